"""Turns grids into the bytes of an .xlsx file: the same grids, the same bytes.

The rows are written here as XML: openpyxl needs twenty times as long for a styled cell, keeps its
drafts as readable files in the temporary folder, and a quarter's report may have 300,000 cells.
Everything around the rows (styles, tables, charts, relations) is openpyxl's.
"""

import io
import shutil
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from operator import itemgetter
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.packaging.core import DocumentProperties
from openpyxl.packaging.extended import ExtendedProperties
from openpyxl.utils import get_column_letter
from openpyxl.workbook.properties import CalcProperties
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.dimensions import SheetDimension
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.functions import tostring

from spark_tracker.exchange.cells import clean_text, day_number, escape_text
from spark_tracker.reports.workbook.grid import Grid, Value
from spark_tracker.reports.workbook.page import set_up

APPLICATION = "SPARK Tracker"
_FIRST_PARTS = ("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")
_EARLIEST = datetime(1980, 1, 1)  # noqa: DTZ001 - a zip archive knows no zones, and nothing earlier
_CHUNK = 2000  # rows joined at a time
_COLUMN = itemgetter(0)  # of a cell of a grid


def package(book: Workbook, grids: Sequence[Grid], properties: DocumentProperties) -> bytes:
    """Return the file that holds `grids` as the sheets of `book`.

    The grids' rows are used up. `properties.created` stands as the time of everything in the
    file: its properties and the dates inside the archive. No clock is asked.
    """
    when = properties.created.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    properties.created = properties.modified = when
    book.properties = properties
    drawn = {}
    # Nothing is calculated: without this Excel asks to save a file that was only looked at.
    book.calculation = CalcProperties(fullCalcOnLoad=False)
    for number, grid in enumerate(grids):
        sheet = book.create_sheet(grid.title)
        sheet.sheet_view.tabSelected = number == 0
        set_up(sheet, grid)
        for chart, anchor in grid.charts:
            sheet.add_chart(chart, anchor)
        drawn[sheet.title] = grid
    draft = io.BytesIO()
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_STORED) as archive:
        _Writer(book, archive, drawn).write_data()
    texts = [text for grid in grids for text in grid.chart_texts]
    return _repacked(draft, book.properties, when, texts)


class _SheetWriter(WorksheetWriter):
    """Writes what is around the rows of one sheet."""

    def __init__(self, sheet: Worksheet, out: io.BytesIO, grid: Grid) -> None:
        super().__init__(sheet, out)
        self._grid = grid

    def write_dimensions(self) -> None:
        grid = self._grid
        corner = f"{get_column_letter(grid.last_column())}{grid.last_row()}"
        self.xf.send(SheetDimension(f"A1:{corner}").to_tree())

    def write_hyperlinks(self) -> None:
        links = [Hyperlink(ref=link.cell, location=link.place) for link in self._grid.links]
        sheet: Any = self.ws
        sheet._hyperlinks = links  # noqa: SLF001 - where openpyxl's cells put theirs
        super().write_hyperlinks()

    def write_tables(self) -> None:
        sheet: Any = self.ws
        for table in self._grid.tables:
            drawn: Any = Table(displayName=table.name, ref=table.ref)
            drawn._initialise_columns()  # noqa: SLF001 - else it looks for them in openpyxl's cells
            for column, heading in zip(drawn.tableColumns, table.headings, strict=True):
                column.name = heading
            sheet.add_table(drawn)
        super().write_tables()


class _Writer(ExcelWriter):
    """Writes the parts to the archive, in memory; a report never lies in a temporary folder."""

    def __init__(self, book: Workbook, archive: zipfile.ZipFile, grids: dict[str, Grid]) -> None:
        super().__init__(book, archive)
        self._grids = grids
        self._parts = archive

    def write_worksheet(self, ws: Worksheet) -> None:
        grid = self._grids[ws.title]
        out = io.BytesIO()
        sheet: Any = ws
        writer: Any = _SheetWriter(ws, out, grid)
        sheet._drawing = _drawing(ws)  # noqa: SLF001 - as openpyxl's own method does
        writer.write()
        sheet._rels = writer._rels  # noqa: SLF001
        before, rows, after = out.getvalue().partition(b"<sheetData></sheetData>")
        if not rows:
            before, rows, after = out.getvalue().partition(b"<sheetData />")
        if not rows:
            msg = "openpyxl writes sheets in another way than this program expects"
            raise RuntimeError(msg)
        with self._parts.open(ws.path[1:], "w") as part:
            part.write(before + b"<sheetData>")
            for chunk in rows_xml(grid):
                part.write(chunk.encode())
            part.write(b"</sheetData>" + after)
        grid.rows.clear()  # they are written; the next sheet needs the room
        self.manifest.append(ws)


