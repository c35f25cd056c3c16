"""The heading of the timeline: quarters with their lock, months under them, today."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.projects.timeline.backdrop import paint_bands
from spark_tracker.ui.projects.timeline.model import TIME, TITLE
from spark_tracker.ui.projects.timeline.scale import TimeScale
from spark_tracker.ui.projects.timeline.ticks import Part, Unit, name, parts, units
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import PAGE_LEFT, RADIUS_S

if TYPE_CHECKING:
    from spark_tracker.domain.quarter import Quarter

_HEIGHT = 48
_TEXT_LEFT = 8
_LOCK = 12
LEFT_LEAST = 160
TIME_LEAST = 240


class TimeScaleHeader(QHeaderView):
    """Paints the time scale over the second column; dragging it looks at another part of time."""

    def __init__(self, scale: TimeScale, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.sealed: frozenset[Quarter] = frozenset()
        self._scale = scale
        self._dragged_from: float | None = None
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(LEFT_LEAST)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Time scale"))
        self.sectionResized.connect(self._on_section_resized)
        scale.changed.connect(self._on_scale_changed)
        theme().changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        text = theme().metrics(Type.SMALL).height() + theme().metrics(Type.CAPTION).height()
        return QSize(super().sizeHint().width(), max(_HEIGHT, text + 18))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        if not rect.isValid():
            return
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, theme().colour(Role.SURFACE))
        if logical == TITLE:
            self._paint_title(painter, rect)
        else:
            painter.translate(rect.left(), 0)
            self._paint_time(painter, rect.height())
            painter.translate(-rect.left(), 0)
        paint.horizontal_line(painter, rect.left(), rect.right() + 1, rect.bottom(), Role.BORDER)
        painter.restore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        on_handle = self.cursor().shape() is Qt.CursorShape.SplitHCursor
        if event.button() is Qt.MouseButton.LeftButton and not on_handle and self._in_time(x):
            self._dragged_from = x
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged_from is None:
            super().mouseMoveEvent(event)
            return
        x = event.position().x()
        self._scale.scroll_by(self._dragged_from - x)
        self._dragged_from = x

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged_from is None:
            super().mouseReleaseEvent(event)
            return
        self._dragged_from = None
        self.unsetCursor()
        self._scale.steered.emit()

    def _in_time(self, x: float) -> bool:
        return self.logicalIndexAt(round(x)) == TIME

    def _paint_title(self, painter: QPainter, rect: QRect) -> None:
        line = theme().metrics(Type.SMALL).height() + 12
        words = QRect(PAGE_LEFT, rect.bottom() - line, rect.width() - PAGE_LEFT - 12, line)
        title = str(self.model().headerData(TITLE, Qt.Orientation.Horizontal))
        paint.text(painter, words, title, Role.MUTED, font=theme().font(Type.SMALL))
        painter.fillRect(rect.right(), 0, 1, rect.height(), theme().colour(Role.BORDER))

    def _paint_time(self, painter: QPainter, height: int) -> None:
        scale = self._scale
        major, minor = units(scale, theme().scale)
        upper = round(height * 0.54)
        paint_bands(painter, scale, height)
        painter.save()  # month lines begin under the names of the quarters
        painter.setClipRect(0, 0, scale.width, upper)
        self._paint_ground(painter, upper)
        painter.restore()
        pill = self._today_pill(upper)
        for part in parts(scale, major):
            self._paint_major(painter, part, upper, pill)
        if minor is not None:
            for part in parts(scale, minor):
                self._paint_minor(painter, part, QRect(0, upper, scale.width, height - upper - 3))
        end = upper if minor is Unit.DAY else height  # a number is read better without a line
        self._paint_today(painter, pill, end)

    def _paint_ground(self, painter: QPainter, height: int) -> None:
        """Shade the upper line without the lines of the months."""
        scale = self._scale
        major = units(scale, theme().scale)[0]
        band = Unit.QUARTER if major is Unit.MONTH else major
        for part in parts(scale, band):
            shade = Role.SUNKEN if part.odd else Role.SURFACE
            painter.fillRect(part.x, 0, part.end - part.x, height, theme().colour(shade))
            painter.fillRect(part.x, 0, 1, height, theme().colour(Role.BORDER))

    def _paint_major(self, painter: QPainter, part: Part, height: int, pill: QRect) -> None:
        text = name(part)
        if part.unit is Unit.MONTH:
            text = f"{text} {part.first.year}"
        now = part.first <= self._scale.today and part.end > self._scale.x_of(self._scale.today)
        font = theme().font(Type.SMALL, strong=now)
        quarterly = part.unit in (Unit.MONTH, Unit.QUARTER)
        locked = quarterly and part.quarter in self.sealed
        width = theme().metrics(Type.SMALL, strong=now).horizontalAdvance(text)
        width += _LOCK + 5 if locked else 0
        x = max(part.x, 0) + _TEXT_LEFT
        if pill.left() - 6 < x + width and x < pill.right() + 6:
            x = pill.right() + 8
        if x + width > part.end - 2:
            return
        if locked:
            paint_icon(painter, x, (height - _LOCK) / 2 + 1, "lock-keyhole", Role.MUTED, _LOCK)
            x += _LOCK + 5
        words = QRect(x, 2, part.end - x, height)
        paint.text(painter, words, text, Role.TEXT if now else Role.MUTED, font=font)

    def _paint_minor(self, painter: QPainter, part: Part, row: QRect) -> None:
        text = f"Q{part.quarter.number}" if part.unit is Unit.QUARTER else name(part)
        width = theme().metrics(Type.CAPTION).horizontalAdvance(text)
        room = part.end - part.x
        left = min(_TEXT_LEFT, max(2, (room - width) // 2))
        if part.x + left < 0 and part.x + left + width > 0:
            return  # cut off at the left edge
        words = QRect(part.x + left, row.top(), max(room - left, width), row.height())
        now = part.unit is Unit.DAY and part.first == self._scale.today
        font = theme().font(Type.CAPTION, strong=now)
        paint.text(painter, words, text, Role.ACCENT if now else Role.MUTED, font=font)
        locked = part.unit is Unit.QUARTER and part.quarter in self.sealed
        if locked and room >= left + width + 14:
            x, y = part.x + left + width + 3, row.center().y() - 5
            paint_icon(painter, x, y, "lock-keyhole", Role.MUTED, 10)

    def _today_pill(self, height: int) -> QRect:
        width = theme().metrics(Type.CAPTION, strong=True).horizontalAdvance(self.tr("Today")) + 12
        high = theme().metrics(Type.CAPTION).height() + 3
        x = self._scale.x_of(self._scale.today)
        return QRect(x - width // 2, max(2, (height - high) // 2 + 1), width, high)

    def _paint_today(self, painter: QPainter, pill: QRect, height: int) -> None:
        x, accent = self._scale.x_of(self._scale.today), theme().colour(Role.ACCENT)
        painter.fillRect(x - 1, pill.bottom(), 2, height - pill.bottom(), accent)
        paint.box(painter, pill, RADIUS_S - 1, accent)
        font = theme().font(Type.CAPTION, strong=True)
        paint.text(painter, pill, self.tr("Today"), Role.ON_ACCENT, align=paint.CENTRE, font=font)

    def _on_section_resized(self, logical: int, _old: int, new: int) -> None:
        most = max(LEFT_LEAST, self.viewport().width() - TIME_LEAST)
        if logical == TITLE and new > most:
            self.resizeSection(TITLE, most)

    def _on_scale_changed(self) -> None:
        self.viewport().update()
