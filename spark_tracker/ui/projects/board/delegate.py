"""Paints cards: title on two lines, leader and days, the next step with its mark."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)
from typing_extensions import override

from spark_tracker.services.board import BoardCard
from spark_tracker.ui import formats
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.projects.board.card_words import STEP_LOOKS, CardWords
from spark_tracker.ui.projects.board.model import AnyIndex, ColumnModel
from spark_tracker.ui.table import MarkKind
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_L

CARD_GAP = 8
_PADS = {"compact": 6, "normal": 10, "roomy": 14}
_ICON, _ICON_ROOM, _DATE_GAP, _LEADER_GAP = 14, 20, 7, 8
_KEPT = 6000
_SELECTED = QStyle.StateFlag.State_Selected


@dataclass(frozen=True, slots=True)
class CardTexts:
    """The texts of a card as they fit its width; `cut` where one had no room."""

    card: BoardCard
    title: tuple[str, ...]
    leader: str
    days: str
    days_width: int
    mark: MarkKind
    due: str
    due_width: int
    step: str
    cut: bool


class CardDelegate(QStyledItemDelegate):
    """Paints the cards of all columns; keeps what fitted, per card and width."""

    def __init__(self, words: CardWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._pad = _PADS["normal"]
        self._kept: dict[tuple[str, str, int], CardTexts] = {}
        self._fonts()
        theme().changed.connect(self.forget)

    def set_density(self, density: str) -> None:
        """Set the room within a card: compact, normal or roomy."""
        self._pad = _PADS.get(density, _PADS["normal"])
        self.forget()

    def forget(self) -> None:
        """Fit all texts again: another font, another language or another day."""
        self._kept.clear()
        self._fonts()

    def card_height(self) -> int:
        """Return the height of a card, without the gap below it."""
        return 2 * self._pad + 2 * self._line + 2 * self._small_line + 16

    def card_rect(self, rect: QRect) -> QRect:
        """Return where in a row its card is painted; the scroll bar lies in the gap beside."""
        return rect.adjusted(0, 0, -CARD_GAP, -CARD_GAP)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(10, self.card_height() + CARD_GAP)  # the view gives rows its own width

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        model, view = index.model(), option.widget
        if not isinstance(model, ColumnModel) or not isinstance(view, QAbstractItemView):
            return
        card = model.card_at(index.row())
        if card is None:
            return
        rect = self.card_rect(option.rect)
        focused = view.hasFocus() and view.isActiveWindow()
        self._paint_box(
            painter,
            rect,
            selected=bool(option.state & _SELECTED),
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            focused=focused,
        )
        self._paint_texts(painter, rect, self.texts(card, model, rect.width()))
        if focused and index == view.currentIndex():
            paint.focus_ring(painter, rect, RADIUS_L)

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        model = index.model()
        if event.type() != QEvent.Type.ToolTip or not isinstance(model, ColumnModel):
            return super().helpEvent(event, view, option, index)
        card = model.card_at(index.row())
        if card is None:
            return False
        texts = self.texts(card, model, self.card_rect(option.rect).width())
        QToolTip.showText(event.globalPos(), self._words.tip(card) if texts.cut else "", view)
        return True

    def paint_card(
        self, painter: QPainter, rect: QRect, card: BoardCard, model: ColumnModel, *, count: int
    ) -> None:
        """Paint a card that is dragged, with the number of those that go along."""
        self._paint_box(painter, rect, selected=True, hovered=False, focused=True)
        self._paint_texts(painter, rect, self.texts(card, model, rect.width()))
        if count > 1:
            text, font = formats.number(count), theme().font(Type.SMALL, strong=True)
            size = QFontMetrics(font).height() + 4
            width = max(size, QFontMetrics(font).horizontalAdvance(text) + 12)
            badge = QRect(rect.right() + 1 - width, rect.top(), width, size)
            paint.box(painter, badge, size / 2, theme().colour(Role.ACCENT))
            paint.text(painter, badge, text, Role.ON_ACCENT, align=paint.CENTRE, font=font)

    def texts(self, card: BoardCard, model: ColumnModel, width: int) -> CardTexts:
        """Return the texts of a card as they fit `width`."""
        key = (card.id, model.stage.value, width)
        known = self._kept.get(key)
        if known is None or known.card is not card:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            known = self._kept[key] = self._fit(card, model, width - 2 * self._pad)
        return known

    def _fit(self, card: BoardCard, model: ColumnModel, room: int) -> CardTexts:
        words, metrics = self._words, QFontMetrics(self._small)
        title, cut = _two_lines(card.title, self._body, room)
        days = words.days(card, model.stage)
        days_width = metrics.horizontalAdvance(days)
        beside = room - (days_width + _LEADER_GAP if days else 0)
        leader = card.leader
        if metrics.horizontalAdvance(leader) > beside:
            initials = _with_initials(leader)
            leader = metrics.elidedText(initials, Qt.TextElideMode.ElideRight, beside)
        due = words.due(card.step)
        due_width = metrics.horizontalAdvance(due) + _DATE_GAP if due else 0
        whole = words.step_title(card.step)
        left = room - _ICON_ROOM - due_width
        step = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, left)
        cut = cut or step != whole or leader != card.leader
        mark = words.mark(card.step)
        return CardTexts(card, title, leader, days, days_width, mark, due, due_width, step, cut)

    def _paint_box(
        self, painter: QPainter, rect: QRect, *, selected: bool, hovered: bool, focused: bool
    ) -> None:
        fill, edge = Role.SURFACE, Role.BORDER
        if hovered:
            fill, edge = Role.HOVER, Role.BORDER_STRONG
        if selected:
            fill = Role.SELECTION if focused else Role.SELECTION_IDLE
            edge = Role.ACCENT if focused else Role.BORDER_STRONG
        paint.box(painter, rect, RADIUS_L, theme().colour(fill), theme().colour(edge))

    def _paint_texts(self, painter: QPainter, rect: QRect, texts: CardTexts) -> None:
        left, right = rect.left() + self._pad, rect.right() + 1 - self._pad
        y = rect.top() + self._pad
        painter.setFont(self._body)
        painter.setPen(theme().colour(Role.TEXT))
        for number, line in enumerate(texts.title):
            painter.drawText(left, y + number * self._line + self._ascent, line)
        y += 2 * self._line + 2
        painter.setFont(self._small)
        painter.setPen(theme().colour(Role.MUTED))
        painter.drawText(left, y + self._small_ascent, texts.leader)
        painter.drawText(right - texts.days_width, y + self._small_ascent, texts.days)
        y += self._small_line + 7
        paint.horizontal_line(painter, left, right, y, Role.LINE)
        self._paint_step(painter, left, y + 7, texts)

    def _paint_step(self, painter: QPainter, left: int, y: int, texts: CardTexts) -> None:
        icon, icon_role, due_role = STEP_LOOKS[texts.mark]
        paint_icon(painter, left, y + (self._small_line - _ICON) / 2, icon, icon_role, _ICON)
        x = left + _ICON_ROOM
        if texts.due:
            painter.setPen(theme().colour(due_role))
            painter.drawText(x, y + self._small_ascent, texts.due)
        has_step = texts.card.step is not None
        painter.setPen(theme().colour(Role.TEXT if has_step else Role.MUTED))
        painter.drawText(x + texts.due_width, y + self._small_ascent, texts.step)

    def _fonts(self) -> None:
        self._body, self._small = theme().font(), theme().font(Type.SMALL)
        body, small = QFontMetrics(self._body), QFontMetrics(self._small)
        self._line, self._ascent = max(17, body.height()), body.ascent()
        self._small_line, self._small_ascent = max(16, small.height()), small.ascent()


def _with_initials(name: str) -> str:
    """Return a name with its given names as initials: M. Grønvold-Lie."""
    *given, family = name.split() or [""]
    return " ".join([*(f"{part[0]}." for part in given), family])


def _two_lines(text: str, font: QFont, room: int) -> tuple[tuple[str, ...], bool]:
    """Return a text on at most two lines, and whether the second had to be cut."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room)
    end = line.textLength()
    layout.endLayout()
    rest = text[end:].strip()
    if not rest:
        return (text.strip(),), False
    shown = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, room)
    return (text[:end].strip(), shown), shown != rest
