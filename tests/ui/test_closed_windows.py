"""A window that was closed and a form that was closed leave nothing in memory, not even in Python.

Counting widgets does not show it: Qt has deleted them, while Python still holds what they held.
"""

import gc
import shutil
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from spark_tracker.ui.first_run.page import FirstRunPage
from spark_tracker.ui.record_form.dialog import RecordForm
from tests.ui.whole_window import pages_of

pytestmark = pytest.mark.qt_log_ignore("does not support")


def test_window_of_a_file_is_let_go_of_when_another_one_is_opened(start, qtbot, file):
    other = shutil.copy(file, file.with_name("other.spark"))
    program = start(file)
    pages_of(program).search()  # loads more, which puts all there is out of the collector's sight
    window = weakref.ref(program.frame.wiring)
    program.open(other)
    qtbot.waitUntil(lambda: window() is None)


def test_window_whose_list_of_projects_was_never_shown_is_let_go_of(start, qtbot, file):
    other = shutil.copy(file, file.with_name("other.spark"))
    program = start(file)
    program.window.show_section("trash")
    program.open(other)  # where the window was before
    window = weakref.ref(program.frame.wiring)
    assert program.window.page("projects") is None
    program.open(file)
    qtbot.waitUntil(lambda: window() is None)


def test_first_page_that_is_shown_anew_takes_the_place_of_the_one_before(start):
    program = start()
    for _time in range(3):
        program.show_first_run()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(program.window.findChildren(FirstRunPage)) == 1


def test_form_that_closes_while_it_lays_itself_out_is_let_go_of(start, qtbot, file):
    program = start(file)
    acts = pages_of(program).lists.acts
    qtbot.waitUntil(lambda: not program.jobs.running)
    acts.new("company")
    form = program.window.findChild(RecordForm)
    kept = weakref.ref(form)
    QCoreApplication.sendEvent(form._inner, QEvent(QEvent.Type.LayoutRequest))
    form.reject()
    del form
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert kept() is None
