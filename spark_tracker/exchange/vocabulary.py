"""Which words head a column of which field, in people's own lists.

The words are data: `resources/import/synonyms.toml`.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from spark_tracker.domain.folding import fold
from spark_tracker.paths import bundled

_HYPHEN_BREAK = re.compile(r"[-‐\u00ad]\s*\n\s*")
_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*")
_NOT_WORD = re.compile(r"[^\w#/]+")
_SLASH = re.compile(r"\s*/\s*")


@dataclass(frozen=True)
class Vocabulary:
    """The known heading words of one kind of record, and the words that begin a legend."""

    fields: Mapping[str, tuple[str, ...]]  # word as `plain` returns it → keys of fields
    legend: frozenset[str]
    totals: frozenset[str]

    def keys(self, heading: str) -> tuple[str, ...]:
        """Return the fields that `heading` exactly names, the likeliest first."""
        return self.fields.get(plain(heading), ()) or self.fields.get(plain(bare(heading)), ())

    def extended(self, titles: Mapping[str, Iterable[str]]) -> "Vocabulary":
        """Return this vocabulary with more words per field key; they come before the others."""
        fields = dict(self.fields)
        for key, words in titles.items():
            for word in map(plain, words):
                others = tuple(known for known in fields.get(word, ()) if known != key)
                fields[word] = (key, *others)
        return Vocabulary(fields, self.legend, self.totals)


def plain(heading: str) -> str:
    """Return a heading as it is compared: folded, one line, no punctuation but # and /."""
    text = _HYPHEN_BREAK.sub("", heading)
    return _SLASH.sub("/", _NOT_WORD.sub(" ", fold(text)).replace("_", " ")).strip(" /")


def bare(heading: str) -> str:
    """Return a heading without what it says in brackets: `Leitung (PI)` → `Leitung`."""
    return _BRACKETS.sub(" ", heading)


@cache
def project_words() -> Vocabulary:
    """Return the vocabulary for lists of projects."""
    content = tomllib.loads((bundled("resources") / "import" / "synonyms.toml").read_text("utf-8"))
    fields: dict[str, tuple[str, ...]] = {}
    for key, languages in content["project"].items():
        for word in {plain(word) for words in languages.values() for word in words}:
            fields[word] = (*fields.get(word, ()), key)
    legend = content["legend"]
    return Vocabulary(
        fields,
        frozenset(map(plain, legend["words"])),
        frozenset(map(plain, legend["totals"])),
    )


def blank_words() -> Vocabulary:
    """Return a vocabulary without field words: for sheets whose headings are our own titles."""
    known = project_words()
    return Vocabulary({}, known.legend, known.totals)
