"""The answer of a check of a number: how it is written properly, and what looks wrong."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Checked:
    """A number in its proper form, and a warning where it does not look right.

    `warning` is an untranslated sentence with {placeholders} for `values`; None where all is
    well. Numbers that look wrong are kept as typed: a warning never blocks.
    """

    text: str
    warning: str | None = None
    values: dict[str, object] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """The warning in English with its values filled in, "" where all is well."""
        return self.warning.format(**self.values) if self.warning else ""


def warn(number: str, warning: str, **values: object) -> Checked:
    """Return `number` as typed with a warning; the sentence may use {number}."""
    return Checked(number, warning, {"number": number, **values})
