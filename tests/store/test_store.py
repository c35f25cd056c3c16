"""Short sessions: what they refuse, and how writers wait for each other."""

import sqlite3
import time
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import column, delete, func, insert, select, table, text, update

from spark_tracker.errors import StorageError
from spark_tracker.models import Person, Project
from spark_tracker.store.changes import ChangeSet
from spark_tracker.store.connection import connect
from spark_tracker.store.store import Store
from tests.store.samples import add_project, dump, rename, title_of

PRAGMAS = {
    "journal_mode": "truncate",
    "synchronous": 3,  # EXTRA
    "foreign_keys": 1,
    "secure_delete": 1,
    "cell_size_check": 1,
    "mmap_size": 0,
    "temp_store": 2,  # MEMORY
}


def test_every_pooled_connection_has_every_setting(store: Store) -> None:
    engine = store._reading_engine
    connections = [engine.connect() for _ in range(4)]
    for connection in connections:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in PRAGMAS
        }
        assert found == PRAGMAS
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        assert driver.isolation_level is None
    assert len({id(connection.connection.driver_connection) for connection in connections}) == 4
    for connection in connections:
        connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        update(Project).values(title="x"),
        insert(Project).values(id="1", code="1", title="x"),
        delete(table("project")),
        update(table("project", column("title"))).values(title="x"),
        text("UPDATE project SET title = 'x'"),
        text("  delete from project"),
        text("WITH x AS (SELECT 1) DELETE FROM project"),
        text("PRAGMA foreign_keys = OFF"),
    ],
    ids=str,
)
def test_statements_that_bypass_the_journal_are_refused(store: Store, statement: object) -> None:
    add_project(store)
    before = dump(store.path)
    with pytest.raises(TypeError, match="slip past the journal"), store.write("Bulk") as db:
        db.execute(statement)  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="slip past the journal"), store.read() as db:
        db.execute(statement)  # type: ignore[call-overload]
    assert dump(store.path) == before


@pytest.mark.parametrize(
    "bypass",
    [
        lambda db: db.bulk_save_objects([Project(code="A", title="a")]),
        lambda db: db.bulk_insert_mappings(Project, [{"code": "A", "title": "a"}]),
        lambda db: db.bulk_update_mappings(Project, [{"id": "1", "title": "a"}]),
        lambda db: db.connection(),
        lambda db: db.query(Project).update({"title": "x"}),
        lambda db: db.query(Project).delete(),
    ],
)
def test_older_ways_round_the_journal_are_refused(store: Store, bypass) -> None:
    with pytest.raises(TypeError, match="slip past the journal"), store.write("Bulk") as db:
        bypass(db)


@pytest.mark.parametrize("name", ["commit", "rollback", "begin_nested"])
def test_only_the_store_ends_a_transaction(store: Store, name: str) -> None:
    with pytest.raises(TypeError, match="the store commits"), store.write("Edit") as db:
        getattr(db, name)()


def test_a_reading_session_writes_nothing(store: Store) -> None:
    key = add_project(store, title="a")
    with store.read() as db, pytest.raises(TypeError, match=r"use store\.write"):
        db.flush()
    with store.read() as db:
        db.get_one(Project, key).title = "b"
    assert title_of(store, key) == "a"


def test_selects_of_every_kind_are_let_through(store: Store) -> None:
    add_project(store, "A")
    with store.write("Read") as db:
        assert db.scalars(select(Project.code)).all() == ["A"]
        assert db.execute(text("SELECT count(*) FROM project")).scalar_one() == 1
        both = select(Project.code).union_all(select(Person.name))
        assert db.scalars(both).all() == ["A"]
        assert db.query(Project).count() == 1


def test_a_label_without_its_value_is_a_bug_at_once(store: Store) -> None:
    with pytest.raises(KeyError), store.write("Move {title}"):
        pass


def test_writing_within_a_write_is_a_bug_at_once(store: Store) -> None:
    with (
        pytest.raises(RuntimeError, match="close the session"),
        store.write("Outer"),
        store.write("Inner"),
    ):
        pass
    add_project(store)


def test_writing_within_a_read_is_a_bug_at_once(store: Store) -> None:
    with pytest.raises(RuntimeError, match="close the session"), store.read():
        add_project(store)
    add_project(store)


