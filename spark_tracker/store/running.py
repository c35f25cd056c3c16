"""A flag for "a program has this file open", by which an unclean end is noticed.

A flag whose process no longer runs was left by a crash or a power cut: the next open then checks
the whole file and the journal, not only its pages.
"""

import os
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from spark_tracker.store.trouble import disk_explained


class RunningFlag:
    """The flag of this process for one file, kept in the backups folder."""

    def __init__(self, path: Path, folder: Path) -> None:
        self._folder = folder
        self._stem = f"open-{sha256(str(path.resolve()).encode()).hexdigest()[:16]}"
        self._own = folder / f"{self._stem}.{os.getpid()}"

    def left_behind(self) -> bool:
        """Say whether a program ended without closing the file; its flag is then removed."""
        dead = [flag for flag in self._folder.glob(f"{self._stem}.*") if not self._runs(flag)]
        for flag in dead:
            flag.unlink(missing_ok=True)
        return bool(dead)

    def put_up(self) -> None:
        """Say that the file is open, durably."""
        with disk_explained(self._own):
            self._folder.mkdir(parents=True, exist_ok=True)
            with self._own.open("wb") as flag:
                flag.write(str(os.getpid()).encode())
                flag.flush()
                os.fsync(flag.fileno())

    def take_down(self) -> None:
        """Say that the file was closed."""
        with suppress(OSError):  # what cannot be removed only makes the next check thorough
            self._own.unlink()

    def _runs(self, flag: Path) -> bool:
        number = flag.suffix.removeprefix(".")
        # A flag with our own number is from a process that had it before us: we have just begun.
        return flag != self._own and number.isdigit() and process_runs(int(number))


def process_runs(number: int) -> bool:
    """Say whether a process with this number runs on this computer."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there

        query_limited_information, still_active = 0x1000, 259
        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(query_limited_information, 0, number)
        if not handle:
            return False
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return code.value == still_active
    try:
        os.kill(number, 0)  # signal 0 only asks
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
