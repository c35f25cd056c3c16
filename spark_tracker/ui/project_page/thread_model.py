"""The rows of a thread: events, newest first, with a line where a quarter begins."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from spark_tracker.domain.quarter import Quarter
from spark_tracker.services.thread import SealedQuarter
from spark_tracker.services.thread_event import ThreadEvent
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.project_page.thread_words import EventWords, event_words, quarter_words

AnyIndex = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
EVENT_ROLE = Qt.ItemDataRole.UserRole + 1

ThreadRow = ThreadEvent | Quarter


class ThreadModel(QAbstractListModel):
    """Shows a thread; the texts of an event are made when it is first asked for them."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[ThreadRow] = []
        self._words: dict[int, EventWords] = {}
        self._sealed: Mapping[Quarter, SealedQuarter] = {}

    def show_events(
        self, events: Iterable[ThreadEvent], sealed: Mapping[Quarter, SealedQuarter]
    ) -> None:
        """Show these events, which stand newest first."""
        self.beginResetModel()
        self._sealed = sealed
        self._words = {}
        self._rows = _divided(events)
        self.endResetModel()

    def row_at(self, position: int) -> ThreadRow:
        """Return the event, or the quarter that begins, at `position`."""
        return self._rows[position]

    def event_at(self, position: int) -> ThreadEvent | None:
        """Return the event at `position`; None for the line of a quarter or outside."""
        if not 0 <= position < len(self._rows):
            return None
        row = self._rows[position]
        return row if isinstance(row, ThreadEvent) else None

    def position_of(self, table: str, record_id: str) -> int:
        """Return where the newest event of a record stands; -1 where there is none."""
        for position, row in enumerate(self._rows):
            if isinstance(row, ThreadEvent) and (row.table, row.record_id) == (table, record_id):
                return position
        return -1

    def words_at(self, position: int) -> EventWords:
        """Return the texts of the event at `position`."""
        found = self._words.get(position)
        if found is None:
            event = self.event_at(position)
            if event is None:
                raise IndexError(position)
            found = self._words[position] = event_words(event, self._desk)
        return found

    def quarter_at(self, position: int) -> tuple[str, str, str]:
        """Return name, icon and state of the quarter whose line stands at `position`."""
        row = self._rows[position]
        if not isinstance(row, Quarter):
            raise IndexError(position)
        return quarter_words(row, self._desk.today(), self._sealed.get(row))

    @override
    def rowCount(self, parent: AnyIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._spoken(index.row())
        return self._rows[index.row()] if role == EVENT_ROLE else None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or self.event_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _spoken(self, position: int) -> str:
        if self.event_at(position) is None:
            name, _icon, state = self.quarter_at(position)
            return f"{name}, {state}"
        return self.words_at(position).spoken


def _divided(events: Iterable[ThreadEvent]) -> list[ThreadRow]:
    """Return the events with the quarter before its first one."""
    rows: list[ThreadRow] = []
    quarter: Quarter | None = None
    for event in events:
        if event.quarter != quarter:
            quarter = event.quarter
            rows.append(quarter)
        rows.append(event)
    return rows
