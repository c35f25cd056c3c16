"""The projects as a table: reads the rows that are looked at, page by page, and keeps them."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from spark_tracker.services.project_list import ProjectRow, rows
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.projects.columns import SHOWN, project_columns
from spark_tracker.ui.table import TableModel, TableView

if TYPE_CHECKING:
    from datetime import date

_KEPT_ROWS = 5000


class ProjectTable(TableView):
    """One of the layouts of the projects; see `ProjectLayout`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk = desk
        self._rows: dict[str, ProjectRow] = {}
        self._rows_of: date | None = None
        self.rows: TableModel[ProjectRow] = TableModel(project_columns(desk.words, desk.today))
        super().__init__(self.rows, name=self.tr("Projects"), parent=parent)
        self.rows.setParent(self)
        self.set_density(desk.memory.text("view/density", "normal"))

    def show_ids(self, ids: Sequence[str]) -> None:
        """Show these projects; where they are the same as before nothing moves."""
        if self.rows.shows(ids):
            self.rows.reload()
        else:
            self.rows.set_source(ids, self.load)

    def reload(self) -> None:
        """Read again what is shown: something of it may have changed."""
        self._rows = {}
        self.rows.reload()

    def forget(self) -> None:
        """Read the rows again when they are next asked for."""
        self._rows = {}

    def load(self, ids: Sequence[str]) -> dict[str, ProjectRow]:
        """Read rows, those only that were not shown since the last change."""
        today = self._desk.today()
        if self._rows_of != today or len(self._rows) > _KEPT_ROWS:
            self._rows, self._rows_of = {}, today
        missing = [key for key in ids if key not in self._rows]
        if missing:
            self._rows.update(rows(self._desk.store, missing, today=today, keys=SHOWN))
        return {key: self._rows[key] for key in ids if key in self._rows}

    def tools(self) -> QWidget | None:
        """Return the controls for the end of the filter bar."""
        return None

    def kept(self) -> dict[str, str]:
        """Return what a saved view keeps of the table."""
        return {}

    def set_kept(self, kept: Mapping[str, str]) -> None:
        """Show the table as it was kept."""
