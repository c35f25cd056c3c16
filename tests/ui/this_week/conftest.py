"""The page This week on a store, with its quarter read."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.store.store import Store
from spark_tracker.ui.theme import theme
from spark_tracker.ui.this_week.page import ThisWeekPage
from tests.conftest import TODAY
from tests.ui.desks import Heard, desk_on
from tests.ui.this_week.finding import Shown

if TYPE_CHECKING:
    from spark_tracker.ui.desk import Desk

RECENTLY = TODAY - timedelta(days=20)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    theme().apply()
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def shown(qtbot: QtBot, window: QWidget, tmp_path: Path, heard: Heard) -> Iterator[Shown]:
    """Shows the page on a store, with its quarter read."""
    desks: list[Desk] = []

    def show(store: Store) -> ThisWeekPage:
        desk = replace(desk_on(store, window, tmp_path, heard), author="Kari Nordmann")
        desks.append(desk)
        page = ThisWeekPage(desk)
        qtbot.addWidget(page)
        page.resize(1400, 700)
        with qtbot.waitSignal(page.side.read):
            page.show()
        page.view.setFocus()
        return page

    yield show
    for desk in desks:
        desk.jobs.stop()


@pytest.fixture
def page(shown: Shown, sample: Store) -> ThisWeekPage:
    return shown(sample)


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    return make_project(status=ProjectStatus.ACTIVE, status_on=RECENTLY, admitted_on=RECENTLY)
