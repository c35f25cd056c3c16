from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from spark_tracker.domain.codes import (
    AdviceAnswer,
    AdviceWeight,
    AttendeeRole,
    Place,
    ProjectStatus,
    SessionFormat,
)
from spark_tracker.errors import InputError
from spark_tracker.services.actions import (
    ActionValues,
    actions_of,
    add_action,
    delete_action,
    edit_action,
    read_action,
    tick,
    untick,
)
from spark_tracker.services.assignments import AssignmentValues, assign
from spark_tracker.services.mentoring import (
    delete_session,
    edit_session,
    log_group_session,
    log_session,
    read_session,
)
from spark_tracker.services.milestones import MilestoneValues, add_milestone, read_milestone
from spark_tracker.services.session_checks import check_session
from spark_tracker.services.session_defaults import session_defaults
from spark_tracker.services.session_rows import sessions_of
from spark_tracker.services.session_values import (
    ActionLine,
    AdviceValues,
    AttendeeValues,
    SessionValues,
)
from spark_tracker.store.changes import ChangeSet
from spark_tracker.store.store import Store
from tests.conftest import TODAY

TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    return make_project()


@pytest.fixture
def advisor(make_advisor: Callable[..., str]) -> str:
    return make_advisor()


def session_with(project: str, **values: Any) -> SessionValues:
    good: dict[str, Any] = {"held_on": TODAY, "format": SessionFormat.ONE_TO_ONE, "minutes": 60}
    return SessionValues(project_id=project, **{**good, **values})


def test_logged_session_is_read_as_written_and_one_undo(
    store: Store, project: str, advisor: str, changes: list[ChangeSet]
) -> None:
    milestone = add_milestone(store, MilestoneValues(project_id=project, title="a"), today=TODAY)
    changes.clear()
    values = session_with(
        project,
        place=Place.ONLINE,
        prep_minutes=15,
        attendees=(AttendeeValues(person_id=advisor, override_reason="On the phone"),),
        topics=("regulatory", "ip"),
        question="Which route?",
        advice=(
            AdviceValues(text="Ask the agency", advisor_id=advisor, weight=AdviceWeight.FOLLOW),
            AdviceValues(text="Wait", topic="ip", answer=AdviceAnswer.REJECTED, answer_reason="No"),
        ),
        actions=(ActionLine(text="Write to the agency", owner_id=advisor, due_on=TOMORROW),),
        milestones=(milestone,),
        next_session_on=TODAY + timedelta(days=30),
        note="n",
        private_note="p",
    )

    key = log_session(store, values, today=TODAY)

    assert len(changes) == 1
    read = read_session(store, key)
    bare = replace(
        read,
        advice=tuple(replace(entry, id="") for entry in read.advice),
        actions=tuple(replace(entry, id="") for entry in read.actions),
    )
    assert bare == values
    [line] = sessions_of(store, project)
    assert (line.advisors, line.advice, line.open_actions) == (("Ada Berg",), 2, 1)

    store.undo()
    assert sessions_of(store, project) == ()
    store.redo()
    assert read_session(store, key) == read


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("held_on", {"held_on": TOMORROW}),
        ("minutes", {"minutes": 0}),
        ("minutes", {"minutes": 24 * 60 + 1}),
        ("prep_minutes", {"prep_minutes": -1}),
        ("next_session_on", {"next_session_on": TODAY - timedelta(days=1)}),
        ("topics", {"topics": ("gossip",)}),
        ("advice.0.text", {"advice": (AdviceValues(text=" "),)}),
        ("advice.1.topic", {"advice": (AdviceValues(text="a"), AdviceValues(text="b", topic="x"))}),
        ("advice.0.advisor_id", {"advice": (AdviceValues(text="a", advisor_id="nobody"),)}),
        ("advice.0.answer", {"advice": (AdviceValues(text="a", answer_reason="why"),)}),
        ("advice.0.text", {"advice": (AdviceValues(text="a", id="gone"),)}),
        ("actions.0.text", {"actions": (ActionLine(text=""),)}),
        ("actions.0.text", {"actions": (ActionLine(text="a", id="gone"),)}),
        ("actions.0.owner_id", {"actions": (ActionLine(text="a", owner_id="nobody"),)}),
        ("actions.0.done_on", {"actions": (ActionLine(text="a", done_on=TOMORROW),)}),
        ("attendees.0.person_id", {"attendees": (AttendeeValues(person_id="nobody"),)}),
        ("done_actions", {"done_actions": ("none",)}),
        ("milestones", {"milestones": ("none",)}),
        ("project_id", {"project_id": "none"}),
    ],
)
def test_impossible_session_is_refused_and_nothing_written(
    store: Store, project: str, changes: list[ChangeSet], field: str, wrong: dict[str, Any]
) -> None:
    values = replace(session_with(project), **wrong)
    changes.clear()

    with pytest.raises(InputError) as error:
        log_session(store, values, today=TODAY)

    assert error.value.field == field
    assert changes == []


