"""The main job of each page, done with keys alone in the real window."""

from dataclasses import dataclass

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from spark_tracker.services.history import history, list_trash
from spark_tracker.ui.frame.program import Program
from spark_tracker.ui.this_week.rows import Line
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.widgets.stage_path import PathStep
from tests.ui.desks import Heard
from tests.ui.this_week.finding import attention
from tests.ui.whole_window import dialogs, pages_of, running, settle

pytestmark = pytest.mark.qt_log_ignore("does not support")


def has_keyboard() -> bool:
    """Whether a window of the program gets what is typed."""
    return QGuiApplication.focusWindow() is not None


@dataclass
class Person:
    """Somebody at the window who has no mouse."""

    program: Program
    heard: Heard

    @property
    def pages(self):
        return pages_of(self.program)

    @property
    def store(self):
        return self.pages.desk.store

    @property
    def done(self):
        """What was done last, as the history calls it."""
        return history(self.store, limit=1)[0]

    def press(self, *keys):
        for key in keys:
            self.strike(key)
            settle(self.program)

    def come_back(self):
        """What a desktop does when a dialog closes: the window has the keyboard again."""
        [*dialogs(), self.program.window][0].activateWindow()
        QApplication.processEvents()

    def type(self, text):
        for letter in text:
            QTest.keyClick(QGuiApplication.focusWindow(), letter)
        settle(self.program)

    def name(self):
        """What a screen reader calls the control that has the keyboard."""
        held = QApplication.focusWidget()
        return held.accessibleName() if held is not None else ""

    def tab_to(self, name, key="Tab"):
        """Walk with Tab until the control is there."""
        met = []
        for _step in range(120):
            if self.name() == name:
                return
            met.append(self.name())
            self.strike(key)
        raise AssertionError(f"{name} is not on the way: {dict.fromkeys(met)}")

    def strike(self, key):
        if not has_keyboard():
            self.come_back()
        QTest.keySequence(QGuiApplication.focusWindow(), QKeySequence(key))

    def sidebar_to(self, key):
        """Open a page by the sidebar: F6 to it, arrows, Enter."""
        sidebar = self.program.window.sidebar
        for _region in range(4):
            if sidebar.hasFocus():
                break
            self.press("F6")
        self.press("Home")
        for _line in range(40):
            if sidebar.entries.entries[sidebar.currentIndex().row()].key == key:
                break
            self.press("Down")
        self.press("Return")


@pytest.fixture(scope="module")
def person(qapp, tmp_path_factory, sample_file):
    heard = Heard()
    with running(tmp_path_factory.mktemp("keys"), sample_file, heard=heard) as program:
        program.window.activateWindow()
        assert QTest.qWaitForWindowActive(program.window)
        yield Person(program, heard)


@pytest.fixture(autouse=True)
def nothing_left_open(person):
    yield
    left = [*dialogs(), *filter(None, [QApplication.activePopupWidget()])]
    for window in left:
        window.close()
    settle(person.program)
    person.program.window.activateWindow()
    assert left == []


def test_line_of_this_week_is_mended_and_taken_back(person):
    person.press("Ctrl+1")
    page = person.program.window.page("week")
    assert page.view.hasFocus()
    person.press("Home")
    for _line in range(60):
        row = page.view.current_row()
        if isinstance(row, Line) and row.act.word == "Mark done":
            break
        person.press("Down")
    before, mended = attention(page), row
    person.press("Return")
    QTest.qWait(200)  # the line fades
    assert attention(page) == before - 1
    assert mended.key not in page.model.lines
    person.press("Ctrl+Z")
    assert attention(page) == before


def test_table_is_filtered_sorted_and_opened(person):
    projects = person.pages.projects
    person.press("Ctrl+2", "Ctrl+Shift+1", "Ctrl+F")
    everything = len(projects.projects.ids)
    person.type("stage:patent")
    person.press("Return")
    assert 0 < len(projects.projects.ids) < everything
    person.press("Down")
    assert projects.table.hasFocus()
    titles = sorted_column(projects.table, "title")
    person.press("Right", "Alt+Up")
    assert sorted_column(projects.table, "title") == sorted(titles, key=str.casefold)
    person.press("Alt+Down")
    assert sorted_column(projects.table, "title") == sorted(titles, key=str.casefold, reverse=True)
    person.press("Home", "Return")
    shown = person.pages.project.project_id
    assert shown == projects.projects.ids[0]
    person.press("Alt+Left")
    assert projects.table.hasFocus()
    assert projects.table.current_id() == shown
    person.press("Ctrl+F", "Ctrl+A", "Backspace", "Backspace")
    assert len(projects.projects.ids) >= everything


