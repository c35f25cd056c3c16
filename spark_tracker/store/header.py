"""The first hundred bytes of a file, read before any connection to it exists.

On POSIX, closing any handle on a file drops the locks SQLite holds on it for this process, so none
of this may run while a store has the file open.
"""

import struct
from pathlib import Path

from spark_tracker.errors import StorageError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.store.trouble import disk_explained

APPLICATION_ID = 0x5350524B  # "SPRK", https://www.sqlite.org/fileformat.html#application_id
_MAGIC = b"SQLite format 3\x00"
_LENGTH = 100

_EXCEL = QT_TRANSLATE_NOOP(
    "errors",
    "{path} is an Excel workbook or a zip file, not a SPARK Tracker file. To take its rows over,"
    " open or make a .spark file and import the workbook.",
)
_OLD_OFFICE = QT_TRANSLATE_NOOP(
    "errors",
    "{path} is an old Excel file or one with a password, not a SPARK Tracker file. Save it in"
    " Excel as .xlsx without a password, then import it into a .spark file.",
)
_TEXT = QT_TRANSLATE_NOOP(
    "errors",
    "{path} is a text file, not a SPARK Tracker file. If it is a table (CSV), import it into a"
    " .spark file.",
)
_PDF = QT_TRANSLATE_NOOP(
    "errors", "{path} is a PDF, not a SPARK Tracker file. Choose a .spark file."
)
_FOLDER = QT_TRANSLATE_NOOP("errors", "{path} is a folder. Choose the .spark file in it.")
_UNKNOWN = QT_TRANSLATE_NOOP(
    "errors",
    "{path} is encrypted with a password, damaged, or not a SPARK Tracker file. It was left as it"
    " is. Choose another file, or restore the last good backup.",
)
_MISSING = QT_TRANSLATE_NOOP(
    "errors", "{path} does not exist. Check the name, or make a new file with it."
)
_UNREADABLE = QT_TRANSLATE_NOOP(
    "errors",
    "{path} may not be read: another program keeps it to itself, or you have no right to it. Close"
    " the other program, or ask for the right.",
)
_EMPTY = QT_TRANSLATE_NOOP(
    "errors",
    "{path} is empty (0 bytes); its content was lost before it came here. Restore the last good"
    " backup, or copy the file again.",
)
_CUT = QT_TRANSLATE_NOOP(
    "errors",
    "{path} is cut short: {found} bytes are there, {expected} were expected. Copy the file again,"
    " or restore the last good backup.",
)
_FOREIGN = QT_TRANSLATE_NOOP(
    "errors",
    "{path} is a database of another program, not of SPARK Tracker. Choose a .spark file.",
)
_NEWER = QT_TRANSLATE_NOOP(
    "errors",
    "{path} was written by a newer SPARK Tracker (format {found}; this one reads up to {known})."
    " Update SPARK Tracker, then open it again.",
)


def check_header(path: Path, newest: int) -> int:
    """Return the format version (SQLite's user_version) of the file at `path`.

    Args:
        path: the file; it is only read.
        newest: the newest format this program can read.

    Raises:
        StorageError: missing, empty, cut, not_database, damaged, foreign, newer or locked.
    """
    start, size = _read(path)
    if size == 0:
        raise StorageError("empty", _EMPTY, path=path)
    if not start.startswith(_MAGIC[: len(start)]):
        raise _not_a_database(path, start)
    if len(start) < _LENGTH:
        raise StorageError("cut", _CUT, path=path, found=size, expected=_LENGTH)
    if not has_journal(path):
        _check_length(path, start, size)
    (application,) = struct.unpack_from(">I", start, 68)
    (version,) = struct.unpack_from(">I", start, 60)
    if application != APPLICATION_ID:
        raise StorageError("foreign", _FOREIGN, path=path)
    if version > newest:
        raise StorageError("newer", _NEWER, path=path, found=version, known=newest)
    return int(version)


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps the rollback journal of `path`."""
    return path.with_name(path.name + "-journal")


def has_journal(path: Path) -> bool:
    """Say whether SQLite has something to roll back, until when lengths mean nothing."""
    try:
        return journal_of(path).stat().st_size > 0
    except OSError:
        return False


def _read(path: Path) -> tuple[bytes, int]:
    if path.is_dir():
        raise StorageError("not_database", _FOLDER, path=path)
    with disk_explained(path):
        try:
            with path.open("rb") as file:
                return file.read(_LENGTH), path.stat().st_size
        except (FileNotFoundError, NotADirectoryError) as error:
            raise StorageError("missing", _MISSING, path=path) from error
        except PermissionError as error:
            raise StorageError("locked", _UNREADABLE, path=path) from error


def _check_length(path: Path, start: bytes, size: int) -> None:
    (page,) = struct.unpack_from(">H", start, 16)
    page = 65536 if page == 1 else page
    if page < 512 or page & (page - 1):  # noqa: PLR2004 - the format's smallest page
        raise StorageError("damaged", _UNKNOWN, path=path)
    changed, pages, _, _ = struct.unpack_from(">4I", start, 24)
    (valid_for,) = struct.unpack_from(">I", start, 92)
    # SQLite trusts the count of pages in the header only if it was written with the last change.
    counted = pages * page if pages and changed == valid_for else 0
    expected = max(counted, -(-size // page) * page)
    if size < expected:
        raise StorageError("cut", _CUT, path=path, found=size, expected=expected)


def _not_a_database(path: Path, start: bytes) -> StorageError:
    for magic, text in (
        (b"PK\x03\x04", _EXCEL),
        (b"PK\x05\x06", _EXCEL),
        (b"\xd0\xcf\x11\xe0", _OLD_OFFICE),
        (b"%PDF", _PDF),
        (b"\xff\xfe", _TEXT),
        (b"\xfe\xff", _TEXT),
    ):
        if start.startswith(magic):
            return StorageError("not_database", text, path=path)
    if _is_text(start):
        return StorageError("not_database", _TEXT, path=path)
    return StorageError("damaged", _UNKNOWN, path=path)


def _is_text(start: bytes) -> bool:
    if any(byte < 32 and byte not in b"\t\n\r\f" for byte in start):  # noqa: PLR2004 - control codes
        return False
    try:
        start[:-3].decode("utf-8")  # the last letter may be cut
    except UnicodeDecodeError:
        return False
    return True
