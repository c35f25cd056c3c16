"""The timeline of the projects page: milestones with first plan, forecast and slip."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spark_tracker.errors import SparkError
from spark_tracker.services.milestone_steps import move_forecast
from spark_tracker.services.timeline import (
    TimelineMilestone,
    TimelineRow,
    TimelineSpan,
    sealed_quarters,
    timeline_rows,
    timeline_span,
)
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.projects.timeline.card import MilestoneCard
from spark_tracker.ui.projects.timeline.cursor import Move
from spark_tracker.ui.projects.timeline.legend import Legend
from spark_tracker.ui.projects.timeline.model import TimelineModel
from spark_tracker.ui.projects.timeline.placing import Placed
from spark_tracker.ui.projects.timeline.reason import ReasonPopup
from spark_tracker.ui.projects.timeline.scale import ALL, ZOOMS, TimeScale
from spark_tracker.ui.projects.timeline.table import TimelineTable
from spark_tracker.ui.projects.timeline.tools import TimelineTools
from spark_tracker.ui.projects.timeline.words import card_lines

_SOON = 150  # milliseconds: how far all rows reach is read when no key was pressed so long
_SETTLED = 300  # milliseconds: a turn of the wheel is told once, not at each notch
_MOST_DAYS, _MOST_LEFT = 40_000, 4_000


class TimelineView(QWidget):
    """Shows projects with their milestones in time; moves forecasts.

    Signals:
        opened: Enter or a double-click; carries the project's id.
        chosen: Another selection; carries the ids in the order of the list.
        menu_asked: Context menu; carries the project's id and the place on the screen.
        remove_asked: Del; carries the ids.
        inspector_asked: Space.
        milestone_asked: Add a milestone to this project.
        state_changed: Zoom, part of time or width of the left part were changed by the user.
        counted: How many milestones there are and how late they are; carries a TimelineSpan.
    """

    opened = Signal(str)
    chosen = Signal(list)
    menu_asked = Signal(str, QPoint)
    remove_asked = Signal(list)
    inspector_asked = Signal()
    milestone_asked = Signal(str)
    state_changed = Signal()
    counted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tools: TimelineTools | None = None
        self._over: tuple[TimelineRow, Placed] | None = None
        self.popup: ReasonPopup | None = None
        self.span = TimelineSpan(first=None, last=None, milestones=0, median_slip=None)
        self.scale = TimeScale(desk.today, self)
        self.model = TimelineModel(self._load, desk.words, desk.today, self)
        self.table = TimelineTable(
            self.model,
            self.scale,
            name=self.tr("Timeline of projects"),
            writable=desk.store.writable,
        )
        self.legend = Legend()
        self.card = MilestoneCard(self.table)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.legend)
        self.setFocusProxy(self.table)
        self._connect()

    def show_ids(self, ids: Sequence[str]) -> None:
        """Show these projects in this order; what is selected stays selected where it is there."""
        if self.model.rowCount() and tuple(ids) == tuple(self.model.ids):
            self.reload()
            return
        self._read_seals()
        self.model.set_ids(ids)
        self._measure_soon()

    def reload(self) -> None:
        """Read the same projects again, after something changed."""
        self._read_seals()
        self._over = None
        self.model.reload()
        self._measure_soon()
        self._show_card()

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected projects, in the order of the list."""
        return self.table.selected_ids()

    def current_id(self) -> str:
        """Return the id of the project the keyboard is on; "" where there is none."""
        return self.table.current_id()

    def select_id(self, project_id: str) -> bool:
        """Select a project and scroll to it; return whether it is in the list."""
        return self.table.select_id(project_id)

    def set_density(self, density: str) -> None:
        """Set the row height: compact, normal or roomy."""
        self.table.set_density(density)

    def kept(self) -> dict[str, str]:
        """Return what a saved view keeps: zoom, first day seen (relative to today), left part."""
        kept = {
            "zoom": self.scale.zoom or f"{self.scale.days:.1f}",
            "left": str(self.table.left_width()),
        }
        if self.scale.zoom != ALL:  # all of time begins where the projects begin
            kept["from"] = str((self.scale.first_day - self.scale.today).days)
        return kept

    def set_kept(self, kept: Mapping[str, str]) -> tuple[str, ...]:
        """Take what `kept` returned; what is unknown or makes no sense is left as it is."""
        zoom = kept.get("zoom", "")
        days = _number(zoom, _MOST_DAYS)
        if zoom == ALL:
            self._measure()
        if zoom == ALL or zoom in ZOOMS:
            self.scale.set_zoom(zoom)
        elif days is not None and days > 0:
            self.scale.set_days(days)
        first = _number(kept.get("from", ""), _MOST_DAYS)
        if first is not None and zoom != ALL:
            self.scale.show_from(self.scale.today + timedelta(days=int(first)))
        left = _number(kept.get("left", ""), _MOST_LEFT)
        if left is not None and left > 0:
            self.table.set_left_width(int(left))
        return ()

    def tools(self) -> QWidget:
        """Return zoom, earlier, today and later, for the right end of the filter bar."""
        if self._tools is None:
            self._tools = TimelineTools(self.scale, self._measure)
        return self._tools

    def summary(self) -> str:
        """Return a sentence for the status line: milestones shown, median slip."""
        words = formats.plural(
            self.span.milestones, self.tr("{n} milestone shown"), self.tr("{n} milestones shown")
        )
        if self.span.median_slip is None:
            return words
        slip = formats.days(round(self.span.median_slip))
        return self.tr("{milestones}, median slip {days}").format(milestones=words, days=slip)

    def _connect(self) -> None:
        table = self.table
        table.opened.connect(self.opened)
        table.chosen.connect(self.chosen)
        table.menu_asked.connect(self.menu_asked)
        table.remove_asked.connect(self.remove_asked)
        table.inspector_asked.connect(self.inspector_asked)
        table.milestone_asked.connect(self.milestone_asked)
        table.move_asked.connect(self._on_move_asked)
        table.fixed_asked.connect(self._on_fixed_asked)
        table.hovered.connect(self._on_hovered)
        table.spot.changed.connect(self._show_card)
        table.verticalScrollBar().valueChanged.connect(self._show_card)
        table.left_resized.connect(self._settled.start)
        self.scale.changed.connect(self._show_card)
        self.scale.steered.connect(self._settled.start)
        self._settled.timeout.connect(self.state_changed)
        self._soon.timeout.connect(self._measure)

    def _load(self, ids: Sequence[str]) -> dict[str, TimelineRow]:
        return timeline_rows(self._desk.store, ids, today=self._desk.today())

    def _read_seals(self) -> None:
        self.table.header.sealed = sealed_quarters(self._desk.store)
        self.table.header.viewport().update()

    def _measure_soon(self) -> None:
        if self.scale.zoom == ALL:
            self._measure()  # how wide a day is follows from it
        else:
            self._soon.start()

    def _measure(self) -> None:
        self._soon.stop()
        self.span = timeline_span(self._desk.store, self.model.ids)
        self.scale.set_span(self.span.first, self.span.last)
        self.counted.emit(self.span)

    def _show_card(self) -> None:
        """Show the card of the milestone the mouse is over, or else of the current one."""
        place = self._card_place()
        if place is None or self.popup is not None:
            self.card.hide()
            return
        milestone, count, rect = place
        note = ""
        if count > 1:
            note = formats.plural(
                count - 1,
                self.tr("{n} more is too near to be shown: zoom in"),
                self.tr("{n} more are too near to be shown: zoom in"),
            )
        lines = card_lines(milestone, self._desk.today(), self._desk.words)
        self.card.tell(milestone.title, lines, note, rect)

    def _card_place(self) -> tuple[TimelineMilestone, int, QRect] | None:
        spot = self.table.spot
        if self._over is not None and spot.move is None:
            row, mark = self._over
        else:
            position = self.model.position_of(spot.project_id)
            found = self.model.row_at(position) if position >= 0 else None
            if found is None or not self.table.hasFocus():
                return None
            row = found
            marks = self.table.marks_of(row)
            current = next((one for one in marks if one.milestone.id == spot.milestone_id), None)
            if current is None:
                return None
            mark = current
        rect = self.table.mark_rect(row.id, self.scale.x_of(mark.on))
        rect.translate(self.table.viewport().pos())
        if not self.table.viewport().geometry().intersects(rect):
            return None
        return mark.milestone, mark.count, rect

    def _on_hovered(self, found: tuple[TimelineRow, Placed] | None) -> None:
        self._over = found
        self._show_card()

    def _on_fixed_asked(self, milestone: TimelineMilestone) -> None:
        if not self._desk.store.writable:
            words = self.tr("This file is open for reading only: nothing can be moved.")
        elif milestone.done_on is not None:
            words = self.tr("“{title}” is done: its day does not move.")
        else:
            words = self.tr("“{title}” is closed. Reopen it to move its forecast.")
        self._desk.say(words.format(title=milestone.title))

    def _on_move_asked(self) -> None:
        move = self.table.spot.move
        if move is None or self.popup is not None:
            return
        popup = ReasonPopup(move.milestone, move.to, self._desk.today, self.table)
        self.popup = popup
        popup.agreed.connect(lambda to, reason: self._move(move, to, reason))
        popup.left.connect(self._on_popup_left)
        self.card.hide()
        rect = self.table.mark_rect(move.project_id, self.scale.x_of(move.to))
        popup.show_beside(self.table.viewport(), rect)

    def _move(self, move: Move, to: date, reason: str) -> None:
        """Write the move; a refusal is said in the popup, and what was typed stays."""
        popup = self.popup
        if popup is None:
            return
        try:
            move_forecast(
                self._desk.store, move.milestone.id, to, reason=reason, today=self._desk.today()
            )
        except SparkError as error:
            popup.refuse(error)
            return
        self.popup = None
        popup.finish()
        self.table.spot.take_back()
        words = self.tr("“{title}” moved to {day}")
        words = words.format(title=move.milestone.title, day=formats.day(to))
        self._desk.say(words, undoable=True)
        self.table.setFocus()

    def _on_popup_left(self) -> None:
        self.popup = None
        self.table.spot.take_back()


def _number(text: str, most: float) -> float | None:
    try:
        found = float(text)
    except ValueError:
        return None
    return found if -most <= found <= most else None
