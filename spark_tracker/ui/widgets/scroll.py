"""What scrolls where it has no room: the bodies of forms, and a thin bar that takes no width."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QScrollBar, QWidget
from typing_extensions import override

from spark_tracker.ui.widgets.buttons import Button

_WIDTH = 12
_FRAME = QSize(16, 48)  # what the system puts around a dialog


def scrolled(inner: QWidget) -> QScrollArea:
    """Return an area without a frame that scrolls `inner` both ways where it has no room.

    Tab does not stop at it: its keys reach it from any field inside.
    """
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area


def on_screen(dialog: QWidget, wanted: QSize, first: Button | None = None) -> QSize:
    """Return the size wanted for a dialog, or what its screen has room for.

    Where its foot is too wide for the screen, its `first` button loses the cap of its key.
    """
    room = dialog.screen().availableSize() - _FRAME
    layout = dialog.layout()
    if first is not None and layout is not None and layout.minimumSize().width() > room.width():
        first.drop_key()
    return wanted.boundedTo(room)


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
