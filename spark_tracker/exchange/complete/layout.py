"""Which sheets and columns a complete workbook has; writing and taking back read the same list."""

from dataclasses import dataclass, replace
from functools import cache

from sqlalchemy import Column, Table

from spark_tracker.exchange.cells import sheet_name
from spark_tracker.fields import catalogue
from spark_tracker.fields.field import Kind
from spark_tracker.models import Base

FORMAT = 1
"""Raised when an older version could no longer read what is written."""

ABOUT = "About"
LONG_TEXTS = "Long texts"
MARK = "SPARK Tracker complete export"
ID = "Id"
_JOURNAL = ("journal_entry", "journal_row")
_FOLLOWS = "search_text"  # folded from other columns, never kept
_FORMER = {
    "action_item.owner_id": "Owner",
    "milestone.owner_id": "Owner",
    "milestone.baseline_on": "Baseline",
    "patent_family.owner": "Owner",
}
"""Headings that version 0.1.0 wrote otherwise: its workbooks are taken back, too."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column of a sheet.

    `column` is the table's column, "" for words that only say what the id beside them means;
    `refers_to` is the table that a reference leads to, `codes` the list of a code's texts,
    `former` the heading that an older version wrote.
    """

    title: str
    column: str
    refers_to: str = ""
    codes: str = ""
    money: bool = False
    required: bool = False
    nullable: bool = False
    words_of: str = ""
    former: str = ""


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """One table as a sheet."""

    table: str
    title: str
    columns: tuple[SheetColumn, ...]


@cache
def layouts() -> tuple[SheetLayout, ...]:
    """Return every table but the journal, referred ones before those that refer to them."""
    titles: list[str] = [ABOUT, LONG_TEXTS]
    found = []
    for table in Base.metadata.sorted_tables:
        if table.name in _JOURNAL:
            continue
        record = catalogue.record_of_table(table.name)
        title = sheet_name(record.many.capitalize(), titles)
        titles.append(title)
        found.append(SheetLayout(table.name, title, _columns(table)))
    return tuple(found)


@cache
def layout_of(table: str) -> SheetLayout:
    """Return the sheet of a table.

    Raises:
        KeyError: the table is not exported.
    """
    return {layout.table: layout for layout in layouts()}[table]


def _columns(table: Table) -> tuple[SheetColumn, ...]:
    columns = [SheetColumn(ID, "id", required=True)]
    for column in table.columns:
        if column.name not in ("id", _FOLLOWS):
            columns += _columns_of(table.name, column)
    return tuple(_unique(columns))


def _columns_of(table: str, column: Column[object]) -> list[SheetColumn]:
    field = catalogue.column_field(table, column.name)
    title = field.title if field else column.name.replace("_", " ").capitalize()
    required = not column.nullable and column.default is None
    nullable = bool(column.nullable)
    former = _FORMER.get(f"{table}.{column.name}", "")
    for reference in column.foreign_keys:
        target = reference.column.table.name
        former_id = f"{former} {ID}" if former else ""
        return [
            SheetColumn(title, "", target, words_of=column.name, former=former),
            SheetColumn(
                f"{title} {ID}",
                column.name,
                target,
                required=required,
                nullable=nullable,
                former=former_id,
            ),
        ]
    return [
        SheetColumn(
            title,
            column.name,
            codes=field.codes if field else "",
            money=field is not None and field.kind is Kind.MONEY,
            required=required,
            nullable=nullable,
            former=former,
        )
    ]


def _unique(columns: list[SheetColumn]) -> list[SheetColumn]:
    """Tell columns of one title apart by the names they have in the database."""
    seen: set[str] = set()
    found = []
    for column in columns:
        title = column.title
        if title.casefold() in seen:
            name = (column.column or column.words_of).replace("_", " ")
            title = f"{title} ({name})"
        seen.add(title.casefold())
        found.append(replace(column, title=title))
    return found
