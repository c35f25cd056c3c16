"""Reads projects with all that is dated of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import InstitutionRole, ProjectStatus
from spark_tracker.domain.quarter import day_in_oslo
from spark_tracker.domain.sharing import Release
from spark_tracker.domain.stages import StageReached
from spark_tracker.models import (
    Institution,
    Progress,
    Project,
    ProjectInstitution,
    Readiness,
    StatusChange,
)
from spark_tracker.models.base import made_at
from spark_tracker.reports.facts import ProjectFact
from spark_tracker.services.stage_facts import stages_of

Row = TypeVar("Row")


def grouped(rows: Sequence[Row], key: str) -> dict[str, list[Row]]:
    """Return the rows by the value of their column `key`, in their order."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, key)].append(row)
    return groups


@dataclass(frozen=True, slots=True)
class _Parts:
    """What belongs to a project in other tables, by the project's id."""

    statuses: dict[str, tuple[tuple[date | None, ProjectStatus], ...]]
    stages: dict[str, tuple[StageReached, ...]]
    trls: dict[str, tuple[tuple[date, int], ...]]
    progress: dict[str, dict[tuple[int, int], str]]
    hosts: dict[str, str]


def read_projects(session: Session) -> dict[str, ProjectFact]:
    """Return every project by its id, in the order of the codes."""
    parts = _Parts(
        _statuses(session),
        stages_of(session),
        _trls(session),
        _progress(session),
        _hosts(session),
    )
    rows = session.scalars(select(Project).order_by(Project.code))
    return {row.id: _fact(row, parts) for row in rows}


def _fact(row: Project, parts: _Parts) -> ProjectFact:
    statuses = parts.statuses.get(row.id, ())
    stages = parts.stages.get(row.id, ())
    known = (on for on, _status in statuses)
    reached = (stage.on for stage in stages)
    days = (row.applied_on, row.admitted_on, row.ended_on, *known, *reached)
    return ProjectFact(
        id=row.id,
        code=row.code,
        release=Release(
            level=row.sharing,
            public_title=row.nc_title,
            public_summary=row.nc_summary,
            approved_by=row.nc_approved_by,
            approved_on=row.nc_approved_on,
        ),
        area=row.area,
        product_type=row.product_type,
        admission_class=row.admission_class,
        status_now=row.status,
        known_since=_known_since(row.id, days),
        applied_on=row.applied_on,
        admitted_on=row.admitted_on,
        ended_on=row.ended_on,
        statuses=statuses or ((None, row.status),),
        stages=stages,
        trls=parts.trls.get(row.id, ()),
        institution=parts.hosts.get(row.id),
        progress=parts.progress.get(row.id, {}),
    )


def _statuses(session: Session) -> dict[str, tuple[tuple[date | None, ProjectStatus], ...]]:
    rows = session.execute(
        select(StatusChange.project_id, StatusChange.on, StatusChange.status).order_by(
            StatusChange.on.is_not(None), StatusChange.on, StatusChange.id
        )
    ).all()
    groups = grouped(rows, "project_id")
    return {key: tuple((row.on, row.status) for row in some) for key, some in groups.items()}


def _trls(session: Session) -> dict[str, tuple[tuple[date, int], ...]]:
    rows = session.execute(
        select(Readiness.project_id, Readiness.on, Readiness.trl)
        .where(Readiness.trl.is_not(None))
        .order_by(Readiness.on, Readiness.id)
    ).all()
    groups = grouped(rows, "project_id")
    return {key: tuple((row.on, row.trl) for row in some) for key, some in groups.items()}


def _progress(session: Session) -> dict[str, dict[tuple[int, int], str]]:
    rows = session.execute(
        select(Progress.project_id, Progress.year, Progress.quarter, Progress.text)
    ).all()
    groups = grouped(rows, "project_id")
    return {key: {(p.year, p.quarter): p.text for p in some} for key, some in groups.items()}


def _hosts(session: Session) -> dict[str, str]:
    rows = session.execute(
        select(ProjectInstitution.project_id, ProjectInstitution.role, Institution.name)
        .join(Institution)
        .order_by(ProjectInstitution.position.desc(), ProjectInstitution.id.desc())
    ).all()
    first = {row.project_id: row.name for row in rows}
    host = {row.project_id: row.name for row in rows if row.role is InstitutionRole.HOST}
    return first | host


def _known_since(project_id: str, days: Iterable[date | None]) -> date:
    """Return the earliest day of anything dated; else the day the project was recorded."""
    known = [day for day in days if day is not None]
    return min(known, default=day_in_oslo(made_at(project_id)))
