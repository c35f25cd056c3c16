"""The list itself: rows 34 high divided by lines, walked by keyboard, columns that give way."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QToolTip, QWidget
from typing_extensions import override

from spark_tracker.ui.table.columns import CellKind, Column
from spark_tracker.ui.table.delegates import (
    ICON_ROOM,
    THREAD_WIDTH,
    MarkDelegate,
    RowDelegate,
    StageDelegate,
)
from spark_tracker.ui.table.header import (
    ARROW_ROOM,
    CELL_LEFT,
    CELL_RIGHT,
    EDGE_RIGHT,
    Header,
)
from spark_tracker.ui.table.model import TableModel
from spark_tracker.ui.table.widths import Width, share_out
from spark_tracker.ui.theme import Type, theme
from spark_tracker.ui.theme.tokens import PAGE_LEFT, ROW_HEIGHTS
from spark_tracker.ui.widgets.scroll import FloatingBar

_MARK_ROOM = {
    CellKind.PLAIN: 0,
    CellKind.MARK: ICON_ROOM,
    CellKind.STAGE: ICON_ROOM + THREAD_WIDTH + 14,
}


class TableView(QTableView):
    """Shows a TableModel.

    Signals:
        opened: Enter or a double-click on a row; carries its id.
        chosen: Another selection; carries a list of ids in the order of the list.
        inspector_asked: Space.
        remove_asked: Del; carries a list of ids.
        menu_asked: Context menu on a row; carries its id and the place on the screen.
        sort_changed: Other sort keys; carries a tuple of SortKey.
    """

    opened = Signal(str)
    chosen = Signal(list)
    inspector_asked = Signal()
    remove_asked = Signal(list)
    menu_asked = Signal(str, QPoint)
    sort_changed = Signal(object)

    def __init__(self, model: TableModel[Any], *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hovered_row = -1
        self._density = "normal"
        self._wanted: frozenset[str] | None = None
        self._kept_ids: list[str] = []
        self._kept_current = ""
        self.header = Header(self)
        self.bar = FloatingBar(self)
        self.setHorizontalHeader(self.header)
        self.setAccessibleName(name)
        self._set_behaviour()
        self._delegates: dict[CellKind, RowDelegate] = {
            CellKind.PLAIN: RowDelegate(self),
            CellKind.STAGE: StageDelegate(self),
            CellKind.MARK: MarkDelegate(self),
        }
        self.setItemDelegate(self._delegates[CellKind.PLAIN])
        self.setModel(model)
        self.header.keys_changed.connect(self._on_keys_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def table_model(self) -> TableModel[Any]:
        """Return the model with its own type."""
        model = self.model()
        if not isinstance(model, TableModel):
            raise TypeError("a TableView shows a TableModel")
        return model

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected rows, in the order of the list."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows(0)})
        return [self.table_model().id_at(row) for row in rows]

    def current_id(self) -> str:
        """Return the id of the row the keyboard is on; "" where there is none."""
        index = self.currentIndex()
        return self.table_model().id_at(index.row()) if index.isValid() else ""

    def select_id(self, record_id: str) -> bool:
        """Select the row with this id and scroll to it; return whether it is in the list."""
        row = self.table_model().position_of(record_id)
        if row < 0:
            return False
        # not selectRow: it takes a Ctrl still held, as after Ctrl+Enter in a form, for a Ctrl+click
        flags = QItemSelectionModel.SelectionFlag
        index = self.table_model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
        return True

    def set_density(self, density: str) -> None:
        """Set the row height: compact, normal or roomy."""
        self._density = density
        self._on_theme_changed()

    def set_wanted_columns(self, keys: Collection[str] | None) -> None:
        """Show only columns with these keys (None: all), of those that have room."""
        self._wanted = None if keys is None else frozenset(keys)
        self.fit_columns()

    def row_height(self) -> int:
        """Return the height of a row at this density and text size."""
        return theme().height(ROW_HEIGHTS[self._density])

    def first_column(self) -> int:
        """Return the section that is shown leftmost."""
        return self.header.logicalIndexAt(0) if self.header.offset() == 0 else self._leftmost()

    def has_focus_within(self) -> bool:
        """Whether the keyboard is in this list."""
        return self.hasFocus() and self.isActiveWindow()

    def fit_columns(self) -> None:
        """Give each column its width; let those leave that have no room."""
        columns = self.table_model().columns
        wanted = [
            number
            for number, column in enumerate(columns)
            if self._wanted is None or column.key in self._wanted
        ]
        asked = [self._asked(columns[n], n, wanted) for n in wanted]
        widths = share_out(asked, self.viewport().width())
        for number, column in enumerate(columns):
            width = widths.get(column.key)
            self.header.setSectionHidden(number, width is None)
            if width is not None:
                self.header.resizeSection(number, width)

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is None:
            return
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)
        self._give_delegates()

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.selected_ids())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if not plain or not self._pressed(event.key()):
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.table_model().rowCount():
            self.selectionModel().setCurrentIndex(
                self.table_model().index(0, self._leftmost()),
                QItemSelectionModel.SelectionFlag.NoUpdate,
            )
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.rowAt(event.pos().y())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.currentIndex().row()
        if row >= 0:
            self.menu_asked.emit(self.table_model().id_at(row), event.globalPos())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def _set_behaviour(self) -> None:
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _pressed(self, key: int) -> bool:
        rows = self.table_model().rowCount()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            self.opened.emit(self.current_id())
        elif key == Qt.Key.Key_Space:
            self.inspector_asked.emit()
        elif key == Qt.Key.Key_Delete and self.selected_ids():
            self.remove_asked.emit(self.selected_ids())
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and rows:
            row = 0 if key == Qt.Key.Key_Home else rows - 1
            self.select_id(self.table_model().id_at(row))
        else:
            return False
        return True

    def _on_double_clicked(self) -> None:
        if self.current_id():
            self.opened.emit(self.current_id())

    def _on_about_to_reset(self) -> None:
        self._kept_ids = self.selected_ids()
        self._kept_current = self.current_id() if self._kept_ids else ""

    def _on_reset(self) -> None:
        self._give_delegates()
        self.fit_columns()
        model = self.table_model()
        selection = QItemSelection()
        for record_id in self._kept_ids:
            row = model.position_of(record_id)
            if row >= 0:
                selection.select(model.index(row, 0), model.index(row, model.columnCount() - 1))
        row = model.position_of(self._kept_current)
        if row >= 0:
            self.selectionModel().setCurrentIndex(
                model.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        if self._kept_ids:
            self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)
        if selection.isEmpty() and self._kept_ids:
            self.chosen.emit([])

    def _on_theme_changed(self) -> None:
        self.verticalHeader().setMinimumSectionSize(10)
        self.verticalHeader().setDefaultSectionSize(self.row_height())
        self.header.updateGeometry()
        self.fit_columns()
        self.viewport().update()

    def _give_delegates(self) -> None:
        for number, column in enumerate(self.table_model().columns):
            self.setItemDelegateForColumn(number, self._delegates[column.kind])

    def _asked(self, column: Column[object], number: int, wanted: list[int]) -> Width:
        pads = PAGE_LEFT if number == wanted[0] else CELL_LEFT
        pads += EDGE_RIGHT if number == wanted[-1] else CELL_RIGHT
        metrics, heading = theme().metrics(), theme().metrics(Type.SMALL)
        texts = [metrics.horizontalAdvance(sample) for sample in column.samples]
        title = heading.horizontalAdvance(column.title) + (
            ARROW_ROOM if self._sorts_by(column) else 0
        )
        pads += _MARK_ROOM[column.kind]
        scaled = 0 if texts else round(column.minimum * theme().pane_scale)
        return Width(
            key=column.key,
            minimum=max(scaled, max([title, *texts]) + pads),
            stretch=column.stretch,
            rank=column.rank,
            roomy=round(column.roomy * theme().scale),
            roomy_rank=column.roomy_rank,
        )

    def _sorts_by(self, column: Column[object]) -> bool:
        keys = {key.key for key in self.header.keys}
        return bool(column.sort_key) and column.sort_key in keys

    def _on_keys_changed(self, keys: object) -> None:
        self.fit_columns()
        self.sort_changed.emit(keys)

    def _leftmost(self) -> int:
        for visual in range(self.header.count()):
            logical = self.header.logicalIndex(visual)
            if not self.header.isSectionHidden(logical):
                return logical
        return 0

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            for changed in (row, self.hovered_row):
                if changed >= 0:
                    y = self.rowViewportPosition(changed)
                    self.viewport().update(0, y, self.viewport().width(), self.row_height())
            self.hovered_row = row

    def _show_tip(self, event: QHelpEvent) -> None:
        index = self.indexAt(event.pos())
        tip = index.data(Qt.ItemDataRole.ToolTipRole) if index.isValid() else ""
        if index.isValid() and not tip:
            text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            room = self.visualRect(index).width() - CELL_LEFT - CELL_RIGHT
            tip = text if theme().metrics().horizontalAdvance(text) > room else ""
        QToolTip.showText(event.globalPos(), str(tip or ""), self.viewport())
