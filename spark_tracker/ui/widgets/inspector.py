"""The pane at the right about the selected record: sections, pairs of label and value."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.labels import Label, Pane
from spark_tracker.ui.widgets.scroll import FloatingBar

_LABEL_WIDTH = 90


class KeyValue(QWidget):
    """A label (muted) and its value; a label wider than 90 px stands above the value."""

    def __init__(self, label: str, value: QWidget | str, *, role: Role = Role.TEXT) -> None:
        super().__init__()
        self.label = Label(label, Type.SMALL, Role.MUTED, wrap=True)
        if isinstance(value, str):
            value = Label(value, Type.SMALL, role, wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(f"{label}: {value.text()}")
        self.value = value
        limit = round(_LABEL_WIDTH * theme().scale)
        above = theme().metrics(Type.SMALL).horizontalAdvance(label) > limit
        self.is_two_lines = above
        box = QVBoxLayout(self) if above else QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0 if above else Size.GAP_2)
        if not above:
            self.label.setFixedWidth(limit)
            self.label.setAlignment(Qt.AlignmentFlag.AlignTop)
        box.addWidget(self.label)
        box.addWidget(self.value, 1)


class InspectorSection(QWidget):
    """A part of the inspector: a title, something at its right, and lines below."""

    def __init__(self, title: str = "", *, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(Size.GAP_5, 14, Size.GAP_5, 14)
        self.body.setSpacing(Size.GAP_2)
        self.head = QHBoxLayout()
        self.head.setSpacing(Size.GAP_2)
        if title:
            self.head.addWidget(Label(title, Type.HEADING3))
            self.head.addStretch(1)
            if note:
                self.head.addWidget(Label(note, Type.SMALL, Role.MUTED))
            self.body.addLayout(self.head)

    def add(self, widget: QWidget) -> None:
        """Add a line."""
        self.body.addWidget(widget)

    def add_pair(self, label: str, value: QWidget | str, *, role: Role = Role.TEXT) -> None:
        """Add a label with its value."""
        self.body.addWidget(KeyValue(label, value, role=role))

    def add_text(self, text: str, *, role: Role = Role.TEXT) -> None:
        """Add a paragraph."""
        self.body.addWidget(Label(text, Type.SMALL, role, wrap=True))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        bottom = self.height() - 1
        paint.horizontal_line(QPainter(self), 0, self.width(), bottom, Role.BORDER)


class Inspector(QScrollArea):
    """A scrolling column of sections on the sunken background.

    Signals:
        hide_asked: The pane should go.
    """

    hide_asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pane = Pane(Role.SUNKEN)
        self._column = QVBoxLayout(self._pane)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._pane)
        self.bar = FloatingBar(self)

    def clear(self) -> None:
        """Take all sections away."""
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            if item is not None and (widget := item.widget()):
                widget.hide()
                widget.deleteLater()

    def add(self, widget: QWidget) -> None:
        """Add a section (or anything else) below the last one."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def hide_button(self) -> Button:
        """Return the button that lets the pane go."""
        button = Button(
            self.tr("Hide inspector"),
            Kind.FLAT,
            icon="panel-right",
            icon_only=True,
            small=True,
            key=self.tr("Space"),
        )
        button.clicked.connect(self.hide_asked)
        return button

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pane.setMaximumWidth(self.viewport().width())
