"""What most tests of the window begin with: the light look, and a desk that hears what is asked."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spark_tracker import app
from spark_tracker.store.store import Store
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.frame.program import Program
from spark_tracker.ui.theme import Look, theme
from tests.conftest import NOW
from tests.ui.desks import Heard, desk_on


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    theme().set_look(Look.LIGHT)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def desk(window: QWidget, store: Store, tmp_path: Path, heard: Heard) -> Desk:
    """A desk on the store; `window` is the test's own."""
    return desk_on(store, window, tmp_path, heard)


@pytest.fixture
def file(tmp_path: Path, empty_file: Path) -> Path:
    """A programme file with nothing in it but the programme."""
    path = tmp_path / "programme.spark"
    shutil.copy(empty_file, path)
    return path


@pytest.fixture
def start(qtbot: QtBot, data_folder: Path, heard: Heard) -> Iterator[Callable[..., Program]]:
    """Start the program on a file, as from the desktop; it is closed after the test."""
    started: list[Program] = []

    def made(path: Path | None = None) -> Program:
        data_folder.mkdir(parents=True, exist_ok=True)
        program = app.build(
            data_folder,
            clock=lambda: NOW,
            open_dialog=heard.ask_open,
            save_dialog=heard.ask_save,
            show_file=heard.shown.append,
            backup_after=0,
        )
        started.append(program)
        program.show()
        program.start(path)
        qtbot.waitUntil(lambda: not program.jobs.running)
        return program

    yield made
    for program in started:
        program.close_file()
        program.window.close()
        program.window.deleteLater()
    theme().set_text_size(100)
