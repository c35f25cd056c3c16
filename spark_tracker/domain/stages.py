"""Stages of a project, derived from dated facts and claims; never stored, never ticked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from spark_tracker.domain.codes import MAIN_STAGES, Stage


class StageSource(StrEnum):
    """What a reached stage rests on."""

    FACT = "fact"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True, kw_only=True)
class StageEvidence:
    """One dated record that shows a stage was reached, or one claim that it was.

    Facts are: IDEA the application (see `idea_date`), ADVISOR an assignment's start, PATENT a
    priority filing, STARTUP a company founded by the project and incorporated, INVESTMENT equity
    received, LICENCE a licence, CLINICAL a first patient (which only ever is a claim). `on` is
    None where the record has no date yet: it then proves nothing.
    """

    stage: Stage
    on: date | None
    record_id: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageReached:
    """A stage, since when, and the record behind it."""

    stage: Stage
    on: date
    source: StageSource
    record_id: str = ""
    note: str = ""


_ORDER = {stage: place for place, stage in enumerate(Stage)}


def idea_date(
    *,
    applied_on: date | None,
    admitted_on: date | None,
    created_on: date | None,
    others: Iterable[date | None] = (),
) -> date | None:
    """Return when the idea reached the programme: applied, else admitted, else first recorded.

    A project recorded years later has no application; its idea is then as old as the first thing
    known of it (`others`, dates of its other stages), not as old as our record.
    """
    if applied_on or admitted_on:
        return applied_on or admitted_on
    known = [day for day in (created_on, *others) if day is not None]
    return min(known, default=None)


def derive_stages(
    facts: Iterable[StageEvidence], claims: Iterable[StageEvidence] = ()
) -> tuple[StageReached, ...]:
    """Return the stages reached, one entry each, in the order of the stages.

    The earliest fact of a stage counts; a claim counts only for a stage without a fact. Stages
    may be skipped, and several may be reached on one day.
    """
    reached = _earliest(claims, StageSource.CLAIM) | _earliest(facts, StageSource.FACT)
    return tuple(sorted(reached.values(), key=lambda entry: _ORDER[entry.stage]))


def _earliest(evidence: Iterable[StageEvidence], source: StageSource) -> dict[Stage, StageReached]:
    first: dict[Stage, StageReached] = {}
    for entry in evidence:
        if entry.on is None:
            continue
        known = first.get(entry.stage)
        if known is None or entry.on < known.on:
            first[entry.stage] = StageReached(
                stage=entry.stage,
                on=entry.on,
                source=source,
                record_id=entry.record_id,
                note=entry.note,
            )
    return first


def reached_by(reached: Iterable[StageReached], as_of: date) -> tuple[StageReached, ...]:
    """Return only what was reached on or before `as_of`."""
    return tuple(entry for entry in reached if entry.on <= as_of)


def furthest(reached: Iterable[StageReached]) -> StageReached | None:
    """Return the furthest of the five main stages, or None where none is reached.

    Side branches (licence, clinical) never are the furthest stage.
    """
    main = [entry for entry in reached if entry.stage in MAIN_STAGES]
    return max(main, key=lambda entry: _ORDER[entry.stage], default=None)


def days_in_stage(reached: Iterable[StageReached], as_of: date) -> int | None:
    """Return the days since the furthest stage was reached, seen from `as_of`."""
    current = furthest(reached_by(reached, as_of))
    return None if current is None else (as_of - current.on).days
