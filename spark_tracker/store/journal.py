"""Reading the journal: what undo and redo would do, the history of a record, and the proof.

An undo takes back the newest entry that stands, so the state after it is the state before the
entry it took back; a redo takes back an undo in the same way. Both targets follow from the journal
alone, with one step per undo met, and so survive a restart.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from string import Formatter
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, func, select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import EntryKind
from spark_tracker.models import JournalEntry, JournalRow, Programme
from spark_tracker.store.chain import values_from_json
from spark_tracker.store.changes import RowChange
from spark_tracker.store.values import from_json, mapper_of

_ERASED = "…"
_ENTRY = JournalEntry.__table__
_ROW = JournalRow.__table__


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the history.

    `undone_by` is the number of the entry that took it back (and still stands), or None.
    `rows` holds all rows, or only those of the record that was asked for; `untold` is how many
    more there are than were asked for.
    """

    id: str
    number: int
    at: datetime
    who: str
    device: str
    label: str
    values: Mapping[str, object]
    kind: EntryKind
    undoes: int | None
    undone_by: int | None
    rows: tuple[RowChange, ...]
    untold: int = 0


@dataclass(frozen=True, slots=True)
class Target:
    """The entry that undo or redo would take back, under the name the user knows."""

    id: str
    number: int
    label: str
    values: Mapping[str, object]


def undo_target(connection: Connection) -> Target | None:
    """Return the entry that undo takes back next, or None."""
    entry = _newest(connection, None)
    while entry is not None:
        if entry.kind is EntryKind.ERASE:
            return None  # what was erased must not come back
        if entry.kind not in (EntryKind.UNDO, EntryKind.REDO):
            return None if begins_programme(connection, entry.id) else _target(entry)
        entry = _newest(connection, entry.undoes_number)
    return None


def begins_programme(connection: Connection, entry_id: str) -> bool:
    """Say whether an entry made the programme: without it the file would hold nothing to show.

    An import that put another in the place of one that was there can be taken back.
    """
    query = select(_ROW.c.action).where(
        _ROW.c.table_name == Programme.__tablename__, _ROW.c.entry_id == entry_id
    )
    done = set(connection.scalars(query))
    return "insert" in done and "delete" not in done


def redo_target(connection: Connection) -> Target | None:
    """Return the undo that redo takes back next, or None; a new edit leaves nothing to redo."""
    entry = _newest(connection, None)
    while entry is not None and entry.kind is EntryKind.REDO:
        entry = _newest(connection, entry.undoes_number)
    return _target(entry) if entry is not None and entry.kind is EntryKind.UNDO else None


def rows_of(connection: Connection, entry_id: str) -> tuple[RowChange, ...] | None:
    """Return the row changes of an entry, or None where personal data was erased from them."""
    found = connection.execute(
        select(_ROW).where(_ROW.c.entry_id == entry_id).order_by(_ROW.c.position)
    ).all()
    if any(row.salt is None for row in found):
        return None
    return tuple(_row_change(row) for row in found)


def find(connection: Connection, number: int) -> Target | None:
    """Return the entry with this number, or None; what was erased is not to be taken back."""
    query = select(_ENTRY).where(_ENTRY.c.number == number, _ENTRY.c.kind != EntryKind.ERASE)
    entry = connection.execute(query).first()
    return _target(entry) if entry else None


def history(
    db: Session,
    *,
    record: tuple[str, str] | None = None,
    who: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    before: int | None = None,
    limit: int = 200,
    rows_each: int | None = None,
) -> list[Entry]:
    """Return entries, newest first.

    Args:
        db: a reading session.
        record: (table, id): only what concerns this record and what it owns, at any time.
        who: only entries of this person.
        since: only entries at or after this moment.
        until: only entries before this moment.
        before: only entries with a smaller number (to page on).
        limit: at most so many.
        rows_each: at most so many rows of each; None for all.
    """
    owned = None if record is None else owned_ids(db, *record)
    query = select(_ENTRY).order_by(_ENTRY.c.number.desc()).limit(limit)
    if owned is not None:
        touching = select(_ROW.c.entry_id).where(_ROW.c.row_id.in_(owned))
        query = query.where(_ENTRY.c.id.in_(touching))
    if who is not None:
        query = query.where(_ENTRY.c.who == who)
    if since is not None:
        query = query.where(_ENTRY.c.at >= since)
    if until is not None:
        query = query.where(_ENTRY.c.at < until)
    if before is not None:
        query = query.where(_ENTRY.c.number < before)
    return _with_rows(db, query, owned, rows_each)


def authors(db: Session) -> list[str]:
    """Return everybody who ever wrote, by name."""
    return list(db.scalars(select(_ENTRY.c.who).distinct().order_by(_ENTRY.c.who)))


def owned_ids(db: Session, table: str, key: str) -> set[str]:
    """Return the ids of a record and of everything it owns or owned before it was deleted."""
    known, fresh = {key}, {table: {key}}
    while fresh:
        found: dict[str, set[str]] = {}
        for parent, keys in fresh.items():
            for child, column in _owned_tables(parent):
                children = _children(db, child, column, keys) - known
                found.setdefault(child.name, set()).update(children)
                known |= children
        fresh = {name: keys for name, keys in found.items() if keys}
    return known


