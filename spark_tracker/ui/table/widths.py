"""How wide columns get, and which leave when the list is narrow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Width:
    """What one column asks for, in px; see Column for the words."""

    key: str
    minimum: int
    stretch: int = 0
    rank: int = 0
    roomy: int = 0
    roomy_rank: int = 0


def share_out(columns: Sequence[Width], available: int) -> Mapping[str, int]:
    """Return the width of each column that stays, for a list `available` px wide.

    Columns leave (or give up their roomy width) in the order of their ranks until the smallest
    widths fit; what is left goes to the stretching ones. If nothing more can leave, the list
    is wider than `available` and scrolls.
    """
    shown = list(columns)
    roomy = {column.key for column in columns if column.roomy}
    steps = [(column.rank, column.key, False) for column in columns if column.rank]
    steps += [(column.roomy_rank, column.key, True) for column in columns if column.roomy]
    for _rank, key, narrows in sorted(steps):
        if _needed(shown, roomy) <= available:
            break
        if narrows:
            roomy.discard(key)
        else:
            shown = [column for column in shown if column.key != key]
            roomy.discard(key)
    widths = {column.key: _smallest(column, roomy) for column in shown}
    _stretch(widths, shown, available)
    return widths


def _smallest(column: Width, roomy: set[str]) -> int:
    return column.roomy if column.key in roomy else column.minimum


def _needed(shown: Sequence[Width], roomy: set[str]) -> int:
    return sum(_smallest(column, roomy) for column in shown)


def _stretch(widths: dict[str, int], shown: Sequence[Width], available: int) -> None:
    spare = available - sum(widths.values())
    stretching = [column for column in shown if column.stretch]
    if spare <= 0 or not stretching:
        return
    total = sum(column.stretch for column in stretching)
    for column in stretching:
        widths[column.key] += spare * column.stretch // total
    rest = available - sum(widths.values())
    widths[stretching[0].key] += rest
