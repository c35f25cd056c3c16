"""What free words are looked for in: the folded texts of every project and of its people."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import select, union_all
from sqlalchemy.orm import Session

from spark_tracker.models import Assignment, Person, Project, ProjectMember
from spark_tracker.services.changed_projects import changed_projects
from spark_tracker.store.changes import ChangeSet, RowChange
from spark_tracker.store.store import Store

_PROJECT, _PERSON = Project.__table__.c, Person.__table__.c
_LINKS = (ProjectMember.__table__.c, Assignment.__table__.c)
_TABLES = frozenset({"project", "person", "project_member", "assignment"})
_BETWEEN = "\n"  # no folded word holds it: nothing is found across two texts
_MANY_ROWS = 500  # of changes: everything is read again
_PEOPLE = 4000  # people, or
_PROJECTS = 400  # projects with who is around them, that are read in some 8 ms
_AT_ONCE = 400  # ids in one question


class SearchedTexts:
    """Reads the texts in slices, so that a window can paint between them, and keeps them fresh."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._texts: dict[str, str] = {}
        self._changed: list[RowChange] = []
        self._reading: Iterator[None] | None = None
        self.ready = False

    def forget(self) -> None:
        """Read everything again the next time."""
        self.ready = False
        self._reading = None

    def hear(self, changes: ChangeSet) -> bool:
        """Take note of a change; return whether it touches any of the texts."""
        rows = [row for row in changes.rows if row.table in _TABLES]
        if not rows:
            return False
        if self.ready and len(self._changed) + len(rows) <= _MANY_ROWS:
            self._changed += rows
        else:
            self.forget()
        return True

    def read_some(self) -> bool:
        """Read the next slice; return whether everything is there now."""
        if self.ready:
            return True
        if self._reading is None:
            self._texts, self._changed = {}, []
            self._reading = self._slices()
        for _ in self._reading:
            return False
        self._reading = None
        self.ready = True
        return True

    def of(self, ids: Sequence[str]) -> list[str]:
        """Return the texts of these projects, as they are now; call it when all were read."""
        if self._changed:
            self._refresh()
        return [self._texts.get(key, "") for key in ids]

    def _slices(self) -> Iterator[None]:
        """Read a slice between two yields, each in a session of its own."""
        people: dict[str, str] = {}
        last: str | None = ""
        while last is not None:
            with self._store.read() as session:
                query = select(_PERSON.id, _PERSON.search_text).where(_PERSON.id > last)
                found = session.execute(query.order_by(_PERSON.id).limit(_PEOPLE)).all()
            people.update((key, text) for key, text in found)
            last = found[-1][0] if len(found) == _PEOPLE else None
            yield
        last = ""
        while last is not None:
            with self._store.read() as session:
                query = select(_PROJECT.id, _PROJECT.search_text).where(_PROJECT.id > last)
                found = session.execute(query.order_by(_PROJECT.id).limit(_PROJECTS)).all()
                if found:
                    self._take(session, dict(found), people, found[0][0], found[-1][0])
            last = found[-1][0] if len(found) == _PROJECTS else None
            yield

    def _take(
        self,
        session: Session,
        projects: Mapping[str, str],
        people: Mapping[str, str],
        first: str,
        last: str,
    ) -> None:
        """Keep the texts of a slice of projects, from the first id to the last."""
        around: dict[str, list[str]] = defaultdict(list)
        for project_id, person_id in session.execute(
            union_all(
                *(
                    select(link.project_id, link.person_id).where(
                        link.project_id.between(first, last)
                    )
                    for link in _LINKS
                )
            )
        ):
            around[project_id].append(people[person_id])
        for key, text in projects.items():
            self._texts[key] = _BETWEEN.join((text, *around.get(key, ())))

    def _refresh(self) -> None:
        """Read the texts of the projects again that changed, or whose people did."""
        people = [row.key for row in self._changed if row.table == "person"]
        others = [row for row in self._changed if row.table != "person"]
        with self._store.read() as session:
            ids = set(changed_projects(session, others) or ())
            ids = ids.union(*(_projects_of(session, some) for some in _parts(people)))
            for some in _parts(sorted(ids)):
                self._read_again(session, some)
        self._changed = []

    def _read_again(self, session: Session, ids: Sequence[str]) -> None:
        projects = session.execute(
            select(_PROJECT.id, _PROJECT.search_text).where(_PROJECT.id.in_(ids))
        )
        texts = {key: [text] for key, text in projects}
        for link in _LINKS:
            of_these = select(link.project_id, _PERSON.search_text).where(
                link.project_id.in_(ids), _PERSON.id == link.person_id
            )
            for key, text in session.execute(of_these):
                texts[key].append(text)
        for key in ids:
            self._texts.pop(key, None)
        self._texts.update((key, _BETWEEN.join(held)) for key, held in texts.items())


def _projects_of(session: Session, people: Sequence[str]) -> set[str]:
    links = union_all(
        *(select(link.project_id).where(link.person_id.in_(people)) for link in _LINKS)
    )
    return set(session.scalars(links))


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]
