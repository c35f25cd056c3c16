"""Reads the dated records that show which stages projects have reached."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any, TypeAlias

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import EQUITY_KINDS, CompanyOrigin, CompanyRelation, Stage
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
LICENSED = (CompanyRelation.LICENCE, CompanyRelation.BOTH)  # an option is none yet


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
    rows = session.execute(_of(_beginnings(), project_ids))
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


def _of(statement: Statement, project_ids: Collection[str] | None) -> Statement:
    if project_ids is None:
        return statement
    column = statement.selected_columns[0]
    return statement.where(column.in_(project_ids))


def _facts(
    session: Session, project_ids: Collection[str] | None
) -> Iterator[tuple[str, StageEvidence]]:
    """Yield the facts, stage by stage, with the project each belongs to."""
    sources = (
        (Stage.ADVISOR, select(Assignment.project_id, Assignment.from_on, Assignment.id)),
        (Stage.PATENT, _priority_filings()),
        (Stage.STARTUP, _founded()),
        (Stage.INVESTMENT, _equity_of_projects()),
        (Stage.INVESTMENT, _equity_of_companies()),
        (Stage.LICENCE, _licences()),
    )
    for stage, statement in sources:
        for project_id, on, record_id in session.execute(_of(statement, project_ids)):
            yield project_id, StageEvidence(stage=stage, on=on, record_id=record_id)


def _claims(
    session: Session, project_ids: Collection[str] | None
) -> Iterator[tuple[str, StageEvidence]]:
    statement = select(
        StageClaim.project_id, StageClaim.on, StageClaim.id, StageClaim.stage, StageClaim.reason
    )
    for project_id, on, record_id, stage, reason in session.execute(_of(statement, project_ids)):
        yield project_id, StageEvidence(stage=stage, on=on, record_id=record_id, note=reason)


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
    ).where(ProjectCompany.relation.in_(LICENSED))


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
