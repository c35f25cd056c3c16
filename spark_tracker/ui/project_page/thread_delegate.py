"""Paints the thread: date, node on the line, sentence, table of advice, quarters between."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from spark_tracker.services.thread_event import ThreadEvent
from spark_tracker.services.thread_event import Tone as EventTone
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.project_page.thread_layout import (
    LINE_PAD,
    NAME_LEFT,
    ROW_PAD,
    AdviceLine,
    EventLayout,
    answer_width,
    lay_out,
    name_width,
)
from spark_tracker.ui.project_page.thread_model import ThreadModel
from spark_tracker.ui.theme import STAGE_ROLES, Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_L, RADIUS_S

AnyIndex = QModelIndex | QPersistentModelIndex
_DATE_RIGHT, _GAP, _NODE = 84, 12, 26
_QUARTER_HEIGHT = 36
_RIGHT = 24
MENU_SIZE = 24


class ThreadDelegate(QStyledItemDelegate):
    """Lays rows out once per width and paints them from the kept layout."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.hovered = -1
        self._kept: dict[int, EventLayout] = {}
        self._kept_for: tuple[int, str, float] = (0, "", 0.0)

    def forget(self) -> None:
        """Lay everything out again: other rows, another width or look."""
        self._kept.clear()

    def text_left(self) -> int:
        """Return where the sentences begin; dates in large text push them right."""
        return self._date_right() + _GAP + _NODE + _GAP

    def menu_rect(self, row: QRect) -> QRect:
        """Return where the … of a row is pressed."""
        right = row.right() - _RIGHT + 4
        return QRect(right - MENU_SIZE, row.top() + 3, MENU_SIZE, MENU_SIZE)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        if self._model().event_at(index.row()) is None:
            return QSize(100, theme().height(_QUARTER_HEIGHT))
        return QSize(100, max(self._layout_of(index.row()).height, _NODE + 8))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        event = self._model().event_at(index.row())
        if event is None:
            self._paint_spine(painter, rect)
            self._paint_quarter(painter, rect, index.row())
        else:
            self._paint_state(painter, option, index.row(), rect)
            self._paint_spine(painter, rect)
            self._paint_event(painter, rect, index.row(), event)
        painter.restore()

    def _model(self) -> ThreadModel:
        model = self._view.model()
        if not isinstance(model, ThreadModel):
            raise TypeError("the delegate paints a ThreadModel")
        return model

    def _layout_of(self, row: int) -> EventLayout:
        width = max(160, self._view.viewport().width() - self.text_left() - _RIGHT)
        key = (width, theme().name, theme().scale)
        if key != self._kept_for:
            self._kept.clear()
            self._kept_for = key
        found = self._kept.get(row)
        if found is None:
            found = self._kept[row] = lay_out(self._model().words_at(row), width)
        return found

    def _date_right(self) -> int:
        return round(_DATE_RIGHT * theme().pane_scale)

    def _node_middle(self) -> int:
        return self._date_right() + _GAP + _NODE // 2

    def _paint_state(
        self, painter: QPainter, option: QStyleOptionViewItem, row: int, rect: QRect
    ) -> None:
        state = option.state
        inside = rect.adjusted(8, 1, -12, -1)
        if state & QStyle.StateFlag.State_Selected:
            idle = not self._view.hasFocus()
            fill = theme().colour(Role.SELECTION_IDLE if idle else Role.SELECTION)
            paint.box(painter, inside, RADIUS_S, fill)
        elif row == self.hovered:
            paint.box(painter, inside, RADIUS_S, theme().colour(Role.HOVER))
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint.box(painter, inside, RADIUS_S, None, theme().colour(Role.FOCUS))

    def _paint_spine(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(
            self._node_middle(), rect.top(), 1, rect.height(), theme().colour(Role.BORDER_STRONG)
        )

    def _paint_quarter(self, painter: QPainter, rect: QRect, row: int) -> None:
        name, icon, state = self._model().quarter_at(row)
        left = self.text_left()
        strong = theme().font(Type.SMALL, strong=True)
        words = QRect(left, rect.top(), rect.width(), rect.height())
        x = left + paint.text(painter, words, name, Role.TEXT, font=strong) + 8
        middle = rect.top() + rect.height() / 2
        paint_icon(painter, x, middle - 7, icon, Role.MUTED, 14)
        words.setLeft(x + 20)
        x += 20 + paint.text(painter, words, state, Role.MUTED, font=theme().font(Type.SMALL)) + 8
        right = rect.right() - _RIGHT
        paint.horizontal_line(painter, x, right, round(middle), Role.LINE)

    def _paint_event(self, painter: QPainter, rect: QRect, row: int, event: ThreadEvent) -> None:
        layout = self._layout_of(row)
        first = theme().metrics().height()
        middle = rect.top() + ROW_PAD + first / 2
        small = theme().font(Type.SMALL)
        date_rect = QRect(0, round(middle - 12), self._date_right(), 24)
        date_rect.setLeft(4)
        paint.text(painter, date_rect, layout.words.date, Role.MUTED, align=paint.RIGHT, font=small)
        self._paint_node(painter, QPointF(self._node_middle() + 0.5, middle), layout, event)
        left, top = self.text_left(), rect.top()
        layout.sentence.layout.draw(painter, QPointF(left, top + ROW_PAD))
        if layout.words.late:
            self._paint_late(painter, left, top, layout)
        if layout.advice:
            self._paint_table(painter, QRect(left, top, rect.right() - _RIGHT - left, 0), layout)
        elif layout.foot:
            layout.foot.layout.draw(painter, QPointF(left, top + layout.table_top))
        if row == self.hovered:
            spot = self.menu_rect(rect)
            paint.box(painter, spot, RADIUS_S, theme().colour(Role.RAISED))
            paint_icon(painter, spot.left() + 4, spot.top() + 4, "ellipsis", Role.MUTED, 16)

    def _paint_node(
        self, painter: QPainter, centre: QPointF, layout: EventLayout, event: ThreadEvent
    ) -> None:
        disc = QRectF(centre.x() - _NODE / 2, centre.y() - _NODE / 2, _NODE, _NODE)
        icon_role = Role.MUTED
        if event.tone is EventTone.STAGE and event.stage is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour(STAGE_ROLES[event.stage]))
            painter.drawEllipse(disc)
            icon_role = Role.ON_STAGE
        else:
            edges = {EventTone.LATE: Role.DANGER, EventTone.GOOD: Role.OK}
            icon_role = edges.get(event.tone, Role.MUTED)
            edge = edges.get(event.tone, Role.BORDER_STRONG)
            painter.setPen(QPen(theme().colour(edge), 1.3))
            painter.setBrush(theme().colour(Role.SURFACE))
            painter.drawEllipse(disc.adjusted(0.6, 0.6, -0.6, -0.6))
        icon = layout.words.icon
        paint_icon(painter, round(centre.x() - 7), round(centre.y() - 7), icon, icon_role, 14)

    def _paint_late(self, painter: QPainter, left: int, top: int, layout: EventLayout) -> None:
        font = theme().font(Type.SMALL)
        words = layout.words.late
        width = theme().metrics(Type.SMALL).horizontalAdvance(words) + 33
        x = round(left + layout.sentence.last_width + 10)
        height = theme().metrics(Type.SMALL).height() + 4
        y = round(top + ROW_PAD + layout.sentence.height - theme().metrics().height() / 2)
        pill = QRect(x, y - height // 2, width, height)
        paint.box(painter, pill, RADIUS_S, theme().colour(Role.DANGER_TINT))
        mark_top = pill.top() + (height - 14) / 2
        paint_icon(painter, pill.left() + 6, mark_top, "octagon-alert", Role.DANGER, 14)
        paint.text(painter, pill.adjusted(25, 0, -4, 0), words, Role.DANGER, font=font)

    def _paint_table(self, painter: QPainter, rect: QRect, layout: EventLayout) -> None:
        top = round(rect.top() + layout.table_top)
        height = round(layout.table_height + layout.foot_height)
        box = QRect(rect.left(), top, rect.width(), height)
        surface, border = theme().colour(Role.SURFACE), theme().colour(Role.BORDER)
        paint.box(painter, box, RADIUS_L, surface)
        if layout.foot:
            foot_top = top + round(layout.table_height)
            painter.save()
            painter.setClipRect(QRect(box.left(), foot_top, box.width(), height))
            paint.box(painter, box, RADIUS_L, theme().colour(Role.SUNKEN))
            painter.restore()
            layout.foot.layout.draw(painter, QPointF(box.left() + 12, foot_top + LINE_PAD))
            paint.horizontal_line(painter, box.left(), box.right(), foot_top, Role.BORDER)
        for place, line in enumerate(layout.advice):
            y = top + round(line.top)
            if place:
                paint.horizontal_line(painter, box.left(), box.right(), y, Role.BORDER)
            self._paint_advice(painter, QPoint(box.left(), y), box.width(), line, layout)
        paint.box(painter, box, RADIUS_L, None, border)

    def _paint_advice(
        self, painter: QPainter, at: QPoint, width: int, line: AdviceLine, layout: EventLayout
    ) -> None:
        words, first = line.words, theme().metrics().height()
        narrow = line.text_left < NAME_LEFT + name_width()
        y = at.y() + LINE_PAD
        text_top = y
        if words.advisor:
            paint.initials(painter, QRect(at.x() + 10, y - 2, 20, 20), words.advisor)
            name = QRect(at.x() + NAME_LEFT, y, name_width(), first)
            paint.text(painter, name, words.advisor)
            text_top += first + 2 if narrow else 0
        line.text.layout.draw(painter, QPointF(at.x() + line.text_left, text_top))
        x = at.x() + width - answer_width(layout.words)
        paint_icon(painter, x, y + (first - 14) / 2, words.icon, words.role, 14)
        answer = QRect(x + 19, y, answer_width(layout.words) - 22, first)
        paint.text(painter, answer, words.answer, words.role, font=theme().font(Type.SMALL))
