"""Applying recorded row changes, which is how undo and redo work."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from spark_tracker.domain.money import Money
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Base
from spark_tracker.phrases import FieldName, FieldValue
from spark_tracker.store.changes import RowChange, folded
from spark_tracker.store.values import Values, derived_columns, mapper_of, searched, to_json

_CHUNK = 500  # SQLite takes at most 999 parameters in old builds
_NAMES = ("title", "name", "code", "text", "label")  # what a record may be called by, best first

_CHANGED = QT_TRANSLATE_NOOP(
    "errors",
    "This cannot be undone: {column} of “{record}” was changed in another way since (expected"
    " {expected}, found {found}). Set it back first, or leave it as it is.",
)
_CHANGED_REFERENCE = QT_TRANSLATE_NOOP(
    "errors",
    "This cannot be undone: {column} of “{record}” was changed in another way since. Set it back"
    " first, or leave it as it is.",
)
_GONE = QT_TRANSLATE_NOOP(
    "errors",
    "This cannot be undone: “{record}” ({table}) no longer exists. Bring it back first.",
)
_THERE = QT_TRANSLATE_NOOP(
    "errors", "This cannot be undone: “{record}” ({table}) is there again. Delete it first."
)
_IN_THE_WAY = QT_TRANSLATE_NOOP(
    "errors",
    "This cannot be undone: other records depend on what would go, or use the same code or name."
    " Change or delete those first.",
)
_OTHER_VERSION = QT_TRANSLATE_NOOP(
    "errors",
    "This cannot be undone: it was made by another version of SPARK Tracker, whose field {column}"
    " of {table} this version does not know.",
)


def replay(connection: Connection, rows: Sequence[RowChange]) -> None:
    """Make `rows` happen, if every row is still as their `before` says.

    Deletions go first, then updates, then insertions, so that a unique code is free before it is
    used again; references are checked at the commit.

    Raises:
        InputError: a row was changed since, or something stands in the way; `field` is
            "table.column" or "table".
    """
    current = _current_rows(connection, rows)
    for row in rows:
        _check(row, current.get((row.table, row.key)))
    if connection.dialect.name == "sqlite":
        connection.execute(text("PRAGMA defer_foreign_keys = ON"))
    try:
        _delete(connection, (row for row in rows if row.after is None))
        for row in rows:
            if row.before is not None and row.after is not None:
                _update(connection, row.table, current[row.table, row.key], row.after)
        for name, values in _insertions(rows).items():
            connection.execute(insert(Base.metadata.tables[name]), values)
    except IntegrityError as error:
        raise in_the_way(rows) from error


def _delete(connection: Connection, rows: Iterable[RowChange]) -> None:
    for name, keys in _keys(rows).items():
        table = Base.metadata.tables[name]
        for part in _parts(keys):
            connection.execute(delete(table).where(table.c.id.in_(part)))


def _update(connection: Connection, name: str, current: Mapping[str, Any], new: Values) -> None:
    table = Base.metadata.tables[name]
    changed = {**new, **_derived(name, {**current, **new})}
    connection.execute(update(table).where(table.c.id == current["id"]).values(changed))


def in_the_way(rows: Sequence[RowChange]) -> InputError:
    """Return the sentence for a rule of the database that the replayed rows would break."""
    return InputError(rows[0].table, _IN_THE_WAY)


def _insertions(rows: Iterable[RowChange]) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = {}
    for row in rows:
        if row.before is None and row.after is not None:
            whole = {**row.after, **_derived(row.table, row.after)}
            found.setdefault(row.table, []).append(whole)
    return found


def _derived(table: str, row: Values) -> dict[str, str]:
    mapper = mapper_of(table)
    if mapper is None:
        return {}
    text_of = [row.get(name) for name in searched(mapper)]
    return {column: folded(text_of) for column in derived_columns(mapper)}


def _current_rows(
    connection: Connection, rows: Iterable[RowChange]
) -> dict[tuple[str, str], Mapping[str, Any]]:
    found: dict[tuple[str, str], Mapping[str, Any]] = {}
    for name, ids in _keys(rows).items():
        if (table := Base.metadata.tables.get(name)) is not None:
            for part in _parts(ids):
                query = select(table).where(table.c.id.in_(part))
                for row_found in connection.execute(query).mappings():
                    found[name, row_found["id"]] = dict(row_found)
    return found


def _keys(rows: Iterable[RowChange]) -> dict[str, list[str]]:
    """Return the ids of `rows` by table."""
    keys: dict[str, list[str]] = {}
    for row in rows:
        keys.setdefault(row.table, []).append(row.key)
    return keys


def _parts(ids: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(ids), _CHUNK):
        yield ids[start : start + _CHUNK]


def _check(row: RowChange, current: Mapping[str, Any] | None) -> None:
    table: Table | None = Base.metadata.tables.get(row.table)
    for column in {**(row.before or {}), **(row.after or {})}:
        if table is None or column not in table.c:
            raise InputError(row.table, _OTHER_VERSION, column=column, table=FieldName(row.table))
    _check_unchanged(row, current)


def _check_unchanged(row: RowChange, current: Mapping[str, Any] | None) -> None:
    if row.before is None:
        if current is not None:
            raise InputError(
                row.table, _THERE, record=_name(row, current), table=FieldName(row.table)
            )
        return
    if current is None:
        known = {**(row.after or {}), **row.before}
        raise InputError(row.table, _GONE, record=_name(row, known), table=FieldName(row.table))
    for column, expected in row.before.items():
        found = current[column]
        if found != expected and to_json(row.table, {column: found}) != to_json(
            row.table, {column: expected}
        ):
            raise InputError(
                f"{row.table}.{column}",
                _CHANGED_REFERENCE if column.endswith("_id") else _CHANGED,
                column=FieldName(row.table, column),
                record=_name(row, current),
                expected=FieldValue(row.table, column, _amount(row.before, column, expected)),
                found=FieldValue(row.table, column, _amount(current, column, found)),
            )


def _name(row: RowChange, values: Mapping[str, Any]) -> object:
    """Return what the record is called; the kind of record where it has no name."""
    known = (str(values[name]) for name in _NAMES if values.get(name))
    return next(known, FieldName(row.table))


def _amount(values: Mapping[str, Any], column: str, value: object) -> object:
    """Return an amount in minor units as money, where the row says of which currency."""
    currency = values.get("currency")
    if column.endswith("_minor") and isinstance(value, int) and currency:
        return Money(value, str(currency))
    return value
