"""Compares one row of a workbook of ours with the row of the file that it means."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from spark_tracker.domain import code_texts
from spark_tracker.exchange.complete.layout import SheetColumn
from spark_tracker.exchange.complete.names import name_of
from spark_tracker.exchange.complete.pages import Page
from spark_tracker.exchange.complete.planned import TYPED_BY, RowWrite
from spark_tracker.exchange.complete.values import CellError, from_cell
from spark_tracker.exchange.plan import Action, Change, Note, PlannedRow, Problem
from spark_tracker.exchange.reading import Row, Value
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Base, new_id

if TYPE_CHECKING:
    from spark_tracker.exchange.complete.back import Planning

_NAMING = ("name", "title", "text")
_HAPPENED = frozenset(
    {"held_on", "done_on", "cda_signed_on", "consent_on", "checked_on", "dofi_on", "filed_on"}
    | {"granted_on", "incorporated_on", "licensed_on", "applied_on", "awarded_on", "received_on"}
    | {"contracted_on", "rejected_on", "approved_on", "paid_on", "ended_on"}
)

_MISSING = QT_TRANSLATE_NOOP("import", "something: this cell must not be empty")
_NO_RECORD = QT_TRANSLATE_NOOP("import", "a record that is in this file or in the workbook")
_SEVERAL = QT_TRANSLATE_NOOP("import", "a record that only one is called; give its Id")
_TWICE = QT_TRANSLATE_NOOP("import", "each record once: row {row} of “{sheet}” is the same")
_SAME = QT_TRANSLATE_NOOP("import", "each record once: an earlier row of the workbook is the same")
_TO_COME = QT_TRANSLATE_NOOP("import", "the day it happened, not one that is still to come")
_OTHER = QT_TRANSLATE_NOOP(
    "import", "a code of its own: another project of this file has it. Change one of the two"
)
_STATUS = QT_TRANSLATE_NOOP(
    "import", "“{status}”, which is the newest on the sheet of status changes; change it there"
)


class RowPlanning:
    """One row of the workbook beside the one in the file."""

    def __init__(self, planning: "Planning", page: Page, row: Row) -> None:
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
        """Return what becomes of the row; what is to be written is noted on the way."""
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
            if not written and column.codes and isinstance(whole, str):
                whole = self._word_of_a_list(column, whole)
            try:
                meant = from_cell(self._table, column, whole, self._all.codes, currency)
            except CellError as error:
                self._refuse(place, error.expected, value)
                continue
            if meant is not None:
                values[name] = meant

    def _word_of_a_list(self, column: SheetColumn, word: str) -> str:
        """Return the code of a word that somebody typed, in whatever language; else the word."""
        if self._all.codes.code(column.codes, word) != word:
            return word
        known = column.codes in code_texts.lists()
        return (code_texts.find(column.codes, word) if known else None) or word

    def _currency(self, written: str) -> str | None:
        if "currency" in self._given and self._given["currency"][2]:
            return str(self._given["currency"][2])
        row = self._all.stored[self._table].get(written, {})
        return row.get("currency") or self._all.currency

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
        typed = None if written else self._typed(values)
        if typed is not None:
            return typed
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

    def _typed(self, values: Mapping[str, Any]) -> str | None:
        """Return the row of the file that a row without an id means."""
        for name in _HAPPENED & values.keys() if self._all.today else ():
            if values[name] > self._all.today:
                self._refuse(self._given[name][0], Note(_TO_COME), values[name])
        found = self._all.namesakes(self._table, values)
        if len(found) > 1:
            self._refuse(0, Note(_SEVERAL), self._row.value(0))
        if not found:
            return None
        if found[0] not in self._all.stored[self._table]:
            self._refuse(0, Note(_SAME), self._row.value(0))
        return found[0]

    def _compared(self, record_id: str | None, written: str, values: dict[str, Any]) -> Action:
        if record_id is None:
            return self._created(written, values)
        if written:
            self._all.ids[self._table, written] = record_id
        before = self._all.stored[self._table][record_id]
        # What a person typed names the record in some spelling: that changes no name.
        naming = set() if written else {*TYPED_BY.get(self._table, ())}
        changed = {
            name: value
            for name, value in values.items()
            if before[name] != value and name not in naming
        }
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
        self._write(RowWrite(self._table, record_id, changed, new=False))
        return Action.UPDATE

    def _created(self, written: str, values: dict[str, Any]) -> Action:
        record_id = written or new_id()
        self._fill(written, values)
        if self._problems:
            return Action.REFUSED
        self._all.keep(self._table, record_id, values)
        self._write(RowWrite(self._table, record_id, values, new=True))
        if not written:
            self._all.plan.typed.add(record_id)
        for name, value in values.items():
            if value not in (None, ""):
                self._changes.append(Change(name, self._title(name), "", _shown(value)))
        return Action.CREATE

    def _write(self, write: RowWrite) -> None:
        plan = self._all.plan
        plan.writes.append(write)
        plan.row_of[write.table, write.id] = len(plan.rows)  # where this row will be

    def _fill(self, written: str, values: dict[str, Any]) -> None:
        """Give a new row what its empty cells mean, and refuse those that must not be empty."""
        for column in self._page.layout.columns:
            if not column.column or column.column == "id" or column.column in values:
                continue
            naming = not written and column.column in TYPED_BY.get(self._table, ())
            if column.column == "currency":
                values["currency"] = self._all.currency
            elif _is_text(self._table, column) and not (naming and column.column in _NAMING):
                values[column.column] = ""
            elif column.required or (naming and column.column in _NAMING):
                place = self._given[column.column][0] if column.column in self._given else 0
                self._refuse(place, Note(_MISSING), None)

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
    plain = not (column.nullable or column.refers_to or column.codes)
    return plain and stored.type.python_type is str


def _shown(value: object) -> str:
    if value is None:
        return ""
    return str(getattr(value, "value", value))[:500]
