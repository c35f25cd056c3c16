"""The reports page, driven by keyboard over the sample programme."""

import hashlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spark_tracker.domain.quarter import Quarter
from spark_tracker.reports.report import preflight
from spark_tracker.services.partners import edit_partner, list_partners, read_partner
from spark_tracker.services.project_parts import read_progress
from spark_tracker.services.projects import edit_project, find_project, read_project
from spark_tracker.services.rates import delete_rate, list_rates
from spark_tracker.store.store import Store
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.reporting.checking import Place
from spark_tracker.ui.reporting.lines import LineKind
from spark_tracker.ui.reporting.popups import BehindPopup, MendPopup
from spark_tracker.ui.reports.page import ReportsPage
from spark_tracker.ui.theme import theme
from tests.conftest import TODAY
from tests.ui.desks import Heard, desk_on

LAST = Quarter(2026, 3)
BERLIN, FINLAND = Place("berlin", LAST), Place("finland", LAST)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    theme().apply()
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def desk(sample: Store, window: QWidget, tmp_path: Path, heard: Heard) -> Iterator[Desk]:
    desk = desk_on(sample, window, tmp_path, heard)
    yield desk
    desk.jobs.stop()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ReportsPage:
    page = ReportsPage(desk)
    qtbot.addWidget(page)
    page.resize(1072, 640)
    page.show()
    page.show_last_full_quarter()
    settle(page, desk, qtbot)
    return page


def settle(page: ReportsPage, desk: Desk, qtbot: QtBot, *, all_counted: bool = False) -> None:
    """Wait until the report is read and nothing is written; the other cells may still count."""
    waiting = {"Counting gaps"} if not all_counted else set()

    def still() -> bool:
        running = {job.title for job in desk.jobs.running}
        return running <= waiting and not page._settled.isActive()

    qtbot.waitUntil(still, timeout=30_000)


def press(widget: QWidget, key: Qt.Key, qtbot: QtBot) -> None:
    qtbot.keyClick(widget, key)


Popup = TypeVar("Popup", bound=QWidget)


