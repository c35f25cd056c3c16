"""Which part of time is shown, and how wide a day is: shared by rows, heading and tools."""

from collections.abc import Callable
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

ZOOMS = MappingProxyType({"month": 34.0, "quarter": 104.0, "year": 394.0})
"""Days across the picture per zoom: a little more than its name, so that both ends are seen."""
ALL = "all"
STEP = 1.25
_LEAST, _MOST = 14.0, 40_000.0
_TODAY_AT = 0.29  # what was is less important than what comes
_ROOM, _SHARE = 200.0, 0.75  # beside the first and the last day: days, or what is seen
_USUAL_WIDTH = 700
_FIRST, _LAST = date(1900, 1, 1).toordinal(), date(2999, 12, 31).toordinal()


class TimeScale(QObject):
    """Maps days to pixels. All places are in days since 0001-01-01, whole ones at midnight.

    Signals:
        changed: Another part of time, or another width of a day.
        steered: The user (not the program) chose another zoom or part of time.
    """

    changed = Signal()
    steered = Signal()

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._width = _USUAL_WIDTH
        self._days = ZOOMS["year"]
        self._zoom = "year"
        self._first = self._last = self.today.toordinal()
        self._left = self._start()
        self.revision = 0

    @property
    def today(self) -> date:
        """The day it is."""
        return self._today()

    @property
    def width(self) -> int:
        """How wide the picture is, in pixels."""
        return self._width

    @property
    def days(self) -> float:
        """How many days are seen."""
        return self._days

    @property
    def pixels_per_day(self) -> float:
        """How wide a day is."""
        return self._width / self._days

    @property
    def zoom(self) -> str:
        """The named zoom that is shown: month, quarter, year, all; "" for one between."""
        return self._zoom

    @property
    def nearest_zoom(self) -> str:
        """The named zoom that comes nearest to what is shown."""
        if self._zoom:
            return self._zoom
        return min(
            ZOOMS, key=lambda name: max(ZOOMS[name], self._days) / min(ZOOMS[name], self._days)
        )

    @property
    def first_day(self) -> date:
        """The first day that is seen."""
        return _day(self._left)

    @property
    def last_day(self) -> date:
        """The last day that is seen, at least a part of it."""
        return _day(self._left + self._days)

    @property
    def length(self) -> int:
        """How many pixels lie beside the picture, to scroll over."""
        low, high = self._limits()
        return max(0, round((high - low - self._days) * self.pixels_per_day))

    @property
    def offset(self) -> int:
        """How many of these pixels lie left of it."""
        return round((self._left - self._limits()[0]) * self.pixels_per_day)

    def x_of(self, day: date) -> int:
        """Return where the middle of a day is, in pixels from the left edge."""
        return round((day.toordinal() + 0.5 - self._left) * self.pixels_per_day)

    def x_of_start(self, day: date) -> int:
        """Return where a day begins."""
        return round((day.toordinal() - self._left) * self.pixels_per_day)

    def day_at(self, x: float) -> date:
        """Return the day that is seen at `x`."""
        return _day(self._left + x / self.pixels_per_day)

    def days_in(self, pixels: float) -> int:
        """Return how many whole days so many pixels are."""
        return round(pixels / self.pixels_per_day)

    def set_width(self, width: int) -> None:
        """Show the same days on another width."""
        if width > 0 and width != self._width:
            self._width = width
            self._tell()

    def set_span(self, first: date | None, last: date | None) -> None:
        """Say from when to when there is something to see; None leaves only today."""
        today = self.today
        self._first = min(first or today, today).toordinal()
        self._last = max(last or today, today).toordinal()
        if self._zoom == ALL:
            self._show_all()
        self._tell()  # what is seen stays, even where there is nothing any more

    def set_zoom(self, zoom: str) -> None:
        """Show a month, a quarter, a year or all; what is in the middle (or today) stays seen."""
        if zoom == ALL:
            self._zoom = ALL
            self._show_all()
            self._tell()
        elif zoom in ZOOMS:
            anchor = self.x_of(self.today)
            if not 0 <= anchor <= self._width:
                anchor = self._width // 2
            self._set_days(ZOOMS[zoom], anchor)
            self._zoom = zoom
            self._tell()

    def zoom_by(self, factor: float, x: float | None = None) -> None:
        """Make a day so many times as wide; the day at `x` (None: the middle) stays there."""
        self._set_days(self._days / factor, self._width / 2 if x is None else x)
        self._zoom = next((name for name, days in ZOOMS.items() if abs(days - self._days) < 1), "")
        self._tell()

    def set_days(self, days: float) -> None:
        """Show so many days from the same first one on."""
        self._days = min(max(days, _LEAST), _MOST)
        self._zoom = next((name for name, named in ZOOMS.items() if named == self._days), "")
        self._move_to(self._left)

    def scroll_by(self, pixels: float) -> None:
        """Look at later days (positive) or earlier ones."""
        self._move_to(self._left + pixels / self.pixels_per_day)

    def scroll_to(self, offset: int) -> None:
        """Look at what lies so many pixels from the beginning of everything."""
        if offset != self.offset:
            self._move_to(self._limits()[0] + offset / self.pixels_per_day)

    def show_from(self, day: date) -> None:
        """Make this the first day that is seen, even before it is known how far all reaches."""
        self._left = min(max(float(day.toordinal()), _FIRST), _LAST - self._days)
        self._tell()

    def show_today(self) -> None:
        """Return to where today is seen with what lies ahead."""
        self._move_to(self._start())

    def reveal(self, day: date) -> None:
        """Look as far to the side as is needed to see a day."""
        self._first = min(self._first, day.toordinal())
        self._last = max(self._last, day.toordinal())
        x, edge = self.x_of(day), min(40, self._width // 4)
        if x < edge:
            self.scroll_by(x - edge)
        elif x > self._width - edge:
            self.scroll_by(x - self._width + edge)

    def _start(self) -> float:
        return self.today.toordinal() - self._days * _TODAY_AT

    def _limits(self) -> tuple[float, float]:
        """Return where scrolling ends: beyond the first and the last thing."""
        room = max(self._days * _SHARE, _ROOM)
        low = min(self._first - room, self._left)
        high = max(self._last + room, self._left + self._days)
        return max(low, _FIRST), min(high, _LAST)

    def _show_all(self) -> None:
        length = self._last - self._first
        room = max(14.0, length * 0.04)
        self._days = min(max(length + 2 * room, _LEAST), _MOST)
        self._left = self._first - room

    def _set_days(self, days: float, x: float) -> None:
        anchor = self._left + x / self.pixels_per_day
        self._days = min(max(days, _LEAST), _MOST)
        self._left = anchor - x / self.pixels_per_day
        self._left = min(max(self._left, _FIRST), _LAST - self._days)

    def _move_to(self, left: float) -> None:
        room = max(self._days * _SHARE, _ROOM)
        low = max(self._first - room, _FIRST)
        high = min(self._last + room, _LAST) - self._days
        self._left = min(max(left, low), max(high, low))
        self._tell()

    def _tell(self) -> None:
        self.revision += 1
        self.changed.emit()


def _day(place: float) -> date:
    return date.fromordinal(int(place // 1))
