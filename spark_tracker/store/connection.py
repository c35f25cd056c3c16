"""Connections to a `.spark` file, set the way reliability asks for.

TRUNCATE and EXTRA: of all journal modes these lost nothing in simulated power cuts and refuse to
write to a file that a sync program has replaced. The driver never sends BEGIN or COMMIT by itself:
a writer takes the lock at once, because turning a read lock into a write lock fails without
waiting when somebody else is writing.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.pool import NullPool, Pool, QueuePool, StaticPool

from spark_tracker.errors import StorageError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.store.trouble import explain, explained

PATIENCE = 10.0  # seconds a writer waits for another program
_PRAGMAS = (
    "journal_mode = TRUNCATE",
    "synchronous = EXTRA",
    "secure_delete = ON",
    "cell_size_check = ON",
    "mmap_size = 0",
    "temp_store = MEMORY",
)


def connect(path: Path, *, mode: str = "rw", patience: float = PATIENCE) -> sqlite3.Connection:
    """Open `path` with the standard library; `mode` is "rw" or "ro", a file is never made."""
    return sqlite3.connect(
        f"{_uri(path)}?mode={mode}",
        uri=True,
        timeout=patience,
        isolation_level=None,
        check_same_thread=False,
    )


def _uri(path: Path) -> str:
    uri = path.absolute().as_uri()
    # SQLite takes a server name only as part of the path: file:////server/share
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)


def file_engine(
    path: Path,
    *,
    foreign_keys: bool = True,
    read_only: bool = False,
    patience: float = PATIENCE,
    pool: type[Pool] = QueuePool,
) -> Engine:
    """Return an engine on `path`. `foreign_keys` must be off while migrating (and before BEGIN)."""
    sizes = {"pool_size": 4, "max_overflow": 0, "pool_timeout": 15} if pool is QueuePool else {}
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: connect(path, mode="ro" if read_only else "rw", patience=patience),
        poolclass=pool,
        **sizes,
    )

    @event.listens_for(engine, "connect")
    def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
        with explained(path):
            connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}").fetchall()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def migration_engine(path: Path) -> Engine:
    """Return an engine with foreign keys off, so that a rebuilt table keeps its children."""
    return file_engine(path, foreign_keys=False, pool=NullPool)


def memory_engine(connection: sqlite3.Connection, *, read_only: bool = True) -> Engine:
    """Return an engine on a copy in memory.

    Nobody writes it, so there are no transactions; else SAVEPOINT begins one where it is needed.
    """
    if read_only:
        connection.execute("PRAGMA query_only = ON")
    return create_engine("sqlite+pysqlite://", creator=lambda: connection, poolclass=StaticPool)


@contextmanager
def explained_engine(path: Path) -> Iterator[None]:
    """Turn trouble with the file into a StorageError, whichever layer reports it."""
    try:
        with explained(path):
            yield
    except DBAPIError as error:
        if error.orig and (sentence := explain(error.orig, path)):
            raise sentence from error
        raise
    except PoolTimeoutError as error:
        raise StorageError(
            "locked",
            QT_TRANSLATE_NOOP(
                "errors", "{path} is being read and written too much at once. Try again."
            ),
            path=path,
        ) from error
