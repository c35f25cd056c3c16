"""What the import dialog asks for on the job thread: the sheets of a file, and the plan."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from spark_tracker.errors import CancelledError, ExchangeError, SparkError
from spark_tracker.ui.jobs import Job

if TYPE_CHECKING:  # spreadsheets are read when one is chosen, not before
    from spark_tracker.exchange.plan import Plan
    from spark_tracker.store.store import Store

_CONTEXTS = ("errors", "reading", "import")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One sheet of the file; `refusal` says why it was not read."""

    name: str
    rows: int
    hidden: bool
    refusal: SparkError | None = None


@dataclass(frozen=True, slots=True)
class FileRead:
    """What is in a file, and what importing it would do; or why there is no plan.

    `guesses` are columns whose field is not sure, with the likeliest: they go to the note until
    somebody chooses.
    """

    sheets: tuple[SheetRow, ...]
    plan: "Plan | None"
    refusal: SparkError | None = None
    guesses: Mapping[str, str] = field(default_factory=dict)


def read_file(
    store: "Store",
    path: Path,
    sheet: str | None,
    overrides: Sequence[str],
    today: date,
    *,
    sheets: tuple[SheetRow, ...] = (),
) -> Callable[[Job], FileRead]:
    """Return the work that reads `path` and plans its import; nothing is written.

    Args:
        store: the open file.
        path: the spreadsheet.
        sheet: which sheet; None for the first with something in it.
        overrides: "Heading=field", as `plan_import` takes them.
        today: the day it is.
        sheets: what is known of the sheets already, not to read the file for them again.
    """

    def work(job: Job) -> FileRead:
        from spark_tracker.exchange.importing import plan_import  # noqa: PLC0415 - late, see above
        from spark_tracker.exchange.reading import open_spreadsheet  # noqa: PLC0415 - the same

        def cancelled() -> bool:
            try:
                job.step(0, 0)
            except CancelledError:
                return True
            return False

        known = sheets
        if not known:
            found = open_spreadsheet(path, cancelled=cancelled).sheets
            known = tuple(
                SheetRow(page.name, len(page.rows), page.hidden, page.refusal) for page in found
            )

        def planned(choices: Sequence[str]) -> "Plan":
            return plan_import(
                store, path, sheet=sheet, overrides=choices, today=today, cancelled=cancelled
            )

        try:
            plan = planned(overrides)
            guesses = _guesses(plan)
            if guesses:
                plan = planned([*overrides, *(f"{heading}=" for heading in guesses)])
        except ExchangeError as error:
            return FileRead(known, None, error)
        return FileRead(known, plan, guesses=guesses)

    return work


def _guesses(plan: "Plan") -> dict[str, str]:
    from spark_tracker.exchange.mapping import Sureness  # noqa: PLC0415 - loaded by the plan

    if plan.projects is None:
        return {}
    return {
        column.heading.name: column.key
        for column in plan.projects.mapping.columns
        if column.key is not None and column.sureness is Sureness.UNSURE
    }


def said(error: SparkError) -> str:
    """Return an error's sentence in the user's language, wherever its text comes from."""
    values = {key: _said(key, value) for key, value in error.values.items()}
    for context in _CONTEXTS:
        text = QCoreApplication.translate(context, error.text)
        if text != error.text:
            return text.format(**values)
    return error.text.format(**values)


def _said(key: str, value: object) -> object:
    """Return a value of a sentence; what a file is and why it cannot be read are our words."""
    ours = key in {"what", "reason"} and isinstance(value, str)
    return QCoreApplication.translate("reading", str(value)) if ours else value
