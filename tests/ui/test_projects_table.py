"""All columns and groups of the projects: from the catalogue, sortable, editable, copied."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.fields import catalogue
from spark_tracker.fields.filter_terms import Filter
from spark_tracker.services import project_list
from spark_tracker.services.attention import SILENT
from spark_tracker.services.field_edits import set_field
from spark_tracker.services.project_finder import ProjectFinder
from spark_tracker.services.project_list import ProjectRow
from spark_tracker.services.projects import delete_project, read_project
from spark_tracker.ui import formats
from spark_tracker.ui.projects.columns import (
    SHOWN,
    all_project_columns,
    is_silent,
    keys_read,
    project_columns,
)
from spark_tracker.ui.projects.grouping import GROUPABLE, ProjectGroups
from spark_tracker.ui.projects.page import ProjectsPage
from spark_tracker.ui.theme import theme
from tests.conftest import TODAY
from tests.ui.desks import desk_on

LIVE = {"status": ProjectStatus.ACTIVE, "status_on": TODAY - timedelta(days=400)}
KEYS = [field.key for field in catalogue.of("project")]


@pytest.fixture
def window(qtbot):
    theme().apply()
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 700)
    return window


@pytest.fixture
def page_on(window, tmp_path, heard):
    def made(store):
        page = ProjectsPage(desk_on(store, window, tmp_path, heard), window)
        page.resize(1280, 700)
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        page.table.complete()
        page.table.setFocus()
        return page

    return made


def columns_of(desk):
    return {c.key: c for c in all_project_columns(desk.words, desk.today, lambda: "NOK")}


def test_every_field_of_a_project_has_a_column_and_the_usual_come_first(sample, window, tmp_path):
    desk = desk_on(sample, window, tmp_path)
    columns = all_project_columns(desk.words, desk.today, lambda: "NOK")
    usual = [column.key for column in project_columns(desk.words, desk.today)]
    assert [column.key for column in columns][: len(usual)] == usual
    assert sorted(column.key for column in columns) == sorted(KEYS)


def test_every_column_shows_and_copies_every_project_of_the_sample(sample, window, tmp_path):
    columns = columns_of(desk_on(sample, window, tmp_path))
    ids = project_list.matching(sample, Filter(record="project"), today=TODAY).ids
    found = project_list.rows(sample, ids, today=TODAY, keys=keys_read(columns)).values()
    empty = set()
    for key, column in columns.items():
        texts = [column.text(row) for row in found]
        assert all(isinstance(text, str) for text in texts), key
        plain = [column.plain(row) if column.plain else "" for row in found]
        assert all(v is None or isinstance(v, str | int | float | date) for v in plain), key
        if not any(texts):
            empty.add(key)
    assert empty <= {"late", "nc_approved_by", "gaps", "note"}


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.long
def test_every_column_sorts_by_several_keys(sample, window, tmp_path, key):
    column = columns_of(desk_on(sample, window, tmp_path))[key]
    sort = [
        project_list.SortKey(column.sort_key, descending=True),
        project_list.SortKey("status"),
        project_list.SortKey("title", descending=True),
    ]
    wanted = Filter(record="project")
    ids = ProjectFinder(sample).matching(wanted, sort=sort, today=TODAY).ids
    assert sorted(ids) == sorted(project_list.matching(sample, wanted, today=TODAY).ids)
    assert ids == project_list.matching(sample, wanted, sort=sort, today=TODAY).ids


def test_columns_read_what_they_show_with(sample):
    assert keys_read(("stage",)) >= {"stage", "idea_on", "investment_on"}
    assert keys_read(("due",)) >= {"due", "milestone", "late"}
    usual = ("code", "title", "leader", "area", "stage", "due", "silent_days")
    assert keys_read(usual) == SHOWN


def test_money_has_the_currency_and_is_copied_as_a_number(sample, window, tmp_path):
    column = columns_of(desk_on(sample, window, tmp_path))["paid"]
    row = project_list.ProjectRow(id="x", paid=45_000_050)
    assert column.text(row) == formats.money(45_000_050, "NOK")
    assert column.plain(row) == 450_000.5


def test_groups_offer_what_projects_can_be_grouped_by(sample, window, tmp_path):
    titles = ProjectGroups(desk_on(sample, window, tmp_path), window).titles()
    assert titles["area"] == "Therapeutic area"
    assert set(titles) == {
        *("stage", "status", "call", "area", "product_type", "admission_class"),
        *("coordinator", "lead_advisor", "host", "leader"),
    }


@pytest.mark.parametrize("key", GROUPABLE)
def test_every_project_has_its_group(sample, window, tmp_path, key):
    groups = ProjectGroups(desk_on(sample, window, tmp_path), window)
    ids = project_list.matching(sample, Filter(record="project"), today=TODAY).ids
    found = groups.read(key, ids)
    assert set(found) == set(ids)
    assert all(group.title for group in found.values())
    empty = [group for group in found.values() if not group.key]
    assert all(group.order > (1000, "") for group in empty)


def test_stages_and_statuses_are_grouped_in_their_own_order(page_on, sample):
    page = page_on(sample)
    page.show_everything()
    page.table.groups.set_key("stage")
    titles = [heading.group.title for heading in page.table.rows.grouped.headings]
    assert [t for t in titles if t != "Stage not set"] == [
        *("Idea", "Advisor", "Patent", "Start-up", "Investment"),
    ]


def test_changed_field_moves_the_project_to_the_other_group(page_on, store, make_project, window):
    project = make_project("Gel", area="oncology", **LIVE)
    make_project("Patch", area="neurology", **LIVE)
    page = page_on(store)
    page.table.groups.set_key("area")
    page.table.select_id(project)
    set_field(store, "project", [project], "area", "neurology", today=TODAY)
    headings = page.table.rows.grouped.headings
    assert [(h.group.title, h.count) for h in headings] == [("Neurology", 2)]
    assert page.table.selected_ids() == [project]


def test_group_of_a_project_that_was_deleted_is_none(sample, window, tmp_path):
    groups = ProjectGroups(desk_on(sample, window, tmp_path), window)
    ids = list(project_list.matching(sample, Filter(record="project"), today=TODAY).ids)
    groups.read("area", ids)
    delete_project(sample, ids[0])
    assert ids[0] not in groups.read("area", ids)


def test_cell_is_edited_in_the_table_and_undone(page_on, store, make_project):
    project = make_project("Gel", **LIVE)
    page = page_on(store)
    page.table.columns.show(["code", "title", "indication", "planned_end"])
    page.table.select_id(project)
    page.table.cells.go_to(project, "indication")
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    line = page.table.cells.box.editor.widget
    QTest.keyClicks(line, "wounds")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert read_project(store, project).indication == "wounds"
    assert page.model.row_at(0).indication == "wounds"
    day = page.table.cells.box.editor.widget
    QTest.keyClicks(day, "2.2.2027")
    QTest.keyClick(day, Qt.Key.Key_Return)
    assert read_project(store, project).planned_end == date(2027, 2, 2)
    assert page.table.hasFocus()
    store.undo()
    store.undo()
    assert page.model.row_at(0).indication == ""


def test_selected_projects_get_a_field_at_once_with_one_undo(page_on, store, make_project, heard):
    ids = [make_project(f"Gel {n}", **LIVE) for n in range(4)]
    page = page_on(store)
    page.table.columns.show(["code", "title", "indication"])
    page.table.selectAll()
    page.table.cells.go_to(ids[1], "indication")
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    line = page.table.cells.box.editor.widget
    QTest.keyClicks(line, "wounds")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert {read_project(store, key).indication for key in ids} == {"wounds"}
    assert heard.said == [("Indication of 4 records changed.", True)]
    assert len(page.table.selected_ids()) == 4
    store.undo()
    assert {read_project(store, key).indication for key in ids} == {""}


def test_project_that_leaves_the_filter_by_an_edit_leaves_the_list(page_on, store, make_project):
    project = make_project("Gel", indication="wounds", **LIVE)
    make_project("Patch", indication="wounds", **LIVE)
    page = page_on(store)
    page.bar.set_text("indication:wounds")
    page.table.columns.show(["code", "title", "indication"])
    page.table.select_id(project)
    page.table.cells.go_to(project, "indication")
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    line = page.table.cells.box.editor.widget
    line.selectAll()
    QTest.keyClicks(line, "eyes")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert page.model.rowCount() == 1
    assert not page.table.cells.is_open


def test_derived_cell_of_a_project_opens_it_on_double_click(page_on, store, make_project):
    project = make_project("Gel", **LIVE)
    page = page_on(store)
    opened: list[object] = []
    page.table.opened.connect(opened.append)
    number = [column.key for column in page.model.columns].index("stage")
    place = page.table.visualRect(page.model.index(0, number)).center()
    port = page.table.viewport()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=place)
    assert opened == [project]


@pytest.mark.parametrize(("days", "silent"), [(59, False), (60, True), (None, False)])
def test_silence_is_marked_from_the_day_on_which_this_week_asks(days, silent):
    row = ProjectRow(id="p", status=ProjectStatus.ACTIVE, silent_days=days)
    assert is_silent(row) is silent
    assert timedelta(days=60) == SILENT
