"""What was changed in a project, by whom, from what to what."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spark_tracker.fields.catalogue import record_of_table
from spark_tracker.services.history import HistoryChange, HistoryEntry, history
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.project_page.acts import RecordActs
from spark_tracker.ui.record_form.words import shown
from spark_tracker.ui.record_list.columns import muted, text_column
from spark_tracker.ui.table import Column, TableModel, TableView, Tone
from spark_tracker.ui.theme import Role
from spark_tracker.ui.theme.tokens import PAGE_LEFT, PAGE_RIGHT, Size
from spark_tracker.ui.widgets.buttons import Button
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.wording import act_text, say

_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One field of one change; what was done stands in its first line only."""

    id: str
    at: str
    who: str
    what: str
    record: str
    field: str
    before: str
    after: str
    undone: bool


class HistoryTab(QWidget):
    """The journal of a project and all it owns, newest first."""

    def __init__(self, acts: RecordActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("History"))
        self._acts, self._desk = acts, acts.desk
        self._entries: list[HistoryEntry] = []
        self.model: TableModel[HistoryLine] = TableModel(self._columns(), self)
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

    def _columns(self) -> tuple[Column[HistoryLine], ...]:
        widest = f"{formats.widest_day()} 08:52"
        return (
            Column(
                key="at", title=self.tr("When"), text=lambda r: r.at, samples=(widest,), tone=muted
            ),
            text_column("who", self.tr("Who"), lambda r: r.who, minimum=90, rank=1, tone=muted),
            text_column(
                "what", self.tr("What"), lambda r: r.what, stretch=2, minimum=140, tone=_tone
            ),
            text_column(
                "record", self.tr("Record"), lambda r: r.record, stretch=2, minimum=120, rank=2
            ),
            text_column("field", self.tr("Field"), lambda r: r.field, stretch=1, minimum=90),
            Column(
                key="before",
                title=self.tr("Before"),
                text=lambda r: r.before,
                stretch=1,
                samples=(formats.widest_day(),),
                tone=muted,
            ),
            Column(
                key="after",
                title=self.tr("After"),
                text=lambda r: r.after,
                stretch=2,
                samples=(formats.widest_day(),),
            ),
        )


def history_lines(entry: HistoryEntry, desk: Desk) -> Iterator[HistoryLine]:
    """Yield the lines of one journal entry: one for each field, at least one."""
    what = act_text(entry.label, entry.values, desk.words)
    told = tuple(c for c in entry.changes if not c.field.endswith(".project"))
    changes: tuple[HistoryChange | None, ...] = told or (None,)
    before: HistoryChange | None = None
    for place, change in enumerate(changes):
        first = place == 0
        same = before is not None and change is not None and before.row_id == change.row_id
        before = change
        yield HistoryLine(
            id=f"{entry.number}.{place}",
            at=formats.moment(entry.at) if first else "",
            who=entry.who if first else "",
            what=what if first else "",
            record=_record_name(change) if change and not same else "",
            field=say("fields", change.title) if change else "",
            before=shown(change.before, desk.words) if change else "",
            after=shown(change.after, desk.words) if change else "",
            undone=entry.undone_by is not None,
        )


def _record_name(change: HistoryChange) -> str:
    """Say which record it is: its kind and its name."""
    word = say("fields", record_of_table(change.table).one)
    return f"{word}: {change.record}" if change.record else word


def _tone(line: HistoryLine) -> Tone:
    return Tone(Role.MUTED) if line.undone else Tone(strong=True)
