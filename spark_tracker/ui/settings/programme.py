"""What belongs to the programme and travels with its file: name, currency, partners, calls."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.calls import CallValues, add_call, list_calls
from spark_tracker.services.programme import (
    ProgrammeValues,
    edit_programme,
    list_partners,
    read_programme,
)
from spark_tracker.store.changes import ChangeSet
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.settings.part import Part
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.widgets.buttons import Button
from spark_tracker.ui.widgets.fields import TextField
from spark_tracker.ui.widgets.labels import Label

NO_YEAR = QT_TRANSLATE_NOOP("errors", "Write the year of the call with four digits, like 2027.")


class ProgrammePart(Part):
    """Name, mark in codes, currency and time zone; partners are listed; calls can be added."""

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
        self._right(self.save_button)
        self.partners = Label("", role=Role.MUTED, wrap=True)
        self.column.addWidget(Label(self.tr("Partners that get reports"), Type.HEADING3))
        self.column.addWidget(self.partners)
        self.column.addWidget(Label(self.tr("Calls"), Type.HEADING3))
        self.calls = Label("", role=Role.MUTED, wrap=True)
        self.column.addWidget(self.calls)
        self.call_name = TextField(self.tr("Name of a new call"))
        self.call_year = TextField(self.tr("Year"))
        self.add_call = Button(self.tr("Add call"), small=True, icon="plus")
        self.add_call.clicked.connect(self._on_add_call)
        self.line(
            (self.row("call_name", self.tr("Name of a new call"), self.call_name), 3),
            (self.row("call_year", self.tr("Year"), self.call_year), 1),
        )
        self._right(self.add_call)
        self.setFocusProxy(self.name)
        for widget in (self.save_button, self.add_call):
            widget.setEnabled(desk.store.writable)
        desk.notifier.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Read everything again."""
        values = read_programme(self._desk.store)
        self.name.setText(values.name)
        self.node.setText(values.node)
        self.currency.setText(values.currency)
        self.time_zone.setText(values.time_zone)
        names = [row.name for row in list_partners(self._desk.store) if row.in_use]
        self.partners.setText(", ".join(names) or self.tr("None."))
        calls = [row.name for row in list_calls(self._desk.store)]
        self.calls.setText(", ".join(calls) or self.tr("None yet."))

    def _right(self, button: Button) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button)
        self.column.addLayout(row)

    def _on_save(self) -> None:
        values = ProgrammeValues(
            name=self.name.text(),
            node=self.node.text(),
            currency=self.currency.text(),
            time_zone=self.time_zone.text(),
        )
        if self.attempt(lambda: edit_programme(self._desk.store, values)):
            self._desk.say(self.tr("Programme saved"), True)  # noqa: FBT003 - Desk.say(sentence, undoable)

    def _on_add_call(self) -> None:
        if self.attempt(self._add_call):
            self.call_name.clear()
            self.call_year.clear()

    def _add_call(self) -> None:
        year = self.call_year.text().strip()
        if not (year.isdecimal() and len(year) == 4):  # noqa: PLR2004 - digits of a year
            raise InputError("call_year", NO_YEAR)
        try:
            add_call(self._desk.store, CallValues(name=self.call_name.text(), year=int(year)))
        except InputError as error:
            raise InputError(f"call_{error.field}", error.text, **error.values) from error

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches("programme", "partner", "call"):
            self.reload()
