import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from spark_tracker.ui.shell.header import HeaderAct, PageHeader, SearchButton
from spark_tracker.ui.shell.main_window import MainWindow, Section
from spark_tracker.ui.shell.memory import WindowMemory
from spark_tracker.ui.shell.sidebar import Entry, Place
from spark_tracker.ui.shell.split import InspectorSplit
from spark_tracker.ui.theme import Look, theme
from spark_tracker.ui.widgets.buttons import Button, Kind

ROOT = Path(__file__).parents[2]


class Page(QWidget):
    """A page with one field."""

    built = 0

    def __init__(self) -> None:
        super().__init__()
        Page.built += 1
        column = QVBoxLayout(self)
        self.field = QLineEdit()
        self.field.setAccessibleName("Field")
        column.addWidget(self.field)


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    theme().set_look(Look.LIGHT)
    Page.built = 0
    yield
    theme().set_look(Look.LIGHT)
    theme().set_text_size(100)


@pytest.fixture
def memory(tmp_path: Path) -> WindowMemory:
    return WindowMemory(tmp_path / "window.ini")


@pytest.fixture
def window(qtbot: QtBot, memory: WindowMemory) -> MainWindow:
    window = MainWindow(memory)
    window.set_programme("SPARK Norway")
    for key, title, icon in (
        ("projects", "Projects", "folder-kanban"),
        ("sessions", "Sessions", "messages-square"),
    ):
        window.add_sections(Section(key, title, icon, Page))
    window.add_sections(Section("settings", "Settings", "settings-2", Page, Place.FOOT))
    window.set_views([Entry("view1", "Needs a mentor", "bookmark", Place.VIEW, 3)])
    qtbot.addWidget(window)
    window.resize(1280, 768)
    window.show()
    return window


def nameless(root: QWidget) -> list[str]:
    return [
        type(widget).__name__
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]


def test_page_is_built_when_it_is_first_shown(window: MainWindow) -> None:
    assert Page.built == 0
    window.show_section("projects")
    window.show_section("sessions")
    window.show_section("projects")
    assert Page.built == 2
    assert window.windowTitle() == "Projects - SPARK Tracker"


def test_sidebar_leads_to_the_page_by_mouse_and_by_key(qtbot: QtBot, window: MainWindow) -> None:
    window.show_section("projects")
    sidebar = window.sidebar
    place = sidebar.visualRect(sidebar.entries.index(1)).center()
    with qtbot.waitSignal(window.section_shown) as heard:
        qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == ["sessions"]
    qtbot.keyClick(sidebar, Qt.Key.Key_Up)
    with qtbot.waitSignal(window.section_shown) as heard:
        qtbot.keyClick(sidebar, Qt.Key.Key_Return)
    assert heard.args == ["projects"]


