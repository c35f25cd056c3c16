"""Free words: which records, and which others around them, hold the letters typed."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select, union_all

from spark_tracker.fields.sql_scope import Scope
from spark_tracker.fields.tables import (
    Assignment,
    Attendee,
    Company,
    Person,
    Project,
    ProjectMember,
)

_FEW = 50  # ids of people that are cheap to hand back to the database


def contains(column: ColumnElement[Any], word: str) -> ColumnElement[bool]:
    """Return the condition that a folded column holds the folded letters `word`."""
    return column.contains(word, autoescape=True)


def _named(scope: Scope, word: str) -> Sequence[str] | Select[Any]:
    """Return the ids of the people who hold `word`: themselves, or what selects them if many."""
    holding = select(Person.c.id).where(contains(Person.c.search_text, word))
    found = scope.session.execute(holding.limit(_FEW)).scalars().all()
    return holding if len(found) == _FEW else found


def people_of_projects(scope: Scope, word: str) -> ColumnElement[bool] | None:
    """Return the condition that somebody of the team or an advisor is called `word`.

    None where nobody at all is: most words name no person, and the list is then read once only.
    Of few projects each is asked for its people; of many, the people for their projects.
    """
    named = _named(scope, word)
    if isinstance(named, Sequence) and not named:
        return None
    team = select(ProjectMember.c.project_id).where(ProjectMember.c.person_id.in_(named))
    advisors = select(Assignment.c.project_id).where(Assignment.c.person_id.in_(named))
    if scope.some is None:
        return scope.id.in_(union_all(team, advisors))
    return or_(
        team.where(ProjectMember.c.project_id == scope.id).exists(),
        advisors.where(Assignment.c.project_id == scope.id).exists(),
    )


def people_of_sessions(scope: Scope, word: str) -> ColumnElement[bool] | None:
    """Return the condition that somebody who was there is called `word`; None: nobody is."""
    named = _named(scope, word)
    if isinstance(named, Sequence) and not named:
        return None
    there = select(Attendee.c.session_id).where(Attendee.c.person_id.in_(named))
    if scope.some is None:
        return scope.id.in_(there)
    return there.where(Attendee.c.session_id == scope.id).exists()


def projects_of(link: ColumnElement[Any], word: str) -> ColumnElement[bool]:
    """Return the condition that the project `link` points to holds `word`."""
    return link.in_(select(Project.c.id).where(contains(Project.c.search_text, word)))


def companies_of(link: ColumnElement[Any], word: str) -> ColumnElement[bool]:
    """Return the condition that the company `link` points to holds `word`."""
    return link.in_(select(Company.c.id).where(contains(Company.c.search_text, word)))
