"""The stages of projects in SQL: the same rules as `domain.stages`, for thousands at once.

A stage is reached on the day of its first fact; a claim stands in where there is no fact. The
idea is as old as the application, else the admission, else its claim, else the first thing known.
What lies after the day seen from is not reached yet.
"""

from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    String,
    case,
    func,
    literal,
    select,
    type_coerce,
    union_all,
)

from spark_tracker.domain.codes import (
    EQUITY_KINDS,
    LICENCES,
    MAIN_STAGES,
    CompanyOrigin,
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

_FACT, _CLAIM = 0, 1


def _facts(stage: Stage) -> tuple[Rows, ...]:
    """Return SELECTs of (project, day) of the facts that show `stage`; none: only claims do."""
    match stage:
        case Stage.ADVISOR:
            return (select(Assignment.c.project_id, Assignment.c.from_on.label("on")),)
        case Stage.PATENT:
            filings = (
                select(PatentFamily.c.project_id, PatentFiling.c.filed_on.label("on"))
                .join(PatentFiling, PatentFiling.c.family_id == PatentFamily.c.id)
                .where(PatentFiling.c.kind == FilingKind.PRIORITY)
            )
            return (filings,)
        case Stage.STARTUP:
            founded = (
                select(ProjectCompany.c.project_id, Company.c.incorporated_on.label("on"))
                .join(Company, Company.c.id == ProjectCompany.c.company_id)
                .where(ProjectCompany.c.origin == CompanyOrigin.FOUNDED)
            )
            return (founded,)
        case Stage.LICENCE:
            licensed = select(ProjectCompany.c.project_id, ProjectCompany.c.licensed_on.label("on"))
            return (licensed.where(ProjectCompany.c.relation.in_(LICENCES)),)
        case Stage.INVESTMENT:
            return _investments()
        case _:
            return ()


def _investments() -> tuple[Rows, Rows]:
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
    return own, through_company


def _known(some: Some) -> FromClause:
    """Return what is known on a day, as (project, stage, claimed, day); no stage: a status."""
    known: list[tuple[Rows, ColumnElement[str], int]] = [
        (rows, literal(stage.value), _FACT) for stage in Stage for rows in _facts(stage)
    ]
    claims = select(StageClaim.c.project_id, StageClaim.c.on)
    known.append((claims, type_coerce(StageClaim.c.stage, String), _CLAIM))
    statuses = select(StatusChange.c.project_id, StatusChange.c.on)
    known.append((statuses, literal(""), _FACT))
    parts = (
        of_some(rows.add_columns(stage.label("stage"), literal(claimed).label("claimed")), some)
        for rows, stage, claimed in known
    )
    return union_all(*parts).subquery("known")


@lru_cache(maxsize=16)
def _stage_days(some: Some) -> FromClause:
    """Return per project the day of each stage, also those to come; built once, it is large."""
    known = _known(some)

    def first(stage: Stage, claimed: int) -> ColumnElement[Any]:
        is_it = (known.c.stage == stage.value) & (known.c.claimed == claimed)
        return func.min(case((is_it, known.c.on)))

    days = [func.coalesce(first(stage, _FACT), first(stage, _CLAIM)) for stage in Stage]
    labelled = (day.label(stage.value) for stage, day in zip(Stage, days, strict=True))
    told = select(known.c.project_id, func.min(known.c.on).label("first"), *labelled)
    firsts = told.group_by(known.c.project_id).subquery("firsts")
    idea = func.coalesce(
        Project.c.applied_on, Project.c.admitted_on, firsts.c[Stage.IDEA.value], firsts.c.first
    )
    others = (firsts.c[stage.value] for stage in Stage if stage is not Stage.IDEA)
    query = select(Project.c.id, idea.label(Stage.IDEA.value), *others).select_from(
        Project.outerjoin(firsts, firsts.c.project_id == Project.c.id)
    )
    return of_some(query, some).subquery("stage_days")


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
