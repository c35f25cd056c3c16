"""Finds the projects of the list at each key press, without asking the database for every letter.

What fields say is found and sorted in SQL; so is everything the first time. Free words are then
looked for in memory: the searched texts of all projects are some megabytes even of 20,000, and to
look through them takes a few milliseconds where SQL takes fifty and hands every id over again.
Both find the same, and a test holds them to each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import compress

from sqlalchemy.orm import Session

from spark_tracker.domain.folding import fold
from spark_tracker.fields import sql_matching
from spark_tracker.fields.filter_terms import Filter, Term
from spark_tracker.fields.sql_conditions import str_of
from spark_tracker.fields.sql_matching import Kept, Matches, SortKey
from spark_tracker.fields.sql_projects import PROJECTS
from spark_tracker.fields.sql_scope import Single
from spark_tracker.services.changed_projects import changed_projects
from spark_tracker.services.searched_texts import SearchedTexts
from spark_tracker.store.changes import ChangeSet, RowChange
from spark_tracker.store.store import Store

_OWN = frozenset({"project", "code_entry"})
_MANY_ROWS = 500  # of a change: everything is read again


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
        self._texts = SearchedTexts(store)
        self._question: _Question | None = None
        self._found = Kept(Matches((), 0), [])
        self._changed: list[RowChange] = []
        self._looked: Sequence[str] | None = None  # the texts of what was found, in its order

    @property
    def ready(self) -> bool:
        """Whether free words are looked for in memory now; if not, `prepare` makes it so."""
        return self._texts.ready

    def prepare(self) -> None:
        """Read the texts that free words are looked for in, if they are not there."""
        while not self.prepare_some():
            pass

    def prepare_some(self) -> bool:
        """Read one slice of these texts, some milliseconds of work; say whether that was all."""
        self._catch_up()
        return self._texts.read_some()

    def hear(self, changes: ChangeSet) -> None:
        """Keep what `changes` cannot alter; call it with every change, in their order."""
        if changes.number != self._number + 1:
            self._forget()  # something happened in between that nobody told of
            return
        self._number = changes.number
        if self._texts.hear(changes):
            self._looked = None
        question = self._question
        if question is None:
            return
        if question.own:
            if changes.touches(*_OWN):
                self._question = None
        elif len(self._changed) + len(changes.rows) > _MANY_ROWS:
            self._question = None
        else:
            self._changed.extend(changes.rows)

    def matching(
        self, wanted: Filter, *, sort: Sequence[SortKey] = (), today: date, language: str = "en"
    ) -> Matches:
        """Return what `project_list.matching` returns for the same."""
        self._catch_up()
        words = tuple(term for term in wanted.terms if not term.key)
        if words and not self.ready:
            with self._store.read() as session:
                return sql_matching.matching(
                    session, PROJECTS, wanted, sort=sort, today=today, language=language
                )
        fields = Filter(wanted.record, tuple(term for term in wanted.terms if term.key))
        self._ask(_Question(fields, tuple(sort), today, language))
        return self._holding(words) if words else self._found.matches

    def _ask(self, question: _Question) -> None:
        """Find and sort in the database, or look at what changed since it was asked."""
        if question == self._question and not self._changed:
            return
        with self._store.read() as session:
            if question != self._question or not self._look_again(session, question):
                self._found = _found(session, question)
        self._question, self._changed, self._looked = question, [], None

    def _look_again(self, session: Session, question: _Question) -> bool:
        """Look at the projects that changed; False where nobody can say which."""
        changed = changed_projects(session, self._changed)
        if changed is None:
            return False
        if changed:
            sql_matching.look_again(
                session,
                PROJECTS,
                question.fields,
                self._found,
                changed,
                sort=question.sort,
                today=question.today,
                language=question.language,
            )
        return True

    def _holding(self, words: Sequence[Term]) -> Matches:
        """Keep those of the projects found that hold the words, in their order."""
        found = self._found.matches
        if self._looked is None:
            self._looked = self._texts.of(found.ids)
        ids: Sequence[str] = found.ids
        texts = self._looked
        for term in words:
            kept = _holding(term, texts)
            ids, texts = list(compress(ids, kept)), list(compress(texts, kept))
        return Matches(tuple(ids), found.total)

    def _catch_up(self) -> None:
        number = self._store.head().number
        if number != self._number:
            self._forget()
            self._number = number

    def _forget(self) -> None:
        self._number = -1
        self._texts.forget()
        self._question = self._looked = None


def _found(session: Session, question: _Question) -> Kept:
    """Find and sort in the database; what other tables say is kept, to look at changes alone."""
    if question.own:
        found = sql_matching.matching(
            session,
            PROJECTS,
            question.fields,
            sort=question.sort,
            today=question.today,
            language=question.language,
        )
        return Kept(found, [])
    return sql_matching.keeping(
        session,
        PROJECTS,
        question.fields,
        sort=question.sort,
        today=question.today,
        language=question.language,
    )


def _holding(term: Term, texts: Sequence[str]) -> list[bool]:
    """Say of each text whether it holds one of the words, or none of them where that is asked."""
    words = [fold(str_of(value)) for value in term.values]
    if len(words) == 1:  # what people type: no call per text
        word = words[0]
        if term.negated:
            return [word not in text for text in texts]
        return [word in text for text in texts]
    return [any(word in text for word in words) is not term.negated for text in texts]
