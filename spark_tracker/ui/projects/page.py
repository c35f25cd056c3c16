"""The list of projects: filter, table, and the inspector about the selected one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.domain import code_texts
from spark_tracker.errors import SparkError
from spark_tracker.fields.completion import Candidate, complete
from spark_tracker.fields.filter_language import Filter, parse
from spark_tracker.services.code_lists import LISTS as OWN_LISTS
from spark_tracker.services.lists import code_finder, live_values
from spark_tracker.services.project_finder import ProjectFinder
from spark_tracker.services.project_list import Matches, ProjectRow, matching, rows
from spark_tracker.services.project_list import SortKey as ListKey
from spark_tracker.services.projects import delete_projects
from spark_tracker.store.changes import ChangeSet
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.projects.columns import SHOWN, project_columns
from spark_tracker.ui.projects.empty import say_nothing_matches, say_nothing_yet
from spark_tracker.ui.projects.filter_bar import FilterBar
from spark_tracker.ui.projects.inspector import ProjectInspector
from spark_tracker.ui.shell.split import InspectorSplit
from spark_tracker.ui.table import SortKey, TableModel, TableView
from spark_tracker.ui.theme import Role
from spark_tracker.ui.widgets.buttons import Kind
from spark_tracker.ui.widgets.empty_state import Act, EmptyState
from spark_tracker.ui.widgets.labels import Line
from spark_tracker.ui.widgets.refusal import sentence

if TYPE_CHECKING:
    from datetime import date

    from spark_tracker.fields.filter_values import FindCode

LIVE = "status:active|prospect|on_hold"
_KEPT_ROWS = 5000
_SOON = 30  # milliseconds: the list is painted first
_NEWEST_FIRST = (SortKey("code", falling=True),)
_OWN_TABLES = (
    *("project", "status_change", "stage_claim", "progress", "project_member"),
    *("assignment", "milestone", "mentoring_session", "action_item", "patent_family"),
    *("patent_filing", "project_company", "company", "funding_entry", "person", "institution"),
    *("project_institution", "instalment", "tag", "project_tag", "readiness", "call", "sought"),
)


class ProjectsPage(QWidget):
    """Shows the projects that match the filter; reads them again when something changed.

    Signals:
        project_opened: Enter, double-click or Open; carries the id.
        session_asked: Log a session for this project.
        edit_asked, status_asked: The form for this project, with the field to start in.
        new_asked, import_asked: From the empty list.
        selected: The ids selected now.
        live_counted: How many projects are in the programme today.
    """

    project_opened = Signal(str)
    session_asked = Signal(str)
    edit_asked = Signal(str, str)
    status_asked = Signal(str)
    new_asked = Signal()
    import_asked = Signal()
    selected = Signal(list)
    live_counted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sort: tuple[SortKey, ...] = _NEWEST_FIRST
        self._stale = False
        self.finder = ProjectFinder(desk.store)
        self._code_finder: FindCode | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._rows: dict[str, ProjectRow] = {}
        self._rows_of: date | None = None
        self.live = 0
        self._live = live_values(desk.store)
        self.model: TableModel[ProjectRow] = TableModel(
            project_columns(desk.words, desk.today), self
        )
        self.table = TableView(self.model, name=self.tr("Projects"))
        self.table.header.set_keys(self._sort)
        self.inspector = ProjectInspector(desk)
        self.bar = FilterBar(
            "project",
            language=desk.language,
            find_code=self._find_code,
            complete=self._complete,
        )
        self.empty = EmptyState("folder-kanban", "", "")
        self._stack = QStackedWidget()
        self.split = InspectorSplit(self._stack, self.inspector, desk.memory, "projects")
        self._arrange()
        self._connect()
        self.bar.set_text(desk.memory.text("projects/filter", LIVE))
        if not self.live:
            self._count_live()

    @property
    def current_id(self) -> str:
        """The one project an action is about: selected or under the keyboard; "" for none."""
        ids = self.table.selected_ids()
        if len(ids) == 1:
            return ids[0]
        return "" if ids else self.table.current_id()

    def show_project(self, project_id: str) -> bool:
        """Select a project; return whether it is in the list."""
        return self.table.select_id(project_id)

    def show_everything(self) -> None:
        """Take the filter away."""
        self.bar.set_text("")

    def refresh(self) -> None:
        """Read the list again with the filter and the order that hold."""
        today = self._desk.today()
        keys = [ListKey(key.key, key.falling) for key in self._sort]
        try:
            found = self.finder.matching(
                self.bar.filter,
                sort=keys,
                today=today,
                language=self._desk.language,
            )
        except SparkError as error:
            self._show_trouble(error)
            return
        self._stale = False
        self._show_ids(found.ids)
        self.bar.show_count(len(found.ids), found.total)
        if str(self.bar.filter) == LIVE:
            self._tell_live(len(found.ids))
        self._show_found(found)
        if self.bar.filter.has(""):
            self._prepare_soon()

    def remove_selected(self) -> None:
        """Delete the selected projects; the note offers the way back."""
        ids = self.table.selected_ids()
        if not ids or not self._desk.store.writable:
            return
        names = [row.code for row in self._load(ids).values()]
        delete_projects(self._desk.store, ids)
        words = self.tr("{project} deleted").format(project=names[0])
        if len(ids) > 1:
            words = self.tr("{n} projects deleted").format(n=len(ids))
        self._desk.say(words, True)  # noqa: FBT003 - Desk.say(sentence, undoable)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()
            self.inspector.reload()

    def _arrange(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.table.set_density(self._desk.memory.text("view/density", "normal"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(Line())
        column.addWidget(self.split, 1)

    def _connect(self) -> None:
        self.bar.filtered.connect(self._on_filtered)
        self.bar.entered.connect(self._prepare_soon)
        self._soon.timeout.connect(self._prepare)
        self.bar.left_downwards.connect(self._on_left_downwards)
        self.table.opened.connect(self.project_opened)
        self.table.chosen.connect(self._on_chosen)
        self.table.inspector_asked.connect(self.split.toggle)
        self.table.remove_asked.connect(self.remove_selected)
        self.table.menu_asked.connect(self._on_menu_asked)
        self.table.sort_changed.connect(self._on_sort_changed)
        self.inspector.open_asked.connect(self.project_opened)
        self.inspector.session_asked.connect(self.session_asked)
        self.inspector.edit_asked.connect(lambda key: self.edit_asked.emit(key, ""))
        self.inspector.hide_asked.connect(self.split.toggle)
        self._desk.notifier.changed.connect(self._on_changed)

    def _show_ids(self, ids: Sequence[str]) -> None:
        """Show these projects; where they are the same as before nothing moves."""
        if self.model.shows(ids):
            self.model.reload()
        else:
            self.model.set_source(ids, self._load)

    def _prepare_soon(self) -> None:
        if not self.finder.ready and not self._soon.isActive():
            self._soon.start()

    def _prepare(self) -> None:
        """Make ready for the next key press in the filter."""
        try:
            self.finder.prepare()
        except SparkError:
            return  # the next reading of the list fails as well, and says why

    def _load(self, ids: Sequence[str]) -> dict[str, ProjectRow]:
        """Read rows, those only that were not shown since the last change."""
        today = self._desk.today()
        if self._rows_of != today or len(self._rows) > _KEPT_ROWS:
            self._rows, self._rows_of = {}, today
        missing = [key for key in ids if key not in self._rows]
        if missing:
            self._rows.update(rows(self._desk.store, missing, today=today, keys=SHOWN))
        return {key: self._rows[key] for key in ids if key in self._rows}

    def _find_code(self, list_name: str, word: str) -> str | None:
        """Map a word to a code; only lists that the programme may change are read from it."""
        if list_name not in OWN_LISTS:
            return code_texts.find(list_name, word)
        if self._code_finder is None:
            self._code_finder = code_finder(self._desk.store)
        return self._code_finder(list_name, word)

    def _complete(self, text: str, cursor: int) -> tuple[Candidate, ...]:
        return complete(
            text,
            cursor,
            "project",
            self._live,
            today=self._desk.today(),
            language=self._desk.language,
        )

    def _show_found(self, found: Matches) -> None:
        if found.ids:
            self._stack.setCurrentWidget(self.table)
        elif found.total:
            say_nothing_matches(
                self.empty,
                self.bar,
                total=found.total,
                language=self._desk.language,
                count=self._count,
            )
            self._stack.setCurrentWidget(self.empty)
        else:
            say_nothing_yet(self.empty, self.new_asked.emit, self.import_asked.emit)
            self._stack.setCurrentWidget(self.empty)
        if not self.table.selected_ids():
            self.inspector.show_selection([])

    def _count_live(self) -> None:
        self._tell_live(self._count(parse(LIVE)))

    def _tell_live(self, count: int) -> None:
        self.live = count
        self.live_counted.emit(count)

    def _count(self, wanted: Filter) -> int:
        return len(matching(self._desk.store, wanted, today=self._desk.today()).ids)

    def _show_trouble(self, error: SparkError) -> None:
        again = Act(self.tr("Try again"), self.refresh, Kind.PRIMARY)
        title = self.tr("The list cannot be read")
        self.empty.say("triangle-alert", title, sentence(error), [again], role=Role.WARN)
        self._stack.setCurrentWidget(self.empty)

    def _on_filtered(self) -> None:
        self._desk.memory.remember("projects/filter", self.bar.text())
        self.refresh()

    def _on_left_downwards(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.table.selected_ids() and self.model.rowCount():
            self.table.selectRow(0)

    def _on_chosen(self, ids: list[str]) -> None:
        self.inspector.show_selection(ids)
        self.selected.emit(ids)

    def _on_sort_changed(self, keys: tuple[SortKey, ...]) -> None:
        self._sort = keys or _NEWEST_FIRST
        self.refresh()

    def _on_changed(self, changes: ChangeSet) -> None:
        self.finder.hear(changes)
        if changes.touches("code_entry"):
            self._code_finder = None
        if not changes.touches(*_OWN_TABLES):
            return
        self._stale = True
        self._rows = {}
        if changes.touches("project"):
            self._count_live()
        if self.isVisible():
            self.refresh()
            self.inspector.reload()

    def _on_menu_asked(self, project_id: str, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, run in (
            (self.tr("Open"), lambda: self.project_opened.emit(project_id)),
            (self.tr("Log session…"), lambda: self.session_asked.emit(project_id)),
            (self.tr("Edit…"), lambda: self.edit_asked.emit(project_id, "")),
            (self.tr("Change status…"), lambda: self.status_asked.emit(project_id)),
            (self.tr("Delete"), self.remove_selected),
        ):
            action = QAction(text, menu)
            action.triggered.connect(run)
            writable = self._desk.store.writable
            action.setEnabled(writable or text == self.tr("Open"))
            menu.addAction(action)
        menu.popup(place)
