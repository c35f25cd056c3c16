"""The sheet *Definitions*: how to read, what is missing, what every figure and column means."""

from collections.abc import Iterator
from typing import Any

from spark_tracker.reports.layout import table_columns
from spark_tracker.reports.workbook.grid import Grid
from spark_tracker.reports.workbook.look import BAD, PALE
from spark_tracker.reports.workbook.sheet import HEADER_ROW, Report
from spark_tracker.reports.workbook.tables import Line

_NOTES = ("na", "fraction", "dash", "unnamed", "merge", "rates", "folded")
_LACKING = "lacking"
_ACCENTS: dict[tuple[str, str], dict[str, Any]] = {
    ("", "name"): {"bold": True},
    (_LACKING, "missing"): {"bold": True, "colour": BAD},
}


def draw_definitions(report: Report) -> Grid:
    """Draw the sheet; one table with a column *Kind*, so that it can be filtered.

    Drawn after all others, whose columns and cut texts it lists.
    """
    grid = report.start("definitions", PALE)
    for column in table_columns()["Definitions"]:
        report.places.setdefault(column.key, grid.title)
    lines = [*_notes(report), *_cuts(report), *_quality(report), *_figures(report)]
    lines += _columns(report)
    end = report.table(grid, HEADER_ROW, "Definitions", lines, accents=_ACCENTS)
    return report.finish("definitions", grid, "Definitions", end - 1, freeze=f"D{HEADER_ROW + 1}")


def _notes(report: Report) -> Iterator[Line]:
    text = report.text
    notes = _NOTES if report.profile.grants else (*_NOTES, "not_reported")
    for note in notes:
        name = text("kind.other") if note == "folded" else text(f"note.{note}.name", a=1, b=2)
        key = f"note.{note}"
        yield Line((text("note.kind"), None, name, text(key), None, None, key))


def _cuts(report: Report) -> Iterator[Line]:
    text = report.text
    for cut in report.cuts:
        place = f"{cut.sheet}, {cut.cell}"
        meaning = text("note.cut", place=place)
        yield Line(
            (text("note.kind"), place, text("note.cut.name"), meaning, None, None, "note.cut")
        )


def _quality(report: Report) -> Iterator[Line]:
    text = report.text
    for row in report.contents.quality:
        values = (text("quality.kind"), None, text(row.key), None, row.missing, row.out_of, row.key)
        yield Line(values, _LACKING if row.missing else "")


def _figures(report: Report) -> Iterator[Line]:
    text, sheet = report.text, report.names.get("figures")
    for figure in report.figures():
        place = f"{sheet}, {figure.no}" if sheet else figure.no
        name, meaning = text(f"fig.{figure.key}"), text(f"def.{figure.key}")
        yield Line((text("kind.figure"), place, name, meaning, None, None, figure.key))


def _columns(report: Report) -> Iterator[Line]:
    text = report.text
    for key, place in report.places.items():
        if text.has(f"mean.{key}"):
            name, meaning = text(f"col.{key}"), text(f"mean.{key}")
            yield Line((text("kind.column"), place, name, meaning, None, None, f"col.{key}"))
