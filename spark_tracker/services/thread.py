"""The thread of a project: everything dated, newest first, from idea to investment and on."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import ReportState, Stage
from spark_tracker.domain.folding import fold
from spark_tracker.domain.quarter import Quarter, day_in_oslo
from spark_tracker.domain.stages import StageReached, StageSource
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Delivery, Partner, Project, Report
from spark_tracker.services.records import found
from spark_tracker.services.stage_facts import stages_of
from spark_tracker.services.thread_event import AdviceDetail, ThreadEvent, ThreadKind, Tone
from spark_tracker.services.thread_facts import fact_events
from spark_tracker.services.thread_work import work_events
from spark_tracker.services.words import CodeWord
from spark_tracker.store.store import Store

__all__ = [
    "AdviceDetail",
    "SealedQuarter",
    "ThreadEvent",
    "ThreadKind",
    "ThreadPage",
    "Tone",
    "thread",
]


@dataclass(frozen=True, slots=True)
class SealedQuarter:
    """A quarter that was reported: when it was sealed first, and the partners it was sent to."""

    on: date | None
    sent_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ThreadPage:
    """A part of a thread; `total` counts all events found.

    `sealed` holds the quarters that were reported. `counts` tells how many events with the words
    there are, whatever kinds were asked for, by the kinds they are found under: what reached a
    stage is found under its own kind and under STAGE.
    """

    events: tuple[ThreadEvent, ...]
    total: int
    sealed: Mapping[Quarter, SealedQuarter]
    counts: Mapping[frozenset[ThreadKind], int]


def thread(
    store: Store,
    project_id: str,
    *,
    today: date,
    kinds: Collection[ThreadKind] = (),
    words: str = "",
    offset: int = 0,
    limit: int = 200,
) -> ThreadPage:
    """Return what happened to a project, newest first.

    Args:
        store: where to read.
        project_id: the project.
        today: milestones due before it and still open are late.
        kinds: only these kinds; empty means all.
        words: only events with all of these words, whatever the case.
        offset: so many events are left out.
        limit: at most so many are returned.

    Raises:
        InputError: There is no such project.
    """
    with store.read() as session:
        found(session, Project, project_id, "project_id")
        reached = stages_of(session, (project_id,)).get(project_id, ())
        events = list(
            chain(fact_events(session, project_id), work_events(session, project_id, today))
        )
        sealed = sealed_quarters(session)
    marked = _mark_stages(events, reached)
    folded = fold(words)
    said = [event for event in marked if not folded or event.says(folded)]
    chosen = [event for event in said if not kinds or _kinds_of(event) & set(kinds)]
    chosen.sort(
        key=lambda event: (event.on, event.tone is Tone.STAGE, event.record_id), reverse=True
    )
    counts = Counter(_kinds_of(event) for event in said)
    return ThreadPage(tuple(chosen[offset : offset + limit]), len(chosen), sealed, counts)


def _kinds_of(event: ThreadEvent) -> frozenset[ThreadKind]:
    """Return the kinds an event is found under: its own, and stage where it reached one."""
    return frozenset({event.kind, ThreadKind.STAGE} if event.stage else {event.kind})


def sealed_quarters(session: Session) -> dict[Quarter, SealedQuarter]:
    """Return the quarters of which a partner has a sealed report, and what became of it."""
    query = (
        select(Report.year, Report.quarter, Report.sealed_at, Partner.name, Delivery.id)
        .join(Partner, Partner.id == Report.partner_id)
        .outerjoin(Delivery, Delivery.report_id == Report.id)
        .where(Report.state == ReportState.SEALED)
        .order_by(Partner.name)
    )
    days: dict[Quarter, list[date]] = {}
    sent: dict[Quarter, dict[str, None]] = {}
    for year, number, sealed_at, partner, delivery in session.execute(query):
        quarter = Quarter(year, number)
        days.setdefault(quarter, []).extend([day_in_oslo(sealed_at)] if sealed_at else [])
        names = sent.setdefault(quarter, {})
        if delivery is not None:
            names[partner] = None
    return {
        quarter: SealedQuarter(min(found_days, default=None), tuple(sent[quarter]))
        for quarter, found_days in days.items()
    }


def _mark_stages(events: list[ThreadEvent], reached: tuple[StageReached, ...]) -> list[ThreadEvent]:
    """Let the record behind a stage stand for it; stages without one get a line of their own."""
    behind: dict[tuple[str, date], list[StageReached]] = defaultdict(list)
    for entry in reached:  # a company may be founded and licensed to on one day
        behind[entry.record_id, entry.on].append(entry)
    marked = []
    for event in events:
        waiting = behind.get((event.record_id, event.on))
        stage = waiting.pop(0).stage if waiting else None
        marked.append(event if stage is None else replace(event, tone=Tone.STAGE, stage=stage))
    left = (entry for waiting in behind.values() for entry in waiting)
    return [*marked, *(_stage_event(entry) for entry in left)]


def _stage_event(entry: StageReached) -> ThreadEvent:
    claimed = entry.source is StageSource.CLAIM
    return ThreadEvent(
        kind=ThreadKind.STAGE,
        on=entry.on,
        table="stage_claim" if claimed else "project",
        record_id=entry.record_id,
        lead=_IDEA if entry.stage is Stage.IDEA else _REACHED,
        text=_NOTED if entry.note else "",
        values={"stage": CodeWord("stage", entry.stage), "note": entry.note},
        tone=Tone.STAGE,
        stage=entry.stage,
    )


_IDEA = QT_TRANSLATE_NOOP("thread", "The idea reached the programme")
_REACHED = QT_TRANSLATE_NOOP("thread", "{stage} reached")
_NOTED = QT_TRANSLATE_NOOP("thread", "{note}")
