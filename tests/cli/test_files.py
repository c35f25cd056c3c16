"""The commands about whole files, and what they say when a file cannot be used."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from spark_tracker.cli import main
from tests.cli.conftest import Run

NOBODY = 65534
WRITER = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1], isolation_level=None)
other.execute("BEGIN EXCLUSIVE")
print("writing", flush=True)
input()
"""


def test_new_makes_a_programme(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "new.spark"
    made = run("new", path, "--name", "SPARK Somewhere", "--node", "SE", "--currency", "SEK")
    assert (made.code, made.out, made.err) == (0, f"{path} is ready.\n", "")
    entries = run("history", path, "--json").json["entries"]
    assert entries[-1]["label"] == "Start programme SPARK Somewhere"
    assert run("check", path).code == 0


def test_new_leaves_a_file_that_is_there_alone(run: Run, filled: Path) -> None:
    before = filled.read_bytes()
    assert "exists already" in run("new", filled, "--name", "Again").refusal
    assert filled.read_bytes() == before


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--currency", "QQQ", "“QQQ” is not a currency"),
        ("--name", "", "it is empty"),
        ("--name", "x" * 400, "300"),
    ],
)
def test_new_that_is_refused_leaves_no_file(
    run: Run, tmp_path: Path, option: str, value: str, said: str
) -> None:
    path = tmp_path / "new.spark"
    names = [] if option == "--name" else ["--name", "SPARK"]
    refusal = run("new", path, *names, option, value).refusal
    assert refusal.startswith(f"{option}: ")
    assert said in refusal
    assert list(tmp_path.glob("*new.spark*")) == []


