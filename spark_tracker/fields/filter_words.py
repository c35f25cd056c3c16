"""Cuts a filter into words: spaces separate, quotation marks hold together, | means either."""

import re
from dataclasses import dataclass

_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Atom:
    """One value as typed: its text without quotation marks, and where it stands.

    `exact` says that it began with an equals sign, which is no part of the text.
    """

    text: str
    position: int
    length: int
    quoted: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """One term as typed: `key` is None where it is free words."""

    position: int
    end: int
    negated: bool
    key: str | None
    key_position: int
    values: tuple[Atom, ...]


def pieces(text: str) -> tuple[Piece, ...]:
    """Return the terms of a filter text in their order; never an error.

    A quotation mark that is never closed holds the rest together; inside of quotation marks a
    backslash makes the next letter an ordinary one.
    """
    found, position = [], 0
    while position < len(text):
        if text[position].isspace():
            position += 1
            continue
        piece = _piece(text, position)
        found.append(piece)
        position = piece.end
    return tuple(found)


def _piece(text: str, start: int) -> Piece:
    position = start
    negated = (
        text[position] == "-" and position + 1 < len(text) and not text[position + 1].isspace()
    )
    position += negated
    key_position, key = position, None
    word = _KEY.match(text, position)
    if word and text[word.end() : word.end() + 1] == ":":
        key, position = word.group(), word.end() + 1
    values = [_atom(text, position, valued=key is not None)]
    position = values[-1].position + values[-1].length
    while text[position : position + 1] == "|":
        values.append(_atom(text, position + 1, valued=key is not None))
        position = values[-1].position + values[-1].length
    return Piece(start, position, negated, key, key_position, tuple(values))


def _atom(text: str, start: int, *, valued: bool) -> Atom:
    """Read up to the next space or bar outside of quotation marks."""
    letters: list[str] = []
    position, inside, quoted, exact = start, False, False, False
    if valued and text[start : start + 1] == "=":
        exact, position = True, start + 1
    while position < len(text):
        letter = text[position]
        if inside and letter == "\\" and position + 1 < len(text):
            position += 1
            letters.append(text[position])
        elif letter == '"':
            inside, quoted = not inside, True
        elif not inside and (letter.isspace() or letter == "|"):
            break
        else:
            letters.append(letter)
        position += 1
    written = "".join(letters)
    return Atom(written, start, position - start, quoted, exact)
