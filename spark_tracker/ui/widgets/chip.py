"""Chips: a word with a cross that takes it away."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import CONTROL_HEIGHT_SMALL, RADIUS_M, RADIUS_S

_CROSS = 20


class Chip(QWidget):
    """A label (muted), a text and, unless `fixed`, a cross; Delete and Backspace press it.

    Signals:
        removed: The cross was pressed; the owner takes the chip away.
    """

    removed = Signal()

    def __init__(
        self,
        text: str,
        *,
        before: str = "",
        after: str = "",
        warn: bool = False,
        fixed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._before, self._text, self._after = before, text, after
        self._warn = warn
        self._fixed = fixed
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if not fixed:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setToolTip(self.tr("Remove {text}").format(text=text))
        self.setAccessibleName(" ".join(part for part in (before, text, after) if part))
        theme().changed.connect(self._on_theme_changed)

    @property
    def text(self) -> str:
        """The text without what stands before and after it."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(" ".join(part for part in (self._before, text, self._after) if part))
        self.updateGeometry()
        self.update()

    def set_warn(self, *, warn: bool) -> None:
        """Show the chip amber with a warning mark, or calm again."""
        self._warn = warn
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = theme().metrics(Type.SMALL)
        width = 16 + metrics.horizontalAdvance(self._text)
        for part in (self._before, self._after):
            width += metrics.horizontalAdvance(part) + 5 if part else 0
        width += 19 if self._warn else 0
        width += 0 if self._fixed else _CROSS - 4
        return QSize(width, max(CONTROL_HEIGHT_SMALL, metrics.height() + 10))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tint = Role.WARN_TINT if self._warn else Role.ACCENT_TINT
        paint.box(painter, self.rect(), RADIUS_M, theme().colour(tint))
        x = 8
        if self._warn:
            paint_icon(painter, x, (self.height() - 14) / 2, "triangle-alert", Role.WARN, 14)
            x += 19
        font = theme().font(Type.SMALL)
        for part, role in (
            (self._before, Role.MUTED),
            (self._text, Role.TEXT),
            (self._after, Role.MUTED),
        ):
            if part:
                rect = QRect(x, 0, self.width() - x, self.height())
                x += paint.text(painter, rect, part, role, font=font) + 5
        if not self._fixed:
            centre = QPointF(self.width() - _CROSS / 2 - 2, self.height() / 2)
            paint.cross(painter, centre, 7, Role.MUTED)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), RADIUS_S)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._fixed and event.position().x() >= self.width() - _CROSS - 4:
            self.removed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space)
        if not self._fixed and event.key() in keys:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
