"""What a partner could work out from a workbook: dates, names and amounts by subtraction."""

from dataclasses import replace
from datetime import date

import pytest

from spark_tracker.domain.codes import FundingKind, ProjectStatus, Stage
from spark_tracker.domain.quarter import Quarter
from spark_tracker.reports.compile import compile_report
from spark_tracker.reports.contents import Code, Mark, ReportContents
from spark_tracker.reports.facts import Facts, FilingFact, FundingFact
from spark_tracker.reports.profile import load_profile
from spark_tracker.reports.workbook import render_workbook
from spark_tracker.reports.workbook.gate import found_strings
from tests.reports.builders import (
    SECRET,
    company,
    facts,
    family,
    funding,
    project,
    reached,
)

Q3 = Quarter(2026, 3)
ACTIVE = ProjectStatus.ACTIVE
START = date(2025, 1, 30)
FILED = date(2026, 8, 17)


def report(found: Facts, quarter: Quarter = Q3) -> ReportContents:
    return compile_report(found, load_profile("finland"), quarter)


def days_in(contents: ReportContents) -> set[date | None]:
    """Every day that the projects, the changes and the rows behind show."""
    stages = {
        getattr(row, f"stage_{name}")
        for row in contents.projects
        for name in ("idea", "advisor", "patent", "startup", "investment")
    }
    behind = {line.day for row in contents.figures for line in row.rows}
    return stages | behind | {row.day for row in contents.changes}


def test_an_idea_known_only_from_a_secret_patent_has_no_date() -> None:
    stages = (reached(Stage.IDEA, FILED), reached(Stage.PATENT, FILED))
    found = facts(
        project("A", (None, ACTIVE), stages=stages, known_since=FILED),
        families=(family("A", FILED),),
    )
    contents = report(found)
    assert contents.projects[0].stage_patent is Mark.FILED
    assert FILED not in days_in(contents)


def test_the_order_of_stages_does_not_say_when_a_secret_patent_was_filed() -> None:
    stages = (
        reached(Stage.ADVISOR, date(2026, 8, 25)),
        reached(Stage.PATENT, FILED),
        reached(Stage.STARTUP, date(2026, 8, 1)),
    )
    found = facts(project("A", (START, ACTIVE), stages=stages), families=(family("A", FILED),))
    moved = [row.now for row in report(found).changes if row.kind == "moved"]
    assert moved == [Code("stage", s) for s in (Stage.ADVISOR, Stage.PATENT, Stage.STARTUP)]
    later = facts(
        project(
            "A", (START, ACTIVE), stages=(*stages, reached(Stage.INVESTMENT, date(2026, 11, 1)))
        ),
        families=(family("A", FILED),),
    )
    moved_later = [row.before for row in report(later, Quarter(2026, 4)).changes]
    assert moved_later == [Code("stage", Stage.STARTUP)]


def test_a_disclosure_of_invention_is_never_dated_or_named() -> None:
    published = family("A", START, published_on=date(2026, 7, 30))
    found = facts(project("A", (START, ACTIVE)), families=(replace(published, dofi_on=FILED),))
    contents = report(found)
    row = next(row for row in contents.figures if row.key == "dofi")
    assert (row.this_quarter, [line.project_code for line in row.rows]) == (1, [None])
    assert FILED not in days_in(contents)


def test_an_unpublished_filing_of_a_published_family_stays_inside() -> None:
    first = family("A", START, published_on=date(2026, 7, 30))
    pct = FilingFact("pct", "WO", "PCT/XX2026/424242", FILED, None, None)
    found = facts(
        project("A", (START, ACTIVE), stages=(reached(Stage.PATENT, START),)),
        families=(replace(first, filings=(*first.filings, pct)),),
    )
    contents = report(found)
    data = render_workbook(contents, load_profile("finland")).data
    assert found_strings(data, ["PCT/XX2026/424242"]) == []
    assert FILED not in days_in(contents)
    assert contents.projects[0].stage_patent == START


def test_a_claimed_patent_is_filed_without_a_date() -> None:
    found = facts(
        project("A", (START, ACTIVE), stages=(reached(Stage.PATENT, FILED),)),
    )
    contents = report(found)
    assert contents.projects[0].stage_patent is Mark.FILED
    assert FILED not in days_in(contents)


