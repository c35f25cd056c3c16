"""Editing in the cells of a list, and copying its rows."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.ui import formats
from spark_tracker.ui.table import Column, TableModel, TableView
from spark_tracker.ui.table.copying import as_text
from spark_tracker.ui.theme import theme
from spark_tracker.ui.widgets.fields import MultiLine
from spark_tracker.ui.widgets.inline_editor import InlineEditor
from tests.ui.lists import Editing, Row, columns, more_columns, rows

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def model(qapp):
    return TableModel(columns())


@pytest.fixture
def view(qtbot, model):
    theme().apply()
    window = QWidget()
    layout = QVBoxLayout(window)
    view = TableView(model, name="Projects")
    layout.addWidget(view)
    model.set_rows(rows(30))
    qtbot.addWidget(window)
    window.resize(900, 400)
    window.show()
    window.activateWindow()
    view.setFocus()
    yield view  # the window lives as long as this does
    assert window is not None


@pytest.fixture
def editing(view, model):
    editing = Editing(model)
    view.set_editing(editing)
    return editing


def line_of(view):
    return view.cells.box.editor.widget


def type_in(view, text):
    line_of(view).selectAll()
    QTest.keyClicks(line_of(view), text)
    return line_of(view)


def cell(view, row, key):
    number = [column.key for column in view.table_model().columns].index(key)
    return view.visualRect(view.table_model().index(row, number)).center()


def double_click(view, place):
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_f2_on_a_row_edits_its_name(view, model, editing):
    view.select_id("p3")
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert line_of(view).text() == "Project 3"
    QTest.keyClick(type_in(view, "Gel"), Qt.Key.Key_Return)
    assert editing.saved == [(("p3",), "title", "Gel")]
    assert model.row_at(3).title == "Gel"


def test_enter_saves_and_stays_on_the_cell(view, editing):
    view.select_id("p3")
    QTest.keyClick(view, Qt.Key.Key_F2)
    QTest.keyClick(type_in(view, "Gel"), Qt.Key.Key_Return)
    assert not view.cells.is_open
    assert view.hasFocus()
    assert (view.current_id(), view.currentIndex().column()) == ("p3", 1)
    assert view.selected_ids() == ["p3"]


def test_escape_reverts(view, model, editing):
    view.select_id("p3")
    QTest.keyClick(view, Qt.Key.Key_F2)
    QTest.keyClick(type_in(view, "Gel"), Qt.Key.Key_Escape)
    assert (editing.saved, model.row_at(3).title) == ([], "Project 3")
    assert view.hasFocus()


def test_tab_saves_and_opens_the_next_editable_cell_and_shift_tab_the_last(view, editing):
    view.select_id("p3")
    QTest.keyClick(view, Qt.Key.Key_F2)
    QTest.keyClick(type_in(view, "Gel"), Qt.Key.Key_Tab)
    assert line_of(view).accessibleName() == "area"
    QTest.keyClick(type_in(view, "Eyes"), Qt.Key.Key_Tab, SHIFT)
    assert line_of(view).accessibleName() == "title"
    assert line_of(view).text() == "Gel"
    assert [entry[1:] for entry in editing.saved] == [("title", "Gel"), ("area", "Eyes")]


def test_tab_behind_the_last_editable_cell_stays_there(view, editing):
    view.select_id("p3")
    view.cells.go_to("p3", "area")
    QTest.keyClick(view, Qt.Key.Key_F2)
    QTest.keyClick(type_in(view, "Eyes"), Qt.Key.Key_Tab)
    assert not view.cells.is_open
    assert view.currentIndex().column() == 2


def test_refused_value_keeps_the_editor_open_with_the_sentence_under_it(view, editing):
    view.select_id("p3")
    QTest.keyClick(view, Qt.Key.Key_F2)
    line = type_in(view, "bad")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert view.cells.is_open
    assert line.text() == "bad"
    box = view.cells.box
    assert box.sentence.isVisible()
    assert box.sentence.text() == "This is bad."
    assert box.sentence.mapTo(box, QPoint()).y() > line.mapTo(box, QPoint()).y()


def test_sentence_of_the_last_row_is_seen_whole(view, editing):
    view.select_id("p29")
    QTest.keyClick(view, Qt.Key.Key_F2)
    QTest.keyClick(type_in(view, "bad"), Qt.Key.Key_Return)
    sentence = view.cells.box.sentence
    bottom = sentence.mapTo(view.viewport(), sentence.rect().bottomLeft()).y()
    assert bottom < view.viewport().height()


def test_double_click_edits_a_cell_and_opens_the_record_on_its_name(qtbot, view, editing):
    opened: list[object] = []
    view.opened.connect(opened.append)
    double_click(view, cell(view, 2, "area"))
    assert line_of(view).accessibleName() == "area"
    assert opened == []
    view.cells.drop()
    double_click(view, cell(view, 2, "title"))
    assert not view.cells.is_open
    double_click(view, cell(view, 2, "days"))
    assert opened == ["p2", "p2"]


def test_arrows_sideways_choose_the_cell_that_f2_edits(view, editing):
    view.select_id("p3")
    for _step in range(2):
        QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert line_of(view).accessibleName() == "area"


def test_cell_with_the_keyboard_is_marked(view, editing):
    view.select_id("p3")
    view.cells.go_to("p3", "title")
    marked = view.grab().toImage()
    view.cells.go_to("p3", "area")
    assert view.grab().toImage() != marked


@pytest.mark.qt_log_ignore("does not support")
def test_field_that_cannot_be_edited_opens_nothing_and_says_why(view, editing):
    view.select_id("p3")
    view.cells.go_to("p3", "days")
    assert not view.cells.begin_current()
    assert not view.cells.is_open
    assert QToolTip.text() == "This follows from other records. Enter opens it."


class Painted(QObject):
    """Notes which part of a widget is painted anew."""

    def __init__(self, widget):
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    @override
    def eventFilter(self, _watched, event):
        if event.type() == QEvent.Type.Paint:
            self.region = self.region.united(event.region())
        return False


def test_both_rows_are_painted_anew_when_the_keyboard_goes_to_another(view):
    view.go_to_row(0)
    QApplication.processEvents()
    painted = Painted(view.viewport())
    view.go_to_row(5)
    QApplication.processEvents()
    for row in (0, 5):
        line = QRect(0, view.rowViewportPosition(row), view.viewport().width(), view.row_height())
        assert painted.region.intersected(line) == QRegion(line)


def test_several_selected_are_set_at_once(view, model, editing):
    view.select_id("p0")
    for _step in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    view.cells.go_to("p3", "area")
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert view.cells.box.note.text() == "Sets this for 4."
    assert line_of(view).text() == ""
    QTest.keyClick(type_in(view, "Eyes"), Qt.Key.Key_Return)
    assert editing.saved == [(("p0", "p1", "p2", "p3"), "area", "Eyes")]
    assert view.selected_ids() == ["p0", "p1", "p2", "p3"]


def test_row_outside_the_selection_is_edited_alone(view, editing):
    view.select_id("p1")
    double_click(view, cell(view, 4, "area"))
    QTest.keyClick(type_in(view, "Eyes"), Qt.Key.Key_Return)
    assert editing.saved[0][0] == ("p4",)


def test_click_elsewhere_saves(view, editing):
    view.select_id("p1")
    QTest.keyClick(view, Qt.Key.Key_F2)
    type_in(view, "Gel")
    view.setFocus()
    assert editing.saved == [(("p1",), "title", "Gel")]
    assert not view.cells.is_open


def test_editor_stays_with_its_row_when_the_list_scrolls_or_is_read_again(view, model, editing):
    view.select_id("p5")
    QTest.keyClick(view, Qt.Key.Key_F2)
    type_in(view, "half a wo")
    before = view.cells.box.parentWidget().y()
    view.verticalScrollBar().setValue(40)
    assert view.cells.box.parentWidget().y() == before - 40
    model.set_rows(rows(30)[5:])
    assert line_of(view).text() == "half a wo"


def test_editor_of_a_row_that_is_gone_closes_without_an_error(view, model, editing):
    view.select_id("p10")
    QTest.keyClick(view, Qt.Key.Key_F2)
    model.set_rows(rows(5))
    assert not view.cells.is_open
    assert editing.saved == []


@pytest.mark.qt_log_ignore("does not support")
def test_locked_list_opens_no_editor_and_says_why(view, editing):
    editing.locked = "Reading only."
    view.select_id("p1")
    assert not view.cells.begin_current()
    assert not view.cells.is_open
    assert QToolTip.text() == "Reading only."


def test_list_without_editing_leaves_f2_to_others(view):
    view.select_id("p1")
    assert not view.cells.begin_current()


def test_del_in_the_editor_deletes_no_row(view, editing):
    removed: list[object] = []
    view.remove_asked.connect(removed.append)
    view.select_id("p1")
    QTest.keyClick(view, Qt.Key.Key_F2)
    QTest.keyClick(line_of(view), Qt.Key.Key_Delete)
    assert removed == []
    assert line_of(view).text() == ""


def test_selected_rows_are_copied_with_headings(view):
    view.select_id("p1")
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(view, Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == (
        "Code\tTitle\tArea\tSession\np1\tProject 1\tNeurology\t1\np2\tProject 2\tInfection\t2\n"
    )


def test_row_with_the_keyboard_is_copied_where_none_is_selected(view):
    view.go_to_row(4)
    assert view.copy_selected().splitlines()[1].startswith("p4\t")


def test_nothing_is_copied_from_an_empty_list(view, model):
    QApplication.clipboard().setText("before")
    model.set_rows([])
    assert view.copy_selected() == ""
    assert QApplication.clipboard().text() == "before"


def test_columns_are_copied_in_the_order_they_are_shown(view):
    view.columns.offer(more_columns())
    view.columns.show(["title", "code"])
    view.select_id("p1")
    assert view.copy_selected() == "Title\tCode\nProject 1\tp1\n"


def text_of(value):
    column = Column(key="k", title="K", text=str, plain=lambda _row: value)
    return as_text([column], ["row"]).split("\n", 1)[1].rstrip("\n")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (date(2026, 11, 23), "2026-11-23"),
        (12, "12"),
        (-3, "-3"),
        (1234.5, "1234.5"),
        (None, ""),
        (True, "yes"),
        (False, "no"),
        ("plain", "plain"),
        ("=1+1", "'=1+1"),
        ("+47 22 85", "'+47 22 85"),
        ("-item", "'-item"),
        ("@who", "'@who"),
        (" =1", "' =1"),
        ("a\tb", '"a\tb"'),
        ("a\r\nb", '"a\nb"'),
        ('say "so"', '"say ""so"""'),
    ],
)
def test_cell_is_copied_so_that_a_spreadsheet_takes_it(qapp, value, text):
    formats.use_language("en")
    assert text_of(value) == text


def test_decimals_are_those_of_the_language(qapp):
    formats.use_language("nb")
    try:
        assert text_of(1234.5) == "1234,5"
    finally:
        formats.use_language("en")


def test_long_text_is_copied_whole(view, model):
    view.columns.offer(more_columns())
    view.columns.show(["code", "note"])
    model.set_rows([replace(Row("p1", "Gel"), note="one\ntwo")])
    view.select_id("p1")
    assert view.copy_selected() == 'Code\tNote\np1\t"one\ntwo"\n'


def test_sheet_grows_with_what_is_typed(qtbot, view, model):
    class LongEditing(Editing):
        def editor(self, _ids, _key):
            text = MultiLine("Title", "", lines=6)
            return InlineEditor(text, text.toPlainText, "")

    view.set_editing(LongEditing(model))
    view.select_id("p3")
    QTest.keyClick(view, Qt.Key.Key_F2)
    sheet = view.cells.box.parentWidget()
    before = sheet.height()
    line_of(view).setPlainText("one\ntwo\nthree\nfour\nfive")
    qtbot.waitUntil(lambda: sheet.height() > before + 40)
    assert sheet.rect().contains(line_of(view).geometry())
