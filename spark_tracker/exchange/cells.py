"""Values that can be put into a spreadsheet cell without harm.

A text stays the text it is (never a formula, an error or an escape), a number never loses a
digit, a date is a day that Excel knows, and nothing is cut in silence. The limits are Excel's
own; what openpyxl does by itself with each of these values was tried out (research, section 5.1).
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from openpyxl.cell import Cell

CELL_LIMIT = 32_767  # UTF-16 units in a cell; openpyxl cuts there without a word
CUT_AT = 32_000
CUT_REMARK = " … (continues in the tracker)"
LINE_FEEDS = 253  # more are refused by Excel
WHOLE_NUMBERS = 2**53  # beyond, a spreadsheet's number loses digits
FIRST_DAY = date(1900, 3, 1)  # before it Excel's calendar is wrong by a day or has no days
NOT_A_NUMBER = "n/a"
SHEET_NAME_LIMIT = 31

Kind: TypeAlias = Literal["text", "number", "date", "blank"]

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_STARTS = frozenset("=+-@\t\n|")
_EPOCH = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class SafeValue:
    """What may stand in a cell.

    Attributes:
        value: A text, a number, a date (or a date-time without zone, in UTC), or None.
        kind: Tells which.
        quoted: The text looks like a formula; the cell needs `quotePrefix`.
        cut: The text was too long and ends with `CUT_REMARK`.
    """

    value: str | int | float | Decimal | date | None
    kind: Kind
    quoted: bool = False
    cut: bool = False


BLANK = SafeValue(None, "blank")


def safe_value(value: object) -> SafeValue:
    """Return `value` as it may stand in a cell.

    Booleans become "yes" or "no" nowhere: pass a text. Dates before 1 March 1900 and whole
    numbers beyond 2^53 become text, not-a-number becomes "n/a".

    Raises:
        TypeError: `value` is of a kind that a cell cannot hold.
    """
    if value is None:
        return BLANK
    if isinstance(value, str):
        return safe_text(value)
    if isinstance(value, bool):
        msg = "a truth value has no meaning in a cell; write a word"
        raise TypeError(msg)
    if isinstance(value, int | float | Decimal):
        return _safe_number(value)
    if isinstance(value, date):
        return _safe_date(value)
    msg = f"a cell cannot hold a {type(value).__name__}"
    raise TypeError(msg)


def safe_text(text: str) -> SafeValue:
    """Return a text without characters that XML or Excel refuse, cut visibly if too long."""
    if text == "":
        return BLANK
    clean = clean_text(text)
    cut = len(clean) > CELL_LIMIT // 2 and _units(clean) > CELL_LIMIT
    if cut:
        clean = _shortened(clean)
    return SafeValue(clean, "text", clean[:1] in _STARTS, cut)


def clean_text(text: str) -> str:
    """Return `text` with forbidden characters as U+FFFD, line ends as LF, at most 253 of them."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _FORBIDDEN.sub("\ufffd", text)
    if text.count("\n") > LINE_FEEDS:
        head = text.split("\n", LINE_FEEDS)
        text = "\n".join(head[:-1]) + "\n" + head[-1].replace("\n", " ")
    return text


def escape_text(text: str) -> str:
    """Return `text` for the file: `_x0041_` is an escape in OOXML and must be written escaped."""
    return _ESCAPE.sub("_x005F_", text) if "_x" in text else text


def day_number(day: date) -> int | float:
    """Return the number that stands for a day (or moment) in a spreadsheet."""
    days = day.toordinal() - _EPOCH.toordinal()
    if isinstance(day, datetime):
        return days + (day.hour * 3600 + day.minute * 60 + day.second) / 86_400
    return days


def put(cell: "Cell", value: object) -> bool:
    """Write `value` into an openpyxl cell so that it can never become a formula or an error.

    A `WriteOnlyCell` is a `Cell` too.

    Returns:
        Whether the text had to be cut.
    """
    safe = safe_value(value)
    if safe.kind == "text":
        text = escape_text(str(safe.value))
        cell.value = text
        cell.data_type = "s"  # openpyxl would make "=1+1" a formula and "#N/A" an error
        if safe.quoted:
            cell.quotePrefix = True  # stays a text when it is edited
    else:
        cell.value = safe.value
    return safe.cut


def sheet_name(text: str, taken: Collection[str] = ()) -> str:
    r"""Return a name that Excel accepts for a sheet and that is not taken, without regard to case.

    At most 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end, not "History"
    (which Excel keeps for itself).
    """
    clean = re.sub(r"[:\\/?*\[\]]", " ", clean_text(text).replace("\n", " ").replace("\t", " "))
    clean = " ".join(clean.split()).strip("'") or "Sheet"
    if clean.casefold() == "history":
        clean = "History 1"
    used = {name.casefold() for name in taken}
    name, number = _within(clean, SHEET_NAME_LIMIT), 1
    while name.casefold() in used:
        number += 1
        ending = f" {number}"
        name = _within(clean, SHEET_NAME_LIMIT - len(ending)) + ending
    return name


def _safe_number(value: float | Decimal) -> SafeValue:
    if isinstance(value, int):
        if abs(value) > WHOLE_NUMBERS:
            return SafeValue(str(value), "text", quoted=value < 0)
        return SafeValue(value, "number")
    if value != value or value in (float("inf"), float("-inf")):  # noqa: PLR0124 - NaN
        return SafeValue(NOT_A_NUMBER, "text")
    return SafeValue(value, "number")


def _safe_date(value: date) -> SafeValue:
    if isinstance(value, datetime):
        if value.tzinfo is not None:
            value = value.astimezone(UTC).replace(tzinfo=None)
        value = value.replace(microsecond=0)  # Excel rounds 23:59:59.999999 to the year 1900
        early = value.date() < FIRST_DAY
    else:
        early = value < FIRST_DAY
    return SafeValue(value.isoformat(), "text") if early else SafeValue(value, "date")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _shortened(text: str) -> str:
    return _within(text, CUT_AT) + CUT_REMARK


def _within(text: str, units: int) -> str:
    """Return as much of `text` as fits in so many UTF-16 units, never half a character."""
    cut = text.encode("utf-16-le")[: 2 * units]
    return cut.decode("utf-16-le", errors="ignore").rstrip()
