"""What kind of session it was: project, date, format, place, minutes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spark_tracker.domain.codes import Place, SessionFormat
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form import names
from spark_tracker.ui.record_form.editors import missing
from spark_tracker.ui.record_form.person_field import NameLine
from spark_tracker.ui.theme import theme
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.chip_field import Choice
from spark_tracker.ui.widgets.code_combo import CodeCombo
from spark_tracker.ui.widgets.date_field import DateField
from spark_tracker.ui.widgets.fields import TextField
from spark_tracker.ui.widgets.form_row import FormRow

_DIGITS = 4


class HeadPart(QWidget):
    """The first two lines of the logger.

    Signals:
        project_chosen: Another project was chosen; carries its id or "".
        changed: Anything changed.
    """

    project_chosen = Signal(str)
    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        words = desk.words
        self.project = NameLine(self.tr("Project"))
        self.project.setPlaceholderText(self.tr("Type to find the project"))
        pairs = names.projects(desk.store, desk.today())
        self.project.offer([Choice(key, text) for key, text in pairs])
        self._known = ""
        self.date = DateField(self.tr("Date"), desk.today(), today=desk.today, field="held_on")
        self.format = CodeCombo(
            self.tr("Format"), words.choices("session_format"), SessionFormat.ONE_TO_ONE
        )
        self.place = CodeCombo(self.tr("Place"), words.choices("place"), "", optional=True)
        self.minutes = TextField(self.tr("Minutes"))
        self.preparation = TextField(self.tr("Preparation"))
        self.rows = {
            "project_id": FormRow(self.tr("Project"), self.project),
            "held_on": FormRow(self.tr("Date"), self.date),
            "format": FormRow(self.tr("Format"), self.format),
            "place": FormRow(self.tr("Place"), self.place),
            "minutes": FormRow(self.tr("Minutes"), self.minutes),
            "prep_minutes": FormRow(self.tr("Preparation"), self.preparation),
        }
        self.preparation.setToolTip(self.tr("Minutes of all advisors together"))
        self._build()
        self.project.settled.connect(self._on_project_settled)
        self.date.changed.connect(self._on_changed)

    def values(self) -> dict[str, object]:
        """Return the attributes of SessionValues that stand here.

        Raises:
            InputError: No project, no date, or minutes that are no number.
        """
        self.project.settle()
        if not self.project.key:
            if self.project.is_unknown:
                raise InputError(
                    "project_id",
                    QT_TRANSLATE_NOOP(
                        "errors", "No project is called “{name}”. Choose one from the list."
                    ),
                    name=self.project.text().strip(),
                )
            raise missing("project_id", self.tr("Project"))
        held_on = self.date.require()
        if held_on is None:
            raise missing("held_on", self.tr("Date"))
        return {
            "project_id": self.project.key,
            "held_on": held_on,
            "format": SessionFormat(self.format.code),
            "place": Place(self.place.code) if self.place.code else None,
            "minutes": _whole(self.minutes, "minutes"),
            "prep_minutes": _whole(self.preparation, "prep_minutes"),
        }

    def choose_project(self, project_id: str) -> None:
        """Show a project without telling anyone."""
        self.project.choose(project_id or None)
        self._known = project_id

    def first_empty(self) -> QWidget | None:
        """Return the first field without a value; None where all have one."""
        return self.project if not self.project.key else None

    def set_shared_locked(self, *, locked: bool) -> None:
        """Keep what the projects of one meeting share from being changed."""
        for field in (self.date, self.format, self.place, self.minutes):
            field.setEnabled(not locked)
            tip = self.tr("The same for all projects of this meeting") if locked else ""
            field.setToolTip(tip)

    def _build(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(Size.GAP_3)
        self.date.setFixedWidth(round(168 * theme().scale))
        self.place.setMinimumWidth(self.place.sizeHint().width())
        self.minutes.setFixedWidth(round(76 * theme().scale))
        self.preparation.setFixedWidth(round(84 * theme().scale))
        first.addWidget(self.rows["project_id"], 1)
        first.addWidget(self.rows["held_on"])
        second.addWidget(self.rows["format"], 3)
        second.addWidget(self.rows["place"], 1)
        second.addWidget(self.rows["minutes"])
        second.addWidget(self.rows["prep_minutes"])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.GAP_3)
        column.addLayout(first)
        column.addLayout(second)

    def _on_project_settled(self) -> None:
        if self.project.key != self._known:
            self._known = self.project.key
            self.rows["project_id"].accept()
            self.project_chosen.emit(self._known)

    def _on_changed(self, _value: object) -> None:
        self.changed.emit()


def _whole(field: TextField, name: str) -> int | None:
    text = field.text().strip()
    if not text:
        return None
    if not (text.isdecimal() and len(text) <= _DIGITS):
        raise InputError(
            name,
            QT_TRANSLATE_NOOP("errors", "“{found}” is not a number of minutes, such as 60."),
            found=text,
        )
    return int(text)
