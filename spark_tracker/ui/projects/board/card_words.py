"""What a card says: the mark of its next step, and the whole card as a sentence."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from spark_tracker.domain.codes import Stage
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.board import BoardCard, NextStep
from spark_tracker.ui import formats
from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.table import MarkKind, nearness
from spark_tracker.ui.theme import Role

SOON = 7  # days before its day that a step is marked
STEP_LOOKS: dict[MarkKind, tuple[str, Role, Role]] = {
    MarkKind.LATE: ("octagon-alert", Role.DANGER, Role.DANGER),
    MarkKind.TODAY: ("clock", Role.WARN, Role.WARN),
    MarkKind.SOON: ("calendar-clock", Role.WARN, Role.WARN),
    MarkKind.LATER: ("calendar-days", Role.MUTED, Role.MUTED),
    MarkKind.NONE: ("circle-dashed", Role.MUTED, Role.MUTED),
}
"""Icon, its role, and the role of the date."""


class CardWords:
    """Words about cards in the user's language, seen from a day."""

    def __init__(self, words: CodeWords, today: Callable[[], date]) -> None:
        self._words, self._today = words, today

    @property
    def today(self) -> date:
        """The day seen from."""
        return self._today()

    def stage(self, stage: Stage) -> str:
        """Return the word for a stage."""
        return self._words.text("stage", stage)

    def days(self, card: BoardCard, stage: Stage) -> str:
        """Return since how many days a project has a stage, short; "" where that is not known."""
        days = card.days_at(stage, self.today)
        return "" if days is None else formats.days_short(days)

    def mark(self, step: NextStep | None) -> MarkKind:
        """Return how near the next step is."""
        if step is None or step.due is None:
            return MarkKind.NONE
        return nearness(step.due, self.today, SOON)

    def due(self, step: NextStep | None) -> str:
        """Return the date of the next step as cards write it; "" for none."""
        return formats.due(step.due, self.today) if step is not None and step.due else ""

    def step_title(self, step: NextStep | None) -> str:
        """Return what the next step is."""
        return step.title if step is not None else _tr(QT_TRANSLATE_NOOP("Board", "No next step"))

    def sentence(self, card: BoardCard, stage: Stage) -> str:
        """Return the whole card as a sentence for the screen reader."""
        return ", ".join(
            part
            for part in (card.title, card.leader, self._age(card, stage), self._next(card.step))
            if part
        )

    def heading(self, stage: Stage, count: int) -> str:
        """Return the name of a column: its stage and how many projects are there."""
        words = (
            _tr(QT_TRANSLATE_NOOP("Board", "{stage}, {n} project"))
            if count == 1
            else _tr(QT_TRANSLATE_NOOP("Board", "{stage}, {n} projects"))
        )
        return words.format(stage=self.stage(stage), n=formats.number(count))

    def tip(self, card: BoardCard) -> str:
        """Return what a card says in full where it had no room."""
        step = card.step
        lines = [card.title, card.leader]
        if step is not None:
            lines.append(f"{formats.full_day(step.due)}: {step.title}" if step.due else step.title)
        return "\n".join(line for line in lines if line)

    def _age(self, card: BoardCard, stage: Stage) -> str:
        days = card.days_at(stage, self.today)
        if days is None:
            return _tr(QT_TRANSLATE_NOOP("Board", "at {stage}, since when is not known")).format(
                stage=self.stage(stage)
            )
        words = (
            _tr(QT_TRANSLATE_NOOP("Board", "{n} day at {stage}"))
            if days == 1
            else _tr(QT_TRANSLATE_NOOP("Board", "{n} days at {stage}"))
        )
        return words.format(n=formats.number(days), stage=self.stage(stage))

    def _next(self, step: NextStep | None) -> str:
        if step is None:
            return _tr(QT_TRANSLATE_NOOP("Board", "no next step"))
        if step.due is None:
            when = _tr(QT_TRANSLATE_NOOP("Board", "no date"))
        elif step.due < self.today:
            when = formats.lateness(step.due, self.today)
        elif step.due == self.today:
            when = _tr(QT_TRANSLATE_NOOP("Board", "today"))
        else:
            when = _tr(QT_TRANSLATE_NOOP("Board", "due {day}")).format(day=formats.day(step.due))
        return _tr(QT_TRANSLATE_NOOP("Board", "next step: {step}, {when}")).format(
            step=step.title, when=when
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Board", text)
