"""Importing a list with its preview, against openpyxl reading the same file."""

from pathlib import Path
from random import Random

from openpyxl import Workbook, load_workbook

from spark_tracker.exchange.importing import plan_import, run_plan
from tests.benchmarks.programmes import Programmes
from tests.benchmarks.scale import Scale
from tests.benchmarks.table import Figure, ms
from tests.benchmarks.timing import Taken, in_turns, middle, timed
from tests.fields.portfolio import FIRST, LAST, NOUNS, TODAY, USES

HEADINGS = (
    *("Code", "Project title", "Project leader", "Institution", "Indication", "Status"),
    *("Admitted on", "Applied on", "Company", "Advisors", "Summary", "Product type"),
)


def measure(programmes: Programmes, scale: Scale) -> list[Figure]:
    """Preview a list and write it, each time into a new programme."""
    runs = {size: _pair(programmes, scale, size) for size in scale.sizes}
    bare, both, preview, writing = runs[scale.usual]
    return [
        _figure(f"import of {scale.usual:,} rows with preview, written", 3, bare, both, runs, 1),
        _figure("  of it: the preview", 0, bare, preview, runs, 2),
        _figure("  of it: backup, writing, journal", 0, bare, writing, runs, 3),
    ]


def _figure(what, limit, bare, taken, runs, place) -> Figure:
    return Figure(
        what=what,
        reached=taken.wall / bare.wall,
        limit=limit,
        unit="x",
        took=ms(taken.wall),
        floor=ms(bare.wall),
        cpu=taken.cpu / bare.cpu,
        growth={size: run[place].wall * 1000 for size, run in runs.items()},
    )


def _pair(programmes: Programmes, scale: Scale, rows: int) -> tuple[Taken, Taken, Taken, Taken]:
    sheet = programmes.folder / f"list-{rows}.xlsx"
    write_list(sheet, rows)
    rounds = min(scale.rounds, 3) if rows <= scale.usual else 1
    written: list[Taken] = []

    def preview() -> Taken:
        store = programmes.opened(programmes.new())
        plans = []
        taken = timed(lambda: plans.append(plan_import(store, sheet, today=TODAY)))
        backups = programmes.folder / "backups"
        written.append(timed(lambda: run_plan(store, plans[0], today=TODAY, backups=backups)))
        if plans[0].created != rows:
            raise RuntimeError(f"{plans[0].created} of {rows} rows would be imported")
        store.close()
        store.path.unlink()
        return taken

    bare, ours = in_turns(rounds, lambda: timed(lambda: _read_bare(sheet)), preview)
    writing = middle(written[1:])
    both = Taken(ours.wall + writing.wall, ours.cpu + writing.cpu)
    return bare, both, ours, writing


def _read_bare(path: Path) -> None:
    book = load_workbook(path, read_only=True, data_only=True)
    for row in book.worksheets[0].iter_rows(values_only=True):
        assert row
    book.close()


def write_list(path: Path, rows: int) -> None:
    """Write somebody's list of projects."""
    random = Random(1)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Projects")
    sheet.append(HEADINGS)
    for number in range(rows):
        sheet.append(_row(random, number))
    book.save(path)


def _row(random: Random, number: int) -> list[object]:
    year = 2014 + number % 12
    day = f"{year}-{1 + number % 12:02}-{1 + number % 28:02}"
    name, other = (f"{random.choice(FIRST)} {random.choice(LAST)}{number % 700}" for _ in range(2))
    return [
        f"NO-{year}-{number:05}",
        f"{random.choice(NOUNS)} for {random.choice(USES)} {number}".capitalize(),
        name,
        f"University {number % 40}",
        random.choice(USES),
        random.choice(("Active", "Prospect", "On hold", "Alumni")),
        day,
        f"{year - 1}-11-{1 + number % 28:02}",
        f"Firm {number} AS" if number % 10 == 0 else None,
        other,
        "What it is about, in some sentences. " * 4,
        random.choice(("Vaccine", "Antibody", "Device")),
    ]
