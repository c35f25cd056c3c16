from collections.abc import Callable
from typing import Any

import pytest

from spark_tracker.domain.codes import Stage
from spark_tracker.domain.folding import fold
from spark_tracker.fields import catalogue
from spark_tracker.fields.completion import complete
from spark_tracker.fields.filter_language import parse
from spark_tracker.services import list_rows, list_words, lists, project_list
from spark_tracker.services.lists import SortKey
from tests.fields.portfolio import TODAY, portfolio

ROWS: dict[str, tuple[Callable[..., Any], type[Any]]] = {
    "project": (project_list.rows, project_list.ProjectRow),
    "person": (lists.rows_persons, list_rows.PersonRow),
    "session": (lists.rows_sessions, list_rows.SessionRow),
    "milestone": (lists.rows_milestones, list_rows.MilestoneRow),
    "patent": (lists.rows_patents, list_rows.PatentRow),
    "company": (lists.rows_companies, list_rows.CompanyRow),
    "funding": (lists.rows_funding, list_rows.FundingRow),
}
LINKS = {"id", "project_id", "company_id", "group_id"}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    made = portfolio(80, sessions=4, seed=3).write(tmp_path_factory.mktemp("lists") / "p.spark")
    yield made
    made.close()


@pytest.fixture(scope="module")
def listed(store):
    """Return a function: the rows that a filter finds, in their order."""

    def find(record, text="", *sort):
        matches = lists.matching(store, parse(text, record), sort=sort, today=TODAY)
        return list(ROWS[record][0](store, matches.ids, today=TODAY).values())

    return find


@pytest.mark.parametrize("record", ROWS)
def test_every_field_of_a_list_has_its_sql_and_its_place_in_the_row(record):
    keys = {field.key for field in catalogue.of(record)}
    assert set(lists.LISTS[record].entries) == keys
    assert set(ROWS[record][1].__annotations__) - LINKS == keys - LINKS


@pytest.mark.parametrize("record", ROWS)
def test_every_record_is_listed_once(store, listed, record):
    found = lists.matching(store, parse("", record), today=TODAY)
    assert len(set(found.ids)) == len(found.ids) == found.total > 0
    assert [row.id for row in listed(record)] == list(found.ids)


@pytest.mark.parametrize("record", ROWS)
def test_every_field_can_be_asked_for_and_sorted_by(store, record):
    for field in catalogue.of(record):
        for value in ("any", "none"):
            text = f"{field.key}:{value}|none" if value == "none" else f"{field.key}:{value}"
            every = lists.matching(store, parse(text, record), today=TODAY)
            rest = lists.matching(store, parse(f"-{text}", record), today=TODAY)
            assert len(every.ids) + len(rest.ids) == every.total, text
        ordered = lists.matching(
            store, parse("", record), sort=[SortKey(field.key, descending=True)], today=TODAY
        )
        assert len(ordered.ids) == ordered.total


def ids(found):
    return {row.id for row in found}


@pytest.mark.parametrize(
    ("record", "text", "test"),
    [
        ("person", "advisor:yes", lambda row: row.advisor),
        ("person", "cda:<today", lambda row: row.cda_valid_until and row.cda_valid_until < TODAY),
        ("person", "knows:regulatory", lambda row: "regulatory" in row.expertise),
        ("person", "load:>2", lambda row: row.load > 2),
        ("person", "sessions:>=5", lambda row: row.sessions >= 5),
        ("person", "name:brattmo", lambda row: "Brattmo" in row.name),
        ("person", "role:lead_mentor", lambda row: "lead_mentor" in row.roles),
        ("person", "silent:>90", lambda row: row.silent_days is not None and row.silent_days > 90),
        ("session", "format:kick_off", lambda row: row.format == "kick_off"),
        ("session", "date:2025", lambda row: row.held_on.year == 2025),
        ("session", "advisor:brattmo", lambda row: any("Brattmo" in name for name in row.advisors)),
        ("session", "project:NO-2015", lambda row: row.project.startswith("NO-2015")),
        ("milestone", "late:yes", lambda row: row.late),
        ("milestone", "status:done", lambda row: row.status == "done"),
        ("milestone", "slip:>30", lambda row: row.slip is not None and row.slip > 30),
        ("patent", "priority:any", lambda row: row.priority_on),
        ("patent", "published:none", lambda row: row.published_on is None),
        ("patent", "clock:>=today", lambda row: row.next_clock and row.next_clock >= TODAY),
        ("patent", "filings:2", lambda row: row.filings == 2),
        ("company", "origin:founded", lambda row: "founded" in row.origin),
        ("company", "founded:none", lambda row: row.incorporated_on is None),
        ("company", "awarded:any", lambda row: row.awarded is not None),
        ("funding", "dilutive:yes", lambda row: row.dilutive),
        ("funding", "kind:spark_grant|prize", lambda row: row.kind in ("spark_grant", "prize")),
        ("funding", "amount:<100k", lambda row: row.amount < 10_000_000),
        ("funding", "company:any", lambda row: row.company is not None),
        ("funding", "currency:eur", lambda row: row.currency == "EUR"),
    ],
)
def test_filter_finds_what_the_rows_say(listed, record, text, test):
    every = listed(record)
    wanted = {row.id for row in every if test(row)}
    assert ids(listed(record, text)) == wanted
    assert 0 < len(wanted) < len(every), "the portfolio cannot tell"


