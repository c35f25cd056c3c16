"""What a filter says, as frozen values; `str` writes each the way it is typed."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Self

from spark_tracker.domain.folding import fold
from spark_tracker.domain.quarter import Quarter

NONE = "none"
ANY = "any"
NONE_WORDS = frozenset({NONE, "ingen"})
ANY_WORDS = frozenset({ANY, "noen"})
YES = "yes"
NO = "no"
_PLAIN = re.compile(r"[^\s\"\\|:<>=]+")
_RELATIVE = re.compile(r"(?P<count>[+-]\d{1,5})(?P<unit>[dwmy])")
_YEAR = re.compile(r"[1-9]\d{3}")
_MONTH = re.compile(r"[1-9]\d{3}-\d{2}")
_DAY = re.compile(r"[1-9]\d{3}-\d{2}-\d{2}")


class Comparison(StrEnum):
    """How a value is compared with the one typed; IS also stands for "within the period"."""

    IS = ""
    BEFORE = "<"
    UNTIL = "<="
    AFTER = ">"
    FROM = ">="


def quoted(text: str) -> str:
    """Return `text` as one word of the filter language, in quotation marks where needed."""
    if not _reserved(text) and _PLAIN.fullmatch(text):
        return text
    inner = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inner}"'


def _reserved(text: str) -> bool:
    return text.startswith("-") or fold(text) in NONE_WORDS | ANY_WORDS


@dataclass(frozen=True, slots=True)
class Nothing:
    """The field is empty."""

    def __str__(self) -> str:
        return NONE


@dataclass(frozen=True, slots=True)
class Anything:
    """The field holds something."""

    def __str__(self) -> str:
        return ANY


@dataclass(frozen=True, slots=True)
class Contains:
    """The text holds these letters, whatever their case and accents."""

    text: str

    def __str__(self) -> str:
        return quoted(self.text)


@dataclass(frozen=True, slots=True)
class Exactly:
    """The whole text is this one, whatever its case and accents."""

    text: str

    def __str__(self) -> str:
        return "=" + quoted(self.text)


@dataclass(frozen=True, slots=True)
class Truth:
    """The flag is set, or not."""

    value: bool

    def __str__(self) -> str:
        return YES if self.value else NO


@dataclass(frozen=True, slots=True)
class CodeWord:
    """One code of a list; a comparison goes by the order of the list."""

    code: str

    def __str__(self) -> str:
        return self.code


@dataclass(frozen=True, slots=True)
class Number:
    """A number; amounts of money are in whole units of their currency."""

    value: Decimal

    def __str__(self) -> str:
        return f"{self.value:f}"


@dataclass(frozen=True, slots=True)
class When:
    """A day or a period as typed: 2026-07-01, 2026-07, 2026, 2026Q3, today, +30d, -2w."""

    text: str

    def __str__(self) -> str:
        return self.text

    def span(self, today: date) -> tuple[date, date]:
        """Return the first and the last day it means, seen from `today`.

        Raises:
            ValueError: There is no such day.
        """
        if self.text == "today":
            return today, today
        relative = _RELATIVE.fullmatch(self.text)
        if relative:
            day = _moved(today, int(relative["count"]), relative["unit"])
            return day, day
        if "Q" in self.text:
            quarter = Quarter.parse(self.text)
            return quarter.first_day, quarter.last_day
        return _fixed_span(self.text)


def _fixed_span(text: str) -> tuple[date, date]:
    day, month, year = (form.fullmatch(text) for form in (_DAY, _MONTH, _YEAR))
    if day:
        only = date.fromisoformat(text)
        return only, only
    if month:
        first = date.fromisoformat(f"{text}-01")
        return first, first.replace(day=monthrange(first.year, first.month)[1])
    if year:
        return date(int(text), 1, 1), date(int(text), 12, 31)
    msg = f"not a day: {text}"
    raise ValueError(msg)


def _moved(today: date, count: int, unit: str) -> date:
    """Return the day so many days, weeks, months or years away, the day clamped to its month."""
    try:
        if unit in "dw":
            return today + timedelta(days=count * (7 if unit == "w" else 1))
        months = today.year * 12 + today.month - 1 + count * (12 if unit == "y" else 1)
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(today.day, monthrange(year, month)[1]))
    except (ValueError, OverflowError):  # beyond the calendar: the end of time is meant
        return date.max if count > 0 else date.min


Operand = When | Number | CodeWord


@dataclass(frozen=True, slots=True)
class Compared:
    """The field compared with one day, number or code."""

    comparison: Comparison
    operand: Operand

    def __str__(self) -> str:
        return f"{self.comparison.value}{self.operand}"


@dataclass(frozen=True, slots=True)
class Between:
    """The field lies from one to the other, both included; None is an open end."""

    low: Operand | None
    high: Operand | None

    def __str__(self) -> str:
        return f"{'' if self.low is None else self.low}..{'' if self.high is None else self.high}"


Value = Nothing | Anything | Contains | Exactly | Truth | Compared | Between


@dataclass(frozen=True, slots=True)
class Term:
    """One condition: a field is one of `values`. Without a key the values are free words."""

    key: str
    values: tuple[Value, ...]
    negated: bool = False

    def __str__(self) -> str:
        values = "|".join(str(value) for value in self.values)
        return f"{'-' if self.negated else ''}{self.key + ':' if self.key else ''}{values}"


@dataclass(frozen=True, slots=True)
class Filter:
    """What to show of one kind of record: every term must hold. Empty means everything."""

    record: str = "project"
    terms: tuple[Term, ...] = ()

    def __str__(self) -> str:
        return " ".join(str(term) for term in self.terms)

    def __bool__(self) -> bool:
        return bool(self.terms)

    def without(self, index: int) -> Self:
        """Return the filter without its term number `index` (a chip's ×)."""
        return type(self)(self.record, self.terms[:index] + self.terms[index + 1 :])

    def with_term(self, term: Term) -> Self:
        """Return the filter with `term` at its end, once."""
        if term in self.terms:
            return self
        return type(self)(self.record, (*self.terms, term))

    def also(self, other: "Filter") -> Self:
        """Return the filter with the terms of `other` as well (a saved view and a search)."""
        found = self
        for term in other.terms:
            found = found.with_term(term)
        return found

    def has(self, key: str) -> bool:
        """Say whether a term is about the field `key`."""
        return any(term.key == key for term in self.terms)
