"""What can be done with a project, as the menu at its row, card or line."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from spark_tracker.domain.codes import STAGES_TO_REACH

if TYPE_CHECKING:
    from spark_tracker.ui.projects.page import ProjectsPage

_tr = QCoreApplication.translate


def show_menu(page: "ProjectsPage", project_id: str, place: QPoint, *, writable: bool) -> QMenu:
    """Show the menu of a project at a place on the screen."""
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(_action(menu, _tr("ProjectMenu", "Open"), page.project_opened, project_id))
    changing = [
        _action(menu, _tr("ProjectMenu", "Log session…"), page.session_asked, project_id),
        _action(menu, _tr("ProjectMenu", "Edit…"), page.edit_asked, project_id, ""),
        _action(menu, _tr("ProjectMenu", "Change status…"), page.status_asked, project_id),
    ]
    menu.addActions(changing)
    stages = menu.addMenu(_tr("ProjectMenu", "Move to"))
    ids = page.ids_with(project_id)
    for stage in STAGES_TO_REACH:
        word = page.words.text("stage", stage)
        stages.addAction(_action(stages, word, page.stage_asked, ids, stage.value))
    delete = QAction(_tr("ProjectMenu", "Delete"), menu)
    delete.triggered.connect(page.remove_selected)
    menu.addSeparator()
    menu.addAction(delete)
    _allow([*changing, stages.menuAction(), delete], writable=writable)
    menu.popup(place)
    return menu


def _action(menu: QMenu, text: str, signal: object, *values: object) -> QAction:
    action = QAction(text, menu)
    action.triggered.connect(partial(_emit, signal, values))
    return action


def _emit(signal: object, values: Sequence[object], *_checked: object) -> None:
    signal.emit(*values)  # type: ignore[attr-defined] # a bound signal, which PySide gives no type


def _allow(actions: Sequence[QAction], *, writable: bool) -> None:
    for action in actions:
        action.setEnabled(writable)
