"""Events of the work with a project: sessions, milestones, status, readiness, progress."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import AttendeeRole, MilestoneStatus
from spark_tracker.domain.milestones import due_on, overdue, slip_days
from spark_tracker.domain.quarter import Quarter
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import (
    ActionItem,
    Advice,
    Attendee,
    Document,
    MentoringSession,
    Milestone,
    Person,
    Progress,
    Readiness,
    StatusChange,
)
from spark_tracker.services.thread_event import AdviceDetail, ThreadEvent, ThreadKind, Tone
from spark_tracker.services.words import CodeWord


def work_events(session: Session, project_id: str, today: date) -> Iterator[ThreadEvent]:
    """Yield the events of sessions, milestones, status, readiness, progress, documents."""
    yield from _sessions(session, project_id)
    yield from _milestones(session, project_id, today)
    yield from _statuses(session, project_id)
    yield from _readiness(session, project_id)
    yield from _progress(session, project_id, today)
    yield from _documents(session, project_id)


def _sessions(session: Session, project_id: str) -> Iterator[ThreadEvent]:
    mine = select(MentoringSession.id).where(MentoringSession.project_id == project_id)
    names: dict[str, list[str]] = defaultdict(list)
    for session_id, name in session.execute(
        select(Attendee.session_id, Person.name)
        .join(Person, Person.id == Attendee.person_id)
        .where(Attendee.session_id.in_(mine), Attendee.role == AttendeeRole.ADVISOR)
        .order_by(Attendee.id)
    ):
        names[session_id].append(name)
    advice, actions = _advice(session, project_id), _actions(session, project_id)
    columns = select(
        MentoringSession.id,
        MentoringSession.held_on,
        MentoringSession.format,
        MentoringSession.minutes,
        MentoringSession.question,
    ).where(MentoringSession.project_id == project_id)
    for key, held_on, kind, minutes, question in session.execute(columns):
        yield ThreadEvent(
            kind=ThreadKind.SESSION,
            on=held_on,
            table="mentoring_session",
            record_id=key,
            lead=QT_TRANSLATE_NOOP("thread", "{format} with {names}")
            if names[key]
            else QT_TRANSLATE_NOOP("thread", "{format}"),
            text=QT_TRANSLATE_NOOP("thread", "{question}") if question else "",
            values={
                "format": CodeWord("session_format", kind),
                "names": ", ".join(names[key]),
                "minutes": minutes,
                "question": question,
            },
            advice=tuple(advice.get(key, ())),
            actions=tuple(actions.get(key, ())),
        )


def _advice(session: Session, project_id: str) -> dict[str, list[AdviceDetail]]:
    lines: dict[str, list[AdviceDetail]] = defaultdict(list)
    query = (
        select(
            Advice.session_id,
            Advice.id,
            Person.name,
            Advice.text,
            Advice.weight,
            Advice.answer,
            Advice.answer_reason,
        )
        .join(Advice.session)
        .outerjoin(Person, Person.id == Advice.advisor_id)
        .where(MentoringSession.project_id == project_id)
        .order_by(Advice.position, Advice.id)
    )
    for session_id, key, name, text, weight, answer, reason in session.execute(query):
        detail = AdviceDetail(key, name or "", text, weight, answer, reason)
        lines[session_id].append(detail)
    return lines


def _actions(session: Session, project_id: str) -> dict[str, list[str]]:
    lines: dict[str, list[str]] = defaultdict(list)
    query = (
        select(ActionItem.session_id, ActionItem.text)
        .where(ActionItem.project_id == project_id, ActionItem.session_id.is_not(None))
        .order_by(ActionItem.position, ActionItem.id)
    )
    for session_id, text in session.execute(query):
        if session_id is not None:
            lines[session_id].append(text)
    return lines


def _milestones(session: Session, project_id: str, today: date) -> Iterator[ThreadEvent]:
    for row in session.scalars(select(Milestone).where(Milestone.project_id == project_id)):
        values: dict[str, object] = {
            "title": row.title,
            "days": slip_days(row.baseline_on, row.forecast_on, row.done_on),
            "evidence": row.evidence,
            "decision": CodeWord("decision", row.decision) if row.decision else "",
            "who": row.decided_by,
            "reason": row.decision_reason,
        }
        yield from _milestone_end(row, values, today)
        if row.decision is not None and row.decided_on is not None:
            yield ThreadEvent(
                kind=ThreadKind.MILESTONE,
                on=row.decided_on,
                table="milestone",
                record_id=row.id,
                lead=QT_TRANSLATE_NOOP("thread", "Decided on “{title}”: {decision}"),
                text=QT_TRANSLATE_NOOP("thread", "{who}: {reason}")
                if row.decision_reason
                else QT_TRANSLATE_NOOP("thread", "{who}"),
                values=values,
            )


_GIVEN_UP = {
    MilestoneStatus.CANCELLED: QT_TRANSLATE_NOOP("thread", "Milestone cancelled: {title}"),
    MilestoneStatus.CHANGED: QT_TRANSLATE_NOOP("thread", "Milestone planned anew: {title}"),
}


def _milestone_end(row: Milestone, values: dict[str, object], today: date) -> Iterator[ThreadEvent]:
    due = due_on(row.baseline_on, row.forecast_on)
    if row.done_on is not None:
        slip = slip_days(row.baseline_on, None, row.done_on) or 0
        on, tone = row.done_on, Tone.GOOD
        lead = QT_TRANSLATE_NOOP("thread", "Milestone met: {title}")
        late = QT_TRANSLATE_NOOP("thread", "{days} days later than first planned")
        if slip == 1:
            late = QT_TRANSLATE_NOOP("thread", "1 day later than first planned")
        text = late if slip > 0 else ""
    elif row.status is MilestoneStatus.MISSED and (row.status_on or due):
        on, tone, text = row.status_on or due or today, Tone.LATE, ""
        lead = QT_TRANSLATE_NOOP("thread", "Milestone missed: {title}")
    elif due is not None and overdue(row.status, row.baseline_on, row.forecast_on, today):
        on, tone, text = due, Tone.LATE, ""
        lead = QT_TRANSLATE_NOOP("thread", "Milestone due and not met: {title}")
    elif row.status in _GIVEN_UP and row.status_on is not None:
        on, tone, text = row.status_on, Tone.PLAIN, ""
        lead = _GIVEN_UP[row.status]
    else:
        return
    yield ThreadEvent(
        kind=ThreadKind.MILESTONE,
        on=on,
        table="milestone",
        record_id=row.id,
        lead=lead,
        text=text,
        values=values,
        tone=tone,
    )


def _statuses(session: Session, project_id: str) -> Iterator[ThreadEvent]:
    query = select(StatusChange.id, StatusChange.status, StatusChange.on, StatusChange.reason)
    for key, status, on, reason in session.execute(
        query.where(StatusChange.project_id == project_id, StatusChange.on.is_not(None))
    ):
        if on is not None:
            yield ThreadEvent(
                kind=ThreadKind.STATUS,
                on=on,
                table="status_change",
                record_id=key,
                lead=QT_TRANSLATE_NOOP("thread", "Programme status: {status}"),
                text=QT_TRANSLATE_NOOP("thread", "{reason}") if reason else "",
                values={"status": CodeWord("project_status", status), "reason": reason},
            )


def _readiness(session: Session, project_id: str) -> Iterator[ThreadEvent]:
    for row in session.scalars(select(Readiness).where(Readiness.project_id == project_id)):
        yield ThreadEvent(
            kind=ThreadKind.READINESS,
            on=row.on,
            table="readiness",
            record_id=row.id,
            lead=QT_TRANSLATE_NOOP("thread", "Judged at TRL {trl}")
            if row.trl is not None
            else QT_TRANSLATE_NOOP("thread", "Innovation readiness judged"),
            text=QT_TRANSLATE_NOOP("thread", "by {who}") if row.judged_by else "",
            values={"trl": row.trl, "who": row.judged_by},
        )


def _progress(session: Session, project_id: str, today: date) -> Iterator[ThreadEvent]:
    """A quarter's line stands at its end, or today while the quarter runs."""
    for row in session.scalars(select(Progress).where(Progress.project_id == project_id)):
        quarter = Quarter(row.year, row.quarter)
        yield ThreadEvent(
            kind=ThreadKind.PROGRESS,
            on=max(quarter.first_day, min(quarter.last_day, today)),
            table="progress",
            record_id=row.id,
            lead=QT_TRANSLATE_NOOP("thread", "Progress in {quarter}"),
            text=QT_TRANSLATE_NOOP("thread", "{text}"),
            values={"quarter": quarter.label, "text": row.text},
        )


def _documents(session: Session, project_id: str) -> Iterator[ThreadEvent]:
    query = select(Document.id, Document.title, Document.added_on)
    for key, title, added_on in session.execute(query.where(Document.project_id == project_id)):
        yield ThreadEvent(
            kind=ThreadKind.DOCUMENT,
            on=added_on,
            table="document",
            record_id=key,
            lead=QT_TRANSLATE_NOOP("thread", "Document added: {title}"),
            values={"title": title},
        )
