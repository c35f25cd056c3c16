"""The window's composition root: makes the objects, joins them, and lets Qt run.

The frame is painted before anything that reads a file is imported; `Program` opens and closes
files, `Frame` is one window on one of them and the only place where pages meet.
"""

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from spark_tracker import __version__
from spark_tracker.loading import loading  # isort: split

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

with loading():
    from spark_tracker.overriding import override
    from spark_tracker.paths import data_folder
    from spark_tracker.ui.ask import ask_open, ask_save
    from spark_tracker.ui.frame.frame import Frame
    from spark_tracker.ui.frame.program import Program
    from spark_tracker.ui.theme.theme import STYLE, STYLED

if TYPE_CHECKING:  # loaded after the first paint
    from datetime import datetime

    from spark_tracker.ui.desk import AskOpen, AskSave, Desk


def main() -> int:
    """Start the window on the file that was double-clicked, or on the last one."""
    names = [name for name in sys.argv[1:] if not name.startswith("-")]
    return run(Path(names[0]) if names else None)


def run(path: Path | None) -> int:
    """Show the window until it is closed; return the exit code.

    Args:
        path: the file to open; None for the last one, or the first page.
    """
    gc.disable()  # until the file is open, see `_start`
    app = application()
    folder = data_folder()
    program = build(folder)
    program.crashes.start()
    program.show()
    after_first_paint(program.window, lambda: _start(program, folder, path))
    try:
        return app.exec()
    finally:
        program.crashes.stop()


def _start(program: Program, folder: Path, path: Path | None) -> None:
    """Do what the first paint did not need: the log, and the file.

    What is there once the list is shown stays; the garbage collector leaves all of it alone.
    """
    try:
        with loading():
            from spark_tracker.logs import start_log  # noqa: PLC0415 - after the first paint

            start_log(folder)
            program.start(path)
    finally:
        gc.freeze()
        gc.enable()


def application() -> QApplication:
    """Return the Qt application, made and named if there is none yet."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([*sys.argv[:1], "-style", STYLE])
        app.setProperty(STYLED, True)  # noqa: FBT003 - Qt's
    app.setApplicationName("SPARK Tracker")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("spark-tracker")
    return app


def build(
    folder: Path,
    *,
    clock: "Callable[[], datetime] | None" = None,
    open_dialog: "AskOpen" = ask_open,
    save_dialog: "AskSave" = ask_save,
    show_file: Callable[[str], object] | None = None,
    backup_after: int = 1500,
) -> Program:
    """Join everything to a program with a window that is not shown yet.

    Args:
        folder: for settings, logs and backups.
        clock: returns the present moment, aware; None for the system's clock.
        open_dialog: asks for a file that is there.
        save_dialog: asks where to write.
        show_file: opens a file or address with the system's program for it.
        backup_after: milliseconds from opening a file to its daily backup: the list comes first.
    """
    return Program(
        folder,
        clock=clock or _now,
        ask_open=open_dialog,
        ask_save=save_dialog,
        show_file=show_file or _show_file,
        wire=wire,
        backup_after=backup_after,
    )


def wire(frame: Frame, desk: "Desk") -> None:
    """Give a window its pages, and join what they ask for with who can do it."""
    from spark_tracker.ui.frame.pages import Pages  # noqa: PLC0415 - SQLAlchemy, after the first paint

    frame.wiring = Pages(frame, desk)


class _FirstPaint(QObject):
    """Runs something once, as soon as a window was painted for the first time."""

    def __init__(self, window: QObject, run_it: Callable[[], object]) -> None:
        super().__init__(window)
        self._run_it: Callable[[], object] | None = run_it
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._run_it is not None:
            run_it, self._run_it = self._run_it, None
            watched.removeEventFilter(self)
            QTimer.singleShot(0, run_it)
        return False


def after_first_paint(window: QObject, run_it: Callable[[], object]) -> None:
    """Call `run_it` once, right after `window` was painted for the first time."""
    _FirstPaint(window, run_it)


def _now() -> "datetime":
    from datetime import UTC, datetime  # noqa: PLC0415 - not before the first paint

    return datetime.now(UTC)


def _show_file(target: str) -> None:
    from PySide6.QtCore import QUrl  # noqa: PLC0415 - not before the first paint
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 - the same

    url = QUrl(target) if "://" in target else QUrl.fromLocalFile(target)
    QDesktopServices.openUrl(url)
