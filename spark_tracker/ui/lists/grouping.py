"""By what the records of a list can be grouped, and the heading of each."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from spark_tracker.domain import code_texts
from spark_tracker.fields.catalogue import record
from spark_tracker.fields.field import Field, Kind
from spark_tracker.services.lists import values_of
from spark_tracker.store.changes import ChangeSet
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.lists.plan import RecordPlan
from spark_tracker.ui.table.field_columns import FieldColumns
from spark_tracker.ui.table.grouping import Group, Groups

_IN_ORDER = frozenset({"patent_status", "funding_status"})
_LAST = 1_000_000
_MONTHS = 12


class RecordGroups(QObject):
    """Tells the group of each record; what was read is kept until something changes.

    A day groups by its month, the newest first. Who has several codes stands under each of them.
    """

    def __init__(self, desk: Desk, plan: RecordPlan, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._plan = desk, plan
        self._made = FieldColumns(plan.record, desk.words, str)
        self._table = record(plan.record).table
        self._known: dict[str, dict[str, Group | tuple[Group, ...]]] = {}
        self._read_on: date | None = None
        desk.notifier.changed.connect(self._on_changed)

    def titles(self) -> dict[str, str]:
        """Return the fields to group by, key and title, as `TableView.groups.offer` takes them."""
        return {key: self._title(key) for key in self._plan.groups}

    def read(self, key: str, ids: Sequence[str]) -> Groups:
        """Return the groups of these records; one that is gone has none."""
        today = self._desk.today()
        if self._read_on != today:
            self._known, self._read_on = {}, today
        known = self._known.setdefault(key, {})
        missing = [record_id for record_id in ids if record_id not in known]
        if missing:
            found = values_of(self._desk.store, self._plan.record, missing, key, today=today)
            field = self._made.field(key)
            made: dict[object, Group | tuple[Group, ...]] = {}
            for record_id, value in found.items():
                if value not in made:
                    made[value] = self._groups(field, value)
                known[record_id] = made[value]
        return known

    def _on_changed(self, changes: ChangeSet) -> None:
        """Forget the groups of what changed, or all of them where other records name them."""
        others = set(self._plan.group_tables or self._plan.tables) - {self._table}
        if changes.touches("code_entry", *others):
            self._known = {}
            return
        for row in changes.rows:
            if row.table == self._table:
                for known in self._known.values():
                    known.pop(row.key, None)

    def _title(self, key: str) -> str:
        field = self._made.field(key)
        if field.kind is Kind.DATE:
            return self.tr("Month")
        return self._made.title(key)

    def _groups(self, field: Field, value: Any) -> Group | tuple[Group, ...]:  # noqa: ANN401 - as below
        """Return the group of a value, or that of each of several codes."""
        if value and field.several and field.codes:
            return tuple(self._group(field, (code,)) for code in value)
        return self._group(field, value)

    def _group(self, field: Field, value: Any) -> Group:  # noqa: ANN401 - the field's own type
        if not value:
            title = self.tr("{field} not set").format(field=self._made.title(field.key))
            return Group("", title, (_LAST, ""))
        if isinstance(value, date):
            months = value.year * _MONTHS + value.month
            return Group(f"{value:%Y-%m}", formats.month(value), (-months, ""))
        title = self._made.worded(field)(value)
        return Group(title, title, _place(field, value, title))


def _place(field: Field, value: object, title: str) -> tuple[int, str]:
    """Return where a group stands: by its list where that has an order, else by its words."""
    codes = code_texts.codes(field.codes) if field.codes in _IN_ORDER else ()
    return (codes.index(str(value)) if value in codes else 0, title.casefold())
