"""Counts of saved views: kept while the file changes, and always what the list finds."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from spark_tracker.domain.codes import SessionFormat
from spark_tracker.fields.filter_language import parse
from spark_tracker.models import MentoringSession, Milestone, Person, Project
from spark_tracker.services import project_counts
from spark_tracker.services.project_counts import ProjectCounts
from spark_tracker.services.project_list import matching
from spark_tracker.services.projects import delete_project
from tests.benchmarks.programmes import Programmes
from tests.fields.portfolio import TODAY

FILTERS = (
    *("status:active|prospect|on_hold due:<+8d", "status:active|prospect lead_advisor:none"),
    *("days_in_stage:>365", "silent_days:>60", "late:yes", "patent_due:<+91d", "gaps:any"),
    *("status:graduated|alumni companies:any", "gel", "sessions:>2", ""),
)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    programmes = Programmes(tmp_path_factory.mktemp("counts"), 3)
    return programmes, programmes.file(60, 2)


@pytest.fixture
def store(written):
    programmes, path = written
    opened = programmes.opened(programmes.copy(path))
    yield opened
    opened.close()


@pytest.fixture
def counts(store, monkeypatch):
    monkeypatch.setattr(project_counts, "_SLICE", 25)  # several slices of a small programme
    made = ProjectCounts(store)
    store.on_change = made.hear
    return made


def counted(counts, text):
    for _ in range(20):
        count = counts.count_some(parse(text), TODAY)
        if count is not None:
            return count
    pytest.fail("it never ended")


def in_list(store, text):
    return len(matching(store, parse(text), today=TODAY).ids)


def check(counts, store):
    for text in FILTERS:
        assert counted(counts, text) == in_list(store, text), text


def first(store, kind):
    with store.read() as session:
        return session.scalars(select(kind).order_by(kind.id)).first().id


def test_counts_are_those_of_the_list_after_each_change(counts, store):
    check(counts, store)
    project = first(store, Project)
    with store.write("Log") as session:
        session.add(
            MentoringSession(
                project_id=project, held_on=TODAY, format=SessionFormat.ONE_TO_ONE, minutes=30
            )
        )
    check(counts, store)
    with store.write("Move") as session:
        session.get(Milestone, first(store, Milestone)).forecast_on = TODAY + timedelta(days=2)
    check(counts, store)
    with store.write("Rename") as session:
        session.get(Person, first(store, Person)).name = "Gelius"
    check(counts, store)
    delete_project(store, project)
    check(counts, store)
    store.undo()
    check(counts, store)


def test_change_between_two_slices_is_counted(counts, store):
    assert counts.count_some(parse(""), TODAY) is None
    delete_project(store, first(store, Project))
    assert counted(counts, "") == in_list(store, "") == 59


def test_change_that_nobody_told_of_is_counted(counts, store):
    assert counted(counts, "") == 60
    store.on_change = lambda _changes: None
    delete_project(store, first(store, Project))
    assert counted(counts, "") == 59


def test_one_change_is_looked_at_alone(counts, store, monkeypatch):
    counted(counts, "sessions:>2")
    delete_project(store, first(store, Project))
    monkeypatch.setattr(counts, "_read_slice", lambda *_: pytest.fail("everything was read"))
    assert counts.count_some(parse("sessions:>2"), TODAY) == in_list(store, "sessions:>2")
