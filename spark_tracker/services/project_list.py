"""The list of projects: which match, in which order, and what a list shows of them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from spark_tracker.domain.codes import (
    LIVE_STATUSES,
    MilestoneStatus,
    ProjectSource,
    ProjectStatus,
    Sharing,
    Stage,
)
from spark_tracker.fields import sql_matching, sql_values
from spark_tracker.fields.filter_terms import Filter
from spark_tracker.fields.sql_matching import Matches, SortKey
from spark_tracker.fields.sql_projects import PROJECTS
from spark_tracker.store.store import Reader

__all__ = ["COMPUTED", "Matches", "ProjectRow", "SortKey", "matching", "rows"]

COMPUTED = frozenset(
    {"funding_awarded", "funding_received", "committed", "paid", "patent_due", "gaps"}
)
"""Fields that are worked out over all projects, however few are asked for: ask only to show."""


class ProjectRow(NamedTuple):
    """What lists show of a project; every attribute is called like its field in the catalogue.

    Money is in minor units of the programme's currency. Names and codes of several are tuples.
    A named tuple: a frozen dataclass of so many fields takes milliseconds to make at the start.
    """

    id: str
    code: str = ""
    title: str = ""
    nc_title: str = ""
    nc_summary: str = ""
    nc_approved_by: str = ""
    nc_approved_on: date | None = None
    summary: str = ""
    call: str | None = None
    source: ProjectSource | None = None
    admission_class: str | None = None
    status: ProjectStatus = ProjectStatus.ENQUIRY
    status_on: date | None = None
    applied_on: date | None = None
    admitted_on: date | None = None
    planned_end: date | None = None
    ended_on: date | None = None
    area: str | None = None
    indication: str = ""
    product_type: str | None = None
    host_department: str = ""
    coordinator: str | None = None
    sharing: Sharing = Sharing.PROGRAMME
    note: str = ""
    stage: str | None = None
    stage_on: date | None = None
    days_in_stage: int | None = None
    idea_on: date | None = None
    advisor_on: date | None = None
    patent_on: date | None = None
    patent_state: str | None = None
    startup_on: date | None = None
    investment_on: date | None = None
    licence_on: date | None = None
    clinical_on: date | None = None
    leader: tuple[str, ...] = ()
    team: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    host: str | None = None
    tags: tuple[str, ...] = ()
    advisors: tuple[str, ...] = ()
    lead_advisor: tuple[str, ...] = ()
    seeking: tuple[str, ...] = ()
    progress: str | None = None
    due: date | None = None
    milestone: str | None = None
    milestone_status: MilestoneStatus | None = None
    late: bool = False
    milestones: int = 0
    slip: int | None = None
    last_session: date | None = None
    silent_days: int | None = None
    next_session: date | None = None
    sessions: int = 0
    hours: float = 0.0
    actions: int = 0
    months: int | None = None
    trl: int | None = None
    trl_entry: int | None = None
    patents: int = 0
    filed: int = 0
    companies: tuple[str, ...] = ()
    funding_awarded: int | None = None
    funding_received: int | None = None
    committed: int | None = None
    paid: int | None = None
    patent_due: date | None = None
    gaps: tuple[str, ...] = ()

    @property
    def stages(self) -> Mapping[Stage, date]:
        """The stages reached, in their order, each with its day."""
        days = {stage: getattr(self, f"{stage.value}_on") for stage in Stage}
        return {stage: day for stage, day in days.items() if day is not None}

    @property
    def furthest(self) -> Stage | None:
        """The furthest of the five main stages reached."""
        return Stage(self.stage) if self.stage else None

    @property
    def live(self) -> bool:
        """Whether the project is in the programme today."""
        return self.status in LIVE_STATUSES


ALL = tuple(name for name in ProjectRow._fields if name != "id")
USUAL = tuple(key for key in ALL if key not in COMPUTED)


def matching(
    store: Reader,
    wanted: Filter,
    *,
    sort: Sequence[SortKey] = (),
    today: date,
    language: str = "en",
) -> Matches:
    """Return the ids of the projects that match, in their order, and how many there are at all.

    Sorted by code, the newest first, where no `sort` is given; records without a value come last.
    """
    with store.read() as session:
        return sql_matching.matching(
            session, PROJECTS, wanted, sort=sort, today=today, language=language
        )


def rows(
    store: Reader,
    ids: Sequence[str],
    *,
    today: date,
    keys: Collection[str] | None = None,
) -> dict[str, ProjectRow]:
    """Return what lists show of these projects, by id, in the order of `ids`.

    `keys` limits the reading to the fields that are shown; the others then hold their empty
    value. Without it everything but the fields of `COMPUTED` is read. A project that is gone is
    left out.
    """
    with store.read() as session:
        found = sql_values.values(
            session, PROJECTS, ids, today=today, keys=USUAL if keys is None else keys
        )
    return {key: ProjectRow(id=key, **found[key]) for key in ids if key in found}
