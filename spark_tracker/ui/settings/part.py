"""One part of the settings: a heading, a sentence, and what is below."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spark_tracker.errors import InputError, SparkError
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.widgets.form_row import FormRow, Refusals
from spark_tracker.ui.widgets.labels import Label, Line
from spark_tracker.ui.widgets.overlays import Banner
from spark_tracker.ui.widgets.refusal import named, sentence

TEXT_WIDTH = 720


class Part(QWidget):
    """A heading with a line under it; refusals are said at the field, or under the heading."""

    def __init__(self, title: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.rows: dict[str, FormRow] = {}
        self.banner = Banner()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)
        self.column.addWidget(Label(title, Type.HEADING2))
        self.column.addWidget(Line(Role.LINE))
        if text:
            self.column.addWidget(self.wrapped(text))
        self.column.addWidget(self.banner)

    def wrapped(self, text: str) -> Label:
        """Return a muted text that keeps its height in the scrolling page."""
        label = Label(text, role=Role.MUTED, wrap=True)
        label.setMinimumHeight(label.heightForWidth(TEXT_WIDTH))
        return label

    def row(self, key: str, label: str, field: QWidget, *, note: str = "") -> FormRow:
        """Return a row for a field; `key` is what an InputError calls it."""
        self.rows[key] = FormRow(label, field, note=note)
        return self.rows[key]

    def line(self, *widgets: tuple[QWidget, int]) -> None:
        """Put widgets beside each other, each with its share of the width."""
        row = QHBoxLayout()
        row.setSpacing(12)
        for widget, share in widgets:
            row.addWidget(widget, share)
        self.column.addLayout(row)

    def attempt(self, work: Callable[[], object]) -> bool:
        """Do something; say where it is refused, and return whether it was done."""
        self.banner.hide()
        refusals = Refusals(self.rows)
        refusals.clear()
        try:
            work()
        except InputError as error:
            if not refusals.show(error):
                self.banner.say(named(error))
        except SparkError as error:
            self.banner.say(sentence(error))
        else:
            return True
        return False
