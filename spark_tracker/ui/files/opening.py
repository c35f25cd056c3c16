"""One window per file: taking a file's lock, opening it, and letting go of both."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

from spark_tracker.errors import StorageError
from spark_tracker.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from spark_tracker.store.store import Store

_OTHER_WINDOW = QT_TRANSLATE_NOOP(
    "errors",
    "{path} is open in another window of SPARK Tracker: on {host}, process {process}. You can read"
    " it now, or write when it is closed there.",
)


def take_lock(path: Path) -> QLockFile | None:
    """Take the lock beside `path`; None where the folder lets nobody write, so nobody can.

    Raises:
        StorageError: in_use, another window holds it; the sentence says which.
    """
    lock = QLockFile(f"{path}.lock")
    lock.setStaleLockTime(0)  # never too old: only a dead owner on this computer counts
    if lock.tryLock(0):
        return lock
    if lock.error() is not QLockFile.LockError.LockFailedError:
        return None
    process, host, _program = lock.getLockInfo()
    raise StorageError("in_use", _OTHER_WINDOW, path=path, host=host, process=process)


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A programme file this window has open, with its lock."""

    path: Path
    store: "Store"
    lock: QLockFile | None

    @property
    def writable(self) -> bool:
        """Whether it may be changed."""
        return self.store.writable

    def close(self) -> None:
        """Let go of the file and its lock."""
        self.store.close()
        if self.lock is not None:
            self.lock.unlock()


def open_file(
    path: Path,
    *,
    author: str,
    device: str,
    backups: Path,
    clock: Callable[[], datetime],
    on_change: Callable[[object], None],
    writable: bool = True,
) -> OpenFile:
    """Open a programme file for this window; the day's backup is left to the caller.

    So is the check of a large file's pages, where the store says that it is `unchecked`.

    Raises:
        StorageError: it cannot be opened as asked; the file is as it was.
    """
    from spark_tracker.store.opening import open_store  # noqa: PLC0415 - SQLAlchemy, after the first paint

    path = path.resolve()
    lock = take_lock(path) if writable and path.parent.is_dir() else None
    try:
        store = open_store(
            path,
            who=author,
            device=device,
            backups=backups,
            clock=clock,
            on_change=on_change,
            writable=writable,
            daily_backup=False,
            pages_later=True,
        )
    except BaseException:
        if lock is not None:
            lock.unlock()
        raise
    return OpenFile(path, store, lock)
