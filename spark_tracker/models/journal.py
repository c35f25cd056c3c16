"""The journal: every change ever made, in the order in which it was made.

Both tables are append-only. Triggers, made by the migration, refuse every DELETE
and every UPDATE but one: erasing personal data, which empties `label_values`, `before` and `after`
together with their salt. The digests stay, so the chain of hashes can still be verified.
"""

from datetime import datetime

from sqlalchemy import Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from spark_tracker.domain.codes import EntryKind
from spark_tracker.models.base import Record, UtcDateTime
from spark_tracker.models.columns import coded, reference


class JournalEntry(Record):
    """One unit of work: what the user did, under the name she knows it by.

    `label` is an untranslated sentence and `label_values` (JSON) fill its placeholders. `digest`
    covers `label_values`; `hash` covers `previous` (the hash of the entry before), everything
    that is never erased, and the digests of the entry and its rows.
    """

    __tablename__ = "journal_entry"

    number: Mapped[int] = mapped_column(unique=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    who: Mapped[str]
    device: Mapped[str]
    label: Mapped[str]
    label_values: Mapped[str | None]
    kind: Mapped[EntryKind] = mapped_column(coded(EntryKind))
    undoes_id: Mapped[str | None] = mapped_column(reference("journal_entry.id"), index=True)
    salt: Mapped[str | None] = mapped_column(String(32))
    digest: Mapped[str] = mapped_column(String(64))
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))
    rows: Mapped[list["JournalRow"]] = relationship(back_populates="entry", viewonly=True)


class JournalRow(Record):
    """What an entry did to one row.

    `before` and `after` are JSON objects of columns: the whole row where it was made or deleted
    (the other side is None), only the changed columns where it was altered. `digest` covers them.
    """

    __tablename__ = "journal_row"
    __table_args__ = (UniqueConstraint("entry_id", "position"), Index(None, "table_name", "action"))

    entry_id: Mapped[str] = mapped_column(reference("journal_entry.id"))
    position: Mapped[int]
    table_name: Mapped[str] = mapped_column(String(60))
    row_id: Mapped[str] = mapped_column(String(32), index=True)
    action: Mapped[str] = mapped_column(String(10))  # "insert", "update" or "delete"
    before: Mapped[str | None]
    after: Mapped[str | None]
    salt: Mapped[str | None] = mapped_column(String(32))
    digest: Mapped[str] = mapped_column(String(64))
    entry: Mapped[JournalEntry] = relationship(back_populates="rows", viewonly=True)
