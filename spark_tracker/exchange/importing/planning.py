"""Reads a file and says what importing it would do; nothing is written."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from spark_tracker.exchange.bulk import bulk_work
from spark_tracker.exchange.complete.back import plan_tables
from spark_tracker.exchange.complete.pages import is_complete, read_pages
from spark_tracker.exchange.complete.rules import try_rows
from spark_tracker.exchange.complete.stored import read_rows
from spark_tracker.exchange.headers import Table, Why, find_table
from spark_tracker.exchange.importing.filled_in import FilledIn, read_filled_in, try_filled_in
from spark_tracker.exchange.importing.known import head_of, read_known, remembered_mapping
from spark_tracker.exchange.importing.rows import plan_rows
from spark_tracker.exchange.interpret import Means
from spark_tracker.exchange.mapping import ColumnMapping, guess_mapping, overridden, remembered
from spark_tracker.exchange.plan import (
    Note,
    Plan,
    ProjectList,
)
from spark_tracker.exchange.reading import Sheet as ReadSheet
from spark_tracker.exchange.reading import Spreadsheet, column_letters, open_spreadsheet
from spark_tracker.exchange.row_reading import read_rows as read_list
from spark_tracker.exchange.template_layout import template_language
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.store.store import Store

_ENCODING = QT_TRANSLATE_NOOP(
    "import", "The letters were read as {encoding}, which is a guess. Check names with accents."
)
_MERGED = QT_TRANSLATE_NOOP(
    "import", "Merged cells on sheet “{sheet}” count once, in their first cell: {cells}."
)
_HIDDEN_ROWS = QT_TRANSLATE_NOOP(
    "import", "Hidden rows of sheet “{sheet}” are taken like the others: {rows}."
)
_HIDDEN_COLUMNS = QT_TRANSLATE_NOOP(
    "import", "Hidden columns of sheet “{sheet}” are taken like the others: {columns}."
)
_HIDDEN_SHEET = QT_TRANSLATE_NOOP("import", "The sheet “{sheet}” is hidden.")
_OTHER_SHEETS = QT_TRANSLATE_NOOP(
    "import", "Only the sheet “{sheet}” was read. The file also has: {others}."
)
_NOT_ENTRY = QT_TRANSLATE_NOOP("import", "Row {row} is no entry of the list: {text}")
_MANY = 12


@bulk_work()
def plan_import(
    store: Store,
    path: Path,
    *,
    sheet: str | None = None,
    overrides: Sequence[str] = (),
    today: date,
    cancelled: Callable[[], bool] = lambda: False,
) -> Plan:
    """Return what importing `path` would do.

    Args:
        store: the open file.
        path: an .xlsx, .xlsm or .csv file: somebody's list of projects.
        sheet: which sheet; the first visible one with something in it if left out.
        overrides: "Header=field" for columns that the guess gets wrong ("Header=-" leaves a
            column out, "Header=" sends it to the note).
        today: the day it is.
        cancelled: asked while the file is read.

    Raises:
        ReadingRefusedError: the file cannot be read.
        ExchangeError: no list on the sheet, or an override that names no column or field.
        CancelledError: `cancelled` said so.
    """
    spreadsheet = open_spreadsheet(path, cancelled=cancelled)
    language = template_language(spreadsheet)
    if language is not None:
        return _plan_template(store, path, read_filled_in(spreadsheet, language), today)
    if is_complete(spreadsheet):
        return _plan_back(store, path, spreadsheet, today)
    return _plan_list(store, path, spreadsheet, sheet, overrides, today)


def _plan_template(store: Store, path: Path, filled: FilledIn, today: date) -> Plan:
    """Return what importing our template would do, as far as it is filled in."""
    with store.trial() as session:
        head = head_of(session)
        rows = try_filled_in(session, filled, file=path.name, today=today)
    return Plan(path.name, path, "", head, rows, (), filled_in=filled)


def _plan_back(store: Store, path: Path, spreadsheet: Spreadsheet, today: date) -> Plan:
    """Return what taking a complete export of ours back would do."""
    workbook = read_pages(spreadsheet)
    with store.read() as session:
        head = head_of(session)
        tables = plan_tables(workbook, read_rows(session))
    if tables.by_hand:
        with store.trial() as trial:
            try_rows(trial, tables, today)
    return Plan(path.name, path, "", head, tuple(tables.rows), (), tables=tables)


def _plan_list(
    store: Store,
    path: Path,
    spreadsheet: Spreadsheet,
    sheet: str | None,
    overrides: Sequence[str],
    today: date,
) -> Plan:
    page = spreadsheet.read_sheet(sheet)
    table = find_table(page)
    mapping = guess_mapping(table.headings, table.samples())
    with store.read() as session:
        earlier = remembered_mapping(session, mapping.fingerprint())
        if earlier is not None:
            mapping = remembered(mapping, earlier)
        mapping = overridden(mapping, overrides)
        known = read_known(session, stages=_has_stages(mapping))
    readings = tuple(read_list(table.rows, mapping, Means(known.find, known.currency)))
    rows, intents = plan_rows(table, mapping, readings, known, today)
    return Plan(
        path.name,
        path,
        page.name,
        known.head,
        rows,
        tuple(_notes(spreadsheet, page, table)),
        ProjectList(table, mapping, readings, intents),
    )


def _has_stages(mapping: ColumnMapping) -> bool:
    return any(column.key and column.key.endswith("_on") for column in mapping.columns)


def _notes(spreadsheet: Spreadsheet, page: ReadSheet, table: Table) -> list[Note]:
    notes: list[Note] = []
    if spreadsheet.encoding_guessed:
        notes.append(Note(_ENCODING, {"encoding": spreadsheet.encoding}))
    if page.hidden:
        notes.append(Note(_HIDDEN_SHEET, {"sheet": page.name}))
    if page.merged:
        notes.append(Note(_MERGED, {"sheet": page.name, "cells": _listed(page.merged)}))
    if page.hidden_rows:
        notes.append(Note(_HIDDEN_ROWS, {"sheet": page.name, "rows": _listed(page.hidden_rows)}))
    if page.hidden_columns:
        columns = _listed(map(column_letters, page.hidden_columns))
        notes.append(Note(_HIDDEN_COLUMNS, {"sheet": page.name, "columns": columns}))
    others = [other.name for other in spreadsheet.sheets if other.name != page.name and other.rows]
    if others:
        notes.append(Note(_OTHER_SHEETS, {"sheet": page.name, "others": ", ".join(others)}))
    notes += [
        Note(_NOT_ENTRY, {"row": row.number, "text": row.text[:200]})
        for row in table.ignored
        if row.why is not Why.REPEATED
    ]
    return notes


def _listed(things: Iterable[object]) -> str:
    words = [str(thing) for thing in things]
    return ", ".join([*words[:_MANY], *(["…"] if len(words) > _MANY else [])])
