"""This week: who needs me, and is the quarter in hand?"""

from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.domain.quarter import Quarter
from spark_tracker.errors import SparkError
from spark_tracker.services.attention import DUE_SOON
from spark_tracker.services.week import Week, before_weekend, read_week
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.soon import soon
from spark_tracker.ui.theme import Role, Type, theme
from spark_tracker.ui.theme.tokens import FILTER_BAR_HEIGHT, PAGE_LEFT, PAGE_RIGHT, Size
from spark_tracker.ui.this_week.empty import WeekEmpty
from spark_tracker.ui.this_week.filling import GapFilling
from spark_tracker.ui.this_week.model import WeekModel
from spark_tracker.ui.this_week.rows import GAPS, GROUPS, Line, gap_row, heading, week_row
from spark_tracker.ui.this_week.side import WeekSide
from spark_tracker.ui.this_week.view import WeekView
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.widgets.segment import Segment

if TYPE_CHECKING:
    from spark_tracker.reports.open_quarter import OpenQuarter
    from spark_tracker.services.week_line import WeekLine
    from spark_tracker.store.changes import ChangeSet
    from spark_tracker.ui.this_week.acts import WeekActs

_EVERYTHING, _MINE = "everything", "mine"
_TABLES = (
    "project",
    "milestone",
    "action_item",
    "mentoring_session",
    "patent_family",
    "patent_filing",
    "person",
    "advisor",
    "assignment",
)
_COUNT_MS = 500
_NEXT_WEEK = timedelta(days=7)


