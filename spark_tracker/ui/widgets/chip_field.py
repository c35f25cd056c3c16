"""A field that holds several chosen things as chips: persons, topics, tags."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QSizePolicy, QWidget
from typing_extensions import override

from spark_tracker.domain.folding import fold
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.ui.theme import Role, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_M
from spark_tracker.ui.widgets.chip import Chip
from spark_tracker.ui.widgets.flow import FlowLayout
from spark_tracker.ui.widgets.refusal import REFUSED, mark_refused


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen: `note` stands muted behind the text."""

    key: str
    text: str
    note: str = ""


_NOT_ADDED = QT_TRANSLATE_NOOP(
    "errors", "“{found}” is not added yet. Press Enter to add it, or empty the field."
)


class ChipLine(QLineEdit):
    """The line inside a chip field."""

    def __init__(self, owner: "ChipField") -> None:
        super().__init__(owner)
        self._owner = owner
        self.setProperty("bare", True)  # noqa: FBT003 - Qt's own signature
        self.setFrame(False)
        self.setMinimumWidth(90)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(90, theme().height(26, room=8))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.text().strip():
            self._owner.enter_text()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self._owner.drop_last()
        else:
            super().keyPressEvent(event)


class ChipField(QWidget):
    """Type to find, Enter adds the first that fits, Backspace in the empty line removes the last.

    Signals:
        changed: What is chosen changed; carries the keys.
        new_asked: Enter on a text that fits nothing; carries it.
    """

    changed = Signal(list)
    new_asked = Signal(str)

    def __init__(
        self,
        name: str,
        choices: Sequence[Choice],
        chosen: Sequence[str] = (),
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices: dict[str, Choice] = {}
        self._chips: dict[str, Chip] = {}
        self._names = QStringListModel(self)
        self.line = ChipLine(self)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(self.tr("Add…"))
        self.setFocusProxy(self.line)
        self.setAccessibleName(name)
        self._completer = QCompleter(self._names, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = QListView()
        popup.setObjectName("popup")
        popup.setAccessibleName(name)
        self._completer.setPopup(popup)
        self._completer.activated.connect(self._on_completed)
        self.line.setCompleter(self._completer)
        self._flow = FlowLayout(self, gap=4)
        self._flow.setContentsMargins(4, 3, 4, 3)
        self._flow.addWidget(self.line)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)
        self.set_choices(choices)
        for key in chosen:
            self._add(key)
        self.line.installEventFilter(self)

    @property
    def keys(self) -> list[str]:
        """The keys of what is chosen, in the order it was added."""
        return list(self._chips)

    def require(self, field: str) -> list[str]:
        """Return the keys of what is chosen.

        Raises:
            InputError: Words stand in the line that were not added; they would be lost.
        """
        if typed := self.line.text().strip():
            raise InputError(field, _NOT_ADDED, found=typed)
        return self.keys

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; what is chosen stays."""
        self._choices = {choice.key: choice for choice in choices}
        self._offer()

    def set_keys(self, keys: Sequence[str]) -> None:
        """Choose exactly these without telling anyone."""
        for key in list(self._chips):
            self._take(key)
        for key in keys:
            self._add(key)

    def add(self, key: str) -> None:
        """Choose one more."""
        if key in self._choices and key not in self._chips:
            self._add(key)
            self.changed.emit(self.keys)

    def remove(self, key: str) -> None:
        """Take one away."""
        if key in self._chips:
            self._take(key)
            self.changed.emit(self.keys)

    def set_warn(self, key: str, *, warn: bool) -> None:
        """Show a chosen one amber, or calm again; say why under the field."""
        if key in self._chips:
            self._chips[key].set_warn(warn=warn)

    def enter_text(self) -> None:
        """Add what the typed text fits first, or ask for something new."""
        typed = fold(self.line.text().strip())
        free = [choice for choice in self._choices.values() if choice.key not in self._chips]
        begins = [choice for choice in free if fold(choice.text).startswith(typed)]
        holds = [choice for choice in free if typed in fold(choice.text)]
        if begins or holds:
            self.line.clear()
            self.add((begins or holds)[0].key)
        else:
            self.new_asked.emit(self.line.text().strip())

    def drop_last(self) -> None:
        """Take the last one away."""
        if self._chips:
            self.remove(list(self._chips)[-1])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().eventFilter(watched, event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.line.setFocus()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, edge = theme().colour(Role.SURFACE), theme().colour(Role.CONTROL)
        paint.box(painter, self.rect(), RADIUS_M, fill, edge)
        if self.property(REFUSED):
            paint.box(painter, self.rect(), RADIUS_M, None, theme().colour(Role.DANGER), 2)
        elif self.line.hasFocus():
            paint.focus_ring(painter, self.rect(), RADIUS_M)

    def _add(self, key: str) -> None:
        choice = self._choices.get(key)
        if choice is None:
            return
        chip = Chip(choice.text, after=choice.note, parent=self)
        chip.removed.connect(self._on_chip_removed)
        self._chips[key] = chip
        self._flow.insert_widget(self._flow.count() - 1, chip)
        chip.show()
        self._offer()

    def _take(self, key: str) -> None:
        chip = self._chips.pop(key)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self._offer()

    def _offer(self) -> None:
        free = [choice.text for choice in self._choices.values() if choice.key not in self._chips]
        self._names.setStringList(free)
        mark_refused(self, refused=False)
        self.updateGeometry()

    def _on_chip_removed(self) -> None:
        chip = self.sender()
        key = next((key for key, other in self._chips.items() if other is chip), "")
        self.remove(key)
        self.line.setFocus()

    def _on_completed(self, text: str) -> None:
        found = next(
            (c.key for c in self._choices.values() if c.text == text and c.key not in self._chips),
            "",
        )
        if found:
            self.add(found)
        self.line.clear()
