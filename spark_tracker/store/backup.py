"""Copies of a `.spark` file that can be trusted, and putting one back.

A copy is made page by page through SQLite (copying the bytes of a busy file damaged up to 64 of
100 copies), checked, flushed to the disk and only then given its name. The name carries when it
was made, why, and the first digits of the journal's newest hash: a journal whose end was cut off
cannot tell, but its backups can.
"""

import os
import re
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from spark_tracker.errors import StorageError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.store.connection import PATIENCE, connect
from spark_tracker.store.header import check_header, journal_of
from spark_tracker.store.trouble import damaged, disk_explained, explained, locked

SUFFIX = ".spark-backup"
DAILY = "daily"
_STAMP = "%Y%m%dT%H%M%S%fZ"
_NAME = re.compile(r"(?P<stem>.+)\.(?P<at>\d{8}T\d{12}Z)\.(?P<tag>[\w-]+)\.(?P<head>[0-9a-f]{12})$")
_HEAD_DIGITS = 12
_PAGES = 2048  # per step, so that a writer gets its turn
_NO_HEAD = "0" * _HEAD_DIGITS
_ANY_FORMAT = 2**31

_NOT_VERIFIED = QT_TRANSLATE_NOOP(
    "errors",
    "The backup {path} cannot be used: it is damaged ({reason}). Nothing was changed. Choose an"
    " older backup.",
)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: where, of when, why, and the first digits of the journal's newest hash."""

    path: Path
    at: datetime
    tag: str
    head: str


def backups_of(path: Path, folder: Path) -> Path:
    """Return the folder for the backups of the file at `path`, within the backups folder.

    Two files of the same name in different folders are kept apart.
    """
    where = sha256(str(path.resolve()).encode()).hexdigest()[:8]
    return folder / f"{path.stem}-{where}"


def list_backups(path: Path, folder: Path) -> list[Backup]:
    """Return the backups of the file at `path`, newest first."""
    found = []
    for file in backups_of(path, folder).glob(f"*{SUFFIX}"):
        if match := _NAME.match(file.name.removesuffix(SUFFIX)):
            at = datetime.strptime(match["at"], _STAMP).replace(tzinfo=UTC)
            found.append(Backup(file, at, match["tag"], match["head"]))
    return sorted(found, key=lambda backup: (backup.at, backup.path.name), reverse=True)


def back_up(path: Path, folder: Path, tag: str, now: datetime) -> Backup:
    """Make a verified backup of the file at `path`.

    Args:
        path: the live file; others may be writing it.
        folder: the backups folder; the file gets its own folder in it.
        tag: why: "daily", "before-import" …; letters, digits and hyphens.
        now: the present moment.

    Raises:
        StorageError: the disk is full or read-only, or the file is damaged; no backup is left.
    """
    own = backups_of(path, folder)
    with disk_explained(own):
        own.mkdir(parents=True, exist_ok=True)
        for stump in own.glob("*.tmp"):
            stump.unlink(missing_ok=True)
    unnamed = own / f"{os.getpid()}.tmp"
    head = write_copy(path, unnamed)
    stamp = now.astimezone(UTC).strftime(_STAMP)
    target = own / f"{path.stem}.{stamp}.{tag}.{head}{SUFFIX}"
    with disk_explained(target):
        unnamed.replace(target)
        _flush_folder(own)
    return Backup(target, now.astimezone(UTC), tag, head)


def write_copy(path: Path, target: Path) -> str:
    """Write a verified, flushed copy of the live file to the new file `target`.

    Returns the first digits of the newest hash of the copied journal. On failure nothing is left
    at `target`.
    """
    try:
        with explained(target), closing(sqlite3.connect(target, isolation_level=None)) as copy:
            with closing(connect(path)) as source:
                copy_pages(source, copy, path)
            require_sound(copy, path)
            head = _head(copy)
        with disk_explained(target), target.open("r+b") as file:
            os.fsync(file.fileno())
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return head


def copy_pages(
    source: sqlite3.Connection, target: sqlite3.Connection, path: Path, patience: float = PATIENCE
) -> None:
    """Copy a whole database; give up with a sentence if another program keeps it locked."""
    last = [time.monotonic(), -1.0]

    def on_progress(status: int, remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_OK, sqlite3.SQLITE_DONE) or remaining != last[1]:
            last[:] = [time.monotonic(), remaining]
        elif time.monotonic() - last[0] > patience:
            raise locked(path)

    with explained(path):
        source.backup(target, pages=_PAGES, progress=on_progress, sleep=0.01)


