"""Key figures with their last eight quarters as small bars."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)
from typing_extensions import override

from spark_tracker.reports.contents import Factor, Mark, Share
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import PAGE_RIGHT
from spark_tracker.ui.this_week.figure_words import beside_text, chart_text, name_text, value_text
from spark_tracker.ui.this_week.model import AnyIndex

if TYPE_CHECKING:
    from spark_tracker.reports.contents import FigureValue
    from spark_tracker.reports.open_quarter import Trend

TREND_ROLE = Qt.ItemDataRole.UserRole
_ROW, _BAR, _BAR_GAP, _TALL, _LEAST = 61, 9, 5, 28, 2


class FigureModel(QAbstractListModel):
    """The chosen figures."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._trends: tuple[Trend, ...] = ()

    def set_trends(self, trends: Sequence["Trend"]) -> None:
        """Show these figures."""
        if len(trends) == len(self._trends):
            self._trends = tuple(trends)
            self.dataChanged.emit(self.index(0), self.index(len(trends) - 1))
            return
        self.beginResetModel()
        self._trends = tuple(trends)
        self.endResetModel()

    def trend(self, position: int) -> "Trend":
        """Return the figure at a position."""
        return self._trends[position]

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._trends)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        trend = self._trends[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return trend
            case Qt.ItemDataRole.DisplayRole:
                return name_text(trend)
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (f"{name_text(trend)}: {value_text(trend.value)}", beside_text(trend))
                return ", ".join(part for part in parts if part)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return chart_text(trend)
        return None


class FigureDelegate(QStyledItemDelegate):
    """Paints name, value and comparison at the left, bars at the right."""

    def __init__(self, view: "FigureView") -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(100, theme().height(_ROW, room=24))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        trend: Trend = index.data(TREND_ROLE)
        rect: QRect = option.rect
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        ground = Role.SUNKEN
        if chosen:
            ground = Role.SELECTION
        elif option.state & QStyle.StateFlag.State_MouseOver:
            ground = Role.HOVER
        painter.fillRect(rect, theme().colour(ground))
        bars = self.bars(rect, trend)
        words = rect.adjusted(PAGE_RIGHT, 0, 0, 0)
        words.setRight(bars[0].left() - 10)
        small, big = theme().metrics(Type.SMALL), theme().metrics(Type.HEADING1)
        top = rect.top() + (rect.height() - small.height() - big.height()) // 2
        first = QRect(words.left(), top, words.width(), small.height())
        paint.text(painter, first, name_text(trend), Role.MUTED, font=theme().font(Type.SMALL))
        second = QRect(words.left(), first.bottom() + 1, words.width(), big.height())
        taken = paint.text(
            painter, second, value_text(trend.value), font=theme().font(Type.HEADING1)
        )
        second.setLeft(second.left() + taken + 8)
        second.translate(0, (big.ascent() - small.ascent()) // 3)
        beside = beside_text(trend)
        if second.width() >= small.horizontalAdvance(beside):  # half of it would mislead
            paint.text(painter, second, beside, Role.MUTED, font=theme().font(Type.SMALL))
        for bar, point in zip(bars, trend.points, strict=True):
            is_now = point is trend.points[-1]
            self._paint_bar(painter, bar, is_now=is_now)
        paint.horizontal_line(painter, rect.left(), rect.right() + 1, rect.bottom(), Role.LINE)
        if chosen:
            paint.focus_ring(painter, rect, 0)
        painter.restore()

    def bars(self, rect: QRect, trend: "Trend") -> list[QRect]:
        """Return where the bars are; painting and hints both ask here."""
        values = [number(point.value) for point in trend.points]
        most = max([abs(value) for value in values if value is not None], default=0.0)
        right = rect.right() + 1 - PAGE_RIGHT
        tall = max(_TALL, rect.height() // 2 - 2)
        bottom = rect.top() + (rect.height() + tall) // 2
        left = right - len(values) * _BAR - (len(values) - 1) * _BAR_GAP
        found = []
        for place, value in enumerate(values):
            high = round(tall * value / most) if value and most and value > 0 else 0
            x = left + place * (_BAR + _BAR_GAP)
            found.append(QRect(x, bottom - max(_LEAST, high), _BAR, max(_LEAST, high)))
        return found

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        trend: Trend | None = index.data(TREND_ROLE)
        if trend is None:
            QToolTip.hideText()
            return False
        rect: QRect = option.rect
        words = "\n".join(part for part in (trend.definition, beside_text(trend)) if part)
        for bar, point in zip(self.bars(rect, trend), trend.points, strict=True):
            column = QRect(bar.left() - 3, rect.top(), _BAR + 6, rect.height())
            if column.contains(event.pos()):
                words = f"{point.quarter.label}: {value_text(point.value)}"
        QToolTip.showText(event.globalPos(), words, view)
        return True

    def _paint_bar(self, painter: QPainter, rect: QRect, *, is_now: bool) -> None:
        """Paint a quarter that is over filled, the one that is running outlined."""
        colour = theme().colour(Role.ACCENT if is_now else Role.CONTROL)
        if not is_now or rect.height() <= _LEAST:
            painter.fillRect(rect, colour)
        else:
            paint.box(painter, rect, 2, theme().colour(Role.ACCENT_TINT), colour, 1.4)


class FigureView(QListView):
    """The chosen figures below each other.

    Signals:
        asked: Enter or a click: the rows behind a figure are wanted; carries the Trend.
    """

    asked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = FigureModel(self)
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(FigureDelegate(self))
        self.setModel(self.figures)
        self.figures.modelReset.connect(self._fit)
        theme().changed.connect(self._fit)

    def wanted_height(self) -> int:
        """Return the height that shows every figure."""
        return self.figures.rowCount() * theme().height(_ROW, room=24)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.asked.emit(self.figures.trend(index.row()))
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place: QPoint = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit(self.figures.trend(index.row()))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.figures.rowCount():
            self.setCurrentIndex(self.figures.index(0))

    def _fit(self) -> None:
        self.setFixedHeight(self.wanted_height())
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


def number(value: "FigureValue") -> float | None:
    """Return how tall a value is; a share is a part of one, what cannot be told is None."""
    if isinstance(value, Share | Factor):
        return float(Fraction(value.part) / Fraction(value.base)) if value.base else None
    if value is None or isinstance(value, Mark):
        return None
    return float(value)
