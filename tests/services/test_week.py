"""This week: for each rule what makes a line appear, and what ends it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from time import perf_counter

import pytest

from spark_tracker.domain.codes import FilingKind, PatentStatus, ProjectStatus, SessionFormat
from spark_tracker.domain.patents import ClockKind
from spark_tracker.services.actions import ActionValues, add_action, tick
from spark_tracker.services.assignments import AssignmentValues, assign, end_assignment
from spark_tracker.services.attention import AttentionKind
from spark_tracker.services.mentoring import log_session
from spark_tracker.services.milestone_steps import (
    cancel_milestone,
    mark_done,
    mark_missed,
    move_forecast,
    rebaseline,
    reopen_milestone,
)
from spark_tracker.services.milestones import MilestoneValues, add_milestone
from spark_tracker.services.patents import (
    FamilyValues,
    FilingValues,
    add_family,
    add_filing,
    edit_family,
    read_family,
)
from spark_tracker.services.people import edit_person, read_person
from spark_tracker.services.projects import edit_project, read_project
from spark_tracker.services.session_values import ActionLine, SessionValues
from spark_tracker.services.statuses import StatusValues, change_status
from spark_tracker.services.week import before_weekend, count_week, read_week
from spark_tracker.services.week_line import WeekLine
from spark_tracker.store.store import Store
from tests.conftest import TODAY

RECENTLY = TODAY - timedelta(days=20)
PAUSES = StatusValues(status=ProjectStatus.ON_HOLD, on=TODAY, reason="Parental leave")
GRADUATES = StatusValues(status=ProjectStatus.GRADUATED, on=TODAY)


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    """A project that was admitted lately: nothing needs anybody."""
    return make_project(status=ProjectStatus.ACTIVE, status_on=RECENTLY, admitted_on=RECENTLY)


def lines(store: Store, kind: AttentionKind | None = None, today: date = TODAY) -> list[WeekLine]:
    found = read_week(store, today=today).lines
    return [line for line in found if kind is None or line.kind is kind]


def planned(store: Store, project: str, on: date, **values: object) -> str:
    plan = MilestoneValues(project_id=project, title="Stability data", forecast_on=on, **values)  # type: ignore[arg-type]
    return add_milestone(store, plan, today=TODAY)


def met(store: Store, project: str, on: date, **values: object) -> str:
    held = SessionValues(
        project_id=project,
        held_on=on,
        format=SessionFormat.ONE_TO_ONE,
        **values,  # type: ignore[arg-type]
    )
    return log_session(store, held, today=TODAY)


# milestones


@pytest.mark.parametrize(("ahead", "shown", "late"), [(-6, 1, True), (0, 1, False), (7, 1, False)])
def test_milestone_shows_when_late_today_or_within_a_week(
    store: Store, project: str, ahead: int, shown: int, *, late: bool
) -> None:
    planned(store, project, days(ahead))
    found = lines(store)
    assert [line.late for line in found] == [late] * shown


def test_milestone_in_eight_days_waits_for_next_week(store: Store, project: str) -> None:
    planned(store, project, days(8))
    week = read_week(store, today=TODAY)
    assert week.lines == ()
    assert week.next is not None
    assert (week.next.title, week.next.on) == ("Stability data", days(8))
    later = read_week(store, today=TODAY, soon=timedelta(days=14))
    assert [line.what for line in later.lines] == ["Stability data"]
    assert later.next is None


def test_milestone_is_judged_by_its_forecast_and_tells_its_first_plan(
    store: Store, project: str
) -> None:
    planned(store, project, days(3), baseline_on=days(-40))
    [line] = lines(store)
    assert (line.on, line.first_plan, line.late) == (days(3), days(-40), False)


@pytest.mark.parametrize(
    "end",
    [
        lambda store, key: mark_done(store, key, on=TODAY, today=TODAY),
        lambda store, key: mark_missed(store, key, on=TODAY, today=TODAY),
        lambda store, key: cancel_milestone(store, key, on=TODAY, reason="No", today=TODAY),
        lambda store, key: move_forecast(store, key, days(8), reason="Later", today=TODAY),
        lambda store, key: rebaseline(store, key, to=days(8), reason="Later", today=TODAY),
    ],
    ids=["done", "missed", "cancelled", "moved", "planned anew"],
)
def test_milestone_ends_when_done_missed_cancelled_or_moved(
    store: Store, project: str, end: Callable[[Store, str], None]
) -> None:
    key = planned(store, project, days(-2))
    assert len(lines(store)) == 1
    end(store, key)
    assert lines(store) == []


def test_reopened_milestone_is_back(store: Store, project: str) -> None:
    key = planned(store, project, days(-2))
    mark_done(store, key, on=TODAY, today=TODAY)
    reopen_milestone(store, key, today=TODAY)
    assert len(lines(store)) == 1


@pytest.mark.parametrize("status", [PAUSES, GRADUATES], ids=["on hold", "graduated"])
def test_project_that_pauses_or_ends_takes_its_milestones_and_actions_along(
    store: Store, project: str, status: StatusValues
) -> None:
    planned(store, project, days(-2))
    add_action(store, ActionValues(project_id=project, text="Call", due_on=days(-1)), today=TODAY)
    assert len(lines(store)) == 2
    change_status(store, project, status, today=TODAY)
    assert lines(store) == []


# action items


@pytest.mark.parametrize(("ahead", "shown"), [(-2, 1), (0, 1), (7, 1), (8, 0)])
def test_action_item_shows_when_late_or_due_within_a_week(
    store: Store, project: str, ahead: int, shown: int
) -> None:
    values = ActionValues(project_id=project, text="Call", due_on=days(ahead))
    key = add_action(store, values, today=TODAY)
    assert [line.late for line in lines(store)] == [ahead < 0] * shown
    tick(store, key, on=TODAY, today=TODAY)
    assert lines(store) == []


def test_action_item_without_a_date_is_asked_for_after_thirty_days(
    store: Store, make_project: Callable[..., str]
) -> None:
    admitted = days(-200)
    old = make_project(status=ProjectStatus.ACTIVE, status_on=admitted, admitted_on=admitted)
    met(store, old, days(-30), actions=(ActionLine(text="Old promise"),))
    met(store, old, days(-29), actions=(ActionLine(text="Newer promise"),))
    [line] = lines(store)
    assert (line.what, line.on, line.late) == ("Old promise", None, False)


# patent clocks


@pytest.fixture
def family(store: Store, project: str) -> str:
    values = FamilyValues(project_id=project, title="Peptide", dofi_on=days(-60))
    return add_family(store, values, today=TODAY)


def test_employers_answer_shows_and_ends_with_the_answer(store: Store, family: str) -> None:
    [line] = lines(store)
    assert (line.clock, line.late) == (ClockKind.EMPLOYER_ANSWER, False)
    answered = replace(read_family(store, family), status=PatentStatus.DOFI_ACCEPTED)
    edit_family(store, family, answered, today=TODAY)
    assert lines(store) == []


def test_patent_clock_shows_ninety_days_ahead_and_stays_when_late(
    store: Store, project: str
) -> None:
    key = add_family(store, FamilyValues(project_id=project, title="Peptide"), today=TODAY)
    filed = FilingValues(
        family_id=key, kind=FilingKind.PRIORITY, office="NO", filed_on=date(2025, 11, 1)
    )
    add_filing(store, filed, today=TODAY)  # 12 months: 1 November 2026
    assert lines(store, today=date(2026, 8, 2)) == []
    [line] = lines(store, today=date(2026, 8, 3))
    assert (line.clock, line.on) == (ClockKind.FOREIGN_FILING, date(2026, 11, 1))
    assert [line.late for line in lines(store, AttentionKind.CLOCK)] == [True]
    abroad = FilingValues(family_id=key, kind=FilingKind.PCT, office="WO", filed_on=TODAY)
    add_filing(store, abroad, today=TODAY)
    assert lines(store) == []


def test_patent_clock_missed_for_a_year_is_told_no_more(store: Store, project: str) -> None:
    key = add_family(store, FamilyValues(project_id=project, title="Peptide"), today=TODAY)
    filed = FilingValues(
        family_id=key, kind=FilingKind.PRIORITY, office="NO", filed_on=date(2023, 1, 10)
    )
    add_filing(store, filed, today=TODAY)  # 18 months: 10 July 2024, 30 months: 10 July 2025
    published, phase = date(2024, 7, 10), date(2025, 7, 10)
    told = [line.on for line in lines(store, AttentionKind.CLOCK, today=phase)]
    assert told[:2] == [published, phase]
    told = [line.on for line in lines(store, AttentionKind.CLOCK, today=date(2025, 7, 11))]
    assert told[0] == phase


def test_patent_clock_runs_on_while_its_project_is_on_hold(
    store: Store, project: str, family: str
) -> None:
    change_status(store, project, PAUSES, today=TODAY)
    assert [line.record_id for line in lines(store)] == [family]
    resumed = StatusValues(status=ProjectStatus.GRADUATED, on=TODAY)
    change_status(store, project, resumed, today=TODAY)
    assert lines(store) == []


# agreements


@pytest.fixture
def advises(store: Store, project: str) -> Callable[[str], str]:
    def advise(person: str) -> str:
        values = AssignmentValues(
            person_id=person, project_id=project, role="ip", from_on=RECENTLY, override_reason="-"
        )
        return assign(store, values, today=TODAY)

    return advise


@pytest.mark.parametrize(("ahead", "shown"), [(-1, 1), (0, 1), (60, 1), (61, 0)])
def test_agreement_that_ends_within_sixty_days_shows(
    store: Store,
    make_advisor: Callable[..., str],
    advises: Callable[[str], str],
    ahead: int,
    shown: int,
) -> None:
    person = make_advisor(cda_valid_until=days(ahead))
    advises(person)
    found = lines(store)
    assert [(line.what, line.projects, line.late) for line in found] == [
        ("Ada Berg", 1, ahead < 0)
    ] * shown


def test_ended_agreement_matters_only_while_its_advisor_hears_secrets(
    store: Store, make_advisor: Callable[..., str], advises: Callable[[str], str]
) -> None:
    person = make_advisor(cda_valid_until=days(-3))
    assert lines(store) == []
    assignment = advises(person)
    assert len(lines(store)) == 1
    end_assignment(store, assignment, on=days(-1), today=TODAY)
    assert lines(store) == []


def test_ending_agreement_of_the_pool_shows_without_a_project(
    store: Store, make_advisor: Callable[..., str]
) -> None:
    make_advisor(cda_valid_until=days(10))
    [line] = lines(store)
    assert (line.projects, line.project_id) == (0, "")


def test_agreement_ends_with_its_renewal_or_its_advisors_leave(
    store: Store, make_advisor: Callable[..., str]
) -> None:
    first = make_advisor("Ada Berg", cda_valid_until=days(10))
    second = make_advisor("Bo Lie", cda_valid_until=days(10))
    for key, change in (
        (first, {"cda_valid_until": days(700)}),
        (second, {"active": False}),
    ):
        person = read_person(store, key)
        assert person.advisor is not None
        renewed = replace(person, advisor=replace(person.advisor, **change))
        edit_person(store, key, renewed, today=TODAY)
    assert lines(store) == []


# silence


def test_project_is_silent_sixty_days_after_its_last_session(
    store: Store, make_project: Callable[..., str]
) -> None:
    since = days(-300)
    key = make_project(status=ProjectStatus.ACTIVE, status_on=since, admitted_on=since)
    [line] = lines(store)
    assert (line.never, line.on) == (True, since)
    met(store, key, days(-60))
    [line] = lines(store)
    assert (line.never, line.on) == (False, days(-60))
    met(store, key, days(-59))
    assert lines(store) == []


def test_planned_session_pauses_the_silence_and_is_said(
    store: Store, make_project: Callable[..., str]
) -> None:
    since = days(-300)
    key = make_project(status=ProjectStatus.ACTIVE, status_on=since, admitted_on=since)
    met(store, key, days(-70), next_session_on=days(4))
    week = read_week(store, today=TODAY)
    assert [line.planned_on for line in week.lines] == [days(4)]
    assert list(week.counted()) == []
    assert count_week(store, today=TODAY) == 0
    [line] = lines(store, today=days(5))
    assert line.planned_on is None


@pytest.mark.parametrize("status", [PAUSES, GRADUATES], ids=["on hold", "graduated"])
def test_project_on_hold_or_ended_is_never_silent(
    store: Store, make_project: Callable[..., str], status: StatusValues
) -> None:
    since = days(-300)
    key = make_project(status=ProjectStatus.ACTIVE, status_on=since, admitted_on=since)
    change_status(store, key, status, today=TODAY)
    assert lines(store) == []


# the whole


def test_late_comes_first_within_each_kind(store: Store, project: str) -> None:
    for ahead in (3, -1, 0, -9):
        planned(store, project, days(ahead))
    assert [line.on for line in lines(store)] == [days(-9), days(-1), days(0), days(3)]


def test_mine_is_what_i_own_or_coordinate(
    store: Store, project: str, make_person: Callable[..., str], make_project: Callable[..., str]
) -> None:
    other = make_project("Patch", status=ProjectStatus.ACTIVE, admitted_on=RECENTLY)
    kari = make_person("Kari Nordmann")
    edit_project(
        store, project, replace(read_project(store, project), coordinator_id=kari), today=TODAY
    )
    coordinated = planned(store, project, TODAY)
    owned = planned(store, other, TODAY, owner_id=kari)
    planned(store, other, TODAY)
    week = read_week(store, today=TODAY, author="NORDMANN, Kari")
    assert week.me
    assert {line.record_id for line in week.counted(mine=True)} == {coordinated, owned}
    assert len(week.lines) == 3


def test_nothing_is_mine_where_nobody_has_my_name(store: Store, project: str) -> None:
    planned(store, project, TODAY)
    for author in ("Somebody Else", "", "_%"):
        week = read_week(store, today=TODAY, author=author)
        assert not week.me
        assert list(week.counted(mine=True)) == []


@pytest.mark.parametrize(("ahead", "before"), [(-1, False), (0, False), (4, True), (5, False)])
def test_weekend_begins_after_friday(
    store: Store, project: str, ahead: int, *, before: bool
) -> None:
    planned(store, project, days(ahead))  # today is a Monday
    [line] = lines(store)
    assert before_weekend(line, TODAY) is before


def test_week_of_the_sample_is_counted_alike_by_page_and_sidebar(sample: Store) -> None:
    week = read_week(sample, today=TODAY)
    assert count_week(sample, today=TODAY) == sum(1 for _line in week.counted()) > 0
    keys = [line.key for line in week.lines]
    assert len(keys) == len(set(keys))


def test_week_is_read_at_once(sample: Store) -> None:
    read_week(sample, today=TODAY)
    started = perf_counter()
    read_week(sample, today=TODAY)
    assert perf_counter() - started < 0.25  # 5 ms alone on the machine
