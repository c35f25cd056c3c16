"""One line makes a record, and says before what it would make."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spark_tracker.domain.codes import ProjectStatus, Stage, TeamRole
from spark_tracker.domain.quick_line import read_line
from spark_tracker.errors import SparkError
from spark_tracker.services.actions import actions_of
from spark_tracker.services.finding import RecordFinder
from spark_tracker.services.milestones import milestones_of
from spark_tracker.services.people import PersonValues, add_person, read_person
from spark_tracker.services.project_parts import read_parts
from spark_tracker.services.projects import read_project
from spark_tracker.services.quick_add import Part, QuickKind, QuickReader
from spark_tracker.services.quick_making import make
from spark_tracker.services.statuses import list_statuses
from tests.conftest import TODAY, opened


@pytest.fixture
def ada(store):
    return add_person(store, PersonValues(name="Ada Lund"), today=TODAY)


@pytest.fixture
def gel(make_project):
    return make_project("Gel for wounds", code="NO-2026-03")


@pytest.fixture
def read(store):
    def reading(text, kind=QuickKind.PROJECT, project_id="", language="en"):
        reader = QuickReader(store, RecordFinder(store), language, TODAY)
        return reader.read(text, kind, project_id)

    return reading


@pytest.fixture
def added(store, read):
    def adding(*args, **more):
        return make(store, read(*args, **more), today=TODAY)

    return adding


def test_a_title_is_enough(store, added):
    record, key = added("Gel for burns")
    assert record == "project"
    assert read_project(store, key).title == "Gel for burns"
    newest = list_statuses(store, key)[0]
    assert (newest.status, newest.on) == (ProjectStatus.ACTIVE, TODAY)


def test_all_that_is_said_of_a_project_is_one_undo(store, ada, added):
    _record, key = added("Gel for burns @ada #oncology #orphan !prospect ^1.11.2026")
    parts = read_parts(store, key)
    assert read_project(store, key).area == "oncology"
    assert parts.tags == ("orphan",)
    assert [(row.person_id, row.role) for row in parts.members] == [(ada, TeamRole.LEADER)]
    newest = list_statuses(store, key)[0]
    assert (newest.status, newest.on) == (ProjectStatus.PROSPECT, date(2026, 11, 1))
    store.undo()
    with pytest.raises(SparkError):
        read_project(store, key)


def test_a_milestone_needs_its_project(store, gel, ada, read, added):
    assert "which project" in str(read("Toxicity", QuickKind.MILESTONE).problem)
    _record, _key = added("Toxicity in mice +2026-03 @lund ^+30d #patent", QuickKind.MILESTONE)
    row = milestones_of(store, gel, today=TODAY)[0]
    assert (row.title, row.owner, row.stage) == ("Toxicity in mice", "Ada Lund", Stage.PATENT)
    assert row.due_on == date(2026, 12, 23)


def test_the_project_in_hand_is_meant_where_none_is_named(store, gel, added, make_project):
    other = make_project("Patch")
    added("Send the plan =", QuickKind.ACTION, project_id=gel)
    added("Call the clinic +patch ^fri", QuickKind.ACTION, project_id=gel)
    assert [(row.text, row.due_on) for row in actions_of(store, gel, today=TODAY)] == [
        ("Send the plan", TODAY)
    ]
    assert [row.due_on for row in actions_of(store, other, today=TODAY)] == [date(2026, 11, 27)]


def test_a_person_may_join_a_team_and_advise(store, gel, added):
    record, key = added("Nora Østenfold +gel #regulatory", QuickKind.PERSON)
    assert record == "person"
    values = read_person(store, key)
    assert values.advisor is not None
    assert values.advisor.expertise == ("regulatory",)
    assert [row.person_id for row in read_parts(store, gel).members] == [key]


def test_norwegian_words_are_understood(read):
    plan = read("Gel #onkologi ^fre", language="nb")
    assert plan.one(Part.AREA).code == "oncology"
    assert plan.one(Part.DAY) == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "kind", "sentence", "instead"),
    [
        ("Gel @adda", "project", "Nobody is called “adda”.", ('@"Ada Lund"',)),
        ("Gel @da", "project", "Nobody is called “da”.", ('@"Ada Lund"',)),
        ("Gel #oncolgy", "project", "“#oncolgy” is not known.", ("#Oncology",)),
        ("Gel !activ_", "project", "", ()),
        ("Gel !actve", "project", "“!actve” is not known.", ("!Active",)),
        ("Test +gel", "action_item", "“gel” may be 2 projects.", ("+NO-2026-04", "+NO-2026-03")),
        ("Test +gle", "action_item", "No project is called “gle”.", None),
        ("Gel ^someday", "project", "“someday” is not a date.", ()),
        ("Gel ^fri ^mon", "project", "“^” is said twice", ()),
        ("Gel +x", "project", "“+” says nothing here. Write ++ to keep it in the text.", ()),
        ('Gel @""', "project", "Nothing stands behind “@”.", ()),
        ("@ada", "project", "Write a title.", ()),
        ("", "person", "Write a name.", ()),
        ("Gel !terminated", "project", "“!terminated” is not known.", None),
    ],
)
def test_what_is_not_known_is_said_with_what_it_may_have_meant(
    store, gel, ada, make_project, read, text, kind, sentence, instead
):
    make_project("Gel for burns", code="NO-2026-04")
    plan = read(text, QuickKind(kind))
    if not sentence:
        assert plan.problem is None
        return
    assert sentence in str(plan.problem)
    if instead is not None:
        offered = tuple(part for entry in plan.said for part in entry.instead)
        assert offered[: len(instead) or None] == instead
    with pytest.raises(SparkError):
        make(store, plan, today=TODAY)


def test_what_is_offered_is_understood(store, gel, ada, read):
    for text in ("Gel @adda", "Gel #oncolgy", "Gel #wounds_x", "Gel !actve"):
        for entry in read(text).said:
            for token in entry.instead:
                assert read(f"Gel {token}").problem is None, token


@pytest.fixture(scope="module")
def reader(sample_file, tmp_path_factory):
    store = opened(sample_file, tmp_path_factory.mktemp("backups"))
    yield QuickReader(store, RecordFinder(store), "en", TODAY)
    store.close()


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(["gel", "+gel", "+zz", "@an", "@live", "^fri", "^x", "#onc", "!a", "="])
        | st.text(alphabet='abc+@^#!= "_', max_size=6),
        max_size=6,
    ).map(" ".join),
    st.sampled_from(QuickKind),
)
def test_any_line_is_either_ready_or_says_what_is_in_the_way(reader, text, kind):
    plan = reader.read(text, kind)
    assert plan.title == read_line(text).title
    for entry in plan.said:
        assert (entry.value is None) == (entry.problem is not None)
    if plan.problem is None:
        assert plan.title
    else:
        assert "{" not in str(plan.problem)
