"""Moving a project to a stage: record the fact behind it, or claim it without details."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import (
    EQUITY_KINDS,
    CompanyOrigin,
    CompanyRelation,
    FilingKind,
    FundingKind,
    FundingStatus,
    PatentStatus,
)
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Company, PatentFamily, ProjectCompany
from spark_tracker.services.assignments import AssignmentValues, assign_in
from spark_tracker.services.checks import line
from spark_tracker.services.companies import (
    CompanyValues,
    LinkValues,
    add_company_in,
    edit_company_in,
    edit_link_in,
    link_company_in,
)
from spark_tracker.services.funding import FundingValues, add_funding_in
from spark_tracker.services.patents import (
    FamilyValues,
    FilingValues,
    add_family_in,
    add_filing_in,
)
from spark_tracker.services.records import GONE, R, found, project_code, put, values_of
from spark_tracker.services.stages import ClaimValues, claim_stage_in
from spark_tracker.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvisorFact:
    """ADVISOR: somebody begins to advise."""

    person_id: str
    role: str
    from_on: date
    override_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PatentFact:
    """PATENT: a priority application is filed, in a family that is known or in a new one."""

    title: str = ""
    filed_on: date
    office: str = ""
    number: str = ""
    family_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StartupFact:
    """STARTUP: a company that grew out of the project, known or new, is incorporated.

    The day may be left out for a known company that has one.
    """

    name: str = ""
    incorporated_on: date | None = None
    country: str = ""
    registration_number: str = ""
    company_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InvestmentFact:
    """INVESTMENT: equity is received; the amount, in minor units, may be unknown.

    `company_id` is the company of the project that got it, None for the project itself.
    """

    kind: FundingKind
    received_on: date
    currency: str
    amount_minor: int | None = None
    funder: str = ""
    company_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceFact:
    """LICENCE: a company takes a licence; one that is not known yet was there before."""

    licensed_on: date
    name: str = ""
    company_id: str | None = None


Fact: TypeAlias = AdvisorFact | PatentFact | StartupFact | InvestmentFact | LicenceFact


def reach_stage(store: Store, project_id: str, fact: Fact | ClaimValues, *, today: date) -> None:
    """Record what shows that a project reached a stage, as one action.

    Raises:
        InputError: The fact breaks a rule of its record, or is still to come.
    """
    code = project_code(store, project_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Record stage of {project}"), project=code
    ) as session:
        reach_stage_in(session, project_id, fact, today=today)


def reach_stage_in(
    session: Session, project_id: str, fact: Fact | ClaimValues, *, today: date
) -> None:
    """Do what `reach_stage` does inside an open unit of work."""
    match fact:
        case ClaimValues():
            claim_stage_in(session, project_id, fact, today=today)
        case AdvisorFact():
            _assign(session, project_id, fact, today)
        case PatentFact():
            _file(session, project_id, fact, today)
        case StartupFact():
            _found(session, project_id, fact, today)
        case InvestmentFact():
            _invest(session, project_id, fact, today)
        case LicenceFact():
            _license(session, project_id, fact, today)


def _assign(session: Session, project_id: str, fact: AdvisorFact, today: date) -> None:
    values = AssignmentValues(
        person_id=fact.person_id,
        project_id=project_id,
        role=fact.role,
        from_on=fact.from_on,
        override_reason=fact.override_reason,
    )
    assign_in(session, values, today=today)


def _file(session: Session, project_id: str, fact: PatentFact, today: date) -> None:
    family_id = fact.family_id
    _one_of("title", family_id, fact.title)
    if family_id is None:
        values = FamilyValues(
            project_id=project_id,
            title=line("title", fact.title, required=True),
            status=PatentStatus.PRIORITY_FILED,
        )
        family_id = add_family_in(session, values, today=today).id
    else:
        family = _own(session, PatentFamily, family_id, project_id, "family_id")
        if family.status is PatentStatus.IDEA_NOTED:
            put(family, {"status": PatentStatus.PRIORITY_FILED})
    filing = FilingValues(
        family_id=family_id,
        kind=FilingKind.PRIORITY,
        office=fact.office,
        number=fact.number,
        filed_on=fact.filed_on,
        status=PatentStatus.PRIORITY_FILED,
    )
    add_filing_in(session, filing, today=today)


def _found(session: Session, project_id: str, fact: StartupFact, today: date) -> None:
    _one_of("name", fact.company_id, fact.name)
    told: dict[str, Any] = {
        "incorporated_on": fact.incorporated_on,
        "country": fact.country,
        "registration_number": fact.registration_number,
    }
    company_id = fact.company_id
    if company_id is None:
        values = CompanyValues(name=fact.name, **told)
    else:
        known = values_of(found(session, Company, company_id, "company_id"), CompanyValues)
        values = replace(known, **{name: value for name, value in told.items() if value})
    if values.incorporated_on is None:
        raise InputError(
            "incorporated_on",
            QT_TRANSLATE_NOOP("errors", "Say on which day the company was incorporated."),
        )
    if company_id is None:
        company_id = add_company_in(session, values, today=today).id
    else:
        edit_company_in(session, company_id, values, today=today)
    _tie(session, project_id, company_id, {"origin": CompanyOrigin.FOUNDED}, today)


def _invest(session: Session, project_id: str, fact: InvestmentFact, today: date) -> None:
    if fact.kind not in EQUITY_KINDS:
        raise InputError(
            "kind",
            QT_TRANSLATE_NOOP(
                "errors", "The stage is reached with equity. Record other money as funding."
            ),
        )
    values = FundingValues(
        kind=fact.kind,
        currency=fact.currency,
        project_id=project_id,
        company_id=fact.company_id,
        funder=fact.funder,
        status=FundingStatus.RECEIVED,
        received_on=fact.received_on,
        amount_minor=fact.amount_minor,
    )
    add_funding_in(session, values, today=today)


def _license(session: Session, project_id: str, fact: LicenceFact, today: date) -> None:
    company_id = fact.company_id
    _one_of("name", company_id, fact.name)
    if company_id is None:
        company_id = add_company_in(session, CompanyValues(name=fact.name), today=today).id
    tie = {"relation": CompanyRelation.LICENCE, "licensed_on": fact.licensed_on}
    _tie(session, project_id, company_id, tie, today)


def _tie(
    session: Session, project_id: str, company_id: str, tie: Mapping[str, Any], today: date
) -> None:
    """Tie a company to the project, or change what ties it already."""
    link = session.scalar(
        select(ProjectCompany).where(
            ProjectCompany.project_id == project_id, ProjectCompany.company_id == company_id
        )
    )
    if link is None:
        values = LinkValues(
            project_id=project_id,
            company_id=company_id,
            **({"origin": CompanyOrigin.EXISTING} | dict(tie)),
        )
        link_company_in(session, values, today=today)
        return
    if "relation" in tie and link.relation in (CompanyRelation.EQUITY, CompanyRelation.BOTH):
        tie = {**tie, "relation": CompanyRelation.BOTH}
    edit_link_in(session, link.id, replace(values_of(link, LinkValues), **tie), today=today)


def _one_of(field: str, chosen: str | None, new: str) -> None:
    """Refuse a new record beside one that is chosen: which of the two is meant cannot be told."""
    if chosen is not None and new.strip():
        raise InputError(
            field,
            QT_TRANSLATE_NOOP(
                "errors", "Choose one that is known or write a new one here, not both."
            ),
        )


def _own(session: Session, kind: type[R], record_id: str, project_id: str, field: str) -> R:
    """Return a record of this project; one of another project is not there for it."""
    record = found(session, kind, record_id, field)
    if getattr(record, "project_id", None) != project_id:
        raise InputError(field, GONE)
    return record
