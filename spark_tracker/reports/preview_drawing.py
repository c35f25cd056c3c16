"""Draws the sheets to look at with the writer itself, so that they cannot differ from the file.

Values are turned into the texts that a spreadsheet program in the partner's language shows.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from openpyxl.utils import range_boundaries
from openpyxl.utils.cell import column_index_from_string as number_of
from openpyxl.utils.cell import coordinate_from_string

from spark_tracker.reports.contents import FigureRow, ReportContents, RowBehind
from spark_tracker.reports.headings import Headings
from spark_tracker.reports.preview import (
    Behind,
    CellLook,
    Preview,
    PreviewBars,
    PreviewCell,
    PreviewChart,
    PreviewSheet,
    SharedWords,
)
from spark_tracker.reports.profile import Profile
from spark_tracker.reports.workbook.book import draw_sheets
from spark_tracker.reports.workbook.grid import Grid, Value
from spark_tracker.reports.workbook.look import (
    ACCENT,
    BAD,
    DEEP,
    INK,
    SOFT,
    Look,
    Styles,
    new_book,
    number_format,
)
from spark_tracker.reports.workbook.measure import PIXELS_PER_CHAR
from spark_tracker.reports.workbook.rows_behind import first_rows
from spark_tracker.reports.workbook.sheet import HEADER_ROW, Report

_PIXELS_PER_POINT = 96 / 72
_USUAL_HEIGHT = 12.75
_USUAL_WIDTH = 9.0
_SHOWN_BEHIND = 6
_PLACES = {"int": 0, "decimal": 1, "rate": 4}
_KINDS = ("date", "month", "share", *_PLACES)
_WITH_ROWS = ("this_quarter", "since_start")
_PERIODS = (*_WITH_ROWS, "previous_quarter", "same_quarter_last_year")
_NOT_PER_PROJECT = ("RowsBehind",)


def draw_preview(
    contents: ReportContents,
    profile: Profile,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Preview:
    """Return the workbook as it would be written, sheet by sheet.

    Raises:
        CancelledError: `progress` asked to stop.
    """

    class Looks(Styles):
        """Remembers what look each number stands for."""

        def __call__(self, look: Look) -> int:
            number = super().__call__(look)
            known.setdefault(number, _painted(look))
            formats.setdefault(number, look.format)
            return number

    known: dict[int, CellLook] = {}
    formats: dict[int, str] = {}
    report, grids = draw_sheets(contents, profile, Looks(new_book()), progress)
    texts = _Texts(report.text)
    sheets = tuple(_sheet(key, grids[key], known, formats, texts, report) for key in profile.sheets)
    return Preview(sheets, tuple(_shared(report, grids, sheets)))


class _Texts:
    """Turns values into what a spreadsheet program shows, by number format."""

    def __init__(self, words: Headings) -> None:
        self._words = words
        self._kinds = {number_format(kind, words.language): kind for kind in _KINDS}

    def __call__(self, value: Value, shown_as: str) -> str:
        if value is None:
            return ""
        if shown_as.startswith('"'):  # words before the value, as on the tiles of the cover
            lead = shown_as[1:].partition('"')[0]
            return lead + self(value, "")
        if isinstance(value, str):
            return value
        kind = self._kinds.get(shown_as, "")
        if isinstance(value, date):
            return self._month(value) if kind == "month" else self._words.day(value)
        return self._number(Decimal(str(value)), kind)

    def _number(self, number: Decimal, kind: str) -> str:
        if kind == "share":
            percent = self._words.number(_rounded(number * 100, 0))
            return f"{percent}%" if self._words.language == "en" else f"{percent} %"
        if kind in _PLACES:
            return self._words.number(_rounded(number, _PLACES[kind]))
        return self._words.number(number.normalize() if number % 1 else Decimal(int(number)))

    def _month(self, day: date) -> str:
        match self._words.language:
            case "en":
                return self._words.day(day).split(" ", 1)[1]
            case "fi":
                return f"{day.month}/{day.year}"
        return f"{day.month:02}.{day.year}"


def _rounded(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _painted(look: Look) -> CellLook:
    return CellLook(
        size=look.size,
        bold=look.bold,
        underlined=look.underlined,
        colour=look.colour,
        fill=look.fill or "",
        top=look.top or "",
        bottom=look.bottom or "",
        sides=look.sides or "",
        right=look.horizontal == "right",
        centred=look.horizontal == "center",
        vertical=look.vertical,
        indent=look.indent,
        wrap=look.wrap,
    )


def _sheet(
    key: str,
    grid: Grid,
    looks: Mapping[int, CellLook],
    formats: Mapping[int, str],
    texts: _Texts,
    report: Report,
) -> PreviewSheet:
    rows, columns = grid.last_row(), grid.last_column()
    charts = tuple(_charts(report, grid)) if key == "figures" else ()
    return PreviewSheet(
        key=key,
        title=grid.title,
        rows=max([rows, *(chart.row + 12 for chart in charts)]),
        columns=columns,
        printed=_printed(grid, columns),
        cells={
            row: {
                column: PreviewCell(texts(value, formats[style]), looks[style])
                for column, value, style in cells
            }
            for row, cells in grid.rows.items()
        },
        widths={
            column: grid.widths.get(column, _USUAL_WIDTH) * PIXELS_PER_CHAR
            for column in range(1, columns + 1)
        },
        heights={
            row: grid.heights.get(row, _USUAL_HEIGHT) * _PIXELS_PER_POINT
            for row in range(1, rows + 1)
        },
        headings=frozenset(_first_row(table.ref) for table in grid.tables),
        behind=_behind(report) if key == "figures" else {},
        numbers=_numbers(report) if key == "figures" else {},
        charts=charts,
        counted=grid.counted,
    )


def _first_row(ref: str) -> int:
    return int(range_boundaries(ref)[1] or 1)


def _printed(grid: Grid, columns: int) -> int:
    return int(range_boundaries(grid.area)[2] or columns) if grid.area else columns


def _behind(report: Report) -> dict[int, Behind]:
    starts = first_rows(report)
    return {
        row: Behind(
            title=report.text(f"fig.{figure.key}"),
            definition=report.text(f"def.{figure.key}"),
            lines={key: tuple(_first_lines(report.text, figure, key)) for key in _WITH_ROWS},
            counts={key: len(_rows_of(figure, key)) for key in _WITH_ROWS},
            row=starts.get(figure.key, 0),
        )
        for row, figure in enumerate(report.figures(), start=HEADER_ROW + 1)
    }


def _numbers(report: Report) -> dict[int, str]:
    columns = enumerate(report.columns("KeyFigures"), start=1)
    return {number: column.key for number, column in columns if column.key in _PERIODS}


def _rows_of(figure: FigureRow, period: str) -> list[RowBehind]:
    """Return the rows that count in a period; those of a ratio count in both."""
    counted = [row for row in figure.rows if getattr(row, period)]
    return counted or [
        row for row in figure.rows if row.this_quarter is None and row.since_start is None
    ]


def _first_lines(text: Headings, figure: FigureRow, period: str) -> Iterator[tuple[str, str]]:
    for row in _rows_of(figure, period)[:_SHOWN_BEHIND]:
        words = [row.project_code or "", text.shown(row.title) or ""]
        said = "  ".join(filter(None, words)) or text("note.unnamed.name")
        yield text.day(row.day) if row.day else "", said


def _charts(report: Report, grid: Grid) -> Iterator[PreviewChart]:
    text, contents = report.text, report.contents
    spoken = dict(grid.chart_texts)
    anchors = [coordinate_from_string(anchor) for _chart, anchor in grid.charts]
    drawn: list[tuple[str, list[str], list[PreviewBars], bool]] = []
    if contents.stages:
        now = tuple(bar.this_quarter for bar in contents.stages)
        before = tuple(bar.previous_quarter for bar in contents.stages)
        series = [PreviewBars(text("col.this_quarter"), DEEP, now)]
        if any(value is not None for value in before):
            earlier = tuple(value or 0 for value in before)
            series.append(PreviewBars(text("col.previous_quarter"), SOFT, earlier))
        names = [text(f"col.stage_{bar.stage}") for bar in contents.stages]
        drawn.append((text("chart.stages"), names, series, False))
    if contents.quarters:
        bars = contents.quarters
        late, missed = tuple(bar.late for bar in bars), tuple(bar.missed for bar in bars)
        series = [
            PreviewBars(text("col.ms_on_time"), DEEP, tuple(bar.on_time for bar in bars)),
            PreviewBars(text("col.ms_late"), ACCENT, late, INK),
            PreviewBars(text("col.ms_missed"), BAD, missed, BAD, outlined=True),
        ]
        names = [f"{bar.quarter[:4]} {bar.quarter[4:]}" for bar in bars]
        drawn.append((text("chart.milestones"), names, series, True))
    for (letters, row), (title, names, series, stacked) in zip(anchors, drawn, strict=True):
        yield PreviewChart(
            title=title,
            row=row,
            column=number_of(letters),
            stacked=stacked,
            names=tuple(names),
            series=tuple(series),
            spoken=spoken.get(title, title),
        )


def _shared(
    report: Report, grids: Mapping[str, Grid], sheets: tuple[PreviewSheet, ...]
) -> Iterator[SharedWords]:
    """Read the drawn sheets again project by project: what is not on them does not leave."""
    words: dict[str, list[tuple[str, str, str]]] = {}
    for sheet in sheets:
        for table in grids[sheet.key].tables:
            name = table.name.removeprefix("SPARK_")
            keys = [column.key for column in report.columns(name)]
            if name in _NOT_PER_PROJECT or "project_code" not in keys:
                continue
            left, top, _right, bottom = (int(edge or 1) for edge in range_boundaries(table.ref))
            quiet = [column.quiet for column in report.columns(name)]
            for row in range(top + 1, bottom + 1):
                line = [sheet.cells.get(row, {}).get(left + n) for n in range(len(keys))]
                code = _text(line[keys.index("project_code")])
                told = [
                    (sheet.title, heading, _text(cell))
                    for key, heading, cell, hidden in zip(
                        keys, table.headings, line, quiet, strict=True
                    )
                    if _text(cell) and not hidden and key not in ("project_code", "title")
                ]
                if code:
                    words.setdefault(code, []).extend(told)
    for project in report.contents.projects:
        yield SharedWords(project.code, project.title, tuple(words.get(project.code, ())))


def _text(cell: PreviewCell | None) -> str:
    return cell.text if cell is not None else ""
