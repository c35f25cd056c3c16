"""Money from others."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from spark_tracker.domain.codes import Attribution, FundingKind, FundingStatus
from spark_tracker.models.base import Record
from spark_tracker.models.columns import coded, reference

if TYPE_CHECKING:
    from spark_tracker.models.companies import Company
    from spark_tracker.models.project import Project


class FundingEntry(Record):
    """Money for a project, a company, or both, in minor units; dilutive follows from the kind."""

    __tablename__ = "funding_entry"
    __table_args__ = (
        CheckConstraint("project_id IS NOT NULL OR company_id IS NOT NULL", name="for_something"),
        CheckConstraint("amount_minor >= 0", name="amount_not_negative"),
    )
    searched = ("round_label", "funder", "instrument")

    project_id: Mapped[str | None] = mapped_column(reference("project.id"), index=True)
    company_id: Mapped[str | None] = mapped_column(reference("company.id"), index=True)
    kind: Mapped[FundingKind] = mapped_column(coded(FundingKind))
    round_label: Mapped[str] = mapped_column(default="")
    funder: Mapped[str] = mapped_column(default="")
    instrument: Mapped[str] = mapped_column(default="")
    status: Mapped[FundingStatus] = mapped_column(
        coded(FundingStatus), default=FundingStatus.APPLIED
    )
    applied_on: Mapped[date | None]
    awarded_on: Mapped[date | None] = mapped_column(index=True)
    contracted_on: Mapped[date | None]
    received_on: Mapped[date | None] = mapped_column(index=True)
    rejected_on: Mapped[date | None]
    amount_minor: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    attribution: Mapped[Attribution] = mapped_column(
        coded(Attribution), default=Attribution.UNKNOWN
    )
    attribution_evidence: Mapped[str] = mapped_column(default="")
    public: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")
    search_text: Mapped[str] = mapped_column(default="")
    project: Mapped["Project | None"] = relationship(back_populates="funding")
    company: Mapped["Company | None"] = relationship(back_populates="funding")