class ThisWeekPage(QWidget):
    """What needs somebody, grouped; beside it the quarter and the key figures.

    Signals:
        project_opened: A project should be shown; carries its id.
        session_asked: A session with a project should be logged.
        edit_asked: A field of a project should be filled in: project and field.
        record_opened: A record should be shown: its kind in the catalogue and its id.
        settings_asked: A part of the settings should be shown.
        new_asked, import_asked: An empty programme should get its first projects.
        attention_counted: How many lines need somebody, for the sidebar.
        gaps_counted: How many fields the open quarter lacks, for the sidebar.
    """

    project_opened = Signal(str)
    session_asked = Signal(str)
    edit_asked = Signal(str, str)
    record_opened = Signal(str, str)
    settings_asked = Signal(str)
    new_asked = Signal()
    import_asked = Signal()
    attention_counted = Signal(int)
    gaps_counted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._week: Week | None = None
        self._quarter: OpenQuarter | None = None
        self._stale = True
        self._soon = DUE_SOON
        folded = desk.memory.text("this_week/folded").split(",")
        self.model = WeekModel([key for key in folded if key in GROUPS], self)
        self.view = WeekView(self.model, self.tr("What needs somebody"))
        self.side = WeekSide(desk)
        self.filling = GapFilling(self)
        self.whose = Segment(
            [(_EVERYTHING, self.tr("Everything"), ""), (_MINE, self.tr("Mine"), "")],
            name=self.tr("Whose"),
            small=True,
        )
        self.summary = Label("", Type.SMALL, Role.MUTED)
        self.empty = WeekEmpty("sun", "", "")
        self._stack = QStackedWidget()
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self._on_settled)
        self._arrange()
        self._connect()

    @cached_property
    def acts(self) -> "WeekActs":
        """What is done about a line; loaded with the first act, as forms are many."""
        from spark_tracker.ui.this_week.acts import WeekActs  # noqa: PLC0415 - see above

        acts = WeekActs(self._desk, self.view, self)
        acts.project_opened.connect(self.project_opened)
        acts.session_asked.connect(self.session_asked)
        acts.edit_asked.connect(self.edit_asked)
        acts.record_opened.connect(self.record_opened)
        acts.settings_asked.connect(self.settings_asked)
        return acts

    def subtitle(self) -> str:
        """Return what stands beside the title: Monday 23 November 2026, week 48."""
        today = self._desk.today()
        return self.tr("{day}, week {week}").format(
            day=formats.full_day(today), week=today.isocalendar().week
        )

    def refresh(self) -> None:
        """Read the lines again, then what the quarter lacks, on the job's thread."""
        self._stale = False
        self._settled.stop()
        self._read()
        self._show()
        self.side.refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._week is not None and self._week.today != self._desk.today():
            self._soon, self._stale = DUE_SOON, True
        if self._stale:
            self.refresh()
        soon(self, self._take_focus)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_side()

    def _arrange(self) -> None:
        self.bar = QWidget()
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(PAGE_LEFT, Size.GAP_2, PAGE_RIGHT, Size.GAP_2)
        row.setSpacing(Size.GAP_2)
        row.addWidget(self.whose)
        row.addWidget(self.summary, 1)
        self.bar.setMinimumHeight(FILTER_BAR_HEIGHT)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.side.above)
        left.addWidget(self.bar)
        left.addWidget(self._stack, 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addLayout(left, 1)
        body.addWidget(self.side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(body)
        if self._desk.memory.text("this_week/whose") == _MINE:
            self.whose.choose(_MINE)

    def _connect(self) -> None:
        self.side.project_opened.connect(self.project_opened)
        self.view.acted.connect(self._on_acted)
        self.view.opened.connect(self._on_opened)
        self.view.dated.connect(self._on_dated)
        self.view.menu_asked.connect(self._on_menu_asked)
        self.view.folded.connect(self._on_folded)
        self.whose.chosen.connect(self._on_whose)
        self.side.read.connect(self._on_quarter_read)
        self.side.fill_asked.connect(self.filling.begin)
        self.side.gap_pressed.connect(self._on_gap_pressed)
        self.side.list_asked.connect(self.show_gaps)
        self._desk.notifier.changed.connect(self._on_changed)
        theme().changed.connect(self._place_side)

    # what is shown

    def _read(self) -> None:
        desk = self._desk
        try:
            self._week = read_week(
                desk.store, today=desk.today(), author=desk.author, soon=self._soon
            )
        except SparkError as error:
            self._week = None
            self.empty.say_trouble(error, self._desk.words, self.refresh)
            self._stack.setCurrentWidget(self.empty)
            return
        self.attention_counted.emit(sum(1 for _line in self._week.counted()))

    def _show(self) -> None:
        week = self._week
        if week is None:
            return
        self._say_counts(week)
        before, position = self.view.current_row(), self.view.currentIndex().row()
        scroll = self.view.verticalScrollBar().value()
        self.view.end_fading()
        rows = self._rows(week)
        label = Quarter.containing(week.today).label
        self.model.set_groups([(heading(key, rows[key], label), rows[key]) for key in GROUPS])
        if not self.model.rowCount():
            self._say_empty(week)
            return
        self._stack.setCurrentWidget(self.view)
        self.view.verticalScrollBar().setValue(scroll)
        self.view.choose_near(before.key if before else "", max(0, position))

    def _rows(self, week: Week) -> dict[str, list[Line]]:
        mine, writable = self._is_mine(), self._desk.store.writable
        rows: dict[str, list[Line]] = {key: [] for key in GROUPS}
        for line in week.lines:
            if line.mine or not mine:
                row = week_row(line, week.today, self._desk.words, writable=writable)
                rows[row.group].append(row)
        if self._quarter is not None and not mine:
            label = self._quarter.quarter.label
            rows[GAPS] = [
                gap_row(state, label, writable=writable) for state in self._quarter.lacking
            ]
        return rows

    def _is_mine(self) -> bool:
        return self.whose.current == _MINE and self._week is not None and self._week.me

    def _say_counts(self, week: Week) -> None:
        lines, own = list(week.counted()), sum(1 for _line in week.counted(mine=True))
        texts = {
            _EVERYTHING: self.tr("Everything {n}").format(n=formats.number(len(lines))),
            _MINE: self.tr("Mine {n}").format(n=formats.number(own)) if week.me else "",
        }
        for key, text in texts.items():
            part = self.whose.part(key)
            part.setText(text or self.tr("Mine"))
            part.setAccessibleName(text or self.tr("Mine"))
            part.updateGeometry()
        part = self.whose.part(_MINE)
        part.setEnabled(week.me)
        why = self.tr("Nobody in the list of people is called {name}").format(
            name=self._desk.author
        )
        what = self.tr("What I own, or coordinate")
        part.setToolTip(what if week.me else why)
        if not week.me:
            self.whose.choose(_EVERYTHING)
        shown = [line for line in lines if line.mine or not self._is_mine()]
        self.summary.setText(self._sentence(shown, week.today))

    def _sentence(self, lines: list["WeekLine"], today: date) -> str:
        late = sum(line.late for line in lines)
        due = sum(line.on == today and not line.late for line in lines)
        more = sum(before_weekend(line, today) for line in lines)
        parts = []
        if late:
            parts.append(self.tr("{n} late").format(n=formats.number(late)))
        if due:
            parts.append(self.tr("{n} due today").format(n=formats.number(due)))
        if more:
            words = (
                self.tr("{n} more before the weekend")
                if parts
                else self.tr("{n} before the weekend")
            )
            parts.append(words.format(n=formats.number(more)))
        return ", ".join(parts)

    def _say_empty(self, week: Week) -> None:
        if not week.projects:
            writable = self._desk.store.writable
            self.empty.say_nothing_yet(
                self.new_asked.emit, self.import_asked.emit, writable=writable
            )
        elif self._is_mine():
            self.empty.say_none_of_mine(self._show_everything)
        else:
            self.empty.say_all_done(week.next, self._show_next_week)
        self._stack.setCurrentWidget(self.empty)

    def _place_side(self) -> None:
        self.side.place(self.window().width())

    # the gaps of the quarter

    def show_gaps(self) -> None:
        """Go to the first line of what the quarter lacks."""
        first = next((key for key in self.model.lines if key.startswith(f"{GAPS}/")), "")
        if self._is_mine():
            self._show_everything()
            first = next((key for key in self.model.lines if key.startswith(f"{GAPS}/")), "")
        if first and self.view.choose(first):
            self.view.show_from(GAPS)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # what happens

    def _take_focus(self) -> None:
        """Begin in the list, unless the keyboard is somewhere else in the window."""
        held = QApplication.focusWidget()
        if held is None or held is self.whose.part(self.whose.current):
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_acted(self, row: Line) -> None:
        self.acts.do(row)

    def _on_opened(self, row: Line) -> None:
        self.acts.open(row)

    def _on_dated(self, row: Line) -> None:
        self.acts.reschedule(row)

    def _on_gap_pressed(self, project_id: str) -> None:
        if self._is_mine():
            self._show_everything()
        if self.view.choose(f"{GAPS}/{project_id}"):
            self.filling.begin()

    def _on_quarter_read(self, state: "OpenQuarter") -> None:
        self._quarter = state
        self.gaps_counted.emit(state.missing)
        self._show()
        self.filling.go_on(state)

    def _on_menu_asked(self, row: Line, place: QPoint) -> None:
        at = self.model.position(row.key)
        if at >= 0:
            self.view.setCurrentIndex(self.model.index(at))
        self.acts.show_menu(row, place)

    def _on_folded(self) -> None:
        folded = [key for key in GROUPS if key in self.model.folded]
        self._desk.memory.remember("this_week/folded", ",".join(folded))

    def _on_whose(self, key: str) -> None:
        self._desk.memory.remember("this_week/whose", key)
        if self._week is not None:
            self._show()

    def _show_everything(self) -> None:
        self.whose.choose(_EVERYTHING)
        self._on_whose(_EVERYTHING)

    def _show_next_week(self) -> None:
        self._soon = DUE_SOON + _NEXT_WEEK
        self.refresh()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, changes: "ChangeSet") -> None:
        touched = changes.touches(*_TABLES)
        self._stale = self._stale or not self.isVisible()
        if touched:
            self._settled.start(self.view.fading_ms if self.isVisible() else _COUNT_MS)
        elif self.isVisible():
            self._refresh_side()

    def _on_settled(self) -> None:
        if not self.isVisible():  # only the sidebar shows something of it
            self._read()
            return
        self._read()
        self._show()
        self._refresh_side()

    def _refresh_side(self) -> None:
        """Read the quarter again: at once where somebody waits for the next gap."""
        if self.filling.is_under_way:
            self.side.refresh()
        else:
            self.side.refresh_soon()
