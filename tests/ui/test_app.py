"""The program as a whole: starting, files, refusals."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QLockFile

from spark_tracker.errors import StorageError
from spark_tracker.services.programme import read_programme
from spark_tracker.store.backup import back_up, list_backups
from spark_tracker.store.opening import LARGE
from spark_tracker.ui.files.new_programme import NewProgramme
from spark_tracker.ui.files.opening import take_lock
from spark_tracker.ui.files.refused_page import RefusedPage
from spark_tracker.ui.first_run.page import FirstRunPage
from spark_tracker.ui.projects.page import ProjectsPage
from spark_tracker.ui.widgets.buttons import Button
from tests.conftest import NOW
from tests.ui.programs import alone, listed


def buttons(page):
    return {button.text(): button for button in page.findChildren(Button)}


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


def test_status_line_names_the_job_at_work_and_then_the_next(qtbot, start, file):
    program = start(file)
    first, second = Event(), Event()
    said = program.window.status.work

    def wait_for(event):
        return lambda _job: event.wait(20)

    program.jobs.start("Writing a.xlsx", wait_for(first), succeeded=print, failed=print)
    program.jobs.start("Reading b.csv", wait_for(second), succeeded=print, failed=print)
    assert (said.text(), said.isVisible()) == ("Writing a.xlsx", True)
    first.set()
    qtbot.waitUntil(lambda: said.text() == "Reading b.csv")
    second.set()
    qtbot.waitUntil(lambda: not said.isVisible())


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
