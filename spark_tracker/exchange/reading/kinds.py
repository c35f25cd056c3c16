"""Tells what a file is, by its name and by its first bytes: neither alone can be trusted."""

from enum import Enum
from pathlib import Path

from spark_tracker.exchange.reading.limits import MAX_FILE_BYTES, MIB
from spark_tracker.exchange.reading.refusals import ReadingRefusedError
from spark_tracker.i18n import QT_TRANSLATE_NOOP

WORKBOOK_NAMES = (".xlsx", ".xlsm")
TEXT_NAMES = (".csv", ".tsv", ".txt")

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0"
_FIRST_PRINTABLE = 0x20
_FOREIGN = (
    (b"%PDF", QT_TRANSLATE_NOOP("reading", "a PDF document")),
    (b"\x89PNG", QT_TRANSLATE_NOOP("reading", "a picture")),
    (b"\xff\xd8\xff", QT_TRANSLATE_NOOP("reading", "a picture")),
    (b"GIF8", QT_TRANSLATE_NOOP("reading", "a picture")),
    (b"SQLite format 3\0", QT_TRANSLATE_NOOP("reading", "a database")),
    (b"{\\rtf", QT_TRANSLATE_NOOP("reading", "a text document")),
    (b"Rar!", QT_TRANSLATE_NOOP("reading", "an archive")),
    (b"7z\xbc\xaf", QT_TRANSLATE_NOOP("reading", "an archive")),
    (b"\x1f\x8b", QT_TRANSLATE_NOOP("reading", "an archive")),
    (b"MZ", QT_TRANSLATE_NOOP("reading", "a program")),
    (b"\x7fELF", QT_TRANSLATE_NOOP("reading", "a program")),
)
_OLE_STREAMS = (
    # Names of streams in the compound file, in the order they are looked for.
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "other_program"),
    ("PowerPoint Document", "other_program"),
    ("Workbook", "old_excel"),
    ("Book", "old_excel"),
)


class Kind(Enum):
    """What can be read."""

    WORKBOOK = "workbook"
    TEXT = "text"


def look_at(path: Path) -> tuple[Kind, bytes]:
    """Return what `path` holds, and its bytes.

    Raises:
        ReadingRefusedError: it is missing, empty, too large, or nothing that can be read.
    """
    file = path.name
    data = _bytes_of(path)
    if not data:
        raise ReadingRefusedError("empty", file=file)
    _refuse_foreign(file, data)
    extension = path.suffix.lower()
    if data.startswith(_ZIP):
        if extension in TEXT_NAMES:
            _refuse_name(
                file, extension, QT_TRANSLATE_NOOP("reading", "an Excel workbook"), ".xlsx"
            )
        return Kind.WORKBOOK, data
    if extension in WORKBOOK_NAMES or data.startswith(_EMPTY_ZIP):
        _refuse_workbook_name(file, extension, data)
    if extension not in TEXT_NAMES or not _is_text(data):
        raise ReadingRefusedError("not_spreadsheet", file=file)
    return Kind.TEXT, data


def _bytes_of(path: Path) -> bytes:
    file = path.name
    if not path.exists():
        raise ReadingRefusedError("missing", file=file or str(path))
    if not path.is_file():
        raise ReadingRefusedError("folder", file=file)
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_FILE_BYTES + 1)
        if len(data) > MAX_FILE_BYTES:
            found = -(-path.stat().st_size // MIB)
            limit = MAX_FILE_BYTES // MIB
            raise ReadingRefusedError("too_large", file=file, found=found, limit=limit)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReadingRefusedError("no_access", file=file, reason=reason) from error
    return data


def _refuse_foreign(file: str, data: bytes) -> None:
    if data.startswith(_OLE):
        for stream, code in _OLE_STREAMS:
            if stream.encode("utf-16-le") in data:
                raise ReadingRefusedError(
                    code, file=file, what=QT_TRANSLATE_NOOP("reading", "an Office document")
                )
        raise ReadingRefusedError("not_spreadsheet", file=file)
    for magic, what in _FOREIGN:
        if data.startswith(magic):
            raise ReadingRefusedError("other_program", file=file, what=what)
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<?xml")):
        raise ReadingRefusedError(
            "other_program", file=file, what=QT_TRANSLATE_NOOP("reading", "a web page or XML")
        )


def _refuse_workbook_name(file: str, extension: str, data: bytes) -> None:
    if data.startswith(_EMPTY_ZIP):
        raise ReadingRefusedError("not_spreadsheet", file=file)
    if _is_text(data):
        _refuse_name(file, extension, QT_TRANSLATE_NOOP("reading", "plain text"), ".csv")
    raise ReadingRefusedError(
        "damaged",
        file=file,
        reason=QT_TRANSLATE_NOOP("reading", "it does not begin like a workbook"),
    )


def _refuse_name(file: str, extension: str, what: str, right: str) -> None:
    raise ReadingRefusedError("wrong_name", file=file, extension=extension, what=what, right=right)


def _is_text(data: bytes) -> bool:
    """Tell text in any encoding from binary data by the control characters at its start."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return True
    start = data[:4096]
    # NUL is allowed (some exports pad with it), other control characters hardly occur in text.
    controls = sum(byte < _FIRST_PRINTABLE and byte not in b"\0\t\n\r\f\x1a\x1b" for byte in start)
    return controls * 100 <= len(start) and start.count(0) * 4 <= len(start)
