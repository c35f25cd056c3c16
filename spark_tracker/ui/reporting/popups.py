"""Small windows over the page: the rows behind a number, a progress line, an approval."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.errors import SparkError
from spark_tracker.reports.preview import Behind
from spark_tracker.ui import formats
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_M
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.fields import MultiLine
from spark_tracker.ui.widgets.keys import ENTER
from spark_tracker.ui.widgets.labels import Label, Line
from spark_tracker.ui.widgets.refusal import sentence

_WIDTH = 380


class Popup(QWidget):
    """Closes with Esc or a click elsewhere; the focus goes back where it was."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(name)
        self.setFixedWidth(round(_WIDTH * theme().pane_scale))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 12, 14, 12)
        self.column.setSpacing(6)

    def show_below(self, beside: QWidget, rect: QRect) -> None:
        """Show it under `rect` of `beside`, or above where the screen ends."""
        self.adjustSize()
        place = beside.mapToGlobal(rect.bottomLeft() + QPoint(0, 4))
        screen = beside.screen().availableGeometry()
        if place.y() + self.height() > screen.bottom():
            place.setY(beside.mapToGlobal(rect.topLeft()).y() - self.height() - 4)
        place.setX(max(screen.left(), min(place.x(), screen.right() - self.width())))
        self.move(place)
        self.show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour(Role.RAISED))
        paint.box(painter, self.rect(), RADIUS_M, None, theme().colour(Role.BORDER_STRONG))


class BehindPopup(Popup):
    """What a key figure means, and the first rows behind it.

    Signals:
        all_asked: Open all rows; carries the row where they begin on their sheet.
    """

    all_asked = Signal(int)

    def __init__(self, behind: Behind, period: str, parent: QWidget) -> None:
        super().__init__(behind.title, parent)
        self._behind = behind
        self.column.addWidget(Label(behind.title, Type.HEADING3, wrap=True))
        self.column.addWidget(Label(behind.definition, Type.SMALL, Role.MUTED, wrap=True))
        self.column.addWidget(Line(Role.LINE))
        count = behind.counts.get(period, 0)
        if period not in behind.counts:
            nothing = self.tr("The rows are listed for this quarter and since the start.")
        else:
            nothing = "" if count else self.tr("No rows stand behind this number.")
        if nothing:
            self.column.addWidget(Label(nothing, Type.SMALL, Role.MUTED, wrap=True))
        for day, words in behind.lines.get(period, ()):
            self.column.addLayout(_line(day, words))
        text = self.tr("Open all {n}") if count else self.tr("Open the rows")
        self.button = Button(text.format(n=formats.number(count)), Kind.LINK, icon="arrow-right")
        self.button.setVisible(behind.row > 0)
        self.button.clicked.connect(self._on_all)
        self.column.addWidget(self.button)
        self.button.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self._behind.row:
            self._on_all()
        else:
            super().keyPressEvent(event)

    def _on_all(self) -> None:
        self.close()
        self.all_asked.emit(self._behind.row)


def _line(day: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    if day:
        row.addWidget(Label(day, Type.SMALL, Role.MUTED), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(words, Type.SMALL, wrap=True), 1)
    return row


class MendPopup(Popup):
    """Mends one gap in place: something to write or to read, and one button that saves.

    Signals:
        agreed: The button, Enter or Ctrl+Enter; carries the text of the field, "" for none.
        typed: The text of the field changed; it is carried.
    """

    agreed, typed = Signal(str), Signal(str)

    def __init__(
        self,
        title: str,
        about: str,
        act: str,
        parent: QWidget,
        *,
        words: Sequence[tuple[str, str]] = (),
        field: str = "",
        begun: str = "",
    ) -> None:
        """Show `words` (label and text) to read; `field` names a field to write in.

        What was `begun` stands in the field.
        """
        super().__init__(title, parent)
        self.column.addWidget(Label(title, Type.HEADING3, wrap=True))
        self.column.addWidget(Label(about, Type.SMALL, Role.MUTED, wrap=True))
        for label, text in words:
            self.column.addWidget(Label(label, Type.SMALL, Role.MUTED))
            self.column.addWidget(Label(text, wrap=True))
        self.field = MultiLine(field or title, lines=3, least=2, enter_leaves=True)
        self.field.setVisible(bool(field))
        self.field.setPlainText(begun)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.field.textChanged.connect(self._on_typed)
        self.field.entered.connect(self._on_agreed)
        self.refusal = Label("", Type.SMALL, Role.DANGER, wrap=True)
        self.refusal.hide()
        self.button = Button(act, Kind.PRIMARY)
        self.button.clicked.connect(self._on_agreed)
        self.column.addWidget(self.field)
        self.column.addWidget(self.refusal)
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        (self.field if field else self.button).setFocus()

    def refuse(self, error: SparkError) -> None:
        """Say why it was not saved; what was typed stays."""
        self.refusal.setText(sentence(error))
        self.refusal.show()
        self.adjustSize()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in ENTER and (with_ctrl or not self.field.hasFocus()):
            self._on_agreed()
        else:
            super().keyPressEvent(event)

    def _on_typed(self) -> None:
        self.typed.emit(self.field.toPlainText())

    def _on_agreed(self) -> None:
        self.agreed.emit(self.field.toPlainText().strip())
