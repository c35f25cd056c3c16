"""How the fields of a list become SQL: what is joined, and where each value comes from.

Everything here is for SQLite and PostgreSQL alike.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    FromClause,
    Integer,
    Select,
    bindparam,
    cast,
    extract,
    func,
    select,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import InstrumentedAttribute, Session
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import KeyedColumnElement
from sqlalchemy.sql.functions import FunctionElement

from spark_tracker.models import Base

Expression = ColumnElement[Any] | InstrumentedAttribute[Any]
Rows: TypeAlias = Select[*tuple[Any, ...]]


IDS = "ids"
THESE: BindParameter[Any] = bindparam(IDS, expanding=True)
"""The records whose ids a statement is run with, as its parameter `IDS`."""

Some = BindParameter[Any] | Rows | None


def of_some(rows: Rows, some: Some) -> Rows:
    """Return `rows` of the records in `some` only (None: all); the first column is the owner."""
    return rows if some is None else rows.where(next(iter(rows.selected_columns)).in_(some))


class Scope:
    """One question to one list: it joins a source the first time an expression needs it.

    `today` is the day seen from; the texts of codes are sorted in `language`. `some` keeps
    the question to a few records (`THESE`, or a SELECT of their ids), so that nothing is added up
    for the others.
    """

    def __init__(
        self,
        session: Session | None,
        source: "ListSource",
        *,
        today: date,
        language: str = "en",
        some: Some = None,
    ) -> None:
        self._session = session
        self.source = source
        self.today = today
        self.language = language
        self.some = some
        self._joins: dict[str, tuple[FromClause, ColumnElement[bool]]] = {}

    @property
    def session(self) -> Session:
        """What to read with; a scope that only builds statements has none."""
        if self._session is None:
            msg = "this scope only builds statements"
            raise RuntimeError(msg)
        return self._session

    @property
    def id(self) -> ColumnElement[str]:
        """The id of the listed record."""
        return self.source.table.c.id

    def table(self, name: str, link: str) -> FromClause:
        """Return the table `name`, joined by the listed record's column `link`."""
        if name not in self._joins:
            other = Base.metadata.tables[name]
            self._joins[name] = (other, other.c.id == self.source.table.c[link])
        return self._joins[name][0]

    def grouped(self, name: str, build: Callable[[], Rows], link: str = "id") -> FromClause:
        """Return the grouped rows `build` makes (its first column is the owner), joined once."""
        if name not in self._joins:
            rows = self.of_some(build()) if link == "id" else build()
            self.join(name, rows.subquery(name), link)
        return self._joins[name][0]

    def first(self, name: str, rows: Rows, order: Sequence[Expression]) -> FromClause:
        """Return the first of `rows` of each owner (their first column) by `order`, joined once."""
        if name not in self._joins:
            owner = next(iter(rows.selected_columns))
            place = func.row_number().over(partition_by=owner, order_by=order).label("place")
            ranked = self.of_some(rows).add_columns(place).subquery()
            kept = (column for column in ranked.c if column is not ranked.c.place)
            self.join(name, select(*kept).where(ranked.c.place == 1).subquery(name))
        return self._joins[name][0]

    def join(self, name: str, rows: FromClause, link: str = "id") -> FromClause:
        """Return `rows` (their first column is the owner), joined once under `name`."""
        if name not in self._joins:
            self._joins[name] = (rows, next(iter(rows.c)) == self.source.table.c[link])
        return self._joins[name][0]

    def of_some(self, rows: Rows) -> Rows:
        """Return `rows`, of the records asked for only; their first column is the owner."""
        return of_some(rows, self.some)

    def select(self, *columns: Expression) -> Rows:
        """Return a SELECT of these columns with everything they need joined."""
        joined: FromClause = self.source.table
        for other, on in self._joins.values():
            joined = joined.outerjoin(other, on)
        return select(*columns).select_from(joined)


@dataclass(frozen=True, slots=True)
class Single:
    """A field with one value per record, as an SQL expression.

    `own` says that it is a column of the list's own table: nothing has to be joined for it.
    """

    expression: Callable[[Scope], Expression]
    own: bool = False


@dataclass(frozen=True, slots=True)
class Many:
    """A field with several values: a SELECT of (id of the listed record, value)."""

    query: Callable[[Scope], Rows]


@dataclass(frozen=True, slots=True)
class Computed:
    """A field that no portable SQL can tell: the values per record, worked out here."""

    values: Callable[[Scope], Mapping[str, Any]]


Entry = Single | Many | Computed


@dataclass(frozen=True, slots=True, eq=False)
class ListSource:
    """One list: its record in the catalogue, its table, where the derived fields come from.

    `words` returns the condition that a folded free word is found; `order` is the key it is
    sorted by where nothing else is asked for, and whether the last comes first. `links` are
    columns of its own that every row carries, so that a list can open what it points to.
    """

    record: str
    table: FromClause
    entries: Mapping[str, Entry]
    words: Callable[[Scope, str], ColumnElement[bool]]
    order: tuple[str, bool]
    links: tuple[KeyedColumnElement[Any], ...] = ()


def column(held: ColumnElement[Any]) -> Single:
    """Return the entry of a field that is stored as it is, in the list's own table."""
    return Single(lambda _scope: held, own=True)


def linked(table: str, link: str, name: str) -> Single:
    """Return the entry of a field of the record in `table` that the column `link` points to."""
    return Single(lambda scope: scope.table(table, link).c[name])


def counted(name: str, owner: ColumnElement[Any], *where: ColumnElement[bool]) -> Single:
    """Return the entry of how many rows each record owns, by their column `owner`."""

    def expression(scope: Scope) -> Expression:
        def build() -> Rows:
            known = owner.is_not(None)
            return select(owner, func.count().label("count")).where(known, *where).group_by(owner)

        return func.coalesce(scope.grouped(name, build).c["count"], 0)

    return Single(expression)


class day_number(FunctionElement[int]):  # noqa: N801 - a function in SQL
    """The proleptic Gregorian ordinal of a date column, as `date.toordinal` counts.

    Subtracting dates is written differently in each database; whole numbers are not.
    """

    type = Integer()
    inherit_cache = True


@compiles(day_number, "sqlite")
def _in_sqlite(element: day_number, compiler: SQLCompiler, **how: object) -> str:
    day = compiler.process(element.clauses, **how)
    return f"CAST(julianday({day}) - 1721424.5 AS INTEGER)"  # the Julian day before 1 January 1


@compiles(day_number, "postgresql")
def _in_postgresql(element: day_number, compiler: SQLCompiler, **how: object) -> str:
    return f"({compiler.process(element.clauses, **how)} - DATE '0001-01-01' + 1)"


def month_number(day: Expression) -> ColumnElement[int]:
    """Return the months from the year 0 to the date's month."""
    return _part("year", day) * 12 + _part("month", day)


def day_of_month(day: Expression) -> ColumnElement[int]:
    """Return the day of the month, 1 to 31."""
    return _part("day", day)


def _part(name: str, day: Expression) -> ColumnElement[int]:
    return cast(extract(name, day), Integer)
