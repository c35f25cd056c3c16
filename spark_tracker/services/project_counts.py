"""How many projects match each of several filters, kept while the file changes.

Counted in slices, so that a window can answer between them; after a change only the projects that
it can alter are looked at again, as `project_finder` does.
"""

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from spark_tracker.fields.filter_terms import Filter
from spark_tracker.fields.sql_conditions import conditions
from spark_tracker.fields.sql_projects import PROJECTS
from spark_tracker.fields.sql_scope import Scope
from spark_tracker.services.changed_projects import changed_projects
from spark_tracker.store.changes import ChangeSet, RowChange
from spark_tracker.store.store import Store

_PROJECT = PROJECTS.table.c
_SLICE = 500  # projects, looked at in some milliseconds
_MANY_ROWS = 500  # of changes: everything is counted again


@dataclass(slots=True)
class _Counted:
    """What one filter found so far, and what happened since; `last` is None when all is read."""

    found: set[str] = field(default_factory=set)
    last: str | None = ""
    changed: list[RowChange] = field(default_factory=list)


class ProjectCounts:
    """Counts for filters that are asked again and again, as saved views are."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._number = -1
        self._today = date.min
        self._counted: dict[str, _Counted] = {}
        self._ids: dict[str, str] = {}  # one text for each id, whoever found it

    def hear(self, changes: ChangeSet) -> None:
        """Take note of a change; call it with every change, in their order."""
        if changes.number != self._number + 1:
            self._forget()
            return
        self._number = changes.number
        for key, counted in list(self._counted.items()):
            if len(counted.changed) + len(changes.rows) > _MANY_ROWS:
                del self._counted[key]
            else:
                counted.changed.extend(changes.rows)

    def count_some(self, wanted: Filter, today: date) -> int | None:
        """Return how many projects match; None where there is more to read: ask again."""
        self._catch_up(today)
        counted = self._counted.setdefault(str(wanted), _Counted())
        with self._store.read() as session:
            if counted.last is not None:
                self._read_slice(session, wanted, counted)
            elif counted.changed and not self._look_again(session, wanted, counted):
                self._counted[str(wanted)] = _Counted()
                return None
        return None if counted.last is not None or counted.changed else len(counted.found)

    def _read_slice(self, session: Session, wanted: Filter, counted: _Counted) -> None:
        after = (
            select(_PROJECT.id)
            .where(_PROJECT.id > counted.last)
            .order_by(_PROJECT.id)
            .limit(_SLICE)
        )
        ids = session.scalars(after).all()
        if ids:
            self._find(session, wanted, counted, _PROJECT.id.between(ids[0], ids[-1]))
        counted.last = ids[-1] if len(ids) == _SLICE else None

    def _look_again(self, session: Session, wanted: Filter, counted: _Counted) -> bool:
        """Look at what changed alone; False where nobody can say which projects those are."""
        changed = changed_projects(session, counted.changed)
        if changed is None:
            return False
        counted.changed = []
        counted.found.difference_update(changed)
        if changed:
            self._find(session, wanted, counted, _PROJECT.id.in_(sorted(changed)))
        return True

    def _find(
        self, session: Session, wanted: Filter, counted: _Counted, these: ColumnElement[bool]
    ) -> None:
        scope = Scope(session, PROJECTS, today=self._today, some=select(_PROJECT.id).where(these))
        where = conditions(scope, wanted)
        ids = session.scalars(scope.select(_PROJECT.id).where(*where, these))
        counted.found.update(self._ids.setdefault(key, key) for key in ids)

    def _catch_up(self, today: date) -> None:
        number = self._store.head().number
        if number != self._number or today != self._today:
            self._forget()
            self._number, self._today = number, today

    def _forget(self) -> None:
        self._number = -1
        self._counted, self._ids = {}, {}