def first_problem(connection: sqlite3.Connection, *, thorough: bool = True) -> str | None:
    """Return what a check of the whole file finds first, or None.

    `thorough` compares indexes with their tables too. References are always checked: SQLite's own
    check does not.
    """
    check = "integrity_check" if thorough else "quick_check"
    try:
        (result,) = connection.execute(f"PRAGMA {check}(1)").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        return str(error)  # a header or schema it cannot make sense of
    if result != "ok":
        return str(result)
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    return f"a row of {broken[0]} refers to a missing row of {broken[2]}" if broken else None


def require_sound(connection: sqlite3.Connection, path: Path, *, thorough: bool = True) -> None:
    """Raise a StorageError (damaged) that names what a check of the whole file finds first."""
    if problem := first_problem(connection, thorough=thorough):
        raise damaged(path, problem)


def daily(path: Path, folder: Path, now: datetime) -> Backup | None:
    """Make the day's backup and thin out the older ones; None if there is nothing new to keep."""
    known = list_backups(path, folder)
    made_today = any(b.tag == DAILY and b.at.date() == now.astimezone(UTC).date() for b in known)
    if made_today:
        return None
    with explained(path), closing(connect(path)) as connection:
        head = _head(connection)
    if head == _NO_HEAD or (known and known[0].head == head):
        return None
    made = back_up(path, folder, DAILY, now)
    for old in superfluous(list_backups(path, folder), now):
        old.path.unlink(missing_ok=True)
    return made


def superfluous(backups: list[Backup], now: datetime) -> list[Backup]:
    """Return the backups to throw away.

    All of the last two days are kept, then the newest of each of 12 days, 10 weeks and 9 months
    (Anki's numbers). Those made before a risky step are kept for a year.
    """
    dailies = sorted((b for b in backups if b.tag == DAILY), key=lambda b: b.at, reverse=True)
    kept = {b.path for b in dailies if now - b.at <= timedelta(days=2)}
    older = [b for b in dailies if b.path not in kept]
    for limit, period in _PERIODS:
        seen: set[tuple[int, ...]] = set()
        rest = []
        for backup in older:
            if period(backup.at) in seen:
                continue
            if len(seen) < limit:
                seen.add(period(backup.at))
                kept.add(backup.path)
            else:
                rest.append(backup)
        older = rest
    year = timedelta(days=365)
    return [b for b in backups if b.path not in kept and (b.tag == DAILY or now - b.at > year)]


_PERIODS: tuple[tuple[int, Callable[[datetime], tuple[int, ...]]], ...] = (
    (12, lambda at: (at.year, at.month, at.day)),
    (10, lambda at: at.isocalendar()[:2]),
    (9, lambda at: (at.year, at.month)),
)


def restore(path: Path, backup: Path, now: datetime) -> Path | None:
    """Put a backup in the place of the file at `path`, which must be closed everywhere.

    The backup is verified first. The present file is moved aside with its journal, never
    overwritten. Returns where it lies now, or None if there was none.

    Raises:
        StorageError: the backup is damaged, or the disk is full; the present file is as it was.
    """
    check_header(backup, _ANY_FORMAT)
    fresh = path.with_name(f".{path.name}.restoring")
    fresh.unlink(missing_ok=True)
    try:
        write_copy(backup, fresh)
    except StorageError as error:
        if error.code != "damaged":
            raise
        reason = error.values.get("reason", "")
        raise StorageError("damaged", _NOT_VERIFIED, path=backup, reason=reason) from error
    with disk_explained(path):
        aside = _move_aside(path, now)
        fresh.replace(path)
        _flush_folder(path.parent)
    return aside


def _move_aside(path: Path, now: datetime) -> Path | None:
    stamp = now.astimezone(UTC).strftime(_STAMP)
    aside = path.with_name(f"{path.stem}.{stamp}.replaced{path.suffix}")
    there = path.exists()
    if there:
        try:
            aside.hardlink_to(path)  # so that there is no moment without a file
        except OSError:
            path.replace(aside)
    # Left beside another file, a journal would be rolled back into it.
    if (journal := journal_of(path)).exists():
        journal.replace(journal_of(aside))
    return aside if there else None


def _head(connection: sqlite3.Connection) -> str:
    """Return the first digits of the newest hash; zeros where there is no journal yet."""
    known = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'journal_entry'"
    if connection.execute(known).fetchone() is None:
        return _NO_HEAD
    newest = "SELECT hash FROM journal_entry ORDER BY number DESC LIMIT 1"
    row = connection.execute(newest).fetchone()
    return str(row[0])[:_HEAD_DIGITS] if row else _NO_HEAD


def _flush_folder(folder: Path) -> None:
    """Make a rename durable; Windows does so by itself."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
