"""A company of a project as one record: the company itself and what ties it to the project."""

from dataclasses import dataclass, fields
from datetime import date

from spark_tracker.domain.codes import CompanyOrigin, CompanyRelation
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.cautions import Caution
from spark_tracker.services.companies import (
    CompanyValues,
    LinkValues,
    add_company_in,
    check_company,
    edit_company_in,
    edit_link_in,
    link_company_in,
    read_company,
    read_link,
)
from spark_tracker.services.records import fields_of
from spark_tracker.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyOfProject(CompanyValues):
    """A company together with its tie to one project."""

    origin: CompanyOrigin = CompanyOrigin.FOUNDED
    relation: CompanyRelation = CompanyRelation.NONE
    licensed_on: date | None = None


def read_company_of_project(store: Store, link_id: str) -> CompanyOfProject:
    """Return a company and its tie."""
    link = read_link(store, link_id)
    return CompanyOfProject(
        **fields_of(read_company(store, link.company_id)),
        origin=link.origin,
        relation=link.relation,
        licensed_on=link.licensed_on,
    )


def add_company_of_project(
    store: Store, project_id: str, values: CompanyOfProject, *, today: date
) -> None:
    """Add a company and tie it to the project, as one action.

    Raises:
        InputError: As for `add_company` and `link_company`.
    """
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Add company {name}"), name=values.name.strip()
    ) as session:
        company = add_company_in(session, _company(values), today=today)
        link_company_in(session, _link(values, project_id, company.id), today=today)


def edit_company_of_project(
    store: Store, link_id: str, values: CompanyOfProject, *, today: date
) -> None:
    """Change a company and its tie, as one action; what did not change is not written.

    Raises:
        InputError: As for `edit_company` and `edit_link`.
    """
    link = read_link(store, link_id)
    name = read_company(store, link.company_id).name
    with store.write(QT_TRANSLATE_NOOP("actions", "Change company {name}"), name=name) as session:
        edit_company_in(session, link.company_id, _company(values), today=today)
        tie = _link(values, link.project_id, link.company_id)
        edit_link_in(session, link_id, tie, today=today)


def check_company_of_project(
    store: Store, values: CompanyOfProject, *, company_id: str = ""
) -> tuple[Caution, ...]:
    """Return what looks wrong about the company; it can be saved all the same."""
    return check_company(store, _company(values), company_id=company_id)


def _company(values: CompanyOfProject) -> CompanyValues:
    names = (field.name for field in fields(CompanyValues))
    return CompanyValues(**{name: getattr(values, name) for name in names})


def _link(values: CompanyOfProject, project_id: str, company_id: str) -> LinkValues:
    return LinkValues(
        project_id=project_id,
        company_id=company_id,
        origin=values.origin,
        relation=values.relation,
        licensed_on=values.licensed_on,
    )
