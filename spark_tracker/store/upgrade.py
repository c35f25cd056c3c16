"""Bringing a file to the schema of this version, or making a new one.

Alembic is imported only here and only when a file is behind: the version is read with plain
sqlite3 first. All pending revisions run in one transaction, in which the references and the counts
of rows are checked as well, so that a file is either as it was or new and whole. Foreign keys are
off meanwhile: SQLite rebuilds a table by dropping it, which would delete the children of its rows.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from spark_tracker.errors import StorageError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.paths import bundled
from spark_tracker.store.backup import back_up
from spark_tracker.store.connection import connect, explained_engine, migration_engine
from spark_tracker.store.header import APPLICATION_ID
from spark_tracker.store.trouble import damaged, explained

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

SCHEMA_HEAD = "0001"
FORMAT = 1  # SQLite's user_version; rises when an older program could no longer read the file

_UNKNOWN = QT_TRANSLATE_NOOP(
    "errors",
    "{path} was written by a newer SPARK Tracker (schema {found}; this one knows up to {known})."
    " Update SPARK Tracker, then open it again.",
)
_LOST_ROWS = QT_TRANSLATE_NOOP(
    "errors",
    "{path} could not be brought to the new version: the number of rows in {table} would go from"
    " {before} to {after}. It was left as it is; please report this.",
)
_BROKEN = QT_TRANSLATE_NOOP(
    "errors",
    "{path} could not be brought to the new version: a row of {table} would refer to a missing"
    " row of {parent}. It was left as it is; please report this.",
)


@dataclass(frozen=True, slots=True)
class Schema:
    """Where the revisions lie, and what the newest is called."""

    script: Path
    head: str
    format: int


def shipped() -> Schema:
    """Return the schema of this version."""
    return Schema(bundled("migrations"), SCHEMA_HEAD, FORMAT)


def stored_version(connection: sqlite3.Connection) -> str | None:
    """Return the revision a file is at, or None for a file without tables."""
    known = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
    if connection.execute(known).fetchone() is None:
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else None


def upgrade(path: Path, *, backups: Path, now: datetime, schema: Schema | None = None) -> bool:
    """Bring the file at `path` up to date, after a verified backup; say whether it was behind.

    Raises:
        StorageError: the file is newer than the program, cannot be written, or would be damaged
            by the upgrade; it is as it was before.
    """
    schema = schema or shipped()
    with explained(path), closing(connect(path)) as connection:
        version = stored_version(connection)
        (form,) = connection.execute("PRAGMA user_version").fetchone()
    if version == schema.head and form == schema.format:
        return False
    if version is None:
        raise damaged(path, "alembic_version")
    if version not in _known_revisions(schema):
        raise StorageError("newer", _UNKNOWN, path=path, found=version, known=schema.head)
    back_up(path, backups, f"before-{schema.head}", now)
    migrate(path, schema)
    return True


def migrate(path: Path, schema: Schema | None = None) -> None:
    """Run all pending revisions on an existing file, in one transaction, without a backup."""
    from alembic import command  # noqa: PLC0415 - most starts need no Alembic

    schema = schema or shipped()
    config = alembic_config(schema)
    engine = migration_engine(path)
    try:
        with explained_engine(path), engine.begin() as connection:
            before = _row_counts(connection)
            exempt = _declared_row_changes(schema, connection)
            config.attributes["connection"] = connection
            command.upgrade(config, schema.head)
            _check_references(connection, path)
            _check_row_counts(connection, path, before, exempt)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {schema.format}")
    finally:
        engine.dispose()


def alembic_config(schema: Schema) -> "Config":
    """Return Alembic settings that work from source, a wheel or a frozen build."""
    from alembic.config import Config  # noqa: PLC0415 - most starts need no Alembic

    config = Config()
    config.set_main_option("script_location", str(schema.script).replace("%", "%%"))
    return config


def _known_revisions(schema: Schema) -> dict[str, object]:
    """Return the modules of all revisions up to the head, by name, newest first."""
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - most starts need no Alembic

    script = ScriptDirectory.from_config(alembic_config(schema))
    revisions = script.walk_revisions("base", schema.head)
    return {revision.revision: revision.module for revision in revisions}


def _declared_row_changes(schema: Schema, connection: "Connection") -> set[str]:
    """Return the tables whose count of rows a pending revision alters, by its `row_changes`."""
    from alembic.runtime.migration import MigrationContext  # noqa: PLC0415 - as above

    current = MigrationContext.configure(connection).get_current_revision()
    declared: set[str] = set()
    for name, module in _known_revisions(schema).items():
        if name == current:
            break
        declared.update(getattr(module, "row_changes", ()))
    return declared


def _row_counts(connection: "Connection") -> dict[str, int]:
    tables = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        " AND name NOT LIKE 'sqlite_%' AND name <> 'alembic_version'"
    )
    counts = {}
    for (name,) in tables.all():
        quoted = name.replace('"', '""')
        query = f'SELECT count(*) FROM "{quoted}"'  # noqa: S608 - a name from the schema, quoted
        counts[name] = int(connection.exec_driver_sql(query).scalar_one())
    return counts


def _check_row_counts(
    connection: "Connection", path: Path, before: dict[str, int], exempt: Iterable[str]
) -> None:
    after = _row_counts(connection)
    for table in before.keys() - set(exempt):
        if after.get(table, 0) != before[table]:
            raise StorageError(
                "damaged",
                _LOST_ROWS,
                path=path,
                table=table,
                before=before[table],
                after=after.get(table, 0),
            )


def _check_references(connection: "Connection", path: Path) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken:
        raise StorageError("damaged", _BROKEN, path=path, table=broken[0], parent=broken[2])
