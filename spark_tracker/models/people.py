"""People: one record per human, whatever the roles; advisors, conflicts, assignments."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from spark_tracker.domain.codes import Place, TeamRole
from spark_tracker.models.base import Record
from spark_tracker.models.columns import coded, reference

if TYPE_CHECKING:
    from spark_tracker.models.project import Project


class Person(Record):
    """A human being. `note` is for named staff only."""

    __tablename__ = "person"
    searched = ("name", "email", "organisation")

    name: Mapped[str]
    email: Mapped[str] = mapped_column(default="")
    organisation: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    named_consent: Mapped[bool] = mapped_column(default=False)
    consent_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")
    search_text: Mapped[str] = mapped_column(default="", index=True)
    advisor: Mapped["Advisor | None"] = relationship(
        back_populates="person", cascade="all, delete-orphan"
    )
    conflicts: Mapped[list["Conflict"]] = relationship(
        back_populates="person", cascade="all, delete-orphan"
    )
    assignments: Mapped[list["Assignment"]] = relationship(
        back_populates="person", cascade="all, delete-orphan"
    )
    memberships: Mapped[list["ProjectMember"]] = relationship(
        back_populates="person", cascade="all, delete-orphan"
    )


class Advisor(Record):
    """The advisor part of a person; capacity in hours a month and projects at a time.

    `sector` is a code of the list `sector`; `languages` are ISO 639-1 codes between spaces.
    """

    __tablename__ = "advisor"

    person_id: Mapped[str] = mapped_column(reference("person.id"), unique=True)
    cda_signed_on: Mapped[date | None]
    cda_valid_until: Mapped[date | None]
    cda_scope: Mapped[str] = mapped_column(default="")
    capacity_hours: Mapped[int | None]
    capacity_projects: Mapped[int | None]
    helps_other_nodes: Mapped[bool] = mapped_column(default=False)
    available_from: Mapped[date | None]
    place: Mapped[Place | None] = mapped_column(coded(Place))
    sector: Mapped[str | None] = mapped_column(String(60))
    languages: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)
    person: Mapped[Person] = relationship(back_populates="advisor")
    expertise: Mapped[list["AdvisorExpertise"]] = relationship(
        back_populates="advisor", cascade="all, delete-orphan"
    )


class AdvisorExpertise(Record):
    """One area an advisor knows; codes of the list `topic`."""

    __tablename__ = "advisor_expertise"
    __table_args__ = (UniqueConstraint("advisor_id", "topic"),)

    advisor_id: Mapped[str] = mapped_column(reference("advisor.id"))
    topic: Mapped[str] = mapped_column(String(60), index=True)
    advisor: Mapped[Advisor] = relationship(back_populates="expertise")


class Conflict(Record):
    """A declared conflict of interest with a project or a company, from one day to another."""

    __tablename__ = "conflict"
    __table_args__ = (
        CheckConstraint("project_id IS NOT NULL OR company_id IS NOT NULL", name="with_something"),
        CheckConstraint("until_on IS NULL OR until_on >= from_on", name="ends_after_start"),
    )

    person_id: Mapped[str] = mapped_column(reference("person.id"), index=True)
    project_id: Mapped[str | None] = mapped_column(reference("project.id"), index=True)
    company_id: Mapped[str | None] = mapped_column(reference("company.id"), index=True)
    nature: Mapped[str]
    from_on: Mapped[date]
    until_on: Mapped[date | None]
    person: Mapped[Person] = relationship(back_populates="conflicts")


class Assignment(Record):
    """A person advises a project in a role (list `advisor_role`), from one day to another.

    `override_reason` says why it was made in spite of a missing CDA or an open conflict.
    """

    __tablename__ = "assignment"
    __table_args__ = (
        CheckConstraint("until_on IS NULL OR until_on >= from_on", name="ends_after_start"),
    )

    person_id: Mapped[str] = mapped_column(reference("person.id"), index=True)
    project_id: Mapped[str] = mapped_column(reference("project.id"), index=True)
    role: Mapped[str] = mapped_column(String(60))
    from_on: Mapped[date]
    until_on: Mapped[date | None]
    override_reason: Mapped[str] = mapped_column(default="")
    person: Mapped[Person] = relationship(back_populates="assignments")
    project: Mapped["Project"] = relationship(back_populates="assignments")


class ProjectMember(Record):
    """A person of a project's team (a SPARKee)."""

    __tablename__ = "project_member"
    __table_args__ = (UniqueConstraint("project_id", "person_id", "role"),)

    project_id: Mapped[str] = mapped_column(reference("project.id"), index=True)
    person_id: Mapped[str] = mapped_column(reference("person.id"), index=True)
    role: Mapped[TeamRole] = mapped_column(coded(TeamRole))
    position: Mapped[int] = mapped_column(default=0)
    person: Mapped[Person] = relationship(back_populates="memberships")
    project: Mapped["Project"] = relationship(back_populates="members")
