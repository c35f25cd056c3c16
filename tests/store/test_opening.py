"""Every failure of opening a file: its sentence, and the file left as it was."""

import os
import shutil
import sqlite3
import struct
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from spark_tracker.errors import StorageError
from spark_tracker.store.backup import list_backups
from spark_tracker.store.header import APPLICATION_ID, check_header, journal_of
from spark_tracker.store.opening import LARGE, check, check_pages, create, open_store
from spark_tracker.store.store import Store
from spark_tracker.store.upgrade import FORMAT
from tests.store.samples import add_project, add_session, dump, fingerprint, title_of

# Python 3.12 warns of forking beside the test runner's own threads; the children do not use them.
pytestmark = pytest.mark.filterwarnings("ignore:.*use of fork:DeprecationWarning")

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def opened(path: Path, backups: Path, **options: object) -> Store:
    options = {"clock": lambda: NOW, "patience": 0.3, **options}
    return open_store(path, who="Ada", device="laptop", backups=backups, **options)  # type: ignore[arg-type]


@pytest.fixture
def filled(path: Path) -> Path:
    """A closed file of some 20 pages and more."""
    store = Store(path, who="Ada", device="laptop")
    key = add_project(store)
    for _ in range(20):
        add_session(store, key)
    store.close()
    return path


def refusal(path: Path, backups: Path, **options: object) -> StorageError:
    """Return the refusal, after checking that nothing was written anywhere."""
    before = fingerprint(path) if path.is_file() else None
    beside = {file.name for file in path.parent.iterdir()}
    with pytest.raises(StorageError) as refused:
        opened(path, backups, **options)
    assert (fingerprint(path) if path.is_file() else None) == before
    assert {file.name for file in path.parent.iterdir()} == beside
    assert str(path) in str(refused.value)
    return refused.value


def test_a_new_file_opens(tmp_path: Path, backups: Path) -> None:
    path = tmp_path / "Ærlig %20 #1?.spark"
    create(path)
    assert check_header(path, FORMAT) == FORMAT
    store = opened(path, backups)
    key = add_project(store, title="a")
    store.close()
    store = opened(path, backups)
    assert title_of(store, key) == "a"
    assert store.warnings == ()
    store.close()
    assert check(path) == ()


def test_making_a_file_leaves_nothing_else(tmp_path: Path) -> None:
    create(tmp_path / "new.spark")
    assert [file.name for file in tmp_path.iterdir()] == ["new.spark"]


def test_making_a_file_never_replaces_one(tmp_path: Path) -> None:
    path = tmp_path / "thesis.spark"
    path.write_text("mine")
    with pytest.raises(StorageError, match="exists already") as refused:
        create(path)
    assert refused.value.code == "exists"
    assert path.read_text() == "mine"
    assert [file.name for file in tmp_path.iterdir()] == ["thesis.spark"]


def test_making_a_file_without_a_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"folder .*nowhere does not exist"):
        create(tmp_path / "nowhere" / "new.spark")


def test_a_missing_file_is_not_made(tmp_path: Path, backups: Path) -> None:
    assert refusal(tmp_path / "none.spark", backups).code == "missing"


def test_an_empty_file(tmp_path: Path, backups: Path) -> None:
    path = tmp_path / "empty.spark"
    path.touch()
    found = refusal(path, backups)
    assert found.code == "empty"
    assert "0 bytes" in str(found)


@pytest.mark.parametrize("sixteenth", range(1, 16))
def test_a_file_cut_at_any_sixteenth(filled: Path, backups: Path, sixteenth: int) -> None:
    os.truncate(filled, filled.stat().st_size * sixteenth // 16)
    assert refusal(filled, backups).code == "cut"


@pytest.mark.parametrize("left", [1, 15, 16, 17, 99, 100, 511, 4096])
def test_a_file_of_which_only_the_start_is_left(filled: Path, backups: Path, left: int) -> None:
    os.truncate(filled, left)
    assert refusal(filled, backups).code == "cut"


def test_a_file_one_byte_short(filled: Path, backups: Path) -> None:
    os.truncate(filled, filled.stat().st_size - 1)
    found = refusal(filled, backups)
    assert found.code == "cut"
    assert found.values["expected"] == found.values["found"] + 1  # type: ignore[operator]


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"PK\x03\x04" + bytes(5000), "not_database", "Excel workbook or a zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000), "not_database", "old Excel file"),
        (b"Kode;Tittel\r\n" + "Prosjekt på øl\r\n".encode() * 99, "not_database", "text file"),
        ("Kode;Tittel\n".encode("utf-16"), "not_database", "text file"),
        (b"a", "not_database", "text file"),
        (b"%PDF-1.7\n%\xe2\xe3", "not_database", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), "damaged", "encrypted with a password, damaged"),
        (bytes(8192), "damaged", "encrypted with a password, damaged"),
        (bytes(range(250, -1, -1)) * 40, "damaged", "encrypted with a password, damaged"),
    ],
)
def test_something_else(
    tmp_path: Path, backups: Path, content: bytes, code: str, words: str
) -> None:
    path = tmp_path / "other.spark"
    path.write_bytes(content)
    found = refusal(path, backups)
    assert found.code == code
    assert words in str(found)


