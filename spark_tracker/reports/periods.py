"""The periods that each key figure is given for."""

from dataclasses import dataclass
from datetime import date

from spark_tracker.domain.quarter import Quarter


@dataclass(frozen=True, slots=True)
class Period:
    """From `first` (None: since the programme's start) to `last`, both counted in."""

    first: date | None
    last: date

    def __contains__(self, day: date | None) -> bool:
        """A fact whose day is not known lies in no quarter, but it happened since the start."""
        if day is None:
            return self.first is None
        return (self.first is None or self.first <= day) and day <= self.last

    @classmethod
    def of(cls, quarter: Quarter) -> "Period":
        """Return the period of one quarter."""
        return cls(quarter.first_day, quarter.last_day)

    @classmethod
    def until(cls, quarter: Quarter) -> "Period":
        """Return all the time up to the end of `quarter`."""
        return cls(None, quarter.last_day)
