"""The meter of the quarter: one cell per live project, or one bar where they are many."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from spark_tracker.ui import formats
from spark_tracker.ui.reporting.words import gap_words
from spark_tracker.ui.theme import Role, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_S

if TYPE_CHECKING:
    from spark_tracker.reports.open_quarter import ProjectState

MOST_CELLS = 60
_COLUMNS = 12
_CELL, _GAP, _BAR = 15, 3, 12


class QuarterCells(QWidget):
    """Filled cells are ready, outlined ones with a dash have gaps; arrow keys walk.

    Signals:
        pressed: A project with gaps was pressed; carries its id.
        list_asked: The bar was pressed, or a cell that is ready: the list of gaps is wanted.
    """

    pressed = Signal(str)
    list_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: tuple[ProjectState, ...] = ()
        self._quarter = ""
        self._current = 0
        self._hovered = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        theme().changed.connect(self.update)

    def show_states(self, states: Sequence["ProjectState"], quarter: str) -> None:
        """Show these projects, those that lack nothing first."""
        known = self._states[self._current].project_id if self._states else ""
        self._states, self._quarter = tuple(states), quarter
        ids = [state.project_id for state in states]
        first = next((at for at, state in enumerate(states) if state.gaps), 0)
        self._current = ids.index(known) if known in ids else first
        self.setAccessibleName(self.tr("Projects in {quarter}").format(quarter=quarter))
        self._describe()
        self.updateGeometry()
        self.update()

    @property
    def is_bar(self) -> bool:
        """Whether there are too many projects for a cell each."""
        return len(self._states) > MOST_CELLS

    def words(self, position: int) -> str:
        """Return what the cell at a position says: the project and what is missing of it."""
        state = self._states[position]
        name = state.title or state.code
        if not state.gaps:
            return self.tr("{project}: ready").format(project=name)
        gaps = [gap_words(field, self._quarter)[0] for field in state.gaps]
        return self.tr("{project}: {gaps}").format(project=name, gaps=", ".join(gaps))

    def cell(self, position: int) -> QRect:
        """Return where the cell at a position is."""
        row, column = divmod(position, _COLUMNS)
        step = (self.width() + _GAP) / _COLUMNS
        left = round(column * step)
        width = round((column + 1) * step) - _GAP - left
        return QRect(left, row * (_CELL + _GAP), width, _CELL)

    @override
    def sizeHint(self) -> QSize:
        rows = -(-len(self._states) // _COLUMNS)
        height = _BAR + 4 if self.is_bar or not rows else rows * (_CELL + _GAP) - _GAP
        return QSize(120, height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.is_bar or not self._states:
            self._paint_bar(painter)
        else:
            for position, state in enumerate(self._states):
                self._paint_cell(painter, position, ready=not state.gaps)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -_COLUMNS,
            Qt.Key.Key_Down: _COLUMNS,
            Qt.Key.Key_Home: -len(self._states),
            Qt.Key.Key_End: len(self._states),
        }
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._press(self._current)
        elif key in steps and self._states and not self.is_bar:
            wanted = self._current + steps[key]
            if key in (Qt.Key.Key_Home, Qt.Key.Key_End) or 0 <= wanted < len(self._states):
                self._current = max(0, min(wanted, len(self._states) - 1))
            self._describe()
            self.update()
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._at(event.position().toPoint())
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and (at >= 0 or self.is_bar):
            self._current = max(0, at)
            self._press(self._current)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._at(event.pos())
            words = self.accessibleDescription() if self.is_bar else ""
            QToolTip.showText(event.globalPos(), self.words(at) if at >= 0 else words, self)
            return True
        return super().event(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _at(self, place: QPoint) -> int:
        if self.is_bar:
            return -1
        found = (at for at in range(len(self._states)) if self.cell(at).contains(place))
        return next(found, -1)

    def _press(self, position: int) -> None:
        state = self._states[position] if self._states else None
        if state is not None and state.gaps and not self.is_bar:
            self.pressed.emit(state.project_id)
        else:
            self.list_asked.emit()

    def _describe(self) -> None:
        if not self._states:
            words = self.tr("No project is in the programme")
        elif self.is_bar:
            ready = sum(not state.gaps for state in self._states)
            words = self.tr("{ready} of {all} projects ready").format(
                ready=formats.number(ready), all=formats.number(len(self._states))
            )
        else:
            words = self.words(self._current)
        self.setAccessibleDescription(words)
        if self.hasFocus():
            changed = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(changed)

    def _paint_cell(self, painter: QPainter, position: int, *, ready: bool) -> None:
        rect = self.cell(position)
        hovered = position == self._hovered
        if ready:
            role = Role.ACCENT_HOVER if hovered else Role.ACCENT
            paint.box(painter, rect, 3, theme().colour(role))
        else:
            fill = theme().colour(Role.WARN_TINT)
            paint.box(painter, rect, 3, fill, theme().colour(Role.WARN), 2 if hovered else 1)
            middle = rect.center().y()
            colour = theme().colour(Role.WARN)
            painter.fillRect(rect.center().x() - 2, middle, 6, 1, colour)
        if self.hasFocus() and position == self._current:
            paint.focus_ring(painter, rect.adjusted(-1, -1, 1, 1), RADIUS_S)

    def _paint_bar(self, painter: QPainter) -> None:
        rect = QRectF(0, 2, self.width(), _BAR)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme().colour(Role.WARN if self._states else Role.BORDER_STRONG), 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme().colour(Role.WARN_TINT if self._states else Role.SUNKEN))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.restore()
        if self._states:
            ready = sum(not state.gaps for state in self._states)
            share = rect.width() * ready / len(self._states)
            filled = QRectF(rect.left(), rect.top(), share, rect.height())
            paint.box(painter, filled, 3, theme().colour(Role.ACCENT))
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), RADIUS_S)
