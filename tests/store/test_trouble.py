"""The environment's faults while the program runs: a sentence, nothing lost, nothing half-written.

Each fault is made for real, in a process of its own.
"""

import os
import resource
import shutil
import signal
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from spark_tracker.errors import StorageError
from spark_tracker.models import Project
from spark_tracker.store.backup import back_up, first_problem, list_backups, restore
from spark_tracker.store.opening import check, create, open_store
from spark_tracker.store.store import Store, utc_now
from tests.store.samples import add_project, dump, fingerprint, rename, title_of

# Python 3.12 warns of forking beside the test runner's own threads; the children do not use them.
pytestmark = pytest.mark.filterwarnings("ignore:.*use of fork:DeprecationWarning")

NOBODY = 65534


def in_child(action: Callable[[], str], *, as_nobody: bool = False) -> str:
    """Run `action` in a process of its own, without root's rights if asked, and return its word."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if as_nobody and os.geteuid() == 0:
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            word = action()
        except BaseException as error:  # noqa: BLE001 - the parent is told
            word = repr(error)
        os.write(write_end, word.encode())
        os._exit(0)
    os.close(write_end)
    with os.fdopen(read_end, "rb") as answers:
        word = answers.read().decode()
    os.waitpid(child, 0)
    return word


def refusal_of(action: Callable[[], object]) -> str:
    """Return the code of the refusal and its sentence."""
    try:
        action()
    except StorageError as error:
        return f"{error.code}: {error}"
    return "no refusal"


@pytest.fixture
def open_folder(blank: Path) -> Iterator[Path]:
    """A folder that everybody may reach, with a filled file."""
    folder = Path(tempfile.mkdtemp())
    path = Path(shutil.copy(blank, folder / "p.spark"))
    store = Store(path, who="Ada", device="laptop")
    add_project(store, title="a")
    store.close()
    path.with_name("p.spark-journal").unlink()
    folder.chmod(0o777)
    path.chmod(0o666)
    yield folder
    folder.chmod(0o777)
    shutil.rmtree(folder)


def opened(path: Path) -> Store:
    return open_store(path, who="Ada", device="laptop", backups=path.parent / "backups")


def test_a_read_only_file_is_refused_and_can_be_looked_at(open_folder: Path) -> None:
    path = open_folder / "p.spark"
    path.chmod(0o444)
    before = fingerprint(path)

    def try_both() -> str:
        word = refusal_of(lambda: opened(path))
        looking = open_store(
            path, who="", device="", backups=open_folder / "backups", writable=False
        )
        assert looking.undo_name() == ("Add {title}", {"title": "a"})
        looking.close()
        return word

    word = in_child(try_both, as_nobody=True)
    assert word.startswith("read_only: ")
    assert "read-only" in word
    assert fingerprint(path) == before
    assert [file.name for file in open_folder.iterdir()] == ["p.spark"]


def test_a_file_in_a_read_only_folder_is_refused(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    word = in_child(lambda: refusal_of(lambda: opened(open_folder / "p.spark")), as_nobody=True)
    assert word.startswith("read_only: ")


def test_a_file_that_may_not_be_read_is_refused(open_folder: Path) -> None:
    path = open_folder / "p.spark"
    path.chmod(0)
    word = in_child(lambda: refusal_of(lambda: opened(path)), as_nobody=True)
    assert word.startswith("locked: ")
    assert "may not be read" in word


def test_no_file_is_made_in_a_read_only_folder(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    word = in_child(lambda: refusal_of(lambda: create(open_folder / "n.spark")), as_nobody=True)
    assert word.startswith("read_only: ")
    assert not (open_folder / "n.spark").exists()


def test_a_folder_that_becomes_read_only_stops_a_write_with_a_sentence(open_folder: Path) -> None:
    path = open_folder / "p.spark"

    def write_after() -> str:
        store = Store(path, who="Ada", device="laptop")
        store.undo_name()
        (open_folder / "p.spark-journal").unlink(missing_ok=True)
        open_folder.chmod(0o555)
        return refusal_of(lambda: add_project(store, "B"))

    if os.geteuid() == 0:
        shutil.chown(open_folder, NOBODY)
    before = dump(path)
    assert in_child(write_after, as_nobody=True).startswith(("read_only: ", "missing: "))
    assert dump(path) == before


def fill_the_disk(path: Path) -> None:
    """Let no file of this process grow beyond the size of `path` and a little."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    size = path.stat().st_size + 30_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def test_a_full_disk_rolls_back_and_the_file_stays_readable(path: Path) -> None:
    def write_until_full() -> str:
        store = Store(path, who="Ada", device="laptop")
        fill_the_disk(path)
        for number in range(1000):
            try:
                add_project(store, f"P-{number}", "x" * 2000)
            except StorageError as error:
                with store.read():
                    pass
                # Still there, still readable, and small things may yet fit.
                assert store.head().number == number
                assert store.undo_name() is not None
                return f"{number} {error.code}: {error}"
        return "never full"

    number, code, *words = in_child(write_until_full).split(" ")
    assert code in {"full:", "disk:"}, words  # beyond the limit the system says EFBIG
    assert check(path) == ()
    assert len(dump(path)["project"]) == int(number) > 0


