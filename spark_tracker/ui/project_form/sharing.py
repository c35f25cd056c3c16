"""What partners may see of a project: texts, approval and level, and what follows from them."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spark_tracker.domain.codes import Sharing
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.project_form import Approval, FormValues
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.widgets.buttons import Button, CheckBox, Kind
from spark_tracker.ui.widgets.code_combo import CodeCombo
from spark_tracker.ui.widgets.date_field import DateField
from spark_tracker.ui.widgets.fields import MultiLine, TextField
from spark_tracker.ui.widgets.form_row import FormRow
from spark_tracker.ui.widgets.labels import Label

_NAMED = (Sharing.PUBLIC, Sharing.NODE)
NO_DAY = QT_TRANSLATE_NOOP("errors", "Say on which day the texts were approved.")


class SharingPart(QWidget):
    """The non-confidential texts, who approved them, and the project's own sharing level."""

    def __init__(
        self,
        desk: Desk,
        before: FormValues,
        row: Callable[[str, str, QWidget], FormRow],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        project, approval = before.project, before.approval
        self.nc_title = TextField(self.tr("Non-confidential title"), project.nc_title)
        self.nc_summary = MultiLine(
            self.tr("Non-confidential summary"), project.nc_summary, lines=6, least=2
        )
        self.approved = CheckBox(self.tr("Approved"))
        self.approved.setChecked(approval is not None)
        by = approval.by if approval else (before.leader or desk.author)
        self.by = TextField(self.tr("Approved by"), by)
        self.on = DateField(
            self.tr("Approved on"),
            approval.on if approval else desk.today(),
            today=desk.today,
            field="nc_approved_on",
        )
        self.level = CodeCombo(
            self.tr("Who may see the project"), desk.words.choices("sharing"), project.sharing
        )
        self.consequence = Label("", Type.SMALL, Role.MUTED, wrap=True)
        self.raise_button = Button("", Kind.LINK)
        self._node_word = desk.words.text("sharing", Sharing.NODE)
        self._approved_texts = (
            (project.nc_title, project.nc_summary) if approval is not None else None
        )
        self._arrange(row)
        self._connect()
        self._show()

    def texts(self) -> dict[str, str]:
        """Return the two texts by the names of their columns."""
        return {"nc_title": self.nc_title.text(), "nc_summary": self.nc_summary.toPlainText()}

    def approval(self) -> Approval | None:
        """Return who approved and when; None while the box is not ticked.

        Raises:
            InputError: the day is missing or none.
        """
        if not self.approved.isChecked():
            return None
        on = self.on.require()
        if on is None:
            raise InputError("nc_approved_on", NO_DAY)
        return Approval(by=" ".join(self.by.text().split()), on=on)

    def _arrange(self, row: Callable[[str, str, QWidget], FormRow]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(row("nc_title", self.tr("Non-confidential title"), self.nc_title))
        column.addWidget(row("nc_summary", self.tr("Non-confidential summary"), self.nc_summary))
        pair = QHBoxLayout()
        pair.setSpacing(16)
        box = row("nc_approval", self.tr("These texts are"), self.approved)
        pair.addWidget(box, 1)
        pair.addWidget(row("nc_approved_by", self.tr("Approved by"), self.by), 2)
        pair.addWidget(row("nc_approved_on", self.tr("Approved on"), self.on), 2)
        pair.addWidget(row("sharing", self.tr("Who may see the project"), self.level), 2)
        column.addLayout(pair)
        say = QHBoxLayout()
        say.setSpacing(8)
        say.addWidget(self.consequence, 1)
        say.addWidget(self.raise_button)
        column.addLayout(say)

    def _connect(self) -> None:
        self.approved.toggled.connect(self._show)
        self.level.chosen.connect(self._show)
        self.raise_button.clicked.connect(self._on_raise)
        self.nc_title.textEdited.connect(self._on_texts_edited)
        self.nc_summary.textChanged.connect(self._on_texts_edited)

    def _show(self) -> None:
        approved, named = self.approved.isChecked(), self.level.code in _NAMED
        self.by.setEnabled(approved)
        self.on.setEnabled(approved)
        if approved and named:
            words = self.tr("Partners see this title and summary in their workbook.")
        elif approved:
            words = self.tr(
                "The texts are approved, but only projects shared with partner nodes or the public"
                " are named. This one is counted, not named."
            )
        else:
            words = self.tr("Until the texts are approved, partners see this project counted only.")
        self.consequence.setText(words)
        self.consequence.set_role(Role.WARN if approved and not named else Role.MUTED)
        text = self.tr("Share it with “{level}”").format(level=self._node_word)
        self.raise_button.set_text(text)
        self.raise_button.setVisible(approved and not named)

    def _on_raise(self) -> None:
        self.level.choose(Sharing.NODE)
        self._show()

    def _on_texts_edited(self) -> None:
        """New texts are not the ones that were approved: take the tick away, once."""
        texts = (self.nc_title.text(), self.nc_summary.toPlainText())
        if self._approved_texts is not None and texts != self._approved_texts:
            self._approved_texts = None
            self.approved.setChecked(False)
