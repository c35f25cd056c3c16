"""What opens where a value stands: a field to type in, and under it why a value was refused."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.errors import SparkError
from spark_tracker.ui.soon import soon
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.widgets.chip_field import ChipLine
from spark_tracker.ui.widgets.code_combo import CodeCombo
from spark_tracker.ui.widgets.keys import is_alone, is_enter
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.widgets.refusal import mark_refused, sentence

_TAB = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_RUBBING = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})


class Leave(StrEnum):
    """Where the keyboard goes when an editor closes."""

    STAY = "stay"
    NEXT = "next"
    BACK = "back"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class InlineEditor:
    """A field to edit one value with.

    Attributes:
        widget: What one types in.
        read: Returns the value; raises InputError where it is none.
        start: What stands there when it opens; an equal value is not saved.
    """

    widget: QWidget
    read: Callable[[], object]
    start: object


class PickCombo(CodeCombo):
    """A list that opens at once, and whose choice with Enter or the mouse is the answer.

    Signals:
        picked: Something was chosen in the open list.
    """

    picked = Signal()
    _is_picking = False

    def open_list(self) -> None:
        """Open the list, unless the editor was closed meanwhile."""
        if self.isVisible():
            self.showPopup()

    @override
    def showPopup(self) -> None:
        self._is_picking = True
        super().showPopup()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._is_picking = False  # the arrows choose as well, but are no answer yet
        super().keyPressEvent(event)

    @override
    def _on_activated(self) -> None:
        super()._on_activated()
        if self._is_picking:
            self._is_picking = False
            self.picked.emit()


class EditorBox(QWidget):
    """Holds an editor: Enter saves, Tab saves and goes on, Esc closes without saving.

    A refused value stays in the field, with the sentence under it.

    Signals:
        closed: It was saved or left; carries a Leave.
    """

    closed = Signal(object)

    def __init__(
        self,
        editor: InlineEditor,
        save: Callable[[object], object],
        *,
        say: Callable[[SparkError], str] = sentence,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`save` writes the value and raises SparkError where it is refused; `say` words that."""
        super().__init__(parent)
        self.editor = editor
        self._save, self._say = save, say
        self._is_touched = self._is_saving = self._is_closed = False
        self.note = Label(note, Type.SMALL, Role.MUTED, wrap=True)
        self.note.setVisible(bool(note))
        self.sentence = Label("", Type.SMALL, Role.DANGER, wrap=True)
        self.sentence.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(editor.widget)
        column.addWidget(self.note)
        column.addWidget(self.sentence)
        self.setFocusProxy(editor.widget)
        if isinstance(editor.widget, PickCombo):
            editor.widget.picked.connect(self._on_picked)
        for widget in (editor.widget, *editor.widget.findChildren(QWidget)):
            widget.installEventFilter(self)

    @property
    def is_refused(self) -> bool:
        """Whether what stands in the field was refused."""
        return not self.sentence.isHidden()

    def begin(self) -> None:
        """Put the keyboard into the field, its text selected or its list open."""
        widget = self.editor.widget
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        line = widget if isinstance(widget, QLineEdit) else widget.focusProxy()
        if isinstance(line, QLineEdit):
            line.selectAll()
        elif isinstance(widget, PickCombo):
            soon(widget, widget.open_list)  # it knows its place by then

    def finish(self, leave: Leave) -> bool:
        """Save and close; return whether it was taken."""
        if self._is_saving or self._is_closed:
            return self._is_closed
        self._is_saving = True
        try:
            value = self.editor.read()
            if self._is_touched or value != self.editor.start:
                self._save(value)
        except SparkError as error:
            self.refuse(self._say(error))
            return False
        finally:
            self._is_saving = False
        self._close(leave)
        return True

    def refuse(self, words: str) -> None:
        """Say why under the field; what was typed stays."""
        mark_refused(self.editor.widget, refused=True)
        self.editor.widget.setAccessibleDescription(words)
        self.sentence.setText(words)
        self.sentence.show()

    def cancel(self) -> None:
        """Close without saving."""
        self._close(Leave.STAY)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if is_alone(event) or event.key() in _TAB:
                event.accept()  # Del must not throw a project away while one types
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(watched, event)
        elif event.type() == QEvent.Type.FocusOut:
            self._on_left()
        return super().eventFilter(watched, event)

    def _pressed(self, watched: QObject, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _TAB:
            backwards = key == Qt.Key.Key_Backtab or bool(event.modifiers() & _SHIFT)
            self.finish(Leave.BACK if backwards else Leave.NEXT)
            return True
        if key == Qt.Key.Key_Escape and is_alone(event):
            self.cancel()
            return True
        if is_enter(event):
            adds = isinstance(watched, ChipLine) and watched.text().strip()
            if adds or isinstance(watched, QAbstractButton):
                return False
            self.finish(Leave.STAY)
            return True
        if (event.text().isprintable() and event.text()) or key in _RUBBING:
            self._is_touched = True
        return False

    def _on_left(self) -> None:
        """Save when the keyboard goes elsewhere, but not into a list or calendar of the field."""
        now = QApplication.focusWidget()
        popup = QApplication.activePopupWidget()
        inside = now is not None and (now is self or self.isAncestorOf(now))
        if inside or popup is not None or not self.isVisible() or not self.window().isVisible():
            return
        if now is None and not self.isActiveWindow():
            return  # another window is in front; one comes back
        self.finish(Leave.AWAY)

    def _on_picked(self) -> None:
        self._is_touched = True
        self.finish(Leave.STAY)

    def _close(self, leave: Leave) -> None:
        if not self._is_closed:
            self._is_closed = True
            self.closed.emit(leave)
