"""Money from others, for a project, a company, or both."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import (
    DILUTIVE_KINDS,
    Attribution,
    FundingKind,
    FundingStatus,
)
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Company, FundingEntry, Project, ProjectCompany
from spark_tracker.services.cautions import Caution
from spark_tracker.services.checks import amount, currency, in_order, line, paragraph, past_days
from spark_tracker.services.records import add_row, check_reference, fields_of, found, put, read_row
from spark_tracker.store.store import Store

_ORDER = ("applied_on", "awarded_on", "contracted_on", "received_on")
_PROMISED = (FundingStatus.AWARDED, FundingStatus.CONTRACTED, FundingStatus.RECEIVED)
_DAYS = {
    FundingStatus.APPLIED: "applied_on",
    FundingStatus.AWARDED: "awarded_on",
    FundingStatus.CONTRACTED: "contracted_on",
    FundingStatus.RECEIVED: "received_on",
    FundingStatus.REJECTED: "rejected_on",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingValues:
    """Money from others, in minor units; the amount is None where it is not known."""

    kind: FundingKind
    currency: str
    project_id: str | None = None
    company_id: str | None = None
    round_label: str = ""
    funder: str = ""
    instrument: str = ""
    status: FundingStatus = FundingStatus.APPLIED
    applied_on: date | None = None
    awarded_on: date | None = None
    contracted_on: date | None = None
    received_on: date | None = None
    rejected_on: date | None = None
    amount_minor: int | None = None
    attribution: Attribution = Attribution.UNKNOWN
    attribution_evidence: str = ""
    public: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class FundingRow:
    """One funding entry of a project or its companies; `on` is the day of its status."""

    id: str
    kind: FundingKind
    dilutive: bool
    round_label: str
    funder: str
    instrument: str
    status: FundingStatus
    on: date | None
    amount_minor: int | None
    currency: str
    attribution: Attribution
    public: bool
    company: str


def is_dilutive(kind: FundingKind) -> bool:
    """Say whether money of this kind costs shares: it follows from the kind, nobody sets it."""
    return kind in DILUTIVE_KINDS


def add_funding(store: Store, values: FundingValues, *, today: date) -> str:
    """Add a funding entry and return its id.

    Raises:
        InputError: Neither project nor company, an unknown currency, an amount that is not
            positive, days still to come or out of order, a status that the days contradict, or
            SPARK's part claimed without evidence.
    """
    with store.write(QT_TRANSLATE_NOOP("actions", "Add funding")) as session:
        return add_funding_in(session, values, today=today).id


def add_funding_in(session: Session, values: FundingValues, *, today: date) -> FundingEntry:
    """Do what `add_funding` does inside an open unit of work; return the entry."""
    return add_row(session, FundingEntry, _checked(session, values, today))


def read_funding(store: Store, funding_id: str) -> FundingValues:
    """Return what is known of a funding entry."""
    return read_row(store, FundingEntry, funding_id, FundingValues)


def edit_funding(store: Store, funding_id: str, values: FundingValues, *, today: date) -> None:
    """Change a funding entry.

    Raises:
        InputError: As for `add_funding`.
    """
    with store.write(QT_TRANSLATE_NOOP("actions", "Change funding")) as session:
        edit_funding_in(session, funding_id, values, today=today)


def edit_funding_in(
    session: Session, funding_id: str, values: FundingValues, *, today: date
) -> None:
    """Do what `edit_funding` does inside an open unit of work."""
    entry = found(session, FundingEntry, funding_id)
    put(entry, fields_of(_checked(session, values, today)))


def delete_funding(store: Store, funding_id: str) -> None:
    """Delete a funding entry."""
    with store.write(QT_TRANSLATE_NOOP("actions", "Delete funding")) as session:
        session.delete(found(session, FundingEntry, funding_id))


def funding_of(store: Store, project_id: str) -> tuple[FundingRow, ...]:
    """Return the money of a project and of its companies, newest first."""
    companies = select(ProjectCompany.company_id).where(ProjectCompany.project_id == project_id)
    query = (
        select(FundingEntry, Company.name)
        .outerjoin(FundingEntry.company)
        .where(
            or_(
                FundingEntry.project_id == project_id,
                FundingEntry.project_id.is_(None) & FundingEntry.company_id.in_(companies),
            )
        )
    )
    with store.read() as session:
        rows = [_row(entry, company or "") for entry, company in session.execute(query)]
    return tuple(sorted(rows, key=lambda row: (row.on or date.min, row.id), reverse=True))


def funding_of_company_in(session: Session, company_id: str) -> tuple[FundingRow, ...]:
    """Return the money a company got, newest first."""
    query = (
        select(FundingEntry, Company.name)
        .join(FundingEntry.company)
        .where(FundingEntry.company_id == company_id)
    )
    rows = [_row(entry, company) for entry, company in session.execute(query)]
    return tuple(sorted(rows, key=lambda row: (row.on or date.min, row.id), reverse=True))


def _row(entry: FundingEntry, company: str) -> FundingRow:
    return FundingRow(
        entry.id,
        entry.kind,
        is_dilutive(entry.kind),
        entry.round_label,
        entry.funder,
        entry.instrument,
        entry.status,
        getattr(entry, _DAYS[entry.status]),
        entry.amount_minor,
        entry.currency,
        entry.attribution,
        entry.public,
        company,
    )


def check_funding(values: FundingValues) -> tuple[Caution, ...]:
    """Return what is worth knowing of money before it is saved: without its day it counts nowhere.

    The figures count what was awarded on its day, else on the day it was received (product.md 6).
    """
    promised = values.status in _PROMISED
    if not promised or values.awarded_on is not None or values.received_on is not None:
        return ()
    return (
        Caution(
            key="uncounted",
            text=QT_TRANSLATE_NOOP(
                "cautions",
                "No figure counts this money until it has the day it was awarded or received.",
            ),
            field="awarded_on",
        ),
    )


def _checked(session: Session, values: FundingValues, today: date) -> FundingValues:
    if values.project_id is None and values.company_id is None:
        raise InputError(
            "project_id",
            QT_TRANSLATE_NOOP("errors", "Say which project or company the money is for."),
        )
    check_reference(session, Project, values.project_id, "project_id")
    check_reference(session, Company, values.company_id, "company_id")
    amount("amount_minor", values.amount_minor)
    _check_days(values, today)
    clean = replace(
        values,
        currency=currency("currency", values.currency),
        round_label=line("round_label", values.round_label),
        funder=line("funder", values.funder),
        instrument=line("instrument", values.instrument),
        attribution_evidence=paragraph("attribution_evidence", values.attribution_evidence),
        note=paragraph("note", values.note),
    )
    claimed = values.attribution in (Attribution.DECISIVE, Attribution.CONTRIBUTING)
    if claimed and not clean.attribution_evidence:
        raise InputError(
            "attribution_evidence",
            QT_TRANSLATE_NOOP(
                "errors", "Say what shows SPARK's part in it, or leave the part unknown."
            ),
        )
    return clean


def _check_days(values: FundingValues, today: date) -> None:
    past_days({name: getattr(values, name) for name in _DAYS.values()}, today)
    earlier: date | None = None
    for name in _ORDER:
        day = getattr(values, name)
        in_order(
            name,
            day,
            earlier,
            text=QT_TRANSLATE_NOOP(
                "errors", "{day} is before {earlier}, the step before it. Change one of the two."
            ),
        )
        earlier = day or earlier
    in_order("rejected_on", values.rejected_on, values.applied_on)
    for status, name in _DAYS.items():
        if getattr(values, name) is not None and _contradicts(values.status, status):
            raise InputError(
                "status",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The day {day} belongs to a later status than the one chosen. Change the "
                    "status, or remove the day.",
                ),
                day=getattr(values, name),
            )


def _contradicts(chosen: FundingStatus, dated: FundingStatus) -> bool:
    """Say whether a day of the status `dated` cannot be there when `chosen` is the status."""
    if dated is FundingStatus.REJECTED:
        return chosen is not FundingStatus.REJECTED
    if chosen is FundingStatus.REJECTED:
        return dated is not FundingStatus.APPLIED
    order = list(FundingStatus)
    return order.index(dated) > order.index(chosen)
