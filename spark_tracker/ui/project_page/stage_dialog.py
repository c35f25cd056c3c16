"""Reaching a stage on the project's page: asks for the fact that makes it true, or for a claim."""

from PySide6.QtCore import QObject

from spark_tracker.domain.codes import Stage
from spark_tracker.ui.record_acts.acts import RecordActs
from spark_tracker.ui.stage_moves.moves import StageMoves


class StageActs(QObject):
    """Opens the small form for a stage of the project that `acts` is about."""

    def __init__(self, acts: RecordActs) -> None:
        super().__init__(acts)
        self._acts = acts
        self.moves = StageMoves(acts.desk, acts.window, ask=acts.ask)
        self.moves.record_opened.connect(acts.open_record)

    def reach(self, stage: Stage) -> None:
        """Ask for the fact behind a stage, with "record without details" as the way out."""
        self.moves.record(self._acts.project_id, stage)

    def move(self, stage: Stage) -> None:
        """Bring the project to a stage as on the board: forwards by a fact, or back."""
        self.moves.reach(self._acts.project_id, stage)
