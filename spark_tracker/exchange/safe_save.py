"""Saves a file so that the old one stays whole until the new one is complete.

Written straight over an old report, a full disk leaves nothing and a kill leaves half of it. So:
a temporary file in the same folder, flushed to the disk, then put in place in one step.
"""

import contextlib
import errno
import os
import secrets
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

from spark_tracker.errors import StorageError
from spark_tracker.i18n import QT_TRANSLATE_NOOP

_PREFIX, _SUFFIX = ".~spark-", ".tmp"
LEFT_OVER_AFTER = 3600  # seconds; nobody writes one file for an hour

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY})


def save_file(target: Path, write: Callable[[IO[bytes]], object]) -> None:
    """Let `write` fill a temporary file, then put it in the place of `target`.

    Until the last step the old file is untouched, whatever happens. Leftovers of runs that were
    killed in the same folder are removed on the way.

    Raises:
        StorageError: `missing` (no such folder), `in_use` (open in Excel), `read_only`, `full`,
            or `damaged` (the disk failed); the old file is still there.
    """
    target = Path(target)
    if not target.parent.is_dir():
        raise StorageError(
            "missing",
            QT_TRANSLATE_NOOP(
                "errors", "The folder {folder} does not exist. Choose another one, or create it."
            ),
            folder=str(target.parent),
        )
    if target.is_dir():
        raise StorageError(
            "missing",
            QT_TRANSLATE_NOOP("errors", "{file} is a folder. Give the name of a file in it."),
            file=str(target),
        )
    clean_leftovers(target.parent)
    draft = target.parent / f"{_PREFIX}{secrets.token_hex(6)}{_SUFFIX}"
    try:
        _write_through(draft, write)
        os.replace(draft, target)  # noqa: PTH105 - the name says what the step must be
    except OSError as error:
        raise _explained(error, target) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink()
    _flush_folder(target.parent)


def save_bytes(target: Path, data: bytes) -> None:
    """Save `data` as `target`; raises as `save_file` does."""
    save_file(target, lambda file: file.write(data))


def clean_leftovers(folder: Path, *, older_than: float = LEFT_OVER_AFTER) -> int:
    """Remove temporary files that killed runs left in `folder`; return how many.

    A file younger than `older_than` seconds may belong to a run that is still writing.
    """
    removed, now = 0, time.time()
    for leftover in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        with contextlib.suppress(OSError):
            if now - leftover.stat().st_mtime >= older_than:
                leftover.unlink()
                removed += 1
    return removed


def _write_through(draft: Path, write: Callable[[IO[bytes]], object]) -> None:
    with draft.open("xb") as file:
        write(file)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the new name durable; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _explained(error: OSError, target: Path) -> StorageError:
    if error.errno in _FULL:
        return StorageError(
            "full",
            QT_TRANSLATE_NOOP(
                "errors",
                "The disk is full: {file} was not written. What was there before is unchanged. "
                "Make room or choose another folder.",
            ),
            file=str(target),
        )
    if isinstance(error, PermissionError) or error.errno in _DENIED:
        if target.exists() and os.access(target.parent, os.W_OK):
            return StorageError(
                "in_use",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{file} cannot be replaced. If it is open in Excel, close it there and try "
                    "again, or choose another name.",
                ),
                file=str(target),
            )
        return StorageError(
            "read_only",
            QT_TRANSLATE_NOOP(
                "errors", "Nothing may be written in the folder {folder}. Choose another one."
            ),
            folder=str(target.parent),
        )
    return StorageError(
        "damaged",
        QT_TRANSLATE_NOOP(
            "errors",
            "{file} was not written: {reason}. What was there before is unchanged.",
        ),
        file=str(target),
        reason=error.strerror or type(error).__name__,
    )
