"""Columns of words, days and numbers are as wide as what they say, in both languages."""

import pytest

from spark_tracker.ui.table import TableView
from spark_tracker.ui.table.header import CELL_LEFT
from spark_tracker.ui.theme import theme
from tests.ui.whole_window import PLACES, running, seen, settle

pytestmark = pytest.mark.qt_log_ignore("does not support")
ROWS = 40
LONGEST = 200  # px: what is a whole sentence may be cut
SHOWN = [place for place in PLACES if place.name not in {"week", "board", "reports", "settings"}]


@pytest.fixture(scope="module", params=["en", "nb"])
def program(request, qapp, tmp_path_factory, sample_file):
    with running(tmp_path_factory.mktemp("columns"), sample_file) as program:
        program.choose("language", request.param)
        settle(program)
        yield program


def cut(table: TableView) -> list[str]:
    """What is cut in a column that does not stretch."""
    model, wide = table.table_model(), theme().metrics().horizontalAdvance
    rows = [model.row_at(place) for place in range(min(ROWS, model.rowCount()))]
    found = []
    for number in table.columns.visible():
        column = model.columns[number]
        if column.stretch or not (column.samples or column.right):
            continue
        room = table.header.sectionSize(number) - CELL_LEFT
        texts = {column.text(row) for row in rows if row is not None}
        found += [f"{column.key}: {text}" for text in texts if room < min(wide(text), LONGEST)]
    return found


@pytest.mark.parametrize("place", SHOWN, ids=lambda place: place.name)
def test_no_word_of_a_list_is_cut(program, place):
    place.go(program)
    settle(program)
    tables = [table for table in seen(program.window) if isinstance(table, TableView)]
    assert [words for table in tables for words in cut(table)] == []


def test_field_of_the_history_gives_way_to_nothing(program):
    (place,) = (place for place in PLACES if place.name == "history")
    place.go(program)
    settle(program)
    (table,) = (view for view in seen(program.window) if isinstance(view, TableView))
    shown = [table.table_model().columns[number] for number in table.columns.visible()]
    (field,) = (column for column in shown if column.key == "field")
    assert not field.stretch
