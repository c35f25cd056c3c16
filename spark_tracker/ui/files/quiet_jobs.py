"""What is done to an open file behind the window's back, on the job's thread."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from spark_tracker.errors import SparkError
from spark_tracker.paths import backups_folder

if TYPE_CHECKING:
    from spark_tracker.ui.jobs import Job, Jobs


def back_up(
    path: Path,
    jobs: "Jobs",
    title: str,
    now: datetime,
    succeeded: Callable[[object], object],
    failed: Callable[[Exception], object],
    *,
    daily: bool,
) -> None:
    """Back up the file at `path`. The daily one is left out if it is there."""

    def work(_job: "Job") -> object:
        from spark_tracker.store import backup  # noqa: PLC0415 - loaded with the open file

        if daily:
            return backup.daily(path, backups_folder(), now)
        return backup.back_up(path, backups_folder(), "manual", now)

    jobs.start(title, work, succeeded=succeeded, failed=failed, quiet=True)


def check_pages(
    path: Path, jobs: "Jobs", title: str, refused: Callable[[SparkError], object]
) -> None:
    """Check the pages of a file that opened `unchecked`; `refused` hears if it is damaged."""

    def work(_job: "Job") -> None:
        from spark_tracker.store import opening  # noqa: PLC0415 - loaded with the open file

        opening.check_pages(path)

    def on_failed(error: Exception) -> None:
        if not isinstance(error, SparkError):
            raise error
        refused(error)

    jobs.start(title, work, succeeded=lambda _sound: None, failed=on_failed, quiet=True)
