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
    linked,
)
from spark_tracker.fields.sql_search import companies_of, contains, projects_of
from spark_tracker.fields.tables import (
    Company,
    FundingEntry,
    PatentFamily,
    PatentFiling,
    Project,
    ProjectCompany,
)


def _filings(scope: Scope, name: str) -> ColumnElement[Any]:
    def build() -> Rows:
        first = func.min(PatentFiling.c.filed_on).filter(PatentFiling.c.kind == FilingKind.PRIORITY)
        return select(
            PatentFiling.c.family_id,
            func.count().label("count"),
            first.label("priority_on"),
            func.min(PatentFiling.c.published_on).label("published_on"),
            func.min(PatentFiling.c.granted_on).label("granted_on"),
        ).group_by(PatentFiling.c.family_id)

    return scope.grouped("filings", build).c[name]


def _offices(_scope: Scope) -> Rows:
    known = PatentFiling.c.office != ""
    return (
        select(PatentFiling.c.family_id, PatentFiling.c.office)
        .where(known)
        .order_by(PatentFiling.c.id)
    )


def _numbers(_scope: Scope) -> Rows:
    known = PatentFiling.c.number != ""
    return (
        select(PatentFiling.c.family_id, PatentFiling.c.number)
        .where(known)
        .order_by(PatentFiling.c.id)
    )


def _patent_words(_scope: Scope, word: str) -> ColumnElement[bool]:
    """Look in the family, in the numbers of its filings and in its project."""
    number = func.lower(PatentFiling.c.number).contains(word, autoescape=True)
    return or_(
        contains(PatentFamily.c.search_text, word),
        projects_of(PatentFamily.c.project_id, word),
        PatentFamily.c.id.in_(select(PatentFiling.c.family_id).where(number)),
    )


PATENT_ENTRIES: dict[str, Entry] = {
    "project": linked("project", "project_id", "code"),
    "title": column(PatentFamily.c.title),
    "dofi_number": column(PatentFamily.c.dofi_number),
    "dofi_on": column(PatentFamily.c.dofi_on),
    "owner": column(PatentFamily.c.owner),
    "status": column(PatentFamily.c.status),
    "note": column(PatentFamily.c.note),
    "project_title": linked("project", "project_id", "title"),
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
    table=PatentFamily,
    entries=PATENT_ENTRIES,
    words=_patent_words,
    order=("title", False),
    links=(PatentFamily.c.project_id,),
)


_LINKS = {
    "projects": Project.c.code,
    "origin": ProjectCompany.c.origin,
    "relation": ProjectCompany.c.relation,
}


def _links(_scope: Scope, name: str) -> Rows:
    return (
        select(ProjectCompany.c.company_id, _LINKS[name])
        .join(Project, Project.c.id == ProjectCompany.c.project_id)
        .order_by(Project.c.code)
    )


def _last_round(scope: Scope) -> Expression:
    def build() -> Rows:
        both = func.coalesce(FundingEntry.c.received_on, FundingEntry.c.awarded_on)
        return (
            select(FundingEntry.c.company_id, func.max(both).label("on"))
            .where(FundingEntry.c.company_id.is_not(None), both <= scope.today)
            .group_by(FundingEntry.c.company_id)
        )

    return scope.grouped("last_round", build).c.on


def _alive(scope: Scope) -> Expression:
    return or_(Company.c.ended_on.is_(None), Company.c.ended_on > scope.today)


def _company_words(scope: Scope, word: str) -> ColumnElement[bool]:
    """Look in the company and in its projects."""
    tied = select(ProjectCompany.c.company_id).where(projects_of(ProjectCompany.c.project_id, word))
    return or_(contains(Company.c.search_text, word), scope.id.in_(tied))


COMPANY_ENTRIES: dict[str, Entry] = {
    "name": column(Company.c.name),
    "country": column(Company.c.country),
    "legal_form": column(Company.c.legal_form),
    "registration_number": column(Company.c.registration_number),
    "registration_court": column(Company.c.registration_court),
    "incorporated_on": column(Company.c.incorporated_on),
    "website": column(Company.c.website),
    "checked_on": column(Company.c.checked_on),
    "ended_on": column(Company.c.ended_on),
    "ended_how": column(Company.c.ended_how),
    "note": column(Company.c.note),
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
    table=Company,
    entries=COMPANY_ENTRIES,
    words=_company_words,
    order=("name", False),
)


def _newest_day(_scope: Scope) -> Expression:
    return func.coalesce(
        FundingEntry.c.received_on,
        FundingEntry.c.contracted_on,
        FundingEntry.c.awarded_on,
        FundingEntry.c.rejected_on,
        FundingEntry.c.applied_on,
    )


def _funding_words(_scope: Scope, word: str) -> ColumnElement[bool]:
    """Look in the entry, in its project and in its company."""
    return or_(
        contains(FundingEntry.c.search_text, word),
        projects_of(FundingEntry.c.project_id, word),
        companies_of(FundingEntry.c.company_id, word),
    )


FUNDING_ENTRIES: dict[str, Entry] = {
    "project": linked("project", "project_id", "code"),
    "company": linked("company", "company_id", "name"),
    "kind": column(FundingEntry.c.kind),
    "round_label": column(FundingEntry.c.round_label),
    "funder": column(FundingEntry.c.funder),
    "instrument": column(FundingEntry.c.instrument),
    "status": column(FundingEntry.c.status),
    "applied_on": column(FundingEntry.c.applied_on),
    "awarded_on": column(FundingEntry.c.awarded_on),
    "contracted_on": column(FundingEntry.c.contracted_on),
    "received_on": column(FundingEntry.c.received_on),
    "rejected_on": column(FundingEntry.c.rejected_on),
    "amount": column(FundingEntry.c.amount_minor),
    "currency": column(FundingEntry.c.currency),
    "attribution": column(FundingEntry.c.attribution),
    "attribution_evidence": column(FundingEntry.c.attribution_evidence),
    "public": column(FundingEntry.c.public),
    "note": column(FundingEntry.c.note),
    "on": Single(_newest_day),
    "dilutive": Single(lambda _scope: FundingEntry.c.kind.in_(DILUTIVE_KINDS)),
}

FUNDING = ListSource(
    record="funding",
    table=FundingEntry,
    entries=FUNDING_ENTRIES,
    words=_funding_words,
    order=("on", True),
    links=(FundingEntry.c.project_id, FundingEntry.c.company_id),
)
