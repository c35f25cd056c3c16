"""The backups of the open file: when, why, how big, and putting one back."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spark_tracker.store.backup import DAILY, list_backups
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.settings.part import Part
from spark_tracker.ui.table import Column, TableModel, TableView
from spark_tracker.ui.widgets.buttons import Button

_HEIGHT = 6
_KILO = 1024


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup in the list; its path is its id."""

    id: str
    at: datetime
    tag: str
    size: int


class BackupsPart(Part):
    """Lists the backups, newest first.

    Signals:
        restore_asked: Put the selected one back; carries its path.
        backup_asked: Make one now.
    """

    restore_asked = Signal(object)
    backup_asked = Signal()

    def __init__(self, desk: Desk, folder: Path, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("BackupsPart", "Backups"),
            translate(
                "BackupsPart",
                "One is made each day, before an import and before a new version changes the file;"
                " each is read back and checked. What is replaced by a backup is kept beside it.",
            ),
            parent,
        )
        self._desk, self._folder = desk, folder
        self.model: TableModel[BackupRow] = TableModel(self._columns(), self)
        self.table = TableView(self.model, name=self.tr("Backups"))
        self.table.setFixedHeight(self.table.row_height() * _HEIGHT + 34)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda key: self.restore_asked.emit(Path(key)))
        self.restore_button = Button(self.tr("Restore"), small=True, icon="rotate-ccw")
        self.restore_button.setEnabled(False)
        self.restore_button.clicked.connect(self._on_restore)
        self.now_button = Button(self.tr("Back up now"), small=True, icon="hard-drive")
        self.now_button.clicked.connect(self.backup_asked)
        self.now_button.setEnabled(desk.store.writable)
        self.column.addWidget(self.table)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.restore_button)
        row.addWidget(self.now_button)
        self.column.addLayout(row)
        self.setFocusProxy(self.table)
        self.reload()

    def reload(self) -> None:
        """Look into the folder again."""
        found = list_backups(self._desk.store.path, self._folder)
        self.model.set_rows(
            [BackupRow(str(b.path), b.at, b.tag, b.path.stat().st_size) for b in found]
        )

    def _columns(self) -> list[Column[BackupRow]]:
        return [
            Column(
                key="at",
                title=self.tr("Made"),
                text=lambda r: formats.moment(r.at),
                minimum=170,
            ),
            Column(key="why", title=self.tr("Why"), text=self._why, minimum=160, stretch=1),
            Column(
                key="size",
                title=self.tr("Size"),
                text=lambda r: f"{formats.number(r.size / _KILO)} kB",
                right=True,
                minimum=90,
            ),
        ]

    def _why(self, row: BackupRow) -> str:
        known = {
            DAILY: self.tr("daily"),
            "manual": self.tr("asked for"),
            "import": self.tr("before an import"),
        }
        return known.get(row.tag, row.tag.replace("_", " "))

    def _on_chosen(self, ids: list[str]) -> None:
        self.restore_button.setEnabled(len(ids) == 1)

    def _on_restore(self) -> None:
        ids = self.table.selected_ids()
        if len(ids) == 1:
            self.restore_asked.emit(Path(ids[0]))
