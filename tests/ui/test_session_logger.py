"""The session logger: by keyboard, refused, kept as a draft, for several projects, changed."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from spark_tracker.domain.codes import (
    AdviceAnswer,
    AdviceWeight,
    AttendeeRole,
    ProjectStatus,
    SessionFormat,
)
from spark_tracker.services.actions import actions_of
from spark_tracker.services.assignments import AssignmentValues, assign
from spark_tracker.services.code_lists import retire_code
from spark_tracker.services.mentoring import edit_session, log_session, read_session
from spark_tracker.services.milestones import MilestoneValues, add_milestone
from spark_tracker.services.people import AdvisorValues, PersonValues, add_person
from spark_tracker.services.session_rows import sessions_of
from spark_tracker.services.session_values import (
    ActionLine,
    AdviceValues,
    AttendeeValues,
    SessionValues,
)
from spark_tracker.store.store import Store
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.session_logger import drafts
from spark_tracker.ui.session_logger.dialog import SessionLogger
from spark_tracker.ui.session_logger.line_widgets import ActionItemLine, AdviceLine
from tests.conftest import TODAY
from tests.ui.desks import Heard

pytestmark = pytest.mark.qt_log_ignore("does not support")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def make_advisor(store: Store) -> Callable[..., str]:
    def make(name: str = "Ada Berg", signed: date | None = date(2026, 1, 10)) -> str:
        part = AdvisorValues(cda_signed_on=signed)
        return add_person(store, PersonValues(name=name, advisor=part), today=TODAY)

    return make


@pytest.fixture
def project(
    store: Store, make_project: Callable[..., str], make_advisor: Callable[..., str]
) -> str:
    project = make_project("Gel for chronic wounds", status=ProjectStatus.ACTIVE)
    assign(
        store,
        AssignmentValues(
            person_id=make_advisor(),
            project_id=project,
            role="lead_mentor",
            from_on=date(2026, 2, 12),
        ),
        today=TODAY,
    )
    return project


@pytest.fixture
def open_logger(qtbot: QtBot, desk: Desk, window: QWidget) -> Callable[..., SessionLogger]:
    def opened(project_id: str = "", session_id: str = "") -> SessionLogger:
        logger = SessionLogger(desk, project_id, session_id, parent=window)
        logger.open()
        logger.activateWindow()
        qtbot.waitUntil(logger.isActiveWindow)
        return logger

    return opened


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, key: Qt.Key, modifier: object = None) -> None:
    if modifier is None:
        qtbot.keyClick(focus(), key)
    else:
        qtbot.keyClick(focus(), key, modifier)


def test_whole_session_is_logged_without_the_mouse(
    qtbot: QtBot,
    store: Store,
    project: str,
    heard: Heard,
    open_logger: Callable[..., SessionLogger],
) -> None:
    logger = open_logger()
    assert focus() is logger.form.head.project
    qtbot.keyClicks(focus(), "gel")
    press(qtbot, Qt.Key.Key_Return)
    assert logger.form.people.advisors[0][1] == "Ada Berg"
    logger.form.focus_first_empty()
    qtbot.keyClicks(focus(), "Book the chamber")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(focus(), "File before Christmas")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(focus(), "- ")
    qtbot.keyClicks(focus(), "Ask for a quote ^")
    qtbot.keyClicks(focus(), "fri")
    with qtbot.waitSignal(logger.logged) as told:
        press(qtbot, Qt.Key.Key_Return, CTRL)
    values = read_session(store, told.args[0])
    assert values.held_on == TODAY
    assert [line.text for line in values.advice] == ["Book the chamber", "File before Christmas"]
    assert [(a.text, a.due_on) for a in values.actions] == [("Ask for a quote", date(2026, 11, 27))]
    assert heard.said == [("Session logged", True)]
    store.undo()
    assert sessions_of(store, project) == ()


def test_topic_out_of_use_stays_with_its_session(
    store: Store, desk: Desk, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    values = SessionValues(
        project_id=project,
        held_on=TODAY,
        format=SessionFormat.CHECK_IN,
        topics=("regulatory", "ip"),
    )
    session = log_session(store, values, today=TODAY)
    retire_code(store, "session_topic", "regulatory")
    desk.words.forget()
    logger = open_logger(session_id=session)
    logger.form.extras.note.setPlainText("New.")
    logger.log()
    assert set(read_session(store, session).topics) == {"regulatory", "ip"}


def test_logger_starts_like_the_last_session(
    store: Store, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    first = open_logger(project)
    assert first.form.head.format.code == SessionFormat.KICK_OFF
    assert first.form.head.minutes.text() == "60"
    first.form.head.format.choose(SessionFormat.CHECK_IN)
    first.form.head.minutes.setText("30")
    first.log()
    second = open_logger(project)
    assert second.form.head.format.code == SessionFormat.CHECK_IN
    assert second.form.head.minutes.text() == "30"
    assert focus() is second.form.advice.lines[0].text


def test_several_refusals_are_counted_and_nothing_typed_is_lost(
    qtbot: QtBot, store: Store, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    logger = open_logger(project)
    qtbot.keyClicks(focus(), "Book the chamber")
    logger.form.head.minutes.setText("an hour")
    logger.form.actions_.add_text("Ask for a quote")
    line = logger.form.actions_.lines[0]
    assert isinstance(line, ActionItemLine)
    line.due.setText("someday")
    press(qtbot, Qt.Key.Key_Return, CTRL)
    assert logger.to_mend.text() == "2 things to mend"
    assert focus() is logger.form.head.minutes
    assert "an hour" in logger.form.head.rows["minutes"].sentence.text()
    assert "someday" in logger.form.actions_.refusal.text()
    assert logger.form.advice.lines[0].text.toPlainText() == "Book the chamber"
    assert sessions_of(store, project) == ()


def test_name_that_was_typed_but_not_added_is_refused_not_lost(
    qtbot: QtBot, store: Store, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    logger = open_logger(project)
    logger.form.people.field.setFocus()
    qtbot.keyClicks(focus(), "Fix the pH first")
    press(qtbot, Qt.Key.Key_Return, CTRL)
    assert "Fix the pH first" in logger.form.people.row.sentence.text()
    assert logger.form.people.field.line.text() == "Fix the pH first"
    assert sessions_of(store, project) == ()


def test_day_to_come_is_refused_at_the_date(
    qtbot: QtBot, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    logger = open_logger(project)
    logger.form.head.date.setText("2027-01-01")
    press(qtbot, Qt.Key.Key_Return, CTRL)
    assert logger.form.head.rows["held_on"].is_refused
    assert logger.to_mend.text() == "1 thing to mend"


def test_missing_agreement_is_said_and_the_reason_is_kept(
    qtbot: QtBot,
    store: Store,
    project: str,
    make_advisor: Callable[..., str],
    open_logger: Callable[..., SessionLogger],
) -> None:
    other = make_advisor("Bo Lie", None)
    logger = open_logger(project)
    logger.form.people.field.setFocus()
    qtbot.keyClicks(focus(), "Bo")
    press(qtbot, Qt.Key.Key_Return)
    assert other in logger.form.people.field.keys
    reason = logger.form.people._reasons[other]
    assert not reason.isHidden()
    qtbot.keyClicks(reason, "signs on Monday")
    with qtbot.waitSignal(logger.logged) as told:
        logger.log()
    kept = {a.person_id: a.override_reason for a in read_session(store, told.args[0]).attendees}
    assert kept[other] == "signs on Monday"


def test_unknown_name_is_added_with_a_second_enter(
    qtbot: QtBot, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    logger = open_logger(project)
    before = len(logger.form.people.field.keys)
    logger.form.people.field.setFocus()
    qtbot.keyClicks(focus(), "Kari Nordmann")
    press(qtbot, Qt.Key.Key_Return)
    assert len(logger.form.people.field.keys) == before
    press(qtbot, Qt.Key.Key_Return)
    assert len(logger.form.people.field.keys) == before + 1
    assert logger.form.people.values()[-1].role is AttendeeRole.GUEST


def test_backspace_removes_an_empty_line_and_control_arrows_move_one(
    qtbot: QtBot, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    logger = open_logger(project)
    for text in ("one", "two"):
        qtbot.keyClicks(focus(), text)
        press(qtbot, Qt.Key.Key_Return)
    lines = logger.form.advice.lines
    assert len(lines) == 3
    press(qtbot, Qt.Key.Key_Backspace)
    assert len(lines) == 2
    press(qtbot, Qt.Key.Key_Up, CTRL)
    assert [line.text.toPlainText() for line in lines] == ["two", "one"]


def test_action_goes_to_owner_and_date_by_sign(
    qtbot: QtBot, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    logger = open_logger(project)
    logger.form.actions_.add_text("Ask for a quote")
    line = logger.form.actions_.lines[0]
    assert isinstance(line, ActionItemLine)
    qtbot.keyClicks(focus(), " @")
    assert focus() is line.owner
    qtbot.keyClicks(focus(), "ada")
    line.owner.settle()
    assert line.owner.text() == "Ada Berg"
    line.text.setFocus()
    qtbot.keyClicks(focus(), "^")  # the line ends with a space already
    assert focus() is line.due


def test_address_can_be_typed_in_an_action(
    qtbot: QtBot, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    logger = open_logger(project)
    logger.form.actions_.add_text("Write to")
    line = logger.form.actions_.lines[0]
    qtbot.keyClicks(focus(), " lab@example.org, 10^3 cells")
    assert line.text.toPlainText() == "Write to lab@example.org, 10^3 cells"


def test_link_opens_its_field_and_takes_the_keyboard(
    qtbot: QtBot, store: Store, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    milestone = add_milestone(
        store, MilestoneValues(project_id=project, title="Stability data"), today=TODAY
    )
    logger = open_logger(project)
    logger.form.extras.reveal("question")
    qtbot.keyClicks(focus(), "Who pays?")
    logger.form.extras.reveal("milestones")
    qtbot.keyClicks(focus(), "stab")
    press(qtbot, Qt.Key.Key_Return)
    logger.form.extras.reveal("private_note")
    qtbot.keyClicks(focus(), "for us only")
    with qtbot.waitSignal(logger.logged) as told:
        logger.log()
    values = read_session(store, told.args[0])
    assert (values.question, values.private_note) == ("Who pays?", "for us only")
    assert values.milestones == (milestone,)


def test_open_actions_are_ticked_with_the_session(
    qtbot: QtBot, store: Store, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    log_session(
        store,
        SessionValues(
            project_id=project,
            held_on=date(2026, 11, 12),
            format=SessionFormat.CHECK_IN,
            actions=(ActionLine(text="Ask for a quote"),),
        ),
        today=TODAY,
    )
    logger = open_logger(project)
    [box] = logger.last_time.boxes.values()
    assert box.accessibleName() == "Ask for a quote"
    qtbot.keyClick(box, Qt.Key.Key_Space)
    logger.log()
    [action] = actions_of(store, project, today=TODAY)
    assert action.done_on == TODAY


def test_escape_keeps_the_draft_and_the_next_logger_offers_it(
    qtbot: QtBot, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    logger = open_logger(project)
    qtbot.keyClicks(focus(), "Book the chamber")
    logger.form.actions_.add_text("Ask for a quote")
    press(qtbot, Qt.Key.Key_Escape)
    again = open_logger(project)
    assert not again.offer.isHidden()
    qtbot.mouseClick(again.offer.button, Qt.MouseButton.LeftButton)
    assert again.form.advice.lines[0].text.toPlainText() == "Book the chamber"
    assert again.form.actions_.lines[0].text.toPlainText() == "Ask for a quote"
    again.log()
    assert list(drafts.drafts_folder().glob("*.json")) == []


def test_untouched_logger_leaves_no_draft(
    qtbot: QtBot, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    logger = open_logger(project)
    qtbot.keyClick(logger, Qt.Key.Key_Escape)
    assert list(drafts.drafts_folder().glob("*")) == []


def test_draft_is_kept_while_typing_rests(
    qtbot: QtBot, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    open_logger(project)
    qtbot.keyClicks(focus(), "Book the chamber")
    qtbot.waitUntil(lambda: len(list(drafts.drafts_folder().glob("*.json"))) == 1)
    [path] = drafts.drafts_folder().glob("*.json")
    assert json.loads(path.read_text())["advice"][0][1] == "Book the chamber"


def test_discard_removes_the_draft(
    qtbot: QtBot, store: Store, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    logger = open_logger(project)
    qtbot.keyClicks(focus(), "Book the chamber")
    logger.keep_draft()
    qtbot.mouseClick(logger.discard_button, Qt.MouseButton.LeftButton)
    assert list(drafts.drafts_folder().glob("*.json")) == []
    assert sessions_of(store, project) == ()


def test_damaged_draft_is_set_aside_with_a_sentence(
    store: Store, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    path = drafts.new_path(store.path)
    path.write_text('{"advice": [["a"')
    logger = open_logger(project)
    assert logger.offer.isHidden()
    aside = path.with_suffix(".damaged")
    assert aside.read_text() == '{"advice": [["a"'
    assert str(aside) in logger.banner.text.text()


@pytest.mark.parametrize(
    "state",
    [
        {"attendees": [["x", "nobody", ""], ["x"], 3], "advice": 7, "actions": [["a", 1, 2]]},
        {"project_id": ["gone"], "held_on": 3, "topics": {"a": 1}, "milestones": "abc"},
        {"advice": [["x", "text", "sideways"], ["x", "Book it", "follow"]], "next": None},
    ],
)
def test_draft_with_values_that_cannot_be_is_restored_without_them(
    qtbot: QtBot,
    store: Store,
    project: str,
    open_logger: Callable[..., SessionLogger],
    state: dict[str, object],
) -> None:
    drafts.keep(drafts.new_path(store.path), state)
    logger = open_logger(project)
    qtbot.mouseClick(logger.offer.button, Qt.MouseButton.LeftButton)
    texts = [line.text.toPlainText() for line in logger.form.advice.lines]
    assert texts == (["Book it"] if isinstance(state.get("advice"), list) else [""])


_KILLED = """
import os, sys, time
from pathlib import Path
from spark_tracker.ui.session_logger import drafts
path = Path(sys.argv[2])
for number in range(100000):
    drafts.keep(path, {"advice": [["", "line " * 500, "consider"]], "number": number})
    if number == 20:
        print("writing", flush=True)
