"""A stored value as it stands in a cell, and back, without any difference."""

import base64
import datetime as dt
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from typing import Any

from sqlalchemy import Boolean, Date, DateTime, Integer, LargeBinary, TypeDecorator
from sqlalchemy import Enum as EnumType
from sqlalchemy.types import TypeEngine

from spark_tracker.domain import code_texts
from spark_tracker.domain.money import LARGEST_MINOR, decimals
from spark_tracker.exchange.cells import CUT_AT, clean_text
from spark_tracker.exchange.complete.layout import SheetColumn
from spark_tracker.exchange.plan import Note
from spark_tracker.exchange.reading import BadCell, Value
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Base

PIECE = 5_000
_STUB = 120
_UNPLAIN = re.compile("_x|x005F_|[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_LARGEST = 2**63 - 1

_DAY = QT_TRANSLATE_NOOP("import", "a day such as 2026-07-01")
_MOMENT = QT_TRANSLATE_NOOP("import", "a moment such as 2026-07-01T12:00:00+00:00")
_WHOLE = QT_TRANSLATE_NOOP("import", "a whole number")
_AMOUNT = QT_TRANSLATE_NOOP("import", "an amount such as 250000 or 250000.50")
_FLAG = QT_TRANSLATE_NOOP("import", "yes or no")
_CODE = QT_TRANSLATE_NOOP("import", "one of: {texts}")
_BYTES = QT_TRANSLATE_NOOP("import", "a file as text (base64)")
_VALUE = QT_TRANSLATE_NOOP("import", "a value instead of Excel's error")


_YES, _NO = {"yes", "ja"}, {"no", "nei"}


class CellError(Exception):
    """A cell does not hold what its column takes; `expected` is for the user."""

    def __init__(self, expected: Note) -> None:
        super().__init__(str(expected))
        self.expected = expected


class Codes:
    """The texts of codes: those of the program, and those of a programme's own lists."""

    def __init__(self, entries: Iterable[tuple[str, str, str]]) -> None:
        """Take (list, code, English text) of every entry."""
        self._texts: dict[str, dict[str, str]] = defaultdict(dict)
        for name in code_texts.lists():
            for entry in code_texts.entries(name):
                self._texts[name][entry.code] = entry.texts["en"]
        for name, code, text in entries:
            self._texts[name][code] = text
        self._codes: dict[str, dict[str, str]] = {}
        for name, texts in self._texts.items():
            words: dict[str, list[str]] = defaultdict(list)
            for code, text in texts.items():
                words[text].append(code)
            self._codes[name] = {
                text: codes[0]
                for text, codes in words.items()
                if len(codes) == 1 and (text == codes[0] or text not in texts)
            }

    def text(self, name: str, code: str) -> str:
        """Return the text of a code; the code itself where its text could mean another."""
        text = self._texts.get(name, {}).get(code, code)
        return text if self._codes.get(name, {}).get(text) == code else code

    def code(self, name: str, text: str) -> str:
        """Return the code that `text` stands for; a text that is none stands for itself."""
        return self._codes.get(name, {}).get(text, text)

    def texts(self, name: str) -> str:
        """Return the texts of a list, for a sentence."""
        return ", ".join(self._texts.get(name, {}).values())


@dataclass(frozen=True, slots=True)
class LongText:
    """A text that a cell cannot hold as it is: what stands in the cell, and all of it in pieces."""

    shown: str
    pieces: tuple[str, ...]


def to_cell(column: SheetColumn, row: Mapping[str, object], codes: Codes) -> object | LongText:
    """Return what a column of a stored row is in its cell; None for one that stays empty."""
    value = row[column.column]
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, str):
        return _text_cell(codes.text(column.codes, value) if column.codes else value, column)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if column.money and isinstance(value, int):
        return _major(value, str(row["currency"]))
    if isinstance(value, bytes):
        return long_text(base64.b64encode(value).decode("ascii"))
    return value.isoformat() if isinstance(value, dt.datetime) else value


def _text_cell(text: str, column: SheetColumn) -> str | LongText | None:
    if text == "" and not column.nullable:
        return None
    return text if _is_plain(text) else long_text(text)


