"""Parts of a sentence that are worded by themselves before they fill a place in it."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """A part of a sentence that is translated by itself, in `context`, before it fills a place."""

    context: str
    text: str
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)

    def __str__(self) -> str:
        return self.text.format(**self.values)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Several parts of a sentence, with commas between them."""

    parts: tuple[object, ...]

    def __str__(self) -> str:
        return ", ".join(str(part) for part in self.parts)


@dataclass(frozen=True, slots=True)
class FieldName:
    """A field of the catalogue by its table and column; without a column the kind of record.

    The window says its title; as text it is the column, or the table.
    """

    table: str
    column: str = ""

    def __str__(self) -> str:
        return self.column or self.table


@dataclass(frozen=True, slots=True)
class FieldValue:
    """What a field holds, as it is stored; the window says it as it shows that field."""

    table: str
    column: str
    value: object

    def __str__(self) -> str:
        return "–" if self.value in (None, "") else str(self.value)
