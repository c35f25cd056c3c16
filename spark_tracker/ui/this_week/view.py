"""The list of This week: arrow keys walk, Enter mends, Left and Right fold."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QPoint,
    Qt,
    QVariantAnimation,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from spark_tracker.ui.theme import theme
from spark_tracker.ui.this_week.delegate import WeekDelegate
from spark_tracker.ui.this_week.model import WeekModel
from spark_tracker.ui.this_week.rows import Heading, Line
from spark_tracker.ui.widgets.scroll import FloatingBar

_WHEN_LEAST = 64
_FADE_MS = 180
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WeekView(QListView):
    """Headings and lines; a line is chosen by key when the list is read again.

    Signals:
        acted: Enter or the button of a line; carries the Line.
        opened: Alt+Enter or a double click: its project or record is wanted.
        dated: F2: another date is wanted.
        menu_asked: The menu of a line; carries the Line and where.
        folded: A group was folded or unfolded.
    """

    acted = Signal(object)
    opened = Signal(object)
    dated = Signal(object)
    menu_asked = Signal(object, QPoint)
    folded = Signal()

    def __init__(self, model: WeekModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.week = model
        self.when_width = _WHEN_LEAST
        self.pointer = QPoint(-1, -1)
        self._fading = ""
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.setDuration(_FADE_MS)
        self._fade.valueChanged.connect(self.viewport().update)
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = WeekDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.bar = FloatingBar(self)
        model.modelReset.connect(self._measure)
        theme().changed.connect(self._on_theme_changed)
        self.verticalScrollBar().setSingleStep(33)

    @property
    def fading_ms(self) -> int:
        """How long a line still needs to fade."""
        if not self._fading:
            return 0
        return max(0, self._fade.duration() - self._fade.currentTime())

    def current_row(self) -> Heading | Line | None:
        """Return the heading or line under the keyboard."""
        index = self.currentIndex()
        return self.week.row(index.row()) if index.isValid() else None

    def current_line(self) -> Line | None:
        """Return the line under the keyboard; None on a heading."""
        row = self.current_row()
        return row if isinstance(row, Line) else None

    def choose(self, key: str) -> bool:
        """Go to the line or heading with this key, unfolding its group; False without one."""
        line = self.week.lines.get(key)
        if line is not None and self.week.fold(line.group, fold=False):
            self.folded.emit()
        at = self.week.position(key)
        if at < 0:
            return False
        self._go_to(at)
        return True

    def show_from(self, key: str) -> None:
        """Scroll so that the heading with this key is the first that is seen."""
        at = self.week.position(key)
        if at >= 0:
            self.scrollTo(self.week.index(at), QListView.ScrollHint.PositionAtTop)

    def choose_near(self, key: str, position: int) -> None:
        """Go to the line with this key, or where it is gone to what stands in its place."""
        count = self.week.rowCount()
        if not count or (key and self.choose(key)):
            return
        at = min(max(0, position), count - 1)
        if isinstance(self.week.row(at), Heading) and at + 1 < count and not key:
            at += 1
        elif isinstance(self.week.row(at), Heading) and at and position:
            at -= 1
        self._go_to(at)

    def fade(self, key: str) -> None:
        """Let a line fade: what it asked for is done."""
        self._fading = key
        self._fade.stop()
        self._fade.start()

    def end_fading(self) -> None:
        """Paint every line whole again."""
        self._fade.stop()
        self._fading = ""

    def opacity_of(self, key: str) -> float:
        """Return how much of a line is still seen, 0 to 1."""
        if key != self._fading:
            return 1.0
        value = self._fade.currentValue()
        return float(value) if isinstance(value, float) else 1.0

    def toggle(self, key: str) -> None:
        """Fold or unfold a group."""
        if self.week.fold(key, fold=key not in self.week.folded):
            self.folded.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        signal = self._signal_of(key, held) if isinstance(row, Line) else None
        if signal is not None:
            signal.emit(row)
        elif row is None or held:
            super().keyPressEvent(event)
        elif isinstance(row, Heading) and key in (*_ENTER, Qt.Key.Key_Space):
            self.toggle(row.key)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._fold_by_key(row, fold=key == Qt.Key.Key_Left)
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(QPoint(rect.left() + 60, rect.bottom()))
            row = self.current_row()
        else:
            index = self.indexAt(event.pos())
            row = self.week.row(index.row()) if index.isValid() else None
        if isinstance(row, Line):
            self.menu_asked.emit(row, place)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer = event.position().toPoint()
        super().mouseMoveEvent(event)
        self.viewport().update(self.visualRect(self.indexAt(self.pointer)))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = self.week.row(index.row()) if index.isValid() else None
        if not isinstance(row, Line):
            return
        areas = self._delegate.areas(self.visualRect(index), row, active=True)
        if not areas.button.contains(place) and not areas.end.contains(place):
            self.opened.emit(row)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.pointer = QPoint(-1, -1)
        super().leaveEvent(event)
        self.viewport().update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose_near("", 0)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.viewport().update()

    def _signal_of(self, key: int, held: Qt.KeyboardModifier) -> SignalInstance | None:
        """Return what a key on a line asks for."""
        if key in _ENTER and held == Qt.KeyboardModifier.AltModifier:
            return self.opened
        if held:
            return None
        if key in _ENTER:
            return self.acted
        return self.dated if key == Qt.Key.Key_F2 else None

    def _fold_by_key(self, row: Heading | Line, *, fold: bool) -> None:
        key = row.key if isinstance(row, Heading) else row.group
        if not fold and isinstance(row, Line):
            return
        if self.week.fold(key, fold=fold):
            self.folded.emit()
        at = self.week.position(key)
        if at >= 0:
            self._go_to(at)

    def _go_to(self, position: int) -> None:
        index = self.week.index(position)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def _measure(self) -> None:
        """Make the last column as wide as its widest text; the texts before it never move."""
        strong = theme().metrics(strong=True)
        texts = {line.when for line in self.week.lines.values()}
        widest = max((strong.horizontalAdvance(text) for text in texts), default=0)
        self.when_width = max(round(_WHEN_LEAST * theme().scale), widest + 2)

    def _on_theme_changed(self) -> None:
        self._measure()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
