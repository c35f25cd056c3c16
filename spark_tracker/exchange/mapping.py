"""Guesses which column of a foreign list is which field, and takes the user's corrections."""

import datetime as dt
import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher, get_close_matches
from enum import StrEnum
from functools import cache

from spark_tracker.domain import code_texts
from spark_tracker.errors import ExchangeError
from spark_tracker.exchange.headers import Heading
from spark_tracker.exchange.reading import Value
from spark_tracker.exchange.targets import LEAVE_OUT, Target, targets
from spark_tracker.exchange.vocabulary import (
    Vocabulary,
    bare,
    blank_words,
    plain,
    project_words,
)
from spark_tracker.fields import catalogue
from spark_tracker.fields.field import Kind
from spark_tracker.i18n import QT_TRANSLATE_NOOP

_SURE = 0.9
_WORTH_PROPOSING = 0.45
_EXACT, _EXACT_SECOND, _PART, _ALIKE = 1.0, 0.97, 0.7, 0.6
_ALIKE_RATIO = 0.86
_SHORTEST_PART = 4  # "id" is part of too many words
_LONGEST_EXAMPLE = 60
_DATE = re.compile(
    r"^\s*(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{4}-\d{1,2}(?:-\d{1,2})?"
    r"|\d{1,2}\.?\s+[^\W\d]+\.?,?\s+\d{4}|[^\W\d]+\.?\s+(?:\d{1,2},\s*)?\d{4}"
    r"|(?:\d{4}\s*[Qq][1-4]|[Qq][1-4]\s*\d{4}))\s*$"
)
_NUMBER = re.compile(r"^\s*\d{1,6}\.?\s*$")
_LINK = re.compile(r"https?://|www\.", re.IGNORECASE)


