"""Names of undo, and what the program says when it is wrong itself."""

import sys
import threading

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from spark_tracker.errors import InputError
from spark_tracker.ui.crash import CrashWatch, report_of
from spark_tracker.ui.wording import act_text

SECRET = "Secret gel of Ada Lund"


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def said():
    return []


@pytest.fixture
def watch(window, said):
    watch = CrashWatch(lambda: window, said.append, window)
    watch.start()
    yield watch
    watch.stop()


def caught():
    try:
        int(SECRET)
    except ValueError:
        return sys.exc_info()


def test_report_names_the_place_and_no_value(qapp):
    kind, _error, trace = caught()
    report = report_of(kind, trace)
    assert "builtins.ValueError" in report
    assert "ui/test_undo_and_crash.py" in report
    assert "in caught" in report
    assert SECRET not in report
    assert "Qt 6." in report


def test_one_dialog_at_a_time_with_a_report_to_copy(qtbot, watch):
    sys.excepthook(*caught())
    sys.excepthook(*caught())
    qtbot.waitUntil(lambda: watch.dialog is not None)
    first = watch.dialog
    assert SECRET not in first.findChild(QPlainTextEdit).toPlainText()
    first.copy.click()
    assert QGuiApplication.clipboard().text() == first.report.toPlainText()
    first.go_on.click()
    qtbot.waitUntil(lambda: watch.dialog is None)
    sys.excepthook(*caught())
    qtbot.waitUntil(lambda: watch.dialog is not None)
    watch.dialog.accept()


def test_exception_on_another_thread_is_heard(qtbot, watch):
    def work():
        raise KeyError(SECRET)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: watch.dialog is not None)
    assert "KeyError" in watch.dialog.report.toPlainText()
    watch.dialog.accept()


def test_expected_error_that_nobody_caught_is_said_as_its_sentence(qtbot, watch, said):
    error = InputError("title", "“{title}” is taken.", title="Gel")
    sys.excepthook(InputError, error, None)
    qtbot.waitUntil(lambda: said == ["“Gel” is taken."])
    assert watch.dialog is None


def test_hooks_of_before_come_back(window, said):
    before = sys.excepthook, threading.excepthook
    watch = CrashWatch(lambda: window, said.append, window)
    watch.start()
    assert sys.excepthook == watch.caught
    watch.stop()
    assert (sys.excepthook, threading.excepthook) == before


def test_name_of_an_action_shows_its_values_as_people_read_them(qapp):
    words = act_text("Move “{title}” from {before} to {after}", dict(_moved()))
    assert words == "Move “Gel” from 1 Oct 2026 to 2 Nov 2026"


def _moved():
    return (("title", "Gel"), ("before", "2026-10-01"), ("after", "2026-11-02"))
