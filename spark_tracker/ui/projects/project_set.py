"""The projects that match the filter, in their order: what table, board and timeline all show."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from spark_tracker.domain import code_texts
from spark_tracker.errors import SparkError
from spark_tracker.fields.completion import Candidate, complete
from spark_tracker.fields.filter_language import Filter, parse
from spark_tracker.services.code_lists import LISTS as OWN_LISTS
from spark_tracker.services.list_words import code_finder, live_values
from spark_tracker.services.project_finder import ProjectFinder
from spark_tracker.services.project_list import Matches, matching
from spark_tracker.services.project_list import SortKey as ListKey
from spark_tracker.store.changes import ChangeSet
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.table import SortKey

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spark_tracker.fields.filter_values import FindCode

LIVE = "status:active|prospect|on_hold"
NEWEST_FIRST = (SortKey("code", falling=True),)
_SOON = 30  # milliseconds: the list is painted first
_NEXT = 0  # milliseconds: what was typed or moved meanwhile comes before the next slice
_OWN_TABLES = (
    *("project", "status_change", "stage_claim", "progress", "project_member"),
    *("assignment", "milestone", "mentoring_session", "action_item", "patent_family"),
    *("patent_filing", "project_company", "company", "funding_entry", "person", "institution"),
    *("project_institution", "instalment", "tag", "project_tag", "readiness", "call", "sought"),
)


class ProjectSet(QObject):
    """Knows the filter and the order, and finds the projects.

    Attributes:
        ids: The projects found, in their order.
        sort: The keys they are sorted by.

    Signals:
        live_counted: How many projects are in the programme today.
    """

    live_counted = Signal(int)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.ids: Sequence[str] = ()
        self.sort: tuple[SortKey, ...] = NEWEST_FIRST
        self.finder = ProjectFinder(desk.store)
        self.live = 0
        self._code_finder: FindCode | None = None
        self._live_values = live_values(desk.store)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._prepare)

    def find(self, wanted: Filter) -> Matches:
        """Return what matches, and keep it.

        Raises:
            SparkError: The file cannot be read.
        """
        found = self.finder.matching(
            wanted,
            sort=[ListKey(key.key, key.falling) for key in self.sort],
            today=self._desk.today(),
            language=self._desk.language,
        )
        self.ids = found.ids
        if str(wanted) == LIVE:
            self._tell_live(len(found.ids))
        if wanted.has(""):
            self.prepare_soon()
        return found

    def count(self, wanted: Filter) -> int:
        """Return how many projects match."""
        return len(matching(self._desk.store, wanted, today=self._desk.today()).ids)

    def count_live(self) -> None:
        """Count what is in the programme today, and say so."""
        self._tell_live(self.count(parse(LIVE)))

    def hear(self, changes: ChangeSet) -> bool:
        """Take note of a change; return whether anything that a list shows may be another now."""
        self.finder.hear(changes)
        if changes.touches("code_entry"):
            self._code_finder = None
        return changes.touches(*_OWN_TABLES)

    def prepare_soon(self) -> None:
        """Make ready for the next key press in the filter, once what is under way is painted."""
        if not self.finder.ready and not self._soon.isActive():
            self._soon.start(_SOON)

    def find_code(self, list_name: str, word: str) -> str | None:
        """Map a word to a code; only lists that the programme may change are read from it."""
        if list_name not in OWN_LISTS:
            return code_texts.find(list_name, word)
        if self._code_finder is None:
            self._code_finder = code_finder(self._desk.store)
        return self._code_finder(list_name, word)

    def complete(self, text: str, cursor: int) -> tuple[Candidate, ...]:
        """Return what could be typed next."""
        desk = self._desk
        return complete(
            text, cursor, "project", self._live_values, today=desk.today(), language=desk.language
        )

    def _prepare(self) -> None:
        try:
            done = self.finder.prepare_some()
        except SparkError:
            return  # the next reading of the list fails as well, and says why
        if not done:
            self._soon.start(_NEXT)

    def _tell_live(self, count: int) -> None:
        self.live = count
        self.live_counted.emit(count)
