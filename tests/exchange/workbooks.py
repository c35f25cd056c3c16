"""Builds the spreadsheets that the tests read: ordinary ones, and such as only a trap is made."""

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import openpyxl

SHEET = "xl/worksheets/sheet1.xml"


def save_rows(path: Path, rows: Iterable[Sequence[object]], sheet: str = "List") -> Path:
    """Write `rows` into a workbook with one sheet."""
    workbook = openpyxl.Workbook()
    page = workbook.worksheets[0]
    page.title = sheet
    for row in rows:
        page.append(list(row))
    workbook.save(path)
    return path


def plain_workbook() -> bytes:
    """Return a workbook of five rows and three columns."""
    workbook = openpyxl.Workbook()
    for _ in range(5):
        workbook.worksheets[0].append(["a", 1, "2026-01-01"])
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a zip file by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file of `parts`."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def changed(part: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return the plain workbook with one part changed."""
    parts = parts_of(plain_workbook())
    before = parts[part]
    parts[part] = change(before)
    assert parts[part] != before, "the change did not take"
    return zipped(parts)


def with_rows(rows: bytes) -> bytes:
    """Return the plain workbook with more row elements at its end."""
    return changed(SHEET, lambda xml: xml.replace(b"</sheetData>", rows + b"</sheetData>"))


def with_strings(strings: bytes, rows: bytes) -> bytes:
    """Return a workbook whose texts are in a table of their own, as Excel writes it."""
    parts = parts_of(plain_workbook())
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>",
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="' + kind + b'"/></Types>',
    )
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/sharedStrings.xml"] = b'<sst xmlns="' + space + b'">' + strings + b"</sst>"
    sheet = parts[SHEET]
    start, end = sheet.index(b"<sheetData>") + len(b"<sheetData>"), sheet.index(b"</sheetData>")
    parts[SHEET] = sheet[:start] + rows + sheet[end:]
    return zipped(parts)
