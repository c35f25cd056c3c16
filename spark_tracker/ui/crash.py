"""What happens when the program itself is wrong: one dialog, with a report to send.

The report names places in the code, never what was typed: the text of an exception often holds
a title or a name, so only its kind is kept.
"""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from spark_tracker import __version__
from spark_tracker.errors import SparkError
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.widgets.refusal import sentence

log = logging.getLogger(__name__)
_PACKAGE = Path(__file__).resolve().parents[1]


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return where it happened and with which versions: no value, no name, no user's folder."""
    import platform  # noqa: PLC0415 - not before the first paint

    lines = [
        f"SPARK Tracker {__version__}, Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()}, {platform.machine()}",
        "",
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    frames = traceback.extract_tb(trace)
    lines += [f"  {_place(Path(f.filename))}:{f.lineno} in {f.name}" for f in frames]
    return "\n".join(lines)


class CrashDialog(QDialog):
    """Says that something went wrong, what is safe, and offers the report."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.copy = Button(self.tr("Copy report"))
        self.go_on = Button(self.tr("Go on"), Kind.PRIMARY)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.go_on.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Something went wrong"), Type.HEADING2))
        column.addWidget(
            Label(
                self.tr(
                    "What was saved is safe; what you did last may not have been. Go on, or close"
                    " the window and open it again. The report names places in the program, no"
                    " project and no person: please send it to whoever looks after SPARK Tracker."
                ),
                wrap=True,
            )
        )
        column.addWidget(self.report, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(Label(self.tr("The same is in the log."), Type.SMALL, Role.MUTED))
        buttons.addStretch(1)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.go_on)
        column.addLayout(buttons)
        self.resize(620, 400)


class CrashWatch(QObject):
    """Hears every exception nobody caught, on any thread, and shows one dialog at a time.

    An expected error that reached it (SparkError) is said as its sentence by `refused`.
    """

    _happened = Signal(str)
    _refused = Signal(object)

    def __init__(
        self,
        window: Callable[[], QWidget | None],
        refused: Callable[[str], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._say = refused
        self.dialog: CrashDialog | None = None
        self._hooks = (sys.excepthook, threading.excepthook)
        self._happened.connect(self._on_happened, Qt.ConnectionType.QueuedConnection)
        self._refused.connect(self._on_refused, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Listen from now on."""
        sys.excepthook = self.caught
        threading.excepthook = self._caught_on_thread

    def stop(self) -> None:
        """Give back the hooks that were there before."""
        sys.excepthook, threading.excepthook = self._hooks

    def caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take an exception: log where it happened and tell the window's thread."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
        elif isinstance(error, SparkError):
            self._refused.emit(error)
        else:
            report = report_of(kind, trace)
            log.error("not caught:\n%s", report)
            self._happened.emit(report)

    def _caught_on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.caught(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_happened(self, report: str) -> None:
        if self.dialog is not None:
            return
        self.dialog = CrashDialog(report, self._window())
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def _on_finished(self) -> None:
        self.dialog = None

    def _on_refused(self, error: SparkError) -> None:
        self._say(sentence(error))


def _place(file: Path) -> str:
    if file.is_relative_to(_PACKAGE):
        return file.relative_to(_PACKAGE.parent).as_posix()
    return "/".join(file.parts[-2:])
