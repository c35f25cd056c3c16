"""Milestones against their plan: slip, overdue, and how they came out of a quarter."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median

from spark_tracker.domain.codes import OPEN_MILESTONES, MilestoneStatus
from spark_tracker.domain.quarter import Quarter


class MilestoneOutcome(StrEnum):
    """How a milestone came out of a period; words in `codes.toml`."""

    NOT_DUE = "not_due"
    ON_TIME = "on_time"
    LATE = "late"
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The dates of one milestone: first agreed, now expected, done."""

    status: MilestoneStatus
    baseline: date | None
    forecast: date | None = None
    done: date | None = None


def slip_days(baseline: date | None, forecast: date | None, done: date | None) -> int | None:
    """Return days late: done, or else forecast, minus baseline; negative means early.

    None where there is no baseline, or nothing to compare it with.
    """
    reached = done or forecast
    if baseline is None or reached is None:
        return None
    return (reached - baseline).days


def due_on(baseline: date | None, forecast: date | None) -> date | None:
    """Return the day on which the milestone is expected now: the forecast, else the baseline."""
    return forecast or baseline


def overdue(
    status: MilestoneStatus, baseline: date | None, forecast: date | None, today: date
) -> bool:
    """Say whether an open milestone's expected day is past; on the day itself it is not."""
    due = due_on(baseline, forecast)
    return status in OPEN_MILESTONES and due is not None and due < today


def days_overdue(
    status: MilestoneStatus, baseline: date | None, forecast: date | None, today: date
) -> int:
    """Return how many days an open milestone is overdue, 0 where it is not."""
    due = due_on(baseline, forecast)
    if due is None or not overdue(status, baseline, forecast, today):
        return 0
    return (today - due).days


def due_in(plan: Plan, quarter: Quarter) -> bool:
    """Say whether the first agreed date lies in the quarter (figure 11).

    A forecast moves nothing out of the quarter it was promised for. A cancelled milestone is
    not due.
    """
    return (
        plan.status is not MilestoneStatus.CANCELLED
        and plan.baseline is not None
        and plan.baseline in quarter
    )


def outcome(plan: Plan, quarter: Quarter, *, as_of: date | None = None) -> MilestoneOutcome:
    """Return how a milestone came out of `quarter`, as known on `as_of` (its last day).

    On time: done on or before the first agreed date. Late: done after it, by `as_of`. Missed:
    not done by `as_of`, whatever was agreed since. (Definitions of figure 11 in the workbook.)
    """
    if not due_in(plan, quarter):
        return MilestoneOutcome.NOT_DUE
    cut_off = as_of or quarter.last_day
    if plan.done is None or plan.done > cut_off:
        return MilestoneOutcome.MISSED
    if plan.baseline is not None and plan.done <= plan.baseline:
        return MilestoneOutcome.ON_TIME
    return MilestoneOutcome.LATE


def rebaselined(plan: Plan, changed_on: date | None, quarter: Quarter) -> bool:
    """Say whether the milestone was given a new date in the quarter.

    `changed_on` is the day its forecast was last moved; a forecast that equals the baseline is
    no new date.
    """
    return (
        changed_on is not None
        and changed_on in quarter
        and plan.forecast is not None
        and plan.forecast != plan.baseline
    )


def median_slip(plans: list[Plan], quarter: Quarter) -> float | None:
    """Return the median days late of the milestones due in the quarter and done by its end.

    None where there are none.
    """
    slips = [
        (plan.done - plan.baseline).days
        for plan in plans
        if outcome(plan, quarter) in (MilestoneOutcome.ON_TIME, MilestoneOutcome.LATE)
        and plan.done is not None
        and plan.baseline is not None
    ]
    return float(median(slips)) if slips else None
