"""The board: from nothing to its first paint, and a frame while it is scrolled."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spark_tracker import app
from spark_tracker.domain.codes import MAIN_STAGES, Stage
from spark_tracker.fields.filter_language import parse
from spark_tracker.services.project_list import matching
from spark_tracker.store.store import Store
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.projects.board.view import BoardView
from spark_tracker.ui.theme import theme
from tests.benchmarks.programmes import Programmes
from tests.benchmarks.scale import Scale
from tests.benchmarks.table import Figure, ms
from tests.benchmarks.timing import Taken, middle, timed
from tests.benchmarks.windows import Paints, settle, until_painted
from tests.fields.portfolio import TODAY
from tests.ui.desks import desk_on

_FIRST_PAINT, _FRAME = 150.0, 20.0  # milliseconds; 20 are 50 frames a second
_STEP, _FRAMES = 40, 24  # pixels of one notch of the wheel, and how many notches


def measure(programmes: Programmes, scale: Scale) -> list[Figure]:
    """Show all projects as cards, then scroll the fullest column; the slowest frame counts too."""
    found = {size: _one_size(programmes, scale, size) for size in scale.sizes}
    run = found[scale.usual]
    return [
        Figure(
            what=f"board of {scale.usual:,} projects: first paint",
            reached=run.paint.wall * 1000,
            limit=_FIRST_PAINT,
            unit="ms",
            took=ms(run.paint.wall),
            cpu=run.paint.cpu * 1000,
            growth={size: one.paint.wall * 1000 for size, one in found.items()},
        ),
        _figure("  the first one after the file is opened", run.first, 0),
        _figure("  a frame while a column is scrolled", run.frame, _FRAME),
        _figure("  the slowest frame", run.worst, _FRAME),
        _figure("  another filter, half as many cards", run.fewer, 0),
    ]


@dataclass(frozen=True, slots=True)
class _Run:
    first: Taken
    paint: Taken
    frame: Taken
    worst: Taken
    fewer: Taken


def _figure(what: str, taken: Taken, limit: float) -> Figure:
    return Figure(
        what=what,
        reached=taken.wall * 1000,
        limit=limit,
        unit="ms",
        took=ms(taken.wall),
        cpu=taken.cpu * 1000,
    )


def _one_size(programmes: Programmes, scale: Scale, size: int) -> _Run:
    app.application()
    theme().apply()
    store = programmes.opened(programmes.copy(programmes.file(size, scale.sessions)))
    ids = matching(store, parse(""), today=TODAY).ids
    paints, frames, worst, fewer = [], [], [], []
    for _ in range(scale.rounds + 1):
        with _a_window(programmes, store) as shown:
            paints.append(shown.show(ids))
            settle()
            scrolled = shown.scroll()
            fewer.append(shown.narrow(ids[::2]))
        frames += scrolled
        worst.append(max(scrolled, key=lambda one: one.wall))
    store.close()
    return _Run(paints[0], middle(paints[1:]), middle(frames), middle(worst[1:]), middle(fewer))


class _Shown:
    """A window that gets a board."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        self.desk, self.window = desk, window
        self.column = QVBoxLayout(window)
        self.column.setContentsMargins(0, 0, 0, 0)
        window.resize(1280, 800)
        window.show()
        settle()

    def show(self, ids: Sequence[str]) -> Taken:
        """Make the board, read the cards and paint them: what pressing "Board" does first."""
        self.view = BoardView(self.desk, self.window)
        cards = self.view.columns[Stage.INVESTMENT].list
        paints = Paints(cards.viewport())

        def act() -> None:
            self.view.show_ids(ids)
            self.column.addWidget(self.view)
            self.view.show()

        made = timed(lambda: BoardView(self.desk, self.window).deleteLater())
        shown = until_painted(paints, act)
        return Taken(made.wall + shown.wall, made.cpu + shown.cpu)

    def scroll(self) -> list[Taken]:
        """Scroll the fullest column notch by notch: each card is seen for the first time."""
        columns, board = self.view.columns, self.view.board
        fullest = max(MAIN_STAGES, key=lambda stage: len(board.cards(stage)))
        cards = columns[fullest].list
        bar, paints = cards.verticalScrollBar(), Paints(cards.viewport())
        step = min(_STEP, bar.maximum() // _FRAMES)
        if not step:  # all cards have room
            return [until_painted(paints, cards.viewport().update) for _ in range(_FRAMES)]
        return [
            until_painted(paints, partial(bar.setValue, (number + 1) * step))
            for number in range(_FRAMES)
        ]

    def narrow(self, ids: Sequence[str]) -> Taken:
        """Show some of the projects only, as a key in the filter does."""
        paints = Paints(self.view.columns[Stage.INVESTMENT].list.viewport())
        return until_painted(paints, lambda: self.view.show_ids(ids))


@contextmanager
def _a_window(programmes: Programmes, store: Store) -> Iterator[_Shown]:
    window = QWidget()
    yield _Shown(desk_on(store, window, programmes.home, today=TODAY), window)
    window.close()
    window.deleteLater()
    settle()
