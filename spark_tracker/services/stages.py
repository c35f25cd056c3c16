"""Stages: derived from the facts, or claimed while a fact is not recorded."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import Stage
from spark_tracker.domain.stages import StageReached, StageSource
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Project, StageClaim
from spark_tracker.services.checks import line, past
from spark_tracker.services.records import found, project_code, put
from spark_tracker.services.stage_facts import stages_of
from spark_tracker.store.store import Store

_FACTS = {
    Stage.IDEA: QT_TRANSLATE_NOOP(
        "errors",
        "Every project has its idea since it applied. To move that day, change “applied on”.",
    ),
    Stage.ADVISOR: QT_TRANSLATE_NOOP(
        "errors",
        "The stage follows from an assignment that began on {day}. To leave the stage, change or "
        "delete that assignment.",
    ),
    Stage.PATENT: QT_TRANSLATE_NOOP(
        "errors",
        "The stage follows from a priority filing of {day}. To leave the stage, change or delete "
        "that filing.",
    ),
    Stage.STARTUP: QT_TRANSLATE_NOOP(
        "errors",
        "The stage follows from a company incorporated on {day}. To leave the stage, change or "
        "unlink that company.",
    ),
    Stage.INVESTMENT: QT_TRANSLATE_NOOP(
        "errors",
        "The stage follows from equity received on {day}. To leave the stage, change or delete "
        "that funding entry.",
    ),
    Stage.LICENCE: QT_TRANSLATE_NOOP(
        "errors",
        "The stage follows from a licence of {day}. To leave the stage, change what ties the "
        "company to the project.",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimValues:
    """Somebody says that a stage was reached on a day, while the fact is not recorded."""

    stage: Stage
    on: date
    reason: str = ""
    claimed_by: str = ""


def read_stages(store: Store, project_id: str) -> tuple[StageReached, ...]:
    """Return the stages a project has reached, in their order, each with what shows it."""
    with store.read() as session:
        return stages_of(session, (project_id,)).get(project_id, ())


def claim_stage(store: Store, project_id: str, values: ClaimValues, *, today: date) -> str:
    """Record that a stage was reached, without the details; return the claim's id.

    Raises:
        InputError: The day is still to come, or a recorded fact says it already.
    """
    code = project_code(store, project_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Record stage of {project}"), project=code
    ) as session:
        return claim_stage_in(session, project_id, values, today=today).id


def claim_stage_in(
    session: Session, project_id: str, values: ClaimValues, *, today: date
) -> StageClaim:
    """Do what `claim_stage` does inside an open unit of work; return the claim.

    A stage is claimed once: a second claim corrects the first.
    """
    project = found(session, Project, project_id, "project_id")
    past("on", values.on, today)
    clean = {
        "on": values.on,
        "reason": line("reason", values.reason),
        "claimed_by": line("claimed_by", values.claimed_by),
    }
    fact = _reached(session, project_id, values.stage)
    if fact is not None and fact.source is StageSource.FACT and fact.record_id != project_id:
        raise InputError("stage", _FACTS[values.stage], day=fact.on)
    if values.stage is Stage.IDEA and (project.applied_on or project.admitted_on):
        raise InputError("stage", _FACTS[Stage.IDEA])
    claim = session.scalar(
        select(StageClaim).where(
            StageClaim.project_id == project_id, StageClaim.stage == values.stage
        )
    )
    if claim is None:
        claim = StageClaim(stage=values.stage, **clean)
        project.stage_claims.append(claim)
    put(claim, clean)
    session.flush()
    return claim


def leave_stage(store: Store, project_id: str, stage: Stage) -> None:
    """Take back the claim of a stage (moving a card back on the board).

    Raises:
        InputError: The stage follows from a fact; the sentence says which one would have to
            change. Or the project has not reached it.
    """
    code = project_code(store, project_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Take back stage of {project}"), project=code
    ) as session:
        leave_stage_in(session, project_id, stage)


def leave_stage_in(session: Session, project_id: str, stage: Stage) -> None:
    """Do what `leave_stage` does inside an open unit of work."""
    entry = _reached(session, project_id, stage)
    if entry is None:
        raise InputError(
            "stage", QT_TRANSLATE_NOOP("errors", "The project has not reached this stage.")
        )
    if entry.source is StageSource.FACT:
        raise what_holds(entry)
    claim = found(session, StageClaim, entry.record_id)
    claim.project.stage_claims.remove(claim)


def what_holds(entry: StageReached) -> InputError:
    """Return the refusal that says which fact a stage follows from and what would change it."""
    return InputError("stage", _FACTS[entry.stage], day=entry.on)


def _reached(session: Session, project_id: str, stage: Stage) -> StageReached | None:
    reached = stages_of(session, (project_id,)).get(project_id, ())
    return next((entry for entry in reached if entry.stage is stage), None)
