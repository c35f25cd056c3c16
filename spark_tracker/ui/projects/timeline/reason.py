"""Asks why a forecast moves, and lets the day be corrected, before anything is written."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.errors import InputError, SparkError
from spark_tracker.services.timeline import TimelineMilestone
from spark_tracker.ui import formats
from spark_tracker.ui.projects.timeline.words import slip_words
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_M, Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.date_field import DateField
from spark_tracker.ui.widgets.fields import TextField
from spark_tracker.ui.widgets.form_row import FormRow, Refusals
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.widgets.refusal import sentence

_WIDTH = 340


class ReasonPopup(QWidget):
    """Closes with Esc or a click elsewhere; then nothing moves.

    Signals:
        agreed: Move it: carries the day and the reason. The listener calls `finish`, or `refuse`.
        left: It was closed without moving anything.
    """

    agreed = Signal(object, str)
    left = Signal()

    def __init__(
        self, milestone: TimelineMilestone, to: date, today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Move “{title}”").format(title=milestone.title)
        self.setAccessibleName(title)
        self.setFixedWidth(round(_WIDTH * theme().pane_scale))
        self._milestone = milestone
        self._done = False
        name = self.tr("New forecast")
        self.day = DateField(name, to, today=today, field="forecast_on")
        self.reason = TextField(self.tr("Reason"))
        self.day_row = FormRow(name, self.day)
        self.reason_row = FormRow(self.tr("Reason"), self.reason)
        self._refusals = Refusals({"forecast_on": self.day_row, "reason": self.reason_row})
        self.trouble = Label("", Type.SMALL, Role.DANGER, wrap=True)
        self.trouble.hide()
        self.button = Button(self.tr("Move"), Kind.PRIMARY, key=self.tr("Enter"))
        self.keep = Button(self.tr("Leave it"), key=self.tr("Esc"))
        self._arrange(title)
        self.day.changed.connect(self._on_day_changed)
        self.button.clicked.connect(self._on_agreed)
        self.keep.clicked.connect(self.close)
        self._on_day_changed(to)

    def show_beside(self, beside: QWidget, rect: QRect) -> None:
        """Show it under `rect` of `beside`, or above where the screen ends."""
        self.adjustSize()
        place = beside.mapToGlobal(rect.bottomLeft() + QPoint(-12, 4))
        screen = beside.screen().availableGeometry()
        if place.y() + self.height() > screen.bottom():
            place.setY(beside.mapToGlobal(rect.topLeft()).y() - self.height() - 4)
        place.setX(max(screen.left(), min(place.x(), screen.right() - self.width())))
        self.move(place)
        self.show()
        self.reason.setFocus(Qt.FocusReason.PopupFocusReason)

    def refuse(self, error: SparkError) -> None:
        """Say why it was not moved; what was typed stays."""
        shown = isinstance(error, InputError) and self._refusals.show(error)
        self.trouble.setText("" if shown else sentence(error))
        self.trouble.setVisible(not shown)
        self.adjustSize()

    def finish(self) -> None:
        """Close it: the milestone was moved."""
        self._done = True
        self.close()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_agreed()
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if not self._done:
            self._done = True
            self.left.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour(Role.RAISED))
        paint.box(painter, self.rect(), RADIUS_M, None, theme().colour(Role.BORDER_STRONG))

    def _arrange(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(Size.GAP_2)
        column.addWidget(Label(title, Type.HEADING3, wrap=True))
        due = self._milestone.due_on
        if due is not None:
            told = self.tr("Expected until now: {day}").format(day=formats.day(due))
            column.addWidget(Label(told, Type.SMALL, Role.MUTED, wrap=True))
        column.addWidget(self.day_row)
        column.addWidget(self.reason_row)
        column.addWidget(self.trouble)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.keep)
        row.addWidget(self.button)
        column.addLayout(row)

    def _on_day_changed(self, day: object) -> None:
        baseline = self._milestone.baseline_on
        slip = (day - baseline).days if isinstance(day, date) and baseline else None
        words = slip_words(slip)
        self.day_row.note.setText(
            self.tr("{slip}, first plan {day}").format(slip=words, day=formats.day(baseline))
            if words and baseline
            else ""
        )

    def _on_agreed(self) -> None:
        self._refusals.clear()
        self.trouble.hide()
        try:
            day = self.day.require() or self._milestone.due_on
        except InputError as error:
            self.refuse(error)
            return
        self.agreed.emit(day, self.reason.text())
