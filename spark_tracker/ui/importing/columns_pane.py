"""Which column goes to which field, with an example of each."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.exchange.mapping import Column
from spark_tracker.exchange.targets import LEAVE_OUT, targets
from spark_tracker.ui import formats
from spark_tracker.ui.icons import paint_icon
from spark_tracker.ui.importing.rows import field_title
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import PAGE_LEFT, RADIUS_M, Size
from spark_tracker.ui.widgets.code_combo import CodeCombo
from spark_tracker.ui.widgets.labels import ElidedLabel, Label, Line, Pane
from spark_tracker.ui.widgets.scroll import FloatingBar

if TYPE_CHECKING:
    from spark_tracker.exchange.mapping import ColumnMapping

CHOOSE = "?"
_MOST = 150  # columns with a field of their own; what is right of them goes to the note


class TargetCombo(CodeCombo):
    """Where one column goes; amber while somebody has to choose."""

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], key: str) -> None:
        self.is_guess = key == CHOOSE
        icons = (lambda _code: ("triangle-alert", Role.WARN)) if self.is_guess else None
        super().__init__(name, choices, key, icons=icons)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.is_guess and not self.hasFocus():
            edge = theme().colour(Role.WARN)
            paint.box(QPainter(self), self.rect(), RADIUS_M, None, edge, 1.5)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the list: nobody wants to change a field by scrolling."""
        event.ignore()


class Arrow(QWidget):
    """An arrow from a column to its field."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(16, 20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_icon(QPainter(self), 0, (self.height() - 14) / 2, "arrow-right", Role.MUTED, 14)


class ColumnsPane(QWidget):
    """All columns of the sheet, in its order.

    Signals:
        chosen: A column was sent to another field; heading and key ("" the note, "-" nowhere).
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.combos: dict[str, TargetCombo] = {}
        self.summary = Label("", Type.SMALL, Role.MUTED, wrap=True)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Columns to fields"))
        self._bar = FloatingBar(self._scroll)
        head = QVBoxLayout()
        head.setContentsMargins(PAGE_LEFT, Size.GAP_3, Size.GAP_4, Size.GAP_3)
        head.setSpacing(0)
        head.addWidget(Label(self.tr("Columns to fields"), Type.HEADING3))
        head.addWidget(self.summary)
        pane = Pane()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self._scroll, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(pane)

    @property
    def guesses(self) -> int:
        """How many columns wait for a choice."""
        return sum(combo.is_guess for combo in self.combos.values())

    def show_mapping(self, mapping: "ColumnMapping", guesses: Mapping[str, str]) -> None:
        """Show where each column goes; the focus stays on its column.

        Args:
            mapping: where each column goes now.
            guesses: the likeliest field of columns that nobody has chosen one for.
        """
        focused = next((name for name, combo in self.combos.items() if combo.hasFocus()), "")
        choices = [
            ("", self.tr("To the note")),
            (LEAVE_OUT, self.tr("Leave out")),
            *((key, field_title(one.title)) for key, one in targets(mapping.record).items()),
        ]
        place = self._scroll.verticalScrollBar().value()
        body = Pane()
        grid = QGridLayout(body)
        grid.setContentsMargins(PAGE_LEFT, Size.GAP_2, Size.GAP_4, Size.GAP_4)
        grid.setHorizontalSpacing(Size.GAP_3)
        grid.setVerticalSpacing(Size.GAP_3)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(2, 6)
        self.combos = {}
        for row, column in enumerate(mapping.columns[:_MOST]):
            self._add(grid, row, column, choices, guesses.get(column.heading.name, ""))
        grid.setRowStretch(len(mapping.columns), 1)
        self._scroll.setWidget(body)
        self._scroll.verticalScrollBar().setValue(place)
        if focused in self.combos:
            self.combos[focused].setFocus()
        self._say(mapping, len(guesses))

    def show_ours(self, sheets: int) -> None:
        """Say that a complete export needs no columns."""
        self.combos = {}
        words = self.tr(
            "This is a complete export of SPARK Tracker. Its columns are known; nothing to choose."
        )
        body = Pane()
        column = QVBoxLayout(body)
        column.setContentsMargins(PAGE_LEFT, Size.GAP_3, Size.GAP_4, Size.GAP_3)
        column.addWidget(Label(words, role=Role.MUTED, wrap=True))
        column.addStretch(1)
        self._scroll.setWidget(body)
        count = formats.plural(sheets, self.tr("{n} sheet"), self.tr("{n} sheets"))
        self.summary.setText(count)

    def focus_first(self) -> None:
        """Go to the first column that waits for a choice, else to the first."""
        combos = list(self.combos.values())
        chosen = next((combo for combo in combos if combo.is_guess), combos[0] if combos else None)
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(chosen)

    def _add(
        self,
        grid: QGridLayout,
        row: int,
        column: Column,
        choices: Sequence[tuple[str, str]],
        guess: str,
    ) -> None:
        name = column.heading.name
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(name))
        words.addWidget(ElidedLabel(column.example or "–", Type.SMALL, Role.MUTED))
        key = column.key or ""
        if guess:
            likely = [choice for choice in choices if choice[0] == guess]
            others = [choice for choice in choices if choice[0] != guess]
            choices, key = [(CHOOSE, self.tr("Choose…")), *likely, *others], CHOOSE
        combo = TargetCombo(self.tr("Field for {column}").format(column=name), choices, key)
        if guess:
            tip = self.tr("Perhaps {field}. Until you choose, it goes to the note.")
            tip = tip.format(field=dict(choices)[guess])
            combo.setAccessibleDescription(tip)
            combo.setToolTip(tip)
        combo.chosen.connect(partial(self._on_chosen, name))
        grid.addLayout(words, row, 0)
        grid.addWidget(Arrow(), row, 1)
        grid.addWidget(combo, row, 2)
        self.combos[name] = combo

    def _on_chosen(self, heading: str, key: str) -> None:
        if key != CHOOSE:
            self.chosen.emit(heading, key)

    def _say(self, mapping: "ColumnMapping", guesses: int) -> None:
        columns = mapping.columns
        out = sum(column.key == LEAVE_OUT for column in columns)
        noted = sum(column.key is None for column in columns) - guesses
        sure = len(columns) - guesses - out - noted
        parts = [self.tr("{n} matched").format(n=sure)]
        if guesses:
            parts.append(self.tr("{n} to choose").format(n=guesses))
        if noted:
            parts.append(self.tr("{n} to the note").format(n=noted))
        if out:
            parts.append(self.tr("{n} left out").format(n=out))
        self.summary.setText(", ".join(parts))
