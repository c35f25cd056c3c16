"""This week: what needs somebody in any project, late first, each line with what mends it.

The rules are in `week_rules`, one function each; what a report still lacks is read by
`reports.open_quarter`, because only the reports know it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import LIVE_STATUSES, OPEN_MILESTONES
from spark_tracker.domain.folding import fold
from spark_tracker.domain.names import name_key
from spark_tracker.models import Milestone, Person, Project
from spark_tracker.services.attention import DUE_SOON, RUNNING
from spark_tracker.services.week_line import WeekLine
from spark_tracker.services.week_rules import RULES, Asked, due_day
from spark_tracker.store.store import Store

_FRIDAY = 4


@dataclass(frozen=True, slots=True)
class NextThing:
    """The first milestone that comes after this week's."""

    title: str
    project: str
    on: date


@dataclass(frozen=True, slots=True)
class Week:
    """What needs somebody.

    Attributes:
        lines: By kind in the order of the page, late first.
        today: The day it was read for.
        me: Whether the reader is known as a person: only then something can be "mine".
        projects: How many projects there are at all, live or not.
        live: How many of them are in the programme.
        next: What comes after this week; None where nothing is planned.
    """

    lines: tuple[WeekLine, ...]
    today: date
    me: bool
    projects: int
    live: int
    next: NextThing | None

    def counted(self, *, mine: bool = False) -> Iterator[WeekLine]:
        """Yield the lines that need somebody now: a planned session pauses a silent project."""
        return (line for line in self.lines if not line.paused and (line.mine or not mine))


def read_week(store: Store, *, today: date, author: str = "", soon: timedelta = DUE_SOON) -> Week:
    """Return what needs somebody.

    Args:
        store: The open file.
        today: The day it is.
        author: Who reads, as the journal names her; says which lines are hers.
        soon: How far ahead milestones and action items are due soon.
    """
    with store.read() as session:
        me = _persons_called(session, author)
        asked = Asked(me, today, soon)
        lines = [line for rule in RULES for line in sorted(rule(session, asked), key=_order)]
        projects = session.scalar(select(func.count(Project.id))) or 0
        live = session.scalar(
            select(func.count(Project.id)).where(Project.status.in_(LIVE_STATUSES))
        )
        return Week(
            tuple(lines), today, bool(me), projects, live or 0, _next(session, today + soon)
        )


def count_week(store: Store, *, today: date) -> int:
    """Return how many lines need somebody, for the sidebar."""
    asked = Asked(frozenset(), today)
    with store.read() as session:
        lines = (line for rule in RULES for line in rule(session, asked))
        return sum(not line.paused for line in lines)


def before_weekend(line: WeekLine, today: date) -> bool:
    """Tell whether a line is due on a later day of this working week."""
    if line.on is None or line.late or line.paused:
        return False
    friday = today + timedelta(days=_FRIDAY - today.weekday())
    return today < line.on <= friday


def _order(line: WeekLine) -> tuple[bool, date, str, str]:
    return line.paused, line.on or date.max, line.project, line.record_id


def _persons_called(session: Session, author: str) -> frozenset[str]:
    """Return the ids of the persons with this name, however it is spelt."""
    key, words = name_key(author), re.findall(r"\w+", fold(author))
    if not key or not words:
        return frozenset()
    likely = Person.search_text.contains(max(words, key=len), autoescape=True)
    rows = session.execute(select(Person.id, Person.name).where(likely))
    return frozenset(person_id for person_id, name in rows if name_key(name) == key)


def _next(session: Session, after: date) -> NextThing | None:
    due = due_day()
    row = session.execute(
        select(Milestone.title, Project.title, due)
        .join(Project, Project.id == Milestone.project_id)
        .where(
            Project.status.in_(RUNNING),
            Milestone.status.in_(OPEN_MILESTONES),
            due > after,
        )
        .order_by(due, Milestone.id)
        .limit(1)
    ).first()
    return NextThing(*row) if row else None
