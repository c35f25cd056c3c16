"""The thread of a project, read from the store: what its page shows first."""

from functools import partial

from spark_tracker.services.thread import thread
from tests.benchmarks.programmes import Programmes, busiest_project
from tests.benchmarks.scale import Scale
from tests.benchmarks.table import Figure, ms
from tests.benchmarks.timing import in_turns, timed
from tests.fields.portfolio import TODAY


def measure(programmes: Programmes, scale: Scale) -> list[Figure]:
    """Read the thread of the project with many sessions, in files of every size."""
    found = {}
    for size in scale.sizes:
        store = programmes.opened(programmes.copy(programmes.file(size, scale.sessions)))
        project = busiest_project(store)
        (found[size],) = in_turns(
            scale.rounds,
            partial(timed, partial(thread, store, project, today=TODAY)),
        )
        store.close()
    taken = found[scale.usual]
    figure = Figure(
        what=f"thread of a project with {scale.page_sessions} sessions (reading only)",
        reached=taken.wall * 1000,
        limit=0,
        unit="ms",
        took=ms(taken.wall),
        cpu=taken.cpu * 1000,
        growth={size: one.wall * 1000 for size, one in found.items()},
    )
    return [figure]
