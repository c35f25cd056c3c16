"""The rows of the timeline: the project fixed at the left, time at the right."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QToolTip, QWidget
from typing_extensions import override

from spark_tracker.services.timeline import TimelineRow
from spark_tracker.ui import formats
from spark_tracker.ui.projects.timeline.cursor import MilestoneCursor
from spark_tracker.ui.projects.timeline.delegate import TimelineDelegate
from spark_tracker.ui.projects.timeline.header import LEFT_LEAST, TIME_LEAST, TimeScaleHeader
from spark_tracker.ui.projects.timeline.model import TIME, TITLE, TimelineModel
from spark_tracker.ui.projects.timeline.placing import Placed, place
from spark_tracker.ui.projects.timeline.scale import TimeScale
from spark_tracker.ui.projects.timeline.time_bar import TimeBar
from spark_tracker.ui.theme import Role, theme
from spark_tracker.ui.theme.tokens import PAGE_LEFT, ROW_HEIGHTS
from spark_tracker.ui.widgets.scroll import FloatingBar

LEFT_WIDTH = 340
_TITLE_PADS = PAGE_LEFT + 15 + 8 + 12
HIT = 10
"""How far from its middle a mark is hit, in pixels."""


class TimelineRows(QTableView):
    """Shows a TimelineModel; `TimelineTable` makes it answer keys, wheel and mouse.

    Signals:
        chosen: Another selection; carries the ids in the order of the list.
        menu_asked: Context menu on a row; carries its id and the place on the screen.
        left_resized: The user gave the left part another width.
    """

    chosen = Signal(list)
    menu_asked = Signal(str, QPoint)
    left_resized = Signal()

    def __init__(
        self,
        model: TimelineModel,
        scale: TimeScale,
        *,
        name: str,
        writable: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.scale = scale
        self.writable = writable
        self.hovered_row = -1
        self.over_add = False
        self.spot = MilestoneCursor(self)
        self._density = "normal"
        self._left = 0
        self._kept_ids: list[str] = []
        self._kept_current = ""
        self._marks: dict[str, tuple[Placed, ...]] = {}
        self._marks_of: tuple[object, ...] = ()
        self.header = TimeScaleHeader(scale, self)
        self.setHorizontalHeader(self.header)
        self.setAccessibleName(name)
        self._set_behaviour()
        self.rows_delegate = TimelineDelegate(self)
        self.setItemDelegate(self.rows_delegate)
        self.setModel(model)
        self.bar = FloatingBar(self)
        self.time_bar = TimeBar(scale, self)
        self._connect()
        self._on_theme_changed()

    def timeline_model(self) -> TimelineModel:
        """Return the model with its own type."""
        model = self.model()
        if not isinstance(model, TimelineModel):
            raise TypeError("a TimelineRows shows a TimelineModel")
        return model

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected rows, in the order of the list."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows(TITLE)})
        return [self.timeline_model().id_at(row) for row in rows]

    def current_id(self) -> str:
        """Return the id of the row the keyboard is on; "" where there is none."""
        index = self.currentIndex()
        return self.timeline_model().id_at(index.row()) if index.isValid() else ""

    def current_row(self) -> TimelineRow | None:
        """Return the project the keyboard is on, if it is still there."""
        index = self.currentIndex()
        return self.timeline_model().row_at(index.row()) if index.isValid() else None

    def select_id(self, project_id: str) -> bool:
        """Select a project and scroll to it; return whether it is in the list."""
        row = self.timeline_model().position_of(project_id)
        if row < 0:
            return False
        index = self.timeline_model().index(row, TITLE)
        flag = QItemSelectionModel.SelectionFlag
        self.setCurrentIndex(index)  # Shift selects from here; with Ctrl held it selects nothing
        self.selectionModel().select(index, flag.ClearAndSelect | flag.Rows)
        self.scrollTo(index)
        return True

    def set_density(self, density: str) -> None:
        """Set the row height: compact, normal or roomy."""
        self._density = density if density in ROW_HEIGHTS else "normal"
        self._on_theme_changed()

    def left_width(self) -> int:
        """Return the width of the left part, as the user set it."""
        return self._left or round(LEFT_WIDTH * theme().pane_scale)

    def set_left_width(self, width: int) -> None:
        """Set the width of the left part; 0 for the usual one."""
        self._left = max(width, LEFT_LEAST) if width else 0
        self._fit_columns()

    def row_height(self) -> int:
        """Return the height of a row at this density and text size."""
        return theme().height(ROW_HEIGHTS[self._density])

    def has_focus_within(self) -> bool:
        """Whether the keyboard is in this list."""
        return self.hasFocus() and self.isActiveWindow()

    def time_left(self) -> int:
        """Return where the part with the time begins."""
        return self.columnViewportPosition(TIME)

    def marks_of(self, row: TimelineRow) -> tuple[Placed, ...]:
        """Return the marks of a row; kept until something moves."""
        of = (self.scale.revision, self.spot.milestone_id, self.spot.held)
        if of != self._marks_of:
            self._marks.clear()
            self._marks_of = of
        found = self._marks.get(row.id)
        if found is None:
            shown = self.spot.milestone_id if self.spot.project_id == row.id else ""
            found = self._marks[row.id] = place(
                row.milestones,
                self.scale.x_of,
                self.scale.today,
                shown=shown,
                moved=self.spot.held,
            )
        return found

    def mark_at(self, point: QPoint) -> tuple[TimelineRow, Placed] | None:
        """Return the mark at a place of the viewport, or the one whose first plan is there."""
        position = self.rowAt(point.y())
        x = point.x() - self.time_left()
        row = self.timeline_model().row_at(position) if position >= 0 and x >= 0 else None
        if row is None:
            return None
        marks = self.marks_of(row)
        near = min(marks, key=lambda mark: abs(mark.x - x), default=None)
        if near is not None and abs(near.x - x) <= HIT:
            return row, near
        for mark in marks:
            if mark.plan_x is not None and abs(mark.plan_x - x) <= HIT:
                return row, mark
        return None

    def mark_rect(self, project_id: str, x: int) -> QRect:
        """Return the place of a mark in the viewport."""
        row = self.timeline_model().position_of(project_id)
        y = self.rowViewportPosition(row)
        return QRect(self.time_left() + x - HIT, y, 2 * HIT, self.row_height())

    def is_on_add(self, point: QPoint) -> bool:
        """Whether "Add" of a row without milestones is at a place of the viewport."""
        position = self.rowAt(point.y())
        row = self.timeline_model().row_at(position) if position >= 0 else None
        if row is None or row.milestones or not self.writable:
            return False
        add = self.rows_delegate.add_rect(row, self.row_height())
        return add.translated(self.time_left(), self.rowViewportPosition(position)).contains(point)

    def hover(self, point: QPoint | None) -> None:
        """Show which row the mouse is over; None for none."""
        row = -1 if point is None else self.rowAt(point.y())
        over_add = point is not None and self.is_on_add(point)
        if (row, over_add) != (self.hovered_row, self.over_add):
            self.update_rows(row, self.hovered_row)
            self.hovered_row, self.over_add = row, over_add

    def update_rows(self, *positions: int) -> None:
        """Paint some rows again."""
        for position in positions:
            if position >= 0:
                y = self.rowViewportPosition(position)
                self.viewport().update(0, y, self.viewport().width(), self.row_height())

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelAboutToBeReset.connect(self._on_about_to_reset)
            model.modelReset.connect(self._on_reset)
            model.dataChanged.connect(self._on_data_changed)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.selected_ids())

    @override
    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        self.update_rows(current.row(), previous.row())
        self.spot.follow(self.current_row())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.timeline_model().rowCount():
            self.selectionModel().setCurrentIndex(
                self.timeline_model().index(0, TIME), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self.viewport().update()
        self.spot.changed.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
        self.spot.changed.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row, place_ = self.rowAt(event.pos().y()), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.currentIndex().row()
            below = QPoint(PAGE_LEFT, self.rowViewportPosition(row) + self.row_height())
            place_ = self.viewport().mapToGlobal(below)
        if row >= 0:
            self.menu_asked.emit(self.timeline_model().id_at(row), place_)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        rows = self.timeline_model().rowCount()
        bottom = self.rowViewportPosition(rows - 1) + self.row_height() if rows else 0
        if bottom < self.viewport().height():
            self._paint_below(bottom)
        super().paintEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def announce(self, words: str) -> None:
        """Say something to the screen reader."""
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _set_behaviour(self) -> None:
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _connect(self) -> None:
        self.header.sectionResized.connect(self._on_section_resized)
        self.scale.changed.connect(self._on_scale_changed)
        self.spot.changed.connect(self._on_spot_changed)
        theme().changed.connect(self._on_theme_changed)

    def _fit_columns(self) -> None:
        room = max(LEFT_LEAST, self.viewport().width() - TIME_LEAST)
        self.header.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.header.resizeSection(TITLE, min(self.left_width(), room))
        self.header.blockSignals(False)  # noqa: FBT003
        self._tell_width()

    def _tell_width(self) -> None:
        self.scale.set_width(self.viewport().width() - self.header.sectionSize(TITLE))
        self.time_bar.lie()

    def _paint_below(self, top: int) -> None:
        painter, view = QPainter(self.viewport()), self.viewport()
        left = self.time_left()
        painter.fillRect(0, top, left, view.height() - top, theme().colour(Role.SURFACE))
        painter.fillRect(left - 1, top, 1, view.height() - top, theme().colour(Role.BORDER))
        height = self.row_height()
        strip = self.rows_delegate.backdrop.strip(height, None)
        source = QRect(0, 0, strip.width(), strip.height() - round(strip.devicePixelRatio()))
        for y in range(top, view.height(), height - 1):  # without the line under a row
            painter.drawPixmap(QRect(left, y, self.scale.width, height - 1), strip, source)
        painter.end()

    def _tip(self, point: QPoint) -> str:
        position = self.rowAt(point.y())
        row = self.timeline_model().row_at(position) if position >= 0 else None
        if row is None:
            return ""
        x = point.x() - self.time_left()
        if x < 0:
            room = self.header.sectionSize(TITLE) - _TITLE_PADS
            return row.title if theme().metrics().horizontalAdvance(row.title) > room else ""
        if row.planned_end and abs(self.scale.x_of(row.planned_end) + 4 - x) <= HIT:
            return self.tr("Planned end {day}").format(day=formats.day(row.planned_end))
        return ""

    def _on_section_resized(self, logical: int, _old: int, new: int) -> None:
        if logical == TITLE:
            self._left = new
            self._tell_width()
            self.left_resized.emit()

    def _on_scale_changed(self) -> None:
        left = self.time_left()
        self.viewport().update(left, 0, self.viewport().width() - left, self.viewport().height())

    def _on_spot_changed(self) -> None:
        model = self.timeline_model()
        model.say_milestone(model.position_of(self.spot.project_id), self.spot.milestone)
        self.viewport().update()

    def _on_data_changed(self) -> None:
        self._marks.clear()
        row = self.timeline_model().position_of(self.spot.project_id)
        if self.spot.milestone is not None:
            self.spot.refresh(self.timeline_model().row_at(row) if row >= 0 else None)

    def _on_about_to_reset(self) -> None:
        self._kept_ids = self.selected_ids()
        self._kept_current = self.current_id()

    def _on_reset(self) -> None:
        self._marks.clear()
        model = self.timeline_model()
        selection = QItemSelection()
        for project_id in self._kept_ids:
            row = model.position_of(project_id)
            if row >= 0:
                selection.select(model.index(row, TITLE), model.index(row, TIME))
        spot, row = self.spot.project_id, model.position_of(self._kept_current)
        if row >= 0:
            self.selectionModel().setCurrentIndex(
                model.index(row, TIME), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        if not selection.isEmpty():
            self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)
        elif self._kept_ids:
            self.chosen.emit([])
        if self.spot.milestone is not None:
            row = model.position_of(spot)
            self.spot.refresh(model.row_at(row) if row >= 0 else None)

    def _on_theme_changed(self) -> None:
        self.verticalHeader().setMinimumSectionSize(10)
        self.verticalHeader().setDefaultSectionSize(self.row_height())
        self._fit_columns()
        self.viewport().update()
