"""Upgrading: to the models' schema, all or nothing, and never past a doubt."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from spark_tracker.errors import StorageError
from spark_tracker.models import Base, Project
from spark_tracker.paths import bundled
from spark_tracker.store.backup import first_problem, list_backups
from spark_tracker.store.connection import file_engine
from spark_tracker.store.header import APPLICATION_ID, check_header
from spark_tracker.store.store import Store
from spark_tracker.store.upgrade import (
    FORMAT,
    SCHEMA_HEAD,
    Schema,
    alembic_config,
    migrate,
    shipped,
    upgrade,
)
from spark_tracker.store.verify import verify
from tests.store.samples import add_project, add_session, dump

# Python 3.12 warns of forking beside the test runner's own threads; the children do not use them.
pytestmark = pytest.mark.filterwarnings("ignore:.*use of fork:DeprecationWarning")

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
POINTS = 12

# The next version: a table rebuilt with all its children there, rows changed, a table added.
NEXT = '''
"""A revision for the tests; it stops where the environment says."""

import os
import signal

import sqlalchemy as sa
from alembic import op

revision = "9002"
down_revision = "{head}"
branch_labels = None
depends_on = None
{declared}
reached = 0


def point():
    global reached
    reached += 1
    if os.environ.get("STOP_AT") == str(reached):
        if os.environ["STOP_BY"] == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        raise RuntimeError("stopped")


def upgrade():
    point()
    op.create_table("venue", sa.Column("id", sa.String(32), primary_key=True))
    point()
    op.execute("INSERT INTO venue VALUES ('v')")
    point()
    with op.batch_alter_table("project", recreate="always") as table:
        point()
        table.add_column(sa.Column("nickname", sa.String(), nullable=True))
        point()
    point()
    op.execute("UPDATE project SET nickname = title, note = note || note")
    point()
    op.create_index("ix_project_nickname", "project", ["nickname"])
    point()
    with op.batch_alter_table("mentoring_session", recreate="always") as table:
        table.add_column(sa.Column("venue_id", sa.String(32), nullable=True))
    point()
    op.execute("UPDATE mentoring_session SET venue_id = 'v'")
    point()
    op.add_column("person", sa.Column("nickname", sa.String(), nullable=True))
    point()
    op.drop_index("ix_project_nickname", "project")
    point()
    {last}
'''


def next_schema(folder: Path, *, declared: str = "", last: str = "pass") -> Schema:
    """Return the shipped migrations with one more."""
    script = folder / "migrations of the next version %d"
    shutil.copytree(bundled("migrations"), script, ignore=shutil.ignore_patterns("__pycache__"))
    revision = NEXT.format(head=SCHEMA_HEAD, declared=declared, last=last)
    (script / "versions" / "9002_next.py").write_text(revision)
    return Schema(script, "9002", FORMAT + 1)


@pytest.fixture
def filled(path: Path) -> Path:
    """A closed file of 3 MB, more than SQLite keeps in memory, with parents and children."""
    store = Store(path, who="Ada", device="laptop")
    key = add_project(store, "A")
    add_session(store, key)
    with store.write("Fill") as db:
        db.add_all([Project(code=f"P-{n}", title=str(n), note="n" * 5000) for n in range(300)])
    store.close()
    return path


def whole(path: Path) -> object:
    """Return schema, version and every row, journal included."""
    with closing(sqlite3.connect(path)) as connection:
        assert first_problem(connection) is None
        schema = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
        journal = connection.execute("SELECT * FROM journal_row ORDER BY id").fetchall()
        version = connection.execute("PRAGMA user_version").fetchone()
    return schema, journal, version, dump(path)


def test_the_known_head_is_the_newest_revision() -> None:
    script = ScriptDirectory.from_config(alembic_config(shipped()))
    assert script.get_current_head() == SCHEMA_HEAD


def test_the_migrations_lead_to_the_models(blank: Path) -> None:
    engine = create_engine(f"sqlite:///{blank}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def lines_of(path: Path) -> dict[str, set[str]]:
    """Return the lines of every CREATE statement, regardless of order and spacing."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'trigger'"
            " AND name <> 'alembic_version'"
        ).fetchall()
    return {
        name: {line.strip(" ,\t") for line in sql.replace('"', "").splitlines()}
        for name, sql in rows
    }


def test_the_migrated_schema_is_the_one_the_models_create(blank: Path, tmp_path: Path) -> None:
    created = tmp_path / "created.db"
    engine = create_engine(f"sqlite:///{created}")
    Base.metadata.create_all(engine)
    engine.dispose()
    assert lines_of(blank) == lines_of(created)


