"""Key figures with the rows behind them, and the two charts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from spark_tracker.domain.codes import MAIN_STAGES
from spark_tracker.domain.quarter import Quarter
from spark_tracker.domain.stages import furthest, reached_by
from spark_tracker.reports.compile.scope import Scope
from spark_tracker.reports.contents import FigureRow, Number, QuarterBar, RowBehind, StageBar, Text
from spark_tracker.reports.figures import BY_KEY, FIGURES, Figure, in_parts, settle, value
from spark_tracker.reports.figures.items import RUNNING, Item
from spark_tracker.reports.periods import Period

if TYPE_CHECKING:
    from datetime import date

_NO_GRANTS = ("leverage", "leverage_follow_on", "spark_paid")
_QUARTERS = 8


def figure_rows(scope: Scope) -> tuple[FigureRow, ...]:
    """Return every figure of the profile; without grants, leverage and its parts are left out."""
    return tuple(
        _figure_row(scope, figure)
        for figure in FIGURES
        if scope.profile.grants or figure.key not in _NO_GRANTS
    )


def _figure_row(scope: Scope, figure: Figure) -> FigureRow:
    facts, quarter = scope.facts, scope.quarter
    all_time = Period.until(quarter)
    now = tuple(figure.count(facts, scope.period))
    since = () if figure.stock else tuple(figure.count(facts, all_time))
    return FigureRow(
        no=figure.no,
        key=figure.key,
        group=figure.group,
        unit=figure.unit,
        this_quarter=value(figure, facts, scope.period, now),
        previous_quarter=value(figure, facts, Period.of(quarter.previous)),
        same_quarter_last_year=value(figure, facts, Period.of(quarter.year_before)),
        since_start=value(figure, facts, all_time, since),
        adds=figure.adds,
        rows_unit=BY_KEY[figure.above].unit if figure.above else "",
        over=BY_KEY[figure.below].no if figure.below else "",
        rows=_rows_behind(scope, figure, now, since),
    )


def _rows_behind(
    scope: Scope, figure: Figure, now: Sequence[Item], since: Sequence[Item]
) -> tuple[RowBehind, ...]:
    """Return the lines that add up to the printed number.

    What may be counted but not named is one line without project and day; a median needs its
    lines apart, because it is not made by adding.
    """
    if figure.adds == "distinct":
        return tuple(_values(scope, now))
    if figure.adds == "median":
        return tuple(_single(scope, item) for item in now)
    return tuple(_summed(scope, now, since, stock=figure.stock))


def _values(scope: Scope, items: Iterable[Item]) -> Iterator[RowBehind]:
    """Yield one line per value, with the named projects that have it.

    A value that only unnamed projects have is not named either, and they are not counted in the
    others: what the sheet Projects does not show of a value would be theirs.
    """
    counts: dict[tuple[str, str], int] = defaultdict(int)
    unnamed: set[tuple[str, str]] = set()
    for item in items:
        if item.what is not None and scope.code(item.project_id):
            counts[item.what] += 1
        elif item.what is not None:
            unnamed.add(item.what)
    for what in sorted(counts):
        yield RowBehind(title=scope.facts.text(*what), this_quarter=counts[what])
    for _what in unnamed.difference(counts):
        yield RowBehind()


def _single(scope: Scope, item: Item) -> RowBehind:
    code = None if item.secret else scope.code(item.project_id)
    title: Text | None = scope.title(item.project_id) if code else None
    return RowBehind(code, title, item.on if code else None, item.amount)


def _summed(
    scope: Scope, now: Sequence[Item], since: Sequence[Item], *, stock: bool
) -> Iterator[RowBehind]:
    codes = scope.codes.get
    totals: tuple[dict[str | None, Number], ...] = ({}, {})
    last: dict[str | None, date] = {}
    for amounts, items in zip(totals, (now, since), strict=True):
        for project_id, on, amount, secret, _what in items:
            key = project_id if not secret and codes(project_id) else None
            amounts[key] = amounts.get(key, 0) + amount
            if on is not None and (key not in last or on > last[key]):
                last[key] = on
    keys = sorted(totals[0] | totals[1], key=lambda k: (k is None, codes(k) or ""))
    sums = [in_parts([amounts.get(key, 0) for key in keys]) for amounts in totals]
    for key, quarter_sum, since_sum in zip(keys, *sums, strict=True):
        yield RowBehind(
            project_code=codes(key),
            title=scope.title(key),
            day=last.get(key) if key else None,
            this_quarter=quarter_sum,
            since_start=None if stock else since_sum,
        )


def stage_bars(scope: Scope) -> tuple[StageBar, ...]:
    """Return how many active projects stand at each stage, now and a quarter ago."""
    now, before = (_at_stages(scope, q) for q in (scope.quarter, scope.quarter.previous))
    return tuple(StageBar(stage, now[stage], before[stage]) for stage in MAIN_STAGES)


def _at_stages(scope: Scope, quarter: Quarter) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for project in scope.facts.projects.values():
        if project.status_on(quarter.last_day) in RUNNING:
            reached = furthest(reached_by(project.stages, quarter.last_day))
            counts[reached.stage if reached else MAIN_STAGES[0]] += 1
    return counts


def quarter_bars(scope: Scope) -> tuple[QuarterBar, ...]:
    """Return the last eight quarters, oldest first."""
    return tuple(_quarter_bar(scope, q) for q in scope.quarter.ending_here(_QUARTERS))


def _quarter_bar(scope: Scope, quarter: Quarter) -> QuarterBar:
    def count(key: str) -> int:
        figure = BY_KEY[key]
        counted = settle(figure, tuple(figure.count(scope.facts, Period.of(quarter))))
        return counted if isinstance(counted, int) else 0

    return QuarterBar(
        quarter=quarter.text,
        active_projects=count("active"),
        sessions=count("sessions"),
        on_time=count("ms_on_time"),
        late=count("ms_late"),
        missed=count("ms_missed"),
    )
