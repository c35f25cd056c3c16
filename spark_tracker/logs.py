"""One log file, a new one once it is long. A log line holds ids and codes, never a name or a note.

A new file begins with a start of the program only: a day writes some kilobytes, and the rotating
handler of the library loads sockets and queues, which the first list would wait for.
"""

import faulthandler
import logging
from pathlib import Path

_SIZE = 1_000_000
_KEPT = 5


def start_log(folder: Path) -> Path:
    """Log to `spark-tracker.log` in `folder` from now on; a crash of the interpreter too.

    Returns the file. A folder that cannot be written means no log, never no program.
    """
    path = folder / "spark-tracker.log"
    try:
        _make_room(path)
        handler = logging.FileHandler(path, encoding="utf-8")
        crashes = (folder / "crash.log").open("a", encoding="utf-8")
    except OSError:
        return path
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("spark_tracker")
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    faulthandler.enable(crashes)
    return path


def _make_room(path: Path) -> None:
    """Number a long log and those before it one higher; the oldest goes."""
    if not path.exists() or path.stat().st_size < _SIZE:
        return
    names = [path, *(path.with_name(f"{path.name}.{number}") for number in range(1, _KEPT + 1))]
    for older, newer in zip(reversed(names), reversed(names[:-1]), strict=False):
        if newer.exists():
            newer.replace(older)
