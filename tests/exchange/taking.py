"""What the tests of importing share besides the fixture `take`."""

from collections.abc import Callable, Sequence

from sqlalchemy import select

from spark_tracker.exchange.importing import Plan
from spark_tracker.models import Project
from spark_tracker.store.store import Store

Rows = Sequence[Sequence[object]]
Take = Callable[..., Plan]


def counts(plan: Plan) -> tuple[int, int, int, int, int]:
    """Return created, updated, unchanged, skipped and refused."""
    return (
        plan.created,
        plan.updated,
        plan.unchanged,
        plan.skipped,
        len(plan.refused_rows),
    )


def only(store: Store, title: str) -> str:
    """Return the id of the project of this title."""
    with store.read() as session:
        return session.scalars(select(Project.id).where(Project.title == title)).one()
