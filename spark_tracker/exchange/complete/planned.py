"""What taking a workbook back would do, row by row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from spark_tracker.exchange.complete.pages import Workbook
from spark_tracker.exchange.plan import PlannedRow

Stored = dict[str, dict[str, dict[str, Any]]]
"""Rows by table and id, each with its columns."""

TYPED_BY = MappingProxyType(
    {
        "person": ("name",),
        "company": ("name",),
        "institution": ("name",),
        "call": ("name",),
        "advisor": ("person_id",),
        "assignment": ("person_id", "project_id", "role"),
        "milestone": ("project_id", "title"),
        "instalment": ("project_id", "milestone_id", "amount_minor", "planned_for"),
        "mentoring_session": ("project_id", "held_on", "format"),
        "action_item": ("project_id", "text"),
        "patent_family": ("project_id", "title"),
        "patent_filing": ("family_id", "kind", "office", "number"),
        "project_company": ("project_id", "company_id"),
        "funding_entry": ("project_id", "company_id", "kind", "funder", "round_label"),
        "readiness": ("project_id", "on"),
    }
)
"""By what a record is known that a person typed without an id."""


@dataclass(frozen=True, slots=True)
class RowWrite:
    """A row to make, or the columns of a row to change."""

    table: str
    id: str
    values: Mapping[str, Any]
    new: bool


@dataclass(slots=True)
class TablesPlan:
    """What taking a workbook back would do.

    `replaced` are rows that make room for its own, `typed` the ids of new rows that came without
    one, `row_of` the place in `rows` of each table and id that is written.
    """

    workbook: Workbook
    rows: list[PlannedRow] = field(default_factory=list)
    writes: list[RowWrite] = field(default_factory=list)
    replaced: list[tuple[str, str]] = field(default_factory=list)
    typed: set[str] = field(default_factory=set)
    row_of: dict[tuple[str, str], int] = field(default_factory=dict)

    @property
    def by_hand(self) -> bool:
        """Whether anything was typed or changed, rather than exported."""
        return bool(self.typed) or any(not write.new for write in self.writes)
