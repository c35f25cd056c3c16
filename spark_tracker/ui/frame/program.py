"""The running program: which file is open, in which window, and what happens on the way."""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from spark_tracker.errors import SparkError, StorageError
from spark_tracker.paths import backups_folder
from spark_tracker.settings import computer_name, load_settings, save_settings
from spark_tracker.ui import formats
from spark_tracker.ui.crash import CrashWatch
from spark_tracker.ui.frame.frame import Frame
from spark_tracker.ui.garbage import collect_closed
from spark_tracker.ui.program_services import Services
from spark_tracker.ui.shell.main_window import MainWindow
from spark_tracker.ui.shell.memory import WindowMemory
from spark_tracker.ui.soon import soon
from spark_tracker.ui.theme import Look, Role, theme
from spark_tracker.ui.translator import Languages
from spark_tracker.ui.widgets.refusal import sentence

if TYPE_CHECKING:  # loaded after the first paint
    from datetime import datetime

    from spark_tracker.ui.desk import AskOpen, AskSave, Desk
    from spark_tracker.ui.files.opening import OpenFile
    from spark_tracker.ui.first_run.page import FirstRunPage
    from spark_tracker.ui.jobs import Jobs
    from spark_tracker.ui.notifier import Notifier

log = logging.getLogger(__name__)