def _drawing(sheet: Worksheet) -> SpreadsheetDrawing:
    drawing: Any = SpreadsheetDrawing()
    inner: Any = sheet
    drawing.charts = inner._charts  # noqa: SLF001
    drawing.images = inner._images  # noqa: SLF001
    finished: SpreadsheetDrawing = drawing
    return finished


def rows_xml(grid: Grid) -> Iterator[str]:
    """Yield the rows of a grid as the inside of <sheetData>, a few thousand at a time."""
    letters = {column: get_column_letter(column) for column in range(1, grid.last_column() + 1)}
    written: dict[tuple[Value, type, int], str] = {}  # the same few values come again and again
    lines: list[str] = []
    for row in sorted(grid.rows.keys() | grid.heights.keys()):
        height = grid.heights.get(row)
        size = f' ht="{height:g}" customHeight="1"' if height else ""
        inside = []
        for column, value, style in sorted(grid.rows.get(row, ()), key=_COLUMN):
            key = (value, value.__class__, style)
            rest = written.get(key)
            if rest is None:
                rest = written[key] = _cell_xml(value, style)
            inside.append(f'<c r="{letters[column]}{row}{rest}')
        lines.append(f'<row r="{row}"{size}>{"".join(inside)}</row>')
        if len(lines) >= _CHUNK:
            yield "".join(lines)
            lines.clear()
    yield "".join(lines)


def _cell_xml(value: Value, style: int) -> str:
    """Return a cell from behind its place on."""
    if value is None:
        return f'" s="{style}"/>'
    if isinstance(value, str):
        return f'" s="{style}" t="inlineStr">{_text_xml(value)}</c>'
    number = day_number(value) if isinstance(value, date) else value
    return f'" s="{style}"><v>{_number(number)}</v></c>'


def _text_xml(text: str) -> str:
    kept = ' xml:space="preserve"' if text != text.strip() or "\n" in text or "  " in text else ""
    return f"<is><t{kept}>{escape(escape_text(text))}</t></is>"


def _number(value: object) -> str:
    return str(value) if isinstance(value, int) else f"{value:.15g}"


def _repacked(
    draft: io.BytesIO,
    properties: DocumentProperties,
    when: datetime,
    charts: Sequence[tuple[str, str]],
) -> bytes:
    """Copy the parts in a fixed order with fixed dates, and our own properties.

    openpyxl names itself and the present time in them.
    """
    application = ExtendedProperties()
    application.Application, application.AppVersion = APPLICATION, None
    replaced = {
        "docProps/core.xml": _part(properties),
        "docProps/app.xml": _part(application),
    }
    result = io.BytesIO()
    stamp = max(when, _EARLIEST).timetuple()[:6]
    with zipfile.ZipFile(draft) as source, zipfile.ZipFile(result, "w") as archive:
        for name in sorted(source.namelist(), key=_part_order):
            entry = zipfile.ZipInfo(name, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on every system
            with source.open(name) as part, archive.open(entry, "w") as copy:
                if name in replaced:
                    copy.write(replaced[name])
                elif name.startswith("xl/drawings/drawing"):
                    copy.write(_with_texts(part.read(), charts))
                else:  # a sheet may have hundreds of megabytes
                    shutil.copyfileobj(part, copy)
    return result.getvalue()


def _part(properties: DocumentProperties | ExtendedProperties) -> bytes:
    written: Any = tostring(properties.to_tree())  # bytes; the annotation says text
    return bytes(written)


def _part_order(name: str) -> tuple[int, str]:
    known = name in _FIRST_PARTS
    return (_FIRST_PARTS.index(name) if known else len(_FIRST_PARTS), name)


def _with_texts(data: bytes, charts: Sequence[tuple[str, str]]) -> bytes:
    """Put name and alternative text of each chart into a drawing part."""
    text = data.decode()
    for number, (name, description) in enumerate(charts, start=1):
        text = text.replace(
            f'name="Chart {number}"',
            f"name={quoteattr(name)} descr={quoteattr(clean_text(description))}",
        )
    return text.encode()
