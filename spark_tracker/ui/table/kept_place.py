"""What is selected and where the keyboard is, kept by id while the rows are set again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel

if TYPE_CHECKING:
    from spark_tracker.ui.table.view import TableView


class KeptPlace:
    """Notes selection and current cell of a list, and brings them back."""

    def __init__(self, view: "TableView") -> None:
        self._view = view
        self._ids: list[str] = []
        self._current = self._column = ""

    def note(self) -> None:
        """Keep what is selected now."""
        view, index = self._view, self._view.currentIndex()
        self._ids, self._current = view.selected_ids(), view.current_id()
        columns = view.table_model().columns
        self._column = columns[index.column()].key if 0 <= index.column() < len(columns) else ""

    def restore(self) -> None:
        """Select again what is still there; tell where nothing of it is."""
        model, chosen = self._view.table_model(), self._view.selectionModel()
        selection = QItemSelection()
        for record_id in self._ids:
            row = model.position_of(record_id)
            if row >= 0:
                selection.select(model.index(row, 0), model.index(row, model.columnCount() - 1))
        row = model.position_of(self._current)
        if row >= 0:
            keys = [column.key for column in model.columns]
            column = keys.index(self._column) if self._column in keys else 0
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            chosen.setCurrentIndex(model.index(row, column), no_update)
        if self._ids:
            chosen.select(selection, QItemSelectionModel.SelectionFlag.Select)
        if selection.isEmpty() and self._ids:
            self._view.chosen.emit([])
