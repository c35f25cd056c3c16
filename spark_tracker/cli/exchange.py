"""Commands that move spreadsheets: template, import, export."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from spark_tracker.cli.terminal import opened, print_json, print_table, progress, today
from spark_tracker.errors import InputError
from spark_tracker.paths import backups_folder

if TYPE_CHECKING:
    from spark_tracker.exchange.plan import Plan


def run_template(words: argparse.Namespace) -> int:
    """Write an empty workbook to fill in."""
    from spark_tracker.exchange.template import write_template  # openpyxl

    write_template(_workbook(words.out), words.language)
    print(f"{words.out} is ready to be filled in.")
    return 0


def run_export(words: argparse.Namespace) -> int:
    """Write everything, in the form that import takes back."""
    from spark_tracker.exchange.complete import export_all  # openpyxl

    target = _workbook(words.out)
    with opened(words.db, writable=False) as store:
        counts = export_all(store, target, progress=progress("Export"))
    print_table(["Sheet", "Rows"], list(counts.items()))
    return 0


def _workbook(name: str) -> Path:
    path = Path(name)
    if path.suffix.casefold() != ".xlsx":
        raise InputError(
            "out",
            "The workbook is an Excel file: let its name end in .xlsx, not “{found}”.",
            found=path.suffix or path.name,
        )
    return path


def run_import(words: argparse.Namespace) -> int:
    """Take in a spreadsheet: one transaction, one undo, a backup first."""
    plan = _planned_and_done(words)
    if words.json:
        print_json({**_counts(plan), "refused": _refused(plan)})
        return 0
    print_table(["", "Rows"], [*_counts(plan).items(), ("refused", len(plan.refused_rows))])
    for note in plan.notes:
        print(note, file=sys.stderr)
    if refused := _refused(plan):
        print()
        print_table(list(refused[0]), [list(problem.values()) for problem in refused])
    return 0


def _planned_and_done(words: argparse.Namespace) -> "Plan":
    """Return the plan of an import, done unless it was only asked for."""
    from spark_tracker.exchange.importing import plan_import, run_plan  # openpyxl

    day = today()
    with opened(words.db, writable=not words.dry_run) as store:
        plan = plan_import(
            store, Path(words.file), sheet=words.sheet, overrides=tuple(words.map), today=day
        )
        if not words.dry_run:
            run_plan(store, plan, today=day, backups=backups_folder(), progress=progress("Import"))
    return plan


def _counts(plan: "Plan") -> dict[str, int]:
    return {
        "created": plan.created,
        "updated": plan.updated,
        "unchanged": plan.unchanged,
        "skipped": plan.skipped,
    }


def _refused(plan: "Plan") -> list[dict[str, object]]:
    return [
        {
            "sheet": problem.sheet,
            "row": problem.row,
            "column": problem.column,
            "address": problem.address,
            "expected": str(problem.expected),
            "found": problem.found,
        }
        for problem in plan.refused
    ]
