"""The one line of quick add, cut into its title and its marked words.

Only a word that begins with a sign is taken out of the title; prose is never interpreted. The
same sign twice keeps one of them in the title: "++x" is the text "+x".
"""

import re
from dataclasses import dataclass

PROJECT, PERSON, DAY, LABEL, STATUS = "+", "@", "^", "#", "!"
_TODAY = "="  # as in date fields; on some keyboards "^" waits for another letter

_TOKEN = re.compile(
    r"""(?<!\S)                              # at the start of a word
        (?P<sign>[+@^#!=])
        (?:"(?P<quoted>[^"]*)"?              # "several words", the second mark may be missing yet
         |(?P<bare>(?!(?P=sign))\S+))        # or one word that does not begin with the sign again
        |(?<!\S)(?P<alone>=)(?!\S)           # a lone = is today""",
    re.VERBOSE,
)
_DOUBLED = re.compile(r"(?<!\S)([+@^#!=])\1(?=\S)")


@dataclass(frozen=True, slots=True)
class Token:
    """A marked word: its sign, what stands behind it, and where it is in the line.

    The sign of a day is always "^", and "=" is the value of a lone "=".
    """

    sign: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class QuickLine:
    """A line: the title without the marked words, and these in their order."""

    title: str
    tokens: tuple[Token, ...]


def read_line(text: str) -> QuickLine:
    """Return title and marked words of a line; any text is one.

    In a value without quotation marks "_" stands for a space: @ada_lund.
    """
    tokens, rest, done = [], [], 0
    for found in _TOKEN.finditer(text):
        rest.append(text[done : found.start()])
        done = found.end()
        tokens.append(_token(found))
    rest.append(text[done:])
    title = " ".join("".join(rest).split())
    return QuickLine(_DOUBLED.sub(r"\1", title), tuple(tokens))


def quoted(sign: str, value: str) -> str:
    """Return the marked word that says `value`, in quotation marks where it needs them."""
    clean = value.replace('"', " ")
    return f'{sign}"{clean}"' if re.search(r"[\s_]", clean) else f"{sign}{clean}"


def _token(found: re.Match[str]) -> Token:
    if found["alone"]:
        return Token(DAY, _TODAY, found.start(), found.end())
    sign = DAY if found["sign"] == _TODAY else found["sign"]
    value = found["quoted"]
    if value is None:
        value = found["bare"].replace("_", " ")
    return Token(sign, " ".join(value.split()), found.start(), found.end())
