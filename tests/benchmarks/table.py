"""The table that is printed: each figure beside what it must reach (docs/benchmarks.md)."""

import os
import platform
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.benchmarks.scale import Scale

_SLACK = 1.25  # ten times the rows may take this much more than ten times as long


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table.

    `limit` and `reached` are in `unit` ("x" for a ratio to `floor`, or "ms"); `limit` 0 is a
    figure without one, shown to be watched. `growth` has what it took per number of projects.
    """

    what: str
    reached: float
    limit: float
    unit: str
    took: str
    floor: str = ""
    cpu: float | None = None
    growth: dict[int, float] = field(default_factory=dict)

    @property
    def verdict(self) -> str:
        """Whether it is within its limit."""
        if not self.limit:
            return "watched"
        return "within" if self.reached <= self.limit else "OVER"


def ms(seconds: float) -> str:
    """Write seconds as milliseconds."""
    return f"{seconds * 1000:,.1f} ms" if seconds < 1 else f"{seconds * 1000:,.0f} ms"


def print_machine(display: str) -> None:
    """Say on what this was measured; a busy machine makes the figures worse than they are."""
    load = "unknown" if sys.platform == "win32" else f"{os.getloadavg()[0]:.1f}"
    print(
        f"{platform.system()} {platform.machine()}, Python {platform.python_version()}, "
        f"{os.cpu_count()} cores, load {load}, windows on {display}"
    )


def print_table(figures: Sequence[Figure], scale: Scale) -> None:
    """Print the figures, then how they grow with the number of projects."""
    lines: list[Sequence[str]] = [("what", "took", "floor", "reached", "must", "cpu", "")]
    lines += [_line(figure) for figure in figures]
    _print(lines)
    grown = [figure for figure in figures if len(figure.growth) > 1]
    if grown:
        print(f"\nGrowth: what it took with so many projects (up to x {_SLACK:g} is noise)")
        sizes = [f"{size:,}" for size in scale.sizes]
        _print([("what", *sizes, "rows", "time", ""), *(_growth(one, scale) for one in grown)])


def _line(figure: Figure) -> tuple[str, ...]:
    return (
        figure.what,
        figure.took,
        figure.floor or "-",
        _amount(figure.reached, figure.unit),
        f"<= {_amount(figure.limit, figure.unit)}" if figure.limit else "-",
        "-" if figure.cpu is None else _amount(figure.cpu, figure.unit),
        figure.verdict,
    )


def _growth(figure: Figure, scale: Scale) -> tuple[str, ...]:
    """Return a line of the second table; the last step, from the second largest, is judged."""
    known = sorted(figure.growth)
    rows = known[-1] / known[-2]
    longer = figure.growth[known[-1]] / figure.growth[known[-2]]
    shown = [
        _amount(figure.growth[size], "ms") if size in figure.growth else "-" for size in scale.sizes
    ]
    verdict = "linear" if longer <= rows * _SLACK else "STEEPER"
    return (figure.what, *shown, f"x {rows:.0f}", f"x {longer:.1f}", verdict)


def _amount(value: float, unit: str) -> str:
    if unit == "x":
        return f"{value:.2f} x"
    return f"{value:,.1f} {unit}" if value < 1000 else f"{value:,.0f} {unit}"


def _print(lines: Sequence[Sequence[str]]) -> None:
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = [
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        print("  ".join(cells).rstrip())
