"""Joins the actions of menus and keys with what does them, and says which can be done now."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from spark_tracker.domain.codes import STAGES_TO_REACH
from spark_tracker.ui.frame.frame import (
    ADVISORS,
    COMPANIES,
    PATENTS,
    PROJECTS,
    REPORTS,
    SESSIONS,
    Frame,
)

if TYPE_CHECKING:
    from spark_tracker.ui.frame.pages import Pages
    from spark_tracker.ui.lists.companies_page import CompaniesPage
    from spark_tracker.ui.lists.page import RecordListPage

_LISTS = frozenset({SESSIONS, ADVISORS, PATENTS, COMPANIES})
_LAYOUTS = ("table", "board", "timeline")


class Acting(QObject):
    """The actions of one window on an open file."""

    def __init__(self, frame: Frame, pages: "Pages") -> None:
        super().__init__(pages)
        self._frame, self._pages = frame, pages
        self._acts = frame.actions
        self._connect()
        words = pages.desk.words
        stages = [(stage.value, words.text("stage", stage)) for stage in STAGES_TO_REACH]
        frame.menus.show_stages(stages, pages.move_to_stage)
        status = frame.window.status
        status.saved.opens(pages.show_history)
        status.backup.opens(lambda: pages.show_settings("backups"))
        status.quarter.opens(lambda: frame.window.show_section(REPORTS))

    def every(self) -> list[QAction]:
        """Return all commands, for the palette."""
        stages = self._frame.menus.stages.actions()
        page = self._pages.project
        here = page is not None and self._pages.window.pages.currentWidget() is page
        own = page.page_actions() if page is not None and here else []
        of_frame = self._acts.findChildren(QAction)
        return [*own, *self._frame.window.every_section, *of_frame, *stages]

    def allow(self) -> None:
        """Switch on what can be done here and now."""
        acts, pages = self._acts, self._pages
        shown = pages.window.pages.currentWidget()
        writable, listed = pages.desk.store.writable, self._list()
        on_projects, one = shown is pages.projects, bool(pages.current_project)
        chosen = pages.projects.selected_ids() if on_projects else []
        if listed is not None:
            chosen = listed.table.selected_ids()
        acts.open_project.setEnabled(on_projects and one)
        acts.delete.setEnabled(writable and bool(chosen))
        acts.copy.setEnabled(bool(chosen))
        acts.edit_project.setEnabled(writable and one)
        acts.status.setEnabled(writable and one)
        acts.brief.setEnabled(one)
        acts.brief_open.setEnabled(one)
        self._frame.menus.stages.setEnabled(writable and bool(pages.projects_in_hand))
        acts.filter.setEnabled(on_projects or listed is not None)
        acts.inspector.setEnabled(on_projects or listed is not None)
        acts.back.setEnabled(not on_projects)

    def _connect(self) -> None:
        acts, pages = self._acts, self._pages
        forms = pages.forms
        for action, run in (
            (acts.search, pages.search),
            (acts.new_project, lambda: forms.new_project("", pages.current_project)),
            (acts.log_session, lambda: forms.log_session(pages.current_project)),
            (acts.open_project, self._on_open),
            (acts.edit_project, lambda: forms.edit_project(pages.current_project)),
            (acts.status, lambda: forms.change_status(pages.current_project)),
            (acts.delete, self._on_delete),
            (acts.brief, lambda: self._on_brief(confidential=True)),
            (acts.brief_open, lambda: self._on_brief(confidential=False)),
            (acts.copy, self._on_copy),
            (acts.filter, self._on_filter),
            (acts.inspector, self._on_inspector),
            (acts.back, pages.back_to_list),
            (acts.report, pages.write_report),
            (acts.history, pages.show_history),
            (acts.restore, lambda: pages.show_settings("backups")),
            (acts.export, forms.export),
            (acts.template, forms.template),
        ):
            action.triggered.connect(lambda _checked=False, run=run: run())
        for action, key in zip(acts.layouts, _LAYOUTS, strict=True):
            action.triggered.connect(lambda _checked=False, key=key: self._on_layout(key))

    def _list(self) -> "RecordListPage | None":
        """Return the list of other records that is shown."""
        key = self._pages.window.section
        shown = self._pages.window.pages.currentWidget()
        if key not in _LISTS or shown is not self._pages.window.page(key):
            return None
        if key == COMPANIES:
            return cast("CompaniesPage", shown).shown
        return cast("RecordListPage", shown)

    def _on_layout(self, key: str) -> None:
        """Show the projects in another layout, with the keyboard in it."""
        self._pages.window.show_section(PROJECTS)
        self._pages.projects.choose_layout(key)
        self._pages.projects.take_focus()

    def _on_open(self) -> None:
        if self._pages.current_project:
            self._pages.open_project(self._pages.current_project)

    def _on_brief(self, *, confidential: bool) -> None:
        """Write the brief of the project in hand, on its page, where it is said how it went."""
        pages = self._pages
        if not pages.current_project:
            return
        pages.open_project(pages.current_project)
        if pages.project is not None:
            brief = pages.project.brief
            (brief.write_confidential if confidential else brief.write_open)()

    def _on_delete(self) -> None:
        listed = self._list()
        if listed is not None:
            listed.remove_selected()
        else:
            self._pages.projects.remove_selected()

    def _on_copy(self) -> None:
        listed = self._list()
        table = listed.table if listed is not None else self._pages.projects.table
        table.copy_selected()

    def _on_filter(self) -> None:
        listed = self._list()
        (listed if listed is not None else self._pages.projects).bar.take_focus()

    def _on_inspector(self) -> None:
        listed = self._list()
        (listed if listed is not None else self._pages.projects).split.toggle()
