"""The six axes of readiness on two days, painted; each value by mouse and by arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from spark_tracker.services.readiness import ReadinessRow
from spark_tracker.ui import formats
from spark_tracker.ui.brief.radar import RadarLook, axis_point, paint_radar
from spark_tracker.ui.brief.words import Series, axis_names, level_text
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_M
from spark_tracker.ui.widgets.keys import is_alone

_LABEL_GAP, _NEAR = 12, 11
_RING_LEVELS = (3, 6, 9)
_KEYS = {
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class ReadinessRadar(QWidget):
    """Two judgements as lines over six axes.

    Left and Right go from axis to axis, Up and Down to the newer and the earlier day.

    Signals:
        said: The value under the mouse or at the keyboard, as a sentence; "" for none.
    """

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = axis_names()
        self._series: tuple[Series, ...] = ()
        self._current: tuple[int, int] | None = None  # axis and line
        self.setAccessibleName(self.tr("Readiness, six axes"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        theme().changed.connect(self.updateGeometry)

    def show_days(self, rows: Sequence[ReadinessRow]) -> None:
        """Show one or two judgements, oldest first."""
        self._series = tuple(Series(formats.day(row.on), row.axes) for row in rows)
        self._current = None
        self.setAccessibleDescription(self._all_numbers())
        self.update()

    def value_at(self, axis: int, line: int) -> str:
        """Return what is said of a level: "Technology: 5 of 9 on 12 Nov 2026"."""
        entry = self._series[line]
        level = entry.levels[axis]
        if level is None:
            words = self.tr("{axis}: not judged on {day}")
            return words.format(axis=self._names[axis], day=entry.day)
        return self.tr("{axis}: {level} of 9 on {day}").format(
            axis=self._names[axis], level=formats.number(level), day=entry.day
        )

    def point_of(self, axis: int, line: int) -> QPointF:
        """Return where a level is painted; one not judged lies at the middle."""
        level = self._series[line].levels[axis] or 0
        return axis_point(self._centre(), self._radius(), axis, level)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme().height(340), theme().height(244))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme().height(260), theme().height(244))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = radar_look()
        levels = [entry.levels for entry in self._series]
        paint_radar(painter, self._centre(), self._radius(), levels, look)
        self._paint_rings(painter)
        for axis in range(len(self._names)):
            self._paint_name(painter, axis)
        if self._current is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme().colour(Role.FOCUS), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self.point_of(*self._current), 8, 8)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), RADIUS_M)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()))
        if step is None or not self._series or not is_alone(event):
            super().keyPressEvent(event)
            return
        newest = len(self._series) - 1
        axis, line = self._current or (-1 if step[0] > 0 else 0, newest)
        axis = (axis + step[0]) % len(self._names)
        self._go_to((axis, min(newest, max(0, line + step[1]))))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._go_to(None)
        super().focusOutEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        near = self._near(event.position())
        self._go_to(near)
        if near is not None:
            QToolTip.showText(event.globalPosition().toPoint(), self.value_at(*near), self)
        super().mouseMoveEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._go_to(None)
        super().leaveEvent(event)

    def _go_to(self, current: tuple[int, int] | None) -> None:
        if current == self._current:
            return
        self._current = current
        words = "" if current is None else self.value_at(*current)
        numbers = self._all_numbers()
        self.setAccessibleDescription(f"{words}. {numbers}" if words else numbers)
        self.said.emit(words)
        self.update()

    def _near(self, place: QPointF) -> tuple[int, int] | None:
        """Return the level next to a place, the newer day first where two lie together."""
        best, found = float(_NEAR), None
        for line in reversed(range(len(self._series))):
            for axis, level in enumerate(self._series[line].levels):
                away = self.point_of(axis, line) - place
                distance = (away.x() ** 2 + away.y() ** 2) ** 0.5
                if level is not None and distance < best:
                    best, found = distance, (axis, line)
        return found

    def _all_numbers(self) -> str:
        lines = []
        for line, entry in enumerate(self._series):
            levels = (
                f"{name} {formats.number(level) if level is not None else '–'}"
                for name, level in zip(self._names, self._series[line].levels, strict=True)
            )
            lines.append(f"{entry.day}: {', '.join(levels)}")
        return "; ".join(lines)

    def _centre(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    def _radius(self) -> float:
        """Return how long the axes are: what the names leave."""
        metrics = theme().metrics(Type.SMALL)
        widest = max(metrics.horizontalAdvance(name) for name in self._names)
        wide = (self.width() / 2 - widest - _LABEL_GAP) / 0.87
        high = self.height() / 2 - metrics.height() - _LABEL_GAP - 6
        return max(40.0, min(wide, high))

    def _paint_rings(self, painter: QPainter) -> None:
        """Paint the numbers of the rings beside the first axis."""
        font = theme().font(Type.CAPTION)
        for level in _RING_LEVELS:
            at = axis_point(self._centre(), self._radius(), 0, level)
            place = QRect(round(at.x()) + 5, round(at.y()) - 8, 20, 16)
            paint.text(painter, place, formats.number(level), Role.MUTED, font=font)

    def _paint_name(self, painter: QPainter, axis: int) -> None:
        small = theme().font(Type.SMALL)
        strong = theme().font(Type.SMALL, strong=True)
        metrics = theme().metrics(Type.SMALL)
        at = axis_point(self._centre(), self._radius() + _LABEL_GAP, axis, 9)
        name, level = self._names[axis], level_text(self._series, axis) if self._series else ""
        height = metrics.height()
        if axis in (0, 3):
            words = f"{name}  {level}".strip()
            top = at.y() - height if axis == 0 else at.y()
            place = QRect(0, round(top), self.width(), height)
            paint.text(painter, place, words, Role.TEXT, align=paint.CENTRE, font=small)
            return
        is_right = axis in (1, 2)
        left = round(at.x()) if is_right else 0
        width = self.width() - left if is_right else round(at.x())
        align = paint.LEFT if is_right else paint.RIGHT
        upper = QRect(left, round(at.y()) - height, width, height)
        paint.text(painter, upper, name, Role.TEXT, align=align, font=small)
        paint.text(painter, upper.translated(0, height), level, align=align, font=strong)


def radar_look() -> RadarLook:
    """Return the colours of the radar in the look shown now."""
    return RadarLook(
        grid=theme().colour(Role.BORDER_STRONG),
        newer=theme().colour(Role.ACCENT),
        earlier=theme().colour(Role.TEXT),
        ground=theme().colour(Role.SURFACE),
    )
