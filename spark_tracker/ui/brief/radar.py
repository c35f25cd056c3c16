"""The six axes of readiness as a radar: the same strokes on the screen and on paper.

Two days are told apart without colour: the earlier one is a dashed line with hollow squares, the
newer one a solid line with filled discs and a pale fill.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

HIGHEST = 9
_RINGS, _AXES = (3, 6, 9), 6


@dataclass(frozen=True, slots=True)
class RadarLook:
    """Colours, and the width of a hairline in the painter's units."""

    grid: QColor
    newer: QColor
    earlier: QColor
    ground: QColor
    unit: float = 1.0


def axis_point(centre: QPointF, radius: float, axis: int, level: float) -> QPointF:
    """Return where `level` lies on an axis; the first axis points upwards, then clockwise."""
    angle = 2 * pi * axis / _AXES - pi / 2
    reach = radius * level / HIGHEST
    return QPointF(centre.x() + reach * cos(angle), centre.y() + reach * sin(angle))


def paint_radar(
    painter: QPainter,
    centre: QPointF,
    radius: float,
    series: Sequence[Sequence[int | None]],
    look: RadarLook,
) -> None:
    """Paint grid and one or two lines; `series` is oldest first, a missing level leaves a gap."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_grid(painter, centre, radius, look)
    for place, levels in enumerate(series):
        newest = place == len(series) - 1
        _paint_line(painter, centre, radius, levels, look, newest=newest)
    painter.restore()


def _paint_grid(painter: QPainter, centre: QPointF, radius: float, look: RadarLook) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.grid, 0.8 * look.unit))
    for ring in _RINGS:
        painter.drawPolygon(QPolygonF([axis_point(centre, radius, a, ring) for a in range(_AXES)]))
    for axis in range(_AXES):
        painter.drawLine(centre, axis_point(centre, radius, axis, HIGHEST))


def _paint_line(
    painter: QPainter,
    centre: QPointF,
    radius: float,
    levels: Sequence[int | None],
    look: RadarLook,
    *,
    newest: bool,
) -> None:
    points = [
        None if level is None else axis_point(centre, radius, axis, level)
        for axis, level in enumerate(levels)
    ]
    colour = look.newer if newest else look.earlier
    known = [point for point in points if point is not None]
    if newest and len(known) == len(points):
        fill = QColor(colour)
        fill.setAlphaF(0.16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawPolygon(QPolygonF(known))
    pen = QPen(colour, (2.0 if newest else 1.5) * look.unit)
    if not newest:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    for axis, start in enumerate(points):
        end = points[(axis + 1) % len(points)]
        if start is not None and end is not None:
            painter.drawLine(start, end)
    for point in known:
        _paint_marker(painter, point, colour, look, newest=newest)


def _paint_marker(
    painter: QPainter, point: QPointF, colour: QColor, look: RadarLook, *, newest: bool
) -> None:
    size = (3.4 if newest else 3.0) * look.unit
    painter.setPen(QPen(colour, 1.4 * look.unit))
    painter.setBrush(colour if newest else look.ground)
    if newest:
        painter.drawEllipse(point, size, size)
    else:
        painter.drawRect(QRectF(point.x() - size, point.y() - size, 2 * size, 2 * size))


def paint_key(
    painter: QPainter, left: QPointF, width: float, look: RadarLook, *, newest: bool
) -> None:
    """Paint the short line with its marker that stands before a day in the legend."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = look.newer if newest else look.earlier
    pen = QPen(colour, (2.0 if newest else 1.5) * look.unit)
    if not newest:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawLine(left, QPointF(left.x() + width, left.y()))
    middle = QPointF(left.x() + width / 2, left.y())
    _paint_marker(painter, middle, colour, look, newest=newest)
    painter.restore()
