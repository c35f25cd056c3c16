from datetime import date, timedelta

import pytest
from sqlalchemy import literal, select
from sqlalchemy.dialects import postgresql

from spark_tracker.domain import code_texts
from spark_tracker.domain import stages as domain_stages
from spark_tracker.domain.codes import ProjectStatus, Stage
from spark_tracker.domain.folding import fold
from spark_tracker.fields import catalogue, sql_values
from spark_tracker.fields.filter_language import parse
from spark_tracker.fields.sql_assets import COMPANIES, FUNDING, PATENTS
from spark_tracker.fields.sql_conditions import conditions
from spark_tracker.fields.sql_matching import SortKey, matching
from spark_tracker.fields.sql_people import PEOPLE
from spark_tracker.fields.sql_projects import PROJECTS
from spark_tracker.fields.sql_scope import Computed, Many, Scope, Single, day_number
from spark_tracker.fields.sql_sessions import MILESTONES, SESSIONS
from spark_tracker.models import Project
from spark_tracker.services.stage_facts import stages_of
from tests.fields.portfolio import TODAY, portfolio

SOURCES = (PROJECTS, PEOPLE, SESSIONS, MILESTONES, PATENTS, COMPANIES, FUNDING)


@pytest.fixture(scope="module")
def rows(store):
    with store.read() as session:
        ids = session.scalars(select(Project.id)).all()
        return sql_values.values(session, PROJECTS, ids, today=TODAY)


@pytest.fixture
def found(store, rows):
    """Return a function: the rows that a filter text finds, in their order."""

    def find(text, *sort):
        with store.read() as session:
            matches = matching(session, PROJECTS, parse(text), sort=sort, today=TODAY)
        return [rows[key] for key in matches.ids]

    return find


def codes(found_rows):
    return {row["code"] for row in found_rows}


def those(rows, test):
    return {row["code"] for row in rows.values() if test(row)}


def test_every_field_of_the_catalogue_has_its_sql():
    assert set(PROJECTS.entries) == {field.key for field in catalogue.of("project")}


def test_no_filter_finds_every_project_once(found, rows):
    assert len(found("")) == len(rows) == 120


@pytest.mark.parametrize("seed", range(4))
def test_stages_in_sql_are_those_of_the_domain(tmp_path, seed):
    made = portfolio(60, sessions=0, seed=100 + seed).write(tmp_path / "p.spark")
    with made.read() as session:
        derived = stages_of(session)
        listed = sql_values.values(session, PROJECTS, tuple(derived), today=TODAY)
    made.close()
    kinds: set[Stage] = set()
    for key, reached in derived.items():
        so_far = domain_stages.reached_by(reached, TODAY)
        kinds.update(entry.stage for entry in so_far)
        in_sql = {stage: listed[key][f"{stage}_on"] for stage in Stage}
        assert {stage: day for stage, day in in_sql.items() if day} == {
            entry.stage: entry.on for entry in so_far
        }
        furthest = domain_stages.furthest(so_far)
        assert listed[key]["stage"] == (furthest.stage if furthest else None)
        assert listed[key]["stage_on"] == (furthest.on if furthest else None)
        assert listed[key]["days_in_stage"] == domain_stages.days_in_stage(reached, TODAY)
    assert kinds == set(Stage)


def test_stages_are_seen_from_the_day_asked_for(store):
    then = TODAY - timedelta(days=2000)
    with store.read() as session:
        derived = stages_of(session)
        listed = sql_values.values(session, PROJECTS, tuple(derived), today=then, keys=["stage"])
    for key, reached in derived.items():
        furthest = domain_stages.furthest(domain_stages.reached_by(reached, then))
        assert listed[key]["stage"] == (furthest.stage if furthest else None)


