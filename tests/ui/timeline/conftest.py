"""A timeline in a window, and milestones to show in it."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from spark_tracker.services.milestones import MilestoneValues, add_milestone
from spark_tracker.ui import formats
from spark_tracker.ui.projects.timeline.view import TimelineView
from spark_tracker.ui.theme import theme
from tests.conftest import TODAY
from tests.ui.desks import desk_on
from tests.ui.timeline.acts import SOON


@pytest.fixture
def show(qtbot, store, tmp_path, heard):
    windows = []  # a view dies with its window, and Python would drop that

    def made(*ids, on=None, size=(1072, 600)):
        theme().apply()
        formats.use_language("en")
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        desk = desk_on(on or store, window, tmp_path, heard)
        view = TimelineView(desk, window)
        desk.notifier.changed.connect(view.reload)
        window.resize(*size)
        view.resize(*size)
        window.show()
        window.activateWindow()
        view.show_ids(ids)
        view.table.setFocus()
        QApplication.processEvents()
        return view

    return made


@pytest.fixture
def milestone(store):
    def made(project, title="Stability data", on=SOON, **values):
        return add_milestone(
            store,
            MilestoneValues(project_id=project, title=title, forecast_on=on, **values),
            today=TODAY,
        )

    return made
