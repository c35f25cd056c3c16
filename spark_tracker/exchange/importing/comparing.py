"""One row of a list beside what is known of its project."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from spark_tracker.errors import InputError
from spark_tracker.exchange.headers import Table
from spark_tracker.exchange.importing.intent import Intent
from spark_tracker.exchange.importing.known import Known, KnownProject
from spark_tracker.exchange.interpret import cell_text
from spark_tracker.exchange.mapping import ColumnMapping
from spark_tracker.exchange.plan import Change, Note, Problem
from spark_tracker.exchange.reading import Row
from spark_tracker.exchange.row_reading import RowReading
from spark_tracker.exchange.targets import targets
from spark_tracker.services.checks import past


@dataclass(slots=True)
class Decision:
    """What one row would do."""

    intent: Intent
    changes: list[Change] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Note] = field(default_factory=list)


@dataclass(frozen=True)
class Sheet:
    """What all rows of one sheet share."""

    table: Table
    mapping: ColumnMapping
    known: Known
    today: date

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The titles of the targets."""
        return {key: target.title for key, target in targets(self.mapping.record).items()}

    @cached_property
    def places(self) -> Mapping[str | None, list[int]]:
        """The numbers of the columns that go to each target."""
        found: dict[str | None, list[int]] = defaultdict(list)
        for column in self.mapping.columns:
            found[column.key].append(column.heading.column)
        return found


class Comparison:
    """One row beside what is known of its project, and what was decided so far.

    `lines` are the words that go to the project's note, each with its heading.
    """

    def __init__(
        self,
        sheet: Sheet,
        reading: RowReading,
        row: Row,
        project: KnownProject | None,
        origin: str,
    ) -> None:
        self.sheet = sheet
        self.known = sheet.known
        self.reading = reading
        self.values = reading.values
        self.cells = row
        self.project = project
        number = str(self.values.get("number") or "")
        self.out = Decision(Intent(project.id if project else None, origin, number))
        self.intent = self.out.intent
        self.lines: list[tuple[str, str]] = list(reading.leftovers)

    def old(self, name: str) -> Any:  # noqa: ANN401 - columns are of any type
        """Return a column of the project as it is; None of a new one."""
        return self.project.columns[name] if self.project else None

    def after(self, name: str) -> Any:  # noqa: ANN401 - columns are of any type
        """Return a column of the project as it would be."""
        return self.intent.columns.get(name, self.old(name))

    def words(self, key: str) -> str:
        """Return the words of the cells of a target, as they stand on the sheet."""
        cells = [cell_text(self.cells.value(place)) for place in self.sheet.places.get(key, ())]
        return "; ".join(filter(None, cells))

    def heading(self, key: str) -> str:
        """Return the heading of a target's column."""
        column = self.sheet.mapping.column_of(key)
        return column.heading.name if column else key

    def change(self, key: str, before: object, after: object) -> None:
        """Show a field before and after."""
        title = self.sheet.titles.get(key, key)
        self.out.changes.append(Change(key, title, shown(before), shown(after)))

    def refuse(self, key: str, expected: Note, found: object = None) -> None:
        """Refuse the row for what stands in a target's column."""
        column = self.sheet.mapping.column_of(key)
        self.out.problems.append(
            Problem(
                self.sheet.table.sheet,
                self.reading.number,
                column.heading.name if column else "",
                self.cells.address(column.heading.column) if column else "",
                expected,
                (self.words(key) if found is None else shown(found))[:200],
            )
        )

    def set(self, name: str, value: object) -> None:
        """Write a column of the project, if that changes it."""
        before = self.old(name)
        if before != value:
            self.intent.columns[name] = value
            self.change(name, before, value)

    def happened(self, key: str, day: date) -> bool:
        """Refuse a day that is still to come."""
        try:
            past(key, day, self.sheet.today)
        except InputError as error:
            self.refuse(key, Note(error.text, error.values))
            return False
        return True


def shown(value: object) -> str:
    """Return a value as the preview shows it: codes by their code, days in ISO form."""
    if type(value) is str:
        return value
    if value is None:
        return ""
    return str(getattr(value, "value", value))
