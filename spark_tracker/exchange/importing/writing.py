"""Writes what the rows of a list mean to change, within one open unit of work.

Everything the rows refer to is looked up once; new records are tied by their ids and flushed
together, because a flush per row takes ten times as long.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import (
    CompanyOrigin,
    InstitutionRole,
    SoughtKind,
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
    new_id,
)
from spark_tracker.services.statuses import StatusValues, begin_status, change_status_in

_CHUNK = 500


class Writer:
    """Writes intents; `file` names the list in what is written about it."""

    def __init__(self, session: Session, known: Known, *, file: str, today: date) -> None:
        self._session = session
        self._known = known
        self._file = file
        self._today = today
        self._projects: dict[str, Project] = {}
        self._people: dict[str, Person] = {}
        self._advisors: set[str] = set()
        self._calls: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        self._new: list[Record] = []

    def write(self, intents: Sequence[Intent], progress: Callable[[int, int], None]) -> None:
        """Write them all; `progress` is told how many of how many are done, and may raise."""
        self._load(intents)
        with self._session.no_autoflush:
            for place, intent in enumerate(intents):
                self._write(intent)
                progress(place, len(intents))
        self._session.add_all(self._new)
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

    def _add(self, record: Record) -> None:
        self._new.append(record)

    def _write(self, intent: Intent) -> None:
        known = intent.project_id
        project = self._projects[known] if known else Project(id=new_id())
        for name, value in self._columns(project, intent).items():
            setattr(project, name, value)
        if known is None:
            for status in intent.statuses:
                begin_status(
                    project, status.status, on=status.on, reason=status.reason, today=self._today
                )
            self._add(project)
        self._team(project, intent)
        self._lists(project, intent)
        self._more(project, intent)
        if intent.origin not in self._known.by_origin:
            self._known.by_origin[intent.origin] = project.id
            self._add(
                ImportOrigin(
                    project_id=project.id, source=ORIGIN, key=intent.origin, number=intent.number
                )
            )

    def _columns(self, project: Project, intent: Intent) -> dict[str, Any]:
        columns = dict(intent.columns)
        if intent.call is not None:
            columns["call_id"] = self._call(intent.call)
        if intent.coordinator is not None:
            columns["coordinator_id"] = self._person(intent.coordinator).id
        if intent.project_id is None:
            columns["code"] = columns.get("code") or self._code(intent)
        if intent.note:
            before = project.note if intent.project_id else ""
            columns["note"] = "\n".join(filter(None, [before, *intent.note]))
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
            tails = [code[len(start) :] for code in self._codes() if code.startswith(start)]
            self._numbers[start] = max((int(tail) for tail in tails if tail.isdecimal()), default=0)
        self._numbers[start] += 1
        return f"{start}{self._numbers[start]:02}"

    def _codes(self) -> list[str]:
        """Return every code there is, those of this list among them."""
        new = [record.code for record in self._new if isinstance(record, Project)]
        return [project.code for project in self._known.projects.values()] + new

    def _call(self, wish: CallWish) -> str:
        key = fold(wish.name)
        if wish.id is not None:
            return wish.id
        if key not in self._calls:
            call = Call(id=new_id(), name=wish.name, year=wish.year)
            self._add(call)
            self._calls[key] = call.id
        return self._calls[key]

    # People

    def _person(self, mention: PersonMention) -> Person:
        key = person_key(mention.name)
        person = self._people.get(key)
        if person is None:
            known = self._known.person(mention.name)
            if known is not None:
                person = self._session.get_one(Person, known.id)
            else:
                person = Person(id=new_id(), name=tidy(mention.name), email="", note="")
                self._add(person)
            self._people[key] = person
        email, note = person_news(mention, person.email, person.note)
        if (email, note) != (person.email, person.note):
            person.email, person.note = email, note
        return person

    def _team(self, project: Project, intent: Intent) -> None:
        known = self._known.projects.get(project.id)
        there = set(known.members) if known else set()
        for person_id in intent.step_back:
            self._step_back(project.id, person_id, there)
        position = len(there)
        for wish in intent.members:
            person = self._person(wish.person)
            if (person.id, wish.role) in there:
                continue
            there.add((person.id, wish.role))
            self._add(
                ProjectMember(
                    project_id=project.id, person_id=person.id, role=wish.role, position=position
                )
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

    def _advise(self, project: Project, intent: Intent) -> None:
        for wish in intent.advisors:
            person = self._person(wish.person)
            if person.id not in self._advisors:
                self._advisors.add(person.id)
                self._add(Advisor(person_id=person.id))
            if wish.from_on is not None:
                self._add(
                    Assignment(
                        person_id=person.id,
                        project_id=project.id,
                        role=wish.role,
                        from_on=wish.from_on,
                    )
                )

    # What hangs on a project

    def _lists(self, project: Project, intent: Intent) -> None:
        known = self._known.projects.get(project.id)
        place = len(known.institutions) if known else 0
        taken = set(known.institutions) if known else set()
        for name in intent.institutions:
            institution_id = self._institution(name)
            if institution_id in taken:
                continue
            role = InstitutionRole.PARTNER if taken else InstitutionRole.HOST
            taken.add(institution_id)
            self._add(
                ProjectInstitution(
                    project_id=project.id, institution_id=institution_id, role=role, position=place
                )
            )
            place += 1
        for name in intent.companies:
            origin = CompanyOrigin.FOUNDED if intent.founded else CompanyOrigin.EXISTING
            self._add(
                ProjectCompany(project_id=project.id, company_id=self._company(name), origin=origin)
            )
        for tag in intent.tags:
            self._add(ProjectTag(project_id=project.id, tag=tag))

    def _institution(self, name: str) -> str:
        known = self._known.institutions
        if fold(name) not in known:
            institution = Institution(id=new_id(), name=name)
            self._add(institution)
            known[fold(name)] = institution.id
        return known[fold(name)]

    def _company(self, name: str) -> str:
        known = self._known.companies
        if fold(name) not in known:
            company = Company(id=new_id(), name=name)
            self._add(company)
            known[fold(name)] = company.id
        return known[fold(name)]

    def _more(self, project: Project, intent: Intent) -> None:
        for stage, day in intent.claims.items():
            self._claim(project, StageClaim(project_id=project.id, stage=stage, on=day))
        for text in intent.sought:
            kind = self._known.find("sought_kind", text)
            self._add(
                Sought(
                    project_id=project.id,
                    kind=SoughtKind(kind) if kind else SoughtKind.ADVISOR,
                    text=text,
                )
            )
        if intent.progress:
            self._progress(project.id, intent.progress)
        if intent.trl is not None:
            self._add(
                Readiness(
                    project_id=project.id, on=self._today, trl=intent.trl, judged_by=self._file
                )
            )
        if intent.dofi:
            self._add(
                PatentFamily(project_id=project.id, title=project.title, dofi_number=intent.dofi)
            )
        self._advise(project, intent)

    def _claim(self, project: Project, claim: StageClaim) -> None:
        """Add a claim, or move the one that is there to its day."""
        known = self._known.projects.get(project.id)
        if known is None or claim.stage not in known.claims:
            claim.reason = self._file
            self._add(claim)
            return
        there = self._session.scalars(
            select(StageClaim).where(
                StageClaim.project_id == project.id, StageClaim.stage == claim.stage
            )
        ).one()
        there.on = claim.on

    def _progress(self, project_id: str, text: str) -> None:
        quarter = Quarter.containing(self._today)
        there = self._session.scalars(
            select(Progress).where(
                Progress.project_id == project_id,
                Progress.year == quarter.year,
                Progress.quarter == quarter.number,
            )
        ).one_or_none()
        if there is not None:
            there.text = text
        else:
            self._add(
                Progress(
                    project_id=project_id, year=quarter.year, quarter=quarter.number, text=text
                )
            )
