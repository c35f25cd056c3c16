"""Companies, and what ties them to projects; registration numbers warn, they never block."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import (
    LICENCES_OR_OPTION,
    CompanyEnd,
    CompanyOrigin,
    CompanyRelation,
)
from spark_tracker.domain.folding import fold
from spark_tracker.domain.registration import check
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Company, Conflict, FundingEntry, Project, ProjectCompany
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
class CompanyValues:
    """A company; the court is for German registrations, `checked_on` a look into the register."""

    name: str
    country: str = ""
    legal_form: str = ""
    registration_number: str = ""
    registration_court: str = ""
    incorporated_on: date | None = None
    website: str = ""
    checked_on: date | None = None
    ended_on: date | None = None
    ended_how: CompanyEnd | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkValues:
    """A company grew out of a project (founded), or took on its invention (existing)."""

    project_id: str
    company_id: str
    origin: CompanyOrigin = CompanyOrigin.FOUNDED
    relation: CompanyRelation = CompanyRelation.NONE
    licensed_on: date | None = None


@dataclass(frozen=True, slots=True)
class CompanyMatch:
    """A company that may be meant."""

    id: str
    name: str
    country: str
    registration_number: str


@dataclass(frozen=True, slots=True)
class CompanyRow:
    """One company of a project."""

    link_id: str
    company_id: str
    name: str
    country: str
    legal_form: str
    registration_number: str
    incorporated_on: date | None
    website: str
    ended_on: date | None
    ended_how: CompanyEnd | None
    origin: CompanyOrigin
    relation: CompanyRelation
    licensed_on: date | None
    cautions: tuple[Caution, ...]


def add_company(store: Store, values: CompanyValues, *, today: date) -> str:
    """Add a company and return its id; its number is kept in its proper form.

    Raises:
        InputError: The name is missing, the country is no two-letter code, a day is still to come
            or out of order, or how it ended is said without when.
    """
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Add company {name}"), name=values.name.strip()
    ) as session:
        return add_company_in(session, values, today=today).id


def add_company_in(session: Session, values: CompanyValues, *, today: date) -> Company:
    """Do what `add_company` does inside an open unit of work; return the company."""
    return add_row(session, Company, _checked(values, today))


def read_company(store: Store, company_id: str) -> CompanyValues:
    """Return what is known of a company."""
    return read_row(store, Company, company_id, CompanyValues)


def edit_company(store: Store, company_id: str, values: CompanyValues, *, today: date) -> None:
    """Change a company.

    Raises:
        InputError: As for `add_company`.
    """
    name = name_of(store, Company, company_id, "name")
    with store.write(QT_TRANSLATE_NOOP("actions", "Change company {name}"), name=name) as session:
        edit_company_in(session, company_id, values, today=today)


def edit_company_in(
    session: Session, company_id: str, values: CompanyValues, *, today: date
) -> None:
    """Do what `edit_company` does inside an open unit of work."""
    put(found(session, Company, company_id), fields_of(_checked(values, today)))


def delete_company(store: Store, company_id: str) -> None:
    """Delete a company that no project, money or conflict refers to.

    Raises:
        InputError: Something does; the sentence says how much.
    """
    name = name_of(store, Company, company_id, "name")
    with store.write(QT_TRANSLATE_NOOP("actions", "Delete company {name}"), name=name) as session:
        delete_company_in(session, company_id)


def delete_company_in(session: Session, company_id: str) -> None:
    """Do what `delete_company` does inside an open unit of work."""
    company = found(session, Company, company_id)
    counts = [
        session.scalar(select(func.count()).where(column == company_id)) or 0
        for column in (
            ProjectCompany.company_id,
            FundingEntry.company_id,
            Conflict.company_id,
        )
    ]
    if any(counts):
        projects, money, conflicts = counts
        raise InputError(
            "id",
            QT_TRANSLATE_NOOP(
                "errors",
                "{name} cannot be deleted: {projects} projects, {money} funding entries and "
                "{conflicts} declared conflicts refer to it. Unlink those first.",
            ),
            name=company.name,
            projects=projects,
            money=money,
            conflicts=conflicts,
        )
    session.delete(company)


def check_company(
    store: Store, values: CompanyValues, *, company_id: str = ""
) -> tuple[Caution, ...]:
    """Return what looks wrong about a company; it can be saved all the same.

    Keys: "number" (does not fit its country), "same_number", "same_name" (recorded already).
    """
    cautions = list(check_number(values))
    with store.read() as session:
        others = session.execute(
            select(Company.name, Company.registration_number).where(Company.id != company_id)
        ).all()
    number = check(values.country, values.registration_number, values.registration_court).text
    for name, known in others:
        if number and known == number:
            text = QT_TRANSLATE_NOOP("cautions", "{name} has this number already.")
            field = "registration_number"
            cautions.append(
                Caution(key="same_number", text=text, values={"name": name}, field=field)
            )
        elif fold(name) == fold(values.name):
            text = QT_TRANSLATE_NOOP("cautions", "A company called {name} is recorded already.")
            cautions.append(
                Caution(key="same_name", text=text, values={"name": name}, field="name")
            )
    return tuple(cautions)


def check_number(values: CompanyValues) -> tuple[Caution, ...]:
    """Return what looks wrong about the registration number by its country's rule."""
    checked = check(values.country, values.registration_number, values.registration_court)
    if checked.warning is None:
        return ()
    return (
        Caution(
            key="number",
            text=checked.warning,
            values=checked.values,
            field="registration_number",
        ),
    )


