"""Counting inventions, companies and money."""

from collections.abc import Callable, Iterator

from spark_tracker.domain.codes import FundingKind
from spark_tracker.reports.facts import Facts, FundingFact
from spark_tracker.reports.figures.items import Count, Item
from spark_tracker.reports.periods import Period


def dofis(facts: Facts, period: Period) -> Iterator[Item]:
    """Disclosures of invention received in the period; never named, no register shows them."""
    for family in facts.families:
        if family.dofi_on is not None and family.dofi_on in period:
            yield Item(family.project_id, family.dofi_on, secret=True)


def priorities(facts: Facts, period: Period) -> Iterator[Item]:
    """Families by their first priority filing; an unpublished one is never named."""
    for family in facts.families:
        on = family.priority_on
        if on is not None and on in period:
            yield Item(family.project_id, on, secret=family.secret_on(period.last))


def grants(facts: Facts, period: Period) -> Iterator[Item]:
    """Families with a first grant in the period."""
    for family in facts.families:
        on = family.granted_on
        if on is not None and on in period:
            yield Item(family.project_id, on, secret=family.secret_on(period.last))


def founded(facts: Facts, period: Period) -> Iterator[Item]:
    """Companies registered in the period that grew out of a project, each once."""
    for company in facts.companies.values():
        if company.founded_here and company.incorporated_on in period:
            yield Item(company.main_project, company.incorporated_on)


def companies_active(facts: Facts, period: Period) -> Iterator[Item]:
    """Companies from projects that were founded and not ended on the last day."""
    for company in facts.companies.values():
        began = company.incorporated_on is None or company.incorporated_on <= period.last
        ended = company.ended_on is not None and company.ended_on <= period.last
        if company.founded_here and began and not ended:
            yield Item(company.main_project, company.incorporated_on)


def follow_on(include: Callable[[FundingFact], bool]) -> Count:
    """Return what adds up the money awarded by others, of the entries to include."""

    def count(facts: Facts, period: Period) -> Iterator[Item]:
        for entry in facts.funding:
            on = entry.awarded_on or entry.received_on
            if entry.kind is FundingKind.SPARK_GRANT or entry.report_amount is None:
                continue
            if on is not None and on in period and include(entry):
                yield Item(facts.project_of(entry), on, entry.report_amount, not entry.public)

    return count


def spark_paid(facts: Facts, period: Period) -> Iterator[Item]:
    """Instalments paid, less those returned."""
    for part in facts.instalments:
        if part.report_amount is None:
            continue
        if part.paid_on is not None and part.paid_on in period:
            yield Item(part.project_id, part.paid_on, part.report_amount)
        if part.returned_on is not None and part.returned_on in period:
            yield Item(part.project_id, part.returned_on, -part.report_amount)
