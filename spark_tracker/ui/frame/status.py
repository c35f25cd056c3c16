"""What the status line says about the open file: saved, backup, last change, work, quarter."""

from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from shiboken6 import isValid

from spark_tracker.domain.quarter import Quarter
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.jobs import Job, while_alive
from spark_tracker.ui.shell.status_line import StatusLine
from spark_tracker.ui.wording import act_text


class StatusKeeper(QObject):
    """Keeps the status line true while a file is open."""

    def __init__(self, line: StatusLine, desk: Desk, backups: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._line, self._desk, self._backups = line, desk, backups
        self._tells_rows = False  # what is said is about rows that may no longer be seen
        if desk.store.writable:
            line.show_saved(self.tr("Saved"))
        else:
            line.show_trouble(self.tr("Open to read"))
        line.message.setText("")
        line.cancel_asked.connect(self._on_cancel)
        desk.notifier.changed.connect(self._on_changed)
        desk.jobs.started.connect(self._on_started)
        self.show_quarter()
        self.show_backup()

    def show_backup(self) -> None:
        """Say when the newest backup was made."""
        from spark_tracker.store.backup import list_backups  # noqa: PLC0415 - with the open file

        known = list_backups(self._desk.store.path, self._backups)
        if not known:
            self._line.backup.show_text(self.tr("No backup yet"))
            return
        self._line.backup.show_text(self._when(known[0].at))

    def show_quarter(self) -> None:
        """Show the quarter as its weeks, and what is left of it."""
        today = self._desk.today()
        quarter = Quarter.containing(today)
        left = formats.plural(
            quarter.days_left(today), self.tr("{n} day left"), self.tr("{n} days left")
        )
        weeks = len(quarter.week_starts)
        self._line.show_quarter(quarter.label, quarter.weeks_past(today), weeks, left)

    def say(self, words: str) -> None:
        """Say something of what is shown, until something is selected or changed."""
        self._line.message.setText(words)
        self._tells_rows = True

    def say_selected(self, ids: list[str]) -> None:
        """Say how many rows are selected."""
        count = formats.number(len(ids))
        words = self.tr("{n} selected").format(n=count) if ids else ""
        self._line.message.setText(words)
        self._tells_rows = True

    def leave_rows(self) -> None:
        """Another page is shown: say no more of rows that are not on it."""
        if self._tells_rows:
            self.say("")

    def _when(self, moment: datetime) -> str:
        day: date = moment.astimezone().date()
        clock = formats.clock(moment)
        if day == self._desk.today():
            return self.tr("Backup today {time}").format(time=clock)
        return self.tr("Backup {day}").format(day=formats.short_day(day, self._desk.today()))

    def _on_changed(self) -> None:
        name = self._desk.store.undo_name()
        if name is not None:
            self._line.message.setText(act_text(*name))
            self._tells_rows = False

    def _on_started(self, job: Job) -> None:
        if self._desk.jobs.running == (job,):  # one that has to wait is shown when it begins
            self._line.show_progress(job.title, 0, 0)
        job.progressed.connect(while_alive(partial(self._show_progress, job.title)))
        job.finished.connect(while_alive(self._on_finished))

    def _show_progress(self, title: str, done: int, total: int) -> None:
        if isValid(self._line):  # the window may be gone before its work is
            self._line.show_progress(title, done, total)

    def _on_finished(self) -> None:
        if not isValid(self._line):
            return
        running = self._desk.jobs.running
        if running:
            self._line.show_progress(running[0].title, 0, 0)
        else:
            self._line.hide_progress()

    def _on_cancel(self) -> None:
        for job in self._desk.jobs.running:
            job.cancel()
