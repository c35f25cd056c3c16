"""Puts a grid on a worksheet's outside: freezing, widths, print set-up, page breaks."""

from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from spark_tracker.exchange.cells import clean_text
from spark_tracker.reports.workbook.grid import Grid
from spark_tracker.reports.workbook.look import FACE, MUTED
from spark_tracker.reports.workbook.measure import PIXELS_PER_CHAR

PAGE_WIDTH, PAGE_HEIGHT = 1035, 500  # A4 landscape between the margins: pixels, points
NORMAL_HEIGHT = 12.75
FOOTER_PART = 48  # letters; Excel takes 255 for the whole footer with its codes
_MOST_BREAKS = 1000  # Excel takes 1,026


def set_up(sheet: Worksheet, grid: Grid) -> None:
    """Prepare the sheet for the screen and for A4 landscape, one page wide."""
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = grid.tab
    if grid.freeze:
        sheet.freeze_panes = grid.freeze
    for column, width in sorted(grid.widths.items()):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = grid.pages_tall
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom, margins.header, margins.footer = 0.5, 0.7, 0.3, 0.35
    footer: Any = sheet.oddFooter  # its parts are made when they are asked for
    parts = (footer.left, footer.center, footer.right)
    for part, text in zip(parts, grid.footer, strict=True):
        part.text, part.size, part.font, part.color = text, 8, f"{FACE},Regular", MUTED
    sheet.print_area = grid.area
    if grid.repeated_row:
        sheet.print_title_rows = f"{grid.repeated_row}:{grid.repeated_row}"
    for row in grid.breaks[:_MOST_BREAKS]:
        sheet.row_breaks.append(Break(id=row))


def footer_text(text: str) -> str:
    """Return a text for a footer: one short line, the ampersand (which begins a code) doubled."""
    line = " ".join(clean_text(text).split())
    if len(line) > FOOTER_PART:
        line = line[: FOOTER_PART - 1].rstrip() + "…"
    return line.replace("&", "&&")


def break_pages(grid: Grid, last: int, columns: int) -> None:
    """Begin a new page before a block that would otherwise be torn apart.

    Should a program ignore breaks when it fits to the width, the page only breaks elsewhere.
    """
    wide = sum(grid.widths.get(column, 9) for column in range(1, columns + 1)) * PIXELS_PER_CHAR
    room = PAGE_HEIGHT / min(1.0, PAGE_WIDTH / wide)
    repeated = grid.heights.get(grid.repeated_row, 0.0)

    def height(first: int, end: int) -> float:
        return sum(grid.heights.get(row, NORMAL_HEIGHT) for row in range(first, end))

    starts = grid.blocks
    used = height(1, starts[0])
    for start, end in zip(starts, [*starts[1:], last + 1], strict=True):
        block = height(start, end)
        if used + block > room and used > repeated and start > 1:
            grid.breaks.append(start - 1)
            used = repeated
        used = (used + block) % room if block > room else used + block
