"""Sessions that refuse what would slip past the journal."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn

from sqlalchemy import Connection, TextClause, event
from sqlalchemy.orm import ORMExecuteState, Session, SessionTransaction
from typing_extensions import override

from spark_tracker.models import Record
from spark_tracker.store.changes import Recorder, whole_rows
from spark_tracker.store.values import insert_rows

_OBJECTS_ONLY = "write through objects: a statement would slip past the journal"
_OWN_COMMIT = "the store commits when the block ends, or rolls back when it raises"


class _GuardedSession(Session):
    """A session in which only SELECT may be executed; what is written goes through objects."""

    def __init__(self, bind: Connection, *, autoflush: bool) -> None:
        super().__init__(bind=bind, expire_on_commit=False, autoflush=autoflush)

    @override
    def connection(self, *_args: Any, **_options: Any) -> NoReturn:
        raise TypeError(_OBJECTS_ONLY)

    @override
    def commit(self) -> NoReturn:
        raise TypeError(_OWN_COMMIT)

    @override
    def rollback(self) -> NoReturn:
        raise TypeError(_OWN_COMMIT)

    @override
    def begin_nested(self) -> SessionTransaction:
        raise TypeError(_OWN_COMMIT)

    @override
    def bulk_save_objects(self, *_args: Any, **_options: Any) -> NoReturn:
        raise TypeError(_OBJECTS_ONLY)

    @override
    def bulk_insert_mappings(self, *_args: Any, **_options: Any) -> NoReturn:
        raise TypeError(_OBJECTS_ONLY)

    @override
    def bulk_update_mappings(self, *_args: Any, **_options: Any) -> NoReturn:
        raise TypeError(_OBJECTS_ONLY)


class ReadSession(_GuardedSession):
    """A short session for looking; nothing it returns may outlive its block."""

    def __init__(self, bind: Connection) -> None:
        super().__init__(bind, autoflush=False)

    @override
    def flush(self, objects: Any = None) -> NoReturn:
        msg = "a reading session writes nothing: use store.write()"
        raise TypeError(msg)


class WriteSession(_GuardedSession):
    """One unit of work; `recorder` knows what it wrote."""

    def __init__(self, bind: Connection) -> None:
        super().__init__(bind, autoflush=True)
        self.recorder = Recorder()
        event.listen(self, "before_flush", self.recorder.before_flush)
        event.listen(self, "after_flush", self.recorder.after_flush)

    def add_rows(self, kind: type[Record], rows: Sequence[Mapping[str, object]]) -> None:
        """Add many new records of one kind at once, journalled like any other.

        For imports: an object for each of 20,000 rows takes five times as long. They are in the
        file when this returns; references are checked at the commit, as always.

        Args:
            kind: the class of the records.
            rows: their attributes; what a row leaves out gets its default, or nothing.

        Raises:
            TypeError: a row has an attribute that the class has not.
            IntegrityError: a value is missing, taken already, or not among those allowed.
        """
        whole = whole_rows(kind, rows)
        insert_rows(Session.connection(self), kind, whole)
        self.recorder.note_new(kind, whole)


class TrialSession(WriteSession):
    """A unit of work on a copy of the file, which nobody keeps: to see what the rules say."""

    @contextmanager
    def trying(self, *, keep: bool = True) -> Iterator[None]:
        """Take back what an error interrupts, or with `keep=False` all that is done within."""
        point = Session.begin_nested(self)
        try:
            yield
        except BaseException:
            point.rollback()
            raise
        if keep:
            point.commit()
        else:
            point.rollback()


@event.listens_for(_GuardedSession, "do_orm_execute", propagate=True)
def _only_select(state: ORMExecuteState) -> None:
    if state.is_select:
        return
    statement = state.statement
    if isinstance(statement, TextClause) and statement.text.lstrip()[:6].lower() == "select":
        return
    raise TypeError(_OBJECTS_ONLY)
