"""Do the benchmarks run? How fast anything is, no test asserts."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.scale import TINY
from tests.benchmarks.table import Figure, print_table

ROOT = Path(__file__).parent.parent.parent


def bench(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", "--tiny", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.mark.long
def test_every_benchmark_runs_and_stands_in_the_table() -> None:
    done = bench()
    assert done.returncode == 0, done.stderr
    for line in (
        "start to the first painted window",
        "start to the list of 40 projects",
        "key press in the filter, 40 projects",
        "key press in the palette, 40 projects",
        "board of 40 projects: first paint",
        "open a project page with 10 sessions",
        "timeline of 40 projects, first picture",
        "this week of 40 projects: read its lines",
        "log a session, list of 40 projects",
        "workbook of 40 projects, 80 sessions",
        "import of 40 rows with preview, written",
    ):
        shown = [row for row in done.stdout.splitlines() if row.startswith(line)]
        assert shown, f"{line} is missing in:\n{done.stdout}"
        assert shown[0].endswith(("within", "OVER"))
        assert len(shown) == 1 or shown[-1].endswith(("linear", "STEEPER"))


def test_only_what_is_asked_for_is_measured() -> None:
    done = bench("--only", "thread")
    assert done.returncode == 0
    assert "thread of a project" in done.stdout
    assert "workbook" not in done.stdout


def figure(**values: Any) -> Figure:
    given: dict[str, Any] = {"reached": 2.0, "limit": 1.5, "unit": "x", "took": "2 ms"}
    return Figure(**({"what": "work"} | given | values))


@pytest.mark.parametrize(
    ("reached", "limit", "verdict"),
    [(1.5, 1.5, "within"), (1.51, 1.5, "OVER"), (99, 0, "watched")],
)
def test_a_figure_says_whether_it_is_within_its_limit(reached, limit, verdict) -> None:
    assert figure(reached=reached, limit=limit).verdict == verdict


def test_more_time_than_rows_is_called_steeper(capsys: pytest.CaptureFixture[str]) -> None:
    print_table([figure(what="steep", growth={20: 10.0, 40: 41.0})], TINY)
    print_table([figure(what="even", growth={20: 10.0, 40: 20.0})], TINY)
    shown = capsys.readouterr().out.splitlines()
    assert next(row for row in shown if "x 4.1" in row).endswith("STEEPER")
    assert next(row for row in shown if "x 2.0" in row and "even" in row).endswith("linear")
