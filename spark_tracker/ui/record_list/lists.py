"""One list of records: title, what can be done with the chosen row, the rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from spark_tracker.ui import formats
from spark_tracker.ui.table import Column, TableModel, TableView
from spark_tracker.ui.theme import Role, Type, theme
from spark_tracker.ui.theme.tokens import LIST_HEADER_HEIGHT, PAGE_LEFT, PAGE_RIGHT, Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.flow import FlowLayout
from spark_tracker.ui.widgets.labels import Label, Pane

_MOST_ROWS = 12


@dataclass(frozen=True, slots=True)
class RowAct:
    """Something to do with the chosen row.

    `menu` keeps it out of the buttons; a `quiet` one is only shown while it suits the row; one that
    only `reads` can be done in a file that cannot be written.
    """

    text: str
    run: Callable[[Any], object]
    icon: str = ""
    menu: bool = False
    quiet: bool = False
    reads: bool = False
    suits: Callable[[Any], bool] = lambda _row: True


@dataclass(frozen=True, slots=True)
class NewAct:
    """A way to add a row."""

    text: str
    run: Callable[[], object]
    icon: str = "plus"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPlan:
    """What a list shows and what can be done with it.

    `empty` is said where there are no rows; `opened` runs on Enter, `removed` on Del, each with
    the row.
    """

    title: str
    columns: Sequence[Column[Any]]
    empty: str
    new: Sequence[NewAct] = ()
    acts: Sequence[RowAct] = ()
    opened: Callable[[Any], object] | None = None
    removed: Callable[[Any], object] | None = None
    removed_text: str = ""
    id_of: Callable[[Any], str] = attrgetter("id")
    note: str = ""
    most_rows: int = _MOST_ROWS


class RecordList(QWidget):
    """Shows the rows of one kind of record with Add, Edit, Delete and its own acts."""

    def __init__(
        self,
        plan: ListPlan,
        *,
        writable: bool = True,
        edges: tuple[int, int] = (PAGE_LEFT, PAGE_RIGHT),
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty list; `edges` is the room left and right of what is said around it."""
        super().__init__(parent)
        self._plan, self._writable, self._edges = plan, writable, edges
        self.model: TableModel[Any] = TableModel(plan.columns, self, id_of=plan.id_of)
        self.table = TableView(self.model, name=plan.title)
        self.count = Label("", Type.SMALL, Role.MUTED)
        self.empty = Label(plan.empty, role=Role.MUTED, wrap=True)
        self.empty.setContentsMargins(edges[0], 4, edges[1], 4)
        self.note = Label(plan.note, Type.SMALL, Role.MUTED, wrap=True)
        self.note.setContentsMargins(edges[0], 4, edges[1], 4)
        self.buttons: list[tuple[Button, RowAct]] = []
        self.new_buttons: list[Button] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Size.GAP_4)
        column.setSpacing(Size.GAP_1)
        column.addLayout(self._head())
        column.addWidget(self.table)
        column.addWidget(self.empty)
        column.addWidget(self.note)
        self.table.opened.connect(self._on_opened)
        self.table.remove_asked.connect(self._on_remove_asked)
        self.table.menu_asked.connect(self._on_menu_asked)
        self.table.chosen.connect(self._on_chosen)
        theme().changed.connect(self._fit)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows."""
        self.model.set_rows(rows)
        self.count.setText(formats.number(len(rows)) if rows else "")
        self._fit()
        self._on_chosen()

    def chosen_row(self) -> Any:  # noqa: ANN401 - the list's own kind of row
        """Return the chosen row; None where there is not exactly one."""
        ids = self.table.selected_ids()
        place = self.model.position_of(ids[0]) if len(ids) == 1 else -1
        return self.model.row_at(place) if place >= 0 else None

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(self._edges[0], Size.GAP_3, self._edges[1], 0)
        head.setSpacing(Size.GAP_2)
        head.addWidget(Label(self._plan.title, Type.HEADING3), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addSpacing(Size.GAP_2)
        buttons = FlowLayout(gap=Size.GAP_1)
        for act in self._row_acts():
            if act.menu:
                continue
            button = Button(act.text, Kind.FLAT, icon=act.icon, small=True)
            button.clicked.connect(lambda _on=False, act=act: self._run(act))
            button.setAccessibleName(self._said(act.text))
            self.buttons.append((button, act))
            buttons.addWidget(button)
        head.addLayout(buttons, 1)
        for new in self._plan.new:
            button = Button(new.text, icon=new.icon, small=True)
            button.clicked.connect(new.run)
            button.setAccessibleName(self._said(new.text))
            button.setEnabled(self._writable)
            self.new_buttons.append(button)
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _said(self, act: str) -> str:
        """Return what a screen reader says of an act: other lists beside this one have it, too."""
        return self.tr("{act}, {list}").format(act=act, list=self._plan.title)

    def _row_acts(self) -> list[RowAct]:
        acts = list(self._plan.acts)
        if self._plan.opened is not None:
            acts.insert(0, RowAct(self.tr("Open"), self._plan.opened, "pencil", reads=True))
        if self._plan.removed is not None:
            words = self._plan.removed_text or self.tr("Delete")
            acts.append(RowAct(words, self._plan.removed, "trash-2"))
        return acts

    def _may(self, act: RowAct) -> bool:
        """Whether the file lets the act be done."""
        return self._writable or act.reads

    def _run(self, act: RowAct) -> None:
        row = self.chosen_row()
        if row is not None and act.suits(row):
            act.run(row)

    def _fit(self) -> None:
        rows = self.model.rowCount()
        self.table.setVisible(rows > 0)
        self.empty.setVisible(rows == 0)
        self.note.setVisible(rows > 0 and bool(self._plan.note))
        shown = min(rows, self._plan.most_rows)
        header = theme().height(LIST_HEADER_HEIGHT)
        self.table.setFixedHeight(header + shown * self.table.row_height() + 4)

    def _on_chosen(self) -> None:
        row = self.chosen_row()
        for button, act in self.buttons:
            fits = row is not None and act.suits(row)
            button.setEnabled(fits and self._may(act))
            seen = not act.quiet if row is None else act.suits(row)
            button.setVisible(self.model.rowCount() > 0 and seen)
            why = "" if self._may(act) else self.tr("The file is open for reading only.")
            button.setToolTip(why if fits else self.tr("Choose a row first"))

    def _on_opened(self, _record_id: str) -> None:
        row = self.model.row_at(self.model.position_of(self.table.current_id()))
        if row is not None and self._plan.opened is not None:
            self._plan.opened(row)

    def _on_remove_asked(self, ids: list[str]) -> None:
        if self._plan.removed is None or not self._writable:
            return
        for record_id in ids:
            place = self.model.position_of(record_id)
            row = self.model.row_at(place) if place >= 0 else None
            if row is not None:
                self._plan.removed(row)

    def _on_menu_asked(self, _record_id: str, place: QPoint) -> None:
        row = self.chosen_row()
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for act in self._row_acts():
            if act.suits(row):
                action = menu.addAction(act.text)
                action.setEnabled(self._may(act))
                action.triggered.connect(lambda _on=False, act=act: self._run(act))
        menu.popup(place)


class ListsPage(QScrollArea):
    """A tab of several lists below each other."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pane = Pane(Role.SURFACE)
        self.column = QVBoxLayout(self._pane)
        self.column.setContentsMargins(0, 0, 0, Size.GAP_4)
        self.column.setSpacing(0)
        self.column.addStretch(1)
        self.setWidget(self._pane)

    def add(self, widget: QWidget) -> None:
        """Add a list below the others."""
        self.column.insertWidget(self.column.count() - 1, widget)
