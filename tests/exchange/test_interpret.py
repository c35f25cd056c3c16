import datetime as dt

import pytest

from spark_tracker.domain.money import Money
from spark_tracker.domain.years import CallHint
from spark_tracker.exchange.interpret import Means, Problem, Typed, note_lines, read_cell
from spark_tracker.exchange.mapping import guess_mapping
from spark_tracker.exchange.reading import BadCell, Fault, Value
from spark_tracker.exchange.row_reading import RowReading, read_rows
from spark_tracker.exchange.targets import targets
from tests.exchange.lists import ENGLISH, FINNISH, GERMAN, NORWEGIAN
from tests.exchange.test_headers import table_of

PROJECT = targets()


def rows_of(rows: list[list[object]]) -> list[RowReading]:
    table = table_of(rows)
    return list(read_rows(table.rows, guess_mapping(table.headings, table.samples())))


def names(value: Typed) -> list[str]:
    assert isinstance(value, tuple)
    return [getattr(person, "name", "") for person in value]


@pytest.mark.parametrize(
    ("key", "value", "expected", "leftover"),
    [
        ("title", " A  gel\nfor wounds ", "A gel for wounds", ""),
        ("title", 2030, "2030", ""),
        ("summary", "one\ntwo", "one\ntwo", ""),
        ("code", 7.0, "7", ""),
        ("admitted_on", dt.date(2026, 1, 30), dt.date(2026, 1, 30), ""),
        ("admitted_on", "30.1.2026", dt.date(2026, 1, 30), ""),
        ("admitted_on", "2026-01-30", dt.date(2026, 1, 30), ""),
        ("trl", "TRL 4", 4, ""),
        ("trl", 4, 4, ""),
        ("status", "Aktiv", "active", ""),
        ("area", "Onkologie", "oncology", ""),
        ("product_type", "Medical device (patch)", "device", "Medical device (patch)"),
        ("funding", "NOK 1,5 mill", Money(150_000_000, "NOK"), ""),
        ("companies", "Blattwerk GmbH; Balansert AS", ("Blattwerk GmbH", "Balansert AS"), ""),
        ("seeking", "advisor in toxicology\ninvestor", ("advisor in toxicology", "investor"), ""),
        (
            "institutions",
            "UiO / Fjordby sykehus (page names both; not split per person)",
            ("UiO", "Fjordby sykehus"),
            "page names both; not split per person",
        ),
        (
            "institutions",
            "Klinikum Seestadt (KS); Institute of Fish and Ships",
            ("Klinikum Seestadt (KS)", "Institute of Fish and Ships"),
            "",
        ),
    ],
)
def test_cell_becomes_the_value_of_its_field(
    key: str, value: Value, expected: Typed, leftover: str
) -> None:
    reading = read_cell(value, PROJECT[key])
    assert reading.values == {key: expected}
    assert reading.leftover == leftover
    assert reading.problem is None


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("admitted_on", "31.02.2026", "a day such as"),
        ("admitted_on", "31/12/26", "a day such as"),
        ("admitted_on", 45000, "a day such as"),
        ("trl", "4-5", "from 1 to 9"),
        ("trl", 12, "from 1 to 9"),
        ("title", BadCell(Fault.ERROR, "#REF!"), "instead of Excel's error"),
        ("title", BadCell(Fault.NOT_CALCULATED, "=A1"), "open the file in Excel"),
        ("trl", BadCell(Fault.NOT_FINITE, "inf"), "a number that Excel can hold"),
        ("admitted_on", BadCell(Fault.BAD_DATE, "#VALUE!"), "a day between 1900"),
    ],
)
def test_wrong_cell_says_what_was_expected_and_found(key: str, value: Value, expected: str) -> None:
    reading = read_cell(value, PROJECT[key])
    assert isinstance(reading.problem, Problem)
    assert expected in reading.problem.expected
    assert reading.problem.found == str(value)
    assert not reading.values


@pytest.mark.parametrize(
    ("record", "key", "value", "expected"),
    [
        ("funding", "amount", "1 234,50", Money(123_450, "NOK")),
        ("funding", "amount", 1500, Money(150_000, "NOK")),
        ("funding", "amount", 1500.5, Money(150_050, "NOK")),
        ("funding", "amount", "EUR 20", Money(2_000, "EUR")),
        ("person", "active", "ja", True),
        ("person", "active", False, False),
        ("person", "active", "ei", False),
        ("session", "minutes", "45", 45),
        ("milestone", "status", "Done", "done"),
    ],
)
def test_other_records_are_read_by_the_kind_of_their_fields(
    record: str, key: str, value: Value, expected: Typed
) -> None:
    reading = read_cell(value, targets(record)[key], Means(currency="NOK"))
    assert reading.values == {key: expected}


@pytest.mark.parametrize(
    ("record", "key", "value"),
    [("funding", "amount", "a lot"), ("person", "active", "maybe"), ("session", "minutes", "1.5")],
)
def test_other_records_refuse_what_is_of_another_kind(record: str, key: str, value: Value) -> None:
    assert read_cell(value, targets(record)[key]).problem is not None


def test_empty_cell_says_nothing() -> None:
    assert all(read_cell(None, target).values == {} for target in PROJECT.values())


