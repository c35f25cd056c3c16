"""This week: reading its lines, showing the page, and the quarter with its figures beside it."""

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spark_tracker import app
from spark_tracker.reports.open_quarter import read_open_quarter
from spark_tracker.services.week import count_week, read_week
from spark_tracker.store.store import Store
from spark_tracker.ui.theme import theme
from spark_tracker.ui.this_week.page import ThisWeekPage
from tests.benchmarks.programmes import Programmes
from tests.benchmarks.scale import Scale
from tests.benchmarks.table import Figure, ms
from tests.benchmarks.timing import Taken, middle, timed
from tests.benchmarks.windows import Paints, settle, until_painted
from tests.fields.portfolio import TODAY
from tests.ui.desks import desk_on

_READ = 50.0  # milliseconds


def measure(programmes: Programmes, scale: Scale) -> list[Figure]:
    """Read what needs somebody, show it, and read the quarter on the job's thread."""
    found = {size: _one_size(programmes, scale, size) for size in scale.sizes}
    run = found[scale.usual]
    return [
        Figure(
            what=f"this week of {scale.usual:,} projects: read its lines",
            reached=run.read.wall * 1000,
            limit=_READ,
            unit="ms",
            took=ms(run.read.wall),
            cpu=run.read.cpu * 1000,
            growth={size: one.read.wall * 1000 for size, one in found.items()},
        ),
        _figure("  count them for the sidebar", run.count),
        _figure("  show the page", run.shown),
        _figure("  its quarter and figures, beside the window's thread", run.quarter),
    ]


@dataclass(frozen=True, slots=True)
class _Run:
    read: Taken
    count: Taken
    shown: Taken
    quarter: Taken


def _figure(what: str, taken: Taken) -> Figure:
    return Figure(
        what=what,
        reached=taken.wall * 1000,
        limit=0,
        unit="ms",
        took=ms(taken.wall),
        cpu=taken.cpu * 1000,
    )


def _one_size(programmes: Programmes, scale: Scale, size: int) -> _Run:
    app.application()
    theme().apply()
    store = programmes.opened(programmes.copy(programmes.file(size, scale.sessions)))
    rounds = range(scale.rounds + 1)
    read = [timed(lambda: read_week(store, today=TODAY, author="Test")) for _ in rounds]
    count = [timed(lambda: count_week(store, today=TODAY)) for _ in rounds]
    quarter = [timed(lambda: read_open_quarter(store, today=TODAY, language="en")) for _ in rounds]
    shown = [_shown(programmes, store) for _ in rounds]
    store.close()
    return _Run(middle(read[1:]), middle(count[1:]), middle(shown[1:]), middle(quarter[1:]))


def _shown(programmes: Programmes, store: Store) -> Taken:
    """Make the page and paint its lines, as choosing it in the sidebar does first."""
    window = QWidget()
    desk = desk_on(store, window, programmes.home, today=TODAY)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    window.resize(1280, 800)
    window.show()
    settle()
    page: list[ThisWeekPage] = []
    made = timed(lambda: page.append(ThisWeekPage(desk, window)))
    paints = Paints(page[0].view.viewport())
    column.addWidget(page[0])
    shown = until_painted(paints, page[0].show)
    desk.jobs.wait()
    settle()
    window.close()
    window.deleteLater()
    settle()
    return Taken(made.wall + shown.wall, made.cpu + shown.cpu)
