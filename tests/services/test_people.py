from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.errors import InputError
from spark_tracker.services.assignments import (
    AssignmentValues,
    assign,
    assign_in,
    assignments_of,
    check_assignment,
    delete_assignment,
    edit_assignment,
    end_assignment,
    read_assignment,
)
from spark_tracker.services.companies import (
    CompanyValues,
    LinkValues,
    add_company,
    link_company,
)
from spark_tracker.services.conflicts import (
    ConflictValues,
    add_conflict,
    conflicts_of,
    delete_conflict,
    end_conflict,
)
from spark_tracker.services.people import (
    AdvisorValues,
    PersonValues,
    add_person,
    delete_person,
    edit_person,
    find_people,
    person_in,
    read_person,
)
from spark_tracker.store.store import Store
from tests.conftest import TODAY

TOMORROW = TODAY + timedelta(days=1)
START = date(2026, 3, 1)


def keys(store: Store, person: str, project: str, on: date = TODAY, role: str = "") -> set[str]:
    return {entry.key for entry in check_assignment(store, person, project, on=on, role=role)}


def test_person_is_read_as_written(store: Store) -> None:
    values = PersonValues(
        name="Åse Ødegård",
        email="ase@example.org",
        named_consent=True,
        consent_on=TODAY,
        advisor=AdvisorValues(
            cda_signed_on=START, capacity_hours=4, languages=("nb", "en"), expertise=("clinical",)
        ),
    )

    person = add_person(store, values, today=TODAY)

    assert read_person(store, person) == values


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("name", {"name": " "}),
        ("email", {"email": "ada at example"}),
        ("consent_on", {"named_consent": True, "consent_on": TOMORROW}),
        ("named_consent", {"consent_on": TODAY}),
        ("cda_signed_on", {"advisor": AdvisorValues(cda_signed_on=TOMORROW)}),
        (
            "cda_valid_until",
            {"advisor": AdvisorValues(cda_signed_on=TODAY, cda_valid_until=START)},
        ),
        ("capacity_hours", {"advisor": AdvisorValues(capacity_hours=-1)}),
        ("capacity_projects", {"advisor": AdvisorValues(capacity_projects=101)}),
        ("expertise", {"advisor": AdvisorValues(expertise=("alchemy",))}),
        ("sector", {"advisor": AdvisorValues(sector="circus")}),
        ("languages", {"advisor": AdvisorValues(languages=("norsk",))}),
    ],
)
def test_impossible_person_is_refused(store: Store, field: str, wrong: dict[str, Any]) -> None:
    with pytest.raises(InputError) as error:
        add_person(store, PersonValues(**{"name": "Ada", **wrong}), today=TODAY)

    assert error.value.field == field


def test_one_person_however_the_name_is_spelled(store: Store) -> None:
    with store.write("Import") as session:
        first = person_in(session, "Anna Bjørk", today=TODAY).id
        again = {person_in(session, name, today=TODAY).id for name in ("BJORK, Anna", "anna bjørk")}
        other = person_in(session, "Anna Berg", today=TODAY).id

    assert again == {first}
    assert other != first
    assert [match.exact for match in find_people(store, "Dr. Anna Bjork")] == [True]
    assert [match.exact for match in find_people(store, "anna")] == [False, False]


def test_edit_changes_only_what_differs(store: Store, make_advisor: Callable[..., str]) -> None:
    person = make_advisor(expertise=("clinical", "regulatory"))
    values = read_person(store, person)
    assert values.advisor is not None

    advisor = replace(values.advisor, expertise=("clinical", "ip"), active=False)
    edit_person(store, person, replace(values, advisor=advisor), today=TODAY)

    changed = read_person(store, person).advisor
    assert changed is not None
    assert (set(changed.expertise), changed.active) == ({"clinical", "ip"}, False)


