"""Where the fields of the list of people and advisors come from."""

from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.sql.elements import KeyedColumnElement

from spark_tracker.domain.codes import AttendeeRole
from spark_tracker.fields.sql_projects import advising
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
from spark_tracker.fields.tables import (
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


def _advisor(held: KeyedColumnElement[Any]) -> Single:
    """A column of the advisor part, empty for people who are no advisors."""

    def expression(scope: Scope) -> Expression:
        def build() -> Rows:
            return select(Advisor.c.person_id, *Advisor.columns)

        return scope.grouped("advisor_part", build).c[held.key]

    return Single(expression)


def _is_advisor(scope: Scope) -> Expression:
    return _advisor(Advisor.c.id).expression(scope).is_not(None)


def _projects(scope: Scope) -> Rows:
    return (
        select(Assignment.c.person_id, Project.c.code)
        .join(Project, Project.c.id == Assignment.c.project_id)
        .where(advising(scope))
        .order_by(Project.c.code)
    )


def _roles(scope: Scope) -> Rows:
    return select(Assignment.c.person_id, Assignment.c.role).where(advising(scope))


def _load(scope: Scope) -> Expression:
    def build() -> Rows:
        return (
            select(
                Assignment.c.person_id, func.count(Assignment.c.project_id.distinct()).label("load")
            )
            .where(advising(scope))
            .group_by(Assignment.c.person_id)
        )

    return func.coalesce(scope.grouped("load", build).c.load, 0)


def _teams(_scope: Scope) -> Rows:
    return (
        select(ProjectMember.c.person_id, Project.c.code)
        .join(Project, Project.c.id == ProjectMember.c.project_id)
        .order_by(Project.c.code)
    )


def _expertise(_scope: Scope) -> Rows:
    return select(Advisor.c.person_id, AdvisorExpertise.c.topic).join(
        AdvisorExpertise, AdvisorExpertise.c.advisor_id == Advisor.c.id
    )


def _sessions(scope: Scope, name: str) -> ColumnElement[Any]:
    def build() -> Rows:
        spent = func.coalesce(MentoringSession.c.minutes, 0) + func.coalesce(
            MentoringSession.c.prep_minutes, 0
        )
        since = scope.today.fromordinal(scope.today.toordinal() - _YEAR_DAYS)
        recent = MentoringSession.c.held_on.between(since, scope.today)
        return (
            select(
                Attendee.c.person_id,
                func.count().label("count"),
                func.max(MentoringSession.c.held_on).label("last"),
                func.sum(case((recent, spent), else_=0)).label("minutes"),
            )
            .join(MentoringSession, MentoringSession.c.id == Attendee.c.session_id)
            .where(Attendee.c.role == AttendeeRole.ADVISOR)
            .group_by(Attendee.c.person_id)
        )

    return scope.grouped("attended", build).c[name]


def _conflicts(scope: Scope) -> Expression:
    def build() -> Rows:
        ends = Conflict.c.until_on
        return (
            select(Conflict.c.person_id, func.count().label("count"))
            .where(Conflict.c.from_on <= scope.today, or_(ends.is_(None), ends >= scope.today))
            .group_by(Conflict.c.person_id)
        )

    return func.coalesce(scope.grouped("conflicts", build).c["count"], 0)


def _words(_scope: Scope, word: str) -> ColumnElement[bool]:
    return contains(Person.c.search_text, word)


ENTRIES: dict[str, Entry] = {
    "name": column(Person.c.name),
    "email": column(Person.c.email),
    "organisation": column(Person.c.organisation),
    "phone": column(Person.c.phone),
    "named_consent": column(Person.c.named_consent),
    "consent_on": column(Person.c.consent_on),
    "note": column(Person.c.note),
    "cda_signed_on": _advisor(Advisor.c.cda_signed_on),
    "cda_valid_until": _advisor(Advisor.c.cda_valid_until),
    "cda_scope": _advisor(Advisor.c.cda_scope),
    "capacity_hours": _advisor(Advisor.c.capacity_hours),
    "capacity_projects": _advisor(Advisor.c.capacity_projects),
    "helps_other_nodes": _advisor(Advisor.c.helps_other_nodes),
    "available_from": _advisor(Advisor.c.available_from),
    "place": _advisor(Advisor.c.place),
    "sector": _advisor(Advisor.c.sector),
    "languages": _advisor(Advisor.c.languages),
    "active": _advisor(Advisor.c.active),
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
    table=Person,
    entries=ENTRIES,
    words=_words,
    order=("name", False),
)
