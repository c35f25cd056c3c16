"""The lines of This week, driven by keyboard and mouse over the sample programme."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from spark_tracker.services.actions import read_action
from spark_tracker.services.attention import AttentionKind
from spark_tracker.services.milestone_steps import forecast_moves
from spark_tracker.services.milestones import read_milestone
from spark_tracker.services.people import PersonValues, add_person
from spark_tracker.services.projects import (
    delete_project,
    edit_project,
    read_project,
)
from spark_tracker.store.store import Store
from spark_tracker.ui.record_form.dialog import RecordForm
from spark_tracker.ui.this_week.page import ThisWeekPage
from spark_tracker.ui.this_week.popups import ReschedulePopup
from spark_tracker.ui.this_week.rows import GAPS, Heading, Line
from tests.conftest import TODAY
from tests.ui.desks import Heard
from tests.ui.this_week.finding import POPUPS, Shown, attention, count, first, go, read_again


def test_groups_stand_in_the_order_of_the_page_and_empty_ones_vanish(
    page: ThisWeekPage, qtbot: QtBot
) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = [page.model.row(at) for at in range(page.model.rowCount())]
    heads = [row.key for row in rows if isinstance(row, Heading)]
    assert heads == ["milestone", "action", "clock", "agreement", "silence", "gap"]
    assert isinstance(page.view.current_row(), Line)
    assert page.whose.part("everything").text() == f"Everything {attention(page)}"


@pytest.mark.parametrize("kind", [AttentionKind.MILESTONE, AttentionKind.ACTION])
def test_enter_marks_done_and_undo_brings_the_line_back(
    page: ThisWeekPage, sample: Store, heard: Heard, qtbot: QtBot, kind: AttentionKind
) -> None:
    line = go(page, kind)
    before, counted = count(page, kind), attention(page)
    with qtbot.waitSignal(page.attention_counted) as told:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
        assert page.view.opacity_of(line.key) <= 1
    assert (count(page, kind), told.args) == (before - 1, [counted - 1])
    assert heard.said == [(f"Done: {line.what}", True)]
    assert line.line is not None
    if kind is AttentionKind.MILESTONE:
        assert read_milestone(sample, line.line.record_id).done_on == TODAY
    else:
        assert read_action(sample, line.line.record_id).done_on == TODAY
    assert page.view.current_line() is not None  # the keyboard is on the line that moved up
    with qtbot.waitSignal(page.attention_counted):
        sample.undo()
    assert count(page, kind) == before


def test_button_of_a_line_does_what_enter_does(
    page: ThisWeekPage, heard: Heard, qtbot: QtBot
) -> None:
    line = go(page, AttentionKind.ACTION)
    rect = page.view.visualRect(page.view.currentIndex())
    button = page.view.itemDelegate().areas(rect, line, active=True).button  # type: ignore[attr-defined]
    with qtbot.waitSignal(page.attention_counted):
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=button.center())
    assert heard.said == [(f"Done: {line.what}", True)]


def test_press_beside_the_button_only_chooses_the_line(
    page: ThisWeekPage, heard: Heard, qtbot: QtBot
) -> None:
    go(page, AttentionKind.ACTION)
    rect = page.view.visualRect(page.view.currentIndex())
    qtbot.mouseClick(
        page.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(60, 10)
    )
    assert heard.said == []


def test_areas_of_a_line_never_overlap_and_the_date_never_moves(page: ThisWeekPage) -> None:
    delegate = page.view.itemDelegate()
    line = first(page, AttentionKind.MILESTONE)
    for width in (420, 640, 784, 1500):
        rect = page.view.visualRect(page.model.index(1))
        rect.setWidth(width)
        idle = delegate.areas(rect, line, active=False)  # type: ignore[attr-defined]
        active = delegate.areas(rect, line, active=True)  # type: ignore[attr-defined]
        assert idle.when == active.when
        parts = [active.mark, active.what, active.button, active.when, active.end]
        assert all(left.right() < right.left() for left, right in pairwise(parts))


def test_each_kind_of_line_asks_for_what_mends_it(page: ThisWeekPage, qtbot: QtBot) -> None:
    clock = go(page, AttentionKind.CLOCK)
    assert clock.line is not None
    with qtbot.waitSignal(page.record_opened) as opened:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert opened.args == ["patent_family", clock.line.record_id]
    silent = go(page, AttentionKind.SILENCE)
    with qtbot.waitSignal(page.session_asked) as session:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert session.args == [silent.project_id]


@POPUPS
def test_enter_on_an_agreement_opens_its_renewal(page: ThisWeekPage, qtbot: QtBot) -> None:
    go(page, AttentionKind.AGREEMENT)
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    form = page.findChild(RecordForm)
    assert form is not None
    assert "cda_valid_until" in form.rows
    form.reject()


def test_alt_enter_opens_the_project_or_the_person(page: ThisWeekPage, qtbot: QtBot) -> None:
    line = go(page, AttentionKind.MILESTONE)
    with qtbot.waitSignal(page.project_opened) as opened:
        qtbot.keyClick(page.view, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert opened.args == [line.project_id]
    agreement = go(page, AttentionKind.AGREEMENT)
    with qtbot.waitSignal(page.record_opened) as person:
        qtbot.keyClick(page.view, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert agreement.line is not None
    assert person.args == ["person", agreement.line.record_id]


@POPUPS
def test_f2_moves_a_milestone_with_its_reason(
    page: ThisWeekPage, sample: Store, heard: Heard, qtbot: QtBot
) -> None:
    line = go(page, AttentionKind.MILESTONE)
    assert line.line is not None
    key = line.line.record_id
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    popup = page.findChild(ReschedulePopup)
    assert popup is not None
    popup.date.setText("+60d")
    popup.button.click()
    assert popup.isVisible()  # a reason is asked for, what was typed stays
    assert popup.date.value == TODAY + timedelta(days=60)
    popup.reason.setText("Supplier is late")
    with qtbot.waitSignal(page.attention_counted):
        popup.button.click()
    assert read_milestone(sample, key).forecast_on == TODAY + timedelta(days=60)
    assert forecast_moves(sample, key)[-1].reason == "Supplier is late"
    assert line.key not in page.model.lines
    assert heard.said == [(f"Moved: {line.what}", True)]
    with qtbot.waitSignal(page.attention_counted):
        sample.undo()
    assert line.key in page.model.lines


@POPUPS
def test_milestone_is_not_moved_to_no_day(page: ThisWeekPage, heard: Heard, qtbot: QtBot) -> None:
    go(page, AttentionKind.MILESTONE)
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    popup = page.findChild(ReschedulePopup)
    assert popup is not None
    popup.date.setText("")
    popup.reason.setText("No idea")
    popup.button.click()
    assert popup.isVisible()
    popup.date.setText("the day after never")
    popup.button.click()
    assert popup.isVisible()
    assert heard.said == []
    popup.close()


@POPUPS
def test_action_item_is_moved_without_a_reason(
    page: ThisWeekPage, sample: Store, qtbot: QtBot
) -> None:
    line = go(page, AttentionKind.ACTION)
    assert line.line is not None
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    popup = page.findChild(ReschedulePopup)
    assert popup is not None
    popup.date.setText("+20d")
    with qtbot.waitSignal(page.attention_counted):
        popup.button.click()
    assert read_action(sample, line.line.record_id).due_on == TODAY + timedelta(days=20)


@POPUPS
def test_menu_offers_everything_that_can_be_done(page: ThisWeekPage, qtbot: QtBot) -> None:
    line = first(page, AttentionKind.MILESTONE)
    words = [text.partition("\t")[0] for text, _run in page.acts.entries(line)]
    assert words == [
        "Mark done", "Reschedule…", "Assign…", "Edit…", "Open project", "Log session…",
    ]  # fmt: skip
    gap = first(page, GAPS)
    assert gap.state is not None
    assert len(page.acts.entries(gap)) == len(gap.state.gaps) + 2
    page.view.menu_asked.emit(line, QPoint(10, 10))
    menu = page.findChild(QMenu)
    assert menu is not None
    assert page.view.current_line() == line
    menu.close()


@POPUPS
def test_somebody_is_assigned(page: ThisWeekPage, sample: Store, qtbot: QtBot) -> None:
    person = add_person(sample, PersonValues(name="Unni Fjellvang"), today=TODAY)
    line = go(page, AttentionKind.ACTION)
    assert line.line is not None
    page.acts.assign(line)
    form = page.findChild(RecordForm)
    assert form is not None
    form.rows["owner_id"].field.line.setText("Unni Fjellvang")  # type: ignore[attr-defined]
    form.save()
    assert read_action(sample, line.line.record_id).owner_id == person


def test_left_and_right_fold_a_group_and_it_stays_folded(
    page: ThisWeekPage, qtbot: QtBot, shown: Shown, sample: Store
) -> None:
    go(page, AttentionKind.ACTION)
    rows = page.model.rowCount()
    qtbot.keyClick(page.view, Qt.Key.Key_Left)
    heading = page.view.current_row()
    assert isinstance(heading, Heading)
    assert page.model.rowCount() == rows - count(page, AttentionKind.ACTION)
    again = shown(sample)
    assert again.model.folded == {"action"}
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert page.model.rowCount() == rows
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    assert "action" in page.model.folded


def test_mine_shows_what_i_own_and_is_kept(
    page: ThisWeekPage, sample: Store, qtbot: QtBot, shown: Shown
) -> None:
    assert not page.whose.part("mine").isEnabled()  # nobody is called Kari Nordmann yet
    kari = add_person(sample, PersonValues(name="Kari Nordmann"), today=TODAY)
    line = first(page, AttentionKind.MILESTONE)
    values = replace(read_project(sample, line.project_id), coordinator_id=kari)
    edit_project(sample, line.project_id, values, today=TODAY)
    read_again(page, qtbot)
    page.whose.part("mine").click()
    shown_lines = page.model.lines
    assert line.key in shown_lines
    assert all(entry.line is not None and entry.line.mine for entry in shown_lines.values())
    again = shown(sample)
    assert again.whose.current == "mine"
    assert list(again.model.lines) == list(shown_lines)


def test_every_line_is_said_as_a_sentence(page: ThisWeekPage) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [page.model.index(at).data(role) for at in range(page.model.rowCount())]
    assert (
        "Six-month stability data, 25 °C, Bacteriocin gel for chronic wounds, 6 days late."
        in (said[1])
    )
    assert all(said)
    assert said[0] == "Milestones, 6, open"


def test_deleted_project_disappears_with_its_lines(
    page: ThisWeekPage, sample: Store, qtbot: QtBot
) -> None:
    line = go(page, AttentionKind.MILESTONE)
    delete_project(sample, line.project_id)
    read_again(page, qtbot)
    assert all(entry.project_id != line.project_id for entry in page.model.lines.values())


def test_line_done_by_somebody_else_is_refused_with_a_sentence(
    page: ThisWeekPage, sample: Store, heard: Heard
) -> None:
    line = go(page, AttentionKind.MILESTONE)
    delete_project(sample, line.project_id)  # the page has not heard of it yet
    page.acts.do(line)
    assert [undoable for _words, undoable in heard.said] == [False]


def test_keyboard_begins_in_the_list(page: ThisWeekPage, qtbot: QtBot) -> None:
    page.hide()
    page.show()
    page.whose.part("everything").setFocus()
    qtbot.waitUntil(lambda: page.focusWidget() is page.view)
