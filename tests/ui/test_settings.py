"""The settings page: the user's own, the programme's, rates and backups."""

import shutil
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from spark_tracker import app
from spark_tracker.errors import InputError
from spark_tracker.services.programme import read_programme
from spark_tracker.services.projects import NewProject, add_project
from spark_tracker.services.rates import list_rates
from spark_tracker.store.backup import list_backups
from spark_tracker.ui.record_form.dialog import RecordForm
from spark_tracker.ui.settings.page import SettingsPage
from spark_tracker.ui.settings.rates import micro_of
from spark_tracker.ui.widgets.buttons import Button
from tests.conftest import NOW, TODAY
from tests.ui.whole_window import SETTINGS, dialogs, running, seen, settle

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def program(qtbot, tmp_path, data_folder, empty_file, heard):
    path = tmp_path / "programme.spark"
    shutil.copy(empty_file, path)
    data_folder.mkdir()
    program = app.build(
        data_folder,
        clock=lambda: NOW,
        open_dialog=heard.ask_open,
        save_dialog=heard.ask_save,
        show_file=heard.shown.append,
        backup_after=0,
    )
    program.show()
    program.start(path)
    qtbot.waitUntil(lambda: bool(list_backups(path, data_folder / "backups")))
    qtbot.waitUntil(lambda: not program.jobs.running)
    yield program
    program.close_file()
    program.window.close()
    program.window.deleteLater()


@pytest.fixture
def page(program):
    program.window.show_section("settings")
    return program.window.page("settings")


def test_rates_are_added_listed_and_deleted_with_a_way_back(qtbot, program, page):
    rates = page.rates
    rates.rate.setText("11,7385")
    rates.source.setText("Norges Bank")
    qtbot.keyClick(rates.source, Qt.Key.Key_Return)
    [rate] = list_rates(program.file.store)
    assert (rate.currency, rate.on, rate.micro_per_eur) == ("NOK", TODAY, 11_738_500)
    assert [rates.records.model.index(0, n).data() for n in range(4)] == [
        "NOK",
        "23 Nov 2026",
        "11.7385",
        "Norges Bank",
    ]
    rates.records.table.selectRow(0)
    qtbot.keyClick(rates.records.table, Qt.Key.Key_Delete)
    assert rates.records.model.rowCount() == 0
    program.frame._note.button.click()
    assert rates.records.model.rowCount() == 1


def test_wrong_rate_is_said_at_its_field(page):
    page.rates.rate.setText("dear")
    page.rates.add_button.click()
    assert page.rates.rows["micro_per_eur"].is_refused
    page.rates.rate.setText("11.7")
    page.rates.currency.setText("crown")
    page.rates.add_button.click()
    assert page.rates.rows["currency"].is_refused
    assert page.rates.records.model.rowCount() == 0


@pytest.mark.parametrize("text", ["", "0", "-1", "eleven", "nan", "inf"])
def test_rate_is_a_number_above_nothing(text):
    with pytest.raises(InputError):
        micro_of(text)


def test_programme_is_renamed_and_a_wrong_currency_refused(program, page):
    part = page.programme
    part.name.setText("SPARK Nord")
    part.currency.setText("crown")
    part.save_button.click()
    assert part.rows["currency"].is_refused
    part.currency.setText("EUR")
    part.save_button.click()
    values = read_programme(program.file.store)
    assert (values.name, values.currency) == ("SPARK Nord", "EUR")


def test_each_part_is_one_press_away_and_takes_the_keyboard(qtbot, program, page):
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    for key, part in page._parts.items():
        page.links[key].click()
        qtbot.waitUntil(lambda part=part: part.visibleRegion().boundingRect().height() > 20)
        focused = page.focusWidget()
        assert focused is not None
        assert part.isAncestorOf(focused), key


def test_backup_is_restored_from_the_list(qtbot, program, page):
    add_project(program.file.store, NewProject(title="Too much"), today=TODAY)
    backups = page.backups.records
    assert [backups.model.index(0, 1).data()] == ["daily"]
    ((restore, _act),) = backups.buttons
    assert not restore.isEnabled()
    backups.table.selectRow(0)
    restore.click()
    qtbot.waitUntil(lambda: not program.jobs.running)
    assert "The backup is open" in program.frame._banner.text.text()
    assert program.file.store.undo_name() is None  # no project was added, and a start stays
    kept = list(program.file.path.parent.glob("*.replaced.spark"))
    assert len(kept) == 1


def test_backup_made_now_is_in_the_list_at_once(qtbot, program, page):
    before = page.backups.records.model.rowCount()
    page.backups.records.new_buttons[0].click()
    qtbot.waitUntil(lambda: not program.jobs.running)
    qtbot.waitUntil(lambda: page.backups.records.model.rowCount() == before + 1)


def test_name_for_the_history_is_kept(qtbot, program, page):
    page.own.who.setText("Ada  Lund")
    page.own.who.editingFinished.emit()
    assert program.settings.author == "Ada Lund"


def test_folder_is_shown_by_the_system(program, page, heard, data_folder):
    button = next(b for b in page.own.findChildren(Button) if b.text() == "Show folder")
    button.click()
    assert heard.shown == [str(data_folder)]


def test_restore_of_the_file_menu_leads_to_the_backups(qtbot, program):
    program.frame.actions.restore.trigger()
    page = program.window.page("settings")
    assert isinstance(page, SettingsPage)
    assert program.window.pages.currentWidget() is page


def test_backups_are_told_by_when_they_were_made(page):
    made = page.backups.records.model.row_at(0).at
    assert made - datetime(2026, 11, 23, 9, tzinfo=UTC) < timedelta(minutes=1)


@pytest.fixture(scope="module")
def whole(qapp, tmp_path_factory, sample_file):
    with running(tmp_path_factory.mktemp("settings"), sample_file) as whole:
        yield whole


@pytest.mark.parametrize("place", SETTINGS, ids=lambda place: place.name)
def test_form_that_is_left_with_esc_saves_nothing(qtbot, whole, place):
    before = whole.file.store.head()
    place.go(whole)
    settle(whole)
    (form,) = dialogs()
    assert isinstance(form, RecordForm)
    for field in seen(form):
        if isinstance(field, QLineEdit) and field.isEnabled():
            field.setFocus()
            qtbot.keyClicks(field, "x")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    settle(whole)
    assert dialogs() == []
    assert whole.file.store.head() == before
