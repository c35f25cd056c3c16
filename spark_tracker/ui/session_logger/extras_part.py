"""What many sessions do without: question, notes, milestones touched, the next session."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.chip_field import ChipField, Choice
from spark_tracker.ui.widgets.date_field import DateField
from spark_tracker.ui.widgets.fields import MultiLine
from spark_tracker.ui.widgets.flow import FlowLayout
from spark_tracker.ui.widgets.form_row import FormRow


class ExtrasPart(QWidget):
    """Links that open their field in place."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = MultiLine(self.tr("Question of the team"), lines=4)
        self.note = MultiLine(self.tr("Note"), lines=6, least=2)
        self.private = MultiLine(self.tr("Note for managers only"), lines=6, least=2)
        self.milestones = ChipField(self.tr("Milestones touched"), [])
        self.next_session = DateField(
            self.tr("Next session"), None, today=today, field="next_session_on"
        )
        self.next_session.setMaximumWidth(200)
        self.rows = {
            "question": FormRow(self.tr("Question of the team"), self.question),
            "note": FormRow(self.tr("Note"), self.note),
            "private_note": FormRow(
                self.tr("Note for managers only"), self.private, note=self.tr("never exported")
            ),
            "milestones": FormRow(self.tr("Milestones touched"), self.milestones),
            "next_session_on": FormRow(self.tr("Next session"), self.next_session),
        }
        self.links: dict[str, Button] = {}
        self._build()

    def reveal(self, name: str, *, focus: bool = True) -> None:
        """Open a field in place of its link."""
        self.rows[name].show()
        self.links[name].hide()
        if focus:
            self.rows[name].field.setFocus()

    def offer_milestones(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer the milestones of the project; those of another one go."""
        known = {key for key, _text in choices}
        chosen = [key for key in self.milestones.keys if key in known]
        self.milestones.set_choices([Choice(key, text) for key, text in choices])
        self.milestones.set_keys(chosen)

    def values(self) -> dict[str, object]:
        """Return the attributes of SessionValues that stand here.

        Raises:
            InputError: The next session has no date that can be read.
        """
        return {
            "question": self.question.toPlainText(),
            "note": self.note.toPlainText(),
            "private_note": self.private.toPlainText(),
            "milestones": tuple(self.milestones.require("milestones")),
            "next_session_on": self.next_session.require(),
        }

    def show_filled(self) -> None:
        """Open what has something in it, close the rest."""
        filled = {
            "question": bool(self.question.toPlainText()),
            "note": bool(self.note.toPlainText()),
            "private_note": bool(self.private.toPlainText()),
            "milestones": bool(self.milestones.keys),
            "next_session_on": bool(self.next_session.text()),
        }
        for name, is_filled in filled.items():
            self.rows[name].setVisible(is_filled)
            self.links[name].setVisible(not is_filled)

    def _build(self) -> None:
        texts = {
            "question": self.tr("Question of the team"),
            "note": self.tr("Note"),
            "private_note": self.tr("Note for managers only"),
            "milestones": self.tr("Milestone touched"),
            "next_session_on": self.tr("Next session"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.GAP_3)
        holder = QWidget()
        flow = FlowLayout(holder, gap=Size.GAP_3)
        for name, row in self.rows.items():
            row.hide()
            column.addWidget(row)
            link = Button(texts[name], Kind.LINK, icon="plus")
            link.clicked.connect(lambda _on=False, name=name: self.reveal(name))
            self.links[name] = link
            flow.addWidget(link)
        column.addWidget(holder)