def test_advisor_part_goes_only_while_nobody_is_advised(
    store: Store, make_advisor: Callable[..., str], make_project: Callable[..., str]
) -> None:
    free, busy = make_advisor("Ada"), make_advisor("Bo")
    assign(
        store,
        AssignmentValues(person_id=busy, project_id=make_project(), role="advisor", from_on=START),
        today=TODAY,
    )

    edit_person(store, free, replace(read_person(store, free), advisor=None), today=TODAY)
    assert read_person(store, free).advisor is None
    with pytest.raises(InputError) as error:
        edit_person(store, busy, replace(read_person(store, busy), advisor=None), today=TODAY)
    assert error.value.field == "advisor"


def test_deleting_a_person_lists_what_refers_to_it(
    store: Store, make_advisor: Callable[..., str], make_project: Callable[..., str]
) -> None:
    person = make_advisor()
    project = make_project(coordinator_id=person)
    key = assign(
        store,
        AssignmentValues(person_id=person, project_id=project, role="advisor", from_on=START),
        today=TODAY,
    )
    with pytest.raises(InputError, match="1 assignments, 1 projects coordinated"):
        delete_person(store, person)

    delete_assignment(store, key)
    lonely = make_advisor("Bo")
    delete_person(store, lonely)
    store.undo()
    assert read_person(store, lonely).advisor is not None


def test_agreement_is_looked_at_as_of_the_day(
    store: Store,
    make_advisor: Callable[..., str],
    make_person: Callable[..., str],
    make_project: Callable[..., str],
) -> None:
    project = make_project()
    sound = make_advisor("Sound")
    ending = make_advisor("Ending", cda_valid_until=TODAY + timedelta(days=60))
    over = make_advisor("Over", cda_valid_until=TODAY - timedelta(days=1))

    assert keys(store, sound, project) == set()
    assert keys(store, sound, project, date(2026, 1, 9)) == {"cda_missing"}
    assert keys(store, ending, project) == {"cda_ends_soon"}
    assert keys(store, ending, project, TODAY - timedelta(days=1)) == set()
    assert keys(store, over, project) == {"cda_expired"}
    assert keys(store, make_person("None"), project) == {"cda_missing"}


def test_missing_agreement_is_overridden_only_with_a_reason(
    store: Store, make_person: Callable[..., str], make_project: Callable[..., str]
) -> None:
    values = AssignmentValues(
        person_id=make_person(), project_id=make_project(), role="advisor", from_on=START
    )

    with pytest.raises(InputError, match="signed no confidentiality agreement") as error:
        assign(store, values, today=TODAY)
    assert error.value.field == "override_reason"

    key = assign(store, replace(values, override_reason="Signs on Monday"), today=TODAY)
    assert read_assignment(store, key).override_reason == "Signs on Monday"


def test_import_tells_what_is_the_case_whatever_was_signed(
    store: Store, make_person: Callable[..., str], make_project: Callable[..., str]
) -> None:
    values = AssignmentValues(
        person_id=make_person(), project_id=make_project(), role="advisor", from_on=START
    )

    with store.write("Import") as session:
        assign_in(session, values, today=TODAY, imported=True)

    assert len(assignments_of(store, values.project_id, today=TODAY)) == 1


def test_open_conflict_with_project_or_its_company_is_shown(
    store: Store, make_advisor: Callable[..., str], make_project: Callable[..., str]
) -> None:
    person, project, other = make_advisor(), make_project("a"), make_project("b")
    company = add_company(store, CompanyValues(name="Gel AS"), today=TODAY)
    link_company(store, LinkValues(project_id=other, company_id=company), today=TODAY)
    conflict = add_conflict(
        store,
        ConflictValues(person_id=person, nature="Shares", from_on=START, company_id=company),
        today=TODAY,
    )

    assert keys(store, person, project) == set()
    assert keys(store, person, other) == {"conflict"}
    with pytest.raises(InputError, match="Shares"):
        assign(
            store,
            AssignmentValues(person_id=person, project_id=other, role="advisor", from_on=START),
            today=TODAY,
        )

    end_conflict(store, conflict, on=TODAY - timedelta(days=1), today=TODAY)
    assert keys(store, person, other) == set()
    assert [row.about for row in conflicts_of(store, person)] == ["Gel AS"]
    delete_conflict(store, conflict)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("project_id", {}),
        ("nature", {"company_id": "here", "nature": " "}),
        ("company_id", {"company_id": "nowhere"}),
        ("until_on", {"company_id": "here", "until_on": date(2026, 2, 1)}),
        ("from_on", {"company_id": "here", "from_on": TOMORROW}),
    ],
)
def test_impossible_conflict_is_refused(
    store: Store, make_person: Callable[..., str], field: str, wrong: dict[str, Any]
) -> None:
    company = add_company(store, CompanyValues(name="Gel AS"), today=TODAY)
    if wrong.get("company_id") == "here":
        wrong = {**wrong, "company_id": company}
    good = {"person_id": make_person(), "nature": "Shares", "from_on": START}

    with pytest.raises(InputError) as error:
        add_conflict(store, ConflictValues(**{**good, **wrong}), today=TODAY)

    assert error.value.field == field


