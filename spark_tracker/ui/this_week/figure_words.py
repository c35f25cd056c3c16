"""Key figures in words: short names for those of the page, values, comparisons, charts."""

from fractions import Fraction
from typing import TYPE_CHECKING

from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.reports.contents import Factor, Mark, Share
from spark_tracker.ui import formats
from spark_tracker.ui.this_week.rows import tell

if TYPE_CHECKING:
    from spark_tracker.reports.contents import FigureValue, Number
    from spark_tracker.reports.open_quarter import Trend

_NAMES = {
    "active": QT_TRANSLATE_NOOP("this_week", "Active projects"),
    "sessions": QT_TRANSLATE_NOOP("this_week", "Sessions this quarter"),
    "ms_on_time": QT_TRANSLATE_NOOP("this_week", "Milestones on time"),
    "priority": QT_TRANSLATE_NOOP("this_week", "Priority filings"),
    "follow_on": QT_TRANSLATE_NOOP("this_week", "Follow-on, {unit}"),
}
_ON_HOLD = QT_TRANSLATE_NOOP("this_week", "+ {n} on hold")
_NEW = QT_TRANSLATE_NOOP("this_week", "{n} new")
_BEFORE = QT_TRANSLATE_NOOP("this_week", "Q{quarter}: {n}")
_PART = QT_TRANSLATE_NOOP("this_week", "{part} of {all}")
_NOT_KNOWN = QT_TRANSLATE_NOOP("this_week", "n/a")
_MILLIONS = QT_TRANSLATE_NOOP("this_week", "{n} m")
_SEALED = QT_TRANSLATE_NOOP("this_week", "{quarter} {value} (sealed)")
_OPEN = QT_TRANSLATE_NOOP("this_week", "{quarter} {value}")
_LARGE = 1_000_000


def name_text(trend: "Trend") -> str:
    """Return the short name of a figure of the page, the full title of any other."""
    text = _NAMES.get(trend.key)
    return tell(text, unit=trend.unit) if text else trend.title


def value_text(value: "FigureValue") -> str:
    """Return a value of a figure as it is read."""
    if isinstance(value, Share):
        part, base = formats.number(value.part), formats.number(value.base)
        return tell(_PART, part=part, all=base) if value.base else tell(_NOT_KNOWN)
    if isinstance(value, Factor):
        if not value.base:
            return tell(_NOT_KNOWN)
        return formats.number(float(Fraction(value.part) / Fraction(value.base)), 1)
    if value is None or isinstance(value, Mark):
        return tell(_NOT_KNOWN)
    return _number(value)


def beside_text(trend: "Trend") -> str:
    """Return what a value is compared with, short; "" for nothing."""
    if trend.beside is None:
        return ""
    n = value_text(trend.beside)
    if trend.key == "active":
        return tell(_ON_HOLD, n=n) if trend.beside else ""
    if trend.since_start:
        return tell(_NEW, n=n)
    return tell(_BEFORE, quarter=trend.points[-2].quarter.number, n=n)


def chart_text(trend: "Trend") -> str:
    """Return the chart in words, for screen readers: each quarter with its value."""
    return ", ".join(
        tell(
            _SEALED if point.sealed else _OPEN,
            quarter=point.quarter.label,
            value=value_text(point.value),
        )
        for point in trend.points
    )


def _number(value: "Number") -> str:
    whole = float(value)
    if abs(whole) >= _LARGE:
        return tell(_MILLIONS, n=formats.number(whole / _LARGE, 1))
    return formats.number(whole, 0 if whole.is_integer() else 1)
