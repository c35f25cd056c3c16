"""Any record is found by a few letters, and nothing that is gone."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spark_tracker.domain.codes import FilingKind, FundingKind, ProjectStatus, SessionFormat, Stage
from spark_tracker.domain.matching import plain, rank, words_of
from spark_tracker.domain.quarter import Quarter
from spark_tracker.services.actions import ActionValues, add_action, tick
from spark_tracker.services.companies import CompanyValues, add_company
from spark_tracker.services.documents import DocumentValues, add_link
from spark_tracker.services.finding import ELSEWHERE, QUICK, Beside, RecordFinder
from spark_tracker.services.funding import FundingValues, add_funding
from spark_tracker.services.mentoring import delete_session, log_session
from spark_tracker.services.milestones import MilestoneValues, add_milestone
from spark_tracker.services.patents import FamilyValues, FilingValues, add_family, add_filing
from spark_tracker.services.people import PersonValues, add_person, delete_person
from spark_tracker.services.project_parts import set_tags
from spark_tracker.services.projects import delete_project, set_fields
from spark_tracker.services.session_values import SessionValues
from tests.conftest import TODAY, opened

AGO = TODAY - timedelta(days=400)


@pytest.fixture
def finder(store):
    finder = RecordFinder(store)
    while finder.prepare():
        pass
    return finder


@pytest.fixture
def titles(finder):
    def found(typed, record="project", **more):
        rows = finder.find(record, words_of(typed), limit=more.pop("limit", 9), **more)
        return [row.title for row in rows]

    return found


def test_folded_letters_find_a_person(store, titles):
    add_person(store, PersonValues(name="Nora Østenfold"), today=TODAY)
    assert titles("ostenfold", "person") == ["Nora Østenfold"]
    assert titles("ØSTEN", "person") == ["Nora Østenfold"]


def test_beginnings_come_before_middles_and_names_before_the_rest(make_project, titles):
    make_project("A gelatine carrier")
    make_project("Nanogel for joints")
    make_project("Gel for wounds")
    make_project("Patch for scars", indication="Gel allergy")
    assert titles("gel") == [
        "Gel for wounds",
        "A gelatine carrier",
        "Nanogel for joints",
        "Patch for scars",
    ]


def test_what_goes_on_comes_before_what_ended_and_new_before_old(make_project, titles):
    ended = {"status": ProjectStatus.TERMINATED, "status_on": TODAY, "status_reason": "No effect"}
    make_project("Gel that ended", **ended)
    make_project("Gel of last year", status=ProjectStatus.ACTIVE, status_on=AGO)
    make_project("Gel of today", status=ProjectStatus.ACTIVE, status_on=TODAY)
    assert titles("gel") == ["Gel of today", "Gel of last year", "Gel that ended"]


def test_what_was_used_last_comes_first_among_equals(make_project, titles):
    make_project("Gel A")
    used = make_project("Gel B")
    middle = make_project("Nanogel")
    assert titles("gel", first=(middle, used)) == ["Gel B", "Gel A", "Nanogel"]


def test_a_project_is_found_by_its_code_tag_area_and_department(store, make_project, titles):
    key = make_project(
        "Patch", code="NO-2024-77", host_department="Pharmacy", area="oncology", nc_title="Plaster"
    )
    set_tags(store, key, ("orphan",))
    for typed in ("no-2024-77", "2024-77", "orphan", "oncol", "pharm", "plaster", "patch pharm"):
        assert titles(typed) == ["Patch"], typed
    assert titles("patch gel") == []


def test_other_records_are_found_with_their_project(store, make_project, titles):
    project = make_project("Gel for wounds")
    family = add_family(
        store, FamilyValues(project_id=project, title="Peptide", dofi_number="D 12"), today=TODAY
    )
    filing = FilingValues(
        family_id=family, kind=FilingKind.PRIORITY, office="NO", number="2025 1234", filed_on=AGO
    )
    add_filing(store, filing, today=TODAY)
    add_company(
        store, CompanyValues(name="Helvenn AS", registration_number="987 654 321"), today=TODAY
    )
    add_milestone(store, MilestoneValues(project_id=project, title="Stability"), today=TODAY)
    money = FundingValues(
        project_id=project, kind=FundingKind.PUBLIC_GRANT, currency="NOK", funder="Fjordfondet"
    )
    add_funding(store, money, today=TODAY)
    add_action(store, ActionValues(project_id=project, text="Ask the agency"), today=TODAY)
    add_link(
        store, DocumentValues(project_id=project, title="Poster"), "https://x.no/", today=TODAY
    )
    assert titles("20251234", "patent_family") == ["Peptide"]
    assert titles("no 2025 1234", "patent_family") == ["Peptide"]
    assert titles("987654321", "company") == ["Helvenn AS"]
    assert titles("wound stab", "milestone") == ["Stability"]
    assert titles("agency", "action_item") == ["Ask the agency"]
    assert titles("fjord", "funding_entry") == ["Fjordfondet"]
    assert titles("post", "document") == ["Poster"]


def test_an_action_item_is_found_until_it_is_done(store, make_project, titles):
    values = ActionValues(project_id=make_project("Gel"), text="Ask the agency", due_on=TODAY)
    key = add_action(store, values, today=TODAY)
    assert titles("gel agency", "action_item") == ["Ask the agency"]
    tick(store, key, on=TODAY, today=TODAY)
    assert titles("agency", "action_item") == []
    store.undo()
    assert titles("agency", "action_item") == ["Ask the agency"]


def test_the_name_of_the_project_alone_does_not_list_all_it_has(store, make_project, titles):
    project = make_project("Gel for wounds")
    add_milestone(store, MilestoneValues(project_id=project, title="Stability"), today=TODAY)
    assert titles("wounds", "milestone") == []


def talk(project, question, on=TODAY, **more):
    return SessionValues(
        project_id=project, held_on=on, format=SessionFormat.ONE_TO_ONE, question=question, **more
    )


def test_sessions_are_counted_and_the_newest_shown(store, make_project, finder):
    project = make_project()
    for days in range(5):
        on = TODAY - timedelta(days=days)
        log_session(store, talk(project, f"Who pays for the Gél? {days}", on), today=TODAY)
    log_session(store, talk(project, "Else", private_note="gel, secret"), today=TODAY)
    rows, count = finder.sessions("gel PAYS", limit=2)
    assert count == 5
    assert [row.title[-1] for row in rows] == ["0", "1"]
    assert finder.sessions("secret", limit=2) == ((), 0)
    assert finder.sessions("  ", limit=2) == ((), 0)


def test_what_changed_is_found_at_once(store, make_project, titles, finder, changes):
    store.on_change = finder.hear
    key = make_project("Gel for wounds")
    assert titles("gel") == ["Gel for wounds"]
    set_fields(store, [key], {"title": "Patch for wounds"}, today=TODAY)
    assert (titles("gel"), titles("patch")) == ([], ["Patch for wounds"])
    delete_project(store, key)
    assert titles("patch") == []
    store.undo()
    assert titles("patch") == ["Patch for wounds"]


def test_a_change_nobody_told_of_is_found(store, make_project, titles):
    make_project("Gel")
    assert titles("gel") == ["Gel"]
    add_person(store, PersonValues(name="Gela Lund"), today=TODAY)
    assert titles("gela", "person") == ["Gela Lund"]


def test_records_are_named_in_the_order_asked_for_and_gone_ones_vanish(store, make_project, finder):
    project, gone = make_project("Gel"), add_person(store, PersonValues(name="Ada"), today=TODAY)
    milestone = add_milestone(
        store, MilestoneValues(project_id=project, title="Stability"), today=TODAY
    )
    session = log_session(store, talk(project, "Who pays?"), today=TODAY)
    asked = [
        ("milestone", milestone),
        ("person", gone),
        ("mentoring_session", session),
        ("nonsense", "1"),
        ("project", project),
    ]
    assert [row.title for row in finder.named(asked)] == ["Stability", "Ada", "Who pays?", "Gel"]
    delete_person(store, gone)
    delete_session(store, session)
    assert [row.title for row in finder.named(asked)] == ["Stability", "Gel"]


def test_stages_are_read_when_asked_for_and_again_after_a_change(store, make_project, finder):
    project = make_project(applied_on=AGO)
    assert finder.known_stages(project) is None
    assert [entry.stage for entry in finder.stages([project])[project]] == [Stage.IDEA]
    family = add_family(store, FamilyValues(project_id=project, title="Peptide"), today=TODAY)
    add_filing(
        store, FilingValues(family_id=family, kind=FilingKind.PRIORITY, filed_on=AGO), today=TODAY
    )
    assert [entry.stage for entry in finder.stages([project])[project]] == [
        Stage.IDEA,
        Stage.PATENT,
    ]


def test_quarters_go_back_to_the_first_day_of_the_programme(store, make_project, finder):
    assert finder.quarters(TODAY) == (Quarter(2026, 4),)
    make_project(admitted_on=date(2026, 1, 2))
    assert [str(quarter) for quarter in finder.quarters(TODAY)] == [
        "2026Q4",
        "2026Q3",
        "2026Q2",
        "2026Q1",
    ]


@pytest.fixture(scope="module")
def sample_finder(sample_file, tmp_path_factory):
    store = opened(sample_file, tmp_path_factory.mktemp("backups"))
    yield RecordFinder(store)
    store.close()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    typed=st.text(alphabet="abegilnorstø 2-", min_size=1, max_size=5),
    record=st.sampled_from((*QUICK, *ELSEWHERE)),
)
def test_the_best_of_all_are_found_first(sample_finder, typed, record):
    """The quick way, tier by tier, gives what ranking every record would give."""
    words = words_of(typed)
    rows = sample_finder.find(record, words, limit=10_000)

    def how(row):
        own = plain(row.title) + (plain(row.code) if row.record == "project" else "")
        rest = "".join(plain(text) for _what, text in row.beside)
        numbers = [text for what, text in row.beside if what is Beside.NUMBER]
        rest += "".join(plain(text.replace(" ", "")) for text in numbers)
        return rank(words, own, rest + plain(f"{row.project} {row.code}"))

    ranks = [how(row) for row in rows]
    assert None not in ranks
    assert ranks == sorted(ranks)
    few = sample_finder.find(record, words, limit=3)
    assert few == rows[:3]
    everything = sample_finder.find(record, (), limit=10_000)
    missed = {row.id for row in everything} - {row.id for row in rows}
    own_words = [row for row in everything if row.id in missed and how(row) is not None]
    assert all(row.record != "project" for row in own_words)  # only its project's name held it
