"""A template that was filled in: people first, then the projects, then what refers to both."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from spark_tracker.exchange.complete.back import plan_tables
from spark_tracker.exchange.complete.layout import layout_of
from spark_tracker.exchange.complete.pages import Workbook, page_of
from spark_tracker.exchange.complete.rules import leave_out, try_rows, write_rows
from spark_tracker.exchange.complete.stored import read_rows
from spark_tracker.exchange.headers import Table, find_table
from spark_tracker.exchange.importing.intent import Intent
from spark_tracker.exchange.importing.known import read_known
from spark_tracker.exchange.importing.rows import plan_rows
from spark_tracker.exchange.importing.writing import Writer
from spark_tracker.exchange.interpret import Means
from spark_tracker.exchange.mapping import ColumnMapping, guess_mapping, overridden
from spark_tracker.exchange.plan import Action, PlannedRow
from spark_tracker.exchange.reading import Spreadsheet
from spark_tracker.exchange.row_reading import read_rows as read_list
from spark_tracker.exchange.template_layout import (
    FIRST,
    LATER,
    TemplateSheet,
    template_sheets,
)
from spark_tracker.store.session import TrialSession, WriteSession

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class FilledIn:
    """What was read of a filled-in template."""

    people: Workbook
    table: Table | None
    mapping: ColumnMapping | None
    later: Workbook


def read_filled_in(spreadsheet: Spreadsheet, language: str) -> FilledIn:
    """Return what was filled in of a template in `language`.

    Raises:
        ReadingRefusedError: a sheet is beyond the limits.
        ExchangeError: a heading is not one of the template's.
    """
    table = mapping = None
    sheets = {sheet.table: sheet for sheet in template_sheets(language)}
    if sheets["project"].title in spreadsheet.names():
        sheet = spreadsheet.read_sheet(sheets["project"].title)
        table = find_table(sheet)
        mapping = guess_mapping(table.headings, table.samples())
        titles = {column.heading.name for column in mapping.columns}
        columns = sheets["project"].columns
        choices = [f"{one.title}={one.key}" for one in columns if one.title in titles]
        mapping = overridden(mapping, choices)
    first, later = (
        _pages(spreadsheet, [sheets[table] for table in tables]) for tables in (FIRST, LATER)
    )
    return FilledIn(first, table, mapping, later)


def _pages(spreadsheet: Spreadsheet, sheets: Iterable[TemplateSheet]) -> Workbook:
    pages = []
    for sheet in sheets:
        if sheet.title in spreadsheet.names():
            words = {column.title: column.key for column in sheet.columns}
            pages.append(page_of(spreadsheet, sheet.title, layout_of(sheet.table), words))
    return Workbook(tuple(pages), {})


@dataclass(frozen=True, slots=True)
class _Projects:
    rows: tuple[PlannedRow, ...]
    intents: tuple[Intent, ...]


def _plan_projects(session: Session, filled: FilledIn, today: date) -> _Projects:
    if filled.table is None or filled.mapping is None:
        return _Projects((), ())
    known = read_known(session, stages=True)
    means = Means(known.find, known.currency)
    readings = tuple(read_list(filled.table.rows, filled.mapping, means))
    rows, intents = plan_rows(filled.table, filled.mapping, readings, known, today)
    return _Projects(rows, tuple(intent for intent in intents if intent is not None))


def try_filled_in(
    session: TrialSession, filled: FilledIn, *, file: str, today: date
) -> tuple[PlannedRow, ...]:
    """Return what becomes of every row of a filled-in template, by doing it on a copy.

    People are there before the projects, and both before what refers to them.
    """
    people = plan_tables(filled.people, read_rows(session), today=today)
    try_rows(session, people, today)
    projects = _write_projects(session, filled, file=file, today=today, progress=_unseen)
    later = plan_tables(filled.later, read_rows(session), today=today)
    try_rows(session, later, today)
    return (*people.rows, *projects, *later.rows)


def write_filled_in(
    session: WriteSession,
    filled: FilledIn,
    agreed: tuple[PlannedRow, ...],
    *,
    file: str,
    today: date,
    progress: Progress,
) -> bool:
    """Write a filled-in template; say whether it did what was `agreed` to.

    The rules were asked for the preview: what they refused there is left out.

    Raises:
        InputError: a rule forbids a row: something was changed since the preview.
    """
    refused = {(row.sheet, row.number) for row in agreed if row.action is Action.REFUSED}
    people = plan_tables(filled.people, read_rows(session), today=today)
    leave_out(people, refused)
    write_rows(session, people, today)
    projects = _write_projects(session, filled, file=file, today=today, progress=progress)
    later = plan_tables(filled.later, read_rows(session), today=today)
    leave_out(later, refused)
    write_rows(session, later, today)
    done = [row.action for row in (*people.rows, *projects, *later.rows)]
    return done == [row.action for row in agreed]


def _write_projects(
    session: WriteSession, filled: FilledIn, *, file: str, today: date, progress: Progress
) -> tuple[PlannedRow, ...]:
    projects = _plan_projects(session, filled, today)
    known = read_known(session, stages=False)
    Writer(session, known, file=file, today=today).write(projects.intents, progress)
    session.flush()
    return projects.rows


def _unseen(_done: int, _of: int) -> None:
    """Take no notice of progress."""
