"""What the session logger starts with: the last session's shape, and what is left from it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, aliased

from spark_tracker.domain.codes import (
    OPEN_MILESTONES,
    AdviceAnswer,
    AdviceWeight,
    AttendeeRole,
    Place,
    SessionFormat,
)
from spark_tracker.models import (
    ActionItem,
    Advice,
    Assignment,
    MentoringSession,
    Milestone,
    Person,
    Project,
    ProjectMember,
    SessionTopic,
)
from spark_tracker.services.assignments import check_advisor_in
from spark_tracker.services.cautions import Caution
from spark_tracker.services.records import found
from spark_tracker.store.store import Store

_USUAL_MINUTES = 60
_FEW_TOPICS = 200


@dataclass(frozen=True, slots=True)
class AttendeeChoice:
    """Somebody likely to be there: an advisor or a member of the team."""

    person_id: str
    name: str
    role: AttendeeRole
    cautions: tuple[Caution, ...]


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An action item not done yet."""

    id: str
    text: str
    owner: str
    due_on: date | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class ParkedAdvice:
    """Advice to park, or put off by the team, without an answer since."""

    id: str
    advisor: str
    text: str
    on: date


@dataclass(frozen=True, slots=True)
class NextMilestone:
    """The open milestone expected next."""

    id: str
    title: str
    due_on: date | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class SessionDefaults:
    """The start of a session with a project."""

    project_id: str
    code: str
    title: str
    format: SessionFormat
    place: Place | None
    minutes: int
    last_held_on: date | None
    sessions: int
    attendees: tuple[AttendeeChoice, ...]
    last_attendees: tuple[str, ...]
    topics: tuple[str, ...]
    open_actions: tuple[OpenAction, ...]
    parked: tuple[ParkedAdvice, ...]
    next_milestone: NextMilestone | None


def session_defaults(store: Store, project_id: str, *, today: date) -> SessionDefaults:
    """Return what the logger starts with for a project.

    Format, place and minutes are those of its last session (the first is a kick-off of an hour);
    `attendees` are its advisors and team, `last_attendees` the ids of who came last time;
    `topics` are this project's, the last used first.
    """
    with store.read() as session:
        project = found(session, Project, project_id, "project_id")
        last = session.scalars(
            select(MentoringSession)
            .where(MentoringSession.project_id == project_id)
            .order_by(MentoringSession.held_on.desc(), MentoringSession.id.desc())
            .limit(1)
        ).first()
        return SessionDefaults(
            project_id=project.id,
            code=project.code,
            title=project.title,
            format=last.format if last else SessionFormat.KICK_OFF,
            place=last.place if last else None,
            minutes=(last.minutes if last else None) or _USUAL_MINUTES,
            last_held_on=last.held_on if last else None,
            sessions=session.scalar(
                select(func.count()).where(MentoringSession.project_id == project_id)
            )
            or 0,
            attendees=_choices(session, project_id, today),
            last_attendees=tuple(entry.person_id for entry in last.attendees) if last else (),
            topics=_topics(session, project_id),
            open_actions=open_actions_in(session, project_id, today),
            parked=_parked(session, project_id),
            next_milestone=next_milestone_in(session, project_id, today),
        )


def open_actions_in(session: Session, project_id: str, today: date) -> tuple[OpenAction, ...]:
    """Return the actions of a project that are not done, the earliest due first."""
    query = (
        select(ActionItem.id, ActionItem.text, Person.name, ActionItem.due_on)
        .outerjoin(Person, Person.id == ActionItem.owner_id)
        .where(ActionItem.project_id == project_id, ActionItem.done_on.is_(None))
        .order_by(ActionItem.due_on.is_(None), ActionItem.due_on, ActionItem.id)
    )
    return tuple(
        OpenAction(key, text, owner or "", due_on, due_on is not None and due_on < today)
        for key, text, owner, due_on in session.execute(query)
    )


def next_milestone_in(session: Session, project_id: str, today: date) -> NextMilestone | None:
    """Return the open milestone that is expected first; one without a day comes last."""
    due = func.coalesce(Milestone.forecast_on, Milestone.baseline_on)
    query = (
        select(Milestone.id, Milestone.title, due)
        .where(Milestone.project_id == project_id, Milestone.status.in_(OPEN_MILESTONES))
        .order_by(due.is_(None), due, Milestone.id)
        .limit(1)
    )
    row = session.execute(query).first()
    if row is None:
        return None
    key, title, due_on = row
    return NextMilestone(key, title, due_on, bool(due_on) and due_on < today)


def _choices(session: Session, project_id: str, today: date) -> tuple[AttendeeChoice, ...]:
    advisors = session.execute(
        select(Person.id, Person.name)
        .join(Assignment, Assignment.person_id == Person.id)
        .where(
            Assignment.project_id == project_id,
            Assignment.from_on <= today,
            or_(Assignment.until_on.is_(None), Assignment.until_on >= today),
        )
        .order_by(Assignment.from_on, Assignment.id)
    )
    team = session.execute(
        select(Person.id, Person.name)
        .join(ProjectMember, ProjectMember.person_id == Person.id)
        .where(ProjectMember.project_id == project_id)
        .order_by(ProjectMember.position, ProjectMember.id)
    )
    choices: dict[str, AttendeeChoice] = {}
    for key, name in advisors:
        cautions = check_advisor_in(session, key, project_id, today)
        choices.setdefault(key, AttendeeChoice(key, name, AttendeeRole.ADVISOR, cautions))
    for key, name in team:
        choices.setdefault(key, AttendeeChoice(key, name, AttendeeRole.TEAM, ()))
    return tuple(choices.values())


def _topics(session: Session, project_id: str) -> tuple[str, ...]:
    query = (
        select(SessionTopic.topic)
        .join(SessionTopic.session)
        .where(MentoringSession.project_id == project_id)
        .order_by(MentoringSession.held_on.desc(), SessionTopic.id)
        .limit(_FEW_TOPICS)
    )
    return tuple(dict.fromkeys(session.scalars(query)))


def _parked(session: Session, project_id: str) -> tuple[ParkedAdvice, ...]:
    advisor = aliased(Person)
    query = (
        select(Advice.id, advisor.name, Advice.text, MentoringSession.held_on)
        .join(Advice.session)
        .outerjoin(advisor, advisor.id == Advice.advisor_id)
        .where(
            MentoringSession.project_id == project_id,
            or_(
                Advice.answer == AdviceAnswer.LATER,
                Advice.answer.is_(None) & (Advice.weight == AdviceWeight.PARK),
            ),
        )
        .order_by(MentoringSession.held_on.desc(), Advice.position)
    )
    return tuple(
        ParkedAdvice(key, name or "", text, on) for key, name, text, on in session.execute(query)
    )
