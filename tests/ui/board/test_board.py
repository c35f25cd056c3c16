"""The board: columns and rails, walked by keyboard, folded, sorted; cards dragged and dropped."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeAlias

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
)
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QScrollBar,
)
from pytestqt.qtbot import QtBot

from spark_tracker.domain.codes import MAIN_STAGES, SIDE_STAGES, Stage
from spark_tracker.services.board import BoardOrder
from spark_tracker.services.milestones import MilestoneValues, add_milestone
from spark_tracker.services.people import PersonValues, add_person
from spark_tracker.services.project_parts import set_leader
from spark_tracker.services.projects import delete_project
from spark_tracker.store.store import Store
from spark_tracker.ui.projects.board.view import BoardView
from spark_tracker.ui.table import MarkKind
from spark_tracker.ui.theme import theme
from tests.conftest import TODAY
from tests.ui.boards import (
    GEL,
    LAMP,
    MASK,
    PATCH,
    Projects,
    cards,
    claim,
    heard,
    titles,
)

pytestmark = pytest.mark.qt_log_ignore("does not support")
Key: TypeAlias = Qt.Key
Modifier: TypeAlias = Qt.KeyboardModifier


def press(qtbot: QtBot, view: BoardView, *keys: Key, also: Modifier = Modifier.NoModifier) -> None:
    for key in keys:
        widget = view.window().focusWidget()
        assert widget is not None
        qtbot.keyClick(widget, key, also)


def test_projects_stand_at_their_furthest_stage(view: BoardView) -> None:
    assert titles(view, Stage.IDEA) == [LAMP]
    assert titles(view, Stage.PATENT) == [GEL, PATCH]
    assert titles(view, Stage.STARTUP) == [MASK]
    for column in view.columns.values():
        QAbstractItemModelTester(column.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_screen_reader_hears_columns_and_cards(
    view: BoardView, store: Store, projects: Projects
) -> None:
    due = TODAY - timedelta(days=6)
    step = MilestoneValues(project_id=projects[GEL], title="stability data", baseline_on=due)
    add_milestone(store, step, today=TODAY)
    leader = add_person(store, PersonValues(name="Runa Tveitmark"), today=TODAY)
    set_leader(store, projects[GEL], leader)
    view.reload()
    patents = cards(view, Stage.PATENT)
    assert patents.accessibleName() == "Patent, 2 projects"
    assert cards(view, Stage.IDEA).accessibleName() == "Idea, 1 project"
    first, second = (
        patents.cards.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)
    )
    assert first == (
        "Bacteriocin gel, Runa Tveitmark, 81 days at Patent, next step: stability data, 6 days late"
    )
    assert second == "Patch, 30 days at Patent, no next step"
    heard_list = QAccessible.queryAccessibleInterface(patents)
    assert heard_list.childCount() == 2
    assert heard_list.child(0).text(QAccessible.Text.Name) == first


@pytest.mark.parametrize(
    ("days", "kind", "due"),
    [
        (-1, MarkKind.LATE, "22 Nov"),
        (0, MarkKind.TODAY, "Today"),
        (7, MarkKind.SOON, "30 Nov"),
        (8, MarkKind.LATER, "1 Dec"),
        (None, MarkKind.NONE, ""),
    ],
)
def test_the_mark_says_how_near_the_next_step_is(
    view: BoardView, store: Store, projects: Projects, days: int | None, kind: MarkKind, due: str
) -> None:
    if days is not None:
        on = TODAY + timedelta(days=days)
        step = MilestoneValues(project_id=projects[LAMP], title="Step", baseline_on=on)
        add_milestone(store, step, today=TODAY)
        view.reload()
    ideas = cards(view, Stage.IDEA)
    card = ideas.cards.card_at(0)
    assert card is not None
    texts = view._delegate.texts(card, ideas.cards, 200)
    assert (texts.mark, texts.due) == (kind, due)
    assert texts.step == ("Step" if days is not None else "No next step")


def test_texts_of_a_card_are_fitted_once_for_a_width(view: BoardView) -> None:
    ideas = cards(view, Stage.IDEA)
    card = ideas.cards.card_at(0)
    assert card is not None
    first = view._delegate.texts(card, ideas.cards, 200)
    assert view._delegate.texts(card, ideas.cards, 200) is first
    assert view._delegate.texts(card, ideas.cards, 240) is not first
    theme().set_text_size(115)
    assert view._delegate.texts(card, ideas.cards, 200) is not first
    theme().set_text_size(100)


def test_a_long_title_takes_two_lines_and_says_it_was_cut(
    view: BoardView, make_project: Callable[..., str]
) -> None:
    key = make_project("Enzyme coating that keeps urinary catheters free of biofilm for weeks")
    view.show_ids([key])
    ideas = cards(view, Stage.IDEA)
    card = ideas.cards.card_at(0)
    assert card is not None
    texts = view._delegate.texts(card, ideas.cards, 190)
    assert len(texts.title) == 2
    assert texts.title[1].endswith("…")
    assert texts.cut
    assert not view._delegate.texts(card, ideas.cards, 900).cut


def test_a_name_without_room_keeps_its_last_part(
    view: BoardView, store: Store, projects: Projects
) -> None:
    leader = add_person(store, PersonValues(name="Mathea Grønvold-Lie"), today=TODAY)
    set_leader(store, projects[LAMP], leader)
    view.reload()
    ideas = cards(view, Stage.IDEA)
    card = ideas.cards.card_at(0)
    assert card is not None
    wide, narrow = (view._delegate.texts(card, ideas.cards, width) for width in (280, 178))
    assert wide.leader == "Mathea Grønvold-Lie"
    assert narrow.leader == "M. Grønvold-Lie"
    assert narrow.cut


def test_arrows_walk_columns_and_rails(qtbot: QtBot, view: BoardView, projects: Projects) -> None:
    press(qtbot, view, Key.Key_Home)
    assert view.selected_ids() == [projects[LAMP]]
    press(qtbot, view, Key.Key_Right)
    assert cards(view, Stage.ADVISOR).hasFocus()
    assert view.selected_ids() == []
    press(qtbot, view, Key.Key_Right)
    assert view.selected_ids() == [projects[GEL]]
    press(qtbot, view, Key.Key_Down)
    assert view.current_id() == projects[PATCH]
    press(qtbot, view, Key.Key_Right)
    assert view.selected_ids() == [projects[MASK]], "the nearest row of a shorter column"
    press(qtbot, view, Key.Key_Right, Key.Key_Right)
    assert view.rails[Stage.LICENCE].hasFocus()
    press(qtbot, view, Key.Key_Right, Key.Key_Right)
    assert view.rails[Stage.CLINICAL].hasFocus()
    press(qtbot, view, Key.Key_Left, Key.Key_Left, Key.Key_Left)
    assert view.selected_ids() == [projects[MASK]]
    press(qtbot, view, Key.Key_Left)
    assert view.selected_ids() == [projects[GEL]]


def test_keys_open_inspect_remove_and_ask_for_the_menu(
    qtbot: QtBot, view: BoardView, projects: Projects
) -> None:
    view.select_id(projects[PATCH])
    told = {
        name: heard(getattr(view, name))
        for name in ("opened", "inspector_asked", "remove_asked", "menu_asked", "new_asked")
    }
    press(qtbot, view, Key.Key_Return, Key.Key_Space, Key.Key_Delete)
    qtbot.keyClicks(view.window().focusWidget(), "+")
    patents = cards(view, Stage.PATENT)
    place = patents.visualRect(patents.currentIndex()).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), patents.mapToGlobal(QPoint(1, 1))
    )
    QApplication.sendEvent(patents.viewport(), event)
    assert told["opened"] == [(projects[PATCH],)]
    assert told["inspector_asked"] == [()]
    assert told["remove_asked"] == [([projects[PATCH]],)]
    assert told["menu_asked"] == [(projects[PATCH], patents.viewport().mapToGlobal(place))]
    assert told["new_asked"] == [("patent",)]


def test_several_cards_of_one_column_are_selected(
    qtbot: QtBot, view: BoardView, projects: Projects
) -> None:
    told = heard(view.chosen)
    view.select_id(projects[GEL])
    view.setFocus()
    press(qtbot, view, Key.Key_Down, also=Modifier.ShiftModifier)
    assert view.selected_ids() == [projects[GEL], projects[PATCH]]
    assert told[-1] == ([projects[GEL], projects[PATCH]],)
    view.select_id(projects[MASK])
    assert told[-1] == ([projects[MASK]],)
    assert cards(view, Stage.PATENT).selected_ids() == []


def test_a_click_in_another_column_takes_the_selection_there(
    qtbot: QtBot, view: BoardView, projects: Projects
) -> None:
    view.select_id(projects[GEL])
    told = heard(view.chosen)
    startups = cards(view, Stage.STARTUP)
    place = startups.visualRect(startups.cards.index(0)).center()
    qtbot.mouseClick(startups.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told == [([projects[MASK]],)]
    assert startups.hasFocus()


@pytest.mark.parametrize(
    ("title", "key", "wanted"),
    [
        (GEL, Key.Key_Right, "startup"),
        (GEL, Key.Key_Left, "advisor"),
        (LAMP, Key.Key_Left, None),
        (LAMP, Key.Key_Right, "advisor"),
    ],
)
def test_ctrl_shift_arrow_asks_to_move_the_card(
    qtbot: QtBot, view: BoardView, projects: Projects, title: str, key: Key, wanted: str | None
) -> None:
    told = heard(view.stage_asked)
    view.select_id(projects[title])
    view.setFocus()
    press(qtbot, view, key, also=Modifier.ControlModifier | Modifier.ShiftModifier)
    assert told == ([([projects[title]], wanted)] if wanted else [])
    assert view.current_id() == projects[title], "nothing moves before the fact is saved"


def test_selected_cards_of_a_column_move_together_by_key(
    qtbot: QtBot, view: BoardView, projects: Projects
) -> None:
    told = heard(view.stage_asked)
    view.select_id(projects[GEL])
    view.setFocus()
    press(qtbot, view, Key.Key_Down, also=Modifier.ShiftModifier)
    assert view.selected_ids() == [projects[GEL], projects[PATCH]]
    press(qtbot, view, Key.Key_Right, also=Modifier.ControlModifier | Modifier.ShiftModifier)
    assert told == [([projects[GEL], projects[PATCH]], "startup")]


def test_in_a_side_branch_only_cards_of_one_stage_move_together(
    qtbot: QtBot, view: BoardView, store: Store, projects: Projects
) -> None:
    for title in (GEL, MASK, PATCH):
        claim(store, projects[title], Stage.LICENCE)
    view.fold(Stage.LICENCE, on=False)
    view.reload()
    told = heard(view.stage_asked)
    licences = cards(view, Stage.LICENCE)
    licences.selectAll()
    licences.pick([0, 1, 2], licences.cards.position_of(projects[GEL]), scroll=False)
    qtbot.keyClick(licences, Key.Key_Right, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert told == [([projects[GEL], projects[PATCH]], "startup")]  # the mask is further


def test_only_the_column_of_the_keyboard_is_a_stop_of_tab(
    view: BoardView, projects: Projects
) -> None:
    view.select_id(projects[MASK])
    stops = [
        widget
        for stage in (*MAIN_STAGES, *SIDE_STAGES)
        for widget in (view.columns[stage].list, view.rails[stage])
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [cards(view, Stage.STARTUP)]


def test_selection_and_place_are_kept_by_id_when_rows_change(
    view: BoardView, store: Store, projects: Projects
) -> None:
    view.select_id(projects[PATCH])
    told = heard(view.chosen)
    claim(store, projects[PATCH], Stage.INVESTMENT)
    view.reload()
    assert titles(view, Stage.INVESTMENT) == [PATCH]
    assert view.selected_ids() == [projects[PATCH]]
    assert cards(view, Stage.INVESTMENT).hasFocus(), "the keyboard goes with the card"
    assert told == []
    delete_project(store, projects[PATCH])
    view.reload()
    assert view.selected_ids() == []
    assert told == [([],)]
    assert not view.select_id(projects[PATCH])


def test_a_column_stays_where_it_was_scrolled_to(
    view: BoardView, store: Store, projects: Projects, make_project: Callable[..., str]
) -> None:
    ids = [*projects.values(), *(make_project(f"Idea {number}") for number in range(20))]
    view.show_ids(ids)
    QApplication.processEvents()
    view.select_id(projects[LAMP])
    bar = cards(view, Stage.IDEA).verticalScrollBar()
    bar.setValue(700)
    delete_project(store, ids[-1])
    view.reload()
    QApplication.processEvents()
    assert bar.value() == 700, "though the selected card is further up"
    assert view.selected_ids() == [projects[LAMP]]


def test_a_folded_column_is_a_rail_that_opens_again(
    qtbot: QtBot, view: BoardView, projects: Projects
) -> None:
    told = heard(view.state_changed)
    view.select_id(projects[GEL])
    view.setFocus()
    qtbot.keyClicks(view.window().focusWidget(), "-")
    rail = view.rails[Stage.PATENT]
    assert rail.isVisible()
    assert not view.columns[Stage.PATENT].isVisible()
    assert rail.hasFocus()
    assert rail.accessibleName() == "Patent, 2 projects, folded"
    assert view.kept() == {"order": "days", "collapsed": "patent,licence,clinical"}
    press(qtbot, view, Key.Key_Return)
    assert view.columns[Stage.PATENT].isVisible()
    assert cards(view, Stage.PATENT).hasFocus()
    qtbot.mouseClick(view.columns[Stage.IDEA].head, Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    assert view.rails[Stage.IDEA].isVisible()
    qtbot.mouseClick(view.rails[Stage.IDEA], Qt.MouseButton.LeftButton)
    assert view.columns[Stage.IDEA].isVisible()
    assert len(told) == 4


def test_selecting_a_project_of_a_folded_column_unfolds_it(
    view: BoardView, projects: Projects
) -> None:
    view.set_kept({"collapsed": "patent,idea"})
    assert view.select_id(projects[GEL])
    assert view.selected_ids() == [projects[GEL]]
    assert view.columns[Stage.PATENT].isVisible()
    assert view.rails[Stage.IDEA].isVisible()


def test_state_comes_back_and_bad_values_are_left_alone(view: BoardView) -> None:
    told = heard(view.state_changed)
    view.set_kept({"order": "title", "collapsed": "idea, nonsense ,licence", "zoom": "7"})
    assert view.kept() == {"order": "title", "collapsed": "idea,licence"}
    view.set_kept({"order": "by the moon"})
    assert view.kept() == {"order": "title", "collapsed": "idea,licence"}
    view.set_kept({"collapsed": ""})
    assert view.kept()["collapsed"] == ""
    assert told == []


def test_the_order_is_chosen_from_its_menu(
    qtbot: QtBot, view: BoardView, projects: Projects
) -> None:
    tools = view.tools()
    qtbot.addWidget(tools)
    view.select_id(projects[PATCH])
    told = heard(view.state_changed)
    tools.menu.aboutToShow.emit()  # type: ignore[attr-defined]
    actions = {action.text(): action for action in tools.menu.actions()}  # type: ignore[attr-defined]
    assert actions["Days in stage, longest first"].isChecked()
    assert actions["Idea"].isChecked()
    assert not actions["Licence"].isChecked()
    actions["Title"].trigger()
    assert view.order is BoardOrder.TITLE
    assert titles(view, Stage.PATENT) == [GEL, PATCH]
    assert view.selected_ids() == [projects[PATCH]]
    assert tools.label.text() == "Title"  # type: ignore[attr-defined]
    actions["Licence"].trigger()
    assert view.columns[Stage.LICENCE].isVisible()
    assert len(told) == 2


@pytest.mark.parametrize("width", [700, 1100, 1900])
def test_columns_are_190_to_280_wide_and_scroll_when_there_is_less(
    view: BoardView, width: int
) -> None:
    view.window().resize(width, 600)
    view.resize(width, 600)
    widths = {view.columns[stage].width() - 8 for stage in MAIN_STAGES}
    assert len(widths) == 1
    assert 190 <= widths.pop() <= 280
    bar = view.area.horizontalScrollBar()
    assert (bar.maximum() > 0) == (width == 700)
    right = max(rail.geometry().right() for rail in view.rails.values() if rail.isVisible())
    assert right <= view.body.width()


def test_the_column_of_the_keyboard_stays_in_view_when_there_is_less_room(
    qtbot: QtBot, view: BoardView, store: Store, projects: Projects
) -> None:
    claim(store, projects[GEL], Stage.INVESTMENT)
    view.reload()
    view.select_id(projects[GEL])
    view.setFocus()
    view.resize(700, 600)
    column = view.columns[Stage.INVESTMENT]

    def seen() -> bool:
        right = column.mapTo(view.area.viewport(), QPoint(column.width() - 8, 0)).x()
        return right <= view.area.viewport().width()

    qtbot.waitUntil(seen)


def test_the_rails_of_the_side_branches_share_a_strip(view: BoardView) -> None:
    licence, clinical = view.rails[Stage.LICENCE], view.rails[Stage.CLINICAL]
    assert licence.width() == clinical.width() == 32
    assert licence.x() == clinical.x()
    assert licence.geometry().bottom() < clinical.y()


def test_an_empty_column_says_so(view: BoardView) -> None:
    empty = cards(view, Stage.ADVISOR)
    assert empty.empty_text == "No project is at Advisor"
    image = empty.viewport().grab(QRect(0, 0, 180, 40)).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(180) for y in range(40)}
    assert len(colours) > 2


def test_density_changes_the_height_of_the_cards(view: BoardView) -> None:
    heights = []
    for density in ("compact", "normal", "roomy"):
        view.set_density(density)
        heights.append(view._delegate.card_height())
    assert heights == sorted(set(heights))
    assert heights[1] >= 102


def test_a_side_branch_begins_no_project(
    qtbot: QtBot, view: BoardView, store: Store, projects: Projects
) -> None:
    view.set_kept({"collapsed": ""})
    told = heard(view.new_asked)
    cards(view, Stage.LICENCE).setFocus()
    qtbot.keyClicks(cards(view, Stage.LICENCE), "+")
    assert not view.columns[Stage.LICENCE].head.plus.isVisible()
    qtbot.mouseClick(view.columns[Stage.PATENT].head.plus, Qt.MouseButton.LeftButton)
    assert told == [("patent",)]


def test_no_two_things_on_the_board_have_the_same_name(view: BoardView) -> None:
    view.set_kept({"collapsed": "idea,clinical"})
    shown = [*view.findChildren(QAbstractItemView), *view.findChildren(QAbstractButton)]
    shown += view.findChildren(QScrollBar)
    names = [widget.accessibleName() for widget in shown if widget.isVisible()]
    assert all(names)
    assert len(set(names)) == len(names)


def test_cards_of_a_side_branch_are_counted_and_shown_when_unfolded(
    view: BoardView, store: Store, projects: Projects
) -> None:
    claim(store, projects[GEL], Stage.LICENCE, days=12)
    view.reload()
    assert view.rails[Stage.LICENCE].accessibleName() == "Licence, 1 project, folded"
    view.set_kept({"collapsed": "clinical"})
    licences = cards(view, Stage.LICENCE)
    assert (
        licences.cards.index(0)
        .data(Qt.ItemDataRole.AccessibleTextRole)
        .startswith("Bacteriocin gel, 12 days at Licence")
    )
    assert view.select_id(projects[GEL])
    assert cards(view, Stage.PATENT).selected_ids() == [projects[GEL]]
    licences.take_keyboard(0)
    assert view.selected_ids() == [projects[GEL]]
    assert cards(view, Stage.PATENT).selected_ids() == []
