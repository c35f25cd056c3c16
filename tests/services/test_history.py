from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from spark_tracker.domain.codes import EntryKind, ProjectStatus, SessionFormat, Stage
from spark_tracker.domain.money import Money
from spark_tracker.errors import InputError
from spark_tracker.phrases import FieldName
from spark_tracker.services.assignments import AssignmentValues, assign, delete_assignment
from spark_tracker.services.history import HistoryChange, history, list_trash, restore
from spark_tracker.services.instalments import InstalmentValues, add_instalment, delete_instalment
from spark_tracker.services.mentoring import edit_session, log_session, read_session
from spark_tracker.services.milestones import MilestoneValues, add_milestone
from spark_tracker.services.people import delete_person
from spark_tracker.services.project_parts import set_tags
from spark_tracker.services.projects import delete_project, read_project, set_fields
from spark_tracker.services.readiness import (
    ReadinessValues,
    add_readiness,
    delete_readiness,
)
from spark_tracker.services.session_values import SessionValues
from spark_tracker.services.stages import ClaimValues, claim_stage, leave_stage
from spark_tracker.services.words import CodeWord
from spark_tracker.store.store import Store
from tests.conftest import TODAY


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    return make_project()


def changes_of(store: Store, project: str) -> list[HistoryChange]:
    return list(history(store, record=("project", project), limit=1)[0].changes)


def test_change_is_told_as_a_person_reads_it(
    store: Store, project: str, make_person: Callable[..., str]
) -> None:
    ada = make_person("Ada Berg")
    values = {"area": "oncology", "coordinator_id": ada, "planned_end": date(2028, 1, 31)}
    set_fields(store, [project], values, today=TODAY)

    told = {change.field: (change.before, change.after) for change in changes_of(store, project)}

    assert told == {
        "project.area": (None, CodeWord("therapeutic_area", "oncology")),
        "project.coordinator": (None, "Ada Berg"),
        "project.planned_end": (None, date(2028, 1, 31)),
    }
    entry = history(store, limit=1)[0]
    assert entry.label.format(**entry.values) == "Change project NO-2026-01"
    assert {change.record for change in entry.changes} == {"NO-2026-01 Gel for chronic wounds"}
    assert all(change.title for change in entry.changes)


def test_amounts_are_told_with_their_currency(store: Store, project: str) -> None:
    values = InstalmentValues(project_id=project, amount_minor=100_50, currency="NOK")
    add_instalment(store, values, today=TODAY)

    told = {change.field: change.after for change in changes_of(store, project)}

    assert told["instalment.amount"] == Money(100_50, "NOK")


def test_history_of_a_project_holds_what_it_owns_and_no_other(
    store: Store, project: str, make_project: Callable[..., str]
) -> None:
    other = make_project("Other")
    add_milestone(store, MilestoneValues(project_id=project, title="Mine"), today=TODAY)
    add_milestone(store, MilestoneValues(project_id=other, title="Theirs"), today=TODAY)

    labels = [
        entry.label.format(**entry.values) for entry in history(store, record=("project", project))
    ]

    assert labels == ["Add milestone “Mine”", "Add project Gel for chronic wounds"]


def test_undone_entry_says_so_and_pages_go_on(store: Store, project: str) -> None:
    set_fields(store, [project], {"title": "New"}, today=TODAY)
    store.undo()

    undo, edit, add = history(store, record=("project", project))

    assert (undo.kind, undo.undoes) == (EntryKind.UNDO, edit.number)
    assert edit.undone_by == undo.number
    assert add.undone_by is None
    assert history(store, before=edit.number, limit=1)[0].number == edit.number - 1
    assert history(store, who="Nobody") == ()


def test_trash_lists_what_was_deleted_and_brings_it_back(
    store: Store, make_project: Callable[..., str], make_person: Callable[..., str]
) -> None:
    project = make_project(status=ProjectStatus.ACTIVE, status_on=TODAY)
    add_milestone(store, MilestoneValues(project_id=project, title="m"), today=TODAY)
    before = read_project(store, project)
    person = make_person("Ada Berg")
    delete_project(store, project)
    delete_person(store, person)

    newest, older = list_trash(store)
    assert (newest.name, newest.table) == ("Ada Berg", "person")
    assert older.name == "NO-2026-01 Gel for chronic wounds"
    assert (newest.project, older.project) == ("", "")

    restore(store, older.number)
    assert read_project(store, project) == before
    assert [row.name for row in list_trash(store)] == ["Ada Berg"]


def test_part_of_a_record_lies_in_the_trash_by_itself(
    store: Store, project: str, make_advisor: Callable[..., str]
) -> None:
    key = assign(
        store,
        AssignmentValues(
            person_id=make_advisor("Ada Berg"),
            project_id=project,
            role="advisor",
            from_on=date(2026, 2, 1),
        ),
        today=TODAY,
    )
    delete_assignment(store, key)

    [row] = list_trash(store)

    assert (row.table, row.name) == ("assignment", "Ada Berg")
    assert row.project == "NO-2026-01 Gel for chronic wounds"


def test_records_are_named_by_days_and_codes_that_the_reader_sees_in_her_language(
    store: Store, project: str
) -> None:
    judged = add_readiness(store, ReadinessValues(project_id=project, on=TODAY, trl=3), today=TODAY)
    claim = ClaimValues(stage=Stage.CLINICAL, on=TODAY)
    claim_stage(store, project, claim, today=TODAY)
    money = InstalmentValues(project_id=project, amount_minor=100, currency="NOK")
    paid = add_instalment(store, money, today=TODAY)
    delete_readiness(store, judged)
    leave_stage(store, project, Stage.CLINICAL)
    delete_instalment(store, paid)

    assert [row.name for row in list_trash(store)] == [
        FieldName("instalment"),
        CodeWord("stage", "clinical"),
        TODAY,
    ]
    assert history(store, limit=3)[-1].changes[0].record == TODAY


def test_what_a_form_takes_off_a_record_is_no_trash(store: Store, project: str) -> None:
    set_tags(store, project, ("orphan", "paediatric"))
    set_tags(store, project, ("orphan",))
    values = SessionValues(
        project_id=project, held_on=TODAY, format=SessionFormat.CHECK_IN, topics=("regulatory",)
    )
    held = log_session(store, values, today=TODAY)
    edit_session(store, held, replace(read_session(store, held), topics=()), today=TODAY)

    assert list_trash(store) == ()


def test_what_cannot_come_back_says_why(
    store: Store, project: str, make_project: Callable[..., str]
) -> None:
    delete_project(store, project)
    make_project("Takes the code")
    [row] = list_trash(store)

    with pytest.raises(InputError):
        restore(store, row.number)


def test_a_change_of_very_many_records_tells_of_the_first_and_how_many_more(
    store: Store, make_project: Callable[..., str]
) -> None:
    projects = [make_project(f"Project {number}") for number in range(5)]
    set_fields(store, projects, {"area": "oncology"}, today=TODAY)

    [entry] = history(store, limit=1, records_each=2)

    assert len(entry.changes) == 2
    assert entry.untold == 3
    assert history(store, limit=1)[0].untold == 0
    [own] = history(store, record=("project", projects[4]), limit=1)
    assert [change.row_id for change in own.changes] == [projects[4]]
