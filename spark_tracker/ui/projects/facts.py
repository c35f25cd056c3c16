"""What the inspector says of one project, read in a few short sessions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from spark_tracker.domain.codes import LEAD_MENTOR
from spark_tracker.domain.patents import Clock
from spark_tracker.services.actions import actions_of
from spark_tracker.services.assignments import AssignmentRow, assignments_of
from spark_tracker.services.patents import families_of
from spark_tracker.services.project_list import ProjectRow, rows
from spark_tracker.services.project_page import ProjectHead, project_head
from spark_tracker.store.store import Store

DETAILS = (
    *("status", "admission_class", "area", "product_type", "indication", "call", "host"),
    *("host_department", "planned_end", "tags", "sharing", "note"),
)
"""Fields of a project that the inspector shows to be edited."""
SHARED = (
    *("status", "admission_class", "area", "product_type", "call", "coordinator", "host"),
    *("planned_end", "tags", "sharing"),
)
"""Fields that several selected projects are given at once."""


@dataclass(frozen=True, slots=True)
class ProjectFacts:
    """One project as the inspector shows it; `clock` is its next patent date.

    `row` holds what stands in the details.
    """

    head: ProjectHead
    row: ProjectRow
    next_session: date | None
    clock: Clock | None
    open_actions: int
    first_action_due: date | None
    advisors: tuple[AssignmentRow, ...]

    @property
    def lead(self) -> str:
        """The names of the lead mentors."""
        return ", ".join(a.name for a in self.advisors if a.role == LEAD_MENTOR)

    @property
    def others(self) -> list[AssignmentRow]:
        """The advisors who are not lead mentor."""
        return [a for a in self.advisors if a.role != LEAD_MENTOR]


def read_facts(store: Store, project_id: str, today: date) -> ProjectFacts:
    """Read what the inspector shows.

    Raises:
        InputError: the project is gone.
    """
    head = project_head(store, project_id, today=today)
    keys = ("next_session", *DETAILS)
    row = rows(store, [project_id], today=today, keys=keys).get(
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
        row=row,
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


def read_shared(store: Store, ids: Sequence[str], today: date) -> dict[str, list[object]]:
    """Return for each field of `SHARED` the different values that these projects have."""
    found = rows(store, ids, today=today, keys=SHARED).values()
    return {key: list(dict.fromkeys(getattr(row, key) for row in found)) for key in SHARED}
