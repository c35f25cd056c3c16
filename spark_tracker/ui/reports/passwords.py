"""A password for the workbook: typed twice, because nobody can recover it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.fields import TextField
from spark_tracker.ui.widgets.form_row import FormRow
from spark_tracker.ui.widgets.labels import Label


class PasswordRows(QWidget):
    """Two fields and what the password means.

    Signals:
        entered: Enter in one of them.
    """

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = TextField(self.tr("Password"))
        self.second = TextField(self.tr("The same again"))
        self._rows = [FormRow(field.accessibleName(), field) for field in (self.first, self.second)]
        warning = Label(
            self.tr(
                "Nobody can recover the password: without it the file stays shut. "
                "Tell it to the partner by phone, not in the same message."
            ),
            Type.SMALL,
            Role.MUTED,
            wrap=True,
        )
        fields = QHBoxLayout()
        fields.setSpacing(Size.GAP_3)
        for row, field in zip(self._rows, (self.first, self.second), strict=True):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.textEdited.connect(self._accept)
            field.returnPressed.connect(self.entered)
            fields.addWidget(row, 1)
        below = QVBoxLayout(self)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(Size.GAP_1)
        below.addLayout(fields)
        below.addWidget(warning)

    @property
    def password(self) -> str:
        """What was typed."""
        return self.first.text()

    def holds(self) -> bool:
        """Whether both are there and the same; what is wrong is said at the field."""
        self._accept()
        if not self.first.text():
            self._rows[0].refuse(self.tr("Type a password, or take the tick away."))
            self.first.setFocus()
            return False
        if self.first.text() != self.second.text():
            self._rows[1].refuse(self.tr("The two are not the same. Type the password again."))
            self.second.setFocus()
            self.second.selectAll()
            return False
        return True

    def forget(self) -> None:
        """Empty both fields."""
        self.first.clear()
        self.second.clear()
        self._accept()

    def _accept(self) -> None:
        for row in self._rows:
            row.accept()
