"""Which columns a list shows: choosing, moving, sizing, and what is kept of it."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from spark_tracker.ui.table import SortKey, TableModel, TableView
from spark_tracker.ui.table.chooser import ColumnChooser
from spark_tracker.ui.theme import theme
from spark_tracker.ui.theme.tokens import PAGE_LEFT
from tests.ui.lists import Row, columns, more_columns, rows

ALT = Qt.KeyboardModifier.AltModifier
USUAL = ("code", "title", "area", "days")


@pytest.fixture
def model(qapp):
    return TableModel(columns())


@pytest.fixture
def view(qtbot, model):
    theme().apply()
    view = TableView(model, name="Projects")
    view.columns.offer(more_columns())
    model.set_rows(rows(30))
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.show()
    return view


@pytest.fixture
def chooser(view):
    button = QPushButton("Columns", view)
    chooser = ColumnChooser(view.columns, {"due": "Day of the next step"}, view)
    chooser.open_below(button)  # it dies with the list, or when it is closed
    return chooser


def width(view, key):
    keys = [column.key for column in view.table_model().columns]
    return view.header.sectionSize(keys.index(key))


def edge_of(view, key):
    keys = [column.key for column in view.table_model().columns]
    number = keys.index(key)
    return QPoint(view.header.sectionViewportPosition(number) + width(view, key) - 1, 10)


def drag(view, start, end):
    port = view.header.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 11):
        QTest.mouseMove(port, start + (end - start) * step / 10)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def test_usual_columns_are_shown_at_first_and_nothing_is_kept(view):
    assert view.columns.shown() == USUAL
    assert view.columns.is_usual
    assert view.columns.state() == ""


def test_chosen_columns_are_shown_in_their_order(view):
    view.columns.show(["note", "code", "due"])
    assert view.columns.shown() == ("note", "code", "due")
    assert [column.title for column in view.table_model().columns] == ["Note", "Code", "Due"]


def test_choice_keeps_selection_and_row_with_the_keyboard(view):
    view.select_id("p4")
    view.columns.show(["note", "code"])
    assert view.selected_ids() == ["p4"]
    assert view.current_id() == "p4"


def test_chosen_columns_stay_where_usual_ones_give_way(view):
    view.resize(300, 400)
    assert view.isColumnHidden(2)
    view.columns.show(USUAL)
    assert not view.isColumnHidden(2)
    assert view.horizontalScrollBar().maximum() > 0


def test_kept_layout_is_shown_again(view, model, qtbot):
    view.columns.show(["title", "due", "code"])
    kept = view.columns.state()
    other = TableView(TableModel(columns()), name="Others")
    other.columns.offer(more_columns())
    qtbot.addWidget(other)
    assert other.columns.set_state(kept) == []
    assert other.columns.shown() == ("title", "due", "code")
    assert other.columns.state() == kept
    other.columns.set_state("")
    assert other.columns.shown() == USUAL
    assert other.columns.state() == ""


def test_columns_that_are_gone_are_left_out_and_told(view):
    kept = json.dumps({"columns": ["title", "mood", "code", "zeal"], "widths": {"mood": 90}})
    assert view.columns.set_state(kept) == ["mood", "zeal"]
    assert view.columns.shown() == ("title", "code")
    assert "mood" not in view.columns.state()


@pytest.mark.parametrize(
    "kept",
    [
        *("{", "[]", "7", '"x"', "null", '{"columns": 3}', '{"widths": []}', '{"columns": []}'),
        '{"columns": ["no"], "widths": {"title": "wide"}}',
    ],
)
@pytest.mark.long
def test_damaged_layout_shows_the_usual_columns(view, kept):
    view.columns.set_state(kept)
    assert view.columns.shown() == USUAL


def test_width_of_no_measure_is_held_within_bounds(view):
    view.columns.set_state('{"columns": ["code", "title"], "widths": {"code": -5, "title": 99999}}')
    assert width(view, "code") >= 24
    assert width(view, "title") <= 1600


def test_dragged_edge_gives_a_width_that_is_kept(view, qtbot):
    before = width(view, "area")
    with qtbot.waitSignal(view.columns.changed):
        drag(view, edge_of(view, "area"), edge_of(view, "area") + QPoint(40, 0))
    assert width(view, "area") == before + 40
    view.resize(1000, 400)
    assert width(view, "area") == before + 40
    kept = json.loads(view.columns.state())
    assert kept["widths"] == {"area": before + 40}
    view.columns.show_as_usual()
    assert width(view, "area") == before


def test_dragged_heading_moves_its_column_and_is_kept(view, qtbot):
    start = QPoint(view.header.sectionViewportPosition(0) + 50, 10)
    end = QPoint(view.header.sectionViewportPosition(2) + width(view, "area") - 10, 10)
    with qtbot.waitSignal(view.columns.changed):
        drag(view, start, end)
    assert view.columns.shown() == ("title", "area", "code", "days")
    assert json.loads(view.columns.state())["columns"] == ["title", "area", "code", "days"]
    view.columns.show_as_usual()
    assert view.columns.shown() == USUAL


def test_double_click_on_an_edge_fits_the_column(view, model):
    model.set_rows([*rows(3), *rows(0)])
    place = edge_of(view, "title")
    QTest.mouseDClick(view.header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    fitted = width(view, "title")
    assert fitted < 200
    assert fitted >= theme().metrics().horizontalAdvance("Project 2")


def test_number_longer_than_usual_is_not_cut(view, model, qtbot):
    long = replace(rows(1)[0], days=1_234_567_890)
    wanted = theme().metrics().horizontalAdvance(f"{long.days} d")
    assert width(view, "days") < wanted
    model.set_rows([*rows(5)[1:], long])
    qtbot.waitUntil(lambda: width(view, "days") > wanted)


def test_resized_window_is_nothing_to_keep(view):
    view.resize(700, 300)
    assert view.columns.state() == ""


def test_sort_arrows_stay_with_their_columns(view):
    view.header.set_keys((SortKey("title"), SortKey("code", falling=True)))
    view.columns.show(["title", "due", "code"])
    assert [key.key for key in view.header.keys] == ["title", "code"]


def items(chooser):
    return [chooser.list.item(row) for row in range(chooser.list.count())]


def ticked(chooser):
    return [i.text() for i in items(chooser) if i.checkState() == Qt.CheckState.Checked]


def item(chooser, title):
    return next(i for i in items(chooser) if i.text() == title)


def seen(chooser):
    return [i.text() for i in items(chooser) if not i.isHidden()]


@pytest.mark.qt_log_ignore("does not support")
def test_chooser_shows_all_columns_the_ticked_first(chooser):
    assert [i.text() for i in items(chooser)] == ["Code", "Title", "Area", "Session", "Due", "Note"]
    assert ticked(chooser) == ["Code", "Title", "Area", "Session"]
    assert item(chooser, "Due").toolTip() == "Day of the next step"


@pytest.mark.qt_log_ignore("does not support")
def test_tick_shows_the_column_at_once_and_takes_it_away(chooser, view):
    item(chooser, "Due").setCheckState(Qt.CheckState.Checked)
    assert view.columns.shown() == (*USUAL, "due")
    item(chooser, "Area").setCheckState(Qt.CheckState.Unchecked)
    assert view.columns.shown() == ("code", "title", "days", "due")


@pytest.mark.qt_log_ignore("does not support")
def test_space_and_enter_tick(chooser, view):
    chooser.list.setCurrentItem(item(chooser, "Due"))
    QTest.keyClick(chooser.list, Qt.Key.Key_Space)
    assert "due" in view.columns.shown()
    QTest.keyClick(chooser.list, Qt.Key.Key_Return)
    assert "due" not in view.columns.shown()


@pytest.mark.qt_log_ignore("does not support")
def test_alt_arrows_move_a_column(chooser, view):
    chooser.list.setCurrentItem(item(chooser, "Area"))
    QTest.keyClick(chooser.list, Qt.Key.Key_Up, ALT)
    assert view.columns.shown() == ("code", "area", "title", "days")
    assert chooser.list.currentItem().text() == "Area"
    for _step in range(2):
        QTest.keyClick(chooser.list, Qt.Key.Key_Down, ALT)
    assert view.columns.shown() == ("code", "title", "days", "area")


@pytest.mark.qt_log_ignore("does not support")
def test_dropped_column_stands_where_it_was_let_go(chooser, view):
    model = chooser.list.model()
    assert model.moveRow(model.index(0, 0).parent(), 0, model.index(0, 0).parent(), 3)
    assert view.columns.shown() == ("title", "area", "code", "days")


@pytest.mark.qt_log_ignore("does not support")
def test_search_finds_by_title_and_meaning(chooser):
    QTest.keyClicks(chooser.search, "next step")
    assert seen(chooser) == ["Due"]
    chooser.search.setText("ARE")
    assert seen(chooser) == ["Area"]
    chooser.search.setText("")
    assert len(seen(chooser)) == 6


@pytest.mark.qt_log_ignore("does not support")
def test_last_column_cannot_be_taken_away(chooser, view):
    for title in ("Code", "Title", "Area", "Session"):
        item(chooser, title).setCheckState(Qt.CheckState.Unchecked)
    assert view.columns.shown() == ("days",)
    assert ticked(chooser) == ["Session"]


@pytest.mark.qt_log_ignore("does not support")
def test_as_usual_brings_the_usual_columns_back(chooser, view):
    item(chooser, "Code").setCheckState(Qt.CheckState.Unchecked)
    chooser.usual.click()
    assert view.columns.shown() == USUAL
    assert ticked(chooser) == ["Code", "Title", "Area", "Session"]
    assert view.columns.state() == ""


@pytest.mark.qt_log_ignore("does not support")
def test_escape_empties_the_search_and_then_closes(chooser):
    QTest.keyClicks(chooser.search, "due")
    QTest.keyClick(chooser.search, Qt.Key.Key_Escape)
    assert chooser.isVisible()
    QTest.keyClick(chooser.search, Qt.Key.Key_Escape)
    assert not chooser.isVisible()


@pytest.mark.qt_log_ignore("does not support")
def test_click_anywhere_on_the_line_ticks(chooser, view):
    line = chooser.list.visualItemRect(item(chooser, "Due"))
    QTest.mouseClick(chooser.list.viewport(), Qt.MouseButton.LeftButton, pos=line.center())
    assert "due" in view.columns.shown()
    QTest.mouseClick(chooser.list.viewport(), Qt.MouseButton.LeftButton, pos=line.center())
    assert "due" not in view.columns.shown()


def test_column_of_words_is_as_wide_as_the_widest_not_the_longest(qtbot):
    told = replace(columns()[2], samples=("Area",))
    model = TableModel([told, *columns()[:2]])
    view = TableView(model, name="Advisors")
    qtbot.addWidget(view)
    view.resize(700, 300)
    broad, long = "Wwwwmmmm", "illillillil"
    model.set_rows([Row("p1", "Gel", broad), Row("p2", "Patch", long)])
    wide = theme().metrics().horizontalAdvance
    assert wide(broad) > wide(long)
    qtbot.waitUntil(lambda: width(view, "area") >= wide(broad) + PAGE_LEFT)
