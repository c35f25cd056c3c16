"""Compares a workbook of ours with a file: which rows are new, which changed, which refused."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import UniqueConstraint

from spark_tracker.exchange.complete.layout import SheetColumn, layouts
from spark_tracker.exchange.complete.names import Names, name_of
from spark_tracker.exchange.complete.pages import Page, Workbook
from spark_tracker.exchange.complete.values import CellError, Codes, from_cell
from spark_tracker.exchange.plan import Action, Change, Note, PlannedRow, Problem
from spark_tracker.exchange.reading import Row, Value
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Base, new_id

OWN_OF_A_NEW_FILE = ("programme", "code_entry", "partner")
"""Tables that a file has rows in from its first minute."""

Stored = dict[str, dict[str, dict[str, Any]]]

_MISSING = QT_TRANSLATE_NOOP("import", "something: this cell must not be empty")
_NO_RECORD = QT_TRANSLATE_NOOP("import", "a record that is in this file or in the workbook")
_SEVERAL = QT_TRANSLATE_NOOP("import", "a record that only one is called; give its Id")
_TWICE = QT_TRANSLATE_NOOP("import", "each record once: row {row} of “{sheet}” is the same")
_OTHER = QT_TRANSLATE_NOOP(
    "import", "a code of its own: another project of this file has it. Change one of the two"
)
_STATUS = QT_TRANSLATE_NOOP(
    "import", "“{status}”, which is the newest on the sheet of status changes; change it there"
)


@dataclass(frozen=True, slots=True)
class RowWrite:
    """A row to make, or the columns of a row to change."""

    table: str
    id: str
    values: Mapping[str, Any]
    new: bool


@dataclass(slots=True)
class TablesPlan:
    """What taking a workbook back would do; `replaced` are rows that make room for its own."""

    workbook: Workbook
    rows: list[PlannedRow] = field(default_factory=list)
    writes: list[RowWrite] = field(default_factory=list)
    replaced: list[tuple[str, str]] = field(default_factory=list)


def plan_tables(workbook: Workbook, stored: Stored) -> TablesPlan:
    """Return what taking `workbook` back would do to what is `stored`.

    A record is known by its id, else by what must be unique of it (a call's name, a code of a
    list). Blank never erases, and what the workbook does not have stays. A new file's own
    programme, lists and partners make room for those of the workbook.
    """
    return _Planning(workbook, stored).result()


class _Planning:
    """The whole workbook: what is stored, and what will be by the row that is being compared."""

    def __init__(self, workbook: Workbook, stored: Stored) -> None:
        self.plan = TablesPlan(workbook)
        self.stored = stored
        self.codes = Codes(_entries(workbook, stored))
        self.ids: dict[tuple[str, str], str] = {}  # of the workbook → of the file
        self.seen: dict[tuple[str, str], tuple[str, int]] = {}
        self._make_room()
        # What there will be: the stored rows, changed and joined by those of the workbook.
        self.rows: Stored = {table: dict(rows) for table, rows in self.stored.items()}
        self.names = Names(self.rows)
        self._unique = {layout.table: _unique_keys(layout.table) for layout in layouts()}
        self._keys: dict[tuple[str, tuple[str, ...]], dict[tuple[Any, ...], str]] = {}

    def result(self) -> TablesPlan:
        for page in self.plan.workbook.pages:
            for row in page.rows:
                self.plan.rows.append(_RowPlanning(self, page, row).result())
        return self.plan

    def _make_room(self) -> None:
        """Where a file has nothing but what it began with, that gives way to the workbook's."""
        if any(rows for table, rows in self.stored.items() if table not in OWN_OF_A_NEW_FILE):
            return
        brought = {page.layout.table for page in self.plan.workbook.pages if page.rows}
        kept = _ids_of(self.plan.workbook)
        self.stored = {table: dict(rows) for table, rows in self.stored.items()}
        for table in OWN_OF_A_NEW_FILE:
            for record_id in list(self.stored[table]) if table in brought else ():
                if (table, record_id) not in kept:
                    self.plan.replaced.append((table, record_id))
                    del self.stored[table][record_id]

    def twin(self, table: str, values: Mapping[str, Any]) -> tuple[str, tuple[str, ...]] | None:
        """Return the row that has what must be unique of `values`, and which columns these are."""
        for columns in self._unique[table]:
            key = tuple(values.get(name) for name in columns)
            if None in key:
                continue
            if (table, columns) not in self._keys:
                self._keys[table, columns] = {
                    tuple(row.get(name) for name in columns): record_id
                    for record_id, row in self.rows[table].items()
                }
            known = self._keys[table, columns].get(key)
            if known is not None:
                return known, columns
        return None

    def keep(self, table: str, record_id: str, values: Mapping[str, Any]) -> None:
        """Remember what a row will be, for those that refer to it."""
        self.rows[table][record_id] = {**self.rows[table].get(record_id, {}), **values}
        for columns in self._unique[table]:
            if (table, columns) in self._keys:
                key = tuple(self.rows[table][record_id].get(name) for name in columns)
                self._keys[table, columns][key] = record_id


