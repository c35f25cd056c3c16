"""Quick add: what a line is understood as is seen before Enter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from spark_tracker.services.actions import actions_of
from spark_tracker.services.milestones import milestones_of
from spark_tracker.services.people import PersonValues, add_person
from spark_tracker.services.projects import read_project
from spark_tracker.services.quick_add import QuickKind
from spark_tracker.ui.project_form.quick import QuickProject
from spark_tracker.ui.widgets.buttons import Button
from spark_tracker.ui.widgets.chip import Chip
from tests.conftest import TODAY
from tests.ui.desks import desk_on


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 900)
    window.show()
    return window


@pytest.fixture
def told():
    """What the dialogs told, in order."""
    return []


@pytest.fixture
def opened(store, window, tmp_path, heard, told):
    desk = desk_on(store, window, tmp_path, heard)

    def opening(**more):
        dialog = QuickProject(desk, window, **more)
        dialog.record_added.connect(lambda *what: told.append(what))
        dialog.added.connect(lambda key: told.append(("added", key)))
        dialog.more_asked.connect(lambda key: told.append(("more", key)))
        dialog.open()
        return dialog

    return opening


@pytest.fixture
def gel(store, make_project):
    add_person(store, PersonValues(name="Ada Lund"), today=TODAY)
    return make_project("Gel for wounds", code="NO-2026-03")


def enter(dialog):
    QTest.keyClick(dialog.title_field, Qt.Key.Key_Return)


def chips(dialog):
    found = [chip for chip in dialog.chips.findChildren(Chip) if not chip.isHidden()]
    return [chip.accessibleName() for chip in found]


def offered(dialog):
    found = dialog.instead.findChildren(Button)
    return [button for button in found if not button.isHidden()]


def test_a_title_and_enter_make_a_project(store, opened, told):
    dialog = opened()
    QTest.keyClicks(dialog.title_field, "Patch")
    assert chips(dialog) == ["status Active", "since today"]
    enter(dialog)
    key = told[0][1]
    assert told == [("added", key), ("project", key)]
    assert read_project(store, key).title == "Patch"


def test_marked_words_become_chips_before_enter(opened, gel):
    dialog = opened()
    QTest.keyClicks(dialog.title_field, "Patch @ada #oncology !prospect")
    assert chips(dialog) == [
        "leader Ada Lund",
        "area Oncology",
        "status Prospect",
        "since today",
    ]
    assert "leader Ada Lund" in dialog.title_field.accessibleDescription()


def test_taking_a_chip_away_takes_its_word_out_of_the_line(opened, gel):
    dialog = opened(text="Patch @ada #oncology")
    chip = next(chip for chip in dialog.chips.findChildren(Chip) if "leader" in chip._before)
    chip.removed.emit()
    assert dialog.title_field.text() == "Patch #oncology"
    assert "leader Ada Lund" not in chips(dialog)


def test_an_unknown_word_is_said_and_mended_by_one_press(opened, gel):
    dialog = opened()
    QTest.keyClicks(dialog.title_field, "Patch @adda")
    assert dialog.rows["title"].sentence.text() == "Nobody is called “adda”."
    enter(dialog)
    assert dialog.isVisible()
    assert dialog.rows["title"].is_refused
    assert dialog.title_field.text() == "Patch @adda"
    offered(dialog)[0].click()
    assert dialog.title_field.text() == 'Patch @"Ada Lund" '
    assert not dialog.rows["title"].sentence.text()
    enter(dialog)
    assert not dialog.isVisible()


def test_the_next_kind_is_one_key_away(store, opened, gel, heard, told):
    dialog = opened()
    for kind in ("milestone", "action_item", "person", "project", "milestone"):
        QTest.keyClick(dialog, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        if dialog.kind != kind:  # no shortcut without an active window
            dialog._on_next_kind()
        assert dialog.kind == kind
    QTest.keyClicks(dialog.title_field, "Toxicity")
    assert "which project" in dialog.rows["title"].sentence.text()
    QTest.keyClicks(dialog.title_field, " +gel =+30d")
    enter(dialog)
    row = milestones_of(store, gel, today=TODAY)[0]
    assert told == [("milestone", row.id)]
    assert heard.said == [("Milestone “Toxicity” was added.", True)]
    store.undo()
    assert milestones_of(store, gel, today=TODAY) == ()


def test_an_action_item_belongs_to_the_project_in_hand(store, opened, gel):
    dialog = opened(project_id=gel, kind=QuickKind.ACTION)
    assert chips(dialog) == ["project NO-2026-03 Gel for wounds"]
    QTest.keyClicks(dialog.title_field, "Call the clinic @ada")
    enter(dialog)
    assert [row.owner for row in actions_of(store, gel, today=TODAY)] == ["Ada Lund"]


def test_filling_in_more_is_offered_for_projects_only(opened, gel, told):
    dialog = opened(text="Patch")
    dialog._fill_in.click()
    assert told[0][0] == "more"
    assert opened(kind=QuickKind.PERSON)._fill_in.isHidden()


def test_what_a_rule_forbids_is_said_and_kept(opened):
    dialog = opened(text="Patch ^+30d")
    enter(dialog)
    assert dialog.isVisible()
    assert dialog.title_field.text() == "Patch ^+30d"
    assert dialog.banner.text.text() or dialog.rows["title"].is_refused


def test_what_stands_in_the_line_is_not_typed_over(opened):
    dialog = opened(text="bactx")
    QTest.keyClicks(dialog.title_field, " gel")
    assert dialog.title_field.text() == "bactx gel"
