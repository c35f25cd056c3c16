"""The pane about the selected projects: stages, what is next, and fields to edit in place."""

from datetime import date
from functools import cached_property
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spark_tracker.domain.codes import MAIN_STAGES
from spark_tracker.domain.quarter import Quarter
from spark_tracker.errors import SparkError
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.status_look import status_look
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.buttons import Button
from spark_tracker.ui.widgets.empty_state import EmptyState
from spark_tracker.ui.widgets.inspector import Inspector, InspectorSection
from spark_tracker.ui.widgets.labels import KeyCap, Label, Pill
from spark_tracker.ui.widgets.refusal import sentence
from spark_tracker.ui.widgets.thread import StageStep, ThreadList

if TYPE_CHECKING:
    from spark_tracker.services.session_defaults import NextMilestone
    from spark_tracker.ui.projects.facts import ProjectFacts
    from spark_tracker.ui.record_form.field_acts import FieldActs
    from spark_tracker.ui.widgets.inline_field import InlineFields

_MANY, _SOON = 40, 60  # above so many, read once the selection has rested so many ms
_STEP = 90  # milliseconds: who walks on within them, as a held key does, gets the names alone


class ProjectInspector(Inspector):
    """Shows one project, or how many are selected, or that none is.

    Signals:
        open_asked, session_asked, edit_asked: With the project's id.
    """

    open_asked = Signal(str)
    session_asked = Signal(str)
    edit_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("About the project"))
        self._desk = desk
        self._project_id = ""
        self._ids: list[str] = []
        self._field_acts: FieldActs | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._add_shared)
        self._quick, self._is_named = 0, False
        self._walk = QTimer(self, singleShot=True)
        self._walk.timeout.connect(self._on_rested)
        self._show_none()

    @cached_property
    def fields(self) -> "InlineFields":
        """The fields to edit in place; made with the first selection."""
        from spark_tracker.ui.widgets.inline_field import InlineFields  # noqa: PLC0415 - as said

        return InlineFields(self.reload, self)

    @property
    def project_id(self) -> str:
        """The project shown; "" for none or several."""
        return self._project_id

    def show_selection(self, ids: list[str]) -> None:
        """Show the one selected project, or what several have in common."""
        if not ids and not self._ids:
            return
        self._quick = self._quick + 1 if ids != self._ids and self._walk.isActive() else 0
        if ids != self._ids:
            if refused := self.fields.drop():
                self._desk.say(refused)
            self.fields.clear()
            self._ids = list(ids)
        self._project_id = ids[0] if len(ids) == 1 else ""
        began = perf_counter()
        if not ids:
            self._show_none()
        elif self._project_id and self._quick > 1:
            self._show_name()
        else:
            self.reload()
        took = 1000 * (perf_counter() - began)
        self._walk.start(_STEP + round(2 * took))  # and as long again until it is painted

    def reload(self) -> None:
        """Read what is shown again; not while one types in it, but right after."""
        if not self._ids or self.fields.hold():
            return
        self._is_named = False
        held = self.fields.clear()
        if self._project_id:
            self._show_one()
        else:
            self._show_several(len(self._ids))
        self.fields.focus(held)

    def _on_rested(self) -> None:
        if self._is_named:
            self.reload()

    def _show_name(self) -> None:
        """Show code and title only: to read and build all the rest takes as long as two steps."""
        from spark_tracker.services.project_list import rows  # noqa: PLC0415 - as below

        self._is_named = True
        keys = ("code", "title")
        found = rows(self._desk.store, self._ids, today=self._desk.today(), keys=keys)
        self.clear()
        section = InspectorSection()
        for row in found.values():
            section.add(Label(row.code, Type.SMALL, Role.MUTED))
            section.add(Label(row.title, Type.HEADING2, wrap=True))
        self.add(section)

    def _show_one(self) -> None:
        from spark_tracker.ui.projects.facts import read_facts  # noqa: PLC0415 - with the first selection

        try:
            facts = read_facts(self._desk.store, self._project_id, self._desk.today())
        except SparkError as error:
            self.clear()
            self.add(EmptyState("triangle-alert", self.tr("Not shown"), sentence(error)))
            return
        self.clear()
        self.add(self._head(facts))
        self.add(self._stages(facts))
        self.add(self._next(facts))
        self.add(self._progress(facts))
        self.add(self._people(facts))
        self.add(self._details(facts))

    def _show_none(self) -> None:
        self._is_named = False
        self.clear()
        empty = EmptyState(
            "panel-right",
            self.tr("Choose a project"),
            self.tr(
                "Its stages, next step and people appear here. Use the arrow keys to walk"
                " through the list."
            ),
            width=220,
        )
        hint = QHBoxLayout()
        hint.setContentsMargins(0, 12, 0, 0)
        hint.addStretch(1)
        hint.setSpacing(6)
        hint.addWidget(KeyCap(self.tr("Space")))
        hint.addWidget(Label(self.tr("shows or hides this pane"), Type.SMALL, Role.MUTED))
        hint.addStretch(1)
        empty.extra.addLayout(hint)
        empty.setMinimumHeight(360)
        self.add(empty)

    def _show_several(self, count: int) -> None:
        self.clear()
        section = InspectorSection()
        words = self.tr("{n} selected").format(n=formats.number(count))
        section.add(Label(words, Type.HEADING2))
        section.add_text(
            self.tr("What you change here changes for all of them; one undo takes it back."),
            role=Role.MUTED,
        )
        self.add(section)
        if count <= _MANY:
            self._add_shared()
        else:
            self._soon.start()  # the keyboard may still be walking

    def _add_shared(self) -> None:
        """Show the fields that all the selected have, and where they differ."""
        from spark_tracker.ui.projects.facts import SHARED, read_shared  # noqa: PLC0415 - as above
        from spark_tracker.ui.record_form.field_acts import mixed  # noqa: PLC0415 - as above

        if len(self._ids) < 2 or self.fields.keys:  # noqa: PLR2004 - several
            return
        values = read_shared(self._desk.store, self._ids, self._desk.today())
        section = InspectorSection(self.tr("All of them"))
        for key in SHARED:
            shown = {self._words(key, value) for value in values[key]}
            text = shown.pop() if len(shown) == 1 else ""
            empty = mixed() if shown else ""
            self._add_pair(section, key, text, empty=empty)
        self.add(section)

    def _details(self, facts: "ProjectFacts") -> InspectorSection:
        from spark_tracker.ui.projects.facts import DETAILS  # noqa: PLC0415 - as above

        section = InspectorSection(self.tr("Details"))
        for key in DETAILS:
            self._add_pair(section, key, self._words(key, getattr(facts.row, key)))
        return section

    def _add_pair(
        self, section: InspectorSection, key: str, text: str, *, title: str = "", empty: str = ""
    ) -> None:
        """Add a field to edit in place, with its title before it."""
        field = self._acts().field(self._ids, key, text, title=title, empty=empty)
        section.add_pair(field.title, self.fields.add(key, field))

    def _words(self, key: str, value: object) -> str:
        """Return the value of a field as people read it."""
        from spark_tracker.fields import catalogue  # noqa: PLC0415 - with the first selection
        from spark_tracker.fields.field import Kind  # noqa: PLC0415 - as above
        from spark_tracker.ui.table.field_columns import FieldColumns  # noqa: PLC0415 - as above

        field = catalogue.get(f"project.{key}")
        if field.kind is Kind.LONG_TEXT:
            return str(value or "")
        return FieldColumns("project", self._desk.words, str).worded(field)(value)

    def _acts(self) -> "FieldActs":
        from spark_tracker.ui.record_form.field_acts import FieldActs  # noqa: PLC0415 - as above

        if self._field_acts is None:
            self._field_acts = FieldActs(self._desk, "project", self)
        return self._field_acts

    def _head(self, facts: "ProjectFacts") -> InspectorSection:
        head, words = facts.head, self._desk.words
        section = InspectorSection()
        top = QHBoxLayout()
        top.setSpacing(Size.GAP_2)
        top.addWidget(Label(head.code, Type.SMALL, Role.MUTED))
        icon, role = status_look(head.status)
        status = words.text("project_status", head.status)
        admission = words.text("admission_class", head.admission_class)
        parts = (status, admission.lower() if admission.lower() != status.lower() else "")
        top.addWidget(Pill(icon, ", ".join(part for part in parts if part), role))
        top.addStretch(1)
        top.addWidget(self.hide_button())
        section.body.addLayout(top)
        title = self._acts().field(self._ids, "title", head.title, type_=Type.HEADING2)
        section.add(self.fields.add("title", title))
        about = (
            ", ".join(part for part in (head.leader, head.host) if part),
            words.text("therapeutic_area", head.area),
        )
        if any(about):
            section.add_text(" · ".join(part for part in about if part), role=Role.MUTED)
        section.body.addLayout(self._buttons())
        return section

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Size.GAP_2)
        project_id = self._project_id
        opens = Button(self.tr("Open"), key=self.tr("Enter"), small=True)
        opens.clicked.connect(lambda: self.open_asked.emit(project_id))
        log = Button(self.tr("Log session"), icon="message-square-text", small=True)
        log.clicked.connect(lambda: self.session_asked.emit(project_id))
        edit = Button(self.tr("Edit"), icon="pencil", small=True, icon_only=True, key="F2")
        edit.clicked.connect(lambda: self.edit_asked.emit(project_id))
        writable = self._desk.store.writable
        for button in (opens, log, edit):
            row.addWidget(button)
        log.setEnabled(writable)
        edit.setEnabled(writable)
        row.addStretch(1)
        return row

    def _stages(self, facts: "ProjectFacts") -> InspectorSection:
        days = {reached.stage: reached.on for reached in facts.head.stages}
        steps = []
        for stage in MAIN_STAGES:
            on = days.get(stage)
            reached = stage in days
            shown = formats.day(on) if on else self.tr("not yet")
            steps.append(StageStep(stage, self._desk.words.text("stage", stage), reached, shown))
        section = InspectorSection()
        thread = ThreadList()
        thread.show_steps(steps)
        section.add(thread)
        return section

    def _next(self, facts: "ProjectFacts") -> InspectorSection:
        section = InspectorSection(self.tr("Next"))
        today = self._desk.today()
        milestone = facts.head.next_milestone
        if milestone is None:
            section.add_pair(self.tr("Milestone"), self.tr("none planned"), role=Role.MUTED)
        else:
            section.add_pair(self.tr("Milestone"), self._milestone(milestone, today))
        if facts.clock is not None:
            what = self._desk.words.text("clock_kind", facts.clock.kind)
            day = formats.short_day(facts.clock.due, today)
            section.add_pair(self.tr("Patent date"), f"{day}, {what}")
        if facts.next_session is not None:
            section.add_pair(self.tr("Next session"), formats.week_day(facts.next_session, today))
        if facts.open_actions:
            words = formats.number(facts.open_actions)
            if facts.first_action_due is not None:
                day = formats.due(facts.first_action_due, today)
                words = self.tr("{n}, first due {day}").format(n=words, day=day)
            section.add_pair(self.tr("Open actions"), words)
        return section

    def _milestone(self, milestone: "NextMilestone", today: date) -> QWidget:
        box = QWidget()
        lines = QVBoxLayout(box)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(1)
        if milestone.due_on is not None:
            when = formats.lateness(milestone.due_on, today)
            role = Role.DANGER if milestone.overdue else Role.TEXT
            lines.addWidget(Label(when, Type.SMALL, role, strong=milestone.overdue))
        title = Label(milestone.title, Type.SMALL, wrap=True)
        title.setAccessibleName(milestone.title)
        lines.addWidget(title)
        return box

    def _progress(self, facts: "ProjectFacts") -> InspectorSection:
        """The line of this quarter to edit, and before it the newest one if that is older."""
        now = Quarter.containing(self._desk.today())
        quarter = facts.head.progress_quarter
        title = self.tr("Progress, {quarter}")
        section = InspectorSection(title.format(quarter=(quarter or now).label))
        is_of_now = quarter is None or quarter == now
        if not is_of_now:
            section.add_text(facts.head.progress)
        field = self._acts().field(
            self._ids,
            "progress",
            facts.head.progress if is_of_now else "",
            title=title.format(quarter=now.label),
            empty=self.tr("Write the line for {quarter}").format(quarter=now.label),
        )
        section.add(self.fields.add("progress", field))
        return section

    def _people(self, facts: "ProjectFacts") -> InspectorSection:
        section = InspectorSection(self.tr("People"))
        self._add_pair(section, "leader", facts.head.leader, title=self.tr("Leader"))
        if facts.lead:
            section.add_pair(self.tr("Lead mentor"), facts.lead)
        others = facts.others
        if others:
            shown = (
                ", ".join((a.name, self._desk.words.text("advisor_role", a.role))) for a in others
            )
            section.add_pair(self.tr("Advisors"), "; ".join(shown))
        self._add_pair(section, "coordinator", facts.head.coordinator)
        if not (facts.lead or others):
            section.add_text(self.tr("No advisor yet."), role=Role.MUTED)
        return section
