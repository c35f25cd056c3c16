from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from spark_tracker.domain.codes import Decision, InstalmentStatus, MilestoneStatus
from spark_tracker.errors import InputError
from spark_tracker.services import project_list
from spark_tracker.services.instalments import (
    InstalmentValues,
    add_instalment,
    advance,
    delete_instalment,
    edit_instalment,
    instalments_of,
    read_instalment,
)
from spark_tracker.services.milestone_steps import (
    DecisionValues,
    cancel_milestone,
    decide,
    forecast_moves,
    mark_done,
    mark_missed,
    move_forecast,
    rebaseline,
    reopen_milestone,
)
from spark_tracker.services.milestones import (
    MilestoneValues,
    add_milestone,
    delete_milestone,
    edit_milestone,
    milestones_of,
    read_milestone,
)
from spark_tracker.services.project_page import money_of
from spark_tracker.services.timeline import timeline_rows
from spark_tracker.store.store import Store
from tests.conftest import TODAY

TOMORROW = TODAY + timedelta(days=1)
PLAN = date(2026, 10, 1)


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    return make_project()


@pytest.fixture
def milestone(store: Store, project: str) -> str:
    values = MilestoneValues(project_id=project, title="Stability data", forecast_on=PLAN)
    return add_milestone(store, values, today=TODAY)


@pytest.fixture
def instalment(store: Store, project: str, milestone: str) -> str:
    values = InstalmentValues(
        project_id=project, amount_minor=250_000_00, currency="nok", milestone_id=milestone
    )
    return add_instalment(store, values, today=TODAY)


def test_first_forecast_is_the_baseline(store: Store, milestone: str) -> None:
    assert read_milestone(store, milestone).baseline_on == PLAN


def test_baseline_is_never_overwritten(store: Store, milestone: str) -> None:
    values = read_milestone(store, milestone)

    for wrong in (date(2026, 12, 1), None):
        with pytest.raises(InputError) as error:
            edit_milestone(store, milestone, replace(values, baseline_on=wrong), today=TODAY)
        assert error.value.field == "baseline_on"


def test_moved_forecast_keeps_plan_and_reason(store: Store, project: str, milestone: str) -> None:
    move_forecast(store, milestone, date(2026, 12, 1), reason="Mice were late", today=TODAY)
    move_forecast(store, milestone, date(2026, 12, 15), reason="Again", today=TODAY)

    [row] = milestones_of(store, project, today=TODAY)
    assert (row.baseline_on, row.forecast_on, row.slip_days) == (PLAN, date(2026, 12, 15), 75)
    first, second = forecast_moves(store, milestone)
    assert (first.before, first.after, first.reason) == (PLAN, date(2026, 12, 1), "Mice were late")
    assert second.reason == "Again"


def test_forecast_moves_only_with_a_reason_and_while_open(store: Store, milestone: str) -> None:
    with pytest.raises(InputError) as error:
        move_forecast(store, milestone, TOMORROW, reason=" ", today=TODAY)
    assert error.value.field == "reason"

    mark_done(store, milestone, on=TODAY, today=TODAY)
    with pytest.raises(InputError, match="no longer open"):
        move_forecast(store, milestone, TOMORROW, reason="x", today=TODAY)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("title", {"title": " "}),
        ("done_on", {"status": MilestoneStatus.DONE}),
        ("done_on", {"status": MilestoneStatus.DONE, "done_on": TOMORROW}),
        ("status", {"done_on": TODAY}),
        ("decided_by", {"decision": Decision.GO, "decided_on": TODAY}),
        ("decided_on", {"decision": Decision.GO, "decided_by": "Board"}),
        ("decided_on", {"decision": Decision.GO, "decided_by": "Board", "decided_on": TOMORROW}),
        ("decision", {"decided_by": "Board"}),
        ("owner_id", {"owner_id": "nobody"}),
        ("baseline_on", {"baseline_on": date(226, 1, 1)}),
        ("evidence_session_id", {"evidence_session_id": "none"}),
        ("evidence_document_id", {"evidence_document_id": "none"}),
        ("project_id", {"project_id": "none"}),
    ],
)
def test_impossible_milestone_is_refused(
    store: Store, project: str, field: str, wrong: dict[str, Any]
) -> None:
    good = {"project_id": project, "title": "a"}

    with pytest.raises(InputError) as error:
        add_milestone(store, MilestoneValues(**{**good, **wrong}), today=TODAY)

    assert error.value.field == field


