"""The rows of the timeline: their marks, what is selected, what is said of them."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from spark_tracker.services.timeline import TimelineRow
from spark_tracker.ui import formats
from spark_tracker.ui.projects.timeline.cursor import MilestoneCursor
from spark_tracker.ui.projects.timeline.delegate import TimelineDelegate
from spark_tracker.ui.projects.timeline.model import TIME, TITLE, TimelineModel
from spark_tracker.ui.projects.timeline.placing import Placed, place
from spark_tracker.ui.projects.timeline.scale import TimeScale
from spark_tracker.ui.projects.timeline.two_parts import TwoParts
from spark_tracker.ui.theme import theme
from spark_tracker.ui.theme.tokens import PAGE_LEFT

_TITLE_PADS = PAGE_LEFT + 15 + 8 + 12
HIT = 10
"""How far from its middle a mark is hit, in pixels."""


class TimelineRows(TwoParts):
    """The rows with their marks; `TimelineTable` makes them answer keys, wheel and mouse.

    Signals:
        chosen: Another selection; carries the ids in the order of the list.
        menu_asked: Context menu on a row; carries its id and the place on the screen.
    """

    chosen = Signal(list)
    menu_asked = Signal(str, QPoint)

    def __init__(
        self,
        model: TimelineModel,
        scale: TimeScale,
        *,
        name: str,
        writable: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(scale, name, parent)
        self._kept_ids: list[str] = []
        self._kept_current = ""
        self._marks: dict[str, tuple[Placed, ...]] = {}
        self._marks_of: tuple[object, ...] = ()
        self.writable = writable
        self.hovered_row = -1
        self.over_add = False
        self.spot = MilestoneCursor(self)
        self.rows_delegate = TimelineDelegate(self)
        self.setItemDelegate(self.rows_delegate)
        self.setModel(model)
        self.spot.changed.connect(self._on_spot_changed)
        self._on_theme_changed()

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

    def marks_of(self, row: TimelineRow) -> tuple[Placed, ...]:
        """Return the marks of a row; kept until something moves."""
        of = (self.scale.revision, self.scale.today, self.spot.milestone_id, self.spot.held)
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
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def announce(self, words: str) -> None:
        """Say something to the screen reader."""
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

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
