"""Backups that can be trusted, thinned out by age, and put back without overwriting anything."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from threading import Event, Thread

import pytest

from spark_tracker.errors import StorageError
from spark_tracker.store.backup import (
    Backup,
    back_up,
    backups_of,
    copy_pages,
    daily,
    first_problem,
    list_backups,
    restore,
    superfluous,
)
from spark_tracker.store.connection import connect
from spark_tracker.store.header import journal_of
from spark_tracker.store.opening import check, open_store
from spark_tracker.store.store import Store
from tests.store.samples import add_project, dump, fingerprint, rename, title_of

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def test_a_backup_is_the_whole_file_as_it_was(store: Store, backups: Path) -> None:
    key = add_project(store, title="before")
    made = back_up(store.path, backups, "before-import", NOW)
    full = dump(store.path)
    rename(store, key, "after")
    assert dump(made.path) == full
    with closing(sqlite3.connect(made.path)) as connection:
        assert first_problem(connection) is None


def test_a_backup_says_when_why_and_how_far_the_journal_was(store: Store, backups: Path) -> None:
    add_project(store)
    made = back_up(store.path, backups, "before-import", NOW)
    assert made == Backup(made.path, NOW, "before-import", store.head().hash[:12])
    assert list_backups(store.path, backups) == [made]
    assert made.path.name == (
        f"programme.20261122T090000000000Z.before-import.{made.head}.spark-backup"
    )


def test_files_of_one_name_are_kept_apart(store: Store, backups: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / store.path.name
    other.parent.mkdir()
    other.write_bytes(store.path.read_bytes())
    back_up(store.path, backups, "daily", NOW)
    assert list_backups(other, backups) == []
    assert backups_of(store.path, backups) != backups_of(other, backups)


def test_stumps_and_foreign_files_are_no_backups(store: Store, backups: Path) -> None:
    own = backups_of(store.path, backups)
    own.mkdir(parents=True)
    (own / "123.tmp").write_text("half")
    (own / "letter.spark-backup").write_text("mine")
    back_up(store.path, backups, "daily", NOW)
    assert len(list_backups(store.path, backups)) == 1
    assert not (own / "123.tmp").exists()
    assert (own / "letter.spark-backup").read_text() == "mine"


def test_backups_while_others_write_are_all_sound(path: Path, backups: Path) -> None:
    stop = Event()
    store = Store(path, who="Ada", device="laptop")
    add_project(store, "FIRST")

    def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            add_project(store, f"P-{number}", "x" * 3000)

    writer = Thread(target=write)
    writer.start()
    try:
        made = [
            back_up(path, backups, "daily", NOW + timedelta(seconds=number)) for number in range(8)
        ]
    finally:
        stop.set()
        writer.join()
    store.close()
    for backup in made:
        with closing(sqlite3.connect(backup.path)) as connection:
            assert first_problem(connection) is None
            entries, projects, newest = connection.execute(
                "SELECT (SELECT count(*) FROM journal_entry), (SELECT count(*) FROM project),"
                " (SELECT hash FROM journal_entry ORDER BY number DESC LIMIT 1)"
            ).fetchone()
            assert entries == projects > 0
            assert newest.startswith(backup.head)


def test_a_locked_file_is_not_waited_for_for_ever(path: Path) -> None:
    with closing(connect(path)) as other, closing(connect(path, patience=0.05)) as source:
        other.execute("BEGIN EXCLUSIVE")
        with (
            closing(sqlite3.connect(":memory:")) as copy,
            pytest.raises(StorageError, match="in use by another program"),
        ):
            copy_pages(source, copy, path, patience=0.2)


def test_a_damaged_file_is_not_backed_up(store: Store, backups: Path) -> None:
    for number in range(30):
        add_project(store, f"P-{number}", "x" * 500)
    store.close()
    with store.path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(bytes(4096))
    with pytest.raises(StorageError) as refused:
        back_up(store.path, backups, "daily", NOW)
    assert refused.value.code == "damaged"
    assert list(backups_of(store.path, backups).iterdir()) == []


def test_a_restored_file_is_the_backup_and_the_old_one_is_kept(store: Store, backups: Path) -> None:
    key = add_project(store, title="before")
    made = back_up(store.path, backups, "daily", NOW)
    full = dump(store.path)
    rename(store, key, "after")
    store.close()
    replaced = dump(store.path)
    aside = restore(store.path, made.path, NOW)
    assert dump(store.path) == full
    assert aside is not None
    assert aside.name == "programme.20261122T090000000000Z.replaced.spark"
    assert dump(aside) == replaced
    assert check(store.path) == ()
    again = open_store(store.path, who="Ada", device="laptop", backups=backups)
    assert title_of(again, key) == "before"
    rename(again, key, "later")
    again.close()
    assert made.path.exists()


def test_a_lost_file_is_restored(store: Store, backups: Path) -> None:
    add_project(store)
    full = dump(store.path)
    made = back_up(store.path, backups, "daily", NOW)
    store.close()
    store.path.unlink()
    assert restore(store.path, made.path, NOW) is None
    assert dump(store.path) == full


def test_a_stale_journal_goes_aside_with_its_file(store: Store, backups: Path) -> None:
    add_project(store)
    full = dump(store.path)
    made = back_up(store.path, backups, "daily", NOW)
    store.close()
    journal_of(store.path).write_bytes(b"a journal of another time" * 100)
    aside = restore(store.path, made.path, NOW)
    assert aside is not None
    assert journal_of(aside).read_bytes().startswith(b"a journal")
    assert not journal_of(store.path).exists()
    assert dump(store.path) == full


@pytest.mark.parametrize("damage", ["cut", "zeroed", "text", "none"])
def test_a_bad_backup_leaves_the_file_as_it_was(store: Store, backups: Path, damage: str) -> None:
    for number in range(30):
        add_project(store, f"P-{number}", "x" * 500)
    made = back_up(store.path, backups, "daily", NOW)
    store.close()
    before = fingerprint(store.path)
    content = made.path.read_bytes()
    if damage == "cut":
        made.path.write_bytes(content[: len(content) // 2])
    elif damage == "zeroed":
        made.path.write_bytes(content[:12288] + bytes(4096) + content[16384:])
    elif damage == "text":
        made.path.write_text("hello")
    else:
        made.path.unlink()
    with pytest.raises(StorageError, match=made.path.name):
        restore(store.path, made.path, NOW)
    assert fingerprint(store.path) == before
    assert not list(store.path.parent.glob("*replaced*"))
    assert not list(store.path.parent.glob(".*"))


def test_the_day_gets_one_backup_and_an_unchanged_file_none(store: Store, backups: Path) -> None:
    assert daily(store.path, backups, NOW) is None, "nothing is in it yet"
    add_project(store, "A")
    assert daily(store.path, backups, NOW) is not None
    add_project(store, "B")
    assert daily(store.path, backups, NOW + timedelta(hours=3)) is None
    assert daily(store.path, backups, NOW + timedelta(days=1)) is not None
    assert daily(store.path, backups, NOW + timedelta(days=2)) is None
    assert len(list_backups(store.path, backups)) == 2


def dailies(days: Iterable[float]) -> list[Backup]:
    return [
        Backup(Path(f"{day}"), NOW - timedelta(days=day), "daily", "0" * 12) for day in sorted(days)
    ]


def kept(days: Iterable[float]) -> list[float]:
    backups = dailies(days)
    gone = superfluous(backups, NOW)
    return [float(str(backup.path)) for backup in backups if backup not in gone]


def test_everything_of_the_last_two_days_is_kept() -> None:
    days = [hours / 24 for hours in range(48)]
    assert kept(days) == days


def test_a_year_of_dailies_is_thinned_to_days_weeks_and_months() -> None:
    found = kept(range(730))
    assert found[:15] == [float(day) for day in range(15)]  # today, 2 days, 12 more
    weeks = found[15:25]
    assert len(weeks) == 10
    assert all(6 <= later - day <= 8 for day, later in pairwise(weeks[1:]))
    months = found[25:]
    assert len(months) == 9
    assert all(27 <= later - day <= 32 for day, later in pairwise(months[1:]))
    assert found[-1] > 300


def test_only_the_newest_of_an_older_day_is_kept() -> None:
    assert kept([0, 3.1, 3.2, 3.3, 4.1]) == [0, 3.1, 4.1]


def test_thinning_day_by_day_keeps_as_much_as_thinning_at_once() -> None:
    there: list[Backup] = []
    now = NOW
    for number in range(500):
        now = NOW + timedelta(days=number)
        there.insert(0, Backup(Path(str(number)), now, "daily", "0" * 12))
        gone = superfluous(there, now)
        there = [backup for backup in there if backup not in gone]
    assert len(there) == 3 + 12 + 10 + 9
    assert now - there[-1].at > timedelta(days=300)


def test_copies_before_a_risky_step_are_kept_for_a_year() -> None:
    steps = [
        Backup(Path(f"{day}"), NOW - timedelta(days=day), "before-import", "0" * 12)
        for day in (0, 30, 364, 366)
    ]
    assert [str(backup.path) for backup in superfluous(steps, NOW)] == ["366"]
