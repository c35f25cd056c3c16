"""Dialogs that were closed leave no widget behind, however often they are opened.

The garbage collector is held still meanwhile: what only it could free would pile up while a job
runs, when it may not work on the window's thread.
"""

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from spark_tracker.domain.codes import Stage
from spark_tracker.fields.filter_terms import Filter
from spark_tracker.services import project_list
from spark_tracker.services.assignments import assignments_of
from spark_tracker.services.session_rows import sessions_of
from spark_tracker.store.store import Store
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.project_form.form import ProjectForm
from spark_tracker.ui.project_form.quick import QuickProject
from spark_tracker.ui.project_form.status import StatusDialog
from spark_tracker.ui.project_page.page import ProjectPage
from spark_tracker.ui.record_acts.kinds import KINDS
from spark_tracker.ui.record_form.agreement import agreement_form
from spark_tracker.ui.session_logger.dialog import SessionLogger
from spark_tracker.ui.theme import Look, theme
from tests.conftest import TODAY
from tests.ui.desks import desk_on

pytestmark = pytest.mark.qt_log_ignore("does not support")
ROUNDS = 4
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def collector_held(qapp: QApplication) -> Iterator[None]:
    theme().set_look(Look.LIGHT)
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def desk(window: QWidget, sample: Store, tmp_path: Path) -> Desk:
    return desk_on(sample, window, tmp_path)


@pytest.fixture
def project(sample: Store) -> str:
    """The project of the sample with the most sessions."""
    ids = project_list.matching(sample, Filter(record="project"), today=TODAY).ids
    return max(ids, key=lambda key: len(sessions_of(sample, key)))


def settle() -> None:
    """Let the window do what waits, and delete what is to be deleted."""
    loop = QEventLoop()
    QTimer.singleShot(20, loop.quit)
    loop.exec()


def living(window: QWidget) -> Counter[str]:
    """Every widget of the application, and whatever else belongs to the window."""
    found = [f"widget {type(widget).__name__}" for widget in QApplication.allWidgets()]
    found += [f"in the window {type(child).__name__}" for child in window.findChildren(QObject)]
    return Counter(found)


def what_remains(window: QWidget, once: Callable[[], None]) -> Counter[str]:
    """What there is more of after some rounds than after the first."""
    once()
    settle()
    before = living(window)
    for _ in range(ROUNDS):
        once()
        settle()
    return living(window) - before


def close(window: QWidget) -> None:
    """Close the dialog that is open, as with Esc."""
    settle()
    dialogs = [d for d in window.findChildren(QDialog) if d.isVisible()]
    assert dialogs, "no dialog was opened"
    for dialog in dialogs:
        dialog.reject()


def test_logged_sessions_leave_nothing(qtbot, window, desk, project):
    before = len(sessions_of(desk.store, project))

    def log_one() -> None:
        logger = SessionLogger(desk, project, parent=window)
        logger.open()
        settle()
        form = logger.form
        qtbot.keyClicks(form.advice.lines[0].text, "Repeat the assay")
        qtbot.keyClick(form.advice.lines[0].text, Qt.Key.Key_Return)
        qtbot.keyClicks(form.advice.lines[1].text, "- send the batch")
        qtbot.keyClicks(form.people.field.line, "a")
        settle()
        form.people.field.line.clear()
        form.extras.links["question"].click()
        qtbot.keyClick(logger, Qt.Key.Key_Return, CTRL)

    assert not what_remains(window, log_one)
    assert len(sessions_of(desk.store, project)) == before + ROUNDS + 1


def test_session_given_up_or_opened_again_leaves_nothing(window, desk, project):
    session = sessions_of(desk.store, project)[0].id

    def look_at_both() -> None:
        for opened in (
            SessionLogger(desk, project, parent=window),
            SessionLogger(desk, session_id=session, parent=window),
        ):
            opened.open()
            close(window)
            settle()

    assert not what_remains(window, look_at_both)


def shown(page: ProjectPage, project: str) -> ProjectPage:
    """Show a project and wait for what stands beside, which is read a little later."""
    page.show_project(project)
    while page._beside.isActive():
        settle()
    return page


@pytest.mark.parametrize("table", list(KINDS))
@pytest.mark.long
def test_form_of_a_record_leaves_nothing(window, desk, project, table):
    page = shown(ProjectPage(desk, window), project)

    def look_at_it() -> None:
        page.acts.add(table)
        close(page.window())

    assert not what_remains(window, look_at_it)


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.IDEA])
@pytest.mark.long
def test_form_of_a_stage_leaves_nothing(window, desk, project, stage):
    page = shown(ProjectPage(desk, window), project)

    def look_at_it() -> None:
        page.stages.record(project, stage)
        close(page.window())

    assert not what_remains(window, look_at_it)


@pytest.mark.parametrize("kind", ["project", "new", "status", "agreement"])
def test_other_forms_leave_nothing(window, desk, project, kind):
    person = assignments_of(desk.store, project, today=TODAY)[0].person_id
    make: dict[str, Callable[[], QDialog]] = {
        "project": lambda: ProjectForm(desk, project, "", window),
        "new": lambda: QuickProject(desk, window),
        "status": lambda: StatusDialog(desk, project, window),
        "agreement": lambda: agreement_form(desk, person, window),
    }

    def look_at_it() -> None:
        make[kind]().open()
        close(window)

    assert not what_remains(window, look_at_it)
