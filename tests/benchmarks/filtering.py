"""From a key press in the filter to the repainted list."""

from collections import defaultdict
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.benchmarks.programmes import Programmes
from tests.benchmarks.scale import Scale
from tests.benchmarks.table import Figure, ms
from tests.benchmarks.timing import Taken, middle
from tests.benchmarks.windows import Paints, open_window, pages_of, settle, until_painted

WORD = "gel"
_LIMITS = {2_000: 16.0, 20_000: 50.0}


def measure(programmes: Programmes, scale: Scale) -> list[Figure]:
    """Type a word and take it back; the slowest key counts, not the average."""
    taken = {size: _slowest_key(programmes, scale, size) for size in scale.sizes}
    figures = [
        Figure(
            what=f"key press in the filter, {size:,} projects",
            reached=taken[size].wall * 1000,
            limit=_LIMITS.get(size, 16.0),
            unit="ms",
            took=ms(taken[size].wall),
            cpu=taken[size].cpu * 1000,
        )
        for size in scale.sizes
        if size >= scale.usual
    ]
    figures[0].growth.update({size: one.wall * 1000 for size, one in taken.items()})
    return figures


def _slowest_key(programmes: Programmes, scale: Scale, size: int) -> Taken:
    keys: dict[str, list[Taken]] = defaultdict(list)
    with open_window(programmes, programmes.file(size, scale.sessions)) as program:
        page = pages_of(program).projects
        page.show_everything()
        page.bar.take_focus()
        settle()
        paints = Paints(page.table.viewport())
        field = page.bar.field

        def press(letter: str) -> None:
            if letter:
                QTest.keyClicks(field, letter)
            else:
                QTest.keyClick(field, Qt.Key.Key_Backspace)

        for number in range(scale.rounds + 1):
            for letter in (*WORD, "", "", ""):
                taken = until_painted(paints, partial(press, letter))
                if number:
                    keys[f"{letter}>{field.text()}"].append(taken)
    return max((middle(presses) for presses in keys.values()), key=lambda one: one.wall)
