"""The sheet *Funding*: by kind, announced rounds, SPARK's own money, and the rates."""

from spark_tracker.reports.workbook.grid import Grid
from spark_tracker.reports.workbook.sheet import CODE, Report
from spark_tracker.reports.workbook.tables import Line


def draw_funding(report: Report) -> Grid:
    """Draw the sheet; SPARK's own money is left out, not zero, for partners without grants."""
    grid = report.start("funding")
    row = report.block(grid, 3, "FundingByKind", "by_kind", _by_kind(report))
    row = report.block(grid, row, "PublicFunding", "rounds", _public(report), CODE)
    if report.profile.grants:
        row = report.block(grid, row, "Grants", "grants", _grants(report))
    row = report.block(grid, row, "Rates", "rates", _rates(report))
    return report.finish("funding", grid, "FundingByKind", row - 2)


def _dilutive(report: Report, *, dilutive: bool | None) -> str:
    answer = {True: "yes", False: "no", None: "both"}[dilutive]
    return report.text(f"answer.{answer}")


def _by_kind(report: Report) -> list[Line]:
    return [
        Line(
            (
                report.text.shown(row.kind),
                _dilutive(report, dilutive=row.dilutive),
                row.currency,
                row.entries,
                row.projects,
                row.awarded,
                row.received,
                row.awarded_report,
                row.received_report,
                row.awarded_since,
                row.received_since,
            )
        )
        for row in report.contents.funding
    ]


def _public(report: Report) -> list[Line]:
    shown = report.text.shown
    return [
        Line(
            (
                shown(row.kind),
                _dilutive(report, dilutive=row.dilutive),
                row.currency,
                row.project_code,
                row.day,
                row.awarded,
                row.received,
                row.awarded_report,
                row.received_report,
                row.funder,
                shown(row.attribution),
            )
        )
        for row in report.contents.public_funding
    ]


def _grants(report: Report) -> list[Line]:
    return [
        Line(
            (
                report.text.shown(row.status),
                row.entries,
                row.currency,
                row.projects,
                row.amount,
                row.amount_since,
                row.amount_report,
                row.amount_since_report,
            )
        )
        for row in report.contents.grants
    ]


def _rates(report: Report) -> list[Line]:
    return [Line((row.currency, row.rate, row.day, row.source)) for row in report.contents.rates]
