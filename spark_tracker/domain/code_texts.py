"""The words for codes: which list has which codes, and how each is called in four languages."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from spark_tracker.domain.folding import fold
from spark_tracker.paths import bundled

_HEAD = re.compile(r"^\[(?P<name>\w+)\]$", re.MULTILINE)
LANGUAGES = ("en", "nb", "de", "fi")
_FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class CodeText:
    """One code: its text per language, further words for it, and the code it belongs under."""

    code: str
    texts: Mapping[str, str]
    also: tuple[str, ...]
    parent: str | None

    def words(self) -> tuple[str, ...]:
        """Return every word that means this code, the code itself included."""
        return (self.code, self.code.replace("_", " "), *self.texts.values(), *self.also)


@lru_cache(maxsize=1)
def _sections() -> Mapping[str, str]:
    """Return the text of each list: the whole takes twenty times as long to understand as one."""
    whole = (bundled("resources") / "codes.toml").read_text("utf-8")
    heads = list(_HEAD.finditer(whole))
    ends = [head.start() for head in heads[1:]] + [len(whole)]
    return MappingProxyType(
        {head["name"]: whole[head.end() : end] for head, end in zip(heads, ends, strict=True)}
    )


@cache
def _list(name: str) -> Mapping[str, CodeText]:
    entries = tomllib.loads(_sections()[name])
    return MappingProxyType({code: _entry(code, entry) for code, entry in entries.items()})


def _entry(code: str, entry: dict[str, object]) -> CodeText:
    also, parent = entry.get("also", []), entry.get("parent")
    return CodeText(
        code=code,
        texts=MappingProxyType({language: str(entry[language]) for language in LANGUAGES}),
        also=tuple(str(word) for word in also) if isinstance(also, list) else (),
        parent=None if parent is None else str(parent),
    )


def lists() -> tuple[str, ...]:
    """Return the names of all lists, for example "project_status"."""
    return tuple(_sections())


def codes(name: str) -> tuple[str, ...]:
    """Return the codes of list `name` in the order they are shown.

    Raises:
        KeyError: There is no such list.
    """
    return tuple(_list(name))


def entries(name: str) -> tuple[CodeText, ...]:
    """Return the entries of list `name` in the order they are shown.

    Raises:
        KeyError: There is no such list.
    """
    return tuple(_list(name).values())


def text(name: str, code: str, language: str = _FALLBACK) -> str:
    """Return how `code` of list `name` is called in `language` ("en", "nb", "de", "fi").

    Another language gives English. A code that is not in the file (of a newer version, or a
    node's own) is returned with spaces for underscores: readable, and never an error.

    Raises:
        KeyError: There is no such list.
    """
    entry = _list(name).get(code)
    if entry is None:
        return code.replace("_", " ")
    return entry.texts.get(language, entry.texts[_FALLBACK])


def parent(name: str, code: str) -> str | None:
    """Return the code that `code` belongs under, or None (product types form a tree)."""
    entry = _list(name).get(code)
    return None if entry is None else entry.parent


@lru_cache(maxsize=64)
def _index(name: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for entry in _list(name).values():
        for word in entry.texts.values():
            found.setdefault(fold(word), entry.code)
        found[fold(entry.code)] = entry.code
    for entry in _list(name).values():
        for word in entry.words():
            found.setdefault(fold(word), entry.code)
    return MappingProxyType(found)


def find(name: str, word: str) -> str | None:
    """Return the code of list `name` that `word` means, in whichever language, or None.

    Case, accents and stray white space do not matter. A text of a code wins over a further word
    of another code.

    Raises:
        KeyError: There is no such list.
    """
    return _index(name).get(fold(word))
