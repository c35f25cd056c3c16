"""Editing a value where it stands: keys, refusals, what a reader hears, and one undo."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.errors import InputError
from spark_tracker.services.people import PersonValues, add_person
from spark_tracker.services.projects import read_project
from spark_tracker.store.opening import open_store
from spark_tracker.ui.record_form.field_acts import FieldActs
from spark_tracker.ui.theme import theme
from spark_tracker.ui.widgets.inline_editor import InlineEditor, Leave, PickCombo
from spark_tracker.ui.widgets.inline_field import InlineField
from spark_tracker.ui.wording import act_text
from tests.conftest import TODAY
from tests.ui.desks import desk_on


@pytest.fixture
def window(qtbot):
    theme().apply()
    window = QWidget()
    QVBoxLayout(window)
    window.resize(500, 400)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def acts(store, window, tmp_path, heard):
    return FieldActs(desk_on(store, window, tmp_path, heard), "project", window)


@pytest.fixture
def edited(window, acts):
    """A field of a project, shown in the window with the keyboard on it."""

    def made(project, key, text=""):
        ids = project if isinstance(project, list) else [project]
        field = acts.field(ids, key, text)
        window.layout().addWidget(field)
        field.show()
        window.activateWindow()
        field.setFocus()
        return field

    return made


def saved_into(kept):
    def save(value):
        if value == "bad":
            raise InputError("title", "This is bad.")
        kept.append(value)

    return save


@pytest.fixture
def plain(window):
    """A field over nothing but a list of what was saved, and another field after it."""
    kept: list[object] = []

    def make():
        line = QLineEdit("Gel")
        return InlineEditor(line, line.text, "Gel")

    first = InlineField("Title", "Gel", make, saved_into(kept))
    second = InlineField("Area", "Oncology", make, saved_into(kept))
    for field in (first, second):
        window.layout().addWidget(field)
    window.show()
    window.activateWindow()
    first.setFocus()
    return first, second, kept


def type_in(field, text):
    line = field.box.editor.widget
    line.selectAll()
    QTest.keyClicks(line, text)
    return line


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_f2_and_enter_open_the_editor(plain, key):
    field, _second, _kept = plain
    QTest.keyClick(field, key)
    assert field.is_open
    assert field.box.editor.widget.selectedText() == "Gel"
    assert not field.label.isVisible()


def test_double_click_opens_the_editor(plain):
    field, _second, _kept = plain
    QTest.mouseDClick(field, Qt.MouseButton.LeftButton)
    assert field.is_open


def test_enter_saves_and_stays(plain):
    field, _second, kept = plain
    field.begin()
    QTest.keyClick(type_in(field, "Burns"), Qt.Key.Key_Return)
    assert kept == ["Burns"]
    assert not field.is_open
    assert field.hasFocus()


def test_escape_reverts(plain):
    field, _second, kept = plain
    field.begin()
    QTest.keyClick(type_in(field, "Burns"), Qt.Key.Key_Escape)
    assert (kept, field.is_open, field.label.text()) == ([], False, "Gel")
    assert field.hasFocus()


def test_tab_saves_and_goes_on_and_shift_tab_back(plain):
    field, second, kept = plain
    field.begin()
    QTest.keyClick(type_in(field, "Burns"), Qt.Key.Key_Tab)
    assert kept == ["Burns"]
    assert second.hasFocus()
    second.begin()
    line = type_in(second, "Eyes")
    QTest.keyClick(line, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert kept == ["Burns", "Eyes"]
    assert field.hasFocus()


def test_leaving_for_elsewhere_saves(plain):
    field, second, kept = plain
    field.begin()
    type_in(field, "Burns")
    second.setFocus()
    assert kept == ["Burns"]
    assert not field.is_open
    assert second.hasFocus()


def test_refused_value_says_why_and_keeps_what_was_typed(plain):
    field, _second, kept = plain
    field.begin()
    line = type_in(field, "bad")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert field.is_open
    assert line.text() == "bad"
    assert field.box.sentence.isVisible()
    assert field.box.sentence.text() == "This is bad."
    assert line.accessibleDescription() == "This is bad."
    QTest.keyClick(type_in(field, "good"), Qt.Key.Key_Return)
    assert (kept, field.is_open) == (["good"], False)


def test_value_that_was_not_changed_is_not_saved(plain):
    field, _second, kept = plain
    field.begin()
    QTest.keyClick(field.box.editor.widget, Qt.Key.Key_Return)
    assert kept == []


def test_reader_hears_title_and_value(plain):
    field, _second, _kept = plain
    assert field.accessibleName() == "Title: Gel"
    field.set_text("Burns")
    assert field.accessibleName() == "Title: Burns"


def test_focus_is_painted_around_the_value(plain, window):
    _field, second, _kept = plain
    with_focus = window.grab().toImage()
    second.setFocus()
    assert window.grab().toImage() != with_focus


def test_control_c_copies_the_value(plain):
    field, _second, _kept = plain
    QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Gel"


def test_locked_field_says_why_and_opens_nothing(window):
    field = InlineField("Title", "Gel", None, lambda _value: None, locked="Reading only.")
    window.layout().addWidget(field)
    field.show()
    QTest.keyClick(field, Qt.Key.Key_F2)
    assert not field.is_open
    assert field.why is not None
    assert field.why.isVisible()
    assert field.why.text() == "Reading only."


def test_text_of_a_project_is_saved_at_once_with_one_undo(store, make_project, edited):
    project = make_project("Gel")
    field = edited(project, "title", "Gel")
    field.begin()
    QTest.keyClick(type_in(field, "Gel for burns"), Qt.Key.Key_Return)
    assert read_project(store, project).title == "Gel for burns"
    store.undo()
    assert read_project(store, project).title == "Gel"


def test_day_is_typed_as_people_write_it(store, make_project, edited):
    project = make_project()
    field = edited(project, "planned_end")
    field.begin()
    QTest.keyClick(type_in(field, "2.2.2027"), Qt.Key.Key_Return)
    assert read_project(store, project).planned_end == date(2027, 2, 2)


def test_text_that_is_no_day_is_refused_beneath(store, make_project, edited):
    project = make_project()
    field = edited(project, "planned_end")
    field.begin()
    line = type_in(field, "soonish")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert field.is_open
    assert "soonish" in field.box.sentence.text()
    assert read_project(store, project).planned_end is None


@pytest.mark.qt_log_ignore("does not support")
def test_code_is_picked_in_the_list_that_opens_at_once(qtbot, store, make_project, edited):
    project = make_project()
    field = edited(project, "area")
    field.begin()
    combo = field.box.editor.widget
    assert isinstance(combo, PickCombo)
    qtbot.waitUntil(combo.view().isVisible)
    place = combo.findData("oncology")
    combo.view().setCurrentIndex(combo.model().index(place, 0))
    QTest.keyClick(combo.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: read_project(store, project).area == "oncology")
    assert not field.is_open


@pytest.mark.qt_log_ignore("does not support")
def test_arrows_in_the_closed_list_choose_and_enter_saves(store, make_project, edited):
    project = make_project(status=ProjectStatus.PROSPECT, status_on=TODAY)
    field = edited(project, "sharing", "programme")
    field.begin()
    combo = field.box.editor.widget
    combo.hidePopup()
    before = read_project(store, project).sharing
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert field.is_open
    assert read_project(store, project).sharing is before
    QTest.keyClick(combo, Qt.Key.Key_Return)
    assert read_project(store, project).sharing is not before


@pytest.mark.qt_log_ignore("does not support")
def test_person_is_found_by_the_first_letters(store, make_project, edited):
    person = add_person(store, PersonValues(name="Ada Berg"), today=TODAY)
    project = make_project()
    field = edited(project, "coordinator")
    field.begin()
    line = field.box.editor.widget.line
    line.setText("ada")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert read_project(store, project).coordinator_id == person


@pytest.mark.qt_log_ignore("does not support")
def test_somebody_unknown_is_refused_and_can_be_added(store, make_project, edited):
    project = make_project()
    field = edited(project, "coordinator")
    field.begin()
    editor = field.box.editor.widget
    editor.line.setText("Eva Moe")
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    assert field.is_open
    assert "Eva Moe" in field.box.sentence.text()
    editor.add.click()
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    assert not field.is_open
    assert read_project(store, project).coordinator_id


@pytest.mark.qt_log_ignore("does not support")
def test_tags_are_chips_and_enter_in_the_empty_line_saves(store, make_project, edited, acts):
    project = make_project()
    field = edited(project, "tags")
    field.begin()
    chips = field.box.editor.widget
    chips.line.setText("orphan")
    QTest.keyClick(chips.line, Qt.Key.Key_Return)
    assert field.is_open
    QTest.keyClick(chips.line, Qt.Key.Key_Return)
    assert not field.is_open
    assert acts.editor([project], "tags").start == ("orphan",)


def test_several_that_differ_start_empty_and_are_set_as_one(store, make_project, edited, heard):
    ids = [make_project(title, indication=title) for title in ("Gel", "Patch")]
    field = edited(ids, "indication", "mixed")
    field.begin()
    line = field.box.editor.widget
    assert line.text() == ""
    assert "2" in field.box.note.text()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert [read_project(store, key).indication for key in ids] == ["Gel", "Patch"]
    field.begin()
    QTest.keyClick(type_in(field, "wounds"), Qt.Key.Key_Return)
    assert [read_project(store, key).indication for key in ids] == ["wounds", "wounds"]
    assert heard.said == [("Indication of 2 records changed.", True)]
    store.undo()
    assert [read_project(store, key).indication for key in ids] == ["Gel", "Patch"]


def test_refusal_among_several_names_the_project(make_project, edited):
    late = make_project("Late", admitted_on=date(2026, 8, 1))
    field = edited([make_project("First"), late], "planned_end")
    field.begin()
    QTest.keyClick(type_in(field, "1.7.2026"), Qt.Key.Key_Return)
    assert field.box.sentence.text().startswith("NO-2026-01: ")


def test_what_follows_from_a_change_is_said(make_project, edited, store, heard):
    project = make_project(status=ProjectStatus.ENQUIRY)
    acts = FieldActs(desk_on(store, edited(project, "title"), store.path.parent, heard), "project")
    acts.save([project], "status", "active")
    assert heard.said == [("Admitted on 23 Nov 2026 was set.", True)]


def test_nothing_is_editable_in_a_file_that_is_only_read(store, make_project, window, tmp_path):
    project = make_project("Gel")
    store.close()
    reader = open_store(
        store.path, who="Test", device="test", backups=tmp_path / "b", writable=False
    )
    acts = FieldActs(desk_on(reader, window, tmp_path), "project", window)
    field = acts.field([project], "title", "Gel")
    window.layout().addWidget(field)
    assert not acts.can_edit("title")
    assert not field.begin()
    assert field.why is not None
    assert "reading only" in field.why.text()
    reader.close()


def test_go_on_goes_nowhere_when_the_user_went_away(plain):
    field, second, _kept = plain
    second.setFocus()
    field.go_on(Leave.AWAY)
    assert second.hasFocus()


def test_undo_names_the_field_and_the_project(store, make_project, acts):
    project = make_project("Gel")
    acts.save([project], "area", "oncology")
    assert act_text(*store.undo_name()) == "Change Therapeutic area of NO-2026-01"
    acts.save([project, make_project("Patch")], "sharing", "node")
    assert act_text(*store.undo_name()) == "Change Sharing of 2 projects"
