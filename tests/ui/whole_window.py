"""The whole program on the sample, for tests that walk through its pages."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from spark_tracker import app
from spark_tracker.domain.codes import Stage
from spark_tracker.ui.frame.pages import Pages
from spark_tracker.ui.frame.program import Program
from spark_tracker.ui.record_acts.kinds import KINDS
from spark_tracker.ui.settings.page import SettingsPage
from spark_tracker.ui.theme import Look, theme
from tests.conftest import NOW
from tests.ui.desks import Heard


@dataclass(frozen=True)
class Place:
    """Somewhere in the window: its name, and how one gets there."""

    name: str
    go: Callable[[Program], object]


def pages_of(program: Program) -> Pages:
    """Return the pages of the open file."""
    pages = program.frame.wiring
    assert isinstance(pages, Pages)
    return pages


def _section(key: str) -> Place:
    return Place(key, lambda program: program.window.show_section(key))


def _layout(key: str) -> Place:
    def go(program: Program) -> None:
        program.window.show_section("projects")
        pages_of(program).projects.choose_layout(key)

    return Place(f"projects as {key}", go)


def _tab(key: str) -> Place:
    def go(program: Program) -> None:
        pages = pages_of(program)
        pages.open_project(pages.projects.projects.ids[2])
        assert pages.project is not None
        pages.project.show_tab(key)

    return Place(f"project, {key}", go)


def _funding(program: Program) -> None:
    program.window.show_section("companies")
    program.window.page("companies").show_part("funding")  # type: ignore[union-attr]


TABS = (
    *("thread", "money", "mentoring", "patents", "companies", "readiness", "documents"),
    "history",
)
PLACES = (
    *(_section(key) for key in ("week", "sessions", "advisors", "patents", "companies")),
    Place("funding", _funding),
    *(_layout(key) for key in ("table", "board", "timeline")),
    *(_tab(key) for key in TABS),
    *(_section(key) for key in ("reports", "trash", "settings")),
    Place("history", lambda program: pages_of(program).show_history()),
)


def _first(program: Program) -> str:
    """Return a project that has everything: leader, sessions, patents, a company."""
    return pages_of(program).projects.projects.ids[2]


def _new(record: str) -> Place:
    return Place(f"new {record}", lambda program: pages_of(program).lists.acts.new(record))


def _add(table: str) -> Place:
    def go(program: Program) -> None:
        pages = pages_of(program)
        pages.open_project(_first(program))
        assert pages.project is not None
        pages.project.acts.add(table)

    return Place(f"add {table}", go)


def _reach(stage: Stage) -> Place:
    def go(program: Program) -> None:
        pages_of(program).moves.reach(_first(program), stage)

    return Place(f"move to {stage}", go)


def _import(program: Program) -> None:
    path = pages_of(program).desk.store.path.parent / "sheet.csv"
    path.write_text("Title;Leader;Start\nGel;Ann Lee;2025-01-02\nPill;Bo Ek;2025-02-30\n", "utf-8")
    pages_of(program).forms.bring_in(path)


def _logger(program: Program) -> None:
    pages_of(program).log_session(_first(program))


def _old_session(program: Program) -> None:
    program.window.show_section("sessions")
    table = pages_of(program).lists.lists["session"].table
    pages_of(program).log_session("", table.table_model().id_at(0))


def _setting(part: str, act: str, place: int = 0) -> Place:
    """A form of the settings: `act` is what its button says for the first record, "" a new one.

    `place` is where that button stands, as its word is another in each language.
    """

    def go(program: Program) -> None:
        program.window.show_section("settings")
        page = program.window.page("settings")
        assert isinstance(page, SettingsPage)
        records = getattr(page, part).records
        if not act:
            records.new_buttons[0].click()
            return
        if not records.model.rowCount():  # somebody deleted them all
            return
        records.table.select_id(records.model.id_at(0))
        records.buttons[place][0].click()

    return Place(f"settings, {part}: {act or 'add'}", go)


SETTINGS = (
    *(_setting(part, "") for part in ("partners", "calls", "codes", "institutions")),
    *(_setting(part, "Open") for part in ("partners", "calls", "codes", "institutions")),
    _setting("institutions", "Merge into…", 1),
)
DIALOGS = (
    Place("session logger", _logger),
    Place("an old session", _old_session),
    Place("quick add", lambda program: pages_of(program).forms.new_project("Gel for burns @Ann")),
    Place("project form", lambda program: pages_of(program).forms.edit_project(_first(program))),
    Place("status", lambda program: pages_of(program).forms.change_status(_first(program))),
    Place("palette", lambda program: pages_of(program).search()),
    Place("keys", lambda program: program.frame.actions.keys.trigger()),
    Place("about", lambda program: program.frame.actions.about.trigger()),
    Place("name of a view", lambda program: program.frame.actions.save_view_as.trigger()),
    Place("import", _import),
    Place("new programme", lambda program: program.new_file()),
    *(_new(record) for record in ("person", "patent", "company", "funding")),
    *(_add(table) for table in KINDS),
    *(_reach(stage) for stage in (Stage.IDEA, Stage.PATENT, Stage.STARTUP, Stage.INVESTMENT)),
    *SETTINGS,
)


def dialogs() -> list[QDialog]:
    """Return the dialogs that are open."""
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.isVisible() and isinstance(widget, QDialog)
    ]


@contextmanager
def running(
    folder: Path,
    sample: Path | None,
    *,
    size: tuple[int, int] | None = (1280, 800),
    text_size: int = 100,
    heard: Heard | None = None,
) -> Iterator[Program]:
    """Run the program on a copy of the sample (None: an empty window), until the block ends.

    `heard` answers the file dialogs. Without a size the window has the one of the last time.
    """
    folder.mkdir(parents=True, exist_ok=True)
    heard = heard or Heard()
    program = app.build(
        folder,
        clock=lambda: NOW,
        open_dialog=heard.ask_open,
        save_dialog=heard.ask_save,
        show_file=heard.shown.append,
        backup_after=10_000_000,
    )
    theme().set_text_size(text_size)
    program.show()
    if size is not None:
        program.window.resize(*size)
    if sample is not None:
        copy = folder / "programme.spark"
        shutil.copy(sample, copy)
        program.start(copy)
    settle(program)
    try:
        yield program
    finally:
        program.close_file()
        program.window.close()
        for part in (program.window, program.frame, program):  # nothing of it may wake up later
            part.deleteLater()
        theme().set_text_size(100)
        theme().set_look(Look.LIGHT)
        program.languages.use("en")
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


def settle(program: Program) -> None:
    """Let layouts and jobs come to rest."""
    for _turn in range(3):
        QApplication.processEvents()
        program.jobs.wait()
    QApplication.processEvents()


def seen(window: QWidget) -> list[QWidget]:
    """Return the widgets that are visible in a window, outermost first."""
    return [widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window)]
