"""A field for a day: typed in many ways, stepped by keys, picked from a calendar."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from spark_tracker.domain.dates import (
    STEP_KEYS,
    begins_word,
    exact_date,
    parse_date,
    step_by_key,
)
from spark_tracker.errors import InputError
from spark_tracker.ui import formats
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.calendar_popup import CalendarPopup
from spark_tracker.ui.widgets.refusal import mark_refused, sentence

_TODAY_KEY = "="
_COMMAND_KEYS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class DateField(QLineEdit):
    """A day, typed in many ways; the weekday or "today" stands at its right.

    In an empty field or behind a whole date `=` is today, `d w m y` step a day, week, month, year
    forward and capitals back. A letter that turns out to begin a word ("mon", "Wed", "dec")
    takes the step back and is typed.

    `value` is None for an empty field. A text that is no date keeps the focus' text and gets a
    red edge with the sentence as tooltip; `require` raises it.

    Signals:
        changed: Another day was given; carries a date or None. Steps are told once, with Enter or
            when the field is left.
    """

    changed = Signal(object)

    def __init__(
        self,
        name: str,
        value: date | None = None,
        *,
        today: Callable[[], date],
        field: str = "date",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today, self._field = today, field
        self._letters = ""  # the step keys pressed just now
        self.value: date | None = None
        self.setMinimumWidth(150)
        self._button = Button(
            self.tr("Choose a day"), Kind.FLAT, icon="calendar-days", icon_only=True, parent=self
        )
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self._button.clicked.connect(self._on_button_clicked)
        self.setTextMargins(0, 0, 28, 0)
        self.editingFinished.connect(self._on_finished)
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self._on_text_changed)
        self.set_value(value)

    def set_value(self, value: date | None) -> None:
        """Show a day without telling anyone."""
        self.value = value
        self._letters = ""
        self.setText(formats.day(value) if value else "")
        mark_refused(self, refused=False)

    def require(self) -> date | None:
        """Return the day in the field, None when it is empty.

        Raises:
            InputError: What stands there is no date; names the field.
        """
        text = self.text().strip()
        if not text:
            return None
        if self.value is not None and text == formats.day(self.value):
            return self.value
        return parse_date(text, self._today(), formats.language(), field=self._field)

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._button.setAccessibleName(f"{self._button.text()}: {name}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and alt:
            self._on_button_clicked()
        elif not self._take_key(event):
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = self.height() - 4
        self._button.setGeometry(self.width() - height - 2, 2, height, height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        words = self._beside()
        font = theme().font(Type.SMALL)
        room = self.width() - 44 - self.fontMetrics().horizontalAdvance(self.text())
        if words and theme().metrics(Type.SMALL).horizontalAdvance(words) + 8 <= room:
            rect = self.rect().adjusted(0, 0, -34, 0)
            paint.text(QPainter(self), rect, words, Role.MUTED, align=paint.RIGHT, font=font)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means for the day; False where it is only to be typed."""
        key = event.text()
        if not key or self.isReadOnly() or event.modifiers() & _COMMAND_KEYS:
            return False
        goes_on = bool(self._letters) and key.isalpha()
        if goes_on and begins_word(self._letters + key, formats.language()):
            self._put(self._letters + key)
            self._letters = ""
            return True
        shown = exact_date(self.text())
        ready = not self.text() or (shown is not None and self._at_end())
        if ready and key == _TODAY_KEY:
            self._letters = ""
            self._put(formats.day(self._today()))
            self.selectAll()
            return True
        day = step_by_key(shown or self._today(), key) if ready and key in STEP_KEYS else None
        if day is None:
            self._letters = ""
            return False
        self._letters += key
        self._put(formats.day(day))
        self.selectAll()
        return True

    def _at_end(self) -> bool:
        """Whether the whole date is selected or the cursor stands behind it: none is mended."""
        if self.hasSelectedText():
            return self.selectedText() == self.text()
        return self.cursorPosition() == len(self.text())

    def _put(self, text: str) -> None:
        """Replace the text as typing does, so that leaving the field tells of it."""
        self.selectAll()
        self.insert(text)

    def _beside(self) -> str:
        """Return the weekday or "today"; of what is being typed, the day it would be."""
        try:
            day = self.require()
        except InputError:
            return ""
        if day is None:
            return ""
        if day == self._today():
            return self.tr("today")
        whole = self.text().strip() == formats.day(day)
        return formats.weekday(day) if whole else formats.week_day(day, self._today())

    def _on_text_changed(self) -> None:
        self.setAccessibleDescription(self._beside())

    def _on_edited(self) -> None:
        mark_refused(self, refused=False)
        self.setToolTip("")

    def _on_finished(self) -> None:
        self._letters = ""
        try:
            found = self.require()
        except InputError as error:
            mark_refused(self, refused=True)
            self.setToolTip(sentence(error))
            return
        before = self.value
        self.set_value(found)
        self.setModified(False)
        if found != before:
            self.changed.emit(found)

    def _on_button_clicked(self) -> None:
        popup = CalendarPopup(self.value or self._today(), self)
        popup.picked.connect(self._on_picked)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()

    def _on_picked(self, value: date) -> None:
        self.set_value(value)
        self.changed.emit(value)
        self.setFocus()
