"""What could be typed next in a filter: fields first, then values of the field."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from spark_tracker.domain import code_texts
from spark_tracker.domain.folding import fold
from spark_tracker.domain.quarter import Quarter
from spark_tracker.fields import catalogue
from spark_tracker.fields.catalogue import Field, Kind
from spark_tracker.fields.filter_terms import ANY, NO, NONE, YES, quoted
from spark_tracker.fields.filter_words import Piece, pieces
from spark_tracker.i18n import QT_TRANSLATE_NOOP

LiveValues = Callable[[Field, str], Sequence[str]]
MOST = 60
_SIGNS = ("<=", ">=", "<", ">", "=")
_WORDS = {
    NONE: QT_TRANSLATE_NOOP("fields", "nothing there"),
    ANY: QT_TRANSLATE_NOOP("fields", "something there"),
    YES: QT_TRANSLATE_NOOP("fields", "it is so"),
    NO: QT_TRANSLATE_NOOP("fields", "it is not so"),
    "today": QT_TRANSLATE_NOOP("fields", "on this day"),
    "<today": QT_TRANSLATE_NOOP("fields", "before today"),
    "today..+30d": QT_TRANSLATE_NOOP("fields", "within 30 days"),
    "-30d..today": QT_TRANSLATE_NOOP("fields", "in the last 30 days"),
    "quarter": QT_TRANSLATE_NOOP("fields", "in this quarter"),
    "next quarter": QT_TRANSLATE_NOOP("fields", "in the next quarter"),
    "year": QT_TRANSLATE_NOOP("fields", "in this year"),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to go on: replace `start` to `end` of the text by `text`.

    `title` and `meaning` say what it is: untranslated (context "fields") where `translate`, else
    already in the reader's language. `more` says that a value is still to be typed after it.
    """

    text: str
    start: int
    end: int
    title: str
    meaning: str = ""
    translate: bool = True
    more: bool = False


def no_live_values(_field: Field, _typed: str) -> Sequence[str]:
    """Return nothing: names are not offered where there is no programme to take them from."""
    return ()


def complete(
    text: str,
    cursor: int,
    record: str = "project",
    live: LiveValues = no_live_values,
    *,
    today: date,
    language: str = "en",
) -> tuple[Candidate, ...]:
    """Return how the word before the cursor could be completed, the likeliest first.

    `live` gives names out of the programme (people, calls, companies) that hold what was typed.
    Codes are offered with their texts in `language`, and found by these or by the English ones.
    """
    piece = next((piece for piece in pieces(text[:cursor]) if piece.end == cursor), None)
    if piece is None or piece.key is None:
        return _fields(piece, cursor, record)
    field = catalogue.words(record).get(piece.key.lower())
    if field is None:
        return ()
    atom = piece.values[-1]
    sign = next((sign for sign in _SIGNS if text[atom.position : cursor].startswith(sign)), "")
    typed = atom.text.removeprefix(sign)
    offered = _values(field, typed, sign, live, today, language)
    start = atom.position + len(sign)
    found = []
    for value, title, translate in offered:
        # A comparison of its own takes the place of the sign typed before it.
        place = atom.position if value[:1] in "<>" else start
        found.append(Candidate(value, place, cursor, title, field.title, translate))
        if len(found) == MOST:
            break
    return tuple(found)


def _fields(piece: Piece | None, cursor: int, record: str) -> tuple[Candidate, ...]:
    if piece is not None and (len(piece.values) > 1 or piece.values[0].quoted):
        return ()
    start = cursor if piece is None else piece.position + piece.negated
    typed = "" if piece is None else fold(piece.values[0].text)
    known = catalogue.words(record)
    by_word = [field for word, field in known.items() if word.startswith(typed)]
    by_title = [field for field in catalogue.of(record) if typed in fold(field.title)]
    fields = tuple(dict.fromkeys((*by_word, *by_title)))
    return tuple(
        Candidate(f"{field.key}:", start, cursor, field.title, field.meaning, more=True)
        for field in fields[:MOST]
    )


def _values(
    field: Field, typed: str, sign: str, live: LiveValues, today: date, language: str
) -> Iterator[tuple[str, str, bool]]:
    """Yield (text, title, whether the title is to be translated)."""
    letters = fold(typed)
    if field.kind in (Kind.CODE, Kind.CODES):
        yield from _codes(field, letters, language)
    elif field.kind in (Kind.DATE, Kind.MOMENT):
        yield from _starting(letters, _days(today))
    elif field.kind is Kind.FLAG:
        yield from _starting(letters, ((YES, _WORDS[YES]), (NO, _WORDS[NO])))
    elif field.kind not in (Kind.NUMBER, Kind.MONEY):
        for name in live(field, typed):
            yield quoted(name), name, False
    if not sign:
        yield from _starting(letters, ((NONE, _WORDS[NONE]), (ANY, _WORDS[ANY])))


def _starting(letters: str, offered: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, bool]]:
    for word, meaning in offered:
        if word.lower().startswith(letters):
            yield word, meaning, True


def _days(today: date) -> tuple[tuple[str, str], ...]:
    quarter = Quarter.containing(today)
    plain = ("today", "<today", "today..+30d", "-30d..today")
    return (
        *((word, _WORDS[word]) for word in plain),
        (quarter.text, _WORDS["quarter"]),
        (quarter.next.text, _WORDS["next quarter"]),
        (str(today.year), _WORDS["year"]),
    )


def _codes(field: Field, letters: str, language: str) -> Iterator[tuple[str, str, bool]]:
    if field.codes == "field":
        for other in catalogue.of(field.record):
            if other.key.startswith(letters):
                yield other.key, other.title, True
        return
    later = []
    for entry in code_texts.entries(field.codes):
        shown = entry.texts.get(language, entry.texts["en"])
        words = [fold(word) for word in (shown, entry.texts["en"], entry.code)]
        if any(word.startswith(letters) for word in words):
            yield entry.code, shown, False
        elif any(letters in word for word in words):
            later.append((entry.code, shown, False))
    yield from later
