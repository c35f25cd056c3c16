"""The forms of a project: everything saved as one action, refusals at their field."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from spark_tracker.domain.codes import ProjectStatus, Sharing
from spark_tracker.domain.quarter import Quarter
from spark_tracker.errors import InputError
from spark_tracker.services.calls import CallValues, add_call
from spark_tracker.services.code_lists import retire_code
from spark_tracker.services.project_form import Approval, read_form, save_form
from spark_tracker.services.project_parts import read_parts, read_progress
from spark_tracker.services.projects import read_project
from spark_tracker.services.statuses import StatusValues, list_statuses
from spark_tracker.ui.project_form.form import ProjectForm
from spark_tracker.ui.project_form.status import StatusDialog
from spark_tracker.ui.widgets.fields import MultiLine
from tests.conftest import TODAY

pytestmark = pytest.mark.qt_log_ignore("does not support")
LIVE = {"status": ProjectStatus.ACTIVE, "status_on": TODAY - timedelta(days=400)}


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 900)
    window.show()
    return window


@pytest.fixture
def project(make_project):
    return make_project("Gel for wounds", **LIVE)


@pytest.fixture
def form(desk, project, window):
    form = ProjectForm(desk, project, "", window)
    form.open()
    return form


def write(form, key, text):
    field = form._texts[key]
    field.selectAll()
    field.insertPlainText(text) if isinstance(field, MultiLine) else field.insert(text)


def test_unchanged_form_writes_nothing(store, form):
    before = store.head()
    form.save()
    assert store.head() == before


def test_whole_form_is_one_action_with_one_undo(qtbot, store, desk, project, window):
    add_call(store, CallValues(name="Call 2025", year=2025))
    before = read_form(store, project, today=TODAY)
    form = ProjectForm(desk, project, "", window)
    write(form, "title", "Gel, better")
    write(form, "summary", "How it is made.")
    write(form, "progress", "It works.")
    form._combos["area"].choose("oncology")
    form._combos["call_id"].setCurrentIndex(1)
    form.tags.add("orphan")
    for key, name in (("leader", "Ada Lund"), ("team", "Bo Vik"), ("host", "UiO")):
        qtbot.keyClicks(form._names[key].line, name)
        qtbot.keyClick(form._names[key].line, Qt.Key.Key_Return)
    qtbot.keyClicks(form._names["coordinator"].line, "Cy Dahl")  # without Enter
    form.save()
    after = read_form(store, project, today=TODAY)
    assert (after.leader, after.team, after.host) == ("Ada Lund", ("Bo Vik",), "UiO")
    assert (after.coordinator, after.tags, after.progress) == ("Cy Dahl", ("orphan",), "It works.")
    assert (after.project.title, after.project.area) == ("Gel, better", "oncology")
    assert after.project.call_id
    store.undo()
    assert read_form(store, project, today=TODAY) == before


def test_tag_out_of_use_stays_with_its_project(store, desk, project, window):
    before = read_form(store, project, today=TODAY)
    save_form(store, project, replace(before, tags=("orphan",)), today=TODAY)
    retire_code(store, "tag", "orphan")
    desk.words.forget()
    form = ProjectForm(desk, project, "", window)
    write(form, "note", "New.")
    form.save()
    assert read_form(store, project, today=TODAY).tags == ("orphan",)


def test_tag_that_was_typed_and_not_added_is_not_lost(qtbot, form, store, project):
    qtbot.keyClicks(form.tags.line, "orph")
    form.save()
    assert form.rows["tags"].is_refused
    assert form.tags.line.text() == "orph"
    assert form.isVisible()


def test_what_follows_from_a_status_is_said_in_words(form, heard, desk, make_project, window):
    form._combos["status"].choose("graduated")
    form.save()
    assert heard.said == [("Ended on 23 Nov 2026 was set.", True)]
    other = StatusDialog(desk, make_project("Patch", **LIVE), window)
    other.status.choose("graduated")
    other.save()
    assert heard.said[1:] == heard.said[:1]


def test_refused_title_is_said_at_its_field_and_nothing_is_saved(form, store, project):
    write(form, "title", " ")
    write(form, "note", "Kept.")
    form.save()
    assert form.rows["title"].is_refused
    assert form.isVisible()
    assert read_project(store, project).note == ""


def test_wrong_day_is_said_at_its_field(form):
    form._dates["admitted_on"].setText("31 Feb")
    form.save()
    assert form.rows["admitted_on"].is_refused


def test_form_opens_at_the_field_that_was_asked_for(qtbot, desk, project, window):
    form = ProjectForm(desk, project, "indication", window)
    form.open()
    qtbot.waitUntil(form._texts["indication"].hasFocus)


def test_status_can_be_changed_in_the_form(form, store, project):
    form._combos["status"].choose("terminated")
    form.save()
    assert form.rows["reason"].is_refused  # this status needs one
    form.status_reason.setText("No effect")
    form.save()
    newest = list_statuses(store, project)[0]
    assert (newest.status, newest.on, newest.reason) == ("terminated", TODAY, "No effect")


def test_approval_keeps_who_and_when(form, store, project):
    form.sharing.nc_title.setText("A gel")
    form.sharing.nc_summary.setPlainText("For wounds.")
    form.sharing.approved.setChecked(True)
    form.sharing.by.setText("Ada Lund")
    form.save()
    assert read_form(store, project, today=TODAY).approval == Approval(by="Ada Lund", on=TODAY)


def test_approving_offers_to_share_with_nodes(form, store, project):
    form.sharing.nc_title.setText("A gel")
    form.sharing.nc_summary.setPlainText("For wounds.")
    form.sharing.approved.setChecked(True)
    assert "counted, not named" in form.sharing.consequence.text()
    assert form.sharing.raise_button.text() == "Share it with “Partner nodes”"
    form.sharing.raise_button.click()
    assert "Partners see this title" in form.sharing.consequence.text()
    form.save()
    assert read_project(store, project).sharing is Sharing.NODE


def test_approval_needs_both_texts(form):
    form.sharing.approved.setChecked(True)
    form.save()
    assert form.rows["nc_title"].is_refused


def test_new_text_takes_the_tick_away(store, desk, project, window):
    values = read_form(store, project, today=TODAY)
    texts = replace(values.project, nc_title="A gel", nc_summary="For wounds.")
    approval = Approval(by="Ada Lund", on=TODAY)
    save_form(store, project, replace(values, project=texts, approval=approval), today=TODAY)
    form = ProjectForm(desk, project, "", window)
    assert form.sharing.approved.isChecked()
    form.sharing.nc_title.setFocus()
    form.sharing.nc_title.setText("")
    form.sharing.nc_title.textEdited.emit("")
    assert not form.sharing.approved.isChecked()
    form.sharing.nc_title.setText("A new gel")
    form.save()
    assert read_form(store, project, today=TODAY).approval is None


def test_texts_changed_without_the_form_lose_their_approval(store, project):
    values = read_form(store, project, today=TODAY)
    texts = replace(values.project, nc_title="A gel", nc_summary="For wounds.")
    approval = Approval(by="Ada Lund", on=TODAY)
    save_form(store, project, replace(values, project=texts, approval=approval), today=TODAY)
    now = read_form(store, project, today=TODAY)
    other = replace(now, project=replace(now.project, nc_title="Another gel"))
    cautions = save_form(store, project, other, today=TODAY)
    assert [caution.key for caution in cautions] == ["approval_cleared"]
    assert read_form(store, project, today=TODAY).approval is None


def test_leader_of_before_leaves_unless_a_member(store, project):
    values = read_form(store, project, today=TODAY)
    save_form(store, project, replace(values, leader="Ada Lund", team=("Bo Vik",)), today=TODAY)
    now = read_form(store, project, today=TODAY)
    save_form(store, project, replace(now, leader="Bo Vik", team=("Ada Lund",)), today=TODAY)
    names = [(member.name, member.role) for member in read_parts(store, project).members]
    assert sorted(names) == [("Ada Lund", "member"), ("Bo Vik", "leader")]
    save_form(
        store, project, replace(read_form(store, project, today=TODAY), leader=""), today=TODAY
    )
    assert [m.name for m in read_parts(store, project).members] == ["Ada Lund"]


def test_refused_form_saves_nothing_of_its_parts(store, project):
    values = read_form(store, project, today=TODAY)
    wrong = replace(
        values,
        leader="Ada Lund",
        progress="Works.",
        status=StatusValues(status=ProjectStatus.ALUMNI, on=TODAY + timedelta(days=1)),
    )
    with pytest.raises(InputError):
        save_form(store, project, wrong, today=TODAY)
    assert read_form(store, project, today=TODAY) == values
    assert read_progress(store, project, Quarter.containing(TODAY)) == ""


def test_status_dialog_offers_the_other_ones_and_records_the_change(store, desk, project, window):
    dialog = StatusDialog(desk, project, window)
    dialog.open()
    assert dialog.status.findData("active") == -1
    dialog.save()
    assert dialog.rows["status"].is_refused
    dialog.status.choose("withdrawn")
    dialog.status.chosen.emit("withdrawn")
    assert dialog._reason_row.note.text() == "needed for this status"
    dialog.reason.setText("Left the country")
    dialog.on.set_value(date(2026, 11, 2))
    dialog.save()
    newest = list_statuses(store, project)[0]
    assert (newest.status, newest.on) == ("withdrawn", date(2026, 11, 2))


def test_every_field_of_the_form_has_a_name_for_the_screen_reader(form):
    assert all(row.field.accessibleName() for row in form.rows.values())


def test_ctrl_enter_saves_and_escape_leaves(qtbot, form, store, project):
    write(form, "title", "Gel, better")
    qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert read_project(store, project).title == "Gel, better"
