"""The sessions of a project, line by line."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from spark_tracker.domain.codes import AttendeeRole, Place, SessionFormat
from spark_tracker.models import ActionItem, Advice, Attendee, MentoringSession, Person
from spark_tracker.store.store import Store


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session; `advisors` and `others` are names, `open_actions` what is not done yet."""

    id: str
    held_on: date
    format: SessionFormat
    place: Place | None
    minutes: int | None
    prep_minutes: int | None
    question: str
    group_id: str | None
    advisors: tuple[str, ...]
    others: tuple[str, ...]
    advice: int
    open_actions: int


def sessions_of(store: Store, project_id: str) -> tuple[SessionLine, ...]:
    """Return the sessions of a project, newest first; a fixed number of queries."""
    mine = select(MentoringSession.id).where(MentoringSession.project_id == project_id)
    advisors: dict[str, list[str]] = {}
    others: dict[str, list[str]] = {}
    with store.read() as session:
        for session_id, name, role in session.execute(
            select(Attendee.session_id, Person.name, Attendee.role)
            .join(Person, Person.id == Attendee.person_id)
            .where(Attendee.session_id.in_(mine))
            .order_by(Attendee.id)
        ):
            names = advisors if role is AttendeeRole.ADVISOR else others
            names.setdefault(session_id, []).append(name)
        advice = {
            session_id: int(count)
            for session_id, count in session.execute(
                select(Advice.session_id, func.count())
                .where(Advice.session_id.in_(mine))
                .group_by(Advice.session_id)
            )
        }
        actions = {
            session_id: int(count)
            for session_id, count in session.execute(
                select(ActionItem.session_id, func.count())
                .where(ActionItem.session_id.in_(mine), ActionItem.done_on.is_(None))
                .group_by(ActionItem.session_id)
            )
        }
        rows = session.scalars(
            select(MentoringSession)
            .where(MentoringSession.project_id == project_id)
            .order_by(MentoringSession.held_on.desc(), MentoringSession.id.desc())
        ).all()
        return tuple(
            SessionLine(
                row.id,
                row.held_on,
                row.format,
                row.place,
                row.minutes,
                row.prep_minutes,
                row.question,
                row.group_id,
                tuple(advisors.get(row.id, ())),
                tuple(others.get(row.id, ())),
                advice.get(row.id, 0),
                actions.get(row.id, 0),
            )
            for row in rows
        )
