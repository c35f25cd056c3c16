"""Files of documents: copied into the programme's folder, and checked against what was copied.

`norway.spark` has the folder `norway.documents`. A copy lies in a folder of its own that is named
by the beginning of its SHA-256, under the name it came with: two files of one name never clash,
the same file is kept once, and whoever opens the folder knows what it is. Nothing here reads the
database, so that all of it may run beside the window.

No copy is ever deleted: undo, the trash or a backup may bring back the document it belongs to.
"""

import errno
import hashlib
import re
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from spark_tracker.errors import StorageError
from spark_tracker.i18n import QT_TRANSLATE_NOOP

Step = Callable[[int, int], object]

_BLOCK = 1 << 20
_KIBI = 1024
_FOLDER_LETTERS = 16
_LONGEST_NAME = 120
_GIVEN_UP = 24 * 60 * 60  # seconds; nobody copies one file for a day
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class FileState(StrEnum):
    """What became of a copy."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    MISSING = "missing"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class CopiedFile:
    """What was copied; `name` is what the file was called where it came from."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """Where the copy of a document lies, and what it was when it was added."""

    title: str
    name: str
    path: Path
    sha256: str
    size: int
    added_on: date


def no_step(_done: int, _total: int) -> None:
    """Report progress to nobody."""


def copy_in(folder: Path, source: Path, step: Step = no_step, *, name: str = "") -> CopiedFile:
    """Copy a file into the programme's folder, reading it once.

    Args:
        folder: The folder for copies; it is made if need be.
        source: The file.
        step: Told how far it got, in KiB; what it raises stops the copy and leaves nothing.
        name: What the copy is called, where not as the file itself.

    Raises:
        StorageError: The file cannot be read or the folder not written; nothing is left behind.
    """
    if source.is_dir():
        raise StorageError(
            "missing",
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} is a folder. Add the files in it one by one, or pack it as a ZIP file. "
                "Nothing was recorded.",
            ),
            file=source.name,
        )
    part = folder / f".{hashlib.sha256(str(source).encode()).hexdigest()[:_FOLDER_LETTERS]}.part"
    try:
        with source.open("rb") as file:
            total = source.stat().st_size
            folder.mkdir(exist_ok=True)
            _sweep(folder)
            digest, size = _copy_blocks(file.read, part, total, step)
        _put_in_place(part, stored_path(folder, digest, name or source.name), digest)
    except OSError as error:
        raise _explained(error, source, folder) from error
    finally:
        _remove(part)
    return CopiedFile(name or source.name, digest, size)


def stored_path(folder: Path, sha256: str, name: str) -> Path:
    """Return where the copy of a file lies; where it lay in older programmes if it is there."""
    older = folder / (sha256 + Path(safe_name(name)).suffix.lower())
    if older.is_file():
        return older
    return folder / sha256[:_FOLDER_LETTERS] / safe_name(name)


def safe_name(name: str) -> str:
    """Return a file name that every system takes and that leads to no other folder."""
    clean = _FORBIDDEN.sub("-", name).strip(" .") or "document"
    if _RESERVED.fullmatch(clean):
        clean = f"_{clean}"
    suffix = Path(clean).suffix[:20]
    stem = clean[: len(clean) - len(suffix)] if suffix else clean
    return stem[: _LONGEST_NAME - len(suffix)].rstrip(" .") + suffix


def check_file(file: DocumentFile, step: Step = no_step) -> FileState:
    """Compare a copy with what was added, by its checksum; `step` is told in KiB."""
    if not file.path.is_file():
        return FileState.MISSING
    try:
        if file.path.stat().st_size != file.size:
            return FileState.CHANGED
        same = digest_of(file.path, step) == file.sha256
    except OSError:
        return FileState.UNREADABLE
    return FileState.UNCHANGED if same else FileState.CHANGED


def digest_of(path: Path, step: Step = no_step) -> str:
    """Return the SHA-256 of a file; `step` is told in KiB.

    Raises:
        OSError: It cannot be read.
    """
    total, done, size = hashlib.sha256(), 0, path.stat().st_size
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            total.update(block)
            done += len(block)
            step(done // _KIBI, size // _KIBI)
    return total.hexdigest()


def _copy_blocks(
    read: Callable[[int], bytes], part: Path, total: int, step: Step
) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    with part.open("wb") as target:
        while block := read(_BLOCK):
            target.write(block)
            digest.update(block)
            size += len(block)
            step(size // _KIBI, max(total, size) // _KIBI)
    return digest.hexdigest(), size


def _put_in_place(part: Path, target: Path, digest: str) -> None:
    """Give the copy its name; one that is there already and whole is kept."""
    if target.is_file():
        if digest_of(target) == digest:
            return
        _set_aside(target)
    target.parent.mkdir(exist_ok=True)
    part.replace(target)


def _set_aside(changed: Path) -> None:
    """Keep a copy that somebody wrote into under another name: her work is in it."""
    aside, number = changed.with_stem(f"{changed.stem} (changed)"), 2
    while aside.exists():
        aside, number = changed.with_stem(f"{changed.stem} (changed {number})"), number + 1
    changed.replace(aside)


def _sweep(folder: Path) -> None:
    """Remove what copying left behind when the program or the computer stopped."""
    for part in folder.glob(".*.part"):
        if part.stat().st_mtime < time.time() - _GIVEN_UP:
            _remove(part)


def _remove(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:  # the folder is read-only: then nothing was put into it either
        return


def _explained(error: OSError, source: Path, folder: Path) -> StorageError:
    if error.errno in _FULL:
        free = shutil.disk_usage(folder if folder.is_dir() else folder.parent).free
        return StorageError(
            "full",
            QT_TRANSLATE_NOOP(
                "errors",
                "The disk is full: {file} was not copied into {folder}; {free} MB are free there. "
                "Make room, or add a link instead. Nothing was recorded.",
            ),
            file=source.name,
            folder=folder,
            free=free // (_BLOCK),
        )
    if not source.exists():
        return StorageError(
            "missing",
            QT_TRANSLATE_NOOP("errors", "{file} is not there any more. Nothing was recorded."),
            file=source,
        )
    if error.filename is not None and Path(error.filename) == source:
        return StorageError(
            "in_use",
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} cannot be read ({reason}). If another program has it open, close it "
                "there; else ask who owns it. Nothing was recorded.",
            ),
            file=source,
            reason=error.strerror or type(error).__name__,
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return StorageError(
            "read_only",
            QT_TRANSLATE_NOOP(
                "errors",
                "Nothing may be written in {folder}, where the copies of documents lie. "
                "Ask for the right to write there, or add a link. Nothing was recorded.",
            ),
            folder=folder,
        )
    return StorageError(
        "disk",
        QT_TRANSLATE_NOOP("errors", "{path} could not be copied: {reason}. Nothing was recorded."),
        path=source,
        reason=error.strerror or type(error).__name__,
    )
