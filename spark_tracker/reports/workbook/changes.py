"""The sheet *Changes*: what differs from the last sealed report."""

from typing import Any

from spark_tracker.reports.workbook.grid import Grid
from spark_tracker.reports.workbook.look import BAD, DEEP
from spark_tracker.reports.workbook.sheet import HEADER_ROW, Report, spaced
from spark_tracker.reports.workbook.tables import Line

_CORRECTED = "corrected"
_ACCENTS: dict[tuple[str, str], dict[str, Any]] = {
    ("", "change_kind"): {"bold": True, "colour": DEEP},
    (_CORRECTED, "change_kind"): {"colour": BAD},  # and the word says so
}


def draw_changes(report: Report) -> Grid:
    """Draw the sheet; before and now keep their type, so that they can be compared."""
    text, previous = report.text, report.contents.previous_report
    if previous is None:
        grid = report.start("changes", about="about.changes_first")
    else:
        grid = report.start("changes", previous=spaced(previous))
    lines = [
        Line(
            (
                text(f"change.{row.kind}"),
                row.project_code,
                row.title,
                text.shown(row.what),
                report.cell(row.before),
                report.cell(row.now),
                row.day,
                row.reason,
                spaced(row.corrects) if row.corrects else None,
            ),
            _CORRECTED if row.kind == _CORRECTED else "",
        )
        for row in report.contents.changes
    ]
    end = report.table(grid, HEADER_ROW, "Changes", lines, accents=_ACCENTS)
    return report.finish("changes", grid, "Changes", end - 1, freeze=f"D{HEADER_ROW + 1}")
