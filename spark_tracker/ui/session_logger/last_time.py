"""From last time: what was left open, parked, and what comes next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spark_tracker.services.session_defaults import OpenAction, SessionDefaults
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.theme import Role, Type, theme
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.buttons import CheckBox
from spark_tracker.ui.widgets.labels import Label, Line, Pane

_PARKED_SHOWN = 3


class LastTime(Pane):
    """Open actions to tick, advice parked, the next milestone."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Role.SUNKEN, parent)
        self._desk = desk
        self.boxes: dict[str, CheckBox] = {}
        self.setAccessibleName(self.tr("From last time"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Size.GAP_5, Size.GAP_4, Size.GAP_5, Size.GAP_4)
        self._column.setSpacing(6)

    def show_defaults(self, defaults: SessionDefaults | None) -> None:
        """Show what is left from the sessions of a project."""
        ticked = self.done_actions
        self._clear()
        self._column.addWidget(Label(self.tr("From last time"), Type.HEADING3))
        self._column.addWidget(Label(self._last(defaults), Type.SMALL, Role.MUTED, wrap=True))
        if defaults is not None:
            self._show_actions(defaults.open_actions)
            self._show_parked(defaults)
            self._show_milestone(defaults)
        self._column.addStretch(1)
        self.set_done(ticked)

    @property
    def done_actions(self) -> tuple[str, ...]:
        """The ids of the ticked actions."""
        return tuple(key for key, box in self.boxes.items() if box.isChecked())

    def set_done(self, ids: Sequence[str]) -> None:
        """Tick exactly these."""
        for key, box in self.boxes.items():
            box.setChecked(key in ids)

    def _last(self, defaults: SessionDefaults | None) -> str:
        if defaults is None:
            return self.tr("Choose the project first.")
        if defaults.last_held_on is None:
            return self.tr("This is the first session of the project.")
        words = self._desk.words.text("session_format", defaults.format)
        day = formats.short_day(defaults.last_held_on, self._desk.today())
        minutes = self.tr("{n} min").format(n=formats.number(defaults.minutes))
        return ", ".join((day, words, minutes))

    def _show_actions(self, actions: Sequence[OpenAction]) -> None:
        if not actions:
            return
        self._gap()
        self._column.addWidget(
            Label(self.tr("Still open, tick what is done"), Type.SMALL, Role.MUTED)
        )
        for action in actions:
            box = CheckBox("", strike=True)
            box.setAccessibleName(action.text)
            box.setFixedSize(24, theme().height(18, room=4))
            self.boxes[action.id] = box
            texts = QVBoxLayout()
            texts.setSpacing(0)
            texts.addWidget(Label(action.text, Type.SMALL, wrap=True))
            due = formats.lateness(action.due_on, self._desk.today()) if action.due_on else ""
            about = ", ".join(part for part in (action.owner, due) if part)
            role = Role.DANGER if action.overdue else Role.MUTED
            if about:
                texts.addWidget(Label(about, Type.SMALL, role, wrap=True))
            row = QHBoxLayout()
            row.setSpacing(0)
            row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(texts, 1)
            self._column.addLayout(row)

    def _show_parked(self, defaults: SessionDefaults) -> None:
        if not defaults.parked:
            return
        self._rule()
        self._column.addWidget(Label(self.tr("Advice parked"), Type.SMALL, Role.MUTED))
        for parked in defaults.parked[:_PARKED_SHOWN]:
            self._column.addWidget(
                Label(self.tr("“{text}”").format(text=parked.text), Type.SMALL, wrap=True)
            )
            day = formats.short_day(parked.on, self._desk.today())
            about = ", ".join(part for part in (parked.advisor, day) if part)
            self._column.addWidget(Label(about, Type.SMALL, Role.MUTED))

    def _show_milestone(self, defaults: SessionDefaults) -> None:
        milestone = defaults.next_milestone
        if milestone is None:
            return
        self._rule()
        self._column.addWidget(Label(self.tr("Next milestone"), Type.SMALL, Role.MUTED))
        self._column.addWidget(Label(milestone.title, Type.SMALL, wrap=True))
        if milestone.due_on is not None:
            words = formats.lateness(milestone.due_on, self._desk.today())
            role = Role.DANGER if milestone.overdue else Role.MUTED
            self._column.addWidget(Label(words, Type.SMALL, role))

    def _gap(self) -> None:
        self._column.addSpacing(Size.GAP_2)

    def _rule(self) -> None:
        self._gap()
        self._column.addWidget(Line(Role.BORDER))
        self._gap()

    def _clear(self) -> None:
        self.boxes = {}
        _empty(self._column)


def _empty(layout: QVBoxLayout | QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        if isinstance(inner, QVBoxLayout | QHBoxLayout):
            _empty(inner)
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
