"""From opening a project to its painted page."""

from tests.benchmarks.programmes import Programmes, busiest_project
from tests.benchmarks.scale import Scale
from tests.benchmarks.table import Figure, ms
from tests.benchmarks.timing import Taken, middle
from tests.benchmarks.windows import Paints, open_window, pages_of, settle, store_of, until_painted


def measure(programmes: Programmes, scale: Scale) -> list[Figure]:
    """Open the page of the project with many sessions, from the list, again and again."""
    runs = {size: _opened(programmes, scale, size) for size in scale.sizes}
    taken, first = runs[scale.usual]
    return [
        Figure(
            what=f"open a project page with {scale.page_sessions} sessions",
            reached=taken.wall * 1000,
            limit=50,
            unit="ms",
            took=ms(taken.wall),
            cpu=taken.cpu * 1000,
            growth={size: run[0].wall * 1000 for size, run in runs.items()},
        ),
        Figure(
            what="  the first page after the start, which is made then",
            reached=first.wall * 1000,
            limit=0,
            unit="ms",
            took=ms(first.wall),
            cpu=first.cpu * 1000,
        ),
    ]


def _opened(programmes: Programmes, scale: Scale, size: int) -> tuple[Taken, Taken]:
    with open_window(programmes, programmes.file(size, scale.sessions)) as program:
        pages = pages_of(program)
        project = busiest_project(store_of(program))
        paints = Paints(program.window.pages)
        first = until_painted(paints, lambda: pages.open_project(project))
        assert pages.project is not None
        paints = Paints(pages.project)
        runs = []
        for _ in range(scale.rounds):
            pages.back_to_list()
            settle()
            runs.append(until_painted(paints, lambda: pages.open_project(project)))
    return middle(runs), first
