"""What stands where in a row: marks, the first plans they left, marks too near to each other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from spark_tracker.domain.codes import MilestoneStatus
from spark_tracker.services.timeline import TimelineMilestone

NEAR = 12
"""Marks that are nearer to each other than so many pixels stand as one."""
_SLIP_FROM = 6  # a plan nearer than this to its forecast is hidden behind it


class MarkKind(StrEnum):
    """What a mark on the timeline says."""

    PLAN = "plan"
    FORECAST = "forecast"
    RISK = "risk"
    LATE = "late"
    MISSED = "missed"
    DONE = "done"
    END = "end"


_WORST = (
    *(MarkKind.LATE, MarkKind.MISSED, MarkKind.RISK),
    *(MarkKind.FORECAST, MarkKind.DONE, MarkKind.PLAN),
)


@dataclass(frozen=True, slots=True)
class Placed:
    """One mark in a row.

    Attributes:
        x: where its middle is.
        plan_x: where its first plan stands; None where that is unknown or the same place.
        count: how many milestones the mark stands for.
        worst: what is worst among them.
    """

    milestone: TimelineMilestone
    on: date
    kind: MarkKind
    x: int
    plan_x: int | None
    count: int
    worst: MarkKind


def kind_of(milestone: TimelineMilestone, today: date) -> MarkKind:
    """Return how a milestone is marked today."""
    if milestone.status is MilestoneStatus.DONE:
        return MarkKind.DONE
    if milestone.status is MilestoneStatus.MISSED:
        return MarkKind.MISSED
    if milestone.status is MilestoneStatus.CHANGED:
        return MarkKind.PLAN  # another took its place: what is left is what was planned first
    if milestone.days_late:
        return MarkKind.LATE
    if milestone.status is MilestoneStatus.AT_RISK or milestone.due_on == today:
        return MarkKind.RISK
    return MarkKind.FORECAST


def held_over(milestone: TimelineMilestone, on: date, today: date) -> TimelineMilestone:
    """Return an open milestone as it would be if it were expected on another day."""
    slip = None if milestone.baseline_on is None else (on - milestone.baseline_on).days
    late = max(0, (today - on).days)
    return replace(milestone, forecast_on=on, due_on=on, slip_days=slip, days_late=late)


def place(
    milestones: Sequence[TimelineMilestone],
    x_of: Callable[[date], int],
    today: date,
    *,
    shown: str = "",
    moved: tuple[str, date] | None = None,
) -> tuple[Placed, ...]:
    """Return the marks of a row from left to right.

    Args:
        milestones: those of one project; one without any day has no mark.
        x_of: maps a day to pixels.
        today: the day it is.
        shown: the id of a milestone that is never hidden behind another.
        moved: a milestone that is being moved, and the day it is held over.
    """
    single = [
        _single(one, _on(one, moved), x_of, today) for one in milestones if one.on is not None
    ]
    single.sort(key=lambda mark: (mark.milestone.id == shown, mark.x), reverse=True)
    kept: list[list[Placed]] = []
    for mark in single:
        group = next((group for group in kept if abs(group[0].x - mark.x) < NEAR), None)
        if group is None:
            kept.append([mark])
        else:
            group.append(mark)
    return tuple(sorted(map(_together, kept), key=lambda mark: mark.x))


def _on(milestone: TimelineMilestone, moved: tuple[str, date] | None) -> date:
    if moved is not None and moved[0] == milestone.id:
        return moved[1]
    if milestone.on is None:
        raise ValueError(milestone.id)
    return milestone.on


def _single(
    milestone: TimelineMilestone, on: date, x_of: Callable[[date], int], today: date
) -> Placed:
    if on != milestone.on:
        milestone = held_over(milestone, on, today)
    kind, x = kind_of(milestone, today), x_of(on)
    plan_x = None if milestone.baseline_on is None else x_of(milestone.baseline_on)
    if plan_x is not None and abs(plan_x - x) <= _SLIP_FROM:
        plan_x = None
    return Placed(milestone, on, kind, x, plan_x, 1, kind)


def _together(group: list[Placed]) -> Placed:
    first = group[0]
    if len(group) == 1:
        return first
    worst = min((mark.kind for mark in group), key=_WORST.index)
    return Placed(first.milestone, first.on, first.kind, first.x, first.plan_x, len(group), worst)
