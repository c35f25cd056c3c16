"""Which projects a change can alter in a list, so that only these are looked at again."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.models import Base
from spark_tracker.store.changes import RowChange

_OWNERS = {
    **dict.fromkeys(
        (
            *("status_change", "stage_claim", "project_tag", "project_institution", "sought"),
            *("progress", "readiness", "project_member", "assignment", "milestone", "instalment"),
            *("mentoring_session", "action_item", "patent_family", "project_company"),
            *("funding_entry", "import_origin"),
        ),
        ("project_id", "project"),
    ),
    **dict.fromkeys(
        ("attendee", "session_topic", "session_milestone", "advice"),
        ("session_id", "mentoring_session"),
    ),
    "patent_filing": ("family_id", "patent_family"),
}
"""Of each table whose rows say something of one project only: the column that leads there."""
_SHARED_WHERE_EMPTY = frozenset({"funding_entry"})  # money of a company counts for its projects
_AT_ONCE = 200


def changed_projects(session: Session, rows: Iterable[RowChange]) -> frozenset[str] | None:
    """Return the ids of the projects that `rows` say something of, also those that are gone.

    None where it cannot be told: the name of a person stands in any number of projects.
    """
    by_table: dict[str, list[RowChange]] = defaultdict(list)
    for row in rows:
        if row.table != "project" and row.table not in _OWNERS:
            return None
        by_table[row.table].append(row)
    found: set[str] = {row.key for row in by_table.pop("project", ())}
    for table, changed in by_table.items():
        column, parent = _OWNERS[table]
        owners = _owners(session, table, column, changed)
        if None in owners and table in _SHARED_WHERE_EMPTY:
            return None
        owners.discard(None)
        if parent != "project":
            parents = [RowChange(parent, str(owner), {}, {}) for owner in owners]
            owners = _owners(session, parent, _OWNERS[parent][0], parents)
        found.update(str(owner) for owner in owners if owner is not None)
    return frozenset(found)


def _owners(session: Session, table: str, column: str, rows: Iterable[RowChange]) -> set[object]:
    """Return what `column` of the rows held and holds; where it did not change, as it is."""
    found: set[object] = set()
    unsaid: list[str] = []
    for row in rows:
        said = [side[column] for side in (row.before, row.after) if side and column in side]
        found.update(said)
        if not said:
            unsaid.append(row.key)
    columns = Base.metadata.tables[table].c
    for start in range(0, len(unsaid), _AT_ONCE):
        some = columns.id.in_(unsaid[start : start + _AT_ONCE])
        found.update(session.scalars(select(columns[column]).where(some)))
    return found
