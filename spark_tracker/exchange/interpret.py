"""Turns one cell into typed values for a field; what is not understood is handed back.

The rules for names, dates, money, statuses and intake texts are the domain's; here a cell of any
type is brought to them. Nothing is dropped: a cell gives values, leftover words (for the
project's note, under the column's heading), or a problem that says what was expected.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from spark_tracker.domain import code_texts
from spark_tracker.domain.codes import TeamRole
from spark_tracker.domain.dates import exact_date
from spark_tracker.domain.folding import fold
from spark_tracker.domain.money import Money, money_of, parse_money
from spark_tracker.domain.names import PersonMention, read_people
from spark_tracker.domain.statuses import read_status
from spark_tracker.domain.years import CallHint, read_intake
from spark_tracker.errors import InputError
from spark_tracker.exchange.reading import BadCell, Fault, Value
from spark_tracker.exchange.targets import Target
from spark_tracker.fields.field import Kind
from spark_tracker.i18n import QT_TRANSLATE_NOOP

Typed = (
    str
    | int
    | bool
    | dt.date
    | Money
    | CallHint
    | tuple[str, ...]
    | tuple[PersonMention, ...]
    | None
)
Finder = Callable[[str, str], str | None]
"""Returns the code of a list that a word means, or None: `code_texts.find`, or the database's."""

_LIST_MARKS = re.compile(r"\s*(?:;|\n|\s/\s|\s\|\s)\s*")
_CODE_MARKS = re.compile(r"\s*[;,\n|]\s*")
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_REMARK_WORDS = 3
_TRL = re.compile(r"(?:TRL\s*[:=]?\s*)?([1-9])", re.IGNORECASE)
_WHOLE = re.compile(r"[+-]?\d{1,12}")
_YES = frozenset(map(fold, ["yes", "y", "ja", "j", "kyllä", "k", "true", "wahr", "x", "1", "✓"]))
_NO = frozenset(map(fold, ["no", "n", "nei", "nein", "ei", "e", "false", "falsch", "0", "-"]))

_EXPECTED = {
    Kind.DATE: QT_TRANSLATE_NOOP("import", "a day such as 2026-07-01 or 1.7.2026"),
    Kind.NUMBER: QT_TRANSLATE_NOOP("import", "a whole number"),
    Kind.MONEY: QT_TRANSLATE_NOOP("import", "an amount with its currency, such as NOK 250000"),
    Kind.FLAG: QT_TRANSLATE_NOOP("import", "yes or no"),
}
_EXPECTED_TRL = QT_TRANSLATE_NOOP("import", "a whole number from 1 to 9")
_EXPECTED_FAULT = {
    Fault.NOT_CALCULATED: QT_TRANSLATE_NOOP(
        "import", "a calculated value: open the file in Excel, save it, and import it again"
    ),
    Fault.ERROR: QT_TRANSLATE_NOOP("import", "a value instead of Excel's error"),
    Fault.NOT_FINITE: QT_TRANSLATE_NOOP("import", "a number that Excel can hold"),
    Fault.BAD_DATE: QT_TRANSLATE_NOOP("import", "a day between 1900 and 9999"),
}


@dataclass(frozen=True, slots=True)
class Means:
    """What reading needs besides the cell: the lists of codes, and the programme's currency."""

    find: Finder = code_texts.find
    currency: str | None = None


DEFAULT_MEANS = Means()


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a cell was not taken; both texts are for the user, `expected` is untranslated."""

    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one cell gives.

    `values` are typed values by target key: a cell may fill several (a leader's cell the team, a
    status cell the day). `leftover` are words that found no home.
    """

    values: Mapping[str, Typed] = field(default_factory=lambda: MappingProxyType({}))
    leftover: str = ""
    problem: Problem | None = None


