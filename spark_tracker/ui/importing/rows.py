"""The plan as rows of a table: what each cell says, what it was, what is wrong with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from spark_tracker.exchange.interpret import cell_text
from spark_tracker.exchange.plan import Action, Change, Note, Plan, PlannedRow, Problem
from spark_tracker.exchange.targets import LEAVE_OUT, targets
from spark_tracker.fields.field import Kind
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.ui import formats
from spark_tracker.ui.code_words import CodeWords

if TYPE_CHECKING:
    from spark_tracker.exchange.headers import Heading

NOTE, CODE, TITLE, CHANGES = "note", "code", "title", "changes"
_FIXED = (CODE, TITLE, "number")
_PROBLEM = QT_TRANSLATE_NOOP("Import", "Row {row}, cell {address} ({column}): {expected}")
_ROW_PROBLEM = QT_TRANSLATE_NOOP("Import", "Row {row}: {expected}")
_FOUND = QT_TRANSLATE_NOOP("Import", "Found: {found}.")


class CellState(StrEnum):
    """How a cell is shown."""

    PLAIN = "plain"
    QUIET = "quiet"
    NEW = "new"
    CHANGED = "changed"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class DiffCell:
    """What a cell holds now, and what it held before (only where that changes)."""

    text: str
    state: CellState
    before: str = ""


@dataclass(frozen=True, slots=True)
class RowLine:
    """One line of the table: a row of the sheet, or (`problem`) why the row above stays out."""

    id: str
    row: PlannedRow
    cells: Mapping[str, DiffCell] = field(default_factory=dict)
    problem: str = ""

    @property
    def two_lines(self) -> bool:
        """Whether a cell shows old over new."""
        return any(cell.before for cell in self.cells.values())


@dataclass(frozen=True, slots=True)
class FieldColumn:
    """A column of the table: a field that something goes to."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class ListedPlan:
    """A plan as columns and lines; `changed` counts the cells that change."""

    columns: tuple[FieldColumn, ...]
    lines: tuple[RowLine, ...]
    changed: int


def field_title(title: str) -> str:
    """Return a field's title in the user's language; free ones have a context of their own."""
    for context in ("fields", "import"):
        text = QCoreApplication.translate(context, title)
        if text != title:
            return text
    return title


def note_text(note: Note) -> str:
    """Return a remark of the plan in the user's language."""
    words = QCoreApplication.translate("import", note.text)
    if words == note.text:
        words = QCoreApplication.translate("errors", note.text)
    return words.format(**note.values) if note.values else words


def problem_text(problem: Problem) -> str:
    """Return where a problem is, what was expected, and what stands there."""
    template = _PROBLEM if problem.address else _ROW_PROBLEM
    text = QCoreApplication.translate("Import", template).format(
        row=problem.row,
        address=problem.address,
        column=problem.column,
        expected=note_text(problem.expected),
    )
    if not problem.found:
        return text
    found = QCoreApplication.translate("Import", _FOUND).format(found=problem.found)
    return f"{text.rstrip('.')}. {found}"


def listed(plan: Plan, words: CodeWords) -> ListedPlan:
    """Return the whole plan as lines, every problem below its row."""
    listing = _Listing(plan, words)
    lines = tuple(listing.lines())
    shown = (CellState.NEW, CellState.CHANGED)
    changed = sum(
        cell.state in shown
        for line in lines
        for cell in line.cells.values()
        if line.row.action is Action.UPDATE
    )
    return ListedPlan(tuple(listing.columns), lines, changed)


