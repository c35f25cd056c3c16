"""Icons: one-colour strokes, painted in the colour of a role and kept for the next paint."""

import re
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from spark_tracker.paths import bundled
from spark_tracker.ui.theme import Role, theme

_LARGE = 20
_kept: dict[tuple[str, int, str, int], QPixmap] = {}


def pixmap(name: str, role: Role = Role.MUTED, size: int = 16) -> QPixmap:
    """Return icon `name` in the colour of `role` now, `size` device-independent pixels high.

    Raises:
        FileNotFoundError: There is no such icon in `resources/icons`.
    """
    return coloured(name, theme().colour(role), size)


def coloured(name: str, colour: QColor, size: int = 16) -> QPixmap:
    """Return icon `name` in `colour`; see `pixmap`, which is to be preferred."""
    ratio = _ratio()
    key = (name, size, colour.name(), round(ratio * 100))
    if key not in _kept:
        _kept[key] = _draw(name, colour, size, ratio)
    return _kept[key]


def icon(name: str, role: Role = Role.MUTED, size: int = 16) -> QIcon:
    """Return a QIcon for Qt's own widgets; ask again after `Theme.changed`."""
    result = QIcon(pixmap(name, role, size))
    result.addPixmap(pixmap(name, Role.MUTED, size), QIcon.Mode.Disabled)
    return result


def paint_icon(
    painter: QPainter, x: float, y: float, name: str, role: Role, size: int = 16
) -> None:
    """Paint icon `name` with its upper left corner at x, y."""
    painter.drawPixmap(QPointF(x, y), pixmap(name, role, size))


def programme_mark(size: int = 22) -> QPixmap:
    """Return the program's own mark: four dots on a rising line, on an accent square."""
    ratio = _ratio()
    result = _blank(size, ratio)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 18, size / 18)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour(Role.ACCENT))
    painter.drawRoundedRect(QRectF(0, 0, 18, 18), 4, 4)
    points = [QPointF(4, 12.5), QPointF(7.3, 9.2), QPointF(10.2, 10.8), QPointF(14, 5.5)]
    pen = painter.pen()
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setColor(theme().colour(Role.ON_ACCENT))
    pen.setWidthF(1.3)
    painter.setPen(pen)
    painter.drawPolyline(points)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour(Role.ON_ACCENT))
    for point in points:
        radius = 1.9 if point is points[-1] else 1.5
        painter.drawEllipse(point, radius, radius)
    painter.end()
    return result


def _draw(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    stroke = "1.6" if size >= _LARGE else "1.85"
    text = _source(name).replace("currentColor", colour.name())
    text = text.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    result = _blank(size, ratio)
    painter = QPainter(result)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return result


def _blank(size: int, ratio: float) -> QPixmap:
    result = QPixmap(round(size * ratio), round(size * ratio))
    result.setDevicePixelRatio(ratio)
    result.fill(Qt.GlobalColor.transparent)
    return result


def _ratio() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


@lru_cache
def _source(name: str) -> str:
    path = bundled("resources") / "icons" / f"{name}.svg"
    return re.sub(r"<!--.*?-->", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
