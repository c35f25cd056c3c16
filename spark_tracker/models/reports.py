"""What was reported: for one partner and quarter, sealed or not, and to whom it was sent."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from spark_tracker.domain.codes import ReportState
from spark_tracker.models.base import Record, UtcDateTime
from spark_tracker.models.columns import coded, reference
from spark_tracker.models.programme import Partner


class Report(Record):
    """One partner's workbook for one quarter; a new revision leaves the old one as it was.

    `snapshot` holds what the workbook was made from, `file` the sealed workbook itself.
    """

    __tablename__ = "report"
    __table_args__ = (
        UniqueConstraint("partner_id", "year", "quarter", "revision"),
        CheckConstraint("quarter BETWEEN 1 AND 4", name="quarter_of_year"),
    )

    partner_id: Mapped[str] = mapped_column(reference("partner.id"), index=True)
    year: Mapped[int]
    quarter: Mapped[int]
    revision: Mapped[int] = mapped_column(default=1)
    state: Mapped[ReportState] = mapped_column(coded(ReportState), default=ReportState.DRAFT)
    written_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    sealed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    file_name: Mapped[str] = mapped_column(default="")
    sha256: Mapped[str] = mapped_column(String(64), default="")
    snapshot: Mapped[str] = mapped_column(default="")
    file: Mapped[bytes | None] = mapped_column(LargeBinary)
    partner: Mapped[Partner] = relationship()
    deliveries: Mapped[list["Delivery"]] = relationship(
        back_populates="report", cascade="all, delete-orphan"
    )


class Delivery(Record):
    """A report was sent: to whom, when, which file."""

    __tablename__ = "delivery"

    report_id: Mapped[str] = mapped_column(reference("report.id"), index=True)
    sent_to: Mapped[str]
    sent_on: Mapped[date]
    sha256: Mapped[str] = mapped_column(String(64))
    note: Mapped[str] = mapped_column(default="")
    report: Mapped[Report] = relationship(back_populates="deliveries")
