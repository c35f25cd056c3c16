"""What the tests of the timeline do with keys and mouse, and what they read there."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from spark_tracker.ui.projects.timeline.model import TIME
from spark_tracker.ui.widgets.labels import Label
from tests.conftest import TODAY

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
SOON = TODAY + timedelta(days=30)
POPUPS = pytest.mark.qt_log_ignore("does not support")


def press(view, key, modifiers=Qt.KeyboardModifier.NoModifier, times=1):
    for _ in range(times):
        QTest.keyClick(view.table, key, modifiers)


def place_of(view, position=0, mark=0):
    """Where a mark is in the viewport."""
    marks = view.table.marks_of(view.model.row_at(position))
    height = view.table.row_height()
    y = view.table.rowViewportPosition(position) + height // 2
    return QPoint(view.table.time_left() + marks[mark].x, y)


def drag(view, start, by):
    viewport = view.table.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for step in (by // 2, by):
        QTest.mouseMove(viewport, start + QPoint(step, 0))
        QApplication.processEvents()


def drop(view, at):
    QTest.mouseRelease(view.table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def answer(view, reason):
    view.popup.reason.setText(reason)
    view.popup.button.click()


def wheel(view, at, turned, modifiers=Qt.KeyboardModifier.NoModifier):
    viewport = view.table.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def spoken(view, position=0, column=TIME):
    index = view.model.index(position, column)
    return view.model.data(index, Qt.ItemDataRole.AccessibleTextRole)


def card_words(view):
    return [label.text() for label in view.card.findChildren(Label) if label.isVisible()]
