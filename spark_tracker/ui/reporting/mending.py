"""Mends a gap: in place where a line or a yes is enough, else by asking for the right form."""

from functools import partial

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from spark_tracker.domain.quarter import Quarter
from spark_tracker.errors import SparkError
from spark_tracker.services.project_parts import set_progress
from spark_tracker.services.projects import approve_texts, read_project
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.reporting.lines import Line
from spark_tracker.ui.reporting.popups import MendPopup
from spark_tracker.ui.reporting.words import OPEN, RATE
from spark_tracker.ui.widgets.refusal import sentence

_APPROVED, _PROGRESS = "nc_approved_on", "progress"


class Mender(QObject):
    """Knows for each gap how it is mended.

    A line that was begun is there again when its popup opens next: a click elsewhere closes it.

    Signals:
        project_opened, edit_asked, settings_asked: As the page tells them on.
    """

    project_opened = Signal(str)
    edit_asked = Signal(str, str)
    settings_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._begun: dict[tuple[str, Quarter], str] = {}

    def mend(self, line: Line, quarter: Quarter, beside: QWidget, rect: QRect) -> None:
        """Mend what `line` names for the report of a quarter, whichever page lists it.

        A popup opens under `rect` of `beside`.
        """
        project_id, field = line.target
        if field == RATE:
            self.settings_asked.emit("rates")
        elif field == OPEN:
            self.project_opened.emit(project_id)
        elif field == _PROGRESS and self._desk.store.writable:
            self._write_progress(line, quarter, beside, rect)
        elif field == _APPROVED and self._desk.store.writable:
            self._approve(line, beside, rect)
        else:
            self.edit_asked.emit(project_id, field)

    def _write_progress(self, line: Line, quarter: Quarter, beside: QWidget, rect: QRect) -> None:
        place = (line.target[0], quarter)
        popup = MendPopup(
            line.text,
            line.note,
            self.tr("Save"),
            self._parent,
            field=self.tr("What happened this quarter, in one line"),
            begun=self._begun.get(place, ""),
        )
        popup.agreed.connect(partial(self._on_progress, popup, *place))
        popup.typed.connect(partial(self._begun.__setitem__, place))
        popup.show_below(beside, rect)

    def _approve(self, line: Line, beside: QWidget, rect: QRect) -> None:
        try:
            project = read_project(self._desk.store, line.target[0])
        except SparkError as error:  # deleted by another window since the report was read
            self._desk.say(sentence(error))
            return
        if not (project.nc_title and project.nc_summary):
            missing = "nc_summary" if project.nc_title else "nc_title"
            self.edit_asked.emit(line.target[0], missing)
            return
        popup = MendPopup(
            self.tr("These words may leave"),
            project.code,
            self.tr("Approve as {name}").format(name=self._desk.author),
            self._parent,
            words=(
                (self.tr("Non-confidential title"), project.nc_title),
                (self.tr("Non-confidential summary"), project.nc_summary),
            ),
        )
        popup.agreed.connect(partial(self._on_approved, popup, line.target[0], project.code))
        popup.show_below(beside, rect)

    def _on_progress(self, popup: MendPopup, project_id: str, quarter: Quarter, text: str) -> None:
        try:
            set_progress(self._desk.store, project_id, quarter, text, today=self._desk.today())
        except SparkError as error:
            popup.refuse(error)
            return
        self._begun.pop((project_id, quarter), None)
        popup.close()

    def _on_approved(self, popup: MendPopup, project_id: str, code: str, _text: str) -> None:
        today = self._desk.today()
        try:
            approve_texts(self._desk.store, project_id, by=self._desk.author, on=today, today=today)
        except SparkError as error:
            popup.refuse(error)
            return
        popup.close()
        words = self.tr("Texts of {project} approved")
        self._desk.say(words.format(project=code), undoable=True)
