"""The records used last, kept in the window's memory by id."""

from spark_tracker.ui.shell.memory import WindowMemory

_KEY = "palette/recent"
_KEPT = 24


def used_last(memory: WindowMemory) -> tuple[tuple[str, str], ...]:
    """Return (table, id) of the records used last, newest first; some may be gone."""
    pairs = (part.partition(":") for part in memory.text(_KEY).split())
    return tuple((record, key) for record, _colon, key in pairs if record and key)


def remember_used(memory: WindowMemory, record: str, record_id: str) -> None:
    """Put a record before all others; call it wherever one is opened."""
    this = (record, record_id)
    kept = [this, *(pair for pair in used_last(memory) if pair != this)][:_KEPT]
    memory.remember(_KEY, " ".join(f"{table}:{key}" for table, key in kept))
