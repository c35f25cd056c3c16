"""Companies, and what ties them to projects."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from spark_tracker.domain.codes import CompanyEnd, CompanyOrigin, CompanyRelation
from spark_tracker.models.base import Record
from spark_tracker.models.columns import coded, reference

if TYPE_CHECKING:
    from spark_tracker.models.money import FundingEntry
    from spark_tracker.models.people import Conflict
    from spark_tracker.models.project import Project


class Company(Record):
    """A company; in Germany the register number means something only with the court."""

    __tablename__ = "company"
    searched = ("name", "registration_number")

    name: Mapped[str]
    country: Mapped[str] = mapped_column(String(2), default="")
    legal_form: Mapped[str] = mapped_column(default="")
    registration_number: Mapped[str] = mapped_column(default="")
    registration_court: Mapped[str] = mapped_column(default="")
    incorporated_on: Mapped[date | None] = mapped_column(index=True)
    website: Mapped[str] = mapped_column(default="")
    checked_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    ended_how: Mapped[CompanyEnd | None] = mapped_column(coded(CompanyEnd))
    note: Mapped[str] = mapped_column(default="")
    search_text: Mapped[str] = mapped_column(default="")
    projects: Mapped[list["ProjectCompany"]] = relationship(
        back_populates="company", cascade="all, delete-orphan"
    )
    funding: Mapped[list["FundingEntry"]] = relationship(
        back_populates="company", cascade="all, delete-orphan"
    )
    conflicts: Mapped[list["Conflict"]] = relationship(cascade="all, delete-orphan")


class ProjectCompany(Record):
    """A company grew out of a project or took its invention on; since when, and how."""

    __tablename__ = "project_company"
    __table_args__ = (UniqueConstraint("project_id", "company_id"),)

    project_id: Mapped[str] = mapped_column(reference("project.id"), index=True)
    company_id: Mapped[str] = mapped_column(reference("company.id"), index=True)
    origin: Mapped[CompanyOrigin] = mapped_column(
        coded(CompanyOrigin), default=CompanyOrigin.FOUNDED
    )
    relation: Mapped[CompanyRelation] = mapped_column(
        coded(CompanyRelation), default=CompanyRelation.NONE
    )
    licensed_on: Mapped[date | None]
    project: Mapped["Project"] = relationship(back_populates="companies")
    company: Mapped[Company] = relationship(back_populates="projects")
