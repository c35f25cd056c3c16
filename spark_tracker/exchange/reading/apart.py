"""Starts the child process that parses a workbook, and ends it when it takes too long."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from spark_tracker.errors import CancelledError
from spark_tracker.exchange.reading.limits import CHILD_BYTES, CHILD_SECONDS, MIB
from spark_tracker.exchange.reading.refusals import ReadingRefusedError
from spark_tracker.exchange.reading.table import Sheet
from spark_tracker.exchange.reading.wire import CHILD_WORD, unpacked

_MODULE = "spark_tracker.exchange.reading.child"
_EXIT_MEMORY = 86  # child.EXIT_MEMORY; importing it here would make `-m` warn
_SECONDS_BETWEEN_LOOKS = 0.02


def read_apart(
    path: Path,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    seconds: float = CHILD_SECONDS,
) -> tuple[tuple[Sheet, ...], int]:
    """Return the sheets of the workbook `path` and the peak memory of reading it, in bytes.

    Args:
        path: the workbook; it is only read.
        cancelled: asked fifty times a second; True ends the child at once.
        seconds: how long the child may take.

    Raises:
        ReadingRefusedError: the workbook is damaged or beyond the limits.
        CancelledError: `cancelled` said so.
    """
    with tempfile.TemporaryDirectory(prefix="spark-read-") as folder:
        result = Path(folder, "sheets.json")
        code, said = _run(_command(path, result), Path(folder, "said"), path, cancelled, seconds)
        if code == 0:
            return unpacked(result.read_bytes())
    if code == _EXIT_MEMORY:
        limit = CHILD_BYTES // MIB
        raise ReadingRefusedError("too_much_memory", file=path.name, limit=limit)
    if code == 1 and said:  # the child itself is broken: a bug, not the file's fault
        raise RuntimeError(said)
    raise ReadingRefusedError("damaged", file=path.name, reason="the reader stopped")


def _command(path: Path, result: Path) -> list[str]:
    if getattr(sys, "frozen", False):
        start = [sys.executable, CHILD_WORD]
    else:
        # -P: a file named like one of our modules, beside the user's list, is never run.
        start = [sys.executable, "-P", "-m", _MODULE]
    return [*start, str(path.absolute()), str(result)]


def _run(
    command: list[str],
    log: Path,
    path: Path,
    cancelled: Callable[[], bool],
    seconds: float,
) -> tuple[int, str]:
    import spark_tracker  # noqa: PLC0415 - only to know where it lies

    home = str(Path(spark_tracker.__file__).resolve().parents[1])
    environment = {**os.environ, "PYTHONPATH": home}
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    end = time.monotonic() + seconds
    with (
        log.open("wb") as said,
        subprocess.Popen(  # noqa: S603 - our own program with two paths
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=said,
            env=environment,
            creationflags=flags,
        ) as child,
    ):
        try:
            code = _wait(child, path, cancelled, end, seconds)
        finally:
            child.kill()  # harmless when it has ended
    return code, log.read_text(encoding="utf-8", errors="replace")


def _wait(
    child: subprocess.Popen[bytes],
    path: Path,
    cancelled: Callable[[], bool],
    end: float,
    seconds: float,
) -> int:
    while True:
        try:
            return child.wait(_SECONDS_BETWEEN_LOOKS)
        except subprocess.TimeoutExpired:
            if cancelled():
                raise CancelledError from None
            if time.monotonic() > end:
                raise ReadingRefusedError(
                    "too_slow", file=path.name, limit=round(seconds)
                ) from None
