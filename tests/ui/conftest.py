"""What most tests of the window begin with: the light look, and a desk that hears what is asked."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from spark_tracker.store.store import Store
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.theme import Look, theme
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
