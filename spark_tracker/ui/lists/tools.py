"""Group, Columns and New: the buttons beside the filter of a list, and what they keep."""

from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spark_tracker.fields import catalogue
from spark_tracker.services.programme import read_programme
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.lists.grouping import RecordGroups
from spark_tracker.ui.lists.plan import RecordPlan
from spark_tracker.ui.record_form.field_acts import FieldActs
from spark_tracker.ui.table import Column, TableView
from spark_tracker.ui.table.chooser import ColumnChooser
from spark_tracker.ui.table.field_columns import FieldColumns
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.wording import say


class ListTools(QWidget):
    """Offers every column, every way to group, and editing in the cells; keeps what was chosen."""

    def __init__(self, table: TableView, desk: Desk, plan: RecordPlan) -> None:
        super().__init__()
        self._table, self._desk, self._plan = table, desk, plan
        table.columns.offer(self._all_columns(), usual=table.columns.shown())
        groups = RecordGroups(desk, plan, self)
        table.groups.offer(groups.titles(), groups.read)
        table.set_editing(FieldActs(desk, plan.record, self))
        self.group = Button(self.tr("Group"), Kind.FLAT, icon="rows-3")
        self.columns = Button(self.tr("Columns"), Kind.FLAT, icon="columns-3")
        self.new = Button(plan.new_text, Kind.FLAT, icon="plus")
        self._menu = table.groups.menu(self)
        self.group.clicked.connect(self._on_group)
        self.columns.clicked.connect(self._on_columns)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Size.GAP_1)
        for button in (self.group, self.columns, self.new):
            said = self.tr("{act}, {list}").format(act=button.text(), list=plan.name)
            button.setAccessibleName(said)  # other pages have the same buttons
            row.addWidget(button)
        self.new.setEnabled(desk.store.writable)
        self.new.setVisible(plan.has_new)
        self._restore()
        table.columns.changed.connect(self._keep)
        table.groups.changed.connect(self._keep)

    def _all_columns(self) -> list[Column[object]]:
        """Return a column for every field, the usual ones first."""
        desk, plan = self._desk, self._plan
        made = FieldColumns(plan.record, desk.words, lambda: read_programme(desk.store).currency)
        known = {column.key for column in plan.columns}
        others = [field.key for field in catalogue.of(plan.record) if field.key not in known]
        return [*plan.columns, *(replace(made.column(key), rank=1) for key in others)]

    def _restore(self) -> None:
        memory, key = self._desk.memory, self._plan.key
        self._table.columns.set_state(memory.text(f"{key}/columns", ""))
        self._table.groups.set_key(memory.text(f"{key}/group", ""))

    def _keep(self) -> None:
        memory, key = self._desk.memory, self._plan.key
        memory.remember(f"{key}/columns", self._table.columns.state())
        memory.remember(f"{key}/group", self._table.groups.key)

    def _on_group(self) -> None:
        self._menu.popup(self.group.mapToGlobal(QPoint(0, self.group.height() + 4)))

    def _on_columns(self) -> None:
        record = self._plan.record
        meanings = {field.key: say("fields", field.meaning) for field in catalogue.of(record)}
        ColumnChooser(self._table.columns, meanings, self._table).open_below(self.columns)
