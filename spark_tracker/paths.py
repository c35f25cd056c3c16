"""Where files lie: the program's own, and the user's data folder.

The data folder is never in Documents: on an office laptop that is often a cloud folder, and a
sync client that replaces an open database loses data.
"""

import os
import re
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
HOME_VARIABLE = "SPARK_TRACKER_HOME"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


def as_file_name(name: str) -> str:
    """Return `name` as a file name that every system takes; "" where nothing is left of it."""
    return " ".join(_FORBIDDEN.sub(" ", name).split()).strip(" .")


@cache  # each icon asks
def bundled(name: str) -> Path:
    """Return the folder `name` ("migrations" or "resources") shipped with the program.

    In a wheel and in the PyInstaller bundle it lies inside the package; in a source checkout it
    is the package's neighbour.
    """
    for parent in (_PACKAGE, _PACKAGE.parent):
        if (parent / name).is_dir():
            return parent / name
    raise FileNotFoundError(name)


def data_folder() -> Path:
    """Return the folder for settings, logs, drafts and backups; made when missing.

    `SPARK_TRACKER_HOME` (set by `--data-dir` too) redirects it.
    """
    chosen = os.environ.get(HOME_VARIABLE)
    if chosen:
        folder = Path(chosen).expanduser()
    else:
        from platformdirs import user_data_path  # noqa: PLC0415 - 16 ms that a script may not need

        folder = user_data_path("SPARK Tracker", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def backups_folder() -> Path:
    """Return the folder for automatic backups; made when missing."""
    folder = data_folder() / "backups"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
