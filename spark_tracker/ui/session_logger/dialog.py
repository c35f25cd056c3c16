"""Log a session, in under a minute and by keyboard alone; or change one that was logged."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QBoxLayout,
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from spark_tracker.errors import InputError, SparkError
from spark_tracker.services.mentoring import edit_session, log_session, read_session
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form import names
from spark_tracker.ui.record_form.agreement import agreement_form
from spark_tracker.ui.record_form.icon import Icon
from spark_tracker.ui.session_logger import drafts
from spark_tracker.ui.session_logger.form import SessionForm
from spark_tracker.ui.session_logger.last_time import LastTime
from spark_tracker.ui.theme import Role, Type, theme
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.flow import FlowLayout
from spark_tracker.ui.widgets.keys import is_enter
from spark_tracker.ui.widgets.labels import Label, Line
from spark_tracker.ui.widgets.overlays import Banner, Scrim
from spark_tracker.ui.widgets.scroll import on_screen, scrolled
from spark_tracker.ui.wording import refusal_text

_WIDTH, _HEIGHT, _SIDE = 920, 628, 248
_FOLDS_BELOW, _FOLDED_SHARE, _UNLIMITED = 900, 4, 16_777_215
_PAUSE_MS = 600


class SessionLogger(QDialog):
    """Asks for a session; what is typed survives Esc and a crash as a draft.

    Signals:
        logged: A session was logged or changed; carries its id.
    """

    logged = Signal(str)

    def __init__(
        self,
        desk: Desk,
        project_id: str = "",
        session_id: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Begin a session of a project, or open the one with `session_id`."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._session_id = desk, session_id
        self._beside = ""
        self._draft_path = drafts.new_path(desk.store.path)
        self.last_time = LastTime(desk)
        self.form = SessionForm(desk, self.last_time)
        self.banner = Banner()
        self.offer = Banner()
        self.to_mend = Label("", Type.SMALL, Role.DANGER)
        words = self.tr("Save") if session_id else self.tr("Log session")
        self.log_button = Button(words, Kind.PRIMARY, key=self.tr("Ctrl Enter"))
        self.discard_button = Button(self.tr("Discard"), Kind.FLAT)
        self.another_button = Button(self.tr("Log for another project too"))
        title = self.tr("Session") if session_id else self.tr("Log a session")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._build()
        self._connect()
        self._begin(project_id)

    def open(self) -> None:
        """Show the logger over the window."""
        Scrim.behind(self)
        super().open()
        self.form.focus_first_empty()

    def log(self) -> None:
        """Save the session; where something is refused say so and keep everything."""
        session_id = self._save()
        if session_id:
            self._finish(session_id)

    def log_and_go_on(self) -> None:
        """Save the session, and begin the one of another project at the same meeting."""
        session_id = self._save()
        if not session_id:
            return
        self._beside = self._beside or session_id
        drafts.remove(self._draft_path)
        self.logged.emit(session_id)
        self.form.begin_next()
        self._kept = self.form.state()
        self.banner.say(
            self.tr("Logged. Now the next project of the same meeting."),
            role=Role.INFO,
            icon="check",
        )
        self.form.head.project.setFocus()

    def keep_draft(self) -> None:
        """Write down what stands in the form, if it changed."""
        state = self.form.state()
        if self._session_id or state == self._kept:
            return
        try:
            drafts.keep(self._draft_path, state)
        except OSError:
            self.banner.say(
                self.tr("The draft cannot be kept: the data folder cannot be written."),
                role=Role.WARN,
                icon="triangle-alert",
            )
            return
        self._kept = state

    @override
    def reject(self) -> None:
        self.keep_draft()
        self._timer.stop()
        super().reject()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            focused = QApplication.focusWidget()
            if isinstance(focused, QAbstractButton):
                focused.click()
            else:
                self.focusNextChild()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < round(_FOLDS_BELOW * theme().pane_scale)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for layout in (self._body, self._foot):
            layout.setDirection(down if narrow else across)
        wide, high = round(_SIDE * theme().pane_scale), self.height() // _FOLDED_SHARE
        self._side.setMaximumSize(QSize(_UNLIMITED, high) if narrow else QSize(wide, _UNLIMITED))

    def _begin(self, project_id: str) -> None:
        if self._session_id:
            self.form.show_session(
                self._session_id, read_session(self._desk.store, self._session_id)
            )
            self.another_button.hide()
            self.discard_button.set_text(self.tr("Cancel"))
        else:
            self.form.begin(project_id)
            self._offer_draft()
        self._kept = self.form.state()
        self._timer.start()

    def _build(self) -> None:
        self.form.put_above(self.offer)
        self.form.put_above(self.banner)
        area = scrolled(self.form)
        self._side = scrolled(self.last_time)
        self._body, self._foot = QHBoxLayout(), QHBoxLayout()
        self._body.setSpacing(0)
        self._fill_foot()
        self._body.addWidget(area, 1)
        self._body.addWidget(self._side)
        self._side.setMinimumWidth(round(_SIDE * theme().pane_scale))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._body, 1)
        column.addWidget(Line())
        column.addLayout(self._foot)
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        scale = theme().pane_scale
        self.resize(on_screen(self, QSize(round(_WIDTH * scale), round(_HEIGHT * scale))))

    def _fill_foot(self) -> None:
        self._foot.setContentsMargins(Size.GAP_6, 12, Size.GAP_6, 12)
        said, buttons = QHBoxLayout(), FlowLayout(gap=Size.GAP_2)
        for layout in (self._foot, said):
            layout.setSpacing(Size.GAP_2)
        leaving = Label(
            self.tr("Partners get the count and hours, never the text"),
            Type.SMALL,
            Role.MUTED,
            wrap=True,
        )
        said.addWidget(Icon("lock-keyhole", Role.MUTED))
        said.addWidget(leaving, 1)
        said.addWidget(self.to_mend)
        for button in (self.discard_button, self.another_button, self.log_button):
            buttons.addWidget(button)
        self._foot.addLayout(said, 1)
        self._foot.addLayout(buttons)

    def _connect(self) -> None:
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.log)
        self.log_button.clicked.connect(self.log)
        self.another_button.clicked.connect(self.log_and_go_on)
        self.discard_button.clicked.connect(self._on_discard)
        self._timer.timeout.connect(self.keep_draft)
        self.form.people.renew_asked.connect(self._on_renew_asked)
        writable = self._desk.store.writable
        self.log_button.setEnabled(writable)
        self.another_button.setEnabled(writable)

    def _offer_draft(self) -> None:
        draft, aside = drafts.newest(self._desk.store.path)
        if aside is not None:
            words = self.tr("A draft could not be read; it is kept as {file}.")
            self.banner.say(words.format(file=aside), role=Role.WARN, icon="triangle-alert")
        if draft is None:
            return
        project = str(draft.state.get("project_id", ""))
        title = dict(self._project_titles()).get(project, self.tr("no project yet"))
        words = self.tr("A session of {day} was not logged: {project}.").format(
            day=str(draft.state.get("date") or self.tr("no date")), project=title
        )

        def go_on() -> None:
            self.offer.hide()
            drafts.remove(self._draft_path)
            self._draft_path = draft.path
            self.form.restore(draft.state)
            self.form.focus_first_empty()

        self.offer.say(
            words,
            role=Role.INFO,
            icon="message-square-text",
            act=self.tr("Go on with it"),
            run=go_on,
        )

    def _project_titles(self) -> list[tuple[str, str]]:
        return names.projects(self._desk.store, self._desk.today())

    def _save(self) -> str:
        """Return the id of the saved session; "" where something has to be mended."""
        self.form.accept_all()
        self.banner.hide()
        self.to_mend.setText("")
        problems = self.form.problems()
        if problems:
            self._refuse(problems)
            return ""
        desk = self._desk
        try:
            values = self.form.values()
            if self._session_id:
                edit_session(desk.store, self._session_id, values, today=desk.today())
                return self._session_id
            return log_session(desk.store, values, today=desk.today(), beside=self._beside)
        except InputError as error:
            self._refuse([error])
        except SparkError as error:
            self.banner.say(refusal_text(error, desk.words))
        return ""

    def _refuse(self, errors: list[InputError]) -> None:
        for error in reversed(errors):  # the first one has the focus in the end
            if not self.form.refuse(error):
                self.banner.say(refusal_text(error, self._desk.words))
        self.to_mend.setText(
            formats.plural(len(errors), self.tr("{n} thing to mend"), self.tr("{n} things to mend"))
        )

    def _finish(self, session_id: str) -> None:
        self._timer.stop()
        drafts.remove(self._draft_path)
        self.logged.emit(session_id)
        words = self.tr("Session saved") if self._session_id else self.tr("Session logged")
        self._desk.say(words, undoable=True)
        self.accept()

    def _on_discard(self) -> None:
        self._timer.stop()
        drafts.remove(self._draft_path)
        QDialog.reject(self)

    def _on_renew_asked(self, person_id: str) -> None:
        try:
            form = agreement_form(self._desk, person_id, self)
        except SparkError as error:  # deleted by another window since the form was opened
            self.banner.say(refusal_text(error, self._desk.words))
            return
        form.saved.connect(self.form.speak)
        form.open()
