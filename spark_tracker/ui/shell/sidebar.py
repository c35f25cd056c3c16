"""The list at the left: pages, saved views, and at the bottom trash and settings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from spark_tracker.overriding import override
from spark_tracker.ui import formats
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_M

AnyIndex = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
ROW, HEADING, MARGIN = 30, 36, 8
_PADDING, _ICON, _GAP = 8, 16, 10


class Place(StrEnum):
    """What an entry of the sidebar is."""

    PAGE = "page"
    HEADING = "heading"
    VIEW = "view"
    SPACE = "space"
    FOOT = "foot"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the sidebar; `count` below 0 shows none, `changed` puts a dot after the title."""

    key: str
    title: str
    icon: str = ""
    place: Place = Place.PAGE
    count: int = -1
    changed: bool = False

    @property
    def is_pressable(self) -> bool:
        """Whether it leads somewhere."""
        return self.place not in {Place.HEADING, Place.SPACE}


class SidebarModel(QAbstractListModel):
    """The entries: pages, then a heading with saved views, a space, and what stands below."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()
        self._counts: dict[str, int] = {}

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries; a space is put before the first FOOT one."""
        feet = [entry for entry in entries if entry.place is Place.FOOT]
        others = [entry for entry in entries if entry.place is not Place.FOOT]
        self.beginResetModel()
        self.entries = (*others, Entry("", "", place=Place.SPACE), *feet)
        self.endResetModel()
        self.set_counts({})

    def set_changed(self, key: str) -> None:
        """Mark the saved view that was changed since it was saved; "" for none."""
        self._show(
            entry
            if entry.changed == (bool(key) and entry.key == key)
            else replace(entry, changed=not entry.changed)
            for entry in self.entries
        )

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show these numbers at the right of the entries named by key."""
        known = self._counts = {**self._counts, **counts}
        self._show(
            replace(entry, count=known[entry.key])
            if known.get(entry.key, entry.count) != entry.count
            else entry
            for entry in self.entries
        )

    @override
    def rowCount(self, parent: AnyIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self.entries)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return entry.title
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _spoken(entry) if role == Qt.ItemDataRole.AccessibleTextRole else entry.title
        return None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if index.isValid() and self.entries[index.row()].is_pressable:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def _show(self, entries: Iterable[Entry]) -> None:
        """Take these lines for the same ones as before; only what differs is painted again."""
        before, self.entries = self.entries, tuple(entries)
        for row, (old, new) in enumerate(zip(before, self.entries, strict=True)):
            if old is not new:
                self.dataChanged.emit(self.index(row), self.index(row))


def _spoken(entry: Entry) -> str:
    parts = [entry.title]
    parts += [formats.number(entry.count)] if entry.count >= 0 else []
    if entry.changed:
        parts.append(QCoreApplication.translate("Sidebar", "changed, not saved"))
    return ", ".join(parts)


class Sidebar(QListView):
    """Shows the entries; a click or Enter goes there. Narrow, it is a rail of icons.

    Signals:
        pressed_entry: An entry was chosen; carries its key.
        menu_asked: The context menu of a saved view; carries its key and the place on the screen.
        rename_asked, remove_asked: F2 or Del on a saved view; carry its key.
        moved: A saved view was dragged or moved with Alt+Up or Alt+Down; carries key and steps.
    """

    pressed_entry = Signal(str)
    menu_asked = Signal(str, QPoint)
    rename_asked = Signal(str)
    remove_asked = Signal(str)
    moved = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = SidebarModel(self)
        self.active_key = ""
        self.hovered_row = -1
        self._dragged_row = -1
        self.is_rail = False
        self.setModel(self.entries)
        self.setItemDelegate(SidebarDelegate(self))
        self.setAccessibleName(self.tr("Pages"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Not through viewport(): to hand out Qt's own widget, PySide first loads every class there
        # is, and the window is not painted yet. The same for QStyle, whose lists are the longest.
        clear = QPalette()
        clear.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(clear)

    def set_active(self, key: str) -> None:
        """Mark the entry whose page is shown."""
        here = self.currentIndex().row()
        if key == self.active_key and here >= 0 and self.entries.entries[here].key == key:
            return  # nothing is painted anew
        self.active_key = key
        for row, entry in enumerate(self.entries.entries):
            index = self.entries.index(row)
            if entry.key == key and entry.is_pressable:
                self.setCurrentIndex(index)
            self.update(index)

    def set_rail(self, *, rail: bool) -> None:
        """Show icons only, with the titles as tooltips."""
        if rail != self.is_rail:
            self.is_rail = rail
            self.scheduleDelayedItemsLayout()

    def room_for(self, titles: Iterable[str]) -> int:
        """Return the width in which none of these is cut when its page is shown."""
        metrics = theme().metrics(strong=True)
        widest = max((metrics.horizontalAdvance(title) for title in titles), default=0)
        return widest + 2 * (MARGIN + _PADDING) + _ICON + _GAP

    def height_of(self, entry: Entry) -> int:
        """Return the height of a line; the space takes what the others leave."""
        if entry.place is Place.SPACE:
            others = sum(
                self.height_of(other)
                for other in self.entries.entries
                if other.place is not Place.SPACE
            )
            return max(8, self.contentsRect().height() - others - 1)
        if entry.place is Place.HEADING:
            return 12 if self.is_rail else theme().height(HEADING, room=20)
        return theme().height(ROW)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        dragged, self._dragged_row = self._dragged_row, -1
        if dragged >= 0 and index.row() != dragged:
            if self.view_at(index.row()):
                self.moved.emit(self.view_at(dragged), index.row() - dragged)
            return
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._press(index.row())

    def view_at(self, row: int) -> str:
        """Return the key of the saved view in a row; "" where there is none."""
        entries = self.entries.entries
        is_view = 0 <= row < len(entries) and entries[row].place is Place.VIEW
        return entries[row].key if is_view else ""

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        left = event.button() == Qt.MouseButton.LeftButton
        self._dragged_row = row if left and self.view_at(row) else -1

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        key = self.view_at(index.row())
        if key:
            place = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.menu_asked.emit(key, self.mapToGlobal(place))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.view_at(self.currentIndex().row())
        if key and self._steered(key, event):
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._press(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and not self.is_rail:
            return True
        return super().viewportEvent(event)

    def _steered(self, key: str, event: QKeyEvent) -> bool:
        """Let a saved view have its keys; return whether it did."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_F2:
                self.rename_asked.emit(key)
            case Qt.Key.Key_Delete:
                self.remove_asked.emit(key)
            case Qt.Key.Key_Up if alt:
                self.moved.emit(key, -1)
            case Qt.Key.Key_Down if alt:
                self.moved.emit(key, 1)
            case _:
                return False
        return True

    def _press(self, row: int) -> None:
        if 0 <= row < len(self.entries.entries) and self.entries.entries[row].is_pressable:
            self.pressed_entry.emit(self.entries.entries[row].key)

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            self.hovered_row = row
            self.viewport().update()


