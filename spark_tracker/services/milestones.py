"""Milestones: the first plan stays, the forecast moves with a reason, decisions have an author."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import Decision, MilestoneStatus, Stage
from spark_tracker.domain.milestones import due_on, overdue, slip_days
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import (
    Document,
    Instalment,
    MentoringSession,
    Milestone,
    Person,
    Project,
)
from spark_tracker.services.checks import line, paragraph, past_days, planned
from spark_tracker.services.records import (
    add_row,
    check_reference,
    fields_of,
    found,
    name_of,
    put,
    read_row,
)
from spark_tracker.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneValues:
    """A planned, checkable result; `criterion` says how one sees that it is done.

    A baseline that is left out is the first forecast. `status_on` is the day the status is of.
    """

    project_id: str
    title: str
    criterion: str = ""
    stage: Stage | None = None
    owner_id: str | None = None
    baseline_on: date | None = None
    forecast_on: date | None = None
    done_on: date | None = None
    status: MilestoneStatus = MilestoneStatus.PLANNED
    status_on: date | None = None
    evidence: str = ""
    evidence_document_id: str | None = None
    evidence_session_id: str | None = None
    decision: Decision | None = None
    decided_by: str = ""
    decided_on: date | None = None
    decision_reason: str = ""


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    """One milestone of a project, with what follows from its days."""

    id: str
    title: str
    criterion: str
    stage: Stage | None
    owner: str
    baseline_on: date | None
    forecast_on: date | None
    done_on: date | None
    due_on: date | None
    status: MilestoneStatus
    overdue: bool
    slip_days: int | None
    evidence: str
    decision: Decision | None
    decided_by: str
    decided_on: date | None
    decision_reason: str
    instalments: int


def add_milestone(store: Store, values: MilestoneValues, *, today: date) -> str:
    """Add a milestone and return its id.

    Raises:
        InputError: The title is missing, a day is impossible, or status and days disagree.
    """
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Add milestone “{title}”"), title=values.title.strip()
    ) as session:
        return add_milestone_in(session, values, today=today).id


def add_milestone_in(session: Session, values: MilestoneValues, *, today: date) -> Milestone:
    """Do what `add_milestone` does inside an open unit of work; return the milestone."""
    found(session, Project, values.project_id, "project_id")
    baseline = values.baseline_on or values.forecast_on
    clean = _checked(session, replace(values, baseline_on=baseline), today)
    return add_row(session, Milestone, clean)


def read_milestone(store: Store, milestone_id: str) -> MilestoneValues:
    """Return what is known of a milestone."""
    return read_row(store, Milestone, milestone_id, MilestoneValues)


def edit_milestone(
    store: Store, milestone_id: str, values: MilestoneValues, *, today: date
) -> None:
    """Change a milestone.

    Raises:
        InputError: As for `add_milestone`; or the first plan would be overwritten, the milestone
            would go to another project, or be given up or changed for another without a reason.
    """
    title = name_of(store, Milestone, milestone_id, "title")
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Change milestone “{title}”"), title=title
    ) as session:
        edit_milestone_in(session, milestone_id, values, today=today)


def edit_milestone_in(
    session: Session, milestone_id: str, values: MilestoneValues, *, today: date
) -> None:
    """Do what `edit_milestone` does inside an open unit of work."""
    milestone = found(session, Milestone, milestone_id)
    if values.project_id != milestone.project_id:
        raise InputError(
            "project_id",
            QT_TRANSLATE_NOOP(
                "errors", "A milestone stays with its project. Add it to the other one anew."
            ),
        )
    if milestone.baseline_on is not None and values.baseline_on != milestone.baseline_on:
        raise InputError(
            "baseline_on",
            QT_TRANSLATE_NOOP(
                "errors",
                "The first plan, {day}, is never overwritten. Move the forecast, or plan the "
                "milestone anew.",
            ),
            day=milestone.baseline_on,
        )
    if values.status is not milestone.status:
        _check_step(milestone, values.status)
        if values.status_on == milestone.status_on:
            values = replace(values, status_on=today)
    put(milestone, fields_of(_checked(session, values, today)))


def _check_step(milestone: Milestone, status: MilestoneStatus) -> None:
    """Refuse a status that is reached by a step of its own, which asks why."""
    if status in _OWN_STEPS:
        raise InputError("status", _OWN_STEPS[status])
    if milestone.status is MilestoneStatus.DONE:
        _check_money(milestone)


_OWN_STEPS = {
    MilestoneStatus.CANCELLED: QT_TRANSLATE_NOOP(
        "errors",
        "A milestone is given up with a reason: choose “Give up…” in the project's list of "
        "milestones.",
    ),
    MilestoneStatus.CHANGED: QT_TRANSLATE_NOOP(
        "errors",
        "“Changed” means that another milestone took its place: choose “Plan anew…” in the "
        "project's list of milestones.",
    ),
}


def _check_money(milestone: Milestone) -> None:
    """Refuse to take back what money was paid for."""
    for instalment in milestone.instalments:
        if instalment.paid_on is not None and not instalment.override_reason:
            raise InputError(
                "status",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "An instalment was paid on {day} because “{title}” was done. Correct the "
                    "instalment first, or say there why it was paid all the same.",
                ),
                day=instalment.paid_on,
                title=milestone.title,
            )


def delete_milestone(store: Store, milestone_id: str) -> None:
    """Delete a milestone that releases no money.

    Raises:
        InputError: An instalment waits for it.
    """
    title = name_of(store, Milestone, milestone_id, "title")
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Delete milestone “{title}”"), title=title
    ) as session:
        milestone = found(session, Milestone, milestone_id)
        if milestone.instalments:
            raise InputError(
                "id",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{count} instalments wait for “{title}”, so it cannot be deleted. Give them "
                    "another milestone, or cancel this one.",
                ),
                count=len(milestone.instalments),
                title=title,
            )
        session.delete(milestone)


def milestones_of(store: Store, project_id: str, *, today: date) -> tuple[MilestoneRow, ...]:
    """Return the milestones of a project by the day they are expected, undated ones last."""
    released = (
        select(func.count())
        .where(Instalment.milestone_id == Milestone.id)
        .correlate(Milestone)
        .scalar_subquery()
    )
    query = (
        select(Milestone, Person.name, released)
        .outerjoin(Person, Person.id == Milestone.owner_id)
        .where(Milestone.project_id == project_id)
    )
    with store.read() as session:
        rows = [
            _row(milestone, owner or "", count, today)
            for milestone, owner, count in session.execute(query)
        ]
    return tuple(sorted(rows, key=lambda row: (row.done_on or row.due_on or date.max, row.id)))


def _row(milestone: Milestone, owner: str, instalments: int, today: date) -> MilestoneRow:
    baseline, forecast = milestone.baseline_on, milestone.forecast_on
    return MilestoneRow(
        id=milestone.id,
        title=milestone.title,
        criterion=milestone.criterion,
        stage=milestone.stage,
        owner=owner,
        baseline_on=baseline,
        forecast_on=forecast,
        done_on=milestone.done_on,
        due_on=due_on(baseline, forecast),
        status=milestone.status,
        overdue=overdue(milestone.status, baseline, forecast, today),
        slip_days=slip_days(baseline, forecast, milestone.done_on),
        evidence=milestone.evidence,
        decision=milestone.decision,
        decided_by=milestone.decided_by,
        decided_on=milestone.decided_on,
        decision_reason=milestone.decision_reason,
        instalments=instalments,
    )


def _checked(session: Session, values: MilestoneValues, today: date) -> MilestoneValues:
    past_days(
        {
            "done_on": values.done_on,
            "decided_on": values.decided_on,
            "status_on": values.status_on,
        },
        today,
    )
    planned("baseline_on", values.baseline_on, today)
    planned("forecast_on", values.forecast_on, today)
    check_reference(session, Person, values.owner_id, "owner_id")
    check_reference(session, Document, values.evidence_document_id, "evidence_document_id")
    check_reference(session, MentoringSession, values.evidence_session_id, "evidence_session_id")
    values = replace(
        values,
        title=line("title", values.title, required=True),
        criterion=paragraph("criterion", values.criterion),
        evidence=paragraph("evidence", values.evidence),
        decided_by=line("decided_by", values.decided_by),
        decision_reason=paragraph("decision_reason", values.decision_reason),
    )
    _check_done(values)
    _check_decision(values)
    return values


def _check_done(values: MilestoneValues) -> None:
    if values.status is MilestoneStatus.DONE and values.done_on is None:
        raise InputError("done_on", QT_TRANSLATE_NOOP("errors", "Say on which day it was done."))
    if values.done_on is not None and values.status is not MilestoneStatus.DONE:
        raise InputError(
            "status",
            QT_TRANSLATE_NOOP(
                "errors", "It was done on {day}: set the status to done, or remove the day."
            ),
            day=values.done_on,
        )


def _check_decision(values: MilestoneValues) -> None:
    if values.decision is None:
        for field in ("decided_by", "decided_on", "decision_reason"):
            if getattr(values, field):
                raise InputError(
                    "decision",
                    QT_TRANSLATE_NOOP(
                        "errors", "Say what was decided, or empty who, when and why."
                    ),
                )
        return
    if not values.decided_by:
        raise InputError("decided_by", QT_TRANSLATE_NOOP("errors", "Say who decided."))
    if values.decided_on is None:
        raise InputError("decided_on", QT_TRANSLATE_NOOP("errors", "Say when it was decided."))
