"""Editing on a project's page: the line under the title, the title, and the details beside."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.services.field_edits import set_field
from spark_tracker.services.people import PersonValues, add_person
from spark_tracker.services.project_parts import read_parts, set_leader
from spark_tracker.services.projects import read_project
from spark_tracker.store.opening import open_store
from spark_tracker.ui.project_page.page import ProjectPage
from spark_tracker.ui.theme import theme
from tests.conftest import TODAY
from tests.ui.desks import desk_on

LIVE = {
    "status": ProjectStatus.ACTIVE,
    "status_on": TODAY - timedelta(days=300),
    "admitted_on": date(2026, 1, 15),
}


@pytest.fixture
def page_on(qtbot, tmp_path, heard):
    windows = []

    def made(store, project):
        theme().apply()
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(1400, 800)
        page = ProjectPage(desk_on(store, window, tmp_path, heard))
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        page.show_project(project)
        qtbot.waitUntil(lambda: "note" in page.side.fields)
        return page

    return made


def give(field, text, end=Qt.Key.Key_Return):
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_F2)
    widget = field.box.editor.widget
    line = getattr(widget, "line", widget)
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, end)


def test_title_is_edited_with_f2_and_undone(qtbot, page_on, store, make_project):
    project = make_project("Gel", **LIVE)
    page = page_on(store, project)
    give(page.head.title, "Gel for burns")
    assert read_project(store, project).title == "Gel for burns"
    qtbot.waitUntil(lambda: page.head.title.text() == "Gel for burns")
    assert page.head.title.hasFocus()
    store.undo()
    qtbot.waitUntil(lambda: page.head.title.text() == "Gel")


def test_empty_title_is_refused_beneath_and_kept(page_on, store, make_project):
    project = make_project("Gel", **LIVE)
    page = page_on(store, project)
    give(page.head.title, " ")
    assert page.head.title.is_open
    assert page.head.title.box.sentence.isVisible()
    QTest.keyClick(page.head.title.box.editor.widget, Qt.Key.Key_Escape)
    assert page.head.title.text() == "Gel"


@pytest.mark.qt_log_ignore("does not support")
def test_leader_and_coordinator_can_be_named_where_there_are_none(
    qtbot, page_on, store, make_project
):
    project = make_project("Gel", **LIVE)
    ada = add_person(store, PersonValues(name="Ada Berg"), today=TODAY)
    page = page_on(store, project)
    assert "no leader" in page.head.subtitle.text()
    assert "no coordinator" in page.head.subtitle.text()
    give(page.head.subtitle.fields["leader"], "Ada Berg")
    give(page.head.subtitle.fields["coordinator"], "Ada Berg")
    assert read_parts(store, project).members[0].person_id == ada
    assert read_project(store, project).coordinator_id == ada
    qtbot.waitUntil(lambda: "coordinator Ada Berg" in page.head.subtitle.text())


def test_line_under_the_title_reads_as_one(page_on, store, make_project):
    project = make_project("Gel", planned_end=date(2028, 1, 15), host_department="CNS", **LIVE)
    set_leader(store, project, add_person(store, PersonValues(name="Ada Berg"), today=TODAY))
    page = page_on(store, project)
    assert " ".join(page.head.subtitle.text().split()) == (
        "Ada Berg, CNS · month 11 of 24 · no coordinator"
    )


def test_month_of_the_programme_edits_the_planned_end(qtbot, page_on, store, make_project):
    project = make_project("Gel", planned_end=date(2028, 1, 15), **LIVE)
    page = page_on(store, project)
    give(page.head.subtitle.fields["planned_end"], "15.7.2027")
    assert read_project(store, project).planned_end == date(2027, 7, 15)
    qtbot.waitUntil(lambda: "month 11 of 18" in page.head.subtitle.text())


def test_details_are_edited_beside_the_thread_and_tab_goes_on(qtbot, page_on, store, make_project):
    project = make_project("Gel", **LIVE)
    page = page_on(store, project)
    qtbot.waitUntil(page.side.fields["tags"].isVisible)  # it is shown after it was made
    before = page.side.fields["indication"]
    give(before, "wounds", Qt.Key.Key_Tab)
    assert read_project(store, project).indication == "wounds"
    qtbot.waitUntil(lambda: page.side.fields["indication"] is not before)
    assert page.side.fields["indication"].text() == "wounds"
    qtbot.waitUntil(lambda: page.side.fields["tags"].hasFocus())  # noqa: PLW0108 - the field of then


def test_open_editor_is_not_taken_away_by_a_change_elsewhere(qtbot, page_on, store, make_project):
    project = make_project("Gel", **LIVE)
    page = page_on(store, project)
    field = page.side.fields["indication"]
    field.setFocus()
    field.begin()
    QTest.keyClicks(field.box.editor.widget, "wou")
    set_field(store, "project", [project], "title", "Burns", today=TODAY)
    qtbot.waitUntil(lambda: page.head.title.text() == "Burns")
    qtbot.wait(50)
    assert page.side.fields["indication"] is field
    assert field.box.editor.widget.text() == "wou"


def test_other_project_closes_what_was_open(qtbot, page_on, store, make_project):
    first, second = make_project("Gel", **LIVE), make_project("Patch", **LIVE)
    page = page_on(store, first)
    page.head.title.begin()
    page.side.fields["indication"].begin()
    page.show_project(second)
    qtbot.waitUntil(lambda: not page.side.fields["indication"].is_open)
    assert not page.head.title.is_open
    give(page.head.title, "Patch two")
    assert read_project(store, first).title == "Gel"
    assert read_project(store, second).title == "Patch two"


def test_nothing_is_edited_in_a_file_that_is_only_read(page_on, store, make_project, tmp_path):
    project = make_project("Gel", **LIVE)
    store.close()
    reader = open_store(
        store.path, who="Test", device="test", backups=tmp_path / "b", writable=False
    )
    page = page_on(reader, project)
    fields = [page.head.title, *page.head.subtitle.fields.values(), page.side.fields["area"]]
    assert not any(field.begin() for field in fields)
    assert "reading only" in page.head.title.toolTip()
    reader.close()
