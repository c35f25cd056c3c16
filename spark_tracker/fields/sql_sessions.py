"""Where the fields of the lists of sessions and of milestones come from."""

from functools import partial

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from spark_tracker.domain.codes import OPEN_MILESTONES, AttendeeRole
from spark_tracker.fields.sql_scope import (
    Entry,
    Expression,
    ListSource,
    Many,
    Rows,
    Scope,
    Single,
    column,
    counted,
    day_number,
    linked,
)
from spark_tracker.fields.sql_search import contains, people_of_sessions, projects_of
from spark_tracker.fields.tables import (
    ActionItem,
    Advice,
    Attendee,
    Document,
    MentoringSession,
    Milestone,
    Person,
    SessionTopic,
)


def _attendees(_scope: Scope, *, advisors: bool) -> Rows:
    rows = (
        select(Attendee.c.session_id, Person.c.name)
        .join(Person, Person.c.id == Attendee.c.person_id)
        .order_by(case((Attendee.c.role == AttendeeRole.ADVISOR, 0), else_=1), Attendee.c.id)
    )
    return rows.where(Attendee.c.role == AttendeeRole.ADVISOR) if advisors else rows


def _topics(_scope: Scope) -> Rows:
    return select(SessionTopic.c.session_id, SessionTopic.c.topic)


def _words(scope: Scope, word: str) -> ColumnElement[bool]:
    """Look in the session, in who was there and in its project."""
    found = [
        contains(MentoringSession.c.search_text, word),
        projects_of(MentoringSession.c.project_id, word),
    ]
    people = people_of_sessions(scope, word)
    return or_(*found) if people is None else or_(*found, people)


SESSION_ENTRIES: dict[str, Entry] = {
    "project": linked("project", "project_id", "code"),
    "held_on": column(MentoringSession.c.held_on),
    "format": column(MentoringSession.c.format),
    "place": column(MentoringSession.c.place),
    "minutes": column(MentoringSession.c.minutes),
    "prep_minutes": column(MentoringSession.c.prep_minutes),
    "question": column(MentoringSession.c.question),
    "next_session_on": column(MentoringSession.c.next_session_on),
    "note": column(MentoringSession.c.note),
    "private_note": column(MentoringSession.c.private_note),
    "title": linked("project", "project_id", "title"),
    "attendees": Many(partial(_attendees, advisors=False)),
    "advisors": Many(partial(_attendees, advisors=True)),
    "topics": Many(_topics),
    "advice": counted("advice_given", Advice.c.session_id),
    "actions": counted("actions_agreed", ActionItem.c.session_id),
    "open_actions": counted(
        "actions_open", ActionItem.c.session_id, ActionItem.c.done_on.is_(None)
    ),
    "group": Single(lambda _scope: MentoringSession.c.group_id.is_not(None)),
}

SESSIONS = ListSource(
    record="session",
    table=MentoringSession,
    entries=SESSION_ENTRIES,
    words=_words,
    order=("held_on", True),
    links=(MentoringSession.c.project_id, MentoringSession.c.group_id),
)


def _slip(_scope: Scope) -> Expression:
    reached = func.coalesce(Milestone.c.done_on, Milestone.c.forecast_on)
    return day_number(reached) - day_number(Milestone.c.baseline_on)


def _late(scope: Scope) -> Expression:
    due = func.coalesce(Milestone.c.forecast_on, Milestone.c.baseline_on)
    late = and_(Milestone.c.status.in_(OPEN_MILESTONES), due < scope.today)
    return func.coalesce(late, False)


def _milestone_words(_scope: Scope, word: str) -> ColumnElement[bool]:
    return or_(contains(Milestone.c.search_text, word), projects_of(Milestone.c.project_id, word))


def _evidence_session(scope: Scope) -> Expression:
    def build() -> Rows:
        return select(MentoringSession.c.id, MentoringSession.c.held_on)

    return scope.grouped("evidence_session", build, "evidence_session_id").c.held_on


def _evidence_document(scope: Scope) -> Expression:
    def build() -> Rows:
        return select(Document.c.id, Document.c.title)

    return scope.grouped("evidence_document", build, "evidence_document_id").c.title


MILESTONE_ENTRIES: dict[str, Entry] = {
    "project": linked("project", "project_id", "code"),
    "title": column(Milestone.c.title),
    "criterion": column(Milestone.c.criterion),
    "stage": column(Milestone.c.stage),
    "owner": linked("person", "owner_id", "name"),
    "baseline_on": column(Milestone.c.baseline_on),
    "forecast_on": column(Milestone.c.forecast_on),
    "done_on": column(Milestone.c.done_on),
    "status": column(Milestone.c.status),
    "status_on": column(Milestone.c.status_on),
    "evidence": column(Milestone.c.evidence),
    "evidence_document": Single(_evidence_document),
    "evidence_session": Single(_evidence_session),
    "decision": column(Milestone.c.decision),
    "decided_by": column(Milestone.c.decided_by),
    "decided_on": column(Milestone.c.decided_on),
    "decision_reason": column(Milestone.c.decision_reason),
    "slip": Single(_slip),
    "late": Single(_late),
}

MILESTONES = ListSource(
    record="milestone",
    table=Milestone,
    entries=MILESTONE_ENTRIES,
    words=_milestone_words,
    order=("forecast_on", False),
    links=(Milestone.c.project_id,),
)
