"""The line of the palette one types in; it keeps the focus and hands on the keys of the list."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class PaletteEdit(QLineEdit):
    """A line without a frame.

    Signals:
        stepped: Up or Down, as -1 or 1; `paged` the same for a page.
        entered: Enter: do the current line.
        more_asked: Tab: show what else can be done with it.
        left: Backspace in the empty line: one layer back.
    """

    stepped = Signal(int)
    paged = Signal(int)
    entered = Signal()
    more_asked = Signal()
    left = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Tab and not event.modifiers():
                self.more_asked.emit()
                return True
            if event.key() == Qt.Key.Key_Backtab:
                self.left.emit()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in _PAGES:
            self.paged.emit(_PAGES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.left.emit()
        else:
            super().keyPressEvent(event)
