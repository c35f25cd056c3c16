"""Where the columns and rails lie beside each other, and how wide they are."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from spark_tracker.domain.codes import MAIN_STAGES, SIDE_STAGES, Stage
from spark_tracker.ui.projects.board.column import BoardColumn
from spark_tracker.ui.projects.board.delegate import CARD_GAP
from spark_tracker.ui.projects.board.rail import Rail
from spark_tracker.ui.theme import Role, theme
from spark_tracker.ui.theme.tokens import PAGE_LEFT
from spark_tracker.ui.widgets.labels import Pane

NARROW, WIDE = 190, 280
_TOP, _RIGHT, _RAIL_BOTTOM = 14, 12, 14


class BoardBody(Pane):
    """Lays out the columns: each 190 to 280 wide, folded ones as rails.

    The rails of the side branches share one strip at the right, one above the other.
    """

    def __init__(self) -> None:
        super().__init__(Role.WINDOW)
        self._columns: Mapping[Stage, BoardColumn] = {}
        self._rails: Mapping[Stage, Rail] = {}
        self._folded: frozenset[Stage] = frozenset()

    def set_parts(self, columns: Mapping[Stage, BoardColumn], rails: Mapping[Stage, Rail]) -> None:
        """Take the columns and their rails."""
        self._columns, self._rails = columns, rails

    def set_folded(self, folded: Collection[Stage]) -> None:
        """Show these columns as rails."""
        self._folded = frozenset(folded)
        self.arrange()

    def shown(self, stage: Stage) -> QWidget:
        """Return what stands for a stage now: its column or its rail."""
        return self._rails[stage] if stage in self._folded else self._columns[stage]

    def arrange(self) -> None:
        """Give every part its place."""
        self.setMinimumWidth(self._width_with(self._least()))
        width = self._column_width()
        x = PAGE_LEFT
        for stage in (*MAIN_STAGES, *SIDE_STAGES):
            is_folded = stage in self._folded
            self._columns[stage].setVisible(not is_folded)
            self._rails[stage].setVisible(is_folded)
            if not is_folded:
                self._columns[stage].setGeometry(x, _TOP, width + CARD_GAP, self.height() - _TOP)
                x += width + CARD_GAP
            elif stage in MAIN_STAGES:
                self._place_rails((stage,), x)
                x += self._rail_width() + CARD_GAP
        self._place_rails([stage for stage in SIDE_STAGES if stage in self._folded], x)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._columns:
            self.arrange()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._width_with(self._least()), 160)

    def _place_rails(self, stages: Collection[Stage], x: int) -> None:
        """Put rails above each other into the strip at `x`."""
        if not stages:
            return
        room = self.height() - _TOP - _RAIL_BOTTOM + CARD_GAP
        y = _TOP
        for number, stage in enumerate(stages, 1):
            end = _TOP + room * number // len(stages) - CARD_GAP
            self._rails[stage].setGeometry(QRect(x, y, self._rail_width(), max(0, end - y)))
            y = end + CARD_GAP

    def _column_width(self) -> int:
        number = max(1, self._unfolded())
        room = self.width() - self._width_with(0)
        most = round(WIDE * theme().pane_scale)
        return min(max(room // number, self._least()), most)

    def _width_with(self, column: int) -> int:
        """Return how wide all is with columns of this width."""
        strips = sum(1 for stage in MAIN_STAGES if stage in self._folded)
        strips += any(stage in self._folded for stage in SIDE_STAGES)
        parts = self._unfolded() * column + strips * self._rail_width()
        gaps = (self._unfolded() + strips - 1) * CARD_GAP
        return PAGE_LEFT + parts + gaps + _RIGHT

    def _unfolded(self) -> int:
        return sum(1 for stage in Stage if stage not in self._folded)

    def _rail_width(self) -> int:
        return self._rails[Stage.IDEA].sizeHint().width() if self._rails else 0

    def _least(self) -> int:
        return round(NARROW * theme().pane_scale)
