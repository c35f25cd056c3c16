"""Declared conflicts of interest, per project or company, from one day to another."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Company, Conflict, Person, Project, ProjectCompany
from spark_tracker.services.checks import in_order, line, past, planned
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
class ConflictValues:
    """What ties a person to a project or a company, since when and until when."""

    person_id: str
    nature: str
    from_on: date
    project_id: str | None = None
    company_id: str | None = None
    until_on: date | None = None


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """One declared conflict; `about` is the code of the project or the name of the company."""

    id: str
    about: str
    nature: str
    from_on: date
    until_on: date | None


def add_conflict(store: Store, values: ConflictValues, *, today: date) -> str:
    """Declare a conflict and return its id.

    Raises:
        InputError: Neither a project nor a company, no words, or days that are impossible.
    """
    name = name_of(store, Person, values.person_id, "name", field="person_id")
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Declare conflict of {name}"), name=name
    ) as session:
        return add_conflict_in(session, values, today=today).id


def add_conflict_in(session: Session, values: ConflictValues, *, today: date) -> Conflict:
    """Do what `add_conflict` does inside an open unit of work; return the conflict."""
    return add_row(session, Conflict, _checked(session, values, today))


def read_conflict(store: Store, conflict_id: str) -> ConflictValues:
    """Return what was declared."""
    return read_row(store, Conflict, conflict_id, ConflictValues)


def edit_conflict(store: Store, conflict_id: str, values: ConflictValues, *, today: date) -> None:
    """Change a declaration.

    Raises:
        InputError: As for `add_conflict`.
    """
    with store.write(QT_TRANSLATE_NOOP("actions", "Change declared conflict")) as session:
        edit_conflict_in(session, conflict_id, values, today=today)


def edit_conflict_in(
    session: Session, conflict_id: str, values: ConflictValues, *, today: date
) -> None:
    """Do what `edit_conflict` does inside an open unit of work."""
    put(found(session, Conflict, conflict_id), fields_of(_checked(session, values, today)))


def end_conflict(store: Store, conflict_id: str, *, on: date, today: date) -> None:
    """Say that a conflict is over since `on`.

    Raises:
        InputError: The day is before the conflict began.
    """
    values = replace(read_conflict(store, conflict_id), until_on=on)
    edit_conflict(store, conflict_id, values, today=today)


def delete_conflict(store: Store, conflict_id: str) -> None:
    """Delete a declaration that was recorded wrongly."""
    with store.write(QT_TRANSLATE_NOOP("actions", "Delete declared conflict")) as session:
        session.delete(found(session, Conflict, conflict_id))


def conflicts_of(store: Store, person_id: str) -> tuple[ConflictRow, ...]:
    """Return what a person declared, newest first."""
    query = (
        select(Conflict, Project.code, Company.name)
        .outerjoin(Project, Project.id == Conflict.project_id)
        .outerjoin(Company, Company.id == Conflict.company_id)
        .where(Conflict.person_id == person_id)
        .order_by(Conflict.from_on.desc())
    )
    with store.read() as session:
        return tuple(
            ConflictRow(row.id, code or company or "", row.nature, row.from_on, row.until_on)
            for row, code, company in session.execute(query)
        )


def open_conflicts_in(
    session: Session, person_id: str, project_id: str, on: date
) -> list[Conflict]:
    """Return a person's conflicts with a project, or with a company of it, as of a day."""
    companies = select(ProjectCompany.company_id).where(ProjectCompany.project_id == project_id)
    query = select(Conflict).where(
        Conflict.person_id == person_id,
        or_(Conflict.project_id == project_id, Conflict.company_id.in_(companies)),
        Conflict.from_on <= on,
        or_(Conflict.until_on.is_(None), Conflict.until_on >= on),
    )
    return list(session.scalars(query))


def _checked(session: Session, values: ConflictValues, today: date) -> ConflictValues:
    found(session, Person, values.person_id, "person_id")
    if values.project_id is None and values.company_id is None:
        raise InputError(
            "project_id",
            QT_TRANSLATE_NOOP("errors", "Say with which project or company the conflict is."),
        )
    check_reference(session, Project, values.project_id, "project_id")
    check_reference(session, Company, values.company_id, "company_id")
    past("from_on", values.from_on, today)
    planned("until_on", values.until_on, today)
    in_order("until_on", values.until_on, values.from_on)
    return replace(values, nature=line("nature", values.nature, required=True))
