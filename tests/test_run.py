"""The door: run.py sets up an environment of its own and starts what is asked for.

Each test has a small house of its own: the real run.py and installer/, locks that name next to
nothing, and a stand-in for the program that tells what it was started with.
"""

import hashlib
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import run
from installer.environment import PROGRAM_LOCK, Stamp, env_python, lock_mark
from installer.system_packages import apt_install, missing_libraries

ROOT = Path(__file__).resolve().parent.parent
SETTING_UP = "Setting up the environment"
PROGRAM = """
import pathlib, sys
if sys.argv[1:2] == ["demo"]:
    for name in ("sample.spark", "berlin.xlsx", "finland.xlsx"):
        pathlib.Path(sys.argv[2], name).write_text("made")
print("program", sys.argv[1:], pathlib.Path.cwd().name)
"""


def make_house(folder: Path) -> Path:
    folder.mkdir()
    shutil.copy(ROOT / "run.py", folder)
    shutil.copytree(ROOT / "installer", folder / "installer")
    for lock in ("requirements.lock", "requirements-dev.lock"):
        (folder / lock).write_text("# nothing\n")
    (folder / "spark_tracker").mkdir()
    (folder / "spark_tracker" / "__main__.py").write_text(PROGRAM)
    return folder


def start(house: Path, *words: str, **environment: str) -> "subprocess.Popen[str]":
    hidden = ("DISPLAY", "WAYLAND_DISPLAY")
    own = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.Popen(
        [sys.executable, str(house / "run.py"), *words],
        env=own | environment,
        cwd=house.parent,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    )


def finish(door: "subprocess.Popen[str]") -> tuple[int, str, str]:
    out, err = door.communicate(timeout=120)
    return door.returncode, out, err


