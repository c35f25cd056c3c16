"""Opens a spreadsheet of any kind we read."""

from collections.abc import Callable
from pathlib import Path

from spark_tracker.exchange.reading.table import Spreadsheet


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
    # Only now: the child imports this package, too, and needs none of them.
    from spark_tracker.exchange.reading.apart import read_apart  # noqa: PLC0415 - see above
    from spark_tracker.exchange.reading.kinds import Kind, look_at  # noqa: PLC0415 - see above
    from spark_tracker.exchange.reading.text_file import read_text  # noqa: PLC0415 - see above

    kind, data = look_at(path)
    if kind is Kind.TEXT:
        return read_text(path.name, path.stem, data)
    sheets, peak = read_apart(path, cancelled=cancelled)
    return Spreadsheet(path.name, sheets, peak_bytes=peak)
