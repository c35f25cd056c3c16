"""Steps of single records: a milestone is done or moves, an instalment is paid, a line written."""

from PySide6.QtCore import QObject

from spark_tracker.domain.codes import OPEN_MILESTONES, InstalmentStatus, MilestoneStatus
from spark_tracker.domain.quarter import Quarter
from spark_tracker.services import documents, instalments, milestone_steps
from spark_tracker.services.actions import tick, untick
from spark_tracker.services.assignments import end_assignment
from spark_tracker.services.conflicts import end_conflict
from spark_tracker.services.documents import DocumentValues, documents_of
from spark_tracker.services.milestone_steps import DecisionValues
from spark_tracker.services.milestones import MilestoneRow
from spark_tracker.services.project_parts import read_progress, set_progress
from spark_tracker.ui.project_page.steps import (
    Advanced,
    DocumentTitle,
    Done,
    LinkedDocument,
    Moved,
    OnDay,
    OnDayBecause,
    ProgressLine,
)
from spark_tracker.ui.record_acts.acts import RecordActs
from spark_tracker.ui.record_form.dialog import FormPlan

_NEXT = {
    InstalmentStatus.PLANNED: InstalmentStatus.CONDITION_MET,
    InstalmentStatus.CONDITION_MET: InstalmentStatus.APPROVED,
    InstalmentStatus.APPROVED: InstalmentStatus.PAID,
    InstalmentStatus.PAID: InstalmentStatus.RETURNED,
    InstalmentStatus.WITHHELD: InstalmentStatus.APPROVED,
}


