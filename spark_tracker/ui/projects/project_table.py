"""The projects as a table: reads the rows that are looked at, page by page, and keeps them."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from spark_tracker.loading import loading
from spark_tracker.services.project_list import ProjectRow, rows
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.projects.columns import keys_read, project_columns
from spark_tracker.ui.soon import soon
from spark_tracker.ui.table import TableModel, TableView

if TYPE_CHECKING:
    from datetime import date

    from spark_tracker.ui.projects.table_tools import TableTools

_KEPT_ROWS = 5000


class ProjectTable(TableView):
    """One of the layouts of the projects; see `ProjectLayout`.

    Signals:
        state_changed: The user chose other columns, widths or groups.
        completed: There are tools now; see `complete`.
    """

    state_changed = Signal()
    completed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk = desk
        self._rows: dict[str, ProjectRow] = {}
        self._rows_of: date | None = None
        self._shown: tuple[str, ...] = ()
        self._tools: TableTools | None = None
        self.rows: TableModel[ProjectRow] = TableModel(project_columns(desk.words, desk.today))
        super().__init__(self.rows, name=self.tr("Projects"), parent=parent)
        self.rows.setParent(self)
        self.set_density(desk.memory.text("view/density", "normal"))
        self.columns.changed.connect(self.state_changed)
        self.groups.changed.connect(self.state_changed)

    def complete(self) -> None:
        """Offer what the first list does without: all columns, groups, editing in the cells."""
        if self._tools is not None:
            return
        with loading():
            from spark_tracker.ui.projects.table_tools import TableTools  # noqa: PLC0415 - see above

        self._tools = TableTools(self, self._desk)
        self.completed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._tools is None:
            soon(self, self.complete)

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
        today, shown = self._desk.today(), self.columns.shown()
        if (self._rows_of, self._shown) != (today, shown) or len(self._rows) > _KEPT_ROWS:
            self._rows, self._rows_of, self._shown = {}, today, shown
        missing = [key for key in ids if key not in self._rows]
        if missing:
            keys = keys_read(shown)
            self._rows.update(rows(self._desk.store, missing, today=today, keys=keys))
        return {key: self._rows[key] for key in ids if key in self._rows}

    def tools(self) -> QWidget | None:
        """Return the controls for the end of the filter bar; None until `completed`."""
        return self._tools

    def kept(self) -> dict[str, str]:
        """Return what a saved view keeps of the table."""
        return {"columns": self.columns.state(), "group": self.groups.key}

    def set_kept(self, kept: Mapping[str, str]) -> tuple[str, ...]:
        """Show the table as it was kept; return the fields there are no longer."""
        columns, group = kept.get("columns", ""), kept.get("group", "")
        if (columns or group) and self._tools is None:
            self.complete()
        unknown = self.columns.set_state(columns) if columns != self.columns.state() else []
        if not self.groups.set_key(group):
            unknown.append(group)
        return tuple(unknown)