class Sureness(StrEnum):
    """How sure a guess is; `CHOSEN` is the user's own word, now or in an earlier import."""

    SURE = "sure"
    UNSURE = "unsure"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Column:
    """Where one column goes: a target's key, None (to the note) or LEAVE_OUT."""

    heading: Heading
    key: str | None
    sureness: Sureness
    example: str = ""


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Where each column of a list goes."""

    record: str
    columns: tuple[Column, ...]

    def column_of(self, key: str) -> Column | None:
        """Return the first column that goes to `key`."""
        return next((column for column in self.columns if column.key == key), None)

    def fingerprint(self) -> str:
        """Return 32 hex digits that are equal for equal sets of headings, in any order."""
        return fingerprint(self.record, [column.heading for column in self.columns])

    def as_text(self) -> str:
        """Return the mapping as text to be stored and given to `remembered` again."""
        keys = {plain(column.heading.name): column.key for column in self.columns}
        return json.dumps(keys, ensure_ascii=False, sort_keys=True)


def fingerprint(record: str, headings: Sequence[Heading]) -> str:
    """Return 32 hex digits that are equal for equal sets of headings, in any order."""
    names = "\n".join([record, *sorted(plain(heading.name) for heading in headings)])
    return hashlib.sha256(names.encode()).hexdigest()[:32]


def guess_mapping(
    headings: Sequence[Heading],
    samples: Mapping[int, Sequence[Value]],
    record: str = "project",
) -> ColumnMapping:
    """Return the likeliest field for each column: by its heading, checked against its values.

    Args:
        headings: of the list, in their order.
        samples: some filled values per column number.
        record: the kind of record that the rows are.

    Returns:
        A mapping in which no field stands twice unless it takes several columns.
    """
    words = vocabulary(record)
    scored = sorted(
        (
            (score, -heading.column, key)
            for heading in headings
            for key, score in _candidates(heading, samples.get(heading.column, ()), record, words)
        ),
        reverse=True,
    )
    chosen: dict[int, tuple[str, float]] = {}
    taken: set[str] = set()
    for score, column, key in scored:
        free = key not in taken or targets(record)[key].repeatable
        if -column not in chosen and free:
            chosen[-column] = (key, score)
            taken.add(key)
    return ColumnMapping(
        record,
        tuple(
            _column(heading, chosen.get(heading.column), samples.get(heading.column, ()))
            for heading in headings
        ),
    )


def _column(heading: Heading, choice: tuple[str, float] | None, samples: Sequence[Value]) -> Column:
    example = " ".join(str(samples[0]).split())[:_LONGEST_EXAMPLE] if samples else ""
    if choice is None:
        return Column(heading, None, Sureness.UNSURE, example)
    key, score = choice
    return Column(heading, key, Sureness.SURE if score >= _SURE else Sureness.UNSURE, example)


def remembered(mapping: ColumnMapping, text: str) -> ColumnMapping:
    """Return `mapping` with the choices that `as_text` wrote earlier for the same headings."""
    known = targets(mapping.record)
    keys: dict[str, str | None] = {
        name: key
        for name, key in json.loads(text).items()
        if key is None or key == LEAVE_OUT or key in known
    }
    columns = []
    for column in mapping.columns:
        name = plain(column.heading.name)
        if name in keys:
            columns.append(replace(column, key=keys[name], sureness=Sureness.CHOSEN))
        else:
            columns.append(column)
    return replace(mapping, columns=tuple(columns))


def overridden(mapping: ColumnMapping, choices: Sequence[str]) -> ColumnMapping:
    """Return `mapping` with the user's choices, each "Header=field".

    "Header=-" leaves a column out, "Header=" sends it to the note.

    Raises:
        ExchangeError: a choice is not of that form, or names no column or field, or a field twice.
    """
    columns = list(mapping.columns)
    chosen: dict[str, int] = {}
    for choice in choices:
        index, key = _understood(mapping, choice)
        if key is not None and key != LEAVE_OUT and not targets(mapping.record)[key].repeatable:
            if chosen.get(key, index) != index:
                raise ExchangeError(_TWICE, field=key, choice=choice)
            chosen[key] = index
            columns = [
                replace(other, key=None, sureness=Sureness.UNSURE) if other.key == key else other
                for other in columns
            ]
        columns[index] = replace(columns[index], key=key, sureness=Sureness.CHOSEN)
    return replace(mapping, columns=tuple(columns))


_FORM = QT_TRANSLATE_NOOP(
    "import", "“{choice}” does not say which column is which field. Write it as Header=field."
)
_NO_COLUMN = QT_TRANSLATE_NOOP(
    "import", "The list has no column “{name}”.{nearest} Its columns are: {columns}."
)
_NO_FIELD = QT_TRANSLATE_NOOP(
    "import", "There is no field “{name}” to import into.{nearest} The fields are: {fields}."
)
_TWICE = QT_TRANSLATE_NOOP(
    "import", "“{choice}”: the field {field} already has a column, and takes only one."
)
_NEAREST = QT_TRANSLATE_NOOP("import", " Did you mean “{word}”?")


def _understood(mapping: ColumnMapping, choice: str) -> tuple[int, str | None]:
    name, mark, field = choice.rpartition("=")
    if not mark or not name.strip():
        raise ExchangeError(_FORM, choice=choice)
    return _index_of(mapping, name.strip()), _key_of(mapping.record, field.strip())


def _index_of(mapping: ColumnMapping, name: str) -> int:
    names = [column.heading.name for column in mapping.columns]
    for same in (str.casefold, plain):
        for index, known in enumerate(names):
            if same(known) == same(name):
                return index
    raise ExchangeError(
        _NO_COLUMN, name=name, nearest=_nearest(name, names), columns=", ".join(names)
    )


def _key_of(record: str, name: str) -> str | None:
    if name in ("", LEAVE_OUT):
        return name or None
    known = targets(record)
    if name.lower() in known:
        return name.lower()
    for target in known.values():
        if plain(target.title) == plain(name):
            return target.key
    field = catalogue.words(record).get(name.lower())
    if field is not None and field.key in known:
        return field.key
    raise ExchangeError(
        _NO_FIELD, name=name, nearest=_nearest(name, list(known)), fields=", ".join(known)
    )


def _nearest(name: str, known: Sequence[str]) -> str:
    folded = {plain(word): word for word in known}
    found = get_close_matches(plain(name), folded, n=1, cutoff=0.5)
    return _NEAREST.format(word=folded[found[0]]) if found else ""


@cache
def vocabulary(record: str) -> Vocabulary:
    """Return the heading words for lists of `record`s, our own titles among them."""
    base = project_words() if record == "project" else blank_words()
    titles = {
        key: [target.title, key, *_aliases(record, key)]
        for key, target in reversed(list(targets(record).items()))
    }
    if record != "project":
        return base.extended(titles)
    # In foreign lists "Patent" and "Idea" mostly head something else than a day: their words come
    # first, and the values decide (`_fit`).
    return base.extended({key: [words[0]] for key, words in titles.items()})


def _aliases(record: str, key: str) -> tuple[str, ...]:
    field = catalogue.find(f"{record}.{key}")
    return field.aliases if field else ()


def _candidates(
    heading: Heading, samples: Sequence[Value], record: str, words: Vocabulary
) -> list[tuple[str, float]]:
    strengths: dict[str, float] = {}
    for rank, key in enumerate(words.keys(heading.text)):
        strengths[key] = _EXACT if rank == 0 else _EXACT_SECOND
    if not strengths and heading.text:
        strengths = _similar(plain(bare(heading.text)) or plain(heading.text), words)
    known = targets(record)
    scores = [
        (key, strength * _fit(known[key], samples))
        for key, strength in strengths.items()
        if key in known
    ]
    return [(key, score) for key, score in scores if score >= _WORTH_PROPOSING]


def _similar(heading: str, words: Vocabulary) -> dict[str, float]:
    """Return fields whose words stand in the heading, or are written much like it."""
    found: dict[str, float] = {}
    within = f" {heading.replace('/', ' ')} "
    for word, keys in words.fields.items():
        strength = 0.0
        if len(word) >= _SHORTEST_PART and f" {word} " in within:
            strength = _PART + 0.1 * len(word) / len(within)  # the longest word says most
        elif len(word) > _SHORTEST_PART:
            ratio = SequenceMatcher(None, word, heading).ratio()
            strength = _ALIKE * ratio if ratio >= _ALIKE_RATIO else 0.0
        for key in keys[:1]:
            found[key] = max(found.get(key, 0.0), strength)
    return {key: strength for key, strength in found.items() if strength}


def _fit(target: Target, samples: Sequence[Value]) -> float:
    """Say how well a column's values suit a field, 0 to 1; without values the heading decides."""
    if not samples:
        return 1.0
    share = _SHARES.get(target.key) or _SHARES.get(target.kind)
    if share is not None:
        return share(target, samples)
    if target.kind in (Kind.CODE, Kind.CODES) and target.codes in code_texts.lists():
        known = _share(samples, lambda value: _is_code(target.codes, value))
        return 0.9 + 0.1 * known if known else 0.85
    return 1.0


