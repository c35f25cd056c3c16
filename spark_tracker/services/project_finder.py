"""Finds the projects of the list at each key press, without asking the database for every letter.

What fields say is found and sorted in SQL; so is everything the first time. Free words are then
looked for in memory: the searched texts of all projects are some megabytes even of 20,000, and to
look through them takes a few milliseconds where SQL takes fifty and hands every id over again.
Both find the same, and a test holds them to each other.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import compress

from sqlalchemy import select, union_all

from spark_tracker.domain.folding import fold
from spark_tracker.fields import sql_matching
from spark_tracker.fields.filter_terms import Filter, Term
from spark_tracker.fields.sql_conditions import str_of
from spark_tracker.fields.sql_matching import Matches, SortKey
from spark_tracker.fields.sql_projects import PROJECTS
from spark_tracker.fields.sql_scope import Single
from spark_tracker.models import Assignment, Person, Project, ProjectMember
from spark_tracker.store.changes import ChangeSet
from spark_tracker.store.store import Store

_SEARCHED = ("project", "person", "project_member", "assignment")
_OWN = frozenset({"project", "code_entry"})
_LINKS = (ProjectMember.__table__, Assignment.__table__)
_BETWEEN = "\n"  # no folded word holds it: nothing is found across two texts


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked apart from free words."""

    fields: Filter
    sort: tuple[SortKey, ...]
    today: date
    language: str

    @property
    def own(self) -> bool:
        """Whether the table of projects alone (and the order of codes) answers it."""
        keys = (*(term.key for term in self.fields.terms), *(key.key for key in self.sort))
        entries = (PROJECTS.entries[key] for key in keys)
        return all(isinstance(entry, Single) and entry.own for entry in entries)


class ProjectFinder:
    """Keeps what was found last, until a change could alter it.

    Each question first compares the number of the newest journal entry with the one known, so
    that what another program wrote into the file is never missed.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._number = -1
        self._searched: dict[str, str] | None = None
        self._question: _Question | None = None
        self._found = Matches((), 0)
        self._texts: Sequence[str] | None = None

    @property
    def ready(self) -> bool:
        """Whether free words are looked for in memory now; if not, `prepare` makes it so."""
        return self._searched is not None

    def prepare(self) -> None:
        """Read the texts that free words are looked for in, if they are not there."""
        self._catch_up()
        if self._searched is None:
            self._searched = _read_searched(self._store)

    def hear(self, changes: ChangeSet) -> None:
        """Keep what `changes` cannot alter; call it with every change, in their order."""
        if changes.number != self._number + 1:
            self._forget()  # something happened in between that nobody told of
            return
        self._number = changes.number
        if changes.touches(*_SEARCHED):
            self._searched = self._texts = None
        question = self._question
        if question is not None and (not question.own or changes.touches(*_OWN)):
            self._question = None

    def matching(
        self, wanted: Filter, *, sort: Sequence[SortKey] = (), today: date, language: str = "en"
    ) -> Matches:
        """Return what `project_list.matching` returns for the same."""
        self._catch_up()
        words = tuple(term for term in wanted.terms if not term.key)
        if words and self._searched is None:
            with self._store.read() as session:
                return sql_matching.matching(
                    session, PROJECTS, wanted, sort=sort, today=today, language=language
                )
        fields = Filter(wanted.record, tuple(term for term in wanted.terms if term.key))
        self._ask(_Question(fields, tuple(sort), today, language))
        return self._holding(words) if words else self._found

    def _ask(self, question: _Question) -> None:
        """Find and sort in the database, unless it is what was asked last."""
        if question == self._question:
            return
        with self._store.read() as session:
            self._found = sql_matching.matching(
                session,
                PROJECTS,
                question.fields,
                sort=question.sort,
                today=question.today,
                language=question.language,
            )
        self._question, self._texts = question, None

    def _holding(self, words: Sequence[Term]) -> Matches:
        """Keep those of the projects found that hold the words, in their order."""
        searched = self._searched or {}
        if self._texts is None:
            self._texts = [searched.get(key, "") for key in self._found.ids]
        ids: Sequence[str] = self._found.ids
        texts = self._texts
        for term in words:
            kept = _holding(term, texts)
            ids, texts = list(compress(ids, kept)), list(compress(texts, kept))
        return Matches(tuple(ids), self._found.total)

    def _catch_up(self) -> None:
        number = self._store.head().number
        if number != self._number:
            self._forget()
            self._number = number

    def _forget(self) -> None:
        self._number = -1
        self._searched = self._texts = self._question = None


def _holding(term: Term, texts: Sequence[str]) -> list[bool]:
    """Say of each text whether it holds one of the words, or none of them where that is asked."""
    words = [fold(str_of(value)) for value in term.values]
    if len(words) == 1:  # what people type: no call per text
        word = words[0]
        if term.negated:
            return [word not in text for text in texts]
        return [word in text for text in texts]
    return [any(word in text for word in words) is not term.negated for text in texts]


def _read_searched(store: Store) -> dict[str, str]:
    """Return of each project what free words look in: itself, its team and its advisors."""
    project, person = Project.__table__.c, Person.__table__.c
    links = union_all(*(select(link.c.project_id, link.c.person_id) for link in _LINKS))
    with store.read() as session:
        projects = session.execute(select(project.id, project.search_text)).all()
        people = dict(session.execute(select(person.id, person.search_text)).all())
        around: dict[str, list[str]] = defaultdict(list)
        for project_id, person_id in session.execute(links):
            around[project_id].append(people[person_id])
    return {key: _BETWEEN.join((text, *around.get(key, ()))) for key, text in projects}
