"""Milestones against their plan: slip and overdue; the quarter's figures are in `reports`."""

from datetime import date

from spark_tracker.domain.codes import OPEN_MILESTONES, MilestoneStatus


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
