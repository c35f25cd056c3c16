"""From a key press in the palette to its repainted list, and from Ctrl+K to the palette."""

from collections import defaultdict
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.benchmarks.programmes import Programmes
from tests.benchmarks.scale import Scale
from tests.benchmarks.table import Figure, ms
from tests.benchmarks.timing import Taken, middle
from tests.benchmarks.windows import Paints, open_window, pages_of, settle, until_painted

WORD = "gel for"
_FRAME, _OPEN = 16.0, 100.0


def measure(programmes: Programmes, scale: Scale) -> list[Figure]:
    """Type words and take them back; the slowest key counts, not the average."""
    size = scale.usual
    opened, key = _measured(programmes, scale, size)
    return [
        Figure(
            what=f"key press in the palette, {size:,} projects",
            reached=key.wall * 1000,
            limit=_FRAME,
            unit="ms",
            took=ms(key.wall),
            cpu=key.cpu * 1000,
        ),
        Figure(
            what=f"palette opened again, {size:,} projects",
            reached=opened.wall * 1000,
            limit=_OPEN,
            unit="ms",
            took=ms(opened.wall),
            cpu=opened.cpu * 1000,
        ),
    ]


def _measured(programmes: Programmes, scale: Scale, size: int) -> tuple[Taken, Taken]:
    opened: list[Taken] = []
    keys: dict[str, list[Taken]] = defaultdict(list)
    with open_window(programmes, programmes.file(size, scale.sessions)) as program:
        pages = pages_of(program)
        palette = pages.palette
        pages.search()
        settle()
        paints = Paints(palette.view.viewport())

        def press(letter: str) -> None:
            if letter:
                QTest.keyClicks(palette.edit, letter)
            else:
                QTest.keyClick(palette.edit, Qt.Key.Key_Backspace)

        for number in range(scale.rounds + 1):
            for letter in (*WORD, *("" for _letter in WORD)):
                taken = until_painted(paints, partial(press, letter))
                if number:
                    keys[f"{letter}>{palette.edit.text()}"].append(taken)
            settle()
            palette.close()
            opened.append(until_painted(paints, pages.search))
            settle()
        palette.close()
    slowest = max((middle(presses) for presses in keys.values()), key=lambda one: one.wall)
    return middle(opened), slowest