def read_cell(value: Value, target: Target, means: Means = DEFAULT_MEANS) -> Reading:
    """Return what `value` says for `target`. An empty cell says nothing, and erases nothing.

    Args:
        value: the cell's value as it was read.
        target: where its column goes.
        means: the lists of codes, and the currency meant where an amount names none.
    """
    if value is None:
        return Reading()
    if isinstance(value, BadCell):
        return Reading(problem=Problem(_EXPECTED_FAULT[value.fault], value.text))
    if target.codes in _SPECIAL_CODES and target.key in _SPECIAL:
        return _SPECIAL[target.key](value, target, means)
    return _READERS.get(target.kind, _text)(value, target, means)


def cell_text(value: Value) -> str:
    """Return a cell's value as the words that stand for it: `7`, `2026-07-01`, `yes`."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    return str(value).strip()


def note_lines(leftovers: Iterable[tuple[str, str]]) -> str:
    """Return leftover words as lines of a note, each under its column's heading."""
    return "\n".join(f"{heading}: {words}" for heading, words in leftovers if words)


def _one(target: Target, value: Typed, leftover: str = "") -> Reading:
    return Reading(MappingProxyType({target.key: value}), leftover)


def _problem(value: Value, expected: str) -> Reading:
    return Reading(problem=Problem(expected, cell_text(value)))


def _text(value: Value, target: Target, _: Means) -> Reading:
    words = cell_text(value)
    if target.repeatable and target.key in _LISTS:
        return _list(words, target)
    if target.kind is Kind.LONG_TEXT:
        return _one(target, words)
    return _one(target, " ".join(words.split()))


def _list(words: str, target: Target) -> Reading:
    """Split a cell at its separators, but not within brackets; long remarks are left over."""
    remarks: list[str] = []

    def without_remark(match: re.Match[str]) -> str:
        inside = match[1].strip()
        if len(inside.split()) < _REMARK_WORDS or not inside[0].islower():
            return match[0]
        remarks.append(inside)
        return " "

    plain = _BRACKET.sub(without_remark, words)
    parts = _split_outside_brackets(plain)
    names = tuple(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))
    return _one(target, names, "; ".join(remarks))


def _split_outside_brackets(words: str) -> list[str]:
    parts = [""]
    depth = 0
    at = 0
    while at < len(words):
        mark = _LIST_MARKS.match(words, at) if depth == 0 else None
        if mark and mark.end() > at:
            parts.append("")
            at = mark.end()
            continue
        depth += {"(": 1, ")": -1}.get(words[at], 0)
        depth = max(depth, 0)
        parts[-1] += words[at]
        at += 1
    return parts


def _date(value: Value, target: Target, _: Means) -> Reading:
    if isinstance(value, dt.datetime):
        return _one(target, value.date())
    if isinstance(value, dt.date):
        return _one(target, value)
    day = exact_date(value) if isinstance(value, str) else None
    return _problem(value, _EXPECTED[Kind.DATE]) if day is None else _one(target, day)


def _number(value: Value, target: Target, _: Means) -> Reading:
    words = cell_text(value)
    if target.key == "trl":
        level = _TRL.fullmatch(words)
        return _one(target, int(level[1])) if level else _problem(value, _EXPECTED_TRL)
    if isinstance(value, bool) or not _WHOLE.fullmatch(words):
        return _problem(value, _EXPECTED[Kind.NUMBER])
    return _one(target, int(words))


def _money(value: Value, target: Target, means: Means) -> Reading:
    currency = means.currency
    try:
        if isinstance(value, int) and not isinstance(value, bool) and currency:
            return _one(target, money_of(value, currency))
        return _one(target, parse_money(_amount(value), currency))
    except InputError:
        return _problem(value, _EXPECTED[Kind.MONEY])


def _amount(value: Value) -> str:
    return f"{value:.2f}" if isinstance(value, float) else cell_text(value)


def _flag(value: Value, target: Target, _: Means) -> Reading:
    word = fold(cell_text(value))
    if word in _YES or word in _NO:
        return _one(target, word in _YES)
    return _problem(value, _EXPECTED[Kind.FLAG])


