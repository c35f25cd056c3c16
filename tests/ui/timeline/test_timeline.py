"""The timeline view: walking, cards, what is said, what is kept."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from spark_tracker.fields.filter_language import parse
from spark_tracker.services.milestone_steps import mark_done
from spark_tracker.services.milestones import delete_milestone
from spark_tracker.services.project_list import matching
from spark_tracker.services.projects import delete_project
from spark_tracker.ui.projects.timeline.model import TITLE
from spark_tracker.ui.projects.timeline.placing import MarkKind
from spark_tracker.ui.theme import Look, theme
from tests.conftest import TODAY
from tests.ui.timeline.acts import CTRL, SHIFT, SOON, card_words, place_of, press, spoken, wheel


def test_rows_are_the_projects_asked_for_in_their_order(show, make_project):
    ids = [make_project(title) for title in ("Gel", "Assay", "Patch")]
    view = show(ids[2], ids[0])
    assert [view.model.row_at(n).title for n in range(2)] == ["Patch", "Gel"]
    QAbstractItemModelTester(view.model)


def test_row_is_said_as_a_sentence(show, make_project, milestone):
    project = make_project("Gel", planned_end=date(2027, 6, 30))
    milestone(project, "Toxicology", TODAY + timedelta(days=90))
    milestone(project, on=TODAY - timedelta(days=6), baseline_on=TODAY - timedelta(days=10))
    view = show(project)
    assert spoken(view) == (
        "Gel: 2 milestones; next: Stability data, 17 Nov 2026, 4 days later, 6 days late; "
        "planned end 30 Jun 2027"
    )
    assert spoken(view, column=TITLE) == spoken(view)


def test_project_without_milestones_says_so_and_offers_one(qtbot, show, make_project):
    project = make_project("Gel")
    view = show(make_project("Other"), project)
    assert spoken(view, 1) == "Gel: No milestone planned"
    row = view.model.row_at(1)
    add = view.table.rows_delegate.add_rect(row, view.table.row_height())
    at = add.center() + QPoint(view.table.time_left(), view.table.rowViewportPosition(1))
    with qtbot.waitSignal(view.milestone_asked) as asked:
        QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.args == [project]


def test_insert_key_adds_a_milestone_to_the_current_project(qtbot, show, make_project, milestone):
    project = make_project()
    milestone(project)
    view = show(project)
    with qtbot.waitSignal(view.milestone_asked) as asked:
        press(view, Qt.Key.Key_Insert)
    assert asked.args == [project]


def test_milestones_without_a_date_are_counted(show, make_project, milestone):
    project = make_project("Gel")
    milestone(project, on=None)
    assert "1 milestone; none open" in spoken(show(project))


def test_right_steps_through_milestones_and_the_card_tells_of_them(show, make_project, milestone):
    project = make_project()
    milestone(project, "Later", TODAY + timedelta(days=80))
    milestone(project, "First", TODAY - timedelta(days=6), baseline_on=date(2026, 10, 30))
    view = show(project)
    assert not view.card.isVisible()
    press(view, Qt.Key.Key_Right)
    assert card_words(view) == [
        *("First", "First plan", "30 Oct 2026", "Forecast", "17 Nov 2026,", "18 days later"),
        *("Status", "6 days late"),
    ]
    assert spoken(view) == (
        "First, First plan 30 Oct 2026, Forecast 17 Nov 2026, 18 days later, Status 6 days late"
    )
    press(view, Qt.Key.Key_Right, times=3)
    assert card_words(view)[0] == "Later"
    press(view, Qt.Key.Key_Left)
    assert card_words(view)[0] == "First"
    press(view, Qt.Key.Key_Escape)
    assert not view.card.isVisible()
    assert spoken(view).startswith("Gel for chronic wounds: 2 milestones")


def test_far_milestone_is_scrolled_to(show, make_project, milestone):
    project = make_project()
    far = TODAY + timedelta(days=2000)
    milestone(project, on=far)
    view = show(project)
    press(view, Qt.Key.Key_Right)
    assert 0 < view.scale.x_of(far) < view.scale.width
    press(view, Qt.Key.Key_Home)
    assert 0 < view.scale.x_of(TODAY) < view.scale.width / 2


def test_down_goes_to_the_nearest_milestone_of_the_next_row(show, make_project, milestone):
    one, two, three = (make_project(title) for title in "abc")
    milestone(one, on=SOON)
    milestone(two, "Far", SOON + timedelta(days=90))
    milestone(two, "Near", SOON - timedelta(days=9))
    view = show(one, two, three)
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_Down)
    assert view.current_id() == two
    assert card_words(view)[0] == "Near"
    press(view, Qt.Key.Key_Down)
    assert view.current_id() == three
    assert not view.card.isVisible()


def test_keys_of_a_list_work(qtbot, show, make_project):
    ids = [make_project(title) for title in "abc"]
    view = show(*ids)
    with qtbot.waitSignal(view.opened) as opened:
        press(view, Qt.Key.Key_Return)
    assert opened.args == [ids[0]]
    with qtbot.waitSignal(view.inspector_asked):
        press(view, Qt.Key.Key_Space)
    press(view, Qt.Key.Key_End)
    assert (view.current_id(), view.selected_ids()) == (ids[2], [ids[2]])
    with qtbot.waitSignal(view.remove_asked) as removed:
        press(view, Qt.Key.Key_Delete)
    assert removed.args == [[ids[2]]]
    press(view, Qt.Key.Key_Home, CTRL)
    assert view.current_id() == ids[0]
    press(view, Qt.Key.Key_Down, SHIFT)
    assert view.selected_ids() == ids[:2]


def test_menu_key_asks_for_the_menu_of_the_current_row(qtbot, show, make_project):
    ids = [make_project(title) for title in "ab"]
    view = show(*ids)
    view.select_id(ids[1])
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    with qtbot.waitSignal(view.menu_asked) as asked:
        QApplication.sendEvent(view.table.viewport(), event)
    assert asked.args[0] == ids[1]


def test_alt_left_is_left_to_going_back(show, make_project, milestone):
    project = make_project()
    milestone(project)
    view = show(project)
    press(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert not view.card.isVisible()


def test_hovering_a_mark_shows_its_card(show, make_project, milestone):
    project = make_project()
    milestone(project, "Toxicology")
    view = show(project)
    QTest.mouseMove(view.table.viewport(), place_of(view))
    assert card_words(view)[0] == "Toxicology"
    QTest.mouseMove(view.table.viewport(), place_of(view) + QPoint(60, 0))
    assert not view.card.isVisible()


def test_card_tells_of_hidden_neighbours(show, make_project, milestone):
    project = make_project()
    milestone(project, "One")
    milestone(project, "Two", SOON + timedelta(days=2))
    view = show(project)
    QTest.mouseMove(view.table.viewport(), place_of(view))
    assert card_words(view)[-1] == "1 more is too near to be shown: zoom in"


def test_wheel_scrolls_rows_shift_time_and_ctrl_zooms_there(qtbot, show, make_project):
    view = show(*(make_project(f"Gel {n}") for n in range(30)))
    at = QPoint(view.table.time_left() + 500, 100)
    first = view.scale.first_day
    wheel(view, at, QPoint(0, -120))
    assert view.table.verticalScrollBar().value() > 0
    assert view.scale.first_day == first
    with qtbot.waitSignal(view.state_changed):
        wheel(view, at, QPoint(0, -120), SHIFT)
    assert view.scale.first_day > first
    day, days = view.scale.day_at(500), view.scale.days
    wheel(view, at, QPoint(0, 120), CTRL)
    assert view.scale.days < days
    assert abs((view.scale.day_at(500) - day).days) <= 1


def test_plus_and_minus_zoom_and_the_tools_follow(show, make_project):
    view = show(make_project())
    tools = view.tools()
    assert tools.zoom.current == "year"
    press(view, Qt.Key.Key_Plus, times=5)
    assert tools.zoom.current == "quarter"
    press(view, Qt.Key.Key_Minus, times=5)
    assert tools.zoom.current == "year"


def test_tools_zoom_and_move(show, make_project, milestone):
    project = make_project()
    milestone(project, on=date(2029, 1, 1))
    view = show(project)
    tools = view.tools()
    tools.zoom.part("month").click()
    assert view.scale.zoom == "month"
    first = view.scale.first_day
    tools.later.click()
    assert view.scale.first_day > first
    tools.today.click()
    assert view.scale.first_day == first
    tools.earlier.click()
    assert view.scale.first_day < first
    tools.zoom.part("all").click()
    assert 0 < view.scale.x_of(date(2029, 1, 1)) < view.scale.width
    assert tools is view.tools()


def test_selection_is_kept_when_other_projects_are_shown(show, make_project):
    ids = [make_project(title) for title in "abc"]
    view = show(*ids)
    view.select_id(ids[1])
    view.show_ids([ids[1], ids[2]])
    assert (view.selected_ids(), view.current_id()) == ([ids[1]], ids[1])
    chosen: list[list[str]] = []
    view.chosen.connect(chosen.append)
    view.show_ids([ids[2]])
    assert view.selected_ids() == []
    assert chosen[-1] == []
    assert not view.select_id(ids[0])


def test_state_is_given_back_the_same(show, make_project):
    project = make_project()
    view = show(project)
    state = {"zoom": "quarter", "from": "-20", "left": "280"}
    view.set_kept(state)
    assert view.kept() == state
    assert view.scale.first_day == TODAY - timedelta(days=20)
    assert view.table.time_left() == 280
    view.set_kept({"zoom": "all"})
    assert view.kept() == {"zoom": "all", "left": "280"}
    view.set_kept({"zoom": "123.5"})
    assert view.kept()["zoom"] == "123.5"


def test_state_is_taken_before_the_projects_are_known(qtbot, show, make_project, milestone):
    project = make_project()
    milestone(project, on=date(2020, 1, 1))
    view = show()
    view.set_kept({"zoom": "quarter", "from": "-2500"})
    view.show_ids([project])
    qtbot.waitUntil(lambda: view.span.milestones == 1)
    assert view.kept()["from"] == "-2500"


def test_filter_does_not_move_what_is_seen_of_time(qtbot, show, make_project, milestone):
    early, late = make_project("Early"), make_project("Late")
    milestone(early, on=date(2020, 1, 1))
    milestone(late)
    view = show(early, late)
    qtbot.waitUntil(lambda: view.span.milestones == 2)
    view.scale.scroll_by(-100_000)
    first = view.scale.first_day
    view.show_ids([late])
    qtbot.waitUntil(lambda: view.span.milestones == 1)
    assert view.scale.first_day == first


@pytest.mark.parametrize(
    "state",
    [
        {"zoom": "decade", "from": "soon", "left": "wide"},
        {"zoom": "nan", "from": "nan", "left": "nan"},
        {"zoom": "-5", "from": "1e99", "left": "-3"},
        {"zoom": "inf", "from": "inf", "left": "99999999"},
        {"order": "title"},
        {},
    ],
)
def test_state_that_makes_no_sense_changes_nothing(show, make_project, state):
    view = show(make_project())
    before = view.kept()
    view.set_kept(state)
    assert view.kept() == before


def test_left_part_leaves_room_for_the_time(show, make_project):
    view = show(make_project(), size=(600, 400))
    view.set_kept({"left": "900"})
    assert view.scale.width >= 240
    view.table.header.resizeSection(TITLE, 590)
    assert view.scale.width >= 240


def test_change_elsewhere_is_shown(show, store, make_project, milestone):
    project = make_project()
    view = show(project)
    key = milestone(project)
    assert len(view.table.marks_of(view.model.row_at(0))) == 1
    press(view, Qt.Key.Key_Right)
    mark_done(store, key, on=TODAY, today=TODAY)
    assert "Done" in card_words(view)
    (mark,) = view.table.marks_of(view.model.row_at(0))
    assert mark.kind is MarkKind.DONE


def test_milestone_deleted_elsewhere_disappears(show, store, make_project, milestone):
    project = make_project()
    key = milestone(project)
    view = show(project)
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_Right, SHIFT)
    delete_milestone(store, key)
    assert view.table.spot.milestone is None
    assert not view.card.isVisible()
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_Right, SHIFT)


def test_project_deleted_elsewhere_leaves_an_empty_row(show, store, make_project, milestone):
    project, other = make_project("Gone"), make_project("Here")
    milestone(project)
    view = show(project, other)
    press(view, Qt.Key.Key_Right)
    delete_project(store, project)
    view.grab()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Plus, Qt.Key.Key_Down):
        press(view, key)
    assert spoken(view, 0) is None
    assert view.current_id() == other


def test_milestones_shown_and_their_slip_are_summed_up(qtbot, show, make_project, milestone):
    project = make_project()
    milestone(project, baseline_on=SOON - timedelta(days=12))
    view = show(project)
    qtbot.waitUntil(lambda: view.span.milestones == 1)
    assert view.summary() == "1 milestone shown, median slip 12 days"


def test_names_are_there_and_no_two_alike(show, make_project):
    view = show(make_project())
    tools = view.tools()
    named = [view.table, view.table.header, view.table.time_bar, view.legend]
    named += [tools.zoom, tools.earlier, tools.later, tools.today]
    named += [tools.zoom.part(key) for key in ("month", "quarter", "year", "all")]
    names = [widget.accessibleName() for widget in named]
    assert all(names)
    assert len(set(names)) == len(names)


def test_slip_is_seen_without_colour(show, make_project, milestone):
    """The line from the first plan is there in a picture without colours."""
    project = make_project()
    milestone(project, baseline_on=SOON - timedelta(days=100))
    view = show(project)
    (mark,) = view.table.marks_of(view.model.row_at(0))
    picture = view.table.viewport().grab().toImage()
    picture.convertTo(picture.Format.Format_Grayscale8)
    y = place_of(view).y()
    xs = range(view.table.time_left() + mark.plan_x + 12, place_of(view).x() - 14)
    shades = [picture.pixelColor(x, y).lightness() for x in xs]
    assert min(shades) < 160
    assert max(shades) > 200


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK])
def test_sample_is_painted_in_every_look_and_zoom(show, sample, look):
    theme().set_look(look)
    view = show(*matching(sample, parse(""), today=TODAY).ids, on=sample)
    press(view, Qt.Key.Key_Down, times=5)
    press(view, Qt.Key.Key_Right)
    pictures = []
    for zoom in ("month", "quarter", "year", "all"):
        view.set_kept({"zoom": zoom})
        picture = view.grab().toImage()
        colours = {picture.pixelColor(x, 300).name() for x in range(0, picture.width(), 2)}
        assert len(colours) > 2
        pictures.append(picture)
    assert all(one != two for one, two in pairwise(pictures))
    theme().set_look(Look.LIGHT)


def test_larger_text_gives_higher_rows_and_heading(show, make_project):
    view = show(make_project())
    rows, heading = view.table.row_height(), view.table.header.height()
    theme().set_text_size(150)
    try:
        QApplication.processEvents()
        assert view.table.row_height() > rows
        assert view.table.header.sizeHint().height() >= heading
    finally:
        theme().set_text_size(100)


def test_leaving_the_list_hides_the_card(show, make_project, milestone):
    project = make_project()
    milestone(project)
    view = show(project)
    press(view, Qt.Key.Key_Right)
    QTest.mouseMove(view.table.viewport(), place_of(view))
    QApplication.sendEvent(view.table, QEvent(QEvent.Type.Leave))
    assert view.card.isVisible()  # the keyboard is still there
    view.table.clearFocus()
    assert not view.card.isVisible()


def test_dragging_the_months_looks_at_another_time(qtbot, show, make_project, milestone):
    project = make_project()
    milestone(project, on=date(2028, 1, 1))
    view = show(project)
    qtbot.waitUntil(lambda: view.span.milestones == 1)
    heading, first = view.table.header.viewport(), view.scale.first_day
    QTest.mouseMove(heading, QPoint(700, 20))
    QTest.mousePress(heading, Qt.MouseButton.LeftButton, pos=QPoint(700, 20))
    QTest.mouseMove(heading, QPoint(600, 20))
    with qtbot.waitSignal(view.state_changed):
        QTest.mouseRelease(heading, Qt.MouseButton.LeftButton, pos=QPoint(600, 20))
    moved = round(100 / view.scale.pixels_per_day)
    assert abs((view.scale.first_day - first).days - moved) <= 1


def test_dragging_the_edge_makes_the_left_part_wider(qtbot, show, make_project):
    view = show(make_project())
    heading, edge = view.table.header.viewport(), view.table.time_left()
    QTest.mouseMove(heading, QPoint(edge - 2, 20))
    QTest.mousePress(heading, Qt.MouseButton.LeftButton, pos=QPoint(edge - 2, 20))
    QTest.mouseMove(heading, QPoint(edge + 48, 20))
    with qtbot.waitSignal(view.state_changed):
        QTest.mouseRelease(heading, Qt.MouseButton.LeftButton, pos=QPoint(edge + 48, 20))
    assert view.table.time_left() == edge + 50
    assert view.scale.width == view.table.viewport().width() - edge - 50
