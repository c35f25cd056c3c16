"""A workbook of ours as it was read: which sheet is which table, which column is which."""

from collections.abc import Mapping
from dataclasses import dataclass

from spark_tracker.errors import ExchangeError
from spark_tracker.exchange.complete.layout import (
    ABOUT,
    FORMAT,
    LONG_TEXTS,
    MARK,
    SheetColumn,
    SheetLayout,
    layouts,
)
from spark_tracker.exchange.complete.values import joined
from spark_tracker.exchange.reading import Row, Spreadsheet, Value
from spark_tracker.i18n import QT_TRANSLATE_NOOP

_NEWER = QT_TRANSLATE_NOOP(
    "import",
    "{file} was exported by a newer version of SPARK Tracker. Update this one, then import it.",
)
_STRANGE_SHEET = QT_TRANSLATE_NOOP(
    "import", "{file} says that its sheet “{sheet}” holds “{table}”, which is not known here."
)
_BROKEN_TEXT = QT_TRANSLATE_NOOP(
    "import",
    "The sheet “Long texts” of {file} was changed by hand (row {row}) and cannot be put together"
    " any more. Nothing was written. Export everything again, or take that sheet from the first"
    " export.",
)
_STRANGE_COLUMN = QT_TRANSLATE_NOOP(
    "import",
    "The column “{column}” of sheet “{sheet}” is not one that was exported. Known are: {known}.",
)
_LONG_COLUMNS = 6


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet of a table; `columns` are in the order of the sheet."""

    sheet: str
    layout: SheetLayout
    columns: tuple[SheetColumn | None, ...]
    rows: tuple[Row, ...]

    def cells(self, row: Row) -> list[tuple[int, SheetColumn, Value]]:
        """Return the place, the column and the value of each known column of a row."""
        return [
            (place, column, row.value(place))
            for place, column in enumerate(self.columns)
            if column is not None
        ]


@dataclass(frozen=True, slots=True)
class Workbook:
    """The pages of a workbook of ours, and the texts that were too long or odd for a cell."""

    pages: tuple[Page, ...]
    long_texts: Mapping[tuple[str, str, str], tuple[str, str]]


def is_complete(spreadsheet: Spreadsheet) -> bool:
    """Say whether a workbook is a complete export of ours."""
    first = spreadsheet.sheets[0] if spreadsheet.sheets else None
    return bool(first and first.name == ABOUT and first.rows and first.rows[0].value(0) == MARK)


def read_pages(spreadsheet: Spreadsheet) -> Workbook:
    """Return the pages of a complete export.

    Raises:
        ExchangeError: a newer version wrote it, or a heading is unknown.
    """
    about = spreadsheet.sheets[0]
    version = about.rows[0].value(1)
    if not isinstance(version, int) or version > FORMAT:
        raise ExchangeError(_NEWER, file=spreadsheet.file)
    known = {layout.table: layout for layout in layouts()}
    names = spreadsheet.names()
    pages = []
    for row in about.rows:
        sheet, table = str(row.value(0)), row.value(1)
        if not isinstance(row.value(2), int) or sheet not in names:
            continue
        if table not in known:
            raise ExchangeError(
                _STRANGE_SHEET, file=spreadsheet.file, sheet=sheet, table=str(table)
            )
        pages.append(page_of(spreadsheet, sheet, known[str(table)]))
    order = {layout.table: place for place, layout in enumerate(layouts())}
    pages.sort(key=lambda page: order[page.layout.table])
    return Workbook(tuple(pages), _long_texts(spreadsheet))


def page_of(
    spreadsheet: Spreadsheet, name: str, layout: SheetLayout, words: Mapping[str, str] | None = None
) -> Page:
    """Return one sheet as a page; its first filled row is the heading.

    `words` are the headings of a sheet in another language, each with the one of `layout`.

    Raises:
        ReadingRefusedError: the sheet is beyond the limits.
        ExchangeError: a heading is unknown.
    """
    sheet = next(sheet for sheet in spreadsheet.sheets if sheet.name == name)
    if sheet.refusal is not None:
        raise sheet.refusal
    if not sheet.rows:
        return Page(name, layout, (), ())
    by_title = {column.former.casefold(): column for column in layout.columns if column.former}
    by_title |= {column.title.casefold(): column for column in layout.columns}
    by_title |= {
        word.casefold(): by_title[title.casefold()] for word, title in (words or {}).items()
    }
    columns = []
    for value in sheet.rows[0].values:
        title = " ".join(str(value or "").split())
        if title and title.casefold() not in by_title:
            raise ExchangeError(
                _STRANGE_COLUMN,
                sheet=name,
                column=title,
                known=", ".join(words or (column.title for column in layout.columns)),
            )
        columns.append(by_title.get(title.casefold()))
    return Page(name, layout, tuple(columns), sheet.rows[1:])


def _long_texts(spreadsheet: Spreadsheet) -> dict[tuple[str, str, str], tuple[str, str]]:
    """Return per table, id and column what stands in the cell and the whole text."""
    if LONG_TEXTS not in spreadsheet.names():
        return {}
    sheet = next(sheet for sheet in spreadsheet.sheets if sheet.name == LONG_TEXTS)
    if sheet.refusal is not None:
        raise sheet.refusal
    shown: dict[tuple[str, str, str], str] = {}
    pieces: dict[tuple[str, str, str], list[tuple[int, str]]] = {}
    for row in sheet.rows[1:]:
        table, record_id, column, number, stub, text = (
            row.value(place) for place in range(_LONG_COLUMNS)
        )
        key = (str(table), str(record_id), str(column))
        if stub is not None:
            shown[key] = str(stub)
        if not isinstance(number, int) or isinstance(number, bool):
            raise ExchangeError(_BROKEN_TEXT, file=spreadsheet.file, row=row.number)
        pieces.setdefault(key, []).append((number, str(text)))
    found = {}
    for key, parts in pieces.items():
        try:
            found[key] = (shown.get(key, ""), joined(text for _, text in sorted(parts)))
        except ValueError as error:
            where = f"{key[0]}, {key[2]}"
            raise ExchangeError(_BROKEN_TEXT, file=spreadsheet.file, row=where) from error
    return found
