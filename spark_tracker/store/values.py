"""Rows of a table as JSON and back, so that what comes back is exactly what was stored."""

import base64
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache, lru_cache
from itertools import chain, groupby
from json.encoder import encode_basestring
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

_PARAMETERS = 999  # of one statement; newer builds of SQLite take more

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


def all_to_json(rows: Iterable[tuple[str, Values | None]]) -> list[str | None]:
    """Return the columns of many rows, each with its table, as `to_json` gives them.

    Rows of one table that follow each other are done a column at a time: a quarter of the time.

    Raises:
        TypeError: a value is not of its column's type.
    """
    texts: list[str | None] = []
    for (table, names), alike in groupby(rows, _shape):
        pairs = list(alike)
        if names is None:
            texts += [None] * len(pairs)
        else:
            found = [values for _, values in pairs if values is not None]
            texts += _alike_to_json(table, sorted(names), found)
    return texts


def _shape(row: tuple[str, Values | None]) -> tuple[str, tuple[str, ...] | None]:
    table, values = row
    return table, None if values is None else tuple(values)


def _alike_to_json(table: str, names: Sequence[str], rows: Sequence[Values]) -> list[str]:
    writers = _writers(table)
    columns = (_column_to_json([row[name] for row in rows], writers[name]) for name in names)
    form = ",".join(f"{encode_basestring(name)}:%s" for name in names)
    cells = zip(*columns, strict=True) if names else [()] * len(rows)
    return list(map(f"{{{form}}}".__mod__, cells))


def _column_to_json(column: Sequence[Any], write: Callable[[Any], object]) -> Iterable[str]:
    kinds = set(map(type, column))
    if kinds == {str} and write is _as_it_is:
        return map(encode_basestring, column)
    if len(kinds - {type(None)}) == 1 and not kinds & {float, dict, list}:
        texts = {value: _value_to_json(value, write) for value in set(column)}
        return map(texts.__getitem__, column)
    return [_value_to_json(value, write) for value in column]  # 1 and True are equal, two texts


def _value_to_json(value: object, write: Callable[[Any], object]) -> str:
    return "null" if value is None else canonical(write(value))


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
    Each value of a column is converted once, and as many rows go at once as SQLite takes.

    Raises:
        IntegrityError: a value is missing, taken already, or not among those allowed.
    """
    if not rows:
        return
    statement, names, binds = _insertion(kind, connection.dialect)
    columns = [[row[name] for row in rows] for name in names]
    for place, bind in binds:
        column = columns[place]
        bound = {value: None if value is None else bind(value) for value in set(column)}
        columns[place] = [bound[value] for value in column]
    cells = list(zip(*columns, strict=True))
    at_once = _PARAMETERS // len(names)
    full = len(cells) - len(cells) % at_once
    chunks = (cells[start : start + at_once] for start in range(0, full, at_once))
    if many := [tuple(chain.from_iterable(chunk)) for chunk in chunks]:
        row = statement.rpartition("VALUES")[2]
        connection.exec_driver_sql(statement + f",{row}" * (at_once - 1), many)
    if rest := cells[full:]:
        connection.exec_driver_sql(statement, rest)


@lru_cache(maxsize=128)  # a dialect belongs to one open file
def _insertion(
    kind: type[Record], dialect: Dialect
) -> tuple[str, Sequence[str], tuple[tuple[int, Callable[[Any], object]], ...]]:
    """Return the statement, its columns, and which of them to convert, and how."""
    compiled = insert(kind).compile(dialect=dialect)
    names = compiled.positiontup or []
    columns = inspect(kind).local_table.columns
    binds = ((place, _bind(columns[name].type, dialect)) for place, name in enumerate(names))
    return str(compiled), names, tuple((place, bind) for place, bind in binds if bind is not None)


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
    return _as_it_is


def _as_it_is(value: object) -> object:
    return value


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
