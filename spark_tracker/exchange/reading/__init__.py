"""Reading spreadsheets from outside: any file gives its rows or one sentence, never more.

`open_spreadsheet(path)` reads the file, `Spreadsheet.read_sheet(name)` gives one sheet's rows.
"""

from spark_tracker.exchange.reading.opening import open_spreadsheet
from spark_tracker.exchange.reading.refusals import ReadingRefusedError
from spark_tracker.exchange.reading.table import (
    BadCell,
    Fault,
    Row,
    Sheet,
    Spreadsheet,
    Value,
    column_letters,
)
from spark_tracker.exchange.reading.wire import CHILD_WORD

__all__ = [
    "CHILD_WORD",
    "BadCell",
    "Fault",
    "ReadingRefusedError",
    "Row",
    "Sheet",
    "Spreadsheet",
    "Value",
    "column_letters",
    "open_spreadsheet",
]
