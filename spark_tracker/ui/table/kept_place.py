"""What is selected and where the keyboard is, kept by id while the rows are set again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel

if TYPE_CHECKING:
    from spark_tracker.ui.table.view import TableView


class KeptPlace:
    """Notes selection and current cell of a list, and brings them back."""

    def __init__(self, view: "TableView") -> None:
        self._view = view
        self._rows: list[tuple[int, str]] = []
        self._current = (-1, "")
        self._column = ""

    def note(self) -> None:
        """Keep what is selected now."""
        view, index = self._view, self._view.currentIndex()
        chosen = view.selectionModel().selectedRows(0)
        self._rows = [(i.row(), key) for i in chosen if (key := view.table_model().id_at(i.row()))]
        self._current = (index.row(), view.current_id())
        columns = view.table_model().columns
        self._column = columns[index.column()].key if 0 <= index.column() < len(columns) else ""

    def restore(self) -> None:
        """Select again what is still there; tell where nothing of it is."""
        model, chosen = self._view.table_model(), self._view.selectionModel()
        selection = QItemSelection()
        for place in self._rows:
            row = self._now_at(*place)
            if row >= 0:
                selection.select(model.index(row, 0), model.index(row, model.columnCount() - 1))
        row = self._now_at(*self._current)
        if row >= 0:
            keys = [column.key for column in model.columns]
            column = keys.index(self._column) if self._column in keys else 0
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            chosen.setCurrentIndex(model.index(row, column), no_update)
        if self._rows:
            chosen.select(selection, QItemSelectionModel.SelectionFlag.Select)
        if selection.isEmpty() and self._rows:
            self._view.chosen.emit([])

    def _now_at(self, row: int, record_id: str) -> int:
        """Return where a record stands now: in its row, if it is there, for it may be in two."""
        model = self._view.table_model()
        is_there = 0 <= row < model.rowCount() and model.id_at(row) == record_id
        return row if is_there else model.position_of(record_id)
