"""The lists of the window: which records match a filter, in which order, and their rows.

Projects have a module of their own (`project_list`); `matching` serves them as well.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import Any, TypeVar

from spark_tracker.fields import sql_matching, sql_values
from spark_tracker.fields.filter_terms import Filter
from spark_tracker.fields.sql_assets import COMPANIES, FUNDING, PATENTS
from spark_tracker.fields.sql_matching import Matches, SortKey
from spark_tracker.fields.sql_people import PEOPLE
from spark_tracker.fields.sql_projects import PROJECTS
from spark_tracker.fields.sql_scope import ListSource
from spark_tracker.fields.sql_sessions import MILESTONES, SESSIONS
from spark_tracker.services.list_rows import (
    CompanyRow,
    FundingRow,
    MilestoneRow,
    PatentRow,
    PersonRow,
    SessionRow,
)
from spark_tracker.store.store import Reader

__all__ = [
    "LISTS",
    "Matches",
    "SortKey",
    "matching",
    "rows_companies",
    "rows_funding",
    "rows_milestones",
    "rows_patents",
    "rows_persons",
    "rows_sessions",
    "values_of",
]

LISTS = {
    source.record: source
    for source in (PROJECTS, PEOPLE, SESSIONS, MILESTONES, PATENTS, COMPANIES, FUNDING)
}
_Row = TypeVar("_Row")


def matching(
    store: Reader,
    wanted: Filter,
    *,
    sort: Sequence[SortKey] = (),
    today: date,
    language: str = "en",
) -> Matches:
    """Return the records that `wanted` describes (of its `record`), in their order.

    Records without a value to sort by come last; codes are sorted by their texts in `language`.

    Raises:
        KeyError: There is no list of `wanted.record`, or a key is no field of it.
    """
    with store.read() as session:
        return sql_matching.matching(
            session, LISTS[wanted.record], wanted, sort=sort, today=today, language=language
        )


def values_of(
    store: Reader, record: str, ids: Sequence[str], key: str, *, today: date
) -> dict[str, Any]:
    """Return the value of one field of these records, as their rows hold it.

    For tens of thousands it takes two thirds of the time that their rows take.

    Raises:
        KeyError: There is no list of `record`, or the key is no field of it.
    """
    with store.read() as session:
        found = sql_values.values(session, LISTS[record], ids, today=today, keys=(key,))
    return {record_id: row[key] for record_id, row in found.items()}


def rows_persons(
    store: Reader, ids: Sequence[str], *, today: date, keys: Collection[str] | None = None
) -> dict[str, PersonRow]:
    """Return the rows of these people in the order of `ids`; `keys` limits what is read."""
    return _rows(store, PEOPLE, PersonRow, ids, today, keys)


def rows_sessions(
    store: Reader, ids: Sequence[str], *, today: date, keys: Collection[str] | None = None
) -> dict[str, SessionRow]:
    """Return the rows of these sessions in the order of `ids`; `keys` limits what is read."""
    return _rows(store, SESSIONS, SessionRow, ids, today, keys)


def rows_milestones(
    store: Reader, ids: Sequence[str], *, today: date, keys: Collection[str] | None = None
) -> dict[str, MilestoneRow]:
    """Return the rows of these milestones in the order of `ids`; `keys` limits what is read."""
    return _rows(store, MILESTONES, MilestoneRow, ids, today, keys)


def rows_patents(
    store: Reader, ids: Sequence[str], *, today: date, keys: Collection[str] | None = None
) -> dict[str, PatentRow]:
    """Return the rows of these patent families in the order of `ids`; `keys` limits the reading."""
    return _rows(store, PATENTS, PatentRow, ids, today, keys)


def rows_companies(
    store: Reader, ids: Sequence[str], *, today: date, keys: Collection[str] | None = None
) -> dict[str, CompanyRow]:
    """Return the rows of these companies in the order of `ids`; `keys` limits what is read."""
    return _rows(store, COMPANIES, CompanyRow, ids, today, keys)


def rows_funding(
    store: Reader, ids: Sequence[str], *, today: date, keys: Collection[str] | None = None
) -> dict[str, FundingRow]:
    """Return the rows of these funding entries in the order of `ids`; `keys` limits the reading."""
    return _rows(store, FUNDING, FundingRow, ids, today, keys)


def _rows(
    store: Reader,
    source: ListSource,
    kind: Callable[..., _Row],
    ids: Sequence[str],
    today: date,
    keys: Collection[str] | None,
) -> dict[str, _Row]:
    with store.read() as session:
        found = sql_values.values(session, source, ids, today=today, keys=keys)
    return {key: kind(id=key, **found[key]) for key in ids if key in found}
