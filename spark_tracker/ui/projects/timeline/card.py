"""The card of one milestone: first plan, forecast, slip, status."""

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.ui.projects.timeline.words import CardLine
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_M
from spark_tracker.ui.widgets.labels import Label

_WIDTH = 286
_LINES = 3
_LABEL_GAP = 8


class _Row:
    """One line of the card; made once, as a card is told anew at each step of a drag."""

    def __init__(self, grid: QGridLayout, number: int) -> None:
        self._label = Label("", Type.SMALL, Role.MUTED)
        self._label.setContentsMargins(0, 0, _LABEL_GAP, 0)
        self._text = Label("", Type.SMALL)
        self._strong = Label("", Type.SMALL, strong=True)
        for column, label in enumerate((self._label, self._text, self._strong)):
            grid.addWidget(label, number, column)

    def tell(self, line: CardLine | None) -> None:
        """Show a line; None for nothing."""
        self._label.setText(line.label if line else "")
        self._text.setText((f"{line.text}," if line.strong else line.text) if line else "")
        self._text.set_role(line.role if line else Role.TEXT)
        self._strong.setText(line.strong if line else "")
        for label in (self._label, self._text, self._strong):
            label.setVisible(bool(label.text()))


class MilestoneCard(QWidget):
    """Lies over the rows beside a mark; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = Label("", Type.HEADING3, wrap=True)
        self._note = Label("", Type.SMALL, Role.MUTED, wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(2, 1)
        self._rows = [_Row(self._grid, number) for number in range(_LINES)]
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
        margins = self._column.contentsMargins()
        needs = self._grid.sizeHint().width() + margins.left() + margins.right()
        self.setFixedWidth(max(round(_WIDTH * theme().pane_scale), needs))
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
        for row, line in zip_longest(self._rows, lines[: len(self._rows)]):
            row.tell(line)

    def _place(self, beside: QRect) -> QPoint:
        """Return where it hides neither the mark nor its row: below, or above at the end."""
        parent = self.parentWidget()
        room = parent.rect() if parent else QRect()
        x = min(max(beside.left() - 12, 4), max(4, room.width() - self.width() - 16))
        y = beside.bottom() + 4
        if y + self.height() > room.height() - 4:
            y = beside.top() - self.height() - 4
        return QPoint(x, max(4, y))
