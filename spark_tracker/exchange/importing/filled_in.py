"""A template that was filled in: people first, then the projects, then what refers to both."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from spark_tracker.domain.names import PersonMention, name_key
from spark_tracker.exchange.complete.back import plan_tables
from spark_tracker.exchange.complete.layout import layout_of
from spark_tracker.exchange.complete.merging import write_tables
from spark_tracker.exchange.complete.pages import Workbook, page_of
from spark_tracker.exchange.complete.planned import Stored, TablesPlan
from spark_tracker.exchange.complete.stored import read_rows
from spark_tracker.exchange.headers import Table, find_table
from spark_tracker.exchange.importing.intent import Intent
from spark_tracker.exchange.importing.known import read_known
from spark_tracker.exchange.importing.rows import plan_rows
from spark_tracker.exchange.importing.writing import Writer
from spark_tracker.exchange.interpret import Means
from spark_tracker.exchange.mapping import ColumnMapping, guess_mapping, overridden
from spark_tracker.exchange.plan import PlannedRow
from spark_tracker.exchange.reading import Spreadsheet
from spark_tracker.exchange.row_reading import read_rows as read_list
from spark_tracker.exchange.template_layout import (
    FIRST,
    LATER,
    PROJECTS,
    project_fields,
    template_sheets,
)
from spark_tracker.models import new_id
from spark_tracker.store.session import WriteSession

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class FilledIn:
    """What was read of a filled-in template."""

    people: Workbook
    table: Table | None
    mapping: ColumnMapping | None
    later: Workbook


def read_filled_in(spreadsheet: Spreadsheet) -> FilledIn:
    """Return what was filled in.

    Raises:
        ReadingRefusedError: a sheet is beyond the limits.
        ExchangeError: a heading is not one of the template's.
    """
    table = mapping = None
    if PROJECTS in spreadsheet.names():
        sheet = spreadsheet.read_sheet(PROJECTS)
        table = find_table(sheet)
        mapping = guess_mapping(table.headings, table.samples())
        titles = {column.heading.name for column in mapping.columns}
        choices = [f"{one.title}={one.key}" for one in project_fields() if one.title in titles]
        mapping = overridden(mapping, choices)
    return FilledIn(_pages(spreadsheet, FIRST), table, mapping, _pages(spreadsheet, LATER))


def _pages(spreadsheet: Spreadsheet, tables: Iterable[str]) -> Workbook:
    titles = {sheet.table: sheet.title for sheet in template_sheets()}
    there = [table for table in tables if titles[table] in spreadsheet.names()]
    return Workbook(
        tuple(page_of(spreadsheet, titles[table], layout_of(table)) for table in there), {}
    )


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


def plan_filled_in(session: Session, filled: FilledIn, today: date) -> tuple[PlannedRow, ...]:
    """Return what becomes of every row of a filled-in template."""
    stored = read_rows(session)
    people = plan_tables(filled.people, stored, today=today)
    projects = _plan_projects(session, filled, today)
    later = plan_tables(filled.later, _after(stored, people, projects.intents), today=today)
    return (*people.rows, *projects.rows, *later.rows)


def _after(stored: Stored, people: TablesPlan, intents: Iterable[Intent]) -> Stored:
    """Return the rows there will be when people and projects are written, as far as is needed."""
    after = {table: dict(rows) for table, rows in stored.items()}
    for write in people.writes:
        after["person"][write.id] = {**after["person"].get(write.id, {}), **write.values}
    keys = {name_key(row["name"]) for row in after["person"].values()}
    for intent in intents:
        if intent.project_id is None:
            columns = {"code": "", **intent.columns}
            after["project"][new_id()] = columns
        for person in _named(intent):
            if name_key(person.name) not in keys:
                keys.add(name_key(person.name))
                after["person"][new_id()] = {"name": person.name}
    return after


def _named(intent: Intent) -> list[PersonMention]:
    named = [wish.person for wish in intent.members]
    named += [wish.person for wish in intent.advisors]
    return named + ([intent.coordinator] if intent.coordinator else [])


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

    Raises:
        ExchangeError: rows break a rule of the database.
    """
    people = plan_tables(filled.people, read_rows(session), today=today)
    write_tables(session, people, file=file, progress=progress)
    projects = _plan_projects(session, filled, today)
    known = read_known(session, stages=False)
    Writer(session, known, file=file, today=today).write(projects.intents, progress)
    later = plan_tables(filled.later, read_rows(session), today=today)
    write_tables(session, later, file=file, progress=progress)
    done = [row.action for row in (*people.rows, *projects.rows, *later.rows)]
    return done == [row.action for row in agreed]
