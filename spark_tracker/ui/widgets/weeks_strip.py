"""The quarter as thirteen weeks: past filled, this one taller, the rest outlined."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from spark_tracker.overriding import override
from spark_tracker.ui.theme import Role, paint, theme

_CELL, _GAP, _HEIGHT, _TALL = 5, 6, 9, 13


class WeeksStrip(QWidget):
    """Shows how far the quarter is; `week` counts from 0, `weeks` is usually 13."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week, self._weeks = 0, 13
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_week(self, week: int, weeks: int = 13) -> None:
        """Show `week` of `weeks` as the one we are in; `week == weeks` when it is over."""
        self._week, self._weeks = week, weeks
        text = self.tr("Week {week} of {weeks}").format(week=min(week + 1, weeks), weeks=weeks)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._weeks * (_CELL + _GAP) - _GAP, _TALL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number in range(self._weeks):
            x = number * (_CELL + _GAP)
            cell = QRect(x, (self.height() - _HEIGHT) // 2, _CELL, _HEIGHT)
            if number < self._week:
                paint.fill(painter, cell, Role.MUTED)
            elif number == self._week:
                tall = QRect(x, (self.height() - _TALL) // 2, _CELL, _TALL)
                paint.fill(painter, tall, Role.ACCENT)
            else:
                paint.box(painter, cell, 1, None, theme().colour(Role.CONTROL))
