"""Registration numbers of companies."""

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.domain.registration import check, known_court


@pytest.mark.parametrize(
    ("country", "number", "text"),
    [
        ("NO", "123456785", "123 456 785"),
        ("no", "NO 123 456 785 MVA", "123 456 785"),
        ("NO", "Org.nr. 123.456.785", "123 456 785"),
        ("NO", "988\u00a0077\u00a0917", "988 077 917"),
        ("FI", "2077474-0", "2077474-0"),
        ("FI", "FI20774740", "2077474-0"),
        ("FI", "0245895-5", "0245895-5"),
        ("FI", "245895-5", "0245895-5"),
        ("DE", "Berlin (Charlottenburg) HRB 44123", "Berlin (Charlottenburg) HRB 44123"),
        ("DE", "HRB 44123 B, Amtsgericht Charlottenburg", "Berlin (Charlottenburg) HRB 44123 B"),
        ("DE", "amtsgericht münchen hrb44123", "München HRB 44123"),
        ("DE", "Kleinstadt HRA 7", "Kleinstadt HRA 7"),
        ("SE", " 556000-0001 ", "556000-0001"),
        ("", "anything", "anything"),
        ("NO", "  ", ""),
    ],
)
def test_a_good_number_is_written_properly(country: str, number: str, text: str) -> None:
    checked = check(country, number)
    assert (checked.text, checked.sentence) == (text, "")


@pytest.mark.parametrize(
    ("country", "number", "text", "says"),
    [
        ("NO", "988077918", "988 077 918", "last digit"),
        ("NO", "12345678", "12345678", "nine digits"),
        ("NO", "000000000", "000 000 000", "last digit"),
        ("FI", "2077474-1", "2077474-1", "last digit"),
        ("FI", "1234567-8", "1234567-8", "last digit"),
        ("FI", "20774", "20774", "seven digits"),
        ("DE", "HRB 44123", "HRB 44123", "together with the court"),
        ("DE", "44123", "44123", "HRA or HRB"),
        ("DE", "Berlin HRC 44123", "Berlin HRC 44123", "HRA or HRB"),
    ],
)
def test_a_wrong_number_is_kept_with_a_warning(
    country: str, number: str, text: str, says: str
) -> None:
    checked = check(country, number)
    assert checked.text == text
    assert says in checked.sentence
    assert text in checked.sentence


def test_a_court_of_its_own_field_must_not_contradict() -> None:
    assert check("DE", "HRB 12", "Berlin").text == "HRB 12"
    assert check("DE", "Charlottenburg HRB 12", "Berlin (Charlottenburg)").sentence == ""
    assert "another court" in check("DE", "Bonn HRB 12", "Köln").sentence


def test_aachen_is_spelled_with_two_a() -> None:
    assert known_court("Achen") == known_court("aachen") == "Aachen"


@given(st.integers(10_000_000, 99_999_999))
def test_norwegian_check_digits_follow_modulo_11(first_eight: int) -> None:
    weights = (3, 2, 7, 6, 5, 4, 3, 2)
    rest = sum(w * int(d) for w, d in zip(weights, str(first_eight), strict=True)) % 11
    good = {(11 - rest) % 11} - {10}
    right = {d for d in range(10) if check("NO", f"{first_eight}{d}").warning is None}
    assert right == good


@given(st.integers(1, 9_999_999))
def test_finnish_check_digits_follow_modulo_11(first_seven: int) -> None:
    weights = (7, 9, 10, 5, 8, 4, 2)
    digits = f"{first_seven:07}"
    rest = sum(w * int(d) for w, d in zip(weights, digits, strict=True)) % 11
    good = {(11 - rest) % 11} - {10}
    right = {d for d in range(10) if check("FI", f"{digits}-{d}").warning is None}
    assert right == good


@given(st.sampled_from(["NO", "FI", "DE", "SE"]), st.text(max_size=20))
def test_nothing_typed_is_refused_or_lost(country: str, number: str) -> None:
    checked = check(country, number)
    digits = re.findall(r"[0-9]", number)
    assert [digit for digit in checked.text if digit in "0123456789"][
        -len(digits) or None :
    ] == digits


def test_the_library_of_numbers_is_loaded_only_when_needed() -> None:
    code = (
        "import sys; from spark_tracker.domain import registration; "
        "registration.check('SE', '1'); print('stdnum' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
