"""The cards of one column: walked by keyboard, dragged and dropped upon."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from spark_tracker.ui.projects.board.delegate import CARD_GAP, CardDelegate
from spark_tracker.ui.projects.board.dragging import mime_of, projects_in
from spark_tracker.ui.projects.board.model import ColumnModel
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_L
from spark_tracker.ui.widgets.scroll import FloatingBar

Landing = Callable[[Sequence[str]], int]
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ASIDE = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_MOVES = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_STEP = 40
_LINE = 2
_DRAGGED = 0.85  # how much of a dragged card is seen


class CardList(QListView):
    """Shows a ColumnModel.

    Signals:
        opened: Enter or a double-click on a card; carries the project's id.
        picked: Other cards are selected in this column.
        entered_focus: The keyboard came into this column.
        inspector_asked: Space.
        remove_asked: Del; carries the ids.
        menu_asked: Context menu on a card; carries its id and the place on the screen.
        aside_asked: Left or Right; carries -1 or 1.
        step_asked: Ctrl+Shift+Left or Right: the cards should go on; carries -1 or 1.
        fold_asked, new_asked: - and +.
        targeted: Whether a card that may land here is dragged over the column.
        dropped: Cards were let go here; carries the ids of their projects.
    """

    opened = Signal(str)
    picked = Signal()
    entered_focus = Signal()
    inspector_asked = Signal()
    remove_asked = Signal(list)
    menu_asked = Signal(str, QPoint)
    aside_asked = Signal(int)
    step_asked = Signal(int)
    fold_asked = Signal()
    new_asked = Signal()
    targeted = Signal(bool)
    dropped = Signal(list)

    def __init__(
        self, model: ColumnModel, delegate: CardDelegate, landing: Landing, parent: QWidget
    ) -> None:
        """`landing` tells the row at which projects would land here, -1 where none may."""
        super().__init__(parent)
        self.cards, self._delegate, self._landing = model, delegate, landing
        self.landing_row = -1
        self.empty_text = ""
        self.bar = FloatingBar(self)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self._set_behaviour()
        self.doubleClicked.connect(lambda index: self.opened.emit(model.id_at(index.row())))

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected cards, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.cards.id_at(row) for row in rows]

    def ids_in_hand(self) -> list[str]:
        """Return what a move is about: the selected cards, or the current one beside them."""
        current, selected = self.current_id(), self.selected_ids()
        return selected if current in selected or not current else [current]

    def current_id(self) -> str:
        """Return the id of the card the keyboard is on; "" where there is none."""
        return self.cards.id_at(self.currentIndex().row())

    def take_keyboard(self, row: int) -> None:
        """Put the keyboard on a row, the last one at most, and select it."""
        last = self.cards.rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self.cards.index(min(max(row, 0), last)))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def pick(self, rows: Sequence[int], current: int, *, scroll: bool) -> None:
        """Select these rows, those below 0 left out, and put the keyboard on `current`."""
        selection = QItemSelection()
        for row in (row for row in rows if row >= 0):
            selection.select(self.cards.index(row), self.cards.index(row))
        place, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        self.setAutoScroll(scroll)  # a card that is read again does not pull the column to it
        place.setCurrentIndex(self.cards.index(current), flags.NoUpdate)
        place.select(selection, flags.ClearAndSelect)
        self.setAutoScroll(True)
        if scroll:
            self.scrollTo(self.cards.index(current))

    def current_height(self) -> int:
        """Return where on the screen the middle of the current card is."""
        place = self.visualRect(self.currentIndex()).center()
        return self.viewport().mapToGlobal(place if self.currentIndex().isValid() else QPoint()).y()

    def row_near(self, height: int) -> int:
        """Return the row that lies nearest to a height of the screen."""
        y = self.viewport().mapFromGlobal(QPoint(0, height)).y() + self.verticalOffset()
        return y // max(1, self._row_height())

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.picked.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == _MOVES and event.key() in _ASIDE:
            if self.current_id():
                self.step_asked.emit(_ASIDE[Qt.Key(event.key())])
        elif event.text() == "+":
            self.new_asked.emit()
        elif event.modifiers() not in _PLAIN or not self._pressed(event.key()):
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            return  # told when the press has selected something
        if not self.currentIndex().isValid() and self.cards.rowCount():
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.cards.index(0), no_update)
        self.entered_focus.emit()
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.entered_focus.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, place = self.indexAt(event.pos()), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
        if index.isValid():
            self.menu_asked.emit(self.cards.id_at(index.row()), place)

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        card = self.cards.card_at(self.currentIndex().row())
        if card is None or not self.cards.movable:
            return
        drag = QDrag(self)
        ids = self.ids_in_hand()
        drag.setMimeData(mime_of(ids))
        rect = self._delegate.card_rect(self.visualRect(self.currentIndex()))
        ratio = self.devicePixelRatioF()
        picture = QPixmap(rect.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setOpacity(_DRAGGED)
        place = QRect(QPoint(), rect.size())
        self._delegate.paint_card(painter, place, card, self.cards, count=len(ids))
        painter.end()
        drag.setPixmap(picture)
        drag.setHotSpot(self.viewport().mapFromGlobal(self.cursor().pos()) - rect.topLeft())
        drag.exec(Qt.DropAction.MoveAction)  # the row goes when the fact is saved, not now

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drag_over(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drag_over(event)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.show_landing(-1)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        ids = projects_in(event.mimeData())
        row = self._landing(ids)
        self.show_landing(-1)
        if row < 0:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(ids)

    def show_landing(self, row: int) -> None:
        """Show the line at which a dragged card will land; -1 takes it away."""
        if row != self.landing_row:
            self.landing_row = row
            self.targeted.emit(row >= 0)
            self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        ground = Role.SELECTION if self.landing_row >= 0 else Role.WINDOW
        painter.fillRect(event.rect(), theme().colour(ground))
        painter.end()
        super().paintEvent(event)
        if self.landing_row >= 0 or not self.cards.rowCount():
            painter = QPainter(self.viewport())
            self._paint_over(painter)
            painter.end()

    def _set_behaviour(self) -> None:
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _pressed(self, key: int) -> bool:
        if key in _ENTER and self.current_id():
            self.opened.emit(self.current_id())
        elif key == Qt.Key.Key_Space:
            self.inspector_asked.emit()
        elif key == Qt.Key.Key_Delete and self.selected_ids():
            self.remove_asked.emit(self.selected_ids())
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.cards.rowCount():
            row = 0 if key == Qt.Key.Key_Home else self.cards.rowCount() - 1
            self.setCurrentIndex(self.cards.index(row))
        elif key in _ASIDE:
            self.aside_asked.emit(_ASIDE[Qt.Key(key)])
        elif key == Qt.Key.Key_Minus:
            self.fold_asked.emit()
        else:
            return False
        return True

    def _drag_over(self, event: QDragMoveEvent) -> None:
        row = self._landing(projects_in(event.mimeData()))
        self.show_landing(row)
        if row >= 0:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def _row_height(self) -> int:
        return self._delegate.card_height() + CARD_GAP

    def _paint_over(self, painter: QPainter) -> None:
        room = self.viewport().rect().adjusted(0, 0, -CARD_GAP, 0)
        if self.landing_row >= 0:
            y = self.landing_row * self._row_height() - self.verticalOffset() - CARD_GAP // 2
            y = min(max(y - _LINE // 2, 0), room.height() - _LINE)
            painter.fillRect(0, y, room.width(), _LINE, theme().colour(Role.ACCENT))
        elif self.empty_text:
            font = theme().font(Type.SMALL)
            painter.setFont(font)
            painter.setPen(theme().colour(Role.MUTED))
            wrap = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value
            painter.drawText(room.adjusted(4, 8, -4, 0), wrap, self.empty_text)
            if self.hasFocus() and self.isActiveWindow():
                height = painter.boundingRect(room.adjusted(4, 8, -4, 0), wrap, self.empty_text)
                ring = QRect(0, 0, room.width(), height.bottom() + 8)
                paint.focus_ring(painter, ring, RADIUS_L)
