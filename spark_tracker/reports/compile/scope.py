"""What one report is about, and which projects may be named in it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from spark_tracker.domain.codes import Sharing
from spark_tracker.domain.quarter import Quarter
from spark_tracker.domain.sharing import may_be_named
from spark_tracker.reports.facts import Facts, FamilyFact, FundingFact, ProjectFact
from spark_tracker.reports.figures.items import IN_PROGRAMME
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
    def codes(self) -> dict[str | None, str]:
        """The codes of the projects that may be named."""
        return {key: project.code for key, project in self.named.items()}

    @cached_property
    def shown(self) -> tuple[ProjectFact, ...]:
        """The named projects that ran, paused or ended in the quarter, in the order of codes."""
        return tuple(p for p in self.named.values() if self.concerns(p))

    @cached_property
    def families(self) -> dict[str, list[FamilyFact]]:
        """The patent families of each project that has any."""
        groups: dict[str, list[FamilyFact]] = defaultdict(list)
        for family in self.facts.families:
            groups[family.project_id].append(family)
        return dict(groups)

    def concerns(self, project: ProjectFact) -> bool:
        """Tell whether a project was in the programme at some time in the quarter."""
        days = (self.period.last, self.quarter.previous.last_day)
        if any(project.status_on(day) in IN_PROGRAMME for day in days):
            return True
        return self.came_in(project) is not None

    def came_in(self, project: ProjectFact) -> date | None:
        """Return the first day in the quarter on which it got a status of the programme."""
        return next(
            (
                on
                for on, status in project.statuses
                if on is not None and on in self.period and status in IN_PROGRAMME
            ),
            None,
        )

    def announced(self, entry: FundingFact) -> bool:
        """Tell whether an amount may be shown: public, and of a project that may be named.

        What was announced of a project that is not shared would still tell that it is ours.
        """
        return entry.public and self.code(self.facts.project_of(entry)) is not None

    def title(self, project_id: str | None) -> str | None:
        """Return the non-confidential title of a project that may be named."""
        project = self.named.get(project_id or "")
        return project.nc_title if project else None

    def code(self, project_id: str | None) -> str | None:
        """Return the code of a project that may be named."""
        return self.codes.get(project_id)
