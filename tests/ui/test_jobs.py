import gc
from collections.abc import Iterator
from functools import partial
from threading import Event, current_thread, get_ident, main_thread

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spark_tracker.ui.jobs import Job, Jobs
from spark_tracker.ui.notifier import Notifier


class Heard:
    """Notes what came back, and on which thread."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[Exception] = []
        self.cancelled = 0
        self.threads: set[object] = set()

    def succeeded(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(current_thread())

    def failed(self, error: Exception) -> None:
        self.errors.append(error)

    def called_off(self) -> None:
        self.cancelled += 1


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.stop()


def count_for_ever(job: Job) -> None:
    for number in range(10**9):
        job.step(number, 10**9)


def test_result_comes_back_on_the_window_thread(qtbot: QtBot, jobs: Jobs, heard: Heard) -> None:
    jobs.start("Count", lambda _job: 42, succeeded=heard.succeeded, failed=heard.failed)
    qtbot.waitUntil(lambda: heard.results == [42])
    assert heard.threads == {main_thread()}


def test_work_runs_on_another_thread(qtbot: QtBot, jobs: Jobs, heard: Heard) -> None:
    jobs.start(
        "Look", lambda _job: current_thread(), succeeded=heard.succeeded, failed=heard.failed
    )
    qtbot.waitUntil(lambda: len(heard.results) == 1)
    assert heard.results[0] is not main_thread()


def test_failure_comes_back(qtbot: QtBot, jobs: Jobs, heard: Heard) -> None:
    jobs.start("Divide", lambda _job: 1 / 0, succeeded=heard.succeeded, failed=heard.failed)
    qtbot.waitUntil(lambda: len(heard.errors) == 1)
    assert isinstance(heard.errors[0], ZeroDivisionError)


def test_progress_is_heard_in_order(qtbot: QtBot, jobs: Jobs, heard: Heard) -> None:
    seen: list[tuple[int, int]] = []

    def work(job: Job) -> str:
        for number in range(1, 50_001):
            job.step(number, 50_000)
        return "done"

    jobs.started.connect(lambda job: job.progressed.connect(lambda *step: seen.append(step)))
    jobs.start("Steps", work, succeeded=heard.succeeded, failed=heard.failed)
    qtbot.waitUntil(lambda: heard.results == ["done"])
    assert seen[0] == (1, 50_000)
    assert seen[-1] == (50_000, 50_000)
    assert seen == sorted(seen)
    assert len(seen) < 1000  # or a busy job would drown the window in events


def test_cancelled_job_neither_fails_nor_succeeds(qtbot: QtBot, jobs: Jobs, heard: Heard) -> None:
    job = jobs.start(
        "Count",
        count_for_ever,
        succeeded=heard.succeeded,
        failed=heard.failed,
        cancelled=heard.called_off,
    )
    with qtbot.waitSignal(job.finished):
        job.cancel()
    assert (heard.results, heard.errors, heard.cancelled) == ([], [], 1)


def test_closing_stops_a_running_job_and_waits_for_it(
    qtbot: QtBot, jobs: Jobs, heard: Heard
) -> None:
    jobs.start("Count", count_for_ever, succeeded=heard.succeeded, failed=heard.failed)
    assert len(jobs.running) == 1
    jobs.stop()
    qtbot.waitUntil(lambda: jobs.running == ())
    assert heard.results == []


def test_never_two_jobs_at_once(qtbot: QtBot, jobs: Jobs, heard: Heard) -> None:
    inside: list[int] = []
    most: list[int] = []

    def work(job: Job) -> None:
        inside.append(1)
        for number in range(200):
            job.step(number, 200)
            most.append(len(inside))
        inside.pop()

    for _ in range(4):
        jobs.start("Work", work, succeeded=heard.succeeded, failed=heard.failed)
    qtbot.waitUntil(lambda: len(heard.results) == 4)
    assert max(most) == 1


def test_many_jobs_survive_the_garbage_collector(qtbot: QtBot, jobs: Jobs, heard: Heard) -> None:
    for number in range(200):
        work = partial(lambda number, _job: number, number)
        jobs.start("Number", work, succeeded=heard.succeeded, failed=heard.failed)
        if number % 50 == 0:
            gc.collect()
    qtbot.waitUntil(lambda: len(heard.results) == 200, timeout=5000)
    assert heard.results == list(range(200))
    qtbot.waitUntil(lambda: jobs.findChildren(Job) == [])


def test_change_set_from_a_job_is_heard_on_the_window_thread(
    qtbot: QtBot, jobs: Jobs, heard: Heard
) -> None:
    notifier = Notifier()
    notifier.changed.connect(heard.succeeded)
    jobs.start(
        "Write",
        lambda _job: notifier.publish("changes"),
        succeeded=lambda _result: None,
        failed=heard.failed,
    )
    qtbot.waitUntil(lambda: heard.results == ["changes"])
    assert heard.threads == {main_thread()}


def test_widgets_in_cycles_are_never_deleted_on_the_thread_of_a_job(qtbot: QtBot) -> None:
    jobs = Jobs()
    deleted_on: list[int] = []

    class Widget:
        def __init__(self) -> None:
            self.cycle = self

        def __del__(self) -> None:
            deleted_on.append(get_ident())

    def work(_job: Job) -> None:
        for _ in range(3):
            junk: list[object] = [[] for _ in range(20_000)]
            junk.append(junk)

    gc.collect()
    for _ in range(10):
        Widget()
    jobs.start("Allocate", work, succeeded=print, failed=print)
    jobs.wait()
    qtbot.waitUntil(lambda: not jobs.running)
    assert gc.isenabled()
    gc.collect()
    assert deleted_on == [get_ident()] * 10


def test_collecting_goes_on_when_jobs_are_dropped_at_work(qtbot: QtBot) -> None:
    jobs = Jobs()
    jobs.start("Nothing", lambda _job: None, succeeded=print, failed=print)
    assert not gc.isenabled()
    jobs.wait()
    shiboken6.delete(jobs)
    assert gc.isenabled()


class Listener(QWidget):
    """A widget that is told, as the pages are."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []

    def hear(self, result: object) -> None:
        self.told.append(result)


def test_who_is_gone_is_not_told(jobs: Jobs, qtbot: QtBot) -> None:
    listener, ready = Listener(), Event()
    job = jobs.start(
        "Wait", lambda _job: ready.wait(5), succeeded=listener.hear, failed=listener.hear
    )
    shiboken6.delete(listener)
    with qtbot.waitSignal(job.finished):
        ready.set()
    assert listener.told == []
