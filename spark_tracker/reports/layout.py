"""Which tables the workbook has, on which sheet, with which columns (`resources/report`)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from spark_tracker.paths import bundled

# In the order of the file; the key is also that of its name, `sheet.` in headings.csv.
SHEETS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "cover": (),
        "figures": ("KeyFigures", "Stages", "Quarters"),
        "projects": ("Projects",),
        "milestones": ("Milestones",),
        "mentoring": ("AdvisorsSought", "AdvisorsToLend", "Sessions"),
        "ip": ("IPCounts", "PublishedPatents", "Companies"),
        "funding": ("FundingByKind", "PublicFunding", "Grants", "Rates"),
        "changes": ("Changes",),
        "rows": ("RowsBehind",),
        "definitions": ("Definitions",),
    }
)
GRANT_COLUMNS = ("grant_committed", "grant_paid")
GRANT_FIGURES = ("leverage", "leverage_follow_on", "spark_paid")
GRANT_TABLE = "Grants"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Attributes:
        key: Its key, `col.` in headings.csv.
        width: In characters, at least; the longest word may make it wider.
        kind: text, date, month, int, decimal, rate or share.
        quiet: For merging with other programmes' rows; outside the printed page.
        size: Of the letters, in points.
    """

    key: str
    width: float
    kind: str = "text"
    quiet: bool = False
    size: float = 9


@cache
def table_columns() -> Mapping[str, tuple[Column, ...]]:
    """Return every table's columns, in order, as layout.toml has them."""
    text = (bundled("resources") / "report" / "layout.toml").read_text("utf-8")
    return MappingProxyType(
        {
            name: tuple(_column(line) for line in table["columns"])
            for name, table in tomllib.loads(text).items()
        }
    )


@cache
def column_fields() -> Mapping[str, Mapping[str, str]]:
    """Return per table which field of the catalogue stands in which column (fields.toml)."""
    text = (bundled("resources") / "report" / "fields.toml").read_text("utf-8")
    return MappingProxyType(tomllib.loads(text))


def column_words(table: str) -> Mapping[str, str]:
    """Return every word that names a column of the table, with the column's key.

    A column is named by its own key, or by the field of the catalogue that stands in it.
    """
    words = {column.key: column.key for column in table_columns()[table]}
    for key, name in column_fields().get(table, {}).items():
        words.setdefault(name, key)
    return words


def _column(line: str) -> Column:
    key, width, *rest = line.split()
    quiet = rest == ["quiet"]
    kind = rest[0] if rest and not quiet else "text"
    size = float(rest[1]) if len(rest) > 1 else 9
    return Column(key, float(width), kind, quiet, size)
