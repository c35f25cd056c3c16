"""The whole form of a project: what it is, what partners see, who takes part, when."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from spark_tracker.domain.codes import ProjectSource, ProjectStatus, Sharing
from spark_tracker.domain.quarter import Quarter
from spark_tracker.services.calls import list_calls
from spark_tracker.services.institutions import list_institutions
from spark_tracker.services.project_form import FormValues, read_form, save_form
from spark_tracker.services.statuses import StatusValues
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.project_form.dialog import FormDialog, tell
from spark_tracker.ui.project_form.names import NamesField, known_people
from spark_tracker.ui.project_form.sharing import SharingPart
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.widgets.chip_field import ChipField, Choice
from spark_tracker.ui.widgets.code_combo import CodeCombo
from spark_tracker.ui.widgets.date_field import DateField
from spark_tracker.ui.widgets.fields import MultiLine, TextField
from spark_tracker.ui.widgets.labels import Label, Line

_DATES = ("applied_on", "admitted_on", "planned_end", "ended_on")


class ProjectForm(FormDialog):
    """Reads a project, shows it, and saves the changes as one action."""

    def __init__(
        self, desk: Desk, project_id: str, field: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, width=920)
        self._desk, self._project_id = desk, project_id
        self._before = read_form(desk.store, project_id, today=desk.today())
        self.head(self.tr("Edit project"), self.tr("Save"))
        self._texts: dict[str, TextField | MultiLine] = {}
        self._combos: dict[str, CodeCombo] = {}
        self._dates: dict[str, DateField] = {}
        self._names: dict[str, NamesField] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        for column in range(6):
            self._grid.setColumnStretch(column, 1)
        self.column.addLayout(self._grid)
        self._line = 0
        self._add_project()
        self._add_about()
        self.sharing = SharingPart(desk, self._before, self.row)
        self._section(self.tr("What partners see"))
        self._wide(self.sharing)
        self._add_people()
        self._add_dates()
        self.column.addStretch(1)
        self._focus(field or "title")

    def run(self) -> None:
        """Save what was changed; say what followed."""
        cautions = save_form(
            self._desk.store, self._project_id, self.values(), today=self._desk.today()
        )
        tell(self._desk, cautions)

    def values(self) -> FormValues:
        """Return what the form holds now.

        Raises:
            InputError: a date is none, or a tag was typed that is not added.
        """
        codes = {key: combo.code or None for key, combo in self._combos.items()}
        status, on = codes.pop("status"), self.status_on.require()
        source = codes.pop("source")
        changes: dict[str, Any] = {
            **{key: self._text(key) for key in self._texts if key != "progress"},
            **codes,
            **{key: field.require() for key, field in self._dates.items()},
            **self.sharing.texts(),
            "source": ProjectSource(source) if source else None,
            "sharing": Sharing(self.sharing.level.code),
        }
        project = replace(self._before.project, **changes)
        return replace(
            self._before,
            project=project,
            tags=tuple(self.tags.require("tags")),
            host=self._one("host"),
            partners=self._names["partners"].names,
            leader=self._one("leader"),
            team=self._names["team"].names,
            coordinator=self._one("coordinator"),
            progress=self._text("progress"),
            approval=self.sharing.approval(),
            status=(
                StatusValues(status=ProjectStatus(status), on=on, reason=self.status_reason.text())
                if status
                else None
            ),
        )

    def _add_project(self) -> None:
        project = self._before.project
        self._line_field("title", self.tr("Title"), project.title, 4)
        self._line_field("code", self.tr("Code"), project.code, 2)
        self._next_line()
        self._combo("status", self.tr("New status"), "project_status", "", 2)
        self.rows["status"].note.setText(self.tr("empty: as it is"))
        self.status_on = DateField(
            self.tr("Since"), self._desk.today(), today=self._desk.today, field="on"
        )
        self._put(self.row("on", self.tr("Since"), self.status_on), 2)
        self.status_reason = TextField(self.tr("Reason"))
        self._put(self.row("reason", self.tr("Reason"), self.status_reason), 2)
        self._next_line()
        calls = [(row.id, row.name) for row in list_calls(self._desk.store)]
        call = CodeCombo(self.tr("Call"), calls, project.call_id or "", optional=True)
        self._combos["call_id"] = call
        self._put(self.row("call_id", self.tr("Call"), call), 2)
        self._combo("source", self.tr("Source"), "project_source", project.source, 2)
        admission = project.admission_class
        self._combo("admission_class", self.tr("Admission"), "admission_class", admission, 2)

    def _add_about(self) -> None:
        project = self._before.project
        self._section(self.tr("What it is about"))
        self._combo("area", self.tr("Therapeutic area"), "therapeutic_area", project.area, 2)
        self._line_field("indication", self.tr("Indication"), project.indication, 2)
        self._combo(
            "product_type", self.tr("Product type"), "product_type", project.product_type, 2
        )
        self._next_line()
        held = self._before.tags
        choices = [Choice(code, word) for code, word in self._desk.words.choices("tag", keep=held)]
        self.tags = ChipField(self.tr("Tags"), choices, held)
        self._put(self.row("tags", self.tr("Tags"), self.tags), 6)
        self._next_line()
        self._many_lines("summary", self.tr("Summary, confidential"), project.summary, 3)
        self._many_lines("note", self.tr("Note"), project.note, 3)
        self._next_line()
        quarter = Quarter.containing(self._desk.today()).label
        label = self.tr("Progress, {quarter}").format(quarter=quarter)
        self._many_lines("progress", label, self._before.progress, 6, lines=1)

    def _add_people(self) -> None:
        before = self._before
        self._section(self.tr("Who takes part"))
        people = known_people(self._desk)
        places = [row.name for row in list_institutions(self._desk.store)]
        self._name_field("leader", self.tr("Project leader"), people, [before.leader], 2, most=1)
        self._name_field("team", self.tr("Team"), people, list(before.team), 4)
        self._next_line()
        self._name_field("host", self.tr("Host"), places, [before.host], 2, most=1)
        self._name_field("partners", self.tr("Other places"), places, list(before.partners), 4)
        self._next_line()
        self._line_field(
            "host_department", self.tr("Host department"), before.project.host_department, 3
        )
        self._name_field(
            "coordinator", self.tr("Coordinator"), people, [before.coordinator], 3, most=1
        )

    def _add_dates(self) -> None:
        self._section(self.tr("Dates"))
        labels = (
            self.tr("Applied on"),
            self.tr("Admitted on"),
            self.tr("Planned end"),
            self.tr("Ended on"),
        )
        for key, label in zip(_DATES, labels, strict=True):
            value = getattr(self._before.project, key)
            field = DateField(label, value, today=self._desk.today, field=key)
            self._dates[key] = field
            self._put(self.row(key, label, field), 3)
            if key == "admitted_on":
                self._next_line()

    def _section(self, title: str) -> None:
        self._next_line()
        if self._line:
            self._grid.addWidget(Line(Role.LINE), self._line, 0, 1, 6)
            self._next_line()
        self._grid.addWidget(Label(title, Type.HEADING3), self._line, 0, 1, 6)
        self._next_line()

    def _wide(self, widget: QWidget) -> None:
        self._grid.addWidget(widget, self._line, 0, 1, 6)
        self._next_line()

    def _put(self, row: QWidget, span: int) -> None:
        self._grid.addWidget(row, self._line, self._place, 1, span)
        self._place += span

    def _next_line(self) -> None:
        self._line += 1 if self._grid.count() else 0
        self._place = 0

    _place = 0

    def _line_field(self, key: str, label: str, value: str, span: int) -> None:
        field = TextField(label, value)
        self._texts[key] = field
        self._put(self.row(key, label, field), span)

    def _many_lines(self, key: str, label: str, value: str, span: int, *, lines: int = 2) -> None:
        field = MultiLine(label, value, lines=6, least=lines)
        self._texts[key] = field
        self._put(self.row(key, label, field), span)

    def _combo(self, key: str, label: str, codes: str, value: str | None, span: int) -> None:
        choices = self._desk.words.choices(codes, keep=value)
        combo = CodeCombo(label, choices, value or "", optional=True)
        self._combos[key] = combo
        self._put(self.row(key, label, combo), span)

    def _name_field(
        self, key: str, label: str, known: list[str], names: list[str], span: int, *, most: int = 0
    ) -> None:
        field = NamesField(label, known, [name for name in names if name], most=most)
        self._names[key] = field
        self._put(self.row(key, label, field), span)

    def _text(self, key: str) -> str:
        field = self._texts[key]
        return field.text() if isinstance(field, TextField) else field.toPlainText()

    def _one(self, key: str) -> str:
        names = self._names[key].names
        return names[0] if names else ""

    def _focus(self, field: str) -> None:
        row = self.rows.get(field) or self.rows.get(field.removesuffix("_id"))
        if row is not None:
            row.field.setFocus()
            self.scroller.ensureWidgetVisible(row)
