"""What stands where no line is: nothing yet, all done, nothing of mine, or what is wrong."""

from collections.abc import Callable

from spark_tracker.errors import SparkError
from spark_tracker.services.week import NextThing
from spark_tracker.ui import formats
from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.theme import Role
from spark_tracker.ui.widgets.buttons import Kind
from spark_tracker.ui.widgets.empty_state import Act, EmptyState
from spark_tracker.ui.wording import refusal_text

Run = Callable[[], object]


class WeekEmpty(EmptyState):
    """Says which of the reasons it is, and the way on."""

    def say_nothing_yet(self, new: Run, bring_in: Run, *, writable: bool) -> None:
        """Say what to do first in a programme without projects."""
        acts = [
            Act(self.tr("New project"), new, Kind.PRIMARY, "plus"),
            Act(self.tr("Import from a spreadsheet"), bring_in),
        ]
        self.say(
            "sun",
            self.tr("Nothing here yet"),
            self.tr(
                "Once there are projects, this page says each day what is late, due or silent."
            ),
            acts if writable else [],
        )

    def say_none_of_mine(self, show_everything: Run) -> None:
        """Say that nothing the reader owns needs her."""
        self.say(
            "circle-check",
            self.tr("Nothing of yours this week"),
            self.tr("What others own is under Everything."),
            [Act(self.tr("Show everything"), show_everything)],
            role=Role.OK,
        )

    def say_all_done(self, following: NextThing | None, show_next: Run) -> None:
        """Say that all is done, and what comes next."""
        words = self.tr("No milestone is planned after this week.")
        if following is not None:
            words = self.tr("The next thing is on {day}: “{what}” of {project}.").format(
                day=formats.full_day(following.on), what=following.title, project=following.project
            )
        acts = [Act(self.tr("Show next week"), show_next)] if following is not None else []
        title = self.tr("Nothing needs you this week")
        self.say("circle-check", title, words, acts, role=Role.OK)

    def say_trouble(self, error: SparkError, words: CodeWords, again: Run) -> None:
        """Say why the week cannot be read."""
        title = self.tr("This week cannot be read")
        acts = [Act(self.tr("Try again"), again, Kind.PRIMARY)]
        self.say("triangle-alert", title, refusal_text(error, words), acts, role=Role.WARN)
