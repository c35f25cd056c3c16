"""Exchange rates: what one euro cost on a day, for the amounts in reports."""

from decimal import Decimal, InvalidOperation
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.rates import RateRow, RateValues, delete_rate, list_rates, set_rate
from spark_tracker.store.changes import ChangeSet
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.settings.part import Part
from spark_tracker.ui.table import Column, TableModel, TableView
from spark_tracker.ui.widgets.buttons import Button
from spark_tracker.ui.widgets.date_field import DateField
from spark_tracker.ui.widgets.fields import TextField

NO_RATE = QT_TRANSLATE_NOOP(
    "errors", "“{found}” is not a rate. Write what one euro cost, like 11.7385."
)
NO_DAY = QT_TRANSLATE_NOOP("errors", "Say of which day the rate is.")
_MICRO = 1_000_000
_PLACES = 4
_HEIGHT = 5


class RatesPart(Part):
    """The rates there are, and a line to add one; Del takes the selected ones away."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("RatesPart", "Exchange rates"),
            translate(
                "RatesPart",
                "What one euro cost. Reports in another currency use the newest rate up to the end"
                " of their quarter, and name its day and source.",
            ),
            parent,
        )
        self._desk = desk
        self.model: TableModel[RateRow] = TableModel(self._columns(), self)
        self.table = TableView(self.model, name=self.tr("Exchange rates"))
        self.table.setFixedHeight(self.table.row_height() * _HEIGHT + 34)
        self.table.remove_asked.connect(self._on_remove)
        self.column.addWidget(self.table)
        self.currency = TextField(self.tr("Currency of the rate"), "NOK")
        self.on = DateField(self.tr("Day"), desk.today(), today=desk.today, field="on")
        self.rate = TextField(self.tr("Per euro"))
        self.rate.setPlaceholderText("11.7385")
        self.source = TextField(self.tr("Source"))
        self.source.setPlaceholderText(self.tr("for example Norges Bank"))
        self.line(
            (self.row("currency", self.tr("Currency"), self.currency), 1),
            (self.row("on", self.tr("Day"), self.on), 2),
            (self.row("micro_per_eur", self.tr("Per euro"), self.rate), 1),
            (self.row("source", self.tr("Source"), self.source), 2),
        )
        self.add_button = Button(self.tr("Add rate"), small=True, icon="plus")
        self.add_button.clicked.connect(self._on_add)
        self.rate.returnPressed.connect(self._on_add)
        self.source.returnPressed.connect(self._on_add)
        self.add_button.setEnabled(desk.store.writable)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.add_button)
        self.column.addLayout(row)
        self.setFocusProxy(self.rate)
        desk.notifier.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Read the rates again."""
        self.model.set_rows(list_rates(self._desk.store))

    def _columns(self) -> list[Column[RateRow]]:
        return [
            Column(key="currency", title=self.tr("Currency"), text=lambda r: r.currency),
            Column(
                key="on",
                title=self.tr("Day"),
                text=lambda r: formats.day(r.on),
                samples=(formats.widest_day(),),
            ),
            Column(
                key="rate",
                title=self.tr("Per euro"),
                text=lambda r: formats.number(r.micro_per_eur / _MICRO, _PLACES),
                right=True,
                minimum=100,
            ),
            Column(
                key="source",
                title=self.tr("Source"),
                text=lambda r: r.source,
                minimum=160,
                stretch=1,
            ),
        ]

    def _on_add(self) -> None:
        if self.attempt(self._add):
            self.rate.clear()

    def _add(self) -> None:
        on = self.on.require()
        if on is None:
            raise InputError("on", NO_DAY)
        values = RateValues(
            currency=self.currency.text().strip().upper(),
            on=on,
            micro_per_eur=micro_of(self.rate.text()),
            source=self.source.text(),
        )
        set_rate(self._desk.store, values, today=self._desk.today())

    def _on_remove(self, ids: list[str]) -> None:
        for rate_id in ids:
            self.attempt(partial(delete_rate, self._desk.store, rate_id))
        self._desk.say(self.tr("Rate deleted"), undoable=True)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches("exchange_rate"):
            self.reload()


def micro_of(text: str) -> int:
    """Return millionths of a rate as people type it: "11.7385" or "11,7385".

    Raises:
        InputError: it is no number above 0.
    """
    clean = text.strip().replace("\u00a0", "").replace(" ", "").replace(",", ".")
    try:
        rate = Decimal(clean)
    except InvalidOperation:
        rate = Decimal(0)
    if not rate.is_finite() or rate <= 0:
        raise InputError("micro_per_eur", NO_RATE, found=text.strip())
    return round(rate * _MICRO)
