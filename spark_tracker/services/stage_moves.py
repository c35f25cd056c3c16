"""Moving a card on the board: what it takes to bring a project to a stage, and doing it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import MAIN_STAGES, Stage
from spark_tracker.domain.stages import StageReached, StageSource, furthest
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Project
from spark_tracker.services.records import found
from spark_tracker.services.stage_facts import stages_of
from spark_tracker.services.stage_reaching import Fact, reach_stage_in
from spark_tracker.services.stages import ClaimValues, claim_stage_in, leave_stage_in, what_holds
from spark_tracker.store.store import Reader, Store

_LONGEST = 40  # letters of a title in the name of an action
_LABELS: Mapping[Stage, str] = {
    Stage.IDEA: QT_TRANSLATE_NOOP("actions", "Move {project} to Idea"),
    Stage.ADVISOR: QT_TRANSLATE_NOOP("actions", "Move {project} to Advisor"),
    Stage.PATENT: QT_TRANSLATE_NOOP("actions", "Move {project} to Patent"),
    Stage.STARTUP: QT_TRANSLATE_NOOP("actions", "Move {project} to Start-up"),
    Stage.INVESTMENT: QT_TRANSLATE_NOOP("actions", "Move {project} to Investment"),
    Stage.LICENCE: QT_TRANSLATE_NOOP("actions", "Move {project} to Licence"),
    Stage.CLINICAL: QT_TRANSLATE_NOOP("actions", "Move {project} to Clinical"),
}

_MANY_LABELS: Mapping[Stage, str] = {
    Stage.IDEA: QT_TRANSLATE_NOOP("actions", "Move {n} projects to Idea"),
    Stage.ADVISOR: QT_TRANSLATE_NOOP("actions", "Move {n} projects to Advisor"),
    Stage.PATENT: QT_TRANSLATE_NOOP("actions", "Move {n} projects to Patent"),
    Stage.STARTUP: QT_TRANSLATE_NOOP("actions", "Move {n} projects to Start-up"),
    Stage.INVESTMENT: QT_TRANSLATE_NOOP("actions", "Move {n} projects to Investment"),
    Stage.LICENCE: QT_TRANSLATE_NOOP("actions", "Move {n} projects to Licence"),
    Stage.CLINICAL: QT_TRANSLATE_NOOP("actions", "Move {n} projects to Clinical"),
}


class Way(StrEnum):
    """What it takes to bring a project to a stage."""

    THERE = "there"
    """Nothing: it is there."""
    ASK = "ask"
    """The fact that makes the stage true, or a claim."""
    BACK = "back"
    """Claims of later stages go away."""
    HELD = "held"
    """It cannot go back: facts of later stages would have to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageMove:
    """What it takes to bring a project to `stage`; `at` is its furthest main stage now.

    `holding` are the facts in the way (HELD), the latest stage first.
    """

    project_id: str
    title: str
    stage: Stage
    at: Stage | None
    way: Way
    holding: tuple[StageReached, ...] = ()


def plan_move(store: Reader, project_id: str, stage: Stage) -> StageMove:
    """Return what it takes to bring a project to a stage.

    A side branch (licence, clinical) is reached besides, and no later stage stands in its way.

    Raises:
        InputError: There is no such project.
    """
    with store.read() as session:
        title = found(session, Project, project_id, "project_id").title
        reached = stages_of(session, (project_id,)).get(project_id, ())
    return _planned(project_id, title, reached, stage)


def plan_moves(store: Reader, ids: Sequence[str], stage: Stage) -> tuple[StageMove, ...]:
    """Return what it takes to bring each of these projects to a stage; what is gone is left out."""
    with store.read() as session:
        rows = session.execute(select(Project.id, Project.title).where(Project.id.in_(ids)))
        titles = {row.id: row.title for row in rows}
        reached = stages_of(session, ids)
    return tuple(_planned(key, titles[key], reached[key], stage) for key in ids if key in titles)


def move_to_stage(
    store: Store,
    project_id: str,
    stage: Stage,
    fact: Fact | ClaimValues | None = None,
    *,
    today: date,
) -> None:
    """Bring a project to a stage as one action: claims of later stages go, the fact is recorded.

    Args:
        store: Where to write.
        project_id: The project.
        stage: Where its card goes to.
        fact: What makes the stage true; None where the project has reached it before.
        today: The day it is.

    Raises:
        InputError: A fact of a later stage would have to change first, `fact` breaks a rule of
            its record, or the project is gone.
    """
    with store.read() as session:
        title = short_title(found(session, Project, project_id, "project_id").title)
    with store.write(_LABELS[stage], project=title) as session:
        reached = stages_of(session, (project_id,)).get(project_id, ())
        _leave(session, project_id, _later(reached, stage))
        if fact is not None:
            reach_stage_in(session, project_id, fact, today=today)


def move_all_to_stage(
    store: Store, ids: Sequence[str], stage: Stage, claim: ClaimValues | None, *, today: date
) -> None:
    """Bring several projects to a stage as one action, without the details of each.

    Claims of later stages go; `claim` is recorded for those that have not reached the stage.

    Raises:
        InputError: A fact of a later stage holds one of them, `claim` breaks a rule, or one is
            gone. Then none is moved.
    """
    with store.write(_MANY_LABELS[stage], n=len(ids)) as session:
        reached = stages_of(session, ids)
        for project_id in ids:
            stages = reached.get(project_id, ())
            _leave(session, project_id, _later(stages, stage))
            if claim is not None and not any(entry.stage is stage for entry in stages):
                claim_stage_in(session, project_id, replace(claim, stage=stage), today=today)


def short_title(title: str) -> str:
    """Return a title as the name of an action has room for it, cut after a word."""
    if len(title) <= _LONGEST:
        return title
    return title[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:-–") + "…"


def _planned(
    project_id: str, title: str, reached: tuple[StageReached, ...], stage: Stage
) -> StageMove:
    now = furthest(reached)
    later = _later(reached, stage)
    holding = tuple(entry for entry in later if entry.source is StageSource.FACT)
    is_reached = any(entry.stage is stage for entry in reached)
    if holding:
        way = Way.HELD
    elif not is_reached:
        way = Way.ASK
    else:
        way = Way.BACK if later else Way.THERE
    return StageMove(
        project_id=project_id,
        title=title,
        stage=stage,
        at=now.stage if now is not None else None,
        way=way,
        holding=holding,
    )


def _leave(session: Session, project_id: str, later: tuple[StageReached, ...]) -> None:
    for entry in later:
        if entry.source is StageSource.FACT:
            raise what_holds(entry)
        leave_stage_in(session, project_id, entry.stage)


def _later(reached: tuple[StageReached, ...], stage: Stage) -> tuple[StageReached, ...]:
    """Return the main stages reached behind `stage`, the latest first; none for a side branch."""
    if stage not in MAIN_STAGES:
        return ()
    behind = MAIN_STAGES[MAIN_STAGES.index(stage) + 1 :]
    return tuple(entry for entry in reversed(reached) if entry.stage in behind)
