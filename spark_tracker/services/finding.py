"""Finds any record by a few letters, fast enough to answer while they are typed.

Names are folded once and kept: to look through the projects and people of 2,000 projects takes a
millisecond or two. Of sessions there are twenty times as many, and their texts are long: these are
looked for in the file.
"""

from collections.abc import Callable, Sequence
from datetime import date

from sqlalchemy import func, select

from spark_tracker.domain.folding import fold
from spark_tracker.domain.matching import plain
from spark_tracker.domain.quarter import Quarter
from spark_tracker.domain.stages import StageReached
from spark_tracker.models import MentoringSession, Project
from spark_tracker.services.code_lists import code_texts
from spark_tracker.services.finding_rows import READ
from spark_tracker.services.found import Beside, Found
from spark_tracker.services.stage_facts import stages_of
from spark_tracker.store.changes import ChangeSet
from spark_tracker.store.store import Store

__all__ = ["ELSEWHERE", "QUICK", "Beside", "Found", "RecordFinder"]

QUICK = ("project", "person")
"""Kinds that are found within a frame once `prepare` has read them."""
ELSEWHERE = (
    "patent_family",
    "company",
    "milestone",
    "action_item",
    "funding_entry",
    "document",
)
"""Kinds that are read when first looked for; sessions besides (`RecordFinder.sessions`)."""
_STAGED, _STAGES_AT_ONCE = 3000, 300
_STAGE_TABLES = (
    "project",
    "assignment",
    "patent_filing",
    "patent_family",
    "company",
    "project_company",
    "funding_entry",
    "stage_claim",
    "status_change",
)


class RecordFinder:
    """Keeps the names of all records until a change could alter them.

    Each question first compares the number of the newest journal entry with the one known, so that
    what another program wrote into the file is found, too.
    """

    def __init__(self, store: Store, language: str = "en") -> None:
        self._store, self._language = store, language
        self._number = -1
        self._shelves: dict[str, _Shelf] = {}
        self._stages: dict[str, tuple[StageReached, ...]] = {}

    def prepare(self) -> bool:
        """Read one more piece of what is looked through first; return whether there is more.

        Projects, people, then the stages of the projects that come first. Each piece takes some
        tens of milliseconds for 2,000 projects, so that a window can be used in between.
        """
        self._catch_up()
        for record in QUICK:
            if record not in self._shelves:
                self._shelf(record)
                return True
        ids = [key for key in self._shelf("project").ids[:_STAGED] if key not in self._stages]
        self.stages(ids[:_STAGES_AT_ONCE])
        return len(ids) > _STAGES_AT_ONCE

    def hear(self, changes: ChangeSet) -> None:
        """Forget only what `changes` can alter; call it with every change, in their order."""
        if changes.number != self._number + 1:
            self._forget()  # something happened in between that nobody told of
            return
        self._number = changes.number
        for record in tuple(self._shelves):
            if changes.touches(*READ[record][1]):
                del self._shelves[record]
        if changes.touches(*_STAGE_TABLES):
            self._stages.clear()

    def find(
        self, record: str, words: tuple[str, ...], *, limit: int, first: Sequence[str] = ()
    ) -> tuple[Found, ...]:
        """Return the records of a kind that hold all words (made by `matching.words_of`).

        Best first: names that begin so, names of which words begin so, middles, what stands
        beside the name; among equals those whose ids are in `first`, in that order, then what
        goes on before what ended, and new before old. No words find everything.
        """
        self._catch_up()
        return self._shelf(record).find(words, limit, first)

    def sessions(self, typed: str, *, limit: int) -> tuple[tuple[Found, ...], int]:
        """Return the newest sessions whose question or note holds all words, and how many do."""
        words = fold(typed).split()
        if not words:
            return (), 0
        held = MentoringSession.__table__.c
        holds = [func.instr(held.search_text, word) > 0 for word in words]
        newest = select(held.id).where(*holds).order_by(held.held_on.desc(), held.id.desc())
        with self._store.read() as session:
            ids = session.scalars(newest).all()
            read = READ["mentoring_session"][0]
            return tuple(read(session, {}, ids[:limit]) if ids else ()), len(ids)

    def named(self, keys: Sequence[tuple[str, str]]) -> tuple[Found, ...]:
        """Return the records of these (table, id) in their order; those that are gone are not."""
        self._catch_up()
        found: dict[tuple[str, str], Found] = {}
        for record in {record for record, _key in keys} & READ.keys():
            ids = [key for kind, key in keys if kind == record]
            shelf = self._shelves.get(record)
            rows = shelf.named(ids) if shelf is not None else self._read(record, ids)
            found.update(((record, row.id), row) for row in rows)
        return tuple(found[key] for key in keys if key in found)

    def known_stages(self, project_id: str) -> tuple[StageReached, ...] | None:
        """Return the stages of a project if `stages` read them before, else None."""
        return self._stages.get(project_id)

    def stages(self, project_ids: Sequence[str]) -> dict[str, tuple[StageReached, ...]]:
        """Return the stages each project reached; kept until something could alter them.

        A few milliseconds for a handful of projects: ask after the names are shown.
        """
        self._catch_up()
        unknown = [key for key in project_ids if key not in self._stages]
        if unknown:
            with self._store.read() as session:
                reached = stages_of(session, unknown)
            self._stages.update((key, reached.get(key, ())) for key in unknown)
        return {key: self._stages[key] for key in project_ids}

    def quarters(self, today: date) -> tuple[Quarter, ...]:
        """Return the quarters since the programme's first day, that of `today` first."""
        with self._store.read() as session:
            days = session.execute(
                select(
                    func.min(Project.applied_on),
                    func.min(Project.admitted_on),
                    select(func.min(MentoringSession.held_on)).scalar_subquery(),
                )
            ).one()
        first = min((day for day in days if day is not None), default=today)
        last = Quarter.containing(today)
        return tuple(reversed(tuple(Quarter.containing(min(first, today)).through(last))))

    def _shelf(self, record: str) -> "_Shelf":
        if record not in self._shelves:
            self._shelves[record] = _Shelf(self._read(record, None))
        return self._shelves[record]

    def _read(self, record: str, ids: Sequence[str] | None) -> list[Found]:
        words = code_texts(self._store, self._language) if record == "project" else {}
        with self._store.read() as session:
            return READ[record][0](session, words, ids)

    def _catch_up(self) -> None:
        number = self._store.head().number
        if number != self._number:
            self._forget()
            self._number = number

    def _forget(self) -> None:
        self._number = -1
        self._shelves.clear()
        self._stages.clear()