"""


def test_draft_is_whole_when_the_program_is_killed_while_it_writes(
    tmp_path: Path, data_folder: Path
) -> None:
    programme = tmp_path / "programme.spark"
    path = drafts.new_path(programme)
    writer = subprocess.Popen(
        [sys.executable, "-c", _KILLED, str(programme), str(path)],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "SPARK_TRACKER_HOME": str(data_folder)},
    )
    assert writer.stdout is not None
    writer.stdout.readline()
    writer.send_signal(signal.SIGKILL)
    writer.communicate()
    draft, _aside = drafts.newest(programme)
    assert draft is not None
    assert draft.state["number"] >= 20


def test_group_session_keeps_head_and_advisors_for_the_next_project(
    qtbot: QtBot,
    store: Store,
    project: str,
    make_project: Callable[..., str],
    open_logger: Callable[..., SessionLogger],
) -> None:
    other = make_project("Home test", status=ProjectStatus.ACTIVE)
    logger = open_logger(project)
    logger.form.head.minutes.setText("90")
    qtbot.keyClicks(focus(), "Book the chamber")
    logger.log_and_go_on()
    assert focus() is logger.form.head.project
    assert not logger.form.head.minutes.isEnabled()
    assert logger.form.advice.lines[0].text.toPlainText() == ""
    qtbot.keyClicks(focus(), "home")
    press(qtbot, Qt.Key.Key_Return)
    with qtbot.waitSignal(logger.logged):
        logger.log()
    [first], [second] = sessions_of(store, project), sessions_of(store, other)
    assert first.group_id == second.group_id is not None
    assert (second.minutes, second.advisors) == (90, ("Ada Berg",))


def test_logged_session_is_changed_and_the_answers_of_the_team_stay(
    qtbot: QtBot, store: Store, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    [advisor] = [
        entry.person_id for entry in read_session(store, _logged(store, project)).attendees
    ]
    session_id = sessions_of(store, project)[0].id
    values = read_session(store, session_id)
    answer = replace(values.advice[0], answer=AdviceAnswer.ACCEPTED, answer_reason="cheap enough")
    edit_session(store, session_id, replace(values, advice=(answer,)), today=TODAY)
    logger = open_logger("", session_id)
    assert logger.log_button.text() == "Save"
    assert not logger.form.head.project.isEnabled()
    logger.form.advice.lines[0].text.setPlainText("Book two chambers")
    logger.log()
    changed = read_session(store, session_id).advice[0]
    assert (changed.text, changed.answer, changed.advisor_id) == (
        "Book two chambers",
        AdviceAnswer.ACCEPTED,
        advisor,
    )
    assert list(drafts.drafts_folder().glob("*.json")) == []


def test_team_answers_advice_in_the_session_it_was_given_in(
    qtbot: QtBot, store: Store, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    session_id = _logged(store, project)
    logger = open_logger("", session_id)
    [line] = logger.form.advice.lines
    assert isinstance(line, AdviceLine)
    line.reason.setFocus()
    qtbot.keyClicks(focus(), "After the trial")
    logger.log()
    assert logger.isVisible()
    assert focus() is line.answer, "a reason needs its answer"
    qtbot.keyClicks(line.answer, "Later")
    logger.log()
    [advice] = read_session(store, session_id).advice
    assert (advice.answer, advice.answer_reason) == (AdviceAnswer.LATER, "After the trial")


def test_new_advice_asks_for_no_answer_yet(
    project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    [line] = open_logger(project).form.advice.lines
    assert isinstance(line, AdviceLine)
    assert not line.answer.isVisible()
    assert not line.reason.isVisible()


def _logged(store: Store, project: str) -> str:
    from spark_tracker.services.people import find_people  # noqa: PLC0415 - one test needs it

    [ada] = find_people(store, "Ada Berg")
    return log_session(
        store,
        SessionValues(
            project_id=project,
            held_on=date(2026, 11, 12),
            format=SessionFormat.CHECK_IN,
            attendees=(AttendeeValues(person_id=ada.id),),
            advice=(
                AdviceValues(
                    text="Book the chamber", advisor_id=ada.id, weight=AdviceWeight.FOLLOW
                ),
            ),
        ),
        today=TODAY,
    )


def test_second_session_of_the_day_is_said_to_be_one(
    store: Store, project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    open_logger(project).log()
    logger = open_logger(project)
    said = [label.text() for label in logger.form.people.findChildren(QLabel)]
    assert any("is logged already" in text for text in said)


def test_every_field_of_the_logger_has_a_name(
    project: str, open_logger: Callable[..., SessionLogger]
) -> None:
    logger = open_logger(project)
    for name in logger.form.extras.rows:
        logger.form.extras.reveal(name, focus=False)
    nameless = [
        widget
        for widget in logger.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(logger)
        and not widget.accessibleName()
    ]
    assert nameless == []
