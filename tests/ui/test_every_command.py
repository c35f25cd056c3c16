"""Every command of the menus, from every page: it has words, and it can be given without harm."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QMenu,
    QWidget,
)

from spark_tracker.ui.frame.program import Program
from tests.ui.anybody import watched
from tests.ui.whole_window import PLACES, Place, pages_of, running, settle

CLOSES = {"Close window"}
"""What ends the window, and so the walk."""
REPLACES = {"Open recent"}
COMMANDS_FROM = {"projects as table"}
MENUS_ON = {"week", "projects as table", "projects as board"}
BUTTONS_ON = {"projects as table", "projects as board"}
ALL_BUTTONS = {*BUTTONS_ON, "week", "projects as timeline"}


def places(names: set[str], every: set[str] | None = None) -> list[object]:
    """Every place; others than these in the long run only."""
    long = (pytest.mark.long,)
    return [
        pytest.param(place, id=place.name, marks=() if place.name in names else long)
        for place in PLACES
        if every is None or place.name in every
    ]


def plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").split("\t")[0].rstrip("…")


def leaves(menu: QMenu) -> Iterator[QAction]:
    """What can be chosen in a menu and the menus in it."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            if plain(action.text()) not in REPLACES:
                yield from leaves(inner)
        elif not action.isSeparator():
            yield action


def commands(program: Program) -> list[QAction]:
    menus = [action.menu() for action in program.window.menuBar().actions()]
    return [leaf for menu in menus if isinstance(menu, QMenu) for leaf in leaves(menu)]


def close_all(program: Program) -> None:
    """Close every dialog, menu and small window that lies over the window."""
    for _layer in range(5):
        over = [
            widget
            for widget in QApplication.topLevelWidgets()
            if widget.isVisible() and widget is not program.window
        ]
        for widget in over:
            widget.close()
        QApplication.processEvents()
        if not over:
            return


def give(program: Program, place: Place, run: Callable[[], object]) -> None:
    """Do something, close what it opened, take back what it wrote, and go back to the place."""
    assert program.file is not None
    store = program.file.store
    before = store.head().number
    run()
    settle(program)
    close_all(program)
    if run == program.frame.actions.undo.trigger:
        store.redo()
    else:
        for _entry in range(store.head().number - before):
            store.undo()
    pages_of(program).projects.show_everything()
    go(program, place)


def go(program: Program, place: Place) -> None:
    """Go to a place, with a record in hand where there are some."""
    place.go(program)
    settle(program)
    for view in views(program):
        model = view.model()
        if model.rowCount() and not view.currentIndex().isValid():
            view.setCurrentIndex(model.index(0, 0))
    settle(program)


def views(program: Program) -> list[QAbstractItemView]:
    page = program.window.pages.currentWidget()
    assert page is not None
    return [view for view in page.findChildren(QAbstractItemView) if view.isVisible()]


@pytest.mark.parametrize("place", places(COMMANDS_FROM))
def test_every_command_can_be_given_from_every_page(
    qapp: QApplication, tmp_path: Path, sample_file: Path, place: Place
) -> None:
    given = 0
    with watched(), running(tmp_path, sample_file) as program:
        go(program, place)
        for number, action in enumerate(commands(program)):
            text = plain(action.text())
            assert text, f"command {number} has no words"
            if text in CLOSES or not action.isEnabled():
                continue
            give(program, place, action.trigger)
            given += 1
    assert given > 30


@pytest.mark.parametrize("place", places(MENUS_ON))
def test_every_line_of_a_menu_at_a_record_can_be_chosen(
    qapp: QApplication, tmp_path: Path, sample_file: Path, place: Place
) -> None:
    with watched(), running(tmp_path, sample_file) as program:
        go(program, place)
        for which in range(len(views(program))):
            for line in range(len(opened(program, which))):
                close_all(program)
                found = opened(program, which)
                if line >= len(found):
                    break  # what was chosen before leaves less to choose
                action = found[line]
                assert plain(action.text())
                if action.isEnabled():
                    give(program, place, action.trigger)
            close_all(program)


def opened(program: Program, which: int) -> list[QAction]:
    """Open the menu of the current record of a list by key; return what can be chosen."""
    seen = views(program)
    if which >= len(seen):
        return []
    view = seen[which]
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    place = view.visualRect(view.currentIndex()).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, place, view.viewport().mapToGlobal(QPoint(place))
    )
    QApplication.sendEvent(view.viewport(), event)
    QApplication.processEvents()
    menu = QApplication.activePopupWidget()
    return list(leaves(menu)) if isinstance(menu, QMenu) else []


@pytest.mark.parametrize("place", places(BUTTONS_ON, ALL_BUTTONS))
def test_every_button_of_these_pages_can_be_pressed(
    qapp: QApplication, tmp_path: Path, sample_file: Path, place: Place
) -> None:
    pressed = []
    with watched(), running(tmp_path, sample_file) as program:
        go(program, place)
        for number in range(len(buttons(program))):
            seen = buttons(program)
            if number >= len(seen):
                break
            assert name_of(seen[number])
            pressed.append(name_of(seen[number]))
            give(program, place, seen[number].click)
        assert pages_of(program).projects.projects.ids
    assert len(pressed) >= 3


def buttons(program: Program) -> list[QAbstractButton]:
    page = program.window.pages.currentWidget()
    assert isinstance(page, QWidget)
    found = page.findChildren(QAbstractButton)
    return [button for button in found if button.isVisible() and button.isEnabled()]


def name_of(button: QAbstractButton) -> str:
    return button.accessibleName() or button.text()
