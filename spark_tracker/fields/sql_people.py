"""Where the fields of the list of people and advisors come from."""

from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from spark_tracker.domain.codes import AttendeeRole
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
from spark_tracker.fields.sql_search import contains
from spark_tracker.models import (
    Advisor,
    AdvisorExpertise,
    Assignment,
    Attendee,
    Conflict,
    MentoringSession,
    Person,
    Project,
    ProjectMember,
)

_YEAR_DAYS = 365


def _advisor(held: InstrumentedAttribute[Any]) -> Single:
    """A column of the advisor part, empty for people who are no advisors."""

    def expression(scope: Scope) -> Expression:
        def build() -> Rows:
            return select(Advisor.person_id, *Advisor.__table__.columns)

        return scope.grouped("advisor_part", build).c[held.key]

    return Single(expression)


def _is_advisor(scope: Scope) -> Expression:
    return _advisor(Advisor.id).expression(scope).is_not(None)


def _holds(scope: Scope) -> ColumnElement[bool]:
    ends = Assignment.until_on
    return and_(Assignment.from_on <= scope.today, or_(ends.is_(None), ends >= scope.today))


def _projects(scope: Scope) -> Rows:
    return (
        select(Assignment.person_id, Project.code)
        .join(Project, Project.id == Assignment.project_id)
        .where(_holds(scope))
        .order_by(Project.code)
    )


def _roles(scope: Scope) -> Rows:
    return select(Assignment.person_id, Assignment.role).where(_holds(scope))


def _load(scope: Scope) -> Expression:
    def build() -> Rows:
        return (
            select(Assignment.person_id, func.count(Assignment.project_id.distinct()).label("load"))
            .where(_holds(scope))
            .group_by(Assignment.person_id)
        )

    return func.coalesce(scope.grouped("load", build).c.load, 0)


def _teams(_scope: Scope) -> Rows:
    return (
        select(ProjectMember.person_id, Project.code)
        .join(Project, Project.id == ProjectMember.project_id)
        .order_by(Project.code)
    )


def _expertise(_scope: Scope) -> Rows:
    return select(Advisor.person_id, AdvisorExpertise.topic).join(
        AdvisorExpertise, AdvisorExpertise.advisor_id == Advisor.id
    )


def _sessions(scope: Scope, name: str) -> ColumnElement[Any]:
    def build() -> Rows:
        spent = func.coalesce(MentoringSession.minutes, 0) + func.coalesce(
            MentoringSession.prep_minutes, 0
        )
        since = scope.today.fromordinal(scope.today.toordinal() - _YEAR_DAYS)
        recent = MentoringSession.held_on.between(since, scope.today)
        return (
            select(
                Attendee.person_id,
                func.count().label("count"),
                func.max(MentoringSession.held_on).label("last"),
                func.sum(case((recent, spent), else_=0)).label("minutes"),
            )
            .join(MentoringSession, MentoringSession.id == Attendee.session_id)
            .where(Attendee.role == AttendeeRole.ADVISOR)
            .group_by(Attendee.person_id)
        )

    return scope.grouped("attended", build).c[name]


def _conflicts(scope: Scope) -> Expression:
    def build() -> Rows:
        ends = Conflict.until_on
        return (
            select(Conflict.person_id, func.count().label("count"))
            .where(Conflict.from_on <= scope.today, or_(ends.is_(None), ends >= scope.today))
            .group_by(Conflict.person_id)
        )

    return func.coalesce(scope.grouped("conflicts", build).c["count"], 0)


def _words(_scope: Scope, word: str) -> ColumnElement[bool]:
    return contains(Person.search_text, word)


ENTRIES: dict[str, Entry] = {
    "name": column(Person.name),
    "email": column(Person.email),
    "organisation": column(Person.organisation),
    "phone": column(Person.phone),
    "named_consent": column(Person.named_consent),
    "consent_on": column(Person.consent_on),
    "note": column(Person.note),
    "cda_signed_on": _advisor(Advisor.cda_signed_on),
    "cda_valid_until": _advisor(Advisor.cda_valid_until),
    "cda_scope": _advisor(Advisor.cda_scope),
    "capacity_hours": _advisor(Advisor.capacity_hours),
    "capacity_projects": _advisor(Advisor.capacity_projects),
    "helps_other_nodes": _advisor(Advisor.helps_other_nodes),
    "available_from": _advisor(Advisor.available_from),
    "place": _advisor(Advisor.place),
    "sector": _advisor(Advisor.sector),
    "languages": _advisor(Advisor.languages),
    "active": _advisor(Advisor.active),
    "expertise": Many(_expertise),
    "advisor": Single(_is_advisor),
    "projects": Many(_projects),
    "load": Single(_load),
    "teams": Many(_teams),
    "roles": Many(_roles),
    "sessions": Single(lambda scope: func.coalesce(_sessions(scope, "count"), 0)),
    "hours": Single(lambda scope: func.coalesce(_sessions(scope, "minutes"), 0) / 60.0),
    "last_session": Single(partial(_sessions, name="last")),
    "silent_days": Single(
        lambda scope: scope.today.toordinal() - day_number(_sessions(scope, "last"))
    ),
    "conflicts": Single(_conflicts),
}

PEOPLE = ListSource(
    record="person",
    table=Person.__table__,
    entries=ENTRIES,
    words=_words,
    order=("name", False),
)
