"""Writes everything into a workbook."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from spark_tracker.exchange.cells import put, sheet_name
from spark_tracker.exchange.complete.layout import (
    ABOUT,
    FORMAT,
    LONG_TEXTS,
    MARK,
    SheetColumn,
    SheetLayout,
    layouts,
)
from spark_tracker.exchange.complete.names import Rows, name_of
from spark_tracker.exchange.complete.stored import read_rows
from spark_tracker.exchange.complete.values import Codes, LongText, to_cell
from spark_tracker.exchange.safe_save import save_file
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.store.store import Store

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

ROWS_PER_SHEET = 45_000  # reading back takes 50,000
_WIDE, _NARROW = 34, 16
_EXPLAINED = (
    QT_TRANSLATE_NOOP(
        "export",
        "Everything in the file, one sheet per kind of record. Confidential: not for partners.",
    ),
    QT_TRANSLATE_NOOP(
        "export",
        "Import takes this workbook back. The Id columns tell which record a row is: keep them.",
    ),
    QT_TRANSLATE_NOOP(
        "export", "Documents are listed; the files themselves lie in the programme's folder."
    ),
)


def nothing(_done: int, _of: int) -> None:
    """Take no notice of progress; the default."""


def export_all(
    store: Store, path: Path, *, progress: Callable[[int, int], None] = nothing
) -> dict[str, int]:
    """Write every record of the file into the workbook `path`; return the rows per sheet.

    The journal is not part of it. Values, never formulas; what a cell cannot hold as it is (long
    or odd texts) stands in pieces on a sheet of its own, so that nothing is lost.

    Args:
        store: the open file.
        path: the workbook; an old one is replaced only when the new one is complete.
        progress: told how many of how many tables are written; may raise CancelledError.

    Raises:
        StorageError: the workbook cannot be written.
    """
    with closing(store.snapshot()) as copy, copy.read() as session:
        rows = read_rows(session)
    counts: dict[str, int] = {}

    def write(file: IO[bytes]) -> None:
        counts.update(_write(file, rows, progress))

    save_file(path, write)
    return counts


def _write(file: IO[bytes], rows: Rows, progress: Callable[[int, int], None]) -> dict[str, int]:
    from openpyxl import Workbook  # noqa: PLC0415 - heavy

    workbook = Workbook(write_only=True)
    about = workbook.create_sheet(ABOUT)
    codes = Codes(
        (row["list_name"], row["code"], row["text_en"]) for row in rows["code_entry"].values()
    )
    long_texts: list[tuple[str, str, str, LongText]] = []
    index: list[tuple[str, str, int]] = []
    taken = [layout.title for layout in layouts()]
    for place, layout in enumerate(layouts()):
        progress(place, len(layouts()))
        parts = _parts(list(rows[layout.table].values()))
        for number, part in enumerate(parts):
            title = sheet_name(layout.title, taken) if number else layout.title
            taken.append(title)
            index.append((title, layout.table, len(part)))
            _write_sheet(workbook, title, layout, part, rows, codes, long_texts)
    _write_long_texts(workbook, long_texts)
    _write_about(about, index)
    workbook.save(file)
    progress(len(layouts()), len(layouts()))
    return {title: count for title, _, count in index}


def _parts(rows: list[Mapping[str, Any]]) -> list[list[Mapping[str, Any]]]:
    """Cut a table that is too long for one sheet; an empty one is one empty sheet."""
    starts = range(0, max(len(rows), 1), ROWS_PER_SHEET)
    return [rows[start : start + ROWS_PER_SHEET] for start in starts]


def _write_sheet(
    workbook: "Workbook",
    title: str,
    layout: SheetLayout,
    part: Sequence[Mapping[str, Any]],
    rows: Rows,
    codes: Codes,
    long_texts: list[tuple[str, str, str, LongText]],
) -> None:
    sheet = workbook.create_sheet(title)
    _start(sheet, [column.title for column in layout.columns])
    for row in part:
        values = []
        for column in layout.columns:
            value = _cell(column, row, rows, codes)
            if isinstance(value, LongText):
                long_texts.append((layout.table, row["id"], column.column, value))
                value = value.shown
            values.append(value)
        sheet.append(_cells(sheet, values))


def _cell(
    column: SheetColumn, row: Mapping[str, Any], rows: Rows, codes: Codes
) -> object | LongText:
    if column.words_of:
        words = name_of(rows, column.refers_to, row[column.words_of])
        return " ".join(words.split())[:300]
    return to_cell(column, row, codes)


def _cells(sheet: "Worksheet", values: Sequence[object]) -> Iterator[object]:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - heavy

    for value in values:
        if value is None or value == "":
            yield None
            continue
        cell = WriteOnlyCell(sheet)
        put(cell, value)
        yield cell


def _start(sheet: "Worksheet", titles: Sequence[str]) -> None:
    """Write the headings: bold, frozen, as wide as what stands below them is likely to be."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - heavy
    from openpyxl.styles import Font  # noqa: PLC0415 - heavy
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - heavy

    sheet.freeze_panes = "A2"
    cells = []
    for place, title in enumerate(titles, start=1):
        wide = title in ("Title", "Text", "Note", "Advice", "Summary", "Name")
        sheet.column_dimensions[get_column_letter(place)].width = _WIDE if wide else _NARROW
        cell = WriteOnlyCell(sheet)
        put(cell, title)
        cell.font = Font(bold=True)
        cells.append(cell)
    sheet.append(cells)


def _write_long_texts(
    workbook: "Workbook", long_texts: Sequence[tuple[str, str, str, LongText]]
) -> None:
    sheet = workbook.create_sheet(LONG_TEXTS)
    _start(sheet, ["Table", "Id", "Column", "Part", "In the cell", "Text"])
    for table, record_id, column, text in long_texts:
        for number, piece in enumerate(text.pieces, start=1):
            shown = text.shown if number == 1 else None
            sheet.append(_cells(sheet, [table, record_id, column, number, shown, piece]))


def _write_about(about: "Worksheet", index: Sequence[tuple[str, str, int]]) -> None:
    about.column_dimensions["A"].width = _WIDE
    about.append(list(_cells(about, [MARK, FORMAT])))
    for line in _EXPLAINED:
        about.append(list(_cells(about, [line])))
    about.append(list(_cells(about, ["Sheet", "Table", "Rows"])))
    for entry in index:
        about.append(list(_cells(about, entry)))
