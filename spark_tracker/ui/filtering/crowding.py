"""What gives way in a filter bar that gets narrow."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spark_tracker.ui.widgets.buttons import Button
from spark_tracker.ui.widgets.labels import Label

if TYPE_CHECKING:
    from spark_tracker.ui.widgets.segment import Segment

WHOLE, LEFT_ICONS, TOOL_ICONS, TOOLS_BELOW = range(4)


class Crowding:
    """Lets the choice at the left become icons, then the tools, then puts these on their own line.

    `row` holds everything; `below` takes the tools that have no room in it.
    """

    def __init__(self, row: QHBoxLayout, below: QHBoxLayout) -> None:
        self._row, self._below = row, below
        self.left: Segment | None = None
        self.tools: QWidget | None = None
        self.end: QWidget | None = None

    @property
    def tools_below(self) -> bool:
        """Whether the tools have a line of their own."""
        return self.tools is not None and self._below.indexOf(self.tools) >= 0

    def put_tools(self, tools: QWidget | None) -> None:
        """Show these tools in the place of those before."""
        if self.tools is not None:
            (self._below if self.tools_below else self._row).removeWidget(self.tools)
        self.tools = tools
        if tools is not None:
            self._insert_tools(tools)

    def taken(self) -> int:
        """Return how much of the row these controls take."""
        beside = [self.left, self.end]
        if not self.tools_below:
            beside.append(self.tools)
        return sum(widget.sizeHint().width() + 8 for widget in beside if widget is not None)

    def show_level(self, level: int) -> None:
        """Give way this far."""
        if self.left is not None:
            self.left.set_icons_only(icons_only=level >= LEFT_ICONS)
        if self.tools is None:
            return
        for button in self.tools.findChildren(Button):
            button.give_way(narrow=level >= TOOL_ICONS)
        for label in self.tools.findChildren(Label):
            label.setVisible(level < TOOL_ICONS)
        if (level >= TOOLS_BELOW) != self.tools_below:
            self._place_tools(below=level >= TOOLS_BELOW)

    def _place_tools(self, *, below: bool) -> None:
        if self.tools is None:
            return
        (self._row if below else self._below).removeWidget(self.tools)
        if below:
            self._below.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignRight)
        else:
            self._insert_tools(self.tools)

    def _insert_tools(self, tools: QWidget) -> None:
        place = self._row.count() - (self.end is not None)
        self._row.insertWidget(place, tools, 0, Qt.AlignmentFlag.AlignTop)
