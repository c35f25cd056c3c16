"""What a free-text status cell says for certain: "Graduated 2023; winner of an award"."""

import re
from dataclasses import dataclass
from datetime import date

from spark_tracker.domain import code_texts
from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.domain.dates import YEARS, exact_date

_LINKS = frozenset(["in", "on", "since", "i", "den", "siden", "am", "im", "seit", "vuonna"])
_MOST_DATE_WORDS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusHint:
    """A programme status, since when, and the words that say more; None where not certain."""

    status: ProjectStatus | None
    on: date | None = None
    year: int | None = None
    leftover: str = ""


def read_status(cell: str) -> StatusHint:
    """Return the programme status a cell begins with, in any of the four languages.

    The text up to the first semicolon or bracket must be a word for a status (a text or an
    `also` of the list `project_status`), with a year or date or without. "Admitted" means ACTIVE
    as of the admission; whether that is still so the sheet does not say. Everything else ("Funded
    for one year", "Selected", "Spin-off founded") is no programme status: all of it is leftover,
    because a wrong status is worse than none.
    """
    text = " ".join(cell.split())
    for end in _ends(text):
        head, rest = text[:end].strip(), text[end:]
        words, on, year = _date_off(head)
        found = code_texts.find("project_status", words) if words else None
        if found is not None:
            return StatusHint(
                status=ProjectStatus(found), on=on, year=year, leftover=rest.strip(" ;,:.")
            )
    return StatusHint(status=None, leftover=text)


def _ends(text: str) -> list[int]:
    """Return where the first clause may end: at each sign that ends one, the longest first."""
    first = re.search(r"[;(]", text)
    whole = first.start() if first else len(text)
    earlier = [found.start() for found in re.finditer(r"[,:.](?= |$)", text[:whole])]
    return [whole, *reversed(earlier)]


def _date_off(head: str) -> tuple[str, date | None, int | None]:
    """Split a date or a year off the end of `head`."""
    words = head.split(" ")
    for count in range(min(_MOST_DATE_WORDS, len(words) - 1), 0, -1):
        tail = " ".join(words[-count:])
        on = exact_date(tail)
        year = int(tail) if re.fullmatch(r"\d{4}", tail) and int(tail) in YEARS else None
        if on or year:
            before = words[:-count]
            if before[-1].casefold() in _LINKS:
                before = before[:-1]
            return " ".join(before), on, year or (on.year if on else None)
    return head, None, None
