"""Compares a workbook of ours with a file: which rows are new, which changed, which refused."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import UniqueConstraint

from spark_tracker.domain.folding import fold
from spark_tracker.domain.names import name_key
from spark_tracker.exchange.complete.layout import layouts
from spark_tracker.exchange.complete.names import Names
from spark_tracker.exchange.complete.pages import Workbook
from spark_tracker.exchange.complete.planned import TYPED_BY, Stored, TablesPlan
from spark_tracker.exchange.complete.row_back import RowPlanning
from spark_tracker.exchange.complete.values import Codes
from spark_tracker.models import Base

OWN_OF_A_NEW_FILE = ("programme", "code_entry", "partner")
"""Tables that a file has rows in from its first minute."""


def plan_tables(workbook: Workbook, stored: Stored, *, today: date | None = None) -> TablesPlan:
    """Return what taking `workbook` back would do to what is `stored`.

    A record is known by its id, else by what must be unique of it (a call's name, a code of a
    list). Blank never erases, and what the workbook does not have stays. A new file's own
    programme, lists and partners make room for those of the workbook.

    A row without an id is one that a person typed: it is known by what names such a record (a
    milestone's project and title), and with `today` a day on which something happened must not be
    still to come.
    """
    return Planning(workbook, stored, today).result()


class Planning:
    """The whole workbook: what is stored, and what will be by the row that is being compared."""

    def __init__(self, workbook: Workbook, stored: Stored, today: date | None) -> None:
        self.today = today
        self.plan = TablesPlan(workbook)
        self.stored = stored
        self.codes = Codes(_entries(workbook, stored))
        self.ids: dict[tuple[str, str], str] = {}  # of the workbook → of the file
        self.seen: dict[tuple[str, str], tuple[str, int]] = {}
        self._make_room()
        programme = next(iter(self.stored["programme"].values()), {})
        self.currency = str(programme.get("currency", ""))
        # What there will be: the stored rows, changed and joined by those of the workbook.
        self.rows: Stored = {table: dict(rows) for table, rows in self.stored.items()}
        self.names = Names(self.rows)
        self._unique = {layout.table: _unique_keys(layout.table) for layout in layouts()}
        self._named: dict[tuple[str, tuple[str, ...]], dict[tuple[object, ...], list[str]]] = {}
        self._keys: dict[tuple[str, tuple[str, ...]], dict[tuple[Any, ...], str]] = {}

    def result(self) -> TablesPlan:
        """Go through every row of every page, referred records before those that refer."""
        for page in self.plan.workbook.pages:
            for row in page.rows:
                self.plan.rows.append(RowPlanning(self, page, row).result())
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

    def namesakes(self, table: str, values: Mapping[str, Any]) -> list[str]:
        """Return the rows that a row typed by a person names."""
        columns = TYPED_BY.get(table, tuple(values))
        wanted = _named(columns, values)
        if (table, columns) not in self._named:
            known: dict[tuple[object, ...], list[str]] = defaultdict(list)
            for record_id, row in self.rows[table].items():
                known[_named(columns, row)].append(record_id)
            self._named[table, columns] = known
        return self._named[table, columns].get(wanted, [])

    def keep(self, table: str, record_id: str, values: Mapping[str, Any]) -> None:
        """Remember what a row will be, for those that refer to it."""
        self.rows[table][record_id] = {**self.rows[table].get(record_id, {}), **values}
        for known_table, named in self._named:
            if known_table == table:
                key = _named(named, self.rows[table][record_id])
                self._named[table, named].setdefault(key, []).append(record_id)
        for columns in self._unique[table]:
            if (table, columns) in self._keys:
                key = tuple(self.rows[table][record_id].get(name) for name in columns)
                self._keys[table, columns][key] = record_id


def _named(columns: tuple[str, ...], values: Mapping[str, Any]) -> tuple[object, ...]:
    """Return what names a record, as it is compared."""
    found: list[object] = []
    for name in columns:
        value = values.get(name)
        if isinstance(value, str) and not isinstance(value, Enum):
            value = name_key(value) if columns == ("name",) else fold(value)
        found.append("" if value is None else value)
    return tuple(found)


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
