"""The demonstration: the sample programme and what its partners get, in one folder."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from spark_tracker.domain.quarter import Quarter
from spark_tracker.paths import backups_folder
from spark_tracker.reports.report import write_report
from spark_tracker.sample.programme import AUTHOR, write_sample
from spark_tracker.settings import computer_name
from spark_tracker.store.opening import open_store

FILE_NAME = "SPARK sample.spark"
PARTNERS = ("berlin", "finland")


def write_demo(folder: Path, *, today: date, progress: Callable[[int, int], None]) -> list[Path]:
    """Write the sample and both partners' workbooks for the last full quarter.

    A sample that is there already is kept (somebody may have worked in it), and the workbooks are
    written from it again. Returns the files.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE_NAME
    steps = len(PARTNERS) + 1
    progress(0, steps)
    if not path.exists():
        write_sample(path, today=today)
    progress(1, steps)
    quarter = Quarter.containing(today).previous
    files = [path]
    store = open_store(
        path,
        who=AUTHOR,
        device=computer_name(),
        backups=backups_folder(),
        writable=False,
        daily_backup=False,
    )
    try:
        for number, partner in enumerate(PARTNERS, start=2):
            target = folder / f"SPARK Norway {quarter.label} {partner.title()}.xlsx"
            write_report(store, partner, quarter, target)
            files.append(target)
            progress(number, steps)
    finally:
        store.close()
    return files
