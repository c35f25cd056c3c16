"""A field with its label above and, when it is refused, the sentence under it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spark_tracker.errors import InputError
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.widgets.refusal import mark_refused, sentence


class FormRow(QWidget):
    """Label above, field, sentence under it; `note` stands muted at the label's right.

    The field gets its label as accessible name if it has none.
    """

    def __init__(
        self, label: str, field: QWidget, *, note: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.label = Label(label.replace("&", ""), Type.SMALL, Role.MUTED)
        self.note = Label(note, Type.CAPTION, Role.MUTED)
        self.sentence = Label("", Type.SMALL, Role.DANGER, wrap=True)
        self.sentence.hide()
        if not field.accessibleName():
            field.setAccessibleName(label.replace("&", ""))
        head = QHBoxLayout()
        head.setSpacing(Size.GAP_2)
        head.addWidget(self.label)
        head.addStretch(1)
        head.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.GAP_1)
        column.addLayout(head)
        column.addWidget(field)
        column.addWidget(self.sentence)
        column.addStretch()  # aligned to the top instead, what wraps would lose its further lines

    def refuse(self, text: str) -> None:
        """Give the field a red edge and say why under it."""
        self._say(text, Role.DANGER)
        mark_refused(self.field, refused=True)

    def warn(self, text: str) -> None:
        """Say something amber under the field that blocks nothing; "" takes it away."""
        mark_refused(self.field, refused=False)
        self._say(text, Role.WARN)

    def accept(self) -> None:
        """Take red edge and sentence away."""
        mark_refused(self.field, refused=False)
        self._say("", Role.DANGER)

    @property
    def is_refused(self) -> bool:
        """Whether the field is refused now."""
        return bool(self.field.property("refused"))

    def _say(self, text: str, role: Role) -> None:
        self.sentence.set_role(role)
        self.sentence.setText(text)
        self.sentence.setVisible(bool(text))
        self.field.setAccessibleDescription(text)


class Refusals:
    """The rows of a form by the field's key, to show an InputError where it belongs."""

    def __init__(self, rows: dict[str, FormRow]) -> None:
        self._rows = rows

    def show(self, error: InputError) -> bool:
        """Show the sentence at its field and put the focus there.

        Returns whether the form has that field; if not, show the sentence in a Banner.
        """
        self.clear()
        row = self._rows.get(error.field)
        if row is None:
            return False
        row.refuse(sentence(error))
        row.field.setFocus()
        return True

    def clear(self) -> None:
        """Accept every field."""
        for row in self._rows.values():
            row.accept()

    @property
    def count(self) -> int:
        """How many fields are refused."""
        return sum(row.is_refused for row in self._rows.values())
