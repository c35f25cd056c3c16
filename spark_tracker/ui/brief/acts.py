"""Writing a brief: what is on it is read, laid out, asked where to, and saved in one step."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from spark_tracker.errors import InputError, SparkError
from spark_tracker.paths import as_file_name
from spark_tracker.services.brief import Brief, confidential_brief
from spark_tracker.ui.brief.notice import Notice
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.theme import Type, theme
from spark_tracker.ui.wording import refusal_text

_FOLDER = "brief/folder"


class BriefActs(QObject):
    """Writes the two briefs of the project that is shown.

    `notice` says how it went and offers the way on: the file, another place, or the field of the
    project to mend. It has no place of its own; the page puts it where it is seen.

    Signals:
        edit_asked: The project's form should open at a field, carried.
    """

    edit_asked = Signal(str)

    def __init__(self, desk: Desk, window: QWidget, project_id: Callable[[], str]) -> None:
        super().__init__(window)
        self._desk, self._window, self._project_id = desk, window, project_id
        self.notice = Notice(window)
        self.confidential = QAction(self.tr("Confidential brief…"), self)
        self.confidential.triggered.connect(self.write_confidential)
        self.open = QAction(self.tr("Brief for outside, non-confidential…"), self)
        self.open.triggered.connect(self.write_open)

    @property
    def actions(self) -> tuple[QAction, QAction]:
        """Both, for menus and the palette."""
        return self.confidential, self.open

    def menu(self, parent: QWidget) -> QMenu:
        """Return a menu of the two, for a button."""
        menu = QMenu(parent)
        menu.addActions(self.actions)
        return menu

    def write_confidential(self) -> None:
        """Ask where to, and write the brief for people of the programme."""
        desk, project_id = self._desk, self._project_id()
        self.notice.close_it()
        try:
            brief = confidential_brief(
                desk.store, project_id, today=desk.today(), made_by=desk.author
            )
        except SparkError as error:
            self._on_failed(project_id, error)
            return
        self._ask(project_id, brief)

    def write_open(self) -> None:
        """Ask where to, and write the brief that may leave; or say what it still lacks."""
        from spark_tracker.reports.brief import open_brief  # noqa: PLC0415 - loads the reports

        desk, project_id = self._desk, self._project_id()
        self.notice.close_it()
        desk.jobs.start(
            self.tr("Checking what may leave"),
            lambda _job: open_brief(
                desk.store, project_id, today=desk.today(), language=desk.language
            ),
            succeeded=partial(self._ask, project_id),
            failed=partial(self._on_failed, project_id),
        )

    def _ask(self, project_id: str, brief: Brief) -> None:
        if project_id != self._project_id():  # another project is shown by now
            return
        name = self.tr("{code} brief") if brief.confidential else self.tr("{code} brief, open")
        folder = Path(self._desk.memory.text(_FOLDER, "") or _documents())
        self._desk.ask_save(
            self._window,
            self.confidential.text() if brief.confidential else self.open.text(),
            folder / f"{as_file_name(name.format(code=brief.code))}.pdf",
            self.tr("PDF (*.pdf)"),
            partial(self._write, brief),
        )

    def _write(self, brief: Brief, target: Path) -> None:
        """Lay the brief out and put it in the place of `target`, complete or not at all."""
        from spark_tracker.exchange.safe_save import save_bytes  # noqa: PLC0415 - when needed
        from spark_tracker.ui.brief.page import lay_out  # noqa: PLC0415 - the same
        from spark_tracker.ui.brief.pdf import pdf_bytes  # noqa: PLC0415 - the same
        from spark_tracker.ui.brief.words import page_words  # noqa: PLC0415 - the same

        sheet = lay_out(page_words(brief, self._desk.words), theme().font(Type.BODY).family())
        try:
            save_bytes(target, pdf_bytes(sheet, brief.code))
        except SparkError as error:
            self.notice.refuse(
                refusal_text(error, self._desk.words),
                self.tr("Write elsewhere…"),
                partial(self._ask, self._project_id(), brief),
            )
            return
        self._desk.memory.remember(_FOLDER, str(target.parent))
        self.notice.tell(
            self.tr("{file} is written.").format(file=target.name),
            self.tr("Open it"),
            partial(self._desk.show_file, str(target)),
        )

    def _on_failed(self, project_id: str, error: Exception) -> None:
        if not isinstance(error, SparkError):
            raise error
        if project_id != self._project_id():
            return
        field = error.field if isinstance(error, InputError) else "nc_title"
        self.notice.refuse(
            refusal_text(error, self._desk.words),
            self.tr("Mend it…") if self._desk.store.writable else "",
            partial(self.edit_asked.emit, field),
        )


def _documents() -> str:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(place) or str(Path.home())
