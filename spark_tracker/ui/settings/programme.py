"""What belongs to the programme and travels with its file: name, mark, currency, time zone."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spark_tracker.services.programme import ProgrammeValues, edit_programme, read_programme
from spark_tracker.store.changes import ChangeSet
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.settings.part import Part
from spark_tracker.ui.widgets.buttons import Button
from spark_tracker.ui.widgets.fields import TextField


class ProgrammePart(Part):
    """Name, mark in codes, currency and time zone, saved together."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("ProgrammePart", "The programme"), parent=parent
        )
        self._desk = desk
        self.name = TextField(self.tr("Name"))
        self.node = TextField(self.tr("Mark in codes"))
        self.currency = TextField(self.tr("Currency"))
        self.time_zone = TextField(self.tr("Time zone"))
        self.line(
            (self.row("name", self.tr("Name"), self.name), 3),
            (self.row("node", self.tr("Mark in codes"), self.node), 1),
            (self.row("currency", self.tr("Currency"), self.currency), 1),
            (self.row("time_zone", self.tr("Time zone"), self.time_zone), 2),
        )
        self.save_button = Button(self.tr("Save programme"), small=True)
        self.save_button.clicked.connect(self._on_save)
        self.save_button.setEnabled(desk.store.writable)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.save_button)
        self.column.addLayout(row)
        self.setFocusProxy(self.name)
        desk.notifier.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Read the settings again."""
        values = read_programme(self._desk.store)
        self.name.setText(values.name)
        self.node.setText(values.node)
        self.currency.setText(values.currency)
        self.time_zone.setText(values.time_zone)

    def _on_save(self) -> None:
        values = ProgrammeValues(
            name=self.name.text(),
            node=self.node.text(),
            currency=self.currency.text(),
            time_zone=self.time_zone.text(),
        )
        if self.attempt(lambda: edit_programme(self._desk.store, values)):
            self._desk.say(self.tr("Programme saved"), undoable=True)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches("programme"):
            self.reload()
