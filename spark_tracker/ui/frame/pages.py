"""Where pages meet: makes each when it is first shown and joins what it asks for with who does it.

A page never imports another one; it emits what it wants, and this is the only place that hears it.
"""

from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from spark_tracker.domain.codes import Stage
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.frame.frame import (
    ADVISORS,
    COMPANIES,
    PATENTS,
    PROJECT,
    PROJECTS,
    REPORTS,
    SESSIONS,
    SETTINGS,
    Frame,
)
from spark_tracker.ui.projects.page import ProjectsPage
from spark_tracker.ui.shell.main_window import PROGRAM

if TYPE_CHECKING:
    from spark_tracker.ui.frame.list_pages import ListPages
    from spark_tracker.ui.frame.views import ViewsInWindow
    from spark_tracker.ui.project_page.page import ProjectPage
    from spark_tracker.ui.reports.page import ReportsPage
    from spark_tracker.ui.settings.page import SettingsPage

_BY_FACT = tuple(stage for stage in Stage if stage is not Stage.IDEA)


class Pages(QObject):
    """The pages of one open file.

    Attributes:
        projects: The list of projects.
        project: The page of one project, made when the first is opened.
        settings: The settings, made when they are first shown.
    """

    def __init__(self, frame: Frame, desk: Desk) -> None:
        super().__init__(frame)
        self._frame, self._desk = frame, desk
        self._window, self._acts = frame.window, frame.actions
        self.projects = self._make_projects()
        self.project: ProjectPage | None = None
        self.views: ViewsInWindow | None = None
        frame.builders = {
            PROJECTS: lambda: self.projects,
            SESSIONS: lambda: self._list_page("sessions"),
            ADVISORS: lambda: self._list_page("advisors"),
            PATENTS: lambda: self._list_page("patents"),
            COMPANIES: lambda: self._list_page("companies"),
            REPORTS: self._make_reports,
            SETTINGS: self._make_settings,
        }
        frame.bring_in = self.bring_in
        frame.set_density = self.projects.set_density
        self._connect_actions()
        words = [(stage.value, desk.words.text("stage", stage)) for stage in _BY_FACT]
        frame.menus.show_stages(words, self.move_to_stage)
        self._connect_status()
        self._window.section_shown.connect(self._on_section_shown)
        self._window.section_asked.connect(self._on_section_asked)
        self._window.set_counts({PROJECTS: self.projects.live})
        self._window.show_section(self._window.remembered_section(PROJECTS))
        self.views = self._make_views()
        if self._window.pages.currentWidget() is self.projects:
            self.projects.take_focus()

    def open_project(self, project_id: str) -> None:
        """Show the page of a project."""
        if self.project is None:
            self.project = self._make_project()
            self._window.add_page(PROJECT, self.project)
        self.project.show_project(project_id)

    def back_to_list(self) -> None:
        """Show the list where it was, with the project just seen selected."""
        self._window.show_section(PROJECTS)
        if self.project is not None and self.project.project_id:
            self.projects.show_project(self.project.project_id)
        self.projects.take_focus()

    def log_session(self, project_id: str = "", session_id: str = "") -> None:
        """Open the session logger, on a project or on a session that is there."""
        from spark_tracker.ui.session_logger.dialog import (  # noqa: PLC0415 - when first asked for
            SessionLogger,
        )

        SessionLogger(self._desk, project_id, session_id, self._window).open()

    def edit_project(self, project_id: str, field: str = "") -> None:
        """Open the form of a project, at one of its fields."""
        from spark_tracker.ui.project_form.form import ProjectForm  # noqa: PLC0415 - when first asked for

        if project_id:
            ProjectForm(self._desk, project_id, field, self._window).open()

    def change_status(self, project_id: str) -> None:
        """Open the small form for another status."""
        from spark_tracker.ui.project_form.status import StatusDialog  # noqa: PLC0415 - when first asked for

        if project_id:
            StatusDialog(self._desk, project_id, self._window).open()

    def move_to_stage(self, code: str) -> None:
        """Show the project in hand and ask for the fact that brings it to a stage."""
        project_id = self.current_project
        if project_id:
            self.open_project(project_id)
        if project_id and self.project is not None:
            self.project.stages.reach(Stage(code))

    def new_project(self) -> None:
        """Open quick add; the project is shown once it is there."""
        from spark_tracker.ui.project_form.quick import QuickProject  # noqa: PLC0415 - when first asked for

        dialog = QuickProject(self._desk, self._window)
        dialog.added.connect(self._on_added)
        dialog.more_asked.connect(self.edit_project)
        dialog.open()

    def bring_in(self, sheet: Path) -> None:
        """Open the import of a spreadsheet."""
        from spark_tracker.ui.importing.dialog import (  # noqa: PLC0415 - openpyxl, rarely used
            ImportDialog,
        )

        dialog = ImportDialog(self._desk, sheet, self._window)
        dialog.imported.connect(self._on_imported)
        dialog.open()

    @property
    def current_project(self) -> str:
        """The project that actions of the Record menu are about; "" for none."""
        shown = self._window.pages.currentWidget()
        if self.project is not None and shown is self.project:
            return self.project.project_id
        return self.projects.current_id if shown is self.projects else ""

    def _make_projects(self) -> ProjectsPage:
        page = ProjectsPage(self._desk)
        page.project_opened.connect(self.open_project)
        page.session_asked.connect(self.log_session)
        page.edit_asked.connect(self.edit_project)
        page.status_asked.connect(self.change_status)
        page.new_asked.connect(self.new_project)
        page.import_asked.connect(self._frame.services.bring_in)
        page.live_counted.connect(lambda count: self._window.set_counts({PROJECTS: count}))
        page.selected.connect(self._on_selected)
        return page

    @cached_property
    def lists(self) -> "ListPages":
        """The lists of sessions, advisors, patents, companies and funding."""
        from spark_tracker.ui.frame.list_pages import ListPages  # noqa: PLC0415 - when first shown

        return ListPages(
            self._desk,
            self._window,
            open_project=self.open_project,
            log_session=self.log_session,
            selected=self._on_selected,
        )

    def _list_page(self, key: str) -> QWidget:
        """Return the page of a list; late, as its modules are loaded with the first one."""
        return self.lists.make(key)

    def _on_selected(self, ids: Sequence[str]) -> None:
        if self._frame.status is not None:
            self._frame.status.say_selected(list(ids))
        self._allow()

    def _make_views(self) -> "ViewsInWindow":
        from spark_tracker.ui.frame.views import ViewsInWindow  # noqa: PLC0415 - after the list
        from spark_tracker.ui.views.keeper import ViewKeeper  # noqa: PLC0415 - the same

        frame = self._frame
        keeper = ViewKeeper(self._desk, self.projects, frame.services.folder, frame.offer, self)
        return ViewsInWindow(frame, self.projects, keeper)

    def _make_project(self) -> "ProjectPage":
        from spark_tracker.ui.project_page.page import ProjectPage  # noqa: PLC0415 - when first shown

        page = ProjectPage(self._desk)
        page.session_asked.connect(self.log_session)
        page.edit_asked.connect(self.edit_project)
        page.status_asked.connect(self.change_status)
        page.report_asked.connect(self.write_report)
        page.renamed.connect(self._on_renamed)
        page.gone.connect(self.back_to_list)
        return page

    def write_report(self) -> None:
        """Show the reports at the last full quarter: the one that is due."""
        self._window.show_section(REPORTS)
        page = cast("ReportsPage", self._window.page(REPORTS))
        page.show_last_full_quarter()

    def _make_reports(self) -> QWidget:
        from spark_tracker.ui.reports.page import ReportsPage  # noqa: PLC0415 - when first shown

        page = ReportsPage(self._desk)
        page.project_opened.connect(self.open_project)
        page.edit_asked.connect(self.edit_project)
        page.settings_asked.connect(self._on_settings_asked)
        return page

    def _make_settings(self) -> "SettingsPage":
        from spark_tracker.ui.settings.page import SettingsPage  # noqa: PLC0415 - when first asked for

        services = self._frame.services
        page = SettingsPage(self._desk, services)
        page.restore_asked.connect(lambda backup: services.restore(self._desk.store.path, backup))
        page.backup_asked.connect(services.back_up)
        self._frame.backed_up.connect(page.backups.reload)
        self.settings = page
        return page

    def _connect_actions(self) -> None:
        acts = self._acts
        acts.new_project.triggered.connect(self.new_project)
        acts.log_session.triggered.connect(lambda: self.log_session(self.current_project))
        acts.open_project.triggered.connect(self._on_open)
        acts.edit_project.triggered.connect(lambda: self.edit_project(self.current_project))
        acts.status.triggered.connect(lambda: self.change_status(self.current_project))
        acts.delete.triggered.connect(self.projects.remove_selected)
        acts.filter.triggered.connect(self._on_filter)
        acts.inspector.triggered.connect(self.projects.split.toggle)
        acts.back.triggered.connect(self.back_to_list)
        acts.report.triggered.connect(self.write_report)
        acts.restore.triggered.connect(lambda: self._on_settings_asked("backups"))
        acts.export.triggered.connect(self._on_export)
        acts.template.triggered.connect(self._on_template)

    def _connect_status(self) -> None:
        status = self._window.status
        status.backup.opens(lambda: self._on_settings_asked("backups"))
        status.quarter.opens(lambda: self._window.show_section(REPORTS))

    def _allow(self) -> None:
        """Switch on what can be done here and now."""
        acts, shown = self._acts, self._window.pages.currentWidget()
        writable = self._desk.store.writable
        on_list = shown is self.projects
        one = bool(self.current_project)
        acts.open_project.setEnabled(on_list and one)
        acts.delete.setEnabled(on_list and writable and bool(self.projects.selected_ids()))
        acts.edit_project.setEnabled(writable and one)
        acts.status.setEnabled(writable and one)
        self._frame.menus.stages.setEnabled(writable and one)
        acts.filter.setEnabled(on_list)
        acts.inspector.setEnabled(on_list)
        acts.back.setEnabled(not on_list)

    def _on_section_shown(self) -> None:
        self._allow()
        if self._window.pages.currentWidget() is self.projects and self.views is not None:
            self.views.tell()  # the line and the title of the saved view that is shown

    def _on_section_asked(self, key: str) -> None:
        """Put the keyboard into the page that is about to be shown, once it is there."""
        QTimer.singleShot(0, self, partial(self._focus_page, key))

    def _focus_page(self, key: str) -> None:
        page = self._window.page(key)
        if page is not None and page.isVisible() and hasattr(page, "take_focus"):
            page.take_focus()

    def _on_open(self) -> None:
        if self.current_project:
            self.open_project(self.current_project)

    def _on_filter(self) -> None:
        self.projects.bar.take_focus()

    def _on_export(self) -> None:
        from spark_tracker.ui.files.spreadsheets import ask_export  # noqa: PLC0415 - when first asked for

        ask_export(self._desk, self._window)

    def _on_template(self) -> None:
        from spark_tracker.ui.files.spreadsheets import ask_template  # noqa: PLC0415 - when first asked for

        ask_template(self._desk, self._window)

    def _on_renamed(self, title: str, code: str) -> None:
        self._window.show_page(PROJECT, title, under=PROJECTS)
        self._window.header.set_path([(self.tr("Projects"), self.back_to_list)], code)
        self._window.setWindowTitle(f"{title} - {PROGRAM}")

    def _on_added(self, project_id: str) -> None:
        if not self.projects.show_project(project_id):
            self.open_project(project_id)

    def _on_imported(self) -> None:
        self.projects.show_everything()
        self._window.show_section(PROJECTS)
        if self.projects.projects.ids and not self.projects.selected_ids():
            self.projects.show_project(self.projects.projects.ids[0])
        self.projects.take_focus()  # the keyboard goes on with what came in

    def _on_settings_asked(self, part: str) -> None:
        self._window.show_section(SETTINGS)
        if self.settings is not None:
            self.settings.show_part(part)
