"""What one report is about, and which projects may be named in it."""

from dataclasses import dataclass
from functools import cached_property

from spark_tracker.domain.codes import OPEN_MILESTONES, Sharing
from spark_tracker.domain.quarter import Quarter
from spark_tracker.domain.sharing import may_be_named
from spark_tracker.reports.facts import Facts, ProjectFact
from spark_tracker.reports.figures.items import RUNNING
from spark_tracker.reports.periods import Period
from spark_tracker.reports.profile import Profile


@dataclass(frozen=True)
class Scope:
    """One partner, one quarter, and the facts."""

    facts: Facts
    profile: Profile
    quarter: Quarter

    @cached_property
    def period(self) -> Period:
        """The quarter."""
        return Period.of(self.quarter)

    @cached_property
    def level(self) -> Sharing:
        """The highest sharing level that may leave."""
        return Sharing(self.profile.sharing)

    @cached_property
    def named(self) -> dict[str, ProjectFact]:
        """The projects that may be named, approved whenever: the approval is about the text."""
        return {
            key: project
            for key, project in self.facts.projects.items()
            if may_be_named(project.release, self.level)
        }

    @cached_property
    def shown(self) -> tuple[ProjectFact, ...]:
        """The named projects that ran, paused or ended in the quarter, in the order of codes."""
        return tuple(p for p in self.named.values() if self.concerns(p))

    @cached_property
    def planned(self) -> frozenset[str]:
        """The ids of the projects with an open milestone after the quarter."""
        last = self.period.last
        return frozenset(
            m.project_id
            for m in self.facts.milestones
            if m.status in OPEN_MILESTONES and (m.forecast_on or m.baseline_on or last) > last
        )

    def concerns(self, project: ProjectFact) -> bool:
        """Tell whether a project was in the programme at some time in the quarter."""
        status = project.status_on(self.period.last)
        if status in RUNNING or status == "on_hold":
            return True
        ended = any(on is not None and on in self.period for on, _status in project.statuses)
        before = project.status_on(self.period.first) if self.period.first else None
        return ended and (before in RUNNING or before == "on_hold")

    def title(self, project_id: str | None) -> str | None:
        """Return the non-confidential title of a project that may be named."""
        project = self.named.get(project_id or "")
        return project.nc_title if project else None

    def code(self, project_id: str | None) -> str | None:
        """Return the code of a project that may be named."""
        project = self.named.get(project_id or "")
        return project.code if project else None
