"""Cards dragged to another column or rail: real events, and nothing moves by itself."""

from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QPainter,
)
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spark_tracker.domain.codes import Stage
from spark_tracker.store.store import Store
from spark_tracker.ui.projects.board.dragging import mime_of, projects_in
from spark_tracker.ui.projects.board.view import BoardView
from spark_tracker.ui.stage_moves.moves import StageMoves
from spark_tracker.ui.theme import Role, theme
from tests.ui.boards import (
    GEL,
    MASK,
    PATCH,
    Projects,
    board_in_window,
    cards,
    claim,
    heard,
    titles,
)
from tests.ui.desks import Heard, desk_on
from tests.ui.test_project_page_forms import type_in

pytestmark = pytest.mark.qt_log_ignore("does not support")
Modifier: TypeAlias = Qt.KeyboardModifier


def over(view: BoardView, project: str, target: QWidget, data: QMimeData | None = None) -> bool:
    """Drag a project over a widget; return whether it may land there."""
    data = data or mime_of([project])
    taken = []
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(
            QPoint(40, 60),
            Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            Modifier.NoModifier,
        )
        QApplication.sendEvent(target, event)
        taken.append(event.isAccepted())
    return all(taken)


def drop(view: BoardView, project: str, target: QWidget, data: QMimeData | None = None) -> bool:
    data = data or mime_of([project])
    event = QDropEvent(
        QPointF(40, 60),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Modifier.NoModifier,
    )
    QApplication.sendEvent(target, event)
    QApplication.processEvents()  # the stage is asked for once the drag is over
    return event.isAccepted()


def test_the_column_under_a_dragged_card_shows_where_it_will_land(
    view: BoardView, projects: Projects
) -> None:
    startups = cards(view, Stage.STARTUP)
    assert over(view, projects[GEL], startups.viewport())
    assert startups.landing_row == 1, "reached today, so behind the one that is there"
    y = startups.visualRect(startups.cards.index(0)).bottom()
    image = startups.viewport().grab().toImage()
    colours = {image.pixelColor(20, at).name() for at in range(y - 8, y + 3)}
    assert theme().colour(Role.ACCENT).name() in colours
    assert image.pixelColor(20, image.height() - 4) == theme().colour(Role.SELECTION)
    QApplication.sendEvent(startups.viewport(), QDragLeaveEvent())
    assert startups.landing_row == -1
    ground = startups.viewport().grab().toImage()
    assert ground.pixelColor(20, ground.height() - 4) == theme().colour(Role.WINDOW)


def test_a_dropped_card_asks_for_the_stage_and_stays(
    view: BoardView, store: Store, projects: Projects
) -> None:
    told = heard(view.stage_asked)
    startups = cards(view, Stage.STARTUP)
    over(view, projects[GEL], startups.viewport())
    assert drop(view, projects[GEL], startups.viewport())
    assert told == [([projects[GEL]], "startup")]
    assert titles(view, Stage.PATENT) == [GEL, PATCH]
    assert startups.landing_row == -1
    over(view, projects[MASK], cards(view, Stage.IDEA).viewport())
    assert drop(view, projects[MASK], cards(view, Stage.IDEA).viewport())
    assert told[-1] == ([projects[MASK]], "idea")


def test_a_rail_takes_a_card_once(view: BoardView, store: Store, projects: Projects) -> None:
    told = heard(view.stage_asked)
    rail = view.rails[Stage.LICENCE]
    assert over(view, projects[GEL], rail)
    while_over = rail.is_target
    assert while_over
    assert drop(view, projects[GEL], rail)
    assert not rail.is_target
    assert told == [([projects[GEL]], "licence")]
    claim(store, projects[GEL], Stage.LICENCE)
    view.reload()
    assert not over(view, projects[GEL], rail)
    assert not drop(view, projects[GEL], rail)
    assert len(told) == 1


def test_a_column_takes_neither_its_own_cards_nor_anything_else(
    view: BoardView, projects: Projects
) -> None:
    told = heard(view.stage_asked)
    patents = cards(view, Stage.PATENT)
    assert not over(view, projects[GEL], patents.viewport())
    assert not drop(view, projects[GEL], patents.viewport())
    words = QMimeData()
    words.setText(projects[MASK])
    assert not over(view, projects[MASK], patents.viewport(), words)
    assert not over(view, "0" * 32, patents.viewport())
    assert told == []


def test_a_dragged_card_carries_its_project_only(view: BoardView, projects: Projects) -> None:
    model = view.columns[Stage.PATENT].model
    data = model.mimeData([model.index(1)])
    assert projects_in(data) == [projects[PATCH]]
    assert data.formats() == model.mimeTypes()


