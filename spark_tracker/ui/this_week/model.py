"""The flat list of headings and lines; what a folded heading hides is not in it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from spark_tracker.ui.this_week.rows import Heading, Line

AnyIndex = QModelIndex | QPersistentModelIndex
Group = tuple[Heading, Sequence[Line]]

ROW_ROLE = Qt.ItemDataRole.UserRole


class WeekModel(QAbstractListModel):
    """Headings and the lines of those that are open."""

    def __init__(self, folded: Collection[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folded: set[str] = set(folded)
        self._groups: tuple[Group, ...] = ()
        self._rows: list[Heading | Line] = []

    def set_groups(self, groups: Sequence[Group]) -> None:
        """Show these groups; an empty one is left out."""
        self.beginResetModel()
        self._groups = tuple(group for group in groups if group[1])
        self._rows = []
        for heading, lines in self._groups:
            self._rows.append(heading)
            if heading.key not in self.folded:
                self._rows.extend(lines)
        self.endResetModel()

    @property
    def lines(self) -> Mapping[str, Line]:
        """Every line by its key, shown or folded away, in their order."""
        return {line.key: line for _heading, lines in self._groups for line in lines}

    def row(self, position: int) -> Heading | Line:
        """Return what stands at a position."""
        return self._rows[position]

    def position(self, key: str) -> int:
        """Return where the line or heading with this key stands; -1 where it does not."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def is_folded(self, heading: Heading) -> bool:
        """Tell whether the lines of a heading are hidden."""
        return heading.key in self.folded

    def fold(self, key: str, *, fold: bool) -> bool:
        """Hide or show the lines of a group; return whether that changed anything."""
        at = self.position(key)
        if at < 0 or fold == (key in self.folded):
            return False
        lines = next(lines for heading, lines in self._groups if heading.key == key)
        top = QModelIndex()
        if fold:
            self.beginRemoveRows(top, at + 1, at + len(lines))
            self.folded.add(key)
            del self._rows[at + 1 : at + 1 + len(lines)]
            self.endRemoveRows()
        else:
            self.beginInsertRows(top, at + 1, at + len(lines))
            self.folded.discard(key)
            self._rows[at + 1 : at + 1] = lines
            self.endInsertRows()
        self.dataChanged.emit(self.index(at), self.index(at))
        return True

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if isinstance(row, Heading) else row.what
        if role != Qt.ItemDataRole.AccessibleTextRole:
            return None
        if isinstance(row, Line):
            return f"{row.spoken}. {row.act.word}"
        state = self.tr("folded") if self.is_folded(row) else self.tr("open")
        return f"{row.spoken}, {state}"
