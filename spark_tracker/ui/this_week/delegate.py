"""Paints headings and lines of This week, and says where on a line a press does what."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)
from typing_extensions import override

from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import (
    CONTROL_HEIGHT_SMALL,
    PAGE_LEFT,
    PAGE_RIGHT,
    RADIUS_M,
    RADIUS_S,
)
from spark_tracker.ui.this_week.model import ROW_ROLE, AnyIndex
from spark_tracker.ui.this_week.rows import Heading, Line

if TYPE_CHECKING:
    from spark_tracker.ui.this_week.view import WeekView

_HEADING, _LINE = 36, 33
_ICON, _ACT = 16, 26
_LEAST_TEXT = 24  # less room than this shows only an ellipsis
_GAP = 12
_WHAT_LEAST, _WHAT_SHARE = 240, 0.30


@dataclass(frozen=True, slots=True)
class Areas:
    """Where the parts of a line are. `button` is empty unless the line is hovered or chosen."""

    mark: QRect
    what: QRect
    project: QRect
    when: QRect
    button: QRect
    end: QRect


class WeekDelegate(QStyledItemDelegate):
    """Paints with the colours of the theme."""

    def __init__(self, view: "WeekView") -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row = index.data(ROW_ROLE)
        token = _HEADING if isinstance(row, Heading) else _LINE
        return QSize(100, theme().height(token, room=14))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen:
            focused = self._view.hasFocus()
            role = Role.SELECTION if focused else Role.SELECTION_IDLE
            painter.fillRect(rect, theme().colour(role))
            if focused:
                colour = theme().colour(Role.FOCUS)
                painter.fillRect(rect.left(), rect.top(), 2, rect.height(), colour)
        elif hovered:
            painter.fillRect(rect, theme().colour(Role.HOVER))
        if isinstance(row, Heading):
            self._paint_heading(painter, rect, row)
        elif isinstance(row, Line):
            painter.setOpacity(self._view.opacity_of(row.key))
            self._paint_line(painter, rect, row, active=chosen or hovered)
        painter.restore()

    def areas(self, rect: QRect, row: Line, *, active: bool) -> Areas:
        """Return where the parts of a line are; painting, pressing and hints all ask here."""
        left, right = rect.left() + PAGE_LEFT, rect.right() + 1 - 16
        height = rect.height()
        act = max(_ACT, theme().metrics().height() + 6)
        end = QRect(right - act, rect.top(), act, height)
        wide = self._view.when_width
        when = QRect(end.left() - _GAP - wide, rect.top(), wide, height)
        button = QRect()
        if active:
            needed = theme().metrics(Type.SMALL).horizontalAdvance(row.act.word) + 15 + 6 + 22
            high = min(height - 4, theme().height(CONTROL_HEIGHT_SMALL, room=9))
            top = rect.top() + (height - high) // 2
            button = QRect(when.left() - _GAP - needed, top, needed, high)
        stop = (button if active else when).left() - _GAP
        start = left + _ICON + _GAP
        what_width = max(round(rect.width() * _WHAT_SHARE), round(_WHAT_LEAST * theme().scale))
        what_width = min(what_width, round((when.left() - start) * 0.6))
        what = QRect(start, rect.top(), min(what_width, stop - start), height)
        project_left = start + what_width + _GAP
        project = QRect(project_left, rect.top(), max(0, stop - project_left), height)
        mark = QRect(left, rect.top() + (height - _ICON) // 2, _ICON, _ICON)
        return Areas(mark, what, project, when, button, end)

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        row = index.data(ROW_ROLE)
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        place = event.position().toPoint()
        if isinstance(row, Heading):
            self._view.toggle(row.key)
            return True
        areas = self.areas(option.rect, row, active=True)
        if areas.button.contains(place):
            self._view.acted.emit(row)
        elif areas.end.contains(place):
            corner = QPoint(areas.end.left(), areas.end.bottom() - 4)
            self._view.menu_asked.emit(row, self._view.viewport().mapToGlobal(corner))
        else:
            return False
        return True

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        row = index.data(ROW_ROLE)
        if not isinstance(row, Line):
            QToolTip.hideText()
            return False
        areas = self.areas(option.rect, row, active=True)
        words = row.hint
        if areas.button.contains(event.pos()):
            words = self.tr("{act} (Enter)").format(act=row.act.word)
        elif areas.end.contains(event.pos()):
            words = self.tr("More (Menu key)")
        QToolTip.showText(event.globalPos(), words, view)
        return True

    def _paint_heading(self, painter: QPainter, rect: QRect, row: Heading) -> None:
        folded = self._view.week.is_folded(row)
        icon = "chevron-right" if folded else "chevron-down"
        size = 14
        middle = rect.top() + (rect.height() - size) / 2 + 1
        paint_icon(painter, rect.left() + PAGE_LEFT - 1, middle, icon, Role.TEXT, size)
        words = rect.adjusted(PAGE_LEFT + 20, 2, -PAGE_RIGHT, 0)
        taken = paint.text(painter, words, row.title, font=theme().font(Type.HEADING3))
        words.setLeft(words.left() + taken + 8)
        taken = paint.text(painter, words, row.count, Role.MUTED)
        words.setLeft(words.left() + taken + 12)
        if row.note:
            small = theme().font(Type.SMALL)
            paint.text(painter, words, row.note, Role.MUTED, align=paint.RIGHT, font=small)
        if folded:
            self._paint_rule(painter, rect)

    def _paint_line(self, painter: QPainter, rect: QRect, row: Line, *, active: bool) -> None:
        areas = self.areas(rect, row, active=active)
        paint_icon(painter, areas.mark.left(), areas.mark.top(), row.icon, row.role, _ICON)
        quiet = row.line is not None and row.line.paused
        paint.text(painter, areas.what, row.what, Role.MUTED if quiet else Role.TEXT)
        if areas.project.width() > _LEAST_TEXT:
            paint.text(painter, areas.project, row.project, Role.MUTED)
        strong = theme().font(strong=active and row.when_role in (Role.DANGER, Role.WARN))
        paint.text(painter, areas.when, row.when, row.when_role, align=paint.RIGHT, font=strong)
        if active:
            self._paint_button(painter, areas.button, row)
        icon = "ellipsis" if active else row.act.icon
        centre = areas.end.center()
        role = Role.TEXT if active else Role.MUTED
        paint_icon(painter, centre.x() - 7, centre.y() - 7, icon, role, _ICON)
        if active and areas.end.contains(self._view.pointer):
            box = QRect(centre.x() - 12, centre.y() - 12, 26, 26)
            paint.box(painter, box, RADIUS_S, None, theme().colour(Role.BORDER_STRONG))
        self._paint_rule(painter, rect)

    def _paint_button(self, painter: QPainter, rect: QRect, row: Line) -> None:
        pointed = rect.contains(self._view.pointer)
        fill = theme().colour(Role.HOVER if pointed else Role.RAISED)
        paint.box(painter, rect, RADIUS_M, fill, theme().colour(Role.BORDER_STRONG))
        middle = rect.top() + (rect.height() - 15) / 2
        paint_icon(painter, rect.left() + 10, middle, row.act.icon, Role.TEXT, 15)
        words = rect.adjusted(10 + 15 + 6, 0, -6, 0)
        paint.text(painter, words, row.act.word, font=theme().font(Type.SMALL))

    def _paint_rule(self, painter: QPainter, rect: QRect) -> None:
        paint.horizontal_line(painter, rect.left(), rect.right() + 1, rect.bottom(), Role.LINE)
