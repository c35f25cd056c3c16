"""Does what a plan says: a verified backup, one transaction, one entry to undo."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import select

from spark_tracker.domain.codes import EntryKind
from spark_tracker.errors import ExchangeError, InputError
from spark_tracker.exchange.bulk import bulk_work
from spark_tracker.exchange.complete.back import plan_tables
from spark_tracker.exchange.complete.merging import write_tables
from spark_tracker.exchange.complete.rules import try_rows, write_rows
from spark_tracker.exchange.complete.stored import read_rows
from spark_tracker.exchange.importing.filled_in import try_filled_in, write_filled_in
from spark_tracker.exchange.importing.known import Known, head_of, read_known
from spark_tracker.exchange.importing.rows import plan_rows
from spark_tracker.exchange.importing.writing import Writer
from spark_tracker.exchange.plan import Action, Outcome, Plan, ProjectList
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import ImportMapping
from spark_tracker.store.backup import back_up
from spark_tracker.store.session import WriteSession
from spark_tracker.store.store import Store

TAG = "before-import"
_LABEL = QT_TRANSLATE_NOOP("actions", "Import {file}")
_CHANGED = QT_TRANSLATE_NOOP(
    "import",
    "The programme was changed since the preview of {file} was made, and the import would now do"
    " something else. Nothing was written. Look at the preview again.",
)


def nothing(_done: int, _of: int) -> None:
    """Take no notice of progress; the default."""


@bulk_work()
def run_plan(
    store: Store,
    plan: Plan,
    *,
    today: date,
    backups: Path,
    progress: Callable[[int, int], None] = nothing,
) -> Outcome:
    """Write what `plan` says. Where it changes nothing, nothing is written and no backup made.

    Args:
        store: the open file.
        plan: as `plan_import` returned it, and the user agreed to.
        today: the day it is.
        backups: the backups folder.
        progress: told how many of how many rows are done; may raise CancelledError, and then
            nothing was written.

    Raises:
        ExchangeError: the programme was changed meanwhile so that the plan no longer holds.
        StorageError: no backup could be made, or the file cannot be written; nothing was.
    """
    backup = None
    if plan.writes:
        backup = back_up(store.path, backups, TAG, datetime.now(UTC)).path
        with store.write(_LABEL, kind=EntryKind.IMPORT, file=plan.file) as session:
            if plan.projects is not None:
                _write_projects(session, plan, plan.projects, today, progress)
            if plan.filled_in is not None:
                _write_filled_in(store, session, plan, today, progress)
            if plan.tables is not None:
                _write_tables(store, session, plan, today, progress)
    return Outcome(
        plan.created,
        plan.updated,
        plan.unchanged,
        plan.skipped,
        len(plan.refused_rows),
        backup,
    )


def _write_projects(
    session: WriteSession,
    plan: Plan,
    content: ProjectList,
    today: date,
    progress: Callable[[int, int], None],
) -> None:
    known = read_known(session, stages=content.stages)
    if head_of(session) != plan.head:
        content = _planned_again(plan, content, known, today)
    wanted = {Action.CREATE, Action.UPDATE}
    intents = [
        intent
        for row, intent in zip(plan.rows, content.intents, strict=True)
        if row.action in wanted and intent is not None
    ]
    Writer(session, known, file=plan.file, today=today).write(intents, progress)
    _remember(session, content.mapping.fingerprint(), content.mapping.as_text())


def _write_filled_in(
    store: Store,
    session: WriteSession,
    plan: Plan,
    today: date,
    progress: Callable[[int, int], None],
) -> None:
    filled = plan.filled_in
    if filled is None:
        return
    if head_of(session) != plan.head:
        with store.trial() as trial:
            again = try_filled_in(trial, filled, file=plan.file, today=today)
        if [row.action for row in again] != [row.action for row in plan.rows]:
            raise ExchangeError(_CHANGED, file=plan.file)
    try:
        kept = write_filled_in(
            session, filled, plan.rows, file=plan.file, today=today, progress=progress
        )
    except InputError as error:
        raise ExchangeError(_CHANGED, file=plan.file) from error
    if not kept:
        raise ExchangeError(_CHANGED, file=plan.file)


def _write_tables(
    store: Store,
    session: WriteSession,
    plan: Plan,
    today: date,
    progress: Callable[[int, int], None],
) -> None:
    tables = plan.tables
    if tables is None:
        return
    if head_of(session) != plan.head:
        tables = plan_tables(tables.workbook, read_rows(session))
        if tables.by_hand:
            with store.trial() as trial:
                try_rows(trial, tables, today)
        if tuple(tables.rows) != plan.rows:
            raise ExchangeError(_CHANGED, file=plan.file)
    if not tables.by_hand:
        write_tables(session, tables, file=plan.file, progress=progress)
        return
    try:
        write_rows(session, tables, today)
    except InputError as error:
        raise ExchangeError(_CHANGED, file=plan.file) from error


def _planned_again(plan: Plan, content: ProjectList, known: Known, today: date) -> ProjectList:
    """Return the list as it would be planned now.

    Raises:
        ExchangeError: it is not what the user agreed to.
    """
    rows, intents = plan_rows(content.table, content.mapping, content.readings, known, today)
    if rows != plan.rows:
        raise ExchangeError(_CHANGED, file=plan.file)
    return replace(content, intents=intents)


def _remember(session: WriteSession, fingerprint: str, text: str) -> None:
    """Keep which column went where, for the next list with these headers."""
    known = session.scalars(
        select(ImportMapping).where(ImportMapping.fingerprint == fingerprint)
    ).one_or_none()
    if known is None:
        session.add(ImportMapping(fingerprint=fingerprint, mapping=text))
    elif known.mapping != text:
        known.mapping = text
