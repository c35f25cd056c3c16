"""The next day on which a patent's time limit ends, for families and for their projects."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta

from sqlalchemy import select

from spark_tracker.domain import patents
from spark_tracker.fields.sql_scope import Scope
from spark_tracker.models import PatentFamily, PatentFiling

_MISSED_FOR = timedelta(days=365)
"""How long a missed day is told: after that nothing can be mended any more (EPC rule 136)."""


def next_clocks(scope: Scope) -> Mapping[str, date]:
    """Return the next open day per family, or the latest one missed within the last year."""
    filings: dict[str, list[patents.Filing]] = defaultdict(list)
    columns = (
        PatentFiling.family_id,
        PatentFiling.kind,
        PatentFiling.office,
        PatentFiling.filed_on,
        PatentFiling.published_on,
        PatentFiling.granted_on,
    )
    for key, kind, office, filed_on, published_on, granted_on in scope.session.execute(
        select(*columns)
    ):
        filings[key].append(
            patents.Filing(
                kind=kind,
                office=office,
                filed_on=filed_on,
                published_on=published_on,
                granted_on=granted_on,
            )
        )
    found = {}
    since = scope.today - _MISSED_FOR
    families = select(PatentFamily.id, PatentFamily.dofi_on, PatentFamily.status)
    for key, dofi_on, status in scope.session.execute(families):
        running = patents.clocks(dofi_on=dofi_on, filings=filings[key], status=status)
        days = [clock.due for clock in running if clock.open and clock.due >= since]
        if days:
            found[key] = min((day for day in days if day >= scope.today), default=max(days))
    return found


def next_clocks_of_projects(scope: Scope) -> Mapping[str, date]:
    """Return the earliest such day of each project's families; days to come before missed ones."""
    families = next_clocks(scope)
    found: dict[str, list[date]] = defaultdict(list)
    for key, project_id in scope.session.execute(select(PatentFamily.id, PatentFamily.project_id)):
        if key in families and project_id is not None:
            found[project_id].append(families[key])
    return {
        key: min((day for day in days if day >= scope.today), default=max(days))
        for key, days in found.items()
    }
