from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from threading import Thread
from typing import Any

import pytest

from spark_tracker.domain.codes import ProjectStatus, Sharing
from spark_tracker.errors import InputError
from spark_tracker.services.calls import CallValues, add_call, delete_call, list_calls
from spark_tracker.services.projects import (
    NewProject,
    add_project,
    approve_texts,
    delete_project,
    delete_projects,
    edit_project,
    find_project,
    propose_code,
    read_project,
    set_fields,
)
from spark_tracker.services.statuses import list_statuses
from spark_tracker.store.changes import ChangeSet
from spark_tracker.store.store import Store
from tests.conftest import TODAY

TOMORROW = TODAY + timedelta(days=1)


def test_only_the_title_is_required(store: Store) -> None:
    project = add_project(store, NewProject(title="  Gel  for\twounds "), today=TODAY)

    values = read_project(store, project)

    assert (values.title, values.code, values.sharing) == (
        "Gel for wounds",
        "NO-2026-01",
        Sharing.PROGRAMME,
    )


@pytest.mark.parametrize("title", ["", "   ", "\n\t", "\x00"])
def test_empty_title_is_refused_and_nothing_written(
    store: Store, changes: list[ChangeSet], title: str
) -> None:
    with pytest.raises(InputError) as error:
        add_project(store, NewProject(title=title), today=TODAY)

    assert error.value.field == "title"
    assert changes == []


def test_control_characters_are_dropped(store: Store) -> None:
    project = add_project(store, NewProject(title="Gel\x00\x07 2", note="a\r\nb\x1b"), today=TODAY)

    values = read_project(store, project)

    assert (values.title, values.note) == ("Gel 2", "a\nb")


def test_text_that_is_too_long_says_how_long_it_may_be(store: Store) -> None:
    with pytest.raises(InputError, match="301 characters; at most 300"):
        add_project(store, NewProject(title="x" * 301), today=TODAY)


def test_proposed_code_follows_the_highest_of_node_and_year(store: Store) -> None:
    add_project(store, NewProject(title="a", code="no-2026-07"), today=TODAY)
    add_project(store, NewProject(title="b", code="FI-2026-09"), today=TODAY)

    assert propose_code(store, 2026) == "NO-2026-08"
    assert propose_code(store, 2025) == "NO-2025-01"


def test_code_takes_the_year_of_the_call(store: Store) -> None:
    call = add_call(store, CallValues(name="Call 2024", year=2024))

    project = add_project(store, NewProject(title="a", call_id=call), today=TODAY)

    assert read_project(store, project).code == "NO-2024-01"
    assert [row.projects for row in list_calls(store)] == [1]
    with pytest.raises(InputError, match="1 projects came by Call 2024"):
        delete_call(store, call)


def test_taken_code_is_refused_with_the_next_free_one(store: Store) -> None:
    add_project(store, NewProject(title="First"), today=TODAY)

    with pytest.raises(InputError, match=r"is the code of “First”.* NO-2026-02") as error:
        add_project(store, NewProject(title="Second", code="NO-2026-01"), today=TODAY)

    assert error.value.field == "code"


def test_project_is_found_by_its_code_in_any_case(store: Store) -> None:
    project = add_project(store, NewProject(title="a"), today=TODAY)

    assert find_project(store, " no-2026-01 ") == project
    assert find_project(store, "NO-2026-99") is None


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("applied_on", {"applied_on": TOMORROW}),
        ("admitted_on", {"admitted_on": TOMORROW}),
        ("ended_on", {"ended_on": TOMORROW}),
        ("admitted_on", {"applied_on": date(2026, 2, 1), "admitted_on": date(2026, 1, 1)}),
        ("planned_end", {"admitted_on": date(2026, 2, 1), "planned_end": date(2026, 1, 1)}),
        ("ended_on", {"admitted_on": date(2026, 2, 1), "ended_on": date(2026, 1, 1)}),
        ("applied_on", {"applied_on": date(1026, 2, 1)}),
        ("planned_end", {"planned_end": date(9026, 2, 1)}),
        ("area", {"area": "astrology"}),
        ("product_type", {"product_type": "potion"}),
        ("admission_class", {"admission_class": "first"}),
        ("call_id", {"call_id": "nowhere"}),
        ("coordinator_id", {"coordinator_id": "nobody"}),
        ("code", {"code": "X" * 21}),
        ("status_on", {"status_on": TOMORROW}),
        ("status_reason", {"status": ProjectStatus.TERMINATED}),
    ],
)
def test_impossible_project_is_refused(store: Store, field: str, wrong: dict[str, Any]) -> None:
    with pytest.raises(InputError) as error:
        add_project(store, NewProject(title="a", **wrong), today=TODAY)

    assert error.value.field == field


