"""Patent clocks, and until when an invention is a secret."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.domain import code_texts
from spark_tracker.domain.codes import FilingKind, PatentStatus
from spark_tracker.domain.patents import (
    ASK_ATTORNEY,
    MEANINGS,
    Clock,
    ClockKind,
    Filing,
    add_months,
    clocks,
    is_secret,
    priority_date,
)

PRIORITY = Filing(kind=FilingKind.PRIORITY, office="NO", filed_on=date(2025, 8, 31))
PCT = Filing(kind=FilingKind.PCT, office="WO", filed_on=date(2026, 8, 28))
days = st.dates(date(1950, 1, 1), date(2150, 12, 31))


def by_kind(found: tuple[Clock, ...]) -> dict[ClockKind, Clock]:
    return {clock.kind: clock for clock in found}


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2025, 8, 31), 18, date(2027, 2, 28)),
        (date(2026, 8, 31), 18, date(2028, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 10, 31), 4, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
    ],
)
def test_months_are_calendar_months_with_the_day_clamped(
    day: date, months: int, expected: date
) -> None:
    assert add_months(day, months) == expected


@given(days, st.integers(-600, 600))
def test_adding_months_lands_in_the_right_month(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day
    assert later.day == day.day or add_months(later, 1).day >= later.day


@given(days, days, st.integers(0, 60))
def test_a_later_day_never_has_an_earlier_clock(one: date, other: date, months: int) -> None:
    first, second = sorted((one, other))
    assert add_months(first, months) <= add_months(second, months)


def test_months_beyond_the_calendar_are_an_error() -> None:
    with pytest.raises(ValueError, match="no such year"):
        add_months(date(9999, 12, 1), 1)


def test_a_fresh_priority_filing_has_all_its_clocks_open() -> None:
    found = clocks(dofi_on=date(2025, 3, 10), filings=[PRIORITY])
    assert [(clock.kind, clock.due, clock.open) for clock in found] == [
        (ClockKind.EMPLOYER_ANSWER, date(2025, 7, 10), False),
        (ClockKind.FOREIGN_FILING, date(2026, 8, 31), True),
        (ClockKind.PUBLICATION, date(2027, 2, 28), True),
        (ClockKind.PHASE_30, date(2028, 2, 29), True),
        (ClockKind.PHASE_31, date(2028, 3, 31), True),
    ]


@pytest.mark.parametrize(
    ("status", "is_open"),
    [
        (None, True),
        (PatentStatus.DOFI_SUBMITTED, True),
        (PatentStatus.DOFI_ACCEPTED, False),
        (PatentStatus.RELEASED_TO_INVENTOR, False),
        (PatentStatus.ABANDONED, False),
    ],
)
def test_the_employer_answers_once(status: PatentStatus | None, *, is_open: bool) -> None:
    (clock,) = clocks(dofi_on=date(2026, 10, 31), status=status)
    assert clock == Clock(ClockKind.EMPLOYER_ANSWER, date(2027, 2, 28), is_open)


def test_a_pct_filing_ends_the_wait_for_foreign_filing() -> None:
    found = by_kind(clocks(dofi_on=None, filings=[PRIORITY, PCT]))
    assert not found[ClockKind.FOREIGN_FILING].open
    assert found[ClockKind.PHASE_30].open


def test_publication_ends_the_wait_for_it() -> None:
    published = Filing(
        kind=FilingKind.PCT, office="WO", filed_on=PCT.filed_on, published_on=date(2027, 3, 4)
    )
    found = by_kind(clocks(dofi_on=None, filings=[PRIORITY, published]))
    assert not found[ClockKind.PUBLICATION].open


def test_each_phase_ends_when_every_wanted_office_is_entered() -> None:
    european = Filing(kind=FilingKind.REGIONAL, office="EP", filed_on=date(2028, 3, 1))
    norwegian = Filing(kind=FilingKind.NATIONAL, office="no", filed_on=date(2028, 3, 1))
    filings = [PRIORITY, PCT, european]
    found = by_kind(clocks(dofi_on=None, filings=filings, offices=["EP", "NO"]))
    assert found[ClockKind.PHASE_31].open
    assert ClockKind.PHASE_30 not in found
    found = by_kind(clocks(dofi_on=None, filings=[*filings, norwegian], offices=["EP", "NO"]))
    assert not found[ClockKind.PHASE_31].open
    undecided = by_kind(clocks(dofi_on=None, filings=filings))
    assert not undecided[ClockKind.PHASE_31].open
    assert undecided[ClockKind.PHASE_30].open
    assert list(by_kind(clocks(dofi_on=None, filings=[PRIORITY, PCT], offices=["US"])))[2:] == [
        ClockKind.PHASE_30
    ]


def test_without_a_pct_there_is_no_phase_to_enter() -> None:
    direct = Filing(kind=FilingKind.NATIONAL, office="US", filed_on=date(2026, 8, 1))
    assert set(by_kind(clocks(dofi_on=None, filings=[PRIORITY, direct]))) == {
        ClockKind.FOREIGN_FILING,
        ClockKind.PUBLICATION,
    }


def test_a_family_given_up_has_nothing_open() -> None:
    found = clocks(dofi_on=date(2025, 3, 10), filings=[PRIORITY], status=PatentStatus.ABANDONED)
    assert found
    assert not any(clock.open for clock in found)


def test_nothing_known_gives_no_clocks() -> None:
    assert clocks(dofi_on=None) == ()
    assert clocks(dofi_on=None, filings=[Filing(kind=FilingKind.PRIORITY)]) == ()


def test_the_priority_date_is_the_first_filing_of_that_kind() -> None:
    assert priority_date([PCT, PRIORITY]) == date(2025, 8, 31)
    assert priority_date([PCT]) == PCT.filed_on
    assert priority_date([]) is None
    (first, *_) = clocks(dofi_on=None, filings=[PCT], priority_on=date(2026, 1, 1))
    assert first.due == date(2027, 1, 1)


def test_days_left_turn_negative_when_the_day_is_past() -> None:
    clock = Clock(ClockKind.PUBLICATION, date(2027, 2, 28), open=True)
    assert clock.days_left(date(2027, 2, 20)) == 8
    assert clock.days_left(date(2027, 3, 1)) == -1


def test_only_a_recorded_publication_ends_the_secret() -> None:
    assert is_secret([PRIORITY], date(2030, 1, 1))
    published = Filing(kind=FilingKind.PCT, published_on=date(2027, 3, 4))
    assert is_secret([PRIORITY, published], date(2027, 3, 3))
    assert not is_secret([PRIORITY, published], date(2027, 3, 4))
    assert not is_secret(
        [Filing(kind=FilingKind.NATIONAL, granted_on=date(2026, 1, 1))], date(2026, 1, 1)
    )


def test_every_clock_has_a_name_and_a_meaning() -> None:
    assert set(MEANINGS) == set(ClockKind)
    assert code_texts.codes("clock_kind") == tuple(ClockKind)
    assert Clock(ClockKind.PHASE_31, date(2028, 3, 31), open=True).meaning.endswith(".")
    assert ASK_ATTORNEY == "Check with your patent attorney."
