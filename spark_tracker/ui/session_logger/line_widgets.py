"""One line of advice, one action item: the fields that belong together."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.domain.codes import AdviceAnswer, AdviceWeight
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.session_values import ActionLine, AdviceValues
from spark_tracker.ui.record_form.person_field import NameLine
from spark_tracker.ui.theme import Role, theme
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.chip_field import Choice
from spark_tracker.ui.widgets.code_combo import CodeCombo
from spark_tracker.ui.widgets.date_field import DateField
from spark_tracker.ui.widgets.fields import MultiLine, TextField

_ICONS = {
    AdviceWeight.FOLLOW: ("check", Role.OK),
    AdviceWeight.CONSIDER: ("circle-dot", Role.MUTED),
    AdviceWeight.PARK: ("circle-pause", Role.MUTED),
}
_ANSWER_ICONS = {
    AdviceAnswer.ACCEPTED: ("check", Role.OK),
    AdviceAnswer.REJECTED: ("x", Role.MUTED),
    AdviceAnswer.LATER: ("circle-pause", Role.MUTED),
}
_ADVISOR_WIDTH, _WEIGHT_WIDTH = 158, 122
_OWNER_WIDTH, _DUE_WIDTH = 142, 150


def weight_icon(code: str) -> tuple[str, Role]:
    """Return icon and role of a weight."""
    return _ICONS.get(AdviceWeight(code), ("circle-dot", Role.MUTED))


def answer_icon(code: str) -> tuple[str, Role]:
    """Return icon and role of the team's answer."""
    return _ANSWER_ICONS[AdviceAnswer(code)]


class AdviceLine(QWidget):
    """One opinion: who, what, how strongly; below, once it is logged, the team's answer and why."""

    def __init__(
        self,
        number: int,
        advisors: Sequence[tuple[str, str]],
        weights: Sequence[tuple[str, str]],
        answers: Sequence[tuple[str, str]],
        values: AdviceValues,
    ) -> None:
        super().__init__()
        self._values = values
        self.advisor = CodeCombo(
            self.tr("Advisor of line {n}").format(n=number),
            advisors,
            values.advisor_id or "",
            optional=True,
        )
        self.text = MultiLine(
            self.tr("Advice, line {n}").format(n=number), values.text, enter_leaves=True
        )
        self.weight = CodeCombo(
            self.tr("Weight of line {n}").format(n=number),
            weights,
            values.weight,
            icons=weight_icon,
        )
        self.answer = CodeCombo(
            self.tr("The team's answer to line {n}").format(n=number),
            answers,
            values.answer or "",
            optional=True,
            icons=answer_icon,
        )
        self.answer.setItemText(0, self.tr("No answer yet"))
        self.reason = TextField(
            self.tr("Why the team answers so, line {n}").format(n=number), values.answer_reason
        )
        self.reason.setPlaceholderText(self.tr("Why the team answers so"))
        self._arrange()

    def _arrange(self) -> None:
        advisor_width = round(_ADVISOR_WIDTH * theme().scale)
        self.advisor.setFixedWidth(advisor_width)
        self.answer.setFixedWidth(advisor_width)
        self.weight.setFixedWidth(round(_WEIGHT_WIDTH * theme().scale))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Size.GAP_1)
        row, answered = QHBoxLayout(), QHBoxLayout()
        for line in (row, answered):
            line.setSpacing(Size.GAP_2)
            rows.addLayout(line)
        for widget, stretch in ((self.advisor, 0), (self.text, 1), (self.weight, 0)):
            row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)
        answered.addWidget(self.answer)
        answered.addWidget(self.reason, 1)
        for field in (self.answer, self.reason):
            field.setVisible(bool(self._values.id))

    def offer(self, advisors: Sequence[tuple[str, str]]) -> None:
        """Offer these advisors; who is chosen stays, even if not among them any more."""
        code, text = self.advisor.code, self.advisor.currentText()
        choices = list(advisors)
        if code and code not in dict(choices):
            choices.append((code, text))
        self.advisor.set_choices(choices, code, optional=True)

    def values(self) -> AdviceValues:
        """Return the line."""
        return replace(
            self._values,
            text=self.text.toPlainText(),
            advisor_id=self.advisor.code or None,
            weight=AdviceWeight(self.weight.code),
            answer=AdviceAnswer(self.answer.code) if self.answer.code else None,
            answer_reason=self.reason.text(),
        )


class ActionItemLine(QWidget):
    """One action: what, who, until when.

    A word begun with "@" goes to the owner, one with "^" to the date.
    """

    def __init__(
        self,
        number: int,
        people: Sequence[Choice],
        today: Callable[[], date],
        values: ActionLine,
    ) -> None:
        super().__init__()
        self._values = values
        self.text = MultiLine(
            self.tr("Action item, line {n}").format(n=number), values.text, enter_leaves=True
        )
        self.owner = NameLine(self.tr("Owner of line {n}").format(n=number))
        self.owner.setPlaceholderText(self.tr("Owner (@)"))
        self.owner.offer(people)
        self.owner.choose(values.owner_id)
        self.due = DateField(
            self.tr("Due, line {n}").format(n=number), values.due_on, today=today, field="due_on"
        )
        self.due.setPlaceholderText(self.tr("Due (^)"))
        self.owner.setFixedWidth(round(_OWNER_WIDTH * theme().scale))
        self.due.setFixedWidth(round(_DUE_WIDTH * theme().scale))
        self.text.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Size.GAP_2)
        for widget, stretch in ((self.text, 1), (self.owner, 0), (self.due, 0)):
            row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            target = {"@": self.owner, "^": self.due}.get(event.text())
            if target is not None and self._begins_a_word():
                target.setFocus()
                target.selectAll()
                return True
        return super().eventFilter(watched, event)

    def _begins_a_word(self) -> bool:
        """Whether a sign typed now begins a word: within one, as in an address, it is text."""
        cursor = self.text.textCursor()
        before = self.text.toPlainText()[: cursor.selectionStart()]
        return not before or before[-1].isspace()

    def values(self, place: int) -> ActionLine:
        """Return the line.

        Raises:
            InputError: The date is none, or nobody has the owner's name; names the line.
        """
        try:
            due = self.due.require()
        except InputError as error:
            raise InputError(f"actions.{place}.due_on", error.text, **error.values) from error
        self.owner.settle()
        if self.owner.is_unknown:
            raise InputError(
                f"actions.{place}.owner_id",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Nobody is called “{name}”. Choose the owner from the list, or leave it empty.",
                ),
                name=self.owner.text().strip(),
            )
        return replace(
            self._values,
            text=self.text.toPlainText(),
            owner_id=self.owner.key or None,
            due_on=due,
        )


def field_of(line: AdviceLine | ActionItemLine, part: str) -> QWidget:
    """Return the field of a line that holds an attribute; the text where it has none."""
    names = {"advisor_id": "advisor", "owner_id": "owner", "due_on": "due"}
    names |= {"weight": "weight", "answer": "answer", "answer_reason": "reason"}
    found = getattr(line, names.get(part, "text"), line.text)
    return found if isinstance(found, QWidget) else line.text
