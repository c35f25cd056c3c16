"""One rotating log file. A log line holds ids and codes, never a name, a title or a note."""

import faulthandler
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_SIZE = 1_000_000
_KEPT = 5


def start_log(folder: Path) -> Path:
    """Log to `spark-tracker.log` in `folder` from now on; a crash of the interpreter too.

    Returns the file. A folder that cannot be written means no log, never no program.
    """
    path = folder / "spark-tracker.log"
    try:
        handler = RotatingFileHandler(path, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8")
        crashes = (folder / "crash.log").open("a", encoding="utf-8")
    except OSError:
        return path
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("spark_tracker")
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    faulthandler.enable(crashes)
    return path
