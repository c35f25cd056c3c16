"""Two sides of a page: beside each other, or one at a time where the window is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.ui.theme import theme
from spark_tracker.ui.theme.tokens import PAGE_LEFT, Size
from spark_tracker.ui.widgets.labels import Line, Pane
from spark_tracker.ui.widgets.segment import Segment

LEFT, RIGHT = "left", "right"
_WIDTH, _WIDE, _WIDE_FROM = 424, 520, 1500
_ONE_BELOW = 900  # px of the page: a window of 1,108 with its sidebar


class Sides(QWidget):
    """Left and right with an edge to drag; below 900 px a switch chooses one of them."""

    def __init__(
        self,
        left: QWidget,
        right: QWidget,
        names: tuple[str, str],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        """Show `left` and `right`; `names` are what the switch calls them."""
        super().__init__(parent)
        self._sides = {LEFT: left, RIGHT: right}
        parts = ((LEFT, names[0], ""), (RIGHT, names[1], ""))
        self.switch = Segment(parts, name=name, small=True)
        self._bar = Pane()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(PAGE_LEFT, Size.GAP_2, PAGE_LEFT, Size.GAP_2)
        row.addWidget(self.switch)
        row.addStretch(1)
        self._line = Line()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(left)
        self._split.addWidget(right)
        self._split.setStretchFactor(1, 1)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._line)
        column.addWidget(self._split, 1)
        self._dragged = False
        self._split.splitterMoved.connect(self._on_dragged)
        self.switch.chosen.connect(self._arrange)
        theme().changed.connect(self._arrange)

    @property
    def is_narrow(self) -> bool:
        """Whether only one side has room."""
        return self.width() < _ONE_BELOW * theme().pane_scale

    def show_side(self, side: str) -> None:
        """Bring one side to the front, where only one has room."""
        self.switch.choose(side)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self, _side: str = "") -> None:
        narrow = self.is_narrow
        self._bar.setVisible(narrow)
        self._line.setVisible(narrow)
        for key, side in self._sides.items():
            side.setVisible(not narrow or key == self.switch.current)
        if narrow or self._dragged:
            return
        wide = self.window().width() >= _WIDE_FROM
        width = round((_WIDE if wide else _WIDTH) * theme().pane_scale)
        width = min(width, round(self.width() * 0.45))
        self._split.setSizes([width, max(1, self.width() - width)])

    def _on_dragged(self) -> None:
        """Leave the edge where the user put it, from now on."""
        self._dragged = True
