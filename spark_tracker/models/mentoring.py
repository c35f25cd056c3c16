"""Mentoring sessions: who was there, what was advised, what is to be done."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from spark_tracker.domain.codes import (
    AdviceAnswer,
    AdviceWeight,
    AttendeeRole,
    Place,
    SessionFormat,
)
from spark_tracker.models.base import Record
from spark_tracker.models.columns import coded, reference

if TYPE_CHECKING:
    from spark_tracker.models.milestones import Milestone
    from spark_tracker.models.project import Project

_OWNED = "all, delete-orphan"


class MentoringSession(Record):
    """One meeting with one project.

    A group session is one row per project; rows with the same `group_id` share date, format,
    place and minutes, which the services keep the same.
    """

    __tablename__ = "mentoring_session"
    __table_args__ = (
        CheckConstraint("minutes > 0", name="minutes_positive"),
        CheckConstraint("prep_minutes >= 0", name="prep_minutes_not_negative"),
    )
    searched = ("question", "note")

    project_id: Mapped[str] = mapped_column(reference("project.id"), index=True)
    group_id: Mapped[str | None] = mapped_column(String(32), index=True)
    held_on: Mapped[date] = mapped_column(index=True)
    format: Mapped[SessionFormat] = mapped_column(coded(SessionFormat))
    place: Mapped[Place | None] = mapped_column(coded(Place))
    minutes: Mapped[int | None]
    prep_minutes: Mapped[int | None]
    question: Mapped[str] = mapped_column(default="")
    next_session_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")
    private_note: Mapped[str] = mapped_column(default="")
    search_text: Mapped[str] = mapped_column(default="")
    project: Mapped["Project"] = relationship(back_populates="sessions")
    attendees: Mapped[list["Attendee"]] = relationship(back_populates="session", cascade=_OWNED)
    topics: Mapped[list["SessionTopic"]] = relationship(back_populates="session", cascade=_OWNED)
    advice: Mapped[list["Advice"]] = relationship(back_populates="session", cascade=_OWNED)
    actions: Mapped[list["ActionItem"]] = relationship(back_populates="session", cascade=_OWNED)
    milestones: Mapped[list["SessionMilestone"]] = relationship(
        back_populates="session", cascade=_OWNED
    )


class Attendee(Record):
    """A person was at a session."""

    __tablename__ = "attendee"
    __table_args__ = (UniqueConstraint("session_id", "person_id"),)

    session_id: Mapped[str] = mapped_column(reference("mentoring_session.id"))
    person_id: Mapped[str] = mapped_column(reference("person.id"), index=True)
    role: Mapped[AttendeeRole] = mapped_column(coded(AttendeeRole), default=AttendeeRole.ADVISOR)
    override_reason: Mapped[str] = mapped_column(default="")
    session: Mapped[MentoringSession] = relationship(back_populates="attendees")


class SessionTopic(Record):
    """What a session was about; codes of the list `topic`."""

    __tablename__ = "session_topic"
    __table_args__ = (UniqueConstraint("session_id", "topic"),)

    session_id: Mapped[str] = mapped_column(reference("mentoring_session.id"))
    topic: Mapped[str] = mapped_column(String(60), index=True)
    session: Mapped[MentoringSession] = relationship(back_populates="topics")


class SessionMilestone(Record):
    """A session touched a milestone."""

    __tablename__ = "session_milestone"
    __table_args__ = (UniqueConstraint("session_id", "milestone_id"),)

    session_id: Mapped[str] = mapped_column(reference("mentoring_session.id"))
    milestone_id: Mapped[str] = mapped_column(reference("milestone.id"), index=True)
    session: Mapped[MentoringSession] = relationship(back_populates="milestones")
    milestone: Mapped["Milestone"] = relationship(back_populates="touched_by")


class Advice(Record):
    """What one advisor said; kept per advisor, even where two contradict each other."""

    __tablename__ = "advice"

    session_id: Mapped[str] = mapped_column(reference("mentoring_session.id"), index=True)
    advisor_id: Mapped[str | None] = mapped_column(reference("person.id"), index=True)
    text: Mapped[str]
    topic: Mapped[str | None] = mapped_column(String(60))
    weight: Mapped[AdviceWeight] = mapped_column(coded(AdviceWeight), default=AdviceWeight.CONSIDER)
    answer: Mapped[AdviceAnswer | None] = mapped_column(coded(AdviceAnswer))
    answer_reason: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    session: Mapped[MentoringSession] = relationship(back_populates="advice")


class ActionItem(Record):
    """Something to be done, by somebody, by a day."""

    __tablename__ = "action_item"

    project_id: Mapped[str] = mapped_column(reference("project.id"), index=True)
    session_id: Mapped[str | None] = mapped_column(reference("mentoring_session.id"), index=True)
    text: Mapped[str]
    owner_id: Mapped[str | None] = mapped_column(reference("person.id"), index=True)
    due_on: Mapped[date | None] = mapped_column(index=True)
    done_on: Mapped[date | None]
    position: Mapped[int] = mapped_column(default=0)
    project: Mapped["Project"] = relationship(back_populates="actions")
    session: Mapped[MentoringSession | None] = relationship(back_populates="actions")
