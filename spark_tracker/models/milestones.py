"""Milestones and the instalments they release."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from spark_tracker.domain.codes import Decision, InstalmentStatus, MilestoneStatus, Stage
from spark_tracker.models.base import Record
from spark_tracker.models.columns import coded, reference

if TYPE_CHECKING:
    from spark_tracker.models.mentoring import SessionMilestone
    from spark_tracker.models.project import Project


class Milestone(Record):
    """A planned, checkable result. `baseline_on` is set once and never overwritten."""

    __tablename__ = "milestone"
    searched = ("title", "criterion")

    project_id: Mapped[str] = mapped_column(reference("project.id"), index=True)
    title: Mapped[str]
    criterion: Mapped[str] = mapped_column(default="")
    stage: Mapped[Stage | None] = mapped_column(coded(Stage))
    owner_id: Mapped[str | None] = mapped_column(reference("person.id"))
    baseline_on: Mapped[date | None] = mapped_column(index=True)
    forecast_on: Mapped[date | None] = mapped_column(index=True)
    done_on: Mapped[date | None] = mapped_column(index=True)
    status: Mapped[MilestoneStatus] = mapped_column(
        coded(MilestoneStatus), default=MilestoneStatus.PLANNED
    )
    status_on: Mapped[date | None]
    evidence: Mapped[str] = mapped_column(default="")
    evidence_document_id: Mapped[str | None] = mapped_column(reference("document.id"))
    evidence_session_id: Mapped[str | None] = mapped_column(reference("mentoring_session.id"))
    decision: Mapped[Decision | None] = mapped_column(coded(Decision))
    decided_by: Mapped[str] = mapped_column(default="")
    decided_on: Mapped[date | None]
    decision_reason: Mapped[str] = mapped_column(default="")
    search_text: Mapped[str] = mapped_column(default="")
    project: Mapped["Project"] = relationship(back_populates="milestones")
    instalments: Mapped[list["Instalment"]] = relationship(back_populates="milestone")
    touched_by: Mapped[list["SessionMilestone"]] = relationship(
        back_populates="milestone", cascade="all, delete-orphan"
    )


class Instalment(Record):
    """A part of SPARK's own money for a project, in minor units, paid by milestone."""

    __tablename__ = "instalment"
    __table_args__ = (CheckConstraint("amount_minor > 0", name="amount_positive"),)

    project_id: Mapped[str] = mapped_column(reference("project.id"), index=True)
    milestone_id: Mapped[str | None] = mapped_column(reference("milestone.id"), index=True)
    amount_minor: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    planned_for: Mapped[date | None]
    status: Mapped[InstalmentStatus] = mapped_column(
        coded(InstalmentStatus), default=InstalmentStatus.PLANNED
    )
    condition_met_on: Mapped[date | None]
    approved_on: Mapped[date | None]
    paid_on: Mapped[date | None] = mapped_column(index=True)
    withheld_on: Mapped[date | None]
    returned_on: Mapped[date | None]
    override_reason: Mapped[str] = mapped_column(default="")
    project: Mapped["Project"] = relationship(back_populates="instalments")
    milestone: Mapped[Milestone | None] = relationship(back_populates="instalments")
