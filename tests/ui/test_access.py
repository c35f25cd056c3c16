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

from tests.ui.whole_window import PLACES, running, seen, settle

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


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_every_control_has_a_name_and_no_two_are_alike(program, place):
    place.go(program)
    settle(program)
    named = defaultdict(list)
    nameless = []
    for widget in controls(program.window):
        name = widget.accessibleName().strip()
        if not name:
            nameless.append(where(widget))
        named[type(widget).__mro__[0].__name__, name].append(where(widget))
    assert not nameless
    by_name = defaultdict(list)
    for (_kind, name), found in named.items():
        by_name[name] += found
    assert {name: found for name, found in by_name.items() if len(found) > 1} == {}
