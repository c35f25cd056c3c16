"""Keeps Python's garbage collector on the window's thread while background work runs.

The collector runs on whichever thread happens to allocate. If that is the job's thread, it may
delete widgets that hang in a cycle there, and Qt ends the program with a crash. So it is switched
off while a job is at work, and the window's thread collects meanwhile.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
_CLOSED_MS = 1000  # what another file was opened for comes first
_YOUNG = 1  # a whole collection would stop the window for too long


class CollectHere(QObject):
    """Takes over collecting, on the thread it was made on, from `hold` until `release`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._holds = _Holds()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(_collect_young)
        self.destroyed.connect(self._holds.release_all)

    def hold(self) -> None:
        """A job begins: nothing is collected on its thread."""
        self._holds.hold()
        self._timer.start()

    def release(self) -> None:
        """A job is over."""
        self._holds.release()
        if not self._holds.count:
            self._timer.stop()


class _Holds:
    """How many jobs one owner has at work, and over all owners of the process."""

    _all = 0

    def __init__(self) -> None:
        self.count = 0

    def hold(self) -> None:
        self.count += 1
        _Holds._all += 1
        gc.disable()

    def release(self) -> None:
        self.count -= 1
        _Holds._all -= 1
        if not _Holds._all:
            gc.enable()

    def release_all(self) -> None:
        while self.count:
            self.release()


def _collect_young() -> None:
    gc.collect(_YOUNG)


def collect_closed(owner: QObject) -> None:
    """Free a window that was closed, in a moment: its parts hold each other.

    By itself the collector would never see those that were there when `loading` last ended.
    """
    QTimer.singleShot(_CLOSED_MS, owner, _collect_all)


def _collect_all() -> None:
    gc.unfreeze()
    gc.collect()
    gc.freeze()