def sorted_column(table, key):
    model = table.table_model()
    column = next(column for column in model.columns if column.key == key)
    return [column.text(model.row_at(row)) for row in range(model.rowCount())]


def said(form):
    """What a form says against being saved."""
    labels = [label.text() for label in form.findChildren(Label) if label.isVisible()]
    return "; ".join([form.windowTitle(), *filter(None, labels)])


def test_card_moves_to_the_next_stage_through_its_form(person):
    projects = person.pages.projects
    person.press("Ctrl+2", "Ctrl+Shift+2")
    person.press("Home")
    moved = projects.current_id
    person.press("Ctrl+Shift+Right")
    (form,) = dialogs()
    person.tab_to("Record without details")
    person.press("Space")
    (form,) = dialogs()
    person.tab_to("Reached on")
    person.press("=", "Ctrl+Return")
    assert dialogs() == [], said(form)
    assert person.done.label.startswith("Move")
    assert projects.current_id == moved
    person.press("Ctrl+Z")
    assert person.done.kind == "undo"
    person.press("Ctrl+Shift+1")


def test_forecast_is_moved_on_the_timeline(person):
    person.press("Ctrl+2", "Ctrl+Shift+3")
    table = person.pages.projects.layout_shown.table
    for _row in range(30):
        person.press("Right")
        if table.spot.milestone is not None and table.spot.milestone.open:
            break
        person.press("Down")
    was = table.spot.milestone.due_on
    person.press("Ctrl+Shift+Right", "Return")
    person.type("Waiting for the animal house")
    person.press("Return")
    moved = next(entry for entry in person.done.changes if entry.field == "milestone.forecast_on")
    assert (moved.after - was).days == 7
    person.press("Ctrl+Z", "Ctrl+Shift+1")


@pytest.mark.parametrize(
    ("key", "record"),
    [("Ctrl+3", "session"), ("Ctrl+4", "person"), ("Ctrl+5", "patent"), ("Ctrl+6", "company")],
)
def test_record_of_a_list_is_opened_and_saved(person, key, record):
    person.press(key)
    table = person.pages.lists.lists[record].table
    assert table.hasFocus()
    person.press("Home", "Return")
    (form,) = dialogs()
    person.tab_to("Note")
    person.press("Ctrl+End")
    person.type(" typed with keys")
    person.press("Ctrl+Return")
    assert dialogs() == [], said(form)
    assert any("typed with keys" in str(change.after) for change in person.done.changes)
    person.come_back()
    assert table.hasFocus()
    person.press("Ctrl+Z")


def test_every_tab_of_a_project_is_reached(person):
    open_first(person)
    tabs = person.pages.project.tabs
    seen = []
    for _tab in range(8):
        seen.append(tabs.current)
        person.press("Ctrl+Tab")
        settle(person.program)
    assert len(set(seen)) == 8
    assert tabs.current == seen[0]


def open_first(person):
    person.press("Ctrl+2", "Ctrl+Shift+1", "Home", "Return")
    assert person.pages.project.isVisible()


def test_session_is_logged_from_the_page_of_a_project(person):
    open_first(person)
    person.press("Ctrl+Shift+N")
    (logger,) = dialogs()
    person.tab_to("Advice, line 1")
    person.type("Ask two hospitals")
    person.press("Ctrl+Return")
    assert dialogs() == [], said(logger)
    assert any("Ask two hospitals" in str(change.after) for change in person.done.changes)
    assert person.pages.project.isVisible()
    person.press("Ctrl+Z")


