"""A board of four projects in a window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from spark_tracker.store.store import Store
from spark_tracker.ui.projects.board.view import BoardView
from tests.ui.boards import Projects, board_in_window, four_projects


@pytest.fixture
def projects(store: Store, make_project: Callable[..., str]) -> Projects:
    return four_projects(store, make_project)


@pytest.fixture
def view(qtbot: QtBot, store: Store, tmp_path: Path, projects: Projects) -> BoardView:
    return board_in_window(qtbot, store, tmp_path, projects)
