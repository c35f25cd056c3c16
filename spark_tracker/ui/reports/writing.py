"""The foot of the page: password, where the file goes, how far it got, what was written."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from spark_tracker.errors import SparkError
from spark_tracker.paths import as_file_name
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.jobs import Job
from spark_tracker.ui.reporting.checking import Place
from spark_tracker.ui.reports.passwords import PasswordRows
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.theme.tokens import PAGE_RIGHT, Size
from spark_tracker.ui.widgets.buttons import Button, CheckBox
from spark_tracker.ui.widgets.labels import ElidedLabel, Label, Pane
from spark_tracker.ui.widgets.overlays import Banner
from spark_tracker.ui.widgets.refusal import sentence

if TYPE_CHECKING:  # openpyxl and its reports are loaded with the first report
    from spark_tracker.reports.report import WrittenReport
    from spark_tracker.store.store import Store

_LEFT = 20
_HASH_SHOWN = 16


class WriteFoot(QWidget):
    """Asks where, writes on the job thread, and says in place what became of it.

    Signals:
        busy_changed: Writing began or ended.
    """

    busy_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place: Place | None = None
        self._name, self._sheets = "", 0
        self._job: Job | None = None
        self._written: Path | None = None
        self.protect = CheckBox(self.tr("Protect with a password"))
        self.protect.setAccessibleName(self.protect.text())
        self.file = ElidedLabel("", Type.SMALL, Role.MUTED)
        self.passwords = PasswordRows()
        self.banner = Banner()
        self.progress = QProgressBar()
        self.cancel_button = Button(self.tr("Cancel"))
        self.done_text = Label("", strong=True)
        self.done_note = ElidedLabel("", Type.SMALL, Role.MUTED)
        self.open_button = Button(self.tr("Open file"), icon="file-spreadsheet")
        self.folder_button = Button(self.tr("Show folder"), icon="folder-open")
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()
        self._show_passwords()

    @property
    def is_busy(self) -> bool:
        """Whether a workbook is being written."""
        return self._job is not None

    def set_report(self, place: Place, name: str, sheets: int) -> None:
        """Offer to write this report under this name (without folder and ending)."""
        if place != self._place and not self.is_busy:
            self._stack.setCurrentIndex(0)
            self.banner.hide()
        self._place, self._name, self._sheets = place, name, sheets
        count = formats.plural(sheets, self.tr("{n} sheet"), self.tr("{n} sheets"))
        self.file.setText(f"{as_file_name(name)}.xlsx, {count}")

    def ask(self) -> None:
        """Ask where to write, unless the password is not right yet."""
        if self._place is None or self.is_busy or not self._password_holds():
            return
        folder = Path(self._desk.memory.text("reports/folder", "") or _documents())
        self._desk.ask_save(
            self,
            self.tr("Write the workbook"),
            folder / f"{as_file_name(self._name)}.xlsx",
            self.tr("Excel workbooks (*.xlsx)"),
            self.write,
        )

    def write(self, target: Path) -> None:
        """Write the report to `target`, on the job thread."""
        place = self._place
        if place is None or self.is_busy:
            return
        self._desk.memory.remember("reports/folder", str(target.parent))
        self.banner.hide()
        password = self.passwords.password if self.protect.isChecked() else None
        self.progress.setRange(0, 0)
        self._stack.setCurrentIndex(1)
        self._job = self._desk.jobs.start(
            self.tr("Writing {file}").format(file=target.name),
            _work(self._desk.store, place, target, password or None),
            succeeded=self._on_written,
            failed=self._on_failed,
            cancelled=self._on_cancelled,
        )
        self._job.progressed.connect(self._on_progressed)
        self.busy_changed.emit()
        self.cancel_button.setFocus()

    def _arrange(self) -> None:
        offer = QHBoxLayout()
        offer.setSpacing(Size.GAP_4)
        offer.addWidget(self.protect)
        offer.addWidget(self.file, 1)
        working = QHBoxLayout()
        working.setSpacing(Size.GAP_3)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.progress.setAccessibleName(self.tr("Writing"))
        working.addWidget(Label(self.tr("Writing…"), Type.SMALL, Role.MUTED))
        working.addWidget(self.progress, 1)
        working.addWidget(self.cancel_button)
        done = QHBoxLayout()
        done.setSpacing(Size.GAP_2)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.done_text)
        said.addWidget(self.done_note)
        done.addLayout(said, 1)
        done.addWidget(self.open_button)
        done.addWidget(self.folder_button)
        for layout in (offer, working, done):
            page = QWidget()
            layout.setContentsMargins(0, 0, 0, 0)
            page.setLayout(layout)
            self._stack.addWidget(page)
        pane = Pane(Role.SURFACE)
        column = QVBoxLayout(pane)
        column.setContentsMargins(_LEFT, Size.GAP_2, PAGE_RIGHT, Size.GAP_2)
        column.setSpacing(Size.GAP_2)
        column.addWidget(self.banner)
        column.addWidget(self.passwords)
        column.addWidget(self._stack)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(pane)

    def _connect(self) -> None:
        self.protect.toggled.connect(self._on_protect_toggled)
        self.passwords.entered.connect(self.ask)
        self.cancel_button.clicked.connect(self._on_cancel_clicked)
        self.open_button.clicked.connect(self._on_open_clicked)
        self.folder_button.clicked.connect(self._on_folder_clicked)

    def _password_holds(self) -> bool:
        if not self.protect.isChecked():
            return True
        self._stack.setCurrentIndex(0)
        self._show_passwords()
        return self.passwords.holds()

    def _show_passwords(self) -> None:
        self.passwords.setVisible(self.protect.isChecked() and not self.is_busy)

    def _end(self) -> None:
        self._job = None
        self._show_passwords()
        self.busy_changed.emit()

    def _forget_password(self) -> None:
        self.passwords.forget()
        self.protect.setChecked(False)

    def _on_protect_toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._stack.setCurrentIndex(0)
        self._show_passwords()
        if on:
            self.passwords.first.setFocus()

    def _on_progressed(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _on_written(self, written: "WrittenReport") -> None:
        self._written = written.file
        locked = self.protect.isChecked()
        self._forget_password()
        self._end()
        rows = sum(written.sheets.values())
        text = self.tr("Written with a password: {file}") if locked else self.tr("Written: {file}")
        self.done_text.setText(text.format(file=written.file.name))
        note = self.tr("{sheets}, {rows}. SHA-256 {hash}…").format(
            sheets=formats.plural(
                len(written.sheets) + 1, self.tr("{n} sheet"), self.tr("{n} sheets")
            ),
            rows=formats.plural(rows, self.tr("{n} row"), self.tr("{n} rows")),
            hash=written.sha256[:_HASH_SHOWN],
        )
        self.done_note.setText(note)
        lines = [f"{sheet}: {formats.number(count)}" for sheet, count in written.sheets.items()]
        tip = "\n".join([*lines, f"SHA-256 {written.sha256}"])
        self.done_text.setToolTip(tip)
        self.done_text.setAccessibleDescription(tip)
        self._stack.setCurrentIndex(2)
        self.open_button.setFocus()

    def _on_failed(self, error: Exception) -> None:
        self._stack.setCurrentIndex(0)
        self._end()
        if not isinstance(error, SparkError):
            raise error
        self.banner.say(sentence(error), act=self.tr("Try again"), run=self.ask)
        self.banner.button.setFocus()

    def _on_cancelled(self) -> None:
        self._stack.setCurrentIndex(0)
        self._end()
        self.banner.say(self.tr("Stopped. Nothing was written."), role=Role.INFO, icon="info")

    def _on_cancel_clicked(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_open_clicked(self) -> None:
        if self._written is not None:
            self._desk.show_file(str(self._written))

    def _on_folder_clicked(self) -> None:
        if self._written is not None:
            self._desk.show_file(str(self._written.parent))


def _work(
    store: "Store", place: Place, target: Path, password: str | None
) -> Callable[[Job], "WrittenReport"]:
    def work(job: Job) -> "WrittenReport":
        from spark_tracker.reports.report import write_report  # noqa: PLC0415 - openpyxl

        return write_report(
            store, place.partner, place.quarter, target, password=password, progress=job.step
        )

    return work


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
