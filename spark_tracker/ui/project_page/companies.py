"""A company of a project as one form: the company itself and what ties it to the project."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from spark_tracker.domain.codes import CompanyOrigin, CompanyRelation
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.cautions import Caution
from spark_tracker.services.companies import (
    CompanyValues,
    LinkValues,
    add_company_in,
    check_company,
    edit_company,
    edit_link,
    link_company_in,
    read_company,
    read_link,
)
from spark_tracker.store.store import Store

COMPANY_SHOWN = (
    "name",
    "country",
    "registration_number",
    "registration_court",
    "legal_form",
    "incorporated_on",
    "origin",
    "relation",
    "licensed_on",
    "website",
    "ended_on",
    "ended_how",
    "note",
)
LINK_SHOWN = ("company_id", "origin", "relation", "licensed_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyOfProject(CompanyValues):
    """A company together with its tie to one project."""

    origin: CompanyOrigin = CompanyOrigin.FOUNDED
    relation: CompanyRelation = CompanyRelation.NONE
    licensed_on: date | None = None


def company_part(values: CompanyOfProject) -> CompanyValues:
    """Return the part that is the company's own."""
    names = (field.name for field in dataclasses.fields(CompanyValues))
    return CompanyValues(**{name: getattr(values, name) for name in names})


def read_both(store: Store, link_id: str) -> CompanyOfProject:
    """Return a company and its tie."""
    link = read_link(store, link_id)
    company = read_company(store, link.company_id)
    return CompanyOfProject(
        **dataclasses.asdict(company),
        origin=link.origin,
        relation=link.relation,
        licensed_on=link.licensed_on,
    )


def add_both(store: Store, project_id: str, values: CompanyOfProject, *, today: date) -> None:
    """Add a company and tie it to the project, as one action.

    Raises:
        InputError: As for `add_company` and `link_company`.
    """
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Add company {name}"), name=values.name.strip()
    ) as session:
        company = add_company_in(session, company_part(values), today=today)
        link = LinkValues(
            project_id=project_id,
            company_id=company.id,
            origin=values.origin,
            relation=values.relation,
            licensed_on=values.licensed_on,
        )
        link_company_in(session, link, today=today)


def edit_both(store: Store, link_id: str, values: CompanyOfProject, *, today: date) -> None:
    """Change a company and its tie; what did not change is not written.

    Raises:
        InputError: As for `edit_company` and `edit_link`.
    """
    link = read_link(store, link_id)
    changed = dataclasses.replace(
        link, origin=values.origin, relation=values.relation, licensed_on=values.licensed_on
    )
    edit_company(store, link.company_id, company_part(values), today=today)
    edit_link(store, link_id, changed, today=today)


def check_both(
    store: Store, values: CompanyOfProject, *, company_id: str = ""
) -> Sequence[Caution]:
    """Return what looks wrong about the company; it can be saved all the same."""
    return check_company(store, company_part(values), company_id=company_id)
