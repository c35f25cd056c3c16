from collections.abc import Sequence

import pytest

from spark_tracker.errors import ExchangeError
from spark_tracker.exchange.headers import Table, Why, find_table
from spark_tracker.exchange.reading import Row, Sheet
from spark_tracker.exchange.reading.table import trimmed
from tests.exchange.lists import ENGLISH, FINNISH, GERMAN, NORWEGIAN


def table_of(rows: Sequence[Sequence[object]]) -> Table:
    cells = [Row(number, trimmed(row)) for number, row in enumerate(rows, start=1)]  # type: ignore[arg-type]  # the lists hold cell values
    return find_table(Sheet("List", tuple(row for row in cells if row.values)))


@pytest.mark.parametrize(
    ("rows", "heading", "entries", "ignored"),
    [
        (NORWEGIAN, 3, [4, 5, 6], [(1, Why.ABOVE), (8, Why.LEGEND)]),
        (GERMAN, 4, [5, 6], [(1, Why.ABOVE), (8, Why.LEGEND)]),
        (FINNISH, 1, [2], []),
        (ENGLISH, 1, [2, 3], []),
    ],
    ids=["Norwegian", "German", "Finnish", "English"],
)
def test_heading_and_end_of_a_list_are_found(
    rows: list[list[object]], heading: int, entries: list[int], ignored: list[tuple[int, Why]]
) -> None:
    table = table_of(rows)
    assert table.header_row == heading
    assert [row.number for row in table.rows] == entries
    assert [(row.number, row.why) for row in table.ignored] == ignored


def test_what_is_ignored_is_reported_with_its_text() -> None:
    texts = [row.text for row in table_of(NORWEGIAN).ignored]
    assert texts == [
        "SPARK Norge – oversikt over prosjekter",
        "Kilde: åpne nettsider / Source: public pages, see last column",
    ]


def test_blank_rows_between_entries_do_not_end_the_list() -> None:
    table = table_of([["Title", "Leader"], ["Gel", "Ada"], [], [], ["Pump", "Bo"], []])
    assert [row.number for row in table.rows] == [2, 5]


def test_project_with_nothing_but_a_title_is_an_entry() -> None:
    table = table_of([["Nr", "Title", "Leader"], [1, "Gel", "Ada"], [None, "Pump"], [3, "Pen"]])
    assert [row.number for row in table.rows] == [2, 3, 4]
    assert table.ignored == ()


def test_list_of_titles_only_keeps_them_all() -> None:
    table = table_of([["Title", "Leader", "Status"], ["Gel"], [], ["Pump"], ["Pen"]])
    assert [row.number for row in table.rows] == [2, 4, 5]


def test_list_of_one_column_needs_a_known_heading() -> None:
    assert [row.number for row in table_of([["Prosjekttittel"], ["Gel"], ["Pump"]]).rows] == [2, 3]
    with pytest.raises(ExchangeError, match="No heading was found on sheet “List”"):
        table_of([["Gel"], ["Pump"]])


def test_repeated_headings_sums_and_section_lines_are_no_entries() -> None:
    table = table_of(
        [
            ["Nr", "Title", "Funding"],
            ["Cohort 2024"],
            [1, "Gel", 100],
            ["Nr", "Title", "Funding"],
            [2, "Pump", 200],
            ["Sum", None, 300],
        ]
    )
    assert [row.number for row in table.rows] == [3, 5]
    assert [(row.number, row.why) for row in table.ignored] == [
        (2, Why.SECTION),
        (4, Why.REPEATED),
        (6, Why.TOTALS),
    ]


def test_several_lines_of_a_legend_are_ignored_together() -> None:
    table = table_of(
        [["Title", "Leader"], ["Gel", "Ada"], [], ["Legend: a = b"], ["* not yet agreed"]]
    )
    assert [row.number for row in table.rows] == [2]
    assert [row.why for row in table.ignored] == [Why.LEGEND, Why.LEGEND]


def test_list_may_start_in_a_later_column() -> None:
    table = table_of([[None, None, "Title", "Leader"], [None, None, "Gel", "Ada"]])
    assert [(heading.column, heading.name) for heading in table.headings] == [
        (2, "Title"),
        (3, "Leader"),
    ]


def test_column_without_a_heading_is_named_by_its_letter() -> None:
    table = table_of([["Title", None, "Leader", None], ["Gel", "blue", "Ada"]])
    assert [heading.name for heading in table.headings] == ["Title", "Column B", "Leader"]


def test_two_columns_of_one_name_are_told_apart() -> None:
    table = table_of([["Title", "Status", "Status"], ["Gel", "Active", "late"]])
    assert [heading.name for heading in table.headings] == ["Title", "Status", "Status (C)"]


def test_unknown_headings_are_found_by_their_shape() -> None:
    table = table_of(
        [
            ["Report of the board"],
            ["Tiltak", "Hvem", "Frist"],
            ["Nanogel mot sår", "Runa Tveitmark", 2021],
            ["Nanogel mot sår", "Runa Tveitmark", 2022],
        ]
    )
    assert table.header_row == 2


def test_sheet_without_a_list_says_what_was_found() -> None:
    with pytest.raises(ExchangeError, match=r"Found: 1 \| 2"):
        table_of([[1, 2], [3, 4]])


def test_samples_are_the_first_filled_values_of_each_column() -> None:
    samples = table_of(NORWEGIAN).samples(2)
    assert samples[2] == ["Nanogel mot kroniske sår", "Balansetrener"]
