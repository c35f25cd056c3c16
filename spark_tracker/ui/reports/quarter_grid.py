"""Quarters down, partners across: what is true of each report."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from spark_tracker.domain.quarter import Quarter
from spark_tracker.ui import formats
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.reporting.checking import Place
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import LIST_HEADER_HEIGHT, PAGE_LEFT
from spark_tracker.ui.widgets.keys import is_enter
from spark_tracker.ui.widgets.scroll import FloatingBar

AnyIndex = QModelIndex | QPersistentModelIndex

_ROW, _QUARTER_WIDTH, _LEAST_PARTNER = 52, 72, 128
_REFUSED = -1


@dataclass(frozen=True, slots=True)
class PartnerHead:
    """The heading of a column: a partner, and how its report is written ("German, EUR")."""

    key: str
    name: str
    about: str


class QuarterModel(QAbstractTableModel):
    """Column 0 is the quarter, then one column per partner; cells know their gaps."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.quarters: tuple[Quarter, ...] = ()
        self.partners: tuple[PartnerHead, ...] = ()
        self.today = date.min
        self._gaps: dict[Place, int] = {}

    def set_places(
        self, quarters: Sequence[Quarter], partners: Sequence[PartnerHead], today: date
    ) -> None:
        """Show these rows and columns; what is known of their gaps stays."""
        self.beginResetModel()
        self.quarters, self.partners, self.today = tuple(quarters), tuple(partners), today
        self.endResetModel()

    def forget_gaps(self) -> None:
        """Say of every cell that it was not counted."""
        self._gaps.clear()
        self._tell_all()

    def set_gaps(self, place: Place, gaps: int) -> None:
        """Say how many gaps a report has."""
        self._gaps[place] = gaps
        self._tell_all()

    def set_refused(self, place: Place) -> None:
        """Say that a report cannot be made."""
        self.set_gaps(place, _REFUSED)

    def gaps(self, place: Place) -> int | None:
        """Return how many gaps a report has; None where nobody counted yet."""
        return self._gaps.get(place)

    def place(self, index: AnyIndex) -> Place | None:
        """Return the report of a cell; None for the column of quarters."""
        if not index.isValid() or index.column() == 0:
            return None
        return Place(self.partners[index.column() - 1].key, self.quarters[index.row()])

    def index_of(self, place: Place) -> QModelIndex:
        """Return where a report stands; an invalid index where it does not."""
        keys = [partner.key for partner in self.partners]
        if place.partner not in keys or place.quarter not in self.quarters:
            return QModelIndex()
        return self.index(self.quarters.index(place.quarter), keys.index(place.partner) + 1)

    def state(self, place: Place) -> tuple[str, Role, str, str]:
        """Return icon, its colour, word and second line of a cell."""
        gaps = self._gaps.get(place)
        ends = ""
        if self.today in place.quarter:
            ends = self.tr("ends {day}").format(
                day=formats.short_day(place.quarter.last_day, self.today)
            )
        if gaps is None:
            return "circle-dashed", Role.MUTED, self.tr("Open"), ends or self.tr("not counted yet")
        if gaps == _REFUSED:
            return "triangle-alert", Role.WARN, self.tr("Refused"), self.tr("see why")
        if not gaps:
            note = ends or self.tr("nothing missing")
            return "circle-check", Role.OK, self.tr("Ready"), note
        count = formats.plural(gaps, self.tr("{n} gap"), self.tr("{n} gaps"))
        note = f"{count}, {ends}" if ends else count
        return "circle-dashed", Role.WARN, self.tr("Open"), note

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.quarters)

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - the same
        return 0 if parent.isValid() else len(self.partners) + 1

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        place = self.place(index)
        quarter = self.quarters[index.row()]
        if place is None:
            shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return quarter.label if role in shown else None
        _icon, _role, word, note = self.state(place)
        if role == Qt.ItemDataRole.DisplayRole:
            return word
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            name = self.partners[index.column() - 1].name
            return f"{name}, {quarter.label}: {word}, {note}"
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.tr("Quarter") if section == 0 else self.partners[section - 1].name

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if index.isValid() and index.column() == 0:
            return Qt.ItemFlag.ItemIsEnabled  # the keyboard stays in the cells
        return super().flags(index)

    def _tell_all(self) -> None:
        if self.quarters and self.partners:
            last = self.index(len(self.quarters) - 1, len(self.partners))
            self.dataChanged.emit(self.index(0, 0), last)


