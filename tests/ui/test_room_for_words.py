"""Words have room: in large text, in the smallest window and on screens that magnify.

In usual text and size `test_access.py` looks at it.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from spark_tracker.ui.theme import theme
from tests.ui.room import cramped
from tests.ui.room_small import TOO_WIDE
from tests.ui.whole_window import DIALOGS, PLACES, dialogs, running, settle

pytestmark = pytest.mark.qt_log_ignore("does not support")

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def program(qapp, tmp_path_factory, sample_file):
    with running(tmp_path_factory.mktemp("room"), sample_file, text_size=150) as program:
        yield program


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
@pytest.mark.long
def test_large_text_is_not_cut(program, place):
    place.go(program)
    settle(program)
    assert cramped(program.window) == []


@pytest.mark.long
def test_large_text_of_dialogs_is_not_cut(program):
    for place in DIALOGS:
        place.go(program)
        settle(program)
        (dialog,) = dialogs()
        assert cramped(dialog) == [], place.name
        dialog.close()
        settle(program)


def test_smallest_window_shows_every_page(program):
    theme().set_text_size(100)
    program.window.resize(640, 480)
    assert (program.window.width(), program.window.height()) == (640, 480)
    for place in PLACES:
        place.go(program)
        settle(program)
        assert cramped(program.window) == [], place.name


@pytest.mark.parametrize(("scale", "places"), [("1.5", PLACES[::3]), ("2", PLACES[1::6])])
def test_screen_that_magnifies_cuts_nothing_and_stays_sharp(tmp_path, sample_file, scale, places):
    """The scale of the screen is read when a program starts: each has one of its own."""
    asked = [sys.executable, "-m", "tests.ui.room_scaled", str(sample_file), str(tmp_path)]
    asked += [place.name for place in places]
    done = subprocess.run(
        asked,
        cwd=ROOT,
        env=os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [f"scale {float(scale):g}", f"{len(places)} places"]


def test_dialogs_scroll_on_a_small_screen_and_cut_nothing(tmp_path, sample_file):
    """The size of the screen is read when a program starts."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.room_small", str(sample_file), str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["640 px wide", f"{len(DIALOGS) - len(TOO_WIDE)} dialogs"]
