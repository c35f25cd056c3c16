"""The list of projects: filter, chips, order, inspector, empty lists, refresh."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.models import Project
from spark_tracker.services.code_lists import CodeValues, rename_code
from spark_tracker.services.projects import delete_project
from spark_tracker.services.statuses import StatusValues, change_status
from spark_tracker.ui.projects.page import ProjectsPage
from spark_tracker.ui.table import SortKey
from spark_tracker.ui.theme import theme
from spark_tracker.ui.widgets.buttons import Button
from spark_tracker.ui.widgets.chip import Chip
from spark_tracker.ui.widgets.labels import Label
from tests.conftest import TODAY
from tests.ui.desks import desk_on

LIVE = {"status": ProjectStatus.ACTIVE, "status_on": TODAY - timedelta(days=400)}


@pytest.fixture
def show(qtbot, store, tmp_path, heard):
    """Show the page in a window of 1280 x 700; made after the records of the test."""

    windows = []  # a page dies with its window, and Python would drop that

    def made():
        theme().apply()
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        page = ProjectsPage(desk_on(store, window, tmp_path, heard), window)
        window.resize(1280, 700)
        page.resize(1280, 700)
        window.show()
        page.bar.field.setFocus()
        return page

    return made


def titles(page):
    model = page.model
    return [model.row_at(row).title for row in range(model.rowCount())]


def words(widget):
    return [label.text() for label in widget.findChildren(Label) if label.isVisible()]


def type_in(qtbot, page, text):
    page.bar.field.setFocus()
    qtbot.keyClicks(page.bar.field, text)


def test_live_projects_are_shown_first(show, make_project):
    make_project("Gel", **LIVE)
    make_project("Old idea", status=ProjectStatus.ALUMNI, status_on=TODAY)
    page = show()
    assert titles(page) == ["Gel"]
    assert page.bar.count.text() == "1 of 2"
    assert page.live == 1
    assert [chip.accessibleName() for chip in page.bar.chips] == [
        "Status active, prospect, on hold"
    ]


def test_each_key_press_filters(qtbot, show, make_project):
    make_project("Gel for wounds", **LIVE)
    make_project("Vaccine", **LIVE)
    page = show()
    type_in(qtbot, page, "vac")
    assert titles(page) == ["Vaccine"]


def test_entered_field_gets_ready_for_the_next_key(qtbot, show, store, make_project):
    project = make_project("Gel for wounds", **LIVE)
    make_project("Vaccine", **LIVE)
    page = show()
    page.table.setFocus()
    page.bar.take_focus()
    qtbot.waitUntil(lambda: page.projects.finder.ready)
    type_in(qtbot, page, "vac")
    assert titles(page) == ["Vaccine"]
    with store.write("Rename") as session:
        session.get_one(Project, project).title = "Vaccine for gout"
    assert sorted(titles(page)) == ["Vaccine", "Vaccine for gout"]
    qtbot.waitUntil(lambda: page.projects.finder.ready)
    type_in(qtbot, page, " gout")
    assert titles(page) == ["Vaccine for gout"]


def test_key_that_changes_nothing_leaves_the_list_as_it_is(qtbot, show, make_project):
    make_project("Vaccine", **LIVE)
    page = show()
    with qtbot.assertNotEmitted(page.model.modelReset):
        type_in(qtbot, page, "vac")
    with qtbot.waitSignal(page.model.modelReset):
        type_in(qtbot, page, "x")


def test_changed_row_of_the_same_list_is_read_again(show, store, make_project):
    project = make_project("Gel", **LIVE)
    page = show()
    assert titles(page) == ["Gel"]
    with store.write("Rename") as session:
        session.get_one(Project, project).title = "Gel for gout"
    assert titles(page) == ["Gel for gout"]


def test_enter_makes_chips_and_backspace_removes_the_last(qtbot, show, make_project):
    make_project("Gel", area="oncology", **LIVE)
    make_project("Vaccine", **LIVE)
    page = show()
    type_in(qtbot, page, "area:oncology ")
    qtbot.keyClick(page.bar.field, Qt.Key.Key_Return)
    assert page.bar.field.text() == ""
    assert [chip.text for chip in page.bar.chips] == ["active, prospect, on hold", "oncology"]
    assert titles(page) == ["Gel"]
    qtbot.keyClick(page.bar.field, Qt.Key.Key_Backspace)
    assert sorted(titles(page)) == ["Gel", "Vaccine"]


def test_unknown_word_says_so_and_suggests_the_nearest(qtbot, show, make_project):
    make_project("Gel", **LIVE)
    page = show()
    type_in(qtbot, page, "stagee:idea")
    assert page.bar.message.text() == "There is no field “stagee”; did you mean “stage”?"
    assert page.bar.field.property("refused") is True
    assert titles(page) == ["Gel"]  # what is not understood filters nothing
    qtbot.mouseClick(page.bar.suggestion, Qt.MouseButton.LeftButton)
    assert page.bar.field.text() == "stage:idea"
    assert not page.bar.message.isVisible()


def test_completion_offers_fields_and_takes_one(qtbot, show, make_project):
    make_project("Gel", **LIVE)
    page = show()
    page.bar.window().activateWindow()
    qtbot.waitUntil(page.bar.field.hasFocus)
    type_in(qtbot, page, "are")
    offered = [candidate.text for candidate in page.bar.completion.model.candidates]
    assert "area:" in offered
    assert page.bar.completion.isVisible()
    QAbstractItemModelTester(page.bar.completion.model)
    qtbot.keyClick(page.bar.field, Qt.Key.Key_Down)
    qtbot.keyClick(page.bar.field, Qt.Key.Key_Return)
    assert page.bar.field.text() == "area:"
    qtbot.keyClick(page.bar.field, Qt.Key.Key_Escape)
    assert not page.bar.completion.isVisible()


def test_filter_is_remembered(qtbot, show, make_project):
    make_project("Gel", status=ProjectStatus.ALUMNI, status_on=TODAY)
    page = show()
    page.bar.set_text("status:alumni")
    assert titles(show()) == ["Gel"]


def test_sort_keys_of_the_header_order_the_list(show, make_project):
    make_project("B", area="oncology", **LIVE)
    make_project("A", area="oncology", **LIVE)
    make_project("C", area="cardiovascular", **LIVE)
    page = show()
    assert titles(page) == ["C", "A", "B"]  # by code, the newest first
    page.table.sort_changed.emit((SortKey("area"), SortKey("title", falling=True)))
    assert titles(page) == ["C", "B", "A"]


def test_nothing_yet_offers_new_and_import(qtbot, show):
    page = show()
    assert page.empty.title.text() == "No projects yet"
    new, bring_in = page.empty.findChildren(Button)
    with qtbot.waitSignal(page.new_asked):
        new.click()
    with qtbot.waitSignal(page.import_asked):
        bring_in.click()


def test_nothing_matches_names_what_hides_and_drops_it(qtbot, show, make_project):
    make_project("Gel", area="oncology", **LIVE)
    page = show()
    page.bar.set_text("area:psychiatry status:active")
    assert page.empty.title.text() == "No project matches"
    assert "1 project is hidden by" in words(page.empty)
    drop = page.empty.findChildren(Button)[-1]
    assert drop.text() == "Drop “therapeutic area: psychiatry”, 1 match"
    drop.click()
    assert titles(page) == ["Gel"]


def test_clear_filter_shows_everything(show, make_project):
    make_project("Gel", **LIVE)
    page = show()
    page.bar.set_text("area:psychiatry")
    assert [chip.text for chip in page.empty.findChildren(Chip)] == ["psychiatry"]
    page.empty.findChildren(Button)[0].click()
    assert titles(page) == ["Gel"]


def test_inspector_follows_the_selection(qtbot, show, make_project):
    first = make_project("Gel", **LIVE)
    second = make_project("Vaccine", **LIVE)
    page = show()
    qtbot.waitUntil(lambda: "Choose a project" in words(page.inspector))
    page.show_project(first)
    qtbot.waitUntil(lambda: "Gel" in words(page.inspector))
    qtbot.waitUntil(lambda: "No advisor yet." in words(page.inspector))
    page.table.selectAll()
    qtbot.waitUntil(lambda: "2 selected" in words(page.inspector))
    assert page.inspector.project_id == ""
    page.show_project(second)
    qtbot.waitUntil(lambda: "Vaccine" in words(page.inspector))


def test_keys_of_the_list_open_inspect_and_delete(qtbot, show, store, make_project, heard):
    project = make_project("Gel", **LIVE)
    page = show()
    page.bar.left_downwards.emit()
    assert page.table.selected_ids() == [project]
    with qtbot.waitSignal(page.project_opened) as opened:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert opened.args == [project]
    assert page.split.is_open
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert not page.split.is_open
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert page.model.rowCount() == 0
    [(said, undoable)] = heard.said
    assert said.endswith("deleted")
    assert undoable
    store.undo()
    assert titles(page) == ["Gel"]


def test_several_deleted_projects_come_back_with_one_undo(show, store, make_project, heard):
    make_project("Gel", **LIVE)
    make_project("Vaccine", **LIVE)
    page = show()
    page.table.selectAll()
    page.remove_selected()
    assert page.model.rowCount() == 0
    assert heard.said == [("2 projects deleted", True)]
    store.undo()
    assert page.model.rowCount() == 2


def test_change_elsewhere_is_seen_at_once(show, store, make_project):
    project = make_project("Gel", **LIVE)
    page = show()
    change_status(
        store,
        project,
        StatusValues(status=ProjectStatus.ALUMNI, on=TODAY, reason=""),
        today=TODAY,
    )
    assert titles(page) == []
    assert page.live == 0


def test_hidden_list_reads_again_when_it_is_shown(show, store, make_project):
    project = make_project("Gel", **LIVE)
    page = show()
    page.hide()
    delete_project(store, project)
    assert page.model.rowCount() == 1
    page.show()
    assert page.model.rowCount() == 0
    assert page.empty.isVisible()


def test_model_of_the_list_is_sound(show, make_project):
    make_project("Gel", **LIVE)
    page = show()
    QAbstractItemModelTester(page.model)
    page.refresh()


def test_screen_reader_hears_stages_and_milestone_in_words(show, make_project):
    project = make_project("Gel", applied_on=TODAY - timedelta(days=500), **LIVE)
    page = show()
    row = page.model.position_of(project)
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = [page.model.index(row, column).data(role) for column in range(7)]
    assert "Idea: 11 Jul 2025, Advisor: not yet" in spoken[4]
    assert spoken[5] == "No milestone planned"
    assert spoken[6] == "No session yet"
    assert page.table.accessibleName() == "Projects"


def test_renamed_entry_of_a_list_is_understood_at_once(qtbot, show, store, make_project):
    make_project("Gel", area="oncology", **LIVE)
    make_project("Vaccine", **LIVE)
    page = show()
    rename_code(
        store,
        CodeValues(list_name="therapeutic_area", code="oncology", text_en="Tumours"),
    )
    page.bar.set_text("area:tumours")
    assert titles(page) == ["Gel"]


def test_page_that_was_never_typed_in_takes_its_list_of_candidates_with_it(show, qapp):
    page = show()
    completion = page.bar.completion
    page.bar.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(completion)
