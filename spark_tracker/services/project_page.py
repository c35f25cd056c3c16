"""What surrounds a project's thread: its head, what needs attention, money, what partners see."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, func, select
from sqlalchemy.orm import InstrumentedAttribute

from spark_tracker.domain.codes import (
    InstalmentStatus,
    InstitutionRole,
    ProjectStatus,
    Sharing,
    Stage,
    TeamRole,
)
from spark_tracker.domain.quarter import Quarter
from spark_tracker.domain.sharing import REASONS, HeldBack, Release, held_back
from spark_tracker.domain.stages import StageReached, days_in_stage, furthest
from spark_tracker.models import (
    Assignment,
    Call,
    Document,
    FundingEntry,
    Instalment,
    Institution,
    MentoringSession,
    Milestone,
    PatentFamily,
    Person,
    Progress,
    Project,
    ProjectCompany,
    ProjectInstitution,
    ProjectMember,
    Readiness,
    StatusChange,
)
from spark_tracker.services.records import found
from spark_tracker.services.session_defaults import NextMilestone, next_milestone_in
from spark_tracker.services.stage_facts import stages_of
from spark_tracker.store.store import Store

_PROJECT = "project"
_THIS: BindParameter[str] = bindparam(_PROJECT)  # statements are made once: half of their time
_COUNTED: dict[str, InstrumentedAttribute[str] | InstrumentedAttribute[str | None]] = {
    "milestones": Milestone.project_id,
    "sessions": MentoringSession.project_id,
    "patents": PatentFamily.project_id,
    "companies": ProjectCompany.project_id,
    "funding": FundingEntry.project_id,
    "instalments": Instalment.project_id,
    "advisors": Assignment.project_id,
    "readiness": Readiness.project_id,
    "documents": Document.project_id,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectHead:
    """The head of a project's page.

    `programme_month` counts from 1 in the month of admission; None before it. `progress` is the
    newest line and its quarter. `counts` is how many records each tab holds.
    """

    id: str
    code: str
    title: str
    nc_title: str
    status: ProjectStatus
    status_on: date | None
    leader: str
    leader_id: str | None
    host: str
    host_department: str
    coordinator: str
    coordinator_id: str | None
    call: str
    area: str | None
    product_type: str | None
    admission_class: str | None
    sharing: Sharing
    applied_on: date | None
    admitted_on: date | None
    planned_end: date | None
    ended_on: date | None
    programme_month: int | None
    stages: tuple[StageReached, ...]
    furthest: Stage | None
    days_in_stage: int | None
    next_milestone: NextMilestone | None
    progress: str
    progress_quarter: Quarter | None
    last_session_on: date | None
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """SPARK's own money for a project in one currency, in minor units.

    Waiting is what was approved or whose condition is met; returned money is not paid.
    """

    currency: str
    paid: int
    waiting: int
    planned: int
    withheld: int


@dataclass(frozen=True, slots=True)
class SharedView:
    """What partners see of a project; `reasons` (untranslated, context "hints") why not."""

    sharing: Sharing
    title: str
    summary: str
    approved_by: str
    approved_on: date | None
    leaves: bool
    held_back: tuple[HeldBack, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """The sentence for each reason not to name the project."""
        return tuple(REASONS[reason] for reason in self.held_back)


def project_head(store: Store, project_id: str, *, today: date) -> ProjectHead:
    """Return the head of a project's page.

    Raises:
        InputError: There is no such project.
    """
    with store.read() as session:
        project = found(session, Project, project_id)
        reached = stages_of(session, (project_id,)).get(project_id, ())
        best = furthest(reached)
        leader = session.execute(_leader(), {_PROJECT: project_id}).first()
        host = session.execute(_host(), {_PROJECT: project_id}).first()
        progress = session.execute(_newest_progress(), {_PROJECT: project_id}).first()
        around = session.execute(_around(), {_PROJECT: project_id}).one()
        return ProjectHead(
            id=project.id,
            code=project.code,
            title=project.title,
            nc_title=project.nc_title,
            status=project.status,
            status_on=around.status_on,
            leader=leader.name if leader else "",
            leader_id=leader.id if leader else None,
            host=(host.short_name or host.name) if host else "",
            host_department=project.host_department,
            coordinator=around.coordinator or "",
            coordinator_id=project.coordinator_id,
            call=around.call or "",
            area=project.area,
            product_type=project.product_type,
            admission_class=project.admission_class,
            sharing=project.sharing,
            applied_on=project.applied_on,
            admitted_on=project.admitted_on,
            planned_end=project.planned_end,
            ended_on=project.ended_on,
            programme_month=programme_month(project.admitted_on, project.ended_on, today),
            stages=reached,
            furthest=best.stage if best else None,
            days_in_stage=days_in_stage(reached, today),
            next_milestone=next_milestone_in(session, project_id, today),
            progress=progress.text if progress else "",
            progress_quarter=Quarter(progress.year, progress.quarter) if progress else None,
            last_session_on=around.last_session_on,
            counts={name: int(getattr(around, name)) for name in _COUNTED},
        )


def programme_month(admitted_on: date | None, ended_on: date | None, today: date) -> int | None:
    """Return which month of the programme it is, 1 in the month of admission; None before it."""
    end = min(ended_on or today, today)
    if admitted_on is None or admitted_on > end:
        return None
    return (end.year - admitted_on.year) * 12 + end.month - admitted_on.month + 1


def money_of(store: Store, project_id: str) -> tuple[MoneyLine, ...]:
    """Return SPARK's own money for a project: paid, waiting, planned, per currency."""
    query = (
        select(Instalment.currency, Instalment.status, func.sum(Instalment.amount_minor))
        .where(Instalment.project_id == project_id)
        .group_by(Instalment.currency, Instalment.status)
        .order_by(Instalment.currency)
    )
    sums: dict[str, dict[InstalmentStatus, int]] = {}
    with store.read() as session:
        for currency, status, total in session.execute(query):
            sums.setdefault(currency, {})[status] = int(total)
    return tuple(
        MoneyLine(
            currency,
            paid=by_status.get(InstalmentStatus.PAID, 0),
            waiting=by_status.get(InstalmentStatus.CONDITION_MET, 0)
            + by_status.get(InstalmentStatus.APPROVED, 0),
            planned=by_status.get(InstalmentStatus.PLANNED, 0),
            withheld=by_status.get(InstalmentStatus.WITHHELD, 0),
        )
        for currency, by_status in sums.items()
    )


