"""What one can do with documents: add, open, check, bring back; files are read on a thread."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal

from spark_tracker.errors import SparkError
from spark_tracker.services import documents
from spark_tracker.services.document_files import (
    CopiedFile,
    DocumentFile,
    FileState,
    check_file,
    copy_in,
)
from spark_tracker.services.documents import DocumentRow, DocumentValues
from spark_tracker.ui.brief.notice import Notice
from spark_tracker.ui.jobs import Job
from spark_tracker.ui.project_page.step_acts import StepActs
from spark_tracker.ui.wording import refusal_text


class DocumentActs(QObject):
    """Works on the documents of the project that is shown.

    `states` holds what is known of the copies, by the document's id: a missing one is seen at
    once, a changed one when it is checked.

    Signals:
        checked: `states` is different now.
    """

    checked = Signal()

    def __init__(self, steps: StepActs, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._steps, self._acts, self._desk = steps, steps.acts, steps.acts.desk
        self._notice = notice
        self._project_id = ""
        self._rows: tuple[DocumentRow, ...] = ()
        self.states: dict[str, FileState] = {}

    def look_at(self, rows: Sequence[DocumentRow]) -> None:
        """Take these rows as the documents shown, and see which copies are not there."""
        if self._project_id != self._acts.project_id:
            self._project_id = self._acts.project_id
            self.states = {}
            self._notice.close_it()
        self._rows = tuple(rows)
        missing = documents.missing_copies(self._desk.store, self._project_id)
        known = {key: state for key, state in self.states.items() if state is not FileState.MISSING}
        self.states = known | dict.fromkeys(missing, FileState.MISSING)

    def add_files(self, paths: Iterable[Path]) -> None:
        """Copy files into the programme's folder, one after the other."""
        if not self._desk.store.writable:
            return
        self._notice.close_it()
        folder = documents.documents_folder(self._desk.store)
        for path in paths:
            self._desk.jobs.start(
                self.tr("Copying {file}").format(file=path.name),
                partial(_copy, folder, path),
                succeeded=partial(self._on_copied, self._acts.project_id),
                failed=self._on_failed,
            )

    def add_links(self, addresses: Iterable[str]) -> None:
        """Keep web addresses that were dropped."""
        store, today = self._desk.store, self._desk.today()
        for address in addresses:
            values = DocumentValues(project_id=self._acts.project_id)
            try:
                documents.add_link(store, values, address, today=today)
            except SparkError as error:
                self._on_failed(error)

    def show(self, row: DocumentRow) -> None:
        """Open a document with the system's program for it; a lost one says so, with a way on."""
        self._show(row, folder=False)

    def reveal(self, row: DocumentRow) -> None:
        """Open the folder the copy lies in."""
        self._show(row, folder=True)

    def check(self, row: DocumentRow) -> None:
        """Compare a copy with the checksum that was kept."""
        file = self._found(row)
        if file is None:
            return
        self._desk.jobs.start(
            self.tr("Checking {file}").format(file=row.file_name),
            partial(_check, file),
            succeeded=partial(self._on_checked, row),
            failed=self._on_failed,
        )

    def check_all(self) -> None:
        """Compare every copy of the project."""
        for row in self._files():
            self.check(row)

    def bring_back(self, row: DocumentRow, path: Path) -> None:
        """Put the file that was added back in its place; another file is refused."""
        self._notice.close_it()
        try:
            documents.bring_back(self._desk.store, row.id, path)
        except SparkError as error:
            self._on_failed(error)
            return
        self.states[row.id] = FileState.UNCHANGED
        self.checked.emit()

    def _show(self, row: DocumentRow, *, folder: bool) -> None:
        if row.link:
            self._desk.show_file(row.link)
            return
        self._notice.close_it()
        file = self._found(row)
        if file is None:
            return
        try:
            path = documents.document_path(self._desk.store, row.id)
        except SparkError as error:
            there = file.path.is_file()
            self.states[row.id] = FileState.CHANGED if there else FileState.MISSING
            self.checked.emit()
            self._refuse_to_open(error, file.path)
            return
        self._desk.show_file(str(path.parent if folder else path))

    def _refuse_to_open(self, error: SparkError, path: Path) -> None:
        """Say why; a changed file may still be looked at, in full knowledge."""
        words = refusal_text(error, self._desk.words)
        if path.is_file():
            open_it = partial(self._desk.show_file, str(path))
            self._notice.refuse(words, self.tr("Open it as it is"), open_it)
        else:
            self._notice.refuse(words)

    def _files(self) -> Iterable[DocumentRow]:
        return (row for row in self._rows if not row.link)

    def _found(self, row: DocumentRow) -> DocumentFile | None:
        """Return the copy of a document; None where the document was deleted meanwhile."""
        try:
            return documents.document_file(self._desk.store, row.id)
        except SparkError as error:
            self._on_failed(error)
            return None

    def _on_copied(self, project_id: str, copied: CopiedFile) -> None:
        """Record what was copied; on the window's thread, where all writing is done."""
        values = DocumentValues(project_id=project_id)
        try:
            documents.record_file(self._desk.store, values, copied, today=self._desk.today())
        except SparkError as error:
            self._on_failed(error)
            return
        self._desk.say(self.tr("{file} added").format(file=copied.name), undoable=True)

    def _on_checked(self, row: DocumentRow, state: FileState) -> None:
        self.states[row.id] = state
        self.checked.emit()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, SparkError):
            raise error
        self._notice.refuse(refusal_text(error, self._desk.words))


def dropped(data: QMimeData) -> tuple[list[Path], list[str]]:
    """Return the files and the web addresses that are dragged."""
    urls = data.urls() if data.hasUrls() else []
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    links = [url.toString() for url in urls if url.scheme() in {"http", "https"}]
    return files, links


def _copy(folder: Path, path: Path, job: Job) -> CopiedFile:
    return copy_in(folder, path, job.step)


def _check(file: DocumentFile, job: Job) -> FileState:
    return check_file(file, job.step)