class QuarterHeader(QHeaderView):
    """Paints the partners: name in bold, language and currency beside it."""

    def __init__(self, model: QuarterModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._quarters = model
        self.setMinimumSectionSize(40)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().height(LIST_HEADER_HEIGHT))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        painter.save()
        painter.fillRect(rect, theme().colour(Role.SUNKEN))
        bottom = rect.bottom()
        paint.horizontal_line(painter, rect.left(), rect.right() + 1, bottom, Role.BORDER)
        small = theme().font(Type.SMALL)
        if logical == 0:
            words = rect.adjusted(PAGE_LEFT, 0, -2, 0)
            paint.text(painter, words, self.tr("Quarter"), Role.MUTED, font=small)
        elif logical <= len(self._quarters.partners):
            partner = self._quarters.partners[logical - 1]
            words = rect.adjusted(10, 0, -6, 0)
            strong = theme().font(Type.SMALL, strong=True)
            taken = paint.text(painter, words, partner.name, font=strong)
            if partner.about:
                words.setLeft(words.left() + taken + 5)
                paint.text(painter, words, f"· {partner.about}", Role.MUTED, font=small)
        painter.restore()


class QuarterDelegate(QStyledItemDelegate):
    """Paints a cell: icon and word, a second line below."""

    def __init__(self, view: "QuarterGrid") -> None:
        super().__init__(view)
        self._view = view

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        model = self._view.quarter_model
        rect: QRect = option.rect
        place = model.place(index)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected and place is not None:
            painter.fillRect(rect, theme().colour(Role.SELECTION))
        bottom = rect.bottom()
        paint.horizontal_line(painter, rect.left(), rect.right() + 1, bottom, Role.LINE)
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), theme().colour(Role.LINE))
        if place is None:
            quarter = model.quarters[index.row()]
            lines = rect.adjusted(PAGE_LEFT, 0, -2, 0)
            strong = theme().font(strong=True)
            self._paint_lines(painter, lines, f"Q{quarter.number}", f"{quarter.year}", strong)
        else:
            icon, role, word, note = model.state(place)
            middle = rect.top() + rect.height() // 2
            y = middle - theme().metrics().height() / 2 - 8
            paint_icon(painter, rect.left() + 10, y, icon, role, 15)
            lines = rect.adjusted(31, 0, -14, 0)
            chosen = place == self._view.current_place()
            self._paint_lines(painter, lines, word, note, theme().font(strong=chosen))
            if chosen:
                colour = theme().colour(Role.FOCUS if self._view.hasFocus() else Role.ACCENT)
                paint.box(painter, rect.adjusted(0, 0, -1, -1), 0, None, colour, 2)
        painter.restore()

    def _paint_lines(
        self, painter: QPainter, rect: QRect, first: str, second: str, font: QFont
    ) -> None:
        high, low = theme().metrics().height(), theme().metrics(Type.SMALL).height()
        top = rect.top() + (rect.height() - high - low) // 2
        paint.text(painter, QRect(rect.left(), top, rect.width(), high), first, font=font)
        if theme().metrics(Type.SMALL).horizontalAdvance(second) > rect.width():
            second = second.partition(", ")[0]  # a count is worth more than half a date
        below = QRect(rect.left(), top + high, rect.width(), low)
        paint.text(painter, below, second, Role.MUTED, font=theme().font(Type.SMALL))


class QuarterGrid(QTableView):
    """Arrow keys walk from report to report; the one under the keyboard is shown.

    Signals:
        place_chosen: Another report; carries a Place.
        entered: Enter on a cell, to go on to what is missing.
    """

    place_chosen = Signal(object)
    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quarter_model = QuarterModel(self)
        self.setAccessibleName(name)
        self.setHorizontalHeader(QuarterHeader(self.quarter_model, self))
        self.horizontalHeader().setAccessibleName(self.tr("Partners"))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(10)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(QuarterDelegate(self))
        self.setModel(self.quarter_model)
        self.bar = FloatingBar(self)
        theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def current_place(self) -> Place | None:
        """Return the report that is shown."""
        return self.quarter_model.place(self.currentIndex())

    def choose(self, place: Place) -> bool:
        """Go to a report and tell; return whether it has a cell."""
        index = self.quarter_model.index_of(place)
        if not index.isValid():
            return False
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)
        return True

    @override
    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        place = self.quarter_model.place(current)
        if place is not None:
            self.place_chosen.emit(place)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Share the width between the partners; more than fit scroll sideways."""
        partners = len(self.quarter_model.partners)
        if not partners:
            return
        first = round(_QUARTER_WIDTH * theme().scale)
        least = round(_LEAST_PARTNER * theme().scale)
        room = self.viewport().width() - first
        self.setColumnWidth(0, first)
        for column in range(1, partners + 1):
            extra = room % partners if column == partners else 0
            self.setColumnWidth(column, max(least, room // partners + extra))

    def wanted_height(self, rows: int) -> int:
        """Return the height that shows so many quarters."""
        header = self.horizontalHeader().sizeHint().height()
        return header + rows * self.verticalHeader().defaultSectionSize()

    def _on_theme_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme().height(_ROW, room=31))
        self.fit_columns()
        self.viewport().update()