def test_done_adds_evidence_and_can_be_taken_back(store: Store, milestone: str) -> None:
    mark_done(store, milestone, on=TODAY, evidence="Report 7", today=TODAY)
    values = read_milestone(store, milestone)
    assert (values.status, values.done_on, values.evidence) == (
        MilestoneStatus.DONE,
        TODAY,
        "Report 7",
    )

    reopen_milestone(store, milestone, today=TODAY)
    values = read_milestone(store, milestone)
    assert (values.status, values.done_on) == (MilestoneStatus.IN_PROGRESS, None)


def test_missed_and_cancelled_milestones_are_closed(store: Store, milestone: str) -> None:
    mark_missed(store, milestone, on=TODAY, today=TODAY)
    with pytest.raises(InputError):
        cancel_milestone(store, milestone, on=TODAY, reason="x", today=TODAY)
    reopen_milestone(store, milestone, today=TODAY)
    with pytest.raises(InputError) as error:
        cancel_milestone(store, milestone, on=TODAY, reason="", today=TODAY)
    assert error.value.field == "reason"
    cancel_milestone(store, milestone, on=TODAY, reason="Pivot", today=TODAY)

    assert read_milestone(store, milestone).status is MilestoneStatus.CANCELLED
    with pytest.raises(InputError):
        mark_done(store, milestone, on=TODAY, today=TODAY)


@pytest.mark.parametrize(
    ("status", "act"),
    [(MilestoneStatus.CANCELLED, "Give up"), (MilestoneStatus.CHANGED, "Plan anew")],
)
def test_milestone_is_not_cancelled_or_changed_without_a_reason(
    store: Store, milestone: str, status: MilestoneStatus, act: str
) -> None:
    values = read_milestone(store, milestone)

    with pytest.raises(InputError, match=act) as error:
        edit_milestone(store, milestone, replace(values, status=status), today=TODAY)

    assert error.value.field == "status"
    assert read_milestone(store, milestone) == values


def test_cancelled_milestone_can_be_corrected(store: Store, milestone: str) -> None:
    cancel_milestone(store, milestone, on=TODAY, reason="Pivot", today=TODAY)
    values = replace(read_milestone(store, milestone), title="Old plan")

    edit_milestone(store, milestone, values, today=TODAY)

    assert read_milestone(store, milestone) == values


def test_planning_anew_keeps_the_old_plan_and_moves_the_money(
    store: Store, project: str, milestone: str, instalment: str
) -> None:
    new = rebaseline(store, milestone, to=date(2027, 3, 1), reason="New dose", today=TODAY)

    old, fresh = read_milestone(store, milestone), read_milestone(store, new)
    assert (old.status, old.baseline_on) == (MilestoneStatus.CHANGED, PLAN)
    assert (fresh.title, fresh.baseline_on) == (old.title, date(2027, 3, 1))
    assert read_instalment(store, instalment).milestone_id == new

    store.undo()
    assert read_instalment(store, instalment).milestone_id == milestone
    assert len(milestones_of(store, project, today=TODAY)) == 1


def test_plan_left_behind_is_neither_late_nor_next(
    store: Store, project: str, milestone: str
) -> None:
    def listed() -> tuple[object, ...]:
        row = project_list.rows(store, [project], today=TODAY, keys=("due", "late"))[project]
        return row.due, row.late

    def late() -> list[str]:
        rows = milestones_of(store, project, today=TODAY)
        return [row.id for row in rows if row.overdue]

    assert (listed(), late()) == ((PLAN, True), [milestone])
    new = rebaseline(store, milestone, to=date(2027, 3, 1), reason="New dose", today=TODAY)

    assert (listed(), late()) == ((date(2027, 3, 1), False), [])
    [coming] = timeline_rows(store, [project], today=TODAY)[project].milestones[1:]
    assert timeline_rows(store, [project], today=TODAY)[project].next_one == coming
    assert coming.id == new
    with pytest.raises(InputError):
        rebaseline(store, milestone, to=date(2027, 4, 1), reason="Again", today=TODAY)
    reopen_milestone(store, milestone, today=TODAY)
    assert late() == [milestone]


def test_decision_keeps_who_when_and_why(store: Store, milestone: str) -> None:
    decision = DecisionValues(
        decision=Decision.CONDITIONAL_GO, decided_by="Board", decided_on=TODAY, reason="One more"
    )

    decide(store, milestone, decision, today=TODAY)

    values = read_milestone(store, milestone)
    assert (values.decision, values.decided_by, values.decision_reason) == (
        Decision.CONDITIONAL_GO,
        "Board",
        "One more",
    )


def test_milestone_that_releases_money_cannot_be_deleted(
    store: Store, milestone: str, instalment: str
) -> None:
    with pytest.raises(InputError, match="1 instalments wait"):
        delete_milestone(store, milestone)

    delete_instalment(store, instalment)
    delete_milestone(store, milestone)


