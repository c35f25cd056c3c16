"""Somebody who does anything in any order, for `test_random_actions.py`.

A hypothesis machine that drives the real window offscreen with random keys, clicks, words, menus,
sizes, looks and undos, and with records that are deleted, with and without the window being told.
"""

import gc
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import (
    QEvent,
    QPoint,
    Qt,
    QThread,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.exceptions import capture_exceptions
from shiboken6 import isValid

from spark_tracker.domain.codes import EntryKind
from spark_tracker.errors import SparkError
from spark_tracker.models import Person
from spark_tracker.services.projects import delete_project
from spark_tracker.store.opening import check
from spark_tracker.store.store import Store
from tests.conftest import NOW
from tests.ui.whole_window import DIALOGS, PLACES, pages_of, running, seen, settle

_K, _M = Qt.Key, Qt.KeyboardModifier
KEYS = (
    *(_K.Key_Up, _K.Key_Down, _K.Key_Left, _K.Key_Right, _K.Key_Home, _K.Key_End),
    *(_K.Key_PageUp, _K.Key_PageDown, _K.Key_Return, _K.Key_Escape, _K.Key_Space, _K.Key_Tab),
    *(_K.Key_Backtab, _K.Key_Delete, _K.Key_Backspace, _K.Key_F2, _K.Key_F6, _K.Key_F1),
    *(_K.Key_Plus, _K.Key_Minus, _K.Key_Menu, _K.Key_1, _K.Key_D, _K.Key_Slash),
)
CHORDS = (
    *((key, _M.ControlModifier) for key in (_K.Key_K, _K.Key_N, _K.Key_F, _K.Key_Z, _K.Key_Y)),
    *((key, _M.ControlModifier) for key in (_K.Key_A, _K.Key_C, _K.Key_Return, _K.Key_Tab)),
    (_K.Key_N, _M.ControlModifier | _M.ShiftModifier),
    (_K.Key_Left, _M.AltModifier),
    (_K.Key_Right, _M.ControlModifier | _M.ShiftModifier),
    (_K.Key_Left, _M.ControlModifier | _M.ShiftModifier),
    *((_K.Key_Down, _M.ShiftModifier), (_K.Key_Right, _M.ShiftModifier)),
)
WORDS = st.text("aeioøstagr 0129:|<>-\"'@#^+=.,/%\\*\t", min_size=1, max_size=12)
SENSIBLE = st.sampled_from(
    [
        *("status:active", "-stage:patent", "next:<2026-12-01", "area:onc", "code:NO-2026"),
        *(
            "2026-11-20",
            "20.11.2026",
            "+30d",
            "=",
            "100",
            "150 000",
            "NOK 20k",
            "ada",
            "gel",
            "10:30",
        ),
    ]
)
NOISE = ("does not support", "This plugin")
"""What the offscreen plugin says of itself."""


@contextmanager
def watched() -> Iterator[None]:
    """Fail where anything is raised in a slot, or where Qt complains."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: object, text: str) -> None:
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg):
            said.append(text)

    before = qInstallMessageHandler(hear)
    try:
        with capture_exceptions() as raised:
            yield
    finally:
        qInstallMessageHandler(before)
    for _kind, error, _trace in raised:
        raise error
    told = [text for text in said if not any(noise in text for noise in NOISE)]
    assert not told, told


def living() -> Counter[str]:
    """Count what belongs to Qt and still lives: all widgets, and timers and threads of ours."""
    gc.unfreeze()  # what `loading` has put out of the collector's sight, and out of this one's
    for _pass in range(4):  # what Qt deletes lets go of what Python then collects, and so on
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    found = [f"widget {type(widget).__name__}" for widget in QApplication.allWidgets()]
    ours = [thing for thing in gc.get_objects() if isinstance(thing, QTimer | QThread)]
    found += [type(thing).__name__ for thing in ours if isValid(thing) and not _runs_out(thing)]
    return Counter(found)


def _runs_out(thing: QTimer | QThread) -> bool:
    """Whether it is Qt's own timer of a `singleShot`: it is gone as soon as its time is."""
    return isinstance(thing, QTimer) and thing.isSingleShot() and thing.parent() is None


def proven(path: Path) -> None:
    """Fail where a file is not sound: its pages, its references, or the journal's chain."""
    try:
        warnings = check(path)
    except SparkError as error:
        raise AssertionError(str(error)) from error
    assert not warnings, warnings


def told(step: Callable[..., None]) -> Callable[..., None]:
    """Watch a step, and tell with its failure what was done before."""

    @wraps(step)
    def run(self: "Somebody", **drawn: object) -> None:
        self.done.append(f"{step.__name__}({drawn})")
        try:
            with watched():
                step(self, **drawn)
                self.rest()
        except BaseException as error:
            error.add_note("done: " + "\n      ".join(self.done))
            raise

    return run


class Somebody(RuleBasedStateMachine):
    """Does anything; `folder` and `sample` are set by who starts it."""

    folder: Path
    sample: Path
    rounds = 0

    @initialize(reads=st.integers(0, 3).map(lambda drawn: drawn == 1))
    def start(self, reads) -> None:
        type(self).rounds += 1
        self.done: list[str] = ["read only"] if reads else []
        self.here = self.folder / str(self.rounds)
        self.path = self.here / "programme.spark"
        self.run = running(self.here, None if reads else self.sample)
        self.program = self.run.__enter__()
        if reads:
            shutil.copy(self.sample, self.path)
            self.program.open(self.path, writable=False)

    def teardown(self) -> None:
        if not hasattr(self, "program"):
            return
        with watched():
            self.close_popup()
            self.run.__exit__(None, None, None)
        del self.program, self.run
        proven(self.path)

    @property
    def window(self) -> QWidget:
        """What clicks can go to: a dialog is before everything else."""
        modal = QApplication.activeModalWidget()
        return self.program.window if modal is None else modal

    @property
    def target(self) -> QWidget:
        """What the next key goes to."""
        popup = QApplication.activePopupWidget()
        window = self.window if popup is None else popup
        focus: QWidget | None = window.focusWidget()
        return window if focus is None else focus

    @rule(place=st.sampled_from(PLACES))
    @told
    def go(self, place) -> None:
        self.close_popup()
        if QApplication.activeModalWidget() is None and self.has_projects():
            place.go(self.program)

    @rule(place=st.sampled_from(DIALOGS))
    @told
    def open_dialog(self, place) -> None:
        self.close_popup()
        file = self.program.file
        free = QApplication.activeModalWidget() is None and self.has_projects()
        if free and file is not None and file.writable:
            place.go(self.program)

    @rule(keys=st.lists(st.sampled_from(KEYS), min_size=1, max_size=6))
    @told
    def press(self, keys) -> None:
        for key in keys:
            QTest.keyClick(self.target, key)

    @rule(chord=st.sampled_from(CHORDS))
    @told
    def chord(self, chord) -> None:
        QTest.keyClick(self.target, *chord)

    @rule(words=WORDS | SENSIBLE)
    @told
    def type(self, words) -> None:
        QTest.keyClicks(self.target, words)

    @rule(words=WORDS | SENSIBLE)
    @told
    def enter(self, words) -> None:
        QTest.keyClicks(self.target, words)
        QTest.keyClick(self.target, _K.Key_Return)

    @rule(words=st.lists(WORDS | SENSIBLE, min_size=1, max_size=4))
    @told
    def fill_in_form(self, words) -> None:
        self.close_popup()
        window = self.window
        if isinstance(window, QDialog):
            fields = [w for w in seen(window) if isinstance(w, QLineEdit | QPlainTextEdit)]
            for place, field in enumerate(fields):
                if isValid(field) and field.isEnabled():
                    QTest.keyClicks(field, words[place % len(words)])
            QTest.keyClick(self.target, _K.Key_Return, _M.ControlModifier)

    @rule(which=st.integers(0, 400))
    @told
    def click_button(self, which) -> None:
        self.close_popup()
        pressable = [
            widget
            for widget in seen(self.window)
            if isinstance(widget, QAbstractButton) and widget.isEnabled()
        ]
        if pressable:
            button = pressable[which % len(pressable)]
            self.done.append(f"  = {type(button).__name__} {button.accessibleName()!r}")
            button.click()

    @rule(
        which=st.integers(0, 20),
        x=st.integers(0, 999),
        y=st.integers(0, 999),
        how=st.sampled_from(["click", "double", "menu"]),
    )
    @told
    def click_list(self, which, x, y, how) -> None:
        self.close_popup()
        views = [w for w in seen(self.window) if isinstance(w, QAbstractItemView) and w.isEnabled()]
        if views:
            port = views[which % len(views)].viewport()
            place = QPoint(port.width() * x // 1000, port.height() * y // 1000)
            press = QTest.mouseDClick if how == "double" else QTest.mouseClick
            right, left = Qt.MouseButton.RightButton, Qt.MouseButton.LeftButton
            button = right if how == "menu" else left
            press(port, button, pos=place)
            if how == "menu" and isValid(port) and QApplication.activePopupWidget() is None:
                QTest.keyClick(self.target, _K.Key_Menu)

    @rule(which=st.integers(0, 100))
    @told
    def do(self, which) -> None:
        self.close_popup()
        offered = self.allowed(pages_of(self.program).acting.every())
        if QApplication.activeModalWidget() is None and offered:
            action = offered[which % len(offered)]
            self.done.append(f"  = {action.text()!r}")
            action.trigger()

    @rule(which=st.integers(0, 30))
    @told
    def choose_in_menu(self, which) -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            offered = self.allowed([act for act in menu.actions() if not act.isSeparator()])
            self.close_popup()
            if offered:
                action = offered[which % len(offered)]
                self.done.append(f"  = {action.text()!r}")
                action.trigger()

    @rule(width=st.integers(640, 2200), height=st.integers(480, 1200))
    @told
    def resize(self, width, height) -> None:
        self.program.window.resize(width, height)

    @rule(look=st.sampled_from(["light", "dark"]), size=st.sampled_from([90, 100, 150]))
    @told
    def change_look(self, look, size) -> None:
        self.program.choose("theme", look)
        self.program.choose("text_size", size)

    @rule(which=st.integers(0, 60))
    @told
    def delete_a_project_elsewhere(self, which) -> None:
        there = [key for key in pages_of(self.program).projects.projects.ids if key]
        if not there:
            return
        file = self.program.file
        assert file is not None
        if file.writable:
            self.delete(file.store, there[which % len(there)])
        else:  # a window that only reads is not told
            other = Store(self.path, who="Other", device="other", clock=lambda: NOW)
            self.delete(other, there[which % len(there)])
            other.close()

    @rule()
    @told
    def undo(self) -> None:
        self.program.frame.actions.undo.trigger()

    @rule()
    @told
    def redo(self) -> None:
        self.program.frame.actions.redo.trigger()

    @rule()
    @told
    def leave_dialog(self) -> None:
        self.close_popup()
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            dialog.reject()

    def allowed(self, actions: list[QAction]) -> list[QAction]:
        """Return the actions that can be pressed and do not close the window."""
        leave = self.program.frame.actions.close
        return [action for action in actions if action.isEnabled() and action is not leave]

    def has_projects(self) -> bool:
        """Whether there are as many projects as places are about."""
        return len(pages_of(self.program).projects.projects.ids) > 2

    def close_popup(self) -> None:
        """Put menus and lists away, as a click elsewhere does."""
        for _depth in range(4):
            popup = QApplication.activePopupWidget()
            if popup is not None:
                popup.close()

    def delete(self, store, project_id: str) -> None:
        try:
            delete_project(store, project_id)
        except SparkError:
            return  # it was deleted before, and nobody told the window

    def rest(self) -> None:
        """Let the window do what it has to."""
        settle(self.program)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert self.program.file is not None, "the file was closed"


def anything(
    folder: Path, sample: Path, *, examples: int, steps: int, number: int, shrink: bool = False
) -> None:
    """Let somebody do anything; `number` makes the same again.

    Nothing is reduced unless asked for: each step takes a tenth of a second, a reduction minutes.
    """
    folder.mkdir(parents=True, exist_ok=True)
    begun = Path(shutil.copy(sample, folder / "begun.spark"))
    store = Store(begun, who="Test", device="test", clock=lambda: NOW)
    with store.write("Erase a person", kind=EntryKind.ERASE) as session:
        session.add(Person(name="Erased"))  # no undo goes behind it: 13,000 rows take seconds
    store.close()
    machine = type("Anybody", (Somebody,), {"folder": folder, "sample": begun})
    profile = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink) if shrink else (Phase.generate,),
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(seed(number)(machine), settings=profile)
