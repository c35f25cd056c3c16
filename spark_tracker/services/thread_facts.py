"""Events of what a project reached: advisors, patents, companies, money."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from spark_tracker.domain.money import Money
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import (
    Assignment,
    Company,
    FundingEntry,
    Instalment,
    Milestone,
    PatentFamily,
    PatentFiling,
    Person,
    ProjectCompany,
)
from spark_tracker.services.thread_event import ThreadEvent, ThreadKind
from spark_tracker.services.words import CodeWord

_NUMBERED = (
    QT_TRANSLATE_NOOP("thread", "Filed ({kind}): {number}"),
    QT_TRANSLATE_NOOP("thread", "Published ({kind}): {number}"),
    QT_TRANSLATE_NOOP("thread", "Granted ({kind}): {number}"),
)
_NAMELESS = (
    QT_TRANSLATE_NOOP("thread", "Filed ({kind})"),
    QT_TRANSLATE_NOOP("thread", "Published ({kind})"),
    QT_TRANSLATE_NOOP("thread", "Granted ({kind})"),
)
_AMOUNTS = (
    QT_TRANSLATE_NOOP("thread", "Awarded: {amount} ({kind})"),
    QT_TRANSLATE_NOOP("thread", "Received: {amount} ({kind})"),
    QT_TRANSLATE_NOOP("thread", "Turned down: {amount} ({kind})"),
)
_UNKNOWN = (
    QT_TRANSLATE_NOOP("thread", "Awarded ({kind})"),
    QT_TRANSLATE_NOOP("thread", "Received ({kind})"),
    QT_TRANSLATE_NOOP("thread", "Turned down ({kind})"),
)


def fact_events(session: Session, project_id: str) -> Iterator[ThreadEvent]:
    """Yield the events of assignments, patents, companies, funding, and SPARK's own money."""
    yield from _assignments(session, project_id)
    yield from _patents(session, project_id)
    yield from _companies(session, project_id)
    yield from _funding(session, project_id)
    yield from _instalments(session, project_id)


def _event(
    kind: ThreadKind,
    on: date,
    table: str,
    key: str,
    lead: str,
    text: str,
    values: dict[str, object],
) -> ThreadEvent:
    return ThreadEvent(
        kind=kind, on=on, table=table, record_id=key, lead=lead, text=text, values=values
    )


def _assignments(session: Session, project_id: str) -> Iterator[ThreadEvent]:
    query = (
        select(Assignment, Person.name)
        .join(Assignment.person)
        .where(Assignment.project_id == project_id)
    )
    for row, name in session.execute(query):
        values: dict[str, object] = {"name": name, "role": CodeWord("advisor_role", row.role)}
        lead = QT_TRANSLATE_NOOP("thread", "{name} began to advise")
        text = QT_TRANSLATE_NOOP("thread", "{role}")
        yield _event(ThreadKind.PEOPLE, row.from_on, "assignment", row.id, lead, text, values)
        if row.until_on is not None:
            lead = QT_TRANSLATE_NOOP("thread", "{name} advised until this day")
            yield _event(ThreadKind.PEOPLE, row.until_on, "assignment", row.id, lead, text, values)


def _patents(session: Session, project_id: str) -> Iterator[ThreadEvent]:
    families = session.scalars(select(PatentFamily).where(PatentFamily.project_id == project_id))
    for family in families:
        if family.dofi_on is not None:
            lead = QT_TRANSLATE_NOOP("thread", "Disclosure of invention (DOFI) {number}")
            text = QT_TRANSLATE_NOOP("thread", "{title}")
            known: dict[str, object] = {"number": family.dofi_number, "title": family.title}
            yield _event(
                ThreadKind.PATENT, family.dofi_on, "patent_family", family.id, lead, text, known
            )
    query = (
        select(PatentFiling, PatentFamily.title)
        .join(PatentFiling.family)
        .where(PatentFamily.project_id == project_id)
    )
    for row, title in session.execute(query):
        values: dict[str, object] = {
            "kind": CodeWord("filing_kind", row.kind),
            "number": row.number or row.office,
            "title": title,
        }
        days = (row.filed_on, row.published_on, row.granted_on)
        leads = _NUMBERED if values["number"] else _NAMELESS
        for on, lead in zip(days, leads, strict=True):
            if on is not None:
                text = QT_TRANSLATE_NOOP("thread", "{title}")
                yield _event(ThreadKind.PATENT, on, "patent_filing", row.id, lead, text, values)


def _companies(session: Session, project_id: str) -> Iterator[ThreadEvent]:
    query = (
        select(ProjectCompany, Company)
        .join(ProjectCompany.company)
        .where(ProjectCompany.project_id == project_id)
    )
    for link, company in session.execute(query):
        ended = CodeWord("company_end", company.ended_how) if company.ended_how else ""
        values: dict[str, object] = {"name": company.name, "ended": ended}
        for on, lead in (
            (company.incorporated_on, QT_TRANSLATE_NOOP("thread", "{name} incorporated")),
            (link.licensed_on, QT_TRANSLATE_NOOP("thread", "Licensed to {name}")),
            (company.ended_on, QT_TRANSLATE_NOOP("thread", "{name} ended {ended}")),
        ):
            if on is not None:
                yield _event(ThreadKind.COMPANY, on, "company", company.id, lead, "", values)


def _funding(session: Session, project_id: str) -> Iterator[ThreadEvent]:
    companies = select(ProjectCompany.company_id).where(ProjectCompany.project_id == project_id)
    query = select(FundingEntry).where(
        or_(
            FundingEntry.project_id == project_id,
            FundingEntry.project_id.is_(None) & FundingEntry.company_id.in_(companies),
        )
    )
    for row in session.scalars(query):
        amount = "" if row.amount_minor is None else Money(row.amount_minor, row.currency)
        values: dict[str, object] = {
            "kind": CodeWord("funding_kind", row.kind),
            "amount": amount,
            "funder": row.funder,
            "round": row.round_label,
        }
        days = (row.awarded_on, row.received_on, row.rejected_on)
        leads = _UNKNOWN if row.amount_minor is None else _AMOUNTS
        for on, lead in zip(days, leads, strict=True):
            if on is not None:
                text = QT_TRANSLATE_NOOP("thread", "{funder}") if row.funder else ""
                yield _event(ThreadKind.MONEY, on, "funding_entry", row.id, lead, text, values)


def _instalments(session: Session, project_id: str) -> Iterator[ThreadEvent]:
    query = (
        select(Instalment, Milestone.title)
        .outerjoin(Instalment.milestone)
        .where(Instalment.project_id == project_id)
    )
    for row, title in session.execute(query):
        values: dict[str, object] = {
            "amount": Money(row.amount_minor, row.currency),
            "title": title or "",
        }
        for on, lead in (
            (row.paid_on, QT_TRANSLATE_NOOP("thread", "SPARK paid {amount}")),
            (row.returned_on, QT_TRANSLATE_NOOP("thread", "{amount} returned to SPARK")),
            (row.withheld_on, QT_TRANSLATE_NOOP("thread", "{amount} withheld")),
        ):
            if on is not None:
                text = QT_TRANSLATE_NOOP("thread", "{title}") if title else ""
                yield _event(ThreadKind.MONEY, on, "instalment", row.id, lead, text, values)