def _code(value: Value, target: Target, means: Means) -> Reading:
    """Find the code for a cell; words that are no text of it (a "biologic") are kept beside it."""
    words = " ".join(cell_text(value).split())
    code = means.find(target.codes, words)
    if code is not None:
        return _one(target, code, "" if _is_text_of(target.codes, code, words) else words)
    shorter = (_BRACKET.sub(" ", words), *re.split(r"\s*[;,(/]\s*", words)[:1])
    for part in shorter:
        code = means.find(target.codes, " ".join(part.split())) if part.strip() else None
        if code is not None:
            return _one(target, code, words)
    return Reading(leftover=words)


def _is_text_of(name: str, code: str, words: str) -> bool:
    if name not in code_texts.lists():
        return True
    texts = [code, *(code_texts.text(name, code, language) for language in code_texts.LANGUAGES)]
    return fold(words) in map(fold, texts)


def _codes(value: Value, target: Target, means: Means) -> Reading:
    found: dict[str, None] = {}
    unknown: list[str] = []
    for word in _CODE_MARKS.split(cell_text(value)):
        code = means.find(target.codes, word) if word else None
        if code is not None:
            found[code] = None
        elif word:
            unknown.append(word)
    leftover = ", ".join(unknown)
    return _one(target, tuple(found), leftover) if found else Reading(leftover=leftover)


def _people(value: Value, target: Target, _: Means) -> Reading:
    read = read_people(cell_text(value))
    people = read.people
    if not people:
        return Reading(leftover=read.leftover)
    if target.kind is Kind.PERSON:
        rest = "; ".join(person.name for person in people[1:])
        return _one(target, people[:1], "; ".join(filter(None, [rest, read.leftover])))
    if target.key != "leader":
        return _one(target, people, read.leftover)
    # Who is named "with" the leader belongs to the team.
    leaders = tuple(person for person in people if person.role in (None, TeamRole.LEADER))
    team = tuple(person for person in people if person not in leaders)
    values: dict[str, Typed] = {"leader": leaders} if leaders else {}
    if team:
        values["team"] = team
    return Reading(MappingProxyType(values), read.leftover)


def _status(value: Value, target: Target, means: Means) -> Reading:
    """Read a status or outcome: "Graduated 2023; award" gives the status, and keeps the words."""
    words = cell_text(value)
    if target.codes:
        code = means.find(target.codes, words)
        if code is not None:
            return _one(target, code)
    hint = read_status(words)
    if hint.status is None:
        return Reading(leftover=words)
    values: dict[str, Typed] = {"status": hint.status.value}
    if hint.on is not None:
        values["status_on"] = hint.on
    # A year without a day has no field: then all the words are kept.
    kept = words if hint.year is not None and hint.on is None else hint.leftover
    return Reading(MappingProxyType(values), kept)


def _intake(value: Value, _: Target, __: Means) -> Reading:
    """Read "2019 (admitted 30 Jan 2019; call autumn 2018)"; the words themselves are kept."""
    if isinstance(value, dt.datetime):
        value = value.date()
    day = value if isinstance(value, dt.date) else exact_date(cell_text(value))
    if day is not None:
        return Reading(MappingProxyType({"admitted_on": day}))
    words = cell_text(value)
    return Reading(MappingProxyType({"intake": read_intake(words)}), words)


def _only_words(value: Value, _: Target, __: Means) -> Reading:
    return Reading(leftover=cell_text(value))


def _funding(value: Value, target: Target, _: Means) -> Reading:
    """Take an amount that names its currency; anything else is kept as words."""
    try:
        return _one(target, parse_money(cell_text(value), None))
    except InputError:
        return Reading(leftover=cell_text(value))


_LISTS = ("institutions", "companies", "seeking", "dofi")
_READERS = MappingProxyType(
    {
        Kind.DATE: _date,
        Kind.MOMENT: _date,
        Kind.NUMBER: _number,
        Kind.MONEY: _money,
        Kind.FLAG: _flag,
        Kind.CODE: _code,
        Kind.CODES: _codes,
        Kind.PERSON: _people,
        Kind.PERSONS: _people,
    }
)
_SPECIAL_CODES = ("", "project_status")
_SPECIAL = MappingProxyType(
    {
        "status": _status,
        "outcome": _status,
        "intake": _intake,
        "source_text": _only_words,
        "funding": _funding,
    }
)
