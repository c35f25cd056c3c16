"""The frame of the timeline: the project fixed at the left, the shown part of time at the right."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget
from typing_extensions import override

from spark_tracker.ui.projects.timeline.backdrop import Backdrop
from spark_tracker.ui.projects.timeline.header import LEFT_LEAST, TIME_LEAST, TimeScaleHeader
from spark_tracker.ui.projects.timeline.model import TIME, TITLE, TimelineModel
from spark_tracker.ui.projects.timeline.scale import TimeScale
from spark_tracker.ui.projects.timeline.time_bar import TimeBar
from spark_tracker.ui.theme import Role, theme
from spark_tracker.ui.theme.tokens import ROW_HEIGHTS
from spark_tracker.ui.widgets.scroll import FloatingBar

LEFT_WIDTH = 340


class TwoParts(QTableView):
    """Shows a TimelineModel: its first column as wide as set, the second as wide as there is room.

    What is seen of time lies in the second column, so nothing scrolls sideways but the scale.

    Signals:
        left_resized: The user gave the left part another width.
    """

    left_resized = Signal()

    def __init__(self, scale: TimeScale, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scale = scale
        self._density = "normal"
        self._left = 0
        self.backdrop = Backdrop(scale, self)
        self.header = TimeScaleHeader(scale, self)
        self.setHorizontalHeader(self.header)
        self.setAccessibleName(name)
        self._set_behaviour()
        self.bar = FloatingBar(self)
        self.time_bar = TimeBar(scale, self)
        self.header.sectionResized.connect(self._on_section_resized)
        scale.changed.connect(self._on_scale_changed)
        theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def timeline_model(self) -> TimelineModel:
        """Return the model with its own type."""
        model = self.model()
        if not isinstance(model, TimelineModel):
            raise TypeError("a TimelineRows shows a TimelineModel")
        return model

    def set_density(self, density: str) -> None:
        """Set the row height: compact, normal or roomy."""
        self._density = density if density in ROW_HEIGHTS else "normal"
        self._on_theme_changed()

    def left_width(self) -> int:
        """Return the width of the left part, as the user set it."""
        return self._left or round(LEFT_WIDTH * theme().pane_scale)

    def set_left_width(self, width: int) -> None:
        """Set the width of the left part; 0 for the usual one."""
        self._left = max(width, LEFT_LEAST) if width else 0
        self._fit_columns()

    def row_height(self) -> int:
        """Return the height of a row at this density and text size."""
        return theme().height(ROW_HEIGHTS[self._density])

    def has_focus_within(self) -> bool:
        """Whether the keyboard is in this list."""
        return self.hasFocus() and self.isActiveWindow()

    def time_left(self) -> int:
        """Return where the part with the time begins."""
        return self.columnViewportPosition(TIME)

    def update_rows(self, *positions: int) -> None:
        """Paint some rows again."""
        for position in positions:
            if position >= 0:
                y = self.rowViewportPosition(position)
                self.viewport().update(0, y, self.viewport().width(), self.row_height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        rows = self.timeline_model().rowCount()
        bottom = self.rowViewportPosition(rows - 1) + self.row_height() if rows else 0
        if bottom < self.viewport().height():
            self._paint_below(bottom)
        super().paintEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _set_behaviour(self) -> None:
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _fit_columns(self) -> None:
        room = max(LEFT_LEAST, self.viewport().width() - TIME_LEAST)
        self.header.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.header.resizeSection(TITLE, min(self.left_width(), room))
        self.header.blockSignals(False)  # noqa: FBT003
        self._tell_width()

    def _tell_width(self) -> None:
        self.scale.set_width(self.viewport().width() - self.header.sectionSize(TITLE))
        self.time_bar.lie()

    def _paint_below(self, top: int) -> None:
        painter, view = QPainter(self.viewport()), self.viewport()
        left = self.time_left()
        painter.fillRect(0, top, left, view.height() - top, theme().colour(Role.SURFACE))
        painter.fillRect(left - 1, top, 1, view.height() - top, theme().colour(Role.BORDER))
        height = self.row_height()
        strip = self.backdrop.strip(height, None)
        source = QRect(0, 0, strip.width(), strip.height() - round(strip.devicePixelRatio()))
        for y in range(top, view.height(), height - 1):  # without the line under a row
            painter.drawPixmap(QRect(left, y, self.scale.width, height - 1), strip, source)
        painter.end()

    def _on_section_resized(self, logical: int, _old: int, new: int) -> None:
        if logical == TITLE:
            self._left = new
            self._tell_width()
            self.left_resized.emit()

    def _on_scale_changed(self) -> None:
        left = self.time_left()
        self.viewport().update(left, 0, self.viewport().width() - left, self.viewport().height())

    def _on_theme_changed(self) -> None:
        self.verticalHeader().setMinimumSectionSize(10)
        self.verticalHeader().setDefaultSectionSize(self.row_height())
        self._fit_columns()
        self.viewport().update()
