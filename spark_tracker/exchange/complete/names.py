"""What a reference shows in words beside its id, and which record such words mean."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from spark_tracker.domain.folding import fold

Rows = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""The stored rows by table and id."""

_NAME = {
    "project": "code",
    "milestone": "title",
    "patent_family": "title",
    "document": "title",
    "sought": "text",
}


def name_of(rows: Rows, table: str, record_id: object) -> str:
    """Return the words for a record: its code, name or title, or what else a person calls it."""
    row = rows.get(table, {}).get(str(record_id))
    if row is None:
        return ""
    if table == "advisor":
        return name_of(rows, "person", row["person_id"])
    if table == "mentoring_session":
        return f"{name_of(rows, 'project', row['project_id'])} {row['held_on'].isoformat()}"
    if table == "report":
        partner = name_of(rows, "partner", row["partner_id"])
        return f"{partner} {row['year']}Q{row['quarter']} ({row['revision']})"
    return str(row[_NAME.get(table, "name")])


class Names:
    """Finds records by their words; words that two records share mean neither."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._tables: dict[str, dict[str, list[str]]] = {}

    def find(self, table: str, words: str) -> list[str]:
        """Return the ids of the records called so."""
        known = self._tables.get(table)
        if known is None:
            known = defaultdict(list)
            for record_id in self._rows.get(table, {}):
                known[fold(name_of(self._rows, table, record_id))].append(record_id)
            self._tables[table] = known
        return known.get(fold(words), [])
