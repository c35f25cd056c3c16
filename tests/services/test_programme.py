"""The programme's settings, lists, calls, rates; what hangs on a project."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from spark_tracker.domain.codes import InstitutionRole, ProjectStatus, SoughtKind, TeamRole
from spark_tracker.domain.quarter import Quarter
from spark_tracker.errors import InputError
from spark_tracker.services.calls import (
    CallValues,
    add_call,
    delete_call,
    edit_call,
    find_call,
    read_call,
)
from spark_tracker.services.code_lists import (
    CodeValues,
    add_code,
    code_texts,
    delete_code,
    list_codes,
    rename_code,
    restore_code,
    retire_code,
)
from spark_tracker.services.institutions import (
    InstitutionValues,
    add_institution,
    delete_institution,
    edit_institution,
    list_institutions,
    read_institution,
)
from spark_tracker.services.partners import (
    PartnerValues,
    add_partner,
    edit_partner,
    list_partners,
    read_partner,
)
from spark_tracker.services.programme import (
    ProgrammeValues,
    edit_programme,
    read_programme,
    start_programme,
)
from spark_tracker.services.project_parts import (
    InstitutionPart,
    MemberValues,
    add_member,
    read_parts,
    read_progress,
    set_institutions,
    set_leader,
    set_progress,
    set_tags,
)
from spark_tracker.services.projects import NewProject, add_project, read_project, set_fields
from spark_tracker.services.rates import RateValues, delete_rate, list_rates, set_rate
from spark_tracker.services.sought import (
    SoughtValues,
    add_sought,
    delete_sought,
    edit_sought,
    read_sought,
)
from spark_tracker.store.store import Store
from tests.conftest import TODAY

TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    return make_project()


def test_new_file_has_lists_in_four_languages_and_two_partners(store: Store) -> None:
    assert [row.key for row in list_partners(store)] == ["berlin", "finland"]
    roles = list_codes(store, "advisor_role")
    assert "lead_mentor" in {row.code for row in roles}
    assert all(row.text_en and row.text_nb and row.text_de and row.text_fi for row in roles)
    assert code_texts(store, "nb")["advisor_role", "lead_mentor"] != "Lead mentor"


def test_one_file_holds_one_programme(store: Store) -> None:
    with pytest.raises(InputError, match="holds a programme already"):
        start_programme(store, ProgrammeValues(name="Another"))


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("name", {"name": " "}),
        ("node", {"node": "N-O"}),
        ("node", {"node": "NORWAYNOR"}),
        ("currency", {"currency": "ABC"}),
        ("time_zone", {"time_zone": "Oslo"}),
    ],
)
def test_impossible_settings_are_refused(store: Store, field: str, wrong: dict[str, Any]) -> None:
    good = read_programme(store)

    with pytest.raises(InputError) as error:
        edit_programme(store, replace(good, **wrong))

    assert error.value.field == field
    assert read_programme(store) == good


def test_node_decides_on_the_codes_to_come(store: Store) -> None:
    edit_programme(store, replace(read_programme(store), node="be"))

    project = add_project(store, NewProject(title="a"), today=TODAY)

    assert read_project(store, project).code == "BE-2026-01"


def test_partner_keeps_a_key_of_its_own(store: Store) -> None:
    key = add_partner(store, PartnerValues(key="Denmark", name="Denmark"))
    assert read_partner(store, key).profile == "denmark"

    with pytest.raises(InputError) as error:
        edit_partner(store, key, PartnerValues(key="berlin", name="x"))
    assert error.value.field == "key"
    with pytest.raises(InputError):
        add_partner(store, PartnerValues(key="sweden", name=""))


def test_used_code_is_retired_not_deleted(store: Store, project: str) -> None:
    code = add_code(store, CodeValues(list_name="therapeutic_area", text_en="Wound healing"))
    assert code == "wound_healing"
    set_fields(store, [project], {"area": code}, today=TODAY)

    with pytest.raises(InputError, match=r"Records use “Wound healing” \(1\)"):
        delete_code(store, "therapeutic_area", code)
    retire_code(store, "therapeutic_area", code)
    set_fields(store, [project], {"title": "Keeps its area"}, today=TODAY)
    with pytest.raises(InputError, match="no longer in use"):
        add_project(store, NewProject(title="b", area=code), today=TODAY)
    assert list_codes(store, "therapeutic_area")[-1].code == code

    restore_code(store, "therapeutic_area", code)
    set_fields(store, [project], {"area": None}, today=TODAY)
    delete_code(store, "therapeutic_area", code)


def test_words_for_a_code_change_but_not_the_code(store: Store) -> None:
    code = add_code(store, CodeValues(list_name="tag", text_en="Rare", text_nb="Sjelden"))

    rename_code(store, CodeValues(list_name="tag", code=code, text_en="Very rare"))

    row = next(row for row in list_codes(store, "tag") if row.code == code)
    assert (row.text_en, row.text_nb) == ("Very rare", "Very rare")


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("list_name", {"list_name": "project_status"}),
        ("text_en", {"text_en": ""}),
        ("text_en", {"text_en": "ORPHAN"}),
        ("text_en", {"text_en": "???"}),
    ],
)
def test_impossible_code_is_refused(store: Store, field: str, wrong: dict[str, Any]) -> None:
    with pytest.raises(InputError) as error:
        add_code(store, CodeValues(**{"list_name": "tag", "text_en": "New", **wrong}))

    assert error.value.field == field


def test_unknown_code_cannot_be_retired(store: Store) -> None:
    with pytest.raises(InputError):
        retire_code(store, "tag", "nothing")


def test_call_has_a_name_of_its_own_and_days_in_order(store: Store) -> None:
    call = add_call(store, CallValues(name="Call 2026", year=2026))
    assert find_call(store, "Call  2026") == call

    for field, wrong in (
        ("name", {"name": ""}),
        ("year", {"year": 1926}),
        ("closes_on", {"opens_on": TODAY, "closes_on": TODAY - timedelta(days=1)}),
        ("decided_on", {"closes_on": TODAY, "decided_on": TODAY - timedelta(days=1)}),
    ):
        values: dict[str, Any] = {"name": "b", "year": 2026, **wrong}
        with pytest.raises(InputError) as error:
            add_call(store, CallValues(**values))
        assert error.value.field == field
    with pytest.raises(InputError, match="already"):
        add_call(store, CallValues(name="Call 2026", year=2027))

    edit_call(store, call, replace(read_call(store, call), note="x"))
    delete_call(store, call)
    assert find_call(store, "Call 2026") is None


def test_rate_of_a_day_is_kept_once(store: Store) -> None:
    values = RateValues(currency="nok", on=TODAY, micro_per_eur=11_500_000, source="ECB")
    key = set_rate(store, values, today=TODAY)
    assert set_rate(store, replace(values, micro_per_eur=11_600_000), today=TODAY) == key
    assert [row.micro_per_eur for row in list_rates(store)] == [11_600_000]

    for field, wrong in (
        ("currency", {"currency": "EUR"}),
        ("currency", {"currency": "??"}),
        ("on", {"on": TOMORROW}),
        ("micro_per_eur", {"micro_per_eur": 0}),
        ("source", {"source": ""}),
    ):
        with pytest.raises(InputError) as error:
            set_rate(store, replace(values, **wrong), today=TODAY)
        assert error.value.field == field
    delete_rate(store, key)
    assert list_rates(store) == ()


def test_institution_is_one_however_it_is_spelled(store: Store, project: str) -> None:
    key = add_institution(
        store, InstitutionValues(name="Universitetet i Oslo", short_name="UiO", country="no")
    )
    set_institutions(
        store,
        project,
        [
            InstitutionPart(name="UIO", role=InstitutionRole.HOST),
            InstitutionPart(name="Nytt sykehus"),
        ],
    )

    assert [part.name for part in read_parts(store, project).institutions] == [
        "Universitetet i Oslo",
        "Nytt sykehus",
    ]
    with pytest.raises(InputError, match="in the list already"):
        set_institutions(store, project, [InstitutionPart(name=name) for name in ("uio", "UiO")])
    with pytest.raises(InputError, match="takes part in 1 projects"):
        delete_institution(store, key)
    with pytest.raises(InputError):
        add_institution(store, InstitutionValues(name="Nytt sykehus"))

    set_institutions(store, project, [])
    edit_institution(store, key, replace(read_institution(store, key), short_name="U"))
    delete_institution(store, key)
    assert [row.name for row in list_institutions(store)] == ["Nytt sykehus"]


def test_tags_are_set_as_a_whole(store: Store, project: str) -> None:
    set_tags(store, project, ["orphan", "paediatric", "orphan"])
    set_tags(store, project, ["paediatric", "neglected"])

    assert read_parts(store, project).tags == ("neglected", "paediatric")
    with pytest.raises(InputError) as error:
        set_tags(store, project, ["shiny"])
    assert error.value.field == "tags"


def test_leader_is_one_and_who_led_before_stays(
    store: Store, project: str, make_person: Callable[..., str]
) -> None:
    ada, bo = make_person("Ada"), make_person("Bo")
    add_member(store, MemberValues(project_id=project, person_id=bo))
    set_leader(store, project, ada)
    set_leader(store, project, bo)
    set_leader(store, project, bo)

    members = read_parts(store, project).members
    assert [(row.name, row.role) for row in members] == [
        ("Bo", TeamRole.LEADER),
        ("Ada", TeamRole.MEMBER),
    ]
    with pytest.raises(InputError, match="Ada has this role"):
        add_member(store, MemberValues(project_id=project, person_id=ada))


def test_need_says_what_is_needed(store: Store, project: str) -> None:
    values = SoughtValues(project_id=project, kind=SoughtKind.ADVISOR, topic="regulatory")
    key = add_sought(store, values, today=TODAY)

    for field, wrong in (
        ("text", {"topic": None}),
        ("topic", {"topic": "magic"}),
        ("hours_month", {"hours_month": 0}),
        ("needed_from", {"needed_from": date(26, 1, 1)}),
    ):
        with pytest.raises(InputError) as error:
            edit_sought(store, key, replace(values, **wrong), today=TODAY)
        assert error.value.field == field

    edit_sought(store, key, replace(read_sought(store, key), text="EMA"), today=TODAY)
    assert [row.text for row in read_parts(store, project).sought] == ["EMA"]
    delete_sought(store, key)
    assert read_parts(store, project).sought == ()


def test_progress_is_one_line_per_quarter(store: Store, project: str) -> None:
    third, fourth = Quarter(2026, 3), Quarter(2026, 4)
    set_progress(store, project, third, "Assay", today=TODAY)
    set_progress(store, project, fourth, "Mice", today=TODAY)
    set_progress(store, project, fourth, "More mice", today=TODAY)

    assert read_progress(store, project, fourth) == "More mice"
    assert [row.quarter for row in read_parts(store, project).progress] == [fourth, third]
    set_progress(store, project, third, " ", today=TODAY)
    assert read_progress(store, project, third) == ""

    with pytest.raises(InputError) as error:
        set_progress(store, project, Quarter(2027, 1), "x", today=TODAY)
    assert error.value.field == "quarter"
    with pytest.raises(InputError) as error:
        set_progress(store, project, fourth, "x" * 501, today=TODAY)
    assert error.value.field == "progress"


def test_status_seed_is_not_lost(store: Store) -> None:
    project = add_project(
        store, NewProject(title="a", status=ProjectStatus.APPLIED, status_on=TODAY), today=TODAY
    )

    assert read_project(store, project).admitted_on is None


def test_the_beginning_of_a_programme_cannot_be_undone(store: Store) -> None:
    assert store.undo_name() is None
    assert store.undo() is None
    with pytest.raises(InputError, match="beginning of a programme"):
        store.take_back(1)
    assert read_programme(store).name == "SPARK Norway"
