"""Two regions beside each other, with an edge to drag between them."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from spark_tracker.overriding import override
from spark_tracker.ui.shell.memory import WindowMemory
from spark_tracker.ui.theme import Role, paint, theme
from spark_tracker.ui.theme.tokens import (
    INSPECTOR_COVERS_BELOW,
    INSPECTOR_MAXIMUM,
    INSPECTOR_MINIMUM,
    INSPECTOR_WIDTH,
    INSPECTOR_WIDTH_WIDE,
    WIDE_FROM,
)

_GRIP = 5


class Grip(QWidget):
    """The edge between two regions: a line to drag, 5 px to catch.

    Signals:
        dragged: The mouse moved it; carries the x in the parent.
    """

    dragged = Signal(int)

    def __init__(self, *, painted: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._painted = painted
        self.setCursor(Qt.CursorShape.SplitHCursor)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(self.mapToParent(event.position().toPoint()).x())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._painted:
            paint.fill(QPainter(self), QRect(_GRIP // 2, 0, 1, self.height()), Role.BORDER)


class InspectorSplit(QWidget):
    """Content at the left, the inspector at the right; below 1180 px window width it covers.

    `key` names the page, for which width and being open are remembered.
    """

    def __init__(
        self,
        content: QWidget,
        inspector: QWidget,
        memory: WindowMemory,
        key: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.content, self.inspector = content, inspector
        self._memory, self._key = memory, key
        self._width = memory.number(f"{key}/inspector_width", 0)
        self._open = memory.flag(f"{key}/inspector_open", default=True)
        self._covering = False  # where it covers, it is shut until somebody opens it
        self._is_needed = True
        content.setParent(self)
        inspector.setParent(self)
        self._grip = Grip(painted=True, parent=self)
        self._grip.dragged.connect(self._on_dragged)
        theme().changed.connect(self._arrange)

    def keep_as(self, key: str, *, usually_open: bool) -> None:
        """Remember from now on under another name, as for another layout of the same page."""
        if key == self._key:
            return
        self._key = key
        self._width = self._memory.number(f"{key}/inspector_width", 0)
        self._open = self._memory.flag(f"{key}/inspector_open", default=usually_open)
        self._arrange()

    @property
    def is_open(self) -> bool:
        """Whether the inspector is shown."""
        return self._is_needed and (self._covering if self.covers else self._open)

    @property
    def covers(self) -> bool:
        """Whether the inspector lies over the content instead of pushing it."""
        return self.window().width() < INSPECTOR_COVERS_BELOW * theme().pane_scale

    def set_open(self, *, is_open: bool) -> None:
        """Show or hide the inspector, and remember it."""
        if is_open == self.is_open:
            return
        if self.covers:
            self._covering = is_open
        else:
            self._open = is_open
            self._memory.remember(f"{self._key}/inspector_open", is_open)
        self._arrange()

    def toggle(self) -> None:
        """Show the inspector if it is hidden, hide it if it is shown."""
        if self._is_needed:
            self.set_open(is_open=not self.is_open)

    def set_needed(self, *, needed: bool) -> None:
        """Leave the inspector away while there is nothing it could tell about."""
        if needed != self._is_needed:
            self._is_needed = needed
            self._arrange()

    def inspector_width(self) -> int:
        """Return the width the inspector takes when it is open."""
        wide = self.window().width() >= WIDE_FROM
        usual = INSPECTOR_WIDTH_WIDE if wide else INSPECTOR_WIDTH
        chosen = self._width or round(usual * theme().pane_scale)
        return max(INSPECTOR_MINIMUM, min(chosen, INSPECTOR_MAXIMUM))

    @override
    def sizeHint(self) -> QSize:
        return QSize(784 + INSPECTOR_WIDTH, 600)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.content.minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.covers and self.is_open:
            self.toggle()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        is_open = self.is_open
        width = min(self.inspector_width(), self.width()) if is_open else 0
        left = self.width() - width
        self.inspector.setVisible(is_open)
        self._grip.setVisible(is_open)
        taken = 0 if self.covers else width
        self.content.setGeometry(0, 0, self.width() - taken, self.height())
        if is_open:
            self.inspector.setGeometry(left + 1, 0, width - 1, self.height())
            self._grip.setGeometry(left - _GRIP // 2, 0, _GRIP, self.height())
            self.inspector.raise_()
            self._grip.raise_()

    def _on_dragged(self, x: int) -> None:
        self._width = self.width() - x
        self._memory.remember(f"{self._key}/inspector_width", self.inspector_width())
        self._arrange()
