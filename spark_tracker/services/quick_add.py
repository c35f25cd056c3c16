"""Quick add: one line makes a project, a milestone, an action item or a person.

Marked words say the rest: +project @person ^day #area !status. Each is looked up, never guessed:
what is not known, or means several things, is said with what it may have meant.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeAlias

from spark_tracker.domain.codes import ProjectStatus, Stage
from spark_tracker.domain.dates import parse_date
from spark_tracker.domain.folding import fold
from spark_tracker.domain.matching import Rank, plain, rank, words_of
from spark_tracker.domain.quick_line import (
    DAY,
    LABEL,
    PERSON,
    PROJECT,
    STATUS,
    QuickLine,
    Token,
    quoted,
    read_line,
)
from spark_tracker.errors import InputError, SparkError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.code_lists import code_texts, list_codes
from spark_tracker.services.finding import Found, RecordFinder
from spark_tracker.services.statuses import needs_reason
from spark_tracker.services.words import CodeWord
from spark_tracker.store.store import Store


class QuickKind(StrEnum):
    """What one line can make."""

    PROJECT = "project"
    MILESTONE = "milestone"
    ACTION = "action_item"
    PERSON = "person"


class Part(StrEnum):
    """What a marked word says about the new record."""

    PROJECT = "project"
    LEADER = "leader"
    OWNER = "owner"
    DAY = "day"
    AREA = "area"
    TAG = "tag"
    STATUS = "status"
    STAGE = "stage"
    EXPERTISE = "expertise"


Value: TypeAlias = Found | CodeWord | date

SIGNS: dict[QuickKind, dict[str, tuple[Part, ...]]] = {
    QuickKind.PROJECT: {
        PERSON: (Part.LEADER,),
        LABEL: (Part.AREA, Part.TAG),
        STATUS: (Part.STATUS,),
        DAY: (Part.DAY,),
    },
    QuickKind.MILESTONE: {
        PROJECT: (Part.PROJECT,),
        PERSON: (Part.OWNER,),
        LABEL: (Part.STAGE,),
        DAY: (Part.DAY,),
    },
    QuickKind.ACTION: {PROJECT: (Part.PROJECT,), PERSON: (Part.OWNER,), DAY: (Part.DAY,)},
    QuickKind.PERSON: {PROJECT: (Part.PROJECT,), LABEL: (Part.EXPERTISE,)},
}
"""Which signs each kind knows, and what they may say."""
NEED_PROJECT = frozenset({QuickKind.MILESTONE, QuickKind.ACTION})
_SEVERAL = frozenset({Part.TAG, Part.EXPERTISE})
_LISTS = {
    Part.AREA: "therapeutic_area",
    Part.TAG: "tag",
    Part.STATUS: "project_status",
    Part.STAGE: "stage",
    Part.EXPERTISE: "session_topic",
}
_SHOWN = 4  # suggestions
_SPELLED = 3  # letters: fewer are no misspelled name, and so many may be too few or too many
_NAMES = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One marked word and what it says; `value` is None where `problem` tells why not.

    `instead` are marked words that could stand in its place.
    """

    token: Token
    part: Part | None = None
    value: Value | None = None
    problem: SparkError | None = None
    instead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickPlan:
    """What a line would make. `problem` is the first thing in its way, None where it is ready."""

    kind: QuickKind
    title: str
    said: tuple[Said, ...] = ()
    missing: SparkError | None = None
    found: dict[Part, tuple[Value, ...]] = field(default_factory=dict)

    @property
    def problem(self) -> SparkError | None:
        """What was not understood, else what is missing."""
        wrong = (entry.problem for entry in self.said if entry.problem is not None)
        return next(wrong, self.missing)

    def one(self, part: Part) -> Value | None:
        """Return the one value of a part, None where it was not said."""
        return next(iter(self.found.get(part, ())), None)