def go(house: Path, *words: str, **environment: str) -> tuple[int, str, str]:
    return finish(start(house, *words, **environment))


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A house whose environment stands, in a folder with a space and letters beyond ASCII."""
    folder = make_house(tmp_path_factory.mktemp("doors") / "SPARK på norsk")
    status, out, err = go(folder, "cli")
    assert (status, err) == (0, "")
    assert SETTING_UP in out
    return folder


@pytest.fixture
def silent_index() -> Iterator[str]:
    """An address that takes calls and never answers."""
    with socket.create_server(("127.0.0.1", 0), backlog=50) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/simple"


def make_wheel(folder: Path) -> str:
    """Put a tiny package into `folder`; return its line for a lock, without the hash."""
    info = "sparkle-1.0.dist-info"
    wheel = folder / "sparkle-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as parts:
        parts.writestr("sparkle.py", "")
        parts.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: sparkle\nVersion: 1.0\n")
        parts.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        parts.writestr(f"{info}/RECORD", "")
    return hashlib.sha256(wheel.read_bytes()).hexdigest()


def test_second_start_only_runs_the_program_where_the_user_stands(house: Path) -> None:
    status, out, _ = go(house, "cli", "projects", "a b.spark")
    assert status == 0
    assert out == f"program ['projects', 'a b.spark'] {house.parent.name}\n"


def test_checks_are_added_to_the_environment_of_the_program(house: Path) -> None:
    marks = Stamp(house).marks()
    assert lock_mark(house, PROGRAM_LOCK) in marks
    kept = env_python(house / ".venv").parent.parent / "kept"
    kept.touch()
    go(house, "lint")  # fails, for no tool is in this lock, but makes the environment ready
    assert kept.exists()
    assert len(Stamp(house).marks()) == 2


def test_changed_lock_makes_a_fresh_environment(house: Path) -> None:
    left_over = house / ".venv" / "left over"
    left_over.mkdir()
    (house / PROGRAM_LOCK).write_text("# nothing, newly\n")
    status, out, _ = go(house, "cli")
    assert status == 0
    assert SETTING_UP in out
    assert not left_over.exists()


def test_copied_folder_does_not_trust_the_environment_it_came_with(
    house: Path, tmp_path: Path
) -> None:
    (tmp_path / ".venv").mkdir()
    shutil.copy(Stamp(house).file, tmp_path / ".venv")
    assert Stamp(house).marks()
    assert Stamp(tmp_path).marks() == []


def test_set_up_killed_half_way_is_done_again_once_by_two_starts(
    tmp_path: Path, silent_index: str
) -> None:
    folder = make_house(tmp_path / "house")
    (folder / PROGRAM_LOCK).write_text(f"sparkle==1.0 --hash=sha256:{'0' * 64}\n")
    door = start(folder, "cli", PIP_INDEX_URL=silent_index)
    until = time.monotonic() + 60
    while not list(folder.glob(".venv/**/pip")) and time.monotonic() < until:
        time.sleep(0.05)
    os.killpg(door.pid, signal.SIGKILL)
    finish(door)
    assert env_python(folder / ".venv").exists()
    assert Stamp(folder).marks() == []

    (folder / PROGRAM_LOCK).write_text("# nothing\n")
    doors = [start(folder, "cli", "new"), start(folder, "cli", "new")]
    ends = [finish(door) for door in doors]
    assert [status for status, _, _ in ends] == [0, 0]
    outputs = [out for _, out, _ in ends]
    assert sum(SETTING_UP in out for out in outputs) == 1
    assert all("program ['new']" in out for out in outputs)


def test_locked_package_is_installed_only_with_its_hash(tmp_path: Path) -> None:
    folder = make_house(tmp_path / "house")
    good = make_wheel(tmp_path)
    index = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tmp_path)}
    (folder / PROGRAM_LOCK).write_text(f"sparkle==1.0 --hash=sha256:{'0' * 64}\n")
    status, _, err = go(folder, "cli", **index)
    assert status == 1
    assert err.startswith("A package that arrived is not the one the lock file names")
    (folder / PROGRAM_LOCK).write_text(f"sparkle==1.0 --hash=sha256:{good}\n")
    status, out, _ = go(folder, "cli", **index)
    assert status == 0
    assert "program []" in out
    assert list(folder.glob(".venv/**/sparkle.py"))


def test_without_a_network_one_sentence_says_what_helps(tmp_path: Path) -> None:
    folder = make_house(tmp_path / "house")
    (folder / PROGRAM_LOCK).write_text(f"sparkle==1.0 --hash=sha256:{'0' * 64}\n")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]  # closed again below: nobody listens there
    address = f"http://127.0.0.1:{port}"
    status, _, err = go(folder, "cli", PIP_INDEX_URL=f"{address}/simple", PIP_FIND_LINKS="")
    assert status == 1
    assert err.startswith("The packages could not be fetched. See that this machine is on-line")
    assert "Traceback" not in err


def test_demo_without_a_display_writes_everything_and_says_so(house: Path) -> None:
    status, out, err = go(house, "demo")
    assert (status, err) == (0, "")
    assert sorted(path.name for path in (house / "demo").iterdir()) == [
        "berlin.xlsx",
        "finland.xlsx",
        "sample.spark",
    ]
    assert "No display here, so no window opens" in out.splitlines()[-1]


def test_demo_keeps_what_the_user_changed_in_the_sample(house: Path) -> None:
    go(house, "demo")
    sample = house / "demo" / "sample.spark"
    sample.write_text("changed")
    assert go(house, "demo")[0] == 0
    assert sample.read_text() == "changed"


def test_demo_stopped_half_way_is_made_again(house: Path) -> None:
    go(house, "demo")
    (house / "demo" / ".unfinished").touch()
    (house / "demo" / "sample.spark").write_text("half")
    assert go(house, "demo")[0] == 0
    assert (house / "demo" / "sample.spark").read_text() == "made"
    assert not (house / "demo" / ".unfinished").exists()


def test_window_without_a_display_is_refused_in_a_sentence(house: Path) -> None:
    status, _, err = go(house)
    assert status == 1
    assert err.startswith("There is no display here, so no window can open")


@pytest.mark.parametrize(("platform", "opens"), [("xcb", False), ("offscreen", True)])
def test_display_that_nobody_serves_is_noticed_before_the_window_fails(
    monkeypatch: pytest.MonkeyPatch, platform: str, *, opens: bool
) -> None:
    monkeypatch.setenv("DISPLAY", ":9999")
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert run.window_opens(sys.executable) is opens


@pytest.mark.parametrize("words", [["install"], [""], ["Test"]])
def test_unknown_word_shows_the_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(words) == 2
    said = capsys.readouterr().err
    assert said.startswith(f'"{words[0]}" is not a command of run.py.')
    assert "python3 run.py test" in said


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(f"run.py {name}" in said for name in run.COMMANDS)


def test_old_python_is_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "OLDEST_PYTHON", (99, 0))
    assert run.main(["test"]) == 1
    assert capsys.readouterr().err.startswith("SPARK Tracker needs Python 3.11 or newer; this is")


def test_qt_finds_its_libraries_where_these_tests_run() -> None:
    assert missing_libraries() == []


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An apt-get that only writes down what it was told, and an apt-cache of Debian 13."""
    log = tmp_path / "apt.log"
    scripts = {
        "apt-get": f'echo apt-get "$@" >> "{log}"',
        "sudo": '"$@"',
        "apt-cache": 'test "$2" = libglib2.0-0t64 && echo "Package: $2"',
    }
    for name, line in scripts.items():
        script = tmp_path / name
        script.write_text(f"#!/bin/sh\n{line}\n")
        script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    log.touch()
    return log


def test_root_without_a_terminal_gets_missing_packages(apt: Path) -> None:
    apt_install(["libegl1", "libglib2.0-0"], is_root=True, ask=None)
    assert apt.read_text().splitlines() == [
        "apt-get -qq update",
        "apt-get -qq install -y --no-install-recommends libegl1 libglib2.0-0t64",
    ]


def test_user_is_asked_before_packages_are_installed(apt: Path) -> None:
    apt_install(["libegl1"], is_root=False, ask=lambda _question: "y")
    assert apt.read_text().splitlines()[-1].endswith("--no-install-recommends libegl1")


@pytest.mark.parametrize("answer", ["n", "", None])
def test_without_a_yes_the_line_is_printed_and_nothing_installed(
    apt: Path, capsys: pytest.CaptureFixture[str], answer: str | None
) -> None:
    ask = None if answer is None else lambda _question: answer or ""
    apt_install(["libegl1", "libgl1"], is_root=False, ask=ask)
    assert apt.read_text() == ""
    line = "  sudo apt-get install --no-install-recommends libegl1 libgl1"
    assert capsys.readouterr().out.splitlines()[-1] == line
