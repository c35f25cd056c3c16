"""The words of the command line, its exit codes, and what it does not load."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from spark_tracker import __version__, cli
from spark_tracker.cli.parser import parser_for
from spark_tracker.cli.window import run_window
from spark_tracker.paths import HOME_VARIABLE
from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[2]
QT_PROBE = """
import sys
from spark_tracker.cli import main
status = main(sys.argv[1:])
loaded = [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))]
sys.exit(loaded and f"Qt was loaded: {loaded}" or status)
"""


def python(
    *words: object, code: str = "from spark_tracker.cli import main; exit(main())"
) -> list[str]:
    return [sys.executable, "-c", code, *map(str, words)]


def started(command: Sequence[str], **options: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
        env={**environment, **options},
    )


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["new"],
        ["new", "p.spark"],
        ["projects"],
        ["projects", "p.spark", "--colour", "red"],
        ["figures", "p.spark"],
        ["report", "p.spark", "--partner", "berlin", "--quarter", "2026Q3"],
        ["template"],
        ["import", "p.spark"],
        ["restore", "p.spark"],
        ["--data-dir"],
    ],
)
def test_wrong_usage_ends_with_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(words)
    assert ended.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("usage: spark-tracker")


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    for command in cli.COMMANDS:
        with pytest.raises(SystemExit) as ended:
            cli.main([command, "--help"])
        assert ended.value.code == 0
        assert f"usage: spark-tracker {command}" in capsys.readouterr().out


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"SPARK Tracker {__version__}\n"


@pytest.mark.parametrize(
    ("words", "file"),
    [
        ([], None),
        (["programme.spark"], "programme.spark"),
        (["--data-dir", "somewhere", "programme.spark"], "programme.spark"),
        (["--data-dir=somewhere", "programme.spark"], "programme.spark"),
        (["programme.spark", "--data-dir", "somewhere"], "programme.spark"),
        (["--data-dir", "somewhere"], None),
        (["window"], None),
        (["window", "programme.spark"], "programme.spark"),
    ],
)
def test_without_a_command_the_window_opens(words: list[str], file: str | None) -> None:
    parsed = parser_for().parse_args(cli._with_command(words))
    assert parsed.run is run_window
    assert parsed.db == file


@pytest.mark.parametrize("words", [[], ["{file}"], ["window"]])
def test_without_a_display_the_window_is_refused_in_a_sentence(
    run: Run, empty: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    refusal = run(*[word.format(file=empty) for word in words]).refusal
    assert refusal.startswith("There is no display here, so no window can open.")


def test_a_file_with_the_name_of_a_command_is_not_opened_instead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "check").touch()
    assert cli._with_command(["check", "p.spark"]) == ["check", "p.spark"]


def test_the_list_of_commands_is_the_parsers() -> None:
    actions = parser_for()._subparsers
    assert actions is not None
    known = set(actions._group_actions[0].choices or ())
    assert known == {*cli.COMMANDS, "window"}


@pytest.mark.parametrize("place", ["before", "behind"])
def test_data_dir_redirects_backups(run: Run, empty: Path, tmp_path: Path, place: str) -> None:
    folder = tmp_path / "elsewhere"
    option = ["--data-dir", folder]
    command = ["backup", empty]
    words = option + command if place == "before" else command + option
    assert run(*words).code == 0
    assert len(list(folder.glob("backups/*/*.spark-backup"))) == 1


def test_the_variable_redirects_backups(
    run: Run, empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "elsewhere"))
    assert run("backup", empty).code == 0
    assert len(list(tmp_path.glob("elsewhere/backups/*/*.spark-backup"))) == 1


def test_data_dir_that_is_a_file_is_refused(run: Run, empty: Path, tmp_path: Path) -> None:
    place = tmp_path / "note.txt"
    place.write_text("no folder", encoding="utf-8")
    assert run("--data-dir", place, "projects", empty).refusal.startswith(f"{place}: ")
    assert place.read_text(encoding="utf-8") == "no folder"


@pytest.mark.parametrize(
    "words",
    [
        ["projects", "{file}"],
        ["figures", "{file}", "--quarter", "2026Q3", "--json"],
        ["history", "{file}"],
        ["check", "{file}"],
        ["backup", "{file}"],
        ["report", "{file}", "--partner", "berlin", "--quarter", "2026Q3", "--out", "{out}"],
        ["export", "{file}", "--out", "{out}"],
        ["template", "--out", "{out}"],
    ],
    ids=lambda words: words[0],
)
def test_no_command_loads_qt(empty: Path, tmp_path: Path, words: list[str]) -> None:
    out = tmp_path / "out.xlsx"
    filled_in = [word.format(file=empty, out=out) for word in words]
    done = started(python(*filled_in, code=QT_PROBE))
    assert done.returncode == 0, done.stderr


def test_a_reader_that_leaves_early_is_no_failure(filled: Path) -> None:
    """As in `spark-tracker figures … | head -1`."""
    command = python("figures", filled, "--quarter", "2026Q3", "--json")
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0


def test_output_without_unicode_keeps_every_letter_in_json(filled: Path) -> None:
    words = ("projects", filled, "--where", "code:NO-2026-01", "--columns", "leader")
    plain = started(python(*words), PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert plain.returncode == 0, plain.stderr
    assert "Sander Mobr?ten" in plain.stdout
    exact = started(python(*words, "--json"), PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert "Sander Mobr\\u00e5ten" in exact.stdout


def test_stopping_by_hand_is_one_sentence(
    run: Run, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_words: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("spark_tracker.services.project_table.project_table", stopped)
    assert run("projects", empty).refusal == "Stopped; nothing was written."
