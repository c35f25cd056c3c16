"""Opening a `.spark` file: every check in order, one plain sentence for each failure.

A refused file is never written to. The order matters: the header is read before any connection
exists, references and pages are checked before the schema is touched, the backup is made before
the file is upgraded. Only the window puts off the check of a large file's pages until its list is
shown, and only where nothing speaks against it (see `_can_wait`).
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from threading import Lock

from spark_tracker.errors import SparkError, StorageError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.store import backup, upgrade
from spark_tracker.store.changes import ChangeSet
from spark_tracker.store.connection import PATIENCE, connect
from spark_tracker.store.folders import folder_warning
from spark_tracker.store.header import check_header, has_journal, journal_of
from spark_tracker.store.running import RunningFlag
from spark_tracker.store.store import Store, ignore, utc_now
from spark_tracker.store.trouble import damaged, disk_explained, explained, read_only

_EXISTS = QT_TRANSLATE_NOOP(
    "errors", "{path} exists already and was left as it is. Choose another name, or open it."
)
_NO_FOLDER = QT_TRANSLATE_NOOP(
    "errors", "The folder {folder} does not exist. Make it first, or choose another."
)
_IN_USE = QT_TRANSLATE_NOOP("errors", "{path} is already open in this window.")
_OLDER = QT_TRANSLATE_NOOP(
    "errors",
    "{path} was written by an older SPARK Tracker and must be brought up to date before it can be"
    " read. Open it once with the right to change it.",
)

LARGE = 4_000_000  # bytes; below, a check of all pages takes less than 30 ms

_open_files: set[Path] = set()
_open_lock = Lock()


def create(path: Path) -> None:
    """Make a new, empty file with the schema of this version.

    Raises:
        StorageError: something lies at `path` already, or the disk refuses; nothing is left.
    """
    if path.exists():
        raise StorageError("exists", _EXISTS, path=path)
    if not path.parent.is_dir():
        raise StorageError("missing", _NO_FOLDER, folder=path.parent)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with disk_explained(path):
            unfinished.touch()
        upgrade.migrate(unfinished)
        with disk_explained(path):
            _name(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)
        journal_of(unfinished).unlink(missing_ok=True)


def open_store(
    path: Path,
    *,
    who: str,
    device: str,
    backups: Path,
    clock: Callable[[], datetime] = utc_now,
    on_change: Callable[[ChangeSet], None] = ignore,
    writable: bool = True,
    daily_backup: bool = True,
    pages_later: bool = False,
    patience: float = PATIENCE,
) -> Store:
    """Check, upgrade and open the file at `path`.

    Args:
        path: the `.spark` file.
        who: the user's name, for the journal.
        device: the name of this computer, for the journal.
        backups: the folder for backups; also keeps the flag of a running program.
        clock: returns the present moment, aware.
        on_change: called with each change set after its commit.
        writable: False only looks: nothing is upgraded, backed up or written.
        daily_backup: False where the caller makes the day's backup later (`backup.daily`).
        pages_later: True where the caller asks `check_pages` if the store says it is `unchecked`.
        patience: seconds to wait for another program that is writing.

    Raises:
        StorageError: with one of its codes; the file is as it was.
    """
    path = path.resolve()
    _claim(path)
    flag = RunningFlag(path, backups)
    try:
        ended_badly = writable and flag.left_behind()
        later = pages_later and not ended_badly
        checked = _inspect(
            path, writable=writable, thorough=ended_badly, patience=patience, later=later
        )
        warnings: list[SparkError] = []
        if writable:
            upgrade.upgrade(path, backups=backups, now=clock())
            warnings += _prepare_for_trouble(path, flag, backups, clock(), daily=daily_backup)
        store = Store(
            path,
            who=who,
            device=device,
            clock=clock,
            on_change=on_change,
            writable=writable,
            patience=patience,
        )
        store.unchecked = not checked
        store.on_close(flag.take_down)
        store.on_close(lambda: _release(path))
        store.warnings = (*warnings, *_findings(store, verify_journal=ended_badly))
    except BaseException:
        flag.take_down()
        _release(path)
        raise
    return store


def check_pages(path: Path, patience: float = PATIENCE) -> None:
    """Check pages and references of a file that is open, on a connection of its own.

    Raises:
        StorageError: damaged; the sentence names what was found first.
    """
    with explained(path), closing(connect(path, mode="ro", patience=patience)) as connection:
        connection.execute("PRAGMA cell_size_check = ON")
        backup.require_sound(connection, path, thorough=False)


def check(path: Path) -> tuple[SparkError, ...]:
    """Return everything that is wrong with a file, none if it is sound; nothing is written.

    The pages, the references, and the chain of the journal are checked.
    """
    path = path.resolve()
    try:
        _claim(path)
    except StorageError as error:
        return (error,)
    try:
        _inspect(path, writable=False, thorough=True, patience=PATIENCE)
        store = Store(path, who="", device="", writable=False)
        try:
            return _problems(store)
        finally:
            store.close()
    except StorageError as error:
        return (error,)
    finally:
        _release(path)


def _inspect(
    path: Path, *, writable: bool, thorough: bool, patience: float, later: bool = False
) -> bool:
    """Raise a StorageError if the file cannot be used as asked; leave it as it is.

    Returns whether all pages were checked: with `later` that waits where it can.
    """
    check_header(path, upgrade.FORMAT)
    if writable and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise read_only(path)
    # What a crashed program left half-written is rolled back first, even just to look.
    crashed = has_journal(path)
    mode = "rw" if writable or crashed else "ro"
    with explained(path), closing(connect(path, mode=mode, patience=patience)) as connection:
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA trusted_schema = OFF")  # it is not yet known to be ours
        if writable:
            _try_the_lock(connection)
        waits = later and not crashed and _can_wait(connection, path)
        if not waits:
            backup.require_sound(connection, path, thorough=thorough)
        version = upgrade.stored_version(connection)
    if version is None:
        raise damaged(path, "alembic_version")
    if version != upgrade.SCHEMA_HEAD and not writable:
        raise StorageError("older", _OLDER, path=path)
    return not waits


def _can_wait(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether the check is worth putting off, and nothing is about to alter the schema."""
    if path.stat().st_size <= LARGE:
        return False
    (form,) = connection.execute("PRAGMA user_version").fetchone()
    head = upgrade.SCHEMA_HEAD
    return bool(form == upgrade.FORMAT and upgrade.stored_version(connection) == head)


