"""The quarter that is running, for the programme itself: what reports lack, and key figures.

What is missing is what the reports' own check finds (`compile.quality`), whoever the partner is.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import LIVE_STATUSES, ReportState
from spark_tracker.domain.quarter import Quarter
from spark_tracker.exchange.bulk import bulk_work
from spark_tracker.models import Partner, Project, Report
from spark_tracker.reports.compile.quality import gaps
from spark_tracker.reports.compile.scope import Scope
from spark_tracker.reports.contents import FigureValue, Number, Share
from spark_tracker.reports.facts import Facts
from spark_tracker.reports.figures import BY_KEY, FIGURES, Figure, value
from spark_tracker.reports.figures.items import Item
from spark_tracker.reports.headings import Headings
from spark_tracker.reports.periods import Period
from spark_tracker.reports.profile import Profile
from spark_tracker.reports.reading import read_facts
from spark_tracker.services.programme import read_programme
from spark_tracker.services.thread import sealed_quarters
from spark_tracker.store.store import Store

QUARTERS = 8
DUE_AFTER = timedelta(days=15)
"""A report is due so long after its quarter: the partners have agreed on no other day."""
ON_TIME = "ms_on_time"
SINCE_START = frozenset({"priority", "follow_on"})
"""Of these the sum until the end of each quarter is told: they are rare, and they add up."""
CHOSEN = ("active", "sessions", ON_TIME, "priority", "follow_on")
_STEPS = 2
_COMPARED = {"active": "on_hold"}

Step = Callable[[int, int], None]


def _go_on(_done: int, _total: int) -> None:
    """Never ask to stop."""


@dataclass(frozen=True, slots=True)
class ProjectState:
    """A live project and what the report would lack of it, as keys of the field catalogue."""

    project_id: str
    code: str
    title: str
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartnerState:
    """A partner that gets reports; `sealed` tells whether it has one of this quarter."""

    key: str
    name: str
    sealed: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """One thing counted: its project ("" for none), its day and by how much it counts."""

    project_id: str
    code: str
    title: str
    on: date | None
    amount: Number


@dataclass(frozen=True, slots=True)
class Point:
    """A figure at one quarter; `sealed` tells whether that quarter was reported."""

    quarter: Quarter
    value: FigureValue
    sealed: bool


@dataclass(frozen=True, slots=True)
class Trend:
    """A key figure over the last quarters, the open one last.

    Attributes:
        key, no, title, unit, definition: As in the reports.
        points: The oldest first.
        rows: What stands behind the last value.
        beside: What it is compared with: on hold beside active, new beside a sum since the start,
            the quarter before beside a count; None where there is nothing to compare.
        since_start: The values are sums since the programme's start.
    """

    key: str
    no: str
    title: str
    unit: str
    definition: str
    points: tuple[Point, ...]
    rows: tuple[Counted, ...]
    beside: FigureValue = None
    since_start: bool = False

    @property
    def value(self) -> FigureValue:
        """The value of the open quarter."""
        return self.points[-1].value


@dataclass(frozen=True, slots=True)
class OpenQuarter:
    """The quarter that is running, as the programme sees it."""

    quarter: Quarter
    currency: str
    projects: tuple[ProjectState, ...]
    partners: tuple[PartnerState, ...]
    trends: tuple[Trend, ...]

    @property
    def lacking(self) -> tuple[ProjectState, ...]:
        """The projects of which something is missing."""
        return tuple(project for project in self.projects if project.gaps)

    @property
    def missing(self) -> int:
        """How many fields are missing in all."""
        return sum(len(project.gaps) for project in self.projects)

    @property
    def due_on(self) -> date:
        """The day on which the partners expect the report."""
        return self.quarter.last_day + DUE_AFTER


@bulk_work()
def read_open_quarter(
    store: Store, *, today: date, language: str, step: Step = _go_on
) -> OpenQuarter:
    """Return what the open quarter lacks and the chosen figures of the last eight.

    Reads a copy in memory; takes a while in a large programme, so it belongs on the job's thread.
    Money of all quarters is converted at the rates of today's quarter, as in its report.

    Raises:
        CancelledError: `step` asked to stop.
    """
    step(0, _STEPS)
    quarter = Quarter.containing(today)
    currency = read_programme(store).currency
    copy = store.snapshot()
    try:
        facts = read_facts(copy, as_of=quarter.last_day, currency=currency, language=language)
        with copy.read() as session:
            titles = _titles(session)
            partners = _partners(session, quarter)
            sealed = sealed_quarters(session)
    finally:
        copy.close()
    step(1, _STEPS)
    counting = _Counting(facts, quarter, frozenset(sealed), titles, Headings(language, currency))
    return OpenQuarter(
        quarter=quarter,
        currency=currency,
        projects=_states(facts, quarter, titles),
        partners=partners,
        trends=tuple(counting.trend(BY_KEY[key], since_start=key in SINCE_START) for key in CHOSEN),
    )


@bulk_work()
def read_all_figures(store: Store, *, today: date, language: str) -> tuple[Trend, ...]:
    """Return every key figure of the last eight quarters, each for its quarter alone."""
    quarter = Quarter.containing(today)
    currency = read_programme(store).currency
    copy = store.snapshot()
    try:
        facts = read_facts(copy, as_of=quarter.last_day, currency=currency, language=language)
        with copy.read() as session:
            titles, sealed = _titles(session), sealed_quarters(session)
    finally:
        copy.close()
    counting = _Counting(facts, quarter, frozenset(sealed), titles, Headings(language, currency))
    return tuple(counting.trend(figure) for figure in FIGURES)


@dataclass(frozen=True, slots=True)
class _Counting:
    """Counts figures over the quarters up to the open one."""

    facts: Facts
    quarter: Quarter
    sealed: frozenset[Quarter]
    titles: Mapping[str, str]
    text: Headings

    def trend(self, figure: Figure, *, since_start: bool = False) -> Trend:
        """Return a figure over the quarters."""
        period = Period.until if since_start else Period.of
        quarters = self.quarter.ending_here(QUARTERS)
        points = [
            Point(quarter, self._value(figure, period(quarter)), quarter in self.sealed)
            for quarter in quarters
        ]
        return Trend(
            key=figure.key,
            no=figure.no,
            title=self.text(f"fig.{figure.key}"),
            unit=self.text(f"unit.{figure.unit}"),
            definition=self.text(f"def.{figure.key}"),
            points=tuple(points),
            rows=self._rows(figure.count(self.facts, period(self.quarter))),
            beside=self._beside(figure, points, since_start=since_start),
            since_start=since_start,
        )

    def _value(self, figure: Figure, period: Period) -> FigureValue:
        if figure.key == ON_TIME:  # on screen it is told as a part of those due
            due = sum(1 for _ in BY_KEY["ms_due"].count(self.facts, period))
            return Share(sum(1 for _ in figure.count(self.facts, period)), due)
        return value(figure, self.facts, period)

    def _beside(self, figure: Figure, points: Sequence[Point], *, since_start: bool) -> FigureValue:
        now = Period.of(self.quarter)
        if figure.key in _COMPARED:
            return self._value(BY_KEY[_COMPARED[figure.key]], now)
        return self._value(figure, now) if since_start else points[-2].value

    def _rows(self, items: Iterable[Item]) -> tuple[Counted, ...]:
        rows = [
            Counted(
                item.project_id or "",
                self.facts.projects[item.project_id].code if item.project_id else "",
                self.titles.get(item.project_id or "", ""),
                item.on,
                item.amount,
            )
            for item in items
        ]
        rows.sort(key=lambda row: (row.on or date.min, row.code), reverse=True)
        return tuple(rows)


def _states(facts: Facts, quarter: Quarter, titles: Mapping[str, str]) -> tuple[ProjectState, ...]:
    """Return the live projects, those that lack nothing first, in the order of their codes."""
    nobody = Profile(key="", partner="", language="en", currency=facts.currency)
    missing: dict[str, list[str]] = defaultdict(list)
    for gap in gaps(Scope(facts, nobody, quarter)):
        if gap.project_id is not None:
            missing[gap.project_id].append(gap.field)
    states = [
        ProjectState(p.id, p.code, titles.get(p.id, ""), tuple(missing.get(p.id, ())))
        for p in facts.projects.values()
        if p.status_now in LIVE_STATUSES
    ]
    return tuple(sorted(states, key=lambda state: (bool(state.gaps), state.code)))


def _titles(session: Session) -> dict[str, str]:
    rows = session.execute(select(Project.id, Project.title))
    return {row.id: row.title for row in rows}


def _partners(session: Session, quarter: Quarter) -> tuple[PartnerState, ...]:
    sealed = set(
        session.scalars(
            select(Report.partner_id).where(
                Report.state == ReportState.SEALED,
                Report.year == quarter.year,
                Report.quarter == quarter.number,
            )
        )
    )
    rows = session.execute(
        select(Partner.id, Partner.key, Partner.name)
        .where(Partner.in_use.is_(True))
        .order_by(Partner.name)
    )
    return tuple(PartnerState(key, name, row_id in sealed) for row_id, key, name in rows)
