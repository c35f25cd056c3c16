"""Finds the list on a sheet: where its heading is, which rows belong to it, and which do not.

People put a title above their list, leave rows blank, and write a legend or sums below it. What
is not taken for an entry is reported with its text, so that nothing disappears unseen.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from spark_tracker.errors import ExchangeError
from spark_tracker.exchange.reading import Row, Sheet, Value, column_letters
from spark_tracker.exchange.vocabulary import Vocabulary, plain, project_words
from spark_tracker.i18n import QT_TRANSLATE_NOOP

_ROWS_LOOKED_AT = 60  # rows with something in them; no title is longer
_ROWS_BELOW = 8  # how many rows show the shape of the list
_LONGEST_HEADING = 80
_KNOWN_WORD = 3.0
_KNOWN_ENOUGH = 2
_LIKELY_TEXT = 0.5
_FILLED_BELOW = 0.5
_LEAST_SCORE = 2.0
_LEGEND_START = re.compile(r"^\s*(?:[*†‡¹²³]|\d\)|[-–—]{2,}|©)")
_FIRST_WORDS = re.compile(r"^\s*([^:]{2,40}?)\s*:")
_NO_HEADING = QT_TRANSLATE_NOOP(
    "import",
    "No heading was found on sheet “{sheet}”. Expected: a row with headings such as Title, Project"
    " leader, Institution, and the projects below it. Found: {found}.",
)


class Why(StrEnum):
    """Why a row is no entry of the list."""

    ABOVE = "above"  # a title or remark above the heading
    LEGEND = "legend"  # a remark below the list
    TOTALS = "totals"
    REPEATED = "repeated"  # the heading again, as for printing
    SECTION = "section"  # a line between entries that heads the ones below it


@dataclass(frozen=True, slots=True)
class Heading:
    """One column's heading: `text` as it stands there, `name` unique on the sheet."""

    column: int
    text: str
    name: str


@dataclass(frozen=True, slots=True)
class IgnoredRow:
    """A row that is no entry; `text` is all that stands in it."""

    number: int
    text: str
    why: Why


@dataclass(frozen=True, slots=True)
class Table:
    """A list found on a sheet."""

    sheet: str
    header_row: int
    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]
    ignored: tuple[IgnoredRow, ...]

    def samples(self, count: int = 20) -> dict[int, list[Value]]:
        """Return up to `count` filled values per column."""
        found: dict[int, list[Value]] = {heading.column: [] for heading in self.headings}
        for row in self.rows:
            for column, values in found.items():
                value = row.value(column)
                if value is not None and len(values) < count:
                    values.append(value)
            if all(len(values) >= count for values in found.values()):
                break
        return found


def find_table(sheet: Sheet, words: Vocabulary | None = None) -> Table:
    """Return the list on `sheet`.

    Args:
        sheet: a sheet with at least one filled row.
        words: the known heading words; those of projects if left out.

    Raises:
        ExchangeError: no row looks like a heading.
    """
    words = words or project_words()
    index = _heading_index(sheet.rows, words)
    if index is None:
        found = row_text(sheet.rows[0])[:100] if sheet.rows else "—"
        raise ExchangeError(_NO_HEADING, sheet=sheet.name, found=found)
    header, below = sheet.rows[index], sheet.rows[index + 1 :]
    headings = _headings(header, below)
    entries, ignored = _entries(header, headings, below, words)
    above = [IgnoredRow(row.number, row_text(row), Why.ABOVE) for row in sheet.rows[:index]]
    return Table(sheet.name, header.number, headings, tuple(entries), (*above, *ignored))


def row_text(row: Row) -> str:
    """Return all that stands in a row, as one line."""
    return " | ".join(" ".join(str(value).split()) for value in row.values if value is not None)


def _heading_index(rows: Sequence[Row], words: Vocabulary) -> int | None:
    best, best_score = None, _LEAST_SCORE
    for index, row in enumerate(rows[:_ROWS_LOOKED_AT]):
        score = _score(row, rows[index + 1 : index + 1 + _ROWS_BELOW], words)
        if score >= best_score and (best is None or score > best_score):
            best, best_score = index, score
    return best


