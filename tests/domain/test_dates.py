"""Dates as they are typed and pasted."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.domain.dates import (
    begins_word,
    exact_date,
    parse_date,
    step_by_key,
)
from spark_tracker.errors import InputError

TODAY = date(2026, 11, 23)  # a Monday
sane = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(sane)
def test_clear_forms_are_read_back(day: date) -> None:
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%Y/%m/%d", "%d %b %Y", "%B %d, %Y", "%Y-%m-%d 00:00:00"):
        assert exact_date(day.strftime(form)) == day


@pytest.mark.parametrize(
    "text",
    [
        "1.7.2026",
        "01.07.2026",
        "1. 7. 2026",
        "2026-07-01",
        "2026-7-1",
        "1 Jul 2026",
        "1 July 2026",
        "July 1, 2026",
        "Jul 1st 2026",
        "1. juli 2026",
        "1. Juli 2026",
        "1. heinäkuuta 2026",
        "\u00a01 jul. 2026 ",
    ],
)
def test_the_first_of_july_in_four_languages(text: str) -> None:
    assert exact_date(text) == date(2026, 7, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15. März 2026", date(2026, 3, 15)),
        ("15. mars 2026", date(2026, 3, 15)),
        ("15. maaliskuuta 2026", date(2026, 3, 15)),
        ("24 des 2026", date(2026, 12, 24)),
        ("24. Dezember 2026", date(2026, 12, 24)),
        ("31/12/2026", date(2026, 12, 31)),
        ("12/31/2026", date(2026, 12, 31)),
        ("5/5/2026", date(2026, 5, 5)),
        ("29.2.2028", date(2028, 2, 29)),
    ],
)
def test_what_can_be_read_in_one_way_is_read(text: str, day: date) -> None:
    assert exact_date(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "1/7/2026",
        "31/12/26",
        "1.7.26",
        "29.2.2026",
        "31.4.2026",
        "2026-13-01",
        "Jul 2026",
        "2026",
        "0026-07-01",
        "46204",
        "1 Jully 2026",
        "today",
        "+30d",
        "",
        "soon",
        "2026-07-01 13:30",
    ],
)
def test_an_imported_date_must_be_beyond_doubt(text: str) -> None:
    assert exact_date(text) is None


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("=", "en", TODAY),
        ("today", "nb", TODAY),
        ("i dag", "nb", TODAY),
        ("tomorrow", "en", date(2026, 11, 24)),
        ("gestern", "de", date(2026, 11, 22)),
        ("+30d", "en", date(2026, 12, 23)),
        ("30d", "en", date(2026, 12, 23)),
        ("-2w", "en", date(2026, 11, 9)),
        ("\u22122w", "en", date(2026, 11, 9)),
        ("2W", "en", date(2026, 11, 9)),
        ("3m", "en", date(2027, 2, 23)),
        ("3M", "en", date(2026, 8, 23)),
        ("1y", "en", date(2027, 11, 23)),
        ("fri", "en", date(2026, 11, 27)),
        ("Monday", "en", date(2026, 11, 30)),
        ("fre", "nb", date(2026, 11, 27)),
        ("lør.", "nb", date(2026, 11, 28)),
        ("fri", "nb", date(2026, 11, 27)),
        ("Mi", "de", date(2026, 11, 25)),
        ("to", "fi", date(2026, 11, 26)),
        ("1.7.26", "en", date(2026, 7, 1)),
        ("1.7.", "nb", date(2026, 7, 1)),
        ("1.7", "nb", date(2026, 7, 1)),
        ("1 jul", "en", date(2026, 7, 1)),
        ("2026-07-01", "en", date(2026, 7, 1)),
    ],
)
def test_typing_is_forgiving(text: str, language: str, day: date) -> None:
    assert parse_date(text, TODAY, language) == day


@pytest.mark.parametrize("text", ["1/7/2026", "31.4.", "to", "99y x", "9999y", "", "next year"])
def test_what_is_not_understood_is_refused_with_the_way_out(text: str) -> None:
    with pytest.raises(InputError, match="is not a date") as refusal:
        parse_date(text, TODAY, field="due")
    assert refusal.value.field == "due"


def test_a_month_from_the_last_of_january_is_clamped() -> None:
    assert parse_date("1m", date(2028, 1, 31)) == date(2028, 2, 29)
    assert parse_date("1Y", date(2028, 2, 29)) == date(2027, 2, 28)


@given(sane.filter(lambda day: day.year < 2199), st.sampled_from(["mon", "wed", "sun"]))
def test_a_weekday_is_always_within_the_coming_week(today: date, text: str) -> None:
    day = parse_date(text, today)
    assert today < day <= today + timedelta(days=7)
    assert day.strftime("%a").lower() == text


@given(sane, st.sampled_from("dwmy"))
def test_a_step_and_a_step_back_meet_but_for_short_months(day: date, key: str) -> None:
    there = step_by_key(day, key)
    if there is None:
        assert day.year == 2199
        return
    back = step_by_key(there, key.upper())
    assert there > day
    assert back is not None
    assert back <= day
    assert (back == day) or (back.month == day.month and day.day > there.day)


@pytest.mark.parametrize("key", ["", "x", "dd", "=", "1"])
def test_other_keys_do_not_step(key: str) -> None:
    assert step_by_key(TODAY, key) is None


@pytest.mark.parametrize(
    ("text", "language", "begins"),
    [("mo", "en", True), ("ma", "nb", True), ("ma", "en", True), ("mx", "en", False)],
)
def test_the_beginning_of_a_word_is_known(text: str, language: str, begins: bool) -> None:
    assert begins_word(text, language) is begins
