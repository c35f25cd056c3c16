"""Reports: quarters by partners, what is missing, and the workbook before it is written."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from spark_tracker.domain.quarter import Quarter
from spark_tracker.errors import SparkError
from spark_tracker.paths import data_folder
from spark_tracker.reports.profile import load_profile
from spark_tracker.services.partners import PartnerRow, list_partners
from spark_tracker.services.programme import read_programme
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.reporting.checking import Checked, Place, check, count_gaps
from spark_tracker.ui.reporting.lines import Line as ListLine
from spark_tracker.ui.reporting.lines import LinesView
from spark_tracker.ui.reporting.mending import Mender
from spark_tracker.ui.reporting.words import gap_lines
from spark_tracker.ui.reports.quarter_grid import PartnerHead, QuarterGrid
from spark_tracker.ui.reports.report_pane import ReportPane
from spark_tracker.ui.reports.sides import LEFT, RIGHT, Sides
from spark_tracker.ui.theme import Role, Type, theme
from spark_tracker.ui.theme.tokens import PAGE_LEFT, Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.empty_state import Act, EmptyState
from spark_tracker.ui.widgets.labels import Label, Line, Pane
from spark_tracker.ui.widgets.refusal import sentence

if TYPE_CHECKING:
    from spark_tracker.store.changes import ChangeSet
    from spark_tracker.ui.jobs import Job

_PAST = 8
_ROWS_SEEN = 5
_SETTLE_MS = 250


class ReportsPage(QWidget):
    """Everything is computed on the job thread, and again when something changed.

    Signals:
        project_opened: A gap is mended on the page of this project.
        edit_asked: A gap is mended in the form: project and field.
        settings_asked: A gap is mended in the settings: "rates" or "partners".
    """

    project_opened = Signal(str)
    edit_asked = Signal(str, str)
    settings_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._partners: dict[str, PartnerRow] = {}
        self._programme = ""
        self._checking: Job | None = None
        self._counting: Job | None = None
        self._round = 0
        self._stale = True
        self.grid = QuarterGrid(self.tr("Quarters and partners"))
        self.gaps = LinesView(self.tr("Gaps"))
        self.gaps_title = Label("", Type.HEADING3)
        self.gaps_count = Label("", Type.SMALL, Role.MUTED)
        self.walk_button = Button(self.tr("Fill one by one"), Kind.LINK)
        self.walk_button.hide()  # until a report was read and has gaps
        self.no_gaps = EmptyState("circle-check", "", "", role=Role.OK)
        self.pane = ReportPane(desk)
        self.trouble = EmptyState("triangle-alert", "", "", role=Role.WARN)
        self.no_partner = EmptyState("send", "", "")
        self.mender = Mender(desk, self)
        self._below = QStackedWidget()
        self._right = QStackedWidget()
        self._left = Pane()
        self._whole = QStackedWidget()
        self.sides = Sides(
            self._left,
            self._right,
            (self.tr("Quarters and gaps"), self.tr("Report")),
            self.tr("Parts of the page"),
        )
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._arrange()
        self._connect()

    @property
    def place(self) -> Place | None:
        """The report that is shown."""
        return self.grid.current_place()

    def show_last_full_quarter(self) -> None:
        """Go to the newest quarter that is over, of the partner shown now."""
        self.show_quarter(Quarter.containing(self._desk.today()).previous)

    def show_quarter(self, quarter: Quarter) -> None:
        """Go to a quarter, of the partner shown now."""
        self._read_places()
        if self._partners:
            partner = self.place.partner if self.place else next(iter(self._partners))
            self.grid.choose(Place(partner, quarter))
        self.sides.show_side(LEFT)
        self.grid.setFocus()

    def write_report(self) -> None:
        """Ask where to write the report that is shown."""
        if self.pane.write_button.isEnabled():
            self.sides.show_side(RIGHT)
            self.pane.foot.ask()

    def refresh(self) -> None:
        """Read partners and quarters again, the report shown, then the gaps of the others."""
        self._stale = False
        self._settled.stop()
        self._read_places()
        if self._partners:
            self._check()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()
        elif self._partners:
            self._count()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stop_counting()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_grid()

    def _arrange(self) -> None:
        title = QHBoxLayout()
        title.setContentsMargins(PAGE_LEFT, Size.GAP_3, Size.GAP_4, Size.GAP_2)
        title.setSpacing(Size.GAP_2)
        title.addWidget(self.gaps_title)
        title.addWidget(self.gaps_count)
        title.addStretch(1)
        title.addWidget(self.walk_button)
        self._below.addWidget(self.gaps)
        self._below.addWidget(self.no_gaps)
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.grid)
        column.addLayout(title)
        column.addWidget(Line(Role.LINE))
        column.addWidget(self._below, 1)
        self._right.addWidget(self.pane)
        self._right.addWidget(self.trouble)
        self._whole.addWidget(self.sides)
        self._whole.addWidget(self.no_partner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Line())
        whole.addWidget(self._whole)

    def _connect(self) -> None:
        self.grid.place_chosen.connect(self._on_place_chosen)
        self.grid.entered.connect(self._on_entered)
        self.gaps.acted.connect(self._on_acted)
        self.pane.line_acted.connect(self._on_acted)
        self.pane.foot.busy_changed.connect(self._on_busy_changed)
        self.walk_button.clicked.connect(self._on_walk)
        self.mender.project_opened.connect(self.project_opened)
        self.mender.edit_asked.connect(self.edit_asked)
        self.mender.settings_asked.connect(self.settings_asked)
        self._settled.timeout.connect(self.refresh)
        self._desk.notifier.changed.connect(self._on_changed)
        theme().changed.connect(self._fit_grid)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.write_report)
        for keys, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            step = QShortcut(QKeySequence(keys), self)
            step.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            step.activated.connect(partial(self.pane.tabs.step, by))

    def _fit_grid(self) -> None:
        rows = min(_ROWS_SEEN, _PAST + 1)
        self.grid.setFixedHeight(min(self.grid.wanted_height(rows), self.height() // 2 + 40))

    def _read_places(self) -> None:
        """Read partners and quarters; the cell under the keyboard stays where it was."""
        store, today = self._desk.store, self._desk.today()
        try:
            self._partners = {row.key: row for row in list_partners(store) if row.in_use}
            self._programme = read_programme(store).name
        except SparkError as error:
            self._show_trouble(error)
            return
        now = Quarter.containing(today)
        quarters = [now.shifted(-back) for back in range(_PAST + 1)]
        heads = [self._head(row) for row in self._partners.values()]
        model = self.grid.quarter_model
        if (model.quarters, model.partners) != (tuple(quarters), tuple(heads)):
            before = self.place
            self.grid.blockSignals(True)  # noqa: FBT003 - Qt's signature
            model.set_places(quarters, heads, today)
            self.grid.fit_columns()
            if heads and not (before and self.grid.choose(before)):
                self.grid.choose(Place(heads[0].key, now))
            self.grid.blockSignals(False)  # noqa: FBT003 - Qt's signature
        if heads:
            self._whole.setCurrentWidget(self.sides)
        else:
            self._say_no_partner()

    def _head(self, row: PartnerRow) -> PartnerHead:
        try:
            profile = load_profile(row.profile or row.key, data_folder())
        except SparkError:
            return PartnerHead(row.key, row.name, "")
        languages = {
            "en": self.tr("English"),
            "de": self.tr("German"),
            "fi": self.tr("Finnish"),
            "nb": self.tr("Norwegian"),
        }
        return PartnerHead(row.key, row.name, f"{languages[profile.language]}, {profile.currency}")

    def _say_no_partner(self) -> None:
        self.no_partner.say(
            "send",
            self.tr("No partner yet"),
            self.tr("A report is made for one partner, in its language and currency."),
            [Act(self.tr("Add a partner"), partial(self.settings_asked.emit, "partners"))],
        )
        self._whole.setCurrentWidget(self.no_partner)

    def _title(self, place: Place) -> str:
        return f"{self._partners[place.partner].name}, {place.quarter.label}"

    def _check(self) -> None:
        place = self.place
        if place is None:
            return
        self._stop_counting()
        if self._checking is not None:
            self._checking.cancel()
            self._checking = None
        self._round += 1
        self.pane.show_waiting(self._title(place))
        store, today = self._desk.store, self._desk.today()
        self._checking = self._desk.jobs.start(
            self.tr("Reading {report}").format(report=self._title(place)),
            lambda job: check(store, place, today, job.step),
            succeeded=partial(self._on_checked, self._round),
            failed=partial(self._on_failed, self._round, place),
        )

    def _count(self) -> None:
        """Count the gaps of the other cells, the newest quarters first."""
        model = self.grid.quarter_model
        places = [
            place
            for quarter in model.quarters
            for partner in model.partners
            if model.gaps(place := Place(partner.key, quarter)) is None
        ]
        if not places or self._counting is not None or self.pane.foot.is_busy:
            return
        found: list[tuple[Place, int]] = []
        store = self._desk.store
        self._counting = self._desk.jobs.start(
            self.tr("Counting gaps"),
            lambda job: count_gaps(
                store, places, lambda place, gaps: found.append((place, gaps)), job.step
            ),
            succeeded=partial(self._on_counted, self._round, found),
            failed=partial(self._on_counted, self._round, found),
        )
        self._counting.progressed.connect(partial(self._show_counts, self._round, found))

    def _stop_counting(self) -> None:
        """Let something more urgent be done; what is counted already is kept."""
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None

    def _show_counts(self, number: int, found: list[tuple[Place, int]], *_progress: int) -> None:
        if number == self._round and isValid(self.grid):
            for place, gaps in found:
                self.grid.quarter_model.set_gaps(place, gaps)

    def _show_gaps(self, checked: Checked) -> None:
        lines = gap_lines(checked)
        row = self.gaps.currentIndex().row()
        self.gaps.lines.set_lines(lines)
        self.gaps_title.setText(
            self.tr("Gaps for {report}").format(report=self._title(checked.place))
        )
        self.gaps_count.setText(formats.number(len(lines)) if lines else "")
        self.walk_button.setVisible(bool(lines))
        if lines:
            self.gaps.setCurrentIndex(self.gaps.lines.index(max(0, min(row, len(lines) - 1))))
            self._below.setCurrentWidget(self.gaps)
        else:
            cover = checked.preflight.contents.cover
            text = self.tr("Every running project has what this report needs.")
            if not cover.named + cover.unnamed:
                text = self.tr("No project ran in this quarter: the workbook holds zeros.")
            self.no_gaps.say("circle-check", self.tr("Nothing is missing"), text, role=Role.OK)
            self._below.setCurrentWidget(self.no_gaps)

    def _show_trouble(self, error: SparkError) -> None:
        again = Act(self.tr("Try again"), self.refresh, Kind.PRIMARY)
        title = self.tr("This report cannot be made")
        self.trouble.say("triangle-alert", title, sentence(error), [again], role=Role.WARN)
        self._right.setCurrentWidget(self.trouble)

    def _on_place_chosen(self, _place: Place) -> None:
        if self.isVisible():
            self._settled.stop()
            self._check()

    def _on_entered(self) -> None:
        target: QWidget = self.gaps
        if not self.gaps.lines.rowCount():
            self.sides.show_side(RIGHT)
            target = self.pane.sheet
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_checked(self, number: int, checked: Checked) -> None:
        if number != self._round:
            return
        self._checking = None
        place = checked.place
        self.grid.quarter_model.set_gaps(place, len(checked.preflight.gaps))
        self._right.setCurrentWidget(self.pane)
        partner = self._partners[place.partner].name
        name = f"{self._programme} {place.quarter.label} {partner}"
        self.pane.show_report(checked, self._title(place), name)
        self._show_gaps(checked)
        self._count()

    def _on_failed(self, number: int, place: Place, error: Exception) -> None:
        if number != self._round:
            return
        self._checking = None
        self.pane.note.clear()
        if not isinstance(error, SparkError):
            raise error
        self.grid.quarter_model.set_refused(place)
        self.gaps.lines.set_lines([])
        self.gaps_title.setText("")
        self.gaps_count.setText("")
        self.walk_button.hide()
        self._below.setCurrentWidget(self.gaps)
        self._show_trouble(error)

    def _on_counted(self, number: int, found: list[tuple[Place, int]], result: object) -> None:
        if number == self._round:
            self._counting = None
            self._show_counts(number, found)
        if isinstance(result, Exception):  # reports that cannot be made are left out: a mistake
            raise result

    def _on_busy_changed(self) -> None:
        if self.pane.foot.is_busy:
            self._stop_counting()
        elif self.isVisible() and self._checking is None:
            self._count()

    def _on_acted(self, line: ListLine) -> None:
        checked = self.pane.checked
        if checked is None:
            return
        view = self.sender()
        beside = view if isinstance(view, LinesView) else self.gaps
        rect = beside.visualRect(beside.currentIndex())
        self.mender.mend(line, checked.place.quarter, beside.viewport(), rect)

    def _on_walk(self) -> None:
        """Go to the first gap and open what mends it; the next press takes the next one."""
        if self.gaps.lines.rowCount():
            self.gaps.setFocus(Qt.FocusReason.TabFocusReason)
            row = max(0, self.gaps.currentIndex().row())
            self.gaps.act(row)

    def _on_changed(self, _changes: "ChangeSet") -> None:
        self._stale = True
        self.grid.quarter_model.forget_gaps()
        if self.isVisible():
            self._settled.start()
