"""A day is typed, stepped and read back, in the user's own writing."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spark_tracker.domain.month_names import MONTHS, NEAR_DAYS, WEEKDAYS
from spark_tracker.ui import formats
from spark_tracker.ui.widgets.date_field import DateField

TODAY = date(2026, 11, 23)  # a Monday


@pytest.fixture(autouse=True)
def language():
    yield
    formats.use_language("en")


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page)
    page.show()
    return page


def field_on(page, day=TODAY):
    field = DateField("Date", day, today=lambda: TODAY)
    page.layout().addWidget(field)
    field.show()
    field.setFocus()
    field.selectAll()
    return field


def typed(field, text):
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    return field.value


@pytest.mark.parametrize(
    ("start", "keys", "day"),
    [
        (date(2026, 12, 1), "d", date(2026, 12, 2)),
        (date(2026, 12, 1), "D", date(2026, 11, 30)),
        (date(2026, 12, 1), "ww", date(2026, 12, 15)),
        (date(2026, 12, 1), "W", date(2026, 11, 24)),
        (date(2027, 1, 31), "m", date(2027, 2, 28)),
        (date(2027, 3, 31), "M", date(2027, 2, 28)),
        (date(2028, 2, 29), "y", date(2029, 2, 28)),
        (date(2026, 12, 1), "Y", date(2025, 12, 1)),
        (date(2026, 12, 1), "mdD", date(2027, 1, 1)),
        (date(2026, 12, 1), "=", TODAY),
        (date(2026, 12, 1), "=d", date(2026, 11, 24)),
        (date(2026, 12, 1), "d=", TODAY),
        (None, "=", TODAY),
        (None, "w", date(2026, 11, 30)),
        (None, "Y", date(2025, 11, 23)),
    ],
)
@pytest.mark.parametrize("tongue", ["en", "nb"])
def test_keys_step_the_day(page, tongue, start, keys, day):
    formats.use_language(tongue)
    field = field_on(page, start)
    assert typed(field, keys) == day
    assert field.text() == formats.day(day)


@pytest.mark.parametrize(
    ("tongue", "text", "day"),
    [
        ("en", "1 Dec 2026", date(2026, 12, 1)),
        ("en", "Dec 1, 2026", date(2026, 12, 1)),
        ("en", "mon", date(2026, 11, 30)),
        ("en", "Wed", date(2026, 11, 25)),
        ("en", "wednesday", date(2026, 11, 25)),
        ("en", "yesterday", date(2026, 11, 22)),
        ("en", "may 2, 2027", date(2027, 5, 2)),
        ("en", "fri", date(2026, 11, 27)),
        ("en", "+30d", date(2026, 12, 23)),
        ("en", "-2w", date(2026, 11, 9)),
        ("en", "2026-12-01", date(2026, 12, 1)),
        ("nb", "1.12.2026", date(2026, 12, 1)),
        ("nb", "1.12.", date(2026, 12, 1)),
        ("nb", "1. des. 2026", date(2026, 12, 1)),
        ("nb", "1 mai", date(2026, 5, 1)),
        ("nb", "fre", date(2026, 11, 27)),
        ("nb", "man", date(2026, 11, 30)),
        ("nb", "Mandag", date(2026, 11, 30)),
        ("nb", "i morgen", date(2026, 11, 24)),
        ("nb", "+30d", date(2026, 12, 23)),
    ],
)
@pytest.mark.parametrize("start", [None, date(2026, 1, 31)])
def test_a_date_is_typed_in_the_locale_of_its_language(page, tongue, text, day, start):
    formats.use_language(tongue)
    field = field_on(page, start)
    assert typed(field, text) == day
    assert field.text() == formats.day(day)


@pytest.mark.parametrize("tongue", ["en", "nb", "de", "fi"])
def test_no_word_of_a_date_is_lost_to_a_step(page, tongue):
    """Whatever word one types over a date stands there letter by letter."""
    formats.use_language(tongue)
    field = field_on(page)
    for word in (*MONTHS, *WEEKDAYS[tongue], *WEEKDAYS["en"], *NEAR_DAYS):
        if word == "=":
            continue
        field.set_value(TODAY)
        field.selectAll()
        QTest.keyClicks(field, word)
        assert field.text() == word


def test_letters_within_a_date_mend_it(page):
    field = field_on(page, date(2026, 12, 1))
    field.setSelection(2, 3)  # "Dec"
    QTest.keyClicks(field, "May")
    assert field.text() == "1 May 2026"


def test_steps_are_told_once_when_the_field_is_left(page, qtbot):
    heard: list[date] = []
    field = field_on(page)
    field.changed.connect(heard.append)
    other = QWidget()
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.layout().addWidget(other)
    QTest.keyClicks(field, "www")
    assert heard == []
    assert field.require() == date(2026, 12, 14)
    page.activateWindow()
    other.setFocus()
    qtbot.waitUntil(lambda: heard == [date(2026, 12, 14)])


def test_keys_with_ctrl_and_a_read_only_field_do_nothing(page):
    field = field_on(page)
    QTest.keyClick(field, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert field.require() == TODAY
    field.setReadOnly(True)
    QTest.keyClicks(field, "d=")
    assert field.text() == formats.day(TODAY)


def test_the_weekday_or_today_stands_beside_it(page):
    field = field_on(page)
    assert field.accessibleDescription() == "today"
    QTest.keyClicks(field, "d")
    assert field.accessibleDescription() == formats.weekday(date(2026, 11, 24))
    field.selectAll()
    QTest.keyClicks(field, "+30d")
    assert field.accessibleDescription() == formats.week_day(date(2026, 12, 23), TODAY)
    QTest.keyClicks(field, "x")
    assert field.accessibleDescription() == ""
    assert not field.grab().isNull()


def test_the_calendar_ends_where_years_end(page):
    field = field_on(page, date(2199, 12, 31))
    assert typed(field, "d") == date(2199, 12, 31)
    assert field.property("refused") is True
