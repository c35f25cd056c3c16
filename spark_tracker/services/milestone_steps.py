"""What happens to a milestone: its forecast moves, it is done, missed, planned anew, decided on.

Why a forecast moved stands in the journal, as the label of that change: it belongs to the move, not
to the milestone, and is kept as long as the journal is.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from spark_tracker.domain.codes import OPEN_MILESTONES, Decision, MilestoneStatus
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Milestone
from spark_tracker.services.checks import line, paragraph, past
from spark_tracker.services.milestones import (
    MilestoneValues,
    add_milestone_in,
    edit_milestone_in,
)
from spark_tracker.services.records import found, name_of, put, values_of
from spark_tracker.store import journal
from spark_tracker.store.store import Store

_MOVED = QT_TRANSLATE_NOOP("actions", "Move “{title}” to {day}: {reason}")


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionValues:
    """What was decided at a milestone, by whom, when, why."""

    decision: Decision
    decided_by: str
    decided_on: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ForecastMove:
    """A forecast moved: when, by whom, from and to which day, why ("" where nobody said)."""

    at: datetime
    who: str
    before: date | None
    after: date | None
    reason: str


def move_forecast(store: Store, milestone_id: str, to: date, *, reason: str, today: date) -> None:
    """Expect the milestone on another day; the first plan stays, the reason is kept.

    Raises:
        InputError: No reason, the milestone is no longer open, or the day cannot be right.
    """
    title = name_of(store, Milestone, milestone_id, "title")
    why = line("reason", reason, required=True)
    with store.write(_MOVED, title=title, day=to, reason=why) as session:
        milestone = found(session, Milestone, milestone_id)
        _must_be_open(milestone, "forecast_on")
        values = values_of(milestone, MilestoneValues)
        baseline = values.baseline_on or values.forecast_on or to
        changed = replace(values, forecast_on=to, baseline_on=baseline)
        edit_milestone_in(session, milestone_id, changed, today=today)


def forecast_moves(store: Store, milestone_id: str) -> tuple[ForecastMove, ...]:
    """Return every move of the forecast, oldest first, from the journal."""
    with store.read() as session:
        entries = journal.history(session, record=("milestone", milestone_id), limit=10_000)
    moves = []
    for entry in reversed(entries):
        for row in entry.rows:
            if row.key != milestone_id or row.before is None or row.after is None:
                continue
            if "forecast_on" in row.after:
                reason = str(entry.values.get("reason", "")) if entry.label == _MOVED else ""
                before, after = _day(row.before["forecast_on"]), _day(row.after["forecast_on"])
                moves.append(ForecastMove(entry.at, entry.who, before, after, reason))
    return tuple(moves)


def mark_done(
    store: Store, milestone_id: str, *, on: date, evidence: str = "", today: date
) -> None:
    """Record that the milestone was reached; `evidence` is added to what is there.

    Raises:
        InputError: The day is still to come, or the milestone was cancelled.
    """
    title = name_of(store, Milestone, milestone_id, "title")
    with store.write(QT_TRANSLATE_NOOP("actions", "Mark “{title}” done"), title=title) as session:
        milestone = found(session, Milestone, milestone_id)
        if milestone.status is MilestoneStatus.CANCELLED:
            _must_be_open(milestone, "done_on")
        known, added = milestone.evidence, paragraph("evidence", evidence)
        values = replace(
            values_of(milestone, MilestoneValues),
            status=MilestoneStatus.DONE,
            status_on=on,
            done_on=on,
            evidence="\n".join(text for text in (known, added) if text),
        )
        edit_milestone_in(session, milestone_id, values, today=today)


def mark_missed(store: Store, milestone_id: str, *, on: date, today: date) -> None:
    """Record that the milestone will not be reached as planned.

    Raises:
        InputError: The day is still to come, or the milestone is no longer open.
    """
    title = name_of(store, Milestone, milestone_id, "title")
    with store.write(QT_TRANSLATE_NOOP("actions", "Mark “{title}” missed"), title=title) as session:
        _close(found(session, Milestone, milestone_id), MilestoneStatus.MISSED, on, today)


def cancel_milestone(
    store: Store, milestone_id: str, *, on: date, reason: str, today: date
) -> None:
    """Give the milestone up; the reason is kept in the journal, as the name of this action.

    Raises:
        InputError: No reason, or the milestone is no longer open.
    """
    title = name_of(store, Milestone, milestone_id, "title")
    why = line("reason", reason, required=True)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Cancel “{title}”: {reason}"), title=title, reason=why
    ) as session:
        milestone = found(session, Milestone, milestone_id)
        _close(milestone, MilestoneStatus.CANCELLED, on, today)


def reopen_milestone(store: Store, milestone_id: str, *, today: date) -> None:
    """Take back that a milestone was done, missed, cancelled or planned anew.

    Raises:
        InputError: Money was paid because it was done.
    """
    title = name_of(store, Milestone, milestone_id, "title")
    with store.write(QT_TRANSLATE_NOOP("actions", "Reopen “{title}”"), title=title) as session:
        values = replace(
            values_of(found(session, Milestone, milestone_id), MilestoneValues),
            status=MilestoneStatus.IN_PROGRESS,
            status_on=today,
            done_on=None,
        )
        edit_milestone_in(session, milestone_id, values, today=today)


def rebaseline(store: Store, milestone_id: str, *, to: date, reason: str, today: date) -> str:
    """Plan the milestone anew for another day; return the id of the new one.

    The old one stays with its first plan and the status "changed"; instalments that wait for it
    go over to the new one.

    Raises:
        InputError: No reason, the milestone is no longer open, or the day cannot be right.
    """
    title = name_of(store, Milestone, milestone_id, "title")
    why = line("reason", reason, required=True)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Plan “{title}” anew for {day}: {reason}"),
        title=title,
        day=to,
        reason=why,
    ) as session:
        old = found(session, Milestone, milestone_id)
        _must_be_open(old, "baseline_on")
        new = add_milestone_in(
            session,
            MilestoneValues(
                project_id=old.project_id,
                title=old.title,
                criterion=old.criterion,
                stage=old.stage,
                owner_id=old.owner_id,
                baseline_on=to,
                forecast_on=to,
            ),
            today=today,
        )
        put(old, {"status": MilestoneStatus.CHANGED, "status_on": today})
        for instalment in list(old.instalments):
            instalment.milestone = new
        return new.id


def decide(store: Store, milestone_id: str, values: DecisionValues, *, today: date) -> None:
    """Keep what the programme decided at the milestone.

    Raises:
        InputError: Nobody is named, or the day is still to come.
    """
    title = name_of(store, Milestone, milestone_id, "title")
    with store.write(QT_TRANSLATE_NOOP("actions", "Decide on “{title}”"), title=title) as session:
        changed = replace(
            values_of(found(session, Milestone, milestone_id), MilestoneValues),
            decision=values.decision,
            decided_by=values.decided_by,
            decided_on=values.decided_on,
            decision_reason=values.reason,
        )
        edit_milestone_in(session, milestone_id, changed, today=today)


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def _must_be_open(milestone: Milestone, field: str) -> None:
    if milestone.status not in OPEN_MILESTONES:
        raise InputError(
            field,
            QT_TRANSLATE_NOOP(
                "errors", "“{title}” is no longer open. Reopen it first, or add another."
            ),
            title=milestone.title,
        )


def _close(milestone: Milestone, status: MilestoneStatus, on: date, today: date) -> None:
    _must_be_open(milestone, "status")
    past("status_on", on, today)
    put(milestone, {"status": status, "status_on": on})
