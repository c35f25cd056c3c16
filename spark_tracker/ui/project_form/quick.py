"""Quick add: a project needs a title, everything else can wait."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.services.projects import NewProject, add_project
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.project_form.dialog import FormDialog
from spark_tracker.ui.widgets.code_combo import CodeCombo
from spark_tracker.ui.widgets.fields import TextField


class QuickProject(FormDialog):
    """Title, status and area; Enter in the title is enough.

    Signals:
        added: The project is there; carries its id.
        more_asked: The same, and the whole form is wanted.
    """

    added = Signal(str)
    more_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._more = False
        self.head(self.tr("New project"), self.tr("Add project"))
        self.title_field = TextField(self.tr("Title"))
        self.status = CodeCombo(
            self.tr("Programme status"),
            desk.words.choices("project_status"),
            ProjectStatus.ACTIVE,
        )
        self.area = CodeCombo(
            self.tr("Therapeutic area"), desk.words.choices("therapeutic_area"), optional=True
        )
        self.column.addWidget(self.row("title", self.tr("Title"), self.title_field))
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self.row("status", self.tr("Programme status"), self.status))
        pair.addWidget(self.row("area", self.tr("Therapeutic area"), self.area))
        self.column.addLayout(pair)
        self.column.addStretch(1)
        self.foot(self.tr("Add and fill in more"), self._on_more)
        self.title_field.returnPressed.connect(self.save)
        self.title_field.setFocus()

    def run(self) -> None:
        """Add the project; the known day is today."""
        today = self._desk.today()
        new = NewProject(
            title=self.title_field.text(),
            area=self.area.code or None,
            status=ProjectStatus(self.status.code),
            status_on=today,
        )
        project_id = add_project(self._desk.store, new, today=today)
        (self.more_asked if self._more else self.added).emit(project_id)

    def _on_more(self) -> None:
        self._more = True
        self.save()
        self._more = False
