"""The `.spark` file: opening it, short sessions, the journal, undo, backups. No Qt here."""
