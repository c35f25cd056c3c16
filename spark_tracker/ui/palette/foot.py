"""The foot of the palette: the signs one can begin with, and the keys of the list."""

from typing import TypeAlias

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from spark_tracker.ui.palette.delegate import LEFT
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_L

_Hint: TypeAlias = "tuple[tuple[str, ...], str]"
_HEIGHT, _GAP, _BETWEEN = 36, 5, 18


class PaletteFoot(QWidget):
    """Painted hints; at the left what to begin with, at the right what keys do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._signs: tuple[_Hint, ...] = (
            ((">",), self.tr("commands")),
            (("@",), self.tr("people")),
            (("#",), self.tr("quarters")),
        )
        self._keys: tuple[_Hint, ...] = (
            ((self.tr("Up"), self.tr("Down")), self.tr("choose")),
            ((self.tr("Tab"),), self.tr("more to do with it")),
        )
        parts = [f"{' '.join(keys)} {words}" for keys, words in (*self._signs, *self._keys)]
        self.setAccessibleName(", ".join(parts))

    @override
    def sizeHint(self) -> QSize:
        return QSize(100, theme().height(_HEIGHT, room=14))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_ground(painter)
        paint.horizontal_line(painter, 0, self.width(), 0, Role.LINE)
        left = LEFT
        for keys, words in self._signs:
            left = self._hint(painter, left, keys, words)
        widths = [self._width(keys, words) for keys, words in self._keys]
        right = self.width() - LEFT - sum(widths) + _BETWEEN
        if right > left:  # where there is no room for both, the signs stay
            for keys, words in self._keys:
                right = self._hint(painter, right, keys, words)

    def _paint_ground(self, painter: QPainter) -> None:
        path = QPainterPath()
        rect = self.rect().adjusted(0, -RADIUS_L, 0, 0)
        path.addRoundedRect(rect, RADIUS_L - 1, RADIUS_L - 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(path, theme().colour(Role.SUNKEN))
        painter.restore()

    def _hint(self, painter: QPainter, left: int, keys: tuple[str, ...], words: str) -> int:
        """Paint caps and words from `left` on; return where the next hint begins."""
        for key in keys:
            left += paint.key_cap_width(key)
            paint.key_cap(painter, left, self.height() // 2, key)
            left += _GAP
        font = theme().font(Type.SMALL)
        rect = QRect(left, 0, self.width() - left, self.height())
        return left + paint.text(painter, rect, words, Role.MUTED, font=font) + _BETWEEN

    def _width(self, keys: tuple[str, ...], words: str) -> int:
        caps = sum(paint.key_cap_width(key) + _GAP for key in keys)
        return caps + theme().metrics(Type.SMALL).horizontalAdvance(words) + _BETWEEN
