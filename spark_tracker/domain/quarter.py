"""Calendar quarters, and the day it is in Oslo."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Self
from zoneinfo import ZoneInfo

from spark_tracker.domain.folding import fold
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP

WEEKS = 13
_WORD = r"(?:q|k|quarter|quartal|kvartal|neljannes)"
_FORMS = (
    re.compile(rf"(?P<year>\d{{4}})[ /-]?{_WORD}[ ]?(?P<number>[1-4])"),
    re.compile(rf"{_WORD}[ ]?(?P<number>[1-4])[ /-]?(?P<year>\d{{4}})"),
    re.compile(rf"(?P<number>[1-4])\.? ?{_WORD}[ /-]?(?P<year>\d{{4}})"),
    re.compile(rf"(?P<year>\d{{4}})[ /-](?P<number>[1-4])\.? ?{_WORD}"),
    re.compile(r"(?P<number>[1-4])/(?P<year>\d{4})"),
)


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """One calendar quarter, for example Quarter(2026, 3)."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if self.number not in range(1, 5) or self.year not in range(1, 10_000):
            msg = f"no such quarter: {self.number} of {self.year}"
            raise ValueError(msg)

    @classmethod
    def containing(cls, day: date) -> Self:
        """Return the quarter that `day` falls in."""
        return cls(day.year, (day.month + 2) // 3)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the quarter written as "2026Q3", "2026 Q3", "Q3 2026" or "3/2026".

        The words quarter, Quartal, kvartal and neljännes serve as well as the Q.

        Raises:
            InputError: No such form, or no such quarter.
        """
        folded = fold(text)
        for form in _FORMS:
            found = form.fullmatch(folded)
            if found and int(found["year"]) > 0:
                return cls(int(found["year"]), int(found["number"]))
        raise InputError(
            "quarter",
            QT_TRANSLATE_NOOP(
                "errors", "“{found}” is not a quarter. Write it like 2026Q3, or Q3 2026."
            ),
            found=text.strip(),
        )

    @property
    def text(self) -> str:
        """The form that is stored and typed: "2026Q3"."""
        return f"{self.year:04}Q{self.number}"

    @property
    def label(self) -> str:
        """The form that is read: "2026 Q3"."""
        return f"{self.year:04} Q{self.number}"

    def __str__(self) -> str:
        return self.text

    @property
    def first_day(self) -> date:
        """First day of the quarter."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last_day(self) -> date:
        """Last day of the quarter; figures are "as of" this day."""
        return date(self.year, 3 * self.number, 30 if self.number in (2, 3) else 31)

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day

    @property
    def days(self) -> int:
        """Length in days, 90 to 92."""
        return (self.last_day - self.first_day).days + 1

    def shifted(self, quarters: int) -> Self:
        """Return the quarter so many later, or earlier when negative."""
        year, number = divmod(self.year * 4 + self.number - 1 + quarters, 4)
        return type(self)(year, number + 1)

    @property
    def previous(self) -> Self:
        """The quarter before."""
        return self.shifted(-1)

    @property
    def next(self) -> Self:
        """The quarter after."""
        return self.shifted(1)

    @property
    def year_before(self) -> Self:
        """The same quarter of the year before."""
        return self.shifted(-4)

    def ending_here(self, count: int) -> tuple[Self, ...]:
        """Return the last `count` quarters up to and with this one, oldest first."""
        return tuple(self.shifted(back - count + 1) for back in range(count))

    def through(self, last: "Quarter") -> Iterator[Self]:
        """Yield this quarter and the following ones up to and with `last`."""
        current = self
        while current <= last:
            yield current
            current = current.next

    def days_left(self, today: date) -> int:
        """Return the days of the quarter that come after `today`; 0 on its last day and later."""
        return max(0, (self.last_day - max(today, self.first_day - timedelta(days=1))).days)

    def weeks_past(self, today: date) -> int:
        """Return how many of the quarter's 13 weeks (from its first day) are over, 0 to 13."""
        return min(WEEKS, max(0, (today - self.first_day).days // 7))

    @property
    def week_starts(self) -> tuple[date, ...]:
        """First days of the 13 weeks of the strip; the last week has up to a day more or less."""
        return tuple(self.first_day + timedelta(weeks=week) for week in range(WEEKS))


@lru_cache(maxsize=1)
def oslo() -> ZoneInfo:
    """Return the time zone in which the programme's days begin and end."""
    return ZoneInfo("Europe/Oslo")


def day_in_oslo(moment: datetime) -> date:
    """Return the day it is in Oslo at `moment`, which must know its time zone.

    Raises:
        ValueError: `moment` has no time zone, so nobody can say.
    """
    if moment.tzinfo is None:
        msg = "a moment without a time zone has no day in Oslo"
        raise ValueError(msg)
    return moment.astimezone(oslo()).date()
