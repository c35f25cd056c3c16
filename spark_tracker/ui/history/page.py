"""The history of the programme: who, when, which field, from, to; and the way back."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.domain.codes import EntryKind
from spark_tracker.domain.folding import fold
from spark_tracker.errors import SparkError
from spark_tracker.services.history import HistoryEntry, authors, history
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_list.history_lines import HistoryLine, history_columns, history_lines
from spark_tracker.ui.table import TableModel, TableView
from spark_tracker.ui.theme import Role
from spark_tracker.ui.theme.tokens import FILTER_BAR_HEIGHT, PAGE_LEFT, PAGE_RIGHT, Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.chip import Chip
from spark_tracker.ui.widgets.code_combo import CodeCombo
from spark_tracker.ui.widgets.date_field import DateField
from spark_tracker.ui.widgets.empty_state import Act, EmptyState
from spark_tracker.ui.widgets.flow import FlowLayout
from spark_tracker.ui.widgets.labels import Label, Line
from spark_tracker.ui.widgets.search_field import SearchField
from spark_tracker.ui.wording import refusal_text

_AT_ONCE, _MOST = 200, 5000
_RECORDS_EACH = 200  # of one change; the history of a record itself tells all of its own
_REST = 150  # milliseconds a text rests before it filters


class HistoryPage(QWidget):
    """Every change, newest first; by person, day, record and words."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entries: list[HistoryEntry] = []
        self._record: tuple[str, str] | None = None
        self._stale = True
        self.words = SearchField(self.tr("Record, field or value"), icon="search", delay=_REST)
        self.who = CodeCombo(self.tr("Who"), [], optional=False)
        self.since = DateField(self.tr("From day"), today=desk.today)
        self.until = DateField(self.tr("To day"), today=desk.today)
        self.about = Chip("", before=self.tr("About"))
        self.model: TableModel[HistoryLine] = TableModel(history_columns(), self)
        self.table = TableView(self.model, name=self.tr("History"))
        self.empty = EmptyState("history", "", "")
        self.more = Button(self.tr("Show older changes"))
        self.back = Button(self.tr("Take this change back"), icon="rotate-ccw")
        self.back_to = Button(self.tr("Undo everything since"), Kind.FLAT, icon="undo-2")
        self._arrange()
        self._connect()

    def show_record(self, table: str, record_id: str, name: str) -> None:
        """Tell only of one record and what it owns; an empty table tells of everything again."""
        self._record = (table, record_id) if table else None
        self.about.set_text(name)
        self.about.setVisible(self._record is not None)
        self.reload()

    def take_focus(self) -> None:
        """Put the keyboard into the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Read the newest changes again."""
        self._stale = False
        self._entries = []
        everybody = [("", self.tr("Everybody"))]
        names = [(name, name) for name in authors(self._desk.store)]
        self.who.set_choices(everybody + names, self.who.code)
        self._read()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    def _arrange(self) -> None:
        bar = FlowLayout(gap=Size.GAP_2)
        bar.setContentsMargins(PAGE_LEFT, 7, PAGE_RIGHT, 7)
        self.words.setFixedWidth(220)
        self.who.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for field in (self.since, self.until):
            field.setFixedWidth(150)
        bar.addWidget(self.words)
        bar.addWidget(self.who)
        bar.addWidget(_beside(self.tr("from"), self.since))
        bar.addWidget(_beside(self.tr("to"), self.until))
        bar.addWidget(self.about)
        self.about.hide()
        foot = QHBoxLayout()
        foot.setContentsMargins(PAGE_LEFT, 8, PAGE_RIGHT, 8)
        foot.setSpacing(Size.GAP_2)
        foot.addWidget(self.back)
        foot.addWidget(self.back_to)
        foot.addStretch(1)
        foot.addWidget(self.more)
        top = QWidget()
        top.setLayout(bar)
        top.setMinimumHeight(FILTER_BAR_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(Line())
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(Line())
        column.addLayout(foot)

    def _connect(self) -> None:
        self.words.typed.connect(self._show)
        self.words.left_downwards.connect(self.take_focus)
        self.who.chosen.connect(self.reload)
        self.since.changed.connect(self.reload)
        self.until.changed.connect(self.reload)
        self.about.removed.connect(lambda: self.show_record("", "", ""))
        self.more.clicked.connect(self._read)
        self.back.clicked.connect(self._on_back)
        self.back_to.clicked.connect(self._on_back_to)
        self.table.chosen.connect(self._allow)
        self._desk.notifier.changed.connect(self._on_changed)

    def _read(self) -> None:
        """Read some more; where words are looked for, until some are found."""
        while True:
            found = history(
                self._desk.store,
                record=self._record,
                who=self.who.code or None,
                since=_midnight(self.since.value, 0),
                until=_midnight(self.until.value, 1),
                before=self._entries[-1].number if self._entries else None,
                limit=_AT_ONCE,
                records_each=_RECORDS_EACH,
            )
            self._entries.extend(found)
            self.more.setVisible(len(found) == _AT_ONCE)
            if len(found) < _AT_ONCE or self._lines() or len(self._entries) >= _MOST:
                break
        self._show()

    def _show(self) -> None:
        lines = self._lines()
        self.model.set_rows(lines)
        self.table.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        if not lines:
            self._say_empty()
        self._allow()

    def _say_empty(self) -> None:
        if self._is_filtered():
            clear = Act(self.tr("Clear filter"), self._clear)
            text = self.tr("Nobody changed that in these days.")
            self.empty.say("history", self.tr("No change matches"), text, [clear])
        else:
            text = self.tr("Each change is kept here, with who made it and when.")
            self.empty.say("history", self.tr("Nothing was changed yet"), text, [])

    def _is_filtered(self) -> bool:
        days = self.since.value or self.until.value
        return bool(self.words.text() or self.who.code or days or self._record)

    def _clear(self) -> None:
        self.words.clear()
        self.who.choose("")
        self.since.set_value(None)
        self.until.set_value(None)
        self.show_record("", "", "")

    def _lines(self) -> list[HistoryLine]:
        """Return the lines of the entries in which all words are found."""
        wanted = fold(self.words.text()).split()
        lines: list[HistoryLine] = []
        for entry in self._entries:
            told = list(history_lines(entry, self._desk))
            if wanted:
                held = fold(
                    " ".join(f"{t.what} {t.record} {t.field} {t.before} {t.after}" for t in told)
                )
                if not all(word in held for word in wanted):
                    continue
            lines.extend(told)
        return lines

    def _chosen(self) -> HistoryEntry | None:
        """Return the entry whose line is selected."""
        ids = self.table.selected_ids()
        if len(ids) != 1:
            return None
        number = int(ids[0].partition(".")[0])
        return next((entry for entry in self._entries if entry.number == number), None)

    def _allow(self) -> None:
        entry = self._chosen()
        standing = entry is not None and entry.undone_by is None and self._desk.store.writable
        edited = standing and entry is not None and entry.kind in (EntryKind.EDIT, EntryKind.IMPORT)
        self.back.setEnabled(edited)
        self.back_to.setEnabled(edited)

    def _on_back(self) -> None:
        entry = self._chosen()
        if entry is not None and self._tried(entry.number):
            self._desk.say(self.tr("The change is taken back"), undoable=True)

    def _tried(self, number: int) -> bool:
        try:
            self._desk.store.take_back(number)
        except SparkError as error:
            self._desk.say(refusal_text(error, self._desk.words))
            return False
        return True

    def _on_back_to(self) -> None:
        """Undo, step by step, until the chosen change is undone; redo brings each back."""
        entry = self._chosen()
        if entry is None:
            return
        newer = history(self._desk.store, limit=_MOST, records_each=0)
        steps = [
            each
            for each in newer
            if each.number >= entry.number
            and each.undone_by is None
            and each.kind in (EntryKind.EDIT, EntryKind.IMPORT, EntryKind.MERGE)
        ]
        done = 0
        try:
            for _step in steps:
                done += self._desk.store.undo() is not None
        except SparkError as error:
            self._desk.say(refusal_text(error, self._desk.words))
            return
        words = formats.plural(done, self.tr("{n} change undone"), self.tr("{n} changes undone"))
        self._desk.say(words)

    def _on_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self.reload()


def _beside(words: str, field: QWidget) -> QWidget:
    """Return a field with a word before it, which goes to the next line with it."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Size.GAP_2)
    row.addWidget(Label(words, role=Role.MUTED))
    row.addWidget(field)
    box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return box


def _midnight(day: date | None, later: int) -> datetime | None:
    """Return the begin of a day, or of one some days later, in the computer's time zone."""
    if day is None:
        return None
    return datetime.combine(day + timedelta(days=later), time.min).astimezone()
