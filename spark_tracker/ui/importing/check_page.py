"""The last step: columns at the left, every row and what becomes of it at the right."""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from spark_tracker.exchange.plan import Action, Plan
from spark_tracker.ui import formats
from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.importing.columns_pane import ColumnsPane
from spark_tracker.ui.importing.rows import ListedPlan, RowLine, listed, note_text
from spark_tracker.ui.importing.rows_view import SIGNS, RowsView, row_columns
from spark_tracker.ui.table import TableModel
from spark_tracker.ui.theme import Role, Type, theme
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.buttons import Button
from spark_tracker.ui.widgets.flow import FlowLayout
from spark_tracker.ui.widgets.labels import Label, Line, Pane
from spark_tracker.ui.widgets.overlays import Banner

if TYPE_CHECKING:
    from spark_tracker.exchange.plan import PlannedRow

ALL = "all"
_NO_GUESSES: Mapping[str, str] = MappingProxyType({})
_LEFT_WIDTH = 356


class CheckPage(QWidget):
    """Shows a plan; nothing here writes.

    Signals:
        column_chosen: A column was sent to another field; heading and key.
    """

    column_chosen = Signal(str, str)

    def __init__(self, words: CodeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._listed = ListedPlan((), (), 0)
        self._of_ours = False
        self.shown = ALL
        self.columns = ColumnsPane()
        self.columns.chosen.connect(self.column_chosen)
        self.banner = Banner()
        self.model: TableModel[RowLine] = TableModel(
            row_columns((), self.action_word, of_ours=False), self
        )
        self.rows = RowsView(self.model, name=self.tr("Rows of the sheet"))
        self.rows.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self.rows.chosen.connect(self._on_row_chosen)
        self.filters: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        self._flow = QWidget()
        self._filters = FlowLayout(self._flow, gap=6)
        self.changed_text = Label("", Type.SMALL, Role.MUTED)
        self.detail = Label("", Type.SMALL, wrap=True)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._arrange()

    def show_plan(self, plan: Plan, guesses: Mapping[str, str] = _NO_GUESSES) -> None:
        """Show another plan; the row under the keyboard stays where it was.

        `guesses` are columns that wait for a choice, with their likeliest field.
        """
        self._of_ours = plan.projects is None
        self._listed = listed(plan, self._words)
        if plan.projects is not None:
            self.columns.show_mapping(plan.projects.mapping, guesses)
        else:
            self.columns.show_ours(len({row.sheet for row in plan.rows}))
        self._show_filters(plan)
        count = formats.plural(
            self._listed.changed, self.tr("{n} cell changes"), self.tr("{n} cells change")
        )
        self.changed_text.setText(count if self._listed.changed else "")
        self._show_rows()

    def filter(self, action: str) -> None:
        """Show only rows of one action, or all."""
        self.shown = action
        for key, button in self.filters.items():
            button.setChecked(key == action)
        self._show_rows()

    def action_word(self, action: Action) -> str:
        """Return what becomes of a row, in one word."""
        return {
            Action.CREATE: self.tr("New"),
            Action.UPDATE: self.tr("Changed"),
            Action.REFUSED: self.tr("To mend"),
            Action.UNCHANGED: self.tr("Same"),
            Action.SKIP: self.tr("Skipped"),
        }[action]

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(Size.GAP_4, Size.GAP_2, Size.GAP_4, Size.GAP_2)
        bar.addWidget(self._flow, 1)
        bar.addWidget(self.changed_text)
        foot = QVBoxLayout()
        foot.setContentsMargins(Size.GAP_4, Size.GAP_2, Size.GAP_4, Size.GAP_2)
        foot.addWidget(self.detail)
        around = QVBoxLayout()
        around.setContentsMargins(Size.GAP_4, 0, Size.GAP_4, 0)
        around.addWidget(self.banner)
        right = Pane()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addLayout(around)
        column.addWidget(Line())
        column.addWidget(self.rows, 1)
        column.addWidget(Line())
        column.addLayout(foot)
        self._split.addWidget(self.columns)
        self._split.addWidget(right)
        self._split.setStretchFactor(1, 1)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.setSizes([round(_LEFT_WIDTH * theme().pane_scale), 1000])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._split)

    def _show_filters(self, plan: Plan) -> None:
        counts = dict.fromkeys(SIGNS, 0)
        for row in plan.rows:
            counts[row.action] += 1
        wanted = [(ALL, self.tr("All"), "", len(plan.rows))]
        for action, (icon, _role) in SIGNS.items():
            if counts[action]:
                wanted.append((action.value, self.action_word(action), icon, counts[action]))
        if self.shown not in [key for key, *_rest in wanted]:
            self.shown = ALL
        for button in self.filters.values():
            self._group.removeButton(button)
            self._filters.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.filters = {}
        for key, word, icon, count in wanted:
            button = Button(f"{word} {formats.number(count)}", icon=icon, small=True)
            button.setCheckable(True)
            button.setChecked(key == self.shown)
            button.clicked.connect(partial(self.filter, key))
            self._group.addButton(button)
            self._filters.addWidget(button)
            self.filters[key] = button

    def _show_rows(self) -> None:
        columns = row_columns(self._listed.columns, self.action_word, of_ours=self._of_ours)
        lines = [line for line in self._listed.lines if self.shown in (ALL, line.row.action.value)]
        self.rows.show_rows(columns, lines)
        if not self.rows.selected_ids() and lines:
            self.rows.selectRow(0)

    def _on_row_chosen(self, ids: list[str]) -> None:
        place = self.model.position_of(ids[0]) if ids else -1
        line = self.model.row_at(place) if place >= 0 else None
        self.detail.setText(self._about(line.row) if line else "")

    def _about(self, row: "PlannedRow") -> str:
        """Return what happens to a row, what was concluded, and what goes to the note."""
        said = [
            self.tr("Row {row}: {action}.").format(
                row=row.number, action=self.action_word(row.action).lower()
            )
        ]
        said += [note_text(remark) for remark in row.remarks]
        if row.note:
            note = " · ".join(row.note.splitlines())
            said.append(self.tr("To the note: {note}").format(note=note))
        return " ".join(said)