def test_nobody_attends_twice(store: Store, project: str, advisor: str) -> None:
    twice = (AttendeeValues(person_id=advisor), AttendeeValues(person_id=advisor))

    with pytest.raises(InputError, match="Ada Berg stands in the list already") as error:
        log_session(store, session_with(project, attendees=twice), today=TODAY)

    assert error.value.field == "attendees.1.person_id"


def test_milestones_and_ticks_are_of_the_same_project(
    store: Store, project: str, make_project: Callable[..., str]
) -> None:
    other = make_project("Other")
    milestone = add_milestone(store, MilestoneValues(project_id=other, title="a"), today=TODAY)
    action = add_action(store, ActionValues(project_id=other, text="a"), today=TODAY)

    for wrong in ({"milestones": (milestone,)}, {"done_actions": (action,)}):
        with pytest.raises(InputError, match="another project"):
            log_session(store, session_with(project, **wrong), today=TODAY)


def test_old_actions_are_ticked_with_the_session(store: Store, project: str) -> None:
    action = add_action(
        store, ActionValues(project_id=project, text="Call", due_on=TODAY), today=TODAY
    )
    held_on = TODAY - timedelta(days=2)

    log_session(store, session_with(project, held_on=held_on, done_actions=(action,)), today=TODAY)

    assert read_action(store, action).done_on == held_on


def test_edit_keeps_lines_by_id_adds_new_and_drops_missing_ones(
    store: Store, project: str, advisor: str, changes: list[ChangeSet]
) -> None:
    key = log_session(
        store,
        session_with(
            project,
            topics=("ip", "cmc"),
            attendees=(AttendeeValues(person_id=advisor),),
            advice=(AdviceValues(text="a"), AdviceValues(text="b")),
            actions=(ActionLine(text="do"),),
        ),
        today=TODAY,
    )
    values = read_session(store, key)
    changes.clear()

    edit_session(store, key, values, today=TODAY)
    assert changes == []

    kept = replace(values.advice[1], text="B")
    changed = replace(
        values,
        minutes=90,
        topics=("ip",),
        attendees=(),
        advice=(kept, AdviceValues(text="c")),
        actions=(),
    )
    edit_session(store, key, changed, today=TODAY)
    after = read_session(store, key)
    assert [entry.text for entry in after.advice] == ["B", "c"]
    assert after.advice[0].id == kept.id
    assert (after.minutes, after.topics, after.attendees, after.actions) == (90, ("ip",), (), ())

    store.undo()
    assert read_session(store, key) == values


def test_session_stays_with_its_project(
    store: Store, project: str, make_project: Callable[..., str]
) -> None:
    key = log_session(store, session_with(project), today=TODAY)
    other = replace(read_session(store, key), project_id=make_project("Other"))

    with pytest.raises(InputError) as error:
        edit_session(store, key, other, today=TODAY)

    assert error.value.field == "project_id"


def test_group_session_shares_its_head(
    store: Store, make_project: Callable[..., str], changes: list[ChangeSet]
) -> None:
    one, two = make_project("a"), make_project("b")
    changes.clear()
    values = [session_with(key, format=SessionFormat.GROUP) for key in (one, two)]

    first, second = log_group_session(store, values, today=TODAY)
    assert len(changes) == 1

    moved = replace(read_session(store, first), held_on=TODAY - timedelta(days=1), note="mine")
    edit_session(store, first, moved, today=TODAY)
    other = read_session(store, second)
    assert (other.held_on, other.note) == (TODAY - timedelta(days=1), "")


def test_group_with_different_heads_or_one_project_twice_is_refused(
    store: Store, make_project: Callable[..., str]
) -> None:
    one, two = make_project("a"), make_project("b")

    with pytest.raises(InputError) as error:
        log_group_session(store, [session_with(one), session_with(two, minutes=30)], today=TODAY)
    assert error.value.field == "minutes"
    with pytest.raises(InputError, match="logged for NO-2026-01 already"):
        log_group_session(store, [session_with(one), session_with(one)], today=TODAY)
    with pytest.raises(InputError):
        log_group_session(store, [], today=TODAY)
    assert sessions_of(store, one) == ()


def test_session_beside_another_takes_its_head_and_group(
    store: Store, make_project: Callable[..., str]
) -> None:
    one, two = make_project("a"), make_project("b")
    first = log_session(store, session_with(one, minutes=45), today=TODAY)

    second = log_session(store, session_with(two, minutes=10), today=TODAY, beside=first)

    assert read_session(store, second).minutes == 45
    [left], [right] = sessions_of(store, one), sessions_of(store, two)
    assert left.group_id == right.group_id is not None
    delete_session(store, second)
    assert sessions_of(store, one)[0].group_id is None


def test_deleted_session_comes_back_with_its_lines(store: Store, project: str) -> None:
    key = log_session(
        store,
        session_with(project, advice=(AdviceValues(text="a"),), actions=(ActionLine(text="b"),)),
        today=TODAY,
    )
    milestone = add_milestone(
        store,
        MilestoneValues(project_id=project, title="m", evidence_session_id=key),
        today=TODAY,
    )
    before = read_session(store, key)

    delete_session(store, key)
    assert read_milestone(store, milestone).evidence_session_id is None
    assert actions_of(store, project, today=TODAY) == ()

    store.undo()
    assert read_session(store, key) == before


