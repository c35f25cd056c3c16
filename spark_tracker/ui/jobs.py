"""Work that would freeze the window, one job at a time, on exactly one thread."""

from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from threading import Event
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal
from shiboken6 import isValid

from spark_tracker.errors import CancelledError
from spark_tracker.ui.garbage import CollectHere

Result = TypeVar("Result")

_TELL_EVERY = 1 / 30  # seconds


class _End(Enum):
    SUCCEEDED = auto()
    CANCELLED = auto()
    FAILED = auto()


class Job(QObject):
    """A piece of work on its way, as the window sees it.

    Attributes:
        quiet: Nobody asked for it: closing waits for it without a word.

    Signals:
        progressed: How far it got: done, total (0 where nobody knows).
        succeeded: The result.
        failed: The exception. Not emitted for a job that was called off.
        cancelled: The work stopped because it was called off.
        finished: Always emitted, last.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, title: str, parent: QObject, *, quiet: bool) -> None:
        super().__init__(parent)
        self.title, self.quiet = title, quiet
        self._called_off = Event()
        self._told_at = 0.0

    def cancel(self) -> None:
        """Ask the work to stop at its next `step`."""
        self._called_off.set()

    def step(self, done: int, total: int) -> None:
        """Report progress; called by the work, on its own thread, as often as it likes.

        The window hears of it 30 times a second at most, and of the last step.

        Raises:
            CancelledError: The user called the work off; let it pass through.
        """
        if self._called_off.is_set():
            raise CancelledError
        now = monotonic()
        if now - self._told_at >= _TELL_EVERY or done == total:
            self._told_at = now
            self.progressed.emit(done, total)


class Jobs(QObject):
    """Runs work on one background thread, in the order it was asked for.

    Signals:
        started: A job was queued; carries the Job, to show its title and progress.
    """

    started = Signal(object)
    _ended = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ended.connect(self._on_ended)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._collecting = CollectHere(self)
        self._running: list[Job] = []

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs that are not over yet, the one at work first."""
        return tuple(self._running)

    def start(
        self,
        title: str,
        work: Callable[[Job], Result],
        *,
        succeeded: Callable[[Result], object],
        failed: Callable[[Exception], object],
        cancelled: Callable[[], object] | None = None,
        quiet: bool = False,
    ) -> Job:
        """Queue `work`; it gets the job, for `step`, and must not touch widgets.

        The handlers run on the window's thread. They are asked for here because a signal
        connected after the start could come too late.
        """
        job = Job(title, self, quiet=quiet)
        job.succeeded.connect(while_alive(succeeded))
        job.failed.connect(while_alive(failed))
        if cancelled is not None:
            job.cancelled.connect(while_alive(cancelled))
        self._running.append(job)
        self._collecting.hold()
        self.started.emit(job)
        self._pool.start(lambda: self._ended.emit(job, *_outcome(job, work)))
        return job

    def stop(self) -> None:
        """Call everything off and wait until the thread is idle; for closing the window."""
        for job in self._running:
            job.cancel()
        self.wait()

    def wait(self) -> None:
        """Block until all work is over; for shutdown and tests."""
        self._pool.waitForDone()

    def _on_ended(self, job: Job, end: _End, value: object) -> None:
        """Tell how a job ended, on the window's thread.

        The work's thread emits on this object, never on the job: a job that its thread still
        emits on could be deleted under it, and what came later would be lost.
        """
        self._running.remove(job)
        self._collecting.release()
        match end:
            case _End.SUCCEEDED:
                job.succeeded.emit(value)
            case _End.CANCELLED:
                job.cancelled.emit()
            case _End.FAILED:
                job.failed.emit(value)
        job.finished.emit()
        job.deleteLater()


def while_alive(handler: Callable[..., object]) -> Callable[..., None]:
    """Return what calls `handler`, unless the Qt object it belongs to is gone.

    A window may be closed while its work is on its way: then nobody is left to be told.
    """
    inner = handler.func if isinstance(handler, partial) else handler
    owner = getattr(inner, "__self__", None)

    def call(*told: object) -> None:
        if not isinstance(owner, QObject) or isValid(owner):
            handler(*told)

    return call


def _outcome(job: Job, work: Callable[[Job], Result]) -> tuple[_End, object]:
    """Do the work; return how it ended and its result or exception."""
    try:
        return _End.SUCCEEDED, work(job)
    except CancelledError:
        return _End.CANCELLED, None
    except Exception as error:  # noqa: BLE001 - handed to the window's thread
        return _End.FAILED, error
