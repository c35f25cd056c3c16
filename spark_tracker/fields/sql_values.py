"""Reads the values of some records' fields, as many at once as a list shows."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy.orm import Session

from spark_tracker.fields import catalogue
from spark_tracker.fields.sql_scope import (
    IDS,
    THESE,
    Computed,
    ListSource,
    Many,
    Rows,
    Scope,
    Single,
    Some,
)

_AT_ONCE = 400  # ids in one statement
_EVERY = 10_000  # from so many on all rows are read: to name them takes longer than the others


def values(
    session: Session,
    source: ListSource,
    ids: Sequence[str],
    *,
    today: date,
    keys: Collection[str] | None = None,
) -> dict[str, dict[str, Any]]:
    """Return per id the values of the fields `keys` (None: of all), several ones as a tuple.

    An id that is not there any more is left out.

    Raises:
        KeyError: A key is no field of this list.
    """
    wanted = tuple(source.entries if keys is None else keys)
    found: dict[str, dict[str, Any]] = {}
    if len(ids) < _EVERY:
        plan = _plan(source, wanted, today, THESE)
        for part in _parts(ids):
            found.update(_read(session, plan, {IDS: part}))
    else:
        every = _read(session, _plan(source, wanted, today, None), {})
        found = {key: every[key] for key in ids if key in every}
    for key in wanted:
        entry = source.entries[key]
        if isinstance(entry, Computed) and found:
            known = entry.values(Scope(session, source, today=today))
            empty = () if _several(source, key) else None
            for owner, row in found.items():
                row[key] = known.get(owner, empty)
    return found


@dataclass(frozen=True, slots=True)
class _Plan:
    """The statements that read some fields; building them takes longer than running them."""

    singles: tuple[str, ...]
    rows: Rows
    several: Mapping[str, Rows]
    all_of: frozenset[str]


@lru_cache(maxsize=64)
def _plan(source: ListSource, keys: tuple[str, ...], today: date, some: Some) -> _Plan:
    scope = Scope(None, source, today=today, some=some)
    singles = {link.key: link.label(link.key) for link in source.links} | {
        key: entry.expression(scope).label(key)
        for key in keys
        if isinstance(entry := source.entries[key], Single)
    }
    several = {
        key: scope.of_some(entry.query(scope))
        for key in keys
        if isinstance(entry := source.entries[key], Many)
    }
    rows = scope.of_some(scope.select(scope.id, *singles.values()))
    all_of = frozenset(key for key in several if _several(source, key))
    return _Plan(tuple(singles), rows, several, all_of)


def _several(source: ListSource, key: str) -> bool:
    return catalogue.get(f"{source.record}.{key}").several


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]


def _read(
    session: Session, plan: _Plan, parameters: Mapping[str, Sequence[str]]
) -> dict[str, dict[str, Any]]:
    found = {
        row[0]: dict(zip(plan.singles, row[1:], strict=True))
        for row in session.execute(plan.rows, parameters).all()
    }
    for key, query in plan.several.items():
        held: dict[str, list[Any]] = defaultdict(list)
        for owner, value in session.execute(query, parameters).all():
            held[owner].append(value)
        for owner, row in found.items():
            each = tuple(dict.fromkeys(held.get(owner, ())))
            row[key] = each if key in plan.all_of else next(iter(each), None)
    return found