def _share(samples: Sequence[Value], holds: Callable[[Value], bool]) -> float:
    return sum(map(holds, samples)) / len(samples)


def _is_code(name: str, value: Value) -> bool:
    return isinstance(value, str) and code_texts.find(name, value) is not None


def _is_date(value: Value) -> bool:
    return isinstance(value, dt.date) or (isinstance(value, str) and bool(_DATE.match(value)))


def _is_number(value: Value) -> bool:
    if isinstance(value, bool):
        return False
    return isinstance(value, int | float) or bool(_NUMBER.match(str(value)))


def _is_link(value: Value) -> bool:
    return bool(_LINK.search(str(value)))


def _dates(_: Target, samples: Sequence[Value]) -> float:
    share = _share(samples, _is_date)
    return 0.9 + 0.1 * share if share >= 0.5 else 0.0  # noqa: PLR2004 - half of them


def _running_number(_: Target, samples: Sequence[Value]) -> float:
    return 1.0 if _share(samples, _is_number) >= 0.8 else 0.0  # noqa: PLR2004 - nearly all


def _not_running(_: Target, samples: Sequence[Value]) -> float:
    """A code has letters in it: plain numbers are the list's own count."""
    return 0.8 if _share(samples, _is_number) == 1 else 1.0


def _words_not_days(_: Target, samples: Sequence[Value]) -> float:
    return 0.9 if _share(samples, _is_date) == 1 else 1.0


def _known_source(target: Target, samples: Sequence[Value]) -> float:
    """How a project came to the programme, or where the row was copied from."""
    if _share(samples, _is_link):
        return 0.0
    return 0.95 if _share(samples, lambda value: _is_code(target.codes, value)) else 0.6


def _copied_from(_: Target, samples: Sequence[Value]) -> float:
    return 0.5 if _share(samples, lambda value: _is_code("project_source", value)) else 1.0


def _days_or_words(_: Target, samples: Sequence[Value]) -> float:
    return 0.5 if _share(samples, _is_date) == 1 else 1.0


_SHARES = {
    Kind.DATE: _dates,
    "number": _running_number,
    "code": _not_running,
    "intake": _words_not_days,
    "source": _known_source,
    "source_text": _copied_from,
    "title": _days_or_words,
    "patent": _days_or_words,
}
