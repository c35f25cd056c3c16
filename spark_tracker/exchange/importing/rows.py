"""What becomes of each row of a list of projects."""

from collections.abc import Sequence
from datetime import date

from spark_tracker.exchange.headers import Table
from spark_tracker.exchange.importing.comparing import Decision, Sheet
from spark_tracker.exchange.importing.deciding import decide
from spark_tracker.exchange.importing.intent import Intent
from spark_tracker.exchange.importing.known import Known
from spark_tracker.exchange.importing.matching import Match, match_rows, origin_key
from spark_tracker.exchange.mapping import ColumnMapping
from spark_tracker.exchange.plan import Action, Note, PlannedRow, Problem
from spark_tracker.exchange.reading import column_letters
from spark_tracker.exchange.row_reading import RowReading


def plan_rows(
    table: Table,
    mapping: ColumnMapping,
    readings: Sequence[RowReading],
    known: Known,
    today: date,
) -> tuple[tuple[PlannedRow, ...], tuple[Intent | None, ...]]:
    """Return what becomes of each row, and what it means to write (None: nothing)."""
    sheet = Sheet(table, mapping, known, today)
    rows: list[PlannedRow] = []
    intents: list[Intent | None] = []
    origins = [origin_key(reading) for reading in readings]
    matches = match_rows(readings, origins, known)
    for reading, origin, row, match in zip(readings, origins, table.rows, matches, strict=True):
        if match.problem is not None:
            rows.append(_not_taken(sheet, reading, match, match.problem))
            intents.append(None)
            continue
        project = known.projects[match.project_id] if match.project_id else None
        decision = decide(sheet, reading, row, project, origin)
        planned = _planned(sheet, reading, decision)
        rows.append(planned)
        writes = planned.action in (Action.CREATE, Action.UPDATE)
        intents.append(decision.intent if writes else None)
    return tuple(rows), tuple(intents)


def _planned(sheet: Sheet, reading: RowReading, decision: Decision) -> PlannedRow:
    intent = decision.intent
    if decision.problems:
        action = Action.REFUSED
    elif intent.project_id is None:
        action = Action.CREATE
    else:
        action = Action.UPDATE if intent.says_something() else Action.UNCHANGED
    project = sheet.known.projects.get(intent.project_id or "")
    title = reading.values.get("title") or intent.columns.get("title")
    return PlannedRow(
        sheet.table.sheet,
        reading.number,
        action,
        str(title or (project.columns["title"] if project else "")),
        project.code if project else str(intent.columns.get("code", "")),
        tuple(decision.changes),
        "\n".join(intent.note),
        tuple(decision.problems),
        tuple(decision.remarks),
    )


def _not_taken(sheet: Sheet, reading: RowReading, match: Match, why: Note) -> PlannedRow:
    """Return a row that repeats another or could be several projects."""
    column = sheet.mapping.column_of("title")
    name = str(reading.values.get("title") or "")
    problem = Problem(
        sheet.table.sheet,
        reading.number,
        column.heading.name if column else "",
        f"{column_letters(column.heading.column)}{reading.number}" if column else "",
        why,
        name,
    )
    if match.repeats:
        return PlannedRow(sheet.table.sheet, reading.number, Action.SKIP, name, remarks=(why,))
    return PlannedRow(sheet.table.sheet, reading.number, Action.REFUSED, name, problems=(problem,))
