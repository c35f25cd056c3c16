"""Documents: a file copied into the programme's folder, or a link."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from spark_tracker.models.base import Record
from spark_tracker.models.columns import reference

if TYPE_CHECKING:
    from spark_tracker.models.project import Project


class Document(Record):
    """A file (its SHA-256 kept) or a link; `about_table` and `about_id` name its record."""

    __tablename__ = "document"
    __table_args__ = (CheckConstraint("(file_name = '') <> (link = '')", name="file_or_link"),)

    project_id: Mapped[str] = mapped_column(reference("project.id"), index=True)
    about_table: Mapped[str] = mapped_column(String(40))
    about_id: Mapped[str] = mapped_column(String(32), index=True)
    title: Mapped[str]
    file_name: Mapped[str] = mapped_column(default="")
    sha256: Mapped[str] = mapped_column(String(64), default="")
    size: Mapped[int | None] = mapped_column(BigInteger)
    link: Mapped[str] = mapped_column(default="")
    added_on: Mapped[date]
    project: Mapped["Project"] = relationship(back_populates="documents")
