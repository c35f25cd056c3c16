"""Mentoring of a project: sessions, advisors with their agreements, actions, needs, conflicts."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from spark_tracker.services.actions import ActionRow, actions_of
from spark_tracker.services.assignments import AssignmentRow, assignments_of
from spark_tracker.services.conflicts import ConflictRow, conflicts_of
from spark_tracker.services.project_parts import SoughtRow, read_parts
from spark_tracker.services.session_rows import SessionLine, sessions_of
from spark_tracker.ui import formats
from spark_tracker.ui.project_page.records_tab import RecordsTab
from spark_tracker.ui.project_page.step_acts import StepActs
from spark_tracker.ui.record_list.columns import (
    day_column,
    muted,
    number_column,
    text_column,
    word_column,
)
from spark_tracker.ui.record_list.lists import ListPlan, NewAct, RowAct
from spark_tracker.ui.table import CellKind, Column, Mark, MarkKind, Tone
from spark_tracker.ui.theme import Role
from spark_tracker.ui.wording import caution_text


@dataclass(frozen=True, slots=True)
class PersonConflict:
    """A conflict of interest with the name of whose it is."""

    id: str
    name: str
    row: ConflictRow


class MentoringTab(RecordsTab):
    """Sessions, advisors, open actions, what the project looks for, conflicts of interest.

    Signals:
        new_session_asked: A session should be logged.
    """

    new_session_asked = Signal()

    def __init__(self, steps: StepActs, parent: QWidget | None = None) -> None:
        super().__init__(steps, parent)
        self.setAccessibleName(self.tr("Mentoring"))
        self.sessions = self.put(self._session_plan())
        self.advisors = self.put(self._advisor_plan())
        self.actions_ = self.put(self._action_plan())
        self.sought = self.put(self._sought_plan())
        self.conflicts = self.put(self._conflict_plan())

    def reload(self) -> None:
        """Read the lists again."""
        store, project_id = self._desk.store, self._acts.project_id
        today = self._desk.today()
        advisors = assignments_of(store, project_id, today=today)
        actions = actions_of(store, project_id, today=today)
        self.sessions.show_rows(sessions_of(store, project_id))
        self.advisors.show_rows(advisors)
        self.actions_.show_rows(sorted(actions, key=lambda row: row.done_on is not None))
        self.sought.show_rows(read_parts(store, project_id).sought)
        people = {row.person_id: row.name for row in advisors}
        self.conflicts.show_rows(
            [
                PersonConflict(row.id, name, row)
                for person_id, name in people.items()
                for row in conflicts_of(store, person_id)
            ]
        )

    def _session_plan(self) -> ListPlan:
        words, acts = self._desk.words, self._acts
        columns: tuple[Column[SessionLine], ...] = (
            day_column("held_on", self.tr("Date"), lambda r: r.held_on),
            word_column("format", self.tr("Format"), words, "session_format", lambda r: r.format),
            text_column(
                "advisors",
                self.tr("Advisors"),
                lambda r: ", ".join(r.advisors),
                stretch=2,
                minimum=130,
            ),
            text_column(
                "question",
                self.tr("Question"),
                lambda r: r.question,
                stretch=2,
                minimum=110,
                rank=1,
                tone=muted,
            ),
            number_column("minutes", self.tr("Minutes"), lambda r: r.minutes or None, rank=3),
            number_column("advice", self.tr("Advice"), lambda r: r.advice or None, rank=2),
            number_column("open", self.tr("Open"), lambda r: r.open_actions or None, rank=2),
        )
        return ListPlan(
            title=self.tr("Sessions"),
            columns=columns,
            empty=self.tr("No session logged yet."),
            new=(NewAct(self.tr("Log session"), self._ask_session, "message-square-text"),),
            opened=lambda row: acts.session_asked.emit(row.id),
            removed=lambda row: acts.delete("mentoring_session", row.id),
        )

    def _ask_session(self) -> None:
        self.new_session_asked.emit()

    def _advisor_plan(self) -> ListPlan:
        words, acts, steps = self._desk.words, self._acts, self._steps
        columns: tuple[Column[AssignmentRow], ...] = (
            text_column("name", self.tr("Advisor"), lambda r: r.name, stretch=2, minimum=130),
            word_column(
                "role",
                self.tr("Role"),
                words,
                "advisor_role",
                lambda r: r.role,
            ),
            day_column("from", self.tr("From"), lambda r: r.from_on, rank=3),
            day_column("until", self.tr("Until"), lambda r: r.until_on, rank=2),
            Column(
                key="sessions",
                title=self.tr("Sessions"),
                text=lambda r: formats.number(r.sessions),
                right=True,
                minimum=60,
            ),
            text_column(
                "cautions",
                self.tr("Agreement"),
                self._agreement,
                stretch=2,
                minimum=110,
                rank=4,
                tone=lambda r: Tone(Role.WARN if r.cautions else Role.MUTED),
            ),
        )
        return self.plan(
            "assignment",
            self.tr("Advisors"),
            columns,
            empty=self.tr("No advisor assigned yet."),
            add=self.tr("Assign advisor"),
            acts=(
                RowAct(
                    self.tr("End…"),
                    lambda r: steps.end_assignment(r.id),
                    "circle-slash",
                    suits=lambda r: r.until_on is None,
                ),
                RowAct(
                    self.tr("Conflict…"),
                    lambda r: acts.add("conflict", person_id=r.person_id),
                    "triangle-alert",
                ),
            ),
        )

    def _agreement(self, row: AssignmentRow) -> str:
        if row.cautions:
            return " ".join(caution_text(caution, self._desk.words) for caution in row.cautions)
        return self.tr("in force")

    def _action_plan(self) -> ListPlan:
        steps = self._steps
        columns: tuple[Column[ActionRow], ...] = (
            Column(
                key="due",
                title=self.tr("Due"),
                kind=CellKind.MARK,
                text=lambda r: formats.day(r.due_on) if r.due_on else "",
                value=self._action_mark,
                samples=(formats.widest_day(),),
            ),
            text_column(
                "text",
                self.tr("To do"),
                lambda r: r.text,
                stretch=3,
                minimum=180,
                tone=lambda r: Tone(Role.MUTED if r.done_on else Role.TEXT),
            ),
            text_column(
                "owner", self.tr("Owner"), lambda r: r.owner, stretch=1, minimum=110, rank=1
            ),
        )
        return self.plan(
            "action_item",
            self.tr("Action items"),
            columns,
            empty=self.tr("No action item."),
            add=self.tr("Add action item"),
            acts=(
                RowAct(
                    self.tr("Done"),
                    lambda r: steps.toggle_action(r.id, done=True),
                    "check",
                    suits=lambda r: r.done_on is None,
                ),
                RowAct(
                    self.tr("Not done"),
                    lambda r: steps.toggle_action(r.id, done=False),
                    "rotate-ccw",
                    quiet=True,
                    suits=lambda r: r.done_on is not None,
                ),
            ),
        )

    def _action_mark(self, row: ActionRow) -> Mark:
        if row.done_on is not None:
            return Mark(MarkKind.DONE, formats.day(row.done_on))
        if row.due_on is None:
            return Mark(MarkKind.NONE, self.tr("no date"))
        return Mark(MarkKind.LATE if row.overdue else MarkKind.LATER, formats.day(row.due_on))

    def _sought_plan(self) -> ListPlan:
        words = self._desk.words
        columns: tuple[Column[SoughtRow], ...] = (
            word_column("kind", self.tr("Looks for"), words, "sought_kind", lambda r: r.kind),
            word_column(
                "topic",
                self.tr("Expertise"),
                words,
                "session_topic",
                lambda r: r.topic,
            ),
            text_column("text", self.tr("In words"), lambda r: r.text, stretch=1, minimum=120),
            Column(
                key="needed_from",
                title=self.tr("Needed from"),
                text=lambda r: formats.day(r.needed_from) if r.needed_from else "",
                samples=(formats.widest_day(),),
                rank=1,
            ),
        )
        return self.plan(
            "sought",
            self.tr("Looking for"),
            columns,
            empty=self.tr("Nothing is looked for. Partners see what is, and may lend an advisor."),
            add=self.tr("Add need"),
        )

    def _conflict_plan(self) -> ListPlan:
        steps = self._steps
        columns: tuple[Column[PersonConflict], ...] = (
            text_column("name", self.tr("Person"), lambda r: r.name),
            text_column(
                "nature", self.tr("Nature"), lambda r: r.row.nature, stretch=2, minimum=130
            ),
            text_column(
                "about", self.tr("About"), lambda r: r.row.about, stretch=1, minimum=100, rank=1
            ),
            day_column("from", self.tr("From"), lambda r: r.row.from_on),
            day_column("until", self.tr("Until"), lambda r: r.row.until_on),
        )
        return self.plan(
            "conflict",
            self.tr("Conflicts of interest"),
            columns,
            empty=self.tr("No conflict of interest declared by an advisor of this project."),
            add=self.tr("Declare"),
            acts=(
                RowAct(
                    self.tr("End…"),
                    lambda r: steps.end_conflict(r.id),
                    "circle-slash",
                    suits=lambda r: r.row.until_on is None,
                ),
            ),
        )
