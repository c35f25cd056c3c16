"""The order of the cards and which columns are folded, at the right end of the filter bar."""

from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from spark_tracker.domain.codes import Stage
from spark_tracker.services.board import BoardOrder
from spark_tracker.ui.projects.board.card_words import CardWords
from spark_tracker.ui.theme import Role
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.labels import Label

Folded = Callable[[], Collection[Stage]]


class OrderTools(QWidget):
    """Says the order and opens the menu to choose another.

    Signals:
        order_chosen: Carries the code of a BoardOrder.
        fold_chosen: A column should be folded or shown; carries its stage's code.
    """

    order_chosen = Signal(str)
    fold_chosen = Signal(str)

    def __init__(self, words: CardWords, stages: Iterable[Stage], folded: Folded) -> None:
        super().__init__()
        self._words, self._stages, self._folded = words, tuple(stages), folded
        self._order = BoardOrder.DAYS
        self.label = Label("", role=Role.MUTED)
        self.button = Button("", Kind.FLAT, icon="arrow-up-down", icon_only=True)
        self.button.clicked.connect(self.show_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Size.GAP_1)
        row.addWidget(self.label)
        row.addWidget(self.button)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.tr("Order of the cards"))
        self.menu.aboutToShow.connect(self._fill)
        self.show_order(BoardOrder.DAYS)

    def show_order(self, order: BoardOrder) -> None:
        """Say which order holds."""
        self._order = order
        words = self._order_words(order)
        self.label.setText(words)
        self.button.set_text(self.tr("Order of the cards: {order}").format(order=words))
        self.button.setToolTip(self.button.text())

    def show_menu(self) -> None:
        """Open the menu below the button."""
        corner = self.button.mapToGlobal(QPoint(self.button.width(), self.button.height() + 2))
        self.menu.popup(corner - QPoint(self.menu.sizeHint().width(), 0))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.show_menu()

    def _order_words(self, order: BoardOrder) -> str:
        return {
            BoardOrder.DAYS: self.tr("Days in stage, longest first"),
            BoardOrder.DUE: self.tr("Next step, soonest first"),
            BoardOrder.CODE: self.tr("Code"),
            BoardOrder.TITLE: self.tr("Title"),
            BoardOrder.LEADER: self.tr("Leader"),
        }[order]

    def _fill(self) -> None:
        self.menu.clear()
        orders = QActionGroup(self.menu)
        for order in BoardOrder:
            action = QAction(self._order_words(order), orders, checkable=True)
            action.setChecked(order is self._order)
            action.triggered.connect(lambda _on, o=order: self.order_chosen.emit(o.value))
            self.menu.addAction(action)
        self.menu.addSection(self.tr("Columns"))
        folded = self._folded()
        for stage in self._stages:
            action = QAction(self._words.stage(stage), self.menu, checkable=True)
            action.setChecked(stage not in folded)
            action.triggered.connect(lambda _on, s=stage: self.fold_chosen.emit(s.value))
            self.menu.addAction(action)
