"""The program's own window in this process, on a file, as `app` builds it."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from spark_tracker import app
from spark_tracker.paths import HOME_VARIABLE
from spark_tracker.ui.frame.program import Program
from tests.benchmarks.programmes import NOW, Programmes
from tests.benchmarks.timing import Taken

if TYPE_CHECKING:
    from spark_tracker.store.store import Store
    from spark_tracker.ui.frame.pages import Pages

_PATIENCE = 20  # seconds


@contextmanager
def open_window(programmes: Programmes, path: Path) -> Iterator[Program]:
    """Show the window on a copy of `path`; closes it again."""
    os.environ[HOME_VARIABLE] = str(programmes.home)
    app.application()
    copy = programmes.copy(path)
    program = app.build(programmes.home, clock=lambda: NOW)
    program.show()
    program.open(copy)
    settle()
    while program.jobs.running:  # the daily backup
        settle()
    yield program
    program.window.close()
    settle()
    program.window.deleteLater()
    settle()
    copy.unlink()


def pages_of(program: Program) -> "Pages":
    """Return the pages of the window."""
    return cast("Pages", program.frame.wiring)


def store_of(program: Program) -> "Store":
    """Return the store of the file that the window has open."""
    assert program.file is not None
    return program.file.store


def settle() -> None:
    """Let Qt do all that it has to do now."""
    for _ in range(5):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


class Paints(QObject):
    """Notices that a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = False
        widget.installEventFilter(self)

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen = True
        return False


def until_painted(paints: Paints, act: Callable[[], object]) -> Taken:
    """Do something, and return what it took until the widget was painted again."""
    settle()
    paints.seen = False
    wall, cpu = time.perf_counter(), time.process_time()
    act()
    while not paints.seen:
        QApplication.processEvents()
        if time.perf_counter() - wall > _PATIENCE:
            print("nothing was painted", file=sys.stderr)
            raise TimeoutError
    return Taken(time.perf_counter() - wall, time.process_time() - cpu)
