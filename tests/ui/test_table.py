from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from spark_tracker.domain.codes import Stage
from spark_tracker.ui.table import (
    ID_ROLE,
    ROW_ROLE,
    CellKind,
    Column,
    Mark,
    MarkKind,
    SortKey,
    StageMark,
    TableModel,
    TableView,
)
from spark_tracker.ui.table.delegates import thread_dots
from spark_tracker.ui.table.header import CELL_RIGHT, EDGE_RIGHT
from spark_tracker.ui.table.pages import KEPT_PAGES, PAGE
from spark_tracker.ui.table.widths import Width, share_out
from spark_tracker.ui.theme import Look, Role, theme


@dataclass(frozen=True)
class Row:
    id: str
    title: str
    days: int = 0


def stage(row: Row) -> StageMark:
    return StageMark("Advisor", Stage.ADVISOR, (True, True, False, False, False))


def columns() -> list[Column[Row]]:
    return [
        Column(key="code", title="Code", text=lambda row: row.id, sort_key="code", minimum=96),
        Column(
            key="title",
            title="Title",
            text=lambda row: row.title,
            sort_key="title",
            stretch=1,
            minimum=200,
            spoken=lambda row: f"{row.title}, project",
        ),
        Column(key="area", title="Area", text=lambda _row: "Oncology", rank=1, minimum=120),
        Column(
            key="stage",
            title="Stage",
            text=lambda row: stage(row).word,
            kind=CellKind.STAGE,
            value=stage,
            minimum=184,
        ),
        Column(
            key="due",
            title="Milestone",
            text=lambda _row: "17 Nov",
            kind=CellKind.MARK,
            value=lambda _row: Mark(MarkKind.LATE, "17 Nov", "Stability"),
            minimum=88,
            roomy=260,
            roomy_rank=2,
        ),
        Column(
            key="days",
            title="Session",
            text=lambda row: f"{row.days} d",
            order=lambda row: row.days,
            sort_key="days",
            right=True,
            rank=3,
            minimum=62,
        ),
    ]


def rows(count: int) -> list[Row]:
    return [Row(f"p{number}", f"Project {number}", (number * 7) % 10) for number in range(count)]


@pytest.fixture
def model(qapp: QApplication) -> TableModel[Row]:
    return TableModel(columns())


@pytest.fixture
def view(qtbot: QtBot, model: TableModel[Row]) -> Iterator[TableView]:
    theme().set_look(Look.LIGHT)
    view = TableView(model, name="Projects")
    model.set_rows(rows(30))
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.show()
    yield view
    theme().set_text_size(100)


class Source:
    """A store with 20,000 rows that notes what it was asked for."""

    def __init__(self, count: int = 20_000) -> None:
        self.ids = [f"p{number}" for number in range(count)]
        self.asked: list[int] = []
        self.missing: set[str] = set()

    def load(self, ids: Sequence[str]) -> Mapping[str, Row]:
        self.asked.append(len(ids))
        return {key: Row(key, f"Project {key}") for key in ids if key not in self.missing}


def test_model_keeps_qts_rules(qtmodeltester: ModelTester, model: TableModel[Row]) -> None:
    model.set_rows(rows(12))
    qtmodeltester.check(model)


def test_paged_model_keeps_qts_rules(qtmodeltester: ModelTester, model: TableModel[Row]) -> None:
    source = Source(450)
    model.set_source(source.ids, source.load)
    qtmodeltester.check(model)


def test_long_list_reads_only_the_pages_that_are_looked_at(model: TableModel[Row]) -> None:
    source = Source()
    model.set_source(source.ids, source.load)
    assert model.rowCount() == 20_000
    assert source.asked == []
    assert model.index(10_000, 1).data() == "Project p10000"
    assert model.index(10_001, 1).data() == "Project p10001"
    assert source.asked == [PAGE]


