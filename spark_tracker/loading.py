"""Loading many modules at once, for the start: it is most of the time a user waits."""

import builtins
import gc
import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager

# Python's own; where PySide was there first, its equal, which is slower
_PLAIN = importlib.__import__ if "PySide6" in sys.modules else builtins.__import__


@contextmanager
def loading() -> Iterator[None]:
    """Import without PySide's hook and without the garbage collector.

    The hook reads the source of every imported module to see whether it names PySide, which
    matters only for `from __feature__ import`, and keeps its lines in memory: for SQLAlchemy and
    our tables 10 MB and 60 ms. What is being loaded stays, so that the collector, too, would
    search it in vain. Both are afterwards as they were.
    """
    hooked, collecting = builtins.__import__, gc.isenabled()
    builtins.__import__ = _PLAIN
    gc.disable()
    try:
        yield
    finally:
        builtins.__import__ = hooked
        if collecting:
            gc.enable()
