"""Walking down the list with an arrow key held, the inspector beside it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.benchmarks.programmes import Programmes
from tests.benchmarks.scale import Scale
from tests.benchmarks.table import Figure, ms
from tests.benchmarks.timing import Taken, middle
from tests.benchmarks.windows import Paints, open_window, pages_of, settle, until_painted

_STEPS, _FRAME = 10, 16.0


def measure(programmes: Programmes, scale: Scale) -> list[Figure]:
    """Press Down again and again; a step ends when list and inspector have nothing left to do."""
    runs = {size: _walked(programmes, scale, size) for size in scale.sizes}
    step, first = runs[scale.usual]
    return [
        Figure(
            what=f"a step with the arrow key held, {scale.usual:,} projects",
            reached=step.wall * 1000,
            limit=_FRAME,
            unit="ms",
            took=ms(step.wall),
            cpu=step.cpu * 1000,
            growth={size: run[0].wall * 1000 for size, run in runs.items()},
        ),
        Figure(
            what="  one step alone: all of the inspector",
            reached=first.wall * 1000,
            limit=0,
            unit="ms",
            took=ms(first.wall),
            cpu=first.cpu * 1000,
        ),
    ]


def _walked(programmes: Programmes, scale: Scale, size: int) -> tuple[Taken, Taken]:
    with open_window(programmes, programmes.file(size, scale.sessions)) as program:
        page = pages_of(program).projects
        page.show_everything()
        page.take_focus()
        settle()
        paints = Paints(page.table.viewport())
        steps: list[Taken] = []
        alone: list[Taken] = []
        for _ in range(scale.rounds + 1):
            page.show_project(page.projects.ids[0])
            QTest.qWait(400)  # the inspector rests
            alone.append(until_painted(paints, partial(_down, page.table)))
            walk = [until_painted(paints, partial(_down, page.table)) for _ in range(_STEPS)]
            steps += walk[2:]  # a key that is held begins after a while
    return middle(steps), middle(alone[1:])


def _down(table: QWidget) -> None:
    QTest.keyClick(table, Qt.Key.Key_Down)
    settle()
