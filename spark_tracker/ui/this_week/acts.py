"""What is done about a line of This week: marked done, moved, assigned, or opened where it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from spark_tracker.domain.quarter import Quarter
from spark_tracker.errors import SparkError
from spark_tracker.services.actions import ActionValues, edit_action, read_action, tick
from spark_tracker.services.attention import AttentionKind
from spark_tracker.services.milestone_steps import mark_done, move_forecast
from spark_tracker.services.milestones import MilestoneValues, edit_milestone, read_milestone
from spark_tracker.services.week_line import WeekLine
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.reporting.lines import Line as ReportLine
from spark_tracker.ui.reporting.lines import LineKind
from spark_tracker.ui.reporting.mending import Mender
from spark_tracker.ui.reporting.words import gap_words
from spark_tracker.ui.this_week.popups import ReschedulePopup
from spark_tracker.ui.this_week.rows import Line
from spark_tracker.ui.this_week.view import WeekView
from spark_tracker.ui.wording import refusal_text

if TYPE_CHECKING:
    from spark_tracker.reports.open_quarter import ProjectState

_DATED = (AttentionKind.MILESTONE, AttentionKind.ACTION)


class WeekActs(QObject):
    """Does what a line offers; everything that is written is one undo and named.

    Signals:
        project_opened, session_asked, edit_asked, record_opened, settings_asked: As the page
            tells them on.
    """

    project_opened = Signal(str)
    session_asked = Signal(str)
    edit_asked = Signal(str, str)
    record_opened = Signal(str, str)
    settings_asked = Signal(str)

    def __init__(self, desk: Desk, view: WeekView, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._view, self._page = desk, view, page
        self._mender = Mender(desk, page)
        self._mender.project_opened.connect(self.project_opened)
        self._mender.edit_asked.connect(self.edit_asked)
        self._mender.settings_asked.connect(self.settings_asked)

    def do(self, row: Line) -> None:
        """Do what Enter does with a line."""
        if row.state is not None:
            self.mend(row.state, row.state.gaps[0])
        elif row.line is not None:
            self._do_line(row, row.line)

    def mend(self, state: "ProjectState", field: str) -> None:
        """Ask for what the quarter lacks of a project, where it is filled in."""
        if not self._desk.store.writable:
            self.project_opened.emit(state.project_id)
            return
        quarter = Quarter.containing(self._desk.today())
        text, _act, target = gap_words(field, quarter.label)
        note = f"{state.code}  {state.title}".strip()
        line = ReportLine(LineKind.ITEM, text, note, target=(state.project_id, target))
        self._mender.mend(line, quarter, self._view.viewport(), self._current_rect())

    def open(self, row: Line) -> None:
        """Open the project of a line; for an agreement the person."""
        if row.project_id:
            self.project_opened.emit(row.project_id)
        elif row.line is not None:
            self.record_opened.emit("person", row.line.record_id)

    def reschedule(self, row: Line) -> None:
        """Ask for another day of a milestone or action item."""
        line = row.line
        if line is None or line.kind not in _DATED or not self._desk.store.writable:
            return
        milestone = line.kind is AttentionKind.MILESTONE
        popup = ReschedulePopup(self._desk, row.what, line.on, self._page, reason=milestone)
        popup.agreed.connect(partial(self._on_rescheduled, popup, line))
        popup.show_below(self._view.viewport(), self._current_rect())

    def assign(self, row: Line) -> None:
        """Ask who is to do it."""
        from spark_tracker.ui.record_form.dialog import (  # noqa: PLC0415 - forms, when first asked for
            FormPlan,
            RecordForm,
        )

        line = row.line
        if line is None or line.kind not in _DATED:
            return
        desk, key, today = self._desk, line.record_id, self._desk.today()
        milestone = line.kind is AttentionKind.MILESTONE
        plan = FormPlan(
            title=self.tr("Who does “{what}”?").format(what=row.what),
            values=MilestoneValues if milestone else ActionValues,
            shown=("owner_id",),
            tables=("milestone" if milestone else "action_item",),
            save_text=self.tr("Assign"),
        )

        def save(values: MilestoneValues | ActionValues) -> None:
            if isinstance(values, MilestoneValues):
                edit_milestone(desk.store, key, values, today=today)
            else:
                edit_action(desk.store, key, values, today=today)

        try:
            start = read_milestone(desk.store, key) if milestone else read_action(desk.store, key)
        except SparkError as error:
            self._refuse(error)
            return
        values = {name: getattr(start, name) for name in type(start).__dataclass_fields__}
        RecordForm(desk, plan, values, save, focus="owner_id", parent=self._page).open()

    def show_menu(self, row: Line, place: QPoint) -> None:
        """Show everything that can be done with a line."""
        menu = QMenu(self._page)
        menu.setAccessibleName(self.tr("What to do with this line"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, run in self.entries(row):
            action = QAction(text, menu)
            action.triggered.connect(run)
            menu.addAction(action)
        menu.popup(place)

    def entries(self, row: Line) -> list[tuple[str, Callable[[], object]]]:
        """Return what the menu of a line offers, each a text and what runs."""
        writable = self._desk.store.writable
        found: list[tuple[str, Callable[[], object]]] = []
        if row.state is not None and writable:
            quarter = Quarter.containing(self._desk.today()).label
            for field in row.state.gaps:
                text, act, _target = gap_words(field, quarter)
                words = self.tr("{act}: {field}").format(act=act, field=text)
                found.append((words, partial(self.mend, row.state, field)))
        elif row.line is not None:
            found.append((row.act.word, partial(self.do, row)))
        if row.line is not None and row.line.kind in _DATED and writable:
            found.append((self.tr("Reschedule…") + "\tF2", partial(self.reschedule, row)))
            found.append((self.tr("Assign…"), partial(self.assign, row)))
            found.append((self.tr("Edit…"), partial(self._open_record, row.line)))
        opens = self.tr("Open project") if row.project_id else self.tr("Open person")
        found.append((opens + "\tAlt+Enter", partial(self.open, row)))
        if row.project_id and writable and row.group != AttentionKind.SILENCE.value:
            words = self.tr("Log session…")
            found.append((words, partial(self.session_asked.emit, row.project_id)))
        return found

    def _do_line(self, row: Line, line: WeekLine) -> None:
        store, today = self._desk.store, self._desk.today()
        if not store.writable and line.kind is not AttentionKind.CLOCK:
            self.open(row)
            return
        match line.kind:
            case AttentionKind.MILESTONE:
                write = partial(mark_done, store, line.record_id, on=today, today=today)
                self._finish(row, write)
            case AttentionKind.ACTION:
                self._finish(row, partial(tick, store, line.record_id, on=today, today=today))
            case AttentionKind.AGREEMENT:
                self._renew(line.record_id)
            case AttentionKind.SILENCE:
                self.session_asked.emit(line.project_id)
            case _:
                self._open_record(line)

    def _finish(self, row: Line, write: Callable[[], object]) -> None:
        """Write that something is done and let its line fade."""
        self._view.fade(row.key)
        try:
            write()
        except SparkError as error:
            self._view.end_fading()
            self._refuse(error)
            return
        self._desk.say(self.tr("Done: {what}").format(what=row.what), undoable=True)

    def _renew(self, person_id: str) -> None:
        from spark_tracker.ui.record_form.agreement import (  # noqa: PLC0415 - forms, when first asked for
            agreement_form,
        )

        try:
            agreement_form(self._desk, person_id, self._page).open()
        except SparkError as error:
            self._refuse(error)

    def _open_record(self, line: WeekLine) -> None:
        record = {
            AttentionKind.MILESTONE: "milestone",
            AttentionKind.ACTION: "action_item",
            AttentionKind.CLOCK: "patent_family",
        }[line.kind]
        self.record_opened.emit(record, line.record_id)

    def _on_rescheduled(
        self, popup: ReschedulePopup, line: WeekLine, day: date | None, reason: str
    ) -> None:
        store, today = self._desk.store, self._desk.today()
        try:
            if line.kind is AttentionKind.ACTION:
                values = replace(read_action(store, line.record_id), due_on=day)
                edit_action(store, line.record_id, values, today=today)
            elif day is not None:
                move_forecast(store, line.record_id, day, reason=reason, today=today)
        except SparkError as error:
            popup.refuse(error)
            return
        popup.close()
        self._desk.say(self.tr("Moved: {what}").format(what=line.what), undoable=True)

    def _refuse(self, error: SparkError) -> None:
        self._desk.say(refusal_text(error, self._desk.words))

    def _current_rect(self) -> QRect:
        return self._view.visualRect(self._view.currentIndex())
