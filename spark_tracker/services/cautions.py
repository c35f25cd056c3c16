"""Things worth knowing before something is saved. A caution is shown; it never stops anybody."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """One sentence to show beside what was typed.

    `key` says which rule spoke; `text` is the untranslated sentence (context "cautions") whose
    {placeholders} `values` fill; `field` is the field it belongs to, or "".
    """

    key: str
    text: str
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)
    field: str = ""

    def __str__(self) -> str:
        return self.text.format(**self.values)
