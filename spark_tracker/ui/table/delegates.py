"""Painters of cells: background, then marks, then text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from spark_tracker.domain.codes import MAIN_STAGES
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.table.columns import (
    MUTED_TONE,
    PLAIN_TONE,
    CellKind,
    Column,
    Mark,
    MarkKind,
    StageMark,
)
from spark_tracker.ui.table.header import cell_rect
from spark_tracker.ui.table.model import AnyIndex, TableModel
from spark_tracker.ui.theme import STAGE_ICONS, STAGE_ROLES, Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import PAGE_LEFT, RADIUS_S

if TYPE_CHECKING:
    from spark_tracker.ui.table.view import TableView

DOT, DOT_GAP = 9, 4
THREAD_WIDTH = 5 * DOT + 4 * DOT_GAP
_ICON = 15
ICON_ROOM = _ICON + 7
MARK_ROOM = {
    CellKind.PLAIN: 0,
    CellKind.MARK: ICON_ROOM,
    CellKind.STAGE: ICON_ROOM + THREAD_WIDTH + 14,
}
_TITLE_FROM = 180
_MARKS: dict[MarkKind, tuple[str, Role, Role]] = {
    MarkKind.LATE: ("octagon-alert", Role.DANGER, Role.DANGER),
    MarkKind.TODAY: ("clock", Role.WARN, Role.WARN),
    MarkKind.SOON: ("calendar-clock", Role.WARN, Role.WARN),
    MarkKind.LATER: ("calendar-days", Role.MUTED, Role.TEXT),
    MarkKind.NONE: ("circle-dashed", Role.MUTED, Role.MUTED),
    MarkKind.DONE: ("circle-check", Role.OK, Role.TEXT),
}


class RowDelegate(QStyledItemDelegate):
    """Paints a plain text cell, and for every cell the state of its row."""

    def __init__(self, view: "TableView") -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        model = self._model(index)
        text = model.columns[index.column()].text
        row = model.row_at(index.row())
        width = theme().metrics().horizontalAdvance(text(row)) if row is not None else 0
        width += MARK_ROOM[model.columns[index.column()].kind]
        return QSize(width + PAGE_LEFT, self._view.row_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        model = self._model(index)
        row = model.row_at(index.row())
        rect: QRect = option.rect
        selected = self._view.selectionModel().isSelected(index)  # not by QStyle: it is made late
        if model.heading_at(index.row()) is not None:
            self._paint_heading(painter, rect, index)
            return
        self._paint_row(painter, rect, index, selected=selected)
        if (
            self._view.cells.is_shown
            and self._view.hasFocus()
            and index == self._view.currentIndex()
        ):
            paint.focus_ring(painter, rect.adjusted(1, 1, -1, -2), RADIUS_S)
        if row is not None:
            inner = cell_rect(self._view.horizontalHeader(), rect, index.column())
            column = model.columns[index.column()]
            self.paint_cell(painter, inner, column, row, selected=selected)

    def paint_cell(
        self,
        painter: QPainter,
        rect: QRect,
        column: Column[object],
        row: object,
        *,
        selected: bool,  # noqa: ARG002 - the other delegates paint marks by it
    ) -> None:
        """Paint what the column shows of the row."""
        tone = column.tone(row) if column.tone else PLAIN_TONE
        font = theme().font(Type.BODY, strong=tone.strong)
        align = paint.RIGHT if column.right else paint.LEFT
        paint.text(painter, rect, column.text(row), tone.role, align=align, font=font)

    def _paint_row(
        self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool
    ) -> None:
        view = self._view
        if selected:
            role = Role.SELECTION if view.has_focus_within() else Role.SELECTION_IDLE
            paint.fill(painter, rect, role)
        elif index.row() == view.hovered_row:
            paint.fill(painter, rect, Role.HOVER)
        paint.horizontal_line(painter, rect.left(), rect.right() + 1, rect.bottom(), Role.LINE)
        first = index.column() == view.first_column()
        if selected and first:
            edge = QRect(rect.left(), rect.top(), 2, rect.height())
            paint.fill(painter, edge, Role.ACCENT)
        ringed = selected and view.cells.is_shown  # the cell shows where the keyboard is
        if not ringed and view.hasFocus() and index.row() == view.currentIndex().row():
            painter.setPen(theme().colour(Role.FOCUS))
            painter.drawLine(rect.topLeft(), rect.topRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_heading(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        """Paint what lies under the name of a group; the view writes that over the whole row."""
        view = self._view
        role = Role.HOVER if index.row() == view.hovered_row else Role.SUNKEN
        paint.fill(painter, rect, role)
        paint.horizontal_line(painter, rect.left(), rect.right() + 1, rect.bottom(), Role.LINE)
        if view.hasFocus() and index.row() == view.currentIndex().row():
            focus = theme().colour(Role.FOCUS)
            painter.fillRect(rect.left(), rect.top(), rect.width(), 2, focus)
            painter.fillRect(rect.left(), rect.bottom() - 2, rect.width(), 2, focus)

    def _model(self, index: AnyIndex) -> TableModel[object]:
        model = index.model()
        if not isinstance(model, TableModel):
            raise TypeError("a TableView shows a TableModel")
        return model


class StageDelegate(RowDelegate):
    """Paints icon and word of the furthest stage, and the five dots of the thread."""

    @override
    def paint_cell(
        self,
        painter: QPainter,
        rect: QRect,
        column: Column[object],
        row: object,
        *,
        selected: bool,
    ) -> None:
        mark = column.value(row) if column.value else None
        if not isinstance(mark, StageMark):
            return
        x = rect.left()
        if mark.furthest is not None:
            y = rect.top() + (rect.height() - _ICON) / 2
            role = STAGE_ROLES[mark.furthest]
            paint_icon(painter, x, y, STAGE_ICONS[mark.furthest], role, _ICON)
        x += _ICON + 7
        dots = max(x, rect.right() + 1 - THREAD_WIDTH)
        word = QRect(x, rect.top(), dots - x - 6, rect.height())
        paint.text(painter, word, mark.word)
        y = rect.top() + (rect.height() - DOT - 2) / 2
        painter.drawPixmap(QPointF(dots - 1, y), thread_dots(mark.reached, selected=selected))


class MarkDelegate(RowDelegate):
    """Paints a mark with its date, and what it is from 180 px on."""

    @override
    def paint_cell(
        self,
        painter: QPainter,
        rect: QRect,
        column: Column[object],
        row: object,
        *,
        selected: bool,
    ) -> None:
        mark = column.value(row) if column.value else None
        if not isinstance(mark, Mark):
            return
        icon, icon_role, text_role = _MARKS[mark.kind]
        y = rect.top() + (rect.height() - _ICON) / 2
        paint_icon(painter, rect.left(), y, icon, icon_role, _ICON)
        left = rect.adjusted(_ICON + 7, 0, 0, 0)
        roomy = rect.width() >= _TITLE_FROM and bool(mark.title)
        if roomy and mark.kind is MarkKind.NONE:
            paint.text(painter, left, mark.title, MUTED_TONE.role)
            return
        if roomy and mark.kind is MarkKind.LATER:
            text_role = Role.MUTED
        width = paint.text(painter, left, mark.date, text_role)
        if roomy:
            widest = theme().metrics().horizontalAdvance("30 Nov") + 9
            title = left.adjusted(max(width + 9, widest), 0, 0, 0)
            paint.text(painter, title, mark.title)


_dots: dict[tuple[object, ...], QPixmap] = {}


def thread_dots(reached: tuple[bool, ...], *, selected: bool = False) -> QPixmap:
    """Return the five dots of the thread, 61 x 11 px; painted once for each look."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    key = (reached, selected, theme().name, ratio)
    if key not in _dots:
        _dots[key] = _draw_dots(reached, ratio, selected=selected)
    return _dots[key]


def _draw_dots(reached: tuple[bool, ...], ratio: float, *, selected: bool) -> QPixmap:
    pixmap = QPixmap(round((THREAD_WIDTH + 2) * ratio), round((DOT + 2) * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    furthest = max((n for n, done in enumerate(reached) if done), default=-1)
    ring = theme().colour(Role.MUTED if selected else Role.CONTROL)
    for number, stage in enumerate(MAIN_STAGES):
        x = 1 + number * (DOT + DOT_GAP)
        if number:
            solid = number <= furthest
            line = QRectF(x - DOT_GAP - 0.2, 1 + DOT / 2 - 0.75, DOT_GAP + 0.4, 1.5)
            paint.fill(painter, line, Role.MUTED if solid else Role.BORDER_STRONG)
        disc = QRectF(x, 1, DOT, DOT)
        if number < len(reached) and reached[number]:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour(STAGE_ROLES[stage]))
            painter.drawEllipse(disc)
        else:
            painter.setPen(QPen(ring, 1.25))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(disc.adjusted(0.6, 0.6, -0.6, -0.6))
    painter.end()
    return pixmap
