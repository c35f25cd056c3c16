"""What was changed in a project, by whom, from what to what."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spark_tracker.services.history import HistoryEntry, history
from spark_tracker.ui.record_acts.acts import RecordActs
from spark_tracker.ui.record_list.history_lines import HistoryLine, history_columns, history_lines
from spark_tracker.ui.table import TableModel, TableView
from spark_tracker.ui.theme import Role
from spark_tracker.ui.theme.tokens import PAGE_LEFT, PAGE_RIGHT, Size
from spark_tracker.ui.widgets.buttons import Button
from spark_tracker.ui.widgets.labels import Label

_AT_ONCE = 100


class HistoryTab(QWidget):
    """The journal of a project and all it owns, newest first."""

    def __init__(self, acts: RecordActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("History"))
        self._acts, self._desk = acts, acts.desk
        self._entries: list[HistoryEntry] = []
        self.model: TableModel[HistoryLine] = TableModel(history_columns(), self)
        self.table = TableView(self.model, name=self.tr("History"))
        self.empty = Label(self.tr("Nothing was changed here yet."), role=Role.MUTED)
        self.empty.setContentsMargins(PAGE_LEFT, Size.GAP_4, PAGE_RIGHT, 0)
        self.more = Button(self.tr("Show older changes"))
        self.more.clicked.connect(self._on_more_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Size.GAP_2)
        column.addWidget(self.empty)
        column.addWidget(self.table, 1)
        column.addWidget(self.more)

    def reload(self) -> None:
        """Read the newest changes again."""
        self._entries = []
        self._read(None)

    def _on_more_clicked(self) -> None:
        self._read(self._entries[-1].number if self._entries else None)

    def _read(self, before: int | None) -> None:
        record = ("project", self._acts.project_id)
        entries = history(self._desk.store, record=record, before=before, limit=_AT_ONCE)
        self._entries.extend(entries)
        self.more.setVisible(len(entries) == _AT_ONCE)
        lines = [line for entry in self._entries for line in history_lines(entry, self._desk)]
        self.model.set_rows(lines)
        self.table.setVisible(bool(lines))
        self.empty.setVisible(not lines)
