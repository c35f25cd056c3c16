"""Whether the quarter is in hand: ready projects, what is missing, and the partners."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from spark_tracker.domain.quarter import Quarter
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form.icon import Icon
from spark_tracker.ui.theme import Role, Type, theme
from spark_tracker.ui.theme.tokens import PAGE_LEFT, PAGE_RIGHT, Size
from spark_tracker.ui.this_week.quarter_cells import QuarterCells
from spark_tracker.ui.widgets.buttons import Button
from spark_tracker.ui.widgets.labels import Label, Line

if TYPE_CHECKING:
    from spark_tracker.reports.open_quarter import OpenQuarter, PartnerState

_CELLS_FROM = 680  # px: with less, the cells would take the room of the words


class QuarterPane(QWidget):
    """The open quarter, upright beside the list or as one row above it.

    Signals:
        fill_asked: Fill gaps was pressed.
    """

    fill_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lying = False
        self._partners: tuple[PartnerState, ...] = ()
        self.title = Label("", Type.HEADING2)
        self.left = Label("", Type.SMALL, Role.MUTED)
        self.cells = QuarterCells()
        self.ready = Label("", Type.BODY)
        self.missing = Label("", Type.SMALL, Role.MUTED, wrap=True)
        self.button = Button(self.tr("Fill gaps"), small=True)
        self.button.clicked.connect(self.fill_asked)
        self.button.hide()
        self.ready.setTextFormat(Qt.TextFormat.RichText)
        self._rule = Line(Role.LINE)
        self._grid = QWidget()
        self._rows = QGridLayout(self._grid)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setVerticalSpacing(Size.GAP_2)
        self._rows.setHorizontalSpacing(Size.GAP_3)
        self._rows.setColumnStretch(2, 1)
        self._outer = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._head, self._told = QWidget(), QWidget()
        self._build()
        self._arrange()
        self.show_quarter(Quarter.containing(desk.today()))

    def show_quarter(self, quarter: Quarter) -> None:
        """Show which quarter it is; what is known of it follows."""
        self.title.setText(quarter.label)
        days = quarter.days_left(self._desk.today())
        self.left.setText(formats.plural(days, self.tr("{n} day left"), self.tr("{n} days left")))

    def show_state(self, state: "OpenQuarter") -> None:
        """Show what is ready and what is missing."""
        self.show_quarter(state.quarter)
        self.cells.show_states(state.projects, state.quarter.label)
        every, lacking = len(state.projects), len(state.lacking)
        numbers = self.tr("{ready} of {all}").format(
            ready=formats.number(every - lacking), all=formats.number(every)
        )
        words = (
            self.tr("{numbers} project ready")
            if every == 1
            else self.tr("{numbers} projects ready")
        )
        words = words.format(numbers=f"<b>{numbers}</b>")
        self.ready.setText(words if every else self.tr("No project is in the programme"))
        self.missing.setText(self._missing(state))
        self.missing.setVisible(bool(self.missing.text()))
        self.button.setVisible(lacking > 0)
        self._show_partners(state)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_parts()

    def set_lying(self, *, lying: bool) -> None:
        """Lie as one row above the list, or stand beside it."""
        if lying != self._lying:
            self._lying = lying
            self._arrange()

    def _missing(self, state: "OpenQuarter") -> str:
        if not state.missing:
            return self.tr("Nothing is missing") if state.projects else ""
        fields = formats.plural(state.missing, self.tr("{n} gap"), self.tr("{n} gaps"))
        projects = formats.plural(
            len(state.lacking), self.tr("in {n} project"), self.tr("in {n} projects")
        )
        return f"{fields} {projects}"

    def _show_partners(self, state: "OpenQuarter") -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        day = formats.short_day(state.due_on, self._desk.today())
        for row, partner in enumerate(state.partners):
            icon, words, role = "circle-dashed", self.tr("Open"), Role.MUTED
            if partner.sealed:
                icon, words, role = "lock-keyhole", self.tr("Sealed"), Role.OK
            elif state.projects and not state.missing:
                icon, words, role = "circle-check", self.tr("Ready"), Role.OK
            due = "" if partner.sealed else self.tr("due {day}").format(day=day)
            self._rows.addWidget(Label(partner.name), row, 0)
            self._rows.addWidget(_state(icon, words, role), row, 1)
            right = Qt.AlignmentFlag.AlignRight
            self._rows.addWidget(Label(due, Type.SMALL, Role.MUTED), row, 3, right)
        self._partners = state.partners
        self._show_parts()

    def _show_parts(self) -> None:
        shown = bool(self._partners) and not self._lying
        narrow = self._lying and self.width() < round(_CELLS_FROM * theme().scale)
        self.cells.setVisible(not narrow)  # the words say the same
        self._rule.setVisible(shown)
        self._grid.setVisible(shown)

    def _build(self) -> None:
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.left)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.ready)
        words.addWidget(self.missing)
        told = QHBoxLayout(self._told)
        told.setContentsMargins(0, 0, 0, 0)
        told.addLayout(words, 1)
        told.addWidget(self.button)
        for part in (self._head, self.cells, self._told, self._rule, self._grid):
            self._outer.addWidget(part)

    def _arrange(self) -> None:
        """Stand or lie: the same parts, another direction."""
        fixed = QSizePolicy.Policy.Maximum if self._lying else QSizePolicy.Policy.Preferred
        for part in (self._head, self._told):
            part.setSizePolicy(fixed, QSizePolicy.Policy.Preferred)
        if self._lying:
            self._outer.setDirection(QBoxLayout.Direction.LeftToRight)
            self._outer.setContentsMargins(PAGE_LEFT, Size.GAP_2, Size.GAP_4, Size.GAP_2)
            self._outer.setSpacing(Size.GAP_4)
            self._outer.setStretchFactor(self.cells, 1)
        else:
            self._outer.setDirection(QBoxLayout.Direction.TopToBottom)
            self._outer.setContentsMargins(PAGE_RIGHT, 14, PAGE_RIGHT, Size.GAP_4)
            self._outer.setSpacing(Size.GAP_3)
            self._outer.setStretchFactor(self.cells, 0)
        self._show_parts()


def _state(icon: str, words: str, role: Role) -> QWidget:
    """Return a state as icon and word."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(Icon(icon, role))
    row.addWidget(Label(words, Type.SMALL, Role.MUTED))
    return box
