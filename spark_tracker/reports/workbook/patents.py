"""The sheet *Patents and companies*: counts, and by name only what is public."""

from spark_tracker.reports.workbook.grid import Grid
from spark_tracker.reports.workbook.sheet import CODE, Report
from spark_tracker.reports.workbook.tables import Line

_COUNTS = ("dofi", "priority", "granted", "founded", "companies_active")


def draw_patents(report: Report) -> Grid:
    """Draw the sheet; its counts are key figures, with the same numbers."""
    grid = report.start("ip")
    row = report.block(grid, 3, "IPCounts", "counts", _counts(report))
    row = report.block(grid, row, "PublishedPatents", "patents", _patents(report), CODE)
    row = report.block(grid, row, "Companies", "companies", _companies(report), CODE)
    return report.finish("ip", grid, "IPCounts", row - 2)


def _counts(report: Report) -> list[Line]:
    text = report.text
    return [
        Line(
            (
                figure.no,
                text(f"fig.{figure.key}"),
                text(f"unit.{figure.unit}"),
                report.figure(figure.this_quarter),
                report.figure(figure.previous_quarter),
                report.figure(figure.same_quarter_last_year),
                report.figure(figure.since_start),
            )
        )
        for figure in report.figures()
        if figure.key in _COUNTS
    ]


def _patents(report: Report) -> list[Line]:
    return [
        Line(
            (
                row.project_code,
                row.title,
                row.publication_no,
                row.office,
                row.published_on,
                report.text.shown(row.status),
                row.owner,
            )
        )
        for row in report.contents.patents
    ]


def _companies(report: Report) -> list[Line]:
    shown = report.text.shown
    return [
        Line(
            (
                row.project_code,
                row.name,
                row.register_no,
                shown(row.country),
                row.founded_on,
                shown(row.state),
                shown(row.relation),
            )
        )
        for row in report.contents.companies
    ]
