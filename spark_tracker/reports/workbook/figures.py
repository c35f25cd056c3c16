"""The sheet *Key figures*: every figure with its definition, two charts below."""

from datetime import date
from typing import Any

from openpyxl.utils import get_column_letter, quote_sheetname

from spark_tracker.reports.contents import FigureRow
from spark_tracker.reports.workbook.charts import Bars, bar_chart
from spark_tracker.reports.workbook.grid import Grid, Link
from spark_tracker.reports.workbook.look import ACCENT, BAD, DEEP, INK, MUTED, SOFT, TINT, Look
from spark_tracker.reports.workbook.rows_behind import first_rows
from spark_tracker.reports.workbook.sheet import HEADER_ROW, Report, spaced
from spark_tracker.reports.workbook.tables import Accents, As, Line, Shown

# Figures whose number has no point but that are parts of the one above.
_PARTS = ("ms_on_time", "ms_late", "ms_missed")
_FIRST, _PART, _LINKED = "first", "part", "linked"
_CHART_HEIGHT = 7.0  # centimetres
_LEFT_CHART, _RIGHT_CHART = slice(0, 3), slice(4, 9)  # columns they stand below
_SPACER = 3.0


def draw_figures(report: Report) -> Grid:
    """Draw the sheet; a figure's number leads to its first row in *Rows behind*."""
    text = report.text
    grid = report.start("figures", rows=report.names.get("rows", text("sheet.rows")))
    figures = report.figures()
    starts = first_rows(report)
    lines, before = [], ""
    for row, figure in enumerate(figures, start=HEADER_ROW + 1):
        first = figure.group != before
        before = figure.group
        if first:
            grid.blocks.append(row)
        start = starts.get(figure.key)
        if start is not None:
            place = f"{quote_sheetname(report.names['rows'])}!A{start}"
            grid.links.append(Link(f"A{row}", place))
        lines.append(
            Line(_values(report, figure), _role(figure, first=first, linked=start is not None))
        )
    end = report.table(grid, HEADER_ROW, "KeyFigures", lines, accents=_accents())
    grid.blocks.append(end)
    last = _draw_charts(report, grid, end + 1)
    return report.finish("figures", grid, "KeyFigures", last, freeze=f"D{HEADER_ROW + 1}")


def _values(report: Report, figure: FigureRow) -> tuple[Shown, ...]:
    text = report.text
    return (
        figure.no,
        text(f"group.{figure.group}"),
        text(f"fig.{figure.key}"),
        text(f"unit.{figure.unit}"),
        _as_unit(figure, report.figure(figure.this_quarter)),
        _as_unit(figure, report.figure(figure.previous_quarter)),
        _as_unit(figure, report.figure(figure.same_quarter_last_year)),
        _as_unit(figure, report.figure(figure.since_start)),
        text(f"def.{figure.key}"),
        figure.key,
    )


def _as_unit(figure: FigureRow, shown: Shown) -> Shown:
    """Give a plain number of a ratio (from an older report) the ratio's format."""
    kind = {"share": "share", "times": "decimal"}.get(figure.unit)
    if kind is None or isinstance(shown, As | str | date) or shown is None:
        return shown
    return As(shown, kind)


def _role(figure: FigureRow, *, first: bool, linked: bool) -> str:
    part = "." in figure.no or figure.key in _PARTS
    words = ((_FIRST, first), (_PART, part and not first), (_LINKED, linked))
    return " ".join(word for word, holds in words if holds)


def _accents() -> Accents:
    """Return what stands out: the group's first row, parts, this quarter, links."""
    quiet = {"colour": MUTED}
    accents: dict[tuple[str, str], dict[str, Any]] = {
        ("", "figure_no"): {"bold": True, "colour": DEEP},
        ("", "group"): quiet,
        ("", "figure"): {"bold": True},
        ("", "unit"): quiet,
        ("", "this_quarter"): {"bold": True, "colour": DEEP, "fill": TINT},
        ("", "definition"): quiet,
    }
    for base in ("", _FIRST, _PART):
        for linked in ("", _LINKED):
            role = f"{base} {linked}".strip()
            if base == _FIRST:
                accents[role, "*"] = {"top": SOFT}
                accents[role, "group"] = {"bold": True, "colour": DEEP}
            if base == _PART:
                accents[role, "figure"] = {"bold": False, "deeper": 1}
            if linked:
                accents[role, "figure_no"] = {"underlined": True}
    return accents


