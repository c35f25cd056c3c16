"""The history, who may alter it (nobody), and how an alteration is found."""

import hashlib
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from spark_tracker.domain.codes import EntryKind
from spark_tracker.models import MentoringSession, Project
from spark_tracker.store.chain import FIRST, digest
from spark_tracker.store.journal import Entry, authors, history
from spark_tracker.store.store import Store
from spark_tracker.store.values import canonical
from spark_tracker.store.verify import Verification, verify
from tests.store.samples import add_project, add_session, delete_project, rename

START = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)


def entries(store: Store, **wanted: object) -> list[Entry]:
    with store.read() as db:
        return history(db, **wanted)  # type: ignore[arg-type]


def verified(path: Path) -> Verification:
    store = Store(path, who="", device="", writable=False)
    with store.read() as db:
        found = verify(db)
    store.close()
    return found


def outside(path: Path, *statements: str) -> None:
    """Do something with another program, after removing the triggers."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for table in ("journal_entry", "journal_row"):
            for action in ("update", "delete"):
                connection.execute(f"DROP TRIGGER IF EXISTS {table}_no_{action}")
        for statement in statements:
            assert connection.execute(statement).rowcount > 0


@pytest.fixture
def written(path: Path) -> Path:
    """A file with seven entries by two people, one minute apart."""
    minutes = count()
    key = ""
    for who in ("Ada", "Grace"):
        store = Store(
            path, who=who, device="laptop", clock=lambda: START + timedelta(minutes=next(minutes))
        )
        key = key or add_project(store, "A", "Gel")
        add_session(store, key)
        rename(store, key, f"by {who}")
        store.undo()
        store.close()
    return path


def test_the_history_says_who_when_what(written: Path) -> None:
    store = Store(written, who="", device="", writable=False)
    newest, *_, oldest = entries(store)
    assert (newest.number, newest.kind, newest.undoes) == (7, EntryKind.UNDO, 6)
    assert (newest.who, newest.device) == ("Grace", "laptop")
    assert newest.rows[0].before == {"title": "by Grace"}
    assert (oldest.number, oldest.at, oldest.who) == (1, START, "Ada")
    assert (oldest.label, oldest.values) == ("Add {title}", {"title": "Gel"})
    store.close()


def test_the_history_is_filtered_and_paged(written: Path) -> None:
    store = Store(written, who="", device="", writable=False)
    assert {entry.number for entry in entries(store, who="Grace")} == {5, 6, 7}
    since, until = START + timedelta(minutes=2), START + timedelta(minutes=4)
    assert [entry.number for entry in entries(store, since=since, until=until)] == [4, 3]
    assert [entry.number for entry in entries(store, limit=2)] == [7, 6]
    assert [entry.number for entry in entries(store, limit=2, before=6)] == [5, 4]
    with store.read() as db:
        assert authors(db) == ["Ada", "Grace"]
    store.close()


def test_an_entry_knows_what_took_it_back(store: Store) -> None:
    key = add_project(store, title="a")
    rename(store, key, "b")
    assert [entry.undone_by for entry in entries(store)] == [None, None]
    store.undo()
    assert [entry.undone_by for entry in entries(store)] == [None, 3, None]
    store.redo()
    assert [entry.undone_by for entry in entries(store)] == [None, 4, None, None]
    store.undo()
    assert [entry.undone_by for entry in entries(store)] == [None, None, 4, 5, None]


def test_the_history_of_a_record_holds_what_it_owns_and_owned(store: Store) -> None:
    mine, other = add_project(store, "A"), add_project(store, "B")
    session_id = add_session(store, mine)
    add_session(store, other)
    with store.write("Drop the advice") as db:
        session = db.get_one(MentoringSession, session_id)
        session.advice.clear()
    delete_project(store, mine)
    found = entries(store, record=("project", mine))
    assert [entry.label for entry in found] == [
        "Delete a project",
        "Drop the advice",
        "Log a session",
        "Add {title}",
    ]
    assert {row.table for row in found[2].rows} == {
        "mentoring_session",
        "attendee",
        "advice",
        "action_item",
    }
    assert [entry.number for entry in entries(store, record=("mentoring_session", session_id))] == [
        6,
        5,
        3,
    ]


@pytest.mark.parametrize("table", ["journal_entry", "journal_row"])
@pytest.mark.parametrize(
    "statement", ["DELETE FROM {}", "UPDATE {} SET id = 'x'", "UPDATE {} SET salt = 'x'"]
)
def test_the_journal_refuses_to_be_altered(written: Path, table: str, statement: str) -> None:
    with (
        closing(sqlite3.connect(written)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="the journal is append-only"),
    ):
        connection.execute(statement.format(table))


def test_a_whole_journal_is_verified(written: Path) -> None:
    found = verified(written)
    assert (found.entries, found.erased, found.problems) == (7, 0, ())
    store = Store(written, who="", device="", writable=False)
    assert found.head == store.head().hash
    store.close()


def test_an_empty_journal_is_verified(path: Path) -> None:
    assert verified(path) == Verification(0, 0, FIRST, ())


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE journal_entry SET who = 'Eve' WHERE number = 3", "entry 3 is not what"),
        ("UPDATE journal_entry SET at = '2020-01-01 00:00:00.000000' WHERE number = 3", "entry 3"),
        ("UPDATE journal_entry SET label = 'Nothing' WHERE number = 3", "entry 3 is not what"),
        ("UPDATE journal_entry SET label_values = '{}' WHERE number = 3", "entry 3 is not what"),
        ("UPDATE journal_entry SET kind = 'import' WHERE number = 3", "entry 3 is not what"),
        ("UPDATE journal_entry SET previous = hash WHERE number = 3", "entry 3 is not what"),
        (
            (
                'UPDATE journal_row SET after = \'{"title":"x"}\' WHERE position = 0 AND entry_id ='
                " (SELECT id FROM journal_entry WHERE number = 3)"
            ),
            "what entry 3 says of a row of project",
        ),
        (
            (
                "UPDATE journal_row SET row_id = 'x' WHERE position = 0 AND entry_id ="
                " (SELECT id FROM journal_entry WHERE number = 3)"
            ),
            "entry 3 is not what",
        ),
        (
            (
                "DELETE FROM journal_row WHERE position = 1 AND entry_id ="
                " (SELECT id FROM journal_entry WHERE number = 2)"
            ),
            "entry 2 is not what",
        ),
    ],
)
def test_tampering_is_found(written: Path, statement: str, problem: str) -> None:
    outside(written, statement)
    assert problem in str(verified(written).problems[0])


def test_a_removed_entry_is_found(written: Path) -> None:
    outside(
        written,
        "DELETE FROM journal_row WHERE entry_id = (SELECT id FROM journal_entry WHERE number = 5)",
        "DELETE FROM journal_entry WHERE number = 5",
    )
    assert "entry 5 is missing, entry 6 comes next" in str(verified(written).problems[0])


def test_a_cut_off_end_shows_only_in_the_head(written: Path) -> None:
    whole = verified(written)
    outside(
        written,
        "DELETE FROM journal_row WHERE entry_id = (SELECT id FROM journal_entry WHERE number = 7)",
        "DELETE FROM journal_entry WHERE number = 7",
    )
    cut = verified(written)
    assert cut.problems == ()
    assert cut.head != whole.head


def test_erasing_values_keeps_the_chain_whole(written: Path) -> None:
    with closing(sqlite3.connect(written, isolation_level=None)) as connection:
        connection.execute(
            "UPDATE journal_row SET before = NULL, after = NULL, salt = NULL"
            " WHERE table_name = 'person'"
        )
        connection.execute(
            "UPDATE journal_entry SET label_values = NULL, salt = NULL WHERE number = 1"
        )
    found = verified(written)
    assert (found.entries, found.erased, found.problems) == (7, 3, ())
    assert b"Grace Example" in written.read_bytes()  # still in the table: only the journal forgot
    outside(written, "UPDATE journal_entry SET who = 'Eve' WHERE number = 4")
    assert "entry 4" in str(verified(written).problems[0])


def test_erased_rows_stay_in_the_history_without_values(written: Path) -> None:
    with closing(sqlite3.connect(written, isolation_level=None)) as connection:
        connection.execute("UPDATE journal_row SET before = NULL, after = NULL, salt = NULL")
    store = Store(written, who="", device="", writable=False)
    oldest = entries(store)[-1]
    assert [(row.table, row.action, row.after) for row in oldest.rows] == [
        ("project", "insert", {})
    ]
    store.close()


def test_equal_values_have_different_digests(store: Store) -> None:
    key = add_project(store, title="a")
    for title in ("b", "a", "b"):
        rename(store, key, title)
    with closing(sqlite3.connect(store.path)) as connection:
        digests = connection.execute("SELECT digest FROM journal_row").fetchall()
    assert len(set(digests)) == 4


def test_a_clock_that_goes_back_does_not_change_the_order(path: Path) -> None:
    times = iter([START, START - timedelta(days=1)])
    store = Store(path, who="Ada", device="laptop", clock=lambda: next(times))
    key = add_project(store)
    rename(store, key, "b")
    assert [entry.number for entry in entries(store)] == [2, 1]
    assert store.undo_name() == ("Rename to {title}", {"title": "b"})
    store.close()
    assert verified(path).problems == ()


def test_a_clock_without_a_zone_is_refused(path: Path) -> None:
    store = Store(path, who="Ada", device="laptop", clock=lambda: datetime(2026, 1, 1))  # noqa: DTZ001
    with pytest.raises(Exception, match="without a time zone"), store.write("Add") as db:
        db.add(Project(code="A", title="a"))
    assert store.head().number == 0
    store.close()


@pytest.mark.parametrize(
    "texts",
    [(None, None), ("", None), (None, '{"a":"„ü\\u2028\\n\\t\\"\\\\“"}'), ("\x00\x7f", "é")],
)
def test_a_digest_is_that_of_the_canonical_json(texts: tuple[str | None, ...]) -> None:
    expected = hashlib.sha256(("00" + canonical(texts)).encode()).hexdigest()
    assert digest("00", *texts) == expected
