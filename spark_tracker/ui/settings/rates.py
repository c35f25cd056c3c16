"""Exchange rates: what one euro cost on a day, for the amounts in reports."""

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.rates import RateRow, RateValues, delete_rate, list_rates, set_rate
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_list.columns import day_column, text_column
from spark_tracker.ui.record_list.lists import ListPlan
from spark_tracker.ui.settings.records import RecordsPart
from spark_tracker.ui.table import Column
from spark_tracker.ui.widgets.buttons import Button
from spark_tracker.ui.widgets.date_field import DateField
from spark_tracker.ui.widgets.fields import TextField

NO_RATE = QT_TRANSLATE_NOOP(
    "errors", "“{found}” is not a rate. Write what one euro cost, like 11.7385."
)
NO_DAY = QT_TRANSLATE_NOOP("errors", "Say of which day the rate is.")
_MICRO = 1_000_000
_PLACES = 4


class RatesPart(RecordsPart):
    """The rates there are, and a line to add one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            desk,
            translate("RatesPart", "Exchange rates"),
            translate(
                "RatesPart",
                "What one euro cost. Reports in another currency use the newest rate up to the end"
                " of their quarter, and name its day and source.",
            ),
            tables=("exchange_rate",),
            parent=parent,
        )
        self.show_list(
            ListPlan(
                title=self.tr("All rates"),
                columns=self._columns(),
                empty=self.tr("No rate yet."),
                removed=self._remove,
            )
        )
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

    def reload(self) -> None:
        """Read the rates again; the keyboard stays with the line that adds one."""
        self.records.show_rows(list_rates(self.desk.store))

    def _columns(self) -> list[Column[RateRow]]:
        return [
            text_column("currency", self.tr("Currency"), lambda r: r.currency),
            day_column("on", self.tr("Day"), lambda r: r.on),
            Column(
                key="rate",
                title=self.tr("Per euro"),
                text=lambda r: formats.number(r.micro_per_eur / _MICRO, _PLACES),
                right=True,
                minimum=100,
            ),
            text_column("source", self.tr("Source"), lambda r: r.source, stretch=1, minimum=160),
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
        set_rate(self.desk.store, values, today=self.desk.today())

    def _remove(self, row: RateRow) -> None:
        self.act(lambda: delete_rate(self.desk.store, row.id), self.tr("Rate deleted"))


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
