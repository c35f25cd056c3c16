"""Patent families and their filings; numbers warn, they never block."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from spark_tracker.domain.codes import FilingKind, PatentStatus
from spark_tracker.domain.patent_numbers import check
from spark_tracker.domain.patents import Clock, Filing, clocks, is_secret
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import PatentFamily, PatentFiling, Project
from spark_tracker.services.cautions import Caution
from spark_tracker.services.checks import country, in_order, line, paragraph, past, past_days
from spark_tracker.services.records import (
    add_row,
    fields_of,
    found,
    name_of,
    project_code,
    put,
    read_row,
    values_of,
)
from spark_tracker.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyValues:
    """One invention, however many filings it has; DOFI is the disclosure of invention."""

    project_id: str
    title: str
    dofi_number: str = ""
    dofi_on: date | None = None
    owner: str = ""
    status: PatentStatus = PatentStatus.IDEA_NOTED
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilingValues:
    """One filing of a family at an office (two letters: NO, EP, WO, US)."""

    family_id: str
    kind: FilingKind
    office: str = ""
    number: str = ""
    filed_on: date | None = None
    published_on: date | None = None
    granted_on: date | None = None
    status: PatentStatus | None = None


@dataclass(frozen=True, slots=True)
class FilingRow:
    """One filing, with what looks wrong about its number."""

    id: str
    kind: FilingKind
    office: str
    number: str
    filed_on: date | None
    published_on: date | None
    granted_on: date | None
    status: PatentStatus | None
    cautions: tuple[Caution, ...]


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """One family with its filings by day, the dates it runs against, and whether it is secret."""

    id: str
    title: str
    dofi_number: str
    dofi_on: date | None
    owner: str
    status: PatentStatus
    note: str
    filings: tuple[FilingRow, ...]
    clocks: tuple[Clock, ...]
    secret: bool


def add_family(store: Store, values: FamilyValues, *, today: date) -> str:
    """Add a patent family and return its id.

    Raises:
        InputError: The title is missing, or the disclosure is still to come.
    """
    code = project_code(store, values.project_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Add patent family to {project}"), project=code
    ) as session:
        return add_family_in(session, values, today=today).id


def add_family_in(session: Session, values: FamilyValues, *, today: date) -> PatentFamily:
    """Do what `add_family` does inside an open unit of work; return the family."""
    return add_row(session, PatentFamily, _checked_family(session, values, today))


def read_family(store: Store, family_id: str) -> FamilyValues:
    """Return what is known of a family."""
    return read_row(store, PatentFamily, family_id, FamilyValues)


def edit_family(store: Store, family_id: str, values: FamilyValues, *, today: date) -> None:
    """Change a family.

    Raises:
        InputError: As for `add_family`.
    """
    title = name_of(store, PatentFamily, family_id, "title")
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Change patent family “{title}”"), title=title
    ) as session:
        edit_family_in(session, family_id, values, today=today)


def edit_family_in(session: Session, family_id: str, values: FamilyValues, *, today: date) -> None:
    """Do what `edit_family` does inside an open unit of work."""
    family = found(session, PatentFamily, family_id)
    values = replace(values, project_id=family.project_id)
    put(family, fields_of(_checked_family(session, values, today)))


def delete_family(store: Store, family_id: str) -> None:
    """Delete a family and its filings."""
    title = name_of(store, PatentFamily, family_id, "title")
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Delete patent family “{title}”"), title=title
    ) as session:
        session.delete(found(session, PatentFamily, family_id))


def add_filing(store: Store, values: FilingValues, *, today: date) -> str:
    """Add a filing to a family and return its id; the number is kept in its proper form.

    Raises:
        InputError: The office is no two-letter code, a day is still to come, or published or
            granted before filed.
    """
    title = name_of(store, PatentFamily, values.family_id, "title", field="family_id")
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Add filing to “{title}”"), title=title
    ) as session:
        return add_filing_in(session, values, today=today).id


def add_filing_in(session: Session, values: FilingValues, *, today: date) -> PatentFiling:
    """Do what `add_filing` does inside an open unit of work; return the filing."""
    return add_row(session, PatentFiling, _checked_filing(session, values, today))


def read_filing(store: Store, filing_id: str) -> FilingValues:
    """Return what is known of a filing."""
    return read_row(store, PatentFiling, filing_id, FilingValues)


def edit_filing(store: Store, filing_id: str, values: FilingValues, *, today: date) -> None:
    """Change a filing.

    Raises:
        InputError: As for `add_filing`.
    """
    with store.write(QT_TRANSLATE_NOOP("actions", "Change filing")) as session:
        edit_filing_in(session, filing_id, values, today=today)


def edit_filing_in(session: Session, filing_id: str, values: FilingValues, *, today: date) -> None:
    """Do what `edit_filing` does inside an open unit of work."""
    filing = found(session, PatentFiling, filing_id)
    values = replace(values, family_id=filing.family_id)
    put(filing, fields_of(_checked_filing(session, values, today)))


def delete_filing(store: Store, filing_id: str) -> None:
    """Delete a filing."""
    with store.write(QT_TRANSLATE_NOOP("actions", "Delete filing")) as session:
        session.delete(found(session, PatentFiling, filing_id))


def check_filing(values: FilingValues) -> tuple[Caution, ...]:
    """Return what looks wrong about a filing's number; it can be saved all the same."""
    checked = check(values.office, values.number)
    if checked.warning is None:
        return ()
    return (Caution(key="number", text=checked.warning, values=checked.values, field="number"),)


