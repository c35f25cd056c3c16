"""Rows as text for a spreadsheet: pasted as dates and numbers, and never as a formula."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from spark_tracker.ui.table.columns import Column

_FORMULA = ("=", "+", "-", "@")
_QUOTED = ("\t", "\n", "\r", '"')


def as_text(columns: Sequence[Column[Any]], rows: Iterable[object]) -> str:
    """Return headings and rows, cells apart by tabs and lines by line feeds.

    Dates are written 2026-11-23, which Excel and LibreOffice take for a date in every language;
    numbers have the decimal sign of the window's language and no groups.
    """
    lines = [[_cell(column.title) for column in columns]]
    lines += [[_cell(_worth(column, row)) for column in columns] for row in rows]
    return "\n".join("\t".join(line) for line in lines) + "\n"


def _worth(column: Column[Any], row: object) -> object:
    return column.plain(row) if column.plain is not None else column.text(row)


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            translate = QCoreApplication.translate
            return translate("TableCopy", "yes") if value else translate("TableCopy", "no")
        case datetime():
            return value.astimezone().strftime("%Y-%m-%d %H:%M")
        case date() | int():
            return str(value)
        case float():
            return f"{value:.10g}".replace(".", QLocale().decimalPoint())
    return _text(str(value))


def _text(text: str) -> str:
    """Return a text that stays one: quoted where it breaks lines, marked where it looks like sums.

    The mark is the apostrophe, which spreadsheets have for this.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.lstrip().startswith(_FORMULA):
        text = f"'{text}"
    if any(sign in text for sign in _QUOTED):
        return '"' + text.replace('"', '""') + '"'
    return text
