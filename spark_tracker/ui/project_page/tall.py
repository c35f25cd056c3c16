"""Head, tabs and the part below them, which scroll together where the window is too low for all."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.ui.theme import theme
from spark_tracker.ui.widgets.labels import Pane

_LEAST = 160  # px of the part below, at 100 %


class Tall(QScrollArea):
    """Puts widgets below each other, the last one as high as what is left, but never too low."""

    def __init__(self, above: Sequence[QWidget], below: QWidget) -> None:
        super().__init__()
        self._above = tuple(above)
        self._is_following = False
        self._content = Pane()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in self._above:
            column.addWidget(widget)
        column.addWidget(below, 1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(self._content)
        self._content.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        if event.type() != QEvent.Type.Resize:
            return super().eventFilter(watched, event)
        if (
            not self._is_following
        ):  # else Qt, while it sets a new font, sizes it to and fro for ever
            self._is_following = True
            super().eventFilter(watched, event)
            self._is_following = False
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = (widget for widget in self._above if not widget.isHidden())
        height = sum(self._height_of(widget) for widget in shown)
        self._content.setMinimumHeight(height + round(_LEAST * theme().pane_scale))

    def _height_of(self, widget: QWidget) -> int:
        """Return how high a widget has to be at the width there is, its words wrapped."""
        layout = widget.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(self.viewport().width())
        return widget.sizeHint().height()
