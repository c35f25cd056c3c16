"""What was changed in a project, by whom, from what to what."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spark_tracker.services.history import HistoryEntry, history
from spark_tracker.ui.record_acts.acts import RecordActs
from spark_tracker.ui.record_list.history_lines import HistoryLine, history_columns, history_lines
from spark_tracker.ui.table import TableModel, TableView
from spark_tracker.ui.theme import Role
from spark_tracker.ui.theme.tokens import PAGE_LEFT, PAGE_RIGHT, Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.labels import Label, Pane

_AT_ONCE = 100


class HistoryTab(QWidget):
    """The journal of a project and all it owns, newest first."""

    def __init__(self, acts: RecordActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("History"))
        self._acts, self._desk = acts, acts.desk
        self._entries: list[HistoryEntry] = []
        self._of = ""
        self.model: TableModel[HistoryLine] = TableModel(history_columns(), self)
        self.table = TableView(self.model, name=self.tr("History"))
        self.empty = Label(self.tr("Nothing was changed here yet."), role=Role.MUTED)
        self.empty.setContentsMargins(PAGE_LEFT, Size.GAP_4, PAGE_RIGHT, 0)
        self._only: tuple[str, str] | None = None
        self.only = Pane()
        self.only_words = Label(self.tr("Only one entry of the thread."), role=Role.MUTED)
        self.all = Button(self.tr("Show all of the project"), Kind.LINK)
        self.all.clicked.connect(self._on_all_clicked)
        line = QHBoxLayout(self.only)
        line.setContentsMargins(PAGE_LEFT, Size.GAP_3, PAGE_RIGHT, 0)
        line.addWidget(self.only_words)
        line.addWidget(self.all)
        line.addStretch(1)
        self.only.hide()
        self.more = Button(self.tr("Show older changes"))
        self.more.clicked.connect(self._on_more_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Size.GAP_2)
        column.addWidget(self.only)
        column.addWidget(self.empty)
        column.addWidget(self.table, 1)
        column.addWidget(self.more)

    def reload(self) -> None:
        """Read the newest changes again."""
        self._entries = []
        if self._of != self._acts.project_id:
            self._only = None
        self._read(None)

    def show_only(self, table: str, record_id: str) -> None:
        """Show what was changed in one record, until all is asked for or the project changes."""
        self._only = (table, record_id)
        self._of = self._acts.project_id
        self.reload()

    def _on_all_clicked(self) -> None:
        self._only = None
        self.reload()

    def _on_more_clicked(self) -> None:
        self._read(self._entries[-1].number if self._entries else None)

    def _read(self, before: int | None) -> None:
        record = self._only or ("project", self._acts.project_id)
        self.only.setVisible(self._only is not None)
        entries = history(self._desk.store, record=record, before=before, limit=_AT_ONCE)
        self._entries.extend(entries)
        self.more.setVisible(len(entries) == _AT_ONCE)
        lines = [line for entry in self._entries for line in history_lines(entry, self._desk)]
        self.model.set_rows(lines)
        self.table.setVisible(bool(lines))
        self.empty.setVisible(not lines)
