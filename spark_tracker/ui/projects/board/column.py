"""A column of the board: its heading with the stage, the count and "+", and the cards."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.domain.codes import Stage
from spark_tracker.services.board import BoardCard
from spark_tracker.ui import formats
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.projects.board.card_list import CardList, Landing
from spark_tracker.ui.projects.board.card_words import CardWords
from spark_tracker.ui.projects.board.delegate import CARD_GAP, CardDelegate
from spark_tracker.ui.projects.board.model import ColumnModel
from spark_tracker.ui.theme import STAGE_ICONS, STAGE_ROLES, Role, Type, paint, theme
from spark_tracker.ui.widgets.buttons import Button, Kind

_HEAD, _RULE, _ICON = 40, 2, 16


class ColumnHead(QWidget):
    """The rule in the stage's colour, icon, word and count; a click folds the column."""

    pressed = Signal()

    def __init__(self, stage: Stage, words: CardWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage, self._words = stage, words
        self._count, self._is_target = 0, False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Fold this column (-)"))
        self.plus = Button(
            self.tr("New project at {stage}").format(stage=words.stage(stage)),
            Kind.FLAT,
            icon="plus",
            key="+",
            small=True,
            icon_only=True,
            parent=self,
        )

    def show_count(self, count: int) -> None:
        """Show how many projects are in the column."""
        self._count = count
        self.update()

    def set_target(self, *, on: bool) -> None:
        """Show that a dragged card may land here."""
        self._is_target = on
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, theme().height(_HEAD, room=20))

    @override
    def resizeEvent(self, event: object) -> None:
        size = self.plus.sizeHint()
        right = self.width() - CARD_GAP
        middle = (self.height() + _RULE) // 2
        self.plus.setGeometry(
            right - size.width() + 4, middle - size.height() // 2, size.width(), size.height()
        )

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.pressed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = self.width() - CARD_GAP
        if self._is_target:
            painter.fillRect(self.rect(), theme().colour(Role.SELECTION))
        role = STAGE_ROLES[self._stage]
        painter.fillRect(0, 0, width, _RULE, theme().colour(role))
        middle = (self.height() + _RULE) // 2
        paint_icon(painter, 2, middle - _ICON / 2, STAGE_ICONS[self._stage], role, _ICON)
        right = self.plus.x() if self.plus.isVisible() else width
        count = formats.number(self._count)
        count_width = theme().metrics().horizontalAdvance(count) + 8
        word = QRect(25, _RULE, right - 25 - count_width, self.height() - _RULE)
        font = theme().font(Type.BODY, strong=True)
        taken = paint.text(painter, word, self._words.stage(self._stage), font=font)
        rest = QRect(25 + taken + 8, _RULE, count_width, self.height() - _RULE)
        paint.text(painter, rest, count, Role.MUTED)


class BoardColumn(QWidget):
    """Heading and cards of one stage; its right 8 px are the gap to the next column."""

    def __init__(
        self,
        stage: Stage,
        words: CardWords,
        delegate: CardDelegate,
        landing: Landing,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.stage, self._words = stage, words
        self.model = ColumnModel(stage, words, self)
        self.head = ColumnHead(stage, words, self)
        self.list = CardList(self.model, delegate, landing, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.list, 1)
        self.list.targeted.connect(lambda on: self.head.set_target(on=on))
        self.list.bar.setAccessibleName(self.tr("Scroll {stage}").format(stage=words.stage(stage)))
        self.list.empty_text = self.tr("No project is at {stage}").format(stage=words.stage(stage))
        self.show_cards(())

    def show_cards(self, cards: Sequence[BoardCard]) -> None:
        """Show these cards and their number."""
        self.model.show_cards(cards)
        self.head.show_count(len(cards))
        self.list.setAccessibleName(self._words.heading(self.stage, len(cards)))
