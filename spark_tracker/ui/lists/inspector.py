"""The pane about the selected records: what one does with them, and fields to edit in place."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spark_tracker.errors import SparkError
from spark_tracker.fields.field import Kind
from spark_tracker.services.editable_fields import editable
from spark_tracker.services.programme import read_programme
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.lists.about import About
from spark_tracker.ui.lists.plan import RecordPlan
from spark_tracker.ui.record_form.field_acts import FieldActs, mixed
from spark_tracker.ui.table.field_columns import FieldColumns
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.buttons import Button
from spark_tracker.ui.widgets.empty_state import EmptyState
from spark_tracker.ui.widgets.flow import FlowLayout
from spark_tracker.ui.widgets.inline_field import InlineFields
from spark_tracker.ui.widgets.inspector import Inspector, InspectorSection
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.widgets.refusal import sentence

_MANY, _SOON = 40, 60  # above so many, read once the selection has rested so many ms
RowOf = Callable[[str], Any]
"""Returns the row of a record, or None where the list has it no longer."""


class RecordInspector(Inspector):
    """Shows one record, or what several have in common; what can be edited is edited here.

    Signals:
        open_asked: The record should be opened.
        project_asked: The project it belongs to should be shown.
        act_asked: Something beside the record was pressed; see `About`.
    """

    open_asked = Signal()
    project_asked = Signal()
    act_asked = Signal(str, str)

    def __init__(
        self, desk: Desk, plan: RecordPlan, row_of: RowOf, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("About the record"))
        self._desk, self._plan, self._row_of = desk, plan, row_of
        self._ids: list[str] = []
        self._acts = FieldActs(desk, plan.record, self)
        self._about = About(desk, self.act_asked.emit, self)
        self._currency = read_programme(desk.store).currency
        self.fields = InlineFields(self.reload, self)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._add_shared)
        self._show_none()

    def show_selection(self, ids: Sequence[str]) -> None:
        """Show the one selected record, or what several have in common."""
        if not ids and not self._ids:
            return
        if list(ids) != self._ids:
            if refused := self.fields.drop():
                self._desk.say(refused)
            self.fields.clear()
            self._ids = list(ids)
        self.reload()

    def reload(self) -> None:
        """Show again what is selected; not while one types in it, but right after."""
        if self.fields.hold():
            return
        held = self.fields.clear()
        row = self._row_of(self._ids[0]) if len(self._ids) == 1 else None
        if row is not None:
            self._show_row(row)
        elif len(self._ids) > 1:
            self._show_several(len(self._ids))
        else:
            self._show_none()
        self.fields.focus(held)

    def _show_none(self) -> None:
        self.clear()
        text = self.tr("What is known of it appears here. Use the arrow keys to walk.")
        empty = EmptyState("panel-right", self.tr("Choose a line"), text, width=220)
        empty.setMinimumHeight(360)
        self.add(empty)

    def _show_several(self, count: int) -> None:
        self.clear()
        section = InspectorSection()
        words = self.tr("{n} selected").format(n=formats.number(count))
        section.add(Label(words, Type.HEADING2, wrap=True))
        section.add_text(self.tr("Del removes them; it can be undone."), role=Role.MUTED)
        self.add(section)
        if count <= _MANY:
            self._add_shared()
        else:
            self._soon.start()  # the keyboard may still be walking

    def _add_shared(self) -> None:
        """Show the fields that all the selected have, and where they differ."""
        keys = [key for key in self._plan.shared if editable(self._plan.record, key)]
        if len(self._ids) < 2 or self.fields.keys or not keys:  # noqa: PLR2004 - several
            return
        desk = self._desk
        rows = self._plan.load(desk.store, self._ids, today=desk.today(), keys=keys).values()
        section = InspectorSection(self.tr("All of them"))
        section.add_text(
            self.tr("What you change here changes for all of them; one undo takes it back."),
            role=Role.MUTED,
        )
        for key in keys:
            shown = {self._words(row, key) for row in rows}
            text = shown.pop() if len(shown) == 1 else ""
            self._add_field(section, key, text, empty=mixed() if shown else "")
        self.add(section)

    def _show_row(self, row: Any) -> None:  # noqa: ANN401 - the plan's own kind of row
        self.clear()
        self.add(self._head(row))
        try:
            about = self._about.sections(self._plan.record, row)
        except SparkError as error:  # deleted by another window since the list was read
            self.add(EmptyState("triangle-alert", self.tr("Not shown"), sentence(error)))
            return
        for section in about:
            self.add(section)
        for title, keys in self._plan.sections:
            section = InspectorSection(title)
            told = [self._tell(section, row, key) for key in keys]
            if not any(told):
                section.deleteLater()
                continue
            self._about.complete(section, keys, row)
            self.add(section)

    def _tell(self, section: InspectorSection, row: Any, key: str) -> bool:  # noqa: ANN401 - as above
        text = self._words(row, key)
        if self._can_edit(row, key):
            self._add_field(section, key, text)
        elif text:
            section.add_pair(self._columns(row).title(key), text)
        else:
            return False
        return True

    def _can_edit(self, row: Any, key: str) -> bool:  # noqa: ANN401 - as above
        """Whether the field is one of the record itself; who advises nobody has no agreement."""
        how = editable(self._plan.record, key)
        if how is None:
            return False
        is_advice = how.field.column.startswith("advisor")
        return not is_advice or bool(getattr(row, "advisor", True))

    def _add_field(
        self, section: InspectorSection, key: str, text: str, *, empty: str = ""
    ) -> None:
        """Add a field to edit in place, with its title before it."""
        field = self._acts.field(self._ids, key, text, empty=empty)
        section.add_pair(field.title, self.fields.add(key, field))

    def _words(self, row: Any, key: str) -> str:  # noqa: ANN401 - as above
        made = self._columns(row)
        field, value = made.field(key), getattr(row, key)
        if field.kind is Kind.LONG_TEXT:
            return str(value or "")
        if field.kind is Kind.FLAG and value is False and editable(self._plan.record, key):
            return self.tr("no")
        return made.worded(field)(value)

    def _columns(self, row: Any) -> FieldColumns:  # noqa: ANN401 - as above
        currency = self._plan.currency(row) or self._currency
        return FieldColumns(self._plan.record, self._desk.words, lambda: currency)

    def _head(self, row: Any) -> QWidget:  # noqa: ANN401 - as above
        section = InspectorSection()
        top = QHBoxLayout()
        top.addWidget(Label(self._plan.title(row), Type.HEADING2, wrap=True), 1)
        top.addWidget(self.hide_button())
        section.body.addLayout(top)
        box = QWidget()
        flow = FlowLayout(box, gap=Size.GAP_2)
        open_it = Button(self.tr("Open"), key=self.tr("Enter"), small=True)
        open_it.clicked.connect(self.open_asked)
        flow.addWidget(open_it)
        if self._plan.project(row):
            project = Button(self.tr("Show project"), icon="folder-kanban", small=True)
            project.clicked.connect(self.project_asked)
            flow.addWidget(project)
        holder = QVBoxLayout()
        holder.addWidget(box)
        section.body.addLayout(holder)
        return section
