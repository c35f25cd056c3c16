"""What is missing of a project for the partners' report, as keys of the catalogue.

The rule is `domain.report_gaps`, which the reports themselves ask; here only what it asks for is
read, for the quarter that holds today.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select

from spark_tracker.domain.codes import OPEN_MILESTONES, RUNNING_STATUSES
from spark_tracker.domain.quarter import Quarter
from spark_tracker.domain.report_gaps import Told, report_gaps
from spark_tracker.fields.sql_scope import Computed, Rows, Scope
from spark_tracker.fields.tables import Milestone, Progress, Project, Readiness

COLUMNS = ("nc_title", "nc_summary", "nc_approved_on", "area", "product_type", "admitted_on")


def gaps() -> Computed:
    """Return what the report of the quarter lacks of each project that runs."""
    return Computed(_gaps)


def _gaps(scope: Scope) -> Mapping[str, tuple[str, ...]]:
    quarter = Quarter.containing(scope.today)
    told = _by_project(scope, _told(quarter))
    planned = _by_project(scope, _planned())
    judged = _by_project(scope, _judged(quarter))
    columns = [Project.c[name] for name in COLUMNS]
    running = select(Project.c.id, Project.c.status, *columns).where(
        Project.c.status.in_(RUNNING_STATUSES)
    )
    found = {}
    for key, status, *values in scope.session.execute(scope.of_some(running)):
        known = Told(
            status=status,
            progress=key in told,
            planned_until=planned.get(key),
            judged_on=judged.get(key),
            **dict(zip(COLUMNS, values, strict=True)),
        )
        found[key] = report_gaps(known, quarter)
    return found


def _told(quarter: Quarter) -> Rows:
    return select(Progress.c.project_id, Progress.c.id).where(
        Progress.c.year == quarter.year,
        Progress.c.quarter == quarter.number,
        Progress.c.text != "",
    )


def _planned() -> Rows:
    due = func.max(func.coalesce(Milestone.c.forecast_on, Milestone.c.baseline_on))
    open_ones = Milestone.c.status.in_(OPEN_MILESTONES)
    return select(Milestone.c.project_id, due).where(open_ones).group_by(Milestone.c.project_id)


def _judged(quarter: Quarter) -> Rows:
    by_then = Readiness.c.trl.is_not(None), Readiness.c.on <= quarter.last_day
    return (
        select(Readiness.c.project_id, func.max(Readiness.c.on))
        .where(*by_then)
        .group_by(Readiness.c.project_id)
    )


def _by_project(scope: Scope, rows: Rows) -> dict[str, Any]:
    found = scope.session.execute(scope.of_some(rows))
    return {row[0]: row[1] for row in found}
