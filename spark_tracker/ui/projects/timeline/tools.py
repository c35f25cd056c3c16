"""The controls of the timeline at the right end of the filter bar: zoom, earlier, today, later."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from spark_tracker.ui.projects.timeline.scale import ALL, TimeScale
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.segment import Segment


class TimelineTools(QWidget):
    """Follows the scale, and moves it."""

    def __init__(
        self, scale: TimeScale, measure: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        """Steer `scale`; `measure` tells it how far everything reaches, if that is not known."""
        super().__init__(parent)
        self._scale = scale
        self._measure = measure
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        parts = [
            ("month", self.tr("Month"), ""),
            ("quarter", self.tr("Quarter"), ""),
            ("year", self.tr("Year"), ""),
            ("all", self.tr("All"), ""),
        ]
        names = [
            self.tr("Show a month"),
            self.tr("Show a quarter"),
            self.tr("Show a year"),
            self.tr("Show all of time"),
        ]
        self.zoom = Segment(parts, name=self.tr("Zoom"), small=True)
        for (key, _text, _icon), name in zip(parts, names, strict=True):
            self.zoom.part(key).setAccessibleName(name)
            self.zoom.part(key).setToolTip(self.tr("{zoom} (+ and \u2212)").format(zoom=name))
        self.earlier = Button(
            self.tr("Earlier"), Kind.FLAT, icon="chevron-left", small=True, icon_only=True
        )
        self.earlier.setToolTip(self.tr("Earlier (Ctrl+Left)"))
        self.later = Button(
            self.tr("Later"), Kind.FLAT, icon="chevron-right", small=True, icon_only=True
        )
        self.later.setToolTip(self.tr("Later (Ctrl+Right)"))
        self.today = Button(self.tr("Today"), small=True)
        self.today.setAccessibleName(self.tr("Show today"))
        self.today.setToolTip(self.tr("Show today (Home)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.zoom, self.earlier, self.today, self.later):
            row.addWidget(widget)
        self._connect()
        self._follow()

    def _connect(self) -> None:
        self._scale.changed.connect(self._follow)
        self.zoom.chosen.connect(self._on_chosen)
        self.earlier.clicked.connect(self._on_earlier)
        self.later.clicked.connect(self._on_later)
        self.today.clicked.connect(self._on_today)

    def _follow(self) -> None:
        if self.zoom.current != self._scale.nearest_zoom:
            self.zoom.choose(self._scale.nearest_zoom)

    def _on_chosen(self, zoom: str) -> None:
        if zoom == ALL:
            self._measure()
        self._scale.set_zoom(zoom)
        self._scale.steered.emit()

    def _on_earlier(self) -> None:
        self._scale.scroll_by(-self._scale.width / 2)
        self._scale.steered.emit()

    def _on_later(self) -> None:
        self._scale.scroll_by(self._scale.width / 2)
        self._scale.steered.emit()

    def _on_today(self) -> None:
        self._scale.show_today()
        self._scale.steered.emit()
