"""Try out a built program as a user meets it: `python -m installer.smoke_test dist/spark-tracker`.

A programme is made, a list imported, a quarter's workbook written and the file checked, with the
program's own command; then its window must appear on a virtual screen, where one can be had.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROJECTS = "Code;Title\nX-2026-01;Smoke detector for hearts\nX-2026-02;Fire blanket for lungs\n"
GPL_ONLY = re.compile(
    r"Qt6?(Charts|DataVisualization|Graphs|NetworkAuth|VirtualKeyboard|Quick3D|Bodymovin|HttpServer)"
)
PATIENCE = 30  # seconds for a command or for the window


class SmokeError(Exception):
    """The built program is not fit to be given away; the text says what happened."""


def clean_environment(home: Path) -> dict[str, str]:
    """Return an environment in which only the built program itself can be found."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return kept | {"SPARK_TRACKER_HOME": str(home), "HOME": str(home), "LC_ALL": "C.UTF-8"}


def try_commands(program: Path, folder: Path, environment: dict[str, str]) -> Path:
    """Make, fill, report and check a programme; return its file."""
    programme, projects, workbook = folder / "p.spark", folder / "p.csv", folder / "b.xlsx"
    projects.write_text(PROJECTS, encoding="utf-8")
    commands: tuple[tuple[str | Path, ...], ...] = (
        ("new", programme, "--name", "SPARK Smoke"),
        ("import", programme, projects),
        ("report", programme, "--partner", "berlin", "--quarter", "2026Q3", "--out", workbook),
        ("check", programme),
    )
    for words in commands:
        began = time.monotonic()
        done = subprocess.run(
            [program, *words],
            env=environment,
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        if done.returncode != 0:
            raise SmokeError(f"{words[0]} ended with {done.returncode}:\n{done.stderr}")
        print(f"{words[0]:8} {time.monotonic() - began:.1f} s")
    with zipfile.ZipFile(workbook) as parts:
        if parts.testzip() or "xl/workbook.xml" not in parts.namelist():
            raise SmokeError("report wrote something that is not a workbook")
    return programme


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Run an X server without a monitor; yields its display's name."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise SmokeError("Xvfb did not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def try_window(program: Path, programme: Path, environment: dict[str, str]) -> None:
    """See the window appear with the programme in it, and stay."""
    missing = [tool for tool in ("Xvfb", "xdotool") if not shutil.which(tool)]
    if missing:
        print(f"window   NOT TRIED, for there is no {' and no '.join(missing)} here")
        return
    with virtual_screen() as display:
        screen = environment | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        began = time.monotonic()
        with tempfile.TemporaryFile("w+") as said:
            window = subprocess.Popen([program, programme], env=screen, stderr=said)
            try:
                title = wait_for_window(window, screen)
                print(f'window   {time.monotonic() - began:.1f} s, "{title}"')
                time.sleep(2)  # what is loaded after the first painting must not end it
                if window.poll() is not None:
                    raise SmokeError(f"the window closed by itself with {window.returncode}")
            finally:
                window.terminate()
                window.wait()
                said.seek(0)
                words = said.read()
            if words.strip():
                raise SmokeError(f"the window said:\n{words}")


def wait_for_window(window: "subprocess.Popen[bytes]", screen: dict[str, str]) -> str:
    """Wait until the programme is open in a window on the screen; return the window's title.

    The first page ("Welcome"), which is there before a file is open, is not enough.
    """
    search = ["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@"]
    until = time.monotonic() + PATIENCE
    titles: list[str] = []
    while time.monotonic() < until:
        if window.poll() is not None:
            raise SmokeError(f"the window did not open; the program ended with {window.returncode}")
        found = subprocess.run(search, env=screen, capture_output=True, text=True, check=False)
        titles = found.stdout.splitlines()
        for title in titles:
            if title.endswith(" - SPARK Tracker") and not title.startswith("Welcome"):
                return title
        time.sleep(0.1)
    raise SmokeError(f"after {PATIENCE} s no programme is open; on the screen: {titles}")


def look_through(folder: Path) -> None:
    """Refuse parts of Qt that may be had under the GPL alone; print the size."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    forbidden = sorted(path.name for path in files if GPL_ONLY.search(path.name))
    if forbidden:
        raise SmokeError(f"parts under the GPL alone: {', '.join(forbidden)}")
    size = sum(path.stat().st_size for path in files) / 1e6
    print(f"files    {len(files)}, {size:.0f} MB, none under the GPL alone")


def main(folder: Path) -> int:
    """Try the program in `folder`; return the exit status."""
    name = "spark-tracker.exe" if os.name == "nt" else "spark-tracker"
    try:
        look_through(folder)
        with tempfile.TemporaryDirectory() as scratch:
            home = Path(scratch) / "home"
            home.mkdir()
            environment = clean_environment(home)
            programme = try_commands(folder / name, Path(scratch), environment)
            try_window(folder / name, programme, environment)
    except (SmokeError, subprocess.TimeoutExpired) as error:
        print(f"The built program failed: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
