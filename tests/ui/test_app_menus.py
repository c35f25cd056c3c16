"""An open programme: what its menus do, settings at once, closing."""

import json
import shutil
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QMenu, QMessageBox

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.services.programme import edit_programme, read_programme
from spark_tracker.services.projects import NewProject, add_project
from spark_tracker.store.backup import list_backups
from spark_tracker.ui.files.new_programme import NewProgramme
from spark_tracker.ui.frame.help import AboutSheet
from spark_tracker.ui.frame.keys_sheet import KeysSheet
from spark_tracker.ui.importing.dialog import ImportDialog
from spark_tracker.ui.project_form.form import ProjectForm
from spark_tracker.ui.project_form.quick import QuickProject
from spark_tracker.ui.projects.context_menu import show_menu
from spark_tracker.ui.projects.page import ProjectsPage
from spark_tracker.ui.session_logger.dialog import SessionLogger
from spark_tracker.ui.theme import theme
from tests.conftest import TODAY
from tests.ui.programs import alone, listed


def live(title: str) -> NewProject:
    return NewProject(
        title=title, status=ProjectStatus.ACTIVE, status_on=TODAY - timedelta(days=400)
    )


def test_undo_and_redo_stand_in_the_menu_with_their_names(qtbot, start, file):
    program = start(file)
    store = program.file.store
    undo, redo = program.frame.actions.undo, program.frame.actions.redo
    add_project(store, live("R&D gel"), today=TODAY)
    assert undo.text() == "&Undo: Add project R&&D gel"
    assert listed(program) == ["R&D gel"]
    undo.trigger()
    assert listed(program) == []
    assert redo.text() == "&Redo: Add project R&&D gel"
    redo.trigger()
    assert listed(program) == ["R&D gel"]
    assert not redo.isEnabled()


def test_note_offers_undo_only_until_something_newer_is_done(start, file):
    program = start(file)
    store, note = program.file.store, program.frame._note
    add_project(store, live("Gel"), today=TODAY)
    program.frame.say("Gel added", undoable=True)
    assert note.isVisible()
    add_project(store, live("Vaccine"), today=TODAY)
    assert not note.isVisible()  # its Undo would take the vaccine back
    program.frame.say("Vaccine added", undoable=True)
    note.button.click()
    assert listed(program) == ["Gel"]
    assert not note.isVisible()


def test_undo_that_is_refused_says_why(start, file):
    program = start(file)
    store = program.file.store
    add_project(store, live("Gel"), today=TODAY)
    store.writable = False
    program.frame.actions.undo.trigger()
    assert "cannot be changed" in program.frame._note.text.text()
    store.writable = True


def test_quick_add_needs_only_a_title_and_shows_the_project(qtbot, start, file):
    program = start(file)
    program.frame.actions.new_project.trigger()
    dialog = program.window.findChild(QuickProject)
    dialog.save()
    assert dialog.rows["title"].is_refused
    qtbot.keyClicks(dialog.title_field, "Gel")
    qtbot.keyClick(dialog.title_field, Qt.Key.Key_Return)
    assert listed(program) == ["Gel"]
    page = program.window.findChild(ProjectsPage)
    assert page.current_id
    assert program.frame.actions.edit_project.isEnabled()


def test_look_text_size_and_rows_act_at_once_and_are_kept(start, file, data_folder):
    program = start(file)
    program.choose("theme", "dark")
    program.choose("text_size", 130)
    program.choose("density", "compact")
    assert theme().name == "dark"
    assert theme().text_size == 130
    kept = json.loads((data_folder / "settings.json").read_text("utf-8"))
    assert (kept["theme"], kept["text_size"], kept["density"]) == ("dark", 130, "compact")
    program.choose("theme", "light")


def test_menu_chooses_the_look(start, file):
    program = start(file)
    every = program.window.menuBar().findChildren(QAction) + program.frame.actions.findChildren(
        QAction
    )
    dark = next(action for action in every if action.text() == "Dark")
    dark.trigger()
    assert program.settings.theme == "dark"
    program.choose("theme", "light")


def test_damaged_settings_are_set_aside_with_a_sentence(start, file, data_folder):
    data_folder.mkdir()
    (data_folder / "settings.json").write_text("{", "utf-8")
    (data_folder / "window.ini").write_bytes(b"\x00\xff[[[nonsense")
    program = start(file)
    assert "settings could not be read" in program.frame._banner.text.text()
    assert (data_folder / "settings.damaged.json").exists()


def test_renamed_programme_is_seen_in_the_sidebar(start, file):
    program = start(file)
    values = read_programme(program.file.store)
    edit_programme(program.file.store, type(values)(name="SPARK Nord"))
    assert program.window.programme.accessibleName() == "SPARK Nord"