class Program(QObject):
    """Opens and closes files, one at a time, each in a window of its own.

    Args:
        folder: for settings, logs and backups.
        clock: returns the present moment, aware.
        ask_open, ask_save: the file dialogs.
        show_file: opens a file or address with the system's program for it.
        wire: gives a window its pages and joins them, once a file is open in it.
        backup_after: milliseconds from opening a file to its daily backup: the list comes first.
        languages: the languages there are.
    """

    def __init__(
        self,
        folder: Path,
        *,
        clock: "Callable[[], datetime]",
        ask_open: "AskOpen",
        ask_save: "AskSave",
        show_file: Callable[[str], object],
        wire: "Callable[[Frame, Desk], object]",
        backup_after: int = 1500,
        languages: Languages | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._clock, self._wire = folder, clock, wire
        self._ask_open, self._ask_save, self._show_file = ask_open, ask_save, show_file
        self._daily = QTimer(self, singleShot=True, interval=backup_after)
        self._daily.timeout.connect(self._back_up_daily)
        self.settings, self._settings_aside = load_settings(folder)
        self.memory = WindowMemory(folder / "window.ini")
        self.languages = languages or Languages()
        self.language = self.languages.use(self.settings.language)
        theme().set_look(Look(self.settings.theme))
        theme().set_text_size(self.settings.text_size)
        self.memory.remember("view/density", self.settings.density)
        self.file: OpenFile | None = None
        self.frame = self._new_frame()
        self.crashes = CrashWatch(lambda: self.window, self._say, self)
        self._first: FirstRunPage | None = None

    @cached_property
    def jobs(self) -> "Jobs":
        """The one background thread."""
        from spark_tracker.ui.jobs import Jobs  # noqa: PLC0415 - after the first paint

        return Jobs(self)

    @property
    def window(self) -> MainWindow:
        """The window shown now."""
        return self.frame.window

    def show(self) -> None:
        """Show the frame; where there is no file to open, the first page."""
        if self._last_file() is None:
            self.show_first_run()
        else:
            self.window.set_programme(self.memory.text("window/programme"))
            self.frame.show_empty()
        self.window.show()

    def start(self, path: Path | None) -> None:
        """Open `path`, else the last file, else stay on the first page."""
        path = path or self._last_file()
        if path is not None:
            self.open(path)

    def open(
        self, path: Path, *, writable: bool = True, then: Callable[[], object] | None = None
    ) -> None:
        """Open a file in this window, or in a new one if this one has a file.

        `then` runs once it is open. A refusal is shown in place, with the ways out.
        """
        from spark_tracker.ui.files.opening import open_file  # noqa: PLC0415 - after the first paint
        from spark_tracker.ui.notifier import Notifier  # noqa: PLC0415 - the same

        if self.file is not None and self.file.path == path.resolve():
            self.window.raise_()
            return
        notifier = Notifier()
        try:
            opened = open_file(
                path,
                author=self.settings.author,
                device=computer_name(),
                backups=backups_folder(),
                clock=self._clock,
                on_change=notifier.publish,
                writable=writable,
            )
        except SparkError as error:
            self._refuse(path, error)
            return
        if self.file is not None:
            self.close_file()
            self._replace_window()
        try:
            self._show(opened, notifier)
        except StorageError as error:  # a damaged page that the list itself needs
            self._give_up(opened, error)
            return
        if then is not None:
            then()

    def reopen(self) -> None:
        """Open the same file again in a new window, as after a change of language."""
        if self.file is None:
            self.show_first_run()
            return
        path, writable = self.file.path, self.file.writable
        self.close_file()
        self._replace_window()
        self.open(path, writable=writable)

    def close_file(self) -> None:
        """Let go of the file; work under way is called off and waited for."""
        self.jobs.stop()
        self.frame.leave()
        if self.file is not None:
            self.file.close()
            self.file = None

    def restore(self, path: Path, backup: Path) -> None:
        """Put a backup in the place of the file at `path` and open it."""
        from spark_tracker.store.backup import restore  # noqa: PLC0415 - after the first paint

        if self.file is not None and self.file.path == path.resolve():
            self.close_file()
            self._replace_window()
        try:
            kept = restore(path, backup, self._clock())
        except SparkError as error:
            self._refuse(path, error)
            return
        self.open(path)
        if kept is not None and self.file is not None:
            words = self.tr("The backup is open. What was there before is kept as {file}.")
            self.frame.warn(words.format(file=kept))

    def choose(self, setting: str, value: object) -> None:
        """Keep a setting and let it act at once."""
        self.settings = replace(self.settings, **{setting: value})  # type: ignore[arg-type] # checked on reading
        self._save_settings()
        if setting == "theme":
            theme().set_look(Look(self.settings.theme))
        elif setting == "text_size":
            theme().set_text_size(self.settings.text_size)
        elif setting == "density":
            self.memory.remember("view/density", self.settings.density)
            self.frame.set_density(self.settings.density)
        elif setting == "language":
            self.language = self.languages.use(self.settings.language)
            self.reopen()

    def show_first_run(self) -> None:
        """Show the ways to begin."""
        from spark_tracker.ui.first_run.page import FirstRunPage  # noqa: PLC0415 - once in a life

        last = self._last_file()
        self._first = FirstRunPage(
            languages=self.languages.choices,
            language=self.language,
            look=self.settings.theme,
            recent=(last.stem, str(last.parent)) if last else ("", ""),
        )
        self._first.way_chosen.connect(self._on_way_chosen)
        self._first.language_chosen.connect(lambda code: self.choose("language", code))
        self._first.look_chosen.connect(lambda look: self.choose("theme", look))
        self.frame.show_alone(self._first, self.tr("Welcome"))

    def new_file(self) -> None:
        """Ask for a new programme and open it."""
        self._new_file(None)

    def _new_file(self, then: Callable[[], object] | None) -> None:
        from spark_tracker.ui.files.new_programme import (  # noqa: PLC0415 - rarely used
            NewProgramme,
            make_programme,
        )

        make = partial(
            make_programme,
            author=self.settings.author,
            device=computer_name(),
            backups=backups_folder(),
            clock=self._clock,
        )
        dialog = NewProgramme(make, self._ask_save, Path.home(), self.window)
        dialog.made.connect(lambda path: self.open(path, then=then))
        dialog.open()

    def ask_for_file(self) -> None:
        """Ask for a programme file and open it."""
        kind = self.tr("SPARK Tracker programme (*.spark)")
        self._ask_open(self.window, self.tr("Open a programme"), kind, self.open)

    def ask_for_spreadsheet(self) -> None:
        """Ask for a spreadsheet; make a programme for it where none is open."""
        kind = self.tr("Spreadsheets (*.xlsx *.csv *.xlsm *.tsv *.txt)")
        self._ask_open(self.window, self.tr("Import a spreadsheet"), kind, self._on_spreadsheet)

    def open_sample(self) -> None:
        """Open the sample programme; make it first, on the job's thread, if it is not there."""
        from spark_tracker.ui.files import sample_file  # noqa: PLC0415 - rarely used

        path = sample_file.path_in(self._folder)
        if path.exists():
            self.open(path)
            return
        if self._first is not None:
            self._first.set_busy(self.tr("Making the sample programme…"))
        sample_file.make(
            path,
            self._clock().astimezone().date(),
            self.jobs,
            self.tr("Making the sample programme"),
            made=self.open,
            failed=partial(self._on_sample_failed, path),
        )

    def back_up(self) -> None:
        """Make a backup now, on the job's thread."""
        self._backup(self.tr("Backing up"), daily=False)

    def _new_frame(self) -> Frame:
        frame = Frame(self.memory, self.settings, self._services(), self._wire)
        frame.menus.show_recent(self.settings.recent_files, self.open)
        return frame

    def _services(self) -> Services:
        return Services(
            new_file=self.new_file,
            open_file=self.ask_for_file,
            bring_in=self.ask_for_spreadsheet,
            back_up=self.back_up,
            restore=self.restore,
            choose=self.choose,
            close_file=self.close_file,
            settings=lambda: self.settings,
            languages=self.languages,
            clock=self._clock,
            ask_open=self._ask_open,
            ask_save=self._ask_save,
            show_file=self._show_file,
            folder=self._folder,
            backups=backups_folder(),
        )

    def _replace_window(self) -> None:
        old = self.frame
        self.memory.save()
        self.frame = self._new_frame()
        self.frame.window.setGeometry(old.window.geometry())
        self.frame.window.setVisible(old.window.isVisible())
        old.window.hide()
        old.window.deleteLater()
        old.deleteLater()
        collect_closed(self)

    def _show(self, opened: "OpenFile", notifier: "Notifier") -> None:
        self.file = opened
        self.settings = self.settings.with_recent(opened.path)
        self._save_settings()
        self.frame.menus.show_recent(self.settings.recent_files, self.open)
        self.frame.enter(opened, notifier, self.jobs, self.language)
        self._first = None
        self._say_warnings(opened)
        if opened.store.unchecked:
            soon(self, partial(self._check_pages, opened))
        self._daily.start()

    def _check_pages(self, opened: "OpenFile") -> None:
        from spark_tracker.ui.files.quiet_jobs import check_pages  # noqa: PLC0415 - after the list

        title, refused = self.tr("Checking the file"), partial(self._give_up, opened)
        check_pages(opened.path, self.jobs, title, refused)

    def _give_up(self, opened: "OpenFile", error: SparkError) -> None:
        """Refuse a file whose damage showed only after it was opened."""
        if self.file is opened:
            self.close_file()
            self._replace_window()
            self._refuse(opened.path, error)

    def _say_warnings(self, opened: "OpenFile") -> None:
        warnings = [sentence(warning) for warning in opened.store.warnings]
        for aside in (self._settings_aside, self.memory.set_aside):
            if aside is not None:
                words = self.tr("Your settings could not be read; they are kept as {file}.")
                warnings.append(words.format(file=aside))
        self._settings_aside = self.memory.set_aside = None
        if not opened.writable:
            warnings.append(self.tr("This file is open to read: nothing can be changed."))
        if warnings:
            self.frame.warn(" ".join(warnings))

    def _refuse(self, path: Path, error: SparkError) -> None:
        from spark_tracker.store.backup import list_backups  # noqa: PLC0415 - after the first paint
        from spark_tracker.ui.files.refused_page import RefusedPage  # noqa: PLC0415 - rarely needed

        log.warning("file refused: %s", getattr(error, "code", type(error).__name__))
        if self.file is not None:
            self.frame.warn(sentence(error), role=Role.DANGER)
            return
        page = RefusedPage()
        known = [(formats.moment(b.at), b.path) for b in list_backups(path, backups_folder())]
        page.show_refusal(path, error, known)
        page.read_asked.connect(lambda which: self.open(which, writable=False))
        page.retry_asked.connect(self.open)
        page.restore_asked.connect(self.restore)
        page.other_asked.connect(self.ask_for_file)
        page.start_asked.connect(self.show_first_run)
        self.frame.show_alone(page, path.name)

    def _last_file(self) -> Path | None:
        return Path(self.settings.recent_files[0]) if self.settings.recent_files else None

    def _say(self, words: str) -> None:
        self.frame.say(words)

    def _save_settings(self) -> None:
        try:
            save_settings(self._folder, self.settings)
        except OSError as error:
            log.warning("settings not saved: %s", type(error).__name__)
            words = self.tr("Your settings could not be saved: {folder} is not writable, or full.")
            self.frame.warn(words.format(folder=self._folder))

    def _back_up_daily(self) -> None:
        if self.file is not None and self.file.writable:
            self._backup(self.tr("Daily backup"), daily=True)

    def _backup(self, title: str, *, daily: bool) -> None:
        from spark_tracker.ui.files.quiet_jobs import back_up  # noqa: PLC0415 - after the list

        if self.file is not None:
            told = self.frame.on_backed_up, self.frame.on_backup_failed
            back_up(self.file.path, self.jobs, title, self._clock(), *told, daily=daily)

    def _on_way_chosen(self, way: str) -> None:
        ways: dict[str, Callable[[], object]] = {
            "sample": self.open_sample,
            "import": self.ask_for_spreadsheet,
            "new": self.new_file,
            "open": self.ask_for_file,
        }
        ways.get(way, partial(self.start, None))()

    def _on_spreadsheet(self, sheet: Path) -> None:
        if self.file is None:
            self._new_file(lambda: self.frame.bring_in(sheet))
        else:
            self.frame.bring_in(sheet)

    def _on_sample_failed(self, path: Path, error: Exception) -> None:
        if not isinstance(error, SparkError):
            raise error
        self._refuse(path, error)
