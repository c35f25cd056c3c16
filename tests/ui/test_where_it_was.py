"""Where the window was, it opens again: the project and its tab, scrolled as it was."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from spark_tracker.services.projects import delete_project
from spark_tracker.ui.project_page.page import ProjectPage
from tests.conftest import opened
from tests.ui.whole_window import pages_of, running, settle

SMALL = (1280, 560)


def shown(program):
    return program.window.pages.currentWidget()


def project_of(program):
    return pages_of(program).project


def bar_of(program):
    return pages_of(program).projects.table.verticalScrollBar()


def test_project_page_that_was_open_opens_again_at_its_tab(tmp_path, sample_file):
    with running(tmp_path, sample_file) as program:
        pages = pages_of(program)
        program.window.show_section("week")
        project_id = pages.projects.projects.ids[2]
        pages.open_project(project_id)
        project_of(program).show_tab("money")
    with running(tmp_path, sample_file) as program:
        pages = pages_of(program)
        assert isinstance(shown(program), ProjectPage)
        assert project_of(program).project_id == project_id
        assert project_of(program).tabs.current == "money"
        program.frame.actions.back.trigger()
        assert program.window.section == "week"


def test_project_that_is_gone_leaves_the_list_without_a_word(tmp_path, sample_file):
    with running(tmp_path, sample_file) as program:
        pages = pages_of(program)
        project_id = pages.projects.projects.ids[0]
        pages.open_project(project_id)
    kept = tmp_path / "kept.spark"
    shutil.copy(tmp_path / "programme.spark", kept)
    store = opened(kept, tmp_path / "backups")
    delete_project(store, project_id)
    store.close()
    with running(tmp_path, kept) as program:
        assert shown(program) is pages_of(program).projects
        assert not program.frame._note.isVisible()


def test_other_language_stays_on_the_project(tmp_path, sample_file):
    with running(tmp_path, sample_file) as program:
        pages = pages_of(program)
        pages.open_project(pages.projects.projects.ids[2])
        project_of(program).show_tab("patents")
        program.choose("language", "nb")
        settle(program)
        assert isinstance(shown(program), ProjectPage)
        assert project_of(program).tabs.current == "patents"
        program.choose("language", "en")


def test_list_that_was_left_for_is_shown_and_not_the_project(tmp_path, sample_file):
    with running(tmp_path, sample_file) as program:
        pages_of(program).open_project(pages_of(program).projects.projects.ids[0])
        program.window.show_section("advisors")
    with running(tmp_path, sample_file) as program:
        assert program.window.section == "advisors"
        assert shown(program) is program.window.page("advisors")


def test_history_opens_again(tmp_path, sample_file):
    with running(tmp_path, sample_file) as program:
        pages_of(program).show_history()
    with running(tmp_path, sample_file) as program:
        assert shown(program) is program.window.page("history")


def test_list_is_scrolled_to_where_it_was(qtbot, tmp_path, sample_file):
    with running(tmp_path, sample_file, size=SMALL) as program:
        pages_of(program).projects.show_everything()
        settle(program)
        bar_of(program).setValue(500)
    with running(tmp_path, sample_file, size=SMALL) as program:
        pages_of(program).projects.show_everything()
        qtbot.waitUntil(lambda: bar_of(program).value() == 500)


@pytest.mark.parametrize("tab", ["thread", "history"])
def test_project_is_scrolled_to_where_it_was(qtbot, tmp_path, sample_file, tab):
    def bar(program):
        page = project_of(program).pages.currentWidget()
        return (page.view if tab == "thread" else page.table).verticalScrollBar()

    with running(tmp_path, sample_file, size=SMALL) as program:
        pages = pages_of(program)
        pages.open_project(pages.projects.projects.ids[2])
        project_of(program).show_tab(tab)
        settle(program)
        assert bar(program).maximum() > 60
        bar(program).setValue(60)
    with running(tmp_path, sample_file, size=SMALL) as program:
        assert project_of(program).tabs.current == tab
        qtbot.waitUntil(lambda: bar(program).value() == 60)


def test_other_file_is_not_scrolled_as_the_last_one(tmp_path, sample_file):
    with running(tmp_path / "one", sample_file, size=SMALL) as program:
        bar_of(program).setValue(90)
    (tmp_path / "two").mkdir()
    (tmp_path / "one" / "window.ini").rename(tmp_path / "two" / "window.ini")
    with running(tmp_path / "two", sample_file, size=SMALL) as program:
        assert bar_of(program).value() == 0


def test_who_scrolls_meanwhile_is_not_pulled_back(qtbot, tmp_path, sample_file):
    with running(tmp_path, sample_file, size=SMALL) as program:
        bar_of(program).setValue(100_000)
        far = bar_of(program).value()
    with running(tmp_path, sample_file, size=SMALL) as program:
        table = pages_of(program).projects.table
        qtbot.waitUntil(lambda: bar_of(program).value() == far)
        table.setFocus()
        QTest.keyClick(table, Qt.Key.Key_Home)
        program.window.resize(1280, 500)
        settle(program)
        assert bar_of(program).value() == 0
