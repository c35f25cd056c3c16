"""Milestones against their plan."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.domain.codes import OPEN_MILESTONES, MilestoneStatus
from spark_tracker.domain.milestones import (
    MilestoneOutcome,
    Plan,
    days_overdue,
    due_in,
    due_on,
    median_slip,
    outcome,
    overdue,
    rebaselined,
    slip_days,
)
from spark_tracker.domain.quarter import Quarter

Q3 = Quarter(2026, 3)
BASELINE = date(2026, 8, 31)


def plan(
    status: MilestoneStatus = MilestoneStatus.DONE,
    baseline: date | None = BASELINE,
    forecast: date | None = None,
    done: date | None = None,
) -> Plan:
    return Plan(status=status, baseline=baseline, forecast=forecast, done=done)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-900, 900))
def test_slip_counts_from_the_first_agreed_date(baseline: date, days: int) -> None:
    moved = baseline + timedelta(days=days)
    assert slip_days(baseline, moved, None) == days
    assert slip_days(baseline, baseline, moved) == days


def test_slip_is_unknown_without_something_to_compare() -> None:
    assert slip_days(None, BASELINE, BASELINE) is None
    assert slip_days(BASELINE, None, None) is None


@pytest.mark.parametrize("status", MilestoneStatus)
def test_only_open_milestones_are_overdue(status: MilestoneStatus) -> None:
    late = overdue(status, BASELINE, None, date(2026, 9, 1))
    assert late is (status in OPEN_MILESTONES)
    assert days_overdue(status, BASELINE, None, date(2026, 9, 2)) == (2 if late else 0)


def test_a_milestone_is_not_overdue_on_its_day_nor_before_its_forecast() -> None:
    planned = MilestoneStatus.PLANNED
    assert not overdue(planned, BASELINE, None, BASELINE)
    assert not overdue(planned, BASELINE, date(2026, 10, 1), date(2026, 9, 15))
    assert overdue(planned, BASELINE, date(2026, 10, 1), date(2026, 10, 2))
    assert not overdue(planned, None, None, BASELINE)
    assert due_on(BASELINE, date(2026, 10, 1)) == date(2026, 10, 1)


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (plan(done=date(2026, 7, 1)), MilestoneOutcome.ON_TIME),
        (plan(done=BASELINE), MilestoneOutcome.ON_TIME),
        (plan(done=date(2026, 9, 1)), MilestoneOutcome.LATE),
        (plan(done=date(2026, 9, 30)), MilestoneOutcome.LATE),
        (plan(done=date(2026, 10, 1)), MilestoneOutcome.MISSED),
        (plan(MilestoneStatus.PLANNED), MilestoneOutcome.MISSED),
        (plan(MilestoneStatus.CHANGED, forecast=date(2026, 12, 1)), MilestoneOutcome.MISSED),
        (plan(MilestoneStatus.MISSED), MilestoneOutcome.MISSED),
        (plan(MilestoneStatus.CANCELLED), MilestoneOutcome.NOT_DUE),
        (plan(MilestoneStatus.PLANNED, baseline=None), MilestoneOutcome.NOT_DUE),
        (plan(baseline=date(2026, 10, 1), done=BASELINE), MilestoneOutcome.NOT_DUE),
    ],
)
def test_a_milestone_comes_out_of_the_quarter_it_was_promised_for(
    case: Plan, expected: MilestoneOutcome
) -> None:
    assert outcome(case, Q3) is expected


def test_done_after_the_cut_off_is_late_once_the_cut_off_moves_on() -> None:
    case = plan(done=date(2026, 10, 5))
    assert outcome(case, Q3, as_of=date(2026, 10, 10)) is MilestoneOutcome.LATE


@given(st.dates(date(2025, 1, 1), date(2027, 12, 31)))
def test_every_baseline_is_due_in_exactly_one_quarter(baseline: date) -> None:
    quarters = Quarter(2025, 1).through(Quarter(2027, 4))
    assert sum(due_in(plan(baseline=baseline), quarter) for quarter in quarters) == 1


def test_a_new_date_counts_in_the_quarter_it_was_given() -> None:
    moved = plan(MilestoneStatus.CHANGED, forecast=date(2026, 12, 1))
    assert rebaselined(moved, date(2026, 8, 1), Q3)
    assert not rebaselined(moved, date(2026, 10, 1), Q3)
    assert not rebaselined(moved, None, Q3)
    assert not rebaselined(plan(forecast=BASELINE), date(2026, 8, 1), Q3)


def test_the_median_slip_leaves_out_what_was_missed() -> None:
    done = [date(2026, 8, 21), date(2026, 9, 5), date(2026, 9, 10)]
    plans = [*(plan(done=day) for day in done), plan(MilestoneStatus.PLANNED)]
    assert median_slip(plans, Q3) == 5
    assert median_slip([plan(MilestoneStatus.PLANNED)], Q3) is None
