"""From process start to the first painted window and to the list, and the memory it takes.

The floor is a bare PySide6 window, started the same way on the same screen, in turns with ours.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from spark_tracker.paths import HOME_VARIABLE
from spark_tracker.settings import Settings, save_settings
from spark_tracker.ui.shell.memory import WindowMemory
from tests.benchmarks.points import STARTED
from tests.benchmarks.programmes import Programmes
from tests.benchmarks.scale import Scale
from tests.benchmarks.table import Figure, ms

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
_MB = 1_000_000

Points = dict[str, tuple[float, float]]


def measure(programmes: Programmes, scale: Scale) -> list[Figure]:
    """Start both windows in turns, with each number of projects."""
    runs = {size: _in_turns(programmes, scale, size) for size in scale.sizes}
    bare, ours = runs[scale.usual]
    figures = [
        _ratio("start to the first painted window", 1.6, bare, ours, "painted"),
        _ratio(f"start to the list of {scale.usual:,} projects", 5, bare, ours, "listed"),
    ]
    for figure, point in zip(figures, ("painted", "listed"), strict=True):
        figure.growth.update({size: run[1][point][0] * 1000 for size, run in runs.items()})
    if "memory" in ours:
        floor, taken = bare["memory"][0], ours["memory"][0]
        memory = Figure(
            what=f"memory with {scale.usual:,} projects open",
            reached=taken / floor,
            limit=2.2,
            unit="x",
            took=f"{taken / _MB:,.0f} MB",
            floor=f"{floor / _MB:,.0f} MB",
        )
        figures.append(memory)
    return figures


def _ratio(what: str, limit: float, bare: Points, ours: Points, point: str) -> Figure:
    floor, taken = bare["painted"], ours[point]
    return Figure(
        what=what,
        reached=taken[0] / floor[0],
        limit=limit,
        unit="x",
        took=ms(taken[0]),
        floor=ms(floor[0]),
        cpu=taken[1] / floor[1],
    )


def _in_turns(programmes: Programmes, scale: Scale, size: int) -> tuple[Points, Points]:
    """Return the medians of the bare window and of ours; the first pair only warms up."""
    path = programmes.copy(programmes.file(size, scale.sessions))
    save_settings(programmes.home, Settings().with_recent(path))
    memory = WindowMemory(programmes.home / "window.ini")
    memory.remember("projects/filter", "")  # all of them, not only those in the programme today
    memory.save()
    bare: list[Points] = []
    ours: list[Points] = []
    for number in range(scale.rounds + 1):
        pair = _started("bare_window.py"), _started("program_window.py", path, programmes.home)
        if number:
            bare.append(pair[0])
            ours.append(pair[1])
    path.unlink()
    return _middle(bare), _middle(ours)


def _middle(runs: list[Points]) -> Points:
    return {
        name: (median(run[name][0] for run in runs), median(run[name][1] for run in runs))
        for name in runs[0]
    }


def _started(script: str, path: Path | None = None, home: Path | None = None) -> Points:
    """Start a window, wait for its end, and return what it told."""
    words = [sys.executable, str(HERE / script), *([str(path)] if path else [])]
    environment = {name: value for name, value in os.environ.items() if name != _NO_CACHE}
    environment["PYTHONPATH"] = str(ROOT)
    if home is not None:
        environment[HOME_VARIABLE] = str(home)
    environment[STARTED] = repr(time.time())
    done = subprocess.run(
        words, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    if done.returncode or "painted" not in done.stdout:
        raise RuntimeError(f"{script} ended with {done.returncode}: {done.stderr[-2000:]}")
    lines = (line.split() for line in done.stdout.splitlines())
    return {name: (float(wall), float(cpu)) for name, wall, cpu in lines}


_NO_CACHE = "PYTHONDONTWRITEBYTECODE"  # without compiled modules every start would compile
