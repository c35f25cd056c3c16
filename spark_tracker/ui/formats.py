"""Dates, numbers, money and counts as people read them, by the language of the program.

Months are words wherever the language allows, so that no reader takes 3/11 for the wrong day.
"""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime
from PySide6.QtGui import QFontMetrics, QGuiApplication

from spark_tracker.i18n import QT_TRANSLATE_NOOP

_DAY = {"en": "d MMM yyyy", "nb": "d. MMM yyyy", "de": "dd.MM.yyyy", "fi": "d.M.yyyy"}
_SHORT = {"en": "d MMM", "nb": "d. MMM", "de": "dd.MM.", "fi": "d.M."}
_WEEKDAY = {"en": "ddd d MMM", "nb": "ddd d. MMM", "de": "ddd dd.MM.", "fi": "ddd d.M."}
_FULL = {
    "en": "dddd d MMMM yyyy",
    "nb": "dddd d. MMMM yyyy",
    "de": "dddd d. MMMM yyyy",
    "fi": "dddd d. MMMM yyyy",
}
_COUNTRIES = {
    "en": (QLocale.Language.English, QLocale.Country.UnitedKingdom),
    "nb": (QLocale.Language.NorwegianBokmal, QLocale.Country.Norway),
    "de": (QLocale.Language.German, QLocale.Country.Germany),
    "fi": (QLocale.Language.Finnish, QLocale.Country.Finland),
}
_NBSP = "\u00a0"
_KILO = 1000
_HALF_YEAR = 183


def use_language(language: str) -> None:
    """Make `language` (en, nb, de, fi) the one for dates and numbers from now on."""
    QLocale.setDefault(locale_of(language))


def locale_of(language: str) -> QLocale:
    """Return the locale for a language code; an unknown one gets English."""
    return QLocale(*_COUNTRIES.get(language, _COUNTRIES["en"]))


def day(value: date) -> str:
    """Return a whole date: 23 Nov 2026, 23. nov. 2026."""
    return _dated(value, _DAY)


def full_day(value: date) -> str:
    """Return a date in words, for tooltips and headings: Monday 23 November 2026."""
    return _dated(value, _FULL)


def short_day(value: date, today: date) -> str:
    """Return a date near today without its year (11 Dec), a far one whole (11 Dec 2028)."""
    near = abs((value - today).days) < _HALF_YEAR
    return _dated(value, _SHORT) if near else day(value)


def week_day(value: date, today: date) -> str:
    """Return a near date with its weekday (Wed 2 Dec), a far one whole."""
    near = abs((value - today).days) < _HALF_YEAR
    return _dated(value, _WEEKDAY) if near else day(value)


def weekday(value: date) -> str:
    """Return the name of the weekday: Monday."""
    return QLocale().standaloneDayName(value.isoweekday())


def month(value: date) -> str:
    """Return the month of a day as a heading: November 2026."""
    name = QLocale().standaloneMonthName(value.month)
    return f"{name[:1].upper()}{name[1:]} {value.year}"


def due(value: date, today: date) -> str:
    """Return when something is due: Today, else the short date."""
    return _tr(QT_TRANSLATE_NOOP("formats", "Today")) if value == today else short_day(value, today)


def lateness(value: date, today: date) -> str:
    """Return how late something is (6 days late), or when it is due if it is not late."""
    late = (today - value).days
    if late <= 0:
        return due(value, today)
    return plural(
        late,
        _tr(QT_TRANSLATE_NOOP("formats", "{n} day late")),
        _tr(QT_TRANSLATE_NOOP("formats", "{n} days late")),
    )


def days_short(days: int) -> str:
    """Return a number of days for a narrow column: 64 d."""
    return _tr(QT_TRANSLATE_NOOP("formats", "{n} d")).format(n=number(days)).replace(" ", _NBSP)


def days(count: int) -> str:
    """Return a number of days in words: 97 days."""
    return plural(
        count,
        _tr(QT_TRANSLATE_NOOP("formats", "{n} day")),
        _tr(QT_TRANSLATE_NOOP("formats", "{n} days")),
    )


def moment(value: datetime) -> str:
    """Return date and time in the computer's own time zone: 23 Nov 2026 08:52."""
    here = value.astimezone()
    return f"{day(here.date())} {clock(value)}"


def clock(value: datetime) -> str:
    """Return the time of day in the computer's own time zone: 08:52."""
    here = value.astimezone()
    return QLocale().toString(QTime(here.hour, here.minute), "HH:mm")


def number(value: float, places: int = 0) -> str:
    """Return a number with the language's groups and separators; groups never break a line."""
    text = QLocale().toString(float(value), "f", places)
    return text.replace("\u202f", _NBSP).replace(" ", _NBSP)


def size(count: int) -> str:
    """Return a number of bytes as people read it: 512 B, 34 kB, 1.2 MB."""
    if count < _KILO:
        return f"{number(count)} B"
    if count < _KILO**2:
        return f"{number(count / _KILO)} kB"
    return f"{number(count / _KILO**2, 1)} MB"


def money(minor: int, currency: str) -> str:
    """Return an amount of minor units: NOK 150,000; cents only where there are any."""
    from spark_tracker.domain.money import decimals  # noqa: PLC0415 - 6 ms the shell does without

    digits = decimals(currency)
    amount = minor / 10**digits
    text = number(amount, 0 if minor % 10**digits == 0 else digits)
    if language() in {"de", "fi"}:
        return f"{text}{_NBSP}{currency}"
    return f"{currency}{_NBSP}{text}"


def language() -> str:
    """Return the code of the language that is used now: en, nb, de or fi."""
    name = QLocale().name()[:2]
    return name if name in _DAY else "en"


def plural(count: int, one: str, other: str) -> str:
    """Return the translated text that fits `count`, with {n} filled in.

    The languages of the program all have these two forms.
    """
    return (one if abs(count) == 1 else other).format(n=number(count))


def widest_day(*, short: bool = False) -> str:
    """Return a date text as wide as dates get in this language, to compute column widths from."""
    form = _SHORT if short else _DAY
    metrics = QFontMetrics(QGuiApplication.font())  # the longest is not the widest: "jan.", "mars"
    texts = (_dated(date(2026, month, 28), form) for month in range(1, 13))
    return max(texts, key=metrics.horizontalAdvance)


def _dated(value: date, forms: dict[str, str]) -> str:
    locale = QLocale()
    form = forms[language()]
    return locale.toString(QDate(value.year, value.month, value.day), form)


def _tr(text: str) -> str:
    return QCoreApplication.translate("formats", text)
