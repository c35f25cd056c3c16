"""Paints the rows: the project at the left, its milestones in time at the right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from spark_tracker.services.timeline import TimelineRow
from spark_tracker.ui import formats
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.projects.timeline.marks import ROLES, paint_mark
from spark_tracker.ui.projects.timeline.model import TITLE, AnyIndex
from spark_tracker.ui.projects.timeline.placing import NEAR, MarkKind, Placed
from spark_tracker.ui.projects.timeline.slips import slip_words_places
from spark_tracker.ui.projects.timeline.words import no_milestone_words
from spark_tracker.ui.theme import STAGE_ICONS, STAGE_ROLES, Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import PAGE_LEFT, RADIUS_S

if TYPE_CHECKING:
    from spark_tracker.ui.projects.timeline.rows_view import TimelineRows

_ICON = 15
_BESIDE_PLAN, _BESIDE_MARK = 6, 9
_BADGE = 13
_GHOST = 0.35
_DASH, _LINE = 3, 1.5
_RAISED = 7
_BEYOND = 14
_OUTSIDE = 20  # a mark so far beside the picture is not seen


class TimelineDelegate(QStyledItemDelegate):
    """Paints both columns; the state of a row as in other lists."""

    def __init__(self, table: "TimelineRows") -> None:
        super().__init__(table)
        self._table = table
        self._scale = table.scale

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        position = index.row()
        fill = self._fill(position, selected=selected)
        row = self._table.timeline_model().row_at(position)
        painter.save()
        painter.setClipRect(rect)
        if index.column() == TITLE:
            self._paint_title(painter, rect, row, fill, selected=selected)
        else:
            painter.drawPixmap(rect.topLeft(), self._table.backdrop.strip(rect.height(), fill))
            if row is not None:
                painter.translate(rect.topLeft())
                self._paint_time(painter, row, position, rect.height(), fill)
                painter.translate(-rect.topLeft())
        current = self._table.hasFocus() and position == self._table.currentIndex().row()
        if current and not selected:
            focus = theme().colour(Role.FOCUS)
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, focus)
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, focus)
        painter.restore()

    def add_rect(self, row: TimelineRow, height: int) -> QRect:
        """Return where "Add" stands in a row without milestones, from its upper left corner."""
        left = self._words_left() + theme().metrics().horizontalAdvance(no_milestone_words(row))
        width = theme().metrics().horizontalAdvance(self.tr("Add")) + 36
        return QRect(left + 10, 2, width, height - 5)

    def _fill(self, position: int, *, selected: bool) -> Role | None:
        if selected:
            focus = self._table.has_focus_within()
            return Role.SELECTION if focus else Role.SELECTION_IDLE
        return Role.HOVER if position == self._table.hovered_row else None

    def _paint_title(
        self,
        painter: QPainter,
        rect: QRect,
        row: TimelineRow | None,
        fill: Role | None,
        *,
        selected: bool,
    ) -> None:
        painter.fillRect(rect, theme().colour(fill or Role.SURFACE))
        paint.horizontal_line(painter, rect.left(), rect.right() + 1, rect.bottom(), Role.LINE)
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), theme().colour(Role.BORDER))
        if selected:
            painter.fillRect(rect.left(), rect.top(), 2, rect.height(), theme().colour(Role.ACCENT))
        if row is None:
            return
        x = rect.left() + PAGE_LEFT
        if row.stage is not None:
            y = rect.top() + (rect.height() - _ICON) / 2
            paint_icon(painter, x, y, STAGE_ICONS[row.stage], STAGE_ROLES[row.stage], _ICON)
        words = rect.adjusted(PAGE_LEFT + _ICON + 8, 0, -12, 0)
        paint.text(painter, words, row.title)

    def _paint_time(
        self,
        painter: QPainter,
        row: TimelineRow,
        position: int,
        height: int,
        fill: Role | None,
    ) -> None:
        middle = height // 2
        if row.planned_end is not None:
            self._paint_end(painter, row, self._scale.x_of(row.planned_end), middle)
        if not row.dated:
            self._paint_nothing(painter, row, position, height)
            return
        seen = [mark for mark in self._table.marks_of(row) if self._seen(mark)]
        if not seen:
            self._paint_beyond(painter, self._table.marks_of(row), height)
        for mark in seen:
            self._paint_slip(painter, mark, middle)
        self._paint_slip_words(painter, seen, middle, fill)
        for mark in seen:
            self._paint_mark(painter, mark, middle)

    def _paint_beyond(self, painter: QPainter, marks: Sequence[Placed], height: int) -> None:
        """Say on which side, and when, the nearest milestone is where none is seen."""
        before = max((mark.on for mark in marks if mark.x < 0), default=None)
        after = min((mark.on for mark in marks if mark.x > 0), default=None)
        font, y = theme().font(Type.SMALL), (height - _BEYOND) / 2
        if before is not None:
            paint_icon(painter, 6, y, "chevron-left", Role.MUTED, _BEYOND)
            words = QRect(6 + _BEYOND + 3, 0, self._scale.width, height)
            paint.text(painter, words, formats.day(before), Role.MUTED, font=font)
        if after is not None:
            x = self._scale.width - 20 - _BEYOND
            paint_icon(painter, x, y, "chevron-right", Role.MUTED, _BEYOND)
            words = QRect(0, 0, x - 3, height)
            day = formats.day(after)
            paint.text(painter, words, day, Role.MUTED, align=paint.RIGHT, font=font)

    def _paint_end(self, painter: QPainter, row: TimelineRow, x: int, middle: int) -> None:
        """Paint the flag, higher where a mark would hide it."""
        hidden = any(abs(mark.x - x) < NEAR for mark in self._table.marks_of(row))
        paint_mark(painter, x, middle - (_RAISED if hidden else 0), MarkKind.END)

    def _seen(self, mark: Placed) -> bool:
        ends = (mark.x, mark.x if mark.plan_x is None else mark.plan_x)
        return max(ends) > -_OUTSIDE and min(ends) < self._scale.width + _OUTSIDE

    def _paint_slip(self, painter: QPainter, mark: Placed, middle: int) -> None:
        if mark.plan_x is None:
            return
        left, right = sorted((mark.plan_x, mark.x))
        before, after = _BESIDE_PLAN, _BESIDE_MARK
        if mark.x < mark.plan_x:
            before, after = after, before
        left = max(left + before, -_OUTSIDE)
        right = min(right - after, self._scale.width + _OUTSIDE)
        if left < right:
            pen = QPen(theme().colour(_slip_role(mark)), _LINE)
            pen.setDashPattern([_DASH / _LINE, _DASH / _LINE])
            pen.setDashOffset((left + self._scale.offset) % (2 * _DASH) / _LINE)
            painter.setPen(pen)
            painter.drawLine(left, middle, right, middle)
        paint_mark(painter, mark.plan_x, middle, MarkKind.PLAN)

    def _paint_slip_words(
        self, painter: QPainter, marks: list[Placed], middle: int, fill: Role | None
    ) -> None:
        """Write how long each slip is over its line, where neither marks nor words are."""
        font, metrics = theme().font(Type.CAPTION), theme().metrics(Type.CAPTION)
        today, height = self._scale.x_of(self._scale.today), metrics.height()
        for words, mark, x, width in slip_words_places(
            marks, metrics.horizontalAdvance, self._scale.width
        ):
            rect = QRect(x, middle - height - 1, width + 2, height)
            if x - 2 <= today <= x + width + 2:  # words are read better without a line in them
                ground = theme().colour(fill or Role.SURFACE)
                painter.fillRect(rect.adjusted(-2, 1, 1, -1), ground)
            paint.text(painter, rect, words, _slip_role(mark), font=font)

    def _paint_mark(self, painter: QPainter, mark: Placed, middle: int) -> None:
        spot = self._table.spot
        held = spot.move if spot.milestone_id == mark.milestone.id else None
        if held is not None and held.milestone.due_on is not None:
            painter.setOpacity(_GHOST)
            paint_mark(painter, self._scale.x_of(held.milestone.due_on), middle, mark.kind)
            painter.setOpacity(1)
        paint_mark(painter, mark.x, middle, mark.kind)
        if mark.count > 1:
            self._paint_count(painter, mark, middle)
        if spot.milestone_id == mark.milestone.id and self._table.hasFocus():
            ring = QRect(mark.x - 12, middle - 12, 24, 24)
            paint.focus_ring(painter, ring, RADIUS_S + 1)
        if held is not None:
            self._paint_day(painter, mark, middle)

    def _paint_count(self, painter: QPainter, mark: Placed, middle: int) -> None:
        text, font = formats.number(mark.count), theme().font(Type.CAPTION, strong=True)
        metrics = theme().metrics(Type.CAPTION, strong=True)
        width = max(_BADGE, metrics.horizontalAdvance(text) + 6)
        height = max(_BADGE, metrics.height() - 2)
        rect = QRect(mark.x + 4, max(0, middle - height - 2), width, height)
        edge = theme().colour(ROLES[mark.worst])
        paint.box(painter, rect, height / 2, theme().colour(Role.SURFACE), edge)
        paint.text(painter, rect, text, ROLES[mark.worst], align=paint.CENTRE, font=font)

    def _paint_day(self, painter: QPainter, mark: Placed, middle: int) -> None:
        """Write the day a milestone is held over beside it."""
        words = formats.week_day(mark.on, self._scale.today)
        width = theme().metrics(Type.SMALL, strong=True).horizontalAdvance(words) + 14
        height = theme().metrics(Type.SMALL).height() + 6
        left = mark.x + 16
        if left + width > self._scale.width:
            left = mark.x - 16 - width
        rect = QRect(left, middle - height // 2, width, height)
        paint.box(painter, rect, RADIUS_S, theme().colour(Role.ACCENT))
        font = theme().font(Type.SMALL, strong=True)
        paint.text(painter, rect, words, Role.ON_ACCENT, align=paint.CENTRE, font=font)

    def _paint_nothing(
        self, painter: QPainter, row: TimelineRow, position: int, height: int
    ) -> None:
        words = no_milestone_words(row)
        left = self._words_left()
        rect = QRect(QPoint(left, 0), QPoint(self._scale.width, height - 1))
        paint.text(painter, rect, words, Role.MUTED)
        table = self._table
        current = table.hasFocus() and position == table.currentIndex().row()
        if row.milestones or not (current or position == table.hovered_row):
            return
        if not table.writable:
            return
        add = self.add_rect(row, height)
        if position == table.hovered_row and table.over_add:
            paint.box(painter, add, RADIUS_S, theme().colour(Role.ACCENT_TINT))
        paint_icon(painter, add.left() + 7, (height - 14) / 2, "plus", Role.ACCENT, 14)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        text = add.adjusted(26, 0, 0, 0)
        paint.text(
            painter, QRect(text.left(), 0, text.width(), height), self.tr("Add"), Role.ACCENT
        )

    def _words_left(self) -> int:
        """Return where words in a row begin: right of today, where there is room for them."""
        x = self._scale.x_of(self._scale.today) + 16
        return x if 0 < x < self._scale.width * 0.6 else 16


def _slip_role(mark: Placed) -> Role:
    return Role.MUTED if mark.kind is MarkKind.DONE else ROLES[mark.kind]
