"""Lines of a session: one of advice for each opinion, one for each action agreed on."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.services.session_values import ActionLine, AdviceValues
from spark_tracker.ui.session_logger.line_widgets import ActionItemLine, AdviceLine, field_of
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.chip_field import Choice
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.widgets.refusal import mark_refused


class Lines(QWidget):
    """Lines below each other with a heading; Enter adds one, Backspace in an empty one removes it.

    Signals:
        left_downwards: Enter in an empty last line.
        dashed: A line of advice was begun with "- "; carries the rest of it.
    """

    left_downwards = Signal()
    dashed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[AdviceLine | ActionItemLine] = []
        self.title = Label("", Type.SMALL, Role.MUTED)
        self.note = Label("", Type.CAPTION, Role.MUTED)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.note)
        self.refusal = Label("", Type.SMALL, Role.DANGER, wrap=True)
        self.refusal.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.GAP_1)
        column.addLayout(head)
        column.addLayout(self._rows)
        column.addWidget(self.refusal)

    def make(self, like: AdviceLine | ActionItemLine | None) -> AdviceLine | ActionItemLine:
        """Return a new empty line that takes over what usually stays the same."""
        raise NotImplementedError

    def insert(self, line: AdviceLine | ActionItemLine, place: int) -> None:
        """Put a line at `place`."""
        self.lines.insert(place, line)
        self._rows.insertWidget(place, line)
        line.text.entered.connect(lambda: self._on_entered(line))
        line.text.backspaced_empty.connect(lambda: self.remove(line))
        line.text.textChanged.connect(lambda: self._on_typed(line))
        line.text.installEventFilter(self)

    def remove(self, line: AdviceLine | ActionItemLine) -> None:
        """Take a line away and put the keyboard into the one before; the last one stays."""
        if len(self.lines) == 1 or line not in self.lines:
            return
        place = self.lines.index(line)
        self._take(line)
        self.lines[max(0, place - 1)].text.setFocus()

    def clear(self) -> None:
        """Take all lines away."""
        for line in list(self.lines):
            self._take(line)

    def refuse(self, place: int, part: str, text: str) -> None:
        """Say which line is refused and why, and put the focus there."""
        self.refusal.setText(text)
        self.refusal.show()
        if place < len(self.lines):
            line = self.lines[place]
            field = field_of(line, part)
            mark_refused(field, refused=True)
            field.setAccessibleDescription(text)
            field.setFocus()

    def accept(self) -> None:
        """Take all refusals away."""
        self.refusal.hide()
        for line in self.lines:
            for part in ("text", "advisor_id", "owner_id", "due_on", "answer", "answer_reason"):
                mark_refused(field_of(line, part), refused=False)

    @property
    def filled(self) -> list[tuple[int, AdviceLine | ActionItemLine]]:
        """The lines with a text, each with its place."""
        return [(n, line) for n, line in enumerate(self.lines) if line.text.toPlainText().strip()]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            by = steps.get(Qt.Key(event.key()), 0)
            if by and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._move(watched, by)
                return True
        return super().eventFilter(watched, event)

    def _move(self, watched: QObject, by: int) -> None:
        place = next((n for n, line in enumerate(self.lines) if line.text is watched), -1)
        to = place + by
        if place < 0 or not 0 <= to < len(self.lines):
            return
        line = self.lines.pop(place)
        self.lines.insert(to, line)
        self._rows.removeWidget(line)
        self._rows.insertWidget(to, line)
        line.text.setFocus()

    def _take(self, line: AdviceLine | ActionItemLine) -> None:
        self.lines.remove(line)
        self._rows.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _on_entered(self, line: AdviceLine | ActionItemLine) -> None:
        place = self.lines.index(line)
        if not line.text.toPlainText().strip():
            self.left_downwards.emit()
            return
        follower = self.lines[place + 1] if place + 1 < len(self.lines) else None
        if follower is None or follower.text.toPlainText().strip():
            follower = self.make(line)
            self.insert(follower, place + 1)
        follower.text.setFocus()

    def _on_typed(self, line: AdviceLine | ActionItemLine) -> None:
        text = line.text.toPlainText()
        if isinstance(line, AdviceLine) and text.startswith("- "):
            line.text.clear()
            self.remove(line)
            self.dashed.emit(text[2:])


class AdviceLines(Lines):
    """The advice of a session, one line per opinion."""

    def __init__(
        self,
        weights: Sequence[tuple[str, str]],
        answers: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title.setText(self.tr("Advice, one line per opinion"))
        self.note.setText(self.tr("follow, consider or park"))
        self._weights, self._answers = weights, answers
        self._advisors: list[tuple[str, str]] = []
        self.setAccessibleName(self.tr("Advice"))

    def offer(self, advisors: Sequence[tuple[str, str]]) -> None:
        """Offer these advisors in every line."""
        self._advisors = list(advisors)
        for line in self.lines:
            if isinstance(line, AdviceLine):
                line.offer(advisors)
                if not line.advisor.code and advisors and not line.text.toPlainText():
                    line.advisor.choose(advisors[0][0])

    def show_lines(self, values: Sequence[AdviceValues]) -> None:
        """Show these lines, or one empty one."""
        self.clear()
        for place, value in enumerate(values):
            self.insert(self._line(value), place)
        if not values:
            self.insert(self.make(None), 0)

    @override
    def make(self, like: AdviceLine | ActionItemLine | None) -> AdviceLine:
        used = [line.advisor.code for line in self.lines if isinstance(line, AdviceLine)]
        free = [key for key, _name in self._advisors if key not in used]
        keys = free or [key for key, _name in self._advisors]
        return self._line(AdviceValues(text="", advisor_id=keys[0] if keys else None))

    def values(self) -> tuple[AdviceValues, ...]:
        """Return the lines with a text."""
        return tuple(line.values() for _n, line in self.filled if isinstance(line, AdviceLine))

    def _line(self, value: AdviceValues) -> AdviceLine:
        number = len(self.lines) + 1
        return AdviceLine(number, self._advisors, self._weights, self._answers, value)


class ActionLines(Lines):
    """The actions agreed on."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title.setText(self.tr("Action items"))
        self.note.setText(self.tr("a line that starts with - becomes one"))
        self._today = today
        self._people: list[Choice] = []
        self.setAccessibleName(self.tr("Action items"))

    def offer(self, names: Mapping[str, str], first: Sequence[str]) -> None:
        """Offer everybody as owner, those who were there first."""
        ordered = [*first, *(key for key in names if key not in first)]
        self._people = [Choice(key, names[key]) for key in ordered if key in names]
        for line in self.lines:
            if isinstance(line, ActionItemLine):
                key = line.owner.key
                line.owner.offer(self._people)
                if key:
                    line.owner.choose(key)

    def show_lines(self, values: Sequence[ActionLine]) -> None:
        """Show these lines, or one empty one."""
        self.clear()
        for place, value in enumerate(values):
            self.insert(self._line(value), place)
        if not values:
            self.insert(self.make(None), 0)

    def add_text(self, text: str) -> None:
        """Begin a line with this text, in the first empty one, and put the keyboard there."""
        empty = next((line for line in self.lines if not line.text.toPlainText().strip()), None)
        line = empty or self.make(self.lines[-1] if self.lines else None)
        if empty is None:
            self.insert(line, len(self.lines))
        line.text.setPlainText(text)
        line.text.setFocus()
        line.text.moveCursor(line.text.textCursor().MoveOperation.End)

    @override
    def make(self, like: AdviceLine | ActionItemLine | None) -> ActionItemLine:
        owner = like.owner.key if isinstance(like, ActionItemLine) else ""
        return self._line(ActionLine(text="", owner_id=owner or None))

    def values(self) -> tuple[ActionLine, ...]:
        """Return the lines with a text.

        Raises:
            InputError: A date or an owner is not understood.
        """
        return tuple(
            line.values(place)
            for place, (_n, line) in enumerate(self.filled)
            if isinstance(line, ActionItemLine)
        )

    def _line(self, value: ActionLine) -> ActionItemLine:
        return ActionItemLine(len(self.lines) + 1, self._people, self._today, value)
