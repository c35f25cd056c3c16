"""Headings in a list: by what it is grouped, folding by key and click, and how they look."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from spark_tracker.ui import formats
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.table.grouping import Groups, Heading
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import PAGE_LEFT

if TYPE_CHECKING:
    from spark_tracker.ui.table.view import TableView

GroupRead = Callable[[str, Sequence[str]], Groups]
"""Returns the groups of these ids, for the field with this key."""

_CHEVRON = 14


class Folding(QObject):
    """Groups one list by a field and folds its groups.

    Signals:
        changed: The user groups the list by another field; carries its key, "" for none.
    """

    changed = Signal(str)

    def __init__(self, view: "TableView") -> None:
        super().__init__(view)
        self._view = view
        self._offered: dict[str, str] = {}
        self._read: GroupRead = lambda _key, _ids: {}
        self.key = ""

    def offer(self, titles: Mapping[str, str], read: GroupRead) -> None:
        """Offer these fields (key and title) to group by."""
        self._offered, self._read = dict(titles), read

    def set_key(self, key: str | None) -> bool:
        """Group by a field, or not at all; return whether there is such a field."""
        key = key or ""
        known = not key or key in self._offered
        if known and key != self.key:
            self.key = key
            read = self._read
            of = (lambda ids: read(key, ids)) if key else None
            self._view.table_model().set_groups(of)
            self.changed.emit(key)
        return known

    def menu(self, parent: QWidget) -> QMenu:
        """Return the menu to choose the field from; it ticks the one chosen when it opens."""
        menu = QMenu(self.tr("Group by"), parent)
        choice = QActionGroup(menu)
        for key, title in {"": self.tr("No groups"), **self._offered}.items():
            action = QAction(title, menu, checkable=True)
            action.setData(key)
            choice.addAction(action)
            menu.addAction(action)
            if not key:
                menu.addSeparator()
        choice.triggered.connect(lambda action: self.set_key(action.data()))
        menu.aboutToShow.connect(lambda: self._tick(choice))
        return menu

    def pressed(self, key: int, row: int) -> bool:
        """Fold, unfold or go to the heading; return whether the key was for that."""
        model = self._view.table_model()
        heading = model.heading_at(row) if row >= 0 else None
        if heading is None:
            grouped = model.grouped
            if grouped is None or row < 0 or key != Qt.Key.Key_Left or self._view.cells.is_shown:
                return False
            self._view.go_to_row(grouped.position_above(row))
            return True
        opens = {
            Qt.Key.Key_Left: False,
            Qt.Key.Key_Right: True,
            Qt.Key.Key_Return: not heading.is_open,
            Qt.Key.Key_Enter: not heading.is_open,
            Qt.Key.Key_Space: not heading.is_open,
        }
        if key not in opens:
            return False
        self.fold(heading, is_open=opens[Qt.Key(key)])
        return True

    def past_heading(self, index: QModelIndex, before: QModelIndex) -> QModelIndex:
        """Return the next record where a range would end on a heading, on the way from `before`."""
        model = self._view.table_model()
        step = 1 if index.row() > before.row() else -1
        row = index.row()
        while 0 <= row < model.rowCount() and model.heading_at(row) is not None:
            row += step
        return model.index(row, index.column()) if 0 <= row < model.rowCount() else before

    def fold(self, heading: Heading, *, is_open: bool) -> None:
        """Show or hide what stands under a heading; the keyboard stays on it."""
        model = self._view.table_model()
        if is_open != heading.is_open:
            model.fold(heading.group.key, is_open=is_open)
        if model.grouped is not None:
            self._view.go_to_row(model.grouped.position_of_group(heading.group.key))

    def paint(self, painter: QPainter) -> None:
        """Paint the names of the headings that are seen, over the whole width."""
        view, model = self._view, self._view.table_model()
        row = max(0, view.rowAt(0))
        while row < model.rowCount() and view.rowViewportPosition(row) < view.viewport().height():
            heading = model.heading_at(row)
            if heading is not None:
                top, width = view.rowViewportPosition(row), view.viewport().width()
                self._paint(painter, QRect(0, top, width, view.row_height()), heading)
            row += 1

    def _paint(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        icon = "chevron-down" if heading.is_open else "chevron-right"
        y = rect.top() + (rect.height() - _CHEVRON) / 2
        paint_icon(painter, 6, y, icon, Role.MUTED, _CHEVRON)
        font = theme().font(Type.BODY, strong=True)
        room = rect.adjusted(PAGE_LEFT, 0, -60, 0)
        width = paint.text(painter, room, heading.group.title, Role.TEXT, font=font)
        count = QRect(room.left() + width + 8, rect.top(), 60, rect.height())
        paint.text(painter, count, formats.number(heading.count), Role.MUTED)

    def _tick(self, choice: QActionGroup) -> None:
        for action in choice.actions():
            action.setChecked(action.data() == self.key)
