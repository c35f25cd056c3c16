"""The store: short sessions on one `.spark` file, each write a journal entry, undo and redo.

with store.read() as db:
    titles = db.scalars(select(Project.title)).all()
with store.write("Rename to {title}", title="New") as db:
    db.get_one(Project, key).title = "New"
"""

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import local

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import EntryKind
from spark_tracker.errors import InputError, SparkError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.store import chain, journal
from spark_tracker.store.backup import copy_pages
from spark_tracker.store.changes import ChangeSet, RowChange
from spark_tracker.store.connection import (
    PATIENCE,
    connect,
    explained_engine,
    file_engine,
    memory_engine,
)
from spark_tracker.store.replay import in_the_way, replay
from spark_tracker.store.session import ReadSession, TrialSession, WriteSession
from spark_tracker.store.trouble import moved, read_only


def utc_now() -> datetime:
    """Return this moment."""
    return datetime.now(UTC)


def ignore(_changes: ChangeSet) -> None:
    """Drop the news; the default when nobody listens."""


class Reader:
    """Something to read from: the store itself, or a copy of it in memory."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine
        self._reading_engine = engine.execution_options(reading=True)
        self._thread = local()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Open a session for reading; nothing it returns may outlive the block."""
        with self._look() as connection, ReadSession(connection) as session:
            yield session

    def close(self) -> None:
        """Let go of the file or the memory."""
        self._engine.dispose()

    @contextmanager
    def _look(self) -> Iterator[Connection]:
        depth = getattr(self._thread, "reading", 0)
        self._thread.reading = depth + 1
        try:
            with explained_engine(self.path), self._reading_engine.connect() as connection:
                yield connection
        finally:
            self._thread.reading = depth


