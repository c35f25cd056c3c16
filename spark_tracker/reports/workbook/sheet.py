"""What all sheets share: the page they are drawn on, its title, its tables, its end."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl.utils import get_column_letter

from spark_tracker.exchange.cells import sheet_name
from spark_tracker.reports.contents import (
    CellValue,
    Factor,
    FigureRow,
    FigureValue,
    Mark,
    ReportContents,
    Share,
)
from spark_tracker.reports.headings import Headings
from spark_tracker.reports.layout import GRANT_FIGURES, Column, table_columns
from spark_tracker.reports.profile import Profile
from spark_tracker.reports.workbook.grid import Cut, Grid
from spark_tracker.reports.workbook.look import DEEP, MUTED, Look, Styles
from spark_tracker.reports.workbook.page import break_pages, footer_text
from spark_tracker.reports.workbook.tables import Accents, As, Line, Shown, TableWriter

HEADER_ROW = 4  # of every sheet with one table
FRACTION_BELOW = 5  # a share of fewer is printed as a fraction

CODE: dict[tuple[str, str], dict[str, Any]] = {("", "project_code"): {"bold": True, "colour": DEEP}}


@dataclass(slots=True)
class Report:
    """One workbook while it is drawn."""

    contents: ReportContents
    profile: Profile
    text: Headings
    styles: Styles
    tables: TableWriter
    names: dict[str, str] = field(default_factory=dict)  # sheet key: its printed name
    places: dict[str, str] = field(default_factory=dict)  # column key: the first sheet it is on
    counts: dict[str, int] = field(default_factory=dict)  # sheet key: rows of its tables
    cuts: list[Cut] = field(default_factory=list)
    _figures: tuple[FigureRow, ...] | None = None

    @classmethod
    def of(cls, contents: ReportContents, profile: Profile, styles: Styles) -> "Report":
        """Begin a report: name its sheets in the partner's language."""
        text = Headings(profile.language, contents.currency)
        report = cls(contents, profile, text, styles, TableWriter(profile.language))
        for key in profile.sheets:
            report.names[key] = sheet_name(text(f"sheet.{key}"), report.names.values())
        return report

    def figures(self) -> tuple[FigureRow, ...]:
        """Return the key figures that the partner gets."""
        if self._figures is None:
            self._figures = tuple(
                figure
                for figure in self.contents.figures
                if self.profile.grants or figure.key not in GRANT_FIGURES
            )
        return self._figures

    def columns(self, table: str) -> tuple[Column, ...]:
        """Return the columns of a table that the partner gets."""
        return tuple(c for c in table_columns()[table] if self.profile.keeps(table, c.key))

    # --- values

    def figure(self, value: FigureValue) -> Shown:
        """Return what a key figure shows: a share of fewer than five as a fraction."""
        if isinstance(value, Share | Factor):
            if value.base == 0:
                return self.text(Mark.NOTHING_TO_DIVIDE.value)
            if isinstance(value, Factor):
                return As(float(value.part) / float(value.base), "decimal")
            if value.base < FRACTION_BELOW:
                return self.text("note.fraction.name", a=value.part, b=value.base)
            return As(value.part / value.base, "share")
        return self.text(value.value) if isinstance(value, Mark) else value

    def cell(self, value: CellValue) -> Shown:
        """Return a value of the contents as a cell shows it."""
        if isinstance(value, int | Decimal | date):
            return value
        return self.text.shown(value)

    # --- sheets

    def start(self, key: str, tab: str = DEEP, about: str = "", **values: object) -> Grid:
        """Begin a sheet with its title and one sentence on how to read it."""
        grid = Grid(self.names[key], self.styles, tab)
        grid.put(1, 1, grid.title, Look(size=16, bold=True, colour=DEEP, vertical="bottom"))
        sentence = self.text(about or f"about.{key}", **values)
        grid.put(2, 1, sentence, Look(size=9, colour=MUTED, vertical="bottom"))
        grid.heights.update({1: 27, 2: 15, 3: 8})
        return grid

    def table(
        self,
        grid: Grid,
        row: int,
        name: str,
        lines: Sequence[Line],
        *,
        accents: Accents | None = None,
        first: int = 1,
    ) -> int:
        """Write one table; its last columns say whose rows of which quarter they are."""
        every, kept = table_columns()[name], self.columns(name)
        ours = (self.contents.node, spaced(self.contents.quarter))
        places = [every.index(column) for column in kept]
        if len(kept) == len(every):
            wide = len(every)  # what stands beside a chart has no such columns
            whole = [Line((*line.values, *ours)[:wide], line.role) for line in lines]
        else:
            whole = [Line([(*v.values, *ours)[place] for place in places], v.role) for v in lines]
        if first == 1:
            grid.counted += len(lines)
            for column in kept:
                self.places.setdefault(column.key, grid.title)
        headings = [self.text(f"col.{column.key}") for column in kept]
        return self.tables.write(
            grid, row, name, kept, headings, whole, accents=accents, first=first
        )

    def block(
        self,
        grid: Grid,
        row: int,
        name: str,
        title: str,
        lines: Sequence[Line],
        accents: Accents | None = None,
    ) -> int:
        """Write one of several tables on a sheet, with its title; return a free row."""
        grid.blocks.append(row)
        grid.put(row, 1, self.text(f"block.{title}"), Look(size=12, bold=True, colour=DEEP))
        grid.heights[row] = 26
        return self.table(grid, row + 1, name, lines, accents=accents) + 1

    def finish(self, key: str, grid: Grid, table: str, last: int, freeze: str = "") -> Grid:
        """Freeze and set the page; a sheet of several tables freezes its title only."""
        wide = sum(not column.quiet for column in self.columns(table))
        grid.freeze = freeze or "A3"
        grid.repeated_row = HEADER_ROW if freeze else 0
        grid.area = f"A1:{get_column_letter(wide)}{last}"
        grid.footer = self.footer(key)
        if grid.blocks:
            break_pages(grid, last, wide)
        self.counts[key] = grid.counted
        self.cuts += grid.cuts
        return grid

    def footer(self, key: str) -> tuple[str, str, str]:
        """Return the left, middle and right part of a sheet's footer."""
        contents, text = self.contents, self.text
        return (
            footer_text(text("footer.confidential", partner=contents.partner)),
            footer_text(f"{contents.cover.programme} · {spaced(contents.quarter)}"),
            text("footer.page", sheet=footer_text(self.names[key]), page="&P", pages="&N"),
        )


def spaced(quarter: str) -> str:
    """Return "2026 Q3" for "2026Q3"."""
    return f"{quarter[:4]} {quarter[4:]}".strip()
