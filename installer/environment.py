"""The environment in .venv: made once from a hashed lock, then only looked at.

Nothing but the standard library is imported here, and little of it before it is needed: every
start of the program passes through `ready`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from installer.terminal import StartError, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PROGRAM_LOCK = "requirements.lock"
CHECKS_LOCK = "requirements-dev.lock"  # holds all of PROGRAM_LOCK too
LIBRARIES_MARK = "libraries found"


def env_python(environment: Path) -> Path:
    """Return the interpreter inside `environment`."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def identity(root: Path) -> str:
    """Name the interpreter and the folder an environment was made for; neither may change."""
    version = ".".join(map(str, sys.version_info[:2]))
    return f"Python {version} of {sys.base_prefix} in {root}"


def lock_mark(root: Path, lock: str) -> str:
    """Return the line that stands in the stamp once `lock` is installed as it is today."""
    from hashlib import sha256  # noqa: PLC0415 - most starts need no more than this one

    return f"{lock} {sha256((root / lock).read_bytes()).hexdigest()}"


class Stamp:
    """What is known to be complete in an environment: written last, removed first."""

    def __init__(self, root: Path) -> None:
        self.file = root / ".venv" / ".stamp"
        self.root = root

    def marks(self) -> list[str]:
        """Return what is complete; nothing when made for another interpreter or folder."""
        try:
            lines = self.file.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return []
        return lines[1:] if lines[:1] == [identity(self.root)] else []

    def write(self, marks: Sequence[str]) -> None:
        """Put the marks down at once or not at all."""
        part = self.file.with_name(".stamp.part")
        part.write_text("\n".join([identity(self.root), *marks, ""]), encoding="utf-8")
        part.replace(self.file)


@contextmanager
def one_at_a_time(environment: Path) -> Iterator[int]:
    """Hold the environment's lock, waiting for another start that is setting up.

    Yields the lock's file descriptor: a child that inherits it keeps the lock when we are killed,
    so that an orphaned pip never works in a folder that a later start is clearing.
    """
    environment.mkdir(exist_ok=True)
    with (environment / ".lock").open("a+b") as file:
        told = False
        while not _try_lock(file.fileno()):
            if not told:
                say("Another start is setting up the environment; waiting for it ...")
                told = True
            time.sleep(0.2)
        yield file.fileno()  # closing the file lets go of the lock


def _try_lock(descriptor: int) -> bool:
    """Take the lock if it is free."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on Windows only

            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - exists everywhere but on Windows

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def ready(root: Path, lock: str, *, qt: bool) -> str:
    """Make sure the environment holds what `lock` names; return its interpreter.

    With `qt` the system libraries that Qt opens are looked for too, until they were found once.
    """
    stamp = Stamp(root)
    python = env_python(root / ".venv")
    wanted = {lock_mark(root, lock)} | ({LIBRARIES_MARK} if qt else set())
    if wanted <= set(stamp.marks()) and python.exists():
        return str(python)
    from installer.system_packages import complete_system  # noqa: PLC0415 - only while setting up

    try:
        with one_at_a_time(root / ".venv") as held:
            marks = stamp.marks() if python.exists() else []
            libraries_found = LIBRARIES_MARK in marks or complete_system(qt=qt)
            if lock_mark(root, lock) not in marks:
                install(root, lock, held, fresh=lock_mark(root, PROGRAM_LOCK) not in marks)
                marks = [lock_mark(root, PROGRAM_LOCK), lock_mark(root, lock)]
            extra = [LIBRARIES_MARK] if qt and libraries_found else []
            stamp.write(list(dict.fromkeys([*marks, *extra])))
    except OSError as error:
        raise StartError(
            f"The environment {root / '.venv'} could not be made: {error}. Close every SPARK "
            "Tracker started from this folder, see that the folder may be written to and that "
            "the disk is not full, and start again."
        ) from error
    return str(python)


def install(root: Path, lock: str, held: int, *, fresh: bool) -> None:
    """Install `lock` into the environment, a `fresh` one if asked; what was there goes first."""
    environment = root / ".venv"
    if Path(sys.prefix) == environment:
        raise StartError(
            "The environment must be renewed, and this Python runs inside it. Start run.py with "
            "the system's own Python."
        )
    began = time.monotonic()
    say("Setting up the environment (once, about half a minute) ...")
    if fresh:
        (environment / ".stamp").unlink(missing_ok=True)
        for path in environment.iterdir():
            if path.name == ".lock":
                continue
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
        _call_quietly([sys.executable, "-I", "-m", "venv", str(environment)], held)
    _call_quietly(
        [
            *(str(env_python(environment)), "-I", "-m", "pip", "install", "--quiet"),
            *("--require-hashes", "--no-deps", "--only-binary", ":all:", "--retries", "2"),
            *("--no-user", "--no-input", "--disable-pip-version-check", "-r", str(root / lock)),
        ],
        held,
    )
    say(f"The environment is ready after {time.monotonic() - began:.0f} s.")


def _call_quietly(command: list[str], held: int) -> None:
    """Run a step of the set-up; show nothing of it unless it fails."""
    inherited = () if os.name == "nt" else (held,)
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        pass_fds=inherited,
        check=False,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode == 0:
        return
    lines = [line for line in done.stdout.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR")] or lines
    raise StartError(
        "\n".join(
            [_explain(" ".join(command), done.stdout), *(f"  | {line}" for line in errors[-4:])]
        )
    )


def _explain(command: str, output: str) -> str:
    """Say what a failed step of the set-up means and what helps."""
    if "No space left" in output:
        return "The disk is full; the environment needs 600 MB. Make room and start again."
    if "-m venv" in command:
        return "This Python could not make an environment:"
    if "DO NOT MATCH THE HASHES" in output:
        return (
            "A package that arrived is not the one the lock file names, so nothing was installed. "
            "Start again; if it stays, something between here and the package index alters files."
        )
    return (
        "The packages could not be fetched. See that this machine is on-line; behind a proxy set "
        "HTTPS_PROXY=http://NAME:PORT first. Then start again, nothing is lost."
    )
