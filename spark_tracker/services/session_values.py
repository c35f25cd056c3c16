"""What the session logger holds."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from spark_tracker.domain.codes import (
    AdviceAnswer,
    AdviceWeight,
    AttendeeRole,
    Place,
    SessionFormat,
)

HEAD = ("held_on", "format", "place", "minutes")
"""What the projects of one meeting share."""
OWN_COLUMNS = ("prep_minutes", "question", "next_session_on", "note", "private_note")


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendeeValues:
    """A person was there; the reason says why in spite of a missing agreement or a conflict."""

    person_id: str
    role: AttendeeRole = AttendeeRole.ADVISOR
    override_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceValues:
    """One opinion of one advisor, and the team's answer; `id` is "" until it is saved."""

    text: str
    advisor_id: str | None = None
    topic: str | None = None
    weight: AdviceWeight = AdviceWeight.CONSIDER
    answer: AdviceAnswer | None = None
    answer_reason: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """Something to be done, agreed on in the session; `id` is "" until it is saved."""

    text: str
    owner_id: str | None = None
    due_on: date | None = None
    done_on: date | None = None
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionValues:
    """A mentoring session with one project.

    `minutes` is how long it lasted, `prep_minutes` what the advisors prepared, all together.
    `done_actions` are ids of actions left open before, which are done since the session's day.
    """

    project_id: str
    held_on: date
    format: SessionFormat
    place: Place | None = None
    minutes: int | None = None
    prep_minutes: int | None = None
    attendees: tuple[AttendeeValues, ...] = ()
    topics: tuple[str, ...] = ()
    question: str = ""
    advice: tuple[AdviceValues, ...] = ()
    actions: tuple[ActionLine, ...] = ()
    done_actions: tuple[str, ...] = ()
    milestones: tuple[str, ...] = ()
    next_session_on: date | None = None
    note: str = ""
    private_note: str = ""


def columns_of(values: SessionValues) -> dict[str, Any]:
    """Return the columns of the session's own row, without project and group."""
    return {name: getattr(values, name) for name in (*HEAD, *OWN_COLUMNS)}
