"""One line of This week."""

from dataclasses import dataclass
from datetime import date

from spark_tracker.domain.patents import ClockKind
from spark_tracker.services.attention import AttentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLine:
    """One thing that needs somebody.

    Attributes:
        kind: Of the kinds of attention, all but the instalments.
        record_id: The milestone, action item, patent family, person or project it is about.
        what: The title of the milestone or family, the text of the action, the advisor's name;
            empty for a silent project.
        project_id, project, code: The project; empty for the agreement of a person.
        on: The day it is due, ends or ended; of a silent project the last session or admission;
            None for an action item without a date.
        late: That day is past.
        first_plan: Of a milestone the first agreed date.
        planned_on: Of a silent project the day of the session that is planned.
        never: The silent project had no session yet.
        clock: Which patent clock it is.
        owner, owner_id: Who is to do it.
        projects: How many live projects the person advises.
        mine: The reader owns it, or coordinates its project.
    """

    kind: AttentionKind
    record_id: str
    what: str = ""
    project_id: str = ""
    project: str = ""
    code: str = ""
    on: date | None = None
    late: bool = False
    first_plan: date | None = None
    planned_on: date | None = None
    never: bool = False
    clock: ClockKind | None = None
    owner: str = ""
    owner_id: str | None = None
    projects: int = 0
    mine: bool = False

    @property
    def paused(self) -> bool:
        """A session is planned: nothing needs to be done now, but it is said."""
        return self.planned_on is not None

    @property
    def key(self) -> str:
        """What names the line while others come and go; a family may have several clocks."""
        return f"{self.kind}/{self.record_id}/{self.clock or ''}"
