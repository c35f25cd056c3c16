"""File, Columns, Check: where one is, and the way back."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_S

_DISC, _GAP, _LINE = 20, 8, 20


class StepButton(QAbstractButton):
    """A numbered disc and a word; done ones have a tick."""

    def __init__(self, number: int, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.is_done = False
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        wide = theme().metrics(strong=True).horizontalAdvance(self.text())
        return QSize(_DISC + _GAP + wide + 6, max(28, theme().metrics().height() + 8))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        disc = QRect(2, (self.height() - _DISC) // 2, _DISC, _DISC)
        live = on or self.is_done
        edge = theme().colour(Role.ACCENT if live else Role.CONTROL)
        fill = theme().colour(Role.ACCENT) if self.is_done and not on else None
        paint.box(painter, disc, _DISC / 2, fill, edge, 1.5)
        if fill is not None:
            paint_icon(painter, disc.left() + 4, disc.top() + 4, "check", Role.ON_ACCENT, 12)
        else:
            role = Role.ACCENT if on else Role.MUTED
            font = theme().font(Type.SMALL, strong=on)
            paint.text(painter, disc, str(self._number), role, align=paint.CENTRE, font=font)
        words = QRect(disc.right() + _GAP, 0, self.width() - disc.right() - _GAP, self.height())
        role = Role.TEXT if on or (self.underMouse() and self.isEnabled()) else Role.MUTED
        paint.text(painter, words, self.text(), role, font=theme().font(strong=on))
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), RADIUS_S)


class Between(QWidget):
    """The line between two steps."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(_LINE, 20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        middle = self.height() // 2
        paint.horizontal_line(QPainter(self), 0, self.width(), middle, Role.BORDER_STRONG)


class Steps(QWidget):
    """The steps of a dialog.

    Signals:
        chosen: Another step was pressed; carries its number from 0.
    """

    chosen = Signal(int)

    def __init__(self, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.buttons: list[StepButton] = []
        for number, text in enumerate(words):
            if number:
                row.addWidget(Between())
            button = StepButton(number + 1, text)
            button.clicked.connect(self._on_clicked)
            self.buttons.append(button)
            row.addWidget(button)

    def show_step(self, step: int, *, reached: int) -> None:
        """Show which step it is, and up to which one may go."""
        for number, button in enumerate(self.buttons):
            button.is_done = number < step
            button.setChecked(number == step)
            button.setEnabled(number <= reached)
            button.update()

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, StepButton):
            button.setChecked(True)
            self.chosen.emit(self.buttons.index(button))