def test_a_folder(tmp_path: Path, backups: Path) -> None:
    found = refusal(tmp_path, backups)
    assert (found.code, "is a folder" in str(found)) == ("not_database", True)


def patched(path: Path, offset: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(content)


def test_a_database_of_another_program(tmp_path: Path, backups: Path) -> None:
    path = tmp_path / "other.spark"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (x)")
    assert refusal(path, backups).code == "foreign"


def test_a_newer_format(filled: Path, backups: Path) -> None:
    patched(filled, 60, struct.pack(">I", FORMAT + 1))
    found = refusal(filled, backups)
    assert found.code == "newer"
    assert f"format {FORMAT + 1}; this one reads up to {FORMAT}" in str(found)


def test_a_newer_schema(filled: Path, backups: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    found = refusal(filled, backups)
    assert (found.code, found.values["found"]) == ("newer", "9999")
    assert list_backups(filled, backups) == []


def test_our_name_without_our_tables(tmp_path: Path, backups: Path) -> None:
    path = tmp_path / "hollow.spark"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
        connection.execute("CREATE TABLE t (x)")
    assert refusal(path, backups).code == "damaged"


def test_a_locked_file(filled: Path, backups: Path) -> None:
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        found = refusal(filled, backups)
    assert found.code == "locked"
    opened(filled, backups).close()


def test_a_file_open_in_this_window(filled: Path, backups: Path) -> None:
    store = opened(filled, backups)
    assert refusal(filled.parent / "." / filled.name, backups).code == "in_use"
    assert check(filled)[0].code == "in_use"  # type: ignore[attr-defined]
    store.close()
    opened(filled, backups).close()


def zero_page(path: Path, number: int) -> None:
    patched(path, number * 4096, bytes(4096))


def test_a_zeroed_page(filled: Path, backups: Path) -> None:
    pages = filled.stat().st_size // 4096
    refused = []
    for number in range(1, pages):
        copy = Path(shutil.copy(filled, filled.with_name("copy.spark")))
        zero_page(copy, number)
        try:
            opened(copy, backups, daily_backup=False).close()
        except StorageError as error:
            refused.append(error.code)
        copy.unlink()
    assert set(refused) == {"damaged"}
    assert len(refused) >= pages - 2  # a free page may be anything


def swell(path: Path) -> Path:
    """Make a file so large that the window checks its pages later."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE padding (content)")
        connection.execute("INSERT INTO padding VALUES (zeroblob(?))", (LARGE + 4096,))
        connection.commit()
    return path


def spoil(path: Path) -> None:
    """Damage what the check sees and opening does not touch."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM project")
        connection.commit()


def test_a_large_file_may_be_checked_later(filled: Path, backups: Path) -> None:
    store = opened(swell(filled), backups, pages_later=True, daily_backup=False)
    assert store.unchecked
    check_pages(filled)
    store.close()


def test_the_later_check_finds_the_same_damage(filled: Path, backups: Path) -> None:
    spoil(swell(filled))
    expected = str(refusal(filled, backups))
    store = opened(filled, backups, pages_later=True, daily_backup=False)
    with pytest.raises(StorageError) as found:
        check_pages(filled)
    store.close()
    assert (found.value.code, str(found.value)) == ("damaged", expected)


def test_a_small_file_is_checked_at_once_anyway(filled: Path, backups: Path) -> None:
    store = opened(filled, backups, pages_later=True, daily_backup=False)
    assert not store.unchecked
    store.close()
    spoil(filled)
    assert refusal(filled, backups, pages_later=True).code == "damaged"


def test_after_an_unclean_end_a_large_file_is_checked_at_once(filled: Path, backups: Path) -> None:
    leave_a_flag(swell(filled), backups)
    spoil(filled)
    assert refusal(filled, backups, pages_later=True).code == "damaged"


def test_a_large_file_of_an_older_format_is_checked_at_once(filled: Path, backups: Path) -> None:
    spoil(swell(filled))
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("PRAGMA user_version = 0")
    assert refusal(filled, backups, pages_later=True).code == "damaged"


@pytest.mark.parametrize(
    ("offset", "content"),
    [(0, b"X"), (16, b"\x00\x03"), (16, b"\x00\x00"), (18, b"\x09\x09"), (44, b"\xff" * 4)],
    ids=["magic", "page size", "no page size", "file format", "schema format"],
)
def test_a_damaged_header(filled: Path, backups: Path, offset: int, content: bytes) -> None:
    patched(filled, offset, content)
    assert refusal(filled, backups).code in {"damaged", "cut", "read_only"}


def test_a_row_without_its_parent(filled: Path, backups: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("DELETE FROM project")
        connection.commit()
    found = refusal(filled, backups)
    assert found.code == "damaged"
    assert "missing row of project" in str(found)


def test_flipped_bits_never_crash_and_are_never_made_worse(filled: Path, backups: Path) -> None:
    size = filled.stat().st_size
    for number in range(60):
        copy = Path(shutil.copy(filled, filled.with_name("copy.spark")))
        offset = (number * 7919 * 101) % size
        patched(copy, offset, bytes([copy.read_bytes()[offset] ^ 1 << number % 8]))
        before = fingerprint(copy)
        try:
            opened(copy, backups, daily_backup=False).close()
        except StorageError:
            assert fingerprint(copy) == before
        copy.unlink()


def test_looking_changes_nothing(filled: Path, backups: Path) -> None:
    before = fingerprint(filled)
    store = opened(filled, backups, writable=False)
    assert store.undo_name() is not None
    with pytest.raises(StorageError):
        add_project(store)
    store.close()
    assert fingerprint(filled) == before
    assert not backups.exists()


def test_the_first_open_of_a_day_makes_a_backup(filled: Path, backups: Path) -> None:
    opened(filled, backups).close()
    opened(filled, backups).close()
    [made] = list_backups(filled, backups)
    assert (made.tag, made.at) == ("daily", NOW)
    assert dump(made.path) == dump(filled)
    tomorrow = NOW + timedelta(days=1)
    opened(filled, backups, clock=lambda: tomorrow).close()
    assert len(list_backups(filled, backups)) == 1, "nothing was written since"
    store = opened(filled, backups, clock=lambda: tomorrow)
    add_project(store, "NEW")
    store.close()
    opened(filled, backups, clock=lambda: tomorrow).close()
    assert len(list_backups(filled, backups)) == 2


def leave_a_flag(path: Path, backups: Path) -> None:
    """Open the file in a process that ends without closing it."""
    child = os.fork()
    if child == 0:
        try:
            opened(path, backups, daily_backup=False)
        finally:
            os._exit(0)
    os.waitpid(child, 0)


def test_after_an_unclean_end_indexes_are_checked_too(filled: Path, backups: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, '(search_text)', '(title)')"
            " WHERE name = 'ix_project_search_text'"
        )
        connection.commit()
    # The quick check does not compare indexes with tables.
    opened(filled, backups, daily_backup=False).close()
    leave_a_flag(filled, backups)
    assert refusal(filled, backups).code == "damaged"


def test_after_an_unclean_end_the_journal_is_verified(filled: Path, backups: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("DROP TRIGGER journal_entry_no_update")
        connection.execute("UPDATE journal_entry SET who = 'Eve' WHERE number = 2")
        connection.commit()
    store = opened(filled, backups)
    assert store.warnings == ()
    store.close()
    leave_a_flag(filled, backups)
    store = opened(filled, backups)
    assert "entry 2" in str(store.warnings[0])
    store.close()
    store = opened(filled, backups)
    assert store.warnings == (), "the end was clean this time"
    store.close()


def test_a_file_open_elsewhere_is_not_an_unclean_end(filled: Path, backups: Path) -> None:
    read_end, write_end = os.pipe()
    done_read, done_write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            opened(filled, backups)
            os.write(write_end, b"x")
            os.read(done_read, 1)
        finally:
            os._exit(0)
    assert os.read(read_end, 1) == b"x"
    flags = list(backups.glob("open-*"))
    store = opened(filled, backups)
    assert len(flags) == 1
    assert flags[0].exists()
    store.close()
    os.write(done_write, b"x")
    os.waitpid(child, 0)


def test_check_names_everything_that_is_wrong(filled: Path) -> None:
    assert check(filled) == ()
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("DROP TRIGGER journal_entry_no_update")
        connection.execute("UPDATE journal_entry SET who = 'Eve' WHERE number IN (2, 4)")
        connection.commit()
    assert ["entry 2" in str(p) or "entry 4" in str(p) for p in check(filled)] == [True, True]
    [problem] = check(filled.with_name("none.spark"))
    assert "does not exist" in str(problem)


@pytest.mark.parametrize("writable", [True, False])
def test_a_stale_journal_is_rolled_back_not_taken_for_damage(
    filled: Path, backups: Path, *, writable: bool
) -> None:
    before = dump(filled)
    child = os.fork()
    if child == 0:
        try:
            connection = sqlite3.connect(filled, isolation_level=None)
            connection.execute("PRAGMA cache_size = 1")
            connection.execute("BEGIN")
            connection.execute("UPDATE mentoring_session SET note = hex(randomblob(3000))")
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    assert journal_of(filled).stat().st_size > 0
    store = opened(filled, backups, writable=writable)
    assert store.undo_name() == ("Log a session", {})
    store.close()
    assert dump(filled) == before


def test_a_backups_folder_in_the_way_warns_but_does_not_stop_the_work(
    filled: Path, backups: Path
) -> None:
    backups.write_text("a file where the folder should be")
    store = opened(filled, backups)
    [warning] = store.warnings
    assert str(backups) in str(warning)
    add_project(store, "B")
    store.close()


def test_damage_that_only_the_backup_finds_refuses_the_file(filled: Path, backups: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, '(search_text)', '(title)')"
            " WHERE name = 'ix_project_search_text'"
        )
        connection.commit()
    with pytest.raises(StorageError, match="is damaged"):
        opened(filled, backups)
    assert [file for file in backups.rglob("*") if file.is_file()] == []
    opened(filled, backups, daily_backup=False).close()