class StepActs(QObject):
    """Opens the small forms for one step, over the page of `acts`."""

    def __init__(self, acts: RecordActs) -> None:
        super().__init__(acts)
        self.acts = acts
        self._desk = acts.desk

    def mark_done(self, milestone_id: str) -> None:
        """Ask on which day a milestone was reached, and what shows it."""
        plan = FormPlan(
            title=self.tr("Milestone reached"),
            values=Done,
            shown=("on", "evidence"),
            tables=("milestone",),
            titles={"on": self.tr("Reached on")},
            save_text=self.tr("Mark done"),
        )
        store, today = self._desk.store, self._desk.today()
        self.acts.ask(
            plan,
            {"on": today},
            lambda v: milestone_steps.mark_done(
                store, milestone_id, on=v.on, evidence=v.evidence, today=today
            ),
            focus="evidence",
        )

    def move(self, row: MilestoneRow) -> None:
        """Ask when a milestone is expected now, and why it moved; the first plan stays."""
        store, today = self._desk.store, self._desk.today()
        self.acts.ask(
            self._moved(self.tr("New date"), self.tr("The first plan stays as it is.")),
            {"to": row.forecast_on or row.baseline_on},
            lambda v: milestone_steps.move_forecast(
                store, row.id, v.to, reason=v.reason, today=today
            ),
            focus="to",
        )

    def plan_anew(self, row: MilestoneRow) -> None:
        """Ask for another first plan; the old milestone stays as changed."""
        store, today = self._desk.store, self._desk.today()
        hint = self.tr("The old milestone stays as “changed”; a new one takes its place.")
        self.acts.ask(
            self._moved(self.tr("Plan anew"), hint),
            {"to": row.forecast_on or row.baseline_on},
            lambda v: milestone_steps.rebaseline(
                store, row.id, to=v.to, reason=v.reason, today=today
            ),
            focus="to",
        )

    def mark_missed(self, milestone_id: str) -> None:
        """Ask since when it is clear that a milestone will not be reached."""
        store, today = self._desk.store, self._desk.today()
        plan = FormPlan(
            title=self.tr("Milestone missed"),
            values=OnDay,
            shown=("on",),
            titles={"on": self.tr("Missed on")},
            save_text=self.tr("Mark missed"),
        )
        self.acts.ask(
            plan,
            {"on": today},
            lambda v: milestone_steps.mark_missed(store, milestone_id, on=v.on, today=today),
        )

    def cancel(self, milestone_id: str) -> None:
        """Ask why a milestone is given up."""
        store, today = self._desk.store, self._desk.today()
        plan = FormPlan(
            title=self.tr("Give the milestone up"),
            values=OnDayBecause,
            shown=("on", "reason"),
            titles={"on": self.tr("On"), "reason": self.tr("Reason")},
            save_text=self.tr("Give up"),
        )
        self.acts.ask(
            plan,
            {"on": today},
            lambda v: milestone_steps.cancel_milestone(
                store, milestone_id, on=v.on, reason=v.reason, today=today
            ),
            focus="reason",
        )

    def reopen(self, milestone_id: str) -> None:
        """Take back that a milestone was done, missed or cancelled."""
        store, today = self._desk.store, self._desk.today()
        self.acts.tried(lambda: milestone_steps.reopen_milestone(store, milestone_id, today=today))

    def decide(self, row: MilestoneRow) -> None:
        """Ask what was decided at a milestone."""
        store, today = self._desk.store, self._desk.today()
        plan = FormPlan(
            title=self.tr("Decision"),
            values=DecisionValues,
            shown=("decision", "decided_on", "decided_by", "reason"),
            tables=("milestone",),
            titles={"reason": self.tr("Reason")},
            save_text=self.tr("Record decision"),
        )
        start = {
            "decision": row.decision,
            "decided_by": row.decided_by,
            "decided_on": row.decided_on or today,
            "reason": row.decision_reason,
        }
        self.acts.ask(
            plan,
            start,
            lambda v: milestone_steps.decide(store, row.id, v, today=today),
            focus="decision",
        )

    def advance(self, instalment_id: str, now: InstalmentStatus) -> None:
        """Ask for the next step of an instalment; a reason is asked for where one is needed."""
        store, today = self._desk.store, self._desk.today()
        plan = FormPlan(
            title=self.tr("Instalment: next step"),
            values=Advanced,
            shown=("status", "on", "override_reason"),
            tables=("instalment",),
            titles={"on": self.tr("On")},
            save_text=self.tr("Record"),
            reason="override_reason",
        )
        self.acts.ask(
            plan,
            {"status": _NEXT.get(now), "on": today},
            lambda v: instalments.advance(
                store,
                instalment_id,
                v.status,
                on=v.on,
                override_reason=v.override_reason,
                today=today,
            ),
        )

    def toggle_action(self, action_id: str, *, done: bool) -> None:
        """Tick an action item as done today, or take that back."""
        store, today = self._desk.store, self._desk.today()
        if done:
            self.acts.tried(lambda: tick(store, action_id, on=today, today=today))
        else:
            self.acts.tried(lambda: untick(store, action_id))

    def end_assignment(self, assignment_id: str) -> None:
        """Ask until when somebody advised the project."""
        store, today = self._desk.store, self._desk.today()
        self.acts.ask(
            self._until(self.tr("End the assignment")),
            {"on": today},
            lambda v: end_assignment(store, assignment_id, on=v.on, today=today),
        )

    def end_conflict(self, conflict_id: str) -> None:
        """Ask until when a conflict of interest lasted."""
        store, today = self._desk.store, self._desk.today()
        self.acts.ask(
            self._until(self.tr("End the conflict of interest")),
            {"on": today},
            lambda v: end_conflict(store, conflict_id, on=v.on, today=today),
        )

    def write_progress(self, quarter: Quarter) -> None:
        """Ask for the quarter's line of progress; an empty one takes it away."""
        store, today, project_id = self._desk.store, self._desk.today(), self.acts.project_id
        plan = FormPlan(
            title=self.tr("Progress in {quarter}").format(quarter=quarter.label),
            values=ProgressLine,
            shown=("text",),
            titles={"text": self.tr("What happened, in one line")},
            hint=self.tr("Partners see this line, so leave out what is confidential."),
        )
        known = read_progress(store, project_id, quarter)
        self.acts.ask(
            plan,
            {"text": known},
            lambda v: set_progress(store, project_id, quarter, v.text, today=today),
            focus="text",
        )

    def write_progress_now(self) -> None:
        """Ask for the line of progress of the quarter that runs."""
        self.write_progress(Quarter.containing(self._desk.today()))

    def add_link(self) -> None:
        """Ask for the address of a document that lies elsewhere."""
        store, today, project_id = self._desk.store, self._desk.today(), self.acts.project_id
        plan = FormPlan(
            title=self.tr("Add link"),
            values=LinkedDocument,
            shown=("link", "title"),
            titles={"link": self.tr("Address"), "title": self.tr("Title")},
            save_text=self.tr("Add"),
        )
        self.acts.ask(
            plan,
            {},
            lambda v: documents.add_link(
                store, DocumentValues(project_id=project_id, title=v.title), v.link, today=today
            ),
            focus="link",
        )

    def rename_document(self, document_id: str) -> None:
        """Ask for another title of a document."""
        store = self._desk.store
        rows = documents_of(store, self.acts.project_id)
        row = next((row for row in rows if row.id == document_id), None)
        if row is None:
            return
        plan = FormPlan(
            title=self.tr("Document"),
            values=DocumentTitle,
            shown=("title",),
            titles={"title": self.tr("Title")},
        )
        self.acts.ask(
            plan,
            {"title": row.title},
            lambda v: documents.rename_document(store, document_id, v.title),
        )

    def show_document(self, document_id: str) -> None:
        """Open a document with the system's program for it."""
        rows = documents_of(self._desk.store, self.acts.project_id)
        row = next((row for row in rows if row.id == document_id), None)
        if row is None:
            return
        if row.link:
            self._desk.show_file(row.link)
            return
        path = self.acts.tried(lambda: documents.document_path(self._desk.store, document_id))
        if path is not None:
            self._desk.show_file(str(path))

    def _moved(self, title: str, hint: str) -> FormPlan:
        return FormPlan(
            title=title,
            values=Moved,
            shown=("to", "reason"),
            titles={"to": self.tr("Expected on"), "reason": self.tr("Why it moved")},
            hint=hint,
        )

    def _until(self, title: str) -> FormPlan:
        return FormPlan(
            title=title,
            values=OnDay,
            shown=("on",),
            titles={"on": self.tr("Until")},
            save_text=self.tr("End"),
        )


def can_reopen(status: MilestoneStatus) -> bool:
    """Whether a milestone with this status is closed, so that it can be opened again."""
    return status not in OPEN_MILESTONES
