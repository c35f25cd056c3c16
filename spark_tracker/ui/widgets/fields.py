"""Fields to type in: one line, several lines, an amount."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from spark_tracker.domain.money import Money, parse_money
from spark_tracker.errors import InputError
from spark_tracker.ui import formats
from spark_tracker.ui.theme import theme
from spark_tracker.ui.theme.tokens import CONTROL_HEIGHT
from spark_tracker.ui.widgets.keys import is_enter
from spark_tracker.ui.widgets.refusal import mark_refused, sentence


class TextField(QLineEdit):
    """One line of text."""

    def __init__(self, name: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class MultiLine(QPlainTextEdit):
    """A text that grows from one to `lines` lines, then scrolls; Tab leaves it.

    Signals:
        entered: Enter, where `enter_leaves` is set (Shift+Enter breaks the line then).
        backspaced_empty: Backspace in the empty field.
    """

    entered = Signal()
    backspaced_empty = Signal()

    def __init__(
        self,
        name: str,
        text: str = "",
        *,
        lines: int = 3,
        least: int = 1,
        enter_leaves: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._lines, self._least = lines, least
        self._enter_leaves = enter_leaves
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(3)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._enter_leaves and is_enter(event):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.toPlainText():
            self.backspaced_empty.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._grow()

    def _grow(self) -> None:
        wanted = max(self._least, round(self.document().size().height() - 0.4))
        shown = min(wanted, self._lines)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if wanted > self._lines else policy.ScrollBarAlwaysOff
        )
        line = self.fontMetrics().lineSpacing()
        height = max(theme().height(CONTROL_HEIGHT), shown * line + 14)
        if height != self.height():
            self.setFixedHeight(height)


class MoneyField(QLineEdit):
    """An amount as people type or paste it; a currency in the text wins over the default.

    Signals:
        changed: Another amount was given; carries Money or None.
    """

    changed = Signal(object)

    def __init__(
        self,
        name: str,
        value: Money | None = None,
        *,
        currency: str,
        field: str = "amount",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._currency, self._field = currency, field
        self.value: Money | None = None
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.editingFinished.connect(self._on_finished)
        self.textEdited.connect(self._on_edited)
        self.set_value(value)

    def set_value(self, value: Money | None) -> None:
        """Show an amount without telling anyone."""
        self.value = value
        self.setText(formats.money(value.minor, value.currency) if value else "")
        mark_refused(self, refused=False)

    def require(self) -> Money | None:
        """Return the amount in the field, None when it is empty.

        Raises:
            InputError: What stands there is no amount; names the field.
        """
        text = self.text().strip()
        if not text:
            return None
        if self.value and text == formats.money(self.value.minor, self.value.currency):
            return self.value
        return parse_money(text, self._currency, field=self._field)

    def _on_edited(self) -> None:
        mark_refused(self, refused=False)
        self.setToolTip("")

    def _on_finished(self) -> None:
        try:
            found = self.require()
        except InputError as error:
            mark_refused(self, refused=True)
            self.setToolTip(sentence(error))
            return
        before = self.value
        self.set_value(found)
        if found != before:
            self.changed.emit(found)
