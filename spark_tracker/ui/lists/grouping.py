"""By what the records of a list can be grouped, and the heading of each."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from spark_tracker.domain import code_texts
from spark_tracker.fields.field import Field, Kind
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.lists.plan import RecordPlan
from spark_tracker.ui.table.field_columns import FieldColumns
from spark_tracker.ui.table.grouping import Group

_IN_ORDER = frozenset({"patent_status", "funding_status"})
_LAST = 1_000_000
_MONTHS = 12


class RecordGroups(QObject):
    """Tells the group of each record; what was read is kept until something changes.

    A day groups by its month, the newest first. Of several codes the first one counts: a record
    stands in the list once.
    """

    def __init__(self, desk: Desk, plan: RecordPlan, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._plan = desk, plan
        self._made = FieldColumns(plan.record, desk.words, str)
        self._known: dict[str, dict[str, Group]] = {}
        self._read_at: tuple[int, date] | None = None

    def titles(self) -> dict[str, str]:
        """Return the fields to group by, key and title, as `TableView.groups.offer` takes them."""
        return {key: self._title(key) for key in self._plan.groups}

    def read(self, key: str, ids: Sequence[str]) -> Mapping[str, Group]:
        """Return the group of each of these records; one that is gone has none."""
        now = self._desk.notifier.count, self._desk.today()
        if self._read_at != now:
            self._known, self._read_at = {}, now
        known = self._known.setdefault(key, {})
        missing = [record_id for record_id in ids if record_id not in known]
        if missing:
            found = self._plan.load(
                self._desk.store, missing, today=self._desk.today(), keys=(key,)
            )
            made: dict[object, Group] = {}
            for record_id, row in found.items():
                value = getattr(row, key)
                if value not in made:
                    made[value] = self._group(self._made.field(key), value)
                known[record_id] = made[value]
        return known

    def _title(self, key: str) -> str:
        field = self._made.field(key)
        if field.kind is Kind.DATE:
            return self.tr("Month")
        if _is_first_of(field):
            return self.tr("{field}, the first").format(field=self._made.title(key))
        return self._made.title(key)

    def _group(self, field: Field, value: Any) -> Group:  # noqa: ANN401 - the field's own type
        if not value:
            title = self.tr("{field} not set").format(field=self._made.title(field.key))
            return Group("", title, (_LAST, ""))
        if isinstance(value, date):
            months = value.year * _MONTHS + value.month
            return Group(f"{value:%Y-%m}", formats.month(value), (-months, ""))
        if _is_first_of(field):
            word = self._desk.words.text(field.codes, value[0])
            return Group(str(value[0]), word, (0, word.casefold()))
        title = self._made.worded(field)(value)
        return Group(title, title, _place(field, value, title))


def _is_first_of(field: Field) -> bool:
    """Whether a record has several codes that say what it is about, such as expertise."""
    return field.several and field.key == "expertise"


def _place(field: Field, value: object, title: str) -> tuple[int, str]:
    """Return where a group stands: by its list where that has an order, else by its words."""
    codes = code_texts.codes(field.codes) if field.codes in _IN_ORDER else ()
    return (codes.index(str(value)) if value in codes else 0, title.casefold())