def test_a_patent_published_after_the_quarter_is_secret_in_it() -> None:
    found = facts(
        project("A", (START, ACTIVE), stages=(reached(Stage.PATENT, FILED),)),
        families=(family("A", FILED, published_on=date(2026, 10, 1)),),
    )
    contents = report(found)
    assert FILED not in days_in(contents)
    assert contents.patents == ()
    assert report(found, Quarter(2026, 4)).projects[0].stage_patent == FILED


def test_a_company_of_unreleased_projects_only_is_counted_and_not_named() -> None:
    hidden = company("A", incorporated_on=START, registration_number="923 609 016")
    found = facts(project("A", (START, ACTIVE), release=SECRET), companies=(hidden,))
    contents = report(found)
    data = render_workbook(contents, load_profile("finland")).data
    assert found_strings(data, ["Gel AS", "923 609 016"]) == []
    assert next(r.this_quarter for r in contents.figures if r.key == "companies_active") == 1


def test_an_announced_award_of_an_unreleased_project_is_counted_and_not_listed() -> None:
    award = funding("A", date(2026, 8, 1), 123_457, funder="Talkative Fund")
    found = facts(project("A", (START, ACTIVE), release=SECRET), funding=(award,))
    contents = report(found)
    data = render_workbook(contents, load_profile("finland")).data
    assert contents.public_funding == ()
    assert found_strings(data, ["Talkative Fund"]) == []
    assert next(r.this_quarter for r in contents.figures if r.key == "follow_on") == 123_457


def private(code: str, amount: int, kind: FundingKind, *, dilutive: bool) -> FundingFact:
    return funding(code, date(2026, 8, 1), amount, kind=kind, dilutive=dilutive, public=False)


def test_no_kind_is_found_by_taking_the_printed_kinds_off_a_total() -> None:
    angel, vc = FundingKind.EQUITY_ANGEL, FundingKind.EQUITY_VC
    grant, prize, loan = FundingKind.PUBLIC_GRANT, FundingKind.PRIZE, FundingKind.LOAN
    entries = [private("A", 777, angel, dilutive=True)]
    entries += [private(code, 100, vc, dilutive=True) for code in "ABCD"]
    entries += [private(code, 10, grant, dilutive=False) for code in "ABC"]
    entries += [private("A", 5, prize, dilutive=False), private("B", 6, loan, dilutive=False)]
    found = facts(*(project(code, (START, ACTIVE)) for code in "ABCD"), funding=tuple(entries))
    contents = report(found)
    totals = {row.key: row.since_start for row in contents.figures}
    for dilutive, key in ((True, "dilutive"), (False, "non_dilutive")):
        rows = [row for row in contents.funding if row.dilutive is dilutive]
        assert sum(row.awarded_since for row in rows) == totals[key]
        assert all(row.projects >= 3 for row in rows)
    assert 777 not in {row.awarded_since for row in contents.funding}


@pytest.mark.parametrize("currency", ["NOK", "USD"])
def test_a_currency_of_few_projects_is_not_printed_apart(currency: str) -> None:
    vc = FundingKind.EQUITY_VC
    entries = [private(code, 100, vc, dilutive=True) for code in "ABC"]
    single = private("D", 777, vc, dilutive=True)
    entries.append(replace(single, currency=currency))
    found = facts(*(project(code, (START, ACTIVE)) for code in "ABCD"), funding=tuple(entries))
    assert [(row.currency, row.awarded) for row in report(found).funding] == [("EUR", 1077)]


def test_areas_count_only_named_projects_so_that_the_others_cannot_be_subtracted() -> None:
    found = facts(
        project("A", (START, ACTIVE), area="oncology"),
        project("B", (START, ACTIVE), area="oncology", release=SECRET),
        project("C", (START, ACTIVE), area="dental", release=SECRET),
    )
    row = next(row for row in report(found).figures if row.key == "areas")
    assert row.this_quarter == len(row.rows) == 2
    assert [(line.title, line.this_quarter) for line in row.rows] == [("oncology", 1), (None, None)]
