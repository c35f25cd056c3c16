"""Milestones planned anew: the figure counts them whatever became of them since."""

from collections.abc import Callable
from datetime import timedelta

from spark_tracker.domain.quarter import Quarter
from spark_tracker.reports.figures import work
from spark_tracker.reports.periods import Period
from spark_tracker.reports.reading import read_facts
from spark_tracker.services.milestone_steps import (
    mark_done,
    mark_missed,
    rebaseline,
    reopen_milestone,
)
from spark_tracker.services.milestones import MilestoneValues, add_milestone
from spark_tracker.store.store import Store
from tests.conftest import TODAY

LATER = TODAY + timedelta(days=60)
QUARTER = Quarter.containing(TODAY)


def given_new_date(store: Store, quarter: Quarter = QUARTER) -> int:
    snapshot = store.snapshot()
    facts = read_facts(snapshot, as_of=LATER, currency="EUR", language="en")
    snapshot.close()
    return len(list(work.rebaselined(facts, Period.of(quarter))))


def planned_anew(store: Store, make_project: Callable[..., str]) -> str:
    """Return a milestone that was planned anew today."""
    values = MilestoneValues(
        project_id=make_project("Sponge"), title="Gel", criterion="It gels", baseline_on=TODAY
    )
    key = add_milestone(store, values, today=TODAY)
    rebaseline(store, key, to=LATER, reason="The animals are late", today=TODAY)
    return key


def test_a_milestone_planned_anew_and_then_done_is_counted(
    store: Store, make_project: Callable[..., str]
) -> None:
    key = planned_anew(store, make_project)
    assert given_new_date(store) == 1
    next_quarter = QUARTER.last_day + timedelta(days=20)
    mark_done(store, key, on=next_quarter, today=next_quarter)
    assert given_new_date(store) == 1
    assert given_new_date(store, Quarter.containing(next_quarter)) == 0


def test_a_milestone_planned_anew_and_then_missed_is_counted(
    store: Store, make_project: Callable[..., str]
) -> None:
    key = planned_anew(store, make_project)
    reopen_milestone(store, key, today=TODAY)  # one that was planned anew is over
    mark_missed(store, key, on=TODAY, today=TODAY)
    assert given_new_date(store) == 1


def test_what_was_undone_is_not_counted_and_what_was_redone_is(
    store: Store, make_project: Callable[..., str]
) -> None:
    planned_anew(store, make_project)
    store.undo()
    assert given_new_date(store) == 0
    store.redo()
    assert given_new_date(store) == 1


def test_undoing_that_it_was_done_counts_it_once(
    store: Store, make_project: Callable[..., str]
) -> None:
    key = planned_anew(store, make_project)
    mark_done(store, key, on=TODAY, today=TODAY)
    store.undo()
    assert given_new_date(store) == 1
