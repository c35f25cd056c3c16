"""How ready a project was judged to be on a day: TRL and the six innovation axes.

Only numbers are kept: the level texts of the KTH Innovation Readiness Level are licensed.
"""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Project, Readiness
from spark_tracker.services.checks import at_least, line, paragraph, past
from spark_tracker.services.records import (
    add_row,
    fields_of,
    found,
    project_code,
    project_code_of,
    put,
    read_row,
)
from spark_tracker.store.store import Store

AXES = ("technology", "customer", "business", "ip", "team", "funding")
_HIGHEST = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessValues:
    """A judgement on a day; each level 1 to 9, at least one of them given."""

    project_id: str
    on: date
    trl: int | None = None
    trl_scale: str = ""
    technology: int | None = None
    customer: int | None = None
    business: int | None = None
    ip: int | None = None
    team: int | None = None
    funding: int | None = None
    judged_by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReadinessRow:
    """One judgement; `axes` holds the six levels in the order of `AXES`."""

    id: str
    on: date
    trl: int | None
    trl_scale: str
    axes: tuple[int | None, ...]
    judged_by: str
    note: str


def add_readiness(store: Store, values: ReadinessValues, *, today: date) -> str:
    """Add a judgement and return its id.

    Raises:
        InputError: No level at all, one outside 1 to 9, a day still to come, or a second
            judgement by the same people on the same day.
    """
    code = project_code(store, values.project_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Judge readiness of {project}"), project=code
    ) as session:
        return add_readiness_in(session, values, today=today).id


def add_readiness_in(session: Session, values: ReadinessValues, *, today: date) -> Readiness:
    """Do what `add_readiness` does inside an open unit of work; return the judgement."""
    return add_row(session, Readiness, _checked(session, values, today))


def read_readiness(store: Store, readiness_id: str) -> ReadinessValues:
    """Return one judgement."""
    return read_row(store, Readiness, readiness_id, ReadinessValues)


def edit_readiness(
    store: Store, readiness_id: str, values: ReadinessValues, *, today: date
) -> None:
    """Change a judgement.

    Raises:
        InputError: As for `add_readiness`.
    """
    code = project_code_of(store, Readiness, readiness_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Change readiness of {project}"), project=code
    ) as session:
        edit_readiness_in(session, readiness_id, values, today=today)


def edit_readiness_in(
    session: Session, readiness_id: str, values: ReadinessValues, *, today: date
) -> None:
    """Do what `edit_readiness` does inside an open unit of work."""
    row = found(session, Readiness, readiness_id)
    values = replace(values, project_id=row.project_id)
    put(row, fields_of(_checked(session, values, today, readiness_id)))


def delete_readiness(store: Store, readiness_id: str) -> None:
    """Delete a judgement."""
    code = project_code_of(store, Readiness, readiness_id)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Delete readiness of {project}"), project=code
    ) as session:
        session.delete(found(session, Readiness, readiness_id))


def readiness_of(store: Store, project_id: str) -> tuple[ReadinessRow, ...]:
    """Return the judgements of a project, newest first."""
    query = (
        select(Readiness)
        .where(Readiness.project_id == project_id)
        .order_by(Readiness.on.desc(), Readiness.id.desc())
    )
    with store.read() as session:
        return tuple(
            ReadinessRow(
                row.id,
                row.on,
                row.trl,
                row.trl_scale,
                tuple(getattr(row, axis) for axis in AXES),
                row.judged_by,
                row.note,
            )
            for row in session.scalars(query)
        )


def _checked(
    session: Session, values: ReadinessValues, today: date, readiness_id: str = ""
) -> ReadinessValues:
    found(session, Project, values.project_id, "project_id")
    past("on", values.on, today)
    levels = {axis: getattr(values, axis) for axis in ("trl", *AXES)}
    for axis, level in levels.items():
        at_least(axis, level, 1, most=_HIGHEST)
    if not any(levels.values()):
        raise InputError("trl", QT_TRANSLATE_NOOP("errors", "Give at least one level, 1 to 9."))
    clean = replace(
        values,
        trl_scale=line("trl_scale", values.trl_scale),
        judged_by=line("judged_by", values.judged_by),
        note=paragraph("note", values.note),
    )
    same = select(Readiness.id).where(
        Readiness.project_id == clean.project_id,
        Readiness.on == clean.on,
        Readiness.judged_by == clean.judged_by,
        Readiness.id != readiness_id,
    )
    if session.scalars(same).first() is not None:
        raise InputError(
            "on",
            QT_TRANSLATE_NOOP("errors", "There is a judgement of {day} already. Change that one."),
            day=clean.on,
        )
    return clean
