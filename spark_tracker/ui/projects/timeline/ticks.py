"""What divides time at a zoom: years, quarters, months, weeks or days, and their names."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from PySide6.QtCore import QLocale

from spark_tracker.domain.quarter import Quarter
from spark_tracker.ui import formats
from spark_tracker.ui.projects.timeline.scale import TimeScale

_LAST_YEAR = 9000


class Unit(IntEnum):
    """A part of time."""

    DAY = 1
    WEEK = 7
    MONTH = 30
    QUARTER = 91
    YEAR = 365
    FIVE_YEARS = 1826
    TWENTY_YEARS = 7305


_YEARS = {Unit.YEAR: 1, Unit.FIVE_YEARS: 5, Unit.TWENTY_YEARS: 20}
_MINOR_ROOM = ((Unit.DAY, 18), (Unit.WEEK, 46), (Unit.MONTH, 27), (Unit.QUARTER, 25))
_YEAR_ROOM = 36


@dataclass(frozen=True, slots=True)
class Part:
    """One part of time that is seen, from its first day up to the first day of the next."""

    unit: Unit
    first: date
    x: int
    end: int

    @property
    def quarter(self) -> Quarter:
        """The quarter it begins in."""
        return Quarter.containing(self.first)

    @property
    def odd(self) -> bool:
        """Whether it is the one of two neighbours that is shaded."""
        if self.unit is Unit.QUARTER:
            return self.first.month in (1, 7)
        return bool(self.first.year // _YEARS.get(self.unit, 1) % 2)


def units(scale: TimeScale, text: float = 1.0) -> tuple[Unit, Unit | None]:
    """Return what the upper and the lower line of the heading name; None for no lower line.

    `text` is how much larger texts are than in the design.
    """
    width = scale.pixels_per_day
    minor = next((unit for unit, room in _MINOR_ROOM if unit * width >= room * text), None)
    if minor is Unit.DAY:
        return Unit.MONTH, minor
    if minor in (Unit.WEEK, Unit.MONTH):
        return Unit.QUARTER, minor
    years = next((unit for unit in _YEARS if unit * width >= _YEAR_ROOM * text), Unit.TWENTY_YEARS)
    return years, minor


def bands(scale: TimeScale, text: float = 1.0) -> Unit:
    """Return what is shaded by turns: quarters, or years where these are too narrow."""
    major = units(scale, text)[0]
    return Unit.QUARTER if major is Unit.MONTH else major


def parts(scale: TimeScale, unit: Unit) -> Iterator[Part]:
    """Yield the parts that are seen, from left to right; the outer ones are cut off."""
    first = _begin(unit, scale.first_day)
    while first.year < _LAST_YEAR:
        x, following = scale.x_of_start(first), _next(unit, first)
        if x >= scale.width:
            return
        yield Part(unit, first, x, scale.x_of_start(following))
        first = following


def name(part: Part) -> str:
    """Return what the heading calls it: 2026 Q4, Nov, 5 Oct, 23."""
    first = part.first
    month = QLocale().standaloneMonthName(first.month, QLocale.FormatType.ShortFormat)
    match part.unit:
        case Unit.DAY:
            return str(first.day)
        case Unit.WEEK:
            return formats.short_day(first, first)
        case Unit.QUARTER:
            return part.quarter.label
        case Unit.MONTH:
            return month
    return str(first.year)


def _begin(unit: Unit, day: date) -> date:
    match unit:
        case Unit.DAY:
            return day
        case Unit.WEEK:
            return day - timedelta(days=day.weekday())
        case Unit.MONTH:
            return day.replace(day=1)
        case Unit.QUARTER:
            return Quarter.containing(day).first_day
    return date(max(1, day.year - day.year % _YEARS[unit]), 1, 1)


def _next(unit: Unit, first: date) -> date:
    match unit:
        case Unit.DAY | Unit.WEEK:
            return first + timedelta(days=int(unit))
        case Unit.MONTH:
            return date(first.year + first.month // 12, first.month % 12 + 1, 1)
        case Unit.QUARTER:
            return Quarter.containing(first).next.first_day
    return date(first.year + _YEARS[unit], 1, 1)
