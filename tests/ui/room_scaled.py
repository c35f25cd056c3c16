"""Walks through every page in a process of its own and prints what has no room.

Usage: python -m tests.ui.room_scaled sample.spark folder places…, with QT_SCALE_FACTOR set.
"""

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from spark_tracker.paths import HOME_VARIABLE
from spark_tracker.ui.icons import pixmap
from spark_tracker.ui.theme import Role
from tests.ui.room import cramped
from tests.ui.whole_window import PLACES, running, settle


def main(sample: Path, folder: Path, names: list[str]) -> None:
    """Print the scale, what is cut, and how many places were looked at."""
    os.environ[HOME_VARIABLE] = str(folder / "home")
    application = QApplication([])
    places = 0
    with running(folder / "work", sample) as program:
        scale = program.window.devicePixelRatio()
        print(f"scale {scale:g}")
        icon = pixmap("sun", Role.TEXT, 16)
        if round(icon.width()) < 16 * scale:
            print(f"icons of {icon.width()} px")
        for place in (place for place in PLACES if place.name in names):
            place.go(program)
            settle(program)
            for lack in cramped(program.window):
                print(f"{place.name}: {lack}")
            picture = program.window.grab()
            if picture.width() != round(program.window.width() * scale):
                print(f"{place.name}: painted {picture.width()} px wide")
            places += 1
    print(f"{places} places")
    application.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
