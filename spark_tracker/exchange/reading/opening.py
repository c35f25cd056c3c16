"""Opens a spreadsheet of any kind we read."""

from collections.abc import Callable
from pathlib import Path

from spark_tracker.exchange.reading.apart import read_apart
from spark_tracker.exchange.reading.kinds import Kind, look_at
from spark_tracker.exchange.reading.table import Spreadsheet
from spark_tracker.exchange.reading.text_file import read_text


def open_spreadsheet(path: Path, *, cancelled: Callable[[], bool] = lambda: False) -> Spreadsheet:
    """Return all that is in the .xlsx, .xlsm or .csv file `path`.

    The file is only read, and closed again. Macros are never run, formulas never calculated.

    Args:
        path: the file.
        cancelled: asked ten times a second while a workbook is parsed.

    Raises:
        ReadingRefusedError: the file cannot be read; the sentence says why and how to mend it.
        CancelledError: `cancelled` said so.
    """
    kind, data = look_at(path)
    if kind is Kind.TEXT:
        return read_text(path.name, path.stem, data)
    sheets, peak = read_apart(path, cancelled=cancelled)
    return Spreadsheet(path.name, sheets, peak_bytes=peak)