def _score(row: Row, below: Sequence[Row], words: Vocabulary) -> float:
    """Say how much a row looks like a heading: known words first, then its shape."""
    filled = [(column, value) for column, value in enumerate(row.values) if value is not None]
    texts = [value for _, value in filled if isinstance(value, str)]
    if not texts or any(len(text) > _LONGEST_HEADING for text in texts):
        return 0.0
    known = sum(bool(words.keys(text)) for text in texts)
    distinct = len({plain(text) for text in texts}) == len(texts)
    if len(filled) == 1:
        # A single cell is a heading only if it is a known word over a list of one column.
        narrow = all(sum(value is not None for value in other.values) == 1 for other in below)
        return _KNOWN_WORD if known and below and narrow else 0.0
    repeats = not distinct and known < _KNOWN_ENOUGH
    if len(texts) < len(filled) * 0.8 or repeats:  # numbers or repetition: an entry
        return known * _LIKELY_TEXT
    if not known and any(map(_is_link, texts)):
        return 0.0
    supported = sum(any(other.value(column) is not None for other in below) for column, _ in filled)
    return known * _KNOWN_WORD + len(texts) * _LIKELY_TEXT + supported * _FILLED_BELOW


def _is_link(text: str) -> bool:
    return "://" in text or "@" in text


def _headings(header: Row, below: Sequence[Row]) -> tuple[Heading, ...]:
    width = max([len(header.values), *(len(row.values) for row in below)])
    used = {column for row in below for column, value in enumerate(row.values) if value is not None}
    headings: list[Heading] = []
    taken: set[str] = set()
    for column in range(width):
        value = header.value(column)
        text = " ".join(str(value).split()) if value is not None else ""
        if not text and column not in used:
            continue
        name = text or f"Column {column_letters(column)}"
        if name.casefold() in taken:
            name = f"{name} ({column_letters(column)})"
        taken.add(name.casefold())
        headings.append(Heading(column, text, name))
    return tuple(headings)


def _entries(
    header: Row, headings: tuple[Heading, ...], below: Sequence[Row], words: Vocabulary
) -> tuple[list[Row], list[IgnoredRow]]:
    wide = len(headings) > 1
    title = next((h.column for h in headings if "title" in words.keys(h.text)), None)
    last_full = max((i for i, row in enumerate(below) if _filled(row) > 1), default=-1)
    entries: list[Row] = []
    ignored: list[IgnoredRow] = []
    before = header.number
    in_legend = False
    for index, row in enumerate(below):
        why = _why_ignored(row, header, words)
        lonely = wide and _filled(row) == 1
        if why is None and lonely and index > last_full:
            # Below the last full row: after a gap, or after a line of the legend, it is a remark.
            gap = last_full >= 0 and row.number > before + 1
            in_legend = in_legend or gap or _reads_as_legend(row, words)
            why = Why.LEGEND if in_legend or _only_column(row) != title else None
        elif why is None and lonely and title is not None and _only_column(row) != title:
            why = Why.SECTION if _only_column(row) == _first_column(headings) else None
        before = row.number
        if why is None:
            entries.append(row)
        else:
            ignored.append(IgnoredRow(row.number, row_text(row), why))
    return entries, ignored


def _why_ignored(row: Row, header: Row, words: Vocabulary) -> Why | None:
    if row.values == header.values:
        return Why.REPEATED
    first, *others = (value for value in row.values if value is not None)
    numeric = all(isinstance(value, int | float | dt.timedelta) for value in others)
    if numeric and isinstance(first, str) and plain(first.rstrip(":")) in words.totals:
        return Why.TOTALS
    return None


def _reads_as_legend(row: Row, words: Vocabulary) -> bool:
    text = row_text(row)
    if _LEGEND_START.match(text):
        return True
    first = _FIRST_WORDS.match(text)
    return first is not None and plain(first[1]) in words.legend


def _filled(row: Row) -> int:
    return sum(value is not None for value in row.values)


def _only_column(row: Row) -> int:
    return next(column for column, value in enumerate(row.values) if value is not None)


def _first_column(headings: tuple[Heading, ...]) -> int:
    return headings[0].column
