"""Reads a whole row: every cell through its column's target, merged into one set of values."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spark_tracker.exchange.interpret import (
    DEFAULT_MEANS,
    Means,
    Reading,
    Typed,
    cell_text,
    note_lines,
    read_cell,
)
from spark_tracker.exchange.mapping import Column, ColumnMapping
from spark_tracker.exchange.reading import Row, Value
from spark_tracker.exchange.targets import LEAVE_OUT, targets

_FREE_WORDS = ("outcome", "intake")  # say beside the way what another column may say outright


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A cell that was not taken: where it is, what was expected (untranslated) and found."""

    row: int
    address: str
    heading: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class RowReading:
    """What one row says: values by target key, words without a home, and refused cells."""

    number: int
    values: dict[str, Typed]
    leftovers: tuple[tuple[str, str], ...]
    problems: tuple[CellProblem, ...]

    @property
    def note(self) -> str:
        """Return the words without a home as lines for the project's note."""
        return note_lines(self.leftovers)


def read_rows(
    rows: Iterable[Row], mapping: ColumnMapping, means: Means = DEFAULT_MEANS
) -> Iterator[RowReading]:
    """Return what each row says, in their order."""
    # A column that says a thing outright comes before one that says it beside the way.
    columns = sorted(mapping.columns, key=lambda column: column.key in _FREE_WORDS)
    known: dict[int, dict[str, Reading]] = defaultdict(dict)  # cells of a column are often alike
    order = {column.heading.name: place for place, column in enumerate(mapping.columns)}
    for row in rows:
        values: dict[str, Typed] = {}
        leftovers: list[tuple[str, str]] = []
        problems: list[CellProblem] = []
        for column in columns:
            value = row.value(column.heading.column)
            if value is None or column.key == LEAVE_OUT:
                continue
            reading = _read(value, column, mapping.record, means, known)
            leftover = _merge(values, reading, value)
            if leftover:
                leftovers.append((column.heading.name, leftover))
            if reading.problem is not None:
                address = row.address(column.heading.column)
                problem = reading.problem
                problems.append(
                    CellProblem(
                        row.number, address, column.heading.name, problem.expected, problem.found
                    )
                )
        leftovers.sort(key=lambda leftover: order[leftover[0]])
        yield RowReading(row.number, values, tuple(leftovers), tuple(problems))


def _read(
    cell: Value, column: Column, record: str, means: Means, known: dict[int, dict[str, Reading]]
) -> Reading:
    if column.key is None:
        return Reading(leftover=cell_text(cell))
    if not isinstance(cell, str):
        return read_cell(cell, targets(record)[column.key], means)
    alike = known[column.heading.column]
    reading = alike.get(cell)
    if reading is None:
        reading = alike[cell] = read_cell(cell, targets(record)[column.key], means)
    return reading


def _merge(values: dict[str, Typed], reading: Reading, cell: Value) -> str:
    """Add a cell's values to the row's; return what is left over of the cell."""
    for key, value in reading.values.items():
        known = values.get(key)
        if known is None:
            values[key] = value
        elif isinstance(known, tuple) and isinstance(value, tuple):
            values[key] = tuple(dict.fromkeys((*known, *value)))
        elif key in _JOINED and isinstance(known, str) and isinstance(value, str):
            values[key] = known if value in known else f"{known}\n{value}"
        elif known != value:
            return cell_text(cell)  # another column says it differently: its words are kept
    return reading.leftover


_JOINED = ("note", "patent")
