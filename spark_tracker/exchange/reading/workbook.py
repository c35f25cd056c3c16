"""Takes the values out of an .xlsx file, row by row, within our limits.

Runs in the child process (`child.py`): a foreign workbook is the one thing that reaches us from
outside, and openpyxl says itself that it does not guard against traps. We use its parsers for
texts, styles and rows, but walk the sheet ourselves: only there formulas without a saved result,
merged cells and hidden rows can be seen in the same pass, sizes that the sheet claims are never
looked at, and a broken filter or print setting does not matter.
"""

import datetime as dt
import io
import math
import re
import warnings
import zipfile
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, Any

import openpyxl
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.utils.cell import column_index_from_string
from openpyxl.worksheet._reader import WorkSheetParser
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS

from spark_tracker.exchange.reading.elements import ended_elements
from spark_tracker.exchange.reading.limits import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    MAX_SHEETS,
    MAX_TAGS,
    MAX_TEXT,
)
from spark_tracker.exchange.reading.refusals import ReadingRefusedError
from spark_tracker.exchange.reading.table import (
    BadCell,
    Fault,
    Row,
    Sheet,
    Value,
    column_letters,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ROW = f"{{{SHEET_MAIN_NS}}}row"
_MERGE = f"{{{SHEET_MAIN_NS}}}mergeCell"
_COLUMN = f"{{{SHEET_MAIN_NS}}}col"
_FORMULA = f"{{{SHEET_MAIN_NS}}}f"
_STRING = f"{{{SHEET_MAIN_NS}}}si"
_INLINE = f"{{{SHEET_MAIN_NS}}}is"
_RUN = f"{{{SHEET_MAIN_NS}}}r"
_TEXT = f"{{{SHEET_MAIN_NS}}}t"
_VALUE = f"{{{SHEET_MAIN_NS}}}v"
_TRUE = ("1", "true")
_DIGITS = "0123456789"
_ESCAPED_BREAK = re.compile(r"_x000[9AaDd]_")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_MAX_MERGED = 1000  # more are not worth a line each in the preview


def read_workbook(file: str, data: bytes) -> list[Sheet]:
    """Return the sheets of the workbook in `data`; a sheet beyond the limits has a refusal.

    Raises:
        ReadingRefusedError: it has too many sheets, or none.
        Exception: whatever zipfile, expat and openpyxl raise on a damaged file (twelve kinds).
    """
    if not openpyxl.DEFUSEDXML:
        raise RuntimeError("defusedxml is not installed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on parts that we do not read
        reader = _PartsReader(file, data)
        parts = reader.parts()
        if len(parts) > MAX_SHEETS:
            raise ReadingRefusedError(
                "too_many_sheets", file=file, found=len(parts), limit=MAX_SHEETS
            )
        budget = _Budget(file)
        return [
            _read_sheet(reader, budget, name, part, hidden=hidden) for name, part, hidden in parts
        ]


class _PartsReader(ExcelReader):
    """Opens a workbook as far as texts, date formats and the list of its sheets."""

    def __init__(self, file: str, data: bytes) -> None:
        stream = io.BytesIO(data)
        super().__init__(stream, read_only=True, data_only=True, keep_links=False)
        self.archive = _ModestArchive(file, stream)

    def read_strings(self) -> None:
        """Read the texts that cells refer to; openpyxl's own way takes ten times as long."""
        parts = [part for part in self.package.Override if part.ContentType == SHARED_STRINGS]
        if not parts:
            return
        with self.archive.open(parts[0].PartName[1:]) as source:
            for element in ended_elements(source, (_STRING,)):
                self.shared_strings.append(_string(element))
                element.clear()

    def parts(self) -> list[tuple[str, str, bool]]:
        """Return name, part and whether it is hidden, of each sheet that holds cells."""
        self.read_manifest()
        self.read_strings()
        self.read_workbook()
        apply_stylesheet(self.archive, self.wb)
        found = [
            (str(sheet.name), str(relation.target), sheet.state != "visible")
            for sheet, relation in self.parser.find_sheets()
            if "chartsheet" not in relation.Type
        ]
        if not found:
            raise ValueError("no sheet in it")
        return found

    def parser_of(self, source: IO[bytes]) -> "_ValueParser":
        """Return the parser for one sheet's XML."""
        return _ValueParser(
            source,
            self.shared_strings,
            data_only=True,
            epoch=self.wb.epoch,
            # apply_stylesheet puts them there, and nowhere else.
            date_formats=getattr(self.wb, "_date_formats"),  # noqa: B009 - unknown to the stubs
            timedelta_formats=getattr(self.wb, "_timedelta_formats"),  # noqa: B009 - same
        )


class _ModestArchive(zipfile.ZipFile):
    """Hands out a whole part only if it is small: each element of it becomes several objects."""

    def __init__(self, file: str, stream: IO[bytes]) -> None:
        super().__init__(stream)
        self._file = file

    def read(self, name: str | zipfile.ZipInfo, pwd: bytes | None = None) -> bytes:
        data = super().read(name, pwd)
        if data.count(b"<") > MAX_TAGS:
            raise ReadingRefusedError("too_many_formats", file=self._file, limit=MAX_TAGS)
        return data


class _ValueParser(WorkSheetParser):
    """Like openpyxl's, but a formula without a saved result is not an empty cell.

    Texts, which most cells hold, are read here: openpyxl's own way takes thrice as long.
    """

    def begin_row(self, row: "Element") -> int:
        """Return the number of the row whose cells come next."""
        place = row.get("r")
        self.row_counter = self.row_counter + 1 if place is None else _whole(place)
        self.col_counter = 0
        return int(self.row_counter)

    def column_and_value(self, element: "Element") -> tuple[int, object]:
        """Return a cell's column, from 1, and what stands in it, or None."""
        kind = element.get("t")
        if kind == "inlineStr":
            holder = element.find(_INLINE)
            text = None if holder is None else _string(holder)
        elif kind == "s" and (number := element.findtext(_VALUE)):
            text = self.shared_strings[int(number)]
        else:
            cell = self.parse_cell(element)
            return cell["column"], cell["value"]
        place = element.get("r")
        self.col_counter = (
            column_index_from_string(place.rstrip(_DIGITS)) if place else self.col_counter + 1
        )
        return self.col_counter, text

    def parse_cell(self, element: "Element") -> dict[str, Any]:
        cell: dict[str, Any] = super().parse_cell(element)
        if cell["value"] is None:
            formula = element.find(_FORMULA)
            if formula is not None:
                cell["value"] = BadCell(Fault.NOT_CALCULATED, f"={formula.text or ''}")
        elif cell["data_type"] == "e":
            kind = Fault.BAD_DATE if cell["value"] == "#VALUE!" else Fault.ERROR
            cell["value"] = BadCell(kind, str(cell["value"]))
        return cell


class _Budget:
    """Counts what a whole workbook costs; the limits are for all its sheets together."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._cells = 0
        self._text = 0

    def take_cells(self, count: int) -> None:
        self._cells += count
        if self._cells > MAX_CELLS:
            raise ReadingRefusedError("too_many_cells", file=self.file, limit=MAX_CELLS)

    def take_text(self, values: tuple[Value, ...]) -> None:
        self._text += sum(len(value) for value in values if isinstance(value, str))
        if self._text > MAX_TEXT:
            raise ReadingRefusedError("too_much_text", file=self.file, limit=MAX_TEXT)


def _read_sheet(
    reader: _PartsReader, budget: _Budget, name: str, part: str, *, hidden: bool
) -> Sheet:
    if part not in reader.valid_files:
        reason = f"sheet “{name}” is missing in it"
        refusal = ReadingRefusedError("damaged", file=budget.file, reason=reason)
        return Sheet(name, (), hidden, refusal=refusal)
    merged: list[str] = []
    hidden_columns: list[int] = []
    try:
        with reader.archive.open(part) as source:
            parser = reader.parser_of(source)
            rows = tuple(_rows(source, parser, budget, name, merged, hidden_columns))
    except ReadingRefusedError as refusal:
        return Sheet(name, (), hidden, refusal=refusal)
    return Sheet(name, rows, hidden, tuple(merged), tuple(hidden_columns))


def _rows(
    source: IO[bytes],
    parser: _ValueParser,
    budget: _Budget,
    name: str,
    merged: list[str],
    hidden_columns: list[int],
) -> Iterator[Row]:
    count = last = 0
    for element in ended_elements(source, (_ROW, _MERGE, _COLUMN)):
        if element.tag == _ROW:
            count += 1
            if count > MAX_ROWS:
                raise ReadingRefusedError(
                    "too_many_rows", file=budget.file, sheet=name, limit=MAX_ROWS
                )
            budget.take_cells(len(element))
            hidden = element.get("hidden") in _TRUE
            number = parser.begin_row(element)
            if number <= last:
                raise ValueError(f"row {number} comes twice or too late")
            last = number
            values = _values(parser, budget.file, name, element)
            element.clear()
            if values:
                budget.take_text(values)
                yield Row(number, values, hidden)
        elif element.tag == _MERGE and len(merged) < _MAX_MERGED:
            merged.append(element.get("ref", ""))
        elif element.tag == _COLUMN and element.get("hidden") in _TRUE:
            first, end = int(element.get("min", 1)), int(element.get("max", 1))
            hidden_columns.extend(range(first - 1, min(end, MAX_COLUMNS)))


def _values(parser: _ValueParser, file: str, name: str, row: "Element") -> tuple[Value, ...]:
    values: list[Value] = []
    for cell in row:
        place, found = parser.column_and_value(cell)
        value = _plain(found)
        if value is None:
            continue
        column = place - 1
        if not len(values) <= column < MAX_COLUMNS:
            address = f"{column_letters(column)}{parser.row_counter}"
            if column < len(values):
                raise ValueError(f"cell {address} comes twice or too late")
            raise ReadingRefusedError(
                "too_many_columns", file=file, sheet=name, cell=address, limit=MAX_COLUMNS
            )
        if column > len(values):
            values.extend([None] * (column - len(values)))
        values.append(value)
    return tuple(values)


def _whole(number: str) -> int:
    """Return the number of a row, which some programs write as 1.0."""
    found = float(number)
    if not found.is_integer():
        raise ValueError(f"{number} is no number of a row")
    return int(found)


def _string(element: "Element") -> str:
    """Return the text of one entry of the table of texts: plain, or in runs of formatted text."""
    if len(element) == 1 and element[0].tag == _TEXT:
        return (element[0].text or "").replace("x005F_", "")
    pieces = []
    for child in element:
        if child.tag == _TEXT:
            pieces.append(child.text or "")
        elif child.tag == _RUN:
            pieces.append(child.findtext(_TEXT) or "")
    return "".join(pieces).replace("x005F_", "")


def _plain(value: object) -> Value:
    """Return a cell's value as one of our types: no blank text, no infinity, no day with 00:00."""
    if isinstance(value, str):
        text = _ESCAPED_BREAK.sub(_unescaped, value) if "_x000" in value else value
        if text.isprintable():  # nearly all are: nothing to mend in them
            return text.strip() or None
        return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip() or None
    if isinstance(value, float) and not math.isfinite(value):
        return BadCell(Fault.NOT_FINITE, str(value))
    if isinstance(value, dt.datetime) and value.time() == dt.time.min:
        return value.date()
    if value is None or isinstance(value, Value):
        return value
    return str(value)


def _unescaped(match: re.Match[str]) -> str:
    return {"9": "\t", "a": "\n", "d": "\r"}[match[0][5].lower()]
