"""Work on tens of thousands of rows at once."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def bulk_work() -> Iterator[None]:
    """Hold the garbage collector still while many objects are made that all stay.

    It would look through all of them again and again and find nothing to free; that took more
    than half the time of a workbook of 2,000 projects (docs/benchmarks.md).
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
