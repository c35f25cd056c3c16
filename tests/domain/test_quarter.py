"""Quarters, and the day it is in Oslo."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.domain.quarter import WEEKS, Quarter, day_in_oslo
from spark_tracker.errors import InputError

days = st.dates(date(2, 1, 1), date(9998, 12, 31))
quarters = days.map(Quarter.containing)


@given(days)
def test_a_day_lies_in_its_quarter_and_in_no_neighbour(day: date) -> None:
    quarter = Quarter.containing(day)
    assert day in quarter
    assert quarter.first_day <= day <= quarter.last_day
    assert day not in quarter.previous
    assert day not in quarter.next


@given(quarters)
def test_quarters_leave_no_gap(quarter: Quarter) -> None:
    assert quarter.last_day + timedelta(days=1) == quarter.next.first_day
    assert quarter.next.previous == quarter
    assert quarter.previous < quarter < quarter.next
    assert 90 <= quarter.days <= 92


@given(quarters)
def test_text_and_label_are_read_back(quarter: Quarter) -> None:
    assert Quarter.parse(quarter.text) == quarter
    assert Quarter.parse(quarter.label) == quarter


@given(quarters.filter(lambda quarter: quarter.year > 3), st.integers(-8, 8))
def test_shifting_there_and_back_changes_nothing(quarter: Quarter, by: int) -> None:
    assert quarter.shifted(by).shifted(-by) == quarter
    assert quarter.year_before == quarter.shifted(-4)


@given(quarters, st.integers(-40, 140))
def test_days_left_and_weeks_past_stay_within_the_quarter(quarter: Quarter, offset: int) -> None:
    today = quarter.first_day + timedelta(days=offset)
    assert 0 <= quarter.weeks_past(today) <= WEEKS
    assert 0 <= quarter.days_left(today) <= quarter.days


@pytest.mark.parametrize(
    "text",
    [
        "2026Q3",
        "2026 Q3",
        "2026-q3",
        "2026/Q3",
        "Q3 2026",
        "Q3/2026",
        "3/2026",
        "3. kvartal 2026",
        "3. Quartal 2026",
        "3. quarter 2026",
        "K3 2026",
        "2026 3. neljännes",
        "\u00a02026Q3 ",
    ],
)
def test_a_quarter_is_read_however_offices_write_it(text: str) -> None:
    assert Quarter.parse(text) == Quarter(2026, 3)


@pytest.mark.parametrize(
    "text", ["", "2026Q5", "2026Q0", "26Q3", "Q3", "2026", "13/2026", "0000Q1"]
)
def test_what_is_no_quarter_is_refused_with_what_was_typed(text: str) -> None:
    with pytest.raises(InputError) as refusal:
        Quarter.parse(text)
    assert refusal.value.field == "quarter"
    assert f"“{text}”" in str(refusal.value)


def test_a_fifth_quarter_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="no such quarter"):
        Quarter(2026, 5)


def test_days_left_count_down_to_zero_on_the_last_day() -> None:
    quarter = Quarter(2026, 4)
    assert quarter.days_left(date(2026, 11, 23)) == 38
    assert quarter.days_left(date(2026, 12, 31)) == 0
    assert quarter.days_left(date(2027, 1, 1)) == 0
    assert quarter.days_left(date(2026, 9, 1)) == quarter.days


def test_weeks_are_past_when_seven_days_are_over() -> None:
    quarter = Quarter(2026, 4)
    assert quarter.weeks_past(date(2026, 10, 7)) == 0
    assert quarter.weeks_past(date(2026, 10, 8)) == 1
    assert quarter.weeks_past(date(2026, 12, 31)) == 13
    assert quarter.week_starts[0] == quarter.first_day
    assert len(quarter.week_starts) == 13


def test_the_last_eight_quarters_end_with_this_one() -> None:
    last = Quarter(2026, 1).ending_here(8)
    assert last[0] == Quarter(2024, 2)
    assert last[-1] == Quarter(2026, 1)
    assert tuple(last[0].through(last[-1])) == last


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 6, 30, 21, 59, tzinfo=UTC), date(2026, 6, 30)),
        (datetime(2026, 6, 30, 22, 0, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 12, 31, 22, 59, tzinfo=UTC), date(2026, 12, 31)),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), date(2027, 1, 1)),
        (datetime(2026, 6, 30, 23, 30, tzinfo=ZoneInfo("Europe/Helsinki")), date(2026, 6, 30)),
        # The hour that does not exist in spring, and the one that comes twice in autumn.
        (datetime(2026, 3, 29, 1, 30, tzinfo=UTC), date(2026, 3, 29)),
        (
            datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Berlin")),
            date(2026, 10, 25),
        ),
        (datetime(2028, 2, 28, 23, 30, tzinfo=UTC), date(2028, 2, 29)),
    ],
)
def test_the_day_is_the_one_in_oslo(moment: datetime, day: date) -> None:
    assert day_in_oslo(moment) == day


def test_a_moment_without_a_zone_has_no_day() -> None:
    with pytest.raises(ValueError, match="time zone"):
        day_in_oslo(datetime(2026, 1, 1))  # noqa: DTZ001 - the point of the test