class QuickReader:
    """Reads lines again and again while they are typed."""

    def __init__(self, store: Store, finder: RecordFinder, language: str, today: date) -> None:
        self._store, self._finder = store, finder
        self._language, self._today = language, today
        self._texts = code_texts(store, language)
        self._choices: dict[Part, tuple[CodeWord, ...]] = {}
        self._spelled: dict[str, dict[str, Found]] = {}

    def read(self, text: str, kind: QuickKind, project_id: str = "") -> QuickPlan:
        """Return what the line would make; `project_id` is meant where the line names none."""
        line = read_line(text)
        said = tuple(self._understand(token, kind) for token in line.tokens)
        found: dict[Part, tuple[Value, ...]] = {}
        checked = []
        for entry in said:
            checked.append(_checked(entry, found))
            if checked[-1].part is not None and checked[-1].value is not None:
                found[checked[-1].part] = (*found.get(checked[-1].part, ()), checked[-1].value)
        if project_id and PROJECT in SIGNS[kind] and Part.PROJECT not in found:
            found[Part.PROJECT] = tuple(self._finder.named([("project", project_id)]))
        missing = _missing(kind, line, found)
        return QuickPlan(
            kind=kind, title=line.title, said=tuple(checked), missing=missing, found=found
        )

    def _understand(self, token: Token, kind: QuickKind) -> Said:
        parts = SIGNS[kind].get(token.sign, ())
        if not parts:
            text = QT_TRANSLATE_NOOP(
                "errors", "“{sign}” says nothing here. Write {sign}{sign} to keep it in the text."
            )
            return Said(token=token, problem=InputError("title", text, sign=token.sign))
        if not token.value:
            text = QT_TRANSLATE_NOOP("errors", "Nothing stands behind “{sign}”.")
            return Said(token=token, problem=InputError("title", text, sign=token.sign))
        if token.sign == DAY:
            return self._day(token)
        if token.sign in (PROJECT, PERSON):
            return self._record(token, parts[0])
        return self._code(token, parts)

    def _day(self, token: Token) -> Said:
        try:
            day = parse_date(token.value, self._today, self._language, field="title")
        except InputError as error:
            return Said(token=token, part=Part.DAY, problem=error)
        return Said(token=token, part=Part.DAY, value=day)

    def _record(self, token: Token, part: Part) -> Said:
        """Look for the one record whose name has words that begin so, or is exactly that."""
        record = "project" if token.sign == PROJECT else "person"
        words = words_of(token.value)
        rows = self._finder.find(record, words, limit=50) if words else ()
        near = [row for row in rows if _begins(words, row)]
        exact = [row for row in near if fold(token.value) in (fold(row.title), fold(row.code))]
        fits = exact or near
        if len(fits) == 1:
            return Said(token=token, part=part, value=fits[0])
        names = (
            QT_TRANSLATE_NOOP("errors", "No project is called “{found}”."),
            QT_TRANSLATE_NOOP("errors", "“{found}” may be {n} projects."),
        )
        if record == "person":
            names = (
                QT_TRANSLATE_NOOP("errors", "Nobody is called “{found}”."),
                QT_TRANSLATE_NOOP("errors", "“{found}” may be {n} people."),
            )
        error = InputError("title", names[bool(fits)], found=token.value, n=len(fits))
        offered = fits or rows or self._alike(record, token.value)
        instead = tuple(quoted(token.sign, row.code or row.title) for row in offered[:_SHOWN])
        return Said(token=token, part=part, problem=error, instead=instead)

    def _alike(self, record: str, value: str) -> list[Found]:
        """Return records of which a word is spelled nearly so: the first letter is right."""
        wanted = plain(value)[1:]
        if len(wanted) < _SPELLED:
            return []
        if record not in self._spelled:
            self._spelled[record] = {}
            for row in self._finder.find(record, (), limit=_NAMES):
                name = plain(row.title)
                for word in (name[1:], *name.split()):
                    self._spelled[record].setdefault(word, row)
        known = self._spelled[record]
        likely = [
            word
            for word in known
            if word[:1] == wanted[0] and abs(len(word) - len(wanted)) < _SPELLED
        ]
        close = get_close_matches(wanted, likely, n=_SHOWN, cutoff=0.75)
        return list({known[word].id: known[word] for word in close}.values())

    def _code(self, token: Token, parts: Sequence[Part]) -> Said:
        words = words_of(token.value)
        choices = [(part, choice) for part in parts for choice in self._codes(part)]
        exact = [pair for pair in choices if fold(token.value) in self._words(pair[1])]
        near = [
            pair
            for pair in choices
            if (how := rank(words, plain(self._text(pair[1])))) is not None and how <= Rank.WORDS
        ]
        fits = exact[:1] or near
        if len(fits) == 1:
            return Said(token=token, part=fits[0][0], value=fits[0][1])
        text = QT_TRANSLATE_NOOP("errors", "“{sign}{found}” is not known.")
        if fits:
            text = QT_TRANSLATE_NOOP("errors", "“{sign}{found}” may be {n} things.")
        error = InputError("title", text, sign=token.sign, found=token.value, n=len(fits))
        offered = [choice for _part, choice in fits] or self._like(token.value, choices)
        instead = tuple(quoted(token.sign, self._text(choice)) for choice in offered[:_SHOWN])
        return Said(token=token, problem=error, instead=instead)

    def _like(self, value: str, choices: Sequence[tuple[Part, CodeWord]]) -> list[CodeWord]:
        """Return codes that hold the value, or of which a word is spelled nearly so."""
        spelled: dict[str, CodeWord] = {}
        for _part, choice in choices:
            for word in self._words(choice):
                spelled.setdefault(word, choice)
        holding = [choice for word, choice in spelled.items() if fold(value) in word]
        close = get_close_matches(fold(value), spelled, n=_SHOWN, cutoff=0.6)
        few = [choice for _part, choice in choices] if len(choices) <= _SHOWN * 2 else []
        return list(dict.fromkeys([*holding, *(spelled[word] for word in close), *few]))

    def _codes(self, part: Part) -> tuple[CodeWord, ...]:
        if part not in self._choices:
            self._choices[part] = tuple(
                CodeWord(_LISTS[part], code) for code in self._codes_of(part)
            )
        return self._choices[part]

    def _codes_of(self, part: Part) -> list[str]:
        if part is Part.STATUS:  # those that ask for a reason are given on the project's page
            return [status.value for status in ProjectStatus if not needs_reason(status)]
        if part is Part.STAGE:
            return [stage.value for stage in Stage]
        return [row.code for row in list_codes(self._store, _LISTS[part]) if row.in_use]

    def _text(self, choice: CodeWord) -> str:
        known = self._texts.get((choice.list_name, choice.code))
        return known or choice.text(self._language)

    def _words(self, choice: CodeWord) -> tuple[str, ...]:
        """Return everything the code may be called, folded: its text, in English, the code."""
        texts = (self._text(choice), choice.text("en"), choice.code, choice.code.replace("_", " "))
        return tuple(dict.fromkeys(fold(text) for text in texts))


