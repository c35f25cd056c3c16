"""What only the journal still knows: a status that a later one has replaced."""

import json
from collections import defaultdict
from collections.abc import Callable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import EntryKind, MilestoneStatus
from spark_tracker.models import JournalEntry, JournalRow

_TAKEN_BACK = (EntryKind.UNDO, EntryKind.REDO)


def planned_anew(session: Session) -> dict[str, tuple[date, ...]]:
    """Return of each milestone the days on which it was planned anew.

    A milestone shows that ("changed") only until it is done, missed or cancelled. What was undone
    does not count; what came with another file has no journal here, and counts while it shows it.
    """
    stands = _standing(session)
    found: dict[str, set[date]] = defaultdict(set)
    rows = select(JournalRow.entry_id, JournalRow.row_id, JournalRow.after).join(
        JournalEntry, JournalEntry.id == JournalRow.entry_id
    )
    rows = rows.where(
        JournalRow.table_name == "milestone",
        JournalRow.action.in_(("insert", "update")),
        JournalRow.after.contains(f'"status":"{MilestoneStatus.CHANGED.value}"'),
        JournalEntry.kind.not_in(_TAKEN_BACK),
    )
    for entry_id, key, after in session.execute(rows):
        on = json.loads(after or "{}").get("status_on")
        if on and stands(entry_id):
            found[key].add(date.fromisoformat(on))
    return {key: tuple(sorted(days)) for key, days in found.items()}


def _standing(session: Session) -> Callable[[str], bool]:
    """Return what says whether an entry stands: not undone, or its undoing was undone."""
    undoing = select(JournalEntry.undoes_id, JournalEntry.id).order_by(JournalEntry.number)
    found = session.execute(undoing.where(JournalEntry.undoes_id.is_not(None)))
    undone_by = {row.undoes_id: row.id for row in found}

    def stands(entry_id: str) -> bool:
        standing = True
        while (later := undone_by.get(entry_id)) is not None:
            entry_id, standing = later, not standing
        return standing

    return stands
