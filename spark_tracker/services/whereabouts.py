"""Whether a record is there, and which project it belongs to, whatever its kind."""

from sqlalchemy import select

from spark_tracker.models import Base
from spark_tracker.store.store import Reader

_BY = {
    "patent_filing": ("family_id", "patent_family"),
    "advice": ("session_id", "mentoring_session"),
    "attendee": ("session_id", "mentoring_session"),
    "session_topic": ("session_id", "mentoring_session"),
    "session_milestone": ("session_id", "mentoring_session"),
}
"""Tables that reach their project through another one: by which column, and which table."""


def project_of(store: Reader, table: str, record_id: str) -> str:
    """Return the id of the project that the row of `table` belongs to; "" for none."""
    if table == "project":
        return record_id
    tables = Base.metadata.tables
    if table not in tables:
        return ""
    link, owner = _BY.get(table, ("project_id", ""))
    if link not in tables[table].c:
        return ""
    query = select(tables[table].c[link]).where(tables[table].c.id == record_id)
    with store.read() as session:
        found = session.execute(query).scalar()
    if not found:
        return ""
    return project_of(store, owner, found) if owner else str(found)


def is_there(store: Reader, table: str, record_id: str) -> bool:
    """Say whether a record is still there: another window may have deleted it."""
    columns = Base.metadata.tables[table].c
    with store.read() as session:
        return (
            session.execute(select(columns.id).where(columns.id == record_id)).first() is not None
        )