def test_painting_a_long_list_reads_no_more_than_a_page_or_two(
    view: TableView, model: TableModel[Row]
) -> None:
    source = Source()
    model.set_source(source.ids, source.load)
    view.grab()
    assert len(source.asked) <= 2


def test_old_pages_are_forgotten(model: TableModel[Row]) -> None:
    source = Source()
    model.set_source(source.ids, source.load)
    for page in range(KEPT_PAGES + 1):
        model.row_at(page * PAGE)
    model.row_at(1 * PAGE)
    assert len(source.asked) == KEPT_PAGES + 1
    model.row_at(0)
    assert len(source.asked) == KEPT_PAGES + 2


def test_row_that_vanished_meanwhile_is_an_empty_line(
    view: TableView, model: TableModel[Row]
) -> None:
    source = Source(3)
    source.missing = {"p1"}
    model.set_source(source.ids, source.load)
    assert model.index(1, 0).data() is None
    assert model.index(1, 0).data(ID_ROLE) == "p1"
    view.grab()


def test_reload_reads_the_same_rows_again(qtbot: QtBot, model: TableModel[Row]) -> None:
    source = Source(300)
    model.set_source(source.ids, source.load)
    model.row_at(0)
    with qtbot.waitSignal(model.dataChanged):
        model.reload()
    model.row_at(0)
    assert source.asked == [PAGE, PAGE]


def test_cell_gives_its_row_and_what_a_screen_reader_says(model: TableModel[Row]) -> None:
    model.set_rows(rows(2))
    index = model.index(1, 1)
    assert index.data(ROW_ROLE) == Row("p1", "Project 1", 7)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Project 1, project"
    assert model.index(1, 3).data(Qt.ItemDataRole.AccessibleTextRole) == "Advisor"


def test_short_list_sorts_by_several_keys(model: TableModel[Row]) -> None:
    model.set_rows([Row("a", "B", 2), Row("b", "A", 10), Row("c", "C", 2)])
    model.sort_rows([("days", True), ("title", False)])
    assert [model.id_at(n) for n in range(3)] == ["b", "a", "c"]


def test_selection_stays_with_its_record_when_rows_are_read_again(
    view: TableView, model: TableModel[Row]
) -> None:
    assert view.select_id("p3")
    model.set_rows(list(reversed(rows(30))))
    assert view.selected_ids() == ["p3"]
    assert view.current_id() == "p3"


def test_losing_the_selected_record_is_told(
    qtbot: QtBot, view: TableView, model: TableModel[Row]
) -> None:
    view.select_id("p29")
    with qtbot.waitSignal(view.chosen) as heard:
        model.set_rows(rows(5))
    assert heard.args == [[]]


def test_enter_opens_the_row(qtbot: QtBot, view: TableView) -> None:
    view.select_id("p4")
    with qtbot.waitSignal(view.opened) as heard:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert heard.args == ["p4"]


def test_double_click_opens_the_row(qtbot: QtBot, view: TableView) -> None:
    place = QPoint(150, view.row_height() * 2 + 5)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(view.opened) as heard:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == ["p2"]


def test_space_asks_for_the_inspector(qtbot: QtBot, view: TableView) -> None:
    with qtbot.waitSignal(view.inspector_asked):
        qtbot.keyClick(view, Qt.Key.Key_Space)


def test_home_and_end_go_to_the_ends(qtbot: QtBot, view: TableView) -> None:
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.selected_ids() == ["p29"]
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.selected_ids() == ["p0"]


def test_delete_asks_to_remove_what_is_selected(qtbot: QtBot, view: TableView) -> None:
    view.select_id("p1")
    with qtbot.waitSignal(view.remove_asked) as heard:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert heard.args == [["p1"]]


