from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.errors import InputError
from spark_tracker.services.project_page import project_head
from spark_tracker.services.projects import read_project, set_fields
from spark_tracker.services.statuses import (
    StatusValues,
    change_status,
    delete_status,
    list_statuses,
)
from spark_tracker.store.store import Store
from tests.conftest import TODAY

ADMITTED = date(2026, 1, 30)


def status_of(store: Store, project: str) -> ProjectStatus:
    return project_head(store, project, today=TODAY).status


def test_admission_sets_the_day_where_it_is_not_set(
    store: Store, make_project: Callable[..., str]
) -> None:
    project = make_project()

    [caution] = change_status(
        store, project, StatusValues(status=ProjectStatus.ACTIVE, on=ADMITTED), today=TODAY
    )

    assert caution.key == "admitted_on_follows"
    assert read_project(store, project).admitted_on == ADMITTED
    assert status_of(store, project) is ProjectStatus.ACTIVE


def test_end_sets_the_day_and_coming_back_removes_it(
    store: Store, make_project: Callable[..., str]
) -> None:
    project = make_project(status=ProjectStatus.ACTIVE, status_on=ADMITTED)
    ended = date(2026, 6, 1)

    change_status(
        store, project, StatusValues(status=ProjectStatus.GRADUATED, on=ended), today=TODAY
    )
    assert read_project(store, project).ended_on == ended

    change_status(store, project, StatusValues(status=ProjectStatus.ACTIVE, on=TODAY), today=TODAY)
    values = read_project(store, project)
    assert (values.admitted_on, values.ended_on) == (ADMITTED, None)


def test_older_change_filled_in_later_does_not_change_what_is_shown(
    store: Store, make_project: Callable[..., str]
) -> None:
    project = make_project(status=ProjectStatus.ACTIVE, status_on=ADMITTED)

    change_status(
        store,
        project,
        StatusValues(status=ProjectStatus.FINALIST, on=date(2025, 12, 1)),
        today=TODAY,
    )

    assert status_of(store, project) is ProjectStatus.ACTIVE
    assert [row.status for row in list_statuses(store, project)] == [
        ProjectStatus.ACTIVE,
        ProjectStatus.FINALIST,
    ]


def test_status_of_an_unknown_day_stands_before_all_dated_ones(
    store: Store, make_project: Callable[..., str]
) -> None:
    project = make_project(status=ProjectStatus.ALUMNI)
    assert read_project(store, project).ended_on is None

    change_status(
        store, project, StatusValues(status=ProjectStatus.ACTIVE, on=ADMITTED), today=TODAY
    )

    assert status_of(store, project) is ProjectStatus.ACTIVE
    assert [row.on for row in list_statuses(store, project)] == [ADMITTED, None]


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("on", {"status": ProjectStatus.ON_HOLD, "on": TODAY + timedelta(days=1)}),
        ("on", {"status": ProjectStatus.ON_HOLD, "on": date(2025, 10, 31)}),
        ("reason", {"status": ProjectStatus.TERMINATED, "on": TODAY}),
        ("reason", {"status": ProjectStatus.WITHDRAWN, "on": TODAY, "reason": "  "}),
        ("status", {"status": ProjectStatus.ACTIVE, "on": TODAY}),
    ],
)
def test_impossible_status_is_refused(
    store: Store, make_project: Callable[..., str], field: str, values: dict[str, Any]
) -> None:
    project = make_project(
        status=ProjectStatus.ACTIVE, status_on=ADMITTED, applied_on=date(2025, 11, 1)
    )

    with pytest.raises(InputError) as error:
        change_status(store, project, StatusValues(**values), today=TODAY)

    assert error.value.field == field
    assert len(list_statuses(store, project)) == 1


def test_termination_keeps_its_reason(store: Store, make_project: Callable[..., str]) -> None:
    project = make_project(status=ProjectStatus.ACTIVE, status_on=ADMITTED)
    why = StatusValues(status=ProjectStatus.TERMINATED, on=TODAY, reason="No effect in mice")

    change_status(store, project, why, today=TODAY)

    assert list_statuses(store, project)[0].reason == "No effect in mice"


def test_wrong_end_is_removed_but_one_status_always_stays(
    store: Store, make_project: Callable[..., str]
) -> None:
    project = make_project(status=ProjectStatus.ACTIVE, status_on=ADMITTED)
    end = StatusValues(status=ProjectStatus.GRADUATED, on=TODAY)
    change_status(store, project, end, today=TODAY)
    newest, first = list_statuses(store, project)

    assert read_project(store, project).ended_on is not None
    delete_status(store, newest.id)
    assert status_of(store, project) is ProjectStatus.ACTIVE
    assert read_project(store, project).ended_on is None
    with pytest.raises(InputError, match="no other status"):
        delete_status(store, first.id)


def test_status_cannot_be_set_like_any_field(
    store: Store, make_project: Callable[..., str]
) -> None:
    with pytest.raises(InputError, match="no field “status”"):
        set_fields(store, [make_project()], {"status": ProjectStatus.ACTIVE}, today=TODAY)
