"""Commands about whole files: new, demo, backup, restore, check."""

import argparse
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from spark_tracker.cli.terminal import opened, print_json, print_table, progress, today
from spark_tracker.errors import InputError, StorageError
from spark_tracker.paths import backups_folder
from spark_tracker.services.programme import ProgrammeValues, start_programme
from spark_tracker.store import backup, opening
from spark_tracker.store.header import check_header
from spark_tracker.store.upgrade import FORMAT


def run_new(words: argparse.Namespace) -> int:
    """Make a new programme file; one that could not be started is not left behind."""
    path = Path(words.db)
    opening.create(path)
    try:
        with opened(words.db) as store:
            values = ProgrammeValues(name=words.name, node=words.node, currency=words.currency)
            start_programme(store, values)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    print(f"{path} is ready.")
    return 0


def run_demo(words: argparse.Namespace) -> int:
    """Write the sample programme and both partners' workbooks."""
    from spark_tracker.sample.demo import write_demo  # loads openpyxl

    day = today() if words.today is None else _day(words.today)
    files = write_demo(Path(words.folder), today=day, progress=progress("Sample programme"))
    if words.json:
        print_json({"files": [str(file) for file in files]})
    else:
        print_table(["Written"], [[file] for file in files])
    return 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError(
            "today", "“{found}” is not a date. Write it like 2026-11-23.", found=text
        ) from error


def run_backup(words: argparse.Namespace) -> int:
    """Make a verified copy, in the backups folder or where asked."""
    path = Path(words.db)
    check_header(path, FORMAT)
    if words.out:
        target = Path(words.out)
        _require_new(target)
        backup.write_copy(path, target)
    else:
        target = backup.back_up(path, backups_folder(), "manual", datetime.now(UTC)).path
    print(f"{target} is a verified copy of {path}.")
    return 0


def _require_new(target: Path) -> None:
    """Refuse a place for a copy where something lies, perhaps the very file to be copied."""
    if target.exists():
        raise StorageError(
            "exists", "{path} exists already and was left as it is. Give another name.", path=target
        )
    if not target.parent.is_dir():
        raise StorageError(
            "missing",
            "The folder {folder} does not exist. Make it first, or give another.",
            folder=target.parent,
        )


def run_restore(words: argparse.Namespace) -> int:
    """Put a backup in place; the file that was there is kept beside it."""
    kept = backup.restore(Path(words.db), Path(words.backup), datetime.now(UTC))
    print(f"{words.db} is now what {words.backup} held.")
    if kept:
        print(f"What was there before is kept as {kept}.")
    return 0


def run_check(words: argparse.Namespace) -> int:
    """Say what is wrong with a file; exit code 1 if anything is."""
    problems = [str(problem) for problem in opening.check(Path(words.db))]
    if words.json:
        print_json({"ok": not problems, "problems": problems})
    elif problems:
        print("\n".join(problems), file=sys.stderr)
    else:
        print(f"{words.db} is sound, and so is its history.")
    return 1 if problems else 0