def test_a_backup_on_a_full_disk_leaves_no_stump(path: Path, backups: Path) -> None:
    def back_up_when_full() -> str:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
        return refusal_of(lambda: back_up(path, backups, "daily", utc_now()))

    word = in_child(back_up_when_full)
    assert word.startswith(("full: ", "disk: "))
    assert list_backups(path, backups) == []
    assert [file for file in backups.rglob("*") if file.is_file()] == []


def test_a_restore_on_a_full_disk_leaves_the_file_as_it_was(path: Path, backups: Path) -> None:
    made = back_up(path, backups, "daily", utc_now())
    store = Store(path, who="Ada", device="laptop")
    add_project(store)
    store.close()
    before = fingerprint(path)

    def restore_when_full() -> str:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
        return refusal_of(lambda: restore(path, made.path, utc_now()))

    assert in_child(restore_when_full).startswith(("full: ", "disk: "))
    assert fingerprint(path) == before
    assert not list(path.parent.glob(".*restoring"))


def test_a_full_disk_says_so(store: Store) -> None:
    """SQLite itself reports a full disk here; on a small real one it was tried by hand."""
    with store._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one() + 20
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    written = 0

    def write_until_full() -> None:
        nonlocal written
        for number in range(1000):
            add_project(store, f"P-{number}", "x" * 2000)
            written += 1

    with pytest.raises(StorageError, match=r"is full\. Nothing was saved") as refused:
        write_until_full()
    assert refused.value.code == "full"
    assert len(dump(store.path)["project"]) == written > 0
    assert store.head().number == written


def test_a_file_replaced_underneath_is_noticed_before_a_write(path: Path, blank: Path) -> None:
    store = Store(path, who="Ada", device="laptop")
    key = add_project(store, title="a")
    other = Path(shutil.copy(blank, path.with_name("other")))
    other.replace(path)
    before = fingerprint(path)
    with pytest.raises(StorageError, match="was replaced, moved or deleted") as refused:
        rename(store, key, "b")
    assert refused.value.code == "moved"
    assert fingerprint(path) == before
    store.close()


def test_a_file_replaced_during_a_write_is_noticed_by_sqlite(path: Path, blank: Path) -> None:
    store = Store(path, who="Ada", device="laptop")
    key = add_project(store, title="a")
    before = fingerprint(blank)

    def replace_while_writing() -> None:
        with store.write("Rename") as db:
            db.get_one(Project, key).title = "b"
            Path(shutil.copy(blank, path.with_name("other"))).replace(path)

    with pytest.raises(StorageError) as refused:
        replace_while_writing()
    assert refused.value.code == "moved"
    assert fingerprint(path) == before
    store.close()


def test_a_deleted_file_is_noticed(path: Path) -> None:
    store = Store(path, who="Ada", device="laptop")
    path.unlink()
    with pytest.raises(StorageError) as refused:
        add_project(store)
    assert refused.value.code == "moved"
    assert not path.exists()
    store.close()


def test_damage_met_while_reading_is_explained(path: Path) -> None:
    store = Store(path, who="Ada", device="laptop")
    for number in range(60):
        add_project(store, f"P-{number}", "x" * 500)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(bytes(path.stat().st_size - 4096))
    fresh = Store(path, who="Ada", device="laptop")
    with pytest.raises(StorageError) as refused:
        dump_titles(fresh)
    assert refused.value.code == "damaged"
    for one in (store, fresh):
        one.close()


def dump_titles(store: Store) -> None:
    with store.read() as db:
        db.execute(text("SELECT title FROM project")).all()


def count_up(path: Path, key: str, times: int) -> str:
    store = Store(path, who=str(os.getpid()), device="laptop")
    for _ in range(times):
        with store.write("Count") as db:
            project = db.get_one(Project, key)
            project.title = str(int(project.title) + 1)
    store.close()
    return "done"


def test_two_processes_count_to_300_together(path: Path) -> None:
    store = Store(path, who="Ada", device="laptop")
    key = add_project(store, title="0")
    store.close()
    children = []
    for _ in range(2):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                code = 0 if count_up(path, key, 150) == "done" else 1
            finally:
                os._exit(code)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    store = Store(path, who="Ada", device="laptop")
    assert title_of(store, key) == "300"
    assert store.head().number == 301
    store.close()
    assert check(path) == ()
    with closing(sqlite3.connect(path)) as connection:
        assert first_problem(connection) is None
