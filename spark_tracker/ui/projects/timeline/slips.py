"""Where the length of a slip can be written over its line."""

from collections.abc import Callable, Iterator, Sequence

from spark_tracker.ui.projects.timeline.placing import Placed
from spark_tracker.ui.projects.timeline.words import slip_short

_ROOM = 26  # what a slip needs beside its words
_MARK, _PLAN = 9, 7
_SHARES = (0.5, 0.3, 0.7, 0.15, 0.85)  # of the line, from its earlier end: where words may stand


def slip_words_places(
    marks: Sequence[Placed], width_of: Callable[[str], int], room: int
) -> Iterator[tuple[str, Placed, int, int]]:
    """Yield words, mark, place and width of each slip that has room in the part that is seen.

    Args:
        marks: those of one row.
        width_of: measures a text.
        room: how wide the picture is.
    """
    taken = [(mark.x - _MARK, mark.x + _MARK) for mark in marks]
    taken += [(m.plan_x - _PLAN, m.plan_x + _PLAN) for m in marks if m.plan_x is not None]
    for mark in marks:
        baseline = mark.milestone.baseline_on
        if mark.plan_x is None or baseline is None:
            continue
        words = slip_short((mark.on - baseline).days)
        width = width_of(words)
        left, right = max(min(mark.x, mark.plan_x), 0), min(max(mark.x, mark.plan_x), room)
        if right - left < width + _ROOM:
            continue
        for share in _SHARES:
            x = round(left + (right - left - width) * share)
            if all(x + width < start or x > end for start, end in taken):
                taken.append((x - 3, x + width + 3))
                yield words, mark, x, width
                break
