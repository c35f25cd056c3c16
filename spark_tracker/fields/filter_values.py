"""Reads one value of a filter, as the field's kind asks for."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from spark_tracker.domain import code_texts
from spark_tracker.domain.folding import fold
from spark_tracker.domain.quarter import Quarter
from spark_tracker.errors import FilterError, InputError
from spark_tracker.fields import catalogue
from spark_tracker.fields.catalogue import Field, Kind
from spark_tracker.fields.filter_terms import (
    ANY_WORDS,
    NONE,
    NONE_WORDS,
    Anything,
    Between,
    CodeWord,
    Compared,
    Comparison,
    Contains,
    Exactly,
    Nothing,
    Number,
    Operand,
    Truth,
    Value,
    When,
)
from spark_tracker.fields.filter_words import Atom
from spark_tracker.i18n import QT_TRANSLATE_NOOP

FindCode = Callable[[str, str], str | None]

_COMPARISONS = (Comparison.UNTIL, Comparison.FROM, Comparison.BEFORE, Comparison.AFTER)
_YES = frozenset({"yes", "true", "1", "ja", "kylla"})
_NO = frozenset({"no", "false", "0", "nei", "nein", "ei"})
_NUMBER = re.compile(r"(?P<digits>-?\d{1,15}(?:[.,]\d{1,6})?)(?P<times>[km]?)", re.IGNORECASE)
_TIMES = {"": 1, "k": 1_000, "m": 1_000_000}
_NORTH = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})")
_TODAY = frozenset({"today", "i dag", "idag", "heute", "tanaan"})
_SAMPLE_DAY = date(2000, 1, 1)


def read_value(atom: Atom, field: Field, find_code: FindCode) -> Value:
    """Return what `atom` means for `field`.

    Where a list has a code "none" of its own, the word means that code.

    Raises:
        FilterError: It means nothing for a field of this kind.
    """
    word = "" if atom.quoted or atom.exact else fold(atom.text)
    if word in NONE_WORDS and not _is_code(field, NONE):
        return Nothing()
    if word in ANY_WORDS:
        return Anything()
    if field.kind is Kind.FLAG:
        return _truth(atom)
    read = _operand(atom, field, find_code)
    if read is not None:
        return _measured(atom, read)
    return Exactly(atom.text) if atom.exact else Contains(atom.text)


def _operand(atom: Atom, field: Field, find_code: FindCode) -> Callable[[str], Operand] | None:
    """Return what reads one end of a comparison or a range, None where a field has no order."""
    match field.kind:
        case Kind.DATE | Kind.MOMENT:
            return lambda part: _when(part, atom)
        case Kind.NUMBER | Kind.MONEY:
            return lambda part: _number(part, atom)
        case Kind.CODE | Kind.CODES:
            return lambda part: _code(part, atom, field, find_code)
        case _:
            return None


def _is_code(field: Field, word: str) -> bool:
    return field.codes in code_texts.lists() and word in code_texts.codes(field.codes)


def _truth(atom: Atom) -> Value:
    word = fold(atom.text)
    if word in _YES or word in _NO:
        return Truth(word in _YES)
    raise _refusal(atom, QT_TRANSLATE_NOOP("errors", "“{word}” is neither yes nor no."))


def _measured(atom: Atom, read: Callable[[str], Operand]) -> Value:
    """Read a comparison, a range or a single value."""
    if atom.quoted or atom.exact:
        return Compared(Comparison.IS, read(atom.text))
    low, dots, high = atom.text.partition("..")
    if dots and (low or high):
        return Between(read(low) if low else None, read(high) if high else None)
    for sign in _COMPARISONS:
        if atom.text.startswith(sign.value):
            return Compared(sign, read(atom.text.removeprefix(sign.value)))
    return Compared(Comparison.IS, read(atom.text))


def _when(text: str, atom: Atom) -> When:
    written = text.strip().lower()
    north = _NORTH.fullmatch(written)
    if fold(written) in _TODAY:
        written = "today"
    elif north:
        written = f"{north['year']}-{int(north['month']):02}-{int(north['day']):02}"
    elif "q" in written or "k" in written:
        written = _quarter(written)
    try:
        When(written).span(_SAMPLE_DAY)
    except (ValueError, InputError):
        raise _refusal(
            atom,
            QT_TRANSLATE_NOOP(
                "errors",
                "“{word}” is not a date. Write 2026-07-01, 2026-07, 2026Q3, 2026, today, +30d "
                "or -2w.",
            ),
        ) from None
    return When(written)


def _quarter(text: str) -> str:
    try:
        return Quarter.parse(text).text
    except InputError:
        return text


def _number(text: str, atom: Atom) -> Number:
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        raise _refusal(
            atom,
            QT_TRANSLATE_NOOP("errors", "“{word}” is not a number. Write 12, >3, 2..5 or 1.5m."),
        )
    value = Decimal(found["digits"].replace(",", ".")) * _TIMES[found["times"].lower()]
    whole = value.to_integral_value()
    return Number(whole if value == whole else value.normalize())


def _code(text: str, atom: Atom, field: Field, find_code: FindCode) -> CodeWord:
    if field.codes == "field":
        found = catalogue.words(field.record).get(text.strip().lower())
        code = None if found is None else found.key
    else:
        code = find_code(field.codes, text)
    if code is not None:
        return CodeWord(code)
    near = _nearest_code(text, field)
    if near:
        raise _refusal(
            atom,
            QT_TRANSLATE_NOOP("errors", "{field} has no “{word}”; did you mean “{suggestion}”?"),
            field=field.key,
            suggestion=near,
        )
    raise _refusal(atom, QT_TRANSLATE_NOOP("errors", "{field} has no “{word}”."), field=field.key)


def _nearest_code(text: str, field: Field) -> str:
    if field.codes == "field":
        return catalogue.nearest_word(field.record, text)
    codes = {
        fold(word): entry.code
        for entry in code_texts.entries(field.codes)
        for word in entry.words()
    }
    return codes.get(catalogue.nearest(fold(text), codes), "")


def _refusal(atom: Atom, text: str, *, suggestion: str = "", **values: object) -> FilterError:
    return FilterError(
        text,
        position=atom.position,
        length=max(1, atom.length),
        suggestion=suggestion,
        word=atom.text,
        **values,
    )
