from datetime import date
from decimal import Decimal

import pytest

from spark_tracker.domain.codes import (
    Attribution,
    CompanyRelation,
    MilestoneStatus,
    ProjectStatus,
    Stage,
)
from spark_tracker.domain.quarter import Quarter
from spark_tracker.reports.contents import Factor, FigureValue, Mark, Share
from spark_tracker.reports.facts import Facts
from spark_tracker.reports.figures import BY_KEY, FIGURES, Figure, value
from spark_tracker.reports.headings import Headings
from spark_tracker.reports.periods import Period
from tests.reports.builders import (
    SECRET,
    company,
    facts,
    family,
    funding,
    instalment,
    milestone,
    project,
    reached,
    session,
)

Q3 = Quarter(2026, 3)
ACTIVE, ON_HOLD, PROSPECT = ProjectStatus.ACTIVE, ProjectStatus.ON_HOLD, ProjectStatus.PROSPECT
GRADUATED, ALUMNI = ProjectStatus.GRADUATED, ProjectStatus.ALUMNI
START = date(2025, 1, 30)


def figure(key: str, found: Facts, quarter: Quarter = Q3) -> FigureValue:
    return value(BY_KEY[key], found, Period.of(quarter))


def since_start(key: str, found: Facts) -> FigureValue:
    return value(BY_KEY[key], found, Period.until(Q3))


def test_every_figure_has_a_title_a_definition_and_a_unit_in_four_languages() -> None:
    for language in ("en", "de", "fi", "nb"):
        text = Headings(language, "EUR")
        for each in FIGURES:
            assert text(f"fig.{each.key}")
            assert text(f"def.{each.key}")
            assert text(f"unit.{each.unit}")
            assert text(f"group.{each.group}")


def test_ratios_name_figures_that_exist() -> None:
    for each in FIGURES:
        assert not each.below or (each.below in BY_KEY and each.above in BY_KEY)


def test_applications_are_counted_by_the_day_they_came() -> None:
    found = facts(
        project("A", applied_on=date(2026, 7, 1)),
        project("B", applied_on=date(2026, 9, 30)),
        project("C", applied_on=date(2026, 10, 1)),
        project("D", (date(2026, 8, 1), ProjectStatus.APPLIED)),
        project("E"),
    )
    assert figure("applications", found) == 3
    assert since_start("applications", found) == 3


def test_a_promoted_prospect_is_admitted_twice_once_as_each() -> None:
    found = facts(
        project("A", (date(2025, 7, 1), PROSPECT), (date(2026, 7, 2), ACTIVE), admitted_on=START)
    )
    assert figure("admitted_prospect", found, Quarter(2025, 3)) == 1
    assert figure("admitted_full", found) == 1
    assert since_start("admitted_prospect", found) == 1


def test_active_on_the_last_day_counts_neither_paused_nor_ended_projects() -> None:
    found = facts(
        project("A", (START, ACTIVE)),
        project("B", (START, ACTIVE), (date(2026, 9, 30), ON_HOLD)),
        project("C", (START, PROSPECT)),
        project("D", (START, ACTIVE), (date(2026, 10, 1), GRADUATED)),
        project("E", (START, ACTIVE), (date(2026, 9, 1), GRADUATED)),
    )
    assert figure("active", found) == 3
    assert figure("on_hold", found) == 1
    assert since_start("active", found) is Mark.NO_SENSE


def test_an_alumnus_without_a_graduation_graduated_when_it_became_one() -> None:
    found = facts(
        project("A", (START, ACTIVE), (date(2026, 8, 1), ALUMNI)),
        project("B", (date(2026, 8, 2), GRADUATED), (date(2026, 8, 3), ALUMNI)),
    )
    assert figure("graduated", found) == 2


def test_a_graduation_without_a_day_counts_since_the_start_and_in_no_quarter() -> None:
    found = facts(project("A", (None, GRADUATED)))
    assert figure("graduated", found) == 0
    assert since_start("graduated", found) == 1


def test_a_status_without_a_day_counts_from_the_day_anything_is_known() -> None:
    found = facts(project("A", (None, ACTIVE), known_since=date(2026, 8, 1)))
    assert figure("active", found) == 1
    assert figure("active", found, Quarter(2026, 2)) == 0


def test_success_counts_each_graduated_project_once() -> None:
    graduated = ((START, ACTIVE), (date(2026, 8, 1), GRADUATED))
    found = facts(
        project("A", *graduated, stages=(reached(Stage.LICENCE, START),)),
        project("B", *graduated),
        project("C", *graduated),
        companies=(company("A", "B", incorporated_on=START),),
    )
    assert figure("success", found) == Share(2, 3)
    assert figure("success_stanford", found) == Share(1, 3)
    assert figure("success", facts()) == Share(0, 0)


def test_a_company_with_a_licence_counts_for_stanford_too() -> None:
    found = facts(
        project("A", (date(2026, 8, 1), GRADUATED)),
        companies=(company("A", incorporated_on=START, relation=CompanyRelation.BOTH),),
    )
    assert figure("success_stanford", found) == Share(1, 1)