def _owned_tables(table: str) -> Iterator[tuple[Table, str]]:
    """Yield the tables whose rows go with a row of `table`, and the column that refers to it."""
    mapper = mapper_of(table)
    for relation in mapper.relationships if mapper else ():
        if relation.cascade.delete_orphan and isinstance(relation.target, Table):
            [(_, column)] = relation.local_remote_pairs or []
            yield relation.target, column.name


def _children(db: Session, child: Table, column: str, parents: set[str]) -> set[str]:
    there = set(db.scalars(select(child.c.id).where(child.c[column].in_(parents))))
    deleted = db.execute(
        select(_ROW.c.row_id, _ROW.c.before).where(
            _ROW.c.table_name == child.name, _ROW.c.action == "delete", _ROW.c.before.is_not(None)
        )
    )
    for row_id, before in deleted:
        values = from_json(child.name, before) or {}
        if values.get(column) in parents:
            there.add(row_id)
    return there


def _with_rows(
    db: Session, query: Select[Any], owned: set[str] | None, rows_each: int | None
) -> list[Entry]:
    entries = db.execute(query).all()
    ids = [entry.id for entry in entries]
    rows = select(_ROW).where(_ROW.c.entry_id.in_(ids)).order_by(_ROW.c.entry_id, _ROW.c.position)
    if owned is not None:
        rows = rows.where(_ROW.c.row_id.in_(owned))
    counts: dict[str, int] = {}
    if rows_each is not None:
        counts = _counts(db, ids, owned)
        rows = rows.where(_ROW.c.position < rows_each)
    by_entry: dict[str, list[RowChange]] = {}
    for row in db.execute(rows):
        by_entry.setdefault(row.entry_id, []).append(_row_change(row))
    undone = _standing_undos(db, ids)
    undoes = _numbers(db, [entry.undoes_id for entry in entries if entry.undoes_id])
    return [
        Entry(
            id=entry.id,
            number=entry.number,
            at=entry.at,
            who=entry.who,
            device=entry.device,
            label=entry.label,
            values=_label_values(entry.label, entry.label_values),
            kind=entry.kind,
            undoes=undoes.get(entry.undoes_id),
            undone_by=undone.get(entry.id),
            rows=(told := tuple(by_entry.get(entry.id, ()))),
            untold=max(0, counts.get(entry.id, 0) - len(told)),
        )
        for entry in entries
    ]


def _counts(db: Session, ids: Iterable[str], owned: set[str] | None) -> dict[str, int]:
    """Return how many rows each entry has."""
    query = select(_ROW.c.entry_id, func.count().label("rows")).where(
        _ROW.c.entry_id.in_(list(ids))
    )
    if owned is not None:
        query = query.where(_ROW.c.row_id.in_(owned))
    counted = db.execute(query.group_by(_ROW.c.entry_id))
    return {row.entry_id: row.rows for row in counted}


def _numbers(db: Session, ids: Iterable[str]) -> dict[str, int]:
    found = db.execute(select(_ENTRY.c.id, _ENTRY.c.number).where(_ENTRY.c.id.in_(set(ids))))
    return {row.id: row.number for row in found}


def _standing_undos(db: Session, ids: Iterable[str]) -> dict[str, int]:
    """Return which entries are taken back, and by which number, where that was not redone."""
    taken_back = db.execute(
        select(_ENTRY.c.id, _ENTRY.c.number, _ENTRY.c.undoes_id)
        .where(_ENTRY.c.undoes_id.in_(list(ids)))
        .order_by(_ENTRY.c.number)
    ).all()
    again = select(_ENTRY.c.undoes_id).where(_ENTRY.c.undoes_id.in_([row.id for row in taken_back]))
    redone = set(db.scalars(again))
    return {row.undoes_id: row.number for row in taken_back if row.id not in redone}


def _newest(connection: Connection, before: int | None) -> Row[Any] | None:
    """Return the newest entry (older than number `before`) with the number it takes back."""
    other = _ENTRY.alias()
    query = (
        select(_ENTRY, other.c.number.label("undoes_number"))
        .outerjoin(other, _ENTRY.c.undoes_id == other.c.id)
        .order_by(_ENTRY.c.number.desc())
        .limit(1)
    )
    if before is not None:
        query = query.where(_ENTRY.c.number < before)
    return connection.execute(query).first()


def _target(entry: Row[Any]) -> Target:
    values = _label_values(entry.label, entry.label_values)
    return Target(entry.id, entry.number, entry.label, values)


def _row_change(row: Row[Any]) -> RowChange:
    """Return a journalled row; erased values are empty, not missing, where they once were."""
    before, after = from_json(row.table_name, row.before), from_json(row.table_name, row.after)
    if row.salt is None:
        before = {} if row.action != "insert" else None
        after = {} if row.action != "delete" else None
    return RowChange(row.table_name, row.row_id, before, after)


def _label_values(label: str, text: str | None) -> dict[str, object]:
    if text is not None:
        return values_from_json(text)
    return {name: _ERASED for _, name, _, _ in Formatter().parse(label) if name}
