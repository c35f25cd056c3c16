"""Writes what taking a workbook back would do, within one open unit of work."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from spark_tracker.errors import ExchangeError
from spark_tracker.exchange.complete.planned import RowWrite, TablesPlan
from spark_tracker.exchange.complete.stored import attribute_of, class_of
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Project, Record, StatusChange

_CHUNK = 500
_BROKEN = QT_TRANSLATE_NOOP(
    "import",
    "{file} holds rows that do not fit together ({reason}). Nothing was written. Correct them in"
    " the workbook and import it again.",
)


def write_tables(
    session: Session, plan: TablesPlan, *, file: str, progress: Callable[[int, int], None]
) -> None:
    """Write every row that is new or changed.

    Raises:
        ExchangeError: rows break a rule of the database, for example a level beyond 9.
    """
    try:
        make_room(session, plan.replaced)
        made = [write for write in plan.writes if write.new]
        changed = [write for write in plan.writes if not write.new]
        progress(0, len(plan.writes))
        session.add_all([_record(write) for write in made])
        session.flush()
        progress(len(made), len(plan.writes))
        _change(session, changed)
        show_newest_status(session, plan.writes)
        session.flush()
    except IntegrityError as error:
        reason = str(error.orig).removeprefix("CHECK constraint failed: ")
        raise ExchangeError(_BROKEN, file=file, reason=reason) from error
    progress(len(plan.writes), len(plan.writes))


def make_room(session: Session, replaced: Iterable[tuple[str, str]]) -> None:
    """Take away what a new file began with, where the workbook brings its own."""
    for table, record_id in replaced:
        session.delete(session.get_one(class_of(table), record_id))
    session.flush()


def write_one(session: Session, write: RowWrite) -> None:
    """Write one row into the session."""
    if write.new:
        session.add(_record(write))
    else:
        _change(session, [write])


def _record(write: RowWrite) -> Record:
    columns = {attribute_of(write.table, name): value for name, value in write.values.items()}
    return class_of(write.table)(id=write.id, **columns)


def _change(session: Session, writes: Sequence[RowWrite]) -> None:
    by_table: dict[str, dict[str, RowWrite]] = defaultdict(dict)
    for write in writes:
        by_table[write.table][write.id] = write
    for table, changed in by_table.items():
        kind = class_of(table)
        ids = list(changed)
        for start in range(0, len(ids), _CHUNK):
            chunk = ids[start : start + _CHUNK]
            for record in session.scalars(select(kind).where(kind.id.in_(chunk))):
                for name, value in changed[record.id].values.items():
                    setattr(record, attribute_of(table, name), value)


def show_newest_status(session: Session, writes: Sequence[RowWrite]) -> None:
    """A project repeats its newest status; only projects whose changes came with this file."""
    ids = {
        str(write.values["project_id"])
        for write in writes
        if write.table == "status_change" and "project_id" in write.values
    }
    ids |= {write.id for write in writes if write.table == "project" and write.new}
    changed = [write.id for write in writes if write.table == "status_change"]
    for start in range(0, len(changed), _CHUNK):
        chunk = changed[start : start + _CHUNK]
        query = select(StatusChange.project_id).where(StatusChange.id.in_(chunk))
        ids |= set(session.scalars(query))
    newest: dict[str, tuple[date, str]] = {}
    status: dict[str, Any] = {}
    rows = session.execute(
        select(StatusChange.project_id, StatusChange.on, StatusChange.id, StatusChange.status)
    )
    for project_id, on, record_id, value in rows:
        key = (on or date.min, record_id)
        if project_id in ids and key >= newest.get(project_id, (date.min, "")):
            newest[project_id] = key
            status[project_id] = value
    for project_id, value in status.items():
        project = session.get_one(Project, project_id)
        if project.status is not value:
            project.status = value