def test_load_and_second_lead_are_worth_knowing_but_stop_nobody(
    store: Store, make_advisor: Callable[..., str], make_project: Callable[..., str]
) -> None:
    person = make_advisor(capacity_projects=1, active=False)
    live = make_project("a", status=ProjectStatus.ACTIVE, status_on=START)
    new = make_project("b", status=ProjectStatus.ACTIVE, status_on=START)
    lead = AssignmentValues(person_id=person, project_id=live, role="lead_mentor", from_on=START)
    assign(store, lead, today=TODAY)

    assert keys(store, person, new) == {"over_capacity", "inactive"}
    assert "already_assigned" in keys(store, person, live)
    other = make_advisor("Bo")
    assert keys(store, other, live, role="lead_mentor") == {"second_lead"}
    assign(store, replace(lead, person_id=other), today=TODAY)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("role", {"role": "wizard"}),
        ("role", {"role": ""}),
        ("until_on", {"until_on": date(2026, 2, 1)}),
        ("from_on", {"from_on": date(26, 2, 1)}),
        ("person_id", {"person_id": "nobody"}),
        ("project_id", {"project_id": "none"}),
    ],
)
def test_impossible_assignment_is_refused(
    store: Store,
    make_advisor: Callable[..., str],
    make_project: Callable[..., str],
    field: str,
    wrong: dict[str, Any],
) -> None:
    good = {
        "person_id": make_advisor(),
        "project_id": make_project(),
        "role": "advisor",
        "from_on": START,
    }

    with pytest.raises(InputError) as error:
        assign(store, AssignmentValues(**{**good, **wrong}), today=TODAY)

    assert error.value.field == field


def test_past_advisors_stand_last_and_warn_no_more(
    store: Store, make_advisor: Callable[..., str], make_project: Callable[..., str]
) -> None:
    project = make_project()
    old = make_advisor("Old", cda_valid_until=date(2026, 6, 30))
    good = AssignmentValues(
        person_id=old,
        project_id=project,
        role="advisor",
        from_on=START,
        override_reason="Extended by letter",
    )
    key = assign(store, good, today=TODAY)
    assign(store, replace(good, person_id=make_advisor("New")), today=TODAY)
    assert [row.name for row in assignments_of(store, project, today=TODAY)] == ["Old", "New"]

    end_assignment(store, key, on=date(2026, 6, 30), today=TODAY)

    rows = assignments_of(store, project, today=TODAY)
    assert [(row.name, row.cautions) for row in rows] == [("New", ()), ("Old", ())]
    with pytest.raises(InputError):
        end_assignment(store, key, on=date(2026, 2, 1), today=TODAY)


def test_new_person_in_an_old_assignment_needs_a_reason_too(
    store: Store,
    make_advisor: Callable[..., str],
    make_person: Callable[..., str],
    make_project: Callable[..., str],
) -> None:
    values = AssignmentValues(
        person_id=make_advisor(), project_id=make_project(), role="advisor", from_on=START
    )
    key = assign(store, values, today=TODAY)

    with pytest.raises(InputError) as error:
        edit_assignment(store, key, replace(values, person_id=make_person()), today=TODAY)

    assert error.value.field == "override_reason"
