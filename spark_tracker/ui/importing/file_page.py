"""The first step: which sheet, and what to know about the file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spark_tracker.exchange.plan import Plan
from spark_tracker.ui import formats
from spark_tracker.ui.importing.reading import SheetRow, said
from spark_tracker.ui.importing.rows import note_text
from spark_tracker.ui.table import Column, TableModel, TableView
from spark_tracker.ui.table.columns import Tone
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.theme.tokens import PAGE_LEFT, PAGE_RIGHT, Size
from spark_tracker.ui.widgets.labels import Label, Line, Pane
from spark_tracker.ui.widgets.overlays import Banner

_MOST_NOTES = 12


class FilePage(QWidget):
    """The sheets of the file, the one that is read, and remarks.

    Signals:
        sheet_chosen: Enter or a double-click on a sheet; carries its name.
    """

    sheet_chosen = Signal(str)

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = Banner()
        self.model: TableModel[SheetRow] = TableModel(
            self._columns(), self, id_of=lambda sheet: sheet.name
        )
        self.table = TableView(self.model, name=self.tr("Sheets of the file"))
        self.table.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.table.opened.connect(self.sheet_chosen)
        self._heading = Label("", wrap=True)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(Size.GAP_1)
        pane = Pane()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(PAGE_LEFT, Size.GAP_3, PAGE_RIGHT, Size.GAP_3)
        top.setSpacing(Size.GAP_2)
        top.addWidget(Label(self.tr("Which sheet holds the list?"), Type.HEADING3))
        top.addWidget(Label(str(path), Type.SMALL, Role.MUTED, wrap=True))
        top.addWidget(self.banner)
        below = QVBoxLayout()
        below.setContentsMargins(PAGE_LEFT, Size.GAP_3, PAGE_RIGHT, Size.GAP_3)
        below.setSpacing(Size.GAP_2)
        below.addWidget(self._heading)
        below.addLayout(self._notes)
        column.addLayout(top)
        column.addWidget(Line())
        column.addWidget(self.table, 1)
        column.addWidget(Line())
        column.addLayout(below)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(pane)

    def show_sheets(self, sheets: Sequence[SheetRow], read: str) -> None:
        """List the sheets and select the one that is read."""
        self.model.set_rows(sheets)
        self.table.select_id(read or next((s.name for s in sheets if s.rows), ""))

    def show_plan(self, plan: Plan | None) -> None:
        """Say where the headings were found and what to know about the sheet."""
        while (item := self._notes.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._heading.setVisible(plan is not None and plan.projects is not None)
        if plan is None:
            return
        if plan.projects is not None:
            table = plan.projects.table
            words = self.tr("The headings are in row {row}; {rows} below them.").format(
                row=table.header_row,
                rows=formats.plural(len(table.rows), self.tr("{n} entry"), self.tr("{n} entries")),
            )
            self._heading.setText(words)
        for note in plan.notes[:_MOST_NOTES]:
            self._notes.addWidget(Label(note_text(note), Type.SMALL, Role.MUTED, wrap=True))
        more = len(plan.notes) - _MOST_NOTES
        if more > 0:
            words = self.tr("… and {n} more remarks").format(n=formats.number(more))
            self._notes.addWidget(Label(words, Type.SMALL, Role.MUTED))

    def _columns(self) -> list[Column[SheetRow]]:
        return [
            Column(key="name", title=self.tr("Sheet"), text=lambda s: s.name, stretch=2),
            Column(
                key="rows",
                title=self.tr("Rows"),
                text=lambda s: formats.number(s.rows),
                right=True,
                minimum=80,
            ),
            Column(
                key="remark",
                title=self.tr("Remark"),
                text=self._remark,
                stretch=4,
                tone=lambda s: Tone(Role.WARN if s.refusal else Role.MUTED),
            ),
        ]

    def _remark(self, sheet: SheetRow) -> str:
        if sheet.refusal is not None:
            return said(sheet.refusal)
        if not sheet.rows:
            return self.tr("empty")
        return self.tr("hidden") if sheet.hidden else ""
