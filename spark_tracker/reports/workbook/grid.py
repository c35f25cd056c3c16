"""One sheet before it is written: what stands where, how wide, how high, how printed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from openpyxl.utils import get_column_letter

if TYPE_CHECKING:
    from openpyxl.chart import BarChart

from spark_tracker.exchange.cells import safe_value
from spark_tracker.reports.workbook.look import DEEP, Look, Styles

Value: TypeAlias = str | int | float | Decimal | date | None


@dataclass(frozen=True, slots=True)
class GridTable:
    """An Excel table: its fixed English name, its place, and its headings as printed."""

    name: str
    ref: str
    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A cell that leads to another place in the workbook."""

    cell: str
    place: str  # "'Rows behind'!A17"


@dataclass(frozen=True, slots=True)
class Cut:
    """A text that was too long for its cell."""

    sheet: str
    cell: str


@dataclass(slots=True)
class Grid:
    """What stands on one sheet; cells come row by row, a row from left to right."""

    title: str
    styles: Styles
    tab: str = DEEP
    rows: dict[int, list[tuple[int, Value, int]]] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    widths: dict[int, float] = field(default_factory=dict)
    tables: list[GridTable] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    cuts: list[Cut] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)  # a page ends after this row
    blocks: list[int] = field(default_factory=list)  # rows where something whole begins
    charts: list[tuple["BarChart", str]] = field(default_factory=list)  # and its anchor
    chart_texts: list[tuple[str, str]] = field(default_factory=list)  # name, alternative text
    freeze: str = ""
    area: str = ""  # printed
    repeated_row: int = 0
    pages_tall: int = 0
    footer: tuple[str, str, str] = ("", "", "")
    counted: int = 0  # rows of its tables

    def put(self, row: int, column: int, value: Value, look: Look) -> None:
        """Write one value; what cannot stand in a cell is made safe."""
        safe = safe_value(value)
        if safe.cut:
            self.cuts.append(Cut(self.title, f"{get_column_letter(column)}{row}"))
        if safe.quoted:
            look = quoted(look)
        self.rows.setdefault(row, []).append((column, safe.value, self.styles(look)))

    def paint(self, row: int, columns: Iterable[int], look: Look) -> None:
        """Give empty cells a look."""
        style = self.styles(look)
        self.rows.setdefault(row, []).extend((column, None, style) for column in columns)

    def set_widths(self, widths: Sequence[float], first: int = 1) -> None:
        """Set the widths of the columns from `first` on."""
        for column, width in enumerate(widths, start=first):
            self.widths[column] = width

    def last_row(self) -> int:
        """Return the number of the last row that holds anything."""
        return max(self.rows, default=1)

    def last_column(self) -> int:
        """Return the number of the last column that holds anything."""
        return max((cell[0] for cells in self.rows.values() for cell in cells), default=1)


def quoted(look: Look) -> Look:
    """Return the look of a text that must not become a formula when it is edited."""
    return replace(look, quoted=True)
