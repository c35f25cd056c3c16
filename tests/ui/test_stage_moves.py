"""Moving a project from anywhere: the form for its fact, the way back, and what holds it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spark_tracker.domain.codes import Stage
from spark_tracker.services.companies import CompanyValues, add_company, companies_of
from spark_tracker.services.patents import FamilyValues, add_family, families_of
from spark_tracker.services.projects import delete_project
from spark_tracker.services.stage_reaching import PatentFact, StartupFact, reach_stage
from spark_tracker.services.stages import ClaimValues, claim_stage, read_stages
from spark_tracker.store.store import Store
from spark_tracker.ui.record_form.dialog import RecordForm
from spark_tracker.ui.stage_moves.moves import StageMoves
from spark_tracker.ui.widgets.code_combo import CodeCombo
from spark_tracker.ui.widgets.labels import Label
from tests.conftest import TODAY
from tests.ui.desks import Heard, desk_on
from tests.ui.test_project_page_forms import type_in

pytestmark = pytest.mark.qt_log_ignore("does not support")
DAY = date(2026, 9, 3)
FACTS = {
    Stage.PATENT: {"title": "Gel", "filed_on": "2026-09-03", "office": "NO"},
    Stage.STARTUP: {"name": "Gelworks AS", "incorporated_on": "2026-09-03"},
    Stage.INVESTMENT: {"kind": "equity_vc", "received_on": "2026-09-03"},
    Stage.LICENCE: {"licensed_on": "2026-09-03", "name": "Pharma AG"},
    Stage.CLINICAL: {"on": "2026-09-03", "reason": "first patient"},
}


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    return window


@pytest.fixture
def moves(window: QWidget, store: Store, tmp_path: Path, heard: Heard) -> StageMoves:
    return StageMoves(desk_on(store, window, tmp_path, heard), window)


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    return make_project("Bacteriocin gel", applied_on=date(2025, 1, 7))


def stages(store: Store, project: str) -> list[Stage]:
    return [entry.stage for entry in read_stages(store, project)]


def the_form(moves: StageMoves) -> RecordForm:
    assert moves.form is not None
    return moves.form


def fill(qtbot: QtBot, form: RecordForm, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        type_in(qtbot, form, name, text)
    qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("stage", list(FACTS))
def test_a_move_forwards_asks_for_the_fact_and_names_its_undo(
    moves: StageMoves, store: Store, project: str, heard: Heard, qtbot: QtBot, stage: Stage
) -> None:
    moves.reach(project, stage)
    form = the_form(moves)
    assert form.windowTitle().startswith("Bacteriocin gel: ")
    assert stage not in stages(store, project), "nothing moves before the fact is saved"

    fill(qtbot, form, FACTS[stage])

    assert stage in stages(store, project)
    word = form.windowTitle().removeprefix("Bacteriocin gel: ")
    assert heard.said == [(f"Bacteriocin gel moved to {word}", True)]
    assert store.undo_name() == (f"Move {{project}} to {word}", {"project": "Bacteriocin gel"})
    store.undo()
    assert stage not in stages(store, project)


def test_closing_the_form_moves_nothing(
    moves: StageMoves, store: Store, project: str, heard: Heard
) -> None:
    moves.reach(project, Stage.PATENT)
    the_form(moves).reject()
    assert stages(store, project) == [Stage.IDEA]
    assert heard.said == []


def test_a_refused_fact_keeps_what_was_typed(
    moves: StageMoves, store: Store, project: str, qtbot: QtBot
) -> None:
    moves.reach(project, Stage.PATENT)
    form = the_form(moves)
    fill(qtbot, form, {"title": "Gel", "filed_on": "2030-01-01"})
    assert form.isVisible()
    assert form.rows["filed_on"].is_refused
    assert stages(store, project) == [Stage.IDEA]


def test_without_details_a_claim_moves_the_card(
    moves: StageMoves, store: Store, project: str, qtbot: QtBot
) -> None:
    moves.reach(project, Stage.STARTUP)
    form = the_form(moves)
    assert form.way_out.text() == "Record without details"
    qtbot.mouseClick(form.way_out, Qt.MouseButton.LeftButton)
    fill(qtbot, the_form(moves), {"on": "2026-09-03", "reason": "told by the founders"})
    assert stages(store, project) == [Stage.IDEA, Stage.STARTUP]
    assert store.undo_name() == ("Move {project} to Start-up", {"project": "Bacteriocin gel"})


def test_a_move_back_takes_the_claim_away_at_once(
    moves: StageMoves, store: Store, project: str, heard: Heard
) -> None:
    reach_stage(store, project, PatentFact(title="Gel", filed_on=DAY), today=TODAY)
    claim_stage(store, project, ClaimValues(stage=Stage.STARTUP, on=DAY), today=TODAY)

    moves.reach(project, Stage.PATENT)

    assert moves.form is None
    assert stages(store, project) == [Stage.IDEA, Stage.PATENT]
    assert heard.said == [("Bacteriocin gel moved to Patent", True)]
    store.undo()
    assert Stage.STARTUP in stages(store, project)


def test_a_fact_in_the_way_is_named_with_the_act_that_opens_it(
    moves: StageMoves, store: Store, project: str, qtbot: QtBot
) -> None:
    reach_stage(store, project, PatentFact(title="Gel", filed_on=DAY), today=TODAY)
    reach_stage(store, project, StartupFact(name="Gelworks", incorporated_on=DAY), today=TODAY)
    opened: list[tuple[str, str]] = []
    moves.record_opened.connect(lambda record, key: opened.append((record, key)))

    moves.reach(project, Stage.IDEA)

    dialog = moves.held
    assert dialog is not None
    assert dialog.windowTitle() == "Bacteriocin gel stays at Start-up"
    words = " ".join(label.text() for label in dialog.findChildren(Label))
    assert "a company incorporated on 3 Sep" in words
    assert "a priority filing of 3 Sep" in words
    names = [button.accessibleName() for button in dialog.open_buttons]
    assert names == ["Open company", "Open filing"]
    assert dialog.focusWidget() is dialog.open_buttons[0]
    qtbot.keyClick(dialog.open_buttons[0], Qt.Key.Key_Return)
    [company] = companies_of(store, project)
    assert opened == [("company", company.company_id)]
    assert moves.project_id == project
    assert not dialog.isVisible()


def test_a_project_that_is_there_already_stays(
    moves: StageMoves, project: str, heard: Heard
) -> None:
    moves.reach(project, Stage.IDEA)
    assert heard.said == [("Bacteriocin gel is at Idea already", False)]


def test_a_project_that_is_gone_is_said_so(
    moves: StageMoves, store: Store, project: str, heard: Heard
) -> None:
    delete_project(store, project)
    moves.reach(project, Stage.PATENT)
    assert moves.form is None
    assert "not there any more" in heard.said[0][0]


def test_what_is_known_already_can_be_chosen(
    moves: StageMoves, store: Store, project: str, qtbot: QtBot
) -> None:
    family = add_family(store, FamilyValues(project_id=project, title="Gel"), today=TODAY)
    company = add_company(store, CompanyValues(name="Gelworks AS"), today=TODAY)

    moves.reach(project, Stage.PATENT)
    chosen = the_form(moves).rows["family_id"].field
    assert isinstance(chosen, CodeCombo)
    assert chosen.code == family, "there is only one"
    fill(qtbot, the_form(moves), {"filed_on": "2026-09-03"})
    moves.reach(project, Stage.STARTUP)
    fill(qtbot, the_form(moves), {"company_id": company, "incorporated_on": "2026-09-03"})

    assert [row.id for row in families_of(store, project, today=TODAY)] == [family]
    assert [row.company_id for row in companies_of(store, project)] == [company]
    assert stages(store, project) == [Stage.IDEA, Stage.PATENT, Stage.STARTUP]


def test_a_skipped_stage_is_recorded_without_moving_back(
    moves: StageMoves, store: Store, project: str, qtbot: QtBot
) -> None:
    claim_stage(store, project, ClaimValues(stage=Stage.INVESTMENT, on=DAY), today=TODAY)
    moves.record(project, Stage.PATENT)
    fill(qtbot, the_form(moves), FACTS[Stage.PATENT])
    assert stages(store, project) == [Stage.IDEA, Stage.PATENT, Stage.INVESTMENT]


def test_several_projects_are_asked_once_and_move_with_one_undo(
    moves: StageMoves,
    store: Store,
    make_project: Callable[..., str],
    heard: Heard,
    qtbot: QtBot,
) -> None:
    gel, patch, held = (make_project(title, applied_on=DAY) for title in ("Gel", "Patch", "Mask"))
    reach_stage(store, held, StartupFact(name="Maskworks AS", incorporated_on=DAY), today=TODAY)
    moves.reach_all([gel, patch, held], Stage.PATENT)
    form = the_form(moves)
    assert form.windowTitle() == "2 projects: Patent"
    hint = form.plan.hint
    assert "2 projects move to Patent. A fact holds where they are: “Mask”." in hint
    assert "details can follow" in hint
    fill(qtbot, form, {"on": "2026-09-03", "reason": "list of the TTO"})
    assert stages(store, gel) == stages(store, patch) == [Stage.IDEA, Stage.PATENT]
    assert stages(store, held) == [Stage.IDEA, Stage.STARTUP]
    assert heard.said[-1] == ("2 projects moved to Patent", True)
    store.undo()
    assert stages(store, gel) == stages(store, patch) == [Stage.IDEA]


def test_several_projects_go_back_without_a_question(
    moves: StageMoves, store: Store, make_project: Callable[..., str], heard: Heard
) -> None:
    both = [make_project(title, applied_on=DAY) for title in ("Gel", "Patch")]
    for project in both:
        claim_stage(store, project, ClaimValues(stage=Stage.PATENT, on=DAY), today=TODAY)
    moves.reach_all(both, Stage.IDEA)
    assert moves.form is None
    assert [stages(store, project) for project in both] == [[Stage.IDEA], [Stage.IDEA]]
    assert heard.said == [("2 projects moved to Idea", True)]


def test_of_several_the_only_one_that_can_move_is_asked_for_its_fact(
    moves: StageMoves, store: Store, make_project: Callable[..., str]
) -> None:
    gel, patch = (make_project(title, applied_on=DAY) for title in ("Gel", "Patch"))
    claim_stage(store, patch, ClaimValues(stage=Stage.PATENT, on=DAY), today=TODAY)
    moves.reach_all([gel, patch], Stage.PATENT)
    assert the_form(moves).windowTitle() == "Gel: Patent"
    assert the_form(moves).plan.way_out == "Record without details"


def test_where_none_of_several_can_move_it_is_said_why(
    moves: StageMoves, store: Store, make_project: Callable[..., str], heard: Heard
) -> None:
    both = [make_project(title, applied_on=DAY) for title in ("Gel", "Patch")]
    moves.reach_all(both, Stage.IDEA)
    assert heard.said == [("Gel is at Idea already", False)]
    for project in both:
        fact = PatentFact(title="Gel", filed_on=DAY)
        reach_stage(store, project, fact, today=TODAY)
    moves.reach_all(both, Stage.IDEA)
    assert moves.held is not None
    moves.held.reject()
    moves.reach_all(["0" * 32, "1" * 32], Stage.PATENT)
    assert "no longer there" in heard.said[-1][0] or "not there" in heard.said[-1][0]
