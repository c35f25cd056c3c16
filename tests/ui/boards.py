"""A board in a window with four projects, for the tests of the board."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spark_tracker.domain.codes import ProjectStatus, Stage
from spark_tracker.services.stages import ClaimValues, claim_stage
from spark_tracker.store.store import Store
from spark_tracker.ui.projects.board.card_list import CardList
from spark_tracker.ui.projects.board.view import BoardView
from tests.conftest import TODAY
from tests.ui.desks import Heard, desk_on

GEL, PATCH, MASK, LAMP = "Bacteriocin gel", "Patch", "Mask", "Lamp"
Projects = dict[str, str]


def four_projects(store: Store, make_project: Callable[..., str]) -> Projects:
    """Two projects at Patent, the gel longer, one at Start-up, one idea; ids by title."""
    made: Projects = {}
    for title, stage, days in (
        (GEL, Stage.PATENT, 81),
        (PATCH, Stage.PATENT, 30),
        (MASK, Stage.STARTUP, 9),
        (LAMP, None, 0),
    ):
        made[title] = make_project(
            title, applied_on=TODAY - timedelta(days=400), status=ProjectStatus.ACTIVE
        )
        if stage is not None:
            claim(store, made[title], stage, days)
    return made


def board_in_window(qtbot: QtBot, store: Store, folder: Path, projects: Projects) -> BoardView:
    """The board of these projects in a window that has the keyboard."""
    window = QWidget()
    qtbot.addWidget(window)
    view = BoardView(desk_on(store, window, folder, Heard()), window)
    window.resize(1100, 600)
    view.resize(1100, 600)
    view.window_kept = window  # type: ignore[attr-defined] # a view dies with its window
    view.show_ids(list(projects.values()))
    window.show()
    window.activateWindow()
    view.setFocus()
    return view


def claim(store: Store, project: str, stage: Stage, days: int = 5) -> None:
    """Say that a project has had a stage for so many days."""
    on = TODAY - timedelta(days=days)
    claim_stage(store, project, ClaimValues(stage=stage, on=on), today=TODAY)


def titles(view: BoardView, stage: Stage) -> list[str]:
    """The titles of the cards in a column, from above."""
    model = view.columns[stage].model
    return [model.index(row).data() for row in range(model.rowCount())]


def cards(view: BoardView, stage: Stage) -> CardList:
    """The list of a column."""
    return view.columns[stage].list


def heard(signal: object) -> list[tuple[object, ...]]:
    """What a signal carries from now on."""
    told: list[tuple[object, ...]] = []
    signal.connect(lambda *values: told.append(values))  # type: ignore[attr-defined]
    return told
