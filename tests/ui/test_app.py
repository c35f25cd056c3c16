"""The program as a whole: starting, files, refusals, settings, closing."""

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox

from spark_tracker import app
from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.errors import StorageError
from spark_tracker.services.programme import edit_programme, read_programme
from spark_tracker.services.projects import NewProject, add_project
from spark_tracker.store.backup import back_up, list_backups
from spark_tracker.store.opening import LARGE
from spark_tracker.ui.files.new_programme import NewProgramme, file_name
from spark_tracker.ui.files.opening import take_lock
from spark_tracker.ui.files.refused_page import RefusedPage
from spark_tracker.ui.first_run.page import FirstRunPage
from spark_tracker.ui.frame.help import AboutSheet
from spark_tracker.ui.frame.keys_sheet import KeysSheet
from spark_tracker.ui.importing.dialog import ImportDialog
from spark_tracker.ui.project_form.form import ProjectForm
from spark_tracker.ui.project_form.quick import QuickProject
from spark_tracker.ui.projects.page import ProjectsPage
from spark_tracker.ui.session_logger.dialog import SessionLogger
from spark_tracker.ui.theme import theme
from spark_tracker.ui.widgets.buttons import Button
from tests.conftest import NOW, TODAY

ROOT = Path(__file__).resolve().parents[2]


def live(title: str) -> NewProject:
    return NewProject(
        title=title, status=ProjectStatus.ACTIVE, status_on=TODAY - timedelta(days=400)
    )


@pytest.fixture
def file(tmp_path, empty_file):
    """A programme file with nothing in it but the programme."""
    path = tmp_path / "programme.spark"
    shutil.copy(empty_file, path)
    return path


@pytest.fixture
def start(qtbot, data_folder, heard):
    """Start the program on a file, as from the desktop; it is closed after the test."""
    started = []

    def made(path=None):
        data_folder.mkdir(parents=True, exist_ok=True)
        program = app.build(
            data_folder,
            clock=lambda: NOW,
            open_dialog=heard.ask_open,
            save_dialog=heard.ask_save,
            show_file=heard.shown.append,
            backup_after=0,
        )
        started.append(program)
        program.show()
        program.start(path)
        qtbot.waitUntil(lambda: not program.jobs.running)
        return program

    yield made
    for program in started:
        program.close_file()
        program.window.close()
        program.window.deleteLater()
    theme().set_text_size(100)


def alone(program):
    """The page shown without sidebar: the first page, or a refusal."""
    return program.window._body.currentWidget()


def buttons(page):
    return {button.text(): button for button in page.findChildren(Button)}


def listed(program):
    page = program.window.findChild(ProjectsPage)
    return [page.model.row_at(row).title for row in range(page.model.rowCount())]


def test_shell_is_painted_before_sqlalchemy_is_loaded(file, data_folder):
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from spark_tracker import app\n"
        "heavy = {'sqlalchemy', 'alembic', 'openpyxl', 'spark_tracker.store.store'}\n"
        "qt = app.application()\n"
        "program = app.build(Path(sys.argv[1]))\n"
        "program.show()\n"
        "qt.processEvents()\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
        "program.start(Path(sys.argv[2]))\n"
        "qt.processEvents()\n"
        "assert program.file is not None\n"
        "assert not {'alembic', 'openpyxl'} & set(sys.modules)\n"
        "program.window.close()\n"
        "print('done')\n"
    )
    data_folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script, str(data_folder), str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout == "done\n", done.stderr


def test_first_start_shows_the_ways_to_begin(start):
    page = alone(start())
    assert isinstance(page, FirstRunPage)
    assert [row.way.key for row in page.rows] == ["sample", "import", "new", "open"]
    assert all(row.accessibleName() and row.accessibleDescription() for row in page.rows)


def test_given_file_is_opened_and_is_the_last_one_next_time(start, file):
    program = start(file)
    assert program.window.windowTitle() == "Projects - SPARK Tracker"
    assert program.window.programme.accessibleName() == "SPARK Norway"
    program.close_file()
    program.window.close()
    assert start().file.path == file


def test_day_gets_its_backup_and_the_status_line_says_so(qtbot, start, file, data_folder):
    program = start(file)
    qtbot.waitUntil(lambda: bool(list_backups(file, data_folder / "backups")))
    qtbot.waitUntil(lambda: not program.jobs.running)
    assert [b.tag for b in list_backups(file, data_folder / "backups")] == ["daily"]
    assert program.window.status.backup.text().startswith("Backup today")


def test_second_window_on_a_file_is_refused_and_can_read_it(qtbot, start, file):
    lock = QLockFile(f"{file}.lock")
    assert lock.tryLock(0)
    page = alone(start(file))
    assert isinstance(page, RefusedPage)
    assert page.state.title.text() == "This file is open elsewhere"
    program = start(file)
    buttons(alone(program))["Open to read"].click()
    assert program.file is not None
    assert not program.file.writable
    assert not program.frame.actions.new_project.isEnabled()
    assert not program.frame.actions.undo.isEnabled()
    assert "nothing can be changed" in program.frame._banner.text.text()


def test_lock_names_who_holds_it(file):
    held = QLockFile(f"{file}.lock")
    assert held.tryLock(0)
    with pytest.raises(StorageError, match=r"process \d+") as refused:
        take_lock(file)
    assert refused.value.code == "in_use"


