"""Everybody can use the window: names for screen readers, room for words, keys for everything."""

from collections import defaultdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

from tests.ui.whole_window import DIALOGS, PLACES, dialogs, running, seen, settle

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


def where(widget: QWidget) -> str:
    """Name a widget for who mends it."""
    parents = []
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


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_every_control_has_a_name_and_no_two_are_alike(program, place):
    place.go(program)
    settle(program)
    assert len(controls(program.window)) > 5
    assert twice(program.window) == {}


@pytest.mark.parametrize("place", DIALOGS, ids=lambda place: place.name)
def test_in_dialogs_too(program, place):
    place.go(program)
    settle(program)
    (dialog,) = dialogs(program)
    assert controls(dialog)
    assert dialog.accessibleName() or dialog.windowTitle()
    assert twice(dialog) == {}
    dialog.close()
    settle(program)


def test_first_page_too(qapp, tmp_path):
    with running(tmp_path / "empty", None) as program:
        assert len(controls(program.window)) > 4
        assert twice(program.window) == {}
