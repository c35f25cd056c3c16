"""The heading of a list: titles, the sort arrow, and numbers where several keys sort."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.table.columns import Column
from spark_tracker.ui.table.model import TableModel
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import LIST_HEADER_HEIGHT, PAGE_LEFT

CELL_LEFT, CELL_RIGHT, EDGE_RIGHT = 6, 8, 18
ARROW_ROOM = 16
_SORTS = {Qt.Key.Key_Up: False, Qt.Key.Key_Down: True}  # the key, and whether the order falls


@dataclass(frozen=True, slots=True)
class SortKey:
    """One key the list is sorted by."""

    key: str
    falling: bool = False


class Header(QHeaderView):
    """Paints the headings and keeps the sort keys; Shift+click adds one.

    Signals:
        keys_changed: The user chose other sort keys; carries a tuple of SortKey.
    """

    keys_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.keys: tuple[SortKey, ...] = ()
        self._hovered = -1
        self.is_pressed = False
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMouseTracking(True)
        self.setMinimumSectionSize(24)
        self.sectionClicked.connect(self._on_section_clicked)

    def set_list_name(self, name: str) -> None:
        """Say to the screen reader whose columns these are."""
        self.setAccessibleName(self.tr("Columns of {list}").format(list=name))

    def set_keys(self, keys: tuple[SortKey, ...]) -> None:
        """Show these sort keys without telling anyone."""
        self.keys = keys
        self.viewport().update()

    def take_key(self, event: QKeyEvent, logical: int) -> bool:
        """Sort by the column on Alt+Up or Alt+Down (with Shift: too); return whether it did."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        is_alt = modifiers & ~Qt.KeyboardModifier.ShiftModifier == Qt.KeyboardModifier.AltModifier
        column = self._column(logical)
        if not is_alt or event.key() not in _SORTS or column is None or not column.sort_key:
            return False
        self._sort(SortKey(column.sort_key, falling=_SORTS[Qt.Key(event.key())]), add=shift)
        return True

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().height(LIST_HEADER_HEIGHT))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        column = self._column(logical)
        if column is None or not rect.isValid():
            return
        painter.save()
        is_hovered = logical == self._hovered and bool(column.sort_key)
        paint.fill(painter, rect, Role.HOVER if is_hovered else Role.SUNKEN)
        bottom = rect.bottom()
        paint.horizontal_line(painter, rect.left(), rect.right() + 1, bottom, Role.BORDER)
        self._paint_title(painter, cell_rect(self, rect, logical), column)
        painter.restore()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.logicalIndexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.is_pressed = True
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.is_pressed = False

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _paint_title(self, painter: QPainter, rect: QRect, column: Column[object]) -> None:
        font = theme().font(Type.SMALL)
        place = next((n for n, key in enumerate(self.keys) if key.key == column.sort_key), -1)
        arrow = place >= 0 and bool(column.sort_key)
        room = rect.adjusted(0, 0, -ARROW_ROOM if arrow else 0, 0)
        role = Role.TEXT if arrow else Role.MUTED
        align = paint.RIGHT if column.right else paint.LEFT
        width = paint.text(painter, room, column.title, role, align=align, font=font)
        if arrow:
            x = room.right() + 4 if column.right else room.left() + width + 5
            self._paint_arrow(painter, x, rect, place)

    def _paint_arrow(self, painter: QPainter, x: int, rect: QRect, place: int) -> None:
        y = rect.center().y() - 6
        painter.save()
        if not self.keys[place].falling:  # the icon points down; rising order points up
            painter.translate(x + 6.5, y + 6.5)
            painter.rotate(180)
            painter.translate(-x - 6.5, -y - 6.5)
        paint_icon(painter, x, y, "arrow-down", Role.MUTED, 13)
        painter.restore()
        if len(self.keys) > 1:
            number = QRect(x + 11, rect.top() - 4, 10, rect.height())
            small = theme().font(Type.CAPTION)
            paint.text(painter, number, str(place + 1), Role.MUTED, font=small)

    def _on_section_clicked(self, logical: int) -> None:
        column = self._column(logical)
        if column is None or not column.sort_key:
            return
        before = next((key for key in self.keys if key.key == column.sort_key), None)
        chosen = SortKey(column.sort_key, falling=before is not None and not before.falling)
        shift = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        self._sort(chosen, add=bool(shift))

    def _sort(self, chosen: SortKey, *, add: bool) -> None:
        if not add:
            self.keys = (chosen,)
        elif chosen.key in {key.key for key in self.keys}:
            self.keys = tuple(chosen if key.key == chosen.key else key for key in self.keys)
        else:
            self.keys = (*self.keys, chosen)
        self.viewport().update()
        self.keys_changed.emit(self.keys)

    def _column(self, logical: int) -> Column[object] | None:
        model = self.model()
        if isinstance(model, TableModel) and 0 <= logical < model.columnCount():
            return model.column_at(logical)
        return None

    def _hover(self, logical: int) -> None:
        if logical != self._hovered:
            self._hovered = logical
            self.viewport().update()


def cell_rect(header: QHeaderView, rect: QRect, logical: int) -> QRect:
    """Return where the text of a cell or heading stands: the outer ones keep the page's edge."""
    visual = header.visualIndex(logical)
    first = _edge(header, visual, -1)
    last = _edge(header, visual, 1)
    left = PAGE_LEFT if first else CELL_LEFT
    return rect.adjusted(left, 0, -(EDGE_RIGHT if last else CELL_RIGHT), 0)


def _edge(header: QHeaderView, visual: int, step: int) -> bool:
    """Whether no column is shown on that side of the one at `visual`."""
    beside = visual + step
    while 0 <= beside < header.count():
        if not header.isSectionHidden(header.logicalIndex(beside)):
            return False
        beside += step
    return True