class _Shelf:
    """The records of one kind, folded; those that go on first, then the newest."""

    def __init__(self, rows: Sequence[Found]) -> None:
        self._rows = sorted(sorted(rows, key=lambda row: plain(row.title)), key=_age)
        self._places = {row.id: place for place, row in enumerate(self._rows)}
        self.ids = [row.id for row in self._rows]
        self._names = [_name(row) for row in self._rows]
        self._own = [name + _beside(row) for name, row in zip(self._names, self._rows, strict=True)]
        self._all = [
            own if row.record == "project" else own + plain(f"{row.project} {row.code}")
            for own, row in zip(self._own, self._rows, strict=True)
        ]

    def named(self, ids: Sequence[str]) -> list[Found]:
        """Return the rows with these ids that are here."""
        return [self._rows[self._places[key]] for key in ids if key in self._places]

    def find(self, words: tuple[str, ...], limit: int, first: Sequence[str]) -> tuple[Found, ...]:
        """Return the best rows; see `RecordFinder.find`."""
        places: Sequence[int] = range(len(self._rows))
        texts = self._all
        for word in words:
            places = [place for place in places if word in texts[place]]
        held = set(places) if first else frozenset()
        front = [self._places[key] for key in first if self._places.get(key) in held]
        if front:
            used = frozenset(front)
            places = [*front, *(place for place in places if place not in used)]
        return tuple(self._rows[place] for place in self._best(words, places, limit))

    def _best(self, words: tuple[str, ...], places: Sequence[int], limit: int) -> list[int]:
        """Take tier by tier what answers best; most of many rows are never ranked at all."""
        names, own = self._names, self._own
        begin, starts = f" {' '.join(words)}" if words else "", [f" {word}" for word in words]
        tiers: tuple[Callable[[int], bool], ...] = (
            lambda place: names[place].startswith(begin),
            lambda place: all(start in names[place] for start in starts),
            lambda place: all(word in names[place] for word in words),
            lambda place: any(word in own[place] for word in words),
        )
        found: list[int] = []
        for tier in tiers:
            taken = [place for place in places if tier(place)]
            found += taken
            if len(found) >= limit:
                break
            gone = set(taken)
            places = [place for place in places if place not in gone]
        return found[:limit]


def _age(row: Found) -> tuple[bool, int]:
    return (not row.live, -row.on.toordinal() if row.on else 0)


def _name(row: Found) -> str:
    """Return what counts as the name: the title, and a project's own code."""
    return plain(row.title) + (plain(row.code) if row.record == "project" else "")


def _beside(row: Found) -> str:
    """Return the texts beside the name; numbers once more without the spaces between digits."""
    texts = [text for _what, text in row.beside]
    texts += [text.replace(" ", "") for what, text in row.beside if what is Beside.NUMBER]
    return "".join(map(plain, texts))
