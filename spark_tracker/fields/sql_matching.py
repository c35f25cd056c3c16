"""Finds and sorts the records of a list."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, String, func, select
from sqlalchemy.orm import Session

from spark_tracker.domain import code_texts
from spark_tracker.fields import catalogue
from spark_tracker.fields.catalogue import Field, Kind
from spark_tracker.fields.filter_terms import Filter
from spark_tracker.fields.sql_conditions import CODES, cheap_part, conditions, folded, narrowing
from spark_tracker.fields.sql_scope import Computed, ListSource, Many, Scope, Single

# Lists whose own order means something; all others are sorted by their texts.
ORDERED = frozenset(
    {
        "stage",
        "project_status",
        "milestone_status",
        "instalment_status",
        "patent_status",
        "funding_status",
        "sharing",
        "attribution",
        "report_state",
    }
)


@dataclass(frozen=True, slots=True)
class SortKey:
    """Sort by the field `key`; records without a value come last either way."""

    key: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Matches:
    """The ids that match, in their order, and how many records there are at all."""

    ids: tuple[str, ...]
    total: int


def matching(
    session: Session,
    source: ListSource,
    wanted: Filter,
    *,
    sort: Sequence[SortKey] = (),
    today: date,
    language: str = "en",
) -> Matches:
    """Return the records of `source` that `wanted` describes, sorted.

    Raises:
        KeyError: A key of `sort` or of the filter is no field of this list.
    """
    some = narrowing(source, cheap_part(source, wanted), today)
    scope = Scope(session, source, today=today, language=language, some=some)
    where = conditions(scope, wanted)
    ids = _in_order(scope, where, tuple(sort) or (SortKey(*source.order),))
    total = session.execute(select(func.count()).select_from(source.table)).scalar_one()
    return Matches(ids, total)


def _in_order(scope: Scope, where: Sequence[Any], sort: Sequence[SortKey]) -> tuple[str, ...]:
    """Sort in the database where that is the whole story, else here."""
    first = scope.source.entries[sort[0].key]
    natural = SortKey(*scope.source.order).key
    if len(sort) == 1 and sort[0].key == natural and isinstance(first, Single):
        column = first.expression(scope)
        if isinstance(column.type, String):
            # As an expression, so that no index in this order is used: it would fetch the wide
            # rows criss-cross through the file, three times as long as sorting what was found.
            column = column.concat("")
        order = column.desc() if sort[0].descending else column.asc()
        query = scope.select(scope.id).where(*where).order_by(order, scope.id)
        return tuple(scope.session.execute(query).scalars())
    return _sorted_here(scope, where, sort)


def _sorted_here(scope: Scope, where: Sequence[Any], sort: Sequence[SortKey]) -> tuple[str, ...]:
    columns: list[ColumnElement[Any]] = []
    for key in sort:
        entry = scope.source.entries[key.key]
        if isinstance(entry, Single):
            columns.append(entry.expression(scope).label(f"sort_{len(columns)}"))
    rows = scope.session.execute(
        scope.select(scope.id, *columns).where(*where).order_by(scope.id)
    ).all()
    ids = [row[0] for row in rows]
    place = len(columns)
    for key in reversed(sort):
        field = catalogue.get(f"{scope.source.record}.{key.key}")
        entry = scope.source.entries[key.key]
        if isinstance(entry, Single):
            values: Mapping[str, Any] = {row[0]: row[place] for row in rows}
            place -= 1
        else:
            values = _values(scope, entry)
        ids = _sorted_by(ids, values, _comparable(field, scope.language), key.descending)
    return tuple(ids)


def _values(scope: Scope, entry: Many | Computed) -> Mapping[str, Any]:
    if isinstance(entry, Computed):
        return entry.values(scope)
    several: dict[str, list[Any]] = defaultdict(list)
    for owner, value in scope.session.execute(scope.of_some(entry.query(scope))):
        several[owner].append(value)
    return several


def _sorted_by(
    ids: Sequence[str],
    values: Mapping[str, Any],
    comparable: Callable[[Any], Any],
    descending: bool,  # noqa: FBT001 - private, and named where it is given
) -> list[str]:
    known = {
        key: comparable(value)
        for key in ids
        if (value := values.get(key)) not in (None, "", (), [])
    }
    ordered = sorted(
        known, key=known.__getitem__, reverse=descending
    )  # equal ones keep their order
    return [*ordered, *(key for key in ids if key not in known)]


def _comparable(field: Field, language: str) -> Callable[[Any], Any]:
    """Return what makes a value of `field` comparable: texts folded, codes by list or text."""
    if field.kind in CODES and field.codes in code_texts.lists():
        rank = _ranks(field.codes, language)
        if field.several:
            return lambda value: [rank(code) for code in value]
        return rank
    if field.kind in (Kind.DATE, Kind.MOMENT, Kind.NUMBER, Kind.MONEY, Kind.FLAG):
        return lambda value: value
    return lambda value: (
        [folded(str(part)) for part in value]
        if isinstance(value, list | tuple)
        else folded(str(value))
    )


def _ranks(list_name: str, language: str) -> Callable[[str], tuple[int, str]]:
    if list_name in ORDERED:
        places = {code: place for place, code in enumerate(code_texts.codes(list_name))}
        return lambda code: (places.get(code, len(places)), code)
    return lambda code: (0, folded(code_texts.text(list_name, code, language)))
