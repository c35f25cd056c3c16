"""A thin scroll bar over the lower edge of the timeline that moves through time."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QScrollBar, QTableView

from spark_tracker.ui.projects.timeline.model import TIME
from spark_tracker.ui.projects.timeline.scale import TimeScale

_HEIGHT = 12


class TimeBar(QScrollBar):
    """Follows the scale, and moves it."""

    def __init__(self, scale: TimeScale, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._scale = scale
        self._table = table
        self._following = False
        self.setAccessibleName(self.tr("Move through time"))
        scale.changed.connect(self._follow)
        self.valueChanged.connect(self._on_value_changed)
        self._follow()

    def lie(self) -> None:
        """Lie over the lower edge of the second column."""
        view, left = self._table.viewport().geometry(), self._table.columnViewportPosition(TIME)
        room = QRect(view.left() + left, view.bottom() + 1 - _HEIGHT, self._scale.width, _HEIGHT)
        self.setGeometry(room.adjusted(0, 0, -_HEIGHT, 0))
        self.raise_()

    def _follow(self) -> None:
        self._following = True
        self.setRange(0, self._scale.length)
        self.setPageStep(self._scale.width)
        self.setSingleStep(max(1, round(self._scale.pixels_per_day)))
        self.setValue(self._scale.offset)
        self._following = False

    def _on_value_changed(self, value: int) -> None:
        if not self._following:
            self._scale.scroll_to(value)
            self._scale.steered.emit()
