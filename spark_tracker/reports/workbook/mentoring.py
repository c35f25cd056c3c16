"""The sheet *Mentoring*: whom projects look for, whom we can lend, what advisors did."""

from spark_tracker.reports.workbook.grid import Grid
from spark_tracker.reports.workbook.look import ACCENT
from spark_tracker.reports.workbook.sheet import CODE, Report
from spark_tracker.reports.workbook.tables import Line

_NAME = {("", "advisor"): CODE["", "project_code"]}


def draw_mentoring(report: Report) -> Grid:
    """Draw the sheet; what a partner can act on comes first."""
    grid = report.start("mentoring", ACCENT)
    row = report.block(grid, 3, "AdvisorsSought", "sought", _sought(report), CODE)
    row = report.block(grid, row, "AdvisorsToLend", "lend", _to_lend(report), _NAME)
    row = report.block(grid, row, "Sessions", "sessions", _sessions(report))
    return report.finish("mentoring", grid, "AdvisorsSought", row - 2)


def _sought(report: Report) -> list[Line]:
    shown = report.text.shown
    return [
        Line(
            (
                row.project_code,
                row.title,
                shown(row.mode),
                row.needed_from,
                row.hours_month,
                shown(row.expertise),
                row.needed_for,
            )
        )
        for row in report.contents.sought
    ]


def _to_lend(report: Report) -> list[Line]:
    shown = report.text.shown
    return [
        Line(
            (
                shown(row.advisor),
                shown(row.expertise),
                shown(row.mode),
                row.available_from,
                row.hours_month,
                shown(row.sector),
                ", ".join(str(shown(language)) for language in row.languages),
            )
        )
        for row in report.contents.to_lend
    ]


def _sessions(report: Report) -> list[Line]:
    return [
        Line(
            (
                report.text(f"split.{row.split}"),
                report.text.shown(row.value),
                row.sessions,
                row.previous,
                row.hours,
            )
        )
        for row in report.contents.sessions
    ]
