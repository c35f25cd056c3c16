"""Writes what the rows of a list mean to change, within one open unit of work.

Everything the rows refer to is looked up once. What is new is gathered as plain rows, tied by
their ids, and added together, kind by kind: objects would take five times as long.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from spark_tracker.domain.codes import (
    CompanyOrigin,
    InstitutionRole,
    SoughtKind,
    Stage,
    TeamRole,
)
from spark_tracker.domain.folding import fold
from spark_tracker.domain.names import PersonMention, tidy
from spark_tracker.domain.quarter import Quarter
from spark_tracker.exchange.importing.intent import CallWish, Intent
from spark_tracker.exchange.importing.known import ORIGIN, Known, person_key
from spark_tracker.exchange.importing.team import person_news
from spark_tracker.models import (
    Advisor,
    Assignment,
    Call,
    Company,
    ImportOrigin,
    Institution,
    PatentFamily,
    Person,
    Progress,
    Project,
    ProjectCompany,
    ProjectInstitution,
    ProjectMember,
    ProjectTag,
    Readiness,
    Record,
    Sought,
    StageClaim,
    StatusChange,
    new_ids,
)
from spark_tracker.services.statuses import StatusValues, change_status_in, first_statuses
from spark_tracker.store.session import WriteSession

_REFERRED_TO = (Call, Project, Person, Institution, Company, Advisor)
"""Added first: SQLite need not look for rows that waited for them, and History begins with them."""
_CHUNK = 500
_DIGITS = 6  # of a running number; a longer one in a code is something else


@dataclass(slots=True)
class _Named:
    """A person whom the list names; `row` is what is to be added where she is new."""

    id: str
    email: str
    note: str
    row: dict[str, object] | None


def _fresh_ids() -> Iterator[str]:
    """Yield ids that rise; many are drawn together, because one alone takes eight times as long."""
    while True:
        yield from new_ids(_CHUNK)


class Writer:
    """Writes intents; `file` names the list in what is written about it."""

    def __init__(self, session: WriteSession, known: Known, *, file: str, today: date) -> None:
        self._session = session
        self._known = known
        self._file = file
        self._today = today
        self._projects: dict[str, Project] = {}
        self._people: dict[str, _Named] = {}
        self._advisors: set[str] = set()
        self._calls: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        self._codes: set[str] = set()
        self._ids = _fresh_ids()
        self._new: dict[type[Record], list[dict[str, object]]] = defaultdict(list)
        self._new.update((kind, []) for kind in _REFERRED_TO)

    def write(self, intents: Sequence[Intent], progress: Callable[[int, int], None]) -> None:
        """Write them all; `progress` is told how many of how many are done, and may raise."""
        self._load(intents)
        # Also those that the list itself gives, further down than a row without one.
        own = (str(intent.columns.get("code") or "") for intent in intents)
        self._codes = {*self._known.by_code, *map(fold, own)}
        with self._session.no_autoflush:
            for place, intent in enumerate(intents):
                self._write(intent)
                progress(place, len(intents))
        for kind, rows in self._new.items():
            self._session.add_rows(kind, rows)
        self._session.flush()
        self._statuses_of_known(intents)
        progress(len(intents), len(intents))

    def _load(self, intents: Sequence[Intent]) -> None:
        """Bring the projects and people that change into the session, a query per 500."""
        ids = [intent.project_id for intent in intents if intent.project_id]
        for start in range(0, len(ids), _CHUNK):
            chunk = ids[start : start + _CHUNK]
            for project in self._session.scalars(select(Project).where(Project.id.in_(chunk))):
                self._projects[project.id] = project
        self._advisors = set(self._session.scalars(select(Advisor.person_id)))

    def _add(self, kind: type[Record], /, **values: object) -> dict[str, object]:
        """Remember a new record; what is altered in it later still counts."""
        self._new[kind].append(values)
        return values

    def _write(self, intent: Intent) -> None:
        project_id = intent.project_id or next(self._ids)
        if intent.project_id is None:
            title = self._begin(project_id, intent)
        else:
            project = self._projects[project_id]
            for name, value in self._columns(intent, project.note).items():
                setattr(project, name, value)
            title = project.title
        self._team(project_id, intent)
        self._lists(project_id, intent)
        self._more(project_id, title, intent)
        if intent.origin not in self._known.by_origin:
            self._known.by_origin[intent.origin] = project_id
            self._add(
                ImportOrigin,
                project_id=project_id,
                source=ORIGIN,
                key=intent.origin,
                number=intent.number,
            )

    def _begin(self, project_id: str, intent: Intent) -> str:
        """Add a project with its first statuses and return its title."""
        columns = self._columns(intent, "")
        columns["code"] = columns.get("code") or self._code(intent)
        wishes = [
            StatusValues(status=wish.status, on=wish.on, reason=wish.reason)
            for wish in intent.statuses
        ]
        if wishes:
            columns, statuses = first_statuses(columns, wishes, today=self._today)
            for one in statuses:
                self._add(
                    StatusChange,
                    project_id=project_id,
                    status=one.status,
                    on=one.on,
                    reason=one.reason,
                )
        self._add(Project, id=project_id, **columns)
        return str(columns["title"])

    def _columns(self, intent: Intent, note: str) -> dict[str, Any]:
        """Return the columns to write; `note` is what the project's note says so far."""
        columns = dict(intent.columns)
        if intent.call is not None:
            columns["call_id"] = self._call(intent.call)
        if intent.coordinator is not None:
            columns["coordinator_id"] = self._person(intent.coordinator)
        if intent.note:
            columns["note"] = "\n".join(filter(None, [note, *intent.note]))
        return columns

    def _statuses_of_known(self, intents: Sequence[Intent]) -> None:
        for intent in intents:
            for status in intent.statuses if intent.project_id else ():
                values = StatusValues(status=status.status, on=status.on, reason=status.reason)
                change_status_in(self._session, intent.project_id or "", values, today=self._today)

    def _code(self, intent: Intent) -> str:
        """Return the next free code of the year of the call, the admission or the application."""
        columns = intent.columns
        day = columns.get("admitted_on") or columns.get("applied_on") or self._today
        year = intent.call.year if intent.call else intent.year or day.year
        start = f"{self._known.node}-{year}-"
        if start not in self._numbers:
            tails = (code[len(start) :] for code in self._codes if code.startswith(fold(start)))
            known = (int(tail) for tail in tails if tail.isdecimal() and len(tail) <= _DIGITS)
            self._numbers[start] = max(known, default=0)
        self._numbers[start] += 1
        return f"{start}{self._numbers[start]:02}"

    def _call(self, wish: CallWish) -> str:
        key = fold(wish.name)
        if wish.id is not None:
            return wish.id
        if key not in self._calls:
            self._calls[key] = next(self._ids)
            self._add(Call, id=self._calls[key], name=wish.name, year=wish.year)
        return self._calls[key]

    # People

    def _person(self, mention: PersonMention) -> str:
        """Return the id of who is mentioned; a new person is added, news are written."""
        key = person_key(mention.name)
        person = self._people.get(key)
        if person is None:
            person = self._people[key] = self._meet(mention)
        email, note = person_news(mention, person.email, person.note)
        if (email, note) != (person.email, person.note):
            person.email, person.note = email, note
            if person.row is not None:
                person.row.update(email=email, note=note)
            else:
                record = self._session.get_one(Person, person.id)
                record.email, record.note = email, note
        return person.id

    def _meet(self, mention: PersonMention) -> _Named:
        known = self._known.person(mention.name)
        if known is not None:
            return _Named(known.id, known.email, known.note, None)
        row = self._add(Person, id=next(self._ids), name=tidy(mention.name), email="", note="")
        return _Named(str(row["id"]), "", "", row)

    def _team(self, project_id: str, intent: Intent) -> None:
        known = self._known.projects.get(project_id)
        there = set(known.members) if known else set()
        for person_id in intent.step_back:
            self._step_back(project_id, person_id, there)
        position = len(there)
        for wish in intent.members:
            person_id = self._person(wish.person)
            if (person_id, wish.role) in there:
                continue
            there.add((person_id, wish.role))
            self._add(
                ProjectMember,
                project_id=project_id,
                person_id=person_id,
                role=wish.role,
                position=position,
            )
            position += 1
        for mention in intent.told:
            self._person(mention)

    def _step_back(self, project_id: str, person_id: str, there: set[tuple[str, TeamRole]]) -> None:
        """Make who led so far a member of the team."""
        member = self._session.scalars(
            select(ProjectMember).where(
                ProjectMember.project_id == project_id,
                ProjectMember.person_id == person_id,
                ProjectMember.role == TeamRole.LEADER,
            )
        ).one()
        there.discard((person_id, TeamRole.LEADER))
        if (person_id, TeamRole.MEMBER) in there:
            self._session.delete(member)
        else:
            member.role = TeamRole.MEMBER
            there.add((person_id, TeamRole.MEMBER))

    def _advise(self, project_id: str, intent: Intent) -> None:
        for wish in intent.advisors:
            person_id = self._person(wish.person)
            if person_id not in self._advisors:
                self._advisors.add(person_id)
                self._add(Advisor, person_id=person_id)
            if wish.from_on is not None:
                self._add(
                    Assignment,
                    person_id=person_id,
                    project_id=project_id,
                    role=wish.role,
                    from_on=wish.from_on,
                )

    # What hangs on a project

    def _lists(self, project_id: str, intent: Intent) -> None:
        known = self._known.projects.get(project_id)
        place = len(known.institutions) if known else 0
        taken = set(known.institutions) if known else set()
        for name in intent.institutions:
            institution_id = self._institution(name)
            if institution_id in taken:
                continue
            role = InstitutionRole.PARTNER if taken else InstitutionRole.HOST
            taken.add(institution_id)
            self._add(
                ProjectInstitution,
                project_id=project_id,
                institution_id=institution_id,
                role=role,
                position=place,
            )
            place += 1
        for name in intent.companies:
            origin = CompanyOrigin.FOUNDED if intent.founded else CompanyOrigin.EXISTING
            company_id = self._company(name)
            self._add(ProjectCompany, project_id=project_id, company_id=company_id, origin=origin)
        for tag in intent.tags:
            self._add(ProjectTag, project_id=project_id, tag=tag)

    def _institution(self, name: str) -> str:
        known = self._known.institutions
        if fold(name) not in known:
            known[fold(name)] = next(self._ids)
            self._add(Institution, id=known[fold(name)], name=name)
        return known[fold(name)]

    def _company(self, name: str) -> str:
        known = self._known.companies
        if fold(name) not in known:
            known[fold(name)] = next(self._ids)
            self._add(Company, id=known[fold(name)], name=name)
        return known[fold(name)]

    def _more(self, project_id: str, title: str, intent: Intent) -> None:
        for stage, day in intent.claims.items():
            self._claim(project_id, stage, day)
        for text in intent.sought:
            known = self._known.find("sought_kind", text)
            kind = SoughtKind(known) if known else SoughtKind.ADVISOR
            self._add(Sought, project_id=project_id, kind=kind, text=text)
        if intent.progress:
            self._progress(project_id, intent.progress)
        if intent.trl is not None:
            self._add(
                Readiness,
                project_id=project_id,
                on=self._today,
                trl=intent.trl,
                judged_by=self._file,
            )
        if intent.dofi:
            self._add(PatentFamily, project_id=project_id, title=title, dofi_number=intent.dofi)
        self._advise(project_id, intent)

    def _claim(self, project_id: str, stage: Stage, on: date) -> None:
        """Add a claim, or move the one that is there to its day."""
        known = self._known.projects.get(project_id)
        if known is None or stage not in known.claims:
            self._add(StageClaim, project_id=project_id, stage=stage, on=on, reason=self._file)
            return
        there = self._session.scalars(
            select(StageClaim).where(StageClaim.project_id == project_id, StageClaim.stage == stage)
        ).one()
        there.on = on

    def _progress(self, project_id: str, text: str) -> None:
        quarter = Quarter.containing(self._today)
        known = self._known.projects.get(project_id)
        there = (
            known is not None
            and self._session.scalars(
                select(Progress).where(
                    Progress.project_id == project_id,
                    Progress.year == quarter.year,
                    Progress.quarter == quarter.number,
                )
            ).one_or_none()
        )
        if there:
            there.text = text
            return
        self._add(
            Progress, project_id=project_id, year=quarter.year, quarter=quarter.number, text=text
        )
