"""Assignments: who advises which project, in which role, since when."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import LEAD_MENTOR, LIVE_STATUSES
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import (
    Advisor,
    Assignment,
    Attendee,
    MentoringSession,
    Person,
    Project,
)
from spark_tracker.services.cautions import Caution
from spark_tracker.services.checks import in_order, known_code, line, planned
from spark_tracker.services.conflicts import open_conflicts_in
from spark_tracker.services.records import (
    add_row,
    fields_of,
    found,
    project_code,
    project_code_of,
    put,
    read_row,
)
from spark_tracker.store.store import Reader, Store

_NEVER: tuple[int, date | None] = (0, None)
ENDS_SOON = timedelta(days=60)
NEED_REASON = frozenset({"cda_missing", "cda_expired", "conflict"})
"""Cautions that an assignment is made in spite of only with a reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentValues:
    """A person advises a project in a role of the list `advisor_role`."""

    person_id: str
    project_id: str
    role: str
    from_on: date
    until_on: date | None = None
    override_reason: str = ""


@dataclass(frozen=True, slots=True)
class AssignmentRow:
    """One assignment of a project, how often the two met, and what speaks against it today."""

    id: str
    person_id: str
    name: str
    role: str
    from_on: date
    until_on: date | None
    override_reason: str
    sessions: int
    last_session_on: date | None
    cautions: tuple[Caution, ...]


def check_assignment(
    store: Store, person_id: str, project_id: str, *, on: date, role: str = ""
) -> tuple[Caution, ...]:
    """Return what speaks against an assignment as of a day, before it is saved.

    Those in `NEED_REASON` need a reason; the others are only worth knowing.
    """
    with store.read() as session:
        return (
            *check_advisor_in(session, person_id, project_id, on),
            *_check_load(session, person_id, project_id, on, role),
        )


def check_advisor_in(
    session: Session, person_id: str, project_id: str, on: date
) -> tuple[Caution, ...]:
    """Return what keeps a person from hearing of a project on a day: agreement and conflicts."""
    person = found(session, Person, person_id, "person_id")
    advisor = session.scalar(select(Advisor).where(Advisor.person_id == person_id))
    text = QT_TRANSLATE_NOOP("cautions", "{name} declared a conflict on {day}: {nature}.")
    conflicts = [
        Caution(
            key="conflict",
            text=text,
            values={"name": person.name, "day": conflict.from_on, "nature": conflict.nature},
            field="person_id",
        )
        for conflict in open_conflicts_in(session, person_id, project_id, on)
    ]
    return (*_check_agreement(person, advisor, on), *conflicts)


def check_agreement(store: Reader, person_id: str, *, on: date) -> tuple[Caution, ...]:
    """Return what is wrong with an advisor's agreement on a day, or will be soon; () for nothing.

    Who is no advisor needs none.
    """
    with store.read() as session:
        person = found(session, Person, person_id, "person_id")
        advisor = session.scalar(select(Advisor).where(Advisor.person_id == person_id))
        return () if advisor is None else tuple(_check_agreement(person, advisor, on))


def _check_agreement(person: Person, advisor: Advisor | None, on: date) -> list[Caution]:
    signed = advisor.cda_signed_on if advisor else None
    until = advisor.cda_valid_until if advisor else None
    values: dict[str, object] = {"name": person.name, "day": until}
    if signed is None:
        text = QT_TRANSLATE_NOOP("cautions", "{name} has signed no confidentiality agreement.")
        return [Caution(key="cda_missing", text=text, values=values, field="person_id")]
    if signed > on:
        values["day"] = signed
        text = QT_TRANSLATE_NOOP(
            "cautions", "{name} signed the confidentiality agreement only on {day}."
        )
        return [Caution(key="cda_missing", text=text, values=values, field="person_id")]
    if until is not None and until < on:
        text = QT_TRANSLATE_NOOP(
            "cautions", "The confidentiality agreement of {name} ended on {day}."
        )
        return [Caution(key="cda_expired", text=text, values=values, field="person_id")]
    if until is not None and until <= on + ENDS_SOON:
        text = QT_TRANSLATE_NOOP(
            "cautions", "The confidentiality agreement of {name} ends on {day}."
        )
        return [Caution(key="cda_ends_soon", text=text, values=values, field="person_id")]
    return []


def _check_load(
    session: Session, person_id: str, project_id: str, on: date, role: str
) -> list[Caution]:
    advisor = session.scalar(select(Advisor).where(Advisor.person_id == person_id))
    name = found(session, Person, person_id, "person_id").name
    cautions = []
    if advisor is not None and not advisor.active:
        text = QT_TRANSLATE_NOOP("cautions", "{name} is not active as an advisor.")
        cautions.append(Caution(key="inactive", text=text, values={"name": name}))
    current = session.scalars(_running(on).where(Assignment.person_id == person_id)).all()
    if any(row.project_id == project_id for row in current):
        text = QT_TRANSLATE_NOOP("cautions", "{name} advises this project already.")
        cautions.append(Caution(key="already_assigned", text=text, values={"name": name}))
    live = {row.project_id for row in current if row.project.status in LIVE_STATUSES}
    most = advisor.capacity_projects if advisor else None
    if most is not None and len(live | {project_id}) > most:
        text = QT_TRANSLATE_NOOP(
            "cautions", "{name} advises {count} projects already and wants at most {most}."
        )
        values = {"name": name, "count": len(live - {project_id}), "most": most}
        cautions.append(Caution(key="over_capacity", text=text, values=values))
    if role == LEAD_MENTOR:
        cautions += _check_second_lead(session, person_id, project_id, on)
    return cautions


