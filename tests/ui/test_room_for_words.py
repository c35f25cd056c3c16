"""Words have room: at every text size and scale, and in the smallest window."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.room import cramped
from tests.ui.whole_window import DIALOGS, PLACES, dialogs, running, settle

pytestmark = pytest.mark.qt_log_ignore("does not support")

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module", params=[100, 150], ids=lambda size: f"{size} %")
def program(request, qapp, tmp_path_factory, sample_file):
    folder = tmp_path_factory.mktemp(f"room{request.param}")
    with running(folder, sample_file, text_size=request.param) as program:
        yield program


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_no_word_is_cut(program, place):
    place.go(program)
    settle(program)
    assert cramped(program.window) == []


def test_no_word_of_a_dialog_is_cut(program):
    for place in DIALOGS:
        place.go(program)
        settle(program)
        (dialog,) = dialogs()
        assert cramped(dialog) == [], place.name
        dialog.close()
        settle(program)


def test_smallest_window_shows_every_page(qapp, tmp_path, sample_file):
    with running(tmp_path / "small", sample_file, size=(640, 480)) as program:
        assert (program.window.width(), program.window.height()) == (640, 480)
        for place in PLACES:
            place.go(program)
            settle(program)
            assert cramped(program.window) == [], place.name


@pytest.mark.parametrize("scale", ["1.5", "2"])
def test_screen_that_magnifies_cuts_nothing_and_stays_sharp(tmp_path, sample_file, scale):
    """The scale of the screen is read when a program starts: each has one of its own."""
    asked = [sys.executable, "-m", "tests.ui.room_scaled", str(sample_file), str(tmp_path)]
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
    assert done.stdout.splitlines() == [f"scale {float(scale):g}", f"{len(PLACES)} places"]
