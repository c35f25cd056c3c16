"""Instalments: SPARK's own money, paid by milestone."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import InstalmentStatus, MilestoneStatus
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Instalment, Milestone, Project
from spark_tracker.services.checks import amount, currency, in_order, line, past, planned
from spark_tracker.services.records import (
    add_row,
    fields_of,
    found,
    project_code,
    project_code_of,
    put,
    read_row,
    values_of,
)
from spark_tracker.store.store import Store

_DAYS = {
    InstalmentStatus.CONDITION_MET: "condition_met_on",
    InstalmentStatus.APPROVED: "approved_on",
    InstalmentStatus.PAID: "paid_on",
    InstalmentStatus.WITHHELD: "withheld_on",
    InstalmentStatus.RETURNED: "returned_on",
}
_STEPS = {
    InstalmentStatus.PLANNED: (
        InstalmentStatus.CONDITION_MET,
        InstalmentStatus.APPROVED,
        InstalmentStatus.PAID,
        InstalmentStatus.WITHHELD,
    ),
    InstalmentStatus.CONDITION_MET: (
        InstalmentStatus.APPROVED,
        InstalmentStatus.PAID,
        InstalmentStatus.WITHHELD,
    ),
    InstalmentStatus.APPROVED: (InstalmentStatus.PAID, InstalmentStatus.WITHHELD),
    InstalmentStatus.PAID: (InstalmentStatus.RETURNED,),
    InstalmentStatus.WITHHELD: (
        InstalmentStatus.CONDITION_MET,
        InstalmentStatus.APPROVED,
        InstalmentStatus.PAID,
    ),
    InstalmentStatus.RETURNED: (),
}
_AFTER_MILESTONE = (
    InstalmentStatus.CONDITION_MET,
    InstalmentStatus.PAID,
    InstalmentStatus.RETURNED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalmentValues:
    """A part of SPARK's own money, in minor units of `currency`."""

    project_id: str
    amount_minor: int
    currency: str
    milestone_id: str | None = None
    planned_for: date | None = None
    status: InstalmentStatus = InstalmentStatus.PLANNED
    condition_met_on: date | None = None
    approved_on: date | None = None
    paid_on: date | None = None
    withheld_on: date | None = None
    returned_on: date | None = None
    override_reason: str = ""


@dataclass(frozen=True, slots=True)
class InstalmentRow:
    """One instalment; `on` is the day of its status, or the day it is planned for."""

    id: str
    milestone_id: str | None
    milestone: str
    amount_minor: int
    currency: str
    planned_for: date | None
    status: InstalmentStatus
    on: date | None
    override_reason: str


def add_instalment(store: Store, values: InstalmentValues, *, today: date) -> str:
    """Add an instalment and return its id.

    Raises:
        InputError: The amount is not positive, the currency is not known, the days are out of
            order, or it would be paid before its milestone is done.
    """
    code = project_code(store, values.project_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Add instalment to {project}"), project=code
    ) as session:
        return add_instalment_in(session, values, today=today).id


def add_instalment_in(session: Session, values: InstalmentValues, *, today: date) -> Instalment:
    """Do what `add_instalment` does inside an open unit of work; return the instalment."""
    found(session, Project, values.project_id, "project_id")
    return add_row(session, Instalment, _checked(session, values, today))


def read_instalment(store: Store, instalment_id: str) -> InstalmentValues:
    """Return what is known of an instalment."""
    return read_row(store, Instalment, instalment_id, InstalmentValues)


def edit_instalment(
    store: Store, instalment_id: str, values: InstalmentValues, *, today: date
) -> None:
    """Change an instalment.

    Raises:
        InputError: As for `add_instalment`.
    """
    code = project_code_of(store, Instalment, instalment_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Change instalment of {project}"), project=code
    ) as session:
        edit_instalment_in(session, instalment_id, values, today=today)


def edit_instalment_in(
    session: Session, instalment_id: str, values: InstalmentValues, *, today: date
) -> None:
    """Do what `edit_instalment` does inside an open unit of work."""
    instalment = found(session, Instalment, instalment_id)
    values = replace(values, project_id=instalment.project_id)
    put(instalment, fields_of(_checked(session, values, today)))


