"""What belongs to one person or company across all projects, as the lists tell it beside them."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import CompanyOrigin, CompanyRelation, SessionFormat
from spark_tracker.models import (
    Assignment,
    Attendee,
    Company,
    MentoringSession,
    Person,
    Project,
    ProjectCompany,
)
from spark_tracker.services.funding import FundingRow, funding_of_company_in
from spark_tracker.services.records import found
from spark_tracker.store.store import Reader

SESSIONS_TOLD: Final = 5


@dataclass(frozen=True, slots=True)
class Advised:
    """A project that somebody advises or advised; `runs`: it holds today."""

    assignment_id: str
    project_id: str
    code: str
    title: str
    role: str
    from_on: date
    until_on: date | None
    runs: bool


@dataclass(frozen=True, slots=True)
class SessionWith:
    """A session somebody was at."""

    id: str
    code: str
    held_on: date
    format: SessionFormat


@dataclass(frozen=True, slots=True)
class AboutPerson:
    """What a person does: `projects` she advises first, `sessions` the last few of `held`."""

    projects: tuple[Advised, ...]
    sessions: tuple[SessionWith, ...]
    held: int


@dataclass(frozen=True, slots=True)
class ProjectOfCompany:
    """A project a company has to do with."""

    link_id: str
    project_id: str
    code: str
    title: str
    origin: CompanyOrigin
    relation: CompanyRelation
    licensed_on: date | None


@dataclass(frozen=True, slots=True)
class AboutCompany:
    """The projects of a company by code, and its money, newest first."""

    projects: tuple[ProjectOfCompany, ...]
    funding: tuple[FundingRow, ...]


def about_person(store: Reader, person_id: str, *, today: date) -> AboutPerson:
    """Return what a person does in the programme.

    Raises:
        InputError: The person is gone.
    """
    with store.read() as session:
        found(session, Person, person_id)
        projects = _advised(session, person_id, today)
        there = Attendee.person_id == person_id
        held = session.scalar(select(func.count()).select_from(Attendee).where(there)) or 0
        rows = session.execute(
            select(
                MentoringSession.id,
                Project.code,
                MentoringSession.held_on,
                MentoringSession.format,
            )
            .join(Attendee, Attendee.session_id == MentoringSession.id)
            .join(Project, Project.id == MentoringSession.project_id)
            .where(there)
            .order_by(MentoringSession.held_on.desc(), MentoringSession.id.desc())
            .limit(SESSIONS_TOLD)
        )
        sessions = tuple(SessionWith(*row) for row in rows)
        return AboutPerson(projects, sessions, held)


def about_company(store: Reader, company_id: str) -> AboutCompany:
    """Return the projects and the money of a company.

    Raises:
        InputError: The company is gone.
    """
    with store.read() as session:
        found(session, Company, company_id)
        rows = session.execute(
            select(
                ProjectCompany.id,
                Project.id,
                Project.code,
                Project.title,
                ProjectCompany.origin,
                ProjectCompany.relation,
                ProjectCompany.licensed_on,
            )
            .join(Project, Project.id == ProjectCompany.project_id)
            .where(ProjectCompany.company_id == company_id)
            .order_by(Project.code)
        )
        projects = tuple(ProjectOfCompany(*row) for row in rows)
        return AboutCompany(projects, funding_of_company_in(session, company_id))


def _advised(session: Session, person_id: str, today: date) -> tuple[Advised, ...]:
    rows = session.execute(
        select(Assignment, Project.code, Project.title)
        .join(Project, Project.id == Assignment.project_id)
        .where(Assignment.person_id == person_id)
    )
    told = [
        Advised(
            one.id,
            one.project_id,
            code,
            title,
            one.role,
            one.from_on,
            one.until_on,
            _runs(one, today),
        )
        for one, code, title in rows
    ]
    told.sort(key=lambda one: (one.from_on, one.code), reverse=True)
    return tuple(sorted(told, key=lambda one: not one.runs))


def _runs(assignment: Assignment, today: date) -> bool:
    """Whether it holds today; only then does it count as load (`person.load`)."""
    is_over = assignment.until_on is not None and assignment.until_on < today
    return assignment.from_on <= today and not is_over
