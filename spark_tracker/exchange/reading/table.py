"""What was read: sheets, rows and cells with their addresses. No library's types in here."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from spark_tracker.exchange.reading.refusals import ReadingRefusedError


class Fault(StrEnum):
    """Why a cell has no value although something is in it."""

    NOT_CALCULATED = "not_calculated"  # a formula whose result was never saved
    ERROR = "error"  # #N/A, #REF! …
    NOT_FINITE = "not_finite"  # 1E400
    BAD_DATE = "bad_date"  # a date format on a number that is no date


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell without a usable value; `text` is what the file holds there."""

    fault: Fault
    text: str

    def __str__(self) -> str:
        return self.text


Value = str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta | BadCell | None


@dataclass(frozen=True, slots=True)
class Row:
    """One row that holds something: its number in the sheet (from 1) and its values from column A.

    Cells right of the last filled one are left out: use `value`.
    """

    number: int
    values: tuple[Value, ...]
    hidden: bool = False

    def value(self, column: int) -> Value:
        """Return the value in `column` (0 is A), or None."""
        return self.values[column] if column < len(self.values) else None

    def address(self, column: int) -> str:
        """Return the cell's address as Excel shows it: `C4`."""
        return f"{column_letters(column)}{self.number}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet as it was read. `refusal` is set, and the rows are empty, if it was not."""

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False
    merged: tuple[str, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    refusal: ReadingRefusedError | None = None

    @property
    def hidden_rows(self) -> tuple[int, ...]:
        """Return the numbers of the rows that hold something and are hidden."""
        return tuple(row.number for row in self.rows if row.hidden)


@dataclass(frozen=True, slots=True)
class Spreadsheet:
    """A file's sheets in their order, and remarks on the file as a whole."""

    file: str
    sheets: tuple[Sheet, ...]
    encoding: str = ""  # of a csv file, else ""
    encoding_guessed: bool = False
    delimiter: str = ""
    peak_bytes: int = field(default=0, compare=False)  # memory that reading took; 0 if not measured

    def names(self) -> tuple[str, ...]:
        """Return the sheets' names in their order."""
        return tuple(sheet.name for sheet in self.sheets)

    def read_sheet(self, name: str | None = None) -> Sheet:
        """Return the sheet `name`, or the first visible one that holds something.

        Raises:
            ReadingRefusedError: no such sheet, nothing in it, or too much in it.
        """
        sheet = self._named(name) if name is not None else self._first()
        if sheet.refusal is not None:
            raise sheet.refusal
        if not sheet.rows:
            raise ReadingRefusedError("no_rows", file=self.file, sheet=sheet.name)
        return sheet

    def _named(self, name: str) -> Sheet:
        wanted = name.strip().casefold()
        for sheet in self.sheets:
            if sheet.name.strip().casefold() == wanted:
                return sheet
        raise ReadingRefusedError(
            "no_sheet", file=self.file, sheet=name, sheets=", ".join(self.names())
        )

    def _first(self) -> Sheet:
        visible = [sheet for sheet in self.sheets if not sheet.hidden] or list(self.sheets)
        for sheet in visible:
            if sheet.rows or sheet.refusal:
                return sheet
        return visible[0]


def column_letters(column: int) -> str:
    """Return the letters of `column` (0 is A, 25 is Z, 26 is AA)."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def trimmed(values: Sequence[Value]) -> tuple[Value, ...]:
    """Return `values` without the empty cells at the end."""
    end = len(values)
    while end and values[end - 1] is None:
        end -= 1
    return tuple(values[:end])
