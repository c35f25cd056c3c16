#!/usr/bin/env python3
"""The one door to SPARK Tracker: sets up what is missing, then runs.

    python3 run.py                       the window
    python3 run.py demo                  a sample programme, its workbooks, the window on it
    python3 run.py cli ...               the command line, for example: run.py cli --help
    python3 run.py test [--long] [...]   every check; with words for pytest only those tests
    python3 run.py lint                  the static checks: format, rules, types, imports
    python3 run.py bench [...]           speed and size, as ratios
    python3 run.py build                 the program as one folder, in dist/, tried out

Needs Python 3.11 or newer and nothing else. The first start makes .venv beside this file from the
hashed lock; later ones only compare its stamp.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from installer.environment import CHECKS_LOCK, PROGRAM_LOCK, ready
from installer.terminal import StartError, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent


def program(python: str, *words: str) -> list[str]:
    """Return the command that starts the program from this checkout, in any working folder."""
    os.environ["PYTHONPATH"] = str(ROOT)
    return [python, "-P", "-m", "spark_tracker", *words]


def become(command: Sequence[str]) -> int:
    """Give this process to `command`; where a system cannot, wait for it."""
    if os.name == "posix":
        os.execv(command[0], list(command))
    return subprocess.call(command)


def no_display() -> bool:
    """Tell whether a window would have no screen to appear on."""
    platform = os.environ.get("QT_QPA_PLATFORM")
    if platform:
        return platform in ("offscreen", "minimal")
    names = ("DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform.startswith("linux") and not any(map(os.environ.get, names))


def window(_words: Sequence[str]) -> int:
    """Open the window."""
    python = ready(ROOT, PROGRAM_LOCK, qt=True)
    if no_display():
        raise StartError("There is no display here, so no window can open; try: run.py cli --help")
    return become(program(python))


def cli(words: Sequence[str]) -> int:
    """Run the command line."""
    return become(program(ready(ROOT, PROGRAM_LOCK, qt=False), *words))


def demo(_words: Sequence[str]) -> int:
    """Write the sample programme and the workbooks once, then open the window on it."""
    folder = ROOT / "demo"
    python = ready(ROOT, PROGRAM_LOCK, qt=True)
    unfinished = folder / ".unfinished"
    if unfinished.exists():  # an earlier start was stopped half-way: nothing in there is whole
        shutil.rmtree(folder)
    if not any(folder.glob("*.spark")):
        folder.mkdir(exist_ok=True)
        unfinished.touch()
        status = subprocess.call(program(python, "demo", str(folder)))
        if status != 0:
            return status
        unfinished.unlink()
    if no_display() or not window_opens(python):
        say(f"No display here, so no window opens: sample programme and workbooks are in {folder}.")
        return 0
    say(f"Sample programme and workbooks are in {folder}.")
    return become(program(python, str(next(folder.glob("*.spark")))))


def window_opens(python: str) -> bool:
    """Try whether Qt gets at a display; it ends the process that has none."""
    probe = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
    return subprocess.run([python, "-c", probe], capture_output=True, check=False).returncode == 0


def static_checks(python: str) -> dict[str, list[str]]:
    """Return the checks that run nothing of the program, by name."""
    # Without its cache, which once kept the answer of an older tree.
    imports = "from importlinter.cli import lint_imports; exit(lint_imports(no_cache=True))"
    return {
        "format": [python, "-m", "ruff", "format", "--check", "--quiet", "."],
        "rules": [python, "-m", "ruff", "check", "--quiet", "."],
        "types": [python, "-m", "mypy"],
        "imports": [python, "-c", imports],
    }


def run_checks(checks: dict[str, list[str]]) -> int:
    """Run each check, all of them even if one fails; print what failed and how long each took."""
    failed = []
    for name, command in checks.items():
        began = time.monotonic()
        shown = None if name == "tests" else subprocess.PIPE
        done = subprocess.run(command, cwd=ROOT, stdout=shown, stderr=shown, check=False)
        if done.returncode:
            failed.append(name)
            sys.stdout.buffer.write((done.stdout or b"") + (done.stderr or b""))
        verdict = "FAILED" if done.returncode else "passed"
        say(f"{name:8} {verdict} in {time.monotonic() - began:.1f} s")
    say(f"Failed: {', '.join(failed)}." if failed else "All checks passed.")
    return 1 if failed else 0


def test(words: Sequence[str]) -> int:
    """Run every check, or with options of pytest only the tests they name."""
    python = ready(ROOT, CHECKS_LOCK, qt=True)
    chosen = [word for word in words if word != "--long"]
    pytest = [python, "-m", "pytest"] + ([] if "--long" in words else ["-m", "not long"])
    if chosen:
        return subprocess.call([*pytest, *chosen], cwd=ROOT)
    workers = str(min(os.cpu_count() or 1, 8))
    return run_checks({**static_checks(python), "tests": [*pytest, "-q", "-n", workers]})


def lint(_words: Sequence[str]) -> int:
    """Run the checks that run nothing of the program."""
    return run_checks(static_checks(ready(ROOT, CHECKS_LOCK, qt=False)))


def bench(words: Sequence[str]) -> int:
    """Measure speed and size."""
    return subprocess.call(
        [ready(ROOT, CHECKS_LOCK, qt=True), "-m", "tests.benchmarks", *words], cwd=ROOT
    )


def build(_words: Sequence[str]) -> int:
    """Make the program as one folder, then try it out."""
    from installer.system_packages import complete_for_building  # noqa: PLC0415 - only here

    python = ready(ROOT, CHECKS_LOCK, qt=True)
    complete_for_building()
    for step in (
        ["PyInstaller", "--noconfirm", "--log-level", "ERROR", "installer/spark_tracker.spec"],
        ["installer.smoke_test", "dist/spark-tracker"],
    ):
        status = subprocess.call([python, "-m", *step], cwd=ROOT)
        if status != 0:
            return status
    say(f"The program is in {ROOT / 'dist' / 'spark-tracker'}.")
    return 0


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "": window,
    "demo": demo,
    "cli": cli,
    "test": test,
    "lint": lint,
    "bench": bench,
    "build": build,
}


def main(words: Sequence[str]) -> int:
    """Run the command that the first word names; return the exit status."""
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:3]))
        print(f"SPARK Tracker needs Python 3.11 or newer; this is {found}.", file=sys.stderr)
        return 1
    usage = (__doc__ or "").strip()
    name, rest = (words[0], words[1:]) if words else ("", [])
    if name in ("help", "-h", "--help"):
        say(usage)
        return 0
    if (not name and words) or name not in COMMANDS:
        print(f'"{name}" is not a command of run.py.\n\n{usage}', file=sys.stderr)
        return 2
    try:
        return COMMANDS[name](rest)
    except StartError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; the next start goes on from here.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
