"""Proving the journal: every hash is computed again from what is stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from spark_tracker.errors import StorageError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import JournalEntry, JournalRow
from spark_tracker.store.chain import FIRST, digest, entry_hash

_ENTRY = JournalEntry.__table__
_ROW = JournalRow.__table__
_BATCH = 2000

_GAP = QT_TRANSLATE_NOOP(
    "errors", "The journal is not whole: entry {expected} is missing, entry {found} comes next."
)
_BROKEN = QT_TRANSLATE_NOOP(
    "errors",
    "The journal was altered outside SPARK Tracker: entry {number} is not what was written on"
    " {at}. Compare with a backup from before.",
)
_CHANGED = QT_TRANSLATE_NOOP(
    "errors",
    "The journal was altered outside SPARK Tracker: what entry {number} says of a row of {table}"
    " is not what was written. Compare with a backup from before.",
)


@dataclass(frozen=True, slots=True)
class Verification:
    """What a proof of the journal found; `erased` counts what was emptied for privacy."""

    entries: int
    erased: int
    head: str
    problems: tuple[StorageError, ...]


def verify(db: Session, *, most: int = 20) -> Verification:
    """Check numbers, digests and the chain of hashes over the whole journal.

    A cut-off end cannot be seen from inside: compare `head` with the name of the newest backup.
    Stops after `most` problems.
    """
    previous, number, erased = FIRST, 0, 0
    problems: list[StorageError] = []
    rows = _rows_by_entry(db)
    waiting = next(rows, None)
    query = select(_ENTRY).order_by(_ENTRY.c.number).execution_options(yield_per=_BATCH)
    for entry in db.execute(query):
        number += 1
        if entry.number != number:
            problems.append(StorageError("damaged", _GAP, expected=number, found=entry.number))
            number = entry.number
        own: list[Row[Any]] = []
        if waiting is not None and waiting[0] == number:
            own = waiting[1]
            waiting = next(rows, None)
        problems.extend(_problems(entry, own, previous))
        erased += sum(1 for item in (entry, *own) if item.salt is None)
        previous = entry.hash
        if len(problems) >= most:
            break
    return Verification(number, erased, previous, tuple(problems))


def _rows_by_entry(db: Session) -> Iterator[tuple[int, list[Row[Any]]]]:
    query = (
        select(_ENTRY.c.number, _ROW)
        .join(_ENTRY, _ROW.c.entry_id == _ENTRY.c.id)
        .order_by(_ENTRY.c.number, _ROW.c.position)
        .execution_options(yield_per=_BATCH)
    )
    for number, group in groupby(db.execute(query), key=lambda row: int(row.number)):
        yield number, list(group)


def _problems(entry: Row[Any], rows: list[Row[Any]], previous: str) -> Iterator[StorageError]:
    expected = entry_hash(entry._asdict(), [row._asdict() for row in rows])
    own = entry.salt is None or digest(entry.salt, entry.label_values) == entry.digest
    if entry.previous != previous or entry.hash != expected or not own:
        at = entry.at.isoformat(sep=" ", timespec="minutes")
        yield StorageError("damaged", _BROKEN, number=entry.number, at=at)
    for row in rows:
        if row.salt is not None and digest(row.salt, row.before, row.after) != row.digest:
            yield StorageError("damaged", _CHANGED, number=entry.number, table=row.table_name)
