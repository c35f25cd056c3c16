"""A list of two-line rows with an act at the right, and of headings that fold."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.widgets.keys import ENTER, is_alone
from spark_tracker.ui.widgets.scroll import FloatingBar

AnyIndex = QModelIndex | QPersistentModelIndex

LINE_ROLE = Qt.ItemDataRole.UserRole
_ICON, _LEFT, _RIGHT, _GAP = 15, 24, 16, 10
_INDENT = _LEFT + _ICON + _GAP
_LABEL_SHARE, _LABEL_MOST = 0.32, 200
_WRAP = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignTop.value


class LineKind(StrEnum):
    """What a line is."""

    HEAD = "head"
    ITEM = "item"
    PAIR = "pair"


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes:
        kind: HEAD folds the lines below it; ITEM has two lines and an act; PAIR is label and text.
        text: What stands first (of a PAIR the label).
        note: The second line (of a PAIR the text, wrapped; of a HEAD it is wrapped too).
        count: At the right of a HEAD.
        act: The word of what Enter does; "" for nothing.
        icon, role: The mark at the left.
        target: What the act is about, for whoever hears `acted`.
        key: Of a HEAD: what names it while lines come and go.
    """

    kind: LineKind
    text: str
    note: str = ""
    count: str = ""
    act: str = ""
    icon: str = ""
    role: Role = Role.MUTED
    target: tuple[str, str] = ("", "")
    key: str = ""

    @property
    def spoken(self) -> str:
        """The line as one sentence, for screen readers."""
        return ", ".join(filter(None, (self.text, self.note, self.count, self.act)))


