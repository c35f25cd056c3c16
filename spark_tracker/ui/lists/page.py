"""A list of one kind of record: filter, table, and the inspector about the selected one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.errors import SparkError
from spark_tracker.fields import catalogue
from spark_tracker.fields.completion import complete
from spark_tracker.fields.filter_language import Filter
from spark_tracker.services.list_words import code_finder, live_values
from spark_tracker.services.lists import Matches, matching
from spark_tracker.services.lists import SortKey as ListKey
from spark_tracker.store.changes import ChangeSet
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.filtering.bar import FilterBar
from spark_tracker.ui.filtering.nothing import clear_extra, say_nothing_matches
from spark_tracker.ui.lists.inspector import RecordInspector
from spark_tracker.ui.lists.plan import RecordPlan
from spark_tracker.ui.lists.tools import ListTools
from spark_tracker.ui.shell.split import InspectorSplit
from spark_tracker.ui.table import SortKey, TableModel, TableView
from spark_tracker.ui.theme import Role
from spark_tracker.ui.widgets.buttons import Kind
from spark_tracker.ui.widgets.empty_state import Act, EmptyState
from spark_tracker.ui.widgets.labels import Line
from spark_tracker.ui.widgets.refusal import sentence


class RecordListPage(QWidget):
    """Shows the records that match the filter; reads them again when something changed.

    Signals:
        opened: Enter, double-click or Open; carries the id.
        project_opened: The project of a record should be shown; carries its id.
        new_asked: A record should be added.
        remove_asked: Del; carries a list of ids.
        selected: The ids selected now.
        act_asked: Something the inspector offers was pressed; carries an act and an id (`About`).
    """

    opened = Signal(str)
    project_opened = Signal(str)
    new_asked = Signal()
    remove_asked = Signal(list)
    selected = Signal(list)
    act_asked = Signal(str, str)

    def __init__(self, desk: Desk, plan: RecordPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self.plan = desk, plan
        self._sort = _read_sort(desk.memory.text(f"{plan.key}/sort", ""), plan)
        self._stale = False
        self._find = code_finder(desk.store)
        self._live = live_values(desk.store)
        self.model: TableModel[Any] = TableModel(plan.columns, self)
        self.table = TableView(self.model, name=plan.name)
        self.table.header.set_keys(self._sort)
        self.inspector = RecordInspector(desk, plan, self._row_of)
        self.bar = FilterBar(
            plan.record,
            language=desk.language,
            find_code=lambda name, word: self._find(name, word),  # noqa: PLW0108 - a later one too
            complete=self._complete,
        )
        self.tools = ListTools(self.table, desk, plan)
        self.empty = EmptyState(plan.icon, "", "")
        self._stack = QStackedWidget()
        self.split = InspectorSplit(self._stack, self.inspector, desk.memory, plan.key)
        self._arrange()
        self._connect()
        self.bar.set_text(desk.memory.text(f"{plan.key}/filter", plan.usual))

    @property
    def current_id(self) -> str:
        """The one record an action is about; "" for none."""
        ids = self.table.selected_ids()
        return ids[0] if len(ids) == 1 else "" if ids else self.table.current_id()

    def select_id(self, record_id: str) -> bool:
        """Select a record; take the filter away where it hides it."""
        if self.table.select_id(record_id):
            return True
        self.bar.set_text("")
        return self.table.select_id(record_id)

    def take_focus(self) -> None:
        """Put the keyboard into the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_density(self, density: str) -> None:
        """Set how high rows are: compact, normal or roomy."""
        self.table.set_density(density)

    def refresh(self) -> None:
        """Read the list again with the filter and the order that hold."""
        try:
            found = self._matching(self.bar.filter)
        except SparkError as error:
            again = Act(self.tr("Try again"), self.refresh, Kind.PRIMARY)
            title = self.tr("The list cannot be read")
            self.empty.say("triangle-alert", title, sentence(error), [again], role=Role.WARN)
            self._stack.setCurrentWidget(self.empty)
            return
        self._stale = False
        if self.model.shows(found.ids):
            self.model.reload()
        else:
            self.model.set_source(found.ids, self._load)
        self.bar.show_count(len(found.ids), found.total)
        self.split.set_needed(needed=found.total > 0)
        self._show_found(found)
        self.inspector.show_selection(self.table.selected_ids())

    def remove_selected(self) -> None:
        """Ask for the selected records to be removed."""
        ids = self.table.selected_ids()
        if ids and self._desk.store.writable:
            self.remove_asked.emit(ids)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _arrange(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.table.set_density(self._desk.memory.text("view/density", "normal"))
        self.bar.set_tools(self.tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(Line())
        column.addWidget(self.split, 1)

    def _connect(self) -> None:
        self.bar.filtered.connect(self._on_filtered)
        self.bar.left_downwards.connect(self._on_left_downwards)
        self.tools.new.clicked.connect(self.new_asked)
        self.table.opened.connect(self.opened)
        self.table.chosen.connect(self._on_chosen)
        self.table.inspector_asked.connect(self.split.toggle)
        self.table.remove_asked.connect(self.remove_selected)
        self.table.menu_asked.connect(self._on_menu_asked)
        self.table.sort_changed.connect(self._on_sort_changed)
        self.inspector.open_asked.connect(lambda: self.opened.emit(self.current_id))
        self.inspector.project_asked.connect(self._on_project_asked)
        self.inspector.hide_asked.connect(self.split.toggle)
        self.inspector.act_asked.connect(self.act_asked)
        self.table.columns.changed.connect(self.model.reload)
        self._desk.notifier.changed.connect(self._on_changed)

    def _matching(self, wanted: Filter) -> Matches:
        return matching(
            self._desk.store,
            wanted,
            sort=[ListKey(key.key, key.falling) for key in self._sort],
            today=self._desk.today(),
            language=self._desk.language,
        )

    def _load(self, ids: Sequence[str]) -> dict[str, Any]:
        today = self._desk.today()
        keys = dict.fromkeys([*self.plan.keys, *self.table.columns.shown()])
        return dict(self.plan.load(self._desk.store, ids, today=today, keys=tuple(keys)))

    def _complete(self, text: str, cursor: int) -> Any:  # noqa: ANN401 - what the bar asks for
        desk = self._desk
        return complete(
            text,
            cursor,
            self.plan.record,
            self._live,
            today=desk.today(),
            language=desk.language,
        )

    def _show_found(self, found: Matches) -> None:
        self._stack.setCurrentWidget(self.table if found.ids else self.empty)
        if found.ids:
            return
        if found.total:
            title, one, many = self.plan.nothing_matches
            say_nothing_matches(
                self.empty,
                self.bar,
                title=title,
                hidden=formats.plural(found.total, one, many),
                language=self._desk.language,
                count=lambda wanted: len(self._matching(wanted).ids),
            )
            return
        title, text = self.plan.nothing_yet
        clear_extra(self.empty)
        add = Act(self.plan.new_text, self.new_asked.emit, Kind.PRIMARY, "plus")
        acts = [add] if self._desk.store.writable else []
        self.empty.say(self.plan.icon, title, text, acts, role=Role.MUTED)

    def _row_of(self, record_id: str) -> Any:  # noqa: ANN401 - the plan's own kind of row
        place = self.model.position_of(record_id)
        return self.model.row_at(place) if place >= 0 else None

    def _on_chosen(self, ids: list[str]) -> None:
        self.inspector.show_selection(ids)
        self.selected.emit(ids)

    def _on_filtered(self) -> None:
        self._desk.memory.remember(f"{self.plan.key}/filter", self.bar.text())
        self.refresh()

    def _on_left_downwards(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.table.selected_ids() and self.model.rowCount():
            self.table.select_id(self.model.id_at(0))

    def _on_sort_changed(self, keys: tuple[SortKey, ...]) -> None:
        self._sort = keys or self.plan.sort
        self._desk.memory.remember(f"{self.plan.key}/sort", _write_sort(self._sort))
        self.refresh()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches("code_entry"):
            self._find = code_finder(self._desk.store)
        if changes.touches(*self.plan.tables):
            self._stale = True
            if self.isVisible():
                self.refresh()

    def _on_project_asked(self) -> None:
        self._show_project(self.current_id)

    def _show_project(self, record_id: str) -> None:
        row = self._row_of(record_id)
        if row is not None and self.plan.project(row):
            self.project_opened.emit(self.plan.project(row))

    def _on_menu_asked(self, record_id: str, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._entry(menu, self.tr("Open")).triggered.connect(lambda: self.opened.emit(record_id))
        row = self._row_of(record_id)
        if row is not None and self.plan.project(row):
            shown = self._entry(menu, self.tr("Show project"))
            shown.triggered.connect(lambda: self._show_project(record_id))
        menu.addSeparator()
        delete = self._entry(menu, self.tr("Delete"))
        delete.setEnabled(self._desk.store.writable)
        delete.triggered.connect(self.remove_selected)
        menu.popup(place)

    def _entry(self, menu: QMenu, text: str) -> QAction:
        action = QAction(text, menu)
        menu.addAction(action)
        return action


def _write_sort(keys: Sequence[SortKey]) -> str:
    return " ".join(f"-{key.key}" if key.falling else key.key for key in keys)


def _read_sort(text: str, plan: RecordPlan) -> tuple[SortKey, ...]:
    """Return the order that was kept; the usual one where nothing, or nothing known, was."""
    known = {field.key for field in catalogue.of(plan.record)}
    kept = [SortKey(word.lstrip("-"), falling=word.startswith("-")) for word in text.split()]
    return tuple(key for key in kept if key.key in known) or plan.sort