class _RowPlanning:
    """One row of the workbook beside the one in the file."""

    def __init__(self, planning: _Planning, page: Page, row: Row) -> None:
        self._all = planning
        self._page = page
        self._row = row
        self._table = page.layout.table
        self._problems: list[Problem] = []
        self._changes: list[Change] = []
        self._given = {
            column.column: (place, column, value)
            for place, column, value in page.cells(row)
            if column.column
        }
        self._words = {
            column.words_of: (place, value)
            for place, column, value in page.cells(row)
            if column.words_of and value is not None
        }

    def result(self) -> PlannedRow:
        written = self._cell_id()
        if written and self._is_repeated(written):
            return self._planned(Action.REFUSED, {})
        values = self._values(written)
        record_id = self._known(written, values)
        action = Action.REFUSED
        if not self._problems:
            action = self._compared(record_id, written, values)
        if self._problems:
            action = Action.REFUSED
        return self._planned(action, values)

    def _refuse(self, place: int, expected: Note, found: object) -> None:
        columns = self._page.columns
        column = columns[place] if place < len(columns) else None
        self._problems.append(
            Problem(
                self._page.sheet,
                self._row.number,
                column.title if column else "",
                self._row.address(place),
                expected,
                "" if found is None else str(found)[:200],
            )
        )

    def _cell_id(self) -> str:
        return str(self._given["id"][2] or "") if "id" in self._given else ""

    def _is_repeated(self, written: str) -> bool:
        first = self._all.seen.setdefault(
            (self._table, written), (self._page.sheet, self._row.number)
        )
        if first == (self._page.sheet, self._row.number):
            return False
        self._refuse(
            self._given["id"][0], Note(_TWICE, {"sheet": first[0], "row": first[1]}), written
        )
        return True

    def _values(self, written: str) -> dict[str, Any]:
        """Return what the row gives, by column; blank cells give nothing."""
        values: dict[str, Any] = {}
        self._plain(values, written)
        for name, (place, column, value) in self._given.items():
            if column.refers_to:
                self._reference(values, name, place, column, value)
        for name, (place, words) in self._words.items():
            if name not in self._given:
                self._by_words(values, name, place, str(words))
        if "about_id" in values:
            about = (str(values.get("about_table")), str(values["about_id"]))
            values["about_id"] = self._all.ids.get(about, values["about_id"])
        return values

    def _plain(self, values: dict[str, Any], written: str) -> None:
        """Read the cells that are no references."""
        currency = self._currency(written)
        for name, (place, column, value) in self._given.items():
            if name == "id" or column.refers_to:
                continue
            whole = self._whole(written, name, value)
            try:
                meant = from_cell(self._table, column, whole, self._all.codes, currency)
            except CellError as error:
                self._refuse(place, error.expected, value)
                continue
            if meant is not None:
                values[name] = meant

    def _currency(self, written: str) -> str | None:
        if "currency" in self._given and self._given["currency"][2]:
            return str(self._given["currency"][2])
        row = self._all.stored[self._table].get(written, {})
        return row.get("currency")

    def _whole(self, written: str, name: str, value: Value) -> Value:
        """Return the whole text where the cell shows that it stands elsewhere."""
        known = self._all.plan.workbook.long_texts.get((self._table, written, name))
        return known[1] if known is not None and value == known[0] else value

    def _reference(
        self, values: dict[str, Any], name: str, place: int, column: SheetColumn, value: Value
    ) -> None:
        if value is None:
            if name in self._words:
                self._by_words(values, name, self._words[name][0], str(self._words[name][1]))
            return
        target = self._all.ids.get((column.refers_to, str(value)), str(value))
        if target not in self._all.rows[column.refers_to]:
            self._refuse(place, Note(_NO_RECORD), value)
            return
        values[name] = target

    def _by_words(self, values: dict[str, Any], name: str, place: int, words: str) -> None:
        column = next(one for one in self._page.layout.columns if one.words_of == name)
        found = self._all.names.find(column.refers_to, words)
        if len(found) > 1:
            self._refuse(place, Note(_SEVERAL), words)
        elif found:
            values[name] = found[0]
        else:
            self._refuse(place, Note(_NO_RECORD), words)

    def _known(self, written: str, values: dict[str, Any]) -> str | None:
        """Return the id of the row in the file, or None for a new one."""
        stored = self._all.stored[self._table]
        if written in stored:
            return written
        twin = self._all.twin(self._table, values)
        if twin is None:
            return None
        record_id, columns = twin
        if self._table == "project":
            place = self._given["code"][0] if "code" in self._given else 0
            self._refuse(place, Note(_OTHER), values.get("code"))
        elif record_id not in stored:
            place = self._given[columns[0]][0] if columns[0] in self._given else 0
            first = self._all.seen.get((self._table, record_id), (self._page.sheet, 0))
            self._refuse(place, Note(_TWICE, {"sheet": first[0], "row": first[1]}), "")
        return record_id

    def _compared(self, record_id: str | None, written: str, values: dict[str, Any]) -> Action:
        if record_id is None:
            return self._created(written or new_id(), values)
        if written:
            self._all.ids[self._table, written] = record_id
        before = self._all.stored[self._table][record_id]
        changed = {name: value for name, value in values.items() if before[name] != value}
        if self._table == "project" and "status" in changed:
            status = self._all.codes.text("project_status", before["status"].value)
            self._refuse(
                self._given["status"][0], Note(_STATUS, {"status": status}), changed["status"].value
            )
            return Action.REFUSED
        self._all.keep(self._table, record_id, changed)
        if not changed:
            return Action.UNCHANGED
        for name, value in changed.items():
            self._changes.append(
                Change(name, self._title(name), _shown(before[name]), _shown(value))
            )
        self._all.plan.writes.append(RowWrite(self._table, record_id, changed, new=False))
        return Action.UPDATE

    def _created(self, record_id: str, values: dict[str, Any]) -> Action:
        for column in self._page.layout.columns:
            if not column.column or column.column == "id" or column.column in values:
                continue
            if _is_text(self._table, column):
                values[column.column] = ""
            elif column.required:
                place = self._given[column.column][0] if column.column in self._given else 0
                self._refuse(place, Note(_MISSING), None)
        if self._problems:
            return Action.REFUSED
        self._all.keep(self._table, record_id, values)
        self._all.plan.writes.append(RowWrite(self._table, record_id, values, new=True))
        for name, value in values.items():
            if value not in (None, ""):
                self._changes.append(Change(name, self._title(name), "", _shown(value)))
        return Action.CREATE

    def _title(self, name: str) -> str:
        return next(one.title for one in self._page.layout.columns if one.column == name)

    def _planned(self, action: Action, values: Mapping[str, Any]) -> PlannedRow:
        name = next(
            (str(values[key]) for key in ("title", "name", "code", "text") if values.get(key)), ""
        )
        project = name_of(self._all.rows, "project", values.get("project_id"))
        return PlannedRow(
            self._page.sheet,
            self._row.number,
            action,
            name[:100],
            str(values.get("code", "")) if self._table == "project" else project,
            tuple(self._changes),
            problems=tuple(self._problems),
        )