def advance(
    store: Store,
    instalment_id: str,
    status: InstalmentStatus,
    *,
    on: date,
    override_reason: str = "",
    today: date,
) -> None:
    """Take an instalment a step on: condition met, approved, paid, withheld, returned.

    Steps may be skipped; the skipped ones keep no day.

    Raises:
        InputError: That step does not follow from where it is, or its milestone is not done and
            no reason overrides that.
    """
    code = project_code_of(store, Instalment, instalment_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Change instalment of {project}"), project=code
    ) as session:
        instalment = found(session, Instalment, instalment_id)
        if status not in _STEPS[instalment.status]:
            raise InputError(
                "status",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "This instalment cannot take that step from where it is. Correct it in the "
                    "form if it was recorded wrongly.",
                ),
            )
        changed: dict[str, Any] = {
            "status": status,
            "override_reason": override_reason or instalment.override_reason,
            _DAYS[status]: on,
        }
        values = replace(values_of(instalment, InstalmentValues), **changed)
        put(instalment, fields_of(_checked(session, values, today)))


def delete_instalment(store: Store, instalment_id: str) -> None:
    """Delete an instalment that was never paid.

    Raises:
        InputError: Money has moved: it can only be marked returned.
    """
    code = project_code_of(store, Instalment, instalment_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Delete instalment of {project}"), project=code
    ) as session:
        instalment = found(session, Instalment, instalment_id)
        if instalment.paid_on is not None:
            raise InputError(
                "id",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "It was paid on {day}, so it cannot be deleted. Mark it returned, or correct "
                    "its status first.",
                ),
                day=instalment.paid_on,
            )
        session.delete(instalment)


def instalments_of(store: Store, project_id: str) -> tuple[InstalmentRow, ...]:
    """Return the instalments of a project by the day they are planned for."""
    query = (
        select(Instalment, Milestone.title)
        .outerjoin(Instalment.milestone)
        .where(Instalment.project_id == project_id)
        .order_by(Instalment.planned_for.is_(None), Instalment.planned_for, Instalment.id)
    )
    with store.read() as session:
        return tuple(
            InstalmentRow(
                row.id,
                row.milestone_id,
                title or "",
                row.amount_minor,
                row.currency,
                row.planned_for,
                row.status,
                getattr(row, _DAYS.get(row.status, "planned_for")),
                row.override_reason,
            )
            for row, title in session.execute(query)
        )


def _checked(session: Session, values: InstalmentValues, today: date) -> InstalmentValues:
    amount("amount_minor", values.amount_minor)
    planned("planned_for", values.planned_for, today)
    for field in _DAYS.values():
        past(field, getattr(values, field), today)
    in_order("approved_on", values.approved_on, values.condition_met_on)
    in_order("paid_on", values.paid_on, values.approved_on or values.condition_met_on)
    in_order("returned_on", values.returned_on, values.paid_on)
    _check_status(values)
    clean = replace(
        values,
        currency=currency("currency", values.currency),
        override_reason=line("override_reason", values.override_reason),
    )
    _check_milestone(session, clean)
    return clean


def _check_status(values: InstalmentValues) -> None:
    """Refuse a status without its day, and a payment day with a status before it."""
    field = _DAYS.get(values.status)
    if field is not None and getattr(values, field) is None:
        raise InputError(
            field, QT_TRANSLATE_NOOP("errors", "Say on which day it came to this status.")
        )
    paid = (InstalmentStatus.PAID, InstalmentStatus.RETURNED)
    if values.paid_on is not None and values.status not in paid:
        raise InputError(
            "status",
            QT_TRANSLATE_NOOP(
                "errors", "It was paid on {day}: set the status to paid, or remove the day."
            ),
            day=values.paid_on,
        )
    if values.status is InstalmentStatus.RETURNED and values.paid_on is None:
        raise InputError(
            "paid_on", QT_TRANSLATE_NOOP("errors", "Only what was paid can be returned: say when.")
        )


def _check_milestone(session: Session, values: InstalmentValues) -> None:
    if values.milestone_id is None:
        return
    milestone = found(session, Milestone, values.milestone_id, "milestone_id")
    if milestone.project_id != values.project_id:
        raise InputError(
            "milestone_id",
            QT_TRANSLATE_NOOP("errors", "“{title}” is a milestone of another project."),
            title=milestone.title,
        )
    waits = milestone.status is not MilestoneStatus.DONE and values.status in _AFTER_MILESTONE
    early = bool(values.paid_on and milestone.done_on and values.paid_on < milestone.done_on)
    if (waits or early) and not values.override_reason:
        raise InputError(
            "override_reason",
            QT_TRANSLATE_NOOP(
                "errors",
                "An instalment is paid once its milestone is done, and “{title}” was not. Mark it "
                "done, or say why the money is paid all the same.",
            ),
            title=milestone.title,
        )
