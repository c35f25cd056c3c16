"""Dates as people write them: strictly for spreadsheets, leniently for typing."""

import re
from datetime import date, timedelta

from spark_tracker.domain.folding import fold
from spark_tracker.domain.month_names import MONTHS, NEAR_DAYS, WEEKDAYS
from spark_tracker.domain.patents import add_months
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP

YEARS = range(1900, 2200)
STEP_KEYS = frozenset("dwmyDWMY")
"""Keys that step by a day, week, month or year."""

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?:[t ]00:00(?::00(?:\.0+)?)?)?")
_SLASHED_ISO = re.compile(r"(?P<y>\d{4})/(?P<m>\d{1,2})/(?P<d>\d{1,2})")
_DOTTED = re.compile(r"(?P<d>\d{1,2})\. ?(?P<m>\d{1,2})\. ?(?P<y>\d{4})")
_DAY_WORD = re.compile(
    rf"(?P<d>\d{{1,2}})(?:\.|st|nd|rd|th)? ?(?P<w>{_MONTH})\.?,? ?(?P<y>\d{{4}})"
)
_WORD_DAY = re.compile(rf"(?P<w>{_MONTH})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})")
_SLASHED = re.compile(r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4})")
_SHORT_YEAR = re.compile(r"(?P<d>\d{1,2})\. ?(?P<m>\d{1,2})\. ?(?P<y>\d{2})")
_NO_YEAR = re.compile(r"(?P<d>\d{1,2})\. ?(?P<m>\d{1,2})\.?")
_NO_YEAR_WORD = re.compile(rf"(?P<d>\d{{1,2}})\.? ?(?P<w>{_MONTH})\.?")
_STEP = re.compile(r"(?P<sign>[+\-\N{MINUS SIGN}]?)(?P<n>\d{1,4})\s?(?P<unit>[dwmyDWMY])")


def exact_date(text: str) -> date | None:
    """Return the date that `text` says beyond doubt, or None.

    Understood: 2026-07-01, 2026/07/01, 1.7.2026, "1 Jul 2026", "1. juli 2026", "July 1, 2026",
    month names in four languages. With slashes, day and month must be tellable apart: 31/12/2026
    and 12/31/2026 are, 1/7/2026 is not. A year of two digits is never beyond doubt.
    """
    folded = fold(text)
    for form in (_ISO, _SLASHED_ISO, _DOTTED, _DAY_WORD, _WORD_DAY):
        found = form.fullmatch(folded)
        if found:
            parts = found.groupdict()
            month = MONTHS[parts["w"]] if "w" in parts else int(parts["m"])
            return _day(int(parts["y"]), month, int(parts["d"]))
    slashed = _SLASHED.fullmatch(folded)
    if slashed:
        return _slashed_day(int(slashed["y"]), int(slashed["a"]), int(slashed["b"]))
    return None


def _slashed_day(year: int, first: int, second: int) -> date | None:
    readings = {_day(year, second, first), _day(year, first, second)} - {None}
    return readings.pop() if len(readings) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    if year not in YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def parse_date(text: str, today: date, language: str = "en", *, field: str = "date") -> date:
    """Return the date somebody typed, seen from `today`.

    Besides what `exact_date` reads: "=" or "today" (tomorrow, yesterday), "3d", "2w", "3m", "1y"
    forward and with a minus or a capital letter back, a weekday ("fri": the next one after
    today), "1.7.26", and "1.7." or "1 jul" for this year. Weekdays are understood in `language`
    ("en", "nb", "de", "fi") and in English.

    Raises:
        InputError: Not understood, or no such day; names `field`.
    """
    found = exact_date(text) or _near(text, today, language) or _without_year(text, today)
    if found is None:
        raise InputError(
            field,
            QT_TRANSLATE_NOOP(
                "errors",
                "“{found}” is not a date. Write 2026-07-31, 31.7.2026, today, +30d or fri.",
            ),
            found=text.strip(),
        )
    return found


def _near(text: str, today: date, language: str) -> date | None:
    folded = fold(text)
    if folded in NEAR_DAYS:
        return today + timedelta(days=NEAR_DAYS[folded])
    weekday = WEEKDAYS.get(language, WEEKDAYS["en"]).get(folded.removesuffix("."))
    if weekday is None:
        weekday = WEEKDAYS["en"].get(folded)
    if weekday is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    step = _STEP.fullmatch(text.strip())
    return None if step is None else _stepped(today, step["sign"], int(step["n"]), step["unit"])


def _stepped(today: date, sign: str, count: int, unit: str) -> date | None:
    back = unit.isupper() if sign == "" else sign != "+"
    count = -count if back else count
    try:
        match unit.lower():
            case "d":
                day = today + timedelta(days=count)
            case "w":
                day = today + timedelta(weeks=count)
            case "m":
                day = add_months(today, count)
            case _:
                day = add_months(today, 12 * count)
    except (ValueError, OverflowError):
        return None
    return day if day.year in YEARS else None


def step_by_key(day: date, key: str) -> date | None:
    """Return the day that "d", "w", "m" or "y" steps to from `day`, a capital letter back.

    The 31st becomes the last day of a shorter month. None for any other key, and at the ends of
    the calendar.
    """
    return _stepped(day, "", 1, key) if key in STEP_KEYS else None


def begins_word(text: str, language: str) -> bool:
    """Say whether a weekday, a month or a word like "tomorrow" begins with these letters.

    Weekdays are looked for in `language` and in English, as `parse_date` reads them.
    """
    folded = fold(text)
    words = (*MONTHS, *NEAR_DAYS, *WEEKDAYS["en"], *WEEKDAYS.get(language, ()))
    return any(word.startswith(folded) for word in words)


def _without_year(text: str, today: date) -> date | None:
    folded = fold(text)
    short = _SHORT_YEAR.fullmatch(folded)
    if short:
        century = today.year // 100 * 100
        return _day(century + int(short["y"]), int(short["m"]), int(short["d"]))
    dotted = _NO_YEAR.fullmatch(folded)
    if dotted:
        return _day(today.year, int(dotted["m"]), int(dotted["d"]))
    worded = _NO_YEAR_WORD.fullmatch(folded)
    if worded:
        return _day(today.year, MONTHS[worded["w"]], int(worded["d"]))
    return None