class LinesModel(QAbstractListModel):
    """The lines that are not folded away; lines below a heading are asked for when it opens."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._below: Callable[[Line], Sequence[Line]] = lambda _head: ()
        self._open: set[str] = set()

    def set_lines(
        self,
        lines: Sequence[Line],
        below: Callable[[Line], Sequence[Line]] | None = None,
        *,
        unfolded: bool = False,
    ) -> None:
        """Show these lines; `below` gives what a heading opens. Open headings stay open."""
        self.beginResetModel()
        self._below = below or (lambda _head: ())
        if unfolded:
            self._open = {line.key for line in lines if line.kind is LineKind.HEAD}
        self._lines = []
        for line in lines:
            self._lines.append(line)
            if self.is_open(line):
                self._lines.extend(self._below(line))
        self.endResetModel()

    def line(self, row: int) -> Line:
        """Return the line at `row`."""
        return self._lines[row]

    def is_open(self, line: Line) -> bool:
        """Whether the lines below a heading are shown."""
        return line.kind is LineKind.HEAD and line.key in self._open

    def fold(self, row: int, *, fold: bool) -> None:
        """Hide or show what is below the heading at `row`."""
        line = self._lines[row]
        if line.kind is not LineKind.HEAD or fold != self.is_open(line):
            return
        top = QModelIndex()
        if fold:
            last = row
            while last + 1 < len(self._lines) and self._lines[last + 1].kind is not LineKind.HEAD:
                last += 1
            self._open.discard(line.key)
            if last > row:
                self.beginRemoveRows(top, row + 1, last)
                del self._lines[row + 1 : last + 1]
                self.endRemoveRows()
        else:
            below = list(self._below(line))
            self._open.add(line.key)
            if below:
                self.beginInsertRows(top, row + 1, row + len(below))
                self._lines[row + 1 : row + 1] = below
                self.endInsertRows()
        self.dataChanged.emit(self.index(row), self.index(row))

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return line.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return line.note or line.text
        return line if role == LINE_ROLE else None


class LinesDelegate(QStyledItemDelegate):
    """Paints a line: mark, text, second line, and at the right a count or an act."""

    def __init__(self, view: "LinesView") -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        line: Line = index.data(LINE_ROLE)
        width = self._view.viewport().width()
        small = theme().metrics(Type.SMALL)
        if line.kind is LineKind.PAIR:
            _label, words = self._pair_rects(QRect(0, 0, width, 0))
            height = small.boundingRect(0, 0, words.width(), 10_000, _WRAP, line.note).height()
            return QSize(width, max(height, small.height()) + 6)
        height = theme().metrics().height() + 16
        if line.note:
            room = width - _INDENT - _RIGHT
            wrapped = line.kind is LineKind.HEAD
            height += (
                small.boundingRect(0, 0, room, 10_000, _WRAP, line.note).height()
                if wrapped
                else small.height()
            )
        return QSize(width, height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line: Line = index.data(LINE_ROLE)
        rect: QRect = option.rect
        painter.save()
        self._paint_background(painter, option, rect, line)
        if line.kind is LineKind.PAIR:
            self._paint_pair(painter, rect, line)
        else:
            self._paint_line(painter, rect, line)
        painter.restore()

    def act_rect(self, rect: QRect, line: Line) -> QRect:
        """Return where the word of the act stands."""
        width = theme().metrics(Type.SMALL, strong=True).horizontalAdvance(line.act) + 8
        return QRect(rect.right() - _RIGHT - width, rect.top(), width + 4, rect.height())

    def _paint_background(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, line: Line
    ) -> None:
        focused = self._view.hasFocus()
        if option.state & QStyle.StateFlag.State_Selected:
            role = Role.SELECTION if focused else Role.SELECTION_IDLE
            painter.fillRect(rect, theme().colour(role))
            painter.fillRect(rect.left(), rect.top(), 2, rect.height(), theme().colour(Role.ACCENT))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme().colour(Role.HOVER))
        if line.kind is not LineKind.PAIR:
            bottom = rect.bottom()
            paint.horizontal_line(painter, rect.left(), rect.right() + 1, bottom, Role.LINE)

    def _paint_line(self, painter: QPainter, rect: QRect, line: Line) -> None:
        metrics, small = theme().metrics(), theme().metrics(Type.SMALL)
        head = line.kind is LineKind.HEAD
        first = QRect(rect.left() + _INDENT, rect.top() + 7, 0, metrics.height())
        first.setRight(rect.right() - _RIGHT)
        icon, role = line.icon, line.role
        if head and not icon:
            icon = "chevron-down" if self._view.lines.is_open(line) else "chevron-right"
        y = rect.top() + 7 + (metrics.height() - _ICON) / 2
        if icon:
            paint_icon(painter, rect.left() + _LEFT, y, icon, role, _ICON)
        right = line.act or line.count
        if right:
            font = theme().font(Type.SMALL, strong=bool(line.act))
            tone = Role.ACCENT if line.act else Role.MUTED
            place = rect.adjusted(0, 0, -_RIGHT, 0) if line.act else first
            taken = paint.text(painter, place, right, tone, align=paint.RIGHT, font=font)
            first.setRight(first.right() - taken - 12)
        paint.text(painter, first, line.text, font=theme().font(strong=head))
        if not line.note:
            return
        second = QRect(first.left(), first.bottom() + 1, first.width(), small.height())
        painter.setFont(theme().font(Type.SMALL))
        if head:
            second.setRight(rect.right() - _RIGHT)
            second.setBottom(rect.bottom())
            painter.setPen(theme().colour(Role.MUTED))
            painter.drawText(second, _WRAP, line.note)
        else:
            font = theme().font(Type.SMALL)
            paint.text(painter, second, line.note, Role.MUTED, font=font)

    def _paint_pair(self, painter: QPainter, rect: QRect, line: Line) -> None:
        label, words = self._pair_rects(rect)
        font = theme().font(Type.SMALL)
        label.setHeight(theme().metrics(Type.SMALL).height())
        paint.text(painter, label, line.text, Role.MUTED, font=font)
        painter.setFont(font)
        painter.setPen(theme().colour(Role.TEXT))
        painter.drawText(words, _WRAP, line.note)

    def _pair_rects(self, rect: QRect) -> tuple[QRect, QRect]:
        wide = min(round(rect.width() * _LABEL_SHARE), round(_LABEL_MOST * theme().scale))
        label = QRect(rect.left() + _INDENT, rect.top() + 3, wide, rect.height() - 3)
        words = QRect(label.right() + 12, rect.top() + 3, 0, rect.height() - 3)
        words.setRight(max(words.left() + 60, rect.right() - _RIGHT))
        return label, words


class LinesView(QListView):
    """Walked by Up and Down; Left and Right fold, Enter does the act or folds.

    Signals:
        acted: The act of a line was asked for; carries the Line.
    """

    acted = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LinesModel(self)
        self._delegate = LinesDelegate(self)
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(self._delegate)
        self.setModel(self.lines)
        self.bar = FloatingBar(self)
        theme().changed.connect(self._on_theme_changed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        key = event.key()
        if not index.isValid() or not is_alone(event):
            super().keyPressEvent(event)
        elif key in ENTER:
            self.act(index.row())
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.lines.fold(index.row(), fold=key == Qt.Key.Key_Left)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        line = self.lines.line(index.row())
        hit = self._delegate.act_rect(self.visualRect(index), line).contains(place)
        if (line.act and hit) or (line.kind is LineKind.HEAD and not line.act):
            self.act(index.row())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def act(self, row: int) -> None:
        """Do the act of a line, or fold the heading there."""
        line = self.lines.line(row)
        if line.act:
            self.acted.emit(line)
        elif line.kind is LineKind.HEAD:
            self.lines.fold(row, fold=self.lines.is_open(line))

    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
