"""What stands beside the lines of This week, and what stands where no line is."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spark_tracker.domain.quarter import Quarter
from spark_tracker.services.actions import ActionValues, add_action
from spark_tracker.services.attention import AttentionKind
from spark_tracker.services.milestones import MilestoneValues, add_milestone
from spark_tracker.services.project_parts import read_progress, set_progress
from spark_tracker.services.projects import (
    approve_texts,
    edit_project,
    read_project,
)
from spark_tracker.services.readiness import ReadinessValues, add_readiness
from spark_tracker.services.week import read_week
from spark_tracker.store.store import Store
from spark_tracker.ui.reporting.popups import MendPopup
from spark_tracker.ui.this_week.figure_popup import AllFigures, FigurePopup
from spark_tracker.ui.this_week.page import ThisWeekPage
from spark_tracker.ui.this_week.rows import GAPS
from tests.conftest import TODAY
from tests.ui.this_week.finding import POPUPS, Shown, count, go

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


def open_popup(page: ThisWeekPage) -> MendPopup | None:
    """The window for a gap that is open now."""
    popups = [popup for popup in page.findChildren(MendPopup) if popup.isVisible()]
    return popups[0] if popups else None


@POPUPS
def test_fill_gaps_asks_for_the_next_one_until_somebody_leaves(
    page: ThisWeekPage, sample: Store, qtbot: QtBot
) -> None:
    page.side.quarter.button.click()
    asked = []
    for text in ("Cells survived.", "Mice, too."):
        popup = open_popup(page)
        line = page.view.current_line()
        assert popup is not None
        assert line is not None
        asked.append(line.project_id)
        popup.field.setPlainText(text)
        with qtbot.waitSignal(page.gaps_counted):
            popup.button.click()
    assert len(set(asked)) == 2
    last = open_popup(page)
    assert last is not None

    last.close()
    with qtbot.waitSignal(page.gaps_counted):
        page.side.refresh()
    assert open_popup(page) is None
    line = page.view.current_line()
    assert line is not None
    with qtbot.waitSignal(page.gaps_counted):  # filled elsewhere: nobody is filling gaps here
        set_progress(sample, line.project_id, Quarter(2026, 4), "Ferrets.", today=TODAY)
    assert open_popup(page) is None


@POPUPS
def test_gap_mended_by_its_own_line_asks_for_no_other(page: ThisWeekPage, qtbot: QtBot) -> None:
    page.view.acted.emit(go(page, GAPS))
    popup = open_popup(page)
    assert popup is not None
    popup.field.setPlainText("Cells survived.")
    with qtbot.waitSignal(page.gaps_counted):
        popup.button.click()
    assert open_popup(page) is None


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
def test_rows_of_the_lowest_figure_lie_beside_its_bars_and_on_the_screen(
    page: ThisWeekPage, qtbot: QtBot
) -> None:
    view = page.side.figures
    view.setCurrentIndex(view.figures.index(view.figures.rowCount() - 1))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    popup = page.findChild(FigurePopup)
    assert popup is not None
    screen = popup.screen().availableGeometry()
    assert popup.geometry().bottom() <= screen.bottom()
    assert popup.y() >= screen.top()
    left = view.mapToGlobal(view.rect().topLeft()).x()
    assert popup.geometry().right() < left or popup.x() == screen.left()
    popup.close()


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