def test_new_in_a_missing_folder_is_refused(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "new.spark"
    assert run("new", path, "--name", "SPARK").refusal == (
        f"The folder {path.parent} does not exist. Make it first, or choose another."
    )


def test_demo_writes_the_sample_and_both_workbooks(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    made = run("demo", folder, "--today", "2026-11-23", "--json")
    files = made.json["files"]
    assert made.code == 0
    assert [Path(file).suffix for file in files] == [".spark", ".xlsx", ".xlsx"]
    assert all(Path(file).stat().st_size for file in files)
    assert "2026 Q3" in files[1]
    again = run("demo", folder, "--today", "2026-11-23")
    assert again.code == 0
    assert again.out.splitlines() == ["Written", *files]


def test_demo_refuses_a_day_that_is_none(run: Run, tmp_path: Path) -> None:
    assert run("demo", tmp_path / "demo", "--today", "23rd").refusal == (
        "--today: “23rd” is not a date. Write it like 2026-11-23."
    )
    assert not (tmp_path / "demo").exists()


def test_backup_and_restore_bring_back_what_was(run: Run, filled: Path, tmp_path: Path) -> None:
    before = run("projects", filled, "--json").json["projects"]
    copy = tmp_path / "copy.spark-backup"
    made = run("backup", filled, "--out", copy)
    assert made.out == f"{copy} is a verified copy of {filled}.\n"
    filled.write_bytes(b"lost")
    restored = run("restore", filled, copy)
    assert restored.code == 0
    first, second = restored.out.splitlines()
    assert first == f"{filled} is now what {copy} held."
    kept = Path(second.removeprefix("What was there before is kept as ").removesuffix("."))
    assert kept.read_bytes() == b"lost"
    assert run("projects", filled, "--json").json["projects"] == before


def test_backup_without_a_place_goes_to_the_backups_folder(
    run: Run, empty: Path, data_folder: Path
) -> None:
    made = run("backup", empty)
    [backup] = (data_folder / "backups").rglob("*.spark-backup")
    assert made.out == f"{backup} is a verified copy of {empty}.\n"


def test_backup_never_writes_over_a_file(run: Run, empty: Path, filled: Path) -> None:
    for target in (empty, filled):
        before = target.read_bytes()
        assert run("backup", empty, "--out", target).refusal.startswith(f"{target} exists already")
        assert target.read_bytes() == before


def test_backup_into_a_missing_folder_is_refused(run: Run, empty: Path, tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "copy.spark-backup"
    assert "does not exist" in run("backup", empty, "--out", target).refusal


def test_restore_of_what_is_no_backup_changes_nothing(
    run: Run, empty: Path, tmp_path: Path
) -> None:
    before = empty.read_bytes()
    text = tmp_path / "list.csv"
    text.write_text("Title;Leader\n", encoding="utf-8")
    damaged = tmp_path / "damaged.spark-backup"
    damaged.write_bytes(before[:8192] + b"\xff" * (len(before) - 8192))
    for wrong in (text, damaged, tmp_path / "missing.spark-backup"):
        assert str(wrong) in run("restore", empty, wrong).refusal
        assert empty.read_bytes() == before
    assert not list(tmp_path.glob("*replaced*"))


def test_check_says_that_a_file_is_sound(run: Run, filled: Path) -> None:
    assert run("check", filled).out == f"{filled} is sound, and so is its history.\n"
    assert run("check", filled, "--json").json == {"ok": True, "problems": []}


def test_check_finds_a_history_that_was_tampered_with(run: Run, filled: Path) -> None:
    with sqlite3.connect(filled) as raw:
        for (name,) in raw.execute(
            "SELECT name FROM sqlite_master WHERE type='trigger'"
        ).fetchall():
            raw.execute(f'DROP TRIGGER "{name}"')
        raw.execute("UPDATE journal_entry SET who = 'Somebody else' WHERE number = 2")
    raw.close()
    found = run("check", filled, "--json")
    assert found.code == 1
    assert found.json["ok"] is False
    assert found.json["problems"]
    assert run("check", filled).refusal


def test_check_of_a_missing_file_says_so(run: Run, tmp_path: Path) -> None:
    assert "does not exist" in run("check", tmp_path / "missing.spark").refusal


def cut(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(20_000)


def newer(path: Path) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA user_version = 99")
    raw.close()


def foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE other (id)")
    raw.close()


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (Path.unlink, "does not exist. Check the name"),
        (lambda path: path.write_bytes(b""), "is empty (0 bytes)"),
        (cut, "is cut short: 20000 bytes are there"),
        (lambda path: path.write_bytes(b"PK\x03\x04" + b"x" * 200), "is an Excel workbook"),
        (lambda path: path.write_text("Title;Leader\n" * 20, "utf-8"), "is a text file"),
        (foreign, "is a database of another program"),
        (newer, "was written by a newer SPARK Tracker"),
    ],
    ids=["missing", "empty", "cut", "excel", "text", "foreign", "newer"],
)
@pytest.mark.parametrize("command", ["projects", "history", "figures", "report", "backup", "check"])
def test_a_file_that_cannot_be_used_is_refused_in_one_sentence(
    run: Run, empty: Path, tmp_path: Path, command: str, harm: object, said: str
) -> None:
    out = tmp_path / "out.xlsx"
    harm(empty)  # type: ignore[operator]
    before = empty.read_bytes() if empty.exists() else None
    more: dict[str, list[object]] = {
        "figures": ["--quarter", "2026Q3"],
        "report": ["--partner", "berlin", "--quarter", "2026Q3", "--out", out],
    }
    refusal = run(command, empty, *more.get(command, [])).refusal
    assert said in refusal
    assert str(empty) in refusal
    assert (empty.read_bytes() if empty.exists() else None) == before
    assert not out.exists()


def test_a_folder_is_no_programme(run: Run, tmp_path: Path) -> None:
    assert run("projects", tmp_path).refusal.startswith(f"{tmp_path} is a folder.")


@pytest.mark.long
def test_a_file_that_another_program_writes_is_refused(run: Run, empty: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(empty)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "writing\n"
        refusal = run("projects", empty).refusal
        writer.communicate("done\n")
    assert "is in use by another program or window" in refusal
    assert run("projects", empty).code == 0


def said_as_nobody(*words: object) -> str:
    """What a command says to a user without any right (root may write everywhere)."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        code = 70  # whatever happens, the child must end here and not go on testing
        try:
            os.dup2(write_end, 2)
            sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - a pipe
            if os.geteuid() == 0:
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            code = main([str(word) for word in words])
            sys.stderr.flush()
        finally:
            os._exit(code)
    os.close(write_end)
    with os.fdopen(read_end, encoding="utf-8") as answer:
        said = answer.read()
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 1, said
    assert said.count("\n") == 1, said
    return said


@pytest.fixture
def shelf(filled: Path) -> Iterator[Path]:
    """A folder for everybody to read and for nobody to write, with the sample in it."""
    folder = Path(tempfile.mkdtemp())
    shutil.copy(filled, folder / "p.spark")
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_nothing_is_written_into_a_read_only_folder(run: Run, shelf: Path, tmp_path: Path) -> None:
    path = shelf / "p.spark"
    report = ["report", path, "--partner", "berlin", "--quarter", "2026Q3"]
    # Once with every right: a user without any may not be able to read our modules any more.
    assert run("new", tmp_path / "n.spark", "--name", "SPARK").code == 0
    assert run("backup", path, "--out", tmp_path / "copy.spark").code == 0
    assert run("backup", path).code == 0
    assert run(*report, "--out", tmp_path / "r.xlsx").code == 0
    for words in (
        ["--data-dir", tempfile.gettempdir(), "new", shelf / "n.spark", "--name", "SPARK"],
        ["--data-dir", tempfile.gettempdir(), "backup", path, "--out", shelf / "copy"],
        ["--data-dir", tempfile.gettempdir(), *report, "--out", shelf / "r.xlsx"],
        ["--data-dir", shelf / "data", "backup", path],
    ):
        assert str(shelf) in said_as_nobody(*words)
    assert [file.name for file in shelf.iterdir()] == ["p.spark"]


def test_a_programme_in_a_read_only_folder_can_be_looked_at(run: Run, shelf: Path) -> None:
    assert run("projects", shelf / "p.spark").code == 0
