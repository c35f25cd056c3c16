"""A thin scroll bar that lies over the edge of what it scrolls and takes no width from it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar
from typing_extensions import override

_WIDTH = 12


class FloatingBar(QScrollBar):
    """Stands in for the vertical scroll bar of `area`, which keeps its whole width."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area = area
        self._source = area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Scroll"))
        self._source.rangeChanged.connect(self._on_range_changed)
        self._source.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._source.setValue)
        area.viewport().installEventFilter(self)
        self._on_range_changed()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show}:
            self._place()
        return super().eventFilter(watched, event)

    def _on_range_changed(self) -> None:
        self.setRange(self._source.minimum(), self._source.maximum())
        self.setPageStep(self._source.pageStep())
        self.setSingleStep(self._source.singleStep())
        self.setValue(self._source.value())
        self.setVisible(self._source.maximum() > self._source.minimum())
        self._place()

    def _place(self) -> None:
        room = self._area.viewport().geometry()
        self.setGeometry(room.right() + 1 - _WIDTH, room.top(), _WIDTH, room.height())
        self.raise_()
