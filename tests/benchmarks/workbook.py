"""A partner's quarter workbook, against openpyxl writing the same cells in write-only mode."""

from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from spark_tracker.domain.quarter import Quarter
from spark_tracker.reports.report import preflight, write_report
from spark_tracker.reports.workbook.gate import found_strings
from tests.benchmarks.programmes import Programmes
from tests.benchmarks.scale import Scale
from tests.benchmarks.table import Figure, ms
from tests.benchmarks.timing import Taken, in_turns, timed

QUARTER = Quarter(2026, 3)
PARTNER = "berlin"

Cells = dict[str, list[tuple[Any, ...]]]


def measure(programmes: Programmes, scale: Scale) -> list[Figure]:
    """Write the same report again and again, in turns with its bare cells."""
    runs = {size: _pair(programmes, scale, size) for size in scale.sizes}
    bare, ours, gate, cells = runs[scale.usual]
    sessions = scale.usual * scale.sessions
    figure = Figure(
        what=f"workbook of {scale.usual:,} projects, {sessions:,} sessions ({cells:,} cells)",
        reached=ours.wall / bare.wall,
        limit=1.5,
        unit="x",
        took=ms(ours.wall),
        floor=ms(bare.wall),
        cpu=ours.cpu / bare.cpu,
        growth={size: run[1].wall * 1000 for size, run in runs.items()},
    )
    search = Figure(
        what="  of which: looking for what must not leave",
        reached=gate.wall / ours.wall,
        limit=0,
        unit="x",
        took=ms(gate.wall),
        floor=ms(ours.wall),
        cpu=gate.cpu / ours.cpu,
        growth={size: run[2].wall * 1000 for size, run in runs.items()},
    )
    return [figure, search]


def _pair(programmes: Programmes, scale: Scale, size: int) -> tuple[Taken, Taken, Taken, int]:
    path = programmes.copy(programmes.file(size, scale.sessions))
    store = programmes.opened(path)
    target = programmes.folder / "report.xlsx"
    write_report(store, PARTNER, QUARTER, target)
    cells = _cells(target)
    forbidden = preflight(store, PARTNER, QUARTER).forbidden
    data = target.read_bytes()
    rounds = min(scale.rounds, 3) if size <= scale.usual else 1
    bare, ours, gate = in_turns(
        rounds,
        lambda: timed(lambda: _write_bare(cells, programmes.folder / "bare.xlsx")),
        lambda: timed(lambda: write_report(store, PARTNER, QUARTER, target)),
        lambda: timed(lambda: found_strings(data, forbidden)),
    )
    store.close()
    count = sum(cell is not None for rows in cells.values() for row in rows for cell in row)
    return bare, ours, gate, count


def _cells(path: Path) -> Cells:
    book = load_workbook(path, read_only=True)
    found = {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}
    book.close()
    return found


def _write_bare(cells: Cells, target: Path) -> None:
    book = Workbook(write_only=True)
    for title, rows in cells.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(target)
