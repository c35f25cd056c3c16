"""The list of projects: filter, layouts of what it finds, and the inspector about the selected."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.errors import SparkError
from spark_tracker.fields import catalogue
from spark_tracker.saved_views import Shown, read_shown
from spark_tracker.services.project_list import Matches
from spark_tracker.store.changes import ChangeSet
from spark_tracker.ui import formats
from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.filtering.bar import FilterBar
from spark_tracker.ui.projects.inspector import ProjectInspector
from spark_tracker.ui.projects.layouts import ProjectLayout, choices, make_layout
from spark_tracker.ui.projects.project_set import LIVE, NEWEST_FIRST, ProjectSet
from spark_tracker.ui.projects.project_table import ProjectTable
from spark_tracker.ui.shell.split import InspectorSplit
from spark_tracker.ui.soon import soon
from spark_tracker.ui.table import SortKey
from spark_tracker.ui.theme import Role
from spark_tracker.ui.widgets.buttons import Kind
from spark_tracker.ui.widgets.empty_state import Act, EmptyState
from spark_tracker.ui.widgets.labels import Line
from spark_tracker.ui.widgets.refusal import sentence
from spark_tracker.ui.widgets.segment import Segment
from spark_tracker.ui.wording import refusal_text

if TYPE_CHECKING:
    from spark_tracker.ui.projects.timeline.view import TimelineView

_SELECTED = "projects/selected"
SHOWN, SHOWN_VIEW, VIEW = "projects/shown", "projects/shown_view", "projects/view"
"""What is remembered: the plain list, the saved view that is open as it is now, and its key."""


class ProjectsPage(QWidget):
    """Shows the projects that match the filter; reads them again when something changed.

    Signals:
        project_opened: Enter, double-click or Open; carries the id.
        session_asked: Log a session for this project.
        edit_asked, status_asked: The form for this project, with the field to start in.
        stage_asked: Move projects to a stage; carries their ids and its code.
        milestone_asked: Add a milestone to this project.
        new_asked, import_asked: From the empty list.
        new_at_stage_asked: A project should be added that is at this stage already.
        selected: The ids selected now.
        live_counted: How many projects are in the programme today.
        summed: What the layout says of all that is shown, for the status line.
        view_changed: Filter, order, layout or something that a layout keeps is another now.
    """

    project_opened = Signal(str)
    session_asked = Signal(str)
    edit_asked = Signal(str, str)
    status_asked = Signal(str)
    stage_asked = Signal(list, str)
    milestone_asked = Signal(str)
    new_asked = Signal()
    import_asked = Signal()
    new_at_stage_asked = Signal(str)
    selected = Signal(list)
    live_counted = Signal(int)
    summed = Signal(str)
    view_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = False
        self.projects = ProjectSet(desk, self)
        self.table = ProjectTable(desk)
        self.model = self.table.rows
        self._layouts: dict[str, ProjectLayout] = {"table": self.table}
        self._usual = {"table": self.table.kept()}
        self._layout_key = "table"
        self.kept_under = SHOWN_VIEW if desk.memory.text(VIEW) else SHOWN
        self.inspector = ProjectInspector(desk)
        self.bar = FilterBar(
            "project",
            language=desk.language,
            find_code=self.projects.find_code,
            complete=self.projects.complete,
        )
        self.segment = Segment(choices(), name=self.tr("Layout"))
        self.empty = EmptyState("folder-kanban", "", "")
        self._stack = QStackedWidget()
        self.split = InspectorSplit(self._stack, self.inspector, desk.memory, "projects")
        self._arrange()
        self._connect()
        self.show_as(self.remembered())
        if not self.projects.live:
            self.projects.count_live()
        soon(self, self._select_again)

    @property
    def words(self) -> CodeWords:
        """The words of codes."""
        return self._desk.words

    @property
    def live(self) -> int:
        """How many projects are in the programme today."""
        return self.projects.live

    @property
    def layout_shown(self) -> ProjectLayout:
        """The table, the board or the timeline."""
        return self._layouts[self._layout_key]

    @property
    def current_id(self) -> str:
        """The one project an action is about: selected or under the keyboard; "" for none."""
        ids = self.layout_shown.selected_ids()
        if len(ids) == 1:
            return ids[0]
        return "" if ids else self.layout_shown.current_id()

    def selected_ids(self) -> list[str]:
        """Return the projects that are selected."""
        return self.layout_shown.selected_ids()

    def ids_with(self, project_id: str) -> list[str]:
        """Return a project with all that are selected along with it."""
        ids = self.selected_ids()
        return ids if project_id in ids else [project_id]

    def show_project(self, project_id: str) -> bool:
        """Select a project; return whether it is in the list."""
        return self.layout_shown.select_id(project_id)

    def show_everything(self) -> None:
        """Take the filter away."""
        self.bar.set_text("")

    def take_focus(self) -> None:
        """Put the keyboard into the list."""
        _widget(self.layout_shown).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_density(self, density: str) -> None:
        """Set how high rows are: compact, normal or roomy."""
        for layout in self._layouts.values():
            layout.set_density(density)

    def choose_layout(self, key: str) -> None:
        """Show the same projects as table, board or timeline; the selected one stays so."""
        if key == self._layout_key:
            return
        kept, had_focus = self.selected_ids(), _widget(self.layout_shown).hasFocus()
        self._put_layout(key)
        self.refresh()
        if len(kept) == 1:
            self.layout_shown.select_id(kept[0])
        if had_focus:
            self.take_focus()
        self._on_view_changed()

    def shown(self) -> Shown:
        """Return what is shown and how, as a saved view keeps it."""
        return Shown(
            layout=self._layout_key,
            filter=self.bar.text(),
            sort=tuple(f"-{key.key}" if key.falling else key.key for key in self.projects.sort),
            parts={key: self._unusual(key) for key in self._layouts},
        )

    def show_as(self, shown: Shown) -> tuple[str, ...]:
        """Show what a view keeps; return the words of it that mean nothing any more."""
        keys = [SortKey(word.lstrip("-"), word.startswith("-")) for word in shown.sort]
        known = tuple(key for key in keys if catalogue.find(f"project.{key.key}"))
        self.projects.sort = known or NEWEST_FIRST
        self.table.header.set_keys(self.projects.sort)
        self._put_layout(shown.layout)
        unknown = [key.key for key in keys if key not in known]
        for key, layout in self._layouts.items():
            unknown += layout.set_kept({**self._usual[key], **shown.parts.get(key, {})})
        return (*unknown, *self.bar.set_text(shown.filter))

    def remembered(self) -> Shown:
        """Return what was shown when the list, or its saved view, was last left."""
        kept = self._desk.memory.text(self.kept_under)
        try:
            return read_shown(json.loads(kept)) if kept else Shown(filter=LIVE)
        except ValueError:
            return Shown(filter=LIVE)

    def remember(self) -> None:
        """Remember what is shown now."""
        self._desk.memory.remember(self.kept_under, json.dumps(asdict(self.shown())))

    def refresh(self) -> None:
        """Read the list again with the filter and the order that hold."""
        try:
            found = self.projects.find(self.bar.filter)
            self.layout_shown.show_ids(found.ids)  # the board reads its cards at once
        except SparkError as error:
            self._show_trouble(error)
            return
        self._stale = False
        self.bar.show_count(len(found.ids), found.total)
        self.split.set_needed(needed=found.total > 0)
        self._show_found(found)

    def remove_selected(self) -> None:
        """Delete the selected projects; the note offers the way back."""
        ids = self.selected_ids()
        if not ids or not self._desk.store.writable:
            return
        from spark_tracker.services.projects import delete_projects  # noqa: PLC0415 - rarely used

        try:
            names = [row.code for row in self.table.load(ids).values()]
            delete_projects(self._desk.store, ids)
        except SparkError as error:  # one is gone already, or the disk is full
            self._desk.say(refusal_text(error, self._desk.words))
            return
        words = self.tr("{project} deleted").format(project=names[0])
        if len(ids) > 1:
            words = self.tr("{n} projects deleted").format(n=formats.number(len(ids)))
        self._desk.say(words, undoable=True)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()
            self.inspector.reload()

    def _arrange(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.bar.set_left(self.segment)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(Line())
        column.addWidget(self.split, 1)

    def _connect(self) -> None:
        self.table.completed.connect(self._put_tools)
        self.bar.filtered.connect(self._on_filtered)
        self.bar.entered.connect(self.projects.prepare_soon)
        self.bar.left_downwards.connect(self._on_left_downwards)
        self.segment.chosen.connect(self.choose_layout)
        self.projects.live_counted.connect(self.live_counted)
        self.table.sort_changed.connect(self._on_sort_changed)
        self._connect_layout(self.table)
        self.inspector.open_asked.connect(self.project_opened)
        self.inspector.session_asked.connect(self.session_asked)
        self.inspector.edit_asked.connect(lambda key: self.edit_asked.emit(key, ""))
        self.inspector.hide_asked.connect(self.split.toggle)
        self._desk.notifier.changed.connect(self._on_changed)

    def _connect_layout(self, layout: ProjectLayout) -> None:
        layout.opened.connect(self.project_opened)
        layout.chosen.connect(self._on_chosen)
        layout.inspector_asked.connect(self.split.toggle)
        layout.remove_asked.connect(self.remove_selected)
        layout.menu_asked.connect(self._on_menu_asked)
        for name, act in (
            ("stage_asked", self.stage_asked),
            ("milestone_asked", self.milestone_asked),
            ("state_changed", self._on_view_changed),
            ("counted", self._on_counted),
            ("new_asked", self.new_at_stage_asked),
        ):
            if hasattr(layout, name):  # not every layout has them all
                getattr(layout, name).connect(act)

    def _put_layout(self, key: str) -> None:
        if key not in self._layouts:
            layout = cast("ProjectLayout", make_layout(key, self._desk))
            layout.set_density(self._desk.memory.text("view/density", "normal"))
            self._layouts[key] = layout
            self._usual[key] = layout.kept()
            self._stack.addWidget(_widget(layout))
            self._connect_layout(layout)
        self._layout_key = key
        self.segment.choose(key)
        kept_as = "projects" if key == "table" else f"projects_{key}"
        self.split.keep_as(kept_as, usually_open=key == "table")
        self._put_tools()

    def _put_tools(self) -> None:
        self.bar.set_tools(self.layout_shown.tools())

    def _show_found(self, found: Matches) -> None:
        if found.ids:
            self._stack.setCurrentWidget(_widget(self.layout_shown))
        else:
            self._show_nothing(found.total)
        if not self.selected_ids():
            self.inspector.show_selection([])

    def _show_nothing(self, total: int) -> None:
        from spark_tracker.ui.projects.empty import (  # noqa: PLC0415 - rarely empty
            say_nothing_matches,
            say_nothing_yet,
        )

        if total:
            say_nothing_matches(
                self.empty,
                self.bar,
                total=total,
                language=self._desk.language,
                count=self.projects.count,
            )
        else:
            say_nothing_yet(self.empty, self.new_asked.emit, self.import_asked.emit)
        self._stack.setCurrentWidget(self.empty)

    def _show_trouble(self, error: SparkError) -> None:
        again = Act(self.tr("Try again"), self.refresh, Kind.PRIMARY)
        title = self.tr("The list cannot be read")
        self.empty.say("triangle-alert", title, sentence(error), [again], role=Role.WARN)
        self._stack.setCurrentWidget(self.empty)

    def _unusual(self, key: str) -> dict[str, str]:
        """Return what of a layout is not as it is at first."""
        kept, usual = self._layouts[key].kept(), self._usual[key]
        return {name: value for name, value in kept.items() if usual.get(name) != value}

    def _on_counted(self) -> None:
        if self._layout_key == "timeline":
            self.summed.emit(cast("TimelineView", self.layout_shown).summary())

    def _on_view_changed(self) -> None:
        self.remember()
        self.view_changed.emit()

    def _on_filtered(self) -> None:
        self._on_view_changed()
        self.refresh()

    def _on_left_downwards(self) -> None:
        _widget(self.layout_shown).setFocus(Qt.FocusReason.TabFocusReason)
        if not self.selected_ids() and self.projects.ids:
            self.layout_shown.select_id(self.projects.ids[0])

    def _select_again(self) -> None:
        """Select what was selected when the window was last closed, once the list is painted."""
        kept = self._desk.memory.text(_SELECTED)
        if kept and not self.selected_ids():
            self.layout_shown.select_id(kept)

    def _on_chosen(self, ids: list[str]) -> None:
        if len(ids) == 1:
            self._desk.memory.remember(_SELECTED, ids[0])
        self.inspector.show_selection(ids)
        self.selected.emit(ids)

    def _on_sort_changed(self, keys: tuple[SortKey, ...]) -> None:
        self.projects.sort = keys or NEWEST_FIRST
        self._on_view_changed()
        self.refresh()

    def _on_changed(self, changes: ChangeSet) -> None:
        if not self.projects.hear(changes):
            return
        self._stale = True
        self.table.forget()
        if changes.touches("project"):
            self.projects.count_live()
        if self.isVisible():
            self.refresh()
            self.inspector.reload()

    def _on_menu_asked(self, project_id: str, place: QPoint) -> None:
        from spark_tracker.ui.projects.context_menu import show_menu  # noqa: PLC0415 - when asked for

        show_menu(self, project_id, place, writable=self._desk.store.writable)


def _widget(layout: ProjectLayout) -> QWidget:
    return cast("QWidget", layout)
