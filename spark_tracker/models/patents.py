"""Patent families and their filings."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from spark_tracker.domain.codes import FilingKind, PatentStatus
from spark_tracker.models.base import Record
from spark_tracker.models.columns import coded, reference

if TYPE_CHECKING:
    from spark_tracker.models.project import Project


class PatentFamily(Record):
    """One invention, however many filings it has; DOFI is the disclosure of invention."""

    __tablename__ = "patent_family"
    searched = ("title", "dofi_number", "owner")

    project_id: Mapped[str] = mapped_column(reference("project.id"), index=True)
    title: Mapped[str]
    dofi_number: Mapped[str] = mapped_column(default="")
    dofi_on: Mapped[date | None]
    owner: Mapped[str] = mapped_column(default="")
    status: Mapped[PatentStatus] = mapped_column(
        coded(PatentStatus), default=PatentStatus.IDEA_NOTED
    )
    note: Mapped[str] = mapped_column(default="")
    search_text: Mapped[str] = mapped_column(default="")
    project: Mapped["Project"] = relationship(back_populates="families")
    filings: Mapped[list["PatentFiling"]] = relationship(
        back_populates="family", cascade="all, delete-orphan"
    )


class PatentFiling(Record):
    """One filing of a family at an office (two-letter WIPO ST.3 code: NO, EP, WO, US)."""

    __tablename__ = "patent_filing"

    family_id: Mapped[str] = mapped_column(reference("patent_family.id"), index=True)
    kind: Mapped[FilingKind] = mapped_column(coded(FilingKind))
    office: Mapped[str] = mapped_column(String(2), default="")
    number: Mapped[str] = mapped_column(default="")
    filed_on: Mapped[date | None] = mapped_column(index=True)
    published_on: Mapped[date | None]
    granted_on: Mapped[date | None]
    status: Mapped[PatentStatus | None] = mapped_column(coded(PatentStatus))
    family: Mapped[PatentFamily] = relationship(back_populates="filings")
