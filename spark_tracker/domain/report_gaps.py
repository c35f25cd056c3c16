"""What the report of a quarter lacks of a project: the one rule of lists, meters and reports."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from spark_tracker.domain.codes import RUNNING_STATUSES, ProjectStatus
from spark_tracker.domain.quarter import Quarter

TRL_HOLDS: Final = timedelta(days=365)
"""A technology readiness level is told in a report for so long after it was judged."""
_TOLD: Final = ("area", "product_type", "admitted_on", "nc_title", "nc_summary", "nc_approved_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is known of a project at the end of a quarter.

    Attributes:
        status: Its status then; None where it was not known yet.
        progress: Whether there is a progress line of the quarter.
        planned_until: The last day on which an open milestone is expected; None for none.
        judged_on: When its TRL was judged last by then; None for never.
        area, product_type, admitted_on, nc_title, nc_summary, nc_approved_on: As in its record.
    """

    status: ProjectStatus | None
    progress: bool
    planned_until: date | None
    judged_on: date | None
    area: str | None
    product_type: str | None
    admitted_on: date | None
    nc_title: str
    nc_summary: str
    nc_approved_on: date | None


def report_gaps(told: Told, quarter: Quarter) -> tuple[str, ...]:
    """Return what the report of `quarter` lacks of a project, as keys of the field catalogue.

    A project that is on hold, or not in the programme, lacks nothing: nobody expects news of it.
    A milestone of the quarter itself will do, because a draft is written before it is over.
    """
    if told.status not in RUNNING_STATUSES:
        return ()
    missing = [] if told.progress else ["progress"]
    if told.planned_until is None or told.planned_until < quarter.first_day:
        missing.append("milestone")
    if told.judged_on is None or told.judged_on <= quarter.last_day - TRL_HOLDS:
        missing.append("trl")
    return (*missing, *(name for name in _TOLD if not getattr(told, name)))