def _check_second_lead(
    session: Session, person_id: str, project_id: str, on: date
) -> list[Caution]:
    query = _running(on).where(
        Assignment.project_id == project_id,
        Assignment.role == LEAD_MENTOR,
        Assignment.person_id != person_id,
    )
    other = session.scalars(query).first()
    if other is None:
        return []
    text = QT_TRANSLATE_NOOP("cautions", "{name} is the lead mentor since {day}.")
    values = {"name": other.person.name, "day": other.from_on}
    return [Caution(key="second_lead", text=text, values=values, field="role")]


def _running(on: date) -> Select[Assignment]:
    return select(Assignment).where(
        Assignment.from_on <= on,
        or_(Assignment.until_on.is_(None), Assignment.until_on >= on),
    )


def assign(store: Store, values: AssignmentValues, *, today: date) -> str:
    """Have a person advise a project; return the assignment's id.

    The agreement and conflicts are looked at as of the later of `from_on` and `today`: what was
    true then, or is now.

    Raises:
        InputError: The role is not in the list, the days are out of order, or a missing agreement
            or an open conflict is not overridden with a reason.
    """
    code = project_code(store, values.project_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Assign advisor to {project}"), project=code
    ) as session:
        return assign_in(session, values, today=today).id


def assign_in(
    session: Session, values: AssignmentValues, *, today: date, imported: bool = False
) -> Assignment:
    """Do what `assign` does inside an open unit of work; return the assignment.

    With `imported` a missing agreement refuses nothing: the spreadsheet tells what is the case.
    """
    clean = _checked(session, values, today)
    if not imported:
        _need_reason(session, clean, today)
    return add_row(session, Assignment, clean)


def read_assignment(store: Store, assignment_id: str) -> AssignmentValues:
    """Return what is known of an assignment."""
    return read_row(store, Assignment, assignment_id, AssignmentValues)


def edit_assignment(
    store: Store, assignment_id: str, values: AssignmentValues, *, today: date
) -> None:
    """Change an assignment.

    Raises:
        InputError: As for `assign`; a reason is asked for only where person or project change.
    """
    code = project_code_of(store, Assignment, assignment_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Change assignment in {project}"), project=code
    ) as session:
        edit_assignment_in(session, assignment_id, values, today=today)


def edit_assignment_in(
    session: Session, assignment_id: str, values: AssignmentValues, *, today: date
) -> None:
    """Do what `edit_assignment` does inside an open unit of work."""
    assignment = found(session, Assignment, assignment_id)
    clean = _checked(session, values, today, current=assignment.role)
    known = (assignment.person_id, assignment.project_id)
    if (clean.person_id, clean.project_id) != known:
        _need_reason(session, clean, today)
    put(assignment, fields_of(clean))


def end_assignment(store: Store, assignment_id: str, *, on: date, today: date) -> None:
    """Say until when somebody advised a project.

    Raises:
        InputError: The day is before the assignment began.
    """
    values = replace(read_assignment(store, assignment_id), until_on=on)
    edit_assignment(store, assignment_id, values, today=today)


def delete_assignment(store: Store, assignment_id: str) -> None:
    """Delete an assignment that never was; one that is over is ended instead."""
    code = project_code_of(store, Assignment, assignment_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Delete assignment in {project}"), project=code
    ) as session:
        session.delete(found(session, Assignment, assignment_id))


def assignments_of(store: Store, project_id: str, *, today: date) -> tuple[AssignmentRow, ...]:
    """Return the advisors of a project: lead mentor first, past ones last."""
    with store.read() as session:
        met: dict[str, tuple[int, date | None]] = {
            person_id: (count, last)
            for person_id, count, last in session.execute(
                select(Attendee.person_id, func.count(), func.max(MentoringSession.held_on))
                .join(Attendee.session)
                .where(MentoringSession.project_id == project_id)
                .group_by(Attendee.person_id)
            )
        }
        query = (
            select(Assignment, Person.name)
            .join(Assignment.person)
            .where(Assignment.project_id == project_id)
        )
        rows = [
            AssignmentRow(
                row.id,
                row.person_id,
                name,
                row.role,
                row.from_on,
                row.until_on,
                row.override_reason,
                met.get(row.person_id, _NEVER)[0],
                met.get(row.person_id, _NEVER)[1],
                check_advisor_in(session, row.person_id, project_id, today)
                if row.until_on is None or row.until_on >= today
                else (),
            )
            for row, name in session.execute(query)
        ]
    return tuple(
        sorted(
            rows,
            key=lambda row: (
                row.until_on is not None and row.until_on < today,
                row.role != LEAD_MENTOR,
                row.from_on,
                row.id,
            ),
        )
    )


def _checked(
    session: Session, values: AssignmentValues, today: date, *, current: str | None = None
) -> AssignmentValues:
    found(session, Person, values.person_id, "person_id")
    found(session, Project, values.project_id, "project_id")
    role = line("role", values.role, required=True)
    known_code(session, "role", "advisor_role", role, current=current)
    planned("from_on", values.from_on, today)
    planned("until_on", values.until_on, today)
    in_order("until_on", values.until_on, values.from_on)
    return replace(
        values, role=role, override_reason=line("override_reason", values.override_reason)
    )


def _need_reason(session: Session, values: AssignmentValues, today: date) -> None:
    if values.override_reason or (values.until_on is not None and values.until_on < today):
        return  # a reason is given, or it is long over: nothing can be kept from happening
    on = max(values.from_on, today)
    for caution in check_advisor_in(session, values.person_id, values.project_id, on):
        if caution.key in NEED_REASON:
            raise InputError(
                "override_reason",
                QT_TRANSLATE_NOOP(
                    "errors", "{caution} Settle that first, or say why it is all right."
                ),
                caution=caution,
            )