def click_heading(qtbot: QtBot, view: TableView, key: str, *, shift: bool = False) -> None:
    number = [column.key for column in view.table_model().columns].index(key)
    x = view.header.sectionViewportPosition(number) + 40
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    place = QPoint(x, view.header.height() // 2)
    qtbot.mouseClick(view.header.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_click_on_a_heading_asks_to_sort_and_again_turns_round(
    qtbot: QtBot, view: TableView
) -> None:
    heard: list[object] = []
    view.sort_changed.connect(heard.append)
    click_heading(qtbot, view, "title")
    click_heading(qtbot, view, "title")
    assert heard == [(SortKey("title"),), (SortKey("title", falling=True),)]


def test_heading_that_cannot_sort_asks_nothing(qtbot: QtBot, view: TableView) -> None:
    heard: list[object] = []
    view.sort_changed.connect(heard.append)
    click_heading(qtbot, view, "stage")
    assert heard == []


def test_shift_click_adds_a_key(qtbot: QtBot, view: TableView) -> None:
    heard: list[object] = []
    view.sort_changed.connect(heard.append)
    click_heading(qtbot, view, "title")
    click_heading(qtbot, view, "days", shift=True)
    assert heard[-1] == (SortKey("title"), SortKey("days"))


def shown(view: TableView) -> set[str]:
    keys = [column.key for column in view.table_model().columns]
    return {key for n, key in enumerate(keys) if not view.header.isSectionHidden(n)}


def test_columns_leave_by_rank_when_the_list_gets_narrow(view: TableView) -> None:
    view.resize(1300, 400)
    assert "area" in shown(view)
    view.resize(760, 400)
    assert shown(view) == {"code", "title", "stage", "due", "days"}
    view.resize(560, 400)
    assert shown(view) == {"code", "title", "stage", "due"}


def test_column_that_becomes_the_last_one_gets_the_edge_of_the_list(view: TableView) -> None:
    due = [column.key for column in view.table_model().columns].index("due")
    view.resize(760, 400)
    before = view.columnWidth(due)
    view.resize(560, 400)
    assert view.columnWidth(due) == before + EDGE_RIGHT - CELL_RIGHT


def test_title_is_never_narrower_than_200(view: TableView) -> None:
    view.resize(300, 400)
    assert view.columnWidth(1) >= 200


def test_columns_fill_the_width_exactly(view: TableView) -> None:
    view.resize(1100, 400)
    assert view.header.length() == view.viewport().width()


def test_shares_add_up_and_roomy_width_is_given_up_in_its_turn() -> None:
    asked = [
        Width("a", 100),
        Width("b", 200, stretch=3),
        Width("c", 100, rank=1),
        Width("d", 80, roomy=200, roomy_rank=2),
    ]
    assert dict(share_out(asked, 700)) == {"a": 100, "b": 300, "c": 100, "d": 200}
    assert dict(share_out(asked, 520)) == {"a": 100, "b": 220, "d": 200}
    assert dict(share_out(asked, 400)) == {"a": 100, "b": 220, "d": 80}
    assert sum(share_out(asked, 100).values()) == 380


def test_rows_grow_with_the_text_so_that_nothing_is_cut(view: TableView) -> None:
    theme().set_text_size(150)
    assert view.rowHeight(0) >= theme().metrics().height() + 12
    view.set_density("compact")
    theme().set_text_size(100)
    assert view.rowHeight(0) == 28


def test_dots_say_what_was_reached_and_what_was_skipped(qapp: QApplication) -> None:
    skipped = thread_dots((True, True, False, True, False)).toImage()
    whole = thread_dots((True, True, True, True, False)).toImage()
    colour = theme().colour
    middle = skipped.height() // 2
    scale = skipped.devicePixelRatio()
    third = round((1 + 2 * 13 + 4.5) * scale)
    assert whole.pixelColor(third, middle) == colour(Role.STAGE_PATENT)
    assert skipped.pixelColor(third, middle).alpha() == 0


def test_list_paints_in_both_looks(view: TableView) -> None:
    light = view.grab().toImage()
    theme().set_look(Look.DARK)
    dark = view.grab().toImage()
    theme().set_look(Look.LIGHT)
    assert light.pixelColor(700, 300).lightness() > 200
    assert dark.pixelColor(700, 300).lightness() < 60