def test_reads_may_be_nested_and_see_the_last_commit(store: Store) -> None:
    key = add_project(store, title="a")
    with store.read() as outer, store.read() as inner:
        assert outer.get_one(Project, key).title == inner.get_one(Project, key).title


def test_a_read_within_a_write_sees_what_was_committed(store: Store) -> None:
    key = add_project(store, title="a")
    with store.write("Rename") as db:
        db.get_one(Project, key).title = "b"
        db.flush()
        assert title_of(store, key) == "a"
    assert title_of(store, key) == "b"


def test_threads_wait_for_each_other(path: Path) -> None:
    store = Store(path, who="Ada", device="laptop")
    key = add_project(store, title="0")

    def count_up() -> None:
        for _ in range(20):
            with store.write("Count") as db:
                project = db.get_one(Project, key)
                project.title = str(int(project.title) + 1)

    threads = [Thread(target=count_up) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert title_of(store, key) == "60"
    assert store.head().number == 61
    store.close()


def test_a_writer_that_waited_too_long_gets_a_sentence(store: Store) -> None:
    key = add_project(store, title="a")
    other = connect(store.path)
    other.execute("BEGIN IMMEDIATE")
    started = time.monotonic()
    with pytest.raises(StorageError, match="in use by another program") as refused:
        rename(store, key, "b")
    assert refused.value.code == "locked"
    assert 0.2 < time.monotonic() - started < 5
    other.execute("ROLLBACK")
    other.close()
    rename(store, key, "b")
    assert title_of(store, key) == "b"


def test_a_long_read_of_another_program_stops_the_commit_with_a_sentence(store: Store) -> None:
    key = add_project(store, title="a")
    other = connect(store.path)
    other.execute("BEGIN")
    other.execute("SELECT * FROM project").fetchone()
    with pytest.raises(StorageError) as refused:
        rename(store, key, "b")
    assert refused.value.code == "locked"
    other.close()
    assert title_of(store, key) == "a"
    assert store.head().number == 1


def test_a_snapshot_stays_as_it_was_and_never_makes_saving_wait(store: Store) -> None:
    key = add_project(store, title="before")
    copy = store.snapshot()
    with copy.read() as db:
        rename_in_thread = Thread(target=rename, args=(store, key, "after"))
        rename_in_thread.start()
        rename_in_thread.join(timeout=5)
        assert db.get_one(Project, key).title == "before"
        with copy.read() as again:
            assert again.scalar(select(func.count(Project.id))) == 1
    assert title_of(store, key) == "after"
    copy.close()


def test_a_snapshot_can_be_read_on_another_thread(store: Store) -> None:
    add_project(store)
    copy = store.snapshot()
    found: list[int | None] = []

    def count() -> None:
        with copy.read() as db:
            found.append(db.scalar(select(func.count(Project.id))))

    thread = Thread(target=count)
    thread.start()
    thread.join()
    copy.close()
    assert found == [1]


def test_a_snapshot_taken_while_another_thread_writes_has_only_what_was_committed(
    path: Path,
) -> None:
    store = Store(path, who="Ada", device="laptop")
    key = add_project(store, title="before")
    inside, go_on = Event(), Event()

    def write_slowly() -> None:
        with store.write("Rename") as db:
            db.get_one(Project, key).title = "after"
            db.flush()
            inside.set()
            go_on.wait(5)

    thread = Thread(target=write_slowly)
    thread.start()
    inside.wait(5)
    copy = store.snapshot()
    go_on.set()
    thread.join()
    with copy.read() as db:
        assert db.get_one(Project, key).title == "before"
    copy.close()
    store.close()


def test_a_store_that_only_looks_refuses_to_write(path: Path, changes: list[ChangeSet]) -> None:
    store = Store(path, who="Ada", device="laptop", writable=False, on_change=changes.append)
    for write in (lambda: add_project(store), store.undo, store.redo):
        with pytest.raises(StorageError) as refused:
            write()
        assert refused.value.code == "read_only"
    assert store.undo_name() is None
    store.close()


def test_a_listener_is_told_after_the_commit(path: Path) -> None:
    seen: list[str] = []
    store = Store(path, who="Ada", device="laptop")
    store.on_change = lambda changes: seen.append(title_of(store, changes.rows[0].key))
    add_project(store, title="Gel")
    store.close()
    assert seen == ["Gel"]
