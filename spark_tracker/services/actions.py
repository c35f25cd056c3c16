"""Action items: something to be done, by somebody, by a day."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import ActionItem, MentoringSession, Person, Project
from spark_tracker.services.checks import line, past, planned
from spark_tracker.services.records import (
    add_row,
    check_reference,
    fields_of,
    found,
    name_of,
    project_code,
    put,
    read_row,
)
from spark_tracker.store.store import Store

_TEXT_LIMIT = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionValues:
    """Something to be done; `session_id` is the session in which it was agreed, if any."""

    project_id: str
    text: str
    owner_id: str | None = None
    due_on: date | None = None
    done_on: date | None = None
    session_id: str | None = None


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action item of a project."""

    id: str
    text: str
    owner_id: str | None
    owner: str
    due_on: date | None
    done_on: date | None
    session_id: str | None
    overdue: bool


def add_action(store: Store, values: ActionValues, *, today: date) -> str:
    """Add an action item and return its id.

    Raises:
        InputError: The text is missing, or done on a day still to come.
    """
    code = project_code(store, values.project_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Add action item to {project}"), project=code
    ) as session:
        return add_action_in(session, values, today=today).id


def add_action_in(session: Session, values: ActionValues, *, today: date) -> ActionItem:
    """Do what `add_action` does inside an open unit of work; return the action item."""
    return add_row(session, ActionItem, _checked(session, values, today))


def read_action(store: Store, action_id: str) -> ActionValues:
    """Return what is known of an action item."""
    return read_row(store, ActionItem, action_id, ActionValues)


def edit_action(store: Store, action_id: str, values: ActionValues, *, today: date) -> None:
    """Change an action item.

    Raises:
        InputError: As for `add_action`.
    """
    text = name_of(store, ActionItem, action_id, "text")
    with store.write(QT_TRANSLATE_NOOP("actions", "Change “{text}”"), text=text) as session:
        edit_action_in(session, action_id, values, today=today)


def edit_action_in(session: Session, action_id: str, values: ActionValues, *, today: date) -> None:
    """Do what `edit_action` does inside an open unit of work."""
    action = found(session, ActionItem, action_id)
    values = replace(values, project_id=action.project_id)
    put(action, fields_of(_checked(session, values, today)))


def delete_action(store: Store, action_id: str) -> None:
    """Delete an action item."""
    text = name_of(store, ActionItem, action_id, "text")
    with store.write(QT_TRANSLATE_NOOP("actions", "Delete “{text}”"), text=text) as session:
        session.delete(found(session, ActionItem, action_id))


def tick(store: Store, action_id: str, *, on: date, today: date) -> None:
    """Mark an action item as done.

    Raises:
        InputError: The day is still to come.
    """
    past("done_on", on, today)
    text = name_of(store, ActionItem, action_id, "text")
    with store.write(QT_TRANSLATE_NOOP("actions", "Mark “{text}” done"), text=text) as session:
        put(found(session, ActionItem, action_id), {"done_on": on})


def untick(store: Store, action_id: str) -> None:
    """Say that an action item is not done after all."""
    text = name_of(store, ActionItem, action_id, "text")
    with store.write(QT_TRANSLATE_NOOP("actions", "Reopen “{text}”"), text=text) as session:
        put(found(session, ActionItem, action_id), {"done_on": None})


def actions_of(store: Store, project_id: str, *, today: date) -> tuple[ActionRow, ...]:
    """Return the action items of a project: open ones by due day, then the done, newest first."""
    query = (
        select(ActionItem, Person.name)
        .outerjoin(Person, Person.id == ActionItem.owner_id)
        .where(ActionItem.project_id == project_id)
        .order_by(
            ActionItem.done_on.is_not(None),
            ActionItem.done_on.desc(),
            ActionItem.due_on.is_(None),
            ActionItem.due_on,
            ActionItem.id,
        )
    )
    with store.read() as session:
        return tuple(
            ActionRow(
                row.id,
                row.text,
                row.owner_id,
                owner or "",
                row.due_on,
                row.done_on,
                row.session_id,
                row.done_on is None and row.due_on is not None and row.due_on < today,
            )
            for row, owner in session.execute(query)
        )


def _checked(session: Session, values: ActionValues, today: date) -> ActionValues:
    found(session, Project, values.project_id, "project_id")
    check_reference(session, Person, values.owner_id, "owner_id")
    if values.session_id is not None:
        row = found(session, MentoringSession, values.session_id, "session_id")
        if row.project_id != values.project_id:
            raise InputError(
                "session_id", QT_TRANSLATE_NOOP("errors", "That belongs to another project.")
            )
    planned("due_on", values.due_on, today)
    past("done_on", values.done_on, today)
    return replace(values, text=line("text", values.text, required=True, limit=_TEXT_LIMIT))
