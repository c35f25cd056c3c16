"""Commands that ask a programme: projects, figures, report, history."""

import argparse
import os
from pathlib import Path

from spark_tracker.cli.terminal import opened, print_json, print_table, progress, today
from spark_tracker.domain.quarter import Quarter
from spark_tracker.errors import InputError


def run_projects(words: argparse.Namespace) -> int:
    """List the projects that a filter finds."""
    from spark_tracker.services.project_table import project_table  # noqa: PLC0415

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
    from spark_tracker.reports.figure_list import figure_list  # noqa: PLC0415

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
        rows = [[f.no, f.title, f.shown, f.unit, ", ".join(f.numerator)] for f in figures]
        print_table(["No.", "Figure", quarter.label, "Unit", "Projects"], rows)
    return 0


def run_report(words: argparse.Namespace) -> int:
    """Write the quarter's workbook for a partner."""
    from spark_tracker.reports.report import WrittenReport, write_report  # noqa: PLC0415

    if words.seal:
        raise InputError(
            "seal",
            "Sealing a report is not built yet. Leave out --seal to write the draft, which says "
            "“draft” on its cover.",
        )
    quarter = Quarter.parse(words.quarter)
    password = _password(words.password_env)
    with opened(words.db, writable=False) as store:
        report: WrittenReport = write_report(
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
        print(f"{report.file}: a draft for {report.preflight.profile.partner}, {quarter.label}.")
        print(f"{len(report.preflight.shared)} projects are named,", end=" ")
        print(f"{len(report.preflight.held_back)} are only counted,", end=" ")
        print(f"{len(report.preflight.gaps)} gaps.")
    return 0


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


def _report_json(report: "object") -> dict[str, object]:
    from spark_tracker.reports.report import WrittenReport  # noqa: PLC0415

    assert isinstance(report, WrittenReport)  # noqa: S101
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
    from spark_tracker.services.history import history  # noqa: PLC0415
    from spark_tracker.services.projects import find_project  # noqa: PLC0415

    with opened(words.db, writable=False) as store:
        table, record_id = "", ""
        if words.record:
            found = find_project(store, words.record)
            if found is None:
                raise InputError(
                    "record", "There is no project with the code “{code}”.", code=words.record
                )
            table, record_id = "project", found
        entries = history(store, table, record_id, limit=100_000)
    if words.json:
        print_json({"entries": [_entry_json(entry) for entry in entries]})
    else:
        rows = [[e.number, e.at.isoformat(" ", "minutes"), e.who, _label(e)] for e in entries]
        print_table(["No.", "When (UTC)", "Who", "What"], rows)
    return 0


def _label(entry: "object") -> str:
    return str(getattr(entry, "label", "")).format(**getattr(entry, "label_values", {}))


def _entry_json(entry: "object") -> dict[str, object]:
    changes = [
        {
            "record": change.record,
            "field": change.field,
            "before": change.before,
            "after": change.after,
        }
        for change in getattr(entry, "changes", ())
    ]
    return {
        "number": getattr(entry, "number", None),
        "at": getattr(entry, "at", None),
        "who": getattr(entry, "who", None),
        "label": _label(entry),
        "changes": changes,
    }