def shared_view(store: Store, project_id: str) -> SharedView:
    """Return what partners see of a project, and if nothing, why.

    Raises:
        InputError: There is no such project.
    """
    with store.read() as session:
        project = found(session, Project, project_id)
        release = Release(
            level=project.sharing,
            public_title=project.nc_title,
            public_summary=project.nc_summary,
            approved_by=project.nc_approved_by,
            approved_on=project.nc_approved_on,
        )
        reasons = held_back(release, Sharing.NODE)
        return SharedView(
            project.sharing,
            project.nc_title,
            project.nc_summary,
            project.nc_approved_by,
            project.nc_approved_on,
            not reasons,
            tuple(reasons),
        )


@cache
def _leader() -> Select[str, str]:
    return (
        select(Person.id, Person.name)
        .join(ProjectMember, ProjectMember.person_id == Person.id)
        .where(ProjectMember.project_id == _THIS, ProjectMember.role == TeamRole.LEADER)
        .order_by(ProjectMember.position)
        .limit(1)
    )


@cache
def _host() -> Select[str, str]:
    return (
        select(Institution.name, Institution.short_name)
        .join(ProjectInstitution, ProjectInstitution.institution_id == Institution.id)
        .where(ProjectInstitution.project_id == _THIS)
        .order_by(ProjectInstitution.role != InstitutionRole.HOST, ProjectInstitution.position)
        .limit(1)
    )


@cache
def _newest_progress() -> Select[str, int, int]:
    return (
        select(Progress.text, Progress.year, Progress.quarter)
        .where(Progress.project_id == _THIS)
        .order_by(Progress.year.desc(), Progress.quarter.desc())
        .limit(1)
    )


@cache
def _around() -> Select[*tuple[Any, ...]]:
    """Select in one row what other tables say of the project, and how much each tab holds."""
    status_on = select(func.max(StatusChange.on)).where(
        StatusChange.project_id == _THIS, StatusChange.status == Project.status
    )
    last_session_on = select(func.max(MentoringSession.held_on)).where(
        MentoringSession.project_id == _THIS
    )
    return (
        select(
            status_on.correlate(Project).scalar_subquery().label("status_on"),
            last_session_on.scalar_subquery().label("last_session_on"),
            Call.name.label("call"),
            Person.name.label("coordinator"),
            *(
                select(func.count()).where(column == _THIS).scalar_subquery().label(name)
                for name, column in _COUNTED.items()
            ),
        )
        .select_from(Project)
        .outerjoin(Call, Call.id == Project.call_id)
        .outerjoin(Person, Person.id == Project.coordinator_id)
        .where(Project.id == _THIS)
    )
