"""Mentoring sessions: logging, changing, answering advice.

A group session is one row per project; what its rows share (day, format, place, minutes) is kept
the same, so a change of the head goes to all of them.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import MentoringSession, Project, new_id
from spark_tracker.services.records import found, project_code, project_code_of, put
from spark_tracker.services.session_checks import checked_session
from spark_tracker.services.session_lines import (
    tick_open_actions,
    write_actions,
    write_advice,
    write_attendees,
    write_milestones,
    write_topics,
)
from spark_tracker.services.session_values import (
    HEAD,
    OWN_COLUMNS,
    ActionLine,
    AdviceValues,
    AttendeeValues,
    SessionValues,
    columns_of,
)
from spark_tracker.store.store import Store


def log_session(store: Store, values: SessionValues, *, today: date, beside: str = "") -> str:
    """Record a mentoring session and return its id.

    `beside` is a session of the same meeting, logged for another project: the new one takes its
    day, format, place and minutes, and belongs to its group.

    Raises:
        InputError: The day is still to come, a length is impossible, somebody attends twice, or a
            line is empty or refers to what is not there. A line's field is like "advice.0.text".
    """
    code = project_code(store, values.project_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Log session with {project}"), project=code
    ) as session:
        return log_session_in(session, values, today=today, beside=beside).id


def log_session_in(
    session: Session, values: SessionValues, *, today: date, beside: str = ""
) -> MentoringSession:
    """Do what `log_session` does inside an open unit of work; return the session."""
    group_id = None
    if beside:
        other = found(session, MentoringSession, beside, "beside")
        values = replace(values, **{name: getattr(other, name) for name in HEAD})
        put(other, {"group_id": other.group_id or new_id()})
        group_id = other.group_id
        _one_per_project(session, group_id, values.project_id)
    clean = checked_session(session, values, today=today)
    row = MentoringSession(
        id=new_id(), project_id=clean.project_id, group_id=group_id, **columns_of(clean)
    )
    session.add(row)
    session.flush()
    _write_lines(session, row, clean)
    return row


def log_group_session(
    store: Store, sessions: Sequence[SessionValues], *, today: date
) -> tuple[str, ...]:
    """Record one meeting with several projects, as one action; return the ids in their order.

    Raises:
        InputError: As for `log_session`; or the heads differ, or a project is there twice.
    """
    if not sessions:
        raise InputError("project_id", QT_TRANSLATE_NOOP("errors", "Choose a project."))
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Log session with {count} projects"), count=len(sessions)
    ) as session:
        return tuple(row.id for row in log_group_session_in(session, sessions, today=today))


def log_group_session_in(
    session: Session, sessions: Sequence[SessionValues], *, today: date
) -> tuple[MentoringSession, ...]:
    """Do what `log_group_session` does inside an open unit of work; return the sessions."""
    first, *others = sessions
    for values in others:
        for name in HEAD:
            if getattr(values, name) != getattr(first, name):
                raise InputError(
                    name,
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "The projects of one meeting share its day, format, place and length. Log "
                        "the other one apart.",
                    ),
                )
    row = log_session_in(session, first, today=today)
    more = [log_session_in(session, values, today=today, beside=row.id) for values in others]
    return (row, *more)


def read_session(store: Store, session_id: str) -> SessionValues:
    """Return what was logged; its lines carry their ids."""
    with store.read() as session:
        return read_session_in(session, session_id)


def read_session_in(session: Session, session_id: str) -> SessionValues:
    """Do what `read_session` does inside an open session."""
    row = found(session, MentoringSession, session_id)
    return SessionValues(
        project_id=row.project_id,
        **{name: getattr(row, name) for name in (*HEAD, *OWN_COLUMNS)},
        attendees=tuple(
            AttendeeValues(
                person_id=entry.person_id,
                role=entry.role,
                override_reason=entry.override_reason,
            )
            for entry in sorted(row.attendees, key=lambda entry: entry.id)
        ),
        topics=tuple(entry.topic for entry in sorted(row.topics, key=lambda entry: entry.id)),
        advice=tuple(
            AdviceValues(**{name: getattr(entry, name) for name in AdviceValues.__slots__})
            for entry in sorted(row.advice, key=lambda entry: (entry.position, entry.id))
        ),
        actions=tuple(
            ActionLine(**{name: getattr(entry, name) for name in ActionLine.__slots__})
            for entry in sorted(row.actions, key=lambda entry: (entry.position, entry.id))
        ),
        milestones=tuple(
            entry.milestone_id for entry in sorted(row.milestones, key=lambda entry: entry.id)
        ),
    )


def edit_session(store: Store, session_id: str, values: SessionValues, *, today: date) -> None:
    """Change a session; its head changes for all projects of the meeting.

    Lines with an id are changed, lines without one are added, missing ones are deleted.

    Raises:
        InputError: As for `log_session`; or it would go to another project.
    """
    code = project_code_of(store, MentoringSession, session_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Change session with {project}"), project=code
    ) as session:
        edit_session_in(session, session_id, values, today=today)


def edit_session_in(
    session: Session, session_id: str, values: SessionValues, *, today: date
) -> None:
    """Do what `edit_session` does inside an open unit of work."""
    row = found(session, MentoringSession, session_id)
    if values.project_id != row.project_id:
        raise InputError(
            "project_id",
            QT_TRANSLATE_NOOP(
                "errors", "A session stays with its project. Log it for the other one instead."
            ),
        )
    clean = checked_session(session, values, today=today, row=row)
    put(row, columns_of(clean))
    for other in _of_group(session, row.group_id):
        put(other, {name: getattr(clean, name) for name in HEAD})
    _write_lines(session, row, clean)


def delete_session(store: Store, session_id: str) -> None:
    """Delete a session, its advice and its action items; undo brings them back."""
    code = project_code_of(store, MentoringSession, session_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Delete session with {project}"), project=code
    ) as session:
        delete_session_in(session, session_id)


def delete_session_in(session: Session, session_id: str) -> None:
    """Do what `delete_session` does inside an open unit of work."""
    row = found(session, MentoringSession, session_id)
    for milestone in row.project.milestones:
        if milestone.evidence_session_id == session_id:
            milestone.evidence_session_id = None
    left = [other for other in _of_group(session, row.group_id) if other is not row]
    if len(left) == 1:
        put(left[0], {"group_id": None})
    session.delete(row)


def _write_lines(session: Session, row: MentoringSession, values: SessionValues) -> None:
    write_attendees(row, values.attendees)
    write_topics(row, values.topics)
    write_advice(row, values.advice)
    write_actions(row, values.actions)
    write_milestones(row, values.milestones)
    tick_open_actions(session, row, values.done_actions)
    session.flush()


def _of_group(session: Session, group_id: str | None) -> Sequence[MentoringSession]:
    if group_id is None:
        return ()
    return session.scalars(
        select(MentoringSession).where(MentoringSession.group_id == group_id)
    ).all()


def _one_per_project(session: Session, group_id: str | None, project_id: str) -> None:
    if any(row.project_id == project_id for row in _of_group(session, group_id)):
        code = found(session, Project, project_id, "project_id").code
        raise InputError(
            "project_id",
            QT_TRANSLATE_NOOP(
                "errors", "This meeting is logged for {project} already. Change that session."
            ),
            project=code,
        )
