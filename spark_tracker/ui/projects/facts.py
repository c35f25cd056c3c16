"""What the inspector says of one project, read in a few short sessions."""

from dataclasses import dataclass
from datetime import date

from spark_tracker.domain.patents import Clock
from spark_tracker.services.actions import actions_of
from spark_tracker.services.assignments import LEAD, AssignmentRow, assignments_of
from spark_tracker.services.patents import families_of
from spark_tracker.services.project_list import ProjectRow, rows
from spark_tracker.services.project_page import ProjectHead, project_head
from spark_tracker.store.store import Store


@dataclass(frozen=True, slots=True)
class ProjectFacts:
    """One project as the inspector shows it; `clock` is its next patent date."""

    head: ProjectHead
    next_session: date | None
    clock: Clock | None
    open_actions: int
    first_action_due: date | None
    advisors: tuple[AssignmentRow, ...]

    @property
    def lead(self) -> str:
        """The names of the lead mentors."""
        return ", ".join(a.name for a in self.advisors if a.role == LEAD)

    @property
    def others(self) -> list[AssignmentRow]:
        """The advisors who are not lead mentor."""
        return [a for a in self.advisors if a.role != LEAD]


def read_facts(store: Store, project_id: str, today: date) -> ProjectFacts:
    """Read what the inspector shows.

    Raises:
        InputError: the project is gone.
    """
    head = project_head(store, project_id, today=today)
    row = rows(store, [project_id], today=today, keys=("next_session",)).get(
        project_id, ProjectRow(id=project_id)
    )
    clocks = [
        clock
        for family in families_of(store, project_id, today=today)
        for clock in family.clocks
        if clock.open
    ]
    actions = [a for a in actions_of(store, project_id, today=today) if a.done_on is None]
    due = [action.due_on for action in actions if action.due_on is not None]
    return ProjectFacts(
        head=head,
        next_session=row.next_session,
        clock=min(clocks, key=lambda clock: clock.due, default=None),
        open_actions=len(actions),
        first_action_due=min(due, default=None),
        advisors=tuple(
            row
            for row in assignments_of(store, project_id, today=today)
            if row.until_on is None or row.until_on >= today
        ),
    )