def test_edit_is_one_undo_and_equal_values_write_nothing(
    store: Store, make_project: Callable[..., str], changes: list[ChangeSet]
) -> None:
    project = make_project()
    before = read_project(store, project)
    changes.clear()

    edit_project(store, project, before, today=TODAY)
    assert changes == []

    after = replace(before, title="New", area="oncology", planned_end=date(2028, 1, 1))
    edit_project(store, project, after, today=TODAY)
    assert len(changes) == 1
    assert read_project(store, project) == after

    store.undo()
    assert read_project(store, project) == before


def test_several_projects_change_together_or_not_at_all(
    store: Store, make_project: Callable[..., str], changes: list[ChangeSet]
) -> None:
    one, two = make_project("a"), make_project("b", admitted_on=date(2026, 5, 1))
    changes.clear()

    set_fields(store, [one, two], {"area": "oncology"}, today=TODAY)
    assert [read_project(store, key).area for key in (one, two)] == ["oncology"] * 2
    assert len(changes) == 1

    with pytest.raises(InputError):
        set_fields(store, [one, two], {"planned_end": date(2026, 4, 1)}, today=TODAY)
    assert read_project(store, one).planned_end is None

    with pytest.raises(InputError, match="no field “colour”"):
        set_fields(store, [one], {"colour": "red"}, today=TODAY)


def test_approval_needs_both_texts_and_a_name(
    store: Store, make_project: Callable[..., str]
) -> None:
    project = make_project(nc_title="A gel")

    with pytest.raises(InputError) as error:
        approve_texts(store, project, by="Board", on=TODAY, today=TODAY)
    assert error.value.field == "nc_summary"

    set_fields(store, [project], {"nc_summary": "For wounds."}, today=TODAY)
    with pytest.raises(InputError) as error:
        approve_texts(store, project, by=" ", on=TODAY, today=TODAY)
    assert error.value.field == "nc_approved_by"
    with pytest.raises(InputError) as error:
        approve_texts(store, project, by="Board", on=TOMORROW, today=TODAY)
    assert error.value.field == "nc_approved_on"

    approve_texts(store, project, by="Board", on=TODAY, today=TODAY)


def test_new_text_takes_back_the_approval_and_says_so(
    store: Store, make_project: Callable[..., str]
) -> None:
    project = make_project(nc_title="A gel", nc_summary="For wounds.")
    approve_texts(store, project, by="Board", on=TODAY, today=TODAY)

    [caution] = set_fields(store, [project], {"nc_summary": "For all wounds."}, today=TODAY)
    assert caution.key == "approval_cleared"
    assert "NO-2026-01" in str(caution)
    assert set_fields(store, [project], {"nc_summary": "For most."}, today=TODAY) == ()

    approve_texts(store, project, by="Board", on=TODAY, today=TODAY)
    assert set_fields(store, [project], {"title": "Other"}, today=TODAY) == ()


def test_deleted_project_comes_back_with_all_it_owns(
    store: Store, make_project: Callable[..., str]
) -> None:
    project = make_project(status=ProjectStatus.ACTIVE, status_on=date(2026, 1, 30))
    before = read_project(store, project)

    delete_project(store, project)
    with pytest.raises(InputError, match="not there any more"):
        read_project(store, project)

    store.undo()
    assert read_project(store, project) == before
    assert [row.status for row in list_statuses(store, project)] == [ProjectStatus.ACTIVE]


def test_several_projects_are_deleted_as_one_action(
    store: Store, make_project: Callable[..., str], changes: list[ChangeSet]
) -> None:
    keys = [make_project(title) for title in "abc"]
    changes.clear()

    delete_projects(store, keys[:2])
    delete_projects(store, keys[2:])

    assert [change.label for change in changes] == [
        "Delete {count} projects",
        "Delete project {project}",
    ]
    assert find_project(store, "NO-2026-01") is None
    store.undo()
    store.undo()
    assert find_project(store, "NO-2026-01") == keys[0]


def test_two_writers_at_once_get_different_codes(store: Store) -> None:
    def add() -> None:
        for _ in range(5):
            add_project(store, NewProject(title="a"), today=TODAY)

    threads = [Thread(target=add) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert propose_code(store, 2026) == "NO-2026-16"


def test_project_that_is_gone_is_said_to_be(store: Store) -> None:
    with pytest.raises(InputError, match="not there any more"):
        delete_project(store, "0" * 32)
