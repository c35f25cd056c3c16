"""The backups of the open file: when, why, how big, and putting one back."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from spark_tracker.store.backup import DAILY, list_backups
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_list.columns import text_column
from spark_tracker.ui.record_list.lists import ListPlan, NewAct, RecordList, RowAct
from spark_tracker.ui.settings.part import Part
from spark_tracker.ui.table import Column

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
        now = NewAct(self.tr("Back up now"), self.backup_asked.emit, "hard-drive")
        plan = ListPlan(
            title=self.tr("All backups"),
            columns=self._columns(),
            empty=self.tr("No backup yet."),
            new=(now,),
            acts=(RowAct(self.tr("Restore"), self._restore, "rotate-ccw"),),
            most_rows=_HEIGHT,
        )
        self.records = RecordList(plan, writable=desk.store.writable, edges=(0, 0))
        self.column.addWidget(self.records)
        self.reload()

    def reload(self) -> None:
        """Look into the folder again."""
        found = list_backups(self._desk.store.path, self._folder)
        self.records.show_rows(
            [BackupRow(str(b.path), b.at, b.tag, b.path.stat().st_size) for b in found]
        )
        self.setFocusProxy(self.records.table if found else self.records.new_buttons[0])

    def _columns(self) -> list[Column[BackupRow]]:
        return [
            text_column("at", self.tr("Made"), lambda r: formats.moment(r.at)),
            text_column("why", self.tr("Why"), self._why, stretch=1, minimum=160),
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

    def _restore(self, row: BackupRow) -> None:
        self.restore_asked.emit(Path(row.id))
