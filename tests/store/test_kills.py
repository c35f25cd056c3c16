"""kill -9 while writing: no acknowledged commit is lost, none is half there.

The child is forked before any connection exists and reports each commit on a pipe after it
returned. It writes as a service does: a record with children, an update, an undo now and then.
"""

import os
import random
import signal
import sqlite3
import struct
import time
from contextlib import closing
from pathlib import Path

import pytest

from spark_tracker.domain.codes import SessionFormat
from spark_tracker.models import ActionItem, Advice, MentoringSession, Project
from spark_tracker.store import connection
from spark_tracker.store.backup import first_problem
from spark_tracker.store.opening import check
from spark_tracker.store.store import Store
from tests.store.samples import DAY, add_project

# Python 3.12 warns of forking beside the test runner's own threads; the children do not use them.
pytestmark = pytest.mark.filterwarnings("ignore:.*use of fork:DeprecationWarning")

CHILDREN = 3


def write_for_ever(path: Path, key: str, pipe: int, seed: int) -> None:
    chance = random.Random(seed)
    store = Store(path, who="Ada", device="laptop")
    while True:
        with store.write("Log a session") as db:
            project = db.get_one(Project, key)
            project.note = str(int(project.note or "0") + CHILDREN)
            session = MentoringSession(project_id=key, held_on=DAY, format=SessionFormat.GROUP)
            db.add(session)
            db.flush()
            for _ in range(CHILDREN):
                session.advice.append(Advice(text="y" * chance.randrange(3000)))
            session.actions.append(ActionItem(text="Call", project_id=key))
        report(pipe, store)
        if chance.random() < 0.2:
            store.undo()
            report(pipe, store)


def report(pipe: int, store: Store) -> None:
    os.write(pipe, struct.pack("<q", store.head().number))


def kill_once(path: Path, key: str, seed: int, delay: float) -> list[int]:
    """Let a child write for `delay` seconds after its first commit; return what it reported."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        try:
            write_for_ever(path, key, write_end, seed)
        finally:
            os._exit(3)  # it never ends by itself
    os.close(write_end)
    with os.fdopen(read_end, "rb") as pipe:
        reported = pipe.read(8)
        time.sleep(delay)
        os.kill(child, signal.SIGKILL)
        reported += pipe.read()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the child failed by itself"
    return [number for (number,) in struct.iter_unpack("<q", reported[: len(reported) // 8 * 8])]


def state_of(path: Path) -> tuple[int, int, int, int]:
    """Return the last entry, the sessions, the pieces of advice, and what the project counts."""
    with closing(sqlite3.connect(path)) as file:
        assert first_problem(file) is None
        last, entries, sessions, advice, note = file.execute(
            "SELECT (SELECT max(number) FROM journal_entry),"
            " (SELECT count(*) FROM journal_entry), (SELECT count(*) FROM mentoring_session),"
            " (SELECT count(*) FROM advice), (SELECT note FROM project)"
        ).fetchone()
    assert last == entries
    return last, sessions, advice, int(note or "0")


def kill_many(path: Path, times: int) -> None:
    store = Store(path, who="Ada", device="laptop")
    key = add_project(store)
    store.close()
    chance = random.Random(7)
    acknowledged = hot = 0
    for number in range(times):
        reported = kill_once(path, key, number, chance.random() * 0.02)
        acknowledged += len(reported)
        journal = path.with_name(path.name + "-journal")
        hot += journal.exists() and journal.stat().st_size > 0
        last, sessions, advice, counted = state_of(path)
        assert last >= reported[-1], f"kill {number}: an acknowledged commit is lost"
        assert last <= reported[-1] + 1
        assert sessions * CHILDREN == advice == counted, f"kill {number}: half a commit"
    assert check(path) == ()
    assert acknowledged >= times
    assert hot > 0, "no kill fell into a write"


def test_100_kills_lose_no_acknowledged_commit(path: Path) -> None:
    kill_many(path, 100)


@pytest.mark.long
def test_1000_kills_lose_no_acknowledged_commit(tmp_path: Path, blank: Path) -> None:
    for part in range(10):
        path = tmp_path / f"{part}.spark"
        path.write_bytes(blank.read_bytes())
        kill_many(path, 100)


def test_without_a_rollback_journal_kills_do_harm(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise the test above would prove nothing."""
    pragmas = tuple(p for p in connection._PRAGMAS if "journal_mode" not in p)
    monkeypatch.setattr(connection, "_PRAGMAS", (*pragmas, "journal_mode = OFF"))
    with pytest.raises((AssertionError, sqlite3.DatabaseError)):
        kill_many(path, 300)
