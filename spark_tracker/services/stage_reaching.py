"""Moving a project to a stage: record the fact behind it, or claim it without details."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

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
from spark_tracker.services.assignments import AssignmentValues, assign_in
from spark_tracker.services.checks import line
from spark_tracker.services.companies import (
    CompanyValues,
    LinkValues,
    add_company_in,
    link_company_in,
)
from spark_tracker.services.funding import FundingValues, add_funding_in
from spark_tracker.services.patents import (
    FamilyValues,
    FilingValues,
    add_family_in,
    add_filing_in,
)
from spark_tracker.services.records import project_code
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
    """PATENT: a priority application is filed."""

    title: str
    filed_on: date
    office: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StartupFact:
    """STARTUP: a company that grew out of the project is incorporated."""

    name: str
    incorporated_on: date
    country: str = ""
    registration_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvestmentFact:
    """INVESTMENT: equity is received; the amount, in minor units, may be unknown."""

    kind: FundingKind
    received_on: date
    currency: str
    amount_minor: int | None = None
    funder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceFact:
    """LICENCE: a company that was there before takes a licence."""

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
        _record(session, project_id, fact, today)


def _record(session: Session, project_id: str, fact: Fact | ClaimValues, today: date) -> None:
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
    family = FamilyValues(
        project_id=project_id,
        title=line("title", fact.title, required=True),
        status=PatentStatus.PRIORITY_FILED,
    )
    filing = FilingValues(
        family_id=add_family_in(session, family, today=today).id,
        kind=FilingKind.PRIORITY,
        office=fact.office,
        number=fact.number,
        filed_on=fact.filed_on,
        status=PatentStatus.PRIORITY_FILED,
    )
    add_filing_in(session, filing, today=today)


def _found(session: Session, project_id: str, fact: StartupFact, today: date) -> None:
    company = CompanyValues(
        name=fact.name,
        country=fact.country,
        registration_number=fact.registration_number,
        incorporated_on=fact.incorporated_on,
    )
    link = LinkValues(
        project_id=project_id,
        company_id=add_company_in(session, company, today=today).id,
        origin=CompanyOrigin.FOUNDED,
    )
    link_company_in(session, link, today=today)


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
        funder=fact.funder,
        status=FundingStatus.RECEIVED,
        received_on=fact.received_on,
        amount_minor=fact.amount_minor,
    )
    add_funding_in(session, values, today=today)


def _license(session: Session, project_id: str, fact: LicenceFact, today: date) -> None:
    company_id = fact.company_id
    if company_id is None:
        company_id = add_company_in(session, CompanyValues(name=fact.name), today=today).id
    link = LinkValues(
        project_id=project_id,
        company_id=company_id,
        origin=CompanyOrigin.EXISTING,
        relation=CompanyRelation.LICENCE,
        licensed_on=fact.licensed_on,
    )
    link_company_in(session, link, today=today)
