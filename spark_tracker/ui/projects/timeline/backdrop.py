"""What lies under the marks: shaded quarters, lines between them, today. Painted once, kept."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from spark_tracker.ui.projects.timeline.scale import TimeScale
from spark_tracker.ui.projects.timeline.ticks import Unit, bands, parts, units
from spark_tracker.ui.theme import Role, theme


class Backdrop:
    """Paints one row's ground as a picture and keeps it until another part of time is shown."""

    def __init__(self, scale: TimeScale, widget: QWidget) -> None:
        self._scale = scale
        self._widget = widget
        self._kept: dict[tuple[int, Role | None], QPixmap] = {}
        self._of: tuple[object, ...] = ()

    def strip(self, height: int, fill: Role | None) -> QPixmap:
        """Return the ground of a row so high; `fill` takes the place of the shades."""
        ratio = self._widget.devicePixelRatioF()
        of = (self._scale.revision, self._scale.today, theme().name, theme().scale, ratio)
        if of != self._of:
            self._kept.clear()
            self._of = of
        found = self._kept.get((height, fill))
        if found is None:
            found = self._kept[height, fill] = self._draw(height, fill, ratio)
        return found

    def _draw(self, height: int, fill: Role | None, ratio: float) -> QPixmap:
        scale = self._scale
        pixmap = QPixmap(round(scale.width * ratio), round(height * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(theme().colour(fill or Role.SURFACE))
        painter = QPainter(pixmap)
        paint_bands(painter, scale, height, shaded=fill is None)
        painter.fillRect(0, height - 1, scale.width, 1, theme().colour(Role.LINE))
        x = scale.x_of(scale.today)
        painter.fillRect(x - 1, 0, 2, height, theme().colour(Role.ACCENT))
        painter.end()
        return pixmap


def paint_bands(painter: QPainter, scale: TimeScale, height: int, *, shaded: bool = True) -> None:
    """Paint shades and lines over the whole width."""
    text = theme().scale
    band, minor = bands(scale, text), units(scale, text)[1]
    if shaded:
        sunken = theme().colour(Role.SUNKEN)
        for part in parts(scale, band):
            if part.odd:
                painter.fillRect(QRect(part.x, 0, part.end - part.x, height), sunken)
    line = theme().colour(Role.LINE)
    if minor is not None:
        for part in parts(scale, Unit.WEEK if minor is Unit.DAY else minor):
            painter.fillRect(part.x, 0, 1, height, line)
    border = theme().colour(Role.BORDER)
    for part in parts(scale, band):
        painter.fillRect(part.x, 0, 1, height, border)
