"""Every word of the workbook that is not data, in the partner's language.

The words stand in `resources/report/headings.csv`, one line per key, one column per language.
Texts of codes come from `resources/codes.toml`, where all of them are.
"""

import csv
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache

from spark_tracker.domain import code_texts
from spark_tracker.paths import bundled
from spark_tracker.reports.contents import Code, Mark, Phrase, Text

LANGUAGES = ("en", "de", "fi", "nb")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEPARATORS = {"en": ",.", "de": ".,", "fi": "\u00a0,", "nb": "\u00a0,"}


class Headings:
    """The texts of the workbook in one language.

    `currency` fills the {currency} of every heading that has one.
    """

    def __init__(self, language: str, currency: str) -> None:
        self.language = language
        self.currency = currency
        self._texts = _texts(language)

    def __call__(self, key: str, **values: object) -> str:
        """Return the text of a key of headings.csv, with its {placeholders} filled.

        Raises:
            KeyError: There is no such key.
        """
        return self._texts[key].format(**{"currency": self.currency, **values})

    def has(self, key: str) -> bool:
        """Tell whether there is a text for `key`."""
        return key in self._texts

    def shown(self, text: Text | Mark | None) -> str | None:
        """Return a text of the contents as the partner reads it."""
        if text is None or isinstance(text, str):
            return text
        if isinstance(text, Code):
            return code_texts.text(text.list, text.code, self.language)
        if isinstance(text, Phrase):
            return self(text.key, **dict(text.values))
        return self(text.value)

    def day(self, day: date) -> str:
        """Return a day in words of a sentence (in a cell it is a date with a format)."""
        if self.language == "en":
            return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
        if self.language == "fi":
            return f"{day.day}.{day.month}.{day.year}"
        return f"{day.day:02}.{day.month:02}.{day.year}"

    def number(self, value: int | Decimal) -> str:
        """Return a number in words of a sentence, with the separators of the language."""
        separators = _SEPARATORS[self.language]
        return f"{value:,}".translate(str.maketrans(",.", separators))


@cache
def _texts(language: str) -> Mapping[str, str]:
    path = bundled("resources") / "report" / "headings.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {row["key"]: row[language] for row in csv.DictReader(file)}