def test_stage_is_reached_and_taken_back(person):
    open_first(person)
    project = person.pages.project
    step = next(step for step in project.head.path.findChildren(PathStep) if step.step.act)
    person.tab_to(step.accessibleName())
    person.press("Space")
    (form,) = dialogs()
    person.tab_to("Record without details")
    person.press("Space")
    (form,) = dialogs()
    person.tab_to("Reached on")
    person.press("=", "Ctrl+Return")
    assert dialogs() == [], said(form)
    before = person.done
    person.press("Ctrl+Z")
    assert person.done.undoes == before.number


def test_report_is_written(person, tmp_path):
    target = tmp_path / "report.xlsx"
    person.heard.answers.append(target)
    person.press("Ctrl+7")
    page = person.program.window.page("reports")
    assert page.grid.hasFocus()
    place = page.place
    person.press("Down")
    assert page.place != place
    QTest.qWait(300)
    settle(person.program)
    person.press("Ctrl+Return")
    QTest.qWait(50)
    settle(person.program)
    assert target.stat().st_size > 5000


def test_deleted_project_is_brought_back_from_the_trash(person):
    person.press("Ctrl+2", "Ctrl+Shift+1", "Home")
    gone = person.pages.projects.current_id
    person.press("Delete")
    assert gone not in person.pages.projects.projects.ids
    person.sidebar_to("trash")
    assert person.program.window.page("trash").table.hasFocus()
    assert gone in [row.row_id for row in list_trash(person.store)]
    person.press("Home", "Return")
    assert gone not in [row.row_id for row in list_trash(person.store)]
    person.press("Ctrl+2")
    assert gone in person.pages.projects.projects.ids


def test_change_is_taken_back_in_the_history(person):
    person.press("Ctrl+2", "Home", "Delete")
    deleted = person.done.number
    person.press("Ctrl+H")
    assert person.program.window.page("history").table.hasFocus()
    person.press("Home")
    person.tab_to("Take this change back")
    person.press("Space")
    assert person.done.undoes == deleted
    person.press("Alt+Left")


def test_setting_is_changed(person):
    person.sidebar_to("settings")
    person.tab_to("Rows: Normal")
    person.press("Right")
    assert person.name() == "Rows: Roomy"
    person.press("Space")
    assert person.program.settings.density == "roomy"
    person.press("Left", "Space")
    assert person.program.settings.density == "normal"


def test_view_is_saved_renamed_and_deleted(person):
    keeper = person.pages.views.keeper
    before = keeper.names()
    person.press("Ctrl+2", "Ctrl+F")
    person.type("stage:idea")
    person.press("Return", "Ctrl+Shift+S")
    person.type("Ideas of ours")
    person.press("Return")
    assert keeper.active is not None
    key = keeper.active.key
    person.press("Ctrl+F")
    person.type("sepsis")
    person.press("Return")
    assert keeper.changed
    person.sidebar_to(key)
    for _region in range(4):
        if person.program.window.sidebar.hasFocus():
            break
        person.press("F6")
    person.press("F2")
    person.type("Ideas, new")
    person.press("Return")
    assert "Ideas, new" in keeper.names()
    person.press("Delete")
    assert keeper.names() == before


def test_spreadsheet_comes_in(person, tmp_path):
    sheet = tmp_path / "projects.csv"
    sheet.write_text("Title;Leader\nGel typed in a sheet;Ann Lee\n", "utf-8")
    person.heard.answers.append(sheet)
    before = len(person.pages.projects.projects.ids)
    person.press("Ctrl+I")
    (dialog,) = dialogs()
    for _step in range(4):
        settle(person.program)
        if not dialogs():
            break
        person.press("Ctrl+Return")
    assert dialogs() == [], said(dialog)
    assert any(change.after == "Gel typed in a sheet" for change in person.done.changes)
    assert len(person.pages.projects.projects.ids) > before
    person.press("Ctrl+Z")


def test_palette_goes_to_a_person(person):
    person.press("Ctrl+K")
    person.type("@a")
    person.press("Down", "Up", "Return")
    (form,) = dialogs()
    assert form.windowTitle()
    person.press("Escape")
    person.press("Ctrl+N")
    person.type("Gel for scars")
    person.press("Return")
    assert any(change.after == "Gel for scars" for change in person.done.changes)
    person.press("Ctrl+Z")
