"""The journal in words: who changed what, from what to what; and what lies in the trash."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import EntryKind
from spark_tracker.domain.money import Money
from spark_tracker.fields.catalogue import NOT_SHOWN, column_field
from spark_tracker.fields.field import Field
from spark_tracker.models import JournalEntry, JournalRow
from spark_tracker.services.names import Name, RecordNames
from spark_tracker.services.words import CodeWord
from spark_tracker.store import journal
from spark_tracker.store.changes import RowChange
from spark_tracker.store.store import Store
from spark_tracker.store.values import mapper_of

Value = Name | int | bool | datetime | Money | None
"""What a field held: a record is its name, a code a `CodeWord`, an amount `Money`."""
_PARTS = frozenset(
    {
        *("project_tag", "project_institution", "project_member", "advisor_expertise"),
        *("attendee", "session_topic", "session_milestone"),
    }
)
"""What a form takes off a record like any other value: it comes back with that whole change."""
_SILENT = frozenset({"id", "search_text", *(name.partition(".")[2] for name in NOT_SHOWN)})


@dataclass(frozen=True, slots=True)
class HistoryChange:
    """One field of one record, before and after; `field` is a catalogue name.

    `title` is the field's untranslated title (context "fields"). Of a record that was made only
    `after` is told, of one that was deleted only `before`.
    """

    table: str
    row_id: str
    action: str
    record: Name
    field: str
    title: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One thing somebody did; `label` is untranslated, `values` fill it.

    `untold` is how many records more it changed than `changes` tells of.
    """

    number: int
    at: datetime
    who: str
    device: str
    kind: EntryKind
    label: str
    values: Mapping[str, object]
    undoes: int | None
    undone_by: int | None
    changes: tuple[HistoryChange, ...]
    untold: int = 0


@dataclass(frozen=True, slots=True)
class TrashRow:
    """A record that was deleted and not brought back; `number` is the entry to take back.

    `project` is the name of the project it belonged to; "" for none.
    """

    number: int
    at: datetime
    who: str
    table: str
    row_id: str
    name: Name
    project: Name


def history(
    store: Store,
    *,
    record: tuple[str, str] | None = None,
    who: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    before: int | None = None,
    limit: int = 100,
    records_each: int | None = None,
) -> tuple[HistoryEntry, ...]:
    """Return what was done, newest first.

    Args:
        store: where to read.
        record: (table, id): only what concerns this record and what it owns.
        who: only what this person did.
        since: only what was done at this moment or later.
        until: only what was done before this moment.
        before: only entries with a smaller number, to page on.
        limit: at most so many entries.
        records_each: tell of at most so many records in each; None for all. An import or the
            sample programme holds thousands, and naming them takes seconds.
    """
    with store.read() as session:
        entries = journal.history(
            session,
            record=record,
            who=who,
            since=since,
            until=until,
            before=before,
            limit=limit,
            rows_each=records_each,
        )
        names = RecordNames(session, (row for entry in entries for row in entry.rows))
        return tuple(
            HistoryEntry(
                entry.number,
                entry.at,
                entry.who,
                entry.device,
                entry.kind,
                entry.label,
                entry.values,
                entry.undoes,
                entry.undone_by,
                tuple(change for row in entry.rows for change in _changes(row, names)),
                entry.untold,
            )
            for entry in entries
        )


def authors(store: Store) -> tuple[str, ...]:
    """Return everybody who ever changed something, by name."""
    with store.read() as session:
        return tuple(journal.authors(session))


def list_trash(store: Store, *, limit: int = 200) -> tuple[TrashRow, ...]:
    """Return what was deleted and is not back, newest first.

    Of a record deleted with all it owned only the record itself is listed; a tag or a topic that
    was taken off is none. `restore` brings it back.
    """
    with store.read() as session:
        numbers = session.scalars(
            select(JournalEntry.number)
            .join(JournalRow, JournalRow.entry_id == JournalEntry.id)
            .where(
                JournalRow.action == "delete",
                JournalRow.table_name.not_in(_PARTS),
                JournalEntry.kind.in_((EntryKind.EDIT, EntryKind.IMPORT)),
            )
            .distinct()
            .order_by(JournalEntry.number.desc())
            .limit(limit)
        ).all()
        rows: list[TrashRow] = []
        for number in numbers:
            [entry] = journal.history(session, before=number + 1, limit=1)
            if entry.undone_by is None:
                rows.extend(_deleted(session, entry))
        return tuple(rows)


def restore(store: Store, number: int) -> None:
    """Bring back what an entry deleted, as an action of its own.

    Raises:
        InputError: Something else stands in its place now, or what it belongs to is gone.
    """
    store.take_back(number)


def _deleted(session: Session, entry: journal.Entry) -> Iterable[TrashRow]:
    gone = [row for row in entry.rows if row.action == "delete"]
    keys = {row.key for row in gone}
    names = RecordNames(session, gone)
    for row in gone:
        owners = [value for name, value in (row.before or {}).items() if name.endswith("_id")]
        if keys.intersection(str(owner) for owner in owners):
            continue
        if row.table in _PARTS or _is_there(session, row):
            continue
        name, owner = names.name(row.table, row.key), (row.before or {}).get("project_id")
        project = names.name("project", str(owner)) if owner else ""
        yield TrashRow(entry.number, entry.at, entry.who, row.table, row.key, name, project)


def _is_there(session: Session, row: RowChange) -> bool:
    mapper = mapper_of(row.table)
    return mapper is not None and session.get(mapper.class_, row.key) is not None


def _changes(row: RowChange, names: RecordNames) -> Iterable[HistoryChange]:
    before, after = row.before or {}, row.after or {}
    for column in dict.fromkeys((*after, *before)):
        old, new = before.get(column), after.get(column)
        if column in _SILENT or (old in (None, "") and new in (None, "")):
            continue
        field = column_field(row.table, column)
        yield HistoryChange(
            row.table,
            row.key,
            row.action,
            names.name(row.table, row.key),
            field.name if field else f"{row.table}.{column}",
            field.title if field else column.removesuffix("_id").replace("_", " "),
            _spoken(old, column, before or after, field, names),
            _spoken(new, column, after or before, field, names),
        )


def _spoken(
    value: object,
    column: str,
    row: Mapping[str, object],
    field: Field | None,
    names: RecordNames,
) -> Value:
    """Return a stored value as a person reads it."""
    if value is None or isinstance(value, bool | date | datetime):
        return value
    if column.endswith("_id"):
        return names.any_name(str(value))
    if column.endswith("_minor") and isinstance(value, int) and row.get("currency"):
        return Money(value, str(row["currency"]))
    if isinstance(value, StrEnum):
        return CodeWord(field.codes if field and field.codes else "", value.value)
    if field is not None and field.codes:
        return CodeWord(field.codes, str(value))
    return value if isinstance(value, int | str) else str(value)
