"""The stages of projects in SQL: the same rules as `domain.stages`, for thousands at once.

A stage is reached on the day of its first fact; a claim stands in where there is no fact. The
idea is as old as the application, else the admission, else its claim, else the first thing known.
What lies after the day seen from is not reached yet.
"""

from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Date, FromClause, case, func, literal, select, union_all

from spark_tracker.domain.codes import (
    EQUITY_KINDS,
    MAIN_STAGES,
    CompanyOrigin,
    CompanyRelation,
    FilingKind,
    Stage,
)
from spark_tracker.fields.sql_scope import Rows, Scope, Some, of_some
from spark_tracker.fields.tables import (
    Assignment,
    Company,
    FundingEntry,
    PatentFamily,
    PatentFiling,
    Project,
    ProjectCompany,
    StageClaim,
    StatusChange,
)

LICENCES = (CompanyRelation.LICENCE, CompanyRelation.BOTH)  # an option is none yet
_NEVER = date.max
_AFTER_IDEA = tuple(stage for stage in Stage if stage is not Stage.IDEA)


def facts(stage: Stage) -> Rows | None:
    """Return a SELECT of (project, day) of the facts that show `stage`; None: only claims do."""
    match stage:
        case Stage.ADVISOR:
            return select(Assignment.c.project_id, Assignment.c.from_on.label("on"))
        case Stage.PATENT:
            return (
                select(PatentFamily.c.project_id, PatentFiling.c.filed_on.label("on"))
                .join(PatentFiling, PatentFiling.c.family_id == PatentFamily.c.id)
                .where(PatentFiling.c.kind == FilingKind.PRIORITY)
            )
        case Stage.STARTUP:
            return (
                select(ProjectCompany.c.project_id, Company.c.incorporated_on.label("on"))
                .join(Company, Company.c.id == ProjectCompany.c.company_id)
                .where(ProjectCompany.c.origin == CompanyOrigin.FOUNDED)
            )
        case Stage.LICENCE:
            return select(
                ProjectCompany.c.project_id, ProjectCompany.c.licensed_on.label("on")
            ).where(ProjectCompany.c.relation.in_(LICENCES))
        case Stage.INVESTMENT:
            return _investments()
        case _:
            return None


def _investments() -> Rows:
    """Equity of the project itself, and of companies that grew out of it."""
    own = select(FundingEntry.c.project_id, FundingEntry.c.received_on.label("on")).where(
        FundingEntry.c.kind.in_(EQUITY_KINDS), FundingEntry.c.project_id.is_not(None)
    )
    through_company = (
        select(ProjectCompany.c.project_id, FundingEntry.c.received_on.label("on"))
        .join(FundingEntry, FundingEntry.c.company_id == ProjectCompany.c.company_id)
        .where(
            FundingEntry.c.kind.in_(EQUITY_KINDS),
            # Not "IS NULL": SQLite would then read the money of all companies by that index.
            func.coalesce(FundingEntry.c.project_id, "") == "",
            ProjectCompany.c.origin == CompanyOrigin.FOUNDED,
        )
    )
    both = union_all(own, through_company).subquery()
    return select(both.c.project_id, both.c.on)


def _first_facts(stage: Stage, some: Some) -> FromClause | None:
    rows = facts(stage)
    if rows is None:
        return None
    known = of_some(rows, some).subquery()
    first = select(known.c.project_id, func.min(known.c.on).label("on"))
    return first.group_by(known.c.project_id).subquery(f"first_{stage}")


def _claims(some: Some) -> FromClause:
    days = (
        func.min(case((StageClaim.c.stage == stage, StageClaim.c.on))).label(stage.value)
        for stage in Stage
    )
    first = func.min(StageClaim.c.on).label("first")
    rows = select(StageClaim.c.project_id, first, *days).group_by(StageClaim.c.project_id)
    return of_some(rows, some).subquery("claims")


def _recorded(some: Some) -> FromClause:
    rows = select(StatusChange.c.project_id, func.min(StatusChange.c.on).label("on"))
    rows = rows.group_by(StatusChange.c.project_id)
    return of_some(rows, some).subquery("recorded")


@lru_cache(maxsize=16)
def _stage_days(some: Some) -> FromClause:
    """Return per project the day of each stage, also those to come; built once, it is large."""
    claims, recorded = _claims(some), _recorded(some)
    joined: FromClause = Project
    joined = joined.outerjoin(claims, claims.c.project_id == Project.c.id)
    joined = joined.outerjoin(recorded, recorded.c.project_id == Project.c.id)
    days = []
    for stage in _AFTER_IDEA:
        first = _first_facts(stage, some)
        day: ColumnElement[Any] = claims.c[stage.value]
        if first is not None:
            joined = joined.outerjoin(first, first.c.project_id == Project.c.id)
            day = func.coalesce(first.c.on, day)
        days.append(day.label(stage.value))
    told = func.coalesce(Project.c.applied_on, Project.c.admitted_on, claims.c.idea)
    known = (recorded.c.on.label("recorded"), claims.c.first.label("claimed"))
    query = select(Project.c.id, told.label("told"), *known, *days)
    inner = of_some(query.select_from(joined), some).subquery("days")
    others = [inner.c[stage.value] for stage in _AFTER_IDEA]
    first_known = _earliest([inner.c.recorded, inner.c.claimed, *others])
    idea = func.coalesce(inner.c.told, case((first_known < _never(), first_known)))
    return select(inner.c.id, idea.label(Stage.IDEA.value), *others).subquery("stage_days")


def _never() -> ColumnElement[Any]:
    return literal(_NEVER, Date)


def _earliest(days: list[ColumnElement[Any]]) -> ColumnElement[Any]:
    """Return the earliest day, the end of time where there is none.

    As a tournament of CASEs: the databases' own functions for it differ in name and over NULL.
    """
    if len(days) == 1:
        return func.coalesce(days[0], _never())
    half = len(days) // 2
    left, right = _earliest(days[:half]), _earliest(days[half:])
    return case((left <= right, left), else_=right)


def _day(scope: Scope, stage: Stage) -> ColumnElement[Any]:
    return scope.join("stage_days", _stage_days(scope.some)).c[stage.value]


def reached_on(scope: Scope, stage: Stage) -> ColumnElement[Any]:
    """Return the day on which `stage` was reached, NULL where it is not by `scope.today`."""
    day = _day(scope, stage)
    return case((day <= scope.today, day))


def furthest(scope: Scope) -> ColumnElement[Any]:
    """Return the code of the furthest main stage reached, NULL where none is."""
    return case(
        *(
            (_day(scope, stage) <= scope.today, literal(stage.value))
            for stage in reversed(MAIN_STAGES)
        )
    )


def furthest_on(scope: Scope) -> ColumnElement[Any]:
    """Return the day on which the furthest main stage was reached."""
    return case(
        *(
            (_day(scope, stage) <= scope.today, _day(scope, stage))
            for stage in reversed(MAIN_STAGES)
        )
    )
