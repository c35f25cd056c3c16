"""Figures where it is easy to be wrong: returns, re-entries, quarter edges, later corrections."""

from datetime import date
from decimal import Decimal

from spark_tracker.domain.codes import (
    CompanyOrigin,
    CompanyRelation,
    MilestoneStatus,
    ProjectStatus,
    Stage,
)
from spark_tracker.domain.quarter import Quarter
from spark_tracker.reports.compile import compile_report
from spark_tracker.reports.contents import Factor, FigureValue, ReportContents, Share
from spark_tracker.reports.facts import CompanyFact, CompanyLink, Facts, SoughtFact
from spark_tracker.reports.figures import BY_KEY, in_parts, value
from spark_tracker.reports.periods import Period
from spark_tracker.reports.profile import load_profile
from tests.reports.builders import (
    SECRET,
    company,
    facts,
    funding,
    instalment,
    milestone,
    project,
    reached,
    session,
)

Q3 = Quarter(2026, 3)
ACTIVE, WITHDRAWN = ProjectStatus.ACTIVE, ProjectStatus.WITHDRAWN
GRADUATED, ON_HOLD = ProjectStatus.GRADUATED, ProjectStatus.ON_HOLD
START = date(2025, 1, 30)


def figure(key: str, found: Facts, quarter: Quarter = Q3) -> FigureValue:
    return value(BY_KEY[key], found, Period.of(quarter))


def since_start(key: str, found: Facts) -> FigureValue:
    return value(BY_KEY[key], found, Period.until(Q3))


def report(found: Facts, partner: str = "berlin", quarter: Quarter = Q3) -> ReportContents:
    return compile_report(found, load_profile(partner), quarter)


def test_a_project_that_came_back_has_not_ended_since_the_start() -> None:
    found = facts(
        project("A", (START, ACTIVE), (date(2026, 2, 1), WITHDRAWN), (date(2026, 8, 1), ACTIVE))
    )
    assert figure("withdrawn", found, Quarter(2026, 1)) == 1
    assert since_start("withdrawn", found) == 0
    assert figure("active", found) == 1


def test_a_project_that_ends_a_second_time_counts_in_the_quarter_of_the_second_end() -> None:
    found = facts(
        project(
            "A",
            (START, ACTIVE),
            (date(2026, 2, 1), WITHDRAWN),
            (date(2026, 5, 1), ACTIVE),
            (date(2026, 9, 30), WITHDRAWN),
        )
    )
    assert figure("withdrawn", found) == 1
    assert since_start("withdrawn", found) == 1


def test_a_project_that_comes_back_is_new_on_the_day_it_came_back() -> None:
    found = facts(
        project(
            "A",
            (START, ACTIVE),
            (date(2026, 2, 1), WITHDRAWN),
            (date(2026, 8, 1), ACTIVE),
            (date(2026, 10, 5), ON_HOLD),
            (date(2026, 11, 5), ACTIVE),
            admitted_on=START,
        )
    )
    changes = report(found).changes
    assert [(row.kind, row.day) for row in changes] == [("new", date(2026, 8, 1))]


def test_a_project_that_ended_on_the_first_day_of_the_quarter_is_still_shown() -> None:
    found = facts(project("A", (START, ACTIVE), (date(2026, 7, 1), GRADUATED)))
    contents = report(found)
    assert [row.code for row in contents.projects] == ["A"]
    assert [(row.kind, row.day) for row in contents.changes] == [("ended", date(2026, 7, 1))]


def test_a_project_that_came_and_went_within_the_quarter_is_new_and_ended() -> None:
    found = facts(project("A", (date(2026, 7, 5), ACTIVE), (date(2026, 9, 5), WITHDRAWN)))
    contents = report(found)
    assert [row.code for row in contents.projects] == ["A"]
    kinds = [(row.kind, row.day) for row in contents.changes]
    assert kinds == [("new", date(2026, 7, 5)), ("ended", date(2026, 9, 5))]


def test_a_project_that_ended_seeks_nobody() -> None:
    wanted = SoughtFact("A", "advisor", None, "An advisor", None, None, None)
    found = facts(
        project("A", (START, ACTIVE), (date(2026, 8, 1), GRADUATED)),
        sought=(wanted,),
    )
    contents = report(found)
    assert contents.sought == ()
    assert contents.projects[0].seeking is None


