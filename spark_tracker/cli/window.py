"""Opening the window from the command line; Qt is imported only here, and only then."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def open_window(file: str | None = None) -> int:
    """Open the window on a file, on the last one, or on the first-run page."""
    from spark_tracker.app import run  # noqa: PLC0415 - Qt, which no other command needs

    return run(Path(file) if file else None)


def run_window(words: "argparse.Namespace") -> int:
    """Open the window as the parser understood its words."""
    return open_window(words.db)
