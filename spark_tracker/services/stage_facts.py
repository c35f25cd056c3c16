"""Reads the dated records that show which stages projects have reached."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import CompoundSelect, Result, Select, bindparam, func, literal, select, union_all
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import EQUITY_KINDS, LICENCES, CompanyOrigin, Stage
from spark_tracker.domain.stages import StageEvidence, StageReached, derive_stages, idea_date
from spark_tracker.models import (
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

Statement: TypeAlias = "Select[*tuple[Any, ...]]"  # of any columns
_IDS = "ids"  # the parameter with the projects that a statement is run for


def stages_of(
    session: Session, project_ids: Collection[str] | None = None
) -> dict[str, tuple[StageReached, ...]]:
    """Return the stages that each project has reached, in their order.

    `project_ids` limits the answer; None means every project. What is a fact for which stage is
    told in `domain.stages`; a claim stands in only where there is no fact. The idea is as old as
    the application, else the admission, else its claim, else the first thing known on a day.
    """
    facts: dict[str, list[StageEvidence]] = defaultdict(list)
    claims: dict[str, list[StageEvidence]] = defaultdict(list)
    for project_id, evidence in _facts(session, project_ids):
        facts[project_id].append(evidence)
    for project_id, evidence in _claims(session, project_ids):
        claims[project_id].append(evidence)
    rows = _rows(session, _beginnings, project_ids)
    reached = {}
    for project_id, applied_on, admitted_on, recorded_on in rows:
        claimed = claims[project_id]
        idea = [entry for entry in claimed if entry.stage is Stage.IDEA]
        if applied_on or admitted_on or not idea:
            started = idea_date(
                applied_on=applied_on,
                admitted_on=admitted_on,
                created_on=recorded_on,
                others=[entry.on for entry in (*facts[project_id], *claimed)],
            )
            facts[project_id].append(
                StageEvidence(stage=Stage.IDEA, on=started, record_id=project_id)
            )
        reached[project_id] = derive_stages(facts[project_id], claimed)
    return reached


def _beginnings() -> Statement:
    """Select when each project applied, was admitted, and first got a status on a known day."""
    first_status = (
        select(func.min(StatusChange.on))
        .where(StatusChange.project_id == Project.id)
        .correlate(Project)
        .scalar_subquery()
    )
    return select(Project.id, Project.applied_on, Project.admitted_on, first_status)


def _rows(
    session: Session, build: Callable[[], Statement], project_ids: Collection[str] | None
) -> Result[*tuple[Any, ...]]:
    if project_ids is None:
        return session.execute(_built(build, some=False))
    return session.execute(_built(build, some=True), {_IDS: list(project_ids)})


@cache
def _built(build: Callable[[], Statement], *, some: bool) -> Statement:
    """Return a statement, made once: to make it again takes longer than to ask it."""
    return _of_some(build()) if some else build()


def _of_some(statement: Statement) -> Statement:
    """Limit a statement to the projects with the ids it is run with."""
    column = statement.selected_columns[0]
    return statement.where(column.in_(bindparam(_IDS, expanding=True)))


def _facts(
    session: Session, project_ids: Collection[str] | None
) -> Iterator[tuple[str, StageEvidence]]:
    """Yield the facts with the project each belongs to, read by one statement."""
    some = project_ids is not None
    values = {_IDS: list(project_ids)} if project_ids is not None else {}
    found: Result[*tuple[Any, ...]] = session.execute(_all_facts(some=some), values)
    for stage, project_id, on, record_id in found:
        yield project_id, StageEvidence(stage=Stage(stage), on=on, record_id=record_id)


@cache
def _all_facts(*, some: bool) -> CompoundSelect[*tuple[Any, ...]]:
    sources = (
        (Stage.ADVISOR, select(Assignment.project_id, Assignment.from_on, Assignment.id)),
        (Stage.PATENT, _priority_filings()),
        (Stage.STARTUP, _founded()),
        (Stage.INVESTMENT, _equity_of_projects()),
        (Stage.INVESTMENT, _equity_of_companies()),
        (Stage.LICENCE, _licences()),
    )
    parts = []
    for stage, statement in sources:
        rows = _of_some(statement) if some else statement
        parts.append(rows.with_only_columns(literal(stage.value), *rows.selected_columns))
    return union_all(*parts)


def _claims(
    session: Session, project_ids: Collection[str] | None
) -> Iterator[tuple[str, StageEvidence]]:
    rows = _rows(session, _all_claims, project_ids)
    for project_id, on, record_id, stage, reason in rows:
        yield project_id, StageEvidence(stage=stage, on=on, record_id=record_id, note=reason)


def _all_claims() -> Statement:
    return select(
        StageClaim.project_id, StageClaim.on, StageClaim.id, StageClaim.stage, StageClaim.reason
    )


def _priority_filings() -> Statement:
    return (
        select(PatentFamily.project_id, PatentFiling.filed_on, PatentFiling.id)
        .join(PatentFiling, PatentFiling.family_id == PatentFamily.id)
        .where(PatentFiling.kind == "priority")
    )


def _founded() -> Statement:
    return (
        select(ProjectCompany.project_id, Company.incorporated_on, Company.id)
        .join(Company)
        .where(ProjectCompany.origin == CompanyOrigin.FOUNDED)
    )


def _licences() -> Statement:
    return select(
        ProjectCompany.project_id, ProjectCompany.licensed_on, ProjectCompany.company_id
    ).where(ProjectCompany.relation.in_(LICENCES))


def _equity_of_projects() -> Statement:
    return select(FundingEntry.project_id, FundingEntry.received_on, FundingEntry.id).where(
        FundingEntry.kind.in_(EQUITY_KINDS), FundingEntry.project_id.is_not(None)
    )


def _equity_of_companies() -> Statement:
    """Equity of a company counts for every project that the company grew out of."""
    return (
        select(ProjectCompany.project_id, FundingEntry.received_on, FundingEntry.id)
        .join(FundingEntry, FundingEntry.company_id == ProjectCompany.company_id)
        .where(
            FundingEntry.kind.in_(EQUITY_KINDS),
            FundingEntry.project_id.is_(None),
            ProjectCompany.origin == CompanyOrigin.FOUNDED,
        )
    )
