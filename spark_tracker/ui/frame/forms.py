"""Opens the dialogs over a window: log, edit, quick add, import, export; loaded when asked for."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from spark_tracker.ui.desk import Desk

if TYPE_CHECKING:
    from spark_tracker.ui.project_form.quick import QuickProject


class Forms(QObject):
    """The dialogs of one window.

    Signals:
        project_added: A project is there; carries its id.
        imported: A spreadsheet came in.
    """

    project_added = Signal(str)
    imported = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window

    def log_session(self, project_id: str = "", session_id: str = "") -> None:
        """Open the session logger, on a project or on a session that is there."""
        from spark_tracker.ui.session_logger.dialog import SessionLogger  # noqa: PLC0415

        if session_id and not self._is_there("mentoring_session", session_id):
            return
        if project_id and not self._is_there("project", project_id):
            return
        SessionLogger(self._desk, project_id, session_id, self._window).open()

    def edit_project(self, project_id: str, field: str = "") -> None:
        """Open the form of a project, at one of its fields."""
        from spark_tracker.ui.project_form.form import ProjectForm  # noqa: PLC0415

        if project_id and self._is_there("project", project_id):
            ProjectForm(self._desk, project_id, field, self._window).open()

    def change_status(self, project_id: str) -> None:
        """Open the small form for another status."""
        from spark_tracker.ui.project_form.status import StatusDialog  # noqa: PLC0415

        if project_id and self._is_there("project", project_id):
            StatusDialog(self._desk, project_id, self._window).open()

    def new_project(self, title: str = "", project_id: str = "") -> "QuickProject":
        """Open quick add; `project_id` is the project in hand, for what belongs to one."""
        from spark_tracker.ui.project_form.quick import QuickProject  # noqa: PLC0415

        dialog = QuickProject(self._desk, self._window, project_id=project_id, text=title)
        dialog.added.connect(self.project_added)
        dialog.more_asked.connect(self.edit_project)
        dialog.open()
        return dialog

    def bring_in(self, sheet: Path) -> None:
        """Open the import of a spreadsheet."""
        from spark_tracker.ui.importing.dialog import ImportDialog  # noqa: PLC0415

        dialog = ImportDialog(self._desk, sheet, self._window)
        dialog.imported.connect(self.imported)
        dialog.open()

    def export(self) -> None:
        """Ask where to write everything."""
        from spark_tracker.ui.files.spreadsheets import ask_export  # noqa: PLC0415

        ask_export(self._desk, self._window)

    def template(self) -> None:
        """Ask where to write an empty workbook."""
        from spark_tracker.ui.files.spreadsheets import ask_template  # noqa: PLC0415

        ask_template(self._desk, self._window)

    def _is_there(self, table: str, record_id: str) -> bool:
        """Say whether a record is still there; tell the user where it is not."""
        from spark_tracker.services.whereabouts import is_there  # noqa: PLC0415

        there = is_there(self._desk.store, table, record_id)
        if not there:
            self._desk.say(self.tr("It is not there any more."))
        return there
