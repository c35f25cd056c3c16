"""Reads projects with all that is dated of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import InstitutionRole
from spark_tracker.domain.quarter import day_in_oslo
from spark_tracker.domain.sharing import Release
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


def read_projects(session: Session) -> dict[str, ProjectFact]:
    """Return every project by its id, in the order of the codes."""
    statuses = grouped(
        session.execute(
            select(StatusChange.project_id, StatusChange.on, StatusChange.status).order_by(
                StatusChange.on.is_not(None), StatusChange.on, StatusChange.id
            )
        ).all(),
        "project_id",
    )
    readiness = grouped(
        session.execute(
            select(Readiness.project_id, Readiness.on, Readiness.trl)
            .where(Readiness.trl.is_not(None))
            .order_by(Readiness.on, Readiness.id)
        ).all(),
        "project_id",
    )
    progress = grouped(
        session.execute(
            select(Progress.project_id, Progress.year, Progress.quarter, Progress.text)
        ).all(),
        "project_id",
    )
    hosts = _hosts(session)
    stages = stages_of(session)
    return {
        row.id: ProjectFact(
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
            known_since=_known_since(
                row.id,
                (
                    row.applied_on,
                    row.admitted_on,
                    row.ended_on,
                    *(status.on for status in statuses.get(row.id, ())),
                    *(stage.on for stage in stages.get(row.id, ())),
                ),
            ),
            applied_on=row.applied_on,
            admitted_on=row.admitted_on,
            ended_on=row.ended_on,
            statuses=tuple((s.on, s.status) for s in statuses.get(row.id, ()))
            or ((None, row.status),),
            stages=stages.get(row.id, ()),
            trls=tuple((r.on, r.trl) for r in readiness.get(row.id, ())),
            institution=hosts.get(row.id),
            progress={(p.year, p.quarter): p.text for p in progress.get(row.id, ())},
        )
        for row in session.execute(
            select(
                Project.id,
                Project.code,
                Project.nc_title,
                Project.nc_summary,
                Project.nc_approved_by,
                Project.nc_approved_on,
                Project.sharing,
                Project.area,
                Project.product_type,
                Project.admission_class,
                Project.status,
                Project.applied_on,
                Project.admitted_on,
                Project.ended_on,
            ).order_by(Project.code)
        )
    }


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