def test_saved_view_is_told_and_leads_nowhere_by_itself(qtbot: QtBot, window: MainWindow) -> None:
    row = [entry.key for entry in window.sidebar.entries.entries].index("view1")
    place = window.sidebar.visualRect(window.sidebar.entries.index(row)).center()
    with qtbot.waitSignal(window.view_chosen) as heard:
        qtbot.mouseClick(window.sidebar.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == ["view1"]


def test_heading_of_the_sidebar_is_not_pressed(qtbot: QtBot, window: MainWindow) -> None:
    row = [entry.place for entry in window.sidebar.entries.entries].index(Place.HEADING)
    place = window.sidebar.visualRect(window.sidebar.entries.index(row)).center()
    with qtbot.assertNotEmitted(window.sidebar.pressed_entry):
        qtbot.mouseClick(window.sidebar.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_settings_stand_at_the_bottom(window: MainWindow) -> None:
    sidebar = window.sidebar
    last = sidebar.visualRect(sidebar.entries.index(sidebar.entries.rowCount() - 1))
    assert sidebar.viewport().height() - last.bottom() < 12


def test_counts_are_shown_and_said(window: MainWindow) -> None:
    window.set_counts({"projects": 24})
    index = window.sidebar.entries.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Projects, 24"
    assert index.data() == "Projects"


def test_sidebar_keeps_qts_rules(qtmodeltester: ModelTester, window: MainWindow) -> None:
    qtmodeltester.check(window.sidebar.entries)


def test_narrow_window_has_a_rail_of_icons(window: MainWindow) -> None:
    assert window.sidebar.width() == 208
    window.resize(1000, 700)
    assert window.sidebar.is_rail
    assert window.sidebar.width() == 48
    window.resize(1280, 700)
    assert not window.sidebar.is_rail


def test_page_without_a_line_of_its_own_marks_the_one_it_belongs_to(window: MainWindow) -> None:
    window.show_section("projects")
    page = QLabel("One project")
    window.add_page("project", page)
    window.show_page("project", "Gel", under="projects")
    assert window.pages.currentWidget() is page
    assert window.sidebar.active_key == "projects"
    assert window.windowTitle() == "Gel - SPARK Tracker"


def test_first_pages_have_keys(window: MainWindow) -> None:
    keys = [action.shortcut().toString() for action in window.section_actions]
    assert keys == ["Ctrl+1", "Ctrl+2"]
    window.section_actions[1].trigger()
    assert window.sidebar.active_key == "sessions"


def test_path_leads_back(qtbot: QtBot, window: MainWindow) -> None:
    went: list[str] = []
    window.header.set_path([("Projects", lambda: went.append("back"))], "NO-2025-03")
    step = next(b for b in window.header.findChildren(Button) if b.text() == "Projects")
    qtbot.mouseClick(step, Qt.MouseButton.LeftButton)
    assert went == ["back"]
    window.header.set_title("Projects")
    assert not window.header.title.isHidden()


def acts(window: MainWindow) -> tuple[QAction, QAction, QAction]:
    search, new, log = (QAction(text, window) for text in ("Search", "New", "Log session"))
    search.setShortcut("Ctrl+K")
    new.setShortcut("Ctrl+N")
    return search, new, log


def test_header_shows_only_the_acts_there_are(qtbot: QtBot, window: MainWindow) -> None:
    search, new, log = acts(window)
    window.header.set_acts(None, [HeaderAct(log, "message-square-text", Kind.PRIMARY)])
    assert window.header.findChildren(SearchButton) == []
    window.header.set_acts(search, [HeaderAct(new, "plus")])
    button = window.header.findChildren(SearchButton)[0]
    with qtbot.waitSignal(search.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_button_of_the_header_follows_its_action(window: MainWindow) -> None:
    _search, new, _log = acts(window)
    window.header.set_acts(None, [HeaderAct(new, "plus")])
    button = next(b for b in window.header.findChildren(Button) if b.text() == "New")
    new.setEnabled(False)
    assert not button.isEnabled()


def test_header_gives_way_in_its_order(qtbot: QtBot, window: MainWindow) -> None:
    search, new, log = acts(window)
    primary = HeaderAct(log, "message-square-text", Kind.PRIMARY)
    host = QWidget()  # without a layout, so that nothing else gives the header its width
    qtbot.addWidget(host)
    host.resize(1200, 80)
    header = PageHeader(host)
    header.resize(1200, 56)
    host.show()
    header.set_acts(search, [HeaderAct(new, "plus"), primary])
    header.set_title("A title of some length", "and what stands beside it")
    field = header.findChildren(SearchButton)[0]
    button = next(b for b in header.findChildren(Button) if b.text() == "New")
    wide = (button.sizeHint().width(), field.sizeHint().width())
    seen: list[tuple[bool, bool, bool]] = []
    for width in range(1200, 300, -20):
        header.resize(width, 56)
        state = (
            button.sizeHint().width() < wide[0],
            field.sizeHint().width() < wide[1],
            header.subtitle.isHidden(),
        )
        if not seen or seen[-1] != state:
            seen.append(state)
    no, yes = False, True
    assert seen == [(no, no, no), (yes, no, no), (yes, yes, no), (yes, yes, yes)]


def test_window_can_be_made_small_although_the_header_is_full(window: MainWindow) -> None:
    search, new, log = acts(window)
    primary = HeaderAct(log, "message-square-text", Kind.PRIMARY)
    window.header.set_acts(search, [HeaderAct(new, "plus"), primary])
    window.header.set_title("A title of quite some length", "and what stands beside it")
    window.resize(640, 480)
    assert window.width() == 640


def test_status_line_says_what_is_true(qtbot: QtBot, window: MainWindow) -> None:
    opened: list[str] = []
    window.status.show_saved("Saved")
    assert window.status.saved.focusPolicy() == Qt.FocusPolicy.NoFocus
    window.status.saved.opens(lambda: opened.append("history"))
    qtbot.mouseClick(window.status.saved, Qt.MouseButton.LeftButton)
    assert opened == ["history"]
    window.status.show_quarter("2026 Q4", 7, 13, "38 days left")
    assert window.status.weeks.accessibleName() == "Week 8 of 13"


def test_work_under_way_can_be_called_off(qtbot: QtBot, window: MainWindow) -> None:
    window.status.show_progress("Importing", 3, 10)
    assert window.status.bar.value() == 3
    with qtbot.waitSignal(window.status.cancel_asked):
        qtbot.mouseClick(window.status.cancel, Qt.MouseButton.LeftButton)
    window.status.hide_progress()
    assert window.status.bar.isHidden()


def test_first_run_stands_alone(window: MainWindow) -> None:
    page = QLabel("Welcome")
    window.show_alone(page)
    assert page.isVisible()
    assert not window.sidebar.isVisible()
    window.show_frame()
    assert window.sidebar.isVisible()


def test_f6_walks_through_the_regions(qtbot: QtBot, window: MainWindow) -> None:
    _search, new, _log = acts(window)
    window.header.set_acts(None, [HeaderAct(new, "plus")])
    window.show_section("projects")
    qtbot.waitUntil(window.header.findChildren(Button)[0].isVisible)
    window.sidebar.setFocus()
    walk = next(a for a in window.actions() if a.shortcut().toString() == "F6")
    walk.trigger()
    assert isinstance(window.focusWidget(), Button)
    walk.trigger()
    assert isinstance(window.focusWidget(), QLineEdit)
    walk.trigger()
    assert window.focusWidget() is window.sidebar


def test_everything_in_the_shell_has_a_name(window: MainWindow) -> None:
    search, new, log = acts(window)
    primary = HeaderAct(log, "message-square-text", Kind.PRIMARY)
    window.header.set_acts(search, [HeaderAct(new, "plus"), primary])
    window.status.show_saved("Saved")
    window.status.saved.opens(lambda: None)
    window.show_section("projects")
    window.header.set_path([("Projects", lambda: None)], "NO-2025-03")
    assert nameless(window) == []


@pytest.fixture
def split(qtbot: QtBot, memory: WindowMemory) -> InspectorSplit:
    split = InspectorSplit(QLabel("List"), QLabel("About"), memory, "projects")
    qtbot.addWidget(split)
    split.resize(1280, 500)
    split.show()
    return split


def test_inspector_pushes_where_there_is_room_and_covers_where_not(split: InspectorSplit) -> None:
    assert split.content.width() == 1280 - 288
    split.resize(1000, 500)
    assert split.content.width() == 1000
    assert not split.inspector.isVisible()
    split.toggle()
    assert split.content.width() == 1000
    assert split.inspector.isVisible()
    assert split.inspector.geometry().right() == 999
    split.resize(1280, 500)
    assert split.content.width() == 1280 - 288


def test_inspector_remembers_being_shut_and_its_width(
    split: InspectorSplit, memory: WindowMemory, qtbot: QtBot
) -> None:
    split.toggle()
    assert split.content.width() == 1280
    split.toggle()
    split._grip.dragged.emit(1280 - 400)
    assert split.inspector_width() == 400
    split._grip.dragged.emit(100)
    assert split.inspector_width() == 480
    split.toggle()
    again = InspectorSplit(QLabel(), QLabel(), memory, "projects")
    qtbot.addWidget(again)
    assert not again.is_open
    assert again.inspector_width() == 480


def test_window_remembers_its_page_and_size(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.show_section("sessions")
    window.resize(760, 633)  # the screen of the tests is 800 wide
    window.close()
    again = MainWindow(WindowMemory(tmp_path / "window.ini"))
    qtbot.addWidget(again)
    again.add_sections(Section("sessions", "Sessions", "messages-square", Page))
    assert again.remembered_section("projects") == "sessions"
    assert (again.width(), again.height()) == (760, 633)


def test_memory_that_cannot_be_written_is_told_in_the_log_only(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level("WARNING", logger="spark_tracker")
    for name in ("spark_tracker", "spark_tracker.ui.shell.memory"):  # whatever ran before
        monkeypatch.setattr(logging.getLogger(name), "disabled", False)
        monkeypatch.setattr(logging.getLogger(name), "propagate", True)
    (tmp_path / "folder").write_text("a file stands in the folder's place")
    memory = WindowMemory(tmp_path / "folder" / "window.ini")
    memory.remember("window/section", "week")
    memory.save()
    assert memory.text("window/section") == "week"
    assert [record.getMessage() for record in caplog.records] == [
        "what the window remembers was not saved: AccessError"
    ]
    caplog.clear()
    sound = WindowMemory(tmp_path / "window.ini")
    sound.remember("window/section", "week")
    sound.save()
    assert caplog.records == []


def test_remembered_page_that_is_gone_gives_the_default(qtbot: QtBot, memory: WindowMemory) -> None:
    memory.remember("window/section", "board")
    window = MainWindow(memory)
    qtbot.addWidget(window)
    window.add_sections(Section("projects", "Projects", "folder-kanban", Page))
    assert window.remembered_section("projects") == "projects"


@pytest.mark.parametrize("content", [b"no ini at all \x00\xff", b"[window\ngeometry", b""])
def test_damaged_memory_never_stops_the_window(
    qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "window.ini"
    path.write_bytes(content)
    memory = WindowMemory(path)
    window = MainWindow(memory)
    qtbot.addWidget(window)
    window.show()
    memory.remember("a", "b")
    memory.save()
    assert WindowMemory(path).text("a") == "b"


def test_damaged_memory_is_set_aside_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    path.write_bytes(b"this is no settings file\n")
    memory = WindowMemory(path)
    assert memory.set_aside is not None
    assert memory.set_aside.read_bytes() == b"this is no settings file\n"


def test_values_of_the_wrong_kind_give_the_default(memory: WindowMemory) -> None:
    memory.remember("width", "wide")
    memory.remember("open", "perhaps")
    assert memory.number("width", 208) == 208
    assert memory.flag("open", default=True)
    memory.remember("open", value=False)
    assert not memory.flag("open", default=True)


def test_shell_is_painted_without_the_store_loaded() -> None:
    script = """
import os, sys, tempfile
from pathlib import Path
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication
app = QApplication([])
from spark_tracker.ui.shell.main_window import MainWindow
from spark_tracker.ui.shell.memory import WindowMemory
from spark_tracker.ui.theme import theme
from spark_tracker.ui import jobs, notifier, table
theme().apply()
window = MainWindow(WindowMemory(Path(tempfile.mkdtemp()) / "window.ini"))
window.show()
window.grab()
heavy = {"sqlalchemy", "alembic", "openpyxl", "stdnum", "platformdirs"}
print(sorted(heavy & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("percent", [100, 150])
def test_longest_title_of_the_sidebar_is_whole_when_its_page_is_shown(
    qtbot: QtBot, memory: WindowMemory, percent: int
) -> None:
    theme().set_text_size(percent)
    try:
        window = MainWindow(memory)
        qtbot.addWidget(window)
        title = "Companies & funding"
        window.add_sections(Section("companies", title, "landmark", Page))
        window.resize(1280, 768)
        window.show()
        beside = 8 + 16 + 10 + 8 + 2 * 8  # margins, icon and gaps of a line
        room = window.sidebar.width() - beside
        assert room >= theme().metrics(strong=True).horizontalAdvance(title)
    finally:
        theme().set_text_size(100)
