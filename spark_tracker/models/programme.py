"""The programme itself, its calls, its partners, and the lists that differ between nodes."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, CheckConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from spark_tracker.models.base import Record
from spark_tracker.models.columns import reference

if TYPE_CHECKING:
    from spark_tracker.models.project import Project


class Programme(Record):
    """The one programme a file belongs to.

    `node` is the short mark in project codes (NO in NO-2026-03); `time_zone` decides on which day
    a moment fell; `currency` is what amounts are in unless said otherwise.
    """

    __tablename__ = "programme"

    name: Mapped[str]
    node: Mapped[str] = mapped_column(String(8))
    currency: Mapped[str] = mapped_column(String(3))
    time_zone: Mapped[str] = mapped_column(default="Europe/Oslo")


class Call(Record):
    """An intake round. `year` is the year in which the call opened."""

    __tablename__ = "call"

    name: Mapped[str] = mapped_column(unique=True)
    year: Mapped[int] = mapped_column(index=True)
    opens_on: Mapped[date | None]
    closes_on: Mapped[date | None]
    decided_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")


class Partner(Record):
    """A node that gets our reports; `profile` names the file that says what it may see."""

    __tablename__ = "partner"

    key: Mapped[str] = mapped_column(String(40), unique=True)
    name: Mapped[str]
    profile: Mapped[str] = mapped_column(String(40))
    cda_signed_on: Mapped[date | None]
    cda_valid_until: Mapped[date | None]
    in_use: Mapped[bool] = mapped_column(default=True)


class CodeEntry(Record):
    """One entry of a list that a node may change; a used code is never deleted."""

    __tablename__ = "code_entry"
    __table_args__ = (UniqueConstraint("list_name", "code"),)

    list_name: Mapped[str] = mapped_column(String(40))
    code: Mapped[str] = mapped_column(String(60))
    text_en: Mapped[str]
    text_nb: Mapped[str]
    text_de: Mapped[str]
    text_fi: Mapped[str]
    position: Mapped[int]
    in_use: Mapped[bool] = mapped_column(default=True)


class ExchangeRate(Record):
    """What one unit of EUR cost in `currency` on a day: `micro_per_eur` millionths of a unit."""

    __tablename__ = "exchange_rate"
    __table_args__ = (
        UniqueConstraint("currency", "on"),
        CheckConstraint("micro_per_eur > 0", name="rate_positive"),
    )

    currency: Mapped[str] = mapped_column(String(3))
    on: Mapped[date]
    micro_per_eur: Mapped[int] = mapped_column(BigInteger)
    source: Mapped[str]


class ImportMapping(Record):
    """Which column went to which field the last time a sheet with these headers was imported."""

    __tablename__ = "import_mapping"

    fingerprint: Mapped[str] = mapped_column(String(64), unique=True)
    mapping: Mapped[str]


class ImportOrigin(Record):
    """Where an imported project came from, so that the same row finds it again.

    `source` is the kind of list (not its headers: next month it has a column more), `key` the
    folded words of the row that named the project; `number` is its running number there.
    """

    __tablename__ = "import_origin"
    __table_args__ = (UniqueConstraint("source", "key"),)

    project_id: Mapped[str] = mapped_column(reference("project.id"), index=True)
    source: Mapped[str] = mapped_column(String(64))
    key: Mapped[str]
    number: Mapped[str] = mapped_column(default="")
    project: Mapped["Project"] = relationship(back_populates="origins")