def _try_the_lock(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")


def _prepare_for_trouble(
    path: Path, flag: RunningFlag, backups: Path, now: datetime, *, daily: bool
) -> list[SparkError]:
    """Put up the flag and make the day's backup; a full backup disk must not stop the work."""
    try:
        flag.put_up()
        if daily:
            backup.daily(path, backups, now)
    except StorageError as error:
        if error.code == "damaged":
            raise
        return [error]
    return []


def _findings(store: Store, *, verify_journal: bool) -> tuple[SparkError, ...]:
    found: list[SparkError] = []
    if warning := folder_warning(store.path):
        found.append(warning)
    if verify_journal:
        found.extend(_problems(store))
    return tuple(found)


def _problems(store: Store) -> tuple[SparkError, ...]:
    """Return what is wrong with the journal."""
    from spark_tracker.store.verify import verify  # noqa: PLC0415 - rarely, and not before a list

    with store.read() as db:
        return verify(db).problems


def _name(unfinished: Path, path: Path) -> None:
    """Give a new file its name, without ever replacing another."""
    try:
        path.hardlink_to(unfinished)
    except FileExistsError as error:
        raise StorageError("exists", _EXISTS, path=path) from error
    except OSError:  # a file system without links
        unfinished.rename(path)


def _claim(path: Path) -> None:
    with _open_lock:
        if path in _open_files:
            raise StorageError("in_use", _IN_USE, path=path)
        _open_files.add(path)


def _release(path: Path) -> None:
    with _open_lock:
        _open_files.discard(path)
