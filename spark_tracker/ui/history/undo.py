"""Undo and redo: in the menu with their names, and what a refused one says."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from spark_tracker.errors import SparkError
from spark_tracker.ui.notifier import Notifier
from spark_tracker.ui.soon import soon
from spark_tracker.ui.widgets.refusal import sentence
from spark_tracker.ui.wording import act_text

if TYPE_CHECKING:
    from spark_tracker.store.store import Store

_LONGEST = 60


class UndoRedo(QObject):
    """Keeps the two actions named after what they would take back or bring back.

    `refused` gets the sentence where the store refuses.
    """

    def __init__(
        self,
        store: "Store",
        notifier: Notifier,
        undo: QAction,
        redo: QAction,
        refused: Callable[[str], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store, self._refused = store, refused
        self._undo, self._redo = undo, redo
        undo.triggered.connect(self.undo)
        redo.triggered.connect(self.redo)
        notifier.changed.connect(self.refresh)
        undo.setEnabled(False)
        redo.setEnabled(False)
        soon(self, self.refresh)  # the list comes first

    def undo(self) -> None:
        """Take back the newest change."""
        self._run(self._store.undo)

    def redo(self) -> None:
        """Bring back what was taken back last."""
        self._run(self._store.redo)

    def refresh(self) -> None:
        """Read the names again."""
        writable = self._store.writable
        undo = self._store.undo_name() if writable else None
        redo = self._store.redo_name() if writable else None
        self._name(self._undo, undo, self.tr("&Undo"), self.tr("&Undo: {name}"))
        self._name(self._redo, redo, self.tr("&Redo"), self.tr("&Redo: {name}"))

    def _run(self, step: Callable[[], object]) -> None:
        try:
            step()
        except SparkError as error:
            self._refused(sentence(error))

    def _name(
        self,
        action: QAction,
        target: tuple[str, Mapping[str, object]] | None,
        plain: str,
        full: str,
    ) -> None:
        action.setEnabled(target is not None)
        if target is None:
            action.setText(plain)
            return
        name = act_text(*target)
        name = name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
        action.setText(full.format(name=name.replace("&", "&&")))
