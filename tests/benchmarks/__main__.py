"""Measures speed and size and prints each figure beside what it must reach.

    python3 run.py bench                   every figure, with 200, 2,000 and 20,000 projects
    python3 run.py bench --only filter     one of them
    python3 run.py bench --quick           without the 20,000
    python3 run.py bench --tiny            a few projects: does every benchmark run?

Nothing here fails because a machine is slow: the table says "within" or "over", the exit code is 0
unless a benchmark breaks.
"""

import argparse
import sys
import tempfile
import traceback
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from tests.benchmarks import (
    board,
    filtering,
    importing,
    logging_sessions,
    palette,
    project_pages,
    selecting,
    starting,
    thread,
    timeline,
    week,
    workbook,
)
from tests.benchmarks.display import a_display
from tests.benchmarks.programmes import Programmes
from tests.benchmarks.scale import FULL, QUICK, TINY, Scale
from tests.benchmarks.table import Figure, print_machine, print_table

BENCHMARKS = {
    "start": starting.measure,
    "filter": filtering.measure,
    "select": selecting.measure,
    "palette": palette.measure,
    "project": project_pages.measure,
    "thread": thread.measure,
    "timeline": timeline.measure,
    "board": board.measure,
    "week": week.measure,
    "session": logging_sessions.measure,
    "workbook": workbook.measure,
    "import": importing.measure,
}


def main(words: Sequence[str]) -> int:
    """Run what `words` ask for; return 1 if a benchmark broke."""
    parser = argparse.ArgumentParser(prog="run.py bench", description="Measures speed and size.")
    parser.add_argument("--only", action="append", choices=BENCHMARKS, metavar="NAME")
    parser.add_argument("--tiny", action="store_true", help="a few projects, once")
    parser.add_argument("--quick", action="store_true", help="without the 20,000, three times each")
    chosen = parser.parse_args(words)
    scale = TINY if chosen.tiny else QUICK if chosen.quick else FULL
    return run(scale, chosen.only or list(BENCHMARKS))


def run(scale: Scale, names: Sequence[str]) -> int:
    """Measure and print; a benchmark that breaks says why and lets the others run."""
    figures: list[Figure] = []
    broken = 0
    with ExitStack() as stack:
        display = stack.enter_context(a_display())
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="spark-bench-"))
        print_machine(display)
        programmes = Programmes(Path(folder), scale.page_sessions)
        for name in names:
            print(f"  measuring: {name} …", file=sys.stderr, flush=True)
            try:
                figures += BENCHMARKS[name](programmes, scale)
            except Exception:  # noqa: BLE001 - said below, and in the exit code
                broken += 1
                print(f"{name} broke:\n{traceback.format_exc()}", file=sys.stderr)
    print_table(figures, scale)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
