"""Rules that hold for every record: texts, dates, codes, numbers."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.money import CURRENCIES, LARGEST_MINOR
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import CodeEntry

LINE: Final = 300
"""Most characters of a one-line text: a title, a name, a reason."""
TEXT: Final = 20_000
"""Most characters of a long text: a summary, a note."""
CODES: Final = "entries of the code lists"
"""Where a session keeps the lists it read, for one unit of work; see `known_code`."""
EARLIEST: Final = date(1900, 1, 1)
"""Nothing a programme keeps is older; an earlier date is a slip of the finger."""
FARTHEST: Final = timedelta(days=100 * 366)
"""How far ahead a plan may reach."""


def line(field: str, text: str, *, required: bool = False, limit: int = LINE) -> str:
    """Return `text` on one line, without stray white space and control characters.

    Raises:
        InputError: The text is required and empty, or longer than `limit` characters.
    """
    plain = " ".join(_visible(text).split())
    return _measured(field, plain, required=required, limit=limit)


def paragraph(field: str, text: str, *, required: bool = False, limit: int = TEXT) -> str:
    """Return `text` with its line breaks, without white space around and control characters.

    Raises:
        InputError: The text is required and empty, or longer than `limit` characters.
    """
    plain = _visible(text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    return _measured(field, plain, required=required, limit=limit)


def _visible(text: str) -> str:
    """Drop what no keyboard types on purpose and no database should keep (NUL, surrogates)."""
    return _HIDDEN.sub("", text)


_LAND = re.compile("[A-Z]{2}")
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")  # categories Cc and Cs


def _measured(field: str, text: str, *, required: bool, limit: int) -> str:
    if required and not text:
        raise InputError(field, QT_TRANSLATE_NOOP("errors", "Write something here: it is empty."))
    if len(text) > limit:
        raise InputError(
            field,
            QT_TRANSLATE_NOOP(
                "errors",
                "This text has {length} characters; at most {limit} fit here. Shorten it, or put "
                "the rest into the note.",
            ),
            length=len(text),
            limit=limit,
        )
    return text


def past(field: str, day: date | None, today: date) -> None:
    """Refuse a day on which something is said to have happened, but which is still to come."""
    planned(field, day, today)
    if day is not None and day > today:
        raise InputError(
            field,
            QT_TRANSLATE_NOOP(
                "errors", "{day} is still to come (today is {today}). Give the day it happened."
            ),
            day=day,
            today=today,
        )


def past_days(values: Mapping[str, date | None], today: date) -> None:
    """Refuse any of these days that is still to come."""
    for field, day in values.items():
        past(field, day, today)


def planned(field: str, day: date | None, today: date) -> None:
    """Refuse a day that can only be a slip: before 1900, or more than a century ahead."""
    if day is not None and not EARLIEST <= day <= today + FARTHEST:
        raise InputError(
            field,
            QT_TRANSLATE_NOOP("errors", "{day} cannot be right. Check the year."),
            day=day,
        )


def in_order(
    field: str, day: date | None, earlier: date | None, *, text: str = "", same_day: bool = True
) -> None:
    """Refuse `day` where it lies before `earlier`; a day not known is in order.

    `text` is the sentence, with {day} and {earlier}.
    """
    if day is None or earlier is None or day > earlier or (same_day and day == earlier):
        return
    fallback = QT_TRANSLATE_NOOP(
        "errors", "{day} is before {earlier}, when it began. Change one of the two."
    )
    raise InputError(field, text or fallback, day=day, earlier=earlier)


def known_code(
    session: Session, field: str, list_name: str, code: str | None, *, current: str | None = None
) -> None:
    """Refuse a code that the programme's list does not have, or no longer uses.

    `current` is the code the record has already: it may keep it after it was retired.
    """
    if not code or code == current:
        return
    entries: dict[tuple[str, str], tuple[str, bool]] | None = session.info.get(CODES)
    if entries is None:
        rows = session.execute(
            select(CodeEntry.list_name, CodeEntry.code, CodeEntry.text_en, CodeEntry.in_use)
        )
        entries = {(name, known): (text, in_use) for name, known, text, in_use in rows}
        session.info[CODES] = entries
    entry = entries.get((list_name, code))
    if entry is None:
        raise InputError(
            field,
            QT_TRANSLATE_NOOP(
                "errors", "“{code}” is not in the programme's list. Choose one, or add it there."
            ),
            code=code,
        )
    text, in_use = entry
    if not in_use:
        raise InputError(
            field,
            QT_TRANSLATE_NOOP(
                "errors", "“{code}” is no longer in use. Choose another, or take it up again."
            ),
            code=text,
        )


def at_least(field: str, number: int | None, least: int, *, most: int | None = None) -> None:
    """Refuse a number outside `least` to `most`; a number not known is fine."""
    if number is None or (number >= least and (most is None or number <= most)):
        return
    if most is None:
        raise InputError(
            field,
            QT_TRANSLATE_NOOP("errors", "{number} is too little: at least {least}."),
            number=number,
            least=least,
        )
    raise InputError(
        field,
        QT_TRANSLATE_NOOP("errors", "{number} does not fit: from {least} to {most}."),
        number=number,
        least=least,
        most=most,
    )


def country(field: str, code: str) -> str:
    """Return a two-letter country code in capitals, or "" where none is given.

    Raises:
        InputError: Anything else.
    """
    plain = code.strip().upper()
    if plain and not _LAND.fullmatch(plain):
        raise InputError(
            field,
            QT_TRANSLATE_NOOP(
                "errors", "“{code}” is not a country code. Two letters, for example NO."
            ),
            code=code.strip(),
        )
    return plain


def currency(field: str, code: str) -> str:
    """Return a currency code in capitals.

    Raises:
        InputError: The program does not know the currency.
    """
    plain = code.strip().upper()
    if plain not in CURRENCIES:
        raise InputError(
            field,
            QT_TRANSLATE_NOOP(
                "errors", "“{code}” is not a currency known here. Choose one of {currencies}."
            ),
            code=code.strip(),
            currencies=", ".join(CURRENCIES),
        )
    return plain


def amount(field: str, minor: int | None, *, least: int = 1) -> None:
    """Refuse an amount (in minor units) below `least`, or larger than anything real."""
    if minor is not None and minor < least:
        raise InputError(field, QT_TRANSLATE_NOOP("errors", "An amount is more than nothing."))
    if minor is not None and minor > LARGEST_MINOR:
        raise InputError(
            field, QT_TRANSLATE_NOOP("errors", "This amount is too large. Check its zeros.")
        )
