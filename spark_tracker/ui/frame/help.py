"""What this program is, and where things lie."""

import sqlite3
from pathlib import Path

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtWidgets import QGridLayout, QWidget

from spark_tracker import __version__
from spark_tracker.ui.frame.sheet import Sheet
from spark_tracker.ui.theme import Role, theme
from spark_tracker.ui.widgets.labels import Label, Pane
from spark_tracker.ui.widgets.scroll import on_screen

_LICENCES = "Qt (LGPL), SQLAlchemy (MIT), openpyxl (MIT), Lucide (ISC)"


class AboutSheet(Sheet):
    """Version, parts, and where things lie on this computer."""

    def __init__(self, folder: Path, file: Path | None, parent: QWidget | None = None) -> None:
        body = Pane(Role.RAISED)
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
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
            shown = Label(value, wrap=" " in value)  # a path has no place to break: it scrolls
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(shown, line, 1)
        grid.setRowStretch(len(lines), 1)
        scale = theme().pane_scale
        self.resize(on_screen(self, QSize(round(680 * scale), round(260 * scale))))
