"""The tooltip of a cell: what its column says, else its text where that is cut."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from spark_tracker.ui.table.header import CELL_LEFT, CELL_RIGHT
from spark_tracker.ui.theme import theme

if TYPE_CHECKING:
    from spark_tracker.ui.table.view import TableView


def show_tip(view: "TableView", event: QHelpEvent) -> None:
    """Show the tooltip of the cell under the mouse, or none."""
    index = view.indexAt(event.pos())
    tip = index.data(Qt.ItemDataRole.ToolTipRole) if index.isValid() else ""
    if index.isValid() and not tip:
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        room = view.visualRect(index).width() - CELL_LEFT - CELL_RIGHT
        tip = text if theme().metrics().horizontalAdvance(text) > room else ""
    QToolTip.showText(event.globalPos(), str(tip or ""), view.viewport())
