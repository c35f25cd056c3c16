"""Writing the lines of a session: who was there, topics, advice, actions, milestones.

Values come in checked. Rows that are equal stay untouched, so that the journal holds only what
really changed.
"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from spark_tracker.errors import InputError
from spark_tracker.models import (
    ActionItem,
    Advice,
    Attendee,
    MentoringSession,
    SessionMilestone,
    SessionTopic,
)
from spark_tracker.services.records import GONE, fields_of, found, put
from spark_tracker.services.session_values import ActionLine, AdviceValues, AttendeeValues


def write_attendees(row: MentoringSession, attendees: Sequence[AttendeeValues]) -> None:
    """Make the attendees of a session those given; one row per person."""
    known = {entry.person_id: entry for entry in row.attendees}
    for values in attendees:
        entry = known.pop(values.person_id, None)
        if entry is None:
            row.attendees.append(Attendee(**fields_of(values)))
        else:
            put(entry, fields_of(values))
    for entry in known.values():
        row.attendees.remove(entry)


def write_topics(row: MentoringSession, topics: Sequence[str]) -> None:
    """Make the topics of a session those given."""
    known = {entry.topic: entry for entry in row.topics}
    for topic in topics:
        if known.pop(topic, None) is None:
            row.topics.append(SessionTopic(topic=topic))
    for entry in known.values():
        row.topics.remove(entry)


def write_milestones(row: MentoringSession, milestones: Sequence[str]) -> None:
    """Make the milestones a session touched those given."""
    known = {entry.milestone_id: entry for entry in row.milestones}
    for milestone_id in milestones:
        if known.pop(milestone_id, None) is None:
            row.milestones.append(SessionMilestone(milestone_id=milestone_id))
    for entry in known.values():
        row.milestones.remove(entry)


def write_advice(row: MentoringSession, advice: Sequence[AdviceValues]) -> None:
    """Make the advice lines of a session those given, in their order."""
    known = {entry.id: entry for entry in row.advice}
    for position, values in enumerate(advice):
        columns = {**fields_of(values), "position": position}
        if not columns.pop("id"):
            row.advice.append(Advice(**columns))
            continue
        entry = known.pop(values.id, None)
        if entry is None:
            raise InputError(f"advice.{position}.text", GONE)
        put(entry, columns)
    for entry in known.values():
        row.advice.remove(entry)


def write_actions(row: MentoringSession, actions: Sequence[ActionLine]) -> None:
    """Make the action items of a session those given, in their order."""
    known = {entry.id: entry for entry in row.actions}
    for position, values in enumerate(actions):
        columns = {**fields_of(values), "position": position}
        if not columns.pop("id"):
            row.actions.append(ActionItem(project_id=row.project_id, **columns))
            continue
        entry = known.pop(values.id, None)
        if entry is None:
            raise InputError(f"actions.{position}.text", GONE)
        put(entry, columns)
    for entry in known.values():
        row.actions.remove(entry)


def tick_open_actions(session: Session, row: MentoringSession, action_ids: Sequence[str]) -> None:
    """Mark actions that were left open before as done on the session's day."""
    for action_id in action_ids:
        action = found(session, ActionItem, action_id, "done_actions")
        put(action, {"done_on": action.done_on or row.held_on})
