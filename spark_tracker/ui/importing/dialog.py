"""Import: File, Columns, Check; nothing is written before the button."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from spark_tracker.errors import SparkError
from spark_tracker.exchange.plan import Outcome, Plan
from spark_tracker.exchange.targets import LEAVE_OUT, targets
from spark_tracker.paths import backups_folder
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.importing.check_page import CheckPage
from spark_tracker.ui.importing.file_page import FilePage
from spark_tracker.ui.importing.reading import FileRead, SheetRow, read_file, said
from spark_tracker.ui.importing.steps import Steps
from spark_tracker.ui.jobs import Job
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.theme.tokens import PAGE_LEFT, PAGE_RIGHT, Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.empty_state import Act, EmptyState
from spark_tracker.ui.widgets.labels import ElidedLabel, Label, Line
from spark_tracker.ui.widgets.overlays import Scrim
from spark_tracker.ui.widgets.scroll import on_screen

if TYPE_CHECKING:
    from spark_tracker.ui.widgets.overlays import Banner

FILE, COLUMNS, CHECK = range(3)
_SIZE, _LEAST, _EDGE = QSize(1180, 740), QSize(760, 480), 60


class ImportDialog(QDialog):
    """Reads `path` on the job thread and shows what importing it would do.

    Signals:
        imported: It is done; carries how many rows were taken.
    """

    imported = Signal(int)

    def __init__(self, desk: Desk, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import"))
        self._desk, self._path = desk, path
        self._sheets: tuple[SheetRow, ...] = ()
        self._sheet: str | None = None
        self._choices: dict[str, str] = {}
        self._guesses: dict[str, str] = {}
        self._job: Job | None = None
        self._writing = False
        self._round = 0
        self._reached = FILE
        self.plan: Plan | None = None
        self.subtitle = ElidedLabel(path.name, role=Role.MUTED)
        self.steps = Steps([self.tr("File"), self.tr("Columns"), self.tr("Check")])
        self.file_page = FilePage(path)
        self.check_page = CheckPage(desk.words)
        self.trouble = EmptyState("triangle-alert", "", "", role=Role.WARN)
        self.waiting = EmptyState("hourglass", self.tr("Reading the file"), path.name)
        self.promise = Label("", Type.SMALL, Role.MUTED, wrap=True)
        self.progress = QProgressBar()
        self.cancel_button = Button(self.tr("Cancel"))
        self.import_button = Button(self.tr("Import"), Kind.PRIMARY, key=self.tr("Ctrl Enter"))
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()

    @override
    def open(self) -> None:
        """Show the dialog over its window and begin to read."""
        parent = self.parentWidget()
        edge = QSize(_EDGE, _EDGE)
        room = parent.window().size() - edge if parent else _SIZE
        self.resize(on_screen(self, _SIZE.boundedTo(room).expandedTo(_LEAST)))
        Scrim.behind(self)
        super().open()
        self.read()

    @override
    def reject(self) -> None:
        """Close; while something runs, call it off first: nothing is left behind."""
        if self._job is not None:
            self._job.cancel()
        if not self._writing:
            self._round += 1
            super().reject()

    def read(self) -> None:
        """Read the file and make a plan of the sheet and the columns as they are chosen now."""
        if self._writing:
            return
        if self._job is not None:
            self._job.cancel()
        self._round += 1
        if self.plan is None:
            self._stack.setCurrentWidget(self.waiting)
        self._say_busy(self.tr("Reading…"))
        waiting = dict.fromkeys(self._guesses, "")
        chosen = (waiting | self._choices).items()
        overrides = [f"{heading}={key}" for heading, key in chosen]
        work = read_file(
            self._desk.store,
            self._path,
            self._sheet,
            overrides,
            self._desk.today(),
            sheets=self._sheets,
        )
        self._job = self._desk.jobs.start(
            self.tr("Reading {file}").format(file=self._path.name),
            work,
            succeeded=partial(self._on_read, self._round),
            failed=partial(self._on_read_failed, self._round),
        )

    def run(self) -> None:
        """Do what the plan says, on the job thread; one step to undo."""
        plan = self.plan
        if plan is None or not plan.writes or self._job is not None:
            return
        store, today = self._desk.store, self._desk.today()

        def work(job: Job) -> Outcome:
            from spark_tracker.exchange.importing import run_plan  # noqa: PLC0415 - openpyxl

            folder = backups_folder()
            return run_plan(store, plan, today=today, backups=folder, progress=job.step)

        self._writing = True
        for banner in self._banners():
            banner.hide()
        self._say_busy(self.tr("Importing…"))
        self.check_page.setEnabled(False)
        self._job = self._desk.jobs.start(
            self.tr("Importing {file}").format(file=plan.file),
            work,
            succeeded=self._on_written,
            failed=self._on_write_failed,
            cancelled=self._on_write_cancelled,
        )
        self._job.progressed.connect(self._on_progressed)
        self.cancel_button.setFocus()

    def show_step(self, step: int) -> None:
        """Go to a step that was reached."""
        if step > self._reached:
            return
        page = self.file_page if step == FILE else self.check_page
        self._stack.setCurrentWidget(page)
        self.steps.show_step(step, reached=self._reached)
        if step == FILE:
            self.file_page.table.setFocus(Qt.FocusReason.TabFocusReason)
        elif step == COLUMNS:
            self.check_page.columns.focus_first()
        else:
            self.check_page.rows.setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_LEFT, Size.GAP_3, PAGE_RIGHT, Size.GAP_3)
        head.setSpacing(Size.GAP_3)
        head.addWidget(Label(self.tr("Import"), Type.HEADING1))
        head.addWidget(self.subtitle, 1)
        head.addWidget(self.steps)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.hide()
        foot = QHBoxLayout()
        foot.setContentsMargins(PAGE_LEFT, Size.GAP_3, PAGE_RIGHT, Size.GAP_3)
        foot.setSpacing(Size.GAP_3)
        foot.addWidget(self.promise, 3)
        foot.addWidget(self.progress, 1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.import_button)
        for page in (self.waiting, self.file_page, self.check_page, self.trouble):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self._stack, 1)
        column.addWidget(Line())
        column.addLayout(foot)
        self.steps.show_step(FILE, reached=FILE)

    def _connect(self) -> None:
        self.steps.chosen.connect(self.show_step)
        self.file_page.sheet_chosen.connect(self._on_sheet_chosen)
        self.check_page.column_chosen.connect(self._on_column_chosen)
        self.cancel_button.clicked.connect(self.reject)
        self.import_button.clicked.connect(self.run)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.activated.connect(self.run)

    def _banners(self) -> tuple["Banner", "Banner"]:
        return self.file_page.banner, self.check_page.banner

    # the foot

    def _say_busy(self, words: str) -> None:
        self.promise.setText(words)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.import_button.setEnabled(False)

    def _say_ready(self) -> None:
        self.progress.hide()
        plan = self.plan
        allowed = plan is not None and plan.writes and self._desk.store.writable
        self.import_button.setEnabled(allowed)
        self.import_button.set_text(self._button_text())
        if plan is None:
            self.promise.setText(self.tr("Nothing has been written."))
        elif not plan.writes:
            words = self.tr("Everything in the sheet is known already; there is nothing to import.")
            refused = len(plan.refused_rows)
            if refused:
                words = self.tr("No row can be imported. Mend the sheet, save it, and read again.")
            self.promise.setText(words)
        else:
            self.promise.setText(
                self.tr(
                    "One step to undo. A backup is made first. "
                    "An empty cell in the sheet never empties a field."
                )
            )

    def _button_text(self) -> str:
        plan = self.plan
        if plan is None or not plan.writes:
            return self.tr("Import")
        rows = plan.created + plan.updated
        words = formats.plural(rows, self.tr("Import {n} row"), self.tr("Import {n} rows"))
        left = len(plan.refused_rows) + plan.skipped
        if left:
            return self.tr("{imported}, skip {n}").format(imported=words, n=formats.number(left))
        return words

    # what happens

    def _on_read(self, number: int, read: FileRead) -> None:
        if number != self._round:
            return
        self._job = None
        first = not self._sheets
        self._sheets = read.sheets
        for banner in self._banners():
            banner.hide()
        if read.plan is None:
            self._refuse(read.refusal)
            return
        self.plan = read.plan
        self._guesses |= read.guesses
        name = read.plan.sheet
        words = self.tr("{file}, sheet “{sheet}”") if name else "{file}"
        self.subtitle.setText(words.format(file=self._path.name, sheet=name))
        self.file_page.show_sheets(read.sheets, name)
        self.file_page.show_plan(read.plan)
        waiting = {name: key for name, key in self._guesses.items() if name not in self._choices}
        self.check_page.show_plan(read.plan, waiting)
        self._say_ready()
        if self._reached == FILE or first:
            self._reached = CHECK
            self.show_step(COLUMNS if self.check_page.columns.guesses else CHECK)

    def _refuse(self, error: SparkError | None) -> None:
        """Say why there is no plan of this sheet, where another can be chosen."""
        words = said(error) if error else ""
        if self.plan is not None and self._stack.currentWidget() is self.check_page:
            self._choices.clear()
            self.check_page.banner.say(words)
            self._say_ready()
            return
        self.plan = None
        self._reached = FILE
        self.file_page.show_sheets(self._sheets, self._sheet or "")
        self.file_page.show_plan(None)
        self.show_step(FILE)
        self.file_page.banner.say(words, act=self.tr("Read again"), run=self.read)
        self._say_ready()

    def _on_read_failed(self, number: int, error: Exception) -> None:
        if number != self._round:
            return
        self._job = None
        if not isinstance(error, SparkError):
            self.progress.hide()
            raise error
        self.plan = None
        again = Act(self.tr("Read again"), self.read, Kind.PRIMARY)
        title = self.tr("The file cannot be read")
        self.trouble.say("triangle-alert", title, said(error), [again], role=Role.WARN)
        self._stack.setCurrentWidget(self.trouble)
        self._say_ready()

    def _on_sheet_chosen(self, name: str) -> None:
        if name != self._sheet or self.plan is None:
            self._choices.clear()
            self._guesses.clear()
            self._sheet = name
            self.plan = None
            self._reached = FILE
            self.read()
        else:
            self.show_step(CHECK)

    def _on_column_chosen(self, heading: str, key: str) -> None:
        """Send a column elsewhere; one that had the field alone before goes to the note."""
        if key not in ("", LEAVE_OUT) and not targets()[key].repeatable:
            for other, taken in self._choices.items():
                if taken == key and other != heading:
                    self._choices[other] = ""
        self._choices[heading] = key
        self.read()

    def _on_progressed(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _on_written(self, outcome: Outcome) -> None:
        self._job, self._writing = None, False
        rows = outcome.created + outcome.updated
        count = formats.plural(rows, self.tr("{n} row"), self.tr("{n} rows"))
        words = self.tr("Imported {rows} from {file}").format(rows=count, file=self._path.name)
        self._desk.say(words, undoable=True)
        self.imported.emit(rows)
        self.accept()

    def _on_write_failed(self, error: Exception) -> None:
        self._job, self._writing = None, False
        self.check_page.setEnabled(True)
        self._say_ready()
        if not isinstance(error, SparkError):
            raise error
        self.show_step(CHECK)
        act = self.tr("Read again")
        self.check_page.banner.say(said(error), act=act, run=self.read)
        self.check_page.banner.button.setFocus()

    def _on_write_cancelled(self) -> None:
        self._job, self._writing = None, False
        self.check_page.setEnabled(True)
        self._say_ready()
        words = self.tr("Stopped. Nothing was written.")
        self.check_page.banner.say(words, role=Role.INFO, icon="info")
