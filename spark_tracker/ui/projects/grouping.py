"""By what the projects can be grouped, and the heading of each."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from spark_tracker.domain import code_texts
from spark_tracker.fields import catalogue
from spark_tracker.fields.field import Field
from spark_tracker.services.project_list import ProjectRow, rows
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.table.grouping import Group
from spark_tracker.ui.wording import say

if TYPE_CHECKING:
    from datetime import date

GROUPABLE = (
    *("stage", "status", "call", "area", "product_type", "admission_class"),
    *("coordinator", "lead_advisor", "host", "leader"),
)
"""Fields the list can be grouped by. Who has several of one kind has a group of their own."""
_IN_ORDER = frozenset({"stage", "project_status"})
_LAST = 10_000


class ProjectGroups(QObject):
    """Tells the group of each project; what was read is kept until something changes."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: dict[str, dict[str, Group]] = {}
        self._read_at: tuple[int, date] | None = None

    def titles(self) -> dict[str, str]:
        """Return the fields to group by, key and title, as `TableView.groups.offer` takes them."""
        return {key: say("fields", catalogue.get(f"project.{key}").title) for key in GROUPABLE}

    def read(self, key: str, ids: Sequence[str]) -> Mapping[str, Group]:
        """Return the group of each of these projects; a project that is gone has none."""
        now = self._desk.notifier.count, self._desk.today()
        if self._read_at != now:
            self._known, self._read_at = {}, now
        known = self._known.setdefault(key, {})
        missing = [record_id for record_id in ids if record_id not in known]
        if missing:
            found = rows(self._desk.store, missing, today=self._desk.today(), keys=(key,))
            made: dict[object, Group] = {}
            for record_id, row in found.items():
                value = getattr(row, key)
                if value not in made:
                    made[value] = self._group(key, row)
                known[record_id] = made[value]
        return known

    def _group(self, key: str, row: ProjectRow) -> Group:
        value = getattr(row, key)
        if not value:
            title = self.tr("{field} not set").format(field=self.titles()[key])
            return Group("", title, (_LAST, ""))
        field = catalogue.get(f"project.{key}")
        if field.codes:
            word = self._desk.words.text(field.codes, value)
            return Group(str(value), word, _place(field, value))
        title = ", ".join(value) if isinstance(value, tuple) else str(value)
        return Group(title, title, (0, title.casefold()))


def _place(field: Field, code: str) -> tuple[int, str]:
    """Return where a code stands: by its list where that has an order, else by its word."""
    codes = code_texts.codes(field.codes) if field.codes in _IN_ORDER else ()
    return (codes.index(code) if code in codes else 0, "")
