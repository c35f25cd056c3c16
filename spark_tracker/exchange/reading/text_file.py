"""Reads .csv files as Excel, LibreOffice and other programs write them."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from spark_tracker.exchange.reading.limits import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
)
from spark_tracker.exchange.reading.refusals import ReadingRefusedError
from spark_tracker.exchange.reading.table import Row, Sheet, Spreadsheet, column_letters, trimmed

_DELIMITERS = ";,\t|"
_LINES_LOOKED_AT = 40
_MAX_FIELD = 1_000_000  # the csv module's own limit of 131,072 is shorter than some summaries


def read_text(file: str, stem: str, data: bytes) -> Spreadsheet:
    """Return the one sheet, named `stem`, of the csv file whose bytes are `data`.

    Raises:
        ReadingRefusedError: it holds more than our limits, or bytes that are no text.
    """
    text, encoding, guessed = _decoded(file, data)
    text = text.replace("\0", "")
    delimiter, text = _delimiter(text)
    sheet = Sheet(stem, tuple(_rows(file, stem, text, delimiter)))
    return Spreadsheet(file, (sheet,), encoding, guessed, delimiter)


def _decoded(file: str, data: bytes) -> tuple[str, str, bool]:
    """Return the text, the encoding, and whether that was a guess.

    What is not Unicode is taken for Windows-1252: Excel's own "CSV" in Western Europe. Other
    one-byte encodings cannot be told apart, so a guess must be shown to the user.
    """
    if data.startswith(b"\xef\xbb\xbf"):
        encodings = ["utf-8-sig"]
    elif data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8"]
    try:
        return data.decode(encodings[0]), encodings[0], False
    except UnicodeDecodeError as error:
        if encodings[0] == "utf-16":
            raise ReadingRefusedError("damaged", file=file, reason=str(error.reason)) from error
    return data.decode("cp1252", "replace"), "cp1252", True


def _delimiter(text: str) -> tuple[str, str]:
    """Return the delimiter and the text without the line that names it.

    Without a `sep=` line it is the one that occurs equally often in most lines: the standard
    library's Sniffer failed on two of nine ordinary files.
    """
    if text[:4].lower() == "sep=" and len(text) > 4:  # noqa: PLR2004 - the length of "sep="
        rest = text[5:].lstrip("\r") if text[5:6] == "\r" else text[5:]
        return text[4], rest.removeprefix("\n")
    lines = [
        line for line in islice(io.StringIO(text, newline=""), _LINES_LOOKED_AT) if line.strip()
    ]
    return max(_DELIMITERS, key=lambda mark: _evenness(mark, lines)), text


def _evenness(mark: str, lines: list[str]) -> int:
    counts = Counter(_outside_quotes(line, mark) for line in lines)
    return max((times * times * count for count, times in counts.items()), default=0)


def _outside_quotes(line: str, mark: str) -> int:
    return sum(part.count(mark) for part in line.split('"')[::2])


def _rows(file: str, stem: str, text: str, delimiter: str) -> Iterator[Row]:
    csv.field_size_limit(_MAX_FIELD)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    number = cells = 0
    try:
        for number, fields in enumerate(reader, start=1):
            if number > MAX_ROWS:
                raise ReadingRefusedError("too_many_rows", file=file, sheet=stem, limit=MAX_ROWS)
            values = trimmed([field.strip() or None for field in fields])
            _check_width(file, stem, number, len(values))
            cells += len(values)
            if cells > MAX_CELLS:
                raise ReadingRefusedError("too_many_cells", file=file, limit=MAX_CELLS)
            if values:
                yield Row(number, values)
    except csv.Error as error:
        raise ReadingRefusedError(
            "long_cell", file=file, row=number + 1, limit=_MAX_FIELD
        ) from error


def _check_width(file: str, stem: str, number: int, width: int) -> None:
    if width > MAX_COLUMNS:
        cell = f"{column_letters(width - 1)}{number}"
        raise ReadingRefusedError(
            "too_many_columns", file=file, sheet=stem, cell=cell, limit=MAX_COLUMNS
        )
