"""Programme files of any size, made once and copied for each benchmark."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, insert, select

from spark_tracker.domain.codes import AttendeeRole, SessionFormat, Sharing
from spark_tracker.models import Base, MentoringSession
from spark_tracker.services.programme import ProgrammeValues, start_programme
from spark_tracker.store.connection import file_engine
from spark_tracker.store.opening import create, open_store
from spark_tracker.store.store import Store
from tests.fields.portfolio import TODAY, Portfolio, portfolio

NOW = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC)


class Programmes:
    """Makes files in a folder.

    Attributes:
        folder: where they are made, on a real disk.
        home: the program's data folder while it is measured.
        page_sessions: how many sessions the first project of each file has.
    """

    def __init__(self, folder: Path, page_sessions: int) -> None:
        self.folder = folder
        self.page_sessions = page_sessions
        self.home = folder / "home"
        self.home.mkdir()
        self._made = 0

    def file(self, projects: int, sessions: int) -> Path:
        """Return a file with so many projects; it is made the first time."""
        path = self.folder / f"{projects}-{sessions}.spark"
        if not path.exists():
            made = portfolio(projects, sessions=sessions)
            _release(made)
            _meet(made, self.page_sessions)
            _write(path, made, self.folder / "backups")
        return path

    def copy(self, path: Path) -> Path:
        """Return a fresh copy that may be written to."""
        self._made += 1
        target = self.folder / f"copy-{self._made}.spark"
        shutil.copy(path, target)
        return target

    def new(self) -> Path:
        """Return a new programme without projects."""
        self._made += 1
        path = self.folder / f"new-{self._made}.spark"
        create(path)
        store = self.opened(path)
        start_programme(store, ProgrammeValues(name="SPARK Norway"))
        store.close()
        return path

    def opened(self, path: Path) -> Store:
        """Open a file as the window does."""
        return open_store(
            path,
            who="Bench",
            device="bench",
            backups=self.folder / "backups",
            clock=lambda: NOW,
            daily_backup=False,
        )


def _release(made: Portfolio) -> None:
    """Let most projects be named in reports."""
    for number, project in enumerate(made.rows["project"]):
        if number % 3 and project["nc_title"]:
            project["sharing"] = Sharing.NODE
            project["nc_title"] = f"{project['nc_title']} of kind {number}"
            project["nc_summary"] = f"What may be said of project {number}, in a sentence or two."
            project["nc_approved_by"] = "The leader"
            project["nc_approved_on"] = TODAY.replace(year=2025)


def _meet(made: Portfolio, sessions: int) -> None:
    """Give the first project so many sessions, each with an advisor and a piece of advice."""
    first = made.rows["project"][0]["id"]
    advisors = [row["person_id"] for row in made.rows["advisor"]]
    for number in range(sessions):
        held_on = TODAY - timedelta(days=7 * number)
        advisor = advisors[number % len(advisors)]
        session = made.add(
            "mentoring_session",
            project_id=first,
            held_on=held_on,
            format=SessionFormat.ONE_TO_ONE,
            minutes=60,
            question="Which patients first?",
        )
        made.add("attendee", session_id=session, person_id=advisor, role=AttendeeRole.ADVISOR)
        made.add("advice", session_id=session, advisor_id=advisor, text=f"Ask clinic {number}.")


def _write(path: Path, made: Portfolio, backups: Path) -> None:
    """Put the rows into a file with the real schema, code lists and partners."""
    create(path)
    store = open_store(path, who="Bench", device="bench", backups=backups, daily_backup=False)
    start_programme(store, ProgrammeValues(name="SPARK Norway"))
    store.close()
    rows = {name: rows for name, rows in made.rows.items() if name != "programme"}
    engine = file_engine(path, foreign_keys=False)
    with engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            if rows.get(table.name):
                connection.execute(insert(table), rows[table.name])
        connection.commit()
    engine.dispose()


def busiest_project(store: Store) -> str:
    """Return the id of the project with the most sessions."""
    count = func.count()
    query = select(MentoringSession.project_id).group_by(MentoringSession.project_id)
    with store.read() as session:
        return session.scalars(query.order_by(count.desc()).limit(1)).one()
