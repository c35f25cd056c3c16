"""A record that another window or program deletes disappears from wherever it was shown."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from spark_tracker.services.mentoring import delete_session
from spark_tracker.services.projects import delete_project, delete_projects
from spark_tracker.services.session_rows import sessions_of
from spark_tracker.store.store import Store, ignore
from spark_tracker.ui.palette.recent import remember_used
from spark_tracker.ui.record_form.person_field import PersonField
from spark_tracker.ui.session_logger.dialog import SessionLogger
from spark_tracker.ui.widgets.overlays import PassingNote
from tests.conftest import NOW
from tests.ui.anybody import watched
from tests.ui.whole_window import DIALOGS, PLACES, dialogs, pages_of, running, settle

pytestmark = pytest.mark.qt_log_ignore("does not support")
WINDOWS_OF_ONE = [place for place in DIALOGS if place.name not in ("import", "about", "keys")]


def name_of(place):
    return place.name


@pytest.fixture
def program(qapp, tmp_path, sample_file):
    with watched(), running(tmp_path, sample_file) as program:
        yield program


def the_project(program):
    """Return the project that `PLACES` and `DIALOGS` are about."""
    return pages_of(program).projects.projects.ids[2]


def test_wherever_one_is_a_deleted_project_disappears(program):
    for place in PLACES:
        place.go(program)
        settle(program)
        gone = the_project(program)
        delete_project(program.file.store, gone)
        settle(program)
        pages = pages_of(program)
        assert pages.current_project != gone, place.name
        if pages.project is not None:
            assert program.window.pages.currentWidget() is not pages.project, place.name
        program.window.show_section("projects")
        assert gone not in pages.projects.projects.ids, place.name


@pytest.mark.long
def test_all_projects_can_disappear_at_once(program):
    for place in PLACES:
        place.go(program)
    for layout in ("board", "timeline", "table"):
        program.window.show_section("projects")
        pages_of(program).projects.choose_layout(layout)
        delete_projects(program.file.store, list(pages_of(program).projects.projects.ids))
        settle(program)
        assert pages_of(program).projects.projects.ids == ()
        program.frame.actions.undo.trigger()
        settle(program)
        assert pages_of(program).projects.projects.ids


@pytest.mark.parametrize("place", WINDOWS_OF_ONE, ids=name_of)
@pytest.mark.long
def test_form_about_a_deleted_project_refuses_in_words(program, place):
    place.go(program)
    settle(program)
    there = dialogs()
    delete_project(program.file.store, the_project(program))
    settle(program)
    for _twice in range(2):
        for dialog in dialogs():
            QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            settle(program)
    for dialog in reversed(dialogs()):
        dialog.reject()
    assert there
    assert not dialogs()


def test_session_deleted_while_it_is_corrected_is_refused_in_words(program):
    pages = pages_of(program)
    project = max(
        pages.projects.projects.ids, key=lambda key: len(sessions_of(program.file.store, key))
    )
    session = sessions_of(program.file.store, project)[0].id
    pages.log_session("", session)
    settle(program)
    logger = the_logger()
    delete_session(program.file.store, session)
    settle(program)
    logger.form.extras.note.setPlainText("More to say")
    QTest.keyClick(logger, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert logger.banner.isVisible()
    logger.reject()


def test_selection_and_inspector_let_go_of_a_deleted_project(program):
    pages = pages_of(program)
    for layout in ("table", "board", "timeline"):
        pages.projects.choose_layout(layout)
        gone = the_project(program)
        assert pages.projects.show_project(gone)
        program.frame.actions.inspector.trigger()
        settle(program)
        delete_project(program.file.store, gone)
        settle(program)
        assert gone not in pages.projects.selected_ids(), layout
        assert pages.projects.current_id != gone, layout


def test_palette_forgets_a_deleted_record(program):
    pages = pages_of(program)
    gone = the_project(program)
    remember_used(pages.desk.memory, "project", gone)
    pages.search()
    settle(program)
    recent = [line.title for line in pages.palette.model.lines]
    pages.palette.reject()
    delete_project(program.file.store, gone)
    settle(program)
    pages.search()
    settle(program)
    after = [line.title for line in pages.palette.model.lines]
    pages.palette.reject()
    assert recent != after
    assert len(set(recent) - set(after)) >= 1


def test_palette_that_is_open_says_that_its_record_is_gone(program):
    pages = pages_of(program)
    gone = the_project(program)
    remember_used(pages.desk.memory, "project", gone)
    pages.search()
    settle(program)
    delete_project(program.file.store, gone)
    for _line in range(3):
        QTest.keyClick(pages.palette.edit, Qt.Key.Key_Down)
    QTest.keyClick(pages.palette.edit, Qt.Key.Key_Home)
    QTest.keyClick(pages.palette.edit, Qt.Key.Key_Return)
    settle(program)
    for dialog in reversed(dialogs()):
        dialog.reject()
    assert pages.current_project != gone


def test_views_are_counted_without_a_deleted_project(qtbot, program):
    pages = pages_of(program)
    counts: list[dict[str, int]] = []
    assert pages.views is not None
    pages.views.keeper.counted.connect(lambda found: counts.append(dict(found)))
    pages.views.keeper._on_rested()
    qtbot.waitUntil(lambda: bool(counts), timeout=20_000)
    before = sum(counts[-1].values())
    delete_projects(program.file.store, list(pages.projects.projects.ids))
    qtbot.waitUntil(lambda: sum(counts[-1].values()) < before, timeout=20_000)


def test_window_that_only_reads_goes_on_without_what_others_delete(qapp, tmp_path, sample_file):
    path = shutil.copy(sample_file, tmp_path / "programme.spark")
    with watched(), running(tmp_path, None) as program:
        program.open(path, writable=False)
        settle(program)
        for place in PLACES:
            place.go(program)
        pages = pages_of(program)
        ids = list(pages.projects.projects.ids)
        other = Store(path, who="Other", device="other", clock=lambda: NOW)
        delete_projects(other, ids)
        other.close()
        remember_used(pages.desk.memory, "project", ids[2])
        for layout in ("table", "board", "timeline"):
            pages.projects.choose_layout(layout)
            pages.projects.show_project(ids[0])
            for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
                focus = QApplication.focusWidget()
                assert focus is not None
                QTest.keyClick(focus, key)
            settle(program)
        for gone in ids[:3]:
            pages.open_project(gone)
            settle(program)
            pages.forms.edit_project(gone)
            pages.forms.change_status(gone)
            pages.log_session(gone)
            settle(program)
            for dialog in reversed(dialogs()):
                dialog.reject()
        pages.search()
        QTest.keyClick(pages.palette.edit, Qt.Key.Key_Return)
        for section in ("week", "sessions", "advisors", "patents", "companies", "reports"):
            program.window.show_section(section)
            settle(program)
        program.window.show_section("projects")
        pages.projects.refresh()
        assert pages.projects.projects.ids == ()


def test_person_cannot_be_added_where_the_file_only_can_be_read(qapp, tmp_path, sample_file):
    path = shutil.copy(sample_file, tmp_path / "programme.spark")
    with watched(), running(tmp_path, None) as program:
        program.open(path, writable=False)
        settle(program)
        pages = pages_of(program)
        pages.log_session(the_project(program))
        settle(program)
        logger = the_logger()
        people = logger.form.people
        QTest.keyClicks(people.field.line, "Nobody Known")
        for _twice in range(2):
            QTest.keyClick(people.field.line, Qt.Key.Key_Return)
        assert people.field.isVisible()
        logger.reject()
        field = PersonField("Person", pages.desk)
        field.line.setText("Nobody Known")
        field.add.click()
        assert "read-only" in said(program)


def test_projects_gone_from_a_list_that_was_not_told_are_refused_in_words(program):
    pages = pages_of(program)
    store = program.file.store
    gone = the_project(program)
    pages.projects.show_project(gone)
    told, store.on_change = store.on_change, ignore
    delete_project(store, gone)
    store.on_change = told
    pages.projects.remove_selected()
    assert "not there any more" in said(program)


def the_logger():
    [logger] = dialogs()
    assert isinstance(logger, SessionLogger)
    return logger


def said(program):
    """Return the passing sentence that stands in the window."""
    note = program.window.findChild(PassingNote)
    assert note is not None
    return note.accessibleName()
