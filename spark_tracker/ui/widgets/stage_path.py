"""The five stages as dated steps, large; the head of a project's page."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_M
from spark_tracker.ui.widgets.thread import StageStep, paint_dot, spoken

_DOT, _STEP_MAX, _STEP_MIN = 30, 147, 120
_TEXTS_TOP, _UPRIGHT_ROW = 38, 40


class PathStep(QAbstractButton):
    """One step, a child of its own so that keyboard and screen reader reach it."""

    def __init__(self, step: StageStep, number: int, total: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.step = step
        self.setText(step.word)
        self.setAccessibleName(spoken(step, number, total))
        self.setAccessibleDescription(step.act)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.upright = False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_dot(painter, QRectF(2, 2, _DOT, _DOT), self.step, 16)
        lines = self._lines()
        left = 44 if self.upright else 2
        y = 0 if self.upright else _TEXTS_TOP
        for text, role, strong, token in lines:
            font = theme().font(token, strong=strong)
            height = theme().metrics(token, strong=strong).height() + 1
            rect = QRect(left, y, self.width() - left, height)
            taken = paint.text(painter, rect, text, role, font=font)
            if role is Role.ACCENT and self.underMouse():
                paint.horizontal_line(painter, left, left + taken, rect.bottom() - 1, role)
            y += height
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), RADIUS_M)

    def text_height(self) -> int:
        """Return the height of the texts below (or beside) the dot."""
        return sum(
            theme().metrics(token, strong=strong).height() + 1
            for _text, _role, strong, token in self._lines()
        )

    def _lines(self) -> list[tuple[str, Role, bool, Type]]:
        step = self.step
        head = Role.TEXT if step.reached else Role.MUTED
        lines = [(step.word, head, step.reached, Type.BODY)]
        lines += [(text, Role.MUTED, False, Type.SMALL) for text in (step.date, step.fact) if text]
        if not step.reached and step.act:
            lines.append((step.act, Role.ACCENT, False, Type.SMALL))
        return lines


class StagePath(QWidget):
    """Five steps side by side with the days between; below 620 px they stand upright.

    Signals:
        pressed: A step was clicked or entered; carries its stage's code.
    """

    UPRIGHT_BELOW = 620
    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[PathStep] = []
        theme().changed.connect(self._arrange)
        self.setAccessibleName(self.tr("Stages"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[StageStep]) -> None:
        """Show these steps from left to right."""
        for old in self._steps:
            old.hide()
            old.deleteLater()
        self._steps = [PathStep(s, n + 1, len(steps), self) for n, s in enumerate(steps)]
        for child in self._steps:
            child.clicked.connect(self._on_clicked)
            child.show()
        self._arrange()
        self.update()

    @property
    def is_upright(self) -> bool:
        """Whether the steps stand below each other."""
        return self.width() < self.UPRIGHT_BELOW

    @override
    def sizeHint(self) -> QSize:
        return QSize(_STEP_MAX * max(1, len(self._steps)), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for step, after in zip(self._steps, self._steps[1:], strict=False):
            if self.is_upright:
                top, bottom = step.y() + _DOT + 4, after.y()
                self._line(painter, step.x() + 17, top, step.x() + 17, bottom, after)
            else:
                self._paint_between(painter, step, after)

    def _paint_between(self, painter: QPainter, step: PathStep, after: PathStep) -> None:
        left, right, y = step.x() + _DOT + 6, after.x() - 2, step.y() + 17
        text = self.tr("same day") if step.step.same_day else step.step.between
        if not text:
            self._line(painter, left, y, right, y, after)
            return
        font = theme().font(Type.SMALL)
        width = theme().metrics(Type.SMALL).horizontalAdvance(text)
        start = left + max(2, (right - left - width) // 2)
        words = QRect(start, y - 10, min(width, right - left - 4) + 1, 20)
        paint.text(painter, words, text, Role.MUTED, font=font)
        self._line(painter, left, y, start - 6, y, after)
        self._line(painter, start + width + 6, y, right, y, after)

    def _line(
        self, painter: QPainter, x1: float, y1: float, x2: float, y2: float, after: PathStep
    ) -> None:
        if x2 < x1:
            return
        pen = QPen(theme().colour(Role.MUTED), 1.5)
        if not after.step.reached:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))

    def _arrange(self) -> None:
        upright = self.is_upright
        count = max(1, len(self._steps))
        width = max(_STEP_MIN, min(_STEP_MAX, self.width() // count))
        x = y = 0
        for step in self._steps:
            step.upright = upright
            if upright:
                height = max(_UPRIGHT_ROW, step.text_height() + 4)
                step.setGeometry(0, y, self.width(), height)
                y += height + 4
            else:
                step.setGeometry(x, 0, width - 4, self._height())
                x += width
        if self.minimumHeight() != self._height():
            self.setFixedHeight(self._height())

    def _height(self) -> int:
        heights = [step.text_height() for step in self._steps] or [0]
        if self.is_upright:
            return sum(max(_UPRIGHT_ROW, height + 4) + 4 for height in heights)
        return _TEXTS_TOP + max(heights) + 2

    def _on_clicked(self) -> None:
        step = self.sender()
        if isinstance(step, PathStep):
            self.pressed.emit(str(step.step.stage))
