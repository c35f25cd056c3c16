"""Doing something as soon as Qt gets round to it, unless who waits for it is gone by then."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from spark_tracker.overriding import override


class _Soon(QObject):
    """Waits as a child of its owner, and goes with it."""

    def __init__(self, owner: QObject, run_it: Callable[[], object]) -> None:
        super().__init__(owner)
        self._run_it = run_it
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))

    @override
    def customEvent(self, event: QEvent) -> None:
        run_it = self._run_it
        self.deleteLater()
        run_it()


def soon(owner: QObject, run_it: Callable[[], object]) -> None:
    """Run something after what Qt has to do already; not at all if `owner` is gone by then.

    As `QTimer.singleShot(0, owner, run_it)`, of which PySide 6.11 keeps `run_it` for ever when the
    owner is deleted first: a form that closed while it waited stayed in memory, with its window.
    """
    _Soon(owner, run_it)
