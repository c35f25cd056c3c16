"""Checks what a workbook claims to unpack to, before any of it is unpacked.

A part whose real size differs from the claim ends in a checksum error when it is read, because
`zipfile` never hands out more than was claimed.
"""

import io
import zipfile

from spark_tracker.exchange.reading.limits import (
    MAX_ENTRIES,
    MAX_RATIO,
    MAX_UNPACKED_BYTES,
    MIB,
    RATIO_FREE_BYTES,
)
from spark_tracker.exchange.reading.refusals import ReadingRefusedError
from spark_tracker.i18n import QT_TRANSLATE_NOOP

_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"
_STRICT = b"purl.oclc.org/ooxml/spreadsheetml"
_ENCRYPTED_FLAG = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # bzip2 and lzma can claim much memory


def check_archive(file: str, data: bytes) -> None:
    """Refuse the zip in `data` if it is no workbook or would unpack to more than our budget."""
    _check_count(file, data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        if len(parts) > MAX_ENTRIES:
            _too_many_parts(file, len(parts))
        _check_what_it_is(file, archive)
        if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
            raise ReadingRefusedError("encrypted", file=file)
        if any(part.compress_type not in _METHODS for part in parts):
            raise ReadingRefusedError("damaged", file=file, reason="packed in an unusual way")
    _check_sizes(file, len(data), parts)


def _check_count(file: str, data: bytes) -> None:
    """Refuse by the count in the end record: building 400,000 entries alone takes seconds."""
    at = data.rfind(b"PK\x05\x06", max(0, len(data) - 66_000))
    found = int.from_bytes(data[at + 10 : at + 12], "little") if at >= 0 else 0
    if found > MAX_ENTRIES:
        _too_many_parts(file, found)


def _too_many_parts(file: str, found: int) -> None:
    raise ReadingRefusedError("too_many_parts", file=file, found=found, limit=MAX_ENTRIES)


def _check_what_it_is(file: str, archive: zipfile.ZipFile) -> None:
    names = {name.lower() for name in archive.namelist()}
    if "mimetype" in names and _head_of(archive, "mimetype").startswith(_OPEN_DOCUMENT):
        raise ReadingRefusedError("open_document", file=file)
    if "xl/workbook.bin" in names:
        raise ReadingRefusedError("binary_excel", file=file)
    if "xl/workbook.xml" in names and _STRICT in _head_of(archive, "xl/workbook.xml"):
        raise ReadingRefusedError("strict_excel", file=file)
    for part, what in (
        ("word/document.xml", QT_TRANSLATE_NOOP("reading", "a Word document")),
        ("ppt/presentation.xml", QT_TRANSLATE_NOOP("reading", "a presentation")),
        ("index/document.iwa", QT_TRANSLATE_NOOP("reading", "a Numbers or Pages document")),
    ):
        if part in names:
            raise ReadingRefusedError("other_program", file=file, what=what)
    if "[content_types].xml" not in names:
        if any(name.startswith("xl/") for name in names):
            raise ReadingRefusedError(
                "damaged",
                file=file,
                reason=QT_TRANSLATE_NOOP("reading", "its list of parts is missing"),
            )
        raise ReadingRefusedError(
            "other_program", file=file, what=QT_TRANSLATE_NOOP("reading", "an archive")
        )


def _head_of(archive: zipfile.ZipFile, name: str) -> bytes:
    real = next(known for known in archive.namelist() if known.lower() == name)
    with archive.open(real) as stream:
        return stream.read(1000)


def _check_sizes(file: str, packed: int, parts: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED_BYTES:
        found, limit = unpacked // MIB, MAX_UNPACKED_BYTES // MIB
        raise ReadingRefusedError("unpacks_too_large", file=file, found=found, limit=limit)
    ratios = [unpacked / packed] if unpacked > RATIO_FREE_BYTES else []
    ratios += [
        part.file_size / max(part.compress_size, 1)
        for part in parts
        if part.file_size > RATIO_FREE_BYTES
    ]
    if ratios and max(ratios) > MAX_RATIO:
        found = round(max(ratios))
        raise ReadingRefusedError("packed_too_tight", file=file, found=found, limit=MAX_RATIO)