def test_closing_lets_go_of_file_and_lock(start, file):
    program = start(file)
    program.window.close()
    assert program.file is None
    assert not Path(f"{file}.lock").exists()


def test_closing_asks_while_work_is_under_way(qtbot, start, file):
    program = start(file)

    def work(job):
        while True:
            job.step(1, 2)

    program.jobs.start("Exporting", work, succeeded=print, failed=print)
    program.window.close()
    assert program.window.isVisible()
    box = program.window.findChild(QMessageBox)
    assert box.text() == "Exporting is not finished."
    box.buttons()[0].click()
    qtbot.waitUntil(lambda: not program.window.isVisible())
    assert program.file is None


def test_every_key_of_the_menus_is_listed(start, file):
    program = start(file)
    program.frame.actions.keys.trigger()
    sheet = program.window.findChild(KeysSheet)
    keys = dict(sheet.keys)
    assert keys["Ctrl+N"] == "New project"
    assert keys["Ctrl+Shift+N"] == "Log session"
    assert keys["Ctrl+1"] == "This week"
    assert keys["Ctrl+2"] == "Projects"
    assert len(keys) == len(sheet.keys)  # no key means two things
    sheet.accept()


def test_about_names_versions_and_folders(start, file, data_folder):
    program = start(file)
    program.frame.actions.about.trigger()
    sheet = program.window.findChild(AboutSheet)
    texts = [label.text() for label in sheet.findChildren(QLabel)]
    assert {sqlite3.sqlite_version, str(data_folder), str(file)} <= set(texts)
    sheet.accept()


def test_recent_files_stand_in_the_menu(start, file, tmp_path):
    other = tmp_path / "other.spark"
    shutil.copy(file, other)
    program = start(file)
    program.open(other)
    names = [action.text() for action in program.frame.menus.recent.actions()]
    assert names == ["other.spark", "programme.spark"]
    program.frame.menus.recent.actions()[1].trigger()
    assert program.file.path == file


def test_back_up_now_makes_a_backup(qtbot, start, file, data_folder):
    program = start(file)
    add_project(program.file.store, NewProject(title="Gel"), today=TODAY)
    program.frame.actions.back_up.trigger()
    qtbot.waitUntil(lambda: not program.jobs.running)
    assert "manual" in [b.tag for b in list_backups(file, data_folder / "backups")]


def test_way_through_the_window_by_keyboard(qtbot, start, file):
    program = start(file)
    store = program.file.store
    project = add_project(store, live("Gel for wounds"), today=TODAY)
    pages, window = program.frame.wiring, program.window
    window.activateWindow()
    pages.projects.table.setFocus()
    qtbot.waitUntil(pages.projects.table.hasFocus)
    qtbot.keyClick(pages.projects.table, Qt.Key.Key_Down)
    pages.projects.table.selectRow(0)
    qtbot.keyClick(pages.projects.table, Qt.Key.Key_Return)
    assert pages.project.project_id == project
    assert window.windowTitle() == "Gel for wounds - SPARK Tracker"
    assert not program.frame.actions.delete.isEnabled()
    program.frame.actions.edit_project.trigger()
    form = window.findChild(ProjectForm)
    form._texts["title"].setText("Gel, better")
    form.save()
    qtbot.waitUntil(lambda: window.windowTitle() == "Gel, better - SPARK Tracker")
    program.frame.actions.undo.trigger()
    qtbot.waitUntil(lambda: window.windowTitle() == "Gel for wounds - SPARK Tracker")
    program.frame.actions.log_session.trigger()
    assert window.findChild(SessionLogger) is not None
    window.findChild(SessionLogger).reject()
    program.frame.actions.back.trigger()
    assert window.pages.currentWidget() is pages.projects
    assert pages.projects.table.selected_ids() == [project]
    program.frame.actions.report.trigger()
    assert window.windowTitle() == "Reports - SPARK Tracker"


def test_project_that_is_undone_leads_back_to_the_list(qtbot, start, file):
    program = start(file)
    project = add_project(program.file.store, live("Gel"), today=TODAY)
    pages = program.frame.wiring
    pages.open_project(project)
    program.frame.actions.undo.trigger()
    qtbot.waitUntil(lambda: program.window.pages.currentWidget() is pages.projects)
    assert pages.project.project_id == ""


