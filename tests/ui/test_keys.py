"""Keys: all are listed, can be looked for, and none acts where somebody types a text."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from spark_tracker.app import build
from spark_tracker.ui.frame.key_places import of_actions, places
from spark_tracker.ui.frame.keys_sheet import KeysSheet
from spark_tracker.ui.palette.palette import Palette
from spark_tracker.ui.project_form.quick import QuickProject
from spark_tracker.ui.session_logger.dialog import SessionLogger

pytestmark = pytest.mark.qt_log_ignore("does not support")

ROOT = Path(__file__).resolve().parents[2]
NO_HOLD = Qt.KeyboardModifier.NoModifier
LISTED = [key for place in places() for keys, _words in place.keys for key in keys.split()]
SIGNS = frozenset(key for key in LISTED if len(key) == 1 and key.isascii()) | frozenset("123456 ")


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    return window


@pytest.fixture
def program(tmp_path, sample_file, qapp):
    folder = tmp_path / "home"
    folder.mkdir()
    path = tmp_path / "sample.spark"
    shutil.copy(sample_file, path)
    program = build(folder, clock=lambda: datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
    program.show()
    program.open(path)
    yield program
    program.close_file()
    program.window.close()


def actions_with_keys(window):
    made = []
    for text, keys in (("&New project…", "Ctrl+N"), ("&Redo", "Ctrl+Y"), ("&About", "")):
        action = QAction(text, window)
        action.setShortcut(QKeySequence(keys))
        made.append(action)
    made[1].setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
    return made


def sheet_on(window):
    sheet = KeysSheet(actions_with_keys(window), window)
    sheet.open()
    return sheet


def test_every_key_of_an_action_is_listed(window):
    assert of_actions(actions_with_keys(window)) == (
        ("Ctrl+N", "New project"),
        ("Ctrl+Y", "Redo"),
        ("Ctrl+Shift+Z", "Redo"),
    )


def test_keys_are_grouped_by_the_place_where_they_act(window):
    sheet = sheet_on(window)
    shown = sheet.shown()
    assert shown[0] == ("Everywhere", "Ctrl+N", "New project")
    titles = list(dict.fromkeys(title for title, _key, _words in shown))
    assert titles == ["Everywhere", *(place.title for place in places())]
    for wanted in ("In lists", "On the board", "On the timeline", "In date fields"):
        assert wanted in titles


@pytest.mark.parametrize(
    ("typed", "place", "key"),
    [
        ("today", "In date fields", "="),
        ("zoom", "On the timeline", "+ -"),
        ("ctrl n", "Everywhere", "Ctrl+N"),
        ("board stage", "On the board", "Ctrl+Shift+Left Ctrl+Shift+Right"),
        ("#", "Search or do", "#"),
    ],
)
def test_a_key_is_looked_for_by_what_it_does(window, typed, place, key):
    sheet = sheet_on(window)
    QTest.keyClicks(sheet.search, typed)
    assert (place, key) in [(title, keys) for title, keys, _words in sheet.shown()]
    assert len(sheet.shown()) < 12
    assert sheet.nothing.isHidden()


def test_a_search_without_a_hit_says_so_and_ends(window):
    sheet = sheet_on(window)
    everything = sheet.shown()
    sheet.search.setText("zzzz")
    assert sheet.shown() == []
    assert not sheet.nothing.isHidden()
    sheet.search.clear()
    assert sheet.shown() == everything


def test_no_key_stands_twice_in_one_place():
    for place in places():
        keys = [key for key, _words in place.keys]
        assert len(keys) == len(set(keys)), place.title


def plain_shortcuts(window):
    """Every shortcut of the window that is a sign without Ctrl, Alt or Meta."""
    found = []
    holders = [*window.findChildren(QAction), *window.findChildren(QShortcut)]
    for holder in holders:
        keys = holder.shortcuts() if isinstance(holder, QAction) else [holder.key()]
        for sequence in map(QKeySequence, keys):
            text = sequence.toString().removeprefix("Shift+")
            if len(text) == 1 or text == "Space":
                found.append(text)
    return found


def text_fields(window):
    """Every field one can type in now; date fields have keys of their own."""
    fields = [*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)]
    kept = []
    for field in fields:
        is_date = type(field).__name__ == "DateField"
        if field.isVisible() and field.isEnabled() and not field.isReadOnly() and not is_date:
            kept.append(field)
    return kept


def typed_into(field, letter):
    read = field.text if isinstance(field, QLineEdit) else field.toPlainText
    field.clear()
    field.setFocus()
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, letter, NO_HOLD)
    QTest.keyClicks(field, "x")
    return read()


def test_no_sign_alone_is_a_shortcut_and_each_is_typed_on_every_page(program):
    """Were one a shortcut, it would act while somebody types it."""
    window, signs = program.window, SIGNS
    seen = 0
    for action in window.section_actions:
        action.trigger()
        assert plain_shortcuts(window) == []
        for field in text_fields(window):
            for letter in signs:
                assert typed_into(field, letter) == f"x{letter}x", field.accessibleName()
            field.clear()
            seen += 1
    assert seen > 0


@pytest.mark.long
def test_each_sign_is_typed_in_the_dialogs(program):
    dialogs = [
        QuickProject(program.frame.desk, program.window),
        SessionLogger(program.frame.desk, "", "", program.window),
    ]
    for dialog in dialogs:
        dialog.open()
        fields = text_fields(dialog)
        assert fields
        assert plain_shortcuts(dialog) == []
        for field in fields:
            for letter in SIGNS - set("-@^"):  # in the logger's lines: action, owner, day
                assert letter in typed_into(field, letter), field.accessibleName()
            field.clear()
        dialog.reject()


def test_del_in_a_text_field_deletes_a_letter_and_no_project(program):
    window = program.window
    before = program.frame.desk.store.head().number
    for field in text_fields(window):
        field.setText("ab") if isinstance(field, QLineEdit) else field.setPlainText("ab")
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Home)
        QTest.keyClick(field, Qt.Key.Key_Delete)
        assert field.text() == "b"
        field.clear()
    assert program.frame.desk.store.head().number == before


@pytest.mark.parametrize("place", places(), ids=lambda place: place.title)
def test_the_manual_says_the_same_keys(place):
    page = (ROOT / "docs" / "manual" / "keys.md").read_text(encoding="utf-8")
    part = page.partition(f"## {place.title}\n")[2].partition("\n## ")[0]
    for keys, words in place.keys:
        lines = [line for line in part.splitlines() if words[1:] in line]
        named = [f"`{key}`" for key in keys.split() if key != "…"]
        assert any(all(name in line for name in named) for line in lines), keys


def controls_of(dialog):
    """What takes the keyboard in a dialog."""
    found = [widget for widget in dialog.findChildren(QWidget) if widget.isVisible()]
    tab = Qt.FocusPolicy.TabFocus
    return [widget for widget in found if widget.isEnabled() and widget.focusPolicy() & tab == tab]


def test_each_control_of_these_dialogs_has_a_name_of_its_own(program):
    desk, window = program.frame.desk, program.window
    for dialog in (
        KeysSheet(actions_with_keys(window), window),
        QuickProject(desk, window, text="Gel @an #oncology"),
        Palette(desk, [], window),
    ):
        dialog.open()
        names = [control.accessibleName() for control in controls_of(dialog)]
        assert names
        assert "" not in names
        assert len(names) == len(set(names)), sorted(names)
        dialog.close()
