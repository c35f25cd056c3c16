"""What every command shares: opening a file, printing, progress on a terminal."""

import json
import shutil
import sys
import textwrap
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
_GAP = "  "
_NARROWEST = 20  # letters; a narrower last column would be a ladder of words


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
    """Print one JSON object: dates in ISO form, letters as they are where the output has them."""
    unicode = (sys.stdout.encoding or "").casefold().replace("-", "").startswith("utf")
    print(json.dumps(value, ensure_ascii=not unicode, indent=2, default=str))


def print_table(titles: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print rows under their titles, each column as wide as its longest text.

    On a terminal a long last column goes on in the next line, under itself.
    """
    lines = [list(titles), *([_shown(cell) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    left = sum(widths[:-1]) + len(_GAP) * (len(widths) - 1)
    room = shutil.get_terminal_size().columns - left if sys.stdout.isatty() else 0
    for line in lines:
        first = _GAP.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        if room < _NARROWEST or len(line[-1]) <= room:
            _write(first.rstrip())
            continue
        parts = textwrap.wrap(line[-1], room)
        _write(first[:left] + parts[0])
        for part in parts[1:]:
            _write(" " * left + part)


def _write(line: str) -> None:
    """Print a line; a letter that the terminal does not have becomes a question mark."""
    encoding = sys.stdout.encoding or "utf-8"
    print(line.encode(encoding, "replace").decode(encoding))


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
