"""Columns made from the field catalogue: how each kind of field is shown, sized and copied."""

from collections.abc import Callable
from datetime import date
from typing import Any

from spark_tracker.domain.money import Money
from spark_tracker.fields import catalogue
from spark_tracker.fields.field import Field, Kind
from spark_tracker.ui import formats
from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.table.columns import Column, Tone
from spark_tracker.ui.theme import Role
from spark_tracker.ui.wording import say

_MUTED = Tone(Role.MUTED)
_LONGEST_SHOWN = 200
_WIDE = 200
_COUNT_SAMPLE, _MONEY_SAMPLE = 1234, 12_345_678_00
_FIELD_NAMES = "field"
Shown = Callable[[Any], str]


class FieldColumns:
    """Makes a column for any field of one kind of record.

    Rows have an attribute for each field, called like its key. `currency` gives the currency of
    amounts that are minor units; it is asked when the first is shown.
    """

    def __init__(self, record: str, words: CodeWords, currency: Callable[[], str]) -> None:
        self._record, self._words = record, words
        self._currency_of = currency
        self._currency = ""

    def title(self, key: str) -> str:
        """Return the title of a field."""
        return say("fields", self.field(key).title)

    def field(self, key: str) -> Field:
        """Return the catalogue's entry."""
        return catalogue.get(f"{self._record}.{key}")

    def column(self, key: str) -> Column[Any]:
        """Return the column of a field as its kind asks."""
        field = self.field(key)
        text = self.text_of(field)
        is_right = field.kind in (Kind.NUMBER, Kind.MONEY)
        is_text = field.kind in (Kind.TEXT, Kind.LONG_TEXT, Kind.RECORD)
        samples: tuple[str, ...] = ()
        if field.kind is Kind.DATE:
            samples = (formats.widest_day(),)
        elif field.kind is Kind.NUMBER:
            samples = (formats.number(_COUNT_SAMPLE),)
        elif field.kind is Kind.MONEY:
            samples = (formats.number(_MONEY_SAMPLE // 100) + " NOK",)
        elif field.kind is Kind.CODE and not field.several:
            longest = max((word for _code, word in self._choices(field)), key=len, default="")
            samples = (longest[:24],)
        return Column(
            key=key,
            title=self.title(key),
            text=text,
            plain=self.plain_of(field),
            sort_key=key,
            right=is_right,
            minimum=_WIDE if is_text else 130,
            samples=samples,
            stretch=1 if is_text else 0,
            tone=lambda _row: _MUTED,
        )

    def text_of(self, field: Field) -> Shown:
        """Return what shows the field of a row."""
        key, worded = field.key, self.worded(field)
        return lambda row: worded(getattr(row, key))

    def plain_of(self, field: Field) -> Callable[[Any], object]:
        """Return what copies the field of a row: dates, numbers and amounts as such."""
        key = field.key
        if field.kind is Kind.LONG_TEXT:
            return lambda row: getattr(row, key) or ""
        if field.kind is Kind.MONEY:
            return lambda row: self._amount(getattr(row, key))
        if field.kind in (Kind.DATE, Kind.NUMBER, Kind.FLAG):
            return lambda row: getattr(row, key)
        return self.text_of(field)

    def worded(self, field: Field) -> Shown:
        """Return what words a value of the field."""
        if field.codes:
            return self._coded(field)
        kinds: dict[Kind, Shown] = {
            Kind.DATE: lambda day: formats.day(day) if isinstance(day, date) else "",
            Kind.NUMBER: _number,
            Kind.MONEY: lambda minor: "" if minor is None else formats.money(minor, self.currency),
            Kind.FLAG: lambda flag: say("TableCopy", "yes") if flag else "",
            Kind.LONG_TEXT: lambda text: " ".join((text or "").split())[:_LONGEST_SHOWN],
        }
        return kinds.get(field.kind, _joined)

    def _coded(self, field: Field) -> Shown:
        """Return what words a code, or several; those of "field" are fields of the record."""
        words = self._words
        if field.codes == _FIELD_NAMES:
            return lambda keys: ", ".join(self.title(key) for key in keys)
        if field.several:
            return lambda codes: ", ".join(words.text(field.codes, code) for code in codes)
        return lambda code: words.text(field.codes, code)

    @property
    def currency(self) -> str:
        """The currency of amounts in minor units."""
        if not self._currency:
            self._currency = self._currency_of()
        return self._currency

    def _amount(self, minor: int | None) -> float | None:
        return None if minor is None else float(Money(minor, self.currency).amount)

    def _choices(self, field: Field) -> list[tuple[str, str]]:
        return self._words.choices(field.codes) if field.codes != _FIELD_NAMES else []


def _number(value: float | None) -> str:
    if value is None:
        return ""
    places = 0 if value == int(value) else 1
    return formats.number(value, places)


def _joined(value: object) -> str:
    if isinstance(value, tuple | list):
        return ", ".join(str(part) for part in value)
    return "" if value is None else str(value)
