"""What a column of a foreign list can be mapped to: the catalogue's fields, and a few more."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from spark_tracker.fields import catalogue
from spark_tracker.fields.field import Kind
from spark_tracker.i18n import QT_TRANSLATE_NOOP

LEAVE_OUT = "-"
"""Mapped to this, a column is not imported at all; mapped to None, it goes to the note."""

_MANY_COLUMNS = ("note", "outcome", "source_text", "funding", "patent")


@dataclass(frozen=True, slots=True)
class Target:
    """One place that a column's values can go to.

    `kind` and `codes` are as in the catalogue. `repeatable`: several columns may go there.
    """

    key: str
    title: str
    kind: Kind
    codes: str = ""
    repeatable: bool = False


# Columns of people's lists that are no field of ours, and what becomes of them when a row is read.
_FREE = (
    # The running number of a list tells its rows apart; it is kept as the origin only.
    Target("number", QT_TRANSLATE_NOOP("import", "Running number in the list"), Kind.TEXT),
    # "2019 (admitted 30 Jan 2019; call autumn 2018)": call, dates, status; the rest to the note.
    Target("intake", QT_TRANSLATE_NOOP("import", "Intake in words"), Kind.TEXT),
    # "Graduated 2023; spin-off founded": status and date; the rest to the note.
    Target("outcome", QT_TRANSLATE_NOOP("import", "Outcome in words"), Kind.TEXT, repeatable=True),
    Target("source_text", QT_TRANSLATE_NOOP("import", "Source"), Kind.TEXT, repeatable=True),
    Target("dofi", QT_TRANSLATE_NOOP("import", "DOFI number"), Kind.TEXT),
    Target("patent", QT_TRANSLATE_NOOP("import", "Patent in words"), Kind.TEXT, repeatable=True),
    Target("funding", QT_TRANSLATE_NOOP("import", "Funding in words"), Kind.TEXT, repeatable=True),
)


@cache
def targets(record: str = "project") -> Mapping[str, Target]:
    """Return what a column of a list of `record`s can be mapped to, by key, in their order."""
    found = {
        field.key: Target(
            field.key,
            field.title,
            field.kind,
            field.codes,
            repeatable=field.several or (record == "project" and field.key in _MANY_COLUMNS),
        )
        for field in catalogue.of(record)
        if field.settable
    }
    if record == "project":
        found |= {target.key: target for target in _FREE}
    return found
