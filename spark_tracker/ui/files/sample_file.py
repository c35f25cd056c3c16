"""The sample programme in the data folder: made on the job's thread the first time it is opened."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spark_tracker.ui.jobs import Job, Jobs

_NAME = "Sample programme.spark"


def path_in(folder: Path) -> Path:
    """Return where the sample programme lies in the data folder."""
    return folder / "sample" / _NAME


def make(
    path: Path,
    today: date,
    jobs: "Jobs",
    title: str,
    *,
    made: Callable[[Path], object],
    failed: Callable[[Exception], object],
) -> None:
    """Write the sample programme that ends around `today`; one of the two hears how it went."""
    path.parent.mkdir(parents=True, exist_ok=True)

    def work(_job: "Job") -> None:
        from spark_tracker.sample.programme import write_sample  # noqa: PLC0415 - rarely used

        write_sample(path, today=today)

    jobs.start(title, work, succeeded=lambda _nothing: made(path), failed=failed)
