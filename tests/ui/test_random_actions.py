"""Somebody does anything in any order: nothing is raised, nothing stays behind.

`SPARK_RANDOM_SECONDS` says for how long the long test goes on (300), `SPARK_RANDOM_SEED` with
which seed it begins (1). A failure tells what was done; `anybody.anything(…, number=…,
shrink=True)` reduces it.
"""

import ctypes
import faulthandler
import gc
import os
import threading
import time
from itertools import count
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.ui.anybody import anything, living, watched
from tests.ui.whole_window import PLACES, running, settle

pytestmark = pytest.mark.qt_log_ignore("does not support")
_WARM, _MEASURED = 8, 6
"""Rounds until every page, form and cache was there once, and how many are compared at least."""
_GROWTH = 2.0
"""Megabytes that a round of six windows with thirty acts each may leave behind.

0.0 and 1.3 were measured on Linux with two seeds, 15 rounds each: kept SQL and texts still fill up
then, and what is freed between living pieces cannot be given back. Six windows that stay in memory
are 12 when only their lists were shown.
"""


def test_anything_in_any_order_raises_nothing(qapp, tmp_path, sample_file):
    anything(tmp_path, sample_file, examples=6, steps=15, number=2026)


@pytest.mark.long
def test_anything_for_minutes_raises_nothing_and_leaves_nothing(qapp, tmp_path, sample_file):
    faulthandler.enable()
    until = time.monotonic() + float(os.environ.get("SPARK_RANDOM_SECONDS", "300"))
    first = int(os.environ.get("SPARK_RANDOM_SEED", "1"))
    left, sizes, threads = [], [], []
    for number in count(first):
        anything(tmp_path / str(number), sample_file, examples=6, steps=30, number=number)
        left.append(living())
        sizes.append(_megabytes())
        threads.append(threading.active_count())
        if time.monotonic() > until and len(sizes) >= _WARM + _MEASURED:
            break
    print(f"seeds {first} to {number}, megabytes {[round(size) for size in sizes]}")
    warm = left[_WARM:]
    assert not warm[-1] - warm[0], warm[-1] - warm[0]
    assert threads[-1] <= threads[0]
    assert _slope(sizes[_WARM:]) < _GROWTH, sizes


def test_walking_through_all_pages_again_leaves_nothing_behind(qapp, tmp_path, sample_file):
    before = living()
    with watched(), running(tmp_path, sample_file) as program:
        counts = []
        for _round in range(4):
            for place in PLACES:
                place.go(program)
                settle(program)
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.collect()
            counts.append(len(program.window.findChildren(QWidget)))
        assert counts[3] <= counts[1], counts
        assert not program.window.findChildren(QDialog)
    del program, place
    assert not living() - before


def _megabytes() -> float:
    """Return what this process holds in memory, without pictures and what it could give back."""
    QPixmapCache.clear()  # fills up to 10 MB with each combo box that was painted
    gc.collect()
    held = Path("/proc/self/statm")  # Linux; elsewhere only what lives is counted
    if not held.exists():
        return 0.0
    give_back = getattr(ctypes.CDLL(None), "malloc_trim", None)  # GNU's
    if give_back is not None:
        give_back(0)
    return int(held.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def _slope(sizes: list[float]) -> float:
    """Return by how much each round is larger than the one before, from first to last third."""
    third = len(sizes) // 3
    return (median(sizes[-third:]) - median(sizes[:third])) / (len(sizes) - third)
