"""The card of one milestone: first plan, forecast, slip, status."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.ui.projects.timeline.words import CardLine
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_M
from spark_tracker.ui.widgets.labels import Label

_WIDTH = 286


class MilestoneCard(QWidget):
    """Lies over the rows beside a mark; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = Label("", Type.HEADING3, wrap=True)
        self._note = Label("", Type.SMALL, Role.MUTED, wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 9, 12, 10)
        self._column.setSpacing(4)
        self._column.addWidget(self._title)
        self._column.addLayout(self._grid)
        self._column.addWidget(self._note)
        self.hide()

    def tell(self, title: str, lines: Sequence[CardLine], note: str, beside: QRect) -> None:
        """Show a milestone beside its mark; `beside` is the mark's place in the parent."""
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._fill(lines)
        self.setFixedWidth(round(_WIDTH * theme().pane_scale))
        self.setFixedHeight(self._column.heightForWidth(self.width()))
        self.setAccessibleName(title)
        self.move(self._place(beside))
        self.show()
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, edge = theme().colour(Role.RAISED), theme().colour(Role.BORDER_STRONG)
        paint.box(painter, self.rect(), RADIUS_M, fill, edge)

    def _fill(self, lines: Sequence[CardLine]) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, line in enumerate(lines):
            self._grid.addWidget(Label(line.label, Type.SMALL, Role.MUTED), number, 0)
            told = Label(line.text, Type.SMALL, line.role, wrap=not line.strong)
            if not line.strong:
                self._grid.addWidget(told, number, 1)
                continue
            told.setText(f"{line.text},")
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(4)
            row.addWidget(told)
            row.addWidget(Label(line.strong, Type.SMALL, strong=True))
            row.addStretch(1)
            self._grid.addWidget(pair, number, 1)

    def _place(self, beside: QRect) -> QPoint:
        """Return where it hides neither the mark nor its row: below, or above at the end."""
        parent = self.parentWidget()
        room = parent.rect() if parent else QRect()
        x = min(max(beside.left() - 12, 4), max(4, room.width() - self.width() - 16))
        y = beside.bottom() + 4
        if y + self.height() > room.height() - 4:
            y = beside.top() - self.height() - 4
        return QPoint(x, max(4, y))
