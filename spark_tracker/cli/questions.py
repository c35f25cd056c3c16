"""Commands that ask a programme: projects, figures, report, history."""

import argparse
import os
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from spark_tracker.cli.terminal import opened, print_json, print_table, progress, today
from spark_tracker.domain.money import Money
from spark_tracker.domain.quarter import Quarter
from spark_tracker.domain.sharing import REASONS
from spark_tracker.errors import InputError
from spark_tracker.fields import catalogue
from spark_tracker.phrases import FieldName

if TYPE_CHECKING:
    from spark_tracker.reports.report import Gap, WrittenReport
    from spark_tracker.services.history import HistoryEntry, Value

_EVERYTHING = 1_000_000  # entries of the journal; nobody makes as many


def run_projects(words: argparse.Namespace) -> int:
    """List the projects that a filter finds."""
    from spark_tracker.services.project_table import project_table

    with opened(words.db, writable=False) as store:
        keys = [key.strip() for key in words.columns.split(",")] if words.columns else None
        table = project_table(store, words.where, keys, today=today())
    if words.json:
        rows = [dict(zip(table.keys, row, strict=True)) for row in table.rows]
        print_json({"projects": rows})
    else:
        print_table(table.titles, table.shown)
    return 0


def run_figures(words: argparse.Namespace) -> int:
    """Print the key figures of a quarter with the projects counted."""
    from spark_tracker.reports.figure_list import figure_list

    quarter = Quarter.parse(words.quarter)
    with opened(words.db, writable=False) as store:
        figures = figure_list(store, quarter)
    if words.json:
        print_json(
            {
                "quarter": quarter.text,
                "as_of": quarter.last_day,
                "figures": [figure.as_json() for figure in figures],
            }
        )
    else:
        rows = [[f.no, f.title, f.shown, f.unit, _counted(f.numerator)] for f in figures]
        print_table(["No.", "Figure", quarter.label, "Unit", "Projects"], rows)
    return 0


def _counted(codes: Sequence[str]) -> str:
    """Return the projects behind a figure, one that counts several times as "NO-2026-03 ×3"."""
    times = Counter(codes)
    return ", ".join(code if count == 1 else f"{code} ×{count}" for code, count in times.items())


def run_report(words: argparse.Namespace) -> int:
    """Write the quarter's workbook for a partner."""
    from spark_tracker.reports.report import write_report

    if words.seal:
        raise InputError(
            "seal",
            "Sealing a report is not built yet. Leave out --seal to write the draft, which says "
            "“draft” on its cover.",
        )
    quarter = Quarter.parse(words.quarter)
    password = _password(words.password_env)
    with opened(words.db, writable=False) as store:
        report = write_report(
            store,
            words.partner,
            quarter,
            Path(words.out),
            password=password,
            progress=progress("Workbook"),
        )
    if words.json:
        print_json(_report_json(report))
    else:
        _print_report(report)
    return 0


def _print_report(report: "WrittenReport") -> None:
    """Say what the file is, what it holds back and why, and what it lacks."""
    found = report.preflight
    print(f"{report.file}: a draft for {found.profile.partner}, {report.quarter.label}.")
    print(f"{len(found.shared)} projects are named, {len(found.held_back)} only counted.")
    held: dict[str, list[str]] = defaultdict(list)
    for project in found.held_back:
        held[" ".join(REASONS[reason] for reason in project.reasons)].append(project.project)
    missing: dict[str, list[str]] = defaultdict(list)
    for gap in found.gaps:
        missing[_gap_title(gap)].append(gap.project)
    for titles, groups in ((("Held back because", "Projects"), held), (("Missing", "In"), missing)):
        if groups:
            print()
            print_table(titles, [[why, ", ".join(codes)] for why, codes in groups.items()])


def _gap_title(gap: "Gap") -> str:
    """Return what is missing as a person reads it: the field, or the rate of a currency."""
    field = catalogue.find(f"project.{gap.field}")
    return field.title if field else f"Exchange rate of {gap.detail}"


def _password(variable: str | None) -> str | None:
    if variable is None:
        return None
    password = os.environ.get(variable)
    if not password:
        raise InputError(
            "password_env",
            "The environment variable {name} is empty or not set. Put the password in it first.",
            name=variable,
        )
    return password


def _report_json(report: "WrittenReport") -> dict[str, object]:
    found = report.preflight
    return {
        "file": str(report.file),
        "sha256": report.sha256,
        "partner": report.partner,
        "quarter": report.quarter.text,
        "revision": report.revision,
        "sheets": dict(report.sheets),
        "shared": len(found.shared),
        "held_back": [
            {"project": project.project, "reason": ", ".join(project.reasons)}
            for project in found.held_back
        ],
        "gaps": [{"project": gap.project, "field": gap.field} for gap in found.gaps],
    }


def run_history(words: argparse.Namespace) -> int:
    """Print what was changed, newest first."""
    from spark_tracker.services.history import history
    from spark_tracker.services.projects import find_project

    with opened(words.db, writable=False) as store:
        record = None
        if words.record:
            project_id = find_project(store, words.record)
            if project_id is None:
                raise InputError(
                    "record", "There is no project with the code “{code}”.", code=words.record
                )
            record = ("project", project_id)
        entries = history(store, record=record, limit=_EVERYTHING)
    if words.json:
        print_json({"entries": [_entry_json(entry) for entry in entries]})
    else:
        rows = [[e.number, f"{e.at:%Y-%m-%d %H:%M}", e.who, _label(e)] for e in entries]
        print_table(["No.", "When (UTC)", "Who", "What"], rows)
    return 0


def _label(entry: "HistoryEntry") -> str:
    return entry.label.format(**entry.values)


def _entry_json(entry: "HistoryEntry") -> dict[str, object]:
    return {
        "number": entry.number,
        "at": entry.at.isoformat(),
        "who": entry.who,
        "kind": entry.kind.value,
        "label": _label(entry),
        "changes": [
            {
                "record": _plain(change.record),
                "field": change.field,
                "before": _plain(change.before),
                "after": _plain(change.after),
            }
            for change in entry.changes
        ],
    }


def _plain(value: "Value") -> object:
    """Return what JSON can hold: a code as its stable word, an amount as "1234.50 NOK"."""
    from spark_tracker.services.words import CodeWord

    if isinstance(value, CodeWord):
        return value.code
    if isinstance(value, Money):
        return value.text
    if isinstance(value, FieldName):  # a record without a name
        return catalogue.record_of_table(value.table).one
    return value.isoformat() if isinstance(value, date) else value