def test_a_file_carries_our_name_and_format(blank: Path) -> None:
    assert check_header(blank, FORMAT) == FORMAT
    with closing(sqlite3.connect(blank)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_a_file_that_is_up_to_date_is_left_alone(path: Path, backups: Path) -> None:
    before = path.read_bytes()
    assert upgrade(path, backups=backups, now=NOW) is False
    assert path.read_bytes() == before
    assert not backups.exists()


def test_an_upgrade_keeps_every_row_and_makes_a_backup(
    filled: Path, backups: Path, tmp_path: Path
) -> None:
    before, rows = whole(filled), dump(filled)
    assert upgrade(filled, backups=backups, now=NOW, schema=next_schema(tmp_path)) is True
    after = dump(filled)
    assert {name: len(after[name]) for name in rows} == {name: len(rows[name]) for name in rows}
    assert after["advice"] == rows["advice"]
    assert check_header(filled, FORMAT + 1) == FORMAT + 1
    [backup] = list_backups(filled, backups)
    assert backup.tag == "before-9002"
    assert whole(backup.path) == before
    with closing(sqlite3.connect(filled)) as connection:
        assert first_problem(connection) is None
    store = Store(filled, who="", device="", writable=False)
    with store.read() as db:
        assert verify(db).problems == ()
    store.close()


def upgrade_in_child(path: Path, backups: Path, schema: Schema, point: int, by: str) -> int:
    """Upgrade in a process that stops at a point of the revision; return how it ended."""
    child = os.fork()
    if child == 0:
        os.environ.update(STOP_AT=str(point), STOP_BY=by)
        try:
            upgrade(path, backups=backups, now=NOW, schema=schema)
        except RuntimeError:
            os._exit(7)
        finally:
            os._exit(0)
    return os.waitpid(child, 0)[1]


@pytest.mark.parametrize("point", range(1, POINTS + 1))
def test_a_kill_at_any_point_leaves_the_old_file(
    filled: Path, backups: Path, tmp_path: Path, point: int
) -> None:
    before = whole(filled)
    schema = next_schema(tmp_path)
    status = upgrade_in_child(filled, backups, schema, point, "kill")
    assert os.WIFSIGNALED(status), "the point was never reached"
    assert os.WTERMSIG(status) == signal.SIGKILL
    assert whole(filled) == before
    assert upgrade(filled, backups=backups, now=NOW, schema=schema) is True
    assert len(dump(filled)["project"]) == 301


@pytest.mark.parametrize("point", range(1, POINTS + 1))
@pytest.mark.long
def test_an_error_at_any_point_leaves_the_old_file(
    filled: Path, backups: Path, tmp_path: Path, point: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = whole(filled)
    monkeypatch.setenv("STOP_AT", str(point))
    monkeypatch.setenv("STOP_BY", "raise")
    with pytest.raises(RuntimeError, match="stopped"):
        upgrade(filled, backups=backups, now=NOW, schema=next_schema(tmp_path))
    assert whole(filled) == before


def test_a_file_at_a_kill_was_really_being_written(
    filled: Path, backups: Path, tmp_path: Path
) -> None:
    """Otherwise the kill tests above would prove nothing."""
    upgrade_in_child(filled, backups, next_schema(tmp_path), POINTS, "kill")
    assert filled.with_name(filled.name + "-journal").stat().st_size > 1_000_000


def test_foreign_keys_are_off_while_migrating_and_on_otherwise(path: Path) -> None:
    for on in (False, True):
        engine = file_engine(path, foreign_keys=on)
        with engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == on
        engine.dispose()


@pytest.mark.parametrize(
    ("last", "words"),
    [
        ("op.execute('DELETE FROM advice')", "rows in advice would go from 1 to 0"),
        ("op.drop_table('advice')", "rows in advice would go from 1 to 0"),
        (
            "op.execute(\"UPDATE advice SET session_id = 'none'\")",
            "a row of advice would refer to a missing row of mentoring_session",
        ),
    ],
)
def test_an_upgrade_that_would_lose_something_is_undone(
    filled: Path, backups: Path, tmp_path: Path, last: str, words: str
) -> None:
    before = whole(filled)
    with pytest.raises(StorageError, match=words):
        upgrade(filled, backups=backups, now=NOW, schema=next_schema(tmp_path, last=last))
    assert whole(filled) == before


def test_a_revision_may_declare_that_it_changes_the_number_of_rows(
    filled: Path, backups: Path, tmp_path: Path
) -> None:
    schema = next_schema(
        tmp_path, declared='row_changes = ("advice",)', last="op.execute('DELETE FROM advice')"
    )
    assert upgrade(filled, backups=backups, now=NOW, schema=schema) is True
    assert dump(filled)["advice"] == []


def test_an_unknown_revision_is_refused(path: Path, backups: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'r999'")
        connection.commit()
    with pytest.raises(StorageError, match=r"newer SPARK Tracker .schema r999") as refused:
        upgrade(path, backups=backups, now=NOW)
    assert refused.value.code == "newer"


def test_without_a_backup_there_is_no_upgrade(filled: Path, backups: Path, tmp_path: Path) -> None:
    before = whole(filled)
    backups.write_text("a file where the folder should be")
    with pytest.raises(StorageError):
        upgrade(filled, backups=backups, now=NOW, schema=next_schema(tmp_path))
    assert whole(filled) == before


def test_migrating_twice_changes_nothing(path: Path) -> None:
    before = whole(path)
    migrate(path)
    assert whole(path) == before


def test_a_revision_never_imports_the_program() -> None:
    for revision in (bundled("migrations") / "versions").glob("*.py"):
        assert "spark_tracker" not in revision.read_text(encoding="utf-8"), revision.name


def test_opening_a_file_that_is_up_to_date_needs_no_alembic(path: Path, backups: Path) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from spark_tracker.store.opening import open_store\n"
        "open_store(Path(sys.argv[1]), who='', device='', backups=Path(sys.argv[2])).close()\n"
        "assert 'alembic' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script, path, backups], check=True, cwd=Path.cwd())