class SidebarDelegate(QStyledItemDelegate):
    """Paints a line: box, icon, title, count."""

    def __init__(self, sidebar: Sidebar) -> None:
        super().__init__(sidebar)
        self._sidebar = sidebar

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        entry = self._sidebar.entries.entries[index.row()]
        return QSize(40, self._sidebar.height_of(entry))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        entry = self._sidebar.entries.entries[index.row()]
        rect: QRect = option.rect.adjusted(MARGIN, 0, -MARGIN, 0)
        if entry.place is Place.HEADING:
            self._paint_heading(painter, rect, entry)
            return
        if entry.place is Place.SPACE:
            return
        active = entry.key == self._sidebar.active_key
        if active:
            paint.box(painter, rect, RADIUS_M, theme().colour(Role.SELECTION))
        elif index.row() == self._sidebar.hovered_row:
            paint.box(painter, rect, RADIUS_M, theme().colour(Role.SELECTION_IDLE))
        current = index == self._sidebar.currentIndex()
        if current and self._sidebar.hasFocus():
            paint.focus_ring(painter, rect, RADIUS_M)
        self._paint_line(painter, rect, entry, active=active)

    def _paint_heading(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        if self._sidebar.is_rail:
            y = rect.center().y()
            paint.horizontal_line(painter, rect.left(), rect.right() + 1, y, Role.BORDER)
            return
        words = rect.adjusted(8, 10, -8, 0)
        font = theme().font(Type.CAPTION, strong=True)
        paint.text(painter, words, entry.title, Role.MUTED, font=font)

    def _paint_line(self, painter: QPainter, rect: QRect, entry: Entry, *, active: bool) -> None:
        view = entry.place is Place.VIEW
        size = 15 if view else _ICON
        role = Role.ACCENT if active else Role.MUTED
        y = rect.top() + (rect.height() - size) / 2
        paint_icon(painter, rect.left() + _PADDING, y, entry.icon, role, size)
        if self._sidebar.is_rail:
            return
        right = rect.right() - _PADDING
        if entry.count >= 0:
            text = formats.number(entry.count)
            small = theme().font(Type.SMALL)
            number = QRect(rect.left(), rect.top(), right - rect.left() + 1, rect.height())
            right -= paint.text(painter, number, text, Role.MUTED, align=paint.RIGHT, font=small)
            right -= 8
        left = rect.left() + _PADDING + size + _GAP
        words = QRect(left, rect.top(), right - left + 1, rect.height())
        width = paint.text(painter, words, entry.title, font=theme().font(strong=active))
        if entry.changed:
            dot = QRect(left + width + 6, rect.center().y() - 2, 6, 6)
            paint.box(painter, dot, 3, theme().colour(Role.ACCENT))
