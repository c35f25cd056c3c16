"""Where pages meet: makes each when it is first shown and joins what it asks for with who does it.

A page never imports another one; it emits what it wants, and this is the only place that hears it.
"""

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from spark_tracker.domain.codes import Stage
from spark_tracker.domain.quarter import Quarter
from spark_tracker.loading import loading
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.frame.acting import Acting
from spark_tracker.ui.frame.forms import Forms
from spark_tracker.ui.frame.frame import (
    ADVISORS,
    COMPANIES,
    HISTORY,
    PATENTS,
    PROJECT,
    PROJECTS,
    REPORTS,
    SESSIONS,
    SETTINGS,
    TRASH,
    WEEK,
    Frame,
)
from spark_tracker.ui.frame.last_place import LastPlace
from spark_tracker.ui.frame.records import RecordOpener
from spark_tracker.ui.palette.recent import remember_used
from spark_tracker.ui.projects.page import ProjectsPage
from spark_tracker.ui.shell.main_window import PROGRAM, first_focusable
from spark_tracker.ui.soon import soon

if TYPE_CHECKING:
    from spark_tracker.ui.frame.list_pages import ListPages
    from spark_tracker.ui.frame.views import ViewsInWindow
    from spark_tracker.ui.history.page import HistoryPage
    from spark_tracker.ui.palette.palette import Palette
    from spark_tracker.ui.project_page.page import ProjectPage
    from spark_tracker.ui.reports.page import ReportsPage
    from spark_tracker.ui.settings.page import SettingsPage
    from spark_tracker.ui.stage_moves.moves import StageMoves
    from spark_tracker.ui.this_week.page import ThisWeekPage

_QUIET = 400  # milliseconds: what nobody sees is read once the first page is painted


