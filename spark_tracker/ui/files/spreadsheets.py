"""Writing spreadsheets from the menu: everything, and the empty template."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from spark_tracker.errors import SparkError
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.jobs import Job
from spark_tracker.ui.widgets.refusal import sentence

_tr = QCoreApplication.translate


def ask_export(desk: Desk, parent: QWidget) -> None:
    """Ask where to, then write everything on the job thread."""
    proposed = Path.home() / f"{desk.store.path.stem}.xlsx"

    def write(path: Path) -> None:
        def work(job: Job) -> object:
            from spark_tracker.exchange.complete import export_all  # noqa: PLC0415 - openpyxl

            return export_all(desk.store, path, progress=job.step)

        desk.jobs.start(
            _tr("Spreadsheets", "Exporting everything"),
            work,
            succeeded=lambda _counts: _say_written(desk, path),
            failed=lambda error: _say_failed(desk, error),
        )

    title = _tr("Spreadsheets", "Export everything")
    desk.ask_save(parent, title, proposed, _tr("Spreadsheets", "Workbook (*.xlsx)"), write)


def ask_template(desk: Desk, parent: QWidget) -> None:
    """Ask where to, then write an empty workbook to fill in."""

    def write(path: Path) -> None:
        def work(_job: Job) -> None:
            from spark_tracker.exchange.template import write_template  # noqa: PLC0415 - openpyxl

            write_template(path, desk.language)

        desk.jobs.start(
            _tr("Spreadsheets", "Writing the template"),
            work,
            succeeded=lambda _nothing: _say_written(desk, path),
            failed=lambda error: _say_failed(desk, error),
        )

    title = _tr("Spreadsheets", "Save an empty template")
    proposed = Path.home() / "spark-template.xlsx"
    desk.ask_save(parent, title, proposed, _tr("Spreadsheets", "Workbook (*.xlsx)"), write)


def _say_written(desk: Desk, path: Path) -> None:
    words = _tr("Spreadsheets", "{file} is written").format(file=path.name)
    desk.say(words)


def _say_failed(desk: Desk, error: Exception) -> None:
    if not isinstance(error, SparkError):
        raise error
    desk.say(sentence(error))
