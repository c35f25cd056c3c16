"""The lines of the palette: what each says and does, and the model that hands them out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from spark_tracker.services.finding import Found
from spark_tracker.ui.theme import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

AnyIndex = QModelIndex | QPersistentModelIndex
Spans: TypeAlias = "tuple[tuple[int, int], ...]"


@dataclass(frozen=True, slots=True)
class OnRecord:
    """Do something with a record: "open", "session", "edit", "status", "stage:patent" and so on."""

    record: str
    id: str
    act: str = "open"


@dataclass(frozen=True, slots=True)
class OnQuarter:
    """Show a quarter, "2026Q4"."""

    quarter: str


@dataclass(frozen=True, slots=True)
class NewProject:
    """Make a project of what was typed."""

    title: str


@dataclass(frozen=True, slots=True)
class AllSessions:
    """Show every session that mentions what was typed."""

    typed: str


Does: TypeAlias = "OnRecord | OnQuarter | NewProject | AllSessions | QAction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line; one that does nothing is a heading or a sentence.

    Attributes:
        title: what it says, `spans` of it matched.
        note: muted words behind the title, `note_spans` of them matched.
        icon, role: the icon and its colour.
        aside: muted words at the right; `keys` is the shortcut there, "Ctrl Shift N".
        does: what Enter does.
        found: the record it stands for, so that Tab can show more.
        allowed: False is shown muted and cannot be done now.
    """

    title: str
    spans: Spans = ()
    note: str = ""
    note_spans: Spans = ()
    icon: str = ""
    role: Role = Role.MUTED
    aside: str = ""
    keys: str = ""
    does: "Does | None" = None
    found: Found | None = None
    allowed: bool = True

    @property
    def is_heading(self) -> bool:
        """Whether it only names what follows."""
        return self.does is None

    @property
    def sentence(self) -> str:
        """The whole line as it is said."""
        return ", ".join(part for part in (self.title, self.note, self.aside, self.keys) if part)


class LinesModel(QAbstractListModel):
    """The lines shown now. Lines are only ever added below, until all are set again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def add_lines(self, lines: Sequence[Line]) -> None:
        """Add lines below; what is above stays where it is."""
        if lines:
            count = len(self._lines)
            self.beginInsertRows(QModelIndex(), count, count + len(lines) - 1)
            self._lines.extend(lines)
            self.endInsertRows()

    def set_icon(self, row: int, icon: str, role: Role) -> None:
        """Give a line the icon that was not known at first."""
        self._lines[row] = replace(self._lines[row], icon=icon, role=role)
        index = self.index(row, 0)
        self.dataChanged.emit(index, index)

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines, top to bottom."""
        return tuple(self._lines)

    def line(self, row: int) -> Line | None:
        """Return a line, None where there is none."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def next_doing(self, row: int, step: int) -> int:
        """Return the nearest row from `row` on (upwards if `step` is -1) that does something.

        -1 where there is none.
        """
        while 0 <= row < len(self._lines):
            line = self._lines[row]
            if line.does is not None and line.allowed:
                return row
            row += step
        return -1

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row())
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return line.sentence
        return None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        line = self.line(index.row())
        if line is None or line.does is None or not line.allowed:
            return Qt.ItemFlag.ItemNeverHasChildren
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )
