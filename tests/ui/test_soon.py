"""What is to be done soon: in its order, once, and for nobody who is gone."""

import gc
import re
import weakref
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject

import spark_tracker
from spark_tracker.ui.soon import soon

_SINGLE_SHOT = re.compile(r"singleShot\(\s*0,\s*[^,)]+,")


class Result:
    """Something large that hangs on what waits."""


def settle() -> None:
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_what_is_soon_is_done_once_and_in_its_order(qapp):
    owner = QObject()
    done: list[int] = []
    for number in range(3):
        soon(owner, partial(done.append, number))
    assert done == []
    settle()
    settle()
    assert done == [0, 1, 2]
    assert owner.children() == []


def test_what_is_soon_may_delete_who_waits_for_it(qapp):
    owner = QObject()
    soon(owner, lambda: shiboken6.delete(owner))
    settle()
    assert not shiboken6.isValid(owner)


def test_nothing_is_done_nor_kept_for_an_owner_that_is_gone(qapp):
    owner, result = QObject(), Result()
    done: list[Result] = []
    kept = weakref.ref(result)
    soon(owner, partial(done.append, result))
    del result
    shiboken6.delete(owner)
    settle()
    gc.collect()
    assert done == []
    assert kept() is None


def test_nobody_waits_with_qts_own_way_which_keeps_what_waits():
    """`soon` says why; a later PySide may mend it."""
    package = Path(spark_tracker.__file__).parent
    found = [p.name for p in package.rglob("*.py") if _SINGLE_SHOT.search(p.read_text("utf-8"))]
    assert found == ["soon.py"]  # its docstring