def find_companies(store: Store, name: str) -> tuple[CompanyMatch, ...]:
    """Return the companies with these words in their name, whatever the case."""
    with store.read() as session:
        rows = session.execute(
            select(Company.id, Company.name, Company.country, Company.registration_number)
            .where(Company.search_text.contains(fold(name), autoescape=True))
            .order_by(Company.name)
        )
        return tuple(CompanyMatch(*row) for row in rows)


def link_company(store: Store, values: LinkValues, *, today: date) -> str:
    """Tie a company to a project and return the id of the tie.

    Raises:
        InputError: They are tied already, the licence is still to come, or a day of a licence is
            given although there is none.
    """
    code = project_code(store, values.project_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Link company to {project}"), project=code
    ) as session:
        return link_company_in(session, values, today=today).id


def link_company_in(session: Session, values: LinkValues, *, today: date) -> ProjectCompany:
    """Do what `link_company` does inside an open unit of work; return the tie."""
    company = found(session, Company, values.company_id, "company_id")
    project = found(session, Project, values.project_id, "project_id")
    known = session.scalar(
        select(ProjectCompany.id).where(
            ProjectCompany.project_id == project.id, ProjectCompany.company_id == company.id
        )
    )
    if known is not None:
        raise InputError(
            "company_id",
            QT_TRANSLATE_NOOP("errors", "{name} is linked to {project} already. Change that."),
            name=company.name,
            project=project.code,
        )
    _check_link(values, today)
    return add_row(session, ProjectCompany, values)


def read_link(store: Store, link_id: str) -> LinkValues:
    """Return what ties a company to a project."""
    return read_row(store, ProjectCompany, link_id, LinkValues)


def edit_link(store: Store, link_id: str, values: LinkValues, *, today: date) -> None:
    """Change what ties a company to a project; both stay the same.

    Raises:
        InputError: As for `link_company`.
    """
    with store.write(QT_TRANSLATE_NOOP("actions", "Change link of company")) as session:
        edit_link_in(session, link_id, values, today=today)


def edit_link_in(session: Session, link_id: str, values: LinkValues, *, today: date) -> None:
    """Do what `edit_link` does inside an open unit of work."""
    link = found(session, ProjectCompany, link_id)
    _check_link(values, today)
    same = replace(values, project_id=link.project_id, company_id=link.company_id)
    put(link, fields_of(same))


def unlink_company(store: Store, link_id: str) -> None:
    """Take a company from a project; the company stays."""
    with store.write(QT_TRANSLATE_NOOP("actions", "Unlink company")) as session:
        session.delete(found(session, ProjectCompany, link_id))


def companies_of(store: Store, project_id: str) -> tuple[CompanyRow, ...]:
    """Return the companies of a project, by incorporation."""
    query = (
        select(ProjectCompany, Company)
        .join(ProjectCompany.company)
        .where(ProjectCompany.project_id == project_id)
        .order_by(Company.incorporated_on.is_(None), Company.incorporated_on, Company.name)
    )
    with store.read() as session:
        return tuple(
            CompanyRow(
                link.id,
                company.id,
                company.name,
                company.country,
                company.legal_form,
                company.registration_number,
                company.incorporated_on,
                company.website,
                company.ended_on,
                company.ended_how,
                link.origin,
                link.relation,
                link.licensed_on,
                check_number(values_of(company, CompanyValues)),
            )
            for link, company in session.execute(query)
        )


def _checked(values: CompanyValues, today: date) -> CompanyValues:
    past_days(
        {
            "incorporated_on": values.incorporated_on,
            "checked_on": values.checked_on,
            "ended_on": values.ended_on,
        },
        today,
    )
    in_order("ended_on", values.ended_on, values.incorporated_on)
    if values.ended_how is not None and values.ended_on is None:
        raise InputError("ended_on", QT_TRANSLATE_NOOP("errors", "Say when the company ended."))
    land = country("country", values.country)
    court = line("registration_court", values.registration_court)
    number = line("registration_number", values.registration_number)
    return replace(
        values,
        name=line("name", values.name, required=True),
        country=land,
        legal_form=line("legal_form", values.legal_form),
        registration_number=check(land, number, court).text,
        registration_court=court,
        website=line("website", values.website),
        note=paragraph("note", values.note),
    )


def _check_link(values: LinkValues, today: date) -> None:
    past("licensed_on", values.licensed_on, today)
    if values.licensed_on is not None and values.relation not in LICENCES_OR_OPTION:
        raise InputError(
            "relation",
            QT_TRANSLATE_NOOP(
                "errors", "There is a day of a licence, but the relation is without one."
            ),
        )
