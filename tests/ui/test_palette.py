"""The palette: everything is one line away, by keyboard alone."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFont, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from spark_tracker.domain.codes import ProjectStatus, SessionFormat
from spark_tracker.services.mentoring import log_session
from spark_tracker.services.milestones import MilestoneValues, add_milestone
from spark_tracker.services.people import PersonValues, add_person
from spark_tracker.services.projects import delete_project
from spark_tracker.services.session_values import SessionValues
from spark_tracker.ui.palette.commands import keys_of, words_on
from spark_tracker.ui.palette.palette import Palette
from spark_tracker.ui.palette.recent import remember_used, used_last
from spark_tracker.ui.theme import Type, theme
from tests.conftest import TODAY
from tests.ui.desks import desk_on

pytestmark = pytest.mark.qt_log_ignore("does not support")

LIVE = {"status": ProjectStatus.ACTIVE, "status_on": TODAY}


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    return window


@pytest.fixture
def actions(window):
    made = []
    for text, keys, enabled in (
        ("&Undo: change status of NO-1", "Ctrl+Z", True),
        ("&Log session…", "Ctrl+Shift+N", True),
        ("&Back to the list", "Alt+Left", False),
        ("Search && replace", "", True),
        ("Companies & funding", "Ctrl+6", True),
    ):
        action = QAction(text, window)
        action.setShortcut(QKeySequence(keys))
        action.setEnabled(enabled)
        made.append(action)
    return made


@pytest.fixture
def desk(store, window, tmp_path):
    return desk_on(store, window, tmp_path)


@pytest.fixture
def palette(desk, actions, window):
    return Palette(desk, actions, window)


@pytest.fixture
def chosen(palette):
    heard = []
    palette.record_chosen.connect(lambda *what: heard.append(what))
    palette.quarter_chosen.connect(heard.append)
    palette.new_asked.connect(lambda title: heard.append(("new", title)))
    return heard


def shown(palette, *, headings=True):
    return [line.title for line in palette.model.lines if headings or line.does is not None]


def all_found(qtbot, palette):
    """Wait until the slower kinds were looked for."""
    qtbot.waitUntil(lambda: not palette._steps and not palette._rest.isActive())


def press(palette, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(palette.edit, key, modifiers)


def test_a_project_is_opened_by_a_few_letters_and_enter(palette, chosen, make_project):
    make_project("Patch", **LIVE)
    gel = make_project("Bacteriocin gel", **LIVE)
    palette.open()
    QTest.keyClicks(palette.edit, "bact")
    assert palette.current.title == "Bacteriocin gel"
    press(palette, Qt.Key.Key_Return)
    assert chosen == [("project", gel, "open")]
    assert not palette.isVisible()


def test_before_anything_is_typed_stands_what_was_used_last(
    desk, store, palette, chosen, make_project
):
    gel, patch = make_project("Gel"), make_project("Patch")
    ada = add_person(store, PersonValues(name="Ada Lund"), today=TODAY)
    for record, key in (("project", gel), ("person", ada), ("project", patch), ("project", gel)):
        remember_used(desk.memory, record, key)
    palette.open()
    assert shown(palette)[:4] == ["Recent", "Gel", "Patch", "Ada Lund"]
    press(palette, Qt.Key.Key_Down)
    press(palette, Qt.Key.Key_Return)
    assert chosen == [("project", patch, "open")]
    assert used_last(desk.memory)[0] == ("project", patch)
    delete_project(store, gel)
    palette.open()
    assert shown(palette)[:3] == ["Recent", "Patch", "Ada Lund"]


def test_a_damaged_memory_of_recent_records_is_no_trouble(desk, palette):
    desk.memory.remember("palette/recent", "nonsense project: :x project:1 %%%")
    palette.open()
    assert shown(palette)[0] == "Commands"


def test_commands_show_their_keys_and_are_done(palette, actions, qtbot):
    done = []
    actions[1].triggered.connect(lambda: done.append("log"))
    palette.open()
    QTest.keyClicks(palette.edit, "log")
    assert palette.current.title == "Log session…"
    assert palette.current.keys == "Ctrl Shift N"
    press(palette, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: done == ["log"])


def test_after_a_sign_only_commands_people_or_quarters_are_found(
    store, palette, chosen, make_project
):
    make_project("Una gel", admitted_on=TODAY)
    add_person(store, PersonValues(name="Una Lund"), today=TODAY)
    palette.open()
    palette.edit.setText(">undo")
    assert shown(palette) == ["Commands", "Undo: change status of NO-1"]
    palette.edit.setText("@un")
    assert shown(palette) == ["People", "Una Lund"]
    palette.edit.setText("#")
    assert shown(palette) == ["Quarters", "2026 Q4"]
    press(palette, Qt.Key.Key_Return)
    assert chosen == ["2026Q4"]


def test_a_command_that_cannot_be_done_stands_last_and_does_nothing(palette, actions):
    done = []
    actions[2].triggered.connect(lambda: done.append("back"))
    palette.open()
    palette.edit.setText(">")
    assert shown(palette)[-2:] == ["Not possible now", "Back to the list"]
    row = palette.model.rowCount() - 1
    palette.view.scrollTo(palette.model.index(row, 0))
    where = palette.view.visualRect(palette.model.index(row, 0)).center()
    QTest.mouseClick(palette.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    press(palette, Qt.Key.Key_Up)
    assert palette.current.title != "Back to the list"
    assert palette.isVisible()
    assert done == []
    palette.edit.setText("back")
    assert "Back to the list" not in shown(palette)


def test_slower_kinds_are_added_below_and_the_chosen_line_stays(
    qtbot, store, palette, make_project
):
    gel, _other = make_project("Gel for wounds", **LIVE), make_project("Gel for eyes", **LIVE)
    add_milestone(store, MilestoneValues(project_id=gel, title="Gel is stable"), today=TODAY)
    palette.open()
    QTest.keyClicks(palette.edit, "gel")
    press(palette, Qt.Key.Key_Down)
    before, line = shown(palette), palette.current
    all_found(qtbot, palette)
    assert shown(palette)[: len(before)] == before
    assert shown(palette)[len(before) :] == ["Found elsewhere", "Milestone: Gel is stable"]
    assert palette.current.title == line.title


def test_what_is_only_found_elsewhere_is_chosen_once_it_is_there(
    qtbot, store, palette, chosen, make_project
):
    milestone = add_milestone(
        store, MilestoneValues(project_id=make_project("Gel"), title="Stability"), today=TODAY
    )
    palette.open()
    QTest.keyClicks(palette.edit, "stab")
    press(palette, Qt.Key.Key_Return)  # before it was looked for
    assert chosen == [("milestone", milestone, "open")]


def test_many_sessions_are_one_line_that_shows_them_all(
    qtbot, store, palette, chosen, make_project
):
    project = make_project("Patch")
    for text in ("Gel or cream?", "Which gel?", "Who pays for gels?"):
        values = SessionValues(
            project_id=project, held_on=TODAY, format=SessionFormat.CHECK_IN, question=text
        )
        log_session(store, values, today=TODAY)
    palette.open()
    QTest.keyClicks(palette.edit, "gel")
    all_found(qtbot, palette)
    assert shown(palette) == ["Found elsewhere", "3 sessions that mention “gel”"]
    press(palette, Qt.Key.Key_Return)
    assert len(shown(palette, headings=False)) == 3
    press(palette, Qt.Key.Key_Return)
    assert chosen[0][0] == "mentoring_session"


def test_nothing_found_offers_a_new_project_and_a_session(qtbot, palette, chosen):
    palette.open()
    QTest.keyClicks(palette.edit, "bactx")
    all_found(qtbot, palette)
    assert shown(palette) == [
        "Nothing is called “bactx”.",
        "New project “bactx”…",
        "Log session…",
    ]
    press(palette, Qt.Key.Key_Return)
    palette.open()
    QTest.keyClicks(palette.edit, "bactx")
    all_found(qtbot, palette)
    press(palette, Qt.Key.Key_Down)
    press(palette, Qt.Key.Key_Return)
    assert chosen == [("new", "bactx"), ("mentoring_session", "", "new")]


def test_tab_shows_what_else_can_be_done_and_esc_goes_back(palette, chosen, make_project):
    gel = make_project("Gel", **LIVE)
    palette.open()
    QTest.keyClicks(palette.edit, "gel")
    press(palette, Qt.Key.Key_Tab)
    assert shown(palette)[:4] == ["Do with “Gel”", "Open", "Log session", "Move to Advisor…"]
    QTest.keyClicks(palette.edit, "sta")
    assert shown(palette, headings=False) == ["Change status…", "Move to Start-up…"]
    QTest.keyClicks(palette.edit, "zz")
    assert shown(palette) == ["Nothing to do is called “stazz”."]
    press(palette, Qt.Key.Key_Escape)
    assert palette.isVisible()
    assert (palette.edit.text(), palette.current.title) == ("gel", "Gel")
    press(palette, Qt.Key.Key_Tab)
    QTest.keyClicks(palette.edit, "patent")
    press(palette, Qt.Key.Key_Return)
    assert chosen == [("project", gel, "stage:patent")]


def test_esc_closes_and_so_does_leaving(palette):
    palette.open()
    press(palette, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_the_list_is_walked_from_the_edit_around_headings(palette, make_project):
    for number in range(5):
        make_project(f"Gel {number}", **LIVE)
    palette.open()
    QTest.keyClicks(palette.edit, "gel")
    first = palette.current
    press(palette, Qt.Key.Key_Up)
    assert palette.view.currentIndex().row() == palette.model.rowCount() - 1
    press(palette, Qt.Key.Key_Down)
    assert palette.current == first
    press(palette, Qt.Key.Key_PageDown)
    assert palette.view.currentIndex().row() > 1
    press(palette, Qt.Key.Key_PageUp)
    assert palette.current == first
    assert palette.edit.hasFocus() or palette.focusWidget() is palette.edit


def test_the_chosen_line_is_said(palette, make_project):
    make_project("Gel", code="NO-2026-77", **LIVE)
    palette.open()
    QTest.keyClicks(palette.edit, "gel")
    assert palette.edit.accessibleDescription() == "Gel, NO-2026-77"
    index = palette.view.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Gel, NO-2026-77"


def test_a_project_deleted_elsewhere_leaves_the_open_palette(store, palette, make_project):
    gel = make_project("Gel", **LIVE)
    palette.open()
    QTest.keyClicks(palette.edit, "gel")
    delete_project(store, gel)
    assert "Gel" not in shown(palette)


def test_a_file_that_is_only_read_offers_nothing_to_write(
    qtbot, store, palette, make_project, monkeypatch
):
    make_project("Gel", **LIVE)
    monkeypatch.setattr(store, "writable", False)
    palette.open()
    QTest.keyClicks(palette.edit, "gel")
    press(palette, Qt.Key.Key_Tab)
    assert shown(palette) == ["Do with “Gel”", "Open"]
    press(palette, Qt.Key.Key_Escape)
    palette.edit.setText("zzz")
    all_found(qtbot, palette)
    assert shown(palette) == ["Nothing is called “zzz”."]


def test_headings_elsewhere_keep_their_weight(palette):
    palette.open()
    assert theme().font(Type.HEADING2).weight() == QFont.Weight.DemiBold


def test_it_is_as_high_as_its_lines(qtbot, palette):
    palette.open()
    palette.edit.setText(">")
    full = palette.height()
    palette.edit.setText("zzz")
    all_found(qtbot, palette)
    assert palette.height() < full


def test_it_lies_within_a_small_window(palette, window):
    window.resize(500, 360)
    palette.open()
    assert palette.width() <= 500
    assert palette.height() <= 360
    assert palette.mapToGlobal(QPoint(0, 0)).x() >= window.mapToGlobal(QPoint(0, 0)).x()


@pytest.mark.parametrize("typed", ["", "ge", ">", "@", "#", "zz", "3", "bact"])
def test_each_line_can_be_painted(palette, sample, window, tmp_path, typed):
    palette = Palette(desk_on(sample, window, tmp_path), [], window)
    palette.open()
    palette.edit.setText(typed)
    assert not palette.grab().isNull()


def test_access_keys_and_shortcuts_are_read_as_people_see_them(actions):
    assert [words_on(action) for action in actions] == [
        "Undo: change status of NO-1",
        "Log session…",
        "Back to the list",
        "Search & replace",
        "Companies & funding",
    ]
    assert [keys_of(action) for action in actions[:4]] == ["Ctrl Z", "Ctrl Shift N", "Alt Left", ""]
    actions[3].setShortcut(QKeySequence("Ctrl++"))
    assert keys_of(actions[3]) == "Ctrl +"


KEYS = st.sampled_from(
    [
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Home,
    ]
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(KEYS | st.text(alphabet="agelø-2 >@#", min_size=1, max_size=4), max_size=12))
def test_whatever_is_pressed_the_chosen_line_can_be_done(at_sample, presses):
    palette = at_sample
    palette.open()
    for pressed in presses:
        if isinstance(pressed, str):
            palette.edit.setText(palette.edit.text() + pressed)
        else:
            press(palette, pressed)
        while palette._steps:
            before = palette.model.lines
            palette._on_rested()
            assert palette.model.lines[: len(before)] == before
        line = palette.current
        doing = [entry for entry in palette.model.lines if entry.does and entry.allowed]
        assert (line in doing) if doing else (line is None)
        assert palette.isVisible()
    palette.close()


@pytest.fixture
def at_sample(sample, window, tmp_path, actions):
    return Palette(desk_on(sample, window, tmp_path), actions, window)


def test_palette_looks_for_nothing_once_its_file_is_closed(start, qtbot, file):
    program = start(file)
    pages = program.frame.wiring
    pages.search()
    palette = pages.palette
    qtbot.keyClicks(palette.edit, "gel")
    assert palette._rest.isActive()
    program.close_file()
    assert not palette.isVisible()
    assert not palette._rest.isActive()
    assert not palette._ready.isActive()
    assert palette._steps == []
