"""Opening the window from the command line; Qt is imported only here, and only then."""

import argparse
from pathlib import Path


def run_window(words: argparse.Namespace) -> int:
    """Open the window on a file, on the last one, or on the first-run page."""
    from spark_tracker.app import run  # noqa: PLC0415 - Qt, which no other command needs

    return run(Path(words.db) if words.db else None)
