"""Rows that a person typed or changed in a workbook of ours keep the rules that the forms keep."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import select

from spark_tracker.domain.codes import InstalmentStatus, MilestoneStatus
from spark_tracker.errors import ExchangeError
from spark_tracker.exchange.complete import export_all
from spark_tracker.exchange.importing import plan_import, run_plan
from spark_tracker.exchange.plan import Plan
from spark_tracker.models import Assignment, Instalment, Milestone
from spark_tracker.services.assignments import AssignmentValues, assign
from spark_tracker.services.calls import list_calls
from spark_tracker.services.code_lists import code_texts, list_codes
from spark_tracker.services.instalments import InstalmentValues, add_instalment
from spark_tracker.services.milestones import MilestoneValues, add_milestone
from spark_tracker.services.people import (
    AdvisorValues,
    PersonValues,
    add_person,
    edit_person,
)
from spark_tracker.services.project_parts import read_parts
from spark_tracker.services.rates import list_rates
from spark_tracker.store.opening import create
from spark_tracker.store.store import Store
from tests.conftest import TODAY

LATER = TODAY + timedelta(days=90)


@pytest.fixture
def advised(store: Store, make_project: Callable[..., str]) -> tuple[str, str]:
    """Return a project and an advisor who signed no agreement, assigned with a reason."""
    project = make_project("Sponge")
    person = add_person(store, PersonValues(name="Ada Doe", advisor=AdvisorValues()), today=TODAY)
    values = AssignmentValues(
        person_id=person, project_id=project, role="advisor", from_on=TODAY, override_reason="Knows"
    )
    assign(store, values, today=TODAY)
    return project, person


def exported(store: Store, folder: Path) -> Path:
    path = folder / "all.xlsx"
    export_all(store, path)
    return path


def fill(path: Path, sheet: str, row: int, cells: dict[str, Any]) -> None:
    """Write cells of a row by their headings."""
    workbook = openpyxl.load_workbook(path)
    page = workbook[sheet]
    headings = [cell.value for cell in page[1]]
    for heading, value in cells.items():
        page.cell(row, headings.index(heading) + 1).value = value
    workbook.save(path)


def type_row(path: Path, sheet: str, cells: dict[str, Any]) -> None:
    """Write a row below the last one, as somebody types it: without an id."""
    workbook = openpyxl.load_workbook(path)
    page = workbook[sheet]
    page.append([cells.get(str(cell.value)) for cell in page[1]])
    workbook.save(path)


def planned(store: Store, path: Path) -> Plan:
    return plan_import(store, path, today=TODAY)


def told(plan: Plan) -> list[tuple[str, int, str]]:
    return [(one.sheet, one.row, one.column) for one in plan.refused]


def test_an_assignment_without_an_agreement_needs_a_reason(
    store: Store, advised: tuple[str, str], tmp_path: Path
) -> None:
    path = exported(store, tmp_path)
    typed = {"Advisor": "Ada Doe", "Project": "NO-2026-01", "Role": "Clinical"}
    fill(path, "Assignments", 3, {**typed, "From": TODAY})
    plan = planned(store, path)
    assert told(plan) == [("Assignments", 3, "Why in spite of it")]
    assert "signed no confidentiality agreement" in str(plan.refused[0].expected)


def test_an_assignment_with_a_reason_comes_in(
    store: Store, advised: tuple[str, str], tmp_path: Path
) -> None:
    path = exported(store, tmp_path)
    heading = "Why in spite of it"
    typed = {"Advisor": "Ada Doe", "Project": "NO-2026-01", "Role": "Clinical"}
    fill(path, "Assignments", 3, {**typed, "From": TODAY, heading: "  Signs\n tomorrow "})
    plan = planned(store, path)
    assert not plan.refused
    run_plan(store, plan, today=TODAY, backups=tmp_path)
    with store.read() as session:
        reasons = set(session.scalars(select(Assignment.override_reason)))
    assert reasons == {"Knows", "Signs tomorrow"}


def test_an_old_assignment_that_is_corrected_needs_no_new_reason(
    store: Store, advised: tuple[str, str], tmp_path: Path
) -> None:
    path = exported(store, tmp_path)
    fill(path, "Assignments", 2, {"Until": LATER})
    plan = planned(store, path)
    assert not plan.refused
    run_plan(store, plan, today=TODAY, backups=tmp_path)
    with store.read() as session:
        assert session.scalars(select(Assignment.until_on)).all() == [LATER]


def test_days_out_of_order_are_refused(
    store: Store, advised: tuple[str, str], tmp_path: Path
) -> None:
    path = exported(store, tmp_path)
    fill(path, "Assignments", 2, {"Until": TODAY - timedelta(days=9)})
    assert told(planned(store, path)) == [("Assignments", 2, "Until")]


def test_the_first_plan_of_a_milestone_is_never_overwritten(
    store: Store, make_project: Callable[..., str], tmp_path: Path
) -> None:
    values = MilestoneValues(
        project_id=make_project("Sponge"), title="Gel", criterion="It gels", baseline_on=LATER
    )
    add_milestone(store, values, today=TODAY)
    path = exported(store, tmp_path)
    fill(path, "Milestones", 2, {"First plan": LATER + timedelta(days=1)})
    plan = planned(store, path)
    assert [one.column for one in plan.refused] == ["First plan"]
    assert "never overwritten" in str(plan.refused[0].expected)
    run_plan(store, plan, today=TODAY, backups=tmp_path)
    with store.read() as session:
        assert session.scalars(select(Milestone.baseline_on)).all() == [LATER]


def test_money_is_not_paid_before_its_milestone(
    store: Store, make_project: Callable[..., str], tmp_path: Path
) -> None:
    project = make_project("Sponge")
    values = MilestoneValues(project_id=project, title="Gel", criterion="It gels")
    milestone = add_milestone(store, values, today=TODAY)
    money = InstalmentValues(
        project_id=project, amount_minor=100_00, currency="NOK", milestone_id=milestone
    )
    add_instalment(store, money, today=TODAY)
    path = exported(store, tmp_path)
    fill(path, "Instalments", 2, {"Status": "Paid", "Paid on": TODAY})
    assert told(planned(store, path)) == [("Instalments", 2, "Why in spite of it")]
    fill(path, "Milestones", 2, {"Status": "Done", "Done on": TODAY})
    plan = planned(store, path)
    assert not plan.refused  # the milestone of the same workbook is done by then
    run_plan(store, plan, today=TODAY, backups=tmp_path)
    with store.read() as session:
        assert session.scalars(select(Milestone.status)).one() is MilestoneStatus.DONE
        assert session.scalars(select(Instalment.status)).one() is InstalmentStatus.PAID


def test_what_refers_to_a_refused_row_is_refused_too(
    store: Store, make_project: Callable[..., str], tmp_path: Path
) -> None:
    make_project("Sponge")
    path = exported(store, tmp_path)
    fill(
        path, "Milestones", 2, {"Project": "NO-2026-01", "Title": "Gel", "Status": "Done"}
    )  # done, but on which day?
    fill(
        path,
        "Instalments",
        2,
        {"Project": "NO-2026-01", "Milestone": "Gel", "Amount": 100, "Currency": "NOK"},
    )
    assert [place[:2] for place in told(planned(store, path))] == [
        ("Milestones", 2),
        ("Instalments", 2),
    ]


def test_an_export_comes_back_into_a_new_file_whatever_the_rules_say_now(
    store: Store, advised: tuple[str, str], tmp_path: Path
) -> None:
    with store.write("Forget the reason") as session:
        session.scalars(select(Assignment)).one().override_reason = ""
    path = exported(store, tmp_path)
    create(tmp_path / "new.spark")
    new = Store(tmp_path / "new.spark", who="Test", device="test")
    assert not planned(new, path).refused
    new.close()


def test_a_rule_that_holds_only_since_the_preview_writes_nothing(
    store: Store, advised: tuple[str, str], tmp_path: Path
) -> None:
    signed = AdvisorValues(cda_signed_on=date(2020, 1, 1))
    edit_person(store, advised[1], PersonValues(name="Ada Doe", advisor=signed), today=TODAY)
    path = exported(store, tmp_path)
    typed = {"Advisor": "Ada Doe", "Project": "NO-2026-01", "Role": "Clinical"}
    fill(path, "Assignments", 3, {**typed, "From": TODAY})
    plan = planned(store, path)
    assert not plan.refused
    unsigned = PersonValues(name="Ada Doe", advisor=AdvisorValues())
    edit_person(store, advised[1], unsigned, today=TODAY)
    with pytest.raises(ExchangeError, match="changed since the preview"):
        run_plan(store, plan, today=TODAY, backups=tmp_path)


@pytest.mark.parametrize(("column", "value"), [(4, None), (4, "two"), (6, "no JSON")])
def test_a_long_text_that_was_changed_by_hand_is_refused_with_a_sentence(
    store: Store, make_project: Callable[..., str], tmp_path: Path, column: int, value: object
) -> None:
    make_project("Sponge", note="a\tb " * 99)
    path = exported(store, tmp_path)
    workbook = openpyxl.load_workbook(path)
    workbook["Long texts"].cell(2, column).value = value  # type: ignore[assignment]
    workbook.save(path)
    with pytest.raises(ExchangeError, match="changed by hand"):
        planned(store, path)


@pytest.mark.parametrize(
    ("sheet", "typed", "column", "why"),
    [
        ("Calls", {"Name": "2026", "Year": 1926}, "Year", "from 2000 to 2100"),
        (
            "Calls",
            {
                "Name": "2026",
                "Year": 2026,
                "Opens on": TODAY,
                "Closes on": TODAY - timedelta(days=1),
            },
            "Closes on",
            "is before",
        ),
        ("Tags", {"Project": "NO-2026-01", "Tag": "shiny"}, "Tag", "not in the programme's list"),
        (
            "Exchange rates",
            {"Currency": "NOK", "On": LATER, "Rate": 11_500_000, "Source": "ECB"},
            "On",
            "still to come",
        ),
        (
            "Exchange rates",
            {"Currency": "EUR", "On": TODAY, "Rate": 1_000_000, "Source": "ECB"},
            "Currency",
            "always costs one euro",
        ),
        (
            "List entries",
            {"List": "tag", "Code": "own", "English": "Orphan", "Position": 9},
            "English",
            "in the list already",
        ),
    ],
)
def test_typed_lists_tags_calls_and_rates_keep_their_rules(
    store: Store,
    make_project: Callable[..., str],
    tmp_path: Path,
    sheet: str,
    typed: dict[str, Any],
    column: str,
    why: str,
) -> None:
    make_project("Sponge")
    path = exported(store, tmp_path)
    type_row(path, sheet, typed)
    plan = planned(store, path)
    assert [(one.sheet, one.column) for one in plan.refused] == [(sheet, column)]
    assert why in str(plan.refused[0].expected)


def test_a_typed_tag_call_rate_and_word_come_in(
    store: Store, make_project: Callable[..., str], tmp_path: Path
) -> None:
    project = make_project("Sponge")
    path = exported(store, tmp_path)
    words = {"List": "tag", "Code": "vaccine", "English": "Vaccine", "Position": 9, "In use": "yes"}
    type_row(path, "List entries", words)
    type_row(path, "Tags", {"Project": "NO-2026-01", "Tag": "Vaccine"})
    type_row(path, "Calls", {"Name": " Spring  2026", "Year": 2026})
    rate = {"Currency": "nok", "On": TODAY, "Rate": 11_500_000, "Source": "ECB"}
    type_row(path, "Exchange rates", rate)

    plan = planned(store, path)
    assert not plan.refused
    run_plan(store, plan, today=TODAY, backups=tmp_path)

    assert read_parts(store, project).tags == ("vaccine",)
    assert [call.name for call in list_calls(store)] == ["Spring 2026"]
    assert [rate.currency for rate in list_rates(store)] == ["NOK"]
    assert [(code.text_nb, code.position) for code in list_codes(store, "tag")][-1] == (
        "Vaccine",
        9,
    )


def test_the_code_of_a_word_is_not_changed(store: Store, tmp_path: Path) -> None:
    path = exported(store, tmp_path)
    fill(path, "List entries", 2, {"Code": "another", "English": "Another"})
    [problem] = planned(store, path).refused
    assert (problem.sheet, problem.column) == ("List entries", "Code")

    path = exported(store, tmp_path)
    fill(path, "List entries", 2, {"English": "Another word"})
    plan = planned(store, path)
    assert not plan.refused
    run_plan(store, plan, today=TODAY, backups=tmp_path)
    assert "Another word" in code_texts(store, "en").values()


def test_what_was_changed_is_written_as_its_form_writes_it(
    store: Store, make_project: Callable[..., str], tmp_path: Path
) -> None:
    values = InstalmentValues(
        project_id=make_project("Sponge"), amount_minor=100_00, currency="NOK"
    )
    add_instalment(store, values, today=TODAY)
    path = exported(store, tmp_path)
    fill(path, "Instalments", 2, {"Currency": "eur", "Why in spite of it": " No\n milestone "})
    plan = planned(store, path)
    assert not plan.refused
    run_plan(store, plan, today=TODAY, backups=tmp_path)
    with store.read() as session:
        [row] = session.scalars(select(Instalment))
        assert (row.currency, row.override_reason) == ("EUR", "No milestone")


def test_a_record_stays_with_its_project(
    store: Store, make_project: Callable[..., str], tmp_path: Path
) -> None:
    values = InstalmentValues(
        project_id=make_project("Sponge"), amount_minor=100_00, currency="NOK"
    )
    add_instalment(store, values, today=TODAY)
    other = make_project("Gel")
    path = exported(store, tmp_path)
    fill(path, "Instalments", 2, {"Project": "", "Project Id": other})
    assert told(planned(store, path)) == [("Instalments", 2, "Project")]
