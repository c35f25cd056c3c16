"""What keys, wheel and mouse do on the timeline."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from spark_tracker.services.timeline import TimelineRow
from spark_tracker.ui.projects.timeline.model import TIME
from spark_tracker.ui.projects.timeline.placing import Placed
from spark_tracker.ui.projects.timeline.rows_view import HIT, TimelineRows
from spark_tracker.ui.projects.timeline.scale import STEP

if TYPE_CHECKING:
    from collections.abc import Callable

_Key, _Mod = Qt.Key, Qt.KeyboardModifier
_NOTCH = 120  # what a mouse wheel turns at once
_NOTCH_PIXELS = 60
_EDGE, _EDGE_STEP = 24, 12
_WEEK = 7


class TimelineTable(TimelineRows):
    """The rows, walked and moved.

    Signals:
        opened: Enter or a double-click on a row; carries its id.
        inspector_asked: Space.
        remove_asked: Del; carries a list of ids.
        milestone_asked: "Add", or Insert; carries the project's id.
        move_asked: A milestone was dropped on another day, or Enter pressed there.
        fixed_asked: Somebody tried to move a milestone that cannot be moved; carries it.
        hovered: The mouse is over another mark; carries (row, mark) or None.
    """

    opened = Signal(str)
    inspector_asked = Signal()
    remove_asked = Signal(list)
    milestone_asked = Signal(str)
    move_asked = Signal()
    fixed_asked = Signal(object)
    hovered = Signal(object)

    _grabbed: date | None = None
    _grabbed_at = QPoint()
    _over: tuple[TimelineRow, Placed] | None = None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~_Mod.KeypadModifier
        if modifiers & (_Mod.AltModifier | _Mod.MetaModifier):
            event.ignore()  # Alt+Left is "back"
            return
        if not (self._pressed_in_time(event.key(), modifiers) or self._pressed(event, modifiers)):
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & _Mod.ControlModifier:
            steps = (turned.y() or turned.x()) / _NOTCH
            x = event.position().x() - self.time_left()
            self.scale.zoom_by(STEP**steps, max(0.0, x))
            self.scale.steered.emit()
        elif event.modifiers() & _Mod.ShiftModifier or abs(turned.x()) > abs(turned.y()):
            notches = (turned.x() or turned.y()) / _NOTCH
            self.scale.scroll_by(-notches * _NOTCH_PIXELS)
            self.scale.steered.emit()
        else:
            super().wheelEvent(event)
            self.hover(event.position().toPoint())
            return
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point, left = event.position().toPoint(), event.button() is Qt.MouseButton.LeftButton
        if left and self.is_on_add(point):
            self.milestone_asked.emit(self.timeline_model().id_at(self.rowAt(point.y())))
            return
        super().mousePressEvent(event)
        found = self.mark_at(point) if left else None
        if found is None:
            self.spot.leave()
            return
        row, mark = found
        if self.spot.move is None or self.spot.milestone_id != mark.milestone.id:
            self.spot.stand_on(row, mark.milestone)
            self._say()
        on_mark = abs(point.x() - self.time_left() - mark.x) <= HIT
        if on_mark and mark.milestone.open and self.writable:
            self._grabbed, self._grabbed_at = mark.on, point

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._grabbed is not None:
            self._drag_to(point)
            return
        if not event.buttons():
            self.hover(point)
            self._hover_mark(self.mark_at(point))
        super().mouseMoveEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        grabbed, self._grabbed = self._grabbed, None
        if grabbed is None:
            return
        self._show_hand()
        if self.spot.move is not None and self.spot.move.moves:
            self.move_asked.emit()
        else:
            self.spot.take_back()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        row = self.rowAt(event.position().toPoint().y())
        if row >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(self.timeline_model().id_at(row))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.hover(None)
        self._hover_mark(None)
        super().leaveEvent(event)

    def _pressed_in_time(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what a key does to the milestone or to the part of time that is shown."""
        control, shift = _Mod.ControlModifier, _Mod.ShiftModifier
        if key in (_Key.Key_Plus, _Key.Key_Equal, _Key.Key_Minus) and not modifiers & control:
            self.scale.zoom_by(1 / STEP if key == _Key.Key_Minus else STEP, self._middle())
            self.scale.steered.emit()
            return True
        if key == _Key.Key_Home and modifiers == _Mod.NoModifier:
            self.scale.show_today()
            self.scale.steered.emit()
            return True
        if key not in (_Key.Key_Left, _Key.Key_Right):
            return False
        way = 1 if key == _Key.Key_Right else -1
        if modifiers & shift:
            self._nudge(way * (_WEEK if modifiers & control else 1))
        elif modifiers & control:
            self.scale.scroll_by(way * self.scale.width / 4)
            self.scale.steered.emit()
        else:
            self._step(way)
        return True

    def _pressed(self, event: QKeyEvent, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what a key does to rows; return whether it did something."""
        acts: dict[int, Callable[[], bool]] = {
            _Key.Key_Return: self._confirm,
            _Key.Key_Enter: self._confirm,
            _Key.Key_Escape: self._step_back,
            _Key.Key_Space: self._ask_inspector,
            _Key.Key_Delete: self._ask_remove,
            _Key.Key_Insert: self._ask_milestone,
            _Key.Key_End: self._go_to_last,
        }
        key = event.key()
        if key == _Key.Key_Home and modifiers == _Mod.ControlModifier:
            return self._go_to(0)
        if key not in acts or modifiers not in (_Mod.NoModifier, _Mod.ControlModifier):
            return False
        if not acts[key]():
            event.ignore()
        return True

    def _confirm(self) -> bool:
        if self.spot.move is not None and self.spot.move.moves:
            self.move_asked.emit()
        elif self.current_id():
            self.spot.take_back()
            self.opened.emit(self.current_id())
        return True

    def _step_back(self) -> bool:
        """Take back the move, or else leave the milestone; return whether there was one."""
        self._grabbed = None
        if self.spot.take_back():
            return True
        there = self.spot.milestone is not None
        self.spot.leave()
        return there

    def _ask_inspector(self) -> bool:
        self.inspector_asked.emit()
        return True

    def _ask_remove(self) -> bool:
        if self.selected_ids():
            self.remove_asked.emit(self.selected_ids())
        return True

    def _ask_milestone(self) -> bool:
        if self.current_id() and self.writable:
            self.milestone_asked.emit(self.current_id())
        return True

    def _go_to_last(self) -> bool:
        return self._go_to(self.timeline_model().rowCount() - 1)

    def _go_to(self, position: int) -> bool:
        if 0 <= position < self.timeline_model().rowCount():
            self.select_id(self.timeline_model().id_at(position))
        return True

    def _step(self, way: int) -> None:
        row = self.current_row()
        if row is None:
            return
        self.setCurrentIndex(self.timeline_model().index(self.currentIndex().row(), TIME))
        if not self.spot.step(row, way):
            self.announce(self.timeline_model().sentence(self.currentIndex().row()))
            return
        self._say()
        if self.spot.milestone is not None and self.spot.milestone.on is not None:
            self.scale.reveal(self.spot.milestone.on)

    def _nudge(self, days: int) -> None:
        milestone = self.spot.milestone
        if milestone is None:
            return
        if not milestone.open or not self.writable:
            self.fixed_asked.emit(milestone)
            return
        self.spot.nudge(days)
        if self.spot.move is not None:
            self.scale.reveal(self.spot.move.to)
            self.announce(self.timeline_model().held_words(self.spot.move.to))

    def _say(self) -> None:
        """Let the current milestone be said."""
        model = self.timeline_model()
        self.announce(model.sentence(model.position_of(self.spot.project_id)))

    def _middle(self) -> float | None:
        """Return what stays in its place when the keyboard zooms: the milestone, else today."""
        on = self.scale.today
        if self.spot.milestone is not None and self.spot.milestone.on is not None:
            on = self.spot.milestone.on
        x = self.scale.x_of(on)
        return x if 0 <= x <= self.scale.width else None

    def _drag_to(self, point: QPoint) -> None:
        grabbed = self._grabbed
        if grabbed is None:
            return
        far = abs(point.x() - self._grabbed_at.x()) >= QApplication.startDragDistance()
        if not far and self.spot.move is None:
            return
        self.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
        x = point.x() - self.time_left()
        if x < _EDGE or x > self.scale.width - _EDGE:
            step = -_EDGE_STEP if x < _EDGE else _EDGE_STEP
            self.scale.scroll_by(step)
            self._grabbed_at -= QPoint(step, 0)
        days = self.scale.days_in(point.x() - self._grabbed_at.x())
        self.spot.hold(grabbed + timedelta(days=days))

    def _hover_mark(self, found: tuple[TimelineRow, Placed] | None) -> None:
        if found != self._over:
            self._over = found
            self.hovered.emit(found)
        self._show_hand()

    def _show_hand(self) -> None:
        over = self._over
        movable = over is not None and over[1].milestone.open and self.writable
        if movable or self.over_add:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()
