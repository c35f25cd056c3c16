"""A field to type a search or filter in, with an icon and its key."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.theme import Role, paint

_LEFT = 30


class SearchField(QLineEdit):
    """A line with an icon at the left and, while it is empty, the cap of its key.

    Signals:
        typed: The text changed and, if there is a `delay` in ms, has rested so long.
        backspaced_empty: Backspace in the empty field: the last chip may go.
        left_downwards: Down or Enter: the list should take the focus.
    """

    typed = Signal(str)
    backspaced_empty = Signal()
    left_downwards = Signal()

    def __init__(
        self,
        placeholder: str,
        *,
        icon: str = "list-filter",
        key: str = "",
        delay: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._key = key
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setToolTip(f"{placeholder} ({key})" if key else "")
        self.setTextMargins(_LEFT - 9, 0, 0, 0)
        self.setMinimumWidth(150)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(delay)
        self._rest.timeout.connect(self._on_rested)
        self.textChanged.connect(self._on_text_changed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        paint_icon(painter, 9, (self.height() - 15) / 2, self._icon_name, Role.MUTED, 15)
        if self._key and not self.text():
            key = self._key.replace("+", " ")
            paint.key_cap(painter, self.width() - 9, self.height() // 2, key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.backspaced_empty.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self) -> None:
        if self._rest.interval():
            self._rest.start()
        else:
            self._on_rested()

    def _on_rested(self) -> None:
        self.typed.emit(self.text())
