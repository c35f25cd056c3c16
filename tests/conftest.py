"""Fixtures for every test: a fresh file of the real schema, a data folder of its own, no window."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from spark_tracker.paths import HOME_VARIABLE
from spark_tracker.sample.programme import fill
from spark_tracker.services.programme import ProgrammeValues, start_programme
from spark_tracker.services.projects import NewProject, add_project
from spark_tracker.store.changes import ChangeSet
from spark_tracker.store.opening import create, open_store
from spark_tracker.store.store import Store, ignore

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def opened(path: Path, backups: Path, on_change: Callable[[ChangeSet], None] = ignore) -> Store:
    """Open a file as every test does: at a fixed moment, without the daily backup."""
    return open_store(
        path,
        who="Test",
        device="test",
        backups=backups,
        clock=lambda: NOW,
        on_change=on_change,
        daily_backup=False,
    )


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test ever touches the user's own settings, logs and backups."""
    folder = tmp_path / "data"
    monkeypatch.setenv(HOME_VARIABLE, str(folder))
    return folder


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a programme in it, to copy from: migrating once is enough."""
    folder = tmp_path_factory.mktemp("template")
    path = folder / "empty.spark"
    create(path)
    store = opened(path, folder / "backups")
    start_programme(store, ProgrammeValues(name="SPARK Norway"))
    store.close()
    return path


@pytest.fixture(scope="session")
def sample_file(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample programme, to copy from."""
    folder = tmp_path_factory.mktemp("sample")
    path = folder / "sample.spark"
    shutil.copy(empty_file, path)
    store = opened(path, folder / "backups")
    fill(store, today=TODAY)
    store.close()
    return path


@pytest.fixture
def sample(tmp_path: Path, sample_file: Path) -> Iterator[Store]:
    """A store on a copy of the sample programme."""
    path = tmp_path / "sample.spark"
    shutil.copy(sample_file, path)
    store = opened(path, tmp_path / "backups")
    yield store
    store.close()


@pytest.fixture
def changes() -> list[ChangeSet]:
    """What the store reported, newest last."""
    return []


@pytest.fixture
def store(tmp_path: Path, empty_file: Path, changes: list[ChangeSet]) -> Iterator[Store]:
    path = tmp_path / "programme.spark"
    shutil.copy(empty_file, path)
    store = opened(path, tmp_path / "backups", changes.append)
    yield store
    store.close()


@pytest.fixture
def make_project(store: Store) -> Callable[..., str]:
    def make(title: str = "Gel for chronic wounds", **values: object) -> str:
        return add_project(store, NewProject(title=title, **values), today=TODAY)  # type: ignore[arg-type]

    return make
