"""What a record is called in a sentence, whether it is still there or only in the journal."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.fields.catalogue import column_field
from spark_tracker.models import Base, JournalRow, Record
from spark_tracker.phrases import FieldName
from spark_tracker.services.words import CodeWord
from spark_tracker.store.changes import RowChange
from spark_tracker.store.values import from_json

Name: TypeAlias = str | date | CodeWord | FieldName
"""A text, a day or a code; of a record that has no name of its own what its kind is called."""
_NAMING = (
    ("code", "title"),
    ("name",),
    ("title",),
    ("number",),
    ("text",),
    ("held_on",),
    ("round_label", "funder"),
    ("stage",),
    ("tag",),
    ("topic",),
    ("planned_for",),
    ("on",),
    ("person_id",),
    ("company_id",),
    ("institution_id",),
)
_LONGEST = 80
_DEEPEST = 2


class RecordNames:
    """Names records by what they hold, or held when they were deleted.

    Args:
        session: where to look; used until the block around it ends.
        rows: changes about to be told: records that are gone are named by them.
    """

    def __init__(self, session: Session, rows: Iterable[RowChange] = ()) -> None:
        self._session = session
        self._kinds: dict[str, type[Record]] = {
            mapper.class_.__tablename__: mapper.class_
            for mapper in Base.registry.mappers
            if issubclass(mapper.class_, Record)
        }
        self._gone: dict[str, tuple[str, Mapping[str, Any]]] = {}
        self._known: dict[str, Name] = {}
        for row in rows:
            whole = row.before if row.after is None else row.after if row.before is None else None
            if whole and row.key not in self._gone:
                self._gone[row.key] = (row.table, whole)

    def name(self, table: str, key: str) -> Name:
        """Return the name of a record."""
        return self._name(table, key, 0)

    def any_name(self, key: str) -> Name:
        """Return the name of the record with this id, of whichever kind; "…" where unknown."""
        if key in self._gone:
            return self._name(self._gone[key][0], key, 0)
        table = self._session.scalars(
            select(JournalRow.table_name).where(JournalRow.row_id == key).limit(1)
        ).first()
        return "…" if table is None else self._name(table, key, 0)

    def _name(self, table: str, key: str, depth: int) -> Name:
        if key not in self._known:
            values = self._values(table, key)
            named = self._named(table, values, depth) if values else None
            self._known[key] = named or FieldName(table)
        return self._known[key]

    def _values(self, table: str, key: str) -> Mapping[str, Any]:
        kind = self._kinds.get(table)
        record = self._session.get(kind, key) if kind else None
        if record is not None:
            return {column.key: getattr(record, column.key) for column in record.__table__.columns}
        if key in self._gone:
            return self._gone[key][1]
        last = self._session.scalars(
            select(JournalRow.before)
            .where(JournalRow.row_id == key, JournalRow.action == "delete")
            .order_by(JournalRow.id.desc())
            .limit(1)
        ).first()
        return (from_json(table, last) or {}) if last else {}

    def _named(self, table: str, values: Mapping[str, Any], depth: int) -> Name | None:
        for columns in _NAMING:
            found = [values[name] for name in columns if values.get(name)]
            if not found or columns[0] not in values:
                continue
            if columns[0].endswith("_id"):
                if depth < _DEEPEST:
                    owner = columns[0].removesuffix("_id")
                    return self._name(owner, str(found[0]), depth + 1)
                continue
            if isinstance(found[0], date):
                return found[0]
            field = column_field(table, columns[0])
            if field is not None and field.codes:
                return CodeWord(field.codes, str(found[0]))
            text = " ".join(str(value) for value in found)
            return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
        return None
