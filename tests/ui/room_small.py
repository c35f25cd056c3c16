"""Opens every dialog in large text on a screen of 640 x 480 and prints what has no room there.

Usage: python -m tests.ui.room_small sample.spark folder
"""

import json
import os
import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from spark_tracker.paths import HOME_VARIABLE
from tests.ui.room import cramped
from tests.ui.whole_window import DIALOGS, dialogs, running, settle

WIDE, HIGH = 640, 480
TOO_WIDE = {"import", "move to idea", "about"}
"""Two panes beside each other, a sentence that must be read, paths that break nowhere."""


def main(sample: Path, folder: Path) -> None:
    """Print the size of the screen, what is cut, and how many dialogs were looked at."""
    os.environ[HOME_VARIABLE] = str(folder / "home")
    screen = folder / "screen.json"
    sizes = {"name": "small", "x": 0, "y": 0, "width": WIDE, "height": HIGH}
    screen.write_text(json.dumps({"screens": [sizes]}), "utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    application = QApplication([])
    print(f"{application.primaryScreen().size().width()} px wide")
    looked_at = 0
    with running(folder / "work", sample, size=(WIDE, HIGH), text_size=150) as program:
        for place in (place for place in DIALOGS if place.name not in TOO_WIDE):
            place.go(program)
            settle(program)
            (dialog,) = dialogs()
            if dialog.width() > WIDE or dialog.height() > HIGH:
                print(f"{place.name}: {dialog.width()} x {dialog.height()}")
            lacks = cramped(dialog)
            for _turn in range(20):  # a busy machine lays out later
                if not lacks:
                    break
                QTest.qWait(50)
                lacks = cramped(dialog)
            for lack in lacks:
                print(f"{place.name}: {lack}")
            dialog.close()
            settle(program)
            looked_at += 1
    print(f"{looked_at} dialogs")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
