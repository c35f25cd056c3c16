"""Opening the window from the command line; Qt is imported only here, and only then."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from spark_tracker.errors import SparkError

if TYPE_CHECKING:
    import argparse

_PLACES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_window(file: str | None = None) -> int:
    """Open the window on a file, on the last one, or on the first-run page.

    Raises:
        SparkError: There is no display; Qt would abort the process instead of saying so.
    """
    if sys.platform.startswith("linux") and not any(map(os.environ.get, _PLACES)):
        raise SparkError(
            "There is no display here, so no window can open. “spark-tracker --help” lists what "
            "can be done without one."
        )
    gc.disable()  # all that is loaded now stays; `app.run` enables it again with the file open
    from spark_tracker.app import run  # Qt, which no other command needs

    return run(Path(file) if file else None)


def run_window(words: "argparse.Namespace") -> int:
    """Open the window as the parser understood its words."""
    return open_window(words.db)