def test_advice_is_answered_with_a_reason(store: Store, project: str) -> None:
    key = log_session(
        store, session_with(project, advice=(AdviceValues(text="Wait"),)), today=TODAY
    )
    [advice] = read_session(store, key).advice

    later = replace(advice, answer=AdviceAnswer.LATER, answer_reason="After the trial")
    edit_session(store, key, session_with(project, advice=(later,)), today=TODAY)
    [answered] = read_session(store, key).advice
    assert answered == later

    why = replace(advice, answer=None, answer_reason="x")
    with pytest.raises(InputError) as error:
        edit_session(store, key, session_with(project, advice=(why,)), today=TODAY)
    assert error.value.field == "advice.0.answer"


def test_cautions_before_logging_stop_nobody(
    store: Store, make_person: Callable[..., str], make_project: Callable[..., str]
) -> None:
    person = make_person()
    project = make_project(status=ProjectStatus.ALUMNI, status_on=TODAY)
    attendees = (
        AttendeeValues(person_id=person),
        AttendeeValues(person_id=make_person("Team"), role=AttendeeRole.TEAM),
    )
    values = session_with(project, attendees=attendees)

    cautions = check_session(store, values)
    assert {(entry.key, entry.field) for entry in cautions} == {
        ("cda_missing", "attendees.0.person_id"),
        ("ended", "project_id"),
    }

    key = log_session(store, values, today=TODAY)
    assert "duplicate" in {entry.key for entry in check_session(store, values)}
    assert "duplicate" not in {entry.key for entry in check_session(store, values, session_id=key)}


def test_logger_starts_with_the_last_session_and_what_is_left(
    store: Store,
    project: str,
    advisor: str,
    make_person: Callable[..., str],
) -> None:
    assert session_defaults(store, project, today=TODAY).format is SessionFormat.KICK_OFF
    assign(
        store,
        AssignmentValues(
            person_id=advisor, project_id=project, role="lead_mentor", from_on=date(2026, 2, 1)
        ),
        today=TODAY,
    )
    milestone = add_milestone(
        store,
        MilestoneValues(project_id=project, title="Data", forecast_on=date(2026, 11, 1)),
        today=TODAY,
    )
    for days, topic, minutes in ((20, "ip", 30), (10, "cmc", 45)):
        log_session(
            store,
            session_with(
                project,
                held_on=TODAY - timedelta(days=days),
                minutes=minutes,
                topics=(topic, "clinical"),
                attendees=(AttendeeValues(person_id=advisor),),
                advice=(AdviceValues(text=f"Park {topic}", weight=AdviceWeight.PARK),),
                actions=(ActionLine(text=f"Do {topic}", due_on=TODAY - timedelta(days=days - 9)),),
            ),
            today=TODAY,
        )

    defaults = session_defaults(store, project, today=TODAY)

    assert (defaults.format, defaults.minutes, defaults.sessions) == (
        SessionFormat.ONE_TO_ONE,
        45,
        2,
    )
    assert [choice.name for choice in defaults.attendees] == ["Ada Berg"]
    assert defaults.last_attendees == (advisor,)
    assert defaults.topics == ("cmc", "clinical", "ip")
    assert [action.text for action in defaults.open_actions] == ["Do ip", "Do cmc"]
    assert [entry.text for entry in defaults.parked] == ["Park cmc", "Park ip"]
    assert defaults.next_milestone is not None
    assert (defaults.next_milestone.id, defaults.next_milestone.overdue) == (milestone, True)


def test_action_items_are_added_ticked_and_reopened(store: Store, project: str) -> None:
    late = add_action(
        store,
        ActionValues(project_id=project, text="Late", due_on=TODAY - timedelta(days=1)),
        today=TODAY,
    )
    add_action(store, ActionValues(project_id=project, text="Free"), today=TODAY)
    assert [(row.text, row.overdue) for row in actions_of(store, project, today=TODAY)] == [
        ("Late", True),
        ("Free", False),
    ]

    tick(store, late, on=TODAY, today=TODAY)
    assert [row.text for row in actions_of(store, project, today=TODAY)] == ["Free", "Late"]
    with pytest.raises(InputError):
        tick(store, late, on=TOMORROW, today=TODAY)
    untick(store, late)

    edit_action(store, late, replace(read_action(store, late), text="Later"), today=TODAY)
    with pytest.raises(InputError):
        edit_action(store, late, replace(read_action(store, late), text=""), today=TODAY)
    delete_action(store, late)
    assert len(actions_of(store, project, today=TODAY)) == 1


def test_action_belongs_to_a_session_of_its_project(
    store: Store, project: str, make_project: Callable[..., str]
) -> None:
    key = log_session(store, session_with(project), today=TODAY)

    with pytest.raises(InputError, match="another project"):
        add_action(
            store,
            ActionValues(project_id=make_project("Other"), text="a", session_id=key),
            today=TODAY,
        )
