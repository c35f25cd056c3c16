"""Rows of a table as JSON and back, so that what comes back is exactly what was stored."""

import base64
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache, lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Connection,
    Date,
    DateTime,
    Dialect,
    LargeBinary,
    Table,
    TypeDecorator,
    insert,
    inspect,
)
from sqlalchemy import Enum as EnumType
from sqlalchemy.types import TypeEngine

from spark_tracker.models import Base, Record

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapper

Values = Mapping[str, object]

_encoder = json.JSONEncoder(
    sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
)


def canonical(value: object) -> str:
    """Return the one JSON text of `value`: keys sorted, no blanks, letters as they are."""
    return _encoder.encode(value)


@cache
def mapper_of(table: str) -> "Mapper[Base] | None":
    """Return the mapper of the class kept in `table`, or None where this version knows none."""
    for mapper in Base.registry.mappers:
        if isinstance(mapper.local_table, Table) and mapper.local_table.name == table:
            return mapper
    return None


def derived_columns(mapper: "Mapper[Any]") -> frozenset[str]:
    """Return the columns that are computed from others and therefore not journalled."""
    return frozenset({"search_text"} if searched(mapper) else ())


def searched(mapper: "Mapper[Any]") -> tuple[str, ...]:
    """Return the text columns a class declares as searched, in their order."""
    names: tuple[str, ...] = getattr(mapper.class_, "searched", ())
    return names


def to_json(table: str, values: Values | None) -> str | None:
    """Return the columns of one row as JSON text; None stays None.

    Raises:
        TypeError: a value is not of its column's type (a date-time in a date column).
    """
    if values is None:
        return None
    writers = _writers(table)
    return canonical(
        {name: None if value is None else writers[name](value) for name, value in values.items()}
    )


def from_json(table: str, text: str | None) -> Values | None:
    """Return what `to_json` was given. A column this version does not know stays plain JSON."""
    if text is None:
        return None
    readers = _readers(table)
    return {
        name: readers[name](value) if value is not None and name in readers else value
        for name, value in json.loads(text).items()
    }


def insert_rows(
    connection: Connection, kind: type[Record], rows: Sequence[dict[str, object]]
) -> None:
    """Insert whole rows, every column in each, in the running transaction.

    Done with SQLite's own statement: SQLAlchemy's would take as long again to look at each row.

    Raises:
        IntegrityError: a value is missing, taken already, or not among those allowed.
    """
    if not rows:
        return
    statement, cells, binds = _insertion(kind, connection.dialect)
    if binds:
        rows = [
            row | {name: bind(row[name]) for name, bind in binds if row[name] is not None}
            for row in rows
        ]
    connection.exec_driver_sql(statement, [cells(row) for row in rows])


@lru_cache(maxsize=128)  # a dialect belongs to one open file
def _insertion(
    kind: type[Record], dialect: Dialect
) -> tuple[
    str, Callable[[Any], tuple[object, ...]], tuple[tuple[str, Callable[[Any], object]], ...]
]:
    """Return the statement, what takes its cells out of a row, and the columns to convert."""
    compiled = insert(kind).compile(dialect=dialect)
    names = compiled.positiontup or []
    columns = inspect(kind).local_table.columns
    binds = ((name, _bind(columns[name].type, dialect)) for name in names)
    return (
        str(compiled),
        itemgetter(*names),
        tuple((name, bind) for name, bind in binds if bind is not None),
    )


def _bind(kind: TypeEngine[Any], dialect: Dialect) -> Callable[[Any], object] | None:
    return kind.dialect_impl(dialect).bind_processor(dialect)


@cache
def _writers(table: str) -> dict[str, Callable[[Any], object]]:
    return {column.name: _writer(column.type) for column in Base.metadata.tables[table].columns}


@cache
def _readers(table: str) -> dict[str, Callable[[Any], object]]:
    known = Base.metadata.tables.get(table)
    return {} if known is None else {column.name: _reader(column.type) for column in known.columns}


def _plain(kind: TypeEngine[Any]) -> TypeEngine[Any]:
    return kind.impl_instance if isinstance(kind, TypeDecorator) else kind


def _writer(kind: TypeEngine[Any]) -> Callable[[Any], object]:
    plain = _plain(kind)
    if isinstance(plain, DateTime):
        return _moment_to_text
    if isinstance(plain, Date):
        return _date_to_text
    if isinstance(plain, LargeBinary):
        return lambda value: base64.b64encode(value).decode("ascii")
    if isinstance(plain, EnumType):
        return lambda value: value.value if isinstance(value, Enum) else value
    return lambda value: value


def _reader(kind: TypeEngine[Any]) -> Callable[[Any], object]:
    plain = _plain(kind)
    if isinstance(plain, DateTime):
        return datetime.fromisoformat
    if isinstance(plain, Date):
        return date.fromisoformat
    if isinstance(plain, LargeBinary):
        return base64.b64decode
    if isinstance(plain, EnumType) and plain.enum_class is not None:
        return plain.enum_class
    return lambda value: value


def _moment_to_text(value: datetime) -> str:
    if value.tzinfo is None:
        msg = f"a date-time without a time zone: {value!r}"
        raise TypeError(msg)
    return value.astimezone(UTC).isoformat()


def _date_to_text(value: date) -> str:
    if isinstance(value, datetime):
        msg = f"a date-time in a column of dates: {value!r}"
        raise TypeError(msg)
    return value.isoformat()
