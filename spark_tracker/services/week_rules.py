"""The rules of This week: for each kind what makes a line appear and what ends it.

Each rule takes a session and who asks for which day.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import LIVE_STATUSES, OPEN_MILESTONES
from spark_tracker.domain.milestones import overdue
from spark_tracker.domain.quarter import day_in_oslo
from spark_tracker.fields.sql_patent_clocks import filings_of
from spark_tracker.models import (
    ActionItem,
    Advisor,
    Assignment,
    MentoringSession,
    Milestone,
    PatentFamily,
    Person,
    Project,
)
from spark_tracker.models.base import made_at
from spark_tracker.services.assignments import ENDS_SOON
from spark_tracker.services.attention import (
    DUE_SOON,
    RUNNING,
    SILENT,
    AttentionKind,
    clocks_ahead,
    silent_since,
)
from spark_tracker.services.week_line import WeekLine


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks: the ids of the persons the reader is, the day, and how far ahead is soon."""

    me: frozenset[str]
    today: date
    soon: timedelta = DUE_SOON


Rule = Callable[[Session, Asked], Iterator[WeekLine]]

UNDATED = timedelta(days=30)
"""An action item without a date is asked for when it has been open for so long."""
_PROJECT = (Project.id, Project.title, Project.code, Project.coordinator_id)


def due_day() -> ColumnElement[date]:
    """Return the day a milestone is expected, as `domain.milestones.due_on` says, in SQL."""
    return func.coalesce(Milestone.forecast_on, Milestone.baseline_on)


def _about(project: Sequence[Any], asked: Asked, owner_id: str | None = None) -> dict[str, Any]:
    """Return what a line says of its project (the columns `_PROJECT`), and whose the line is."""
    key, title, code, coordinator = project
    mine = owner_id in asked.me or coordinator in asked.me
    return {"project_id": key, "project": title, "code": code, "mine": mine}


def milestone_lines(session: Session, asked: Asked) -> Iterator[WeekLine]:
    """Yield the milestones of running projects that are late or expected within 7 days.

    Ends when it is done, missed, changed for another or cancelled, moved further away, or its
    project pauses or ends.
    """
    due = due_day()
    query = (
        select(
            *_PROJECT,
            Milestone.id,
            Milestone.title,
            Milestone.status,
            Milestone.baseline_on,
            Milestone.forecast_on,
            due,
            Milestone.owner_id,
            Person.name,
        )
        .join(Project, Project.id == Milestone.project_id)
        .outerjoin(Person, Person.id == Milestone.owner_id)
        .where(
            Project.status.in_(RUNNING),
            Milestone.status.in_(OPEN_MILESTONES),
            due <= asked.today + asked.soon,
        )
    )
    for *project, key, what, status, baseline, forecast, on, owner_id, owner in session.execute(
        query
    ):
        yield WeekLine(
            **_about(project, asked, owner_id),
            kind=AttentionKind.MILESTONE,
            record_id=key,
            what=what,
            on=on,
            late=overdue(status, baseline, forecast, asked.today),
            first_plan=baseline,
            owner=owner or "",
            owner_id=owner_id,
        )


def action_lines(session: Session, asked: Asked) -> Iterator[WeekLine]:
    """Yield the open action items of running projects that are late or due within 7 days.

    One without a date is asked for 30 days after the session that it comes from, or after it was
    written. Ends when it is done or deleted, gets a later date, or its project pauses or ends.
    """
    query = (
        select(
            *_PROJECT,
            ActionItem.id,
            ActionItem.text,
            ActionItem.due_on,
            MentoringSession.held_on,
            ActionItem.owner_id,
            Person.name,
        )
        .join(Project, Project.id == ActionItem.project_id)
        .outerjoin(Person, Person.id == ActionItem.owner_id)
        .outerjoin(MentoringSession, MentoringSession.id == ActionItem.session_id)
        .where(
            Project.status.in_(RUNNING),
            ActionItem.done_on.is_(None),
            or_(ActionItem.due_on.is_(None), ActionItem.due_on <= asked.today + asked.soon),
        )
    )
    for *project, key, what, due, held_on, owner_id, owner in session.execute(query):
        since = held_on or day_in_oslo(made_at(key))
        if due is None and asked.today - since < UNDATED:
            continue
        yield WeekLine(
            **_about(project, asked, owner_id),
            kind=AttentionKind.ACTION,
            record_id=key,
            what=what,
            on=due,
            late=due is not None and due < asked.today,
            owner=owner or "",
            owner_id=owner_id,
        )