def _begins(words: tuple[str, ...], row: Found) -> bool:
    """Say whether each word begins one of the name or of a project's code."""
    how = rank(words, plain(row.title) + (plain(row.code) if row.record == "project" else ""))
    return how is not None and how <= Rank.WORDS


def _checked(entry: Said, found: dict[Part, tuple[Value, ...]]) -> Said:
    """Refuse the second of what can only be said once."""
    part = entry.part
    if part is None or entry.value is None or part not in found or part in _SEVERAL:
        return entry
    text = QT_TRANSLATE_NOOP("errors", "“{sign}” is said twice; once is enough.")
    error = InputError("title", text, sign=entry.token.sign)
    return Said(token=entry.token, part=part, problem=error)


def _missing(
    kind: QuickKind, line: QuickLine, found: dict[Part, tuple[Value, ...]]
) -> SparkError | None:
    if not line.title:
        if kind is QuickKind.PERSON:
            return InputError("title", QT_TRANSLATE_NOOP("errors", "Write a name."))
        return InputError("title", QT_TRANSLATE_NOOP("errors", "Write a title."))
    if kind in NEED_PROJECT and not found.get(Part.PROJECT):
        text = QT_TRANSLATE_NOOP(
            "errors", "Say which project: + and its code or the beginning of its title."
        )
        return InputError("title", text)
    return None
