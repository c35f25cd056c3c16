"""Finds and sorts the records of a list."""

from bisect import insort
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cmp_to_key, partial
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


@dataclass(slots=True)
class Kept:
    """What a question found, and what that is sorted by: a value per key and record that has one.

    With it a few records can be looked at again without reading the others.
    """

    matches: Matches
    values: list[dict[str, Any]]


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
    return Matches(ids, _total(session, source))


def keeping(
    session: Session,
    source: ListSource,
    wanted: Filter,
    *,
    sort: Sequence[SortKey] = (),
    today: date,
    language: str = "en",
) -> Kept:
    """Return what `matching` returns, with what `look_again` needs."""
    some = narrowing(source, cheap_part(source, wanted), today)
    scope = Scope(session, source, today=today, language=language, some=some)
    sort = tuple(sort) or (SortKey(*source.order),)
    ids, values = _compared(scope, conditions(scope, wanted), sort)
    return Kept(Matches(_ordered(ids, values, sort), _total(session, source)), values)


def look_again(
    session: Session,
    source: ListSource,
    wanted: Filter,
    kept: Kept,
    changed: Collection[str],
    *,
    sort: Sequence[SortKey] = (),
    today: date,
    language: str = "en",
) -> None:
    """Bring `kept` up to date after only the records `changed` may have altered.

    The question must be the one that `keeping` was asked. What it sorts by is read of these
    records alone; each then goes to its place.
    """
    these = source.table.c.id.in_(sorted(changed))
    scope = Scope(
        session,
        source,
        today=today,
        language=language,
        some=select(source.table.c.id).where(these),
    )
    sort = tuple(sort) or (SortKey(*source.order),)
    found, values = _compared(scope, [*conditions(scope, wanted), these], sort)
    ids = [key for key in kept.matches.ids if key not in changed]
    for old, new in zip(kept.values, values, strict=True):
        for key in changed:
            old.pop(key, None)
        old.update(new)
    place = cmp_to_key(partial(_compare, kept.values, sort))
    for key in found:
        insort(ids, key, key=place)
    kept.matches = Matches(tuple(ids), _total(session, source))


def _compare(
    values: Sequence[Mapping[str, Any]], sort: Sequence[SortKey], one: str, other: str
) -> int:
    """Return -1 or 1 as one record stands before or after another in the list."""
    for known, key in zip(values, sort, strict=True):
        if one not in known or other not in known:
            if (one in known) != (other in known):
                return -1 if one in known else 1
        elif known[one] != known[other]:
            return -1 if (known[one] < known[other]) is not key.descending else 1
    return -1 if one < other else 1


def _total(session: Session, source: ListSource) -> int:
    return session.execute(select(func.count()).select_from(source.table)).scalar_one()


def _in_order(scope: Scope, where: Sequence[Any], sort: Sequence[SortKey]) -> tuple[str, ...]:
    """Sort in the database where that is the whole story, else here."""
    first = scope.source.entries[sort[0].key]
    if _natural(scope.source, sort) and isinstance(first, Single):
        column = first.expression(scope)
        if isinstance(column.type, String):
            # As an expression, so that no index in this order is used: it would fetch the wide
            # rows criss-cross through the file, three times as long as sorting what was found.
            column = column.concat("")
        order = column.desc() if sort[0].descending else column.asc()
        query = scope.select(scope.id).where(*where).order_by(order, scope.id)
        return tuple(scope.session.execute(query).scalars())
    return _sorted_here(scope, where, sort)


def _natural(source: ListSource, sort: Sequence[SortKey]) -> bool:
    """Say whether the list is sorted by its own key alone, whose letters count as they are."""
    return len(sort) == 1 and sort[0].key == source.order[0]


def _sorted_here(scope: Scope, where: Sequence[Any], sort: Sequence[SortKey]) -> tuple[str, ...]:
    ids, values = _compared(scope, where, sort)
    return _ordered(ids, values, sort)


def _ordered(
    ids: Sequence[str], values: Sequence[Mapping[str, Any]], sort: Sequence[SortKey]
) -> tuple[str, ...]:
    for key, known in zip(reversed(sort), reversed(values), strict=True):
        ids = _sorted_by(ids, known, descending=key.descending)
    return tuple(ids)


def _compared(
    scope: Scope, where: Sequence[Any], sort: Sequence[SortKey]
) -> tuple[list[str], list[dict[str, Any]]]:
    """Return what matches by its id, and for each key what those that have a value sort by."""
    entries = [scope.source.entries[key.key] for key in sort]
    columns: list[ColumnElement[Any]] = [
        entry.expression(scope).label(f"sort_{place}")
        for place, entry in enumerate(entries)
        if isinstance(entry, Single)
    ]
    rows = scope.session.execute(
        scope.select(scope.id, *columns).where(*where).order_by(scope.id)
    ).all()
    ids = [row[0] for row in rows]
    found, place = [], 0
    for key, entry in zip(sort, entries, strict=True):
        field = catalogue.get(f"{scope.source.record}.{key.key}")
        if isinstance(entry, Single):
            place += 1
            values: Mapping[str, Any] = {row[0]: row[place] for row in rows}
        else:
            values = _values(scope, entry)
        natural = _natural(scope.source, sort)
        comparable = _as_it_is if natural else _comparable(field, scope.language)
        found.append(
            {
                one: comparable(value)
                for one in ids
                if (value := values.get(one)) not in (None, "", (), [])
            }
        )
    return ids, found


def _values(scope: Scope, entry: Many | Computed) -> Mapping[str, Any]:
    if isinstance(entry, Computed):
        return entry.values(scope)
    several: dict[str, list[Any]] = defaultdict(list)
    for owner, value in scope.session.execute(scope.of_some(entry.query(scope))):
        several[owner].append(value)
    return several


def _sorted_by(ids: Sequence[str], known: Mapping[str, Any], *, descending: bool) -> list[str]:
    having = [key for key in ids if key in known]
    having.sort(key=known.__getitem__, reverse=descending)  # equal ones keep their order
    return [*having, *(key for key in ids if key not in known)]


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


def _as_it_is(value: Any) -> Any:  # noqa: ANN401 - of any type
    return value


def _ranks(list_name: str, language: str) -> Callable[[str], tuple[int, str]]:
    if list_name in ORDERED:
        places = {code: place for place, code in enumerate(code_texts.codes(list_name))}
        return lambda code: (places.get(code, len(places)), code)
    return lambda code: (0, folded(code_texts.text(list_name, code, language)))
