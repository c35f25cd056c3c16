"""The page of one project: head, tabs with the thread first, and what stands beside."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.domain.codes import Stage
from spark_tracker.domain.stages import StageSource
from spark_tracker.errors import InputError, SparkError
from spark_tracker.services.companies import companies_of
from spark_tracker.services.project_page import ProjectHead, project_head
from spark_tracker.services.projects import delete_project
from spark_tracker.services.stages import leave_stage
from spark_tracker.ui.brief.acts import BriefActs
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.project_page.attention_acts import AttentionActs
from spark_tracker.ui.project_page.companies_tab import CompaniesTab
from spark_tracker.ui.project_page.documents_tab import DocumentsTab
from spark_tracker.ui.project_page.head import ProjectHeadPane
from spark_tracker.ui.project_page.history_tab import HistoryTab
from spark_tracker.ui.project_page.mentoring_tab import MentoringTab
from spark_tracker.ui.project_page.money_tab import MoneyTab
from spark_tracker.ui.project_page.patents_tab import PatentsTab
from spark_tracker.ui.project_page.readiness_tab import ReadinessTab
from spark_tracker.ui.project_page.side_pane import SidePane
from spark_tracker.ui.project_page.step_acts import StepActs
from spark_tracker.ui.project_page.tall import Tall
from spark_tracker.ui.project_page.thread_tab import ThreadTab
from spark_tracker.ui.record_acts.acts import RecordActs
from spark_tracker.ui.record_acts.kinds import DELETED
from spark_tracker.ui.shell.split import InspectorSplit
from spark_tracker.ui.soon import soon
from spark_tracker.ui.stage_moves.moves import StageMoves
from spark_tracker.ui.widgets.empty_state import Act, EmptyState
from spark_tracker.ui.widgets.tabs import Tab, Tabs
from spark_tracker.ui.wording import refusal_text

TabPage = (
    ThreadTab | MoneyTab | MentoringTab | PatentsTab | CompaniesTab | ReadinessTab
    | DocumentsTab | HistoryTab
)  # fmt: skip

_PAINTED, _UNPAINTED = 5, 100  # ms until what stands beside is read: after a paint, or without


class ProjectPage(QWidget):
    """Shows one project; a tab is built when it is first chosen.

    Signals:
        session_asked: Project and session to log or open ("" = a new one).
        edit_asked: Project and the field of ProjectValues to begin in, or "".
        status_asked: The programme status of a project should be changed.
        renamed: Title and code, after each reading.
        gone: The project was deleted.
        project_opened: A project is shown; carries its id.
    """

    session_asked = Signal(str, str)
    edit_asked = Signal(str, str)
    status_asked = Signal(str)
    renamed = Signal(str, str)
    gone = Signal()
    project_opened = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._head: ProjectHead | None = None
        self._stale = False
        self._beside = QTimer(self, singleShot=True)
        self._beside.timeout.connect(self._show_side)
        self.acts = RecordActs(desk, self)
        self.steps = StepActs(self.acts)
        self.stages = StageMoves(desk, self, ask=self.acts.ask)
        self.attention = AttentionActs(self.steps)
        self.brief = BriefActs(desk, self, lambda: self.acts.project_id)
        self._menu = QMenu(self)
        self.head = ProjectHeadPane(desk, self._menu, self.brief.menu(self))
        self.side = SidePane(desk)
        self.thread_tab = ThreadTab(desk)
        self.tabs = Tabs(self._tab_list(), name=self.tr("Parts of the project"), left=24)
        self.pages = QStackedWidget()
        self._built: dict[str, TabPage] = {"thread": self.thread_tab}
        self._fresh: set[str] = set()
        self.refused = EmptyState("triangle-alert", "", "")
        self._outer = QStackedWidget()
        self._build()
        self._actions = self._make_actions()
        self._connect()

    @property
    def project_id(self) -> str:
        """The id of the project shown; "" for none."""
        return self.acts.project_id

    def show_project(self, project_id: str) -> None:
        """Show a project, its thread first."""
        other = project_id != self.acts.project_id
        self.acts.project_id = project_id
        if other:
            self.brief.notice.close_it()
            self.tabs.choose("thread")
            self.pages.setCurrentWidget(self.thread_tab)
            self._fresh.clear()
            if self._read_head():
                self.thread_tab.show_project(project_id)
                self._fresh.add("thread")
                self.thread_tab.view.setFocus()
                self._beside.start(_UNPAINTED)
        else:
            self.reload()
        if self._head is not None:
            self.project_opened.emit(project_id)

    def reload(self) -> None:
        """Read what is shown again; the other tabs when they are chosen next."""
        self._stale = False
        if not self.acts.project_id:
            return
        self._fresh.clear()
        if self._read_head():
            self.show_tab(self.tabs.current)
            self._beside.start(_UNPAINTED)

    def show_tab(self, key: str) -> None:
        """Show a tab; one that was not looked at since the last change is read first."""
        if key != self.tabs.current:
            self.tabs.choose(key)
        page = self._built.get(key)
        if page is None:
            page = self._built[key] = self._make_tab(key)
            self.pages.addWidget(page)
        if key not in self._fresh:
            page.reload()
            self._fresh.add(key)
        self.pages.setCurrentWidget(page)

    def page_actions(self) -> list[QAction]:
        """Return what the Record menu shows while this page is shown."""
        return list(self._actions.values())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._beside.remainingTime() > _PAINTED:
            self._beside.start(_PAINTED)

    def _build(self) -> None:
        self.pages.addWidget(self.thread_tab)
        content = Tall((self.head, self.brief.notice, self.tabs), self.pages)
        self.split = InspectorSplit(content, self.side, self._desk.memory, "project")
        self._outer.addWidget(self.split)
        self._outer.addWidget(self.refused)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._outer)

    def _connect(self) -> None:
        self._desk.notifier.changed.connect(self._on_changed)
        self.tabs.chosen.connect(self.show_tab)
        self.head.stage_pressed.connect(self._on_stage_pressed)
        self.head.edit_pressed.connect(lambda: self._ask_edit(""))
        self.brief.edit_asked.connect(self._ask_edit)
        self.acts.session_asked.connect(self._ask_session)
        self.acts.edit_asked.connect(self._on_edit_asked)
        self.acts.status_asked.connect(self._ask_status)
        self.acts.document_asked.connect(self.steps.show_document)
        self.stages.record_opened.connect(self.acts.open_record)
        self.thread_tab.opened.connect(self.acts.open_record)
        self.thread_tab.removed.connect(self._on_removed)
        self.thread_tab.menu_asked.connect(self._on_thread_menu)
        self.thread_tab.session_asked.connect(lambda: self._ask_session(""))
        self.thread_tab.advisor_asked.connect(lambda: self.acts.add("assignment"))
        self.thread_tab.milestone_asked.connect(lambda: self.acts.add("milestone"))
        self.thread_tab.view.pane_asked.connect(self._on_pane)
        self.side.act_asked.connect(self.attention.do)
        self.side.progress_asked.connect(self.steps.write_progress_now)
        self.side.advisor_asked.connect(lambda: self.acts.add("assignment"))
        self.side.share_asked.connect(lambda: self._ask_edit("nc_title"))
        for keys, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.tabs.step(by))
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._on_find)

    def _tab_list(self) -> list[Tab]:
        return [
            Tab("thread", self.tr("Thread")),
            Tab("money", self.tr("Milestones & money")),
            Tab("mentoring", self.tr("Mentoring")),
            Tab("patents", self.tr("Patents")),
            Tab("companies", self.tr("Companies & funding")),
            Tab("readiness", self.tr("Readiness")),
            Tab("documents", self.tr("Documents")),
            Tab("history", self.tr("History")),
        ]

    def _make_actions(self) -> dict[str, QAction]:
        entries = (
            ("edit", self.tr("Edit project…"), lambda: self._ask_edit("")),
            ("status", self.tr("Change status…"), self._ask_status),
            ("licence", self.tr("Record licence…"), partial(self._reach, Stage.LICENCE)),
            ("clinical", self.tr("Record clinical…"), partial(self._reach, Stage.CLINICAL)),
            ("filter", self.tr("Filter the thread"), self._on_find),
            ("pane", self.tr("Show or hide the pane at the right"), self._on_pane),
            ("delete", self.tr("Delete project"), self._on_delete),
        )
        actions = {"brief": self.brief.confidential, "brief_open": self.brief.open}
        for key, text, run in entries:
            action = QAction(text, self)
            action.triggered.connect(run)
            action.setEnabled(self._desk.store.writable or key in {"filter", "pane"})
            actions[key] = action
            if key in {"filter", "delete"}:
                self._menu.addSeparator()
            self._menu.addAction(action)
            if key == "clinical":
                self._menu.addSeparator()
                self._menu.addActions(self.brief.actions)
        return actions

    def _read_head(self) -> bool:
        """Read head and side; say in place why that is not possible."""
        desk = self._desk
        try:
            head = project_head(desk.store, self.acts.project_id, today=desk.today())
            self.head.show_head(head, self._facts(head))
        except InputError:  # it was deleted, or its adding was undone
            self._head = None
            self.acts.project_id = ""
            self.gone.emit()
            return False
        except SparkError as error:
            self._head = None
            self.refused.say(
                "triangle-alert",
                self.tr("The project cannot be shown"),
                refusal_text(error, desk.words),
                [Act(self.tr("Try again"), self.reload)],
            )
            self._outer.setCurrentWidget(self.refused)
            return False
        self._head = head
        counts = head.counts
        self.tabs.set_count("money", counts["milestones"])
        self.tabs.set_count("mentoring", counts["sessions"])
        self.tabs.set_count("patents", counts["patents"])
        self.tabs.set_count("companies", counts["companies"] + counts["funding"])
        self.tabs.set_count("documents", counts["documents"] or -1)
        self._outer.setCurrentWidget(self.split)
        self.renamed.emit(head.title, head.code)
        return True

    def _show_side(self) -> None:
        if self._head is None:
            return
        try:
            self.side.show_head(self._head)
        except SparkError as error:
            self._desk.say(refusal_text(error, self._desk.words))

    def _facts(self, head: ProjectHead) -> dict[Stage, str]:
        """Return the name of the company behind the start-up, where there is one."""
        behind = {entry.record_id for entry in head.stages if entry.stage is Stage.STARTUP}
        if not behind:
            return {}
        rows = companies_of(self._desk.store, head.id)
        names = [row.name for row in rows if behind & {row.company_id, row.link_id}]
        return {Stage.STARTUP: names[0]} if names else {}

    def _make_tab(self, key: str) -> TabPage:
        if key == "mentoring":
            mentoring = MentoringTab(self.steps)
            mentoring.new_session_asked.connect(lambda: self._ask_session(""))
            return mentoring
        if key == "history":
            return HistoryTab(self.acts)
        makers: dict[str, type[MoneyTab | PatentsTab | CompaniesTab | ReadinessTab | DocumentsTab]]
        makers = {
            "money": MoneyTab,
            "patents": PatentsTab,
            "companies": CompaniesTab,
            "readiness": ReadinessTab,
            "documents": DocumentsTab,
        }
        return makers[key](self.steps)

    def _ask_session(self, session_id: str) -> None:
        self.session_asked.emit(self.acts.project_id, session_id)

    def _ask_edit(self, field: str) -> None:
        self.edit_asked.emit(self.acts.project_id, field)

    def _ask_status(self) -> None:
        self.status_asked.emit(self.acts.project_id)

    def _on_edit_asked(self, field: str) -> None:
        if field == "progress":
            self.steps.write_progress_now()
        else:
            self._ask_edit(field)

    def _on_changed(self, _changes: object) -> None:
        if not self.acts.project_id:
            return
        if self.isVisible():
            soon(self, self.reload)
        else:
            self._stale = True

    def _on_pane(self) -> None:
        self.split.toggle()

    def _on_find(self) -> None:
        self.show_tab("thread")
        self.thread_tab.ask_filter()

    def _reach(self, stage: Stage) -> None:
        """Ask for the fact behind a stage, with "record without details" as the way out."""
        self.stages.record(self.project_id, stage)

    def _on_stage_pressed(self, code: str) -> None:
        stage = Stage(code)
        reached = {entry.stage: entry for entry in (self._head.stages if self._head else ())}
        entry = reached.get(stage)
        if entry is None or entry.source is StageSource.CLAIM:
            if stage is Stage.IDEA:
                self._ask_edit("applied_on")
            else:
                self._reach(stage)
            return
        tables = {
            Stage.ADVISOR: "assignment",
            Stage.PATENT: "patent_filing",
            Stage.STARTUP: "company",
            Stage.INVESTMENT: "funding_entry",
            Stage.LICENCE: "project_company",
        }
        if stage in tables:
            self.acts.open_record(tables[stage], entry.record_id)
        else:
            self._ask_edit("applied_on")

    def _on_removed(self, table: str, record_id: str) -> None:
        if not self._desk.store.writable:
            return
        if table == "stage_claim":
            self._leave_claim(record_id)
        elif table in DELETED:
            self.acts.delete(table, record_id)
        else:
            self.acts.open_record(table, record_id)

    def _leave_claim(self, record_id: str) -> None:
        entries = self._head.stages if self._head else ()
        stage = next((entry.stage for entry in entries if entry.record_id == record_id), None)
        if stage is not None:
            self.acts.tried(lambda: leave_stage(self._desk.store, self.project_id, stage))

    def _on_thread_menu(self, table: str, record_id: str, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opens = self.tr("Open") if table in {"document", "project"} else self.tr("Edit…")
        menu.addAction(opens, lambda: self.acts.open_record(table, record_id))
        menu.addAction(self.tr("History"), lambda: self._on_history(table, record_id))
        if self._desk.store.writable and (table in DELETED or table == "stage_claim"):
            menu.addAction(self.tr("Remove"), lambda: self._on_removed(table, record_id))
        menu.popup(place)

    def _on_history(self, table: str, record_id: str) -> None:
        self.show_tab("history")
        shown = self._built["history"]
        if isinstance(shown, HistoryTab):
            shown.show_only(table, record_id)

    def _on_delete(self) -> None:
        project_id = self.project_id

        def run() -> bool:
            self.acts.project_id = ""
            delete_project(self._desk.store, project_id)
            return True

        if self.acts.tried(run):
            self._head = None
            self._desk.say(self.tr("Project deleted"), undoable=True)
            self.gone.emit()
        else:
            self.acts.project_id = project_id
