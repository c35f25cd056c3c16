"""The list under the filter field: what could be typed next."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from spark_tracker.fields.completion import Candidate
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.wording import say

AnyIndex = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_ROW, _WIDTH, _MOST_SHOWN = 30, 420, 9


def title_of(candidate: Candidate) -> str:
    """Return what a candidate is called in the user's language."""
    return say("fields", candidate.title) if candidate.translate else candidate.title


class CandidateModel(QAbstractListModel):
    """The candidates of the moment."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.candidates: tuple[Candidate, ...] = ()

    def show(self, candidates: Sequence[Candidate]) -> None:
        """Show other candidates."""
        self.beginResetModel()
        self.candidates = tuple(candidates)
        self.endResetModel()

    @override
    def rowCount(self, parent: AnyIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self.candidates)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        candidate = self.candidates[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return candidate
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{candidate.text} {title_of(candidate)}"
        if role == Qt.ItemDataRole.ToolTipRole and candidate.meaning:
            return say("fields", candidate.meaning)
        return None


class CandidateDelegate(QStyledItemDelegate):
    """Paints what would be typed at the left and what it means, muted, at the right."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        candidate = index.data(Qt.ItemDataRole.UserRole)
        rect = option.rect
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen:
            painter.fillRect(rect, theme().colour(Role.SELECTION))
        words = rect.adjusted(12, 0, -12, 0)
        taken = paint.text(painter, words, candidate.text, Role.TEXT)
        room = words.adjusted(taken + 16, 0, 0, 0)
        small = theme().font(Type.SMALL)
        title = title_of(candidate)
        if title != candidate.text:
            paint.text(painter, room, title, Role.MUTED, align=paint.RIGHT, font=small)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(_WIDTH, theme().height(_ROW))


class CompletionList(QFrame):
    """Lies over the page under the field; the field keeps the keyboard and steers it.

    Signals:
        picked: A candidate was chosen with the mouse; carries it.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.Box)
        self.model = CandidateModel(self)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(CandidateDelegate(self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(self.tr("What could be typed next"))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._on_clicked)
        self.hide()

    @property
    def current(self) -> Candidate | None:
        """The candidate the keyboard is on, if any."""
        index = self.view.currentIndex()
        return self.model.candidates[index.row()] if index.isValid() else None

    def show_under(self, field: QWidget, candidates: Sequence[Candidate]) -> None:
        """Show these candidates under `field`; none hides the list."""
        self.model.show(candidates)
        if not candidates:
            self.hide()
            return
        rows = min(len(candidates), _MOST_SHOWN)
        window = field.window()
        self.setParent(window)
        corner = field.mapTo(window, QPoint(0, field.height() + 3))
        width = min(round(_WIDTH * theme().scale), window.width() - corner.x() - 8)
        self.setGeometry(QRect(corner, QSize(width, rows * theme().height(_ROW) + 2)))
        self.view.setGeometry(self.rect().adjusted(1, 1, -1, -1))
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """Go up or down, around the ends."""
        count = self.model.rowCount()
        row = self.view.currentIndex().row()
        row = (row + by) % count if row >= 0 else (0 if by > 0 else count - 1)
        self.view.setCurrentIndex(self.model.index(row, 0))

    def _on_clicked(self, index: QModelIndex) -> None:
        self.picked.emit(self.model.candidates[index.row()])
