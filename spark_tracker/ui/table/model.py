"""A table of rows, described by columns, under headings where it is grouped."""

from collections.abc import Callable, Collection, Mapping, Sequence
from operator import attrgetter
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from spark_tracker.ui.table.columns import Column
from spark_tracker.ui.table.grouping import Grouped, GroupOf, Heading
from spark_tracker.ui.table.pages import Load, RowPages

Row = TypeVar("Row")
AnyIndex = QModelIndex | QPersistentModelIndex

VALUE_ROLE = Qt.ItemDataRole.UserRole
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2

_TOP = QModelIndex()
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class TableModel(QAbstractTableModel, Generic[Row]):
    """Shows rows it was given, or ids whose rows it loads in pages of 32 as they are seen.

    Signals:
        rows_read: Rows were read; carries a list of them.
    """

    rows_read = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        parent: QObject | None = None,
        *,
        id_of: Callable[[Row], str] = attrgetter("id"),
    ) -> None:
        super().__init__(parent)
        self.columns: tuple[Column[Row], ...] = tuple(columns)
        self._id_of = id_of
        self._pages: RowPages[Row] = RowPages((), lambda _ids: {})
        self._ids: Sequence[str] = ()
        self._load: Load[Row] = lambda _ids: {}
        self._rows: list[Row] | None = []
        self._places: dict[str, int] | None = None
        self._group_of: GroupOf | None = None
        self._folded: set[str] = set()
        self._grouped: Grouped | None = None

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, all in memory; for lists of up to some hundred rows."""
        self.beginResetModel()
        self._rows = list(rows)
        by_id = {self._id_of(row): row for row in rows}
        self._ids, self._load = [self._id_of(row) for row in rows], lambda _ids: by_id
        self._arrange()
        self.endResetModel()
        self.rows_read.emit(self._rows)

    def set_source(self, ids: Sequence[str], load: Load[Row]) -> None:
        """Show the rows of `ids` in this order; `load` reads a page of them by id."""
        self.beginResetModel()
        self._rows = None
        self._ids, self._load = ids, load
        self._arrange()
        self.endResetModel()

    def set_groups(self, group_of: GroupOf | None, folded: Collection[str] = ()) -> None:
        """Show the rows under the headings of their groups, or without; some groups folded."""
        self.beginResetModel()
        self._group_of, self._folded = group_of, set(folded)
        self._arrange()
        self.endResetModel()

    def fold(self, key: str, *, is_open: bool) -> None:
        """Show the rows of a group, or its heading alone."""
        self.beginResetModel()
        if is_open:
            self._folded.discard(key)
        else:
            self._folded.add(key)
        self._arrange()
        self.endResetModel()

    @property
    def grouped(self) -> Grouped | None:
        """The headings and what stands under them; None where the list is not grouped."""
        return self._grouped

    def heading_at(self, position: int) -> Heading | None:
        """Return the heading at `position`; None for a row."""
        return self._grouped.heading_at(position) if self._grouped is not None else None

    def shows(self, ids: Sequence[str]) -> bool:
        """Say whether the rows of `set_source` are these, in this order, at least one."""
        return self._rows is None and len(ids) > 0 and self._ids == ids

    def _arrange(self) -> None:
        """Put the ids under their headings, or as they are."""
        self._put(self._under_headings())

    def _under_headings(self) -> Grouped | None:
        """Return the ids under the headings they have now; None where the list is not grouped."""
        if self._group_of is None:
            return None
        return Grouped(self._ids, self._group_of(self._ids), self._folded)

    def _put(self, grouped: Grouped | None) -> None:
        self._places, self._grouped = None, grouped
        self._pages = RowPages(self._grouped.ids if self._grouped else self._ids, self._read)

    def _read(self, ids: Sequence[str]) -> Mapping[str, Row]:
        found = self._load(ids)
        self.rows_read.emit([found[key] for key in ids if key in found])
        return found

    def set_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Show other columns of the same rows."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def reload(self) -> None:
        """Read the rows of the same ids again, after a change that moves none of them."""
        if self._regrouped():
            return
        self._pages.forget()
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def sort_rows(self, keys: Sequence[tuple[str, bool]]) -> None:
        """Sort rows given with `set_rows` by column keys, each with True for falling order."""
        if self._rows is None:
            return
        rows = list(self._rows)
        for key, falling in reversed(keys):
            column = next(column for column in self.columns if key in (column.sort_key, column.key))
            order: Callable[[Row], Any] = column.order or column.text
            rows.sort(key=order, reverse=falling)
        self.set_rows(rows)

    def _regrouped(self) -> bool:
        """Put the rows under their headings anew where a change moved some; say whether it did."""
        before, now = self._grouped, self._under_headings()
        if before is None or now is None:
            return False
        if (now.ids, now.headings) == (before.ids, before.headings):
            return False
        self.beginResetModel()
        self._put(now)
        self.endResetModel()
        return True

    def row_at(self, position: int) -> Row | None:
        """Return the row at `position`; None for a heading, and where the row is gone by now."""
        if self._grouped is not None:
            if self._grouped.heading_at(position) is not None:
                return None
            return self._pages.row(self._grouped.place_at(position))
        if self._rows is not None:
            return self._rows[position]
        return self._pages.row(position)

    def id_at(self, position: int) -> str:
        """Return the id at `position`; "" for a heading."""
        if self._grouped is not None:
            if self._grouped.heading_at(position) is not None:
                return ""
            position = self._grouped.place_at(position)
        return self._pages.ids[position]

    def position_of(self, record_id: str) -> int:
        """Return where the row with this id stands first; -1 where it is not in the list."""
        if not record_id:
            return -1  # nothing is selected: no need to know the place of each row
        if self._places is None:
            ids = self._pages.ids
            self._places = {ids[place]: place for place in reversed(range(len(ids)))}
        place = self._places.get(record_id, -1)
        return place if place < 0 or self._grouped is None else self._grouped.position_of(place)

    def column_at(self, section: int) -> Column[Row]:
        """Return the column shown in `section` of the model."""
        return self.columns[section]

    @override
    def rowCount(self, parent: AnyIndex = _TOP) -> int:
        if parent.isValid():
            return 0
        return len(self._pages) if self._grouped is None else len(self._grouped)

    @override
    def columnCount(self, parent: AnyIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == ID_ROLE:
            return self.id_at(index.row())
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        if heading := self.heading_at(index.row()):
            return _heading(heading, role, index.column())
        row = self.row_at(index.row())
        return None if row is None else _cell(column, row, role)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None


def _heading(heading: Heading, role: int, column: int) -> object:
    """Return what a heading shows in its first cell, and says in each."""
    is_shown = role == Qt.ItemDataRole.DisplayRole and column == 0
    if is_shown or role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{heading.group.title}, {heading.count}"
    return None


def _cell(column: Column[Row], row: Row, role: int) -> object:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        case Qt.ItemDataRole.ToolTipRole:
            return column.tooltip(row) if column.tooltip else None
        case Qt.ItemDataRole.AccessibleTextRole:
            return column.spoken(row) if column.spoken else column.text(row)
    if role == VALUE_ROLE:
        return column.value(row) if column.value else None
    return row if role == ROW_ROLE else None
