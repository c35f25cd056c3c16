"""Where a file could not be opened: why, and every way out that there is."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spark_tracker.errors import SparkError, StorageError
from spark_tracker.ui.theme import Role
from spark_tracker.ui.widgets.buttons import Kind
from spark_tracker.ui.widgets.empty_state import Act, EmptyState
from spark_tracker.ui.widgets.labels import Pane
from spark_tracker.ui.widgets.refusal import sentence

_READABLE = frozenset({"in_use", "locked", "read_only"})
_TEXT_WIDTH = 460
_BUSY = frozenset({"in_use", "locked", "full", "moved", "network", "missing"})
_BROKEN = frozenset({"damaged", "cut", "empty", "not_database", "missing"})


def title_of(code: str) -> str:
    """Return the heading for a StorageError's code."""
    translate = QCoreApplication.translate
    titles = {
        "missing": translate("RefusedPage", "The file is not there"),
        "in_use": translate("RefusedPage", "This file is open elsewhere"),
        "locked": translate("RefusedPage", "This file is busy"),
        "read_only": translate("RefusedPage", "This file is read-only"),
        "newer": translate("RefusedPage", "This file is from a newer SPARK Tracker"),
        "older": translate("RefusedPage", "This file is from an older SPARK Tracker"),
        "foreign": translate("RefusedPage", "This is not a SPARK Tracker file"),
        "full": translate("RefusedPage", "The disk is full"),
        "moved": translate("RefusedPage", "The file was moved"),
    }
    return titles.get(code, translate("RefusedPage", "This file is damaged"))


class RefusedPage(Pane):
    """Says why and offers: read it, try again, the last good backup, another file, the start.

    Signals:
        read_asked: Open it without the right to write; carries the path.
        retry_asked: Try again; carries the path.
        restore_asked: Put a backup in its place; carries the path and the backup's path.
        other_asked: Choose another file.
        start_asked: Go to the first page.
    """

    read_asked = Signal(object)
    retry_asked = Signal(object)
    restore_asked = Signal(object, object)
    other_asked = Signal()
    start_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.state = EmptyState("lock-keyhole", "", "", role=Role.WARN, width=_TEXT_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.state)

    def show_refusal(
        self, path: Path, error: SparkError, backups: Sequence[tuple[str, Path]]
    ) -> None:
        """Show why `path` was not opened; `backups` are (when, file), the newest first."""
        code = error.code if isinstance(error, StorageError) else "damaged"
        busy = code in _READABLE
        self.state.say(
            "lock-keyhole" if busy else "triangle-alert",
            title_of(code),
            sentence(error),
            self._acts(code, path, backups),
            role=Role.WARN,
        )

    def _acts(self, code: str, path: Path, backups: Sequence[tuple[str, Path]]) -> list[Act]:
        acts = []
        if code in _READABLE:
            acts.append(Act(self.tr("Open to read"), lambda: self.read_asked.emit(path)))
        if code in _BROKEN and backups:
            when, backup = backups[0]
            acts.append(
                Act(
                    self.tr("Restore the backup of {when}").format(when=when),
                    lambda: self.restore_asked.emit(path, backup),
                )
            )
        if code in _BUSY:
            acts.append(Act(self.tr("Try again"), lambda: self.retry_asked.emit(path)))
        acts.append(Act(self.tr("Choose another file"), self.other_asked.emit))
        acts.append(Act(self.tr("Back to the start"), self.start_asked.emit))
        first = acts[0]
        return [Act(first.text, first.run, Kind.PRIMARY, first.icon), *acts[1:]]
