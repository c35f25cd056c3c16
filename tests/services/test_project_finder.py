"""Finding projects in memory: the same as the database finds, and never what was."""

from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import select

from spark_tracker.domain.codes import ProjectStatus, SessionFormat
from spark_tracker.fields.filter_language import parse
from spark_tracker.fields.filter_terms import quoted
from spark_tracker.fields.sql_matching import SortKey
from spark_tracker.models import MentoringSession, Person, Project, new_id
from spark_tracker.services import project_list
from spark_tracker.services.project_finder import ProjectFinder
from spark_tracker.store.store import Store
from tests.benchmarks.programmes import Programmes
from tests.fields.portfolio import TODAY

FIELDS = ("", "", "status:active", "stage:patent", "area:any", "silent:>60", "title:gel")
SORTS = ((), (SortKey("title"),), (SortKey("silent_days", descending=True), SortKey("area")))
ODD = ("%", "_", "/", "\\", "a%", "Ø", "ÆRE", "øre", "  ", "\n", "x" * 40, "ß", "2019-")


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    programmes = Programmes(tmp_path_factory.mktemp("finder"), 3)
    return programmes, programmes.file(150, 2)


@pytest.fixture
def store(written):
    programmes, path = written
    opened = programmes.opened(programmes.copy(path))
    yield opened
    opened.close()


@pytest.fixture
def finder(store):
    """Return a finder that hears of every change, ready to look in memory."""
    made = ProjectFinder(store)
    store.on_change = made.hear
    made.prepare()
    return made


def asked(finder, text, sort=()):
    return finder.matching(parse(text), sort=sort, today=TODAY)


def in_sql(store, text, sort=()):
    return project_list.matching(store, parse(text), sort=sort, today=TODAY)


def first_project(store):
    with store.read() as session:
        return session.scalars(select(Project.id).order_by(Project.code)).first()


def log_one(store, project_id):
    with store.write("Log") as session:
        session.add(
            MentoringSession(
                id=new_id(),
                project_id=project_id,
                held_on=TODAY,
                format=SessionFormat.ONE_TO_ONE,
                minutes=60,
            )
        )


def pieces(store):
    """Return what projects and people are called, as somebody writes it."""
    with store.read() as session:
        return [
            *session.scalars(select(Project.title)),
            *session.scalars(select(Project.code)),
            *session.scalars(select(Person.name)),
        ]


def typed(random, names):
    """Return a filter as somebody might type it: fields, words, parts of words, turned round."""
    terms = [random.choice(FIELDS)]
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        values = []
        for _ in range(random.choice((1, 1, 1, 2))):
            name = random.choice(names)
            start = random.randrange(len(name))
            part = name[start : start + random.choice((1, 2, 3, 5, 12))]
            values.append(quoted(random.choice((part, part, part.upper(), random.choice(ODD)))))
        terms.append(random.choice(("", "", "", "-")) + "|".join(values))
    return " ".join(term for term in terms if term)


@pytest.mark.long
def test_any_words_find_what_the_database_finds(store, finder):
    random, names = Random(7), pieces(store)
    some = 0
    for _ in range(250):
        text, sort = typed(random, names), random.choice(SORTS)
        found = asked(finder, text, sort)
        assert found == in_sql(store, text, sort), text
        some += 0 < len(found.ids) < found.total
    assert some > 60  # the words were not all about nothing


def test_words_are_found_before_anything_was_prepared(store):
    finder = ProjectFinder(store)
    ready = [finder.ready]
    assert asked(finder, "gel") == in_sql(store, "gel")
    finder.prepare()
    ready.append(finder.ready)
    assert asked(finder, "gel") == in_sql(store, "gel")
    assert ready == [False, True]


def test_nothing_is_found_across_two_names(store, finder):
    with store.write("Name") as session:
        project = session.get_one(Project, first_project(store))
        project.host_department = "zzz"
    finder.prepare()
    assert len(asked(finder, "zzz").ids) == 1
    assert asked(finder, '"zzz y"') == in_sql(store, '"zzz y"')
    assert not asked(finder, '"zzz y"').ids


def test_another_title_is_found_at_once(store, finder):
    assert not asked(finder, "quixotic").ids
    key = first_project(store)
    with store.write("Rename") as session:
        session.get_one(Project, key).title = "Quixotic cure"
    assert asked(finder, "quixotic").ids == (key,)
    finder.prepare()
    assert asked(finder, "quixotic").ids == (key,)
    store.undo()
    assert not asked(finder, "quixotic").ids


def test_another_name_of_somebody_is_found_at_once(store, finder):
    with store.read() as session:
        person = session.get_one(Project, first_project(store)).members[0].person_id
    with store.write("Rename") as session:
        session.get_one(Person, person).name = "Wilhelmina Quux"
    for _ in range(2):
        found = asked(finder, "quux")
        assert found.ids
        assert found == in_sql(store, "quux")
        finder.prepare()


def test_another_status_leaves_the_list_of_those_that_had_it(store, finder):
    before = asked(finder, "status:active")
    with store.write("End") as session:
        session.get_one(Project, before.ids[0]).status = ProjectStatus.ALUMNI
    assert asked(finder, "status:active").ids == before.ids[1:]


def test_logging_a_session_reads_neither_list_nor_words_again(store, finder):
    before = asked(finder, "status:active")
    log_one(store, before.ids[0])
    assert asked(finder, "status:active") is before
    assert finder.ready


def test_logging_a_session_moves_what_is_sorted_by_sessions(store, finder):
    sort = (SortKey("sessions", descending=True),)
    before = asked(finder, "", sort)
    last = before.ids[-1]
    for _ in range(20):
        log_one(store, last)
    after = asked(finder, "", sort)
    assert after.ids[0] == last
    assert after == in_sql(store, "", sort)


def test_what_another_program_wrote_is_found(store, finder):
    asked(finder, "gel")
    other = Store(store.path, who="Somebody else", device="other")
    with other.write("Rename") as session:
        session.get_one(Project, first_project(store)).title = "Quixotic gel"
    other.close()
    assert asked(finder, "quixotic") == in_sql(store, "quixotic")
    assert len(asked(finder, "quixotic").ids) == 1


def test_another_day_is_another_question(store, finder):
    found = []
    for day in (TODAY, TODAY + timedelta(days=400)):
        wanted = parse("silent:>300")
        found.append(finder.matching(wanted, today=day))
        assert found[-1] == project_list.matching(store, wanted, today=day)
    assert found[0] != found[1]