def clock_lines(session: Session, asked: Asked) -> Iterator[WeekLine]:
    """Yield the patent clocks of live projects that are past or run out within 90 days.

    A project on hold is asked too: patent law knows no pause. Ends when what the clock waits for
    is recorded (an answer, a filing, a publication), or the family is given up.
    """
    live = Project.status.in_(LIVE_STATUSES)
    columns = (
        *_PROJECT,
        *(PatentFamily.id, PatentFamily.title, PatentFamily.owner),
        *(PatentFamily.dofi_on, PatentFamily.status),
    )
    families = select(*columns).join(Project, Project.id == PatentFamily.project_id).where(live)
    filings = filings_of(session, families.with_only_columns(PatentFamily.id))
    for *project, key, what, owner, dofi, status in session.execute(families):
        for clock in clocks_ahead(dofi, filings.get(key, ()), status, asked.today):
            yield WeekLine(
                **_about(project, asked),
                kind=AttentionKind.CLOCK,
                record_id=key,
                what=what,
                on=clock.due,
                late=clock.due < asked.today,
                clock=clock.kind,
                owner=owner,
            )


def agreement_lines(session: Session, asked: Asked) -> Iterator[WeekLine]:
    """Yield the active advisors whose agreement ends within 60 days or has ended.

    One that has ended matters only while its advisor is on a live project: there somebody hears
    secrets without it. Ends when it is renewed, the advisor is set inactive, or leaves. A person
    who never signed is not asked for here: that was decided, with a reason, at the assignment.
    """
    advised: dict[str, list[str | None]] = defaultdict(list)
    running = (
        select(Assignment.person_id, Project.id, Project.coordinator_id)
        .join(Project, Project.id == Assignment.project_id)
        .where(
            Project.status.in_(LIVE_STATUSES),
            Assignment.from_on <= asked.today,
            or_(Assignment.until_on.is_(None), Assignment.until_on >= asked.today),
        )
        .distinct()
    )
    query = (
        select(Person.id, Person.name, Advisor.cda_valid_until)
        .join(Advisor, Advisor.person_id == Person.id)
        .where(Advisor.active.is_(True), Advisor.cda_valid_until <= asked.today + ENDS_SOON)
    )
    ending = session.execute(query).all()
    if not ending:
        return
    for person_id, _project_id, coordinator in session.execute(running):
        advised[person_id].append(coordinator)
    for person_id, name, until in ending:
        coordinators = advised.get(person_id, ())
        if until is None or (until < asked.today and not coordinators):
            continue
        yield WeekLine(
            kind=AttentionKind.AGREEMENT,
            record_id=person_id,
            what=name,
            on=until,
            late=until < asked.today,
            projects=len(coordinators),
            mine=person_id in asked.me or any(key in asked.me for key in coordinators),
        )


def silence_lines(session: Session, asked: Asked) -> Iterator[WeekLine]:
    """Yield the running projects nobody met with for 60 days, or since admission 60 days ago.

    A session that is planned for today or later pauses the line: it is said, and not counted.
    Ends with the next session, or when the project pauses or ends.
    """
    lately = select(MentoringSession.project_id).where(
        MentoringSession.held_on > asked.today - SILENT
    )
    query = select(*_PROJECT, Project.admitted_on).where(
        Project.status.in_(RUNNING), Project.id.not_in(lately)
    )
    silent = session.execute(query).all()
    met = _meetings(session, [row[0] for row in silent])
    for *project, admitted_on in silent:
        about = _about(project, asked)
        last, planned = met.get(about["project_id"], (None, None))
        since = silent_since(last, admitted_on, asked.today)
        if since is None:
            continue
        yield WeekLine(
            **about,
            kind=AttentionKind.SILENCE,
            record_id=about["project_id"],
            on=since,
            planned_on=planned if planned is not None and planned >= asked.today else None,
            never=last is None,
        )


def _meetings(
    session: Session, projects: Sequence[str]
) -> dict[str, tuple[date | None, date | None]]:
    """Return the last session of each project and the last day that one is planned for."""
    found: dict[str, tuple[date | None, date | None]] = {}
    held = MentoringSession
    for start in range(0, len(projects), _AT_ONCE):
        query = (
            select(held.project_id, func.max(held.held_on), func.max(held.next_session_on))
            .where(held.project_id.in_(projects[start : start + _AT_ONCE]))
            .group_by(held.project_id)
        )
        found.update({key: (last, planned) for key, last, planned in session.execute(query)})
    return found


_AT_ONCE = 500  # an SQL statement takes so many values everywhere

RULES: tuple[Rule, ...] = (
    milestone_lines,
    action_lines,
    clock_lines,
    agreement_lines,
    silence_lines,
)
