"""What is missing of a project for the partners' report, as keys of the catalogue."""

from collections.abc import Mapping

from sqlalchemy import select

from spark_tracker.domain.codes import LIVE_STATUSES, TeamRole
from spark_tracker.domain.quarter import Quarter
from spark_tracker.fields.sql_scope import Computed, Scope
from spark_tracker.fields.tables import Progress, Project, ProjectMember

COLUMNS = ("nc_title", "nc_summary", "nc_approved_on", "area", "product_type", "admitted_on")


def gaps() -> Computed:
    """Return the gaps of every live project: empty columns, no leader, no line this quarter."""
    return Computed(_gaps)


def _gaps(scope: Scope) -> Mapping[str, tuple[str, ...]]:
    quarter = Quarter.containing(scope.today)
    led = frozenset(
        scope.session.scalars(
            scope.of_some(
                select(ProjectMember.c.project_id).where(ProjectMember.c.role == TeamRole.LEADER)
            )
        )
    )
    told = frozenset(
        scope.session.scalars(
            scope.of_some(
                select(Progress.c.project_id).where(
                    Progress.c.year == quarter.year,
                    Progress.c.quarter == quarter.number,
                    Progress.c.text != "",
                )
            )
        )
    )
    columns = [Project.c[name] for name in COLUMNS]
    found = {}
    live = select(Project.c.id, *columns).where(Project.c.status.in_(LIVE_STATUSES))
    for key, *values in scope.session.execute(scope.of_some(live)):
        missing = [name for name, value in zip(COLUMNS, values, strict=True) if not value]
        missing += ["leader"] if key not in led else []
        missing += ["progress"] if key not in told else []
        found[key] = tuple(missing)
    return found
