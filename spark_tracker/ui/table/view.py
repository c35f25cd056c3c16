"""The list itself: rows 34 high divided by lines, walked by keyboard, columns that give way."""

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget
from typing_extensions import override

from spark_tracker.ui.table.cell_edits import CellEditing, CellEdits
from spark_tracker.ui.table.column_layout import ColumnLayout
from spark_tracker.ui.table.columns import CellKind
from spark_tracker.ui.table.copying import as_text
from spark_tracker.ui.table.delegates import MarkDelegate, RowDelegate, StageDelegate
from spark_tracker.ui.table.folding import Folding
from spark_tracker.ui.table.header import Header
from spark_tracker.ui.table.kept_place import KeptPlace
from spark_tracker.ui.table.model import AnyIndex, TableModel
from spark_tracker.ui.table.tips import show_tip
from spark_tracker.ui.theme import theme
from spark_tracker.ui.theme.tokens import PAGE_LEFT, ROW_HEIGHTS
from spark_tracker.ui.widgets.scroll import FloatingBar

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ENDS = frozenset({Qt.Key.Key_Home, Qt.Key.Key_End})
_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate


class TableView(QTableView):
    """Shows a TableModel.

    Signals:
        opened: Enter or a double-click on a row; carries its id.
        chosen: Another selection; carries a list of ids in the order of the list.
        inspector_asked: Space.
        remove_asked: Del; carries a list of ids.
        menu_asked: Context menu on a row; carries its id and the place on the screen.
        sort_changed: Other sort keys; carries a tuple of SortKey.

    `columns` chooses, orders and sizes the columns, `groups` puts the rows under headings;
    `set_editing` makes cells editable.
    """

    opened = Signal(str)
    chosen = Signal(list)
    inspector_asked = Signal()
    remove_asked = Signal(list)
    menu_asked = Signal(str, QPoint)
    sort_changed = Signal(object)

    def __init__(
        self,
        model: TableModel[Any],
        *,
        name: str,
        columns: type[ColumnLayout] = ColumnLayout,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.hovered_row = -1
        self._density = "normal"
        self._kept = KeptPlace(self)
        self.header = Header(self)
        self.bar = FloatingBar(self)
        self.setHorizontalHeader(self.header)
        self.columns = columns(self)
        self.groups = Folding(self)
        self.cells = CellEdits(self)
        self.setAccessibleName(name)
        self.header.set_list_name(name)
        self._set_behaviour()
        self._delegates: dict[CellKind, RowDelegate] = {
            CellKind.PLAIN: RowDelegate(self),
            CellKind.STAGE: StageDelegate(self),
            CellKind.MARK: MarkDelegate(self),
        }
        self.setItemDelegate(self._delegates[CellKind.PLAIN])
        self.setModel(model)
        model.rows_read.connect(self.columns.make_room)
        self.header.keys_changed.connect(self._on_keys_changed)
        self.header.sectionHandleDoubleClicked.disconnect()
        self.header.sectionHandleDoubleClicked.connect(self.columns.fit_column)
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
        ids = [self.table_model().id_at(row) for row in rows]
        if self.table_model().grouped is None:
            return ids
        return [key for key in dict.fromkeys(ids) if key]  # headings have none; one in two groups

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

    def go_to_row(self, row: int) -> None:
        """Put the keyboard on a row, without selecting it."""
        index = self.table_model().index(row, self._leftmost())
        self.selectionModel().setCurrentIndex(index, _NO_UPDATE)
        self.scrollTo(index)

    def set_editing(self, editing: CellEditing) -> None:
        """Make those cells editable that `editing` can edit: F2 or a double-click."""
        self.cells.editing = editing

    def copy_selected(self) -> str:
        """Put the selected rows on the clipboard as a spreadsheet takes them; return the text.

        Columns are those shown, in their order. Nothing selected: the row with the keyboard.
        """
        model = self.table_model()
        ids = self.selected_ids() or [self.current_id()]
        rows = [model.row_at(model.position_of(key)) for key in ids if key]
        found = [row for row in rows if row is not None]
        shown = [model.columns[number] for number in self.columns.visible()]
        text = as_text(shown, found) if found else ""
        if text:
            QGuiApplication.clipboard().setText(text)
        return text

    def set_density(self, density: str) -> None:
        """Set the row height: compact, normal or roomy."""
        self._density = density
        self._on_theme_changed()

    def row_height(self) -> int:
        """Return the height of a row at this density and text size."""
        return theme().height(ROW_HEIGHTS[self._density])

    def first_column(self) -> int:
        """Return the section that is shown leftmost."""
        return self.header.logicalIndexAt(0) if self.header.offset() == 0 else self._leftmost()

    def has_focus_within(self) -> bool:
        """Whether the keyboard is in this list."""
        return self.hasFocus() and self.isActiveWindow()

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is None:
            return
        model.modelAboutToBeReset.connect(self._kept.note)
        model.modelReset.connect(self._on_reset)
        self._give_delegates()

    @override
    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        for row in {current.row(), previous.row()}:  # the mark of the row runs through all cells
            self._update_row(row)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.selected_ids())

    @override
    def selectionCommand(
        self, index: AnyIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        if index.isValid() and self.table_model().heading_at(index.row()) is not None:
            return _NO_UPDATE
        return super().selectionCommand(index, event)

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        index = super().moveCursor(action, modifiers)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            return self.groups.past_heading(index, self.currentIndex())
        return index

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_edit = event.key() == Qt.Key.Key_F2 and not event.modifiers()
            if is_edit and self.cells.editing is not None and self.currentIndex().isValid():
                event.accept()
                return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.table_model().grouped is not None:
            self.groups.paint(QPainter(self.viewport()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.cells.is_shown = False
        row = self.rowAt(event.position().toPoint().y())
        heading = self.table_model().heading_at(row) if row >= 0 else None
        if heading is None:
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.groups.fold(heading, is_open=not heading.is_open)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.rowAt(event.position().toPoint().y())
        if row >= 0 and self.table_model().heading_at(row) is not None:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
            return
        if self.header.take_key(event, self.currentIndex().column()):
            return
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
                _NO_UPDATE,
            )
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row, place = self.rowAt(event.pos().y()), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.currentIndex().row()
            below = self.rowViewportPosition(row) + self.row_height()
            place = self.viewport().mapToGlobal(QPoint(PAGE_LEFT, below))
        record_id = self.table_model().id_at(row) if row >= 0 else ""
        if record_id:  # a heading has none
            self.menu_asked.emit(record_id, place)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.fit()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            show_tip(self, event)
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
        row = self.currentIndex().row()
        if self.groups.pressed(key, row) or self.cells.pressed(key):
            return True
        if key in _ENDS and self.table_model().rowCount():
            row = 0 if key == Qt.Key.Key_Home else self.table_model().rowCount() - 1
            if not self.select_id(self.table_model().id_at(row)):
                self.go_to_row(row)
        elif key in _ENTER and self.current_id():
            self.opened.emit(self.current_id())
        elif key == Qt.Key.Key_Space:
            self.inspector_asked.emit()
        elif key == Qt.Key.Key_Delete and self.selected_ids():
            self.remove_asked.emit(self.selected_ids())
        else:
            return False
        return True

    def _on_double_clicked(self, index: QModelIndex) -> None:
        opens = self.table_model().columns[index.column()].opens
        if (opens or not self.cells.begin(index.row(), index.column())) and self.current_id():
            self.opened.emit(self.current_id())

    def _on_reset(self) -> None:
        self._give_delegates()
        self.columns.fit()
        self._kept.restore()
        self.cells.place()

    def _on_theme_changed(self) -> None:
        self.verticalHeader().setMinimumSectionSize(10)
        self.verticalHeader().setDefaultSectionSize(self.row_height())
        self.header.updateGeometry()
        self.columns.fit()
        self.viewport().update()

    def _give_delegates(self) -> None:
        for number, column in enumerate(self.table_model().columns):
            self.setItemDelegateForColumn(number, self._delegates[column.kind])

    def _on_keys_changed(self, keys: object) -> None:
        self.columns.fit()
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
                self._update_row(changed)
            self.hovered_row = row

    def _update_row(self, row: int) -> None:
        if row >= 0:
            y = self.rowViewportPosition(row)
            self.viewport().update(0, y, self.viewport().width(), self.row_height())