@pytest.mark.parametrize(
    ("text", "test"),
    [
        ("status:active", lambda row: row["status"] is ProjectStatus.ACTIVE),
        ("-status:active", lambda row: row["status"] is not ProjectStatus.ACTIVE),
        ("status:active|alumni", lambda row: row["status"] in ("active", "alumni")),
        ("area:none", lambda row: row["area"] is None),
        ("area:any", lambda row: row["area"] is not None),
        ("-area:oncology", lambda row: row["area"] != "oncology"),
        ("stage:patent", lambda row: row["stage"] == "patent"),
        ("stage:>=patent", lambda row: row["stage"] in ("patent", "startup", "investment")),
        ("stage:<patent", lambda row: row["stage"] in ("idea", "advisor")),
        ("stage:advisor..startup", lambda row: row["stage"] in ("advisor", "patent", "startup")),
        ("due:<today", lambda row: row["due"] is not None and row["due"] < TODAY),
        ("due:none", lambda row: row["due"] is None),
        ("late:yes", lambda row: row["late"] is True),
        ("late:no", lambda row: row["late"] is False),
        ("admitted:2020", lambda row: row["admitted_on"] and row["admitted_on"].year == 2020),
        ("admitted:>2020", lambda row: row["admitted_on"] and row["admitted_on"].year > 2020),
        ("admitted:<=2020", lambda row: row["admitted_on"] and row["admitted_on"].year <= 2020),
        ("silent:>60", lambda row: row["silent_days"] is not None and row["silent_days"] > 60),
        ("sessions:0", lambda row: row["sessions"] == 0),
        ("sessions:2..3", lambda row: row["sessions"] in (2, 3)),
        ("hours:>3", lambda row: row["hours"] > 3),
        ("trl:>=5", lambda row: row["trl"] is not None and row["trl"] >= 5),
        ("months:<24", lambda row: row["months"] is not None and row["months"] < 24),
        ("slip:>0", lambda row: row["slip"] is not None and row["slip"] > 0),
        ("tag:orphan", lambda row: "orphan" in row["tags"]),
        ("-tag:orphan", lambda row: "orphan" not in row["tags"]),
        ("tags:none", lambda row: not row["tags"]),
        ("advisor:none", lambda row: not row["advisors"]),
        ("mentor:any", lambda row: row["lead_advisor"]),
        ("leader:brattmo", lambda row: any("Brattmo" in name for name in row["leader"])),
        ("host:tromso", lambda row: row["host"] == "Tromsø"),
        ("call:2019", lambda row: row["call"] == "Call 2019"),
        ('call:="call 2019"', lambda row: row["call"] == "Call 2019"),
        ("coordinator:SØRVÅG", lambda row: "Sørvåg" in row["coordinator"]),
        ("title:gel|vaccine", lambda row: "el for" in row["title"] or "ccine" in row["title"]),
        ("nc_title:none", lambda row: row["nc_title"] == ""),
        ("indication:=ORE-barn|orebarn", lambda row: row["indication"] == "ørebarn"),
        ("gaps:nc_title", lambda row: "nc_title" in row["gaps"]),
        ("gaps:none", lambda row: not row["gaps"]),
        ("awarded:>=0.1m", lambda row: (row["funding_awarded"] or 0) >= 10_000_000),
        ("paid:none", lambda row: row["paid"] is None),
        ("patents:>0 filed:0", lambda row: row["patents"] > 0 and row["filed"] == 0),
        ("patent_state:filed", lambda row: row["patent_state"] == "filed"),
        ("company:firm", lambda row: row["companies"]),
        ("seeking:regulatory", lambda row: row["seeking"]),
    ],
)
def test_filter_finds_what_the_rows_say(found, rows, text, test):
    wanted = those(rows, test)
    assert codes(found(text)) == wanted
    assert 0 < len(wanted) < len(rows), "the portfolio cannot tell"


def test_product_type_means_the_types_below_it_too(found, rows):
    below = those(rows, lambda row: row["product_type"] in ("antibody", "therapeutic", "vaccine"))
    assert below <= codes(found("product:therapeutic"))
    assert codes(found("product:antibody")) < codes(found("product:therapeutic"))


def test_free_word_is_looked_for_in_the_project_and_in_its_people(found, rows):
    def named(row):
        people = " ".join((*row["team"], *row["advisors"]))
        own = " ".join((row["code"], row["title"], row["nc_title"], row["indication"]))
        return "sorvag" in fold(people) or "sorvag" in fold(own)

    every = codes(found("sørvåg"))
    assert those(rows, named) <= every  # and former advisors
    assert every == codes(found("SORVAG"))
    assert 0 < len(every) < len(rows)


def test_free_word_with_a_status_finds_the_same(found):
    narrowed = codes(found("status:active|prospect|on_hold sørvåg"))
    both = codes(found("sørvåg")) & codes(found("status:active|prospect|on_hold"))
    assert narrowed == both


def test_free_words_must_all_be_found_and_may_be_excluded(found, rows):
    gel_wound = those(
        rows, lambda row: "gel" in fold(row["title"]) and "wound" in fold(row["title"])
    )
    assert gel_wound <= codes(found("gel wound"))
    assert codes(found("-gel")) == {row["code"] for row in rows.values()} - codes(found("gel"))


