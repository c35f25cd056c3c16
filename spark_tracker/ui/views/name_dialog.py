"""Asks what a view is to be called."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from spark_tracker.domain.folding import fold
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.fields import TextField
from spark_tracker.ui.widgets.form_row import FormRow
from spark_tracker.ui.widgets.overlays import Scrim

_LONGEST = 60


class NameDialog(QDialog):
    """One field. A name that is taken or empty is refused beneath it.

    Signals:
        named: Carries the name.
    """

    named = Signal(str)

    def __init__(
        self, title: str, act: str, name: str, taken: Collection[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._taken = {fold(other) for other in taken}
        self.field = TextField(self.tr("Name of the view"), name)
        self.field.setMaxLength(_LONGEST)
        self.field.selectAll()
        self.row = FormRow(self.tr("Name"), self.field)
        self.keep = Button(act, Kind.PRIMARY, key="Enter")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._on_keep)
        cancel = Button(self.tr("Cancel"), Kind.FLAT)
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(self.row)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.keep)
        column.addLayout(foot)
        self.setMinimumWidth(380)
        self._scrim = Scrim.behind(self)

    def _on_keep(self) -> None:
        name = self.field.text().strip()
        if not name:
            self.row.refuse(self.tr("Give the view a name."))
        elif fold(name) in self._taken:
            self.row.refuse(self.tr("There is a view with this name already."))
        else:
            self.named.emit(name)
            self.accept()
            return
        self.field.setFocus()
