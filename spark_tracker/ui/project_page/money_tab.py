"""Milestones and SPARK's own money of a project."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from spark_tracker.domain.codes import OPEN_MILESTONES
from spark_tracker.services.instalments import InstalmentRow, instalments_of
from spark_tracker.services.milestones import MilestoneRow, milestones_of
from spark_tracker.services.project_parts import ProgressRow, read_parts
from spark_tracker.ui import formats
from spark_tracker.ui.project_page.records_tab import RecordsTab
from spark_tracker.ui.project_page.step_acts import StepActs, can_reopen
from spark_tracker.ui.record_list.columns import day_column, muted, text_column, word_column
from spark_tracker.ui.record_list.lists import ListPlan, NewAct, RowAct
from spark_tracker.ui.table import CellKind, Column, Mark, MarkKind, nearness

_SOON = 7


class MoneyTab(RecordsTab):
    """Milestones with their first plan and what became of it, instalments, progress lines."""

    def __init__(self, steps: StepActs, parent: QWidget | None = None) -> None:
        super().__init__(steps, parent)
        self.setAccessibleName(self.tr("Milestones & money"))
        self.milestones = self.put(self._milestone_plan())
        self.instalments = self.put(self._instalment_plan())
        self.progress = self.put(self._progress_plan())

    def reload(self) -> None:
        """Read the lists again."""
        store, project_id = self._desk.store, self._acts.project_id
        today = self._desk.today()
        self.milestones.show_rows(milestones_of(store, project_id, today=today))
        self.instalments.show_rows(instalments_of(store, project_id))
        self.progress.show_rows(read_parts(store, project_id).progress)

    def _milestone_plan(self) -> ListPlan:
        steps = self._steps
        return self.plan(
            "milestone",
            self.tr("Milestones"),
            self._milestone_columns(),
            empty=self.tr("No milestone planned. A milestone is a result one can check."),
            add=self.tr("Add milestone"),
            acts=(
                RowAct(self.tr("Done…"), lambda r: steps.mark_done(r.id), "check", suits=_is_open),
                RowAct(self.tr("New date…"), steps.move, "calendar-clock", suits=_is_open),
                RowAct(self.tr("Decide…"), steps.decide, "split"),
                RowAct(
                    self.tr("Plan anew…"), steps.plan_anew, "rotate-ccw", menu=True, suits=_is_open
                ),
                RowAct(
                    self.tr("Missed…"), lambda r: steps.mark_missed(r.id), menu=True, suits=_is_open
                ),
                RowAct(
                    self.tr("Give up…"), lambda r: steps.cancel(r.id), menu=True, suits=_is_open
                ),
                RowAct(
                    self.tr("Open again"),
                    lambda r: steps.reopen(r.id),
                    "rotate-ccw",
                    quiet=True,
                    suits=lambda r: can_reopen(r.status),
                ),
            ),
        )

    def _milestone_columns(self) -> Sequence[Column[MilestoneRow]]:
        words = self._desk.words
        day = (formats.widest_day(),)
        return (
            Column(
                key="due",
                title=self.tr("Expected"),
                kind=CellKind.MARK,
                text=lambda r: formats.day(r.due_on) if r.due_on else "",
                value=self._mark,
                samples=day,
            ),
            text_column("title", self.tr("Title"), lambda r: r.title, stretch=3, minimum=170),
            word_column(
                "status", self.tr("Status"), words, "milestone_status", lambda r: r.status, rank=4
            ),
            day_column("baseline", self.tr("First plan"), lambda r: r.baseline_on, rank=3),
            Column(
                key="slip",
                title=self.tr("Slip"),
                text=lambda r: formats.days_short(r.slip_days) if r.slip_days else "",
                right=True,
                rank=2,
                minimum=50,
            ),
            word_column(
                "decision", self.tr("Decision"), words, "decision", lambda r: r.decision, rank=1
            ),
        )

    def _mark(self, row: MilestoneRow) -> Mark:
        if row.done_on is not None:
            return Mark(MarkKind.DONE, formats.day(row.done_on))
        if row.due_on is None:
            return Mark(MarkKind.NONE, self.tr("no date"))
        is_open = row.status in OPEN_MILESTONES
        kind = nearness(row.due_on, self._desk.today(), _SOON) if is_open else MarkKind.LATER
        return Mark(kind, formats.day(row.due_on))

    def _instalment_plan(self) -> ListPlan:
        words = self._desk.words
        day = (formats.widest_day(),)
        columns: tuple[Column[InstalmentRow], ...] = (
            Column(
                key="planned_for",
                title=self.tr("Planned for"),
                text=lambda r: formats.day(r.planned_for) if r.planned_for else self.tr("no date"),
                samples=day,
                tone=muted,
            ),
            Column(
                key="amount",
                title=self.tr("Amount"),
                text=lambda r: formats.money(r.amount_minor, r.currency),
                right=True,
                samples=(formats.money(8_888_888_00, "NOK"),),
            ),
            word_column(
                "status", self.tr("Status"), words, "instalment_status", lambda r: r.status
            ),
            day_column("on", self.tr("Since"), lambda r: r.on, rank=2),
            text_column(
                "milestone", self.tr("Waits for"), lambda r: r.milestone, stretch=2, minimum=120
            ),
            text_column(
                "reason",
                self.tr("In spite of it"),
                lambda r: r.override_reason,
                stretch=1,
                minimum=90,
                rank=1,
            ),
        )
        return self.plan(
            "instalment",
            self.tr("Instalments"),
            columns,
            empty=self.tr("No instalment planned. SPARK's own money is paid by milestone."),
            add=self.tr("Add instalment"),
            acts=(
                RowAct(
                    self.tr("Next step…"),
                    lambda r: self._steps.advance(r.id, r.status),
                    "banknote",
                ),
            ),
        )

    def _progress_plan(self) -> ListPlan:
        columns: tuple[Column[ProgressRow], ...] = (
            Column(
                key="quarter",
                title=self.tr("Quarter"),
                text=lambda r: r.quarter.label,
                samples=("2026 Q4",),
            ),
            text_column("text", self.tr("Line"), lambda r: r.text, stretch=1, minimum=200),
        )
        return ListPlan(
            title=self.tr("Progress, one line a quarter"),
            columns=columns,
            empty=self.tr("No line of progress yet; partners see it in their report."),
            new=(NewAct(self.tr("Write"), self._write_now, "pencil"),),
            opened=lambda row: self._steps.write_progress(row.quarter),
            id_of=lambda row: row.quarter.label,
        )

    def _write_now(self) -> None:
        self._steps.write_progress_now()


def _is_open(row: MilestoneRow) -> bool:
    return not can_reopen(row.status)
