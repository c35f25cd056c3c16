from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from spark_tracker.ui import formats

TODAY = date(2026, 11, 23)
SPACE = "\u00a0"


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    formats.use_language("en")
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "23 Nov 2026"), ("nb", "23. nov. 2026"), ("de", "23.11.2026"), ("fi", "23.11.2026")],
)
def test_dates_are_written_as_the_language_does(language: str, text: str) -> None:
    formats.use_language(language)
    assert formats.day(TODAY) == text


def test_near_dates_leave_out_their_year() -> None:
    assert formats.short_day(date(2026, 12, 11), TODAY) == "11 Dec"
    assert formats.short_day(date(2028, 12, 11), TODAY) == "11 Dec 2028"
    assert formats.week_day(date(2026, 12, 2), TODAY) == "Wed 2 Dec"


def test_what_is_due_is_said_shortly() -> None:
    assert formats.due(TODAY, TODAY) == "Today"
    assert formats.lateness(date(2026, 11, 17), TODAY) == "6 days late"
    assert formats.lateness(date(2026, 11, 22), TODAY) == "1 day late"
    assert formats.lateness(date(2026, 12, 11), TODAY) == "11 Dec"
    assert formats.days_short(64) == f"64{SPACE}d"


def test_months_are_words_all_year_in_norwegian() -> None:
    formats.use_language("nb")
    days = [formats.day(date(2026, month, 1)) for month in range(1, 13)]
    assert all(any(letter.isalpha() for letter in text) for text in days)
    assert len(set(days)) == 12


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", f"NOK{SPACE}150,000"),
        ("nb", f"NOK{SPACE}150{SPACE}000"),
        ("de", f"150.000{SPACE}NOK"),
        ("fi", f"150{SPACE}000{SPACE}NOK"),
    ],
)
def test_money_never_breaks_a_line(language: str, text: str) -> None:
    formats.use_language(language)
    assert formats.money(15_000_000, "NOK") == text


def test_cents_are_shown_only_where_there_are_any() -> None:
    assert formats.money(1250, "EUR") == f"EUR{SPACE}12.50"
    assert formats.money(500, "JPY") == f"JPY{SPACE}500"


def test_one_is_not_many() -> None:
    assert formats.days(1) == "1 day"
    assert formats.days(0) == "0 days"
    assert formats.days(1234) == "1,234 days"


def test_moment_is_shown_in_local_time() -> None:
    here = datetime(2026, 11, 23, 8, 52, tzinfo=UTC)
    assert formats.clock(here) == here.astimezone().strftime("%H:%M")
    assert formats.moment(here).startswith(formats.day(here.astimezone().date()))


def test_unknown_language_falls_back_to_english() -> None:
    formats.use_language("tlh")
    assert formats.language() == "en"
