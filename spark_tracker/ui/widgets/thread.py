"""The thread: what a stage is to a painter, and the upright list of dated stages."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from spark_tracker.domain.codes import Stage
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.theme import STAGE_ICONS, STAGE_ROLES, Role, Type, paint, theme

_DOT, _ROW = 20, 26


@dataclass(frozen=True, slots=True)
class StageStep:
    """One stage as it is shown; texts are ready to read.

    Attributes:
        stage: Which one; gives icon and colour.
        word: Its name.
        reached: Whether it was reached.
        date: When ("7 Nov 2024"), or what to say instead ("not yet").
        fact: What reached it ("priority filing"); "" where nobody knows.
        between: What the line to the next one says ("97 days").
        same_day: Whether the next one was reached on the same day.
        act: What a stage not yet reached offers ("add a round…").
    """

    stage: Stage
    word: str
    reached: bool
    date: str = ""
    fact: str = ""
    between: str = ""
    same_day: bool = False
    act: str = ""


def paint_dot(painter: QPainter, rect: QRectF, step: StageStep, icon: int) -> None:
    """Paint a stage as a filled dot with its icon, or a dashed ring where it is not reached."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if step.reached:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(STAGE_ROLES[step.stage]))
        painter.drawEllipse(rect)
        role = Role.ON_STAGE
    else:
        pen = QPen(theme().colour(Role.CONTROL), 1)
        pen.setDashPattern([3, 2.2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        role = Role.MUTED
    painter.restore()
    x, y = rect.center().x() - icon / 2, rect.center().y() - icon / 2
    paint_icon(painter, round(x * 2) / 2, round(y * 2) / 2, STAGE_ICONS[step.stage], role, icon)


def spoken(step: StageStep, number: int, total: int) -> str:
    """Return a step as a screen reader says it: Start-up, 4 of 5, 3 Sep 2026, company."""
    parts = (step.word, f"{number}/{total}", step.date, step.fact)
    return ", ".join(part for part in parts if part)


class ThreadList(QWidget):
    """The stages upright with their dates; dots 20, rows 26."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[StageStep, ...] = ()
        theme().changed.connect(self._on_theme_changed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[StageStep]) -> None:
        """Show these stages from top to bottom."""
        self._steps = tuple(steps)
        lines = [spoken(step, n + 1, len(steps)) for n, step in enumerate(steps)]
        self.setAccessibleName(self.tr("Stages"))
        self.setAccessibleDescription("; ".join(lines))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self._row() * len(self._steps))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        row = self._row()
        middle = _DOT / 2
        for number, step in enumerate(self._steps):
            top = number * row + (row - _DOT) / 2
            if number + 1 < len(self._steps):
                reached = self._steps[number + 1].reached
                pen = QPen(theme().colour(Role.MUTED), 1.5)
                if not reached:
                    pen.setStyle(Qt.PenStyle.DotLine)
                painter.setPen(pen)
                below = top + _DOT
                painter.drawLine(QPointF(middle, below), QPointF(middle, below + row - _DOT))
            paint_dot(painter, QRectF(0, top, _DOT, _DOT), step, 12)
            self._paint_words(painter, QRect(30, number * row, self.width() - 30, row), step)

    def _paint_words(self, painter: QPainter, rect: QRect, step: StageStep) -> None:
        small = theme().font(Type.SMALL)
        taken = paint.text(painter, rect, step.date, Role.MUTED, align=paint.RIGHT, font=small)
        words = rect.adjusted(0, 0, -taken - 8, 0)
        role = Role.TEXT if step.reached else Role.MUTED
        paint.text(painter, words, step.word, role, font=small)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _row(self) -> int:
        return max(_ROW, theme().metrics(Type.SMALL).height() + 8)
