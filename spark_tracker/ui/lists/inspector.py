"""The pane about the selected record: what it is called, what one does with it, its facts."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.lists.plan import RecordPlan
from spark_tracker.ui.table.field_columns import FieldColumns
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.buttons import Button
from spark_tracker.ui.widgets.empty_state import EmptyState
from spark_tracker.ui.widgets.flow import FlowLayout
from spark_tracker.ui.widgets.inspector import Inspector, InspectorSection
from spark_tracker.ui.widgets.labels import Label


class RecordInspector(Inspector):
    """Shows the facts of one record; empty ones are left out.

    Signals:
        open_asked: The record should be opened.
        project_asked: The project it belongs to should be shown.
    """

    open_asked = Signal()
    project_asked = Signal()

    def __init__(
        self, plan: RecordPlan, words: CodeWords, currency: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("About the record"), parent)
        self._plan, self._words, self._currency = plan, words, currency
        self.show_none()

    def show_none(self) -> None:
        """Say that nothing is chosen."""
        self.clear()
        text = self.tr("What is known of it appears here. Use the arrow keys to walk.")
        empty = EmptyState("panel-right", self.tr("Choose a line"), text, width=220)
        empty.setMinimumHeight(360)
        self.add(empty)

    def show_several(self, count: int) -> None:
        """Say how many are selected."""
        self.clear()
        section = InspectorSection()
        words = self.tr("{n} selected").format(n=count)
        section.add(Label(words, Type.HEADING2, wrap=True))
        section.add_text(self.tr("Del removes them; it can be undone."), role=Role.MUTED)
        self.add(section)

    def show_row(self, row: Any) -> None:  # noqa: ANN401 - the plan's own kind of row
        """Show the facts of a row."""
        self.clear()
        self.add(self._head(row))
        for title, keys in self._plan.sections:
            section = InspectorSection(title)
            told = [self._tell(section, row, key) for key in keys]
            if any(told):
                self.add(section)
            else:
                section.deleteLater()

    def _tell(self, section: InspectorSection, row: Any, key: str) -> bool:  # noqa: ANN401
        made = self._columns(self._plan.currency(row) or self._currency)
        text = made.text_of(made.field(key))(row)
        if text:
            section.add_pair(made.title(key), text)
        return bool(text)

    def _columns(self, currency: str) -> FieldColumns:
        return FieldColumns(self._plan.record, self._words, lambda: currency)

    def _head(self, row: Any) -> QWidget:  # noqa: ANN401 - the plan's own kind of row
        section = InspectorSection()
        section.add(Label(self._plan.title(row), Type.HEADING2, wrap=True))
        box = QWidget()
        flow = FlowLayout(box, gap=Size.GAP_2)
        open_it = Button(self.tr("Open"), key=self.tr("Enter"))
        open_it.clicked.connect(self.open_asked)
        flow.addWidget(open_it)
        if self._plan.project(row):
            project = Button(self.tr("Show project"), icon="folder-kanban")
            project.clicked.connect(self.project_asked)
            flow.addWidget(project)
        holder = QVBoxLayout()
        holder.addWidget(box)
        section.body.addLayout(holder)
        return section
