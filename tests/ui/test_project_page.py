"""The page of one project: head, thread, lists, what stands beside."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from spark_tracker.domain.codes import MAIN_STAGES, ProjectStatus, SessionFormat, Stage
from spark_tracker.domain.quarter import Quarter
from spark_tracker.services.actions import actions_of
from spark_tracker.services.assignments import AssignmentValues, assign
from spark_tracker.services.mentoring import log_session
from spark_tracker.services.milestones import MilestoneValues, add_milestone, milestones_of
from spark_tracker.services.patents import FamilyValues, FilingValues, add_family, add_filing
from spark_tracker.services.people import AdvisorValues, PersonValues, add_person
from spark_tracker.services.project_page import ProjectHead
from spark_tracker.services.project_parts import read_progress
from spark_tracker.services.projects import edit_project, read_project
from spark_tracker.services.session_values import (
    ActionLine,
    AdviceValues,
    AttendeeValues,
    SessionValues,
)
from spark_tracker.services.stages import read_stages
from spark_tracker.store.store import Store
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.project_page.page import ProjectPage
from spark_tracker.ui.project_page.thread_delegate import ThreadDelegate
from spark_tracker.ui.project_page.thread_layout import lay_out
from spark_tracker.ui.project_page.thread_words import AdviceWords, EventWords
from spark_tracker.ui.theme import Look, Role, Type, theme
from tests.conftest import TODAY
from tests.ui.desks import Heard, desk_on


def tab_of(page: ProjectPage, key: str) -> Any:
    """The tab that was built under `key`; each kind has parts of its own."""
    return page._built[key]


def head_of(page: ProjectPage) -> ProjectHead:
    assert page._head is not None
    return page._head


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """What the desk's own objects live with."""
    holder = QWidget()
    qtbot.addWidget(holder)
    return holder


@pytest.fixture
def desk(holder: QWidget, store: Store, tmp_path: Path, heard: Heard) -> Desk:
    return desk_on(store, holder, tmp_path, heard)


@pytest.fixture
def advisor(store: Store) -> str:
    part = AdvisorValues(cda_signed_on=date(2026, 1, 10))
    return add_person(store, PersonValues(name="Ada Berg", advisor=part), today=TODAY)


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    return make_project(
        "Gel for chronic wounds",
        status=ProjectStatus.ACTIVE,
        status_on=date(2025, 1, 10),
        applied_on=date(2024, 11, 7),
        admitted_on=date(2025, 1, 10),
    )


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> ProjectPage:
    page = ProjectPage(desk)
    qtbot.addWidget(page)
    page.resize(1072, 700)
    page.show()
    return page


def session(store: Store, project: str, advisor: str, on: date, **values: object) -> str:
    return log_session(
        store,
        SessionValues(
            project_id=project,
            held_on=on,
            format=SessionFormat.ONE_TO_ONE,
            attendees=(AttendeeValues(person_id=advisor),),
            **values,  # type: ignore[arg-type]
        ),
        today=TODAY,
    )


