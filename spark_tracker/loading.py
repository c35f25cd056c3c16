"""Loading many modules at once, for the start: it is most of the time a user waits."""

import builtins
import gc
import importlib
import importlib.util
import linecache
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

# Python's own; where PySide was there first, its equal, which is slower
_PLAIN = importlib.__import__ if "PySide6" in sys.modules else builtins.__import__

_UNUSED: dict[str, dict[str, str]] = {
    "asyncio": {"iscoroutine": "asyncio.coroutines"},
    "importlib.metadata": {},
}
"""What SQLAlchemy imports for ways of working that are not ours: 45 modules, ssl and email too.

The one name it takes out of them at once is found in a small module of its own.
"""


@contextmanager
def loading() -> Iterator[None]:
    """Import without PySide's hook and without the garbage collector.

    The hook reads the source of every imported module to see whether it names PySide, which
    matters only for `from __feature__ import`, and keeps its lines in memory: for SQLAlchemy and
    our tables 10 MB and 60 ms. What is being loaded stays, so that the collector, too, would
    search it in vain. Both are afterwards as they were.
    """
    for name, at_once in _UNUSED.items():
        _load_when_used(name, at_once)
    hooked, collecting = builtins.__import__, gc.isenabled()
    builtins.__import__ = _PLAIN
    gc.disable()
    try:
        yield
    finally:
        builtins.__import__ = hooked
        linecache.clearcache()  # what the hook has read; who needs it reads it again
        if collecting:
            gc.freeze()  # else the collector, once on, searches all that first of all: 80 ms
            gc.enable()


def _load_when_used(name: str, at_once: Mapping[str, str]) -> None:
    """Let `import name` cost nothing until something of the module is asked for.

    As `importlib.util.LazyLoader` does it, which in Python 3.11 loads with the next `import`.
    `at_once` says in which smaller module some names are.
    """
    spec = None if name in sys.modules else importlib.util.find_spec(name)
    if spec is None or spec.loader is None:
        return
    module, loader = importlib.util.module_from_spec(spec), spec.loader

    def load(attribute: str) -> object:
        if attribute in at_once:
            return getattr(importlib.import_module(at_once[attribute]), attribute)
        del module.__getattr__
        loader.exec_module(module)
        return getattr(module, attribute)

    module.__getattr__ = load  # type: ignore[method-assign] # a module's own, PEP 562
    sys.modules[name] = module
    package, _, last = name.rpartition(".")
    if package:
        setattr(sys.modules[package], last, module)
