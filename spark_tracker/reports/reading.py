"""Reads the facts that figures and workbooks are made from."""

from collections import defaultdict
from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol

from sqlalchemy import String, select, type_coerce
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import (
    DILUTIVE_KINDS,
    AttendeeRole,
    SessionFormat,
)
from spark_tracker.domain.money import decimals
from spark_tracker.models import (
    Advisor,
    AdvisorExpertise,
    Attendee,
    CodeEntry,
    Company,
    ExchangeRate,
    FundingEntry,
    Instalment,
    MentoringSession,
    Milestone,
    PatentFamily,
    PatentFiling,
    Person,
    Programme,
    ProjectCompany,
    SessionTopic,
    Sought,
)
from spark_tracker.reports.facts import (
    CompanyFact,
    CompanyLink,
    Facts,
    FamilyFact,
    FilingFact,
    FundingFact,
    InstalmentFact,
    LenderFact,
    MilestoneFact,
    Rate,
    SessionFact,
    SoughtFact,
)
from spark_tracker.reports.reading_journal import planned_anew
from spark_tracker.reports.reading_projects import grouped, read_projects


class Readable(Protocol):
    """A store, or a snapshot of one."""

    def read(self) -> AbstractContextManager[Session]:
        """Open a session for reading."""


class _Converter:
    """Turns minor units into whole units and into the report's currency."""

    def __init__(self, currency: str, rates: Mapping[str, Rate]) -> None:
        self.currency = currency
        self.rates = rates
        self.missing: set[str] = set()

    def whole(self, minor: int, currency: str) -> Decimal:
        """Return an amount in whole units."""
        return Decimal(minor).scaleb(-decimals(currency))

    def report(self, minor: int, currency: str) -> int | None:
        """Return an amount in whole units of the report's currency, each entry rounded by itself.

        None where no rate is known on the last day of the quarter; the currency is remembered.
        """
        amount = self.whole(minor, currency)
        if currency != self.currency:
            rate = self.rates.get(currency)
            if rate is None:
                self.missing.add(currency)
                return None
            amount = amount / rate.rate
        return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


def read_facts(store: Readable, *, as_of: date, currency: str, language: str) -> Facts:
    """Return all facts of the programme.

    Args:
        store: The open file, or better a snapshot of it: reading must not hold up saving.
        as_of: Last day of the quarter; exchange rates are the latest on or before it.
        currency: The report's currency (ISO 4217).
        language: In which texts of the node's own lists are given (en, de, fi, nb).
    """
    with store.read() as session:
        programme = session.execute(
            select(Programme.name, Programme.node, Programme.time_zone)
        ).one()
        rates = _rates(session, as_of, currency)
        converter = _Converter(currency, rates)
        funding = _funding(session, converter, as_of)
        instalments = _instalments(session, converter)
        return Facts(
            programme=programme.name,
            node=programme.node,
            currency=currency,
            projects=read_projects(session),
            sessions=_sessions(session),
            milestones=_milestones(session),
            families=_families(session),
            companies=_companies(session),
            funding=funding,
            instalments=instalments,
            sought=_sought(session),
            lenders=_lenders(session),
            rates=rates,
            missing_rates=frozenset(converter.missing),
            texts=_texts(session, language),
        )


def _texts(session: Session, language: str) -> dict[tuple[str, str], str]:
    text = getattr(CodeEntry, f"text_{language}")
    rows = session.execute(select(CodeEntry.list_name, CodeEntry.code, text))
    return {(list_name, code): words for list_name, code, words in rows}


def _rates(session: Session, as_of: date, currency: str) -> dict[str, Rate]:
    """Return per currency what one unit of `currency` cost; stored is what one EUR cost."""
    rows = session.execute(
        select(ExchangeRate).where(ExchangeRate.on <= as_of).order_by(ExchangeRate.on)
    ).scalars()
    latest = {row.currency: row for row in rows}
    millionth = Decimal(1_000_000)
    base = Decimal(1)
    if currency != "EUR":
        if currency not in latest:
            return {}
        base = latest[currency].micro_per_eur / millionth
    known = {
        code: Rate(code, row.micro_per_eur / millionth / base, row.on, row.source)
        for code, row in latest.items()
        if code != currency
    }
    if currency != "EUR":
        row = latest[currency]
        known["EUR"] = Rate("EUR", 1 / base, row.on, row.source)
    return known


def _sessions(session: Session) -> tuple[SessionFact, ...]:
    # From the tables, not the mapped classes: the mapper takes half as long again per row.
    held, seen = MentoringSession.__table__.c, Attendee.__table__.c
    advisors: dict[str, tuple[str, ...]] = {}
    for key, person_id in session.execute(
        select(seen.session_id, seen.person_id).where(seen.role == AttendeeRole.ADVISOR)
    ).all():
        advisors[key] = (*advisors[key], person_id) if key in advisors else (person_id,)
    topics: dict[str, tuple[str, ...]] = {}
    for key, topic in session.execute(select(SessionTopic.session_id, SessionTopic.topic)):
        topics[key] = (*topics.get(key, ()), topic)
    # As text: a few thousand days and three formats are read once each, not once per session. And
    # sorted by no column: along the index of days the wide rows are fetched criss-cross.
    day, form = type_coerce(held.held_on, String), type_coerce(held.format, String)
    rows = session.execute(
        select(held.id, held.project_id, day, form, held.minutes, held.prep_minutes).order_by(
            day.concat(""), held.id
        )
    ).all()
    days, forms = _Days(), {form.value: form for form in SessionFormat}
    there, about, none = advisors.get, topics.get, ()
    same: dict[str, str] = {}  # one text per project, not one per session: found faster
    return tuple(
        SessionFact(
            key,
            same.setdefault(project, project),
            days[on],
            forms[how],
            minutes or 0,
            prep or 0,
            there(key, none),
            about(key, none),
        )
        for key, project, on, how, minutes, prep in rows
    )


