"""What an import would do, row by row, before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from spark_tracker.domain.codes import Stage

if TYPE_CHECKING:
    from spark_tracker.exchange.complete.planned import TablesPlan
    from spark_tracker.exchange.headers import Table
    from spark_tracker.exchange.importing.filled_in import FilledIn
    from spark_tracker.exchange.importing.intent import Intent
    from spark_tracker.exchange.mapping import ColumnMapping
    from spark_tracker.exchange.row_reading import RowReading


class Action(StrEnum):
    """What becomes of a row."""

    CREATE = "create"
    UPDATE = "update"
    UNCHANGED = "unchanged"
    SKIP = "skip"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Note:
    """Something the user should know about the file; `text` is untranslated (context "import")."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text.format(**self.values)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row was not taken.

    `column` is the heading ("" for the row as a whole) and `address` the cell. `expected` is a
    sentence or part of one, `found` what stands there.
    """

    sheet: str
    row: int
    column: str
    address: str
    expected: Note
    found: str


class Change(NamedTuple):
    """One field of a row before and after; `title` is untranslated (context "fields").

    A tuple, because a long list has tens of thousands: a frozen object takes thrice as long.
    """

    key: str
    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """What becomes of one row of the sheet.

    `name` is what the row calls itself, `code` the project's (or "" while it has none), `remarks`
    say what was concluded or made up.
    """

    sheet: str
    number: int
    action: Action
    name: str
    code: str = ""
    changes: tuple[Change, ...] = ()
    note: str = ""
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class ProjectList:
    """What was read of a list of projects, and what is meant to be done with it."""

    table: "Table"
    mapping: "ColumnMapping"
    readings: tuple["RowReading", ...]
    intents: tuple["Intent | None", ...]

    @property
    def stages(self) -> bool:
        """Whether a column says when a stage was reached."""
        return any(self.mapping.column_of(f"{stage.value}_on") for stage in Stage)


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import of a file would do.

    `head` is the number of the newest journal entry when the plan was made. `projects` is set for
    somebody's list, `tables` for a complete export, `filled_in` for our template.
    """

    file: str
    path: Path
    sheet: str
    head: int
    rows: tuple[PlannedRow, ...]
    notes: tuple[Note, ...]
    projects: ProjectList | None = None
    tables: "TablesPlan | None" = None
    filled_in: "FilledIn | None" = None

    @property
    def created(self) -> int:
        """How many rows become new records."""
        return self._count(Action.CREATE)

    @property
    def updated(self) -> int:
        """How many rows change a record."""
        return self._count(Action.UPDATE)

    @property
    def unchanged(self) -> int:
        """How many rows say what is known already."""
        return self._count(Action.UNCHANGED)

    @property
    def skipped(self) -> int:
        """How many rows are left out because they repeat another."""
        return self._count(Action.SKIP)

    @property
    def refused(self) -> tuple[Problem, ...]:
        """Every problem of every row."""
        return tuple(problem for row in self.rows for problem in row.problems)

    @property
    def refused_rows(self) -> tuple[int, ...]:
        """The numbers of the rows that are not taken."""
        return tuple(row.number for row in self.rows if row.action is Action.REFUSED)

    @property
    def writes(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.created or self.updated)

    def _count(self, action: Action) -> int:
        return sum(row.action is action for row in self.rows)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did; `backup` is the copy made before, None where nothing was written."""

    created: int
    updated: int
    unchanged: int
    skipped: int
    refused_rows: int
    backup: Path | None