def test_spreadsheet_from_the_first_page_makes_a_programme_first(start, tmp_path, heard):
    sheet = tmp_path / "list.csv"
    sheet.write_text("Title,Status\nGel,Active\n", "utf-8")
    program = start()
    heard.answers += [sheet, tmp_path / "new.spark"]
    alone(program).rows[1].click()
    dialog = program.window.findChild(NewProgramme)
    dialog.name.setText("SPARK Test")
    dialog.create_button.click()
    assert program.file.path == tmp_path / "new.spark"
    importing = program.window.findChild(ImportDialog)
    assert importing is not None
    program.jobs.wait()
    importing.reject()


def test_template_and_export_are_written_where_asked(qtbot, start, file, tmp_path, heard):
    program = start(file)
    heard.answers += [tmp_path / "template.xlsx", tmp_path / "all.xlsx"]
    program.frame.actions.template.trigger()
    qtbot.waitUntil(lambda: not program.jobs.running)
    program.frame.actions.export.trigger()
    qtbot.waitUntil(lambda: not program.jobs.running)
    assert (tmp_path / "template.xlsx").stat().st_size > 1000
    assert (tmp_path / "all.xlsx").stat().st_size > 1000
    assert program.frame._note.text.text() == "all.xlsx is written"


def test_export_that_cannot_be_written_says_why(qtbot, start, file, tmp_path, heard):
    program = start(file)
    heard.answers.append(tmp_path / "no" / "all.xlsx")
    program.frame.actions.export.trigger()
    qtbot.waitUntil(lambda: not program.jobs.running)
    assert "does not exist" in program.frame._note.text.text()


def test_menu_moves_the_selected_project_to_a_stage(qtbot, start, file):
    program = start(file)
    project = add_project(program.file.store, live("Gel"), today=TODAY)
    pages = program.frame.wiring
    assert not program.frame.menus.stages.isEnabled() or pages.current_project
    pages.projects.show_project(project)
    assert program.frame.menus.stages.isEnabled()
    words = [action.text() for action in program.frame.menus.stages.actions()]
    assert words == ["Advisor", "Patent", "Start-up", "Investment", "Licence", "Clinical"]
    program.frame.menus.stages.actions()[1].trigger()
    assert program.window.pages.currentWidget() is pages.projects  # the list is not left
    [asked] = [d for d in program.window.findChildren(QDialog) if d.isVisible()]
    asked.reject()


@pytest.mark.qt_log_ignore("does not support")
def test_menus_move_all_the_selected_projects_to_a_stage(start, file):
    program = start(file)
    for title in ("Gel", "Patch"):
        add_project(program.file.store, live(title), today=TODAY)
    pages, stages = program.frame.wiring, program.frame.menus.stages
    pages.projects.table.selectAll()
    assert stages.isEnabled()
    stages.actions()[1].trigger()
    [asked] = [d for d in program.window.findChildren(QDialog) if d.isVisible()]
    assert asked.windowTitle() == "2 projects: Patent"
    asked.reject()

    page = pages.projects
    menu = show_menu(page, page.selected_ids()[0], QPoint(), writable=True)
    told = []
    page.stage_asked.connect(lambda ids, code: told.append((ids, code)))
    [move] = [action for action in menu.actions() if action.text() == "Move to"]
    stages_of_it = move.menu()
    assert isinstance(stages_of_it, QMenu)
    stages_of_it.actions()[2].trigger()
    assert told == [(page.selected_ids(), "startup")]
    menu.close()


def test_status_line_leads_to_backups_and_reports(start, file):
    program = start(file)
    program.window.status.backup.click()
    assert program.window.windowTitle() == "Settings - SPARK Tracker"
    program.window.status.quarter.click()
    assert program.window.windowTitle() == "Reports - SPARK Tracker"


def test_norwegian_acts_at_once_on_the_open_file(qtbot, start, file):
    program = start(file)
    program.choose("language", "nb")
    qtbot.waitUntil(lambda: not program.jobs.running)
    assert program.file.path == file
    assert program.window.windowTitle().startswith("Prosjekter")
    program.choose("language", "en")
    qtbot.waitUntil(lambda: not program.jobs.running)
    assert program.window.windowTitle() == "Projects - SPARK Tracker"


def test_file_is_chosen_in_the_dialog(start, file, heard):
    program = start()
    heard.answers.append(file)
    alone(program).rows[3].click()
    assert heard.asked == ["Open a programme"]
    assert program.file.path == file


def test_brief_of_the_selected_project_is_written_from_the_menu(start, file, heard, tmp_path):
    program = start(file)
    project = add_project(program.file.store, live("Gel"), today=TODAY)
    pages = program.frame.wiring
    assert not program.frame.actions.brief.isEnabled() or pages.current_project
    pages.projects.show_project(project)
    heard.answers.append(tmp_path / "brief.pdf")
    program.frame.actions.brief.trigger()
    assert program.window.pages.currentWidget() is pages.project
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF")
