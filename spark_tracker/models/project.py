"""Projects and what is told about them: status, stages claimed, institutions, progress."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from spark_tracker.domain.codes import (
    InstitutionRole,
    Place,
    ProjectSource,
    ProjectStatus,
    Sharing,
    SoughtKind,
    Stage,
)
from spark_tracker.models.base import Record
from spark_tracker.models.columns import coded, reference

if TYPE_CHECKING:
    from spark_tracker.models.companies import ProjectCompany
    from spark_tracker.models.documents import Document
    from spark_tracker.models.mentoring import ActionItem, MentoringSession
    from spark_tracker.models.milestones import Instalment, Milestone
    from spark_tracker.models.money import FundingEntry
    from spark_tracker.models.patents import PatentFamily
    from spark_tracker.models.people import Assignment, Conflict, Person, ProjectMember
    from spark_tracker.models.programme import Call, ImportOrigin

_OWNED = "all, delete-orphan"


class Project(Record):
    """An academic project of the programme.

    `status` repeats the newest row of `status_changes`, because every list filters on it; only
    `services.statuses` writes the two, together.
    """

    __tablename__ = "project"
    searched = ("code", "title", "nc_title", "indication", "host_department")

    code: Mapped[str] = mapped_column(String(20), unique=True)
    title: Mapped[str]
    nc_title: Mapped[str] = mapped_column(default="")
    nc_summary: Mapped[str] = mapped_column(default="")
    nc_approved_by: Mapped[str] = mapped_column(default="")
    nc_approved_on: Mapped[date | None]
    summary: Mapped[str] = mapped_column(default="")
    call_id: Mapped[str | None] = mapped_column(reference("call.id"), index=True)
    source: Mapped[ProjectSource | None] = mapped_column(coded(ProjectSource))
    admission_class: Mapped[str | None] = mapped_column(String(60))
    status: Mapped[ProjectStatus] = mapped_column(
        coded(ProjectStatus), default=ProjectStatus.ENQUIRY, index=True
    )
    applied_on: Mapped[date | None]
    admitted_on: Mapped[date | None]
    planned_end: Mapped[date | None]
    ended_on: Mapped[date | None]
    area: Mapped[str | None] = mapped_column(String(60), index=True)
    indication: Mapped[str] = mapped_column(default="")
    product_type: Mapped[str | None] = mapped_column(String(60))
    host_department: Mapped[str] = mapped_column(default="")
    coordinator_id: Mapped[str | None] = mapped_column(reference("person.id"), index=True)
    sharing: Mapped[Sharing] = mapped_column(coded(Sharing), default=Sharing.PROGRAMME)
    note: Mapped[str] = mapped_column(default="")
    search_text: Mapped[str] = mapped_column(default="", index=True)

    call: Mapped["Call | None"] = relationship()
    coordinator: Mapped["Person | None"] = relationship(foreign_keys=[coordinator_id])
    status_changes: Mapped[list["StatusChange"]] = relationship(
        back_populates="project", cascade=_OWNED
    )
    stage_claims: Mapped[list["StageClaim"]] = relationship(
        back_populates="project", cascade=_OWNED
    )
    tags: Mapped[list["ProjectTag"]] = relationship(back_populates="project", cascade=_OWNED)
    institutions: Mapped[list["ProjectInstitution"]] = relationship(
        back_populates="project", cascade=_OWNED
    )
    sought: Mapped[list["Sought"]] = relationship(back_populates="project", cascade=_OWNED)
    progress: Mapped[list["Progress"]] = relationship(back_populates="project", cascade=_OWNED)
    readiness: Mapped[list["Readiness"]] = relationship(back_populates="project", cascade=_OWNED)
    members: Mapped[list["ProjectMember"]] = relationship(back_populates="project", cascade=_OWNED)
    assignments: Mapped[list["Assignment"]] = relationship(back_populates="project", cascade=_OWNED)
    milestones: Mapped[list["Milestone"]] = relationship(back_populates="project", cascade=_OWNED)
    instalments: Mapped[list["Instalment"]] = relationship(back_populates="project", cascade=_OWNED)
    sessions: Mapped[list["MentoringSession"]] = relationship(
        back_populates="project", cascade=_OWNED
    )
    actions: Mapped[list["ActionItem"]] = relationship(back_populates="project", cascade=_OWNED)
    families: Mapped[list["PatentFamily"]] = relationship(back_populates="project", cascade=_OWNED)
    companies: Mapped[list["ProjectCompany"]] = relationship(
        back_populates="project", cascade=_OWNED
    )
    funding: Mapped[list["FundingEntry"]] = relationship(back_populates="project", cascade=_OWNED)
    conflicts: Mapped[list["Conflict"]] = relationship(cascade=_OWNED)
    documents: Mapped[list["Document"]] = relationship(back_populates="project", cascade=_OWNED)
    origins: Mapped[list["ImportOrigin"]] = relationship(back_populates="project", cascade=_OWNED)


class StatusChange(Record):
    """On a day a project got a programme status, for a reason.

    `on` is None where the day is not known: such a row stands before all dated ones and counts
    "since start" but in no quarter.
    """

    __tablename__ = "status_change"

    project_id: Mapped[str] = mapped_column(reference("project.id"), index=True)
    status: Mapped[ProjectStatus] = mapped_column(coded(ProjectStatus))
    on: Mapped[date | None] = mapped_column(index=True)
    reason: Mapped[str] = mapped_column(default="")
    project: Mapped[Project] = relationship(back_populates="status_changes")


class StageClaim(Record):
    """Somebody says that a stage was reached on a day, while the fact is not recorded."""

    __tablename__ = "stage_claim"
    __table_args__ = (UniqueConstraint("project_id", "stage"),)

    project_id: Mapped[str] = mapped_column(reference("project.id"), index=True)
    stage: Mapped[Stage] = mapped_column(coded(Stage))
    on: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")
    claimed_by: Mapped[str] = mapped_column(default="")
    project: Mapped[Project] = relationship(back_populates="stage_claims")


class ProjectTag(Record):
    """A project carries a tag of the list `tag`."""

    __tablename__ = "project_tag"
    __table_args__ = (UniqueConstraint("project_id", "tag"),)

    project_id: Mapped[str] = mapped_column(reference("project.id"), index=True)
    tag: Mapped[str] = mapped_column(String(60))
    project: Mapped[Project] = relationship(back_populates="tags")


class Institution(Record):
    """A university, a hospital, an institute."""

    __tablename__ = "institution"

    name: Mapped[str] = mapped_column(unique=True)
    short_name: Mapped[str] = mapped_column(default="")
    country: Mapped[str] = mapped_column(String(2), default="")


class ProjectInstitution(Record):
    """An institution takes part in a project."""

    __tablename__ = "project_institution"
    __table_args__ = (UniqueConstraint("project_id", "institution_id"),)

    project_id: Mapped[str] = mapped_column(reference("project.id"), index=True)
    institution_id: Mapped[str] = mapped_column(reference("institution.id"), index=True)
    role: Mapped[InstitutionRole] = mapped_column(
        coded(InstitutionRole), default=InstitutionRole.PARTNER
    )
    position: Mapped[int] = mapped_column(default=0)
    project: Mapped[Project] = relationship(back_populates="institutions")
    institution: Mapped[Institution] = relationship()


class Sought(Record):
    """What a project needs: an advisor with an expertise (list `topic`), a partner, funding."""

    __tablename__ = "sought"

    project_id: Mapped[str] = mapped_column(reference("project.id"), index=True)
    kind: Mapped[SoughtKind] = mapped_column(coded(SoughtKind))
    topic: Mapped[str | None] = mapped_column(String(60))
    text: Mapped[str] = mapped_column(default="")
    place: Mapped[Place | None] = mapped_column(coded(Place))
    needed_from: Mapped[date | None]
    hours_month: Mapped[int | None]
    project: Mapped[Project] = relationship(back_populates="sought")


class Progress(Record):
    """One line on what a project did in a quarter."""

    __tablename__ = "progress"
    __table_args__ = (UniqueConstraint("project_id", "year", "quarter"),)

    project_id: Mapped[str] = mapped_column(reference("project.id"), index=True)
    year: Mapped[int]
    quarter: Mapped[int]
    text: Mapped[str]
    project: Mapped[Project] = relationship(back_populates="progress")


class Readiness(Record):
    """How ready a project was judged on a day: TRL and the six innovation axes, each 1 to 9.

    Only numbers: the level texts of the KTH Innovation Readiness Level are licensed.
    """

    __tablename__ = "readiness"
    __table_args__ = tuple(
        CheckConstraint(f"{axis} BETWEEN 1 AND 9", name=f"{axis}_level")
        for axis in ("trl", "technology", "customer", "business", "ip", "team", "funding")
    )

    project_id: Mapped[str] = mapped_column(reference("project.id"), index=True)
    on: Mapped[date]
    trl: Mapped[int | None]
    trl_scale: Mapped[str] = mapped_column(default="")
    technology: Mapped[int | None]
    customer: Mapped[int | None]
    business: Mapped[int | None]
    ip: Mapped[int | None]
    team: Mapped[int | None]
    funding: Mapped[int | None]
    judged_by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    project: Mapped[Project] = relationship(back_populates="readiness")
