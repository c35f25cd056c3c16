"""The import dialog, driven by keyboard on real files."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from spark_tracker.exchange.complete import export_all
from spark_tracker.exchange.plan import Action
from spark_tracker.services.history import history
from spark_tracker.services.projects import edit_project, find_project, read_project
from spark_tracker.store.store import Store
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.importing.dialog import CHECK, COLUMNS, FILE, ImportDialog
from spark_tracker.ui.importing.rows import CellState
from spark_tracker.ui.theme import theme
from tests.conftest import TODAY
from tests.exchange.lists import ENGLISH, NORWEGIAN
from tests.ui.desks import Heard, desk_on

Opened = Callable[[Path], ImportDialog]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    theme().apply()
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def desk(store: Store, window: QWidget, tmp_path: Path, heard: Heard) -> Iterator[Desk]:
    desk = desk_on(store, window, tmp_path, heard)
    yield desk
    desk.jobs.stop()


@pytest.fixture
def opened(desk: Desk, window: QWidget, qtbot: QtBot) -> Opened:
    def open_dialog(path: Path) -> ImportDialog:
        dialog = ImportDialog(desk, path, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialog.open()
        settle(desk, qtbot)
        return dialog

    return open_dialog


def settle(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=30_000)


def workbook(path: Path, **sheets: Sequence[Sequence[object]]) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    book.save(path)
    return path


@pytest.fixture
def norwegian(tmp_path: Path) -> Path:
    return workbook(tmp_path / "liste.xlsx", Prosjekter=NORWEGIAN)


@pytest.fixture
def english(tmp_path: Path) -> Path:
    return workbook(tmp_path / "list.xlsx", Projects=ENGLISH)


def journal(store: Store) -> int:
    return max((entry.number for entry in history(store)), default=0)


def test_rows_are_shown_and_nothing_is_written_before_the_button(
    opened: Opened, english: Path, store: Store
) -> None:
    before = journal(store)
    dialog = opened(english)
    assert dialog.plan is not None
    assert dialog.plan.created == 2
    assert dialog.import_button.text() == "Import 2 rows"
    assert journal(store) == before
    dialog.reject()
    assert journal(store) == before


def test_ctrl_enter_imports_and_offers_undo(
    opened: Opened, english: Path, desk: Desk, heard: Heard, qtbot: QtBot, store: Store
) -> None:
    dialog = opened(english)
    taken: list[int] = []
    dialog.imported.connect(taken.append)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(desk, qtbot)
    assert taken == [2]
    assert heard.said == [("Imported 2 rows from list.xlsx", True)]
    assert find_project(store, "NO-2026-01") is not None
    assert not dialog.isVisible()
    store.undo()
    assert find_project(store, "NO-2026-01") is None


def test_second_import_of_the_same_file_has_nothing_to_do(
    opened: Opened, english: Path, desk: Desk, qtbot: QtBot
) -> None:
    opened(english).run()
    settle(desk, qtbot)
    again = opened(english)
    assert not again.import_button.isEnabled()
    assert "known already" in again.promise.text()
    assert list(again.check_page.filters) == ["all", Action.UNCHANGED.value]


def test_changed_cell_shows_old_over_new(
    opened: Opened, english: Path, desk: Desk, qtbot: QtBot, store: Store
) -> None:
    opened(english).run()
    settle(desk, qtbot)
    project_id = find_project(store, "NO-2026-01")
    assert project_id is not None
    values = read_project(store, project_id)
    changed = {name: getattr(values, name) for name in values.__dataclass_fields__}
    edit_project(store, project_id, type(values)(**(changed | {"title": "Towel"})), today=TODAY)
    dialog = opened(english)
    dialog.check_page.filter(Action.UPDATE.value)
    line = dialog.check_page.model.row_at(0)
    assert line is not None
    assert line.cells["title"].before == "Towel"
    assert line.cells["title"].text == "Sponge"
    assert line.cells["title"].state is CellState.CHANGED
    assert dialog.check_page.changed_text.text() == "1 cell changes"


def test_refused_row_says_where_what_and_why(
    opened: Opened, tmp_path: Path, desk: Desk, qtbot: QtBot
) -> None:
    rows: list[list[object]] = [
        *ENGLISH,
        ["NO-2026-03", "Valve", "Ada Berg", "2026-02-31", None, None, None],
    ]
    dialog = opened(workbook(tmp_path / "bad.xlsx", Projects=rows))
    assert dialog.import_button.text() == "Import 2 rows, skip 1"
    dialog.check_page.filter(Action.REFUSED.value)
    model = dialog.check_page.model
    assert model.rowCount() == 2
    problem = model.row_at(1)
    assert problem is not None
    assert "Row 4, cell D4 (Start date)" in problem.problem
    assert "2026-02-31" in problem.problem
    bad = model.row_at(0)
    assert bad is not None
    assert CellState.BAD in {cell.state for cell in bad.cells.values()}


def test_leftover_words_are_shown_with_where_they_go(opened: Opened, english: Path) -> None:
    dialog = opened(english)
    dialog.check_page.rows.selectRow(0)
    assert "To the note: " in dialog.check_page.detail.text()
    assert "Riesling" in dialog.check_page.detail.text()


def test_column_is_sent_elsewhere_and_the_plan_is_made_again(
    opened: Opened, english: Path, desk: Desk, qtbot: QtBot
) -> None:
    dialog = opened(english)
    dialog.check_page.columns.chosen.emit("Wine of the month", "-")
    settle(desk, qtbot)
    assert dialog.plan is not None
    assert all("Riesling" not in row.note for row in dialog.plan.rows)
    combo = dialog.check_page.columns.combos["Wine of the month"]
    assert combo.code == "-"
    assert not combo.is_guess


def test_field_chosen_twice_stays_with_the_last_column(
    opened: Opened, english: Path, desk: Desk, qtbot: QtBot
) -> None:
    dialog = opened(english)
    for heading in ("Wine of the month", "Internal comment"):
        dialog.check_page.columns.chosen.emit(heading, "indication")
        settle(desk, qtbot)
    combos = dialog.check_page.columns.combos
    assert combos["Internal comment"].code == "indication"
    assert combos["Wine of the month"].code == ""
    assert not dialog.check_page.banner.isVisible()


def test_guessed_column_goes_to_the_note_until_somebody_chooses(
    opened: Opened, tmp_path: Path, desk: Desk, qtbot: QtBot
) -> None:
    rows: list[list[object]] = [
        ["Title", "Hosting department of the team"],
        ["Sponge", "Ward 7"],
        ["Pump", "Ward 8"],
    ]
    dialog = opened(workbook(tmp_path / "guess.xlsx", Projects=rows))
    name = "Hosting department of the team"
    combo = dialog.check_page.columns.combos[name]
    assert combo.is_guess
    assert combo.code == "?"
    assert dialog.steps.buttons[COLUMNS].isChecked()
    assert dialog.check_page.columns.summary.text() == "1 matched, 1 to choose"
    assert dialog.plan is not None
    assert "Ward 7" in dialog.plan.rows[0].note
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)  # the likeliest field stands first
    settle(desk, qtbot)
    after = dialog.check_page.columns.combos[name]
    assert not after.is_guess
    assert after.code not in ("", "?", "-")
    assert dialog.plan is not None
    assert "Ward 7" not in dialog.plan.rows[0].note


def test_sheets_are_listed_with_hidden_ones_marked_and_another_is_read(
    opened: Opened, tmp_path: Path, desk: Desk, qtbot: QtBot
) -> None:
    path = workbook(tmp_path / "two.xlsx", Prosjekter=NORWEGIAN, Projects=ENGLISH)
    book = load_workbook(path)
    book["Projects"].sheet_state = "hidden"
    book.save(path)
    dialog = opened(path)
    assert dialog.plan is not None
    assert dialog.plan.sheet == "Prosjekter"
    dialog.steps.buttons[FILE].click()
    table = dialog.file_page.table
    shown = [dialog.file_page.model.row_at(row) for row in range(2)]
    assert [sheet.hidden for sheet in shown if sheet] == [False, True]
    table.setFocus()
    table.select_id("Projects")
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settle(desk, qtbot)
    assert dialog.plan is not None
    assert dialog.plan.sheet == "Projects"
    assert dialog.plan.created == 2


def test_rows_that_are_no_entries_are_named(opened: Opened, norwegian: Path) -> None:
    dialog = opened(norwegian)
    dialog.show_step(FILE)
    assert dialog.plan is not None
    texts = " ".join(label.text() for label in dialog.file_page.findChildren(QLabel))
    assert "Kilde: åpne nettsider" in texts
    assert "The headings are in row 3" in texts


def test_file_that_is_no_spreadsheet_is_refused_in_place(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "picture.xlsx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    dialog = opened(path)
    assert dialog.trouble.isVisible()
    assert "picture.xlsx" in dialog.trouble.text.text()
    assert not dialog.import_button.isEnabled()


def test_sheet_without_headings_is_refused_where_another_can_be_chosen(
    opened: Opened, tmp_path: Path, desk: Desk, qtbot: QtBot
) -> None:
    path = workbook(tmp_path / "sums.xlsx", Sums=[[1, 2], [3, 4]], Projects=ENGLISH)
    dialog = opened(path)
    assert dialog.file_page.banner.isVisible()
    assert not dialog.steps.buttons[CHECK].isEnabled()
    dialog.file_page.table.select_id("Projects")
    dialog.file_page.table.setFocus()
    qtbot.keyClick(dialog.file_page.table, Qt.Key.Key_Return)
    settle(desk, qtbot)
    assert dialog.plan is not None
    assert dialog.steps.buttons[CHECK].isEnabled()
    assert not dialog.file_page.banner.isVisible()


def test_cancel_while_importing_leaves_nothing_behind(
    opened: Opened, tmp_path: Path, desk: Desk, qtbot: QtBot, store: Store
) -> None:
    pumps: list[list[object]] = [[f"NO-2026-{n:03}", f"Pump {n}"] for n in range(10, 400)]
    rows = [ENGLISH[0], *pumps]
    dialog = opened(workbook(tmp_path / "long.xlsx", Projects=rows))
    before = journal(store)
    dialog.run()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle(desk, qtbot)
    assert journal(store) == before
    assert dialog.isVisible()
    assert "Nothing was written" in dialog.check_page.banner.text.text()
    assert dialog.import_button.isEnabled()


def test_complete_export_comes_back_and_asks_for_no_columns(
    opened: Opened, tmp_path: Path, store: Store, make_project: Callable[..., str]
) -> None:
    make_project("Sponge")
    path = tmp_path / "everything.xlsx"
    export_all(store, path)
    dialog = opened(path)
    assert dialog.plan is not None
    assert dialog.plan.tables is not None
    assert not dialog.check_page.columns.combos
    assert "known already" in dialog.promise.text()
    assert dialog.check_page.model.rowCount() == len(dialog.plan.rows)


def test_filters_count_and_choose_rows(opened: Opened, norwegian: Path) -> None:
    dialog = opened(norwegian)
    page = dialog.check_page
    assert page.filters["all"].text() == "All 3"
    page.filters[Action.CREATE.value].click()
    actions = {page.model.row_at(n).row.action for n in range(page.model.rowCount())}  # type: ignore[union-attr]
    assert actions == {Action.CREATE}


def test_model_keeps_qts_rules_and_cells_are_spoken(opened: Opened, english: Path) -> None:
    dialog = opened(english)
    model = dialog.check_page.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "New"


def test_every_control_has_a_name(opened: Opened, english: Path) -> None:
    dialog = opened(english)
    for widget in dialog.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName(), widget


def test_rows_scroll_sideways_rather_than_cut_their_columns(
    opened: Opened, norwegian: Path, english: Path
) -> None:
    rows = opened(norwegian).check_page.rows
    model, wide = rows.table_model(), theme().metrics().horizontalAdvance
    for number, column in enumerate(model.columns[1:], start=1):
        lines = [model.row_at(row) for row in range(model.rowCount())]
        longest = max(wide(column.text(line)) for line in lines if line is not None)
        assert not rows.header.isSectionHidden(number)
        assert rows.header.sectionSize(number) >= min(longest, 200)
    assert rows.header.length() >= rows.viewport().width()