@pytest.mark.parametrize("word", ["%", "_", "100%", "\\", "'", '"'])
def test_signs_of_sql_are_ordinary_letters(found, word):
    quoted = word.replace("\\", "\\\\").replace('"', '\\"')
    assert found(f'"{quoted}"') == []


def test_code_is_the_order_where_nothing_is_asked_for(found):
    listed = [row["code"] for row in found("")]
    assert listed == sorted(listed, reverse=True)


@pytest.mark.parametrize("key", ["due", "trl", "silent_days", "title", "leader", "area", "stage"])
@pytest.mark.parametrize("descending", [False, True])
def test_records_without_a_value_come_last(found, key, descending):
    values = [row[key] for row in found("", SortKey(key, descending))]
    empty = [value in (None, "", ()) for value in values]
    assert empty == sorted(empty)


def test_stages_are_sorted_by_their_order_and_areas_by_their_text(found, store):
    order = list(Stage)
    listed = [row["stage"] for row in found("stage:any", SortKey("stage"))]
    assert listed == sorted(listed, key=order.index)
    with store.read() as session:
        ids = matching(
            session, PROJECTS, parse("area:any"), sort=[SortKey("area")], today=TODAY, language="nb"
        ).ids
        areas = [
            sql_values.values(session, PROJECTS, [key], today=TODAY, keys=["area"])[key]["area"]
            for key in ids
        ]
    texts = [fold(code_texts.text("therapeutic_area", area, "nb")) for area in areas]
    assert texts == sorted(texts)


def test_second_key_decides_between_equals(found):
    listed = [
        (row["status"], row["title"])
        for row in found("", SortKey("status"), SortKey("title", descending=True))
    ]
    for status in {status for status, _ in listed}:
        titles = [fold(title) for each, title in listed if each == status]
        assert titles == sorted(titles, reverse=True)


def test_dates_are_numbered_as_the_calendar_does(store):
    day = Project.admitted_on
    with store.read() as session:
        pairs = session.execute(select(day, day_number(day)).where(day.is_not(None)))
        assert all(number == on.toordinal() for on, number in pairs)


@pytest.mark.parametrize("day", [date.min, date(1900, 2, 28), date(2000, 2, 29), date.max])
def test_days_at_the_ends_of_the_calendar_are_numbered_too(store, day):
    with store.read() as session:
        assert session.scalar(select(day_number(literal(day)))) == day.toordinal()


def test_months_are_full_months(rows):
    for row in rows.values():
        start, end = row["admitted_on"], row["ended_on"] or TODAY
        if start is None or end < start:
            assert row["months"] is None
        else:
            short = end.day < start.day
            assert row["months"] == (end.year - start.year) * 12 + end.month - start.month - short


def test_rows_of_one_project_are_those_of_all(store, rows):
    for key in list(rows)[:10]:
        with store.read() as session:
            alone = sql_values.values(session, PROJECTS, [key], today=TODAY)
        assert alone == {key: rows[key]}


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.record)
def test_many_records_are_read_at_once_as_a_few_are(store, source, monkeypatch):
    with store.read() as session:
        ids = matching(session, source, parse("", source.record), today=TODAY).ids[::2]
        assert ids
        few = sql_values.values(session, source, [*ids, "f" * 32], today=TODAY)
        monkeypatch.setattr(sql_values, "_EVERY", 1)
        many = sql_values.values(session, source, [*ids, "f" * 32], today=TODAY)
    assert many == few
    assert list(many) == list(ids)


def test_project_that_is_gone_is_left_out(store):
    with store.read() as session:
        assert sql_values.values(session, PROJECTS, ["f" * 32], today=TODAY) == {}


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.record)
def test_every_statement_can_be_written_for_postgresql(store, source):
    dialect = postgresql.dialect()
    with store.read() as session:
        for key, entry in source.entries.items():
            scope = Scope(session, source, today=TODAY)
            match entry:
                case Single(expression):
                    scope.select(expression(scope).label(key)).compile(dialect=dialect)
                case Many(query):
                    query(scope).compile(dialect=dialect)
                case Computed():
                    pass
        scope = Scope(session, source, today=TODAY)
        for condition in conditions(scope, parse("gel sørvåg -brattmo", source.record)):
            condition.compile(dialect=dialect)