def test_equity_in_a_company_that_existed_before_is_no_success() -> None:
    link = CompanyLink("A", CompanyOrigin.EXISTING, CompanyRelation.EQUITY, None)
    there = CompanyFact("c", "Old AS", "NO", "", START, None, (link,))
    found = facts(project("A", (date(2026, 8, 1), GRADUATED)), companies=(there,))
    assert figure("success", found) == Share(0, 1)


def test_a_claimed_company_is_a_success_but_not_for_stanford() -> None:
    found = facts(
        project("A", (date(2026, 8, 1), GRADUATED), stages=(reached(Stage.STARTUP, START),))
    )
    assert figure("success", found) == Share(1, 1)
    assert figure("success_stanford", found) == Share(0, 1)


def test_a_milestone_cancelled_later_was_due_then() -> None:
    cancelled = milestone(
        "A",
        date(2026, 8, 1),
        status=MilestoneStatus.CANCELLED,
        status_on=date(2026, 11, 1),
    )
    found = facts(project("A", (START, ACTIVE)), milestones=(cancelled,))
    assert figure("ms_due", found) == 1
    assert report(found).milestones[0].missed == 1


def test_readiness_at_entry_is_the_last_judged_before_admission() -> None:
    trls = ((date(2023, 2, 1), 1), (date(2025, 1, 2), 3), (date(2026, 6, 1), 5))
    found = facts(project("A", (START, ACTIVE), trls=trls, admitted_on=START))
    assert figure("trl_entry", found) == 3


def test_twelve_months_to_the_last_day_hold_the_leap_day() -> None:
    found = facts(project("A"), sessions=(session("A", date(2023, 4, 1)),))
    assert figure("active_advisors", found, Quarter(2024, 1)) == 1
    assert figure("active_advisors", found, Quarter(2024, 2)) == 0


def test_more_money_returned_than_paid_gives_no_leverage() -> None:
    returned = instalment("A", date(2026, 5, 1), 400, returned_on=date(2026, 8, 1))
    found = facts(project("A"), instalments=(returned,))
    assert figure("spark_paid", found) == -400
    assert figure("leverage", found) == Factor(0, 0)


def test_money_returned_after_the_quarter_was_paid_then() -> None:
    returned = instalment(
        "A", date(2026, 8, 1), 400, returned_on=date(2026, 11, 1), status="returned"
    )
    found = facts(project("A", (START, ACTIVE)), instalments=(returned,))
    assert figure("spark_paid", found) == 400
    assert report(found).projects[0].grant_paid == 400
    later = report(found, quarter=Quarter(2026, 4))
    assert later.projects[0].grant_paid is None
    assert later.projects[0].grant_committed is None


def test_grants_paid_less_returned_are_the_money_paid() -> None:
    found = facts(
        project("A", (START, ACTIVE)),
        instalments=(
            instalment("A", date(2026, 7, 1), 300),
            instalment("A", date(2026, 7, 2), 100, returned_on=date(2026, 8, 1), status="returned"),
            instalment("A", date(2026, 10, 2), 70),
        ),
    )
    rows = {row.status.code: row for row in report(found).grants}  # type: ignore[union-attr]
    assert rows["paid"].amount - rows["returned"].amount == figure("spark_paid", found) == 300
    since = rows["paid"].amount_since_report - rows["returned"].amount_since_report
    assert since == since_start("spark_paid", found) == 300
    assert rows["approved"].amount_since_report == 70


def test_parts_of_hours_add_up_to_the_whole_as_printed() -> None:
    third = Decimal(20) / 60
    assert in_parts([third, third, third]) == [Decimal("0.4"), Decimal("0.3"), Decimal("0.3")]
    assert in_parts([1, 2]) == [1, 2]
    assert in_parts([]) == []
    found = facts(
        *(project(code, (START, ACTIVE)) for code in "ABC"),
        sessions=tuple(session(code, date(2026, 7, 1), minutes=20) for code in "ABC"),
    )
    row = next(row for row in report(found).figures if row.key == "advisor_hours")
    assert row.this_quarter == 1
    assert sum(line.this_quarter or 0 for line in row.rows) == 1


def test_a_company_is_shown_under_its_project_that_may_be_named() -> None:
    shared = company("A", "B", incorporated_on=START, registration_number="1")
    found = facts(
        project("A", (START, ACTIVE), release=SECRET),
        project("B", (START, ACTIVE)),
        companies=(shared,),
        funding=(funding("B", date(2026, 7, 1), 5),),
    )
    assert [row.project_code for row in report(found).companies] == ["B"]
