"""Commands that move spreadsheets: template, import, export."""

import argparse
import sys
from pathlib import Path

from spark_tracker.cli.terminal import opened, print_json, print_table, progress, today


def run_template(words: argparse.Namespace) -> int:
    """Write an empty workbook to fill in."""
    from spark_tracker.exchange.template import write_template  # noqa: PLC0415 - openpyxl

    write_template(Path(words.out))
    print(f"{words.out} is ready to be filled in.")
    return 0


def run_export(words: argparse.Namespace) -> int:
    """Write everything, in the form that import takes back."""
    from spark_tracker.exchange.complete import export_all  # noqa: PLC0415 - openpyxl

    with opened(words.db, writable=False) as store:
        counts = export_all(store, Path(words.out), progress=progress("Export"))
    print_table(["Sheet", "Rows"], list(counts.items()))
    return 0


def run_import(words: argparse.Namespace) -> int:
    """Take in a spreadsheet: one transaction, one undo, a backup first."""
    from spark_tracker.exchange.importing import plan_import, run_plan  # noqa: PLC0415 - openpyxl
    from spark_tracker.paths import backups_folder  # noqa: PLC0415

    with opened(words.db, writable=not words.dry_run) as store:
        plan = plan_import(
            store, Path(words.file), sheet=words.sheet, overrides=tuple(words.map), today=today()
        )
        if not words.dry_run:
            run_plan(
                store, plan, today=today(), backups=backups_folder(), progress=progress("Import")
            )
    counts = {
        "created": plan.created,
        "updated": plan.updated,
        "unchanged": plan.unchanged,
        "skipped": plan.skipped,
    }
    refused = [
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
    if words.json:
        print_json({**counts, "refused": refused})
        return 0
    print_table(["", "Rows"], [*counts.items(), ("refused", len(plan.refused_rows))])
    for note in plan.notes:
        print(note, file=sys.stderr)
    if refused:
        print_table(list(refused[0]), [list(problem.values()) for problem in refused])
    return 0