def test_lock_of_a_dead_program_is_in_nobodys_way(file):
    script = (
        "import os, sys\nfrom PySide6.QtCore import QLockFile\n"
        "lock = QLockFile(sys.argv[1] + '.lock')\nassert lock.tryLock(0)\nos._exit(0)"
    )
    done = subprocess.run([sys.executable, "-c", script, str(file)], timeout=30, check=False)
    assert done.returncode == 0
    assert Path(f"{file}.lock").exists()
    lock = take_lock(file)
    assert lock is not None
    assert lock.isLocked()


def test_missing_file_is_said_in_place(start, tmp_path):
    page = alone(start(tmp_path / "gone.spark"))
    assert page.state.title.text() == "The file is not there"
    assert {"Choose another file", "Back to the start"} <= set(buttons(page))


def test_damaged_file_offers_its_last_good_backup(qtbot, start, file, data_folder):
    (data_folder / "backups").mkdir(parents=True)
    back_up(file, data_folder / "backups", "manual", NOW)
    file.write_bytes(file.read_bytes()[:8192])
    program = start(file)
    page = alone(program)
    assert isinstance(page, RefusedPage)
    restore = next(b for text, b in buttons(page).items() if text.startswith("Restore"))
    restore.click()
    qtbot.waitUntil(lambda: not program.jobs.running)
    assert program.file is not None
    assert "kept as" in program.frame._banner.text.text()


def swell(file, parent):
    """Make a file so large that its pages are checked after the list is there."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE padding (content, parent REFERENCES programme (id))")
        connection.execute("INSERT INTO padding VALUES (zeroblob(?), ?)", (LARGE + 4096, parent))
        connection.commit()


def test_damage_of_a_large_file_is_said_in_place_after_the_list(qtbot, start, file):
    swell(file, parent="gone")
    program = start(file)
    assert program.window.findChild(ProjectsPage) is not None
    qtbot.waitUntil(lambda: isinstance(alone(program), RefusedPage))
    assert program.file is None
    assert take_lock(file) is not None


def test_sound_large_file_stays_open(qtbot, start, file):
    swell(file, parent=None)
    program = start(file)
    titles = []
    program.jobs.started.connect(lambda job: titles.append(job.title))
    qtbot.waitUntil(lambda: "Checking the file" in titles and not program.jobs.running)
    assert program.file is not None
    assert program.window.findChild(ProjectsPage) is not None


def test_damage_that_the_list_itself_meets_is_said_at_once(start, file):
    swell(file, parent=None)
    with closing(sqlite3.connect(file)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'programme'"
        (page,) = connection.execute(query).fetchone()
    with file.open("r+b") as stream:
        stream.seek((page - 1) * 4096)
        stream.write(bytes(4096))
    program = start(file)
    assert isinstance(alone(program), RefusedPage)
    assert program.file is None


def test_refusal_leads_back_to_the_start(start, tmp_path):
    program = start(tmp_path / "gone.spark")
    buttons(alone(program))["Back to the start"].click()
    assert isinstance(alone(program), FirstRunPage)


def test_new_programme_needs_only_a_name(qtbot, start, tmp_path, heard):
    program = start()
    heard.answers.append(tmp_path / "new.spark")
    program.new_file()
    dialog = program.window.findChild(NewProgramme)
    dialog.create_button.click()
    assert dialog._refusals.count == 1
    assert heard.asked == []
    qtbot.keyClicks(dialog.name, "SPARK: Test")
    dialog.create_button.click()
    assert heard.proposed[0].name == "SPARK Test.spark"
    assert program.file.path == tmp_path / "new.spark"
    assert read_programme(program.file.store).name == "SPARK: Test"
    assert program.window.programme.accessibleName() == "SPARK: Test"


def test_wrong_setting_of_a_new_programme_is_said_at_its_field(start, tmp_path, heard):
    program = start()
    heard.answers.append(tmp_path / "new.spark")
    program.new_file()
    dialog = program.window.findChild(NewProgramme)
    dialog.name.setText("SPARK Test")
    dialog.currency.setText("krone")
    dialog.create_button.click()
    assert dialog._refusals.count == 1
    assert not (tmp_path / "new.spark").exists()
    dialog.reject()


def test_file_name_of_a_programme_fits_every_system():
    assert file_name("SPARK: Berlin/Oslo?") == "SPARK Berlin Oslo.spark"
    assert file_name("///") == "programme.spark"


def test_sample_programme_opens_from_the_first_page(qtbot, start):
    program = start()
    alone(program).rows[0].click()
    qtbot.waitUntil(lambda: program.file is not None, timeout=30_000)
    assert len(listed(program)) == 24
    qtbot.waitUntil(lambda: not program.jobs.running)


def test_other_file_takes_a_window_of_its_own_and_the_first_is_let_go(start, file, tmp_path):
    other = tmp_path / "other.spark"
    shutil.copy(file, other)
    program = start(file)
    first = program.window
    program.open(other)
    assert program.file.path == other
    assert program.window is not first
    assert first.isHidden()
    lock = take_lock(file)
    assert lock is not None


def test_refused_other_file_leaves_the_open_one_alone(start, file, tmp_path):
    program = start(file)
    program.open(tmp_path / "gone.spark")
    assert program.file.path == file
    assert "gone.spark" in program.frame._banner.text.text()


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
