"""Rows under headings: order, folding, the keyboard, selection, and how fast it is."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from spark_tracker.ui.table import TableModel, TableView
from spark_tracker.ui.table.grouping import Group, Grouped
from spark_tracker.ui.theme import theme
from tests.ui.lists import Row, areas, columns, rows


@pytest.fixture
def model(qapp):
    return TableModel(columns())


@pytest.fixture
def view(qtbot, model):
    theme().apply()
    view = TableView(model, name="Projects")
    model.set_rows(rows(9))
    view.groups.offer({"area": "Area"}, areas(model))
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    view.activateWindow()
    view.setFocus()
    return view


def lines(model):
    """Headings with their count, and the ids under them."""
    found = []
    for row in range(model.rowCount()):
        heading = model.heading_at(row)
        found.append(f"{heading.group.title} {heading.count}" if heading else model.id_at(row))
    return found


GROUPED = [
    *("Infection 3", "p2", "p5", "p8"),
    *("Neurology 3", "p1", "p4", "p7"),
    *("Oncology 3", "p0", "p3", "p6"),
]


def test_rows_stand_under_the_headings_of_their_groups(view, model):
    assert view.groups.set_key("area")
    assert lines(model) == GROUPED
    assert model.index(0, 0).data() == "Infection, 3"
    assert model.index(0, 1).data() is None
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Infection, 3"
    assert model.index(1, 1).data() == "Project 2"
    assert model.row_at(0) is None


def test_without_group_the_list_is_as_before(view, model):
    view.groups.set_key("area")
    view.groups.set_key(None)
    assert lines(model) == [f"p{n}" for n in range(9)]


def test_unknown_field_groups_nothing_and_says_so(view, model):
    assert not view.groups.set_key("mood")
    assert view.groups.key == ""
    assert model.rowCount() == 9


def test_place_of_each_row_is_known_under_its_heading(view, model):
    view.groups.set_key("area")
    for row in range(model.rowCount()):
        if model.id_at(row):
            assert model.position_of(model.id_at(row)) == row
            assert model.row_at(row).id == model.id_at(row)


def test_grouping_keeps_the_selection(view):
    view.select_id("p4")
    heard: list[object] = []
    view.chosen.connect(heard.append)
    view.groups.set_key("area")
    assert view.selected_ids() == ["p4"]
    assert view.current_id() == "p4"
    view.groups.set_key(None)
    assert view.selected_ids() == ["p4"]
    assert all(ids == ["p4"] for ids in heard)


def test_left_goes_to_the_heading_and_folds_and_right_unfolds(view, model):
    view.groups.set_key("area")
    view.select_id("p4")
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert model.heading_at(view.currentIndex().row()).group.key == "Neurology"
    assert view.selected_ids() == ["p4"]
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert lines(model) == [*GROUPED[:5], *GROUPED[8:]]
    assert model.heading_at(view.currentIndex().row()).group.key == "Neurology"
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert lines(model) == GROUPED


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_on_a_heading_fold(view, model, key):
    heard: list[object] = []
    view.opened.connect(heard.append)
    view.inspector_asked.connect(lambda: heard.append("inspector"))
    view.groups.set_key("area")
    view.go_to_row(0)
    QTest.keyClick(view, key)
    assert lines(model)[:2] == ["Infection 3", "Neurology 3"]
    QTest.keyClick(view, key)
    assert lines(model) == GROUPED
    assert heard == []


def test_click_on_a_heading_folds_and_selects_nothing(view, model):
    view.groups.set_key("area")
    view.select_id("p4")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    assert lines(model)[:2] == ["Infection 3", "Neurology 3"]
    assert view.selected_ids() == ["p4"]


def test_arrows_walk_over_headings_which_are_never_selected(view, model):
    view.groups.set_key("area")
    view.select_id("p8")
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert model.heading_at(view.currentIndex().row()) is not None
    assert view.selected_ids() == ["p8"]
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.selected_ids() == ["p1"]
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.selected_ids() == ["p6"]


def test_everything_selected_is_every_record_and_no_heading(view):
    view.groups.set_key("area")
    view.selectAll()
    assert sorted(view.selected_ids()) == sorted(f"p{n}" for n in range(9))


def test_selection_over_a_heading_holds_records_only(view):
    view.groups.set_key("area")
    view.select_id("p5")
    for _step in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_ids() == ["p5", "p8", "p1", "p4"]
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_ids() == ["p5", "p8", "p1"]


def test_folded_rows_are_out_of_the_selection(view):
    """What is deleted or changed is what one sees."""
    view.groups.set_key("area")
    view.select_id("p8")
    heard: list[object] = []
    view.chosen.connect(heard.append)
    view.go_to_row(0)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.selected_ids() == []
    assert heard[-1] == []


def test_row_that_changed_its_group_moves_under_the_other_heading(view, model):
    view.groups.set_key("area")
    found = {row.id: row for row in rows(9)}
    model.set_source([*found], lambda ids: {i: found[i] for i in ids})
    groups = {i: row.area for i, row in found.items()}
    view.groups.offer(
        {"area": "Area", "again": "Again"},
        lambda _key, ids: {i: Group(groups[i], groups[i], (0, groups[i])) for i in ids},
    )
    view.groups.set_key("again")
    view.select_id("p0")
    groups["p0"] = "Infection"
    model.reload()
    assert lines(model)[:5] == ["Infection 4", "p0", "p2", "p5", "p8"]
    assert view.selected_ids() == ["p0"]


def test_headings_are_painted_over_the_whole_width(view):
    plain = view.grab().toImage()
    view.groups.set_key("area")
    assert view.grab().toImage() != plain


def test_menu_offers_the_fields_and_ticks_the_one_chosen(view, model, qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    menu = view.groups.menu(owner)
    entries = {action.text(): action for action in menu.actions() if action.text()}
    assert list(entries) == ["No groups", "Area"]
    entries["Area"].trigger()
    assert view.groups.key == "area"
    menu.aboutToShow.emit()
    assert entries["Area"].isChecked()
    entries["No groups"].trigger()
    assert model.grouped is None


def test_order_of_groups_is_theirs_and_ids_without_one_go_unshown():
    late, early = Group("a", "A", (1, "")), Group("b", "B", (0, ""))
    grouped = Grouped(["1", "2", "3"], {"1": late, "3": early}, folded=())
    assert [heading.group.title for heading in grouped.headings] == ["B", "A"]
    assert grouped.ids == ["3", "1"]


@pytest.mark.parametrize("folded", [(), ("g0",), ("g3",), ("g0", "g1", "g2"), ("g5", "g6")])
def test_positions_and_places_agree_whatever_is_folded(folded):
    groups = {str(n): Group(f"g{n % 7}", f"g{n % 7}") for n in range(50)}
    grouped = Grouped([*groups], groups, folded)
    seen = []
    for position in range(len(grouped)):
        heading = grouped.heading_at(position)
        if heading is not None:
            assert grouped.position_of_group(heading.group.key) == position
            above = position
        else:
            place = grouped.place_at(position)
            assert grouped.position_of(place) == position
            assert grouped.position_above(position) == above
            heading = grouped.heading_at(above)
            assert heading is not None
            assert groups[grouped.ids[place]] == heading.group
            seen.append(grouped.ids[place])
    assert seen == grouped.ids
    assert len(seen) == sum(1 for group in groups.values() if group.key not in folded)


def test_two_thousand_rows_are_grouped_in_a_moment(view, model):
    found = {f"p{n}": Row(f"p{n}", f"Project {n}", f"Area {n % 14}") for n in range(2000)}
    asked = []

    def load(ids):
        asked.append(len(ids))
        return {i: found[i] for i in ids}

    groups = {i: Group(row.area, row.area) for i, row in found.items()}
    view.groups.offer({"area": "Area"}, lambda _key, _ids: groups)
    model.set_source([*found], load)
    asked.clear()
    begun = time.perf_counter()
    view.groups.set_key("area")
    view.grab()
    assert time.perf_counter() - begun < 0.25
    assert sum(asked) <= 64
    assert model.rowCount() == 2014


@pytest.mark.parametrize("reason", list(QContextMenuEvent.Reason)[:2])
def test_heading_has_no_menu_of_a_record(view, reason):
    view.groups.set_key("area")
    asked = []
    view.menu_asked.connect(lambda key, place: asked.append((key, place)))
    for row in (0, 1):
        view.go_to_row(row)
        place = view.visualRect(view.currentIndex()).center()
        event = QContextMenuEvent(reason, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), event)
    assert [key for key, _place in asked] == ["p2"]


def test_menu_by_key_opens_at_the_row(view):
    asked = []
    view.menu_asked.connect(lambda key, place: asked.append((key, place)))
    view.select_id("p4")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(view.viewport(), event)
    [(key, place)] = asked
    row = view.visualRect(view.currentIndex())
    assert key == "p4"
    assert abs(view.viewport().mapFromGlobal(place).y() - row.bottom()) <= 2
