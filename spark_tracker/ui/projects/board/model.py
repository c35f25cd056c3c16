"""The cards of one column as a list model; all columns read from one board."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from spark_tracker.domain.codes import Stage
from spark_tracker.services.board import BoardCard
from spark_tracker.ui.projects.board.card_words import CardWords
from spark_tracker.ui.projects.board.dragging import MIME, mime_of

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Roles = Qt.ItemDataRole


class ColumnModel(QAbstractListModel):
    """The cards at `stage`; the delegate takes them with `card_at`."""

    def __init__(self, stage: Stage, words: CardWords, parent: QObject) -> None:
        super().__init__(parent)
        self.stage = stage
        self.movable = True
        self._words = words
        self._cards: Sequence[BoardCard] = ()
        self._rows: dict[str, int] = {}

    def show_cards(self, cards: Sequence[BoardCard]) -> None:
        """Show these cards."""
        self.beginResetModel()
        self._cards = cards
        self._rows = {card.id: row for row, card in enumerate(cards)}
        self.endResetModel()

    def shows(self, cards: Sequence[BoardCard]) -> bool:
        """Whether these very cards are shown already."""
        return list(cards) == list(self._cards)

    def card_at(self, row: int) -> BoardCard | None:
        """Return the card of a row."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def id_at(self, row: int) -> str:
        """Return the project's id in a row; "" where there is none."""
        card = self.card_at(row)
        return card.id if card is not None else ""

    def position_of(self, project_id: str) -> int:
        """Return the row of a project, -1 where it is not in this column."""
        return self._rows.get(project_id, -1)

    @override
    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._cards)

    @override
    def data(self, index: AnyIndex, role: int = _Roles.DisplayRole) -> str | None:
        card = self.card_at(index.row())
        if card is None:
            return None
        if role == _Roles.DisplayRole:
            return card.title
        if role == _Roles.AccessibleTextRole:
            return self._words.sentence(card, self.stage)
        return None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.movable else flags

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return mime_of([self.id_at(index.row()) for index in indexes])
