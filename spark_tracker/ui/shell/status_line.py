"""The bottom line: saved, backup, last change, work under way; right: the quarter."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from spark_tracker.overriding import override
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_S, STATUS_HEIGHT
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.labels import ElidedLabel, Label
from spark_tracker.ui.widgets.weeks_strip import WeeksStrip


class StatusPart(Button):
    """A word of the status line; pressable only once somebody says what it opens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", Kind.FLAT, parent=parent)
        self._mark = ("", Role.MUTED)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_text(self, text: str, icon: str = "", role: Role = Role.MUTED) -> None:
        """Show a text with a mark; an empty text hides the part."""
        self._mark = (icon, role)
        self.set_text(text)
        self.setVisible(bool(text))
        self.update()

    def opens(self, handler: Callable[[], object]) -> None:
        """Make the part a button that calls `handler`."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        self.clicked.connect(handler)

    @override
    def sizeHint(self) -> QSize:
        metrics = theme().metrics(Type.SMALL)
        width = metrics.horizontalAdvance(self.text()) + (20 if self._mark[0] else 0) + 10
        return QSize(width, max(22, metrics.height() + 6))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._hovered:
            paint.box(painter, self.rect(), RADIUS_S, theme().colour(Role.SELECTION_IDLE))
        x = 5
        icon, role = self._mark
        if icon:
            paint_icon(painter, x, (self.height() - 14) / 2, icon, role, 14)
            x += 20
        rect = self.rect().adjusted(x, 0, 0, 0)
        paint.text(painter, rect, self.text(), Role.MUTED, font=theme().font(Type.SMALL))
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), RADIUS_S)


class StatusLine(QWidget):
    """Says what is true now; nothing here blinks or asks.

    Signals:
        cancel_asked: The user wants the work under way to stop.
    """

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved = StatusPart()
        self.backup = StatusPart()
        self.message = ElidedLabel("", Type.SMALL, Role.MUTED)
        self.work = Label("", Type.SMALL, Role.MUTED)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(120, 4)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = Button(self.tr("Cancel"), Kind.LINK)
        self.quarter = StatusPart()
        self.weeks = WeeksStrip()
        self.left = Label("", Type.SMALL, Role.MUTED)
        self._arrange()
        self.cancel.clicked.connect(self.cancel_asked)
        self.hide_progress()

    def show_saved(self, text: str) -> None:
        """Say that everything is on disk."""
        self.saved.show_text(text, "circle-check", Role.OK)

    def show_trouble(self, text: str) -> None:
        """Say why something is not on disk."""
        self.saved.show_text(text, "triangle-alert", Role.WARN)

    def show_quarter(self, name: str, week: int, weeks: int, left: str) -> None:
        """Show the quarter: its name, the week we are in (from 0), and what is left in words."""
        self.quarter.show_text(name)
        self.weeks.set_week(week, weeks)
        self.weeks.show()
        self.left.setText(left)

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Show work under way; `total` 0 where nobody knows how much there is."""
        self.work.setText(text)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        for widget in (self.work, self.bar, self.cancel):
            widget.show()

    def hide_progress(self) -> None:
        """The work is over."""
        for widget in (self.work, self.bar, self.cancel):
            widget.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, self.rect(), Role.WINDOW)
        paint.horizontal_line(painter, 0, self.width(), 0, Role.BORDER)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(11, 1, 16, 0)
        row.setSpacing(8)
        self.message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.addWidget(self.saved)
        row.addWidget(self.backup)
        row.addSpacing(5)
        row.addWidget(self.message, 1)
        for widget in (self.work, self.bar, self.cancel, self.quarter, self.weeks, self.left):
            row.addWidget(widget)
        row.setSpacing(6)
        self.weeks.hide()
        theme().changed.connect(self._fit_height)
        self._fit_height()

    def _fit_height(self) -> None:
        self.setFixedHeight(max(STATUS_HEIGHT, theme().metrics(Type.SMALL).height() + 10))
