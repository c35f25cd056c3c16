"""The filter language: one line of text that says which records to show.

`stage:patent status:active|on_hold due:<2026-07-01 -advisor:none area:oncology "free words"`

Terms are separated by spaces and must all hold; `-` before a term turns it round, `|` between
values means either. After a field's word and a colon stands a value: a code or its text in any
language, part of a text (`="…"` for the whole text), yes or no, a number or a date, with
`<`, `<=`, `>`, `>=` or `..` for ranges, or `none` and `any`. Everything else are free words,
which are looked for in the record and in the people around it.
"""

from dataclasses import dataclass

from spark_tracker.domain import code_texts
from spark_tracker.domain.folding import fold
from spark_tracker.errors import FilterError
from spark_tracker.fields import catalogue
from spark_tracker.fields.catalogue import Field, Kind
from spark_tracker.fields.filter_terms import (
    Anything,
    Between,
    CodeWord,
    Compared,
    Contains,
    Exactly,
    Filter,
    Nothing,
    Operand,
    Term,
    Truth,
    Value,
)
from spark_tracker.fields.filter_values import FindCode, read_value
from spark_tracker.fields.filter_words import Atom, Piece, pieces
from spark_tracker.i18n import QT_TRANSLATE_NOOP

__all__ = ["Chip", "Filter", "Term", "chip", "parse", "understood"]


def parse(text: str, record: str = "project", find_code: FindCode = code_texts.find) -> Filter:
    """Return the filter that `text` describes for the lists of `record`.

    `find_code` maps a list's name and a word to a code; give one that also knows the codes that
    the programme added.

    Raises:
        FilterError: A word is not understood; the error marks it and suggests the nearest.
    """
    terms: list[Term] = []
    for piece in pieces(text):
        term = _term(piece, record, find_code)
        if term is not None:
            terms.append(term)
    return Filter(record, tuple(terms))


def understood(
    text: str, record: str = "project", find_code: FindCode = code_texts.find
) -> tuple[Filter, tuple[str, ...]]:
    """Return what can be understood of a remembered filter, and the pieces that no longer can.

    A field may have gone since the filter was saved; the rest of it still serves.
    """
    terms: list[Term] = []
    dropped: list[str] = []
    for piece in pieces(text):
        try:
            term = _term(piece, record, find_code)
        except FilterError:
            dropped.append(text[piece.position : piece.end])
            continue
        if term is not None:
            terms.append(term)
    return Filter(record, tuple(terms)), tuple(dropped)


def _term(piece: Piece, record: str, find_code: FindCode) -> Term | None:
    if piece.key is None:
        words = tuple(_word(atom) for atom in piece.values if fold(atom.text))
        return Term("", words, piece.negated) if words else None
    field = _field(piece, record)
    for atom in piece.values:
        if not fold(atom.text):
            raise FilterError(
                QT_TRANSLATE_NOOP("errors", "Write after “{word}:” what you look for."),
                position=piece.key_position,
                length=piece.end - piece.key_position,
                word=piece.key,
            )
    values = tuple(read_value(atom, field, find_code) for atom in piece.values)
    return Term(field.key, values, piece.negated)


def _word(atom: Atom) -> Value:
    return Contains(atom.text)


def _field(piece: Piece, record: str) -> Field:
    word = str(piece.key)
    field = catalogue.words(record).get(word.lower())
    if field is not None:
        return field
    near = catalogue.nearest_word(record, word.lower())
    if near:
        sentence = QT_TRANSLATE_NOOP(
            "errors", "There is no field “{word}”; did you mean “{suggestion}”?"
        )
    else:
        sentence = QT_TRANSLATE_NOOP(
            "errors", "There is no field “{word}”. Put text with a colon into quotation marks."
        )
    raise FilterError(
        sentence, position=piece.key_position, length=len(word), suggestion=near, word=word
    )


@dataclass(frozen=True, slots=True)
class Chip:
    """A term as a chip shows it: the field's untranslated title ("" for words) and the values.

    `empty` is True for "none" and False for "any", which the window words; else it is None.
    """

    title: str
    values: tuple[str, ...]
    negated: bool
    empty: bool | None = None


def chip(term: Term, record: str = "project", language: str = "en") -> Chip:
    """Return what a chip says about `term`; codes as their texts in `language`."""
    field = catalogue.find(f"{record}.{term.key}") if term.key else None
    only = term.values[0] if len(term.values) == 1 else None
    return Chip(
        title=field.title if field else "",
        values=tuple(_shown(value, field, language) for value in term.values),
        negated=term.negated,
        empty=isinstance(only, Nothing) if isinstance(only, Nothing | Anything) else None,
    )


def _shown(value: Value, field: Field | None, language: str) -> str:
    match value:
        case Contains(text) | Exactly(text):
            return text
        case Compared(comparison, operand):
            return comparison.value + _operand(operand, field, language)
        case Between(low, high):
            ends = ("" if end is None else _operand(end, field, language) for end in (low, high))
            return "–".join(ends)
        case Truth() | Nothing() | Anything():
            return str(value)


def _operand(operand: Operand, field: Field | None, language: str) -> str:
    if not isinstance(operand, CodeWord) or field is None:
        return str(operand)
    if field.codes == "field" or field.kind not in (Kind.CODE, Kind.CODES):
        return operand.code
    return code_texts.text(field.codes, operand.code, language)