def long_text(text: str) -> LongText:
    """Return a text in pieces of ASCII: JSON knows how to write every character there is."""
    pieces = tuple(
        json.dumps(text[start : start + PIECE]).replace("_", "\\u005f")
        for start in range(0, max(len(text), 1), PIECE)
    )
    shown = " ".join(clean_text(text[:_STUB]).replace("_", " ").split())
    return LongText(f"{shown} … (all of it on the sheet “Long texts”)", pieces)


def joined(pieces: Iterable[str]) -> str:
    """Return the text that `long_text` took apart.

    Raises:
        ValueError: a piece was changed by hand.
    """
    return "".join(str(json.loads(piece)) for piece in pieces)


def _is_plain(text: str) -> bool:
    """Say whether a cell gives a text back as it is."""
    return (
        text != ""
        and text == text.strip()
        and len(text) <= CUT_AT // 2
        and not _UNPLAIN.search(text)
        and clean_text(text) == text
    )


def _major(minor: int, currency: str) -> Decimal | int | str:
    places = decimals(currency)
    amount = Decimal(minor).scaleb(-places)
    if abs(minor) > LARGEST_MINOR:
        return str(amount)  # a spreadsheet's number has 15 digits
    return int(amount) if amount == int(amount) else amount


@cache
def _type(table: str, column: str) -> TypeEngine[object]:
    kind = Base.metadata.tables[table].columns[column].type
    return kind.impl_instance if isinstance(kind, TypeDecorator) else kind


def from_cell(
    table: str, column: SheetColumn, value: Value, codes: Codes, currency: str | None
) -> object:
    """Return what a cell means for its column; an empty one means None.

    Raises:
        CellError: it does not hold what the column takes.
    """
    if value is None:
        return None
    if isinstance(value, BadCell):
        raise CellError(Note(_VALUE))
    kind = _type(table, column.column)
    if column.money:
        return _minor(value, currency or "")
    if isinstance(kind, EnumType) or column.codes:
        return _code(kind, column, str(value), codes)
    for type_, read in _READERS:
        if isinstance(kind, type_):
            return read(value)
    return _text(value)


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _code(kind: TypeEngine[object], column: SheetColumn, word: str, codes: Codes) -> object:
    code = codes.code(column.codes, word)
    if not isinstance(kind, EnumType) or kind.enum_class is None:
        return code
    try:
        return kind.enum_class(code)
    except ValueError as error:
        folded = code_texts.find(column.codes, word) if column.codes else None
        if folded is not None:
            return kind.enum_class(folded)
        raise CellError(Note(_CODE, {"texts": codes.texts(column.codes)})) from error


def _flag(value: Value) -> bool:
    if isinstance(value, bool):
        return value
    word = str(value).casefold()
    if word not in _YES | _NO:
        raise CellError(Note(_FLAG))
    return word in _YES


def _day(value: Value) -> dt.date:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError as error:
        raise CellError(Note(_DAY)) from error


def _moment(value: Value) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=dt.UTC)
    try:
        moment = dt.datetime.fromisoformat(str(value))
    except ValueError as error:
        raise CellError(Note(_MOMENT)) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def _integer(value: Value) -> int:
    if isinstance(value, bool):
        raise CellError(Note(_WHOLE))
    try:
        number = Decimal(str(value))
    except InvalidOperation as error:
        raise CellError(Note(_WHOLE)) from error
    if number != number.to_integral_value() or abs(number) > _LARGEST:
        raise CellError(Note(_WHOLE))
    return int(number)


def _minor(value: Value, currency: str) -> int:
    if isinstance(value, bool):
        raise CellError(Note(_AMOUNT))
    try:
        amount = Decimal(str(value)).scaleb(decimals(currency))
    except InvalidOperation as error:
        raise CellError(Note(_AMOUNT)) from error
    if not amount.is_finite() or amount != amount.to_integral_value():
        raise CellError(Note(_AMOUNT))
    return int(amount)


def _bytes(value: Value) -> bytes:
    try:
        return base64.b64decode(str(value), validate=True)
    except ValueError as error:
        raise CellError(Note(_BYTES)) from error


_READERS: tuple[tuple[type[TypeEngine[Any]], Callable[[Value], object]], ...] = (
    (Boolean, _flag),
    (DateTime, _moment),
    (Date, _day),
    (Integer, _integer),
    (LargeBinary, _bytes),
)
