"""A folded column: a rail with its word turned, that a click unfolds."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from spark_tracker.domain.codes import Stage
from spark_tracker.ui import formats
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.projects.board.card_list import Landing
from spark_tracker.ui.projects.board.card_words import CardWords
from spark_tracker.ui.projects.board.dragging import projects_in
from spark_tracker.ui.theme import STAGE_ICONS, STAGE_ROLES, Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_L

RAIL = 32
_ICON = 16
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Rail(QAbstractButton):
    """A folded column.

    Signals:
        clicked: The column should unfold.
        aside_asked: An arrow key; carries -1 or 1.
        entered_focus: The keyboard came onto the rail.
        dropped: Cards were let go here; carries the ids of their projects.
    """

    aside_asked = Signal(int)
    entered_focus = Signal()
    dropped = Signal(list)

    def __init__(self, stage: Stage, words: CardWords, landing: Landing, parent: QWidget) -> None:
        super().__init__(parent)
        self.stage, self._words, self._landing = stage, words, landing
        self._count = 0
        self._is_target = self._hovered = False
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_count(0)

    @property
    def is_target(self) -> bool:
        """Whether a card that may land here is dragged over the rail."""
        return self._is_target

    def show_count(self, count: int) -> None:
        """Show how many projects are in the folded column."""
        self._count = count
        name = self._words.heading(self.stage, count)
        self.setAccessibleName(self.tr("{column}, folded").format(column=name))
        self.setToolTip(self.tr("{column}. Unfold (Enter)").format(column=name))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(max(RAIL, theme().metrics().height() + 12), 120)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in _STEPS and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.aside_asked.emit(_STEPS[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered_focus.emit()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drag_over(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drag_over(event)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_target(on=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        ids = projects_in(event.mimeData())
        self._show_target(on=False)
        if self._landing(ids) < 0:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(ids)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill = Role.HOVER if self._hovered else Role.SUNKEN
        edge = Role.BORDER
        if self._is_target:
            fill, edge = Role.SELECTION, Role.ACCENT
        paint.box(painter, self.rect(), RADIUS_L, theme().colour(fill), theme().colour(edge))
        x = (self.width() - _ICON) / 2
        paint_icon(painter, x, 10, STAGE_ICONS[self.stage], STAGE_ROLES[self.stage], _ICON)
        self._paint_words(painter)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), RADIUS_L)

    def _paint_words(self, painter: QPainter) -> None:
        painter.save()
        painter.translate(self.width(), 0)
        painter.rotate(90)  # x runs down the rail now, y from its right edge to the left
        strong = theme().font(Type.BODY, strong=True)
        word, room = self._words.stage(self.stage), self.height() - 44
        rect = self.rect().transposed()
        rect.setLeft(36)
        width = paint.text(painter, rect.adjusted(0, 0, room - rect.width(), 0), word, font=strong)
        rest = rect.adjusted(width + 6, 0, 0, 0)
        paint.text(painter, rest, formats.number(self._count), Role.MUTED)
        painter.restore()

    def _drag_over(self, event: QDragMoveEvent) -> None:
        can = self._landing(projects_in(event.mimeData())) >= 0
        self._show_target(on=can)
        if can:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def _show_target(self, *, on: bool) -> None:
        if on != self._is_target:
            self._is_target = on
            self.update()
