"""Milestones against their plan."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.domain.codes import OPEN_MILESTONES, MilestoneStatus
from spark_tracker.domain.milestones import (
    days_overdue,
    due_on,
    overdue,
    slip_days,
)

BASELINE = date(2026, 8, 31)


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
