"""One window: the shell, its actions and menus, and what they do that is not a page's business."""

from collections.abc import Callable
from datetime import date, datetime, tzinfo
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spark_tracker.errors import SparkError
from spark_tracker.overriding import override
from spark_tracker.settings import Settings
from spark_tracker.ui.frame.actions import Actions
from spark_tracker.ui.frame.menus import Menus
from spark_tracker.ui.program_services import Services
from spark_tracker.ui.shell.header import HeaderAct
from spark_tracker.ui.shell.main_window import PROGRAM, MainWindow, Section
from spark_tracker.ui.shell.memory import WindowMemory
from spark_tracker.ui.shell.sidebar import Place
from spark_tracker.ui.theme import Role
from spark_tracker.ui.widgets.buttons import Kind
from spark_tracker.ui.widgets.overlays import Banner, PassingNote
from spark_tracker.ui.widgets.refusal import sentence

if TYPE_CHECKING:
    from pathlib import Path

    from spark_tracker.ui.desk import Desk
    from spark_tracker.ui.files.opening import OpenFile
    from spark_tracker.ui.frame.status import StatusKeeper
    from spark_tracker.ui.history.undo import UndoRedo
    from spark_tracker.ui.jobs import Jobs
    from spark_tracker.ui.notifier import Notifier

PROJECTS, REPORTS, SETTINGS, PROJECT = "projects", "reports", "settings", "project"
WEEK, TRASH, HISTORY = "week", "trash", "history"
SESSIONS, ADVISORS, PATENTS, COMPANIES = "sessions", "advisors", "patents", "companies"


