"""A list that other tables filter or sort: after any change it is what the database finds."""

from datetime import date, timedelta
from random import Random

import pytest
from sqlalchemy import Date, Integer, String, inspect, select
from sqlalchemy.exc import IntegrityError

from spark_tracker.domain.codes import SessionFormat
from spark_tracker.fields import sql_matching
from spark_tracker.fields.filter_language import parse
from spark_tracker.fields.sql_matching import Matches, SortKey
from spark_tracker.models import (
    ActionItem,
    Assignment,
    Company,
    FundingEntry,
    Instalment,
    MentoringSession,
    Milestone,
    PatentFamily,
    PatentFiling,
    Person,
    Progress,
    Project,
    ProjectCompany,
    ProjectMember,
    ProjectTag,
    Readiness,
    Sought,
    StageClaim,
    StatusChange,
)
from spark_tracker.services import project_list
from spark_tracker.services.project_finder import ProjectFinder
from tests.benchmarks.programmes import Programmes
from tests.fields.portfolio import TODAY

CHANGED = (
    *(ActionItem, Assignment, Company, FundingEntry, Instalment, MentoringSession, Milestone),
    *(PatentFamily, PatentFiling, Person, Progress, Project, ProjectCompany, ProjectMember),
    *(ProjectTag, Readiness, Sought, StageClaim, StatusChange),
)
QUESTIONS = (
    ("sessions:>1", ()),
    ("", (SortKey("sessions", descending=True),)),
    ("-late:yes", (SortKey("due"), SortKey("title", descending=True))),
    ("stage:patent|startup", (SortKey("stage_on", descending=True), SortKey("code"))),
    ("leader:any status:active", (SortKey("leader"),)),
    ("-sessions:>90", (SortKey("patent_due"),)),
    ("gaps:progress", (SortKey("gaps", descending=True), SortKey("last_session"))),
    ("tag:any", (SortKey("paid", descending=True), SortKey("trl"))),
    ("silent:>60", (SortKey("advisors"), SortKey("months"))),
    ("-trl:>3", (SortKey("progress"), SortKey("status_on", descending=True))),
    ("companies:any", (SortKey("companies", descending=True),)),
)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    programmes = Programmes(tmp_path_factory.mktemp("changes"), 3)
    return programmes, programmes.file(80, 2)


@pytest.fixture
def store(written):
    programmes, path = written
    opened = programmes.opened(programmes.copy(path))
    yield opened
    opened.close()


def listening(store, count):
    """Return finders that all hear of every change."""
    finders = [ProjectFinder(store) for _ in range(count)]

    def tell(changes):
        for finder in finders:
            finder.hear(changes)

    store.on_change = tell
    return finders


def another(random, session, record):
    """Give one column of a record another value; say which."""
    columns = {
        column.name: column
        for column in inspect(type(record)).local_table.columns
        if column.name not in ("id", "search_text", "code", "currency", "country", "office")
    }
    name = random.choice(sorted(columns))
    column = columns[name]
    if name == "project_id":
        value = random.choice(session.scalars(select(Project.id)).all())
    elif isinstance(column.type, Date):
        value = TODAY + timedelta(days=random.randrange(-500, 300))
    elif isinstance(column.type, Integer):
        value = random.randrange(1, 9)
    elif getattr(column.type, "enum_class", None):
        value = random.choice(list(column.type.enum_class))
    elif isinstance(column.type, String) and not column.foreign_keys:
        value = random.choice(("Åse", "zinc", "alpha", "Beta"))
    else:
        return name
    setattr(record, name, value)
    return name


def change(random, store):
    """Change, add or delete something somewhere, or take back what was done."""
    if random.random() < 0.15:
        return store.undo()
    kind = random.choice(CHANGED)
    try:
        with store.write("Change") as session:
            keys = session.scalars(select(kind.id).order_by(kind.id)).all()
            for key in random.sample(keys, min(len(keys), random.choice((1, 3, 8)))):
                record = session.get_one(kind, key)
                if random.random() < 0.2 and kind is not Person:
                    session.delete(record)
                else:
                    another(random, session, record)
    except IntegrityError:  # two of a kind, or something still refers to it: nothing was written
        pass
    return None


@pytest.mark.parametrize("seed", [0, pytest.param(1, marks=pytest.mark.long)])
def test_after_any_change_the_finder_finds_what_the_database_finds(store, seed):
    random, moved = Random(seed), 0
    found: dict[str, Matches] = {}
    finders = listening(store, len(QUESTIONS))
    for step in range(60):
        for finder, (text, sort) in zip(finders, QUESTIONS, strict=True):
            now = finder.matching(parse(text), sort=sort, today=TODAY)
            assert now == project_list.matching(store, parse(text), sort=sort, today=TODAY), (
                step,
                text,
            )
            moved += found.get(text, now) != now
            found[text] = now
        change(random, store)
    assert moved > 20  # the changes were not all about nothing


def test_words_of_changed_projects_and_people_are_found_without_reading_all(store):
    [finder] = listening(store, 1)
    finder.prepare()
    random = Random(3)
    for step in range(60):
        for text in ("a", "as", "zinc|ås", "-be"):
            now = finder.matching(parse(text), today=TODAY)
            assert finder.ready
            assert now == project_list.matching(store, parse(text), today=TODAY), (step, text)
        change(random, store)


def test_after_a_session_only_its_project_is_looked_at_again(store, monkeypatch):
    [finder] = listening(store, 1)
    sort = (SortKey("sessions", descending=True), SortKey("title"))
    last = finder.matching(parse(""), sort=sort, today=TODAY).ids[-1]
    asked = []
    look_again = sql_matching.look_again

    def noted(session, source, wanted, kept, changed, **how):
        asked.append(changed)
        look_again(session, source, wanted, kept, changed, **how)

    monkeypatch.setattr(sql_matching, "look_again", noted)
    for _ in range(9):
        with store.write("Log") as session:
            session.add(
                MentoringSession(
                    project_id=last, held_on=date(2026, 1, 2), format=SessionFormat.GROUP
                )
            )
        after = finder.matching(parse(""), sort=sort, today=TODAY)
    assert after.ids[0] == last
    assert after == project_list.matching(store, parse(""), sort=sort, today=TODAY)
    assert asked == [frozenset({last})] * 9


def test_texts_are_read_in_slices(store, monkeypatch):
    monkeypatch.setattr("spark_tracker.services.searched_texts._PROJECTS", 10)
    monkeypatch.setattr("spark_tracker.services.searched_texts._PEOPLE", 10)
    finder = ProjectFinder(store)
    slices = 1
    while not finder.prepare_some():
        assert not finder.ready
        slices += 1
    assert slices > 10
    whole = project_list.matching(store, parse("a"), today=TODAY)
    assert finder.matching(parse("a"), today=TODAY) == whole


def test_a_change_between_two_slices_is_not_missed(store, monkeypatch):
    monkeypatch.setattr("spark_tracker.services.searched_texts._PROJECTS", 10)
    [finder] = listening(store, 1)
    for _ in range(4):
        assert not finder.prepare_some()
    with store.read() as session:
        key = session.scalars(select(Project.id).order_by(Project.id)).first()
    with store.write("Rename") as session:
        session.get_one(Project, key).title = "Quixotic"
    finder.prepare()
    assert finder.matching(parse("quixotic"), today=TODAY).ids == (key,)
