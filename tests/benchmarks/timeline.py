"""The timeline: its first picture, and how long a repaint takes while rows or time scroll."""

from collections.abc import Callable
from functools import partial
from statistics import median

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from spark_tracker import app
from spark_tracker.fields.filter_language import parse
from spark_tracker.services.project_list import matching
from spark_tracker.store.store import Store
from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.jobs import Jobs
from spark_tracker.ui.notifier import Notifier
from spark_tracker.ui.projects.timeline.view import TimelineView
from spark_tracker.ui.shell.memory import WindowMemory
from spark_tracker.ui.theme import theme
from tests.benchmarks.programmes import Programmes
from tests.benchmarks.scale import Scale
from tests.benchmarks.table import Figure, ms
from tests.benchmarks.timing import Taken, middle, timed
from tests.benchmarks.windows import Paints, settle, until_painted
from tests.fields.portfolio import TODAY

_FIRST_PAINT = 150.0
_REPAINT = 20.0  # milliseconds: 50 pictures a second
_STEPS = 40
_ROWS, _TIME, _ZOOM = 60, 60, 1.02  # pixels, pixels, factor of one step


def measure(programmes: Programmes, scale: Scale) -> list[Figure]:
    """Show all projects, then scroll down, through time, and zoom; the slowest tenth counts."""
    app.application()
    theme().apply()
    shown: dict[int, Taken] = {}
    steps: dict[str, Taken] = {}
    for size in scale.sizes:
        store = programmes.opened(programmes.copy(programmes.file(size, scale.sessions)))
        ids = matching(store, parse(""), today=TODAY).ids
        firsts = [_first_picture(store, programmes, ids) for _ in range(scale.rounds + 1)]
        shown[size] = middle(firsts[1:])
        if size == scale.usual:
            steps = _moved(store, programmes, ids)
        store.close()
    figures = [
        _figure(
            f"timeline of {scale.usual:,} projects, first picture", shown[scale.usual], _FIRST_PAINT
        )
    ]
    figures[0].growth.update({size: one.wall * 1000 for size, one in shown.items()})
    for name, taken in steps.items():
        figures.append(_figure(f"timeline: {name}, one picture (slowest tenth)", taken, _REPAINT))
    return figures


def _figure(what: str, taken: Taken, limit: float) -> Figure:
    return Figure(
        what=what,
        reached=taken.wall * 1000,
        limit=limit,
        unit="ms",
        took=ms(taken.wall),
        cpu=taken.cpu * 1000,
    )


def _moved(store: Store, programmes: Programmes, ids: tuple[str, ...]) -> dict[str, Taken]:
    window, view = _window(store, programmes)
    view.show_ids(ids)
    settle()
    acts: dict[str, Callable[[int], object]] = {
        "rows scroll": partial(_scroll_rows, view),
        "time scrolls": partial(_scroll_time, view),
        "zoom": partial(_zoom, view),
    }
    moved = {name: _steps(view, act) for name, act in acts.items()}
    _close(window)
    return moved


def _first_picture(store: Store, programmes: Programmes, ids: tuple[str, ...]) -> Taken:
    """Make the view, give it the projects and wait until it was painted."""
    window = QWidget()
    window.resize(1280, 800)
    column = QVBoxLayout(window)
    window.show()
    settle()

    def show() -> None:
        view = TimelineView(_desk(store, window, programmes))
        column.addWidget(view)
        view.show_ids(ids)
        view.show()
        paints = Paints(view.table.viewport())
        while not paints.seen:
            QApplication.processEvents()

    taken = timed(show)
    _close(window)
    return taken


def _steps(view: TimelineView, act: Callable[[int], object]) -> Taken:
    """Return what one step takes until it is painted: nine of ten are faster."""
    paints = Paints(view.table.viewport())
    act(0)
    settle()
    taken = [until_painted(paints, partial(act, number + 1)) for number in range(_STEPS)]
    taken.sort(key=lambda one: one.wall)
    slow = taken[-max(1, _STEPS // 10) :]
    return Taken(slow[0].wall, median(one.cpu for one in slow))


def _scroll_rows(view: TimelineView, number: int) -> None:
    bar = view.table.verticalScrollBar()
    bar.setValue(number * _ROWS % max(_ROWS, bar.maximum()))


def _scroll_time(view: TimelineView, number: int) -> None:
    view.scale.scroll_by(_TIME if number % 2 else -_TIME / 2)


def _zoom(view: TimelineView, number: int) -> None:
    view.scale.zoom_by(_ZOOM if number % 4 < 2 else 1 / _ZOOM)


def _window(store: Store, programmes: Programmes) -> tuple[QWidget, TimelineView]:
    window = QWidget()
    window.resize(1280, 800)
    view = TimelineView(_desk(store, window, programmes))
    QVBoxLayout(window).addWidget(view)
    window.show()
    return window, view


def _close(window: QWidget) -> None:
    window.close()
    window.deleteLater()
    settle()


def _desk(store: Store, parent: QObject, programmes: Programmes) -> Desk:
    return Desk(
        store=store,
        notifier=Notifier(parent),
        jobs=Jobs(parent),
        today=lambda: TODAY,
        language="en",
        words=CodeWords(store, "en"),
        memory=WindowMemory(programmes.home / "window.ini"),
        author="Bench",
        ask_open=lambda *_: None,
        ask_save=lambda *_: None,
        show_file=lambda _: None,
        say=lambda *_, **_undoable: None,
    )
