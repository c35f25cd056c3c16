"""Logging a session: from Ctrl+Enter to the list painted again, the session safe on the disk."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from spark_tracker.services.session_rows import sessions_of
from spark_tracker.ui.session_logger.dialog import SessionLogger
from spark_tracker.ui.table import SortKey
from tests.benchmarks.programmes import Programmes, busiest_project
from tests.benchmarks.scale import Scale
from tests.benchmarks.table import Figure, ms
from tests.benchmarks.timing import Taken, middle
from tests.benchmarks.windows import Paints, open_window, pages_of, settle, store_of, until_painted


def measure(programmes: Programmes, scale: Scale) -> list[Figure]:
    """Log sessions of the project with the most of them, while the list is shown."""
    return [
        _figure(
            f"log a session, list of {scale.usual:,} projects painted again",
            {size: _logged(programmes, scale, size, "code") for size in scale.sizes},
            scale.usual,
        ),
        _figure(
            "  the list sorted by the number of sessions",
            {size: _logged(programmes, scale, size, "sessions") for size in scale.sizes},
            scale.usual,
        ),
    ]


def _figure(what: str, runs: dict[int, Taken], usual: int) -> Figure:
    taken = runs[usual]
    return Figure(
        what=what,
        reached=taken.wall * 1000,
        limit=50,
        unit="ms",
        took=ms(taken.wall),
        cpu=taken.cpu * 1000,
        growth={size: run.wall * 1000 for size, run in runs.items()},
    )


def _logged(programmes: Programmes, scale: Scale, size: int, key: str) -> Taken:
    with open_window(programmes, programmes.file(size, scale.sessions)) as program:
        pages, store = pages_of(program), store_of(program)
        project = busiest_project(store)
        pages.projects.show_everything()
        pages.projects.table.sort_changed.emit((SortKey(key, falling=True),))
        paints = Paints(pages.projects.table.viewport())
        before = len(sessions_of(store, project))
        runs = []
        for _ in range(scale.rounds + 1):
            pages.log_session(project)
            settle()
            logger = program.window.findChild(SessionLogger)
            assert logger is not None
            runs.append(until_painted(paints, partial(_press_enter, logger)))
            settle()
        logged = len(sessions_of(store, project)) - before
        if logged != len(runs):
            raise RuntimeError(f"{logged} of {len(runs)} sessions were logged")
    return middle(runs[1:])


def _press_enter(logger: SessionLogger) -> None:
    QTest.keyClick(logger, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
