"""Where the fields of the lists of patents, companies and funding come from."""

from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select

from spark_tracker.domain.codes import DILUTIVE_KINDS, FilingKind
from spark_tracker.fields.sql_money import awarded, received
from spark_tracker.fields.sql_patent_clocks import next_clocks
from spark_tracker.fields.sql_scope import (
    Computed,
    Entry,
    Expression,
    ListSource,
    Many,
    Rows,
    Scope,
    Single,
    column,
)
from spark_tracker.fields.sql_search import companies_of, contains, projects_of
from spark_tracker.models import (
    Company,
    FundingEntry,
    PatentFamily,
    PatentFiling,
    Project,
    ProjectCompany,
)


def _linked(scope: Scope, table: str, link: str, name: str) -> Expression:
    return scope.table(table, link).c[name]


def _filings(scope: Scope, name: str) -> ColumnElement[Any]:
    def build() -> Rows:
        first = func.min(PatentFiling.filed_on).filter(PatentFiling.kind == FilingKind.PRIORITY)
        return select(
            PatentFiling.family_id,
            func.count().label("count"),
            first.label("priority_on"),
            func.min(PatentFiling.published_on).label("published_on"),
            func.min(PatentFiling.granted_on).label("granted_on"),
        ).group_by(PatentFiling.family_id)

    return scope.grouped("filings", build).c[name]


def _offices(_scope: Scope) -> Rows:
    known = PatentFiling.office != ""
    return (
        select(PatentFiling.family_id, PatentFiling.office).where(known).order_by(PatentFiling.id)
    )


def _numbers(_scope: Scope) -> Rows:
    known = PatentFiling.number != ""
    return (
        select(PatentFiling.family_id, PatentFiling.number).where(known).order_by(PatentFiling.id)
    )


def _patent_words(_scope: Scope, word: str) -> ColumnElement[bool]:
    """Look in the family, in the numbers of its filings and in its project."""
    number = func.lower(PatentFiling.number).contains(word, autoescape=True)
    return or_(
        contains(PatentFamily.search_text, word),
        projects_of(PatentFamily.project_id, word),
        PatentFamily.id.in_(select(PatentFiling.family_id).where(number)),
    )


PATENT_ENTRIES: dict[str, Entry] = {
    "project": Single(partial(_linked, table="project", link="project_id", name="code")),
    "title": column(PatentFamily.title),
    "dofi_number": column(PatentFamily.dofi_number),
    "dofi_on": column(PatentFamily.dofi_on),
    "owner": column(PatentFamily.owner),
    "status": column(PatentFamily.status),
    "note": column(PatentFamily.note),
    "project_title": Single(partial(_linked, table="project", link="project_id", name="title")),
    "priority_on": Single(partial(_filings, name="priority_on")),
    "published_on": Single(partial(_filings, name="published_on")),
    "granted_on": Single(partial(_filings, name="granted_on")),
    "offices": Many(_offices),
    "numbers": Many(_numbers),
    "filings": Single(lambda scope: func.coalesce(_filings(scope, "count"), 0)),
    "next_clock": Computed(next_clocks),
}

PATENTS = ListSource(
    record="patent",
    table=PatentFamily.__table__,
    entries=PATENT_ENTRIES,
    words=_patent_words,
    order=("title", False),
    links=(PatentFamily.project_id,),
)


_LINKS = {
    "projects": Project.code,
    "origin": ProjectCompany.origin,
    "relation": ProjectCompany.relation,
}


def _links(_scope: Scope, name: str) -> Rows:
    return (
        select(ProjectCompany.company_id, _LINKS[name])
        .join(Project, Project.id == ProjectCompany.project_id)
        .order_by(Project.code)
    )


def _last_round(scope: Scope) -> Expression:
    def build() -> Rows:
        both = func.coalesce(FundingEntry.received_on, FundingEntry.awarded_on)
        return (
            select(FundingEntry.company_id, func.max(both).label("on"))
            .where(FundingEntry.company_id.is_not(None), both <= scope.today)
            .group_by(FundingEntry.company_id)
        )

    return scope.grouped("last_round", build).c.on


def _alive(scope: Scope) -> Expression:
    return or_(Company.ended_on.is_(None), Company.ended_on > scope.today)


def _company_words(scope: Scope, word: str) -> ColumnElement[bool]:
    """Look in the company and in its projects."""
    tied = select(ProjectCompany.company_id).where(projects_of(ProjectCompany.project_id, word))
    return or_(contains(Company.search_text, word), scope.id.in_(tied))


COMPANY_ENTRIES: dict[str, Entry] = {
    "name": column(Company.name),
    "country": column(Company.country),
    "legal_form": column(Company.legal_form),
    "registration_number": column(Company.registration_number),
    "registration_court": column(Company.registration_court),
    "incorporated_on": column(Company.incorporated_on),
    "website": column(Company.website),
    "checked_on": column(Company.checked_on),
    "ended_on": column(Company.ended_on),
    "ended_how": column(Company.ended_how),
    "note": column(Company.note),
    "projects": Many(partial(_links, name="projects")),
    "origin": Many(partial(_links, name="origin")),
    "relation": Many(partial(_links, name="relation")),
    "alive": Single(_alive),
    "awarded": awarded("company"),
    "received": received("company"),
    "last_round": Single(_last_round),
}

COMPANIES = ListSource(
    record="company",
    table=Company.__table__,
    entries=COMPANY_ENTRIES,
    words=_company_words,
    order=("name", False),
)


def _newest_day(_scope: Scope) -> Expression:
    return func.coalesce(
        FundingEntry.received_on,
        FundingEntry.contracted_on,
        FundingEntry.awarded_on,
        FundingEntry.rejected_on,
        FundingEntry.applied_on,
    )


def _funding_words(_scope: Scope, word: str) -> ColumnElement[bool]:
    """Look in the entry, in its project and in its company."""
    return or_(
        contains(FundingEntry.search_text, word),
        projects_of(FundingEntry.project_id, word),
        companies_of(FundingEntry.company_id, word),
    )


FUNDING_ENTRIES: dict[str, Entry] = {
    "project": Single(partial(_linked, table="project", link="project_id", name="code")),
    "company": Single(partial(_linked, table="company", link="company_id", name="name")),
    "kind": column(FundingEntry.kind),
    "round_label": column(FundingEntry.round_label),
    "funder": column(FundingEntry.funder),
    "instrument": column(FundingEntry.instrument),
    "status": column(FundingEntry.status),
    "applied_on": column(FundingEntry.applied_on),
    "awarded_on": column(FundingEntry.awarded_on),
    "contracted_on": column(FundingEntry.contracted_on),
    "received_on": column(FundingEntry.received_on),
    "rejected_on": column(FundingEntry.rejected_on),
    "amount": column(FundingEntry.amount_minor),
    "currency": column(FundingEntry.currency),
    "attribution": column(FundingEntry.attribution),
    "attribution_evidence": column(FundingEntry.attribution_evidence),
    "public": column(FundingEntry.public),
    "note": column(FundingEntry.note),
    "on": Single(_newest_day),
    "dilutive": Single(lambda _scope: FundingEntry.kind.in_(DILUTIVE_KINDS)),
}

FUNDING = ListSource(
    record="funding",
    table=FundingEntry.__table__,
    entries=FUNDING_ENTRIES,
    words=_funding_words,
    order=("on", True),
    links=(FundingEntry.project_id, FundingEntry.company_id),
)
