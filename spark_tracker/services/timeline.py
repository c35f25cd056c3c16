"""Projects over time: the milestones of many projects with their first plan, forecast and slip."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from statistics import median

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import OPEN_MILESTONES, MilestoneStatus, ReportState, Stage
from spark_tracker.domain.milestones import days_overdue, due_on, slip_days
from spark_tracker.domain.quarter import Quarter
from spark_tracker.models import Milestone, Project, Report
from spark_tracker.services import project_list
from spark_tracker.store.store import Reader

_AT_ONCE = 400  # ids in one statement
_SHOWN = ("code", "title", "stage", "planned_end")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineMilestone:
    """One milestone on the timeline.

    Attributes:
        due_on: the day it is expected now: the forecast, else the first plan.
        slip_days: done, or else forecast, minus first plan; negative means early.
        days_late: how many days an open one is overdue, 0 where it is not.
    """

    id: str
    title: str
    status: MilestoneStatus
    baseline_on: date | None
    forecast_on: date | None
    done_on: date | None
    due_on: date | None
    slip_days: int | None
    days_late: int

    @property
    def on(self) -> date | None:
        """The day its mark stands on: done, or else expected; None where nothing is known."""
        return self.done_on or self.due_on

    @property
    def open(self) -> bool:
        """Whether it is still to be reached, so that its forecast can move."""
        return self.status in OPEN_MILESTONES


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One project; its milestones stand in the order of their days, undated ones last."""

    id: str
    code: str
    title: str
    stage: Stage | None
    planned_end: date | None
    milestones: tuple[TimelineMilestone, ...]

    @property
    def dated(self) -> tuple[TimelineMilestone, ...]:
        """The milestones that have a place in time."""
        return tuple(one for one in self.milestones if one.on is not None)

    @property
    def next_one(self) -> TimelineMilestone | None:
        """The open milestone that is expected first; a late one comes before."""
        return next((one for one in self.milestones if one.open and one.due_on), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineSpan:
    """From when to when the days of some projects reach, and what they add up to."""

    first: date | None
    last: date | None
    milestones: int
    median_slip: float | None


def timeline_rows(store: Reader, ids: Sequence[str], *, today: date) -> dict[str, TimelineRow]:
    """Return these projects with their milestones by id; one that is gone is left out.

    A cancelled milestone is no longer part of the plan and is left out.
    """
    projects = project_list.rows(store, ids, today=today, keys=_SHOWN)
    milestones: dict[str, list[TimelineMilestone]] = defaultdict(list)
    with store.read() as session:
        for project_id, milestone in _milestones(session, tuple(projects), today):
            milestones[project_id].append(milestone)
    return {
        key: TimelineRow(
            id=key,
            code=project.code,
            title=project.title,
            stage=project.furthest,
            planned_end=project.planned_end,
            milestones=tuple(sorted(milestones[key], key=_by_day)),
        )
        for key, project in projects.items()
    }


def timeline_span(store: Reader, ids: Sequence[str]) -> TimelineSpan:
    """Return how far these projects reach: plans, forecasts, days done and planned ends.

    The median slip is that of the milestones with a first plan, planned or done.
    """
    days: set[date] = set()
    slips: list[int] = []
    count, wanted = 0, frozenset(ids)
    plans = select(
        Milestone.project_id, Milestone.baseline_on, Milestone.forecast_on, Milestone.done_on
    ).where(Milestone.status != MilestoneStatus.CANCELLED)
    ends = select(Project.id, Project.planned_end).where(Project.planned_end.is_not(None))
    if len(wanted) <= _AT_ONCE:  # of many, reading all and choosing here takes half the time
        plans = plans.where(Milestone.project_id.in_(wanted))
        ends = ends.where(Project.id.in_(wanted))
    with store.read() as session:
        for project_id, baseline, forecast, done in session.execute(plans):
            if project_id in wanted:
                count += 1
                days.update(day for day in (baseline, forecast, done) if day)
                slip = slip_days(baseline, forecast, done)
                if slip is not None:
                    slips.append(slip)
        days.update(end for key, end in session.execute(ends) if end and key in wanted)
    return TimelineSpan(
        first=min(days, default=None),
        last=max(days, default=None),
        milestones=count,
        median_slip=float(median(slips)) if slips else None,
    )


def sealed_quarters(store: Reader) -> frozenset[Quarter]:
    """Return the quarters for which at least one report is sealed."""
    query = select(Report.year, Report.quarter).where(Report.state == ReportState.SEALED).distinct()
    with store.read() as session:
        return frozenset(Quarter(year, number) for year, number in session.execute(query))


def _milestones(
    session: Session, ids: Sequence[str], today: date
) -> Iterator[tuple[str, TimelineMilestone]]:
    for part in _parts(ids):
        query = select(
            Milestone.project_id,
            Milestone.id,
            Milestone.title,
            Milestone.status,
            Milestone.baseline_on,
            Milestone.forecast_on,
            Milestone.done_on,
        ).where(Milestone.project_id.in_(part), Milestone.status != MilestoneStatus.CANCELLED)
        for project_id, key, title, status, baseline, forecast, done in session.execute(query):
            yield (
                project_id,
                TimelineMilestone(
                    id=key,
                    title=title,
                    status=status,
                    baseline_on=baseline,
                    forecast_on=forecast,
                    done_on=done,
                    due_on=due_on(baseline, forecast),
                    slip_days=slip_days(baseline, forecast, done),
                    days_late=days_overdue(status, baseline, forecast, today),
                ),
            )


def _by_day(milestone: TimelineMilestone) -> tuple[date, str]:
    return milestone.on or date.max, milestone.id


def _parts(ids: Iterable[str]) -> Iterator[list[str]]:
    left = iter(ids)
    while part := list(islice(left, _AT_ONCE)):
        yield part
