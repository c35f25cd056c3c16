"""The marks of the timeline, each painted once for a look: shape and sign say what colour says."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen, QPixmap, QPolygonF

from spark_tracker.ui.projects.timeline.placing import MarkKind
from spark_tracker.ui.theme import Role, theme

SIZE = 20
"""How large the picture of a mark is; the mark stands in its middle."""
ROLES = {
    MarkKind.PLAN: Role.MUTED,
    MarkKind.FORECAST: Role.ACCENT,
    MarkKind.RISK: Role.WARN,
    MarkKind.LATE: Role.DANGER,
    MarkKind.MISSED: Role.DANGER,
    MarkKind.DONE: Role.OK,
    MarkKind.END: Role.MUTED,
}
_MIDDLE = SIZE / 2
_kept: dict[tuple[MarkKind, str, float], QPixmap] = {}


def paint_mark(painter: QPainter, x: float, y: float, kind: MarkKind) -> None:
    """Paint a mark with its middle at x, y; the pole of a flag stands at x."""
    painter.drawPixmap(QPointF(x - _MIDDLE, y - _MIDDLE), _pixmap(kind))


def _pixmap(kind: MarkKind) -> QPixmap:
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    key = (kind, theme().name, ratio)
    if key not in _kept:
        _kept[key] = _draw(kind, ratio)
    return _kept[key]


def _draw(kind: MarkKind, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(SIZE * ratio), round(SIZE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour, ground = theme().colour(ROLES[kind]), theme().colour(Role.SURFACE)
    if kind is MarkKind.DONE:
        _draw_disc(painter, colour, ground)
    elif kind is MarkKind.END:
        _draw_flag(painter, colour)
    elif kind is MarkKind.PLAN:
        _draw_diamond(painter, 5.3, ground, colour)
    else:
        _draw_diamond(painter, 7.8, colour, colour)
        _draw_sign(painter, kind, ground)
    painter.end()
    return pixmap


def _draw_diamond(painter: QPainter, reach: float, fill: QColor, edge: QColor) -> None:
    painter.setBrush(fill)
    painter.setPen(QPen(edge, 1.5))
    corners = [(0.0, -reach), (reach, 0.0), (0.0, reach), (-reach, 0.0)]
    points = [QPointF(_MIDDLE + x, _MIDDLE + y) for x, y in corners]
    painter.drawPolygon(QPolygonF(points))


def _draw_sign(painter: QPainter, kind: MarkKind, colour: QColor) -> None:
    pen = QPen(colour, 1.7)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    if kind is MarkKind.RISK:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(_MIDDLE, _MIDDLE), 2, 2)
    elif kind is MarkKind.LATE:
        painter.drawLine(QPointF(_MIDDLE, _MIDDLE - 3.9), QPointF(_MIDDLE, _MIDDLE + 0.8))
        painter.drawLine(QPointF(_MIDDLE, _MIDDLE + 2.2), QPointF(_MIDDLE, _MIDDLE + 3.9))
    elif kind is MarkKind.MISSED:
        for side in (-1, 1):
            start = QPointF(_MIDDLE - 2.4, _MIDDLE - 2.4 * side)
            painter.drawLine(start, QPointF(_MIDDLE + 2.4, _MIDDLE + 2.4 * side))


def _draw_disc(painter: QPainter, colour: QColor, tick: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(_MIDDLE, _MIDDLE), 7, 7)
    painter.setPen(QPen(tick, 1.6))
    corners = ((-3.0, 0.2), (-0.8, 2.4), (3.2, -2.0))
    painter.drawPolyline([QPointF(_MIDDLE + x, _MIDDLE + y) for x, y in corners])


def _draw_flag(painter: QPainter, colour: QColor) -> None:
    painter.fillRect(QRectF(_MIDDLE - 1, 2, 2, SIZE - 4), colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    corners = ((1.0, -7.0), (9.5, -7.0), (7.2, -4.0), (9.5, -1.0), (1.0, -1.0))
    painter.drawPolygon(QPolygonF([QPointF(_MIDDLE + x, _MIDDLE + y) for x, y in corners]))
