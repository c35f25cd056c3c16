"""What SQLite and the disk complain about, as sentences a user can act on."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from spark_tracker.errors import StorageError
from spark_tracker.i18n import QT_TRANSLATE_NOOP

_LOCKED = (
    "locked",
    QT_TRANSLATE_NOOP(
        "errors",
        "{path} is in use by another program or window. Nothing was saved. Close it there, or try"
        " again in a moment.",
    ),
)
_FULL = (
    "full",
    QT_TRANSLATE_NOOP(
        "errors",
        "The disk that holds {path} is full. Nothing was saved; the file is as it was before."
        " Make room and try again.",
    ),
)
_READ_ONLY = (
    "read_only",
    QT_TRANSLATE_NOOP(
        "errors",
        "{path} cannot be changed: the file or its folder is read-only. Copy it to a folder of"
        " your own, or ask for the right to write there.",
    ),
)
_DAMAGED = (
    "damaged",
    QT_TRANSLATE_NOOP(
        "errors",
        "{path} is damaged ({reason}). It was left as it is. Restore the last good backup.",
    ),
)
_NOT_DATABASE = (
    "damaged",
    QT_TRANSLATE_NOOP(
        "errors",
        "{path} is encrypted with a password, damaged, or not a SPARK Tracker file. It was left as"
        " it is. Choose another file, or restore the last good backup.",
    ),
)
_MOVED = (
    "moved",
    QT_TRANSLATE_NOOP(
        "errors",
        "{path} was replaced, moved or deleted while it was open, perhaps by a sync program."
        " Nothing was saved. Close the file and open it again.",
    ),
)
_MISSING = (
    "missing",
    QT_TRANSLATE_NOOP(
        "errors", "{path} cannot be opened: it does not exist, or you may not read it."
    ),
)
_DISK = (
    "disk",
    QT_TRANSLATE_NOOP(
        "errors",
        "The disk reported an error while {path} was read or written ({reason}). Check the disk"
        " or the connection to it, then open the file again.",
    ),
)

# By primary result code, https://www.sqlite.org/rescode.html; extended codes first.
_BY_CODE = {
    sqlite3.SQLITE_READONLY_DBMOVED: _MOVED,
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_PROTOCOL: _LOCKED,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_FORMAT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _NOT_DATABASE,
    sqlite3.SQLITE_CANTOPEN: _MISSING,
    sqlite3.SQLITE_IOERR: _DISK,
    sqlite3.SQLITE_NOLFS: _DISK,
}
_PRIMARY = 0xFF


def explain(error: BaseException, path: Path) -> StorageError | None:
    """Return the sentence for a complaint of SQLite about `path`, or None if it is our bug."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    found = _BY_CODE.get(code) or _BY_CODE.get(code & _PRIMARY)
    if found is None:
        return None
    name, text = found
    return StorageError(name, text, path=path, reason=error)


def moved(path: Path) -> StorageError:
    """Return the sentence for a file that is no longer the one that was opened."""
    name, text = _MOVED
    return StorageError(name, text, path=path)


def read_only(path: Path) -> StorageError:
    """Return the sentence for a file that may not be written."""
    name, text = _READ_ONLY
    return StorageError(name, text, path=path)


def locked(path: Path) -> StorageError:
    """Return the sentence for a file that another program keeps busy."""
    name, text = _LOCKED
    return StorageError(name, text, path=path)


def damaged(path: Path, reason: object) -> StorageError:
    """Return the sentence for a file that fails a check."""
    name, text = _DAMAGED
    return StorageError(name, text, path=path, reason=reason)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn trouble with the file at `path` into a StorageError; let bugs through."""
    try:
        yield
    except sqlite3.Error as error:
        if sentence := explain(error, path):
            raise sentence from error
        raise


@contextmanager
def disk_explained(path: Path) -> Iterator[None]:
    """Turn trouble of the system with writing `path` into a StorageError."""
    try:
        yield
    except PermissionError as error:
        raise read_only(path) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            name, text = _FULL
            raise StorageError(name, text, path=path) from error
        if error.errno == errno.EROFS:
            raise read_only(path) from error
        name, text = _DISK
        raise StorageError(name, text, path=path, reason=error.strerror or error) from error
