"""Values in cells: harmless, whole, and never changed in silence."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from spark_tracker.exchange.cells import (
    CELL_LIMIT,
    CUT_REMARK,
    day_number,
    escape_text,
    put,
    safe_text,
    safe_value,
    sheet_name,
)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\tx", "\rx", "|x", "="])
def test_a_text_that_looks_like_a_formula_is_quoted(text: str) -> None:
    cell = Workbook().create_sheet().cell(1, 1)
    put(cell, text)
    assert cell.data_type == "s"
    assert cell.quotePrefix


@pytest.mark.parametrize("text", ["#REF!", "1.2.2026", "TRUE", "a=b"])
def test_a_text_that_looks_like_a_value_is_a_plain_text(text: str) -> None:
    cell = Workbook().create_sheet().cell(1, 1)
    put(cell, text)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", False)


@given(st.text(alphabet=st.characters(codec=None), max_size=200))
def test_a_safe_text_can_always_be_written_as_xml(text: str) -> None:
    value = safe_text(text).value
    if value is None:
        assert text == ""
        return
    encoded = str(value).encode("utf-8").decode("utf-8")
    assert not [c for c in encoded if ord(c) < 32 and c not in "\t\n"]
    assert not set(encoded) & {"\ufffe", "\uffff"}
    assert safe_text(encoded).value == encoded


@given(st.integers(15_000, 40_000), st.sampled_from(["x", "å", "👩"]))
def test_no_text_is_longer_than_a_cell_and_a_cut_shows(length: int, letter: str) -> None:
    safe = safe_text(letter * length)
    units = len(str(safe.value).encode("utf-16-le")) // 2
    assert units <= CELL_LIMIT
    assert safe.cut == str(safe.value).endswith(CUT_REMARK)
    assert safe.cut == (len((letter * length).encode("utf-16-le")) // 2 > CELL_LIMIT)


def test_more_line_feeds_than_excel_takes_become_spaces_and_lose_no_word() -> None:
    safe = safe_text("\n".join(f"line {n}" for n in range(400)))
    assert str(safe.value).count("\n") == 253
    assert str(safe.value).split() == " ".join(f"line {n}" for n in range(400)).split()


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (date(1900, 2, 28), "1900-02-28"),
        (date(1850, 1, 1), "1850-01-01"),
        (2**53 + 1, "9007199254740993"),
        (-(2**53) - 1, "-9007199254740993"),
        (float("nan"), "n/a"),
        (float("-inf"), "n/a"),
        (Decimal("NaN"), "n/a"),
        (datetime(1899, 12, 31, 8, 0, tzinfo=UTC), "1899-12-31T08:00:00"),
    ],
)
def test_what_a_spreadsheet_cannot_count_is_a_text(value: object, shown: str) -> None:
    safe = safe_value(value)
    assert (safe.value, safe.kind) == (shown, "text")


@pytest.mark.parametrize("value", [0, 2**53, -1.5, Decimal("0.10"), date(1900, 3, 1)])
def test_what_it_can_count_stays_itself(value: object) -> None:
    assert safe_value(value).value == value


def test_a_moment_is_written_in_utc_without_parts_of_seconds() -> None:
    late = datetime(2026, 12, 31, 23, 59, 59, 999_999, tzinfo=timezone(timedelta(hours=1)))
    assert safe_value(late).value == datetime(2026, 12, 31, 22, 59, 59)  # noqa: DTZ001


@pytest.mark.parametrize("value", [True, object(), [1], b"x", 1j])
def test_what_means_nothing_in_a_cell_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        safe_value(value)


def test_nothing_and_the_empty_text_are_an_empty_cell() -> None:
    assert safe_value(None).kind == safe_value("").kind == "blank"


def test_days_are_counted_as_excel_counts_them() -> None:
    assert day_number(date(1900, 3, 1)) == 61
    assert day_number(date(2026, 9, 30)) == 46295
    assert day_number(datetime(2026, 9, 30, 12)) == 46295.5  # noqa: DTZ001


def test_an_escape_in_a_text_is_escaped() -> None:
    assert escape_text("_x0041_ _x00_") == "_x005F_x0041_ _x00_"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Projects", "Projects"),
        ("a:b/c\\d?e*f[g]", "a b c d e f g"),
        ("'quoted'", "quoted"),
        ("History", "History 1"),
        ("", "Sheet"),
        ("x" * 40, "x" * 31),
        ("👩" * 40, "👩" * 15),
    ],
)
def test_a_sheet_gets_a_name_that_excel_takes(text: str, name: str) -> None:
    assert sheet_name(text) == name


def test_two_sheets_never_share_a_name() -> None:
    assert sheet_name("team", ["Team"]) == "team 2"
    assert sheet_name("x" * 31, ["X" * 31]) == "x" * 29 + " 2"