class Frame(QObject):
    """The window, empty until `enter`; `wire` then gives it its pages.

    Attributes:
        builders: how to make the page of a section, by its key; filled by `wire`.
        bring_in: imports a spreadsheet into the open file; set by `wire`.

    Signals:
        backed_up: There is a newer backup.
        left: The file is about to be closed.
    """

    backed_up = Signal()
    left = Signal()

    def __init__(
        self,
        memory: WindowMemory,
        settings: Settings,
        services: Services,
        wire: "Callable[[Frame, Desk], object]",
    ) -> None:
        super().__init__()
        self._memory, self.services, self._wire = memory, services, wire
        self.window = MainWindow(memory)
        self.actions = Actions(self.window)
        self.builders: dict[str, Callable[[], QWidget]] = {}
        self.bring_in: Callable[[Path], object] = lambda _path: None
        self.set_density: Callable[[str], object] = lambda _density: None
        self.desk: Desk | None = None
        self.file: OpenFile | None = None
        self.status: StatusKeeper | None = None
        self.undo: UndoRedo | None = None
        self.wiring: object = None  # keeps what `wire` made alive
        self._add_sections()
        self.menus = Menus(self.window, self.actions, settings, services.choose)
        self._note = PassingNote(self.window)
        self._note_undoes = False  # whether its Undo is the file's, which takes back the newest
        self._banner = Banner()
        self._place_banner()
        self._connect()
        self.window.installEventFilter(self)

    def show_empty(self) -> None:
        """Show the shell before any file is open: nothing can be pressed yet."""
        self.window.header.set_title(self.tr("Projects"))
        self.window.sidebar.set_active(PROJECTS)
        self._allow(is_open=False, writable=False)

    def show_alone(self, page: QWidget, title: str) -> None:
        """Show a page without sidebar and menus: the first page, or a refusal."""
        self.window.show_alone(page)
        self.window.setWindowTitle(f"{title} - {PROGRAM}")
        page.setFocus()

    def enter(self, opened: "OpenFile", notifier: "Notifier", jobs: "Jobs", language: str) -> None:
        """Show an open file."""
        from zoneinfo import ZoneInfo  # noqa: PLC0415 - all of these after the first paint

        from spark_tracker.services.programme import read_programme  # noqa: PLC0415
        from spark_tracker.ui.code_words import CodeWords  # noqa: PLC0415
        from spark_tracker.ui.desk import Desk  # noqa: PLC0415
        from spark_tracker.ui.frame.status import StatusKeeper  # noqa: PLC0415
        from spark_tracker.ui.history.undo import UndoRedo  # noqa: PLC0415

        programme = read_programme(opened.store)
        zone = ZoneInfo(programme.time_zone)
        self.file = opened
        notifier.setParent(self)
        self.desk = Desk(
            store=opened.store,
            notifier=notifier,
            jobs=jobs,
            today=partial(_today, self.services.clock, zone),
            language=language,
            words=CodeWords(opened.store, language),
            memory=self._memory,
            author=self.services.settings().author,
            ask_open=self.services.ask_open,
            ask_save=self.services.ask_save,
            show_file=self.services.show_file,
            say=self.say,
        )
        self.status = StatusKeeper(self.window.status, self.desk, self.services.backups, self)
        acts = self.actions
        self.undo = UndoRedo(opened.store, notifier, acts.undo, acts.redo, self.say, self)
        self._allow(is_open=True, writable=opened.writable)
        notifier.changed.connect(self._on_changed)
        self._show_name(programme.name)
        self.window.show_frame()
        self._wire(self, self.desk)

    def leave(self) -> None:
        """Forget the file: nothing of this window hears or reads it any more."""
        self.left.emit()
        if self.desk is not None:
            self.desk.notifier.changed.disconnect()
        self.desk = None

    def say(self, words: str, undoable: bool = False) -> None:  # noqa: FBT001, FBT002 - Desk.say
        """Show a passing sentence, with Undo where what was done can be taken back."""
        undo = self.undo.undo if undoable and self.undo is not None else None
        self._note.say(words, undo)
        self._note_undoes = undo is not None

    def offer(self, words: str, undo: Callable[[], object] | None) -> None:
        """Show a passing sentence with a way back that is not the file's own undo."""
        self._note.say(words, undo)
        self._note_undoes = False

    def warn(self, words: str, *, role: Role = Role.WARN) -> None:
        """Show a sentence above the page until it is put away."""
        self._banner.say(
            words,
            role=role,
            icon="triangle-alert",
            act=self.tr("Put away"),
            run=self._banner.hide,
        )

    def on_backed_up(self, _backup: object) -> None:
        """Say that there is a newer backup."""
        if self.status is not None and self.desk is not None:
            self.status.show_backup()
            self.backed_up.emit()

    def on_backup_failed(self, error: Exception) -> None:
        """Say why there is no newer backup."""
        if not isinstance(error, SparkError):
            raise error
        self.warn(sentence(error))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.window and event.type() == QEvent.Type.Close and self._loud_jobs():
            self._ask_to_close()
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _add_sections(self) -> None:
        sections = (
            (WEEK, self.tr("This week"), "sun", Place.PAGE),
            (PROJECTS, self.tr("Projects"), "folder-kanban", Place.PAGE),
            (SESSIONS, self.tr("Sessions"), "messages-square", Place.PAGE),
            (ADVISORS, self.tr("Advisors"), "contact-round", Place.PAGE),
            (PATENTS, self.tr("Patents"), "stamp", Place.PAGE),
            (COMPANIES, self.tr("Companies & funding"), "landmark", Place.PAGE),
            (REPORTS, self.tr("Reports"), "file-spreadsheet", Place.PAGE),
            (TRASH, self.tr("Trash"), "trash-2", Place.FOOT),
            (SETTINGS, self.tr("Settings"), "settings-2", Place.FOOT),
        )
        self.window.add_sections(
            *(
                Section(key, title, icon, partial(self._build, key), place)
                for key, title, icon, place in sections
            )
        )
        acts = self.actions
        self.window.header.set_acts(
            acts.search,
            [
                HeaderAct(acts.new_project, "plus"),
                HeaderAct(acts.log_session, "message-square-text", Kind.PRIMARY),
            ],
        )

    def _build(self, key: str) -> QWidget:
        return self.builders[key]()

    def _place_banner(self) -> None:
        sheet = self.window.pages.parentWidget()
        column = sheet.layout() if sheet is not None else None
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, self._banner)

    def _connect(self) -> None:
        acts, services = self.actions, self.services
        acts.new_file.triggered.connect(services.new_file)
        acts.open_file.triggered.connect(services.open_file)
        acts.bring_in.triggered.connect(services.bring_in)
        acts.back_up.triggered.connect(services.back_up)
        acts.close.triggered.connect(self.window.close)
        acts.keys.triggered.connect(self._on_keys)
        acts.about.triggered.connect(self._on_about)
        self.window.closing.connect(services.close_file)

    def _allow(self, *, is_open: bool, writable: bool) -> None:
        acts = self.actions
        reading = (
            *(acts.export, acts.template, acts.restore, acts.report, acts.filter, acts.search),
            *(acts.inspector, acts.open_project, acts.back, acts.copy, acts.history),
            *(*acts.layouts, acts.brief, acts.brief_open),
        )
        writing = (
            *(acts.bring_in, acts.back_up, acts.new_project, acts.log_session),
            *(acts.edit_project, acts.status, acts.delete, acts.undo, acts.redo),
        )
        for action in reading:
            action.setEnabled(is_open)
        for action in writing:
            action.setEnabled(writable)

    def _show_name(self, name: str) -> None:
        self.window.set_programme(name)
        self._memory.remember("window/programme", name)

    def _on_changed(self, changes: object) -> None:
        from spark_tracker.store.changes import ChangeSet  # noqa: PLC0415 - loaded with the file

        if self.desk is None or not isinstance(changes, ChangeSet):
            return
        if self._note_undoes:
            self._note.hide()  # something newer was done: its Undo would take back another thing
        if changes.touches("code_entry"):
            self.desk.words.forget()
        if changes.touches("programme"):
            from spark_tracker.services.programme import read_programme  # noqa: PLC0415 - the same

            self._show_name(read_programme(self.desk.store).name)

    def _on_keys(self) -> None:
        from spark_tracker.ui.frame.keys_sheet import KeysSheet  # noqa: PLC0415 - when asked for

        every = [*self.window.section_actions, *self.actions.findChildren(QAction)]
        KeysSheet(every, self.window).open()

    def _on_about(self) -> None:
        from spark_tracker.ui.frame.help import AboutSheet  # noqa: PLC0415 - when asked for

        path = self.file.path if self.file is not None else None
        AboutSheet(self.services.folder, path, self.window).open()

    def _loud_jobs(self) -> list[str]:
        if self.desk is None:
            return []
        return [job.title for job in self.desk.jobs.running if not job.quiet]

    def _ask_to_close(self) -> None:
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - rarely needed

        box = QMessageBox(self.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("{work} is not finished.").format(work=self._loud_jobs()[0]))
        box.setInformativeText(
            self.tr("Stopping leaves nothing half done: it can be started again later.")
        )
        stop = box.addButton(self.tr("Stop it and close"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Let it finish"), QMessageBox.ButtonRole.RejectRole)
        stop.clicked.connect(self._on_stop)
        box.open()

    def _on_stop(self) -> None:
        if self.desk is not None:
            self.desk.jobs.stop()
        self.window.removeEventFilter(self)
        self.window.close()


def _today(clock: Callable[[], datetime], zone: tzinfo) -> date:
    return clock().astimezone(zone).date()
