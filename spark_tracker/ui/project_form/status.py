"""Another programme status, with its day and reason."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.projects import read_project
from spark_tracker.services.statuses import StatusValues, change_status, list_statuses, needs_reason
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.project_form.dialog import FormDialog, tell
from spark_tracker.ui.status_look import status_look
from spark_tracker.ui.theme import Role
from spark_tracker.ui.widgets.code_combo import CodeCombo
from spark_tracker.ui.widgets.date_field import DateField
from spark_tracker.ui.widgets.fields import TextField
from spark_tracker.ui.widgets.labels import Label

NO_STATUS = QT_TRANSLATE_NOOP("errors", "Choose the status the project has now.")


class StatusDialog(FormDialog):
    """Asks for the new status of a project."""

    def __init__(self, desk: Desk, project_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._project_id = desk, project_id
        self.head(self.tr("Change status"), self.tr("Change status"))
        history = list_statuses(desk.store, project_id)
        now = history[0].status if history else None
        choices = [c for c in desk.words.choices("project_status") if c[0] != now]
        self.status = CodeCombo(
            self.tr("New status"), choices, icons=lambda code: status_look(ProjectStatus(code))
        )
        self.on = DateField(self.tr("Since"), desk.today(), today=desk.today, field="on")
        self.reason = TextField(self.tr("Reason"))
        title = read_project(desk.store, project_id).title
        word = desk.words.text("project_status", now) or self.tr("no status")
        words = self.tr("{title} is “{status}” now.").format(title=title, status=word)
        self.column.addWidget(Label(words, role=Role.MUTED, wrap=True))
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self.row("status", self.tr("New status"), self.status), 3)
        pair.addWidget(self.row("on", self.tr("Since"), self.on), 2)
        self.column.addLayout(pair)
        self._reason_row = self.row("reason", self.tr("Reason"), self.reason)
        self.column.addWidget(self._reason_row)
        self.column.addStretch(1)
        self.status.chosen.connect(self._on_chosen)
        self.status.setFocus()

    def run(self) -> None:
        """Record the change; say what followed."""
        if not self.status.code:
            raise InputError("status", NO_STATUS)
        values = StatusValues(
            status=ProjectStatus(self.status.code),
            on=self.on.require(),
            reason=self.reason.text(),
        )
        today = self._desk.today()
        tell(self._desk, change_status(self._desk.store, self._project_id, values, today=today))

    def _on_chosen(self, code: str) -> None:
        needed = bool(code) and needs_reason(ProjectStatus(code))
        self._reason_row.note.setText(self.tr("needed for this status") if needed else "")
