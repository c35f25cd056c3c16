"""What needs somebody's attention in one project, each with what can be done about it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from spark_tracker.domain.codes import (
    OPEN_MILESTONES,
    RUNNING_STATUSES,
    SILENT_DAYS,
    InstalmentStatus,
    PatentStatus,
)
from spark_tracker.domain.milestones import days_overdue, due_on
from spark_tracker.domain.patents import ASK_ATTORNEY, Clock, Filing, clocks
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import (
    Assignment,
    Instalment,
    MentoringSession,
    Milestone,
    PatentFamily,
    Project,
)
from spark_tracker.services.assignments import check_advisor_in
from spark_tracker.services.patents import filing_of
from spark_tracker.services.records import found
from spark_tracker.services.session_defaults import open_actions_in
from spark_tracker.services.words import CodeWord
from spark_tracker.store.store import Store

DUE_SOON = timedelta(days=7)
CLOCK_AHEAD = timedelta(days=90)
SILENT = timedelta(days=SILENT_DAYS)
RUNNING = RUNNING_STATUSES
"""In the programme and not on hold: somebody is expected to work and to meet."""


class AttentionKind(StrEnum):
    """What kind of thing needs attention; also what can be done about it."""

    MILESTONE = "milestone"
    ACTION = "action"
    CLOCK = "clock"
    AGREEMENT = "agreement"
    SILENCE = "silence"
    INSTALMENT = "instalment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attention:
    """One line: `text` (untranslated, context "attention") with `values`, and its record.

    `on` is the day it is about; `late` says whether that day is past.
    """

    kind: AttentionKind
    text: str
    values: Mapping[str, object]
    on: date | None
    late: bool
    table: str
    record_id: str

    def __str__(self) -> str:
        return self.text.format(**self.values)


def attention(store: Store, project_id: str, *, today: date) -> tuple[Attention, ...]:
    """Return what needs attention in a project, the earliest day first.

    Milestones late or due within a week, actions overdue, patent dates within 90 days, agreements
    that are missing or end within 60, instalments ready to be paid, no session for 60 days.
    """
    with store.read() as session:
        project = found(session, Project, project_id)
        lines = [
            *_milestones(session, project_id, today),
            *_actions(session, project_id, today),
            *_clocks(session, project_id, today),
            *_agreements(session, project_id, today),
            *_instalments(session, project_id),
            *_silence(session, project, today),
        ]
    return tuple(sorted(lines, key=lambda line: (line.on or date.max, line.kind)))


def clocks_ahead(
    dofi_on: date | None, filings: Collection[Filing], status: PatentStatus, today: date
) -> Iterator[Clock]:
    """Yield the open clocks of a family that run out within 90 days or did within a year."""
    for clock in clocks(dofi_on=dofi_on, filings=filings, status=status):
        if clock.is_told(today) and clock.due <= today + CLOCK_AHEAD:
            yield clock


def silent_since(last_session: date | None, admitted_on: date | None, today: date) -> date | None:
    """Return the day since which nobody met with a project, once that is 60 days ago.

    That is its last session, or its admission where there was none yet.
    """
    since = last_session or admitted_on
    return since if since is not None and today - since >= SILENT else None


def _milestones(session: Session, project_id: str, today: date) -> Iterator[Attention]:
    query = select(Milestone).where(
        Milestone.project_id == project_id, Milestone.status.in_(OPEN_MILESTONES)
    )
    for row in session.scalars(query):
        due = due_on(row.baseline_on, row.forecast_on)
        if due is None or due > today + DUE_SOON:
            continue
        days = days_overdue(row.status, row.baseline_on, row.forecast_on, today)
        text = QT_TRANSLATE_NOOP("attention", "“{title}” is due on {day}")
        if days:
            text = QT_TRANSLATE_NOOP("attention", "“{title}” is {days} days late")
        if days == 1:
            text = QT_TRANSLATE_NOOP("attention", "“{title}” is 1 day late")
        yield Attention(
            kind=AttentionKind.MILESTONE,
            text=text,
            values={"title": row.title, "day": due, "days": days},
            on=due,
            late=days > 0,
            table="milestone",
            record_id=row.id,
        )


def _actions(session: Session, project_id: str, today: date) -> Iterator[Attention]:
    for action in open_actions_in(session, project_id, today):
        if action.overdue:
            yield Attention(
                kind=AttentionKind.ACTION,
                text=QT_TRANSLATE_NOOP("attention", "{owner}: {text}")
                if action.owner
                else QT_TRANSLATE_NOOP("attention", "{text}"),
                values={"owner": action.owner, "text": action.text},
                on=action.due_on,
                late=True,
                table="action_item",
                record_id=action.id,
            )


def _clocks(session: Session, project_id: str, today: date) -> Iterator[Attention]:
    query = (
        select(PatentFamily)
        .options(selectinload(PatentFamily.filings))
        .where(PatentFamily.project_id == project_id)
    )
    for family in session.scalars(query):
        filings = [filing_of(row) for row in family.filings]
        for clock in clocks_ahead(family.dofi_on, filings, family.status, today):
            yield Attention(
                kind=AttentionKind.CLOCK,
                text=QT_TRANSLATE_NOOP("attention", "{clock}: {title}. {hint}"),
                values={
                    "clock": CodeWord("clock_kind", clock.kind),
                    "title": family.title,
                    "hint": ASK_ATTORNEY,
                },
                on=clock.due,
                late=clock.due < today,
                table="patent_family",
                record_id=family.id,
            )


def _agreements(session: Session, project_id: str, today: date) -> Iterator[Attention]:
    query = select(Assignment).where(
        Assignment.project_id == project_id,
        Assignment.until_on.is_(None) | (Assignment.until_on >= today),
    )
    seen: set[str] = set()
    for row in session.scalars(query):
        if row.person_id in seen:
            continue
        seen.add(row.person_id)
        for caution in check_advisor_in(session, row.person_id, project_id, today):
            day = caution.values.get("day")
            yield Attention(
                kind=AttentionKind.AGREEMENT,
                text=caution.text,
                values=caution.values,
                on=day if isinstance(day, date) else None,
                late=caution.key != "cda_ends_soon",
                table="person",
                record_id=row.person_id,
            )


def _instalments(session: Session, project_id: str) -> Iterator[Attention]:
    ready = (InstalmentStatus.CONDITION_MET, InstalmentStatus.APPROVED)
    query = select(Instalment).where(
        Instalment.project_id == project_id, Instalment.status.in_(ready)
    )
    for row in session.scalars(query):
        yield Attention(
            kind=AttentionKind.INSTALMENT,
            text=QT_TRANSLATE_NOOP("attention", "An instalment waits: {status}"),
            values={"status": CodeWord("instalment_status", row.status)},
            on=row.approved_on or row.condition_met_on,
            late=False,
            table="instalment",
            record_id=row.id,
        )


def _silence(session: Session, project: Project, today: date) -> Iterator[Attention]:
    if project.status not in RUNNING:
        return
    last = session.scalar(
        select(func.max(MentoringSession.held_on)).where(MentoringSession.project_id == project.id)
    )
    since = silent_since(last, project.admitted_on, today)
    if since is None:
        return
    text = QT_TRANSLATE_NOOP("attention", "No session for {days} days")
    if last is None:
        text = QT_TRANSLATE_NOOP("attention", "No session since admission {days} days ago")
    yield Attention(
        kind=AttentionKind.SILENCE,
        text=text,
        values={"days": (today - since).days},
        on=since,
        late=True,
        table="project",
        record_id=project.id,
    )
