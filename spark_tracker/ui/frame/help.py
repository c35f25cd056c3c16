"""The Help menu: which keys there are, and what this program is."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from spark_tracker import __version__
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.labels import KeyCap, Label, Pane
from spark_tracker.ui.widgets.overlays import Scrim

_LICENCES = "Qt (LGPL), SQLAlchemy (MIT), openpyxl (MIT), Lucide (ISC)"


class Sheet(QDialog):
    """A dialog to read: a title, a body, Close."""

    def __init__(self, title: str, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        close = Button(self.tr("Close"), Kind.PRIMARY)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 14)
        column.setSpacing(12)
        column.addWidget(Label(title, Type.HEADING2))
        column.addWidget(scroll, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        close.setFocus()

    @override
    def open(self) -> None:
        Scrim.behind(self)
        super().open()


class KeysSheet(Sheet):
    """Every key of the menus, and those of lists, which stand in no menu."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        body = Pane()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        super().__init__(QCoreApplication.translate("KeysSheet", "Keys"), body, parent)
        self.keys = [
            *_of_actions(actions),
            (self.tr("Enter"), self.tr("Open the project, in a list")),
            (self.tr("Space"), self.tr("Show or hide the inspector, in a list")),
            (self.tr("Shift+click"), self.tr("Add a sort key, on a heading")),
            ("F6", self.tr("Go to the next region of the window")),
            (self.tr("Esc"), self.tr("Close one layer")),
        ]
        for line, (key, words) in enumerate(self.keys):
            grid.addWidget(KeyCap(key.replace("+", " ")), line, 0)
            grid.addWidget(Label(words), line, 1)
        grid.setRowStretch(len(self.keys), 1)
        self.resize(460, 560)


class AboutSheet(Sheet):
    """Version, parts, and where things lie on this computer."""

    def __init__(self, folder: Path, file: Path | None, parent: QWidget | None = None) -> None:
        body = Pane()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(1, 1)
        super().__init__("SPARK Tracker", body, parent)
        lines = [
            (self.tr("Version"), __version__),
            ("SQLite", sqlite3.sqlite_version),
            ("Qt", qVersion()),
            (self.tr("Data folder"), str(folder)),
            (self.tr("Open file"), str(file or "")),
            (self.tr("Made with"), _LICENCES),
        ]
        for line, (name, value) in enumerate(lines):
            grid.addWidget(Label(name, role=Role.MUTED), line, 0, Qt.AlignmentFlag.AlignTop)
            shown = Label(value, wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(shown, line, 1)
        grid.setRowStretch(len(lines), 1)
        self.resize(520, 320)


def _of_actions(actions: Sequence[QAction]) -> list[tuple[str, str]]:
    """Return (key, words) of the actions that have a key."""
    found = []
    for action in actions:
        keys = action.shortcut().toString()
        if keys:
            words = action.text().split(":")[0].replace("&", "").rstrip("…")
            found.append((keys, words))
    return found
