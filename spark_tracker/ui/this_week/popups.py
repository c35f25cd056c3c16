"""The small window in which another date is given."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from spark_tracker.errors import InputError, SparkError
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.reporting.popups import Popup
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.date_field import DateField
from spark_tracker.ui.widgets.fields import TextField
from spark_tracker.ui.widgets.form_row import FormRow, Refusals
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.widgets.refusal import sentence


class ReschedulePopup(Popup):
    """Asks for another day, and for a milestone why it moved.

    Signals:
        agreed: Save or Enter; carries the day (None: without one) and the reason.
    """

    agreed = Signal(object, str)

    def __init__(
        self, desk: Desk, what: str, day: date | None, parent: QWidget, *, reason: bool
    ) -> None:
        """Ask about `what`, due on `day`; `reason` says whether one is asked for."""
        super().__init__(what, parent)
        self._dated = reason
        self.date = DateField(self.tr("New date"), day, today=desk.today, field="to")
        self.reason = TextField(self.tr("Reason"))
        self._rows = {
            "to": FormRow(self.tr("New date"), self.date),
            "reason": FormRow(self.tr("Why it moves"), self.reason),
        }
        self._refusals = Refusals(
            {**self._rows, "forecast_on": self._rows["to"], "due_on": self._rows["to"]}
        )
        self._rows["reason"].setVisible(reason)
        self.button = Button(self.tr("Save"), Kind.PRIMARY, key="Enter")
        self.button.clicked.connect(self._on_agreed)
        self.column.addWidget(Label(what, Type.HEADING3, wrap=True))
        if reason:
            hint = self.tr("The first plan stays as it is.")
            self.column.addWidget(Label(hint, Type.SMALL, Role.MUTED, wrap=True))
        self.column.addWidget(self._rows["to"])
        self.column.addWidget(self._rows["reason"])
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        self.date.setFocus()
        self.date.selectAll()

    def refuse(self, error: SparkError) -> None:
        """Say under the field why it was not saved; what was typed stays."""
        if not isinstance(error, InputError) or not self._refusals.show(error):
            self._rows["to"].refuse(sentence(error))
        self.adjustSize()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_agreed()
        else:
            super().keyPressEvent(event)

    def _on_agreed(self) -> None:
        self._refusals.clear()
        try:
            day = self.date.require()
        except InputError as error:
            self.refuse(error)
            return
        if day is None and self._dated:
            self._rows["to"].refuse(self.tr("A milestone needs a date."))
            self.adjustSize()
            return
        self.agreed.emit(day, self.reason.text().strip())
