"""Which of many short texts somebody means who types the beginning of a few words."""

from enum import IntEnum

from spark_tracker.domain.folding import fold


class Rank(IntEnum):
    """How well a text answers what was typed; the lower, the better."""

    BEGINS = 0  # the name begins with what was typed
    WORDS = 1  # each word typed begins a word of the name
    WITHIN = 2  # each stands somewhere in the name
    BESIDE = 3  # some stand only in what is told beside the name


def plain(text: str) -> str:
    """Return `text` as it is looked through: folded, every mark that is no letter a space.

    A word of the text begins where a space stands before it, so a space is put in front. Idempotent
    but for that space.
    """
    folded = fold(text)
    if not folded.isalnum():
        letters = (letter if letter.isalnum() else " " for letter in folded)
        folded = " ".join("".join(letters).split())
    return f" {folded}"


def words_of(typed: str) -> tuple[str, ...]:
    """Return the words to look for; "NO-2025-03" is one, to be found as "no 2025 03".

    Nothing but marks gives no word.
    """
    found = (plain(word)[1:] for word in typed.split())
    return tuple(word for word in found if word)


def rank(words: tuple[str, ...], name: str, beside: str = "") -> Rank | None:
    """Return how well the texts (both made by `plain`) answer; None where a word is in neither."""
    if all(word in name for word in words):
        if name.startswith(f" {' '.join(words)}"):
            return Rank.BEGINS
        starts = all(f" {word}" in name for word in words)
        return Rank.WORDS if starts else Rank.WITHIN
    if all(word in name or word in beside for word in words):
        return Rank.BESIDE
    return None


def spans(text: str, words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of what in `text` matched, in order and apart from each other.

    Of each word the places where it begins a word; if there are none, the first place at all.
    """
    letters, places = _unfolded(text)
    marked: set[int] = set()
    for word in words:
        found = _starts_of(letters, f" {word}")
        hits = [start + 1 for start in found] or _starts_of(letters, word)[:1]
        for start in hits:
            marked.update(places[start : start + len(word)])
    return _runs(sorted(marked))


def _unfolded(text: str) -> tuple[str, list[int]]:
    """Return `text` as `plain` does, and of each of its letters the place it came from."""
    letters, places = [" "], [-1]
    for place, sign in enumerate(text):
        for letter in fold(sign) or (" " if sign.isspace() else ""):
            if letter.isalnum():
                letters.append(letter)
                places.append(place)
            elif letters[-1] != " ":
                letters.append(" ")
                places.append(place)
    return "".join(letters), places


def _starts_of(letters: str, word: str) -> list[int]:
    found, start = [], letters.find(word)
    while start >= 0:
        found.append(start)
        start = letters.find(word, start + 1)
    return found


def _runs(places: list[int]) -> tuple[tuple[int, int], ...]:
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and place == runs[-1][1]:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return tuple(runs)