def spoken(page: ProjectPage) -> list[str]:
    model = page.thread_tab.model
    return [
        str(model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(model.rowCount())
    ]


def test_head_says_title_status_and_month_of_the_programme(
    page: ProjectPage, project: str, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.renamed) as told:
        page.show_project(project)
    assert told.args[0] == "Gel for chronic wounds"
    assert page.head.title.text() == "Gel for chronic wounds"
    assert page.head.pill.accessibleName() == "Active"
    assert "month 23 of the programme" in page.head.subtitle.text()


def test_stage_path_dates_what_is_reached_and_invites_to_the_next(
    page: ProjectPage, store: Store, project: str, advisor: str
) -> None:
    assign(
        store,
        AssignmentValues(
            person_id=advisor, project_id=project, role="lead_mentor", from_on=date(2025, 2, 12)
        ),
        today=TODAY,
    )
    page.show_project(project)
    steps = page.head._steps(head_of(page))
    assert [step.reached for step in steps] == [True, True, False, False, False]
    assert steps[0].between == "97 days"
    assert steps[1].between.endswith("days so far")
    assert [step.act for step in steps] == ["", "", "add a filing…", "", ""]
    assert len(steps) == len(MAIN_STAGES)


def test_two_stages_on_one_day_say_so(
    page: ProjectPage, store: Store, project: str, advisor: str
) -> None:
    values = read_project(store, project)
    assert values.applied_on is not None
    assign(
        store,
        AssignmentValues(
            person_id=advisor, project_id=project, role="lead_mentor", from_on=values.applied_on
        ),
        today=TODAY,
    )
    page.show_project(project)
    assert page.head._steps(head_of(page))[0].same_day


def test_thread_is_divided_by_quarters_newest_first(
    page: ProjectPage, store: Store, project: str, advisor: str
) -> None:
    session(store, project, advisor, date(2026, 11, 12))
    session(store, project, advisor, date(2026, 8, 27))
    page.show_project(project)
    said = spoken(page)
    assert said[0] == "2026 Q4, open"
    assert said[2] == "2026 Q3, not sealed"
    assert said[1].startswith("12 Nov, One-to-one with Ada Berg")


def test_advice_is_spoken_inside_its_session(
    page: ProjectPage, store: Store, project: str, advisor: str
) -> None:
    session(
        store,
        project,
        advisor,
        date(2026, 11, 12),
        advice=(AdviceValues(text="Fix the pH first.", advisor_id=advisor),),
        actions=(ActionLine(text="Ask for a quote"),),
    )
    page.show_project(project)
    [line] = [text for text in spoken(page) if "pH" in text]
    assert "Ada Berg: Fix the pH first. (Consider)" in line
    assert line.endswith("1 action item")


def test_thread_model_keeps_the_rules_of_models(
    page: ProjectPage, store: Store, project: str, advisor: str
) -> None:
    tester = ModelTester(page.thread_tab.model)
    page.show_project(project)
    session(store, project, advisor, date(2026, 11, 12))
    page.reload()
    tester._cleanup()
    assert page.thread_tab.model.rowCount() > 0


def test_only_rows_in_view_are_laid_out_at_first(
    page: ProjectPage, store: Store, project: str, advisor: str
) -> None:
    for month in range(1, 13):
        for day in range(1, 11):
            session(store, project, advisor, date(2025, month, day))
    page.show_project(project)
    delegate = page.thread_tab.view.itemDelegate()
    assert isinstance(delegate, ThreadDelegate)
    assert page.thread_tab.model.rowCount() > 120
    assert len(delegate._kept) < 60


def test_keyboard_walks_events_and_passes_the_quarters(
    page: ProjectPage, store: Store, project: str, advisor: str, qtbot: QtBot
) -> None:
    newest = session(store, project, advisor, date(2026, 11, 12))
    older = session(store, project, advisor, date(2026, 8, 27))
    page.show_project(project)
    view = page.thread_tab.view
    view.setFocus()
    opened: list[tuple[str, str]] = []
    page.session_asked.connect(lambda of, key: opened.append((of, key)))
    view.setCurrentIndex(page.thread_tab.model.index(1))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened == [(project, newest), (project, older)]


def test_slash_filters_the_thread_by_word_and_escape_shows_all(
    page: ProjectPage, store: Store, project: str, advisor: str, qtbot: QtBot
) -> None:
    session(store, project, advisor, date(2026, 11, 12), question="Who pays for it?")
    session(store, project, advisor, date(2026, 8, 27), question="Which study?")
    page.show_project(project)
    everything = page.thread_tab.model.rowCount()
    qtbot.keyClicks(page.thread_tab.view, "/")
    qtbot.keyClicks(page.thread_tab.field, "who pays")
    assert page.thread_tab.model.rowCount() == 2
    page.thread_tab.clear_filter()
    assert page.thread_tab.model.rowCount() == everything


def test_digit_filters_the_thread_by_kind(
    page: ProjectPage, store: Store, project: str, advisor: str, qtbot: QtBot
) -> None:
    session(store, project, advisor, date(2026, 11, 12))
    page.show_project(project)
    qtbot.keyClicks(page.thread_tab.view, "2")
    events = [page.thread_tab.model.event_at(row) for row in range(2)]
    assert page.thread_tab.model.rowCount() == 2
    assert events[1] is not None
    assert events[1].table == "mentoring_session"


def test_each_kind_says_how_many_there_are(
    page: ProjectPage, store: Store, project: str, advisor: str
) -> None:
    for day in range(1, 10):
        session(store, project, advisor, date(2026, 10, day))
    page.show_project(project)
    texts = [button.text() for button, _kinds in page.thread_tab.kinds]
    assert texts[:3] == ["Stages 2", "Sessions 9", "Milestones 0"]
    assert page.thread_tab.filter_bar.isVisible()
    assert not page.thread_tab.kinds[2][0].isEnabled()
    page.thread_tab.kinds[1][0].click()
    assert [button.text() for button, _kinds in page.thread_tab.kinds] == texts


def test_words_in_the_thread_that_have_no_room_end_in_a_sign(qapp: QApplication) -> None:
    said = "Measure the stability again, with the new samples of the second batch. " * 9
    advice = AdviceWords("Ada Berg", said, "circle-check", Role.OK, "done")
    words = EventWords("", "", "Session", "with Ada Berg", "", (advice,), "", "")
    wide, narrow = lay_out(words, 4000), lay_out(words, 500)
    assert wide.sentence.layout.text() == "Session  with Ada Berg"
    assert wide.advice[0].text.layout.text() == said.strip()
    assert narrow.advice[0].text.layout.lineCount() == 3
    assert narrow.advice[0].text.layout.text().endswith("…")


def test_short_thread_shows_the_filter_when_asked(
    page: ProjectPage, project: str, qtbot: QtBot
) -> None:
    page.show_project(project)
    assert not page.thread_tab.filter_bar.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.thread_tab.filter_bar.isVisible()
    qtbot.keyClick(page.thread_tab.field, Qt.Key.Key_Escape)
    assert not page.thread_tab.filter_bar.isVisible()


def test_digits_and_slash_are_typed_inside_the_field(
    page: ProjectPage, store: Store, project: str, advisor: str, qtbot: QtBot
) -> None:
    session(store, project, advisor, date(2026, 11, 12), question="2/6?")
    page.show_project(project)
    page.thread_tab.ask_filter()
    qtbot.keyClicks(page.thread_tab.field, "2/6")
    assert page.thread_tab.field.text() == "2/6"
    assert not any(button.isChecked() for button, _kinds in page.thread_tab.kinds)
    assert page.thread_tab.model.rowCount() == 2


def test_history_of_an_event_shows_that_record_alone(
    page: ProjectPage, store: Store, project: str, advisor: str
) -> None:
    key = session(store, project, advisor, date(2026, 11, 12), question="Who pays?")
    page.show_project(project)
    page._on_history("mentoring_session", key)
    tab = tab_of(page, "history")
    assert page.tabs.current == "history"
    alone = tab.model.rowCount()
    assert alone > 0
    assert tab.only.isVisible()
    tab.all.click()
    assert tab.model.rowCount() > alone
    assert not tab.only.isVisible()


def test_buttons_drop_their_words_before_the_title_takes_two_lines(
    page: ProjectPage, store: Store, make_project: Callable[..., str]
) -> None:
    title = "Gene therapy for limb-girdle dystrophy R9"
    page.show_project(make_project(title))
    head = page.head
    head.resize(1100, 100)
    assert head.brief.sizeHint().width() > head.brief.sizeHint().height()
    words = theme().metrics(Type.HEADING1).horizontalAdvance(title)
    head.resize(words + 330, 100)
    assert head.brief.sizeHint().width() == head.brief.sizeHint().height()
    assert head.title.width() >= words
    assert head.brief.toolTip() == "Brief"


def test_brief_can_be_asked_for_in_the_head_and_in_the_record_menu(
    page: ProjectPage, project: str, heard: Heard, tmp_path: Path
) -> None:
    page.show_project(project)
    menu = page.head.brief.menu()
    assert menu is not None
    assert set(menu.actions()) == set(page.brief.actions)
    assert set(page.brief.actions) < set(page.page_actions())
    heard.answers.append(tmp_path / "brief.pdf")
    menu.actions()[0].trigger()
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF")
    assert page.brief.notice.isVisible()


def test_refused_brief_leads_to_the_form(
    page: ProjectPage, project: str, qtbot: QtBot, make_project: Callable[..., str]
) -> None:
    page.show_project(project)
    page.brief.open.trigger()
    qtbot.waitUntil(page.brief.notice.isVisible)
    with qtbot.waitSignal(page.edit_asked) as asked:
        page.brief.notice.banner.button.click()
    assert asked.args == [project, "sharing"]
    page.brief.open.trigger()
    qtbot.waitUntil(page.brief.notice.isVisible)
    page.show_project(make_project("Another one"))
    assert not page.brief.notice.isVisible()


def test_filter_that_fits_nothing_offers_to_clear_it(page: ProjectPage, project: str) -> None:
    page.show_project(project)
    page.thread_tab.field.setText("zzz")
    assert page.thread_tab.stack.currentWidget() is page.thread_tab.empty
    assert page.thread_tab.empty.title.text() == "Nothing matches"


def test_empty_project_says_where_the_thread_starts(
    page: ProjectPage, make_project: Callable[..., str]
) -> None:
    page.show_project(make_project("New idea"))
    assert page.thread_tab.empty.title.text() == "The thread starts here"
    assert "log the kick-off" in page.thread_tab.empty.text.text()


def test_change_anywhere_is_seen_at_once(
    page: ProjectPage, store: Store, project: str, advisor: str, qtbot: QtBot
) -> None:
    page.show_project(project)
    before = page.thread_tab.model.rowCount()
    session(store, project, advisor, date(2026, 11, 12))
    qtbot.waitUntil(lambda: page.thread_tab.model.rowCount() > before)


def test_hidden_page_reads_again_when_it_is_shown(
    page: ProjectPage, store: Store, project: str, qtbot: QtBot
) -> None:
    page.show_project(project)
    page.hide()
    values = read_project(store, project)
    edit_project(
        store,
        project,
        replace(values, title="Gel for burns"),
        today=TODAY,
    )
    assert page.head.title.text() == "Gel for chronic wounds"
    page.show()
    assert page.head.title.text() == "Gel for burns"


def test_deleted_project_leaves_the_page_and_undo_brings_it_back(
    page: ProjectPage, store: Store, project: str, heard: Heard, qtbot: QtBot
) -> None:
    page.show_project(project)
    [delete] = [act for act in page.page_actions() if act.text() == "Delete project"]
    with qtbot.waitSignal(page.gone):
        delete.trigger()
    assert heard.said[-1] == ("Project deleted", True)
    store.undo()
    page.show_project(project)
    assert page.head.title.text() == "Gel for chronic wounds"


def test_project_that_is_gone_is_left(page: ProjectPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.gone):
        page.show_project("0" * 32)
    assert page.project_id == ""


def test_attention_marks_a_late_milestone_done(
    page: ProjectPage, store: Store, project: str, qtbot: QtBot
) -> None:
    add_milestone(
        store,
        MilestoneValues(project_id=project, title="Stability data", baseline_on=date(2026, 11, 17)),
        today=TODAY,
    )
    page.show_project(project)
    qtbot.waitUntil(lambda: bool(page.side.acts))
    act = next(b for b in page.side.acts if b.text() == "Mark done")
    qtbot.mouseClick(act, Qt.MouseButton.LeftButton)
    form = page.acts.form
    assert form is not None
    qtbot.keyClicks(form.rows["evidence"].field, "Report 12")
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    [row] = milestones_of(store, project, today=TODAY)
    assert (row.done_on, row.evidence) == (TODAY, "Report 12")


def test_quarter_line_is_written_from_the_side(
    page: ProjectPage, store: Store, project: str, qtbot: QtBot
) -> None:
    page.show_project(project)
    qtbot.waitUntil(lambda: bool(page.side.acts))
    write = next(b for b in page.side.acts if b.text() == "Write")
    qtbot.mouseClick(write, Qt.MouseButton.LeftButton)
    form = page.acts.form
    assert form is not None
    qtbot.keyClicks(form.rows["text"].field, "First batch made")
    form.save()
    assert read_progress(store, project, Quarter.containing(TODAY)) == "First batch made"


def test_side_says_that_an_unapproved_project_is_never_named(
    page: ProjectPage, project: str, qtbot: QtBot
) -> None:
    page.show_project(project)
    qtbot.waitUntil(lambda: bool(page.side.acts))
    texts = [label.text() for label in page.side.findChildren(QWidget) if hasattr(label, "text")]
    assert "Counted, never named." in [text for text in texts if isinstance(text, str)]


def test_tabs_are_built_when_they_are_chosen_and_walked_by_key(
    page: ProjectPage, project: str
) -> None:
    page.show_project(project)
    assert set(page._built) == {"thread"}
    page.tabs.step(1)
    assert page.pages.currentWidget() is page._built["money"]
    for key in ("mentoring", "patents", "companies", "readiness", "documents", "history"):
        page.show_tab(key)
        assert page.pages.currentWidget() is page._built[key]


def test_history_reads_from_before_to_after(page: ProjectPage, store: Store, project: str) -> None:
    values = read_project(store, project)
    changed = replace(values, indication="burns")
    edit_project(store, project, changed, today=TODAY)
    page.show_project(project)
    page.show_tab("history")
    line = tab_of(page, "history").model.row_at(0)
    assert (line.field, line.before, line.after) == ("Indication", "", "burns")
    assert line.record.startswith("project:")


def test_clock_says_to_ask_the_patent_attorney(
    page: ProjectPage, store: Store, project: str
) -> None:
    family = add_family(store, FamilyValues(project_id=project, title="Gel"), today=TODAY)
    add_filing(
        store,
        FilingValues(family_id=family, kind="priority", office="NO", filed_on=date(2026, 3, 2)),  # type: ignore[arg-type]
        today=TODAY,
    )
    page.show_project(project)
    page.show_tab("patents")
    tab = tab_of(page, "patents")
    assert tab.clocks.model.rowCount() > 0
    assert tab.clocks.note.text() == "Check with your patent attorney."
    assert Stage.PATENT in {entry.stage for entry in read_stages(store, project)}


def test_action_is_ticked_in_its_list(
    page: ProjectPage, store: Store, project: str, advisor: str, qtbot: QtBot
) -> None:
    session(
        store,
        project,
        advisor,
        date(2026, 11, 12),
        actions=(ActionLine(text="Ask for a quote"),),
    )
    page.show_project(project)
    page.show_tab("mentoring")
    part = tab_of(page, "mentoring").actions_
    part.table.select_id(part.model.id_at(0))
    done = next(button for button, act in part.buttons if act.text == "Done")
    qtbot.mouseClick(done, Qt.MouseButton.LeftButton)
    [action] = actions_of(store, project, today=TODAY)
    assert action.done_on == TODAY


@pytest.mark.qt_log_ignore("does not support")
def test_event_menu_opens_and_deletes(
    page: ProjectPage, store: Store, project: str, advisor: str, heard: Heard
) -> None:
    key = session(store, project, advisor, date(2026, 11, 12))
    page.show_project(project)
    page._on_thread_menu("mentoring_session", key, QPoint(10, 10))
    page._on_removed("mentoring_session", key)
    assert heard.said[-1] == ("Session deleted", True)


def test_everything_one_can_press_or_type_in_has_a_name(page: ProjectPage, project: str) -> None:
    page.show_project(project)
    for key in ("money", "mentoring", "patents", "companies", "readiness", "documents", "history"):
        page.show_tab(key)
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and widget.isVisibleTo(page)
    ]
    assert nameless == []


@pytest.mark.parametrize("chosen", [Look.LIGHT, Look.DARK])
def test_page_is_painted_in_every_look(
    page: ProjectPage, store: Store, project: str, advisor: str, chosen: Look
) -> None:
    session(
        store,
        project,
        advisor,
        date(2026, 11, 12),
        advice=(AdviceValues(text="Fix the pH first.", advisor_id=advisor),),
    )
    page.show_project(project)
    theme().set_look(chosen)
    image = page.grab().toImage()
    assert not image.isNull()
    places = [(x, y) for x in range(0, 700, 3) for y in range(200, image.height(), 3)]
    colours = {image.pixelColor(x, y).name() for x, y in places}
    assert len(colours) > 20
