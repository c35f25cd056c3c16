"""The process in which a foreign workbook is parsed: it may be slow, swell or crash alone.

Started as `python -m spark_tracker.exchange.reading.child IN OUT`, or, in the packaged program,
as `PROGRAM CHILD_WORD IN OUT`: the entry point must then call `main(sys.argv[2:])` of this module
before anything else is imported. The result goes to a file, because a program without a console
has no standard output.
"""

import gc
import os
import sys
import threading
import time
from pathlib import Path

from spark_tracker.exchange.reading.archive import check_archive
from spark_tracker.exchange.reading.limits import CHILD_BYTES
from spark_tracker.exchange.reading.memory import limit_memory, peak_memory
from spark_tracker.exchange.reading.refusals import ReadingRefusedError
from spark_tracker.exchange.reading.table import Sheet
from spark_tracker.exchange.reading.wire import packed, packed_refusal

EXIT_MEMORY = 86
_SECONDS_BETWEEN_LOOKS = 0.05
_LONGEST_REASON = 120


def main(arguments: list[str]) -> int:
    """Read the workbook `arguments[0]` and write what is in it to the file `arguments[1]`.

    Returns:
        0, also for a refusal (which is then in the file); EXIT_MEMORY if the memory ran out.
    """
    gc.disable()  # it would look again and again through cells that all stay
    source, target = (Path(argument) for argument in arguments)
    limit_memory(CHILD_BYTES)
    threading.Thread(target=_watch_memory, daemon=True).start()
    try:
        content = answer(source.name, source.read_bytes())
    except MemoryError:
        return EXIT_MEMORY
    target.write_bytes(content)
    return 0


def answer(file: str, data: bytes) -> bytes:
    """Return the sheets of the workbook in `data`, or why not, as `wire.unpacked` reads it.

    Raises:
        MemoryError: the limit was reached.
    """
    try:
        return packed(_sheets(file, data), peak_memory())
    except ReadingRefusedError as error:
        return packed_refusal(error, peak_memory())
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - a damaged file raises any of a dozen kinds
        reason = " ".join(str(error).split())[:_LONGEST_REASON] or type(error).__name__
        refusal = ReadingRefusedError("damaged", file=file, reason=reason)
        return packed_refusal(refusal, peak_memory())


def _sheets(file: str, data: bytes) -> list[Sheet]:
    check_archive(file, data)
    # Only now: a refused file need not wait for openpyxl.
    from spark_tracker.exchange.reading.workbook import read_workbook  # noqa: PLC0415 - see above

    return read_workbook(file, data)


def _watch_memory() -> None:
    """End the process when it swells: where the system has no limit for it (Windows, macOS)."""
    while peak_memory() <= CHILD_BYTES:
        time.sleep(_SECONDS_BETWEEN_LOOKS)
    os._exit(EXIT_MEMORY)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
