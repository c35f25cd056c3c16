"""A month to pick a day from, below the field."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.ui.icons import icon
from spark_tracker.ui.theme import Role, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_M


class CalendarPopup(QWidget):
    """Closes once a day was picked, or with Esc.

    Signals:
        picked: A day was picked; carries a date.
    """

    picked = Signal(object)

    def __init__(self, shown: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self._dress()
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 4, 4, 4)
        box.addWidget(self.calendar)
        self.calendar.clicked.connect(self._on_picked)
        self.calendar.activated.connect(self._on_picked)
        self.calendar.setFocus()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour(Role.SURFACE))
        paint.box(painter, self.rect(), RADIUS_M, None, theme().colour(Role.BORDER_STRONG))

    def _dress(self) -> None:
        """Take Qt's red from the weekend, as red means late, and give the arrows our icons."""
        weekend, heading = QTextCharFormat(), QTextCharFormat()
        weekend.setForeground(theme().colour(Role.MUTED))
        heading.setForeground(theme().colour(Role.MUTED))
        heading.setBackground(theme().colour(Role.SURFACE))
        self.calendar.setHeaderTextFormat(heading)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekday, weekend)
        arrows = (
            ("qt_calendar_prevmonth", "chevron-left", self.tr("Previous month")),
            ("qt_calendar_nextmonth", "chevron-right", self.tr("Next month")),
        )
        for name, drawn, text in arrows:
            for button in self.calendar.findChildren(QToolButton, name):
                button.setIcon(icon(drawn))
                button.setAccessibleName(text)

    def _on_picked(self, day: QDate) -> None:
        self.picked.emit(date(day.year(), day.month(), day.day()))
        self.close()
