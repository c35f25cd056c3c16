"""Files without any programme in them: the store knows nothing of services."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from spark_tracker.store.changes import ChangeSet
from spark_tracker.store.opening import create
from spark_tracker.store.store import Store


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new file to copy from: migrating once is enough."""
    path = tmp_path_factory.mktemp("blank") / "blank.spark"
    create(path)
    return path


@pytest.fixture
def path(tmp_path: Path, blank: Path) -> Path:
    """A new file of one's own."""
    return Path(shutil.copy(blank, tmp_path / "programme.spark"))


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def changes() -> list[ChangeSet]:
    return []


@pytest.fixture
def store(path: Path, changes: list[ChangeSet]) -> Iterator[Store]:
    store = Store(path, who="Ada", device="laptop", on_change=changes.append, patience=0.3)
    yield store
    store.close()