def test_free_words_reach_from_a_session_to_its_project_and_people(listed):
    for row in listed("session")[:20]:
        assert row.id in ids(listed("session", row.project))
        assert row.id in ids(listed("session", f'"{row.advisors[0]}"'))


def test_free_words_reach_from_money_and_patents_to_their_project(listed):
    for record in ("patent", "funding", "milestone"):
        row = next(row for row in listed(record) if row.project)
        assert row.id in ids(listed(record, row.project))
    company = next(row for row in listed("company") if row.projects)
    assert company.id in ids(listed("company", company.projects[0]))


def test_lists_have_an_order_of_their_own(listed):
    names = [row.name for row in listed("person")]
    assert names == sorted(names)
    days = [row.held_on for row in listed("session")]
    assert days == sorted(days, reverse=True)


def test_keys_limit_what_is_read(store):
    found = lists.matching(store, parse("", "session"), today=TODAY)
    row = lists.rows_sessions(store, found.ids[:1], today=TODAY, keys=["held_on"])[found.ids[0]]
    assert row.held_on is not None
    assert row.project_id
    assert row.format is None


def test_project_row_tells_its_stages_in_order(store):
    found = lists.matching(store, parse("stage:startup status:active|prospect"), today=TODAY)
    row = project_list.rows(store, found.ids[:1], today=TODAY)[found.ids[0]]
    assert list(row.stages) == [stage for stage in Stage if stage in row.stages]
    assert row.furthest == "startup"
    assert row.live


def test_computed_money_is_read_only_when_asked_for(store):
    ids_found = project_list.matching(store, parse("paid:any"), today=TODAY).ids[:1]
    assert project_list.rows(store, ids_found, today=TODAY)[ids_found[0]].paid is None
    row = project_list.rows(store, ids_found, today=TODAY, keys=["paid"])[ids_found[0]]
    assert row.paid == 10_000_000


def test_names_of_the_programme_are_offered_for_completion(store):
    live = list_words.live_values(store)
    offered = complete("leader:bratt", 12, "project", live, today=TODAY)
    assert offered
    assert all("bratt" in fold(candidate.title) for candidate in offered[:12])
    calls = complete("call:2019", 9, "project", live, today=TODAY)
    assert [candidate.text for candidate in calls] == ['"Call 2019"']
    assert live(catalogue.get("project.title"), "gel") == ()


def test_codes_that_the_programme_added_are_found_in_filters(tmp_path):
    made = portfolio(3, sessions=0)
    entry = {"list_name": "therapeutic_area", "text_nb": "Romfart", "text_de": "", "text_fi": ""}
    made.add("code_entry", **entry, code="space", text_en="Space medicine", position=99)
    made.rows["project"][0]["area"] = "space"
    with_space = made.write(tmp_path / "p.spark")
    find = list_words.code_finder(with_space)
    for word in ("space", "romfart", '"space medicine"'):
        found = lists.matching(with_space, parse(f"area:{word}", find_code=find), today=TODAY)
        assert found.ids == (made.rows["project"][0]["id"],)
    assert find("project_status", "aktiv") == "active"
    assert find("therapeutic_area", "nonsense") is None
    with_space.close()
