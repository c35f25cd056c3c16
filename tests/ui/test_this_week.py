"""The page This week, driven by keyboard and mouse over the sample programme."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.domain.quarter import Quarter
from spark_tracker.services.actions import ActionValues, add_action, read_action
from spark_tracker.services.attention import AttentionKind
from spark_tracker.services.milestone_steps import forecast_moves
from spark_tracker.services.milestones import MilestoneValues, add_milestone, read_milestone
from spark_tracker.services.people import PersonValues, add_person
from spark_tracker.services.project_parts import read_progress, set_progress
from spark_tracker.services.projects import (
    approve_texts,
    delete_project,
    edit_project,
    read_project,
)
from spark_tracker.services.readiness import ReadinessValues, add_readiness
from spark_tracker.services.week import read_week
from spark_tracker.store.store import Store
from spark_tracker.ui.record_form.dialog import RecordForm
from spark_tracker.ui.reports.popups import MendPopup
from spark_tracker.ui.theme import theme
from spark_tracker.ui.this_week.figure_popup import AllFigures, FigurePopup
from spark_tracker.ui.this_week.page import ThisWeekPage
from spark_tracker.ui.this_week.popups import ReschedulePopup
from spark_tracker.ui.this_week.rows import GAPS, Heading, Line
from tests.conftest import TODAY
from tests.ui.desks import Heard, desk_on

if TYPE_CHECKING:
    from spark_tracker.ui.desk import Desk

RECENTLY = TODAY - timedelta(days=20)
POPUPS = pytest.mark.qt_log_ignore("does not support")
Shown = Callable[[Store], ThisWeekPage]


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    theme().apply()
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def shown(qtbot: QtBot, window: QWidget, tmp_path: Path, heard: Heard) -> Iterator[Shown]:
    """Shows the page on a store, with its quarter read."""
    desks: list[Desk] = []

    def show(store: Store) -> ThisWeekPage:
        desk = replace(desk_on(store, window, tmp_path, heard), author="Kari Nordmann")
        desks.append(desk)
        page = ThisWeekPage(desk)
        qtbot.addWidget(page)
        page.resize(1400, 700)
        with qtbot.waitSignal(page.side.read):
            page.show()
        page.view.setFocus()
        return page

    yield show
    for desk in desks:
        desk.jobs.stop()


@pytest.fixture
def page(shown: Shown, sample: Store) -> ThisWeekPage:
    return shown(sample)


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    return make_project(status=ProjectStatus.ACTIVE, status_on=RECENTLY, admitted_on=RECENTLY)


def first(page: ThisWeekPage, kind: AttentionKind | str) -> Line:
    return next(line for line in page.model.lines.values() if line.group == kind)


def go(page: ThisWeekPage, kind: AttentionKind | str) -> Line:
    line = first(page, kind)
    assert page.view.choose(line.key)
    return line


def count(page: ThisWeekPage, kind: AttentionKind | str) -> int:
    return sum(line.group == kind for line in page.model.lines.values())


def read_again(page: ThisWeekPage, qtbot: QtBot) -> None:
    """Wait until what was just written is on the page."""
    with qtbot.waitSignal(page.attention_counted):
        pass


def test_groups_stand_in_the_order_of_the_page_and_empty_ones_vanish(
    page: ThisWeekPage, qtbot: QtBot
) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = [page.model.row(at) for at in range(page.model.rowCount())]
    heads = [row.key for row in rows if isinstance(row, Heading)]
    assert heads == ["milestone", "action", "clock", "agreement", "silence", "gap"]
    assert isinstance(page.view.current_row(), Line)
    assert page.whose.part("everything").text() == f"Everything {page.count()}"


@pytest.mark.parametrize("kind", [AttentionKind.MILESTONE, AttentionKind.ACTION])
def test_enter_marks_done_and_undo_brings_the_line_back(
    page: ThisWeekPage, sample: Store, heard: Heard, qtbot: QtBot, kind: AttentionKind
) -> None:
    line = go(page, kind)
    before, counted = count(page, kind), page.count()
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


# the quarter


def test_meter_shows_ready_projects_first_and_names_gaps(page: ThisWeekPage) -> None:
    cells = page.side.quarter.cells
    states = cells._states
    ready = [not state.gaps for state in states]
    assert ready == sorted(ready, reverse=True)
    assert f"{sum(ready)} of {len(ready)}" in page.side.quarter.ready.text()
    assert "Progress line for 2026 Q4" in cells.words(len(states) - 1)
    rects = [cells.cell(at) for at in range(len(states))]
    assert all(
        not one.intersects(other) for at, one in enumerate(rects) for other in rects[at + 1 :]
    )


@POPUPS
def test_arrow_keys_walk_the_meter_and_enter_opens_the_gap(
    page: ThisWeekPage, qtbot: QtBot
) -> None:
    cells = page.side.quarter.cells
    qtbot.keyClick(cells, Qt.Key.Key_Home)
    first_words = cells.accessibleDescription()
    qtbot.keyClick(cells, Qt.Key.Key_Right)
    assert cells.accessibleDescription() != first_words
    qtbot.keyClick(cells, Qt.Key.Key_End)
    with qtbot.waitSignal(cells.pressed) as pressed:
        qtbot.keyClick(cells, Qt.Key.Key_Return)
    line = page.view.current_line()
    assert line is not None
    assert line.key == f"{GAPS}/{pressed.args[0]}"


@POPUPS
def test_fill_gaps_walks_from_one_to_the_next(
    page: ThisWeekPage, sample: Store, qtbot: QtBot
) -> None:
    gaps = count(page, GAPS)
    page.side.quarter.button.click()
    line = page.view.current_line()
    popup = page.findChild(MendPopup)
    assert line is not None
    assert line.state is not None
    assert line.state.gaps == ("progress",)
    assert popup is not None
    popup.field.setPlainText("Cells survived in the new gel.")
    with qtbot.waitSignal(page.gaps_counted):
        popup.button.click()
    quarter = page._quarter
    assert quarter is not None
    assert (
        read_progress(sample, line.project_id, quarter.quarter) == "Cells survived in the new gel."
    )
    assert count(page, GAPS) == gaps - 1
    following = page.view.current_line()
    assert following is not None
    assert following.group == GAPS
    assert following.key != line.key


def test_gap_of_a_field_opens_the_form_at_it(page: ThisWeekPage, qtbot: QtBot) -> None:
    line = next(
        line
        for line in page.model.lines.values()
        if line.state is not None and line.state.gaps[0] == "nc_title"
    )
    page.view.choose(line.key)
    with qtbot.waitSignal(page.edit_asked) as asked:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert asked.args == [line.project_id, "nc_title"]


def test_narrow_window_lays_the_quarter_above_the_list(page: ThisWeekPage) -> None:
    assert page.side.isVisible()
    page.resize(1000, 700)
    assert not page.side.isVisible()
    assert page.side.above.isVisible()
    assert page.side.quarter.isVisible()
    page.resize(1400, 700)
    assert page.side.isVisible()
    assert not page.side.above.isVisible()
    assert page.side.quarter.isVisible()


# key figures


def test_figures_tell_value_comparison_and_eight_quarters(page: ThisWeekPage) -> None:
    model = page.side.figures.figures
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    said = [
        model.index(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())
    ]
    assert said[0] == "Active projects: 23, + 1 on hold"
    assert said[3].startswith("Priority filings: 38")
    chart = model.index(1).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert chart.count("20") >= 8
    assert "2026 Q3 57" in chart


def test_bars_are_as_tall_as_their_values(page: ThisWeekPage) -> None:
    view = page.side.figures
    trend = view.figures.trend(1)
    rect = view.visualRect(view.figures.index(1))
    heights = [bar.height() for bar in view.itemDelegate().bars(rect, trend)]  # type: ignore[attr-defined]
    values = [point.value for point in trend.points]
    assert heights.index(max(heights)) == values.index(max(values))  # type: ignore[type-var]
    assert min(heights) >= 2


@POPUPS
def test_number_opens_to_its_rows_and_a_row_to_its_project(
    page: ThisWeekPage, qtbot: QtBot
) -> None:
    view = page.side.figures
    view.setCurrentIndex(view.figures.index(1))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    popup = page.findChild(FigurePopup)
    trend = view.figures.trend(1)
    assert popup is not None
    assert popup.rows.lines.rowCount() == len(trend.rows) == trend.value
    with qtbot.waitSignal(page.project_opened) as opened:
        popup.rows.act(0)
    assert opened.args == [trend.rows[0].project_id]


@POPUPS
def test_all_figures_list_every_one_with_its_rows(page: ThisWeekPage, qtbot: QtBot) -> None:
    page.side.all_button.click()
    dialog = page.findChild(AllFigures)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.lines.rowCount() > 30)
    rows = dialog.list.lines.rowCount()
    dialog.list.act(0)
    assert dialog.list.lines.rowCount() > rows
    dialog.close()


# nothing to do


def test_empty_programme_says_what_to_do_first(shown: Shown, store: Store, qtbot: QtBot) -> None:
    page = shown(store)
    assert page.empty.isVisible()
    assert page.empty.title.text() == "Nothing here yet"
    button = next(
        b for b in page.empty.findChildren(QWidget) if b.accessibleName() == "New project"
    )
    with qtbot.waitSignal(page.new_asked):
        button.click()  # type: ignore[attr-defined]


def test_all_done_says_what_comes_next(shown: Shown, store: Store, project: str) -> None:
    _fill_quarter(store, project)
    page = shown(store)
    assert page.empty.title.text() == "Nothing needs you this week"
    assert "Tuesday 1 June 2027" in page.empty.text.text()
    values = MilestoneValues(
        project_id=project, title="Probe is frozen", forecast_on=date(2026, 12, 4)
    )
    add_milestone(store, values, today=TODAY)
    page.refresh()
    assert "Friday 4 December 2026" in page.empty.text.text()
    page._show_next_week()
    assert [line.what for line in page.model.lines.values()] == ["Probe is frozen"]


def test_page_that_is_not_shown_still_counts_for_the_sidebar(
    shown: Shown, store: Store, project: str, qtbot: QtBot
) -> None:
    page = shown(store)
    page.hide()
    values = ActionValues(project_id=project, text="Call", due_on=TODAY)
    with qtbot.waitSignal(page.attention_counted) as told:
        add_action(store, values, today=TODAY)
    assert told.args == [1]
    page.show()
    assert count(page, AttentionKind.ACTION) == 1


def _fill_quarter(store: Store, project: str) -> None:
    """Give the project everything that a report needs."""
    milestone = MilestoneValues(project_id=project, title="Far", forecast_on=date(2027, 6, 1))
    add_milestone(store, milestone, today=TODAY)
    values = replace(
        read_project(store, project),
        area="oncology",
        product_type="device",
        nc_title="A gel",
        nc_summary="A gel for wounds.",
    )
    edit_project(store, project, values, today=TODAY)
    approve_texts(store, project, by="Test", on=TODAY, today=TODAY)
    set_progress(store, project, Quarter(2026, 4), "Cells survived.", today=TODAY)
    judged = ReadinessValues(project_id=project, on=TODAY, trl=3)
    add_readiness(store, judged, today=TODAY)
    assert read_week(store, today=TODAY).lines == ()


def test_keyboard_begins_in_the_list(page: ThisWeekPage, qtbot: QtBot) -> None:
    page.hide()
    page.show()
    page.whose.part("everything").setFocus()
    qtbot.waitUntil(lambda: page.focusWidget() is page.view)
