"""The key figures of product.md 6: what each counts, item by item.

Definitions in words stand in `resources/report/headings.csv` under `def.<key>`; where they come
from is told in docs/architecture.md. A figure is counted by one function that yields the items
of a period; the printed number is always made from those items, so that every number can be
opened to the rows behind it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from statistics import median

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.reports.contents import Adds, Factor, FigureValue, Mark, Number, Share
from spark_tracker.reports.facts import Facts
from spark_tracker.reports.figures import items, money, projects, work
from spark_tracker.reports.figures.items import Count, Item
from spark_tracker.reports.periods import Period


@dataclass(frozen=True, slots=True)
class Figure:
    """One key figure. `stock`: it says how things stand, so "since start" has no sense.

    A ratio has two parts: the keys of the figures above and below the line.
    """

    no: str
    key: str
    group: str
    unit: str
    count: Count
    stock: bool = False
    adds: Adds = "sum"
    below: str = ""
    above: str = ""


FIGURES: tuple[Figure, ...] = (
    Figure("1", "applications", "intake", "projects", projects.applications),
    Figure("2a", "admitted_full", "intake", "projects", projects.admitted("full")),
    Figure("2b", "admitted_prospect", "intake", "projects", projects.admitted("prospect")),
    Figure("3a", "active", "portfolio", "projects", items.running, stock=True),
    Figure(
        "3b",
        "on_hold",
        "portfolio",
        "projects",
        items.with_status(ProjectStatus.ON_HOLD),
        stock=True,
    ),
    Figure("4a", "graduated", "portfolio", "projects", projects.ended(ProjectStatus.GRADUATED)),
    Figure("4b", "terminated", "portfolio", "projects", projects.ended(ProjectStatus.TERMINATED)),
    Figure("4c", "withdrawn", "portfolio", "projects", projects.ended(ProjectStatus.WITHDRAWN)),
    Figure(
        "5",
        "success",
        "outcomes",
        "share",
        projects.successes(stanford=False),
        above="success_hits",
        below="graduated",
    ),
    Figure("5.1", "success_hits", "outcomes", "projects", projects.successes(stanford=False)),
    Figure(
        "5b",
        "success_stanford",
        "outcomes",
        "share",
        projects.successes(stanford=True),
        above="success_stanford_hits",
        below="graduated",
    ),
    Figure(
        "5b.1", "success_stanford_hits", "outcomes", "projects", projects.successes(stanford=True)
    ),
    Figure("6a", "dofi", "ip", "inventions", money.dofis),
    Figure("6b", "priority", "ip", "families", money.priorities),
    Figure("6c", "granted", "ip", "families", money.grants),
    Figure("7a", "founded", "companies", "companies", money.founded),
    Figure("7b", "companies_active", "companies", "companies", money.companies_active, stock=True),
    Figure("8", "follow_on", "funding", "money", money.follow_on(lambda _entry: True)),
    Figure("8.1", "non_dilutive", "funding", "money", money.follow_on(lambda e: not e.dilutive)),
    Figure("8.2", "dilutive", "funding", "money", money.follow_on(lambda e: e.dilutive)),
    Figure(
        "9",
        "leverage",
        "funding",
        "times",
        money.follow_on(lambda e: e.attributed),
        above="leverage_follow_on",
        below="spark_paid",
    ),
    Figure(
        "9.1", "leverage_follow_on", "funding", "money", money.follow_on(lambda e: e.attributed)
    ),
    Figure("9.2", "spark_paid", "funding", "money", money.spark_paid),
    Figure("10a", "sessions", "mentoring", "sessions", work.sessions),
    Figure("10b", "with_session", "mentoring", "projects", work.with_session),
    Figure(
        "10c",
        "without_session",
        "mentoring",
        "share",
        work.without_session,
        stock=True,
        above="without_session",
        below="active",
    ),
    Figure("10d", "advisor_hours", "mentoring", "hours", work.advisor_hours),
    Figure("10e", "active_advisors", "mentoring", "advisors", work.active_advisors, stock=True),
    Figure("11a", "ms_due", "milestones", "milestones", work.milestones(lambda *_: True)),
    Figure("11b", "ms_on_time", "milestones", "milestones", work.milestones(work.met_on_time)),
    Figure("11c", "ms_late", "milestones", "milestones", work.milestones(work.met_late)),
    Figure("11d", "ms_missed", "milestones", "milestones", work.milestones(work.missed)),
    Figure("11e", "ms_rebaselined", "milestones", "milestones", work.rebaselined),
    Figure("11f", "ms_slip", "milestones", "days", work.slips, adds="median"),
    Figure("12a", "trl_entry", "readiness", "level", work.trl_at_entry, stock=True, adds="median"),
    Figure("12b", "trl_now", "readiness", "level", work.trl_now, stock=True, adds="median"),
    Figure(
        "13a",
        "areas",
        "breadth",
        "areas",
        work.different("therapeutic_area", lambda p: p.area),
        stock=True,
        adds="distinct",
    ),
    Figure(
        "13b",
        "types",
        "breadth",
        "types",
        work.different("product_type", lambda p: p.product_type),
        stock=True,
        adds="distinct",
    ),
    Figure(
        "13c",
        "institutions",
        "breadth",
        "institutions",
        work.different("institution", lambda p: p.institution),
        stock=True,
        adds="distinct",
    ),
)
BY_KEY = {figure.key: figure for figure in FIGURES}


def whole(value: Number) -> Number:
    """Return hours and medians as a whole number where they are one, else with one decimal."""
    if isinstance(value, int):
        return value
    rounded = value.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return int(rounded) if rounded == rounded.to_integral_value() else rounded


def in_parts(amounts: Sequence[Number]) -> list[Number]:
    """Return parts as `whole` would, but so that they add up to the whole of their sum.

    Hours are printed with one decimal: three parts of 20 minutes are 0.4, 0.3 and 0.3.
    """
    if all(isinstance(amount, int) for amount in amounts):
        return list(amounts)
    tenths = [10 * Decimal(amount) for amount in amounts]
    parts = [int(tenth.to_integral_value(ROUND_FLOOR)) for tenth in tenths]
    lacking = int(sum(tenths, start=Decimal(0)).to_integral_value(ROUND_HALF_UP)) - sum(parts)
    by_rest = sorted(range(len(parts)), key=lambda place: (parts[place] - tenths[place], place))
    for place in by_rest[:lacking]:
        parts[place] += 1
    return [whole(Decimal(part) / 10) for part in parts]


def settle(figure: Figure, lines: Sequence[Item]) -> FigureValue:
    """Return the number that the items of a figure make; ratios are made by `value`."""
    if figure.adds == "median":
        return whole(median(Decimal(i.amount) for i in lines)) if lines else None
    if figure.adds == "distinct":
        return len({item.what for item in lines})
    return whole(sum((item.amount for item in lines), start=0))


def value(
    figure: Figure, facts: Facts, period: Period, lines: Sequence[Item] | None = None
) -> FigureValue:
    """Return a figure for a period; `lines` are its items, where they were counted already.

    "Since start" of a stock is `Mark.NO_SENSE`; a median of nothing is None; money is None where
    an amount could not be converted, because a sum without it would be wrong.
    """
    if figure.stock and period.first is None:
        return Mark.NO_SENSE
    if figure.unit in ("money", "times") and facts.missing_rates:
        return None
    if lines is None:
        lines = tuple(figure.count(facts, period))
    return _ratio(figure, facts, period, lines) if figure.below else settle(figure, lines)


def _ratio(figure: Figure, facts: Facts, period: Period, lines: Sequence[Item]) -> FigureValue:
    above = _sum(lines)
    below = _sum(BY_KEY[figure.below].count(facts, period))
    if figure.unit == "share":
        return Share(int(above), int(below))
    if below <= 0:  # more came back than was paid out: dividing by it has no sense
        return Factor(above, 0)
    return Factor(above, below)


def _sum(lines: Iterable[Item]) -> Number:
    return sum((line.amount for line in lines), start=0)