def _draw_charts(report: Report, grid: Grid, row: int) -> int:
    """Draw both charts under the figures; their numbers stand to the right of the table."""
    wide = len(report.columns("KeyFigures"))
    stages, quarters = wide + 2, wide + 6
    for column, name in ((stages, "stages"), (quarters, "quarters")):
        look = Look(size=12, bold=True, colour=DEEP)
        grid.put(row, column, report.text(f"block.{name}"), look)
        grid.widths[column - 1] = _SPACER
    grid.heights[row] = 26
    ends = (_draw_stages(report, grid, row, stages), _draw_quarters(report, grid, row, quarters))
    return max(*ends, row + 11)


def _draw_stages(report: Report, grid: Grid, row: int, first: int) -> int:
    text, stages = report.text, report.contents.stages
    names = [text(f"col.stage_{bar.stage}") for bar in stages]
    now = [bar.this_quarter for bar in stages]
    before = [bar.previous_quarter for bar in stages]
    lines = [Line(line) for line in zip(names, now, before, strict=True)]
    end = report.table(grid, row + 1, "Stages", lines, first=first)
    if not stages:
        return end
    series = [Bars(first + 1, text("col.this_quarter"), now, DEEP)]
    if any(value is not None for value in before):
        values = [value or 0 for value in before]
        series.append(Bars(first + 2, text("col.previous_quarter"), values, SOFT))
    title = text("chart.stages")
    chart = bar_chart(
        grid,
        title,
        header=row + 1,
        category=first,
        names=names,
        series=series,
        columns=_columns(report, _LEFT_CHART),
        height=_CHART_HEIGHT,
    )
    grid.charts.append((chart, f"A{row}"))
    values_read = ", ".join(
        name if b is None else f"{name} {a} ({b})"
        for name, a, b in zip(names, now, before, strict=True)
    )
    grid.chart_texts.append((title, text("alt.stages", values=values_read)))
    return end


def _draw_quarters(report: Report, grid: Grid, row: int, first: int) -> int:
    text, quarters = report.text, report.contents.quarters
    names = [spaced(bar.quarter) for bar in quarters]
    lines = [
        Line((name, bar.active_projects, bar.sessions, bar.on_time, bar.late, bar.missed))
        for name, bar in zip(names, quarters, strict=True)
    ]
    end = report.table(grid, row + 1, "Quarters", lines, first=first)
    if not quarters:
        return end
    on_time, late = [bar.on_time for bar in quarters], [bar.late for bar in quarters]
    missed = [bar.missed for bar in quarters]
    columns = _columns(report, _RIGHT_CHART)
    title = text("chart.milestones")
    chart = bar_chart(
        grid,
        title,
        header=row + 1,
        category=first,
        names=names,
        series=[
            Bars(first + 3, text("col.ms_on_time"), on_time, DEEP),
            Bars(first + 4, text("col.ms_late"), late, ACCENT, label=INK),
            Bars(first + 5, text("col.ms_missed"), missed, BAD, label=BAD, outlined=True),
        ],
        columns=columns,
        height=_CHART_HEIGHT,
        stacked=True,
    )
    grid.charts.append((chart, f"{get_column_letter(columns.start)}{row}"))
    read = "; ".join(
        f"{name}: {bar.on_time}, {bar.late}, {bar.missed}"
        for name, bar in zip(names, quarters, strict=True)
    )
    grid.chart_texts.append((title, text("alt.milestones", values=read)))
    return end


def _columns(report: Report, place: slice) -> range:
    """Return the printed columns that a chart stands below, fewer if the profile has fewer."""
    printed = sum(not column.quiet for column in report.columns("KeyFigures"))
    first = min(place.start, printed - 1)
    return range(first + 1, max(min(place.stop, printed), first + 1) + 1)
