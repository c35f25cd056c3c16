"""Small things to write, and the whole content of a file to compare."""

import hashlib
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from sqlalchemy import select

from spark_tracker.domain.codes import SessionFormat
from spark_tracker.models import ActionItem, Advice, Attendee, MentoringSession, Person, Project
from spark_tracker.store.store import Store

ADDED = "Add {title}"
DAY = date(2026, 5, 4)


def add_project(store: Store, code: str = "NO-1", title: str = "Gel for wounds") -> str:
    with store.write(ADDED, title=title) as db:
        project = Project(code=code, title=title)
        db.add(project)
    return project.id


def add_session(store: Store, project_id: str) -> str:
    """Log a session with an attendee, a piece of advice and an action item."""
    with store.write("Log a session") as db:
        person = Person(name="Grace Example")
        session = MentoringSession(
            project_id=project_id, held_on=DAY, format=SessionFormat.GROUP, minutes=60
        )
        db.add_all([person, session])
        db.flush()
        session.attendees.append(Attendee(person_id=person.id))
        session.advice.append(Advice(text="Talk to users", advisor_id=person.id))
        session.actions.append(ActionItem(text="Call the hospital", project_id=project_id))
    return session.id


def rename(store: Store, key: str, title: str) -> None:
    with store.write("Rename to {title}", title=title) as db:
        db.get_one(Project, key).title = title


def delete_project(store: Store, key: str) -> None:
    with store.write("Delete a project") as db:
        db.delete(db.get_one(Project, key))


def title_of(store: Store, key: str) -> str:
    with store.read() as db:
        return db.scalars(select(Project.title).where(Project.id == key)).one()


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table but the journal's."""
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'journal_%'"
        ).fetchall()
        return {
            name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
            for (name,) in names
        }


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