def families_of(store: Store, project_id: str, *, today: date) -> tuple[FamilyRow, ...]:
    """Return the patent families of a project in the order in which they were recorded."""
    query = (
        select(PatentFamily)
        .options(selectinload(PatentFamily.filings))
        .where(PatentFamily.project_id == project_id)
        .order_by(PatentFamily.id)
    )
    with store.read() as session:
        return tuple(_family_row(family, today) for family in session.scalars(query))


def filing_of(row: PatentFiling) -> Filing:
    """Return what the clocks need to know of a filing."""
    return Filing(
        kind=row.kind,
        office=row.office,
        filed_on=row.filed_on,
        published_on=row.published_on,
        granted_on=row.granted_on,
    )


def _family_row(family: PatentFamily, today: date) -> FamilyRow:
    filings = sorted(family.filings, key=lambda row: (row.filed_on or date.max, row.id))
    traces = [filing_of(row) for row in filings]
    return FamilyRow(
        id=family.id,
        title=family.title,
        dofi_number=family.dofi_number,
        dofi_on=family.dofi_on,
        owner=family.owner,
        status=family.status,
        note=family.note,
        filings=tuple(
            FilingRow(
                row.id,
                row.kind,
                row.office,
                row.number,
                row.filed_on,
                row.published_on,
                row.granted_on,
                row.status,
                check_filing(values_of(row, FilingValues)),
            )
            for row in filings
        ),
        clocks=clocks(dofi_on=family.dofi_on, filings=traces, status=family.status),
        secret=is_secret(traces, today),
    )


def _checked_family(session: Session, values: FamilyValues, today: date) -> FamilyValues:
    found(session, Project, values.project_id, "project_id")
    past("dofi_on", values.dofi_on, today)
    return replace(
        values,
        title=line("title", values.title, required=True),
        dofi_number=line("dofi_number", values.dofi_number),
        owner=line("owner", values.owner),
        note=paragraph("note", values.note),
    )


def _checked_filing(session: Session, values: FilingValues, today: date) -> FilingValues:
    found(session, PatentFamily, values.family_id, "family_id")
    past_days(
        {
            "filed_on": values.filed_on,
            "published_on": values.published_on,
            "granted_on": values.granted_on,
        },
        today,
    )
    text = QT_TRANSLATE_NOOP("errors", "{day} is before {earlier}, when it was filed.")
    in_order("published_on", values.published_on, values.filed_on, text=text)
    in_order("granted_on", values.granted_on, values.filed_on, text=text)
    office = country("office", values.office)
    number = check(office, line("number", values.number)).text
    return replace(values, office=office, number=number)
