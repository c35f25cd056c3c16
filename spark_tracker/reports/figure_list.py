"""The key figures for the programme itself: every number with the projects behind it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from spark_tracker.domain.quarter import Quarter
from spark_tracker.domain.sharing import FEWEST_FOR_PERCENT
from spark_tracker.domain.sharing import Share as SharedPart
from spark_tracker.reports.contents import Factor, FigureValue, Mark, Share
from spark_tracker.reports.facts import Facts
from spark_tracker.reports.figures import BY_KEY, FIGURES, Figure, value
from spark_tracker.reports.figures.items import Item
from spark_tracker.reports.headings import Headings
from spark_tracker.reports.periods import Period
from spark_tracker.reports.reading import read_facts
from spark_tracker.services.programme import read_programme
from spark_tracker.store.store import Store


@dataclass(frozen=True, slots=True)
class FigureAnswer:
    """One figure of one quarter. `shown` is the value as text; codes are of all projects.

    `numerator` holds the codes of the projects counted, once for each thing counted (two sessions
    of one project are two); `denominator` those below the line of a ratio.
    """

    no: str
    key: str
    title: str
    value: FigureValue
    shown: str
    unit: str
    definition: str
    numerator: tuple[str, ...]
    denominator: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """Return the shape of `figures --json`."""
        return {
            "key": self.key,
            "title": self.title,
            "value": _plain(self.value),
            "unit": self.unit,
            "definition": self.definition,
            "numerator": list(self.numerator),
            "denominator": list(self.denominator),
        }


def figure_list(store: Store, quarter: Quarter, *, language: str = "en") -> list[FigureAnswer]:
    """Return every key figure for `quarter`, money in the programme's own currency."""
    currency = read_programme(store).currency
    copy = store.snapshot()
    try:
        facts = read_facts(copy, as_of=quarter.last_day, currency=currency, language=language)
    finally:
        copy.close()
    text = Headings(language, currency)
    return [_answer(figure, facts, quarter, text) for figure in FIGURES]


def _answer(figure: Figure, facts: Facts, quarter: Quarter, text: Headings) -> FigureAnswer:
    period = Period.of(quarter)
    counted = value(figure, facts, period)
    below = BY_KEY[figure.below].count(facts, period) if figure.below else ()
    return FigureAnswer(
        no=figure.no,
        key=figure.key,
        title=text(f"fig.{figure.key}"),
        value=counted,
        shown=_shown(counted),
        unit=text(f"unit.{figure.unit}"),
        definition=text(f"def.{figure.key}"),
        numerator=_codes(facts, figure.count(facts, period)),
        denominator=_codes(facts, below),
    )


def _codes(facts: Facts, items: Iterable[Item]) -> tuple[str, ...]:
    codes = (facts.projects.get(item.project_id or "") for item in items)
    return tuple(sorted(project.code for project in codes if project is not None))


def _plain(counted: FigureValue) -> object:
    """Return the value for JSON: a number, a text such as "2 of 3" or "n/a", or null."""
    if isinstance(counted, Decimal):
        return float(counted)
    if isinstance(counted, int) or counted is None:
        return counted
    if isinstance(counted, Share) and counted.base >= FEWEST_FOR_PERCENT:
        return round(float(Fraction(counted.part, counted.base)), 4)
    if isinstance(counted, Factor) and counted.base:
        return round(float(Fraction(counted.part) / Fraction(counted.base)), 2)
    return _shown(counted)


def _shown(counted: FigureValue) -> str:
    if counted is None:
        return ""
    if isinstance(counted, Share):
        return SharedPart(counted.part, counted.base).text
    if isinstance(counted, Factor):
        return (
            f"{float(Fraction(counted.part) / Fraction(counted.base)):.1f}"
            if counted.base
            else "n/a"
        )
    if isinstance(counted, Mark):
        return "–"
    return str(counted)
