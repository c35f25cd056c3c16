"""The next day on which a patent's time limit ends, for families and for their projects."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain import patents
from spark_tracker.fields.sql_scope import Rows, Scope, Some, of_some
from spark_tracker.fields.tables import PatentFamily, PatentFiling


def next_clocks(scope: Scope) -> Mapping[str, date]:
    """Return the next open day per family, or the latest one missed within the last year."""
    return _of_families(scope, scope.some)


def filings_of(session: Session, some: Some) -> dict[str, list[patents.Filing]]:
    """Return what the clocks need of the filings, by family; of `some` families or of all."""
    filings: dict[str, list[patents.Filing]] = defaultdict(list)
    names = ("kind", "office", "filed_on", "published_on", "granted_on")
    columns = (PatentFiling.c[name] for name in names)
    for key, *values in session.execute(of_some(select(PatentFiling.c.family_id, *columns), some)):
        filings[key].append(patents.Filing(**dict(zip(names, values, strict=True))))
    return filings


def _of_families(scope: Scope, some: Some) -> dict[str, date]:
    filings = filings_of(scope.session, some)
    found = {}
    families = select(PatentFamily.c.id, PatentFamily.c.dofi_on, PatentFamily.c.status)
    for key, dofi_on, status in scope.session.execute(of_some(families, some)):
        running = patents.clocks(dofi_on=dofi_on, filings=filings[key], status=status)
        days = [clock.due for clock in running if clock.is_told(scope.today)]
        if days:
            found[key] = min((day for day in days if day >= scope.today), default=max(days))
    return found


def next_clocks_of_projects(scope: Scope) -> Mapping[str, date]:
    """Return the earliest such day of each project's families; days to come before missed ones."""
    owned = scope.of_some(select(PatentFamily.c.project_id, PatentFamily.c.id))
    some: Rows | None = None
    if scope.some is not None:
        some = scope.of_some(select(PatentFamily.c.project_id)).with_only_columns(PatentFamily.c.id)
    families = _of_families(scope, some)
    found: dict[str, list[date]] = defaultdict(list)
    for project_id, key in scope.session.execute(owned):
        if key in families:
            found[project_id].append(families[key])
    return {
        key: min((day for day in days if day >= scope.today), default=max(days))
        for key, days in found.items()
    }
