"""How the child process hands sheets to the program: JSON, because nothing in it can run."""

import datetime as dt
import json
from typing import Any

from spark_tracker.exchange.reading.refusals import ReadingRefusedError
from spark_tracker.exchange.reading.table import BadCell, Fault, Row, Sheet, Value

CHILD_WORD = "--read-spreadsheet-apart"
"""First argument with which the packaged program starts itself as the child (see child.py)."""


def packed(sheets: list[Sheet], peak_bytes: int) -> bytes:
    """Return the sheets as bytes for `unpacked`."""
    content = {
        "peak": peak_bytes,
        "sheets": [
            {
                "name": sheet.name,
                "hidden": sheet.hidden,
                "merged": sheet.merged,
                "hidden_columns": sheet.hidden_columns,
                "rows": [(row.number, row.hidden, row.values) for row in sheet.rows],
                "refusal": _refusal(sheet.refusal) if sheet.refusal else None,
            }
            for sheet in sheets
        ],
    }
    return json.dumps(content, default=_tagged).encode()


def packed_refusal(refusal: ReadingRefusedError, peak_bytes: int) -> bytes:
    """Return a refusal as bytes for `unpacked`."""
    return json.dumps({"peak": peak_bytes, "refusal": _refusal(refusal)}).encode()


def unpacked(content: bytes) -> tuple[tuple[Sheet, ...], int]:
    """Return the sheets and the child's peak memory in bytes.

    Raises:
        ReadingRefusedError: the child refused the file.
    """
    found = json.loads(content, object_hook=_untagged)
    if found.get("refusal"):
        raise _raised(found["refusal"])
    return tuple(_sheet(sheet) for sheet in found["sheets"]), int(found["peak"])


def _sheet(found: dict[str, Any]) -> Sheet:
    return Sheet(
        name=found["name"],
        rows=tuple(Row(number, tuple(values), hidden) for number, hidden, values in found["rows"]),
        hidden=found["hidden"],
        merged=tuple(found["merged"]),
        hidden_columns=tuple(found["hidden_columns"]),
        refusal=_raised(found["refusal"]) if found["refusal"] else None,
    )


def _refusal(refusal: ReadingRefusedError) -> dict[str, Any]:
    values = {
        key: value if isinstance(value, int) else str(value)
        for key, value in refusal.values.items()
    }
    return {"code": refusal.code, "values": values}


def _raised(found: dict[str, Any]) -> ReadingRefusedError:
    return ReadingRefusedError(found["code"], **found["values"])


def _tagged(value: object) -> dict[str, Any]:
    if isinstance(value, BadCell):
        return {"~": "bad", "fault": value.fault, "text": value.text}
    if isinstance(value, dt.datetime):
        return {"~": "moment", "text": value.isoformat()}
    if isinstance(value, dt.date):
        return {"~": "day", "text": value.isoformat()}
    if isinstance(value, dt.time):
        return {"~": "time", "text": value.isoformat()}
    if isinstance(value, dt.timedelta):
        return {"~": "span", "seconds": value.total_seconds()}
    raise TypeError(type(value).__name__)


def _untagged(found: dict[str, Any]) -> dict[str, Any] | Value:
    match found.get("~"):
        case "bad":
            return BadCell(Fault(found["fault"]), found["text"])
        case "moment":
            return dt.datetime.fromisoformat(found["text"])
        case "day":
            return dt.date.fromisoformat(found["text"])
        case "time":
            return dt.time.fromisoformat(found["text"])
        case "span":
            return dt.timedelta(seconds=found["seconds"])
    return found
