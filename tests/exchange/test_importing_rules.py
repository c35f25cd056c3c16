"""What a row of a list may say of its project, and what it may not."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from spark_tracker.domain.codes import (
    ProjectStatus,
    Stage,
    TeamRole,
)
from spark_tracker.models import Assignment, Call, Person, Project
from spark_tracker.services.people import PersonValues, add_person
from spark_tracker.services.projects import approve_texts, read_project
from spark_tracker.services.statuses import StatusValues, change_status, list_statuses
from spark_tracker.store.store import Store
from tests.conftest import TODAY
from tests.exchange.lists import ENGLISH
from tests.exchange.taking import Take, counts, only


def test_a_bad_cell_refuses_its_row_with_address_expectation_and_finding(
    store: Store, take: Take
) -> None:
    plan = take(
        [
            ["Title", "Admitted on", "Leader"],
            ["Sponge", date(2026, 1, 30), "Ada Berg"],
            ["Pump", "soon", "Bo Lund"],
        ]
    )
    assert counts(plan) == (1, 0, 0, 0, 1)
    [problem] = plan.refused
    assert (problem.sheet, problem.row, problem.column, problem.address) == (
        "List",
        3,
        "Admitted on",
        "B3",
    )
    assert str(problem.expected) == "a day such as 2026-07-01 or 1.7.2026"
    assert problem.found == "soon"
    with store.read() as session:
        assert session.scalars(select(Project.title)).all() == ["Sponge"]


@pytest.mark.parametrize(
    ("headings", "cells", "expected"),
    [
        (("Title", "Admitted on"), ("Sponge", date(2031, 1, 1)), "still to come"),
        (("Title", "Title of nothing"), ("x" * 301, None), "at most 300"),
        (
            ("Title", "Applied on", "Admitted on"),
            ("Sponge", date(2026, 2, 1), date(2026, 1, 1)),
            "a day not before 2026-02-01",
        ),
        (("Code", "Title"), ("NO-2026-0000000000000000001", "Sponge"), "at most 20"),
        (("Title", "Approved by"), ("Sponge", "Ada Berg"), "the non-confidential title"),
        (("Title", "Admitted on", "Status", "Status date"),
         ("Sponge", date(2026, 2, 1), "Graduated", date(2026, 1, 1)), "a day not before"),
        (("Title", "Planned end", "Admitted on"),
         ("Sponge", date(2025, 1, 1), date(2026, 1, 1)), "a day not before 2026-01-01"),
        (("Title", "Status", "Source"), (None, "Active", "https://example.org"),
         "a title, or else a leader"),
    ],
)  # fmt: skip
def test_what_the_rules_forbid_is_refused(
    take: Take, headings: tuple[str, ...], cells: tuple[object, ...], expected: str
) -> None:
    plan = take([headings, cells, cells])
    assert plan.created == 0
    assert expected in str(plan.refused[0].expected)


def test_the_same_row_twice_is_skipped_and_another_of_the_same_project_refused(
    take: Take,
) -> None:
    plan = take(
        [
            ["Nr", "Title", "Leader", "Indication"],
            [1, "Sponge", "Ada Berg", "Wounds"],
            [2, "Sponge", "Ada Berg", "Wounds"],
            [3, "SPONGE", "Berg, Ada", "Burns"],
        ]
    )
    assert counts(plan) == (1, 0, 0, 1, 1)
    assert str(plan.rows[1].remarks[0]) == "each project once: row 2 says the same"
    assert "row 2 is about the same one" in str(plan.refused[0].expected)


def test_a_title_that_two_projects_have_is_refused_unless_the_leader_tells(
    store: Store, take: Take, make_project: Callable[..., str]
) -> None:
    make_project("Sponge")
    make_project("Sponge")
    plan = take([["Title", "Indication"], ["Sponge", "Wounds"]])
    assert counts(plan) == (0, 0, 0, 0, 1)
    assert "NO-2026-01, NO-2026-02 have this title" in str(plan.refused[0].expected)


def test_two_projects_of_one_title_are_told_apart_by_their_leaders(take: Take) -> None:
    rows = [["Title", "Leader"], ["Sponge", "Ada Berg"], ["Sponge", "Bo Lund"]]
    assert take(rows).created == 2
    assert take(rows).unchanged == 2


def test_a_row_that_gets_its_title_later_stays_the_same_project(store: Store, take: Take) -> None:
    take([["Title", "Leader", "Indication"], [None, "Ada Berg", "Wounds"]])
    plan = take([["Title", "Leader", "Indication"], ["Sponge", "Ada Berg", "Wounds"]])
    assert counts(plan) == (0, 1, 0, 0, 0)
    assert read_project(store, only(store, "Sponge")).code == "NO-2026-01"


def test_the_code_finds_the_project_whatever_its_title(store: Store, take: Take) -> None:
    take(ENGLISH)
    plan = take([["Project code", "Title"], ["no-2026-01", "Better sponge"]])
    assert counts(plan) == (0, 1, 0, 0, 0)
    assert read_project(store, only(store, "Better sponge")).code == "NO-2026-01"


def test_a_person_is_found_in_any_spelling_and_told_more(store: Store, take: Take) -> None:
    add_person(store, PersonValues(name="Ada Berg"), today=TODAY)
    rows = [["Title", "Leader"], ["Sponge", "Prof. Berg, Ada (ada@example.org)"]]
    take(rows)
    with store.read() as session:
        [person] = session.scalars(select(Person)).all()
        assert (person.name, person.email, person.note) == ("Ada Berg", "ada@example.org", "Prof.")
    assert take(rows).unchanged == 1


def test_another_leader_takes_over_and_the_former_stays_in_the_team(
    store: Store, take: Take
) -> None:
    take([["Title", "Leader"], ["Sponge", "Ada Berg"]])
    plan = take([["Title", "Leader"], ["Sponge", "Bo Lund"]])
    [change] = plan.rows[0].changes
    assert (change.before, change.after) == ("Ada Berg", "Bo Lund")
    with store.read() as session:
        project = session.get_one(Project, only(store, "Sponge"))
        assert {one.person.name: one.role for one in project.members} == {
            "Ada Berg": TeamRole.MEMBER,
            "Bo Lund": TeamRole.LEADER,
        }


def test_old_news_of_the_status_does_not_bring_a_project_back(store: Store, take: Take) -> None:
    rows = [["Title", "Status", "Admitted on"], ["Sponge", "Active", date(2024, 1, 30)]]
    take(rows)
    change_status(
        store,
        only(store, "Sponge"),
        StatusValues(status=ProjectStatus.GRADUATED, on=date(2026, 1, 30)),
        today=TODAY,
    )
    assert take(rows).unchanged == 1


def test_a_status_the_project_had_by_then_is_no_news(store: Store, take: Take) -> None:
    take([["Title", "Status", "Admitted on"], ["Sponge", "Active", date(2024, 1, 30)]])
    change_status(
        store,
        only(store, "Sponge"),
        StatusValues(status=ProjectStatus.GRADUATED, on=date(2026, 1, 30)),
        today=TODAY,
    )
    rows = [["Title", "Status", "Status date"], ["Sponge", "Active", date(2024, 2, 15)]]
    assert take(rows).unchanged == 1


def test_a_new_status_without_a_day_is_dated_and_says_so(store: Store, take: Take) -> None:
    take([["Title", "Status", "Admitted on"], ["Sponge", "Active", date(2024, 1, 30)]])
    rows = [["Title", "Status"], ["Sponge", "Graduated 2025"]]
    plan = take(rows)
    newest = list_statuses(store, only(store, "Sponge"))[0]
    assert (newest.status, newest.on) == (ProjectStatus.GRADUATED, date(2025, 12, 31))
    assert newest.reason == "Graduated 2025"
    assert "2025-12-31 was taken" in str(plan.rows[0].remarks[0])
    assert take(rows).unchanged == 1


def test_an_advisor_is_assigned_from_the_day_that_is_known(store: Store, take: Take) -> None:
    rows = [
        ["Title", "Lead mentor", "Advisor since", "Admitted on"],
        ["Sponge", "Ada Berg", date(2026, 3, 1), date(2026, 1, 30)],
        ["Pump", "Bo Lund", None, date(2026, 1, 30)],
        ["Patch", "Cleo Dahl", None, None],
    ]
    plan = take(rows, overrides=("Lead mentor=lead_advisor", "Advisor since=advisor_on"))
    with store.read() as session:
        found = {
            one.person.name: (one.role, one.from_on) for one in session.scalars(select(Assignment))
        }
        note = session.get_one(Project, only(store, "Patch")).note
    assert found == {
        "Ada Berg": ("lead_mentor", date(2026, 3, 1)),
        "Bo Lund": ("lead_mentor", date(2026, 1, 30)),
    }
    assert note == "Lead mentor: Cleo Dahl"
    assert [len(row.remarks) for row in plan.rows] == [0, 1, 1]
    assert take(rows).unchanged == 3


def test_stages_progress_trl_and_the_rest_land_and_stay(store: Store, take: Take) -> None:
    rows = [
        ["Title", "Patent", "First patient", "TRL", "Progress", "Seeking", "DOFI number", "Tags"],
        ["Sponge", date(2025, 3, 1), date(2026, 5, 1), 4, "Prototype made", "Regulatory advice",
         "D-17", "Orphan"],
    ]  # fmt: skip
    overrides = ("Patent=patent_on", "First patient=clinical_on", "TRL=trl", "DOFI number=dofi")
    take(rows, overrides=overrides)
    with store.read() as session:
        project = session.get_one(Project, only(store, "Sponge"))
        assert {one.stage: one.on for one in project.stage_claims} == {
            Stage.PATENT: date(2025, 3, 1),
            Stage.CLINICAL: date(2026, 5, 1),
        }
        assert [one.trl for one in project.readiness] == [4]
        assert [(one.year, one.quarter, one.text) for one in project.progress] == [
            (2026, 4, "Prototype made")
        ]
        assert [one.text for one in project.sought] == ["Regulatory advice"]
        assert [one.dofi_number for one in project.families] == ["D-17"]
        assert [one.tag for one in project.tags] == ["orphan"]
    assert take(rows).unchanged == 1


def test_a_known_call_is_met_and_a_new_one_made(store: Store, take: Take) -> None:
    rows = [["Title", "Call"], ["Sponge", "Call 2024"], ["Pump", "call 2024"], ["Patch", "later"]]
    take(rows)
    with store.read() as session:
        assert [(call.name, call.year) for call in session.scalars(select(Call))] == [
            ("Call 2024", 2024)
        ]
        assert session.get_one(Project, only(store, "Patch")).note == "Call: later"
    assert take(rows).unchanged == 3


def test_new_words_of_an_approved_project_are_not_approved(
    store: Store, take: Take, make_project: Callable[..., str]
) -> None:
    project_id = make_project("Sponge", nc_title="A sponge", nc_summary="It drinks.")
    approve_texts(store, project_id, by="Bo Lund", on=TODAY, today=TODAY)
    take([["Title", "Non-confidential title"], ["Sponge", "A secret sponge"]])
    with store.read() as session:
        project = session.get_one(Project, project_id)
        assert (project.nc_title, project.nc_approved_by, project.nc_approved_on) == (
            "A secret sponge",
            "",
            None,
        )


def test_an_area_is_taken_from_the_indication_only_word_for_word(store: Store, take: Take) -> None:
    take([["Title", "Indication"], ["Sponge", "Oncology"], ["Pump", "Lung cancer, late"]])
    assert read_project(store, only(store, "Sponge")).area == "oncology"
    assert read_project(store, only(store, "Pump")).area is None
