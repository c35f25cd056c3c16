"""Intake rounds."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Call, Project
from spark_tracker.services.checks import at_least, in_order, line, paragraph
from spark_tracker.services.records import add_row, fields_of, found, name_of, put, read_row
from spark_tracker.store.store import Store

_FIRST_YEAR, _LAST_YEAR = 2000, 2100  # SPARK began at Stanford in 2006


@dataclass(frozen=True, slots=True, kw_only=True)
class CallValues:
    """An intake round; `year` is the year in which it opened."""

    name: str
    year: int
    opens_on: date | None = None
    closes_on: date | None = None
    decided_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class CallRow:
    """One call and how many projects came by it."""

    id: str
    name: str
    year: int
    opens_on: date | None
    closes_on: date | None
    decided_on: date | None
    projects: int


def add_call(store: Store, values: CallValues) -> str:
    """Add a call and return its id.

    Raises:
        InputError: The name is missing or taken, the year or the order of the days is wrong.
    """
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Add call {name}"), name=values.name.strip()
    ) as session:
        return add_call_in(session, values).id


def add_call_in(session: Session, values: CallValues) -> Call:
    """Do what `add_call` does inside an open unit of work; return the call."""
    return add_row(session, Call, _checked(session, values))


def read_call(store: Store, call_id: str) -> CallValues:
    """Return what is known of a call."""
    return read_row(store, Call, call_id, CallValues)


def edit_call(store: Store, call_id: str, values: CallValues) -> None:
    """Change a call.

    Raises:
        InputError: As for `add_call`.
    """
    name = name_of(store, Call, call_id, "name")
    with store.write(QT_TRANSLATE_NOOP("actions", "Change call {name}"), name=name) as session:
        edit_call_in(session, call_id, values)


def edit_call_in(session: Session, call_id: str, values: CallValues) -> None:
    """Do what `edit_call` does inside an open unit of work."""
    put(found(session, Call, call_id), fields_of(_checked(session, values, call_id)))


def delete_call(store: Store, call_id: str) -> None:
    """Delete a call that no project came by.

    Raises:
        InputError: Projects belong to it.
    """
    name = name_of(store, Call, call_id, "name")
    with store.write(QT_TRANSLATE_NOOP("actions", "Delete call {name}"), name=name) as session:
        call = found(session, Call, call_id)
        count = session.scalar(select(func.count()).where(Project.call_id == call_id))
        if count:
            raise InputError(
                "id",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{count} projects came by {name}, so it cannot be deleted. Give them another "
                    "call first.",
                ),
                count=count,
                name=name,
            )
        session.delete(call)


def find_call(store: Store, name: str) -> str | None:
    """Return the id of the call of this name, or None."""
    with store.read() as session:
        return session.scalar(select(Call.id).where(Call.name == " ".join(name.split())))


def list_calls(store: Store) -> tuple[CallRow, ...]:
    """Return all calls, newest first."""
    query = (
        select(
            Call.id,
            Call.name,
            Call.year,
            Call.opens_on,
            Call.closes_on,
            Call.decided_on,
            func.count(Project.id),
        )
        .outerjoin(Project, Project.call_id == Call.id)
        .group_by(Call.id)
        .order_by(Call.year.desc(), Call.name)
    )
    with store.read() as session:
        return tuple(CallRow(*row) for row in session.execute(query))


def _checked(session: Session, values: CallValues, call_id: str = "") -> CallValues:
    name = line("name", values.name, required=True)
    at_least("year", values.year, _FIRST_YEAR, most=_LAST_YEAR)
    in_order("closes_on", values.closes_on, values.opens_on)
    in_order("decided_on", values.decided_on, values.closes_on or values.opens_on)
    if session.scalar(select(Call.id).where(Call.name == name, Call.id != call_id)):
        raise InputError(
            "name",
            QT_TRANSLATE_NOOP("errors", "There is a call “{name}” already. Choose another name."),
            name=name,
        )
    return replace(values, name=name, note=paragraph("note", values.note))
