"""A dialog to read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from spark_tracker.ui.theme import Type
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.widgets.overlays import Scrim

_Step = QAbstractSlider.SliderAction
_SCROLLS = {
    Qt.Key.Key_Up: _Step.SliderSingleStepSub,
    Qt.Key.Key_Down: _Step.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _Step.SliderPageStepSub,
    Qt.Key.Key_PageDown: _Step.SliderPageStepAdd,
}


class Sheet(QDialog):
    """A title, a body that scrolls, Close; `head` is for what stands above the body.

    Up, Down, Page up and Page down scroll it wherever the keyboard is.
    """

    def __init__(self, title: str, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.head = QVBoxLayout()
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it has no place for a ring
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        scroll.setAccessibleName(title)
        self._bar = scroll.verticalScrollBar()
        close = Button(self.tr("Close"), Kind.PRIMARY)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 14)
        column.setSpacing(12)
        column.addWidget(Label(title, Type.HEADING2))
        column.addLayout(self.head)
        column.addWidget(scroll, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        close.setFocus()

    @override
    def open(self) -> None:
        Scrim.behind(self)
        super().open()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _SCROLLS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._bar.triggerAction(step)