class Store(Reader):
    """Hands out short sessions and reports each committed change set once.

    Args:
        path: an existing, checked file (see `opening.open_store`).
        who: the user's name, for the journal.
        device: the name of this computer, for the journal.
        clock: returns the present moment, aware.
        on_change: called with each change set after its commit, on the thread that wrote.
        writable: False to refuse every write.
        patience: seconds to wait for another program that is writing.
    """

    def __init__(
        self,
        path: Path,
        *,
        who: str,
        device: str,
        clock: Callable[[], datetime] = utc_now,
        on_change: Callable[[ChangeSet], None] = ignore,
        writable: bool = True,
        patience: float = PATIENCE,
    ) -> None:
        super().__init__(path, file_engine(path, read_only=not writable, patience=patience))
        self.on_change = on_change
        self.writable = writable
        self.warnings: tuple[SparkError, ...] = ()  # what opening found that does not forbid work
        self.unchecked = False  # whether `opening.check_pages` is still to be asked
        self._author = chain.Author(who, device)
        self._clock = clock
        self._patience = patience
        self._identity = _identity(path)
        self._on_close: list[Callable[[], None]] = []

    @contextmanager
    def write(
        self, label: str, *, kind: EntryKind = EntryKind.EDIT, **values: object
    ) -> Iterator[WriteSession]:
        """Open a unit of work: commit, journal and report on success, roll back on error.

        `label` is the untranslated name of what the user does and `values` fill its placeholders.
        Where nothing changed there is no entry and no report.

        Raises:
            StorageError: the file cannot be written; nothing was.
        """
        label.format(**values)  # a placeholder without a value shows here, not in the menu
        changes = None
        with self._unit() as connection:
            with WriteSession(connection) as session:
                yield session
                session.flush()
                rows = session.recorder.rows()
            if rows:
                changes = self._append(connection, label, values, kind, rows)
        if changes:
            self.on_change(changes)

    def undo(self) -> ChangeSet | None:
        """Take back the newest entry that stands; None if there is nothing to undo.

        Raises:
            InputError: a row was changed in another way since; nothing was undone.
        """
        return self._take_back(EntryKind.UNDO, journal.undo_target)

    def redo(self) -> ChangeSet | None:
        """Take back the newest undo; None if there is nothing to redo."""
        return self._take_back(EntryKind.REDO, journal.redo_target)

    def take_back(self, number: int) -> ChangeSet | None:
        """Take back one older entry (a deletion out of the trash), as an edit of its own."""
        return self._take_back(EntryKind.EDIT, lambda connection: journal.find(connection, number))

    def undo_name(self) -> tuple[str, Mapping[str, object]] | None:
        """Return label and values of what `undo` would take back."""
        with self._look() as connection:
            return _name(journal.undo_target(connection))

    def redo_name(self) -> tuple[str, Mapping[str, object]] | None:
        """Return label and values of what `redo` would bring back."""
        with self._look() as connection:
            return _name(journal.redo_target(connection))

    def head(self) -> chain.Head:
        """Return number and hash of the newest journal entry, for footers and manifests."""
        with self._look() as connection:
            return chain.head(connection)

    def snapshot(self) -> Reader:
        """Return a copy in memory as of now: reports read it for as long as they like.

        A long read of the file itself would make saving wait. Close the copy after use.
        """
        return Reader(self.path, memory_engine(self._copy()))

    @contextmanager
    def trial(self) -> Iterator[TrialSession]:
        """Open a unit of work on a copy in memory, as of now; nothing of it is ever kept.

        A preview does there what it would do to the file, and so knows what the rules refuse.
        """
        engine = memory_engine(self._copy(), read_only=False)
        try:
            with engine.begin() as connection, TrialSession(connection) as session:
                yield session
        finally:
            engine.dispose()

    def _copy(self) -> sqlite3.Connection:
        memory = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        try:
            mode = "rw" if self.writable else "ro"
            source = connect(self.path, mode=mode, patience=self._patience)
            try:
                copy_pages(source, memory, self.path, patience=self._patience)
            finally:
                source.close()
        except BaseException:
            memory.close()
            raise
        return memory

    def on_close(self, action: Callable[[], None]) -> None:
        """Have `action` called when the store is closed."""
        self._on_close.append(action)

    def close(self) -> None:
        """Let go of the file."""
        super().close()
        while self._on_close:
            self._on_close.pop()()

    @contextmanager
    def _unit(self) -> Iterator[Connection]:
        """Hold the write lock for one transaction; refuse what would wait for itself."""
        if not self.writable:
            raise read_only(self.path)
        if getattr(self._thread, "writing", False) or getattr(self._thread, "reading", 0):
            msg = "close the session that is open on this thread before writing"
            raise RuntimeError(msg)
        if _identity(self.path) != self._identity:
            raise moved(self.path)
        self._thread.writing = True
        try:
            with explained_engine(self.path), self._engine.begin() as connection:
                yield connection
        finally:
            self._thread.writing = False

    def _append(
        self,
        connection: Connection,
        label: str,
        values: Mapping[str, object],
        kind: EntryKind,
        rows: Sequence[RowChange],
        undoes_id: str | None = None,
    ) -> ChangeSet:
        return chain.append(
            connection, self._author, self._clock(), label, values, kind, rows, undoes_id
        )

    def _take_back(
        self, kind: EntryKind, choose: Callable[[Connection], journal.Target | None]
    ) -> ChangeSet | None:
        rows: tuple[RowChange, ...] = ()
        try:
            with self._unit() as connection:
                target = choose(connection)
                if target is None:
                    return None
                rows = _inverse(connection, target)
                replay(connection, rows)
                changes = self._append(
                    connection, target.label, target.values, kind, rows, target.id
                )
        except IntegrityError as error:  # references are checked at the commit
            raise in_the_way(rows) from error
        self.on_change(changes)
        return changes


def _inverse(connection: Connection, target: journal.Target) -> tuple[RowChange, ...]:
    if journal.begins_programme(connection, target.id):
        raise InputError(
            "journal_entry",
            QT_TRANSLATE_NOOP("errors", "The beginning of a programme cannot be undone."),
        )
    rows = journal.rows_of(connection, target.id)
    if rows is None:
        raise InputError(
            "journal_entry",
            QT_TRANSLATE_NOOP(
                "errors",
                "Entry {number} cannot be undone: personal data was erased from it.",
            ),
            number=target.number,
        )
    return tuple(row.inverse() for row in reversed(rows))


def _name(target: journal.Target | None) -> tuple[str, Mapping[str, object]] | None:
    return (target.label, target.values) if target else None


def _identity(path: Path) -> tuple[int, int]:
    """Return what tells this file from another one put in its place."""
    try:
        found = os.stat(path)  # noqa: PTH116 - opening it would drop SQLite's locks, stat does not
    except OSError as error:
        raise moved(path) from error
    return found.st_dev, found.st_ino
