from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.fields import catalogue
from spark_tracker.fields.completion import complete
from spark_tracker.fields.filter_language import parse

TODAY = date(2026, 11, 23)


def offered(text, cursor=None, live=lambda _field, _typed: (), language="en"):
    place = len(text) if cursor is None else cursor
    return complete(text, place, "project", live, today=TODAY, language=language)


def texts(*args, **options):
    return [candidate.text for candidate in offered(*args, **options)]


def test_every_field_is_offered_where_nothing_is_typed():
    assert texts("") == [f"{field.key}:" for field in catalogue.of("project")][:60]


def test_field_is_found_by_key_alias_and_title():
    assert texts("sta")[0] == "status:"
    assert texts("mento") == ["lead_advisor:"]
    assert "area:" in texts("therap")


def test_field_carries_its_title_and_meaning():
    (candidate,) = offered("gel -mento")
    assert (candidate.start, candidate.end) == (5, 10)
    assert candidate.title == "Lead mentor"
    assert candidate.meaning.endswith(".")
    assert candidate.more


def test_codes_are_offered_with_their_text_and_found_by_it():
    (candidate,) = offered("status:wait gel".replace("wait", "pros"), cursor=11)
    assert (candidate.text, candidate.title, candidate.translate) == ("prospect", "Prospect", False)
    assert (candidate.start, candidate.end) == (7, 11)
    assert texts("status:avsl", language="nb") == ["rejected"]


def test_next_alternative_is_completed_alone():
    (candidate,) = offered("status:active|pros")
    assert (candidate.text, candidate.start) == ("prospect", 14)


def test_comparison_sign_stays():
    (candidate,) = offered("stage:>=pat")
    assert (candidate.text, candidate.start) == ("patent", 8)


def test_dates_offer_what_is_asked_most():
    assert texts("due:") == [
        "today",
        "<today",
        "today..+30d",
        "-30d..today",
        "2026Q4",
        "2027Q1",
        "2026",
        "none",
        "any",
    ]


def test_names_come_from_the_programme_and_are_quoted():
    def live(field, typed):
        assert (field.key, typed) == ("leader", "ylv")
        return ["Ylva Brattmo"]

    (candidate,) = offered("leader:ylv", live=live)
    assert (candidate.text, candidate.title) == ('"Ylva Brattmo"', "Ylva Brattmo")


def test_flags_offer_yes_and_no():
    assert texts("late:") == ["yes", "no", "none", "any"]


@pytest.mark.parametrize("text", ["nonsense:x", '"free wo', "gel|foa"])
def test_nothing_is_offered_where_nothing_can_be_known(text):
    assert offered(text) == ()


@given(st.text(alphabet='abdeist:|<>=-"\\ 2Qæ', max_size=14), st.data())
def test_completing_never_fails_and_stays_within_the_text(text, data):
    cursor = data.draw(st.integers(0, len(text)))
    for candidate in offered(text, cursor):
        assert 0 <= candidate.start <= candidate.end == cursor


@pytest.mark.parametrize("record", ["project", "person", "session", "patent", "company", "funding"])
def test_whatever_is_offered_is_understood(record):
    for field in catalogue.of(record):
        start = f"{field.key}:"
        for candidate in complete(start, len(start), record, today=TODAY):
            written = start[: candidate.start] + candidate.text
            assert parse(written, record).terms[0].key == field.key
