"""What projects need: an advisor with an expertise, a partner, funding."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from spark_tracker.domain.codes import Place, SoughtKind
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Project, Sought
from spark_tracker.services.checks import at_least, known_code, line, planned
from spark_tracker.services.records import (
    add_row,
    fields_of,
    found,
    project_code,
    project_code_of,
    put,
    read_row,
)
from spark_tracker.store.store import Store

_MOST_HOURS = 744  # of the longest month


@dataclass(frozen=True, slots=True, kw_only=True)
class SoughtValues:
    """What a project needs; `topic` (list `session_topic`) is the expertise of an advisor."""

    project_id: str
    kind: SoughtKind
    topic: str | None = None
    text: str = ""
    place: Place | None = None
    needed_from: date | None = None
    hours_month: int | None = None


def add_sought(store: Store, values: SoughtValues, *, today: date) -> str:
    """Record what a project needs and return its id.

    Raises:
        InputError: Neither expertise nor words, or an impossible number of hours.
    """
    code = project_code(store, values.project_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Record need of {project}"), project=code
    ) as session:
        return add_sought_in(session, values, today=today).id


def add_sought_in(session: Session, values: SoughtValues, *, today: date) -> Sought:
    """Do what `add_sought` does inside an open unit of work; return the need."""
    return add_row(session, Sought, _checked_sought(session, values, None, today))


def read_sought(store: Store, sought_id: str) -> SoughtValues:
    """Return one need."""
    return read_row(store, Sought, sought_id, SoughtValues)


def edit_sought(store: Store, sought_id: str, values: SoughtValues, *, today: date) -> None:
    """Change a need.

    Raises:
        InputError: As for `add_sought`.
    """
    code = project_code_of(store, Sought, sought_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Change need of {project}"), project=code
    ) as session:
        edit_sought_in(session, sought_id, values, today=today)


def edit_sought_in(session: Session, sought_id: str, values: SoughtValues, *, today: date) -> None:
    """Do what `edit_sought` does inside an open unit of work."""
    sought = found(session, Sought, sought_id)
    values = replace(values, project_id=sought.project_id)
    put(sought, fields_of(_checked_sought(session, values, sought, today)))


def delete_sought(store: Store, sought_id: str) -> None:
    """Delete a need: it was met, or given up."""
    code = project_code_of(store, Sought, sought_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Delete need of {project}"), project=code
    ) as session:
        session.delete(found(session, Sought, sought_id))


def _checked_sought(
    session: Session, values: SoughtValues, sought: Sought | None, today: date
) -> SoughtValues:
    found(session, Project, values.project_id, "project_id")
    current = sought.topic if sought else None
    known_code(session, "topic", "session_topic", values.topic, current=current)
    planned("needed_from", values.needed_from, today)
    at_least("hours_month", values.hours_month, 1, most=_MOST_HOURS)
    text = line("text", values.text)
    if not text and not values.topic:
        raise InputError(
            "text", QT_TRANSLATE_NOOP("errors", "Say what is needed: an expertise, or in words.")
        )
    return replace(values, text=text, topic=values.topic or None)
