"""Saving: the old file stays whole until the new one is complete."""

import contextlib
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from spark_tracker.errors import StorageError
from spark_tracker.exchange.safe_save import clean_leftovers, save_bytes, save_file

OLD = b"old report " * 1000


@contextlib.contextmanager
def disk_with_room_for(size: int) -> Iterator[None]:
    """No file may grow beyond `size` bytes: the system answers as a full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "reports" / "b.xlsx"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_saved_file_is_there_and_nothing_else(report: Path) -> None:
    save_bytes(report, b"new")
    assert report.read_bytes() == b"new"
    assert names(report.parent) == ["b.xlsx"]


def test_a_full_disk_leaves_the_old_file_and_a_sentence(report: Path) -> None:
    with disk_with_room_for(20_000), pytest.raises(StorageError, match="disk is full") as caught:
        save_bytes(report, b"x" * 100_000)
    assert caught.value.code == "full"
    assert str(report) in str(caught.value)
    assert report.read_bytes() == OLD
    assert names(report.parent) == ["b.xlsx"]


def test_a_mistake_while_writing_leaves_the_old_file(report: Path) -> None:
    def half(file: IO[bytes]) -> None:
        file.write(b"half")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        save_file(report, half)
    assert report.read_bytes() == OLD
    assert names(report.parent) == ["b.xlsx"]


def test_a_file_open_in_excel_asks_to_close_it_there(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(_source: object, _target: object) -> None:  # as Windows does
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", denied)
    with pytest.raises(StorageError, match="close it there") as caught:
        save_bytes(report, b"new")
    assert caught.value.code == "in_use"
    assert report.read_bytes() == OLD
    assert names(report.parent) == ["b.xlsx"]


def test_a_missing_folder_and_a_folder_in_the_way_are_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="does not exist"):
        save_bytes(tmp_path / "no" / "b.xlsx", b"")
    with pytest.raises(StorageError, match="is a folder"):
        save_bytes(tmp_path, b"")


def test_leftovers_of_killed_runs_go_but_not_what_is_being_written(report: Path) -> None:
    folder = report.parent
    (folder / ".~spark-aa.tmp").write_bytes(b"killed")
    (folder / ".~spark-bb.tmp").write_bytes(b"being written")
    (folder / ".~lock.b.xlsx#").write_bytes(b"another program's")
    yesterday = time.time() - 86_400
    os.utime(folder / ".~spark-aa.tmp", (yesterday, yesterday))
    assert clean_leftovers(folder) == 1
    assert names(folder) == [".~lock.b.xlsx#", ".~spark-bb.tmp", "b.xlsx"]


def test_a_kill_while_saving_leaves_a_whole_file(report: Path) -> None:
    script = (
        "import sys; from pathlib import Path;"
        "from spark_tracker.exchange.safe_save import save_bytes;"
        "print('ready', flush=True)\n"
        "n = 0\n"
        "while True:\n"
        "    n += 1\n"
        "    save_bytes(Path(sys.argv[1]), bytes([n % 256]) * 3_000_000)\n"
    )
    root = Path(__file__).parents[2]
    for wait in (0.02, 0.05, 0.09, 0.14):
        running = subprocess.Popen(
            [sys.executable, "-c", script, str(report)], cwd=root, stdout=subprocess.PIPE
        )
        assert running.stdout is not None
        with running.stdout as lines:
            lines.readline()
            time.sleep(wait)
            running.kill()
        running.wait()
        data = report.read_bytes()
        assert data == OLD or (len(data) == 3_000_000 and len(set(data)) == 1)
    assert clean_leftovers(report.parent, older_than=0) <= 4
    assert names(report.parent) == ["b.xlsx"]