def test_unknown_code_is_kept_as_words() -> None:
    reading = read_cell("Wobble board", PROJECT["product_type"])
    assert (dict(reading.values), reading.leftover, reading.problem) == ({}, "Wobble board", None)


def test_word_that_means_a_code_is_kept_beside_it() -> None:
    reading = read_cell("Biologic", PROJECT["product_type"])
    assert set(reading.values) == {"product_type"}
    assert reading.leftover == "Biologic"


def test_codes_of_the_programme_s_own_lists_are_found() -> None:
    means = Means(find=lambda name, word: "board" if (name, word) == ("tag", "Planke") else None)
    reading = read_cell("Planke, Kran", PROJECT["tags"], means)
    assert reading.values == {"tags": ("board",)}
    assert reading.leftover == "Kran"


def test_who_is_named_with_the_leader_is_in_the_team() -> None:
    reading = read_cell("Njål Storebrekk (with Petra Ulvøy and Birk Sandhaugen)", PROJECT["leader"])
    assert names(reading.values["leader"]) == ["Njål Storebrekk"]
    assert names(reading.values["team"]) == ["Petra Ulvøy", "Birk Sandhaugen"]


def test_one_coordinator_is_taken_and_the_others_are_kept() -> None:
    reading = read_cell("Ada Berg; Bo Lund", PROJECT["coordinator"])
    assert names(reading.values["coordinator"]) == ["Ada Berg"]
    assert reading.leftover == "Bo Lund"


def test_intake_in_words_keeps_its_words() -> None:
    words = "2021 (admitted 29 Jan 2021; call autumn 2020)"
    reading = read_cell(words, PROJECT["intake"])
    hint = reading.values["intake"]
    assert isinstance(hint, CallHint)
    assert (hint.call_year, hint.admitted_on) == (2020, dt.date(2021, 1, 29))
    assert reading.leftover == words


def test_intake_that_is_a_day_is_the_day_of_admission() -> None:
    for value in (dt.date(2025, 1, 29), "29.01.2025"):
        reading = read_cell(value, PROJECT["intake"])
        assert reading.values == {"admitted_on": dt.date(2025, 1, 29)}
        assert reading.leftover == ""


def test_status_keeps_the_words_that_say_more() -> None:
    reading = read_cell("Graduated 2020; prize of the jury", PROJECT["outcome"])
    assert reading.values == {"status": "graduated"}
    assert reading.leftover == "Graduated 2020; prize of the jury"
    reading = read_cell("Obtained external funding", PROJECT["status"])
    assert (dict(reading.values), reading.leftover) == ({}, "Obtained external funding")


@pytest.mark.parametrize(
    "rows", [NORWEGIAN, GERMAN, FINNISH, ENGLISH], ids=["Norwegian", "German", "Finnish", "English"]
)
def test_every_word_of_a_list_is_a_value_or_left_over(rows: list[list[object]]) -> None:
    table = table_of(rows)
    mapping = guess_mapping(table.headings, table.samples())
    for row, reading in zip(table.rows, read_rows(table.rows, mapping), strict=True):
        said = {column.key for column in mapping.columns if row.value(column.heading.column)}
        kept = {heading for heading, _ in reading.leftovers}
        taken = {"leader", "team"} | set(reading.values)
        for column in mapping.columns:
            if row.value(column.heading.column) is not None:
                assert column.key in taken or column.heading.name in kept, (row, column)
        assert said
        assert not reading.problems


def test_norwegian_list_gives_values_and_a_note() -> None:
    first, second, third = rows_of(NORWEGIAN)
    assert first.values["title"] == "Nanogel mot kroniske sår"
    assert first.values["institutions"] == ("UiO", "Fjordby sykehus")
    assert first.note.splitlines() == [
        "Opptak: 2021 (admitted 29 Jan 2021; call autumn 2020)",
        "Institusjon: page names both; not split per person",
        "Kilde: https://example.org/a ; https://example.org/b",
    ]
    assert "title" not in second.values
    assert names(third.values["leader"]) == ["Signy Ødegaarden", "Jakob Sørvåg"]
    assert third.values["companies"] == ("Balansert AS",)
    assert third.values["status"] == "graduated"


def test_column_without_a_field_goes_to_the_note_under_its_heading() -> None:
    assert "Wine of the month: Riesling" in rows_of(ENGLISH)[0].note


def test_two_columns_that_disagree_keep_the_second_s_words() -> None:
    row = rows_of([["Title", "Ergebnis", "Status"], ["Gel", "Graduated", "Active"]])[0]
    assert row.values["status"] == "active"
    assert row.leftovers == (("Ergebnis", "Graduated"),)


def test_problem_names_row_and_cell() -> None:
    row = rows_of([["Title", "Start date"], ["Gel", "2026-01-30"], ["Pen", "31.02.2026"]])[1]
    problem = row.problems[0]
    assert (problem.row, problem.address, problem.heading) == (3, "B3", "Start date")
    assert problem.found == "31.02.2026"


def test_note_lines_leave_out_what_is_empty() -> None:
    assert note_lines([("A", "x"), ("B", ""), ("C", "y\nz")]) == "A: x\nC: y\nz"