def test_patents_are_counted_by_family_at_the_first_priority_filing() -> None:
    found = facts(project("A"), families=(family("A", date(2026, 8, 31)),))
    assert figure("priority", found) == 1
    assert figure("dofi", found) == 1
    assert figure("granted", found) == 0


def test_companies_are_founded_once_and_active_until_they_end() -> None:
    found = facts(
        project("A"),
        project("B"),
        companies=(company("A", "B", incorporated_on=date(2026, 7, 2)),),
    )
    ended = facts(
        project("A"),
        companies=(company("A", incorporated_on=date(2026, 7, 2), ended_on=date(2026, 9, 30)),),
    )
    assert figure("founded", found) == 1
    assert figure("companies_active", found) == 1
    assert figure("companies_active", ended) == 0


def test_leverage_is_attributed_money_divided_by_spark_money_paid() -> None:
    found = facts(
        project("A"),
        funding=(
            funding("A", date(2026, 7, 1), 900, attribution=Attribution.DECISIVE),
            funding("A", date(2026, 7, 1), 100),
        ),
        instalments=(
            instalment("A", date(2026, 7, 2), 400),
            instalment("A", date(2026, 7, 3), 100, returned_on=date(2026, 9, 1)),
        ),
    )
    assert figure("follow_on", found) == 1000
    assert figure("spark_paid", found) == 400
    assert figure("leverage", found) == Factor(900, 400)


def test_money_is_not_given_while_a_rate_is_missing() -> None:
    found = facts(
        project("A"),
        funding=(funding("A", date(2026, 7, 1), 900),),
        missing_rates=frozenset({"NOK"}),
    )
    assert figure("follow_on", found) is None
    assert figure("leverage", found) is None


def test_advisor_hours_are_session_time_for_each_advisor_plus_preparation() -> None:
    found = facts(
        project("A"),
        sessions=(
            session("A", date(2026, 7, 1), minutes=90, advisors=("a", "b"), prep_minutes=30),
            session("A", date(2026, 7, 2), minutes=60, advisors=()),
        ),
    )
    assert figure("advisor_hours", found) == Decimal("3.5")
    assert figure("sessions", found) == 2
    assert figure("with_session", found) == 1
    assert figure("active_advisors", found) == 2


def test_a_project_is_silent_after_more_than_ninety_days() -> None:
    last = Q3.last_day
    found = facts(
        project("A", (START, ACTIVE)),
        project("B", (START, ACTIVE)),
        project("C", (START, ON_HOLD)),
        sessions=(session("A", date(2026, 7, 2)), session("B", date(2026, 7, 1))),
    )
    assert (last - date(2026, 7, 2)).days == 90
    assert figure("without_session", found) == Share(1, 2)


def test_milestones_due_are_met_on_time_met_late_or_missed() -> None:
    due = date(2026, 8, 1)
    found = facts(
        project("A"),
        milestones=(
            milestone("A", due, done_on=due),
            milestone("A", due, done_on=date(2026, 8, 11)),
            milestone("A", due, done_on=date(2026, 10, 1)),
            milestone("A", due),
            milestone("A", due, status=MilestoneStatus.CANCELLED),
            milestone("A", due, status=MilestoneStatus.CHANGED, status_on=date(2026, 8, 2)),
        ),
    )
    counted = [figure(f"ms_{key}", found) for key in ("due", "on_time", "late", "missed")]
    assert counted == [5, 1, 1, 3]
    assert figure("ms_rebaselined", found) == 1
    assert figure("ms_slip", found) == 5


def test_a_median_of_nothing_is_nothing() -> None:
    assert figure("ms_slip", facts()) is None
    assert figure("trl_now", facts(project("A", (START, ACTIVE)))) is None


def test_readiness_is_compared_at_entry_and_now() -> None:
    trls = ((date(2025, 2, 1), 3), (date(2026, 6, 1), 5), (date(2026, 11, 1), 7))
    found = facts(project("A", (START, ACTIVE), trls=trls))
    assert figure("trl_entry", found) == 3
    assert figure("trl_now", found) == 5


def test_breadth_counts_different_values_of_active_projects() -> None:
    found = facts(
        project("A", (START, ACTIVE), area="oncology"),
        project("B", (START, ACTIVE), area="oncology", release=SECRET),
        project("C", (START, ACTIVE), area="neurology"),
        project("D", (START, ACTIVE), (date(2026, 8, 1), GRADUATED), area="dental"),
    )
    assert figure("areas", found) == 2


@pytest.mark.parametrize("each", FIGURES, ids=lambda f: f.key)
def test_every_figure_can_be_counted_in_an_empty_programme(each: Figure) -> None:
    nothing: tuple[FigureValue, ...] = (0, None, Share(0, 0), Factor(0, 0))
    assert value(each, facts(), Period.of(Q3)) in nothing
