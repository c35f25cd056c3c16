"""Group and Columns, the buttons beside the filter, and what else a table offers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spark_tracker.fields import catalogue
from spark_tracker.services.programme import read_programme
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.projects.columns import all_project_columns
from spark_tracker.ui.projects.grouping import ProjectGroups
from spark_tracker.ui.table.chooser import ColumnChooser
from spark_tracker.ui.table.late_editing import LateEditing
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.wording import say

if TYPE_CHECKING:
    from spark_tracker.ui.projects.project_table import ProjectTable


class TableTools(QWidget):
    """Offers every column, every way to group, and editing; holds the two buttons for it."""

    def __init__(self, table: "ProjectTable", desk: Desk) -> None:
        super().__init__()
        self._table = table
        columns = all_project_columns(
            desk.words, desk.today, lambda: read_programme(desk.store).currency
        )
        table.columns.offer(columns, usual=table.columns.shown())
        groups = ProjectGroups(desk, self)
        table.groups.offer(groups.titles(), groups.read)
        table.set_editing(LateEditing(desk, "project"))
        self.group = Button(self.tr("Group"), Kind.FLAT, icon="rows-3")
        self.columns = Button(self.tr("Columns"), Kind.FLAT, icon="columns-3")
        self._menu = table.groups.menu(self)
        self.group.clicked.connect(self._on_group)
        self.columns.clicked.connect(self._on_columns)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Size.GAP_1)
        row.addWidget(self.group)
        row.addWidget(self.columns)

    def _on_group(self) -> None:
        self._menu.popup(self.group.mapToGlobal(QPoint(0, self.group.height() + 4)))

    def _on_columns(self) -> None:
        meanings = {field.key: say("fields", field.meaning) for field in catalogue.of("project")}
        chooser = ColumnChooser(self._table.columns, meanings, self._table)
        chooser.open_below(self.columns)