def test_selected_cards_are_dragged_together(view: BoardView, projects: Projects) -> None:
    patents = cards(view, Stage.PATENT)
    patents.pick([0, 1], 0, scroll=False)
    assert patents.ids_in_hand() == [projects[GEL], projects[PATCH]]
    patents.pick([1], 0, scroll=False)  # the keyboard is on another card than the selected one
    assert patents.ids_in_hand() == [projects[GEL]]

    told = heard(view.stage_asked)
    both = mime_of([projects[MASK], projects[GEL]])
    startups = cards(view, Stage.STARTUP).viewport()
    assert over(view, "", startups, both), "one of them may land there"
    assert not over(view, "", patents.viewport(), mime_of([projects[GEL], projects[PATCH]]))
    drop(view, "", startups, both)
    assert told == [([projects[MASK], projects[GEL]], "startup")]


def test_press_on_one_of_the_selected_cards_keeps_all_of_them_in_hand(
    qtbot: QtBot, view: BoardView, projects: Projects
) -> None:
    patents = cards(view, Stage.PATENT)
    patents.pick([0, 1], 0, scroll=False)
    place = patents.visualRect(patents.cards.index(1)).center()
    qtbot.mousePress(patents.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert patents.current_id() == projects[PATCH]
    assert patents.ids_in_hand() == [projects[GEL], projects[PATCH]]
    qtbot.mouseRelease(patents.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert patents.selected_ids() == [projects[PATCH]], "it was a click after all"


def test_picture_of_dragged_cards_tells_their_number(view: BoardView) -> None:
    patents = cards(view, Stage.PATENT)
    card = patents.cards.card_at(0)
    assert card is not None
    pictures = []
    for count in (1, 2):
        picture = QImage(200, 120, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        view._delegate.paint_card(painter, picture.rect(), card, patents.cards, count=count)
        painter.end()
        pictures.append(picture)
    assert pictures[0].pixelColor(197, 10) != theme().colour(Role.ACCENT)
    assert pictures[1].pixelColor(197, 10) == theme().colour(Role.ACCENT)


def test_a_column_dragged_over_comes_into_view(
    view: BoardView, store: Store, projects: Projects
) -> None:
    view.window().resize(700, 600)
    view.resize(700, 600)
    assert over(view, projects[GEL], cards(view, Stage.INVESTMENT).viewport())
    column = view.columns[Stage.INVESTMENT]
    right = column.mapTo(view.area.viewport(), QPoint(column.width(), 0)).x()
    assert right <= view.area.viewport().width()


def test_a_file_that_may_not_be_changed_moves_nothing(
    qtbot: QtBot, store: Store, tmp_path: Path, projects: Projects
) -> None:
    store.writable = False
    view = board_in_window(qtbot, store, tmp_path, projects)
    asked, begun = heard(view.stage_asked), heard(view.new_asked)
    patents = cards(view, Stage.PATENT)
    assert not patents.cards.index(0).flags() & Qt.ItemFlag.ItemIsDragEnabled
    assert not over(view, projects[GEL], cards(view, Stage.STARTUP).viewport())
    assert not view.columns[Stage.PATENT].head.plus.isVisible()
    view.select_id(projects[GEL])
    moves = Modifier.ControlModifier | Modifier.ShiftModifier
    qtbot.keyClick(patents, Qt.Key.Key_Right, moves)
    qtbot.keyClicks(patents, "+")
    assert asked == begun == []
    store.writable = True


def test_a_dragged_card_goes_over_when_its_fact_is_saved(
    qtbot: QtBot, store: Store, tmp_path: Path, projects: Projects
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    desk = desk_on(store, window, tmp_path, Heard())
    view = BoardView(desk, window)
    moves = StageMoves(desk, window)
    view.stage_asked.connect(lambda ids, stage: moves.reach_all(ids, Stage(stage)))
    desk.notifier.changed.connect(lambda _changes: view.reload())
    view.show_ids(list(projects.values()))
    window.show()
    view.select_id(projects[GEL])
    view.setFocus()

    over(view, projects[GEL], cards(view, Stage.STARTUP).viewport())
    drop(view, projects[GEL], cards(view, Stage.STARTUP).viewport())
    form = moves.form
    assert form is not None
    assert titles(view, Stage.PATENT) == [GEL, PATCH], "nothing moves before it is saved"
    type_in(qtbot, form, "name", "Gelworks AS")
    type_in(qtbot, form, "incorporated_on", "2026-09-03")
    qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    assert titles(view, Stage.STARTUP) == [GEL, MASK]
    assert view.selected_ids() == [projects[GEL]]
    assert window.focusWidget() is cards(view, Stage.STARTUP)
    store.undo()
    assert titles(view, Stage.PATENT) == [GEL, PATCH]
    assert view.selected_ids() == [projects[GEL]]
