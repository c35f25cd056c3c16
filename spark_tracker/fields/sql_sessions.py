"""Where the fields of the lists of sessions and of milestones come from."""

from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

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
    day_number,
)
from spark_tracker.fields.sql_search import contains, people_of_sessions, projects_of
from spark_tracker.models import (
    ActionItem,
    Advice,
    Attendee,
    Document,
    MentoringSession,
    Milestone,
    Person,
    SessionTopic,
)


def _linked(scope: Scope, table: str, link: str, name: str) -> Expression:
    return scope.table(table, link).c[name]


def _attendees(_scope: Scope, *, advisors: bool) -> Rows:
    rows = (
        select(Attendee.session_id, Person.name)
        .join(Person, Person.id == Attendee.person_id)
        .order_by(case((Attendee.role == AttendeeRole.ADVISOR, 0), else_=1), Attendee.id)
    )
    return rows.where(Attendee.role == AttendeeRole.ADVISOR) if advisors else rows


def _topics(_scope: Scope) -> Rows:
    return select(SessionTopic.session_id, SessionTopic.topic)


def _count(name: str, owner: InstrumentedAttribute[Any], *where: ColumnElement[bool]) -> Single:
    def expression(scope: Scope) -> Expression:
        def build() -> Rows:
            known = owner.is_not(None)
            return select(owner, func.count().label("count")).where(known, *where).group_by(owner)

        return func.coalesce(scope.grouped(name, build).c["count"], 0)

    return Single(expression)


def _words(scope: Scope, word: str) -> ColumnElement[bool]:
    """Look in the session, in who was there, in its project and in what was advised."""
    found = [
        contains(MentoringSession.search_text, word),
        projects_of(MentoringSession.project_id, word),
    ]
    people = people_of_sessions(scope, word)
    return or_(*found) if people is None else or_(*found, people)


SESSION_ENTRIES: dict[str, Entry] = {
    "project": Single(partial(_linked, table="project", link="project_id", name="code")),
    "held_on": column(MentoringSession.held_on),
    "format": column(MentoringSession.format),
    "place": column(MentoringSession.place),
    "minutes": column(MentoringSession.minutes),
    "prep_minutes": column(MentoringSession.prep_minutes),
    "question": column(MentoringSession.question),
    "next_session_on": column(MentoringSession.next_session_on),
    "note": column(MentoringSession.note),
    "private_note": column(MentoringSession.private_note),
    "title": Single(partial(_linked, table="project", link="project_id", name="title")),
    "attendees": Many(partial(_attendees, advisors=False)),
    "advisors": Many(partial(_attendees, advisors=True)),
    "topics": Many(_topics),
    "advice": _count("advice_given", Advice.session_id),
    "actions": _count("actions_agreed", ActionItem.session_id),
    "open_actions": _count("actions_open", ActionItem.session_id, ActionItem.done_on.is_(None)),
    "group": Single(lambda _scope: MentoringSession.group_id.is_not(None)),
}

SESSIONS = ListSource(
    record="session",
    table=MentoringSession.__table__,
    entries=SESSION_ENTRIES,
    words=_words,
    order=("held_on", True),
    links=(MentoringSession.project_id, MentoringSession.group_id),
)


def _slip(_scope: Scope) -> Expression:
    reached = func.coalesce(Milestone.done_on, Milestone.forecast_on)
    return day_number(reached) - day_number(Milestone.baseline_on)


def _late(scope: Scope) -> Expression:
    due = func.coalesce(Milestone.forecast_on, Milestone.baseline_on)
    late = and_(Milestone.status.in_(OPEN_MILESTONES), due < scope.today)
    return func.coalesce(late, False)


def _milestone_words(_scope: Scope, word: str) -> ColumnElement[bool]:
    return or_(contains(Milestone.search_text, word), projects_of(Milestone.project_id, word))


def _evidence_session(scope: Scope) -> Expression:
    def build() -> Rows:
        return select(MentoringSession.id, MentoringSession.held_on)

    return scope.grouped("evidence_session", build, "evidence_session_id").c.held_on


def _evidence_document(scope: Scope) -> Expression:
    def build() -> Rows:
        return select(Document.id, Document.title)

    return scope.grouped("evidence_document", build, "evidence_document_id").c.title


MILESTONE_ENTRIES: dict[str, Entry] = {
    "project": Single(partial(_linked, table="project", link="project_id", name="code")),
    "title": column(Milestone.title),
    "criterion": column(Milestone.criterion),
    "stage": column(Milestone.stage),
    "owner": Single(partial(_linked, table="person", link="owner_id", name="name")),
    "baseline_on": column(Milestone.baseline_on),
    "forecast_on": column(Milestone.forecast_on),
    "done_on": column(Milestone.done_on),
    "status": column(Milestone.status),
    "status_on": column(Milestone.status_on),
    "evidence": column(Milestone.evidence),
    "evidence_document": Single(_evidence_document),
    "evidence_session": Single(_evidence_session),
    "decision": column(Milestone.decision),
    "decided_by": column(Milestone.decided_by),
    "decided_on": column(Milestone.decided_on),
    "decision_reason": column(Milestone.decision_reason),
    "slip": Single(_slip),
    "late": Single(_late),
}

MILESTONES = ListSource(
    record="milestone",
    table=Milestone.__table__,
    entries=MILESTONE_ENTRIES,
    words=_milestone_words,
    order=("forecast_on", False),
    links=(Milestone.project_id,),
)