def popup_of(page: ReportsPage, kind: type[Popup]) -> Popup:
    found: list[Popup] = [one for one in page.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def gap_row(page: ReportsPage, field: str) -> int:
    lines = page.gaps.lines
    return next(n for n in range(lines.rowCount()) if lines.line(n).target[1] == field)


def test_page_opens_at_the_last_full_quarter_and_counts_every_cell(
    page: ReportsPage, desk: Desk, qtbot: QtBot
) -> None:
    settle(page, desk, qtbot, all_counted=True)
    assert page.place == BERLIN
    model = page.grid.quarter_model
    assert model.quarters[0] == Quarter(2026, 4)
    assert len(model.quarters) == 9
    for quarter in model.quarters:
        for partner in model.partners:
            assert model.gaps(Place(partner.key, quarter)) is not None


def test_arrow_keys_walk_and_show_the_other_report(
    page: ReportsPage, desk: Desk, qtbot: QtBot
) -> None:
    page.grid.setFocus()
    press(page.grid, Qt.Key.Key_Right, qtbot)
    settle(page, desk, qtbot)
    assert page.place == FINLAND
    assert page.pane.title.text() == "Finland, 2026 Q3"
    assert page.pane.checked is not None
    assert page.pane.checked.preflight.profile.language == "en"
    press(page.grid, Qt.Key.Key_Down, qtbot)
    settle(page, desk, qtbot)
    assert page.place == Place("finland", Quarter(2026, 2))


def test_cell_says_how_many_gaps_a_report_has(page: ReportsPage, sample: Store) -> None:
    expected = len(preflight(sample, "berlin", LAST).gaps)
    index = page.grid.quarter_model.index_of(BERLIN)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"Berlin, 2026 Q3: Open, {expected} gaps"
    assert page.gaps.lines.rowCount() == expected


def test_preview_holds_the_same_cells_as_the_file(
    page: ReportsPage, desk: Desk, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "berlin.xlsx"
    heard.answers = [target]
    page.write_report()
    settle(page, desk, qtbot)
    assert page.pane.checked is not None
    book = load_workbook(target)
    sheets = page.pane.checked.preview.sheets
    assert book.sheetnames == [sheet.title for sheet in sheets]
    for sheet in sheets:
        written = {
            (cell.row, cell.column)
            for row in book[sheet.title].iter_rows()
            for cell in row
            if cell.value not in (None, "")
        }
        shown = {
            (row, column)
            for row, cells in sheet.cells.items()
            for column, cell in cells.items()
            if cell.text
        }
        assert shown == written, sheet.title
        texts = [
            (cell.value, sheet.cells[cell.row][cell.column].text)
            for row in book[sheet.title].iter_rows()
            for cell in row
            if isinstance(cell.value, str) and not cell.number_format.startswith('"')
        ]
        assert all(value == text for value, text in texts)


def test_numbers_and_days_are_shown_in_the_partners_language(page: ReportsPage) -> None:
    assert page.pane.checked is not None
    shared = page.pane.checked.preview.shared[0]
    words = {heading: text for _sheet, heading, text in shared.words}
    assert re.fullmatch(r"11\.20\d\d", words["Idee"])  # the month, without English words
    assert re.fullmatch(r"\d+\.\d{3}", words["SPARK-Förderung bewilligt (EUR)"])


@pytest.mark.qt_log_ignore("does not support")
def test_enter_on_a_number_shows_definition_and_rows_and_opens_all(
    page: ReportsPage, qtbot: QtBot
) -> None:
    view = page.pane.sheet
    sheet = view.sheet_model.sheet
    assert sheet is not None
    assert sheet.key == "figures"
    row = next(row for row, behind in sheet.behind.items() if behind.counts["this_quarter"] > 3)
    view.setFocus()
    view.setCurrentIndex(view.sheet_model.index(row - 1, 4))
    press(view, Qt.Key.Key_Return, qtbot)
    popup = popup_of(page, BehindPopup)
    assert isinstance(popup, BehindPopup)
    press(popup, Qt.Key.Key_Return, qtbot)
    shown = view.sheet_model.sheet
    assert shown is not None
    assert shown.key == "rows"
    assert view.currentIndex().row() + 1 == sheet.behind[row].row


def test_words_that_leave_unfold_under_their_project(page: ReportsPage, qtbot: QtBot) -> None:
    page.pane.tabs.step(1)
    view = page.pane.shared
    assert view.isVisible()
    view.setFocus()
    view.setCurrentIndex(view.lines.index(0))
    heads = view.lines.rowCount()
    press(view, Qt.Key.Key_Right, qtbot)
    assert view.lines.rowCount() > heads
    assert view.lines.line(1).kind is LineKind.PAIR
    press(view, Qt.Key.Key_Left, qtbot)
    assert view.lines.rowCount() == heads


def test_held_back_projects_stand_under_their_reason(page: ReportsPage, sample: Store) -> None:
    held = preflight(sample, "berlin", LAST).held_back
    lines = page.pane.held.lines
    kept = [lines.line(n) for n in range(lines.rowCount())]
    items = [line for line in kept if line.kind is LineKind.ITEM]
    assert {line.target[0] for line in items} == {one.project_id for one in held}
    assert len(items) == sum(len(one.reasons) for one in held)
    assert all(line.note for line in kept if line.kind is LineKind.HEAD)


def test_missing_title_is_mended_in_the_form(page: ReportsPage, qtbot: QtBot) -> None:
    asked: list[tuple[str, str]] = []
    page.edit_asked.connect(lambda project, field: asked.append((project, field)))
    row = gap_row(page, "nc_title")
    page.gaps.setFocus()
    page.gaps.setCurrentIndex(page.gaps.lines.index(row))
    press(page.gaps, Qt.Key.Key_Return, qtbot)
    assert asked == [page.gaps.lines.line(row).target]


@pytest.mark.qt_log_ignore("does not support")
def test_progress_line_is_written_in_place_and_the_gap_goes(
    page: ReportsPage, desk: Desk, qtbot: QtBot, sample: Store
) -> None:
    page.grid.choose(Place("berlin", Quarter(2026, 4)))
    settle(page, desk, qtbot)
    row = gap_row(page, "progress")
    project_id = page.gaps.lines.line(row).target[0]
    before = page.gaps.lines.rowCount()
    page.gaps.setFocus()
    page.gaps.setCurrentIndex(page.gaps.lines.index(row))
    press(page.gaps, Qt.Key.Key_Return, qtbot)
    popup = popup_of(page, MendPopup)
    assert isinstance(popup, MendPopup)
    qtbot.keyClicks(popup.field, "The first batch is stable.")
    press(popup.field, Qt.Key.Key_Return, qtbot)
    assert read_progress(sample, project_id, Quarter(2026, 4)) == "The first batch is stable."
    settle(page, desk, qtbot)
    assert page.gaps.lines.rowCount() == before - 1


@pytest.mark.qt_log_ignore("does not support")
def test_progress_line_that_was_begun_is_there_again_until_it_is_saved(
    page: ReportsPage, desk: Desk, qtbot: QtBot
) -> None:
    def opened() -> MendPopup:
        press(page.gaps, Qt.Key.Key_Return, qtbot)
        popup = popup_of(page, MendPopup)
        assert isinstance(popup, MendPopup)
        return popup

    page.grid.choose(Place("berlin", Quarter(2026, 4)))
    settle(page, desk, qtbot)
    rows = [
        row
        for row in range(page.gaps.lines.rowCount())
        if page.gaps.lines.line(row).target[1] == "progress"
    ]
    page.gaps.setFocus()
    page.gaps.setCurrentIndex(page.gaps.lines.index(rows[0]))
    popup = opened()
    qtbot.keyClicks(popup.field, "The first bat")
    popup.close()  # as a click elsewhere does
    page.gaps.setCurrentIndex(page.gaps.lines.index(rows[1]))
    other = opened()
    assert other.field.toPlainText() == ""
    other.close()
    page.gaps.setCurrentIndex(page.gaps.lines.index(rows[0]))
    again = opened()
    assert again.field.toPlainText() == "The first bat"
    qtbot.keyClicks(again.field, "ch")
    assert again.field.toPlainText() == "The first batch"
    press(again, Qt.Key.Key_Escape, qtbot)


@pytest.mark.qt_log_ignore("does not support")
def test_texts_are_approved_after_they_were_shown(
    page: ReportsPage, desk: Desk, qtbot: QtBot, sample: Store, heard: Heard
) -> None:
    project_id = _unapproved(sample)
    settle(page, desk, qtbot)
    row = next(
        n
        for n in range(page.gaps.lines.rowCount())
        if page.gaps.lines.line(n).target == (project_id, "nc_approved_on")
    )
    page.gaps.setFocus()
    page.gaps.setCurrentIndex(page.gaps.lines.index(row))
    press(page.gaps, Qt.Key.Key_Return, qtbot)
    popup = popup_of(page, MendPopup)
    press(popup, Qt.Key.Key_Return, qtbot)
    settle(page, desk, qtbot)
    assert project_id not in {one.project_id for one in preflight(sample, "berlin", LAST).held_back}
    assert heard.said[-1][1]


def _unapproved(store: Store) -> str:
    """Change the words of a running project, which takes the approval back."""
    project_id = find_project(store, "NO-2024-01")
    assert project_id is not None
    values = read_project(store, project_id)
    changed = {name: getattr(values, name) for name in values.__dataclass_fields__}
    changed["nc_summary"] = "Another summary that nobody has approved yet."
    edit_project(store, project_id, type(values)(**changed), today=TODAY)
    return project_id


def test_missing_rate_leads_to_the_settings(
    page: ReportsPage, desk: Desk, qtbot: QtBot, sample: Store
) -> None:
    for rate in list_rates(sample):
        delete_rate(sample, rate.id)
    settle(page, desk, qtbot)
    asked: list[str] = []
    page.settings_asked.connect(asked.append)
    page.gaps.setFocus()
    page.gaps.setCurrentIndex(page.gaps.lines.index(gap_row(page, "exchange_rate")))
    press(page.gaps, Qt.Key.Key_Return, qtbot)
    assert asked == ["rates"]


def test_programme_without_partners_says_so(
    page: ReportsPage, desk: Desk, qtbot: QtBot, sample: Store
) -> None:
    for row in list_partners(sample):
        values = read_partner(sample, row.id)
        edit_partner(
            sample,
            row.id,
            type(values)(key=values.key, name=values.name, profile=values.profile, in_use=False),
        )
    settle(page, desk, qtbot)
    assert page.no_partner.isVisible()


def test_wrong_profile_is_said_where_the_report_would_be(
    page: ReportsPage, desk: Desk, qtbot: QtBot, data_folder: Path, make_stale: Callable[[], None]
) -> None:
    profiles = data_folder / "profiles"
    profiles.mkdir(parents=True, exist_ok=True)
    (profiles / "berlin.toml").write_text('partner = "Berlin"\nlanguge = "de"\n')
    make_stale()
    settle(page, desk, qtbot)
    assert page.trouble.isVisible()
    assert "berlin.toml" in page.trouble.text.text()
    (profiles / "berlin.toml").unlink()
    page.refresh()
    settle(page, desk, qtbot)
    assert page.pane.isVisible()


@pytest.fixture
def make_stale(sample: Store) -> Callable[[], None]:
    def touch() -> None:
        _unapproved(sample)

    return touch


def test_draft_is_written_with_its_control_numbers(
    page: ReportsPage, desk: Desk, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "out.xlsx"
    heard.answers = [target]
    page.grid.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(page, desk, qtbot)
    assert heard.proposed[0].name == "SPARK Norway 2026 Q3 Berlin.xlsx"
    foot = page.pane.foot
    assert foot.done_text.isVisible()
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    assert digest in foot.done_text.toolTip()
    foot.open_button.click()
    foot.folder_button.click()
    assert heard.shown == [str(target), str(tmp_path)]


def test_password_must_be_typed_twice_and_locks_the_file(
    page: ReportsPage, desk: Desk, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "locked.xlsx"
    heard.answers = [target]
    foot = page.pane.foot
    foot.protect.setFocus()
    press(foot.protect, Qt.Key.Key_Space, qtbot)
    qtbot.keyClicks(foot.passwords.first, "Regenbogen")
    qtbot.keyClicks(foot.passwords.second, "Regenboden")
    page.write_report()
    assert heard.asked == []
    foot.passwords.second.clear()
    qtbot.keyClicks(foot.passwords.second, "Regenbogen")
    press(foot.passwords.second, Qt.Key.Key_Return, qtbot)
    settle(page, desk, qtbot)
    assert target.read_bytes()[:4] == b"\xd0\xcf\x11\xe0"  # the container Excel encrypts into
    assert foot.passwords.password == ""


def test_refused_file_is_said_in_place_and_the_old_one_stays(
    page: ReportsPage, desk: Desk, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "nowhere" / "out.xlsx"
    heard.answers = [target]
    page.write_report()
    settle(page, desk, qtbot)
    assert page.pane.foot.banner.isVisible()
    assert page.pane.foot.banner.text.text()
    assert page.pane.write_button.isEnabled()
    assert not target.exists()


def test_cancelled_writing_leaves_nothing_behind(
    page: ReportsPage, desk: Desk, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "out.xlsx"
    heard.answers = [target]
    page.write_report()
    page.pane.foot.cancel_button.click()
    settle(page, desk, qtbot)
    assert not target.exists()
    assert page.pane.foot.banner.isVisible()


def test_models_keep_qts_rules(page: ReportsPage, qtbot: QtBot) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    for model in (page.grid.quarter_model, page.gaps.lines, page.pane.sheet.sheet_model):
        QAbstractItemModelTester(model, mode)
    shared = page.pane.shared.lines
    QAbstractItemModelTester(shared, mode)
    shared.fold(0, fold=False)
    shared.fold(0, fold=True)


def test_every_control_has_a_name(page: ReportsPage) -> None:
    for widget in page.findChildren(QWidget):
        policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if policy and widget.isVisible():
            assert widget.accessibleName() or widget.inherits("QScrollBar"), widget


def test_narrow_page_shows_one_side_at_a_time(page: ReportsPage, qtbot: QtBot) -> None:
    page.resize(800, 560)
    assert page.grid.isVisible()
    assert not page.pane.isVisible()
    page.sides.show_side("right")
    assert page.pane.isVisible()
    assert not page.grid.isVisible()
    page.resize(1072, 640)
    assert page.grid.isVisible()
    assert page.pane.isVisible()
