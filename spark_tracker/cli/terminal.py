"""What every command shares: opening a file, printing, progress on a terminal."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from spark_tracker.domain.quarter import day_in_oslo
from spark_tracker.paths import backups_folder, data_folder
from spark_tracker.settings import computer_name, load_settings
from spark_tracker.store.opening import open_store
from spark_tracker.store.store import Store

_WIDTH = 30


def today() -> date:
    """Return the day it is in Oslo."""
    return day_in_oslo(datetime.now(UTC))


@contextmanager
def opened(name: str, *, writable: bool = True) -> Iterator[Store]:
    """Open the file `name` for one command; warnings go to standard error."""
    settings, _damaged = load_settings(data_folder())
    store = open_store(
        Path(name),
        who=settings.author,
        device=computer_name(),
        backups=backups_folder(),
        writable=writable,
        daily_backup=False,
    )
    try:
        for warning in store.warnings:
            print(str(warning), file=sys.stderr)
        yield store
    finally:
        store.close()


def print_json(value: Mapping[str, object]) -> None:
    """Print one JSON object: dates in ISO form, letters as they are."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def print_table(titles: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print rows under their titles, each column as wide as its longest text."""
    lines = [[_shown(cell) for cell in row] for row in rows]
    widths = [
        max([len(title), *(len(line[place]) for line in lines)])
        for place, title in enumerate(titles)
    ]
    for line in [list(titles), *lines]:
        print(
            "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        )


def _shown(cell: object) -> str:
    return "" if cell is None else " ".join(str(cell).split())


def progress(title: str) -> Callable[[int, int], None]:
    """Return what draws a bar on standard error; nothing where that is not a terminal."""

    def draw(done: int, of: int) -> None:
        if not sys.stderr.isatty():
            return
        filled = _WIDTH * done // max(of, 1)
        end = "\n" if done >= of else ""
        bar = "█" * filled + "·" * (_WIDTH - filled)
        print(f"\r{title} {bar} {done} of {of}", end=end, file=sys.stderr, flush=True)

    return draw
