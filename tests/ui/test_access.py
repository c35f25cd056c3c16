"""Everybody can use the window: every control has a name of its own and shows the keyboard."""

from collections import Counter, defaultdict
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)
from shiboken6 import isValid

from spark_tracker.ui.theme.measure import contrast
from tests.ui.room import cramped
from tests.ui.whole_window import DIALOGS, PLACES, Place, dialogs, running, seen, settle

pytestmark = pytest.mark.qt_log_ignore("does not support")

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)


def controls(window: QWidget) -> list[QWidget]:
    """Return what takes the keyboard or the mouse."""
    found = []
    for widget in seen(window):
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        if isinstance(widget, QScrollBar) or not widget.isEnabled():
            continue
        if isinstance(widget, CONTROLS) or takes_tab:
            found.append(widget)
    return found


def changed(before: QImage, after: QImage) -> tuple[int, float]:
    """Return how many pixels changed, and the best contrast of a change seen on eight or more."""
    pairs: Counter[tuple[int, int]] = Counter()
    for y in range(before.height()):
        row = QRect(0, y, before.width(), 1)
        if before.copy(row) == after.copy(row):
            continue
        for x in range(before.width()):
            was, now = before.pixel(x, y), after.pixel(x, y)
            if was != now:
                pairs[was, now] += 1
    often = [pair for pair, count in pairs.items() if count >= 8]
    best = max((contrast(QColor(was), QColor(now)) for was, now in often), default=0.0)
    return pairs.total(), best


def picture(window: QWidget, widget: QWidget) -> QImage:
    """Return how a control and a little around it looks."""
    around = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-5, -5, 5, 5)
    return window.grab(around.intersected(window.rect())).toImage()


def unseen(window: QWidget) -> dict[str, tuple[int, float]]:
    """Return the controls that do not show that they have the keyboard."""
    window.activateWindow()
    found = {}
    for widget in controls(window):
        if not isValid(widget):  # a list that was read again meanwhile has others now
            continue
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        if not takes_tab or widget.focusProxy() or widget.visibleRegion().isEmpty():
            continue
        if (held := QApplication.focusWidget()) is not None:
            held.clearFocus()
        QApplication.processEvents()
        before = picture(window, widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert widget.hasFocus(), where(widget)
        pixels, best = changed(before, picture(window, widget))
        if pixels < 16 or best < 3:
            found[f"{widget.accessibleName()}, {where(widget)}"] = pixels, best
    return found


def where(widget: QWidget) -> str:
    """Name a widget for who mends it."""
    parents: list[str] = []
    above = widget.parentWidget()
    while above is not None and len(parents) < 4:
        parents.append(type(above).__name__)
        above = above.parentWidget()
    return f"{type(widget).__name__} in {' in '.join(parents)}"


@pytest.fixture(scope="module")
def program(qapp, tmp_path_factory, sample_file):
    with running(tmp_path_factory.mktemp("access"), sample_file) as program:
        yield program


def twice(window):
    """Return the names that more than one control has, each with where they are."""
    named = defaultdict(list)
    for widget in controls(window):
        named[widget.accessibleName().strip()].append(where(widget))
    nameless = {"": named.pop("")} if "" in named else {}
    return nameless | {name: found for name, found in named.items() if len(found) > 1}


@dataclass(frozen=True)
class Seen:
    """What is wrong in one place."""

    controls: int
    alike: dict[str, list[str]]
    unseen: dict[str, tuple[int, float]]
    cramped: list[str]


def look(window: QWidget) -> Seen:
    return Seen(len(controls(window)), twice(window), unseen(window), cramped(window))


def test_first_page_names_shows_and_holds_what_is_in_it(qapp, tmp_path):
    with running(tmp_path / "empty", None) as program:
        found = look(program.window)
    assert found.controls > 4
    assert (found.alike, found.unseen, found.cramped) == ({}, {}, [])


@pytest.fixture(scope="module")
def visit(program):
    """Goes to a place, once, and says what is wrong there."""
    seen_there: dict[str, Seen] = {}

    def go(place: Place) -> Seen:
        if place.name not in seen_there:
            place.go(program)
            settle(program)
            seen_there[place.name] = look(program.window)
        return seen_there[place.name]

    return go


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_every_control_has_a_name_and_no_two_are_alike(visit, place):
    assert visit(place).controls > 5
    assert visit(place).alike == {}


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_one_sees_where_the_keyboard_is(visit, place):
    assert visit(place).unseen == {}


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_no_word_is_cut(visit, place):
    assert visit(place).cramped == []


@pytest.mark.parametrize("place", DIALOGS, ids=lambda place: place.name)
def test_dialogs_name_show_and_hold_what_is_in_them(program, place):
    place.go(program)
    settle(program)
    (dialog,) = dialogs()
    assert dialog.accessibleName() or dialog.windowTitle()
    found = look(dialog)
    dialog.close()
    settle(program)
    assert found.controls > 0
    assert (found.alike, found.unseen, found.cramped) == ({}, {}, [])