def _is_text(table: str, column: SheetColumn) -> bool:
    """Say whether an empty cell of a column is an empty text."""
    stored = Base.metadata.tables[table].columns[column.column]
    return not column.nullable and not column.refers_to and stored.type.python_type is str


def _unique_keys(table: str) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(column.name for column in constraint.columns)
        for constraint in Base.metadata.tables[table].constraints
        if isinstance(constraint, UniqueConstraint)
    )


def _ids_of(workbook: Workbook) -> set[tuple[str, str]]:
    return {
        (page.layout.table, str(value))
        for page in workbook.pages
        for row in page.rows
        for _, column, value in page.cells(row)
        if column.column == "id"
    }


def _entries(workbook: Workbook, stored: Stored) -> list[tuple[str, str, str]]:
    """Return list, code and English text of every entry: the workbook's own, if it has them."""
    own = [
        {column.column: str(value or "") for _, column, value in page.cells(row)}
        for page in workbook.pages
        if page.layout.table == "code_entry"
        for row in page.rows
    ]
    entries: Iterable[Mapping[str, Any]] = own or stored["code_entry"].values()
    return [
        (entry.get("list_name", ""), entry.get("code", ""), entry.get("text_en", ""))
        for entry in entries
    ]


def _shown(value: object) -> str:
    if value is None:
        return ""
    return str(getattr(value, "value", value))[:500]
