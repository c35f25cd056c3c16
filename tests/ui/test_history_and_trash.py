"""History of the programme and the trash."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.services.documents import DocumentValues, add_file, delete_document
from spark_tracker.services.history import authors
from spark_tracker.services.project_list import rows
from spark_tracker.services.projects import delete_project, delete_projects
from spark_tracker.services.readiness import (
    ReadinessValues,
    add_readiness,
    delete_readiness,
)
from spark_tracker.services.statuses import StatusValues, change_status
from spark_tracker.ui import formats
from spark_tracker.ui.history.page import HistoryPage
from spark_tracker.ui.history.trash_page import TrashPage
from spark_tracker.ui.theme import theme
from spark_tracker.ui.widgets.labels import Label
from tests.conftest import NOW, TODAY
from tests.ui.desks import desk_on


@pytest.fixture
def show(qtbot, store, tmp_path, heard):
    windows = []

    def made(kind, on=store):
        theme().apply()
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        page = kind(desk_on(on, window, tmp_path, heard))
        page.setParent(window)
        window.resize(1280, 700)
        page.resize(1280, 700)
        window.show()
        page.show()
        return page

    return made


def column(page, key):
    place = [each.key for each in page.model.columns].index(key)
    return [page.model.index(row, place).data() for row in range(page.model.rowCount())]


def told(page, key):
    return [text for text in column(page, key) if text]


def said(page, words):
    return any(words in label.text() for label in page.findChildren(Label))


def title_of(store, project):
    return rows(store, [project], today=TODAY)[project].title


def test_each_change_tells_who_what_from_and_to(show, store, make_project):
    project = make_project("Gel", status=ProjectStatus.APPLIED, status_on=TODAY)
    change_status(store, project, StatusValues(status=ProjectStatus.ACTIVE, on=TODAY), today=TODAY)
    page = show(HistoryPage)
    keys = ("field", "before", "after")
    lines = list(zip(*(column(page, key) for key in keys), strict=True))
    assert ("Status", "Applied", "Active") in lines
    assert set(told(page, "who")) == set(authors(store))


def test_nothing_changed_yet_says_so(show, store):
    page = show(HistoryPage)
    if page.model.rowCount() == 0:
        words = [label.text() for label in page.empty.findChildren(Label)]
        assert "Nothing was changed yet" in words


def test_words_days_and_person_narrow_it_down(qtbot, show, make_project):
    make_project("Gel")
    make_project("Vaccine")
    page = show(HistoryPage)
    everything = page.model.rowCount()
    page.words.setText("vaccine")
    qtbot.waitUntil(lambda: 0 < page.model.rowCount() < everything)
    page.words.setText("no such word")
    qtbot.waitUntil(page.empty.isVisible)
    page._clear()
    qtbot.waitUntil(lambda: page.model.rowCount() == everything)
    page.until.set_value(NOW.date() - timedelta(days=3))
    page.reload()
    assert page.model.rowCount() == 0
    page.until.set_value(None)
    page.since.set_value(NOW.date() - timedelta(days=3))
    page.reload()
    assert page.model.rowCount() == everything
    author = page.who.itemData(1)
    page.who.choose(author)
    page.reload()
    assert page.model.rowCount() == everything


def test_one_record_is_told_alone(show, make_project):
    gel = make_project("Gel")
    make_project("Vaccine")
    page = show(HistoryPage)
    everything = page.model.rowCount()
    page.show_record("project", gel, "Gel")
    assert 0 < page.model.rowCount() < everything
    assert "Vaccine" not in " ".join(column(page, "after"))
    page.about.removed.emit()
    assert page.model.rowCount() == everything


def test_one_change_is_taken_back_alone(show, store, make_project, heard):
    gel = make_project("Gel")
    vaccine = make_project("Vaccine")
    delete_project(store, gel)
    page = show(HistoryPage)
    row = next(n for n, what in enumerate(column(page, "what")) if "Delete" in what)
    page.table.selectRow(row)
    page.back.click()
    assert title_of(store, gel) == "Gel"
    assert title_of(store, vaccine) == "Vaccine"
    assert heard.said[-1] == ("The change is taken back", True)


def test_everything_since_is_undone_and_can_be_redone(show, store, make_project):
    gel = make_project("Gel")
    delete_project(store, gel)
    vaccine = make_project("Vaccine")
    page = show(HistoryPage)
    row = next(n for n, what in enumerate(column(page, "what")) if "Delete" in what)
    page.table.selectRow(row)
    page.back_to.click()
    assert title_of(store, gel) == "Gel"
    assert vaccine not in rows(store, [vaccine], today=TODAY)
    store.redo()
    assert gel not in rows(store, [gel], today=TODAY)


def test_undone_change_cannot_be_undone_again(show, store, make_project):
    make_project("Gel")
    store.undo()
    page = show(HistoryPage)
    row = next(n for n, what in enumerate(column(page, "what")) if what.endswith("(undone)"))
    page.table.selectRow(row)
    assert not page.back.isEnabled()


def test_trash_holds_what_was_deleted_and_brings_it_back(qtbot, show, store, make_project, heard):
    gel = make_project("Gel")
    page = show(TrashPage)
    assert page.empty.isVisible()
    delete_project(store, gel)
    assert len(told(page, "name")) == 1
    page.take_focus()
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert title_of(store, gel) == "Gel"
    assert page.empty.isVisible()
    assert heard.said[-1][1] is True


def test_trash_names_records_by_their_days_and_tells_the_space_it_takes(
    show, store, make_project, tmp_path
):
    project = make_project("Gel")
    judged = add_readiness(store, ReadinessValues(project_id=project, on=TODAY, trl=3), today=TODAY)
    delete_readiness(store, judged)
    page = show(TrashPage)
    assert column(page, "name") == [formats.day(TODAY)]
    assert not said(page, "documents take")
    paper = tmp_path / "data.bin"
    paper.write_bytes(b"x" * 34_000)
    values = DocumentValues(project_id=project)
    delete_document(store, add_file(store, values, paper, today=TODAY))
    assert said(page, "Copies of deleted documents take 34 kB.")


def test_records_deleted_together_come_back_together(show, store, make_project, heard):
    both = [make_project("Gel"), make_project("Vaccine")]
    delete_projects(store, both)
    page = show(TrashPage)
    page.table.selectAll()
    page.restore_chosen()
    assert {title_of(store, key) for key in both} == {"Gel", "Vaccine"}
    assert heard.said[-1] == ("2 records are back", True)


def test_record_named_by_its_day_is_named_in_words(show, sample):
    page = show(HistoryPage, sample)
    days = [text for text in told(page, "record") if text.startswith("status change: ")]
    assert days
    assert not any("-" in day for day in days)


def test_a_change_of_thousands_of_records_says_how_many_it_does_not_list(show, sample):
    page = show(HistoryPage, sample)
    [more] = [text for text in told(page, "record") if text.startswith("…")]
    assert more.endswith("more records")
    assert page.model.rowCount() < 3000
