"""A field to choose one person in, with a way to add somebody who is not known yet."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.domain.folding import fold
from spark_tracker.errors import InputError, SparkError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.people import PersonValues, add_person
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form import names
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.chip_field import Choice
from spark_tracker.ui.widgets.keys import is_enter
from spark_tracker.ui.wording import refusal_text


class NameLine(QLineEdit):
    """Takes what the typed letters begin when it is left or entered.

    Signals:
        settled: The text stands for somebody, nobody, or somebody unknown.
    """

    settled = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: list[Choice] = []
        self._folded: dict[str, str] | None = None
        self._texts = QStringListModel(self)
        self.setAccessibleName(name)
        completer = QCompleter(self._texts, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._popup = QListView()
        self._popup.setObjectName("popup")
        self._popup.setAccessibleName(name)
        completer.setPopup(self._popup)
        self.setCompleter(completer)
        self.editingFinished.connect(self._on_finished)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer these names."""
        self._choices = list(choices)
        self._folded = None
        self._texts.setStringList([choice.text for choice in choices])

    def choose(self, key: str | None) -> None:
        """Show the name of this person; nothing for None."""
        found = next((choice.text for choice in self._choices if choice.key == key), "")
        self.setText(found)
        self.setCursorPosition(0)

    @property
    def key(self) -> str:
        """The id of whom the text names; "" for nobody or somebody unknown."""
        typed = fold(self.text().strip())
        return self._keys().get(typed, "") if typed else ""

    @property
    def is_unknown(self) -> bool:
        """Whether a name stands there that nobody has."""
        return bool(self.text().strip()) and not self.key

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and self.text().strip() and not self.key:
            self.settle()
        else:
            super().keyPressEvent(event)

    def settle(self) -> None:
        """Complete what was typed, where only one name begins like that."""
        typed = fold(self.text().strip())
        if typed and not self.key:
            keys = {key for name, key in self._keys().items() if name.startswith(typed)}
            begins = [choice for choice in self._choices if choice.key in keys]
            if len(begins) == 1:
                self.setText(begins[0].text)
        self._popup.hide()
        self.settled.emit()

    def _keys(self) -> dict[str, str]:
        """Return the keys by their folded names, of two alike the first; made when first asked."""
        if self._folded is None:
            self._folded = {fold(c.text): c.key for c in reversed(self._choices)}
        return self._folded

    def _on_finished(self) -> None:
        self.settle()


class PersonField(QWidget):
    """One person of the programme; an unknown name can be added with a press.

    Signals:
        changed: Somebody else, or nobody, was chosen; carries the id or "".
    """

    changed = Signal(str)

    def __init__(
        self,
        name: str,
        desk: Desk,
        person_id: str | None = None,
        *,
        field: str = "person_id",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._field = desk, field
        self.line = NameLine(name)
        self.add = Button("", Kind.LINK, icon="plus")
        self.add.hide()
        self.setFocusProxy(self.line)
        self.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.add)
        self.line.offer(names.people(desk.store, desk.today()))
        self.line.choose(person_id)
        self._known = self.line.key
        self.line.settled.connect(self._on_settled)
        self.add.clicked.connect(self._on_add_clicked)

    @property
    def person_id(self) -> str:
        """The id of the chosen person; "" for nobody."""
        return self.line.key

    def require(self) -> str | None:
        """Return the id, None where the field is empty.

        Raises:
            InputError: A name stands there that nobody has; names the field.
        """
        self.line.settle()
        if self.line.is_unknown:
            raise InputError(
                self._field,
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Nobody is called “{name}” yet. Choose somebody from the list, or add the "
                    "person.",
                ),
                name=self.line.text().strip(),
            )
        return self.line.key or None

    def _on_settled(self) -> None:
        unknown = self.line.is_unknown
        if unknown:
            words = self.tr("Add {name} as a new person").format(name=self.line.text().strip())
            self.add.set_text(words)
        self.add.setVisible(unknown)
        if self.line.key != self._known:
            self._known = self.line.key
            self.changed.emit(self._known)

    def _on_add_clicked(self) -> None:
        values = PersonValues(name=self.line.text().strip())
        try:
            key = add_person(self._desk.store, values, today=self._desk.today())
        except SparkError as error:  # the file only can be read, or the disk is full
            self._desk.say(refusal_text(error, self._desk.words))
            return
        self.line.offer(names.people(self._desk.store, self._desk.today()))
        self.line.choose(key)
        self._on_settled()
        self.line.setFocus()
