"""What a reference shows in words beside its id, and which record such words mean."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from spark_tracker.domain.folding import fold
from spark_tracker.domain.names import name_key

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
                known[self._key(table, name_of(self._rows, table, record_id))].append(record_id)
            self._tables[table] = known
        found = known.get(self._key(table, words), [])
        return found or (self._by_title(words) if table == "project" else [])

    def _key(self, table: str, words: str) -> str:
        return name_key(words) if table in ("person", "advisor") else fold(words)

    def _by_title(self, words: str) -> list[str]:
        wanted = fold(words)
        rows = self._rows.get("project", {})
        return [record_id for record_id, row in rows.items() if fold(row["title"]) == wanted]