class Pages(QObject):
    """The pages of one open file.

    Attributes:
        desk: The open file and what is around it.
        projects: The list of projects.
        project: The page of one project, made when the first is opened.
        settings: The settings, made when they are first shown.
        forms: The dialogs.
        records: Opens any record.
    """

    def __init__(self, frame: Frame, desk: Desk) -> None:
        super().__init__(frame)
        self._frame, self.desk = frame, desk
        self.window = frame.window
        self._came_from = PROJECTS
        self.forms = Forms(desk, frame.window)
        self.records = RecordOpener(self)
        self.projects = self._make_projects()
        self.project: ProjectPage | None = None
        self.settings: SettingsPage | None = None
        self.views: ViewsInWindow | None = None
        frame.builders = {
            WEEK: self._make_week,
            PROJECTS: lambda: self.projects,
            **{
                key: partial(self._list_page, key)
                for key in (SESSIONS, ADVISORS, PATENTS, COMPANIES)
            },
            REPORTS: self._make_reports,
            TRASH: self._make_trash,
            SETTINGS: self._make_settings,
        }
        frame.bring_in = self.forms.bring_in
        frame.set_density = self._set_density
        self.forms.project_added.connect(self._on_added)
        self.forms.imported.connect(self._on_imported)
        self.acting = Acting(frame, self)
        self.window.section_shown.connect(self._on_section_shown)
        self.window.section_asked.connect(self._on_section_asked)
        self.window.set_counts({PROJECTS: self.projects.live})
        self.window.show_section(self.window.remembered_section(PROJECTS))
        soon(self, partial(self._focus_page, self.window.section))
        soon(self, self._show_views)  # the list is painted first
        soon(self, self._count_week_soon)
        place = LastPlace(self)
        frame.left.connect(place.note)
        soon(place, place.restore)

    @property
    def current_project(self) -> str:
        """The project that actions of the Record menu are about; "" for none."""
        shown = self.window.pages.currentWidget()
        if self.project is not None and shown is self.project:
            return self.project.project_id
        return self.projects.current_id if shown is self.projects else ""

    @property
    def projects_in_hand(self) -> list[str]:
        """The selected projects, or the current one."""
        selected: list[str] = []
        if self.window.pages.currentWidget() is self.projects:
            selected = self.projects.selected_ids()
        return selected or [self.current_project] * bool(self.current_project)

    def open_project(self, project_id: str) -> None:
        """Show the page of a project."""
        if self.project is None:
            self.project = self._make_project()
            self.window.add_page(PROJECT, self.project)
        if self.window.pages.currentWidget() is not self.project:
            self._came_from = self.window.section
        self.project.show_project(project_id)
        remember_used(self.desk.memory, "project", project_id)

    def open_record_of_project(self, table: str, record_id: str) -> None:
        """Open the form of a record of the project whose page is shown."""
        if self.project is not None:
            self.project.acts.open_record(table, record_id)

    def back_to_list(self) -> None:
        """Show the page one came from; in the list, with the project just seen selected."""
        self.window.show_section(self._came_from)
        if self._came_from == PROJECTS and self.project is not None and self.project.project_id:
            self.projects.show_project(self.project.project_id)
        self._focus_page(self._came_from)

    def log_session(self, project_id: str = "", session_id: str = "") -> None:
        """Open the session logger."""
        self.forms.log_session(project_id, session_id)

    def move_to_stage(self, code: str) -> None:
        """Ask for what brings the projects in hand to a stage."""
        if ids := self.projects_in_hand:
            self.moves.reach_all(ids, Stage(code))

    def write_report(self) -> None:
        """Show the reports at the last full quarter: the one that is due."""
        self.window.show_section(REPORTS)
        self._reports().show_last_full_quarter()

    def show_quarter(self, words: str) -> None:
        """Show the reports at a quarter, such as "2026Q4"."""
        self.window.show_section(REPORTS)
        self._reports().show_quarter(Quarter.parse(words))

    def show_history(self) -> None:
        """Show every change there was."""
        if self.window.page(HISTORY) is None:
            self.window.add_page(HISTORY, self._make_history())
        page = cast("HistoryPage", self.window.page(HISTORY))
        self._came_from = self.window.section
        self.window.show_page(HISTORY, self.tr("History"))
        came_from = self.window.title_of(self._came_from)
        self.window.header.set_path([(came_from, self.back_to_list)], self.tr("History"))
        page.take_focus()

    def show_settings(self, part: str) -> None:
        """Show a part of the settings."""
        self.window.show_section(SETTINGS)
        if self.settings is not None:
            self.settings.show_part(part)

    def search(self) -> None:
        """Open the palette."""
        self.palette.set_actions(self.acting.every())
        self.palette.open()

    @cached_property
    def moves(self) -> "StageMoves":
        """What brings projects to stages, from wherever one is."""
        from spark_tracker.ui.stage_moves.moves import StageMoves  # noqa: PLC0415 - when first asked for

        moves = StageMoves(self.desk, self.window)
        moves.record_opened.connect(self.records.open)
        return moves

    @cached_property
    def palette(self) -> "Palette":
        """Where one types what to go to or do."""
        with loading():
            from spark_tracker.ui.palette.palette import Palette  # noqa: PLC0415 - when first used

        palette = Palette(self.desk, (), self.window)
        palette.record_chosen.connect(self.records.act)
        palette.quarter_chosen.connect(self.show_quarter)
        palette.new_asked.connect(self.forms.new_project)
        self._frame.left.connect(palette.leave)
        return palette

    @cached_property
    def lists(self) -> "ListPages":
        """The lists of sessions, advisors, patents, companies and funding."""
        from spark_tracker.ui.frame.list_pages import ListPages  # noqa: PLC0415 - when first shown

        return ListPages(
            self.desk,
            self.window,
            open_project=self.open_project,
            log_session=self.log_session,
            selected=self._on_selected,
        )

    def _make_projects(self) -> ProjectsPage:
        page = ProjectsPage(self.desk, self.window.pages)  # goes with the window, shown or not
        page.hide()
        page.project_opened.connect(self.open_project)
        page.session_asked.connect(self.log_session)
        page.edit_asked.connect(self.forms.edit_project)
        page.status_asked.connect(self.forms.change_status)
        page.stage_asked.connect(lambda ids, code: self.moves.reach_all(ids, Stage(code)))
        page.milestone_asked.connect(self._on_milestone_asked)
        page.new_asked.connect(self.forms.new_project)
        page.new_at_stage_asked.connect(self._new_at_stage)
        page.import_asked.connect(self._frame.services.bring_in)
        page.live_counted.connect(lambda count: self.window.set_counts({PROJECTS: count}))
        page.selected.connect(self._on_selected)
        page.summed.connect(self._on_summed)
        return page

    def _make_week(self) -> "ThisWeekPage":
        from spark_tracker.ui.this_week.page import ThisWeekPage  # noqa: PLC0415 - after the list

        page = ThisWeekPage(self.desk)
        page.project_opened.connect(self.open_project)
        page.session_asked.connect(self.log_session)
        page.edit_asked.connect(self.forms.edit_project)
        page.record_opened.connect(self.records.open)
        page.settings_asked.connect(self.show_settings)
        page.new_asked.connect(self.forms.new_project)
        page.import_asked.connect(self._frame.services.bring_in)
        page.attention_counted.connect(lambda count: self.window.set_counts({WEEK: count}))
        page.gaps_counted.connect(lambda count: self.window.set_counts({REPORTS: count}))
        return page

    def _list_page(self, key: str) -> QWidget:
        return self.lists.make(key)

    def _show_views(self) -> None:
        """Put the saved views into the sidebar."""
        if self._frame.desk is None:
            return  # closed meanwhile
        with loading():
            from spark_tracker.ui.frame.views import ViewsInWindow  # noqa: PLC0415 - after the list
            from spark_tracker.ui.views.keeper import ViewKeeper  # noqa: PLC0415 - the same

        frame = self._frame
        keeper = ViewKeeper(self.desk, self.projects, frame.services.folder, frame.offer, self)
        frame.left.connect(keeper.stop)
        self.views = ViewsInWindow(frame, self.projects, keeper)

    def _make_project(self) -> "ProjectPage":
        with loading():
            from spark_tracker.ui.project_page.page import (  # noqa: PLC0415 - when first shown
                ProjectPage,
            )

        page = ProjectPage(self.desk)
        page.session_asked.connect(self.log_session)
        page.edit_asked.connect(self.forms.edit_project)
        page.status_asked.connect(self.forms.change_status)
        page.renamed.connect(self._on_renamed)
        page.gone.connect(self.back_to_list)
        return page

    def _make_reports(self) -> QWidget:
        from spark_tracker.ui.reports.page import ReportsPage  # noqa: PLC0415 - when first shown

        page = ReportsPage(self.desk)
        page.project_opened.connect(self.open_project)
        page.edit_asked.connect(self.forms.edit_project)
        page.settings_asked.connect(self.show_settings)
        return page

    def _make_history(self) -> "HistoryPage":
        from spark_tracker.ui.history.page import HistoryPage  # noqa: PLC0415 - when first shown

        return HistoryPage(self.desk)

    def _make_trash(self) -> QWidget:
        from spark_tracker.ui.history.trash_page import TrashPage  # noqa: PLC0415 - when first shown

        return TrashPage(self.desk)

    def _make_settings(self) -> "SettingsPage":
        from spark_tracker.ui.settings.page import SettingsPage  # noqa: PLC0415 - when first asked for

        services = self._frame.services
        page = SettingsPage(self.desk, services)
        page.restore_asked.connect(lambda backup: services.restore(self.desk.store.path, backup))
        page.backup_asked.connect(services.back_up)
        self._frame.backed_up.connect(page.backups.reload)
        self.settings = page
        return page

    def _reports(self) -> "ReportsPage":
        return cast("ReportsPage", self.window.page(REPORTS))

    def _count_week_soon(self) -> None:
        """Wait from now on: what ran out while the file was opened would come before the list."""
        QTimer.singleShot(_QUIET, self, self._count_week)

    def _count_week(self) -> None:
        """Count what needs somebody, for the sidebar; the page itself reads when it is shown."""
        with loading():
            from spark_tracker.services.week import count_week  # noqa: PLC0415 - after the list

        if self.window.page(WEEK) is None and self._frame.desk is not None:
            count = count_week(self.desk.store, today=self.desk.today())
            self.window.set_counts({WEEK: count})

    def _set_density(self, density: str) -> None:
        for key in (PROJECTS, SESSIONS, ADVISORS, PATENTS, COMPANIES):
            page = self.window.page(key)
            if page is not None and hasattr(page, "set_density"):
                page.set_density(density)

    def _focus_page(self, key: str) -> None:
        page = self.window.page(key)
        if page is None or not page.isVisible():
            return
        if hasattr(page, "take_focus"):
            page.take_focus()
        elif (first := first_focusable(page)) is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_selected(self, ids: Sequence[str]) -> None:
        if self._frame.status is not None:
            self._frame.status.say_selected(list(ids))
        self.acting.allow()

    def _on_summed(self, words: str) -> None:
        if self._frame.status is not None:
            self._frame.status.say(words)

    def _on_section_shown(self, key: str) -> None:
        self.acting.allow()
        self._leave_rows(key)
        if key == PROJECTS and self.views is not None:
            self.views.tell()  # the line and the title of the saved view that is shown
        if key == WEEK:
            week = cast("ThisWeekPage", self.window.page(WEEK))
            title = self.window.title_of(WEEK)
            self.window.header.set_title(title, week.subtitle(), line=True)

    def _leave_rows(self, key: str) -> None:
        """Let the status line tell of rows only beside the list they are in."""
        if self._frame.status is None:
            return
        self._frame.status.leave_rows()
        if key == PROJECTS and (ids := self.projects.selected_ids()):
            self._frame.status.say_selected(ids)

    def _on_section_asked(self, key: str) -> None:
        """Put the keyboard into the page that is about to be shown, once it is there."""
        soon(self, partial(self._focus_page, key))

    def _new_at_stage(self, code: str) -> None:
        """Add a project, then ask for the fact that brought it to a stage."""
        dialog = self.forms.new_project()
        if code != Stage.IDEA:
            dialog.added.connect(lambda key: self.moves.reach(key, Stage(code)))

    def _on_milestone_asked(self, project_id: str) -> None:
        self.open_project(project_id)
        if self.project is not None:
            self.project.acts.add("milestone")

    def _on_renamed(self, title: str, code: str) -> None:
        under = self._came_from
        self.window.show_page(PROJECT, title, under=under)
        self.window.header.set_path([(self.window.title_of(under), self.back_to_list)], code)
        self.window.setWindowTitle(f"{title} - {PROGRAM}")

    def _on_added(self, project_id: str) -> None:
        if not self.projects.show_project(project_id):
            self.open_project(project_id)

    def _on_imported(self) -> None:
        self.projects.show_everything()
        self.window.show_section(PROJECTS)
        if self.projects.projects.ids and not self.projects.selected_ids():
            self.projects.show_project(self.projects.projects.ids[0])
        self.projects.take_focus()  # the keyboard goes on with what came in
