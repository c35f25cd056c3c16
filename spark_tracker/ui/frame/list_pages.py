"""Makes the list pages and joins what they ask for with who does it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from spark_tracker.ui.desk import Desk
from spark_tracker.ui.frame.frame import ADVISORS, COMPANIES, PATENTS, SESSIONS
from spark_tracker.ui.lists import plans
from spark_tracker.ui.lists.acts import ListActs
from spark_tracker.ui.lists.companies_page import CompaniesPage
from spark_tracker.ui.lists.page import RecordListPage
from spark_tracker.ui.lists.plan import RecordPlan


class ListPages(QObject):
    """The pages of sessions, advisors, patents, and of companies and funding.

    Args:
        open_project: shows the page of a project.
        log_session: opens the logger on a project ("" for none) and a session ("" for a new one).
        selected: is told what is selected.
    """

    def __init__(
        self,
        desk: Desk,
        window: QWidget,
        *,
        open_project: Callable[[str], object],
        log_session: Callable[[str, str], object],
        selected: Callable[[Sequence[str]], object],
    ) -> None:
        super().__init__(window)
        self._desk, self._log_session = desk, log_session
        self._open_project, self._selected = open_project, selected
        self.acts = ListActs(desk, window)
        self.lists: dict[str, RecordListPage] = {}

    def make(self, key: str) -> QWidget:
        """Return the page of a section of the sidebar."""
        make: dict[str, Callable[[], QWidget]] = {
            SESSIONS: self._sessions,
            ADVISORS: partial(self._people_or_patents, plans.advisors),
            PATENTS: partial(self._people_or_patents, plans.patents),
            COMPANIES: self._companies,
        }
        return make[key]()

    def _sessions(self) -> RecordListPage:
        page = self._joined(RecordListPage(self._desk, plans.sessions(self._desk)))
        page.opened.connect(lambda key: self._log_session("", key))
        page.new_asked.connect(lambda: self._log_session("", ""))
        return page

    def _people_or_patents(self, plan: Callable[[Desk], RecordPlan]) -> RecordListPage:
        return self._with_forms(RecordListPage(self._desk, plan(self._desk)))

    def _companies(self) -> CompaniesPage:
        page = CompaniesPage(self._desk)
        for part in page.lists.values():
            self._with_forms(part)
        return page

    def _with_forms(self, page: RecordListPage) -> RecordListPage:
        page.opened.connect(partial(self.acts.open, page.plan.record))
        page.new_asked.connect(partial(self.acts.new, page.plan.record))
        return self._joined(page)

    def _joined(self, page: RecordListPage) -> RecordListPage:
        page.project_opened.connect(self._open_project)
        page.remove_asked.connect(partial(self.acts.delete, page.plan.record))
        page.selected.connect(self._selected)
        page.act_asked.connect(self._on_act_asked)
        self.lists[page.plan.record] = page
        return page

    def _on_act_asked(self, act: str, record_id: str) -> None:
        """Open the project or the session pressed beside a record; the rest is in the forms."""
        if act == "project":
            self._open_project(record_id)
        elif act == "session":
            self._log_session("", record_id)
        else:
            self.acts.do(act, record_id)