class _Listing:
    def __init__(self, plan: Plan, words: CodeWords) -> None:
        self._plan = plan
        self._words = words
        self._headings: dict[str, Heading] = {}
        self._rows = {}
        if plan.projects is not None:
            self._rows = {row.number: row for row in plan.projects.table.rows}
            for column in plan.projects.mapping.columns:
                if column.key not in (None, LEAVE_OUT):
                    self._headings.setdefault(str(column.key), column.heading)
        self.columns = list(self._columns())

    def lines(self) -> Iterator[RowLine]:
        """Yield each row and below it what is wrong with it."""
        for place, row in enumerate(self._plan.rows):
            yield RowLine(f"r{place}", row, self._cells(row))
            for number, problem in enumerate(row.problems):
                yield RowLine(f"r{place}p{number}", row, problem=problem_text(problem))

    def _columns(self) -> Iterator[FieldColumn]:
        if self._plan.projects is None:
            return
        known = targets(self._plan.projects.mapping.record)
        keys: dict[str, str] = {key: known[key].title for key in self._headings}
        for row in self._plan.rows:
            for change in row.changes:
                keys.setdefault(change.key, change.title)
        note = keys.pop(NOTE, "")
        for key, title in keys.items():
            if key not in _FIXED:
                yield FieldColumn(key, field_title(title))
        if note or any(row.note for row in self._plan.rows):
            yield FieldColumn(NOTE, QCoreApplication.translate("Import", "To the note"))

    def _cells(self, row: PlannedRow) -> dict[str, DiffCell]:
        if self._plan.projects is None:
            return {CHANGES: DiffCell(self._summary(row), _plain_state(row))}
        cells = {key: self._as_read(row, key) for key in self._headings}
        if TITLE not in cells or not cells[TITLE].text:
            cells[TITLE] = DiffCell(row.name, _plain_state(row))
        if row.code:
            cells[CODE] = DiffCell(row.code, _plain_state(row))
        for key, changes in _by_key(row.changes).items():
            cells[key] = self._changed(row, key, changes)
        for problem in row.problems:
            for key, heading in self._headings.items():
                if heading.name == problem.column and key != TITLE:
                    cells[key] = DiffCell(problem.found, CellState.BAD)
        return {key: cell for key, cell in cells.items() if cell.text or cell.before}

    def _as_read(self, row: PlannedRow, key: str) -> DiffCell:
        """Return the sheet's own words."""
        read = self._rows.get(row.number)
        value = read.value(self._headings[key].column) if read is not None else None
        text = formats.day(value) if type(value) is date else " ".join(cell_text(value).split())
        return DiffCell(text, _plain_state(row))

    def _changed(self, row: PlannedRow, key: str, changes: Sequence[Change]) -> DiffCell:
        if key == NOTE:
            text = " · ".join((row.note or changes[-1].after).splitlines())
            state = CellState.NEW if row.action is Action.CREATE else CellState.CHANGED
            return DiffCell(text, state)
        after = "; ".join(filter(None, (self._shown(key, one.after) for one in changes)))
        if row.action is Action.CREATE:
            return DiffCell(after, CellState.NEW)
        if row.action is not Action.UPDATE:
            return DiffCell(after, _plain_state(row))
        return DiffCell(after or "–", CellState.CHANGED, self._shown(key, changes[0].before))

    def _shown(self, key: str, value: str) -> str:
        """Return a value of a change as people read it: words for codes, months in dates."""
        record = self._plan.projects.mapping.record if self._plan.projects else "project"
        target = targets(record).get(key)
        if target is None or not value:
            return value
        if target.kind is Kind.DATE:
            try:
                return formats.day(date.fromisoformat(value))
            except ValueError:
                return value
        if target.codes:
            codes = value.split("; ")
            return "; ".join(self._words.text(target.codes, code) or code for code in codes)
        return value

    def _summary(self, row: PlannedRow) -> str:
        shown = []
        for change in row.changes:
            told = " → ".join(filter(None, (change.before, change.after or "–")))
            shown.append(f"{field_title(change.title)}: {told}")
        return "; ".join(shown)


def _by_key(changes: Sequence[Change]) -> dict[str, list[Change]]:
    grouped: dict[str, list[Change]] = {}
    for change in changes:
        grouped.setdefault(change.key, []).append(change)
    return grouped


def _plain_state(row: PlannedRow) -> CellState:
    if row.action is Action.CREATE:
        return CellState.NEW
    quiet = (Action.UNCHANGED, Action.SKIP)
    return CellState.QUIET if row.action in quiet else CellState.PLAIN
