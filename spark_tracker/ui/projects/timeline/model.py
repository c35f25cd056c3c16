"""The rows of the timeline: the page's projects, read a page at a time as they are seen."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from spark_tracker.services.timeline import TimelineRow
from spark_tracker.ui import formats
from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.projects.timeline.words import milestone_sentence, row_sentence
from spark_tracker.ui.table.pages import Load, RowPages

if TYPE_CHECKING:
    from spark_tracker.services.timeline import TimelineMilestone

AnyIndex = QModelIndex | QPersistentModelIndex
TITLE, TIME = 0, 1

_TOP = QModelIndex()


class TimelineModel(QAbstractTableModel):
    """Two columns: the project, and its milestones in time."""

    def __init__(
        self,
        load: Load[TimelineRow],
        words: CodeWords,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._load = load
        self._words = words
        self._today = today
        self._pages: RowPages[TimelineRow] = RowPages((), load)
        self._places: dict[str, int] | None = None
        self._spoken: TimelineMilestone | None = None
        self._spoken_row = -1

    @property
    def ids(self) -> Sequence[str]:
        """The projects in their order."""
        return self._pages.ids

    def set_ids(self, ids: Sequence[str]) -> None:
        """Show these projects."""
        self.beginResetModel()
        self._pages = RowPages(tuple(ids), self._load)
        self._places = None
        self.say_milestone(-1, None)
        self.endResetModel()

    def reload(self) -> None:
        """Read the same projects again."""
        self._pages.forget()
        if self.rowCount():
            last = self.index(self.rowCount() - 1, TIME)
            self.dataChanged.emit(self.index(0, TITLE), last)

    def row_at(self, position: int) -> TimelineRow | None:
        """Return a project; None where it is gone since the ids were read."""
        return self._pages.row(position)

    def id_at(self, position: int) -> str:
        """Return the id at `position`."""
        return self._pages.ids[position]

    def position_of(self, project_id: str) -> int:
        """Return where a project stands; -1 where it is not in the list."""
        if not project_id:
            return -1
        if self._places is None:
            self._places = {key: place for place, key in enumerate(self._pages.ids)}
        return self._places.get(project_id, -1)

    def say_milestone(self, position: int, milestone: "TimelineMilestone | None") -> None:
        """Let the row at `position` be said as this milestone, the one the keyboard is on."""
        self._spoken_row, self._spoken = position, milestone

    def sentence(self, position: int) -> str:
        """Return what is said of a row now; "" where there is none."""
        if not 0 <= position < self.rowCount():
            return ""
        return str(self.data(self.index(position, TIME)) or "")

    def held_words(self, day: date) -> str:
        """Return what is said while a milestone is held over another day."""
        return self.tr("Forecast {day}").format(day=formats.full_day(day))

    @override
    def rowCount(self, parent: AnyIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self._pages)

    @override
    def columnCount(self, parent: AnyIndex = _TOP) -> int:
        return 0 if parent.isValid() else 2

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        wanted = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if not index.isValid() or not wanted:
            return None
        row = self.row_at(index.row())
        if row is None:
            return None
        if index.column() == TITLE and role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if self._spoken is not None and index.row() == self._spoken_row and index.column() == TIME:
            return milestone_sentence(self._spoken, self._today(), self._words)
        return row_sentence(row, self._today(), self._words)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.tr("Project") if section == TITLE else self.tr("Milestones")
