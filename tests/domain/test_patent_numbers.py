"""Patent numbers by office; all of them invented or from the offices' own pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.domain.patent_numbers import check, ep_check_digit


@pytest.mark.parametrize(
    ("office", "number", "text"),
    [
        ("NO", "20261234", "NO 20261234"),
        ("NO", "no20261234 A1", "NO 20261234 A1"),
        ("NO", "312000", "NO 312000"),
        ("NO", "NO 312000 B1", "NO 312000 B1"),
        ("NO", "SPC/NO 2026 012", "SPC/NO2026012"),
        ("PCT", "PCT/NO2017/050123", "PCT/NO2017/050123"),
        ("PCT", "PCT/NO2006/25687", "PCT/NO2006/025687"),
        ("WO", "pct no2017 050123", "PCT/NO2017/050123"),
        ("PCT", "PCT/SE98/00012", "PCT/SE1998/000012"),
        ("", "PCT/IB2026/000001", "PCT/IB2026/000001"),
        ("WO", "WO2004/123456", "WO 2004/123456"),
        ("WO", "2004/123456 A1", "WO 2004/123456 A1"),
        ("WO", "WO 99/12345", "WO 99/12345"),
        ("EP", "99203729.1", "EP 99203729.1"),
        ("EP", "EP 99203729", "EP 99203729.1"),
        ("EP", "EP1992768 B1", "EP 1992768 B1"),
        ("US", "17/123,456", "US 17/123,456"),
        ("US", "US11123456B2", "US 11,123,456 B2"),
        ("US", "US 2021/0123456 A1", "US 2021/0123456 A1"),
        ("JP", "2026-000001", "2026-000001"),
        ("EP", " ", ""),
    ],
)
def test_numbers_are_written_as_their_office_does(office: str, number: str, text: str) -> None:
    checked = check(office, number)
    assert (checked.text, checked.sentence) == (text, "")
    assert check(office, text).text == text


@pytest.mark.parametrize(
    ("office", "number"),
    [("NO", "12345"), ("NO", "19"), ("EP", "123"), ("US", "x"), ("WO", "2004-1"), ("PCT", "NO1")],
)
def test_what_looks_wrong_is_kept_as_typed_with_a_warning(office: str, number: str) -> None:
    checked = check(office, number)
    assert checked.text == number
    assert number in checked.sentence


def test_a_wrong_check_digit_warns_and_names_the_right_one() -> None:
    checked = check("EP", "99203729.2")
    assert checked.text == "EP 99203729.2"
    assert "should be 1" in checked.sentence


@given(st.integers(0, 99_999_999).map("{:08}".format))
def test_exactly_one_check_digit_fits(number: str) -> None:
    right = [digit for digit in range(10) if check("EP", f"{number}.{digit}").warning is None]
    assert right == [ep_check_digit(number)]


@given(st.integers(0, 99_999_999).map("{:08}".format), st.integers(0, 7), st.integers(1, 9))
def test_one_mistyped_digit_changes_the_check_digit(number: str, place: int, by: int) -> None:
    digit = (int(number[place]) + by) % 10
    mistyped = f"{number[:place]}{digit}{number[place + 1 :]}"
    assert ep_check_digit(mistyped) != ep_check_digit(number)


def test_a_check_digit_needs_eight_digits() -> None:
    with pytest.raises(ValueError, match="not eight digits"):
        ep_check_digit("123")


@given(st.sampled_from(["NO", "EP", "WO", "PCT", "US", "DE"]), st.text(max_size=20))
def test_any_text_is_kept_or_written_properly(office: str, number: str) -> None:
    checked = check(office, number)
    assert bool(checked.text) is bool(number.strip())
