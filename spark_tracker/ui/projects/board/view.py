"""The board: the filtered projects as cards in the columns of their stages."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.domain.codes import MAIN_STAGES, SIDE_STAGES, Stage
from spark_tracker.exchange.bulk import bulk_work
from spark_tracker.services.board import Board, BoardCard, BoardOrder, BoardReader, arranged
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.projects.board.body import BoardBody
from spark_tracker.ui.projects.board.card_list import CardList
from spark_tracker.ui.projects.board.card_words import CardWords
from spark_tracker.ui.projects.board.column import BoardColumn
from spark_tracker.ui.projects.board.delegate import CardDelegate
from spark_tracker.ui.projects.board.order import OrderTools
from spark_tracker.ui.projects.board.rail import Rail
from spark_tracker.ui.soon import soon
from spark_tracker.ui.theme import theme

STAGES = (*MAIN_STAGES, *SIDE_STAGES)
_PEEK = 48  # how much of the next column is shown beside one that is scrolled to


class BoardView(QWidget):
    """Shows projects by stage; nothing moves before the fact behind a stage is saved.

    Signals:
        opened: Enter or a double-click on a card; carries the project's id.
        chosen: Another selection; carries a list of ids.
        menu_asked: Context menu on a card; carries its id and the place on the screen.
        remove_asked: Del; carries a list of ids.
        inspector_asked: Space.
        stage_asked: Cards should go to a stage: dropped there, or moved by key; carries the
            ids of their projects and the stage's code.
        new_asked: "+" of a column; carries the stage's code.
        state_changed: Something that a saved view keeps was changed.
    """

    opened = Signal(str)
    chosen = Signal(list)
    menu_asked = Signal(str, QPoint)
    remove_asked = Signal(list)
    inspector_asked = Signal()
    stage_asked = Signal(list, str)
    new_asked = Signal(str)
    state_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = CardWords(desk.words, desk.today)
        self._ids: tuple[str, ...] = ()
        self._reader = BoardReader(desk.store)
        self._cards: dict[str, BoardCard] = {}
        self.board = Board()
        self._folded = frozenset(SIDE_STAGES)
        self._here = Stage.IDEA
        self._chosen: list[str] = []
        self._filling = False
        self._day = desk.today()
        self._delegate = CardDelegate(self._words, self)
        self.body = BoardBody()
        self.columns = {stage: self._make_column(stage) for stage in STAGES}
        self.rails = {stage: self._make_rail(stage) for stage in STAGES}
        self.body.set_parts(self.columns, self.rails)
        self._tools = OrderTools(self._words, STAGES, lambda: self._folded)
        self.area = QScrollArea()
        self._arrange()
        self._tools.order_chosen.connect(self._on_order_chosen)
        self._tools.fold_chosen.connect(self._on_fold_chosen)
        theme().changed.connect(self._on_theme_changed)

    @property
    def order(self) -> BoardOrder:
        """What the cards are sorted by."""
        return self.board.order

    def show_ids(self, ids: Sequence[str]) -> None:
        """Show these projects; their order is the board's own."""
        self._ids = tuple(ids)
        self.reload()

    def reload(self) -> None:
        """Read the same projects again; selection and places are kept."""
        desk = self._desk
        if desk.today() != self._day:
            self._day = desk.today()
            self._delegate.forget()
        with bulk_work():
            self._show(self._reader.board(self._ids, today=self._day, order=self.order))

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected projects."""
        return self._list().selected_ids() if self._here not in self._folded else []

    def current_id(self) -> str:
        """Return the id of the project the keyboard is on; "" where there is none."""
        return self._list().current_id() if self._here not in self._folded else ""

    def select_id(self, project_id: str) -> bool:
        """Select a project and scroll to it; return whether it is on the board.

        A column that is folded unfolds. The keyboard goes along if it is on the board.
        """
        card = self._cards.get(project_id)
        if card is None:
            return False
        stage, had_focus = self._here, self._has_focus(self._here)
        if stage in self._folded or self.columns[stage].model.position_of(project_id) < 0:
            stage = card.stage
        if stage in self._folded:
            self.fold(stage, on=False)
        here = self.columns[stage].list
        here.setCurrentIndex(here.cards.index(here.cards.position_of(project_id)))
        self._enter(stage)
        if had_focus:
            here.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(self.columns[stage], _PEEK, 0)
        return True

    def set_density(self, density: str) -> None:
        """Set the room within the cards: compact, normal or roomy."""
        self._delegate.set_density(density)
        self._on_theme_changed()

    def kept(self) -> dict[str, str]:
        """Return what a saved view keeps."""
        folded = ",".join(stage.value for stage in STAGES if stage in self._folded)
        return {"order": self.order.value, "collapsed": folded}

    def set_kept(self, kept: Mapping[str, str]) -> tuple[str, ...]:
        """Show what a saved view kept; what is not known is left as it is."""
        order = kept.get("order", "")
        if order in set(BoardOrder):
            self._set_order(BoardOrder(order))
        if "collapsed" in kept:
            words = {word.strip() for word in kept["collapsed"].split(",")}
            self._set_folded(frozenset(stage for stage in STAGES if stage.value in words))
        return ()

    def tools(self) -> QWidget:
        """Return the control of the order, for the right end of the filter bar."""
        return self._tools

    def fold(self, stage: Stage, *, on: bool) -> None:
        """Fold a column into its rail, or unfold it; the focus goes along."""
        had_focus = self._has_focus(stage)
        self._set_folded(self._folded | {stage} if on else self._folded - {stage})
        if had_focus:
            self._enter(stage)
            self._focus_widget(stage).setFocus(Qt.FocusReason.OtherFocusReason)
        self.state_changed.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._focus_widget(self._here).setFocus(event.reason())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        soon(self, self._keep_in_view)

    def _arrange(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.body)
        self.area.horizontalScrollBar().setAccessibleName(self.tr("Scroll the board"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)
        self._set_folded(self._folded)

    def _keep_in_view(self) -> None:
        """Do not let the inspector push the column out in which the keyboard is."""
        if self._has_focus(self._here):
            self.area.ensureWidgetVisible(self.body.shown(self._here), _PEEK, 0)

    def _make_column(self, stage: Stage) -> BoardColumn:
        landing = partial(self._landing, stage)
        column = BoardColumn(stage, self._words, self._delegate, landing, self.body)
        writable = self._desk.store.writable
        column.model.movable = writable
        can_begin = writable and stage in MAIN_STAGES  # a side branch is reached besides
        column.head.plus.setVisible(can_begin)
        column.head.plus.clicked.connect(lambda: self.new_asked.emit(stage.value))
        column.head.pressed.connect(lambda: self.fold(stage, on=True))
        cards = column.list
        cards.opened.connect(self.opened)
        cards.inspector_asked.connect(self.inspector_asked)
        cards.remove_asked.connect(self.remove_asked)
        cards.menu_asked.connect(self.menu_asked)
        cards.picked.connect(partial(self._on_picked, stage))
        cards.entered_focus.connect(partial(self._enter, stage))
        cards.aside_asked.connect(self._on_aside)
        cards.step_asked.connect(self._on_step)
        cards.fold_asked.connect(lambda: self.fold(stage, on=True))
        cards.dropped.connect(partial(self._on_dropped, stage))
        cards.targeted.connect(partial(self._on_targeted, stage))
        if can_begin:
            cards.new_asked.connect(lambda: self.new_asked.emit(stage.value))
        return column

    def _make_rail(self, stage: Stage) -> Rail:
        rail = Rail(stage, self._words, partial(self._landing, stage), self.body)
        rail.clicked.connect(lambda: self.fold(stage, on=False))
        rail.aside_asked.connect(self._on_aside)
        rail.entered_focus.connect(partial(self._enter, stage))
        rail.dropped.connect(partial(self._on_dropped, stage))
        return rail

    def _show(self, read: Board) -> None:
        """Show another board; what is selected stays so wherever its card is now."""
        kept, current = self._chosen, self.current_id()
        offsets = {s: c.list.verticalScrollBar().value() for s, c in self.columns.items()}
        self.board = read
        self._cards = {card.id: card for stage in MAIN_STAGES for card in read.cards(stage)}
        self._filling = True
        for stage, column in self.columns.items():
            if column.model.shows(read.cards(stage)):
                continue
            column.show_cards(read.cards(stage))
            column.list.verticalScrollBar().setValue(offsets[stage])
            self.rails[stage].show_count(len(read.cards(stage)))
        self._select_again(kept, current)
        self._filling = False
        self._tell_chosen()

    def _select_again(self, kept: Sequence[str], current: str) -> None:
        """Select what was selected; the column follows the card the keyboard was on."""
        first = current or next((key for key in kept if key in self._cards), "")
        card = self._cards.get(first)
        if card is None:
            return
        stage, had_focus = self._here, self._has_focus(self._here)
        if self.columns[stage].model.position_of(first) < 0:
            stage = card.stage
        if stage in self._folded:
            return
        here = self.columns[stage].list
        row = here.cards.position_of(first)
        moved = stage is not self._here
        if kept or moved:
            here.pick([here.cards.position_of(key) for key in kept], row, scroll=moved)
        self._enter(stage)
        if moved and had_focus:
            here.setFocus(Qt.FocusReason.OtherFocusReason)

    def _landing(self, stage: Stage, ids: Sequence[str]) -> int:
        """Return the row at which the first of these lands that can go to a stage, or -1."""
        if not self._desk.store.writable:
            return -1
        for project_id in ids:
            card = self._cards.get(project_id)
            if card is None or card.stage is stage:
                continue
            if stage not in SIDE_STAGES or stage not in card.since:
                return self.board.landing(card, stage, self._desk.today())
        return -1

    def _on_dropped(self, stage: Stage, ids: list[str]) -> None:
        """Ask once the drag is over: a dialog or a changed column would come into its midst."""
        soon(self, lambda: self.stage_asked.emit(ids, stage.value))

    def _on_step(self, by: int) -> None:
        """Let the cards in hand go to the stage before or after that of the current one."""
        card = self._cards.get(self.current_id())
        if card is None or not self._desk.store.writable:
            return
        place = MAIN_STAGES.index(card.stage) + by
        ids = [key for key in self._list().ids_in_hand() if self._cards[key].stage is card.stage]
        if 0 <= place < len(MAIN_STAGES):
            self.stage_asked.emit(ids, MAIN_STAGES[place].value)

    def _on_targeted(self, stage: Stage, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Bring the column under a dragged card into view, with the edge of the next one."""
        if on:
            self.area.ensureWidgetVisible(self.columns[stage], _PEEK, 0)

    def _on_aside(self, by: int) -> None:
        """Go to the neighbour column, to the card that lies nearest on the screen."""
        place = STAGES.index(self._here) + by
        if not 0 <= place < len(STAGES):
            return
        height, stage = self._height(), STAGES[place]
        if stage in self._folded:
            self.rails[stage].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            cards = self.columns[stage].list
            cards.take_keyboard(cards.row_near(height))
        self.area.ensureWidgetVisible(self.body.shown(stage), _PEEK, 0)

    def _height(self) -> int:
        """Return where on the screen the keyboard is."""
        if self._here in self._folded:
            return self.rails[self._here].mapToGlobal(QPoint()).y()
        return self._list().current_height()

    def _enter(self, stage: Stage) -> None:
        """Make this the column the keyboard is in: only this one is a stop of the Tab key."""
        self._here = stage
        for other in STAGES:
            stops = Qt.FocusPolicy.StrongFocus if other is stage else Qt.FocusPolicy.ClickFocus
            self.columns[other].list.setFocusPolicy(stops)
            self.columns[other].head.plus.setFocusPolicy(
                Qt.FocusPolicy.TabFocus if other is stage else Qt.FocusPolicy.NoFocus
            )
            self.rails[other].setFocusPolicy(stops)
            if other is not stage:
                self.columns[other].list.clearSelection()
        self._tell_chosen()

    def _on_picked(self, stage: Stage) -> None:
        if self._filling:
            return
        if self.columns[stage].list.selected_ids() and stage is not self._here:
            self._enter(stage)
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        ids = self.selected_ids()
        if ids != self._chosen and not self._filling:
            self._chosen = ids
            self.chosen.emit(ids)

    def _on_order_chosen(self, order: str) -> None:
        self._set_order(BoardOrder(order))
        self.state_changed.emit()

    def _set_order(self, order: BoardOrder) -> None:
        self._tools.show_order(order)
        if order is not self.order:
            self._show(arranged(self._cards.values(), order))

    def _on_fold_chosen(self, code: str) -> None:
        stage = Stage(code)
        self.fold(stage, on=stage not in self._folded)

    def _set_folded(self, folded: frozenset[Stage]) -> None:
        self._folded = folded
        self.body.set_folded(folded)
        self._tell_chosen()

    def _has_focus(self, stage: Stage) -> bool:
        """Whether the keyboard of this window is in a column, though a dialog may lie over it."""
        return self.window().focusWidget() in (self.columns[stage].list, self.rails[stage])

    def _focus_widget(self, stage: Stage) -> QWidget:
        return self.rails[stage] if stage in self._folded else self.columns[stage].list

    def _list(self) -> CardList:
        return self.columns[self._here].list

    def _on_theme_changed(self) -> None:
        for column in self.columns.values():
            column.list.scheduleDelayedItemsLayout()
            column.list.viewport().update()
        self.body.arrange()
