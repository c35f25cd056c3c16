"""What one row means to change: only what differs from what is known."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from spark_tracker.domain.codes import ProjectStatus, Stage, TeamRole
from spark_tracker.domain.names import PersonMention


@dataclass(frozen=True, slots=True)
class CallWish:
    """A call, by its id where it is known, else to be made."""

    id: str | None
    name: str
    year: int


@dataclass(frozen=True, slots=True)
class StatusWish:
    """A programme status on a day, or on one that nobody knows."""

    status: ProjectStatus
    on: date | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MemberWish:
    """A person of the team."""

    person: PersonMention
    role: TeamRole


@dataclass(frozen=True, slots=True)
class AdvisorWish:
    """A person who advises; without a day there is no assignment, only an advisor."""

    person: PersonMention
    role: str
    from_on: date | None


@dataclass(slots=True)
class Intent:
    """What to write for one row; `project_id` is None for a new project.

    `columns` are columns of the project; everything else adds to what the project has.
    """

    project_id: str | None
    origin: str
    number: str = ""
    year: int | None = None
    columns: dict[str, Any] = field(default_factory=dict)
    call: CallWish | None = None
    coordinator: PersonMention | None = None
    statuses: list[StatusWish] = field(default_factory=list)
    members: list[MemberWish] = field(default_factory=list)
    step_back: list[str] = field(default_factory=list)
    told: list[PersonMention] = field(default_factory=list)
    institutions: list[str] = field(default_factory=list)
    companies: list[str] = field(default_factory=list)
    founded: bool = False
    tags: list[str] = field(default_factory=list)
    claims: dict[Stage, date] = field(default_factory=dict)
    sought: list[str] = field(default_factory=list)
    progress: str = ""
    trl: int | None = None
    dofi: str = ""
    advisors: list[AdvisorWish] = field(default_factory=list)
    note: list[str] = field(default_factory=list)

    def says_something(self) -> bool:
        """Say whether anything is to be written."""
        return self.project_id is None or any(
            (
                self.columns,
                self.call,
                self.coordinator,
                self.statuses,
                self.members,
                self.step_back,
                self.told,
                self.institutions,
                self.companies,
                self.tags,
                self.claims,
                self.sought,
                self.progress,
                self.trl,
                self.dofi,
                self.advisors,
                self.note,
            )
        )