class _Days(dict[str, date]):
    """Days by how they are written in the file."""

    def __missing__(self, text: str) -> date:
        day = self[text] = date.fromisoformat(text)
        return day


def _milestones(session: Session) -> tuple[MilestoneFact, ...]:
    rows = session.execute(
        select(
            Milestone.id,
            Milestone.project_id,
            Milestone.baseline_on,
            Milestone.forecast_on,
            Milestone.done_on,
            Milestone.status,
            Milestone.status_on,
        ).order_by(Milestone.id)
    )
    anew = planned_anew(session)
    return tuple(MilestoneFact(*row, anew.get(row[0], ())) for row in rows)


def _families(session: Session) -> tuple[FamilyFact, ...]:
    filings = grouped(
        session.execute(
            select(
                PatentFiling.family_id,
                PatentFiling.kind,
                PatentFiling.office,
                PatentFiling.number,
                PatentFiling.filed_on,
                PatentFiling.published_on,
                PatentFiling.granted_on,
            ).order_by(PatentFiling.filed_on, PatentFiling.id)
        ).all(),
        "family_id",
    )
    rows = session.execute(
        select(
            PatentFamily.id,
            PatentFamily.project_id,
            PatentFamily.title,
            PatentFamily.dofi_on,
            PatentFamily.owner,
            PatentFamily.status,
        ).order_by(PatentFamily.id)
    )
    return tuple(
        FamilyFact(*row, tuple(FilingFact(*filing[1:]) for filing in filings.get(row.id, ())))
        for row in rows
    )


def _companies(session: Session) -> dict[str, CompanyFact]:
    links = grouped(
        session.execute(
            select(
                ProjectCompany.company_id,
                ProjectCompany.project_id,
                ProjectCompany.origin,
                ProjectCompany.relation,
                ProjectCompany.licensed_on,
            ).order_by(ProjectCompany.id)
        ).all(),
        "company_id",
    )
    rows = session.execute(
        select(
            Company.id,
            Company.name,
            Company.country,
            Company.registration_number,
            Company.incorporated_on,
            Company.ended_on,
        ).order_by(Company.name, Company.id)
    )
    return {
        row.id: CompanyFact(*row, tuple(CompanyLink(*link[1:]) for link in links.get(row.id, ())))
        for row in rows
    }


def _funding(session: Session, converter: _Converter, as_of: date) -> tuple[FundingFact, ...]:
    rows = session.execute(
        select(FundingEntry).order_by(FundingEntry.awarded_on, FundingEntry.id)
    ).scalars()
    return tuple(
        FundingFact(
            id=row.id,
            project_id=row.project_id,
            company_id=row.company_id,
            kind=row.kind,
            dilutive=row.kind in DILUTIVE_KINDS,
            awarded_on=row.awarded_on,
            received_on=row.received_on,
            amount=None
            if row.amount_minor is None
            else converter.whole(row.amount_minor, row.currency),
            currency=row.currency,
            report_amount=None
            if row.amount_minor is None or not _came_by(row, as_of)
            else converter.report(row.amount_minor, row.currency),
            attribution=row.attribution,
            public=row.public,
            funder=row.funder,
            round_label=row.round_label,
        )
        for row in rows
    )


def _came_by(row: FundingEntry, day: date) -> bool:
    """Tell whether it was awarded or received by `day`; an application needs no rate yet."""
    return any(on is not None and on <= day for on in (row.awarded_on, row.received_on))


def _instalments(session: Session, converter: _Converter) -> tuple[InstalmentFact, ...]:
    rows = session.execute(select(Instalment).order_by(Instalment.id)).scalars()
    return tuple(
        InstalmentFact(
            id=row.id,
            project_id=row.project_id,
            amount=converter.whole(row.amount_minor, row.currency),
            currency=row.currency,
            report_amount=converter.report(row.amount_minor, row.currency),
            status=row.status,
            planned_for=row.planned_for,
            paid_on=row.paid_on,
            returned_on=row.returned_on,
        )
        for row in rows
    )


def _sought(session: Session) -> tuple[SoughtFact, ...]:
    rows = session.execute(
        select(
            Sought.project_id,
            Sought.kind,
            Sought.topic,
            Sought.text,
            Sought.place,
            Sought.needed_from,
            Sought.hours_month,
        ).order_by(Sought.id)
    )
    return tuple(SoughtFact(*row) for row in rows)


def _lenders(session: Session) -> tuple[LenderFact, ...]:
    expertise: dict[str, list[str]] = defaultdict(list)
    for advisor_id, topic in session.execute(
        select(AdvisorExpertise.advisor_id, AdvisorExpertise.topic).order_by(AdvisorExpertise.id)
    ):
        expertise[advisor_id].append(topic)
    rows = session.execute(
        select(
            Advisor.id,
            Advisor.person_id,
            Person.name,
            Person.named_consent,
            Advisor.place,
            Advisor.available_from,
            Advisor.capacity_hours,
            Advisor.sector,
            Advisor.languages,
        )
        .join(Person)
        .where(Advisor.helps_other_nodes, Advisor.active)
        .order_by(Advisor.id)
    )
    return tuple(
        LenderFact(
            id=row.person_id,
            name=row.name if row.named_consent else "",
            expertise=tuple(expertise.get(row.id, ())),
            place=row.place,
            available_from=row.available_from,
            hours_month=row.capacity_hours,
            sector=row.sector,
            languages=tuple(row.languages.split()),
        )
        for row in rows
    )
