"""What the catalogue says about one field."""

from dataclasses import dataclass
from enum import StrEnum

from spark_tracker.domain.codes import Sharing


class Kind(StrEnum):
    """What a field holds, and with it how it is shown, compared, typed and written to a sheet."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    DATE = "date"
    MOMENT = "moment"
    NUMBER = "number"
    MONEY = "money"
    CODE = "code"
    CODES = "codes"
    PERSON = "person"
    PERSONS = "persons"
    RECORD = "record"
    FLAG = "flag"


class Condition(StrEnum):
    """What must be true of a record for a field's sharing level to hold.

    Where it is not, the field counts as PROGRAMME. CONSENT: the person agreed to be named.
    PUBLISHED: the patent filing (for a family: one of its filings) is published. REGISTERED: the
    company is incorporated, so the public register has it. PUBLIC: the entry is marked public.
    """

    CONSENT = "consent"
    PUBLISHED = "published"
    REGISTERED = "registered"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of one kind of record.

    `key` is the word for it in filters, profiles and commands, unique within its `record`;
    `title` and `meaning` are untranslated (context "fields"). `column` is "table.column" where
    the value is stored as it is, and "" where it is derived. `codes` names the list of the codes'
    texts; the list "field" means that the values are keys of this catalogue. `settable`: a
    spreadsheet may set it. `several`: it holds any number of values. `condition` limits `level`.
    `aliases` are further words for filters and imports.
    """

    record: str
    key: str
    title: str
    meaning: str
    kind: Kind
    level: Sharing
    column: str = ""
    codes: str = ""
    settable: bool = False
    several: bool = False
    condition: Condition | None = None
    aliases: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The key with its record, unique in the catalogue: "project.title"."""
        return f"{self.record}.{self.key}"

    @property
    def derived(self) -> bool:
        """Whether the value follows from other records instead of being stored."""
        return not self.column
