"""Moving forecasts on the timeline, by key and by mouse, each with its reason."""

import shutil
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from spark_tracker.services.milestone_steps import forecast_moves, mark_done
from spark_tracker.services.milestones import read_milestone as read
from spark_tracker.store.opening import open_store
from spark_tracker.ui.projects.timeline.placing import MarkKind
from tests.conftest import TODAY
from tests.ui.timeline.acts import (
    CTRL,
    POPUPS,
    SHIFT,
    SOON,
    answer,
    card_words,
    drag,
    drop,
    place_of,
    press,
)


@POPUPS
def test_forecast_moves_by_keyboard_with_a_reason(show, store, heard, make_project, milestone):
    project = make_project()
    key = milestone(project)
    view = show(project)
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_Right, SHIFT, times=2)
    press(view, Qt.Key.Key_Right, SHIFT | CTRL)
    press(view, Qt.Key.Key_Left, SHIFT)
    moved = SOON + timedelta(days=8)
    assert view.table.spot.held == (key, moved)
    assert "8 days later" in card_words(view)
    assert read(store, key).forecast_on == SOON
    press(view, Qt.Key.Key_Return)
    assert view.popup.day.value == moved
    assert view.popup.day_row.note.text() == "8 days later, first plan 23 Dec 2026"
    view.popup.reason.setText("Mice are late")
    QTest.keyClick(view.popup.reason, Qt.Key.Key_Return)
    values = read(store, key)
    assert (values.baseline_on, values.forecast_on) == (SOON, moved)
    assert [move.reason for move in forecast_moves(store, key)] == ["Mice are late"]
    assert heard.said == [("“Stability data” moved to 31 Dec 2026", True)]
    assert view.popup is None
    assert view.table.spot.held is None
    assert store.undo_name()[0].startswith("Move “{title}”")
    store.undo()
    assert read(store, key).forecast_on == SOON
    (mark,) = view.table.marks_of(view.model.row_at(0))
    assert (mark.on, mark.plan_x) == (SOON, None)


@POPUPS
def test_move_without_a_reason_is_refused_and_keeps_what_was_typed(
    show, store, make_project, milestone
):
    project = make_project()
    key = milestone(project)
    view = show(project)
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_Right, SHIFT)
    press(view, Qt.Key.Key_Return)
    popup = view.popup
    popup.day.setText("24.12.2026")
    popup.button.click()
    assert popup.isVisible()
    assert popup.reason_row.sentence.text() == "Write something here: it is empty."
    assert popup.day.text() == "24.12.2026"
    popup.reason.setText("Because")
    popup.day.setText("nonsense")
    popup.button.click()
    assert "nonsense" in popup.day_row.sentence.text()
    assert read(store, key).forecast_on == SOON
    popup.day.setText("5.1.2027")
    popup.button.click()
    assert read(store, key).forecast_on == date(2027, 1, 5)


@POPUPS
def test_escape_takes_a_move_back(show, store, make_project, milestone):
    project = make_project()
    key = milestone(project)
    view = show(project)
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_Right, SHIFT)
    press(view, Qt.Key.Key_Escape)
    assert view.table.spot.held is None
    assert view.table.spot.milestone_id == key
    press(view, Qt.Key.Key_Right, SHIFT)
    press(view, Qt.Key.Key_Return)
    QTest.keyClick(view.popup, Qt.Key.Key_Escape)
    assert view.popup is None
    assert view.table.spot.held is None
    assert read(store, key).forecast_on == SOON


@POPUPS
def test_dragging_moves_in_whole_days_and_asks_why(show, store, make_project, milestone):
    project = make_project()
    key = milestone(project)
    view = show(project)
    start = place_of(view)
    drag(view, start, 100)
    days = round(100 / view.scale.pixels_per_day)
    assert view.table.spot.held == (key, SOON + timedelta(days=days))
    assert view.popup is None
    drop(view, start + QPoint(100, 0))
    answer(view, "The clinic closes")
    assert read(store, key).forecast_on == SOON + timedelta(days=days)


@POPUPS
def test_held_mark_can_be_taken_up_again(show, make_project, milestone):
    project = make_project()
    key = milestone(project)
    view = show(project)
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_Right, SHIFT | CTRL)
    start = place_of(view)
    drag(view, start, 100)
    days = round(100 / view.scale.pixels_per_day)
    assert view.table.spot.held == (key, SOON + timedelta(days=7 + days))
    drop(view, start + QPoint(100, 0))
    assert view.popup.day.value == SOON + timedelta(days=7 + days)
    view.popup.close()


def test_late_milestone_held_over_the_future_is_late_no_more(show, make_project, milestone):
    project = make_project()
    milestone(project, on=TODAY - timedelta(days=3))
    view = show(project)
    press(view, Qt.Key.Key_Right)
    assert "3 days late" in card_words(view)
    press(view, Qt.Key.Key_Right, SHIFT | CTRL)
    (mark,) = view.table.marks_of(view.model.row_at(0))
    assert mark.kind is MarkKind.FORECAST
    assert card_words(view)[-1] == "Planned"


def test_click_on_a_mark_moves_nothing(show, make_project, milestone):
    project = make_project()
    key = milestone(project)
    view = show(project)
    QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view))
    assert view.popup is None
    assert view.table.spot.held is None
    assert view.table.spot.milestone_id == key
    assert view.selected_ids() == [project]


def test_escape_while_dragging_lets_go(show, make_project, milestone):
    project = make_project()
    milestone(project)
    view = show(project)
    start = place_of(view)
    drag(view, start, 60)
    press(view, Qt.Key.Key_Escape)
    drop(view, start + QPoint(60, 0))
    assert view.popup is None
    assert view.table.spot.held is None


def test_first_plan_cannot_be_dragged(show, make_project, milestone):
    project = make_project()
    milestone(project, baseline_on=SOON - timedelta(days=60))
    view = show(project)
    (mark,) = view.table.marks_of(view.model.row_at(0))
    plan = QPoint(view.table.time_left() + mark.plan_x, place_of(view).y())
    drag(view, plan, 60)
    assert view.table.spot.held is None
    drop(view, plan + QPoint(60, 0))
    assert view.popup is None


def test_done_milestone_does_not_move_and_says_so(show, store, heard, make_project, milestone):
    project = make_project()
    key = milestone(project)
    mark_done(store, key, on=TODAY, today=TODAY)
    view = show(project)
    drag(view, place_of(view), 60)
    assert view.table.spot.held is None
    drop(view, place_of(view) + QPoint(60, 0))
    press(view, Qt.Key.Key_Right, SHIFT)
    assert view.table.spot.held is None
    assert heard.said == [("“Stability data” is done: its day does not move.", False)]


def test_nothing_moves_in_a_file_that_is_only_read(
    show, store, tmp_path, heard, make_project, milestone
):
    project = make_project()
    milestone(project)
    shutil.copy(store.path, tmp_path / "copy.spark")
    reading = open_store(
        tmp_path / "copy.spark", who="T", device="t", backups=tmp_path, writable=False
    )
    view = show(project, on=reading)
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_Right, SHIFT)
    assert view.table.spot.held is None
    assert "reading only" in heard.said[0][0]
    reading.close()
