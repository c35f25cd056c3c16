"""The technology readiness level over time, painted as steps; each value by mouse and by keys."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from spark_tracker.services.readiness import ReadinessRow
from spark_tracker.ui import formats
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_M

_LEFT, _RIGHT, _TOP = 28, 20, 16
_TICKS = (1, 3, 5, 7, 9)
_NEAR, _MARKER = 12, 4.0


class TrlChart(QWidget):
    """TRL 1 to 9 on the days it was judged; Left and Right go from one to the next.

    Signals:
        said: The value under the mouse or at the keyboard, as a sentence; "" for none.
    """

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ReadinessRow] = []
        self._current = -1
        self.setAccessibleName(self.tr("TRL over time"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_rows(self, rows: Sequence[ReadinessRow]) -> None:
        """Show the judgements that have a TRL; the order does not matter."""
        self._rows = sorted((row for row in rows if row.trl is not None), key=lambda r: r.on)
        self._current = -1
        self.setAccessibleDescription("; ".join(self.value_at(n) for n in range(len(self._rows))))
        self.update()

    def value_at(self, place: int) -> str:
        """Return what is said of a level: "TRL 5 on 12 Nov 2026, judged by the panel"."""
        row = self._rows[place]
        words = self.tr("TRL {level} on {day}").format(
            level=formats.number(row.trl or 0), day=formats.day(row.on)
        )
        if not row.judged_by:
            return words
        return self.tr("{words}, judged by {who}").format(words=words, who=row.judged_by)

    def point_of(self, place: int) -> QPointF:
        """Return where a level is painted."""
        row = self._rows[place]
        first, last = self._rows[0].on, self._rows[-1].on
        days = (last - first).days
        share = (row.on - first).days / days if days else 0.5
        wide = self.width() - _LEFT - _RIGHT
        return QPointF(_LEFT + share * wide, self._height_of(row.trl or 0))

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme().height(300), theme().height(244))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme().height(180), theme().height(244))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_grid(painter)
        if self._rows:
            self._paint_steps(painter)
            self._paint_days(painter)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), RADIUS_M)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None or not self._rows:
            super().keyPressEvent(event)
        elif self._current < 0:
            self._go_to(len(self._rows) - 1)
        else:
            self._go_to(min(len(self._rows) - 1, max(0, self._current + step)))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._go_to(-1)
        super().focusOutEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        near = [n for n in range(len(self._rows)) if abs(self.point_of(n).x() - at.x()) < _NEAR]
        place = min(near, key=lambda n: abs(self.point_of(n).x() - at.x()), default=-1)
        self._go_to(place)
        if place >= 0:
            QToolTip.showText(event.globalPosition().toPoint(), self.value_at(place), self)
        super().mouseMoveEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._go_to(-1)
        super().leaveEvent(event)

    def _go_to(self, place: int) -> None:
        if place != self._current:
            self._current = place
            self.said.emit(self.value_at(place) if place >= 0 else "")
            self.update()

    def _height_of(self, level: int) -> float:
        bottom = self.height() - 2 * theme().metrics(Type.CAPTION).height() - 8
        return bottom - (level - 1) / 8 * (bottom - _TOP)

    def _paint_grid(self, painter: QPainter) -> None:
        font = theme().font(Type.CAPTION)
        for level in _TICKS:
            y = round(self._height_of(level))
            paint.horizontal_line(painter, _LEFT, self.width() - _RIGHT, y, Role.LINE)
            place = QRect(0, y - 8, _LEFT - 8, 16)
            words = formats.number(level)
            paint.text(painter, place, words, Role.MUTED, align=paint.RIGHT, font=font)

    def _paint_steps(self, painter: QPainter) -> None:
        accent = theme().colour(Role.ACCENT)
        points = [self.point_of(n) for n in range(len(self._rows))]
        painter.setPen(QPen(accent, 2))
        for before, after in pairwise(points):
            corner = QPointF(after.x(), before.y())  # a level holds until the next judgement
            painter.drawPolyline([before, corner, after])
        font = theme().font(Type.SMALL, strong=True)
        for place, point in enumerate(points):
            painter.setPen(QPen(accent, 1.4))
            painter.setBrush(accent)
            painter.drawEllipse(point, _MARKER, _MARKER)
            if place == self._current:
                painter.setPen(QPen(theme().colour(Role.FOCUS), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(point, 8, 8)
            if self._is_told(place):
                above = QRect(round(point.x()) - 20, round(point.y()) - 24, 40, 18)
                level = formats.number(self._rows[place].trl or 0)
                paint.text(painter, above, level, align=paint.CENTRE, font=font)

    def _is_told(self, place: int) -> bool:
        """Whether the number stands above the point: it differs from the one before."""
        return place == 0 or self._rows[place].trl != self._rows[place - 1].trl

    def _paint_days(self, painter: QPainter) -> None:
        """Paint the first and the last day below, and only one where they are the same."""
        font = theme().font(Type.CAPTION)
        height = theme().metrics(Type.CAPTION).height()
        place = QRect(4, self.height() - height - 6, self.width() - 8, height)
        first, last = formats.day(self._rows[0].on), formats.day(self._rows[-1].on)
        if len(self._rows) == 1:
            paint.text(painter, place, first, Role.MUTED, align=paint.CENTRE, font=font)
            return
        paint.text(painter, place.adjusted(_LEFT - 10, 0, 0, 0), first, Role.MUTED, font=font)
        paint.text(painter, place, last, Role.MUTED, align=paint.RIGHT, font=font)