def test_milestone_stays_with_its_project(
    store: Store, milestone: str, make_project: Callable[..., str]
) -> None:
    values = replace(read_milestone(store, milestone), project_id=make_project("Other"))

    with pytest.raises(InputError) as error:
        edit_milestone(store, milestone, values, today=TODAY)

    assert error.value.field == "project_id"


def test_instalment_is_not_paid_before_its_milestone_is_done(
    store: Store, project: str, milestone: str, instalment: str
) -> None:
    with pytest.raises(InputError) as error:
        advance(store, instalment, InstalmentStatus.PAID, on=TODAY, today=TODAY)
    assert error.value.field == "override_reason"

    mark_done(store, milestone, on=TODAY, today=TODAY)
    advance(store, instalment, InstalmentStatus.APPROVED, on=TODAY, today=TODAY)
    advance(store, instalment, InstalmentStatus.PAID, on=TODAY, today=TODAY)
    [row] = instalments_of(store, project)
    assert (row.status, row.on, row.currency) == (InstalmentStatus.PAID, TODAY, "NOK")
    [money] = money_of(store, project)
    assert (money.paid, money.waiting, money.planned) == (250_000_00, 0, 0)


def test_early_payment_keeps_the_reason(store: Store, instalment: str) -> None:
    advance(
        store,
        instalment,
        InstalmentStatus.PAID,
        on=TODAY,
        override_reason="Supplier wants it now",
        today=TODAY,
    )

    assert read_instalment(store, instalment).override_reason == "Supplier wants it now"


def test_milestone_that_was_paid_for_stays_done(
    store: Store, milestone: str, instalment: str
) -> None:
    mark_done(store, milestone, on=TODAY, today=TODAY)
    advance(store, instalment, InstalmentStatus.PAID, on=TODAY, today=TODAY)

    with pytest.raises(InputError, match="instalment was paid"):
        reopen_milestone(store, milestone, today=TODAY)
    with pytest.raises(InputError, match="paid on"):
        delete_instalment(store, instalment)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("amount_minor", {"amount_minor": 0}),
        ("amount_minor", {"amount_minor": -5}),
        ("amount_minor", {"amount_minor": 10**16}),
        ("currency", {"currency": "XXX"}),
        ("milestone_id", {"milestone_id": "none"}),
        ("approved_on", {"status": InstalmentStatus.APPROVED}),
        ("paid_on", {"status": InstalmentStatus.PAID, "paid_on": TOMORROW}),
        ("status", {"paid_on": TODAY}),
        (
            "paid_on",
            {
                "status": InstalmentStatus.PAID,
                "approved_on": TODAY,
                "paid_on": TODAY - timedelta(days=1),
            },
        ),
        ("paid_on", {"status": InstalmentStatus.RETURNED, "returned_on": TODAY}),
    ],
)
def test_impossible_instalment_is_refused(
    store: Store, project: str, field: str, wrong: dict[str, Any]
) -> None:
    good = {"project_id": project, "amount_minor": 100, "currency": "NOK"}

    with pytest.raises(InputError) as error:
        add_instalment(store, InstalmentValues(**{**good, **wrong}), today=TODAY)

    assert error.value.field == field


def test_instalment_waits_for_a_milestone_of_its_own_project(
    store: Store, milestone: str, make_project: Callable[..., str]
) -> None:
    values = InstalmentValues(
        project_id=make_project("Other"),
        amount_minor=100,
        currency="NOK",
        milestone_id=milestone,
    )

    with pytest.raises(InputError, match="another project"):
        add_instalment(store, values, today=TODAY)


def test_returned_money_cannot_go_on(store: Store, project: str) -> None:
    values = InstalmentValues(project_id=project, amount_minor=100, currency="EUR")
    key = add_instalment(store, values, today=TODAY)
    with pytest.raises(InputError) as error:
        advance(store, key, InstalmentStatus.RETURNED, on=TODAY, today=TODAY)
    assert error.value.field == "status"

    advance(store, key, InstalmentStatus.PAID, on=TODAY, today=TODAY)
    advance(store, key, InstalmentStatus.RETURNED, on=TODAY, today=TODAY)
    with pytest.raises(InputError):
        advance(store, key, InstalmentStatus.PAID, on=TODAY, today=TODAY)
    assert money_of(store, project)[0].paid == 0


def test_edited_instalment_keeps_its_rules(store: Store, instalment: str) -> None:
    values = read_instalment(store, instalment)

    with pytest.raises(InputError):
        edit_instalment(store, instalment, replace(values, amount_minor=-1), today=TODAY)
    edit_instalment(store, instalment, replace(values, amount_minor=7), today=TODAY)

    assert read_instalment(store, instalment).amount_minor == 7
