"""The system's file dialogs, asked without a loop of their own: the answer comes later."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

Chosen = Callable[[Path], object]


def ask_open(parent: QWidget, title: str, name_filter: str, chosen: Chosen) -> None:
    """Ask for a file that exists; `chosen` gets its path, nothing is called on cancel."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - not before the first paint

    dialog = QFileDialog(parent, title, "", name_filter)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open(dialog, chosen)


def ask_save(parent: QWidget, title: str, proposed: Path, name_filter: str, chosen: Chosen) -> None:
    """Ask where to write; the dialog itself asks before a file is replaced."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - not before the first paint

    dialog = QFileDialog(parent, title, str(proposed.parent), name_filter)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix.lstrip("."))
    dialog.selectFile(proposed.name)
    _open(dialog, chosen)


def _open(dialog: "QFileDialog", chosen: Chosen) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
