"""The milestone the keyboard is on, and the move of its forecast that is not confirmed yet."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from spark_tracker.services.timeline import TimelineMilestone, TimelineRow


@dataclass(frozen=True, slots=True)
class Move:
    """A forecast that is held over another day."""

    project_id: str
    milestone: TimelineMilestone
    to: date

    @property
    def moves(self) -> bool:
        """Whether it is another day than the forecast has now."""
        return self.to != self.milestone.due_on


class MilestoneCursor(QObject):
    """Steps through the milestones of a row.

    Signals:
        changed: Another milestone, or another day it is held over.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project_id = ""
        self.milestone: TimelineMilestone | None = None
        self.move: Move | None = None

    @property
    def milestone_id(self) -> str:
        """The id of the milestone; "" for none."""
        return self.milestone.id if self.milestone else ""

    @property
    def held(self) -> tuple[str, date] | None:
        """The milestone that is being moved, and the day it is held over."""
        return None if self.move is None else (self.move.milestone.id, self.move.to)

    def stand_on(self, row: TimelineRow, milestone: TimelineMilestone) -> None:
        """Go to a milestone of a row; a move that was not confirmed is taken back."""
        if (self.project_id, self.milestone) != (row.id, milestone) or self.move:
            self.project_id, self.milestone, self.move = row.id, milestone, None
            self.changed.emit()

    def leave(self) -> None:
        """Stand on no milestone."""
        if self.milestone is not None or self.move is not None:
            self.project_id, self.milestone, self.move = "", None, None
            self.changed.emit()

    def step(self, row: TimelineRow, by: int) -> bool:
        """Go to the next or the previous one of a row; return whether there is any.

        From outside the first step goes to the next open one, or to the last.
        """
        dated = row.dated
        if not dated:
            return False
        places = [one.id for one in dated]
        if self.project_id == row.id and self.milestone_id in places:
            place = places.index(self.milestone_id) + by
            self.stand_on(row, dated[min(max(place, 0), len(dated) - 1)])
        else:
            self.stand_on(row, row.next_one or dated[-1])
        return True

    def follow(self, row: TimelineRow | None) -> None:
        """Go to the milestone of another row that is nearest in time to this one, if any."""
        if self.milestone is None or (row is not None and row.id == self.project_id):
            return
        on = self.milestone.on
        dated = () if row is None else row.dated
        if row is None or on is None or not dated:
            self.leave()
            return
        self.stand_on(row, min(dated, key=lambda one: abs(((one.on or on) - on).days)))

    def refresh(self, row: TimelineRow | None) -> None:
        """Take what is known of the milestone now; leave it where it is gone."""
        known = {} if row is None else {one.id: one for one in row.milestones}
        found = known.get(self.milestone_id)
        if found is None:
            self.leave()
            return
        self.milestone = found
        if self.move is not None:
            self.move = replace(self.move, milestone=found) if found.open else None
        self.changed.emit()

    def hold(self, to: date) -> None:
        """Hold the milestone over another day."""
        if (
            self.milestone is not None
            and self.milestone.open
            and (not self.move or to != self.move.to)
        ):
            self.move = Move(self.project_id, self.milestone, to)
            self.changed.emit()

    def nudge(self, days: int) -> None:
        """Hold the milestone over a day so much later."""
        start = self.move.to if self.move else self.milestone and self.milestone.due_on
        if start and date.min.year < start.year < date.max.year:
            self.hold(start + timedelta(days=days))

    def take_back(self) -> bool:
        """Put the milestone back where it was; return whether it was held elsewhere."""
        if self.move is None:
            return False
        self.move = None
        self.changed.emit()
        return True
