"""The sheet *Rows behind*: the lines that add up to each figure."""

from collections.abc import Iterator

from spark_tracker.reports.contents import FigureRow, RowBehind
from spark_tracker.reports.workbook.grid import Grid
from spark_tracker.reports.workbook.look import DEEP, PALE
from spark_tracker.reports.workbook.sheet import HEADER_ROW, Report
from spark_tracker.reports.workbook.tables import Accents, Line, Shown

_FIRST = "first"
_NOT_ADDED = ("share", "times")  # a ratio's lines are projects
_ACCENTS: Accents = {
    (_FIRST, "*"): {"top": DEEP},
    (_FIRST, "figure"): {"bold": True, "colour": DEEP},
}


def first_rows(report: Report) -> dict[str, int]:
    """Return for each figure with lines the row where they begin; nothing without the sheet."""
    starts: dict[str, int] = {}
    if "rows" not in report.names:
        return starts
    row = HEADER_ROW + 1
    for figure in report.figures():
        if figure.rows:
            starts[figure.key] = row
            row += len(figure.rows)
    return starts


def draw_rows_behind(report: Report) -> Grid:
    """Draw the sheet: filter on a figure, and its values add up to the printed number."""
    grid = report.start("rows", PALE)
    lines = [line for figure in report.figures() for line in _lines(report, figure)]
    end = report.table(grid, HEADER_ROW, "RowsBehind", lines, accents=_ACCENTS)
    return report.finish("rows", grid, "RowsBehind", end - 1, freeze=f"D{HEADER_ROW + 1}")


def _lines(report: Report, figure: FigureRow) -> Iterator[Line]:
    text = report.text
    head = (figure.no, text(f"fig.{figure.key}"))
    unit = figure.rows_unit or ("projects" if figure.unit in _NOT_ADDED else figure.unit)
    adds = text(f"adds.{figure.adds}") + (f" ÷ {figure.over}" if figure.over else "")
    tail = (text(f"unit.{unit}"), adds)
    unnamed = text("note.unnamed.name")
    role = _FIRST
    for behind in figure.rows:
        yield Line((*head, *_who(report, behind, unnamed), *tail), role)
        role = ""


def _who(report: Report, behind: RowBehind, unnamed: str) -> tuple[Shown, ...]:
    title = report.text.shown(behind.title)
    code = behind.project_code
    if code is None and title is None:
        code = unnamed
    return (code, title, behind.day, behind.this_quarter, behind.since_start)
