"""The rules of a mentoring session, and what to say before it is saved."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import ENDED_STATUSES, AttendeeRole
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import (
    ActionItem,
    Attendee,
    MentoringSession,
    Milestone,
    Person,
    Project,
)
from spark_tracker.services.assignments import check_advisor_in
from spark_tracker.services.cautions import Caution
from spark_tracker.services.checks import (
    at_least,
    in_order,
    known_code,
    line,
    paragraph,
    past,
    planned,
)
from spark_tracker.services.records import check_reference, found
from spark_tracker.services.session_values import (
    ActionLine,
    AdviceValues,
    AttendeeValues,
    SessionValues,
)
from spark_tracker.store.store import Store

LONGEST = 24 * 60
"""Minutes of a day: no session, and no preparation of one, takes longer."""
_MOST_PREPARATION = 7 * LONGEST


def check_session(
    store: Store, values: SessionValues, *, session_id: str = ""
) -> tuple[Caution, ...]:
    """Return what is worth knowing before a session is saved; nothing of it stops anybody.

    Keys: cda_missing, cda_expired, cda_ends_soon, conflict (`field` is like
    "attendees.0.person_id"), duplicate, ended. `session_id` is the session being
    changed.
    """
    with store.read() as session:
        project = found(session, Project, values.project_id, "project_id")
        cautions = [
            *_check_attendees(session, values),
            *_check_duplicate(session, project, values, session_id),
        ]
        if project.status in ENDED_STATUSES:
            text = QT_TRANSLATE_NOOP("cautions", "{project} has ended; the session still counts.")
            cautions.append(
                Caution(
                    key="ended", text=text, values={"project": project.code}, field="project_id"
                )
            )
        return tuple(cautions)


def _check_attendees(session: Session, values: SessionValues) -> list[Caution]:
    cautions: list[Caution] = []
    for place, attendee in enumerate(values.attendees):
        if attendee.role is not AttendeeRole.ADVISOR:
            continue
        field = f"attendees.{place}.person_id"
        check_reference(session, Person, attendee.person_id, field)
        spoken = check_advisor_in(session, attendee.person_id, values.project_id, values.held_on)
        cautions += [replace(caution, field=field) for caution in spoken]
    return cautions


def _check_duplicate(
    session: Session, project: Project, values: SessionValues, session_id: str
) -> list[Caution]:
    """A session of the same day with somebody who was there already is probably the same one."""
    people = {attendee.person_id for attendee in values.attendees}
    query = select(MentoringSession).where(
        MentoringSession.project_id == project.id,
        MentoringSession.held_on == values.held_on,
        MentoringSession.id != session_id,
    )
    for other in session.scalars(query):
        there = set(
            session.scalars(select(Attendee.person_id).where(Attendee.session_id == other.id))
        )
        if people & there or not people or not there:
            text = QT_TRANSLATE_NOOP(
                "cautions", "A session with {project} on {day} is logged already."
            )
            known = {"project": project.code, "day": values.held_on, "session_id": other.id}
            return [Caution(key="duplicate", text=text, values=known, field="held_on")]
    return []


def checked_session(
    session: Session, values: SessionValues, *, today: date, row: MentoringSession | None = None
) -> SessionValues:
    """Return the values with clean texts.

    `row` is the session being changed: codes it has already may stay.

    Raises:
        InputError: A rule of a session is broken.
    """
    found(session, Project, values.project_id, "project_id")
    past("held_on", values.held_on, today)
    planned("next_session_on", values.next_session_on, today)
    in_order(
        "next_session_on",
        values.next_session_on,
        values.held_on,
        text=QT_TRANSLATE_NOOP("errors", "The next session, {day}, is before this one."),
    )
    at_least("minutes", values.minutes, 1, most=LONGEST)
    at_least("prep_minutes", values.prep_minutes, 0, most=_MOST_PREPARATION)
    kept = {entry.topic for entry in row.topics} if row else set()
    for topic in values.topics:
        known_code(
            session, "topics", "session_topic", topic, current=topic if topic in kept else None
        )
    advice_topics = {entry.topic for entry in row.advice} if row else set()
    return replace(
        values,
        attendees=_checked_attendees(session, values.attendees),
        topics=tuple(dict.fromkeys(values.topics)),
        question=paragraph("question", values.question),
        advice=tuple(
            _checked_advice(session, place, entry, advice_topics)
            for place, entry in enumerate(values.advice)
        ),
        actions=tuple(
            _checked_action(session, place, entry, today)
            for place, entry in enumerate(values.actions)
        ),
        done_actions=_checked_ticks(session, values),
        milestones=_checked_milestones(session, values),
        note=paragraph("note", values.note),
        private_note=paragraph("private_note", values.private_note),
    )


def _checked_attendees(
    session: Session, attendees: Iterable[AttendeeValues]
) -> tuple[AttendeeValues, ...]:
    known: set[str] = set()
    clean = []
    for place, attendee in enumerate(attendees):
        field = f"attendees.{place}.person_id"
        person = found(session, Person, attendee.person_id, field)
        if person.id in known:
            raise InputError(
                field,
                QT_TRANSLATE_NOOP("errors", "{name} stands in the list already."),
                name=person.name,
            )
        known.add(person.id)
        reason = line(f"attendees.{place}.override_reason", attendee.override_reason)
        clean.append(replace(attendee, override_reason=reason))
    return tuple(clean)


def _checked_advice(
    session: Session, place: int, values: AdviceValues, kept: set[str | None]
) -> AdviceValues:
    field = f"advice.{place}"
    check_reference(session, Person, values.advisor_id, f"{field}.advisor_id")
    current = values.topic if values.topic in kept else None
    known_code(session, f"{field}.topic", "session_topic", values.topic, current=current)
    reason = paragraph(f"{field}.answer_reason", values.answer_reason)
    if reason and values.answer is None:
        raise InputError(
            f"{field}.answer",
            QT_TRANSLATE_NOOP("errors", "Choose an answer to give this reason for."),
        )
    return replace(
        values,
        text=paragraph(f"{field}.text", values.text, required=True),
        topic=values.topic or None,
        answer_reason=reason,
    )


def _checked_action(session: Session, place: int, values: ActionLine, today: date) -> ActionLine:
    field = f"actions.{place}"
    check_reference(session, Person, values.owner_id, f"{field}.owner_id")
    planned(f"{field}.due_on", values.due_on, today)
    past(f"{field}.done_on", values.done_on, today)
    return replace(values, text=line(f"{field}.text", values.text, required=True, limit=1000))


def _checked_ticks(session: Session, values: SessionValues) -> tuple[str, ...]:
    for action_id in values.done_actions:
        action = found(session, ActionItem, action_id, "done_actions")
        _same_project("done_actions", action.project_id, values.project_id)
    return tuple(dict.fromkeys(values.done_actions))


def _checked_milestones(session: Session, values: SessionValues) -> tuple[str, ...]:
    for milestone_id in values.milestones:
        milestone = found(session, Milestone, milestone_id, "milestones")
        _same_project("milestones", milestone.project_id, values.project_id)
    return tuple(dict.fromkeys(values.milestones))


def _same_project(field: str, its: str, ours: str) -> None:
    if its != ours:
        raise InputError(field, QT_TRANSLATE_NOOP("errors", "That belongs to another project."))
