"""Widths and heights are measured without a screen, never too small."""

import pytest

from spark_tracker.reports.layout import Column
from spark_tracker.reports.workbook.grid import Grid
from spark_tracker.reports.workbook.look import Styles, new_book
from spark_tracker.reports.workbook.measure import PIXELS_PER_CHAR, Ruler, pieces
from spark_tracker.reports.workbook.tables import LINE_HEIGHT, LINE_SPACE, Line, TableWriter


def test_a_line_may_end_after_a_space_or_a_hyphen() -> None:
    assert pieces("follow-on funding now") == ["follow-", "on ", "funding ", "now"]


def test_bold_and_larger_text_is_wider() -> None:
    ruler = Ruler()
    plain = ruler.width("Meilensteine", 9)
    assert ruler.width("Meilensteine", 9, bold=True) > plain
    assert ruler.width("Meilensteine", 12) == pytest.approx(plain * 12 / 9)


def test_letters_with_marks_are_measured_as_one() -> None:
    assert Ruler().width("a\u0308", 9) == Ruler().width("ä", 9)


@pytest.mark.parametrize(
    ("text", "lines"),
    [("one", 1), ("one\ntwo\nthree", 3), ("word " * 20, 12), ("", 1), ("x" * 100, 8)],
)
def test_wrapped_lines_are_counted(text: str, lines: int) -> None:
    assert Ruler().lines(text, 13, 10) == pytest.approx(lines, abs=lines * 0.25)


def test_a_single_word_never_makes_a_row_two_lines_high() -> None:
    ruler, column = Ruler(), Column("unit", 8.0)
    words = ["Einrichtungen", "Veröffentlichungsnr.", "Milepælsgjennomgang", "asiantuntemus"]
    for word in words:
        grid = Grid("Sheet", Styles(new_book()))
        TableWriter("de", ruler).write(grid, 1, "T", [column], ["Unit"], [Line((word,))])
        assert grid.heights[2] == LINE_HEIGHT + LINE_SPACE, word


def test_no_line_holds_more_than_its_room() -> None:
    ruler, width = Ruler(), 20
    text = "Orthopaedic trial sites and a lead investor with device experience"
    room = width * PIXELS_PER_CHAR
    assert ruler.lines(text, width, 9) >= ruler.width(text, 9) / room
