"""Paints a line of the palette: icon, words with what matched, and the key at the right."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.palette.lines import AnyIndex, Line, LinesModel, Spans
from spark_tracker.ui.theme import Role, Type, paint, theme

ROW, HEADING = 36, 24
LEFT, ICON, WORDS = 16, 16, 46
_GAP = 8


class PaletteDelegate(QStyledItemDelegate):
    """Rows of 36, headings of 24; the current line says that Enter does it."""

    def __init__(self, model: LinesModel, enter: str) -> None:
        super().__init__(model)
        self._model, self._enter = model, enter

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        line = self._model.line(index.row())
        if line is not None and line.is_heading:
            first = 6 if index.row() == 0 else 8
            return QSize(100, theme().height(HEADING, room=8) + first)
        return QSize(100, theme().height(ROW, room=16))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line = self._model.line(index.row())
        if line is None:
            return
        rect: QRect = option.rect
        if line.is_heading:
            words = rect.adjusted(LEFT, 6, -LEFT, 0)
            strong = theme().font(Type.SMALL, strong=True)
            paint.text(painter, words, line.title, Role.MUTED, font=strong)
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, theme().colour(Role.SELECTION))
            painter.fillRect(rect.left(), rect.top(), 2, rect.height(), theme().colour(Role.ACCENT))
        elif option.state & QStyle.StateFlag.State_MouseOver and line.allowed:
            painter.fillRect(rect, theme().colour(Role.HOVER))
        if line.icon:
            top = rect.top() + (rect.height() - ICON) / 2
            paint_icon(painter, rect.left() + LEFT, top, line.icon, line.role, ICON)
        right = self._paint_right(painter, rect, line, chosen=chosen)
        words = QRect(rect.left() + WORDS, rect.top(), 0, rect.height())
        words.setRight(right - _GAP)
        self._paint_words(painter, words, line)

    def _paint_right(self, painter: QPainter, rect: QRect, line: Line, *, chosen: bool) -> int:
        """Paint the key and the words at the right; return where they begin."""
        right = rect.right() - LEFT + 1
        keys = line.keys or (self._enter if chosen else "")
        if keys:
            paint.key_cap(painter, right, rect.center().y() + 1, keys)
            right -= paint.key_cap_width(keys) + (_GAP if line.aside else 0)
        if line.aside:
            room = QRect(rect.left(), rect.top(), right - rect.left(), rect.height())
            font = theme().font(Type.SMALL)
            right -= paint.text(painter, room, line.aside, Role.MUTED, align=paint.RIGHT, font=font)
        return right

    def _paint_words(self, painter: QPainter, rect: QRect, line: Line) -> None:
        plain = Role.TEXT if line.allowed else Role.MUTED
        left = _paint_marked(painter, rect, line.title, line.spans, plain)
        if line.note and left < rect.right():
            rest = QRect(left + 6, rect.top(), rect.right() - left - 6, rect.height())
            _paint_marked(painter, rest, line.note, line.note_spans, Role.MUTED)


def _paint_marked(painter: QPainter, rect: QRect, words: str, spans: Spans, plain: Role) -> int:
    """Paint words with `spans` in accent and strong; return where they end."""
    left = rect.left()
    for start, end, marked in _parts(len(words), spans):
        part = words[start:end]
        font = theme().font(Type.BODY, strong=marked)
        room = QRect(left, rect.top(), rect.right() - left, rect.height())
        if room.width() <= 0:
            break
        role = Role.ACCENT if marked else plain
        width = paint.text(painter, room, part, role, font=font)
        left += width
        if QFontMetrics(font).horizontalAdvance(part) > room.width():
            return rect.right()
    return left


def _parts(length: int, spans: Spans) -> list[tuple[int, int, bool]]:
    """Cut a text into (start, end, marked) without gaps."""
    parts, done = [], 0
    for start, end in spans:
        if start > done:
            parts.append((done, start, False))
        parts.append((start, end, True))
        done = end
    if done < length:
        parts.append((done, length, False))
    return parts
