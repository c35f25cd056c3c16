"""Columns that many of a project's lists have: days, muted texts, numbers."""

from collections.abc import Callable
from datetime import date
from typing import Any

from spark_tracker.ui import formats
from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.table import Column, Tone
from spark_tracker.ui.theme import Role


def muted(_row: object) -> Tone:
    """Return the tone of what is said beside."""
    return Tone(Role.MUTED)


def day_column(
    key: str, title: str, of: Callable[[Any], date | None], *, rank: int = 0
) -> Column[Any]:
    """Return a column of days, as wide as days get in this language."""

    def text(row: object) -> str:
        day = of(row)
        return formats.day(day) if day else ""

    return Column(
        key=key,
        title=title,
        text=text,
        samples=(formats.widest_day(),),
        tone=muted,
        rank=rank,
    )


def text_column(
    key: str,
    title: str,
    of: Callable[[Any], str],
    *,
    stretch: int = 0,
    minimum: int = 90,
    rank: int = 0,
    tone: Callable[[Any], Tone] | None = None,
) -> Column[Any]:
    """Return a column of plain text; without `stretch` as wide as what its rows say asks for."""
    return Column(
        key=key,
        title=title,
        text=of,
        samples=() if stretch else (title,),
        stretch=stretch,
        minimum=minimum,
        rank=rank,
        tone=tone,
    )


def word_column(
    key: str,
    title: str,
    words: CodeWords,
    list_name: str,
    of: Callable[[Any], str | None],
    *,
    rank: int = 0,
) -> Column[Any]:
    """Return a column of words of a list, as wide as the widest that is shown."""
    return text_column(key, title, lambda row: words.text(list_name, of(row)), rank=rank)


def number_column(
    key: str, title: str, of: Callable[[Any], int | None], *, rank: int = 0
) -> Column[Any]:
    """Return a narrow column of numbers; empty for none."""

    def text(row: object) -> str:
        number = of(row)
        return "" if number is None else formats.number(number)

    return Column(key=key, title=title, text=text, right=True, minimum=52, rank=rank)
