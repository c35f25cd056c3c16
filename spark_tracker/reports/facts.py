"""Everything the figures are counted from, read once and held as plain rows.

A report reads a few tables whole (40,000 sessions are 0.2 s), because each figure is counted for
four periods and must be explained row by row; forty queries would be slower and harder to check.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple, TypeVar

from spark_tracker.domain.codes import (
    LICENCES_OR_OPTION,
    Attribution,
    CompanyOrigin,
    CompanyRelation,
    FundingKind,
    InstalmentStatus,
    MilestoneStatus,
    ProjectStatus,
    SessionFormat,
    Stage,
)
from spark_tracker.domain.sharing import Release
from spark_tracker.domain.stages import StageReached
from spark_tracker.reports.periods import Period

_Row = TypeVar("_Row")
_WAS_PAID = (InstalmentStatus.PAID, InstalmentStatus.RETURNED)


@dataclass(frozen=True, slots=True)
class ProjectFact:
    """A project with what is dated of it; `release` decides whether it may be named.

    `known_since` is the earliest day that anything is known of it: a status without a day counts
    from then on, because before it nobody can say.
    """

    id: str
    code: str
    release: Release
    area: str | None
    product_type: str | None
    admission_class: str | None
    status_now: ProjectStatus
    known_since: date
    applied_on: date | None
    admitted_on: date | None
    ended_on: date | None
    statuses: tuple[tuple[date | None, ProjectStatus], ...]
    stages: tuple[StageReached, ...]
    trls: tuple[tuple[date, int], ...]
    institution: str | None
    progress: Mapping[tuple[int, int], str]

    @property
    def nc_title(self) -> str:
        """The non-confidential title; only of a project that may be named."""
        return self.release.public_title

    def status_on(self, day: date) -> ProjectStatus | None:
        """Return the status at the end of `day`; None before the first known one."""
        current: ProjectStatus | None = None
        for on, status in self.statuses:
            if (on or self.known_since) > day:
                break
            current = status
        return current

    def stage_on(self, stage: Stage, day: date) -> date | None:
        """Return when `stage` was reached, if it was by `day`."""
        for reached in self.stages:
            if reached.stage is stage and reached.on <= day:
                return reached.on
        return None

    def trl_on(self, day: date) -> int | None:
        """Return the latest technology readiness level judged on or before `day`."""
        known = [trl for on, trl in self.trls if on <= day]
        return known[-1] if known else None


class SessionFact(NamedTuple):
    """A session; `advisors` are the ids of the advisors who were there.

    A named tuple, as there are tens of thousands: made in a third of a dataclass's time.
    """

    id: str
    project_id: str
    on: date
    format: SessionFormat
    minutes: int
    prep_minutes: int
    advisors: tuple[str, ...]
    topics: tuple[str, ...]

    @property
    def hours(self) -> Decimal:
        """Hours given by advisors: session time times advisors there, plus preparation."""
        return _in_hours(self.minutes * len(self.advisors) + self.prep_minutes)


@dataclass(frozen=True, slots=True)
class MilestoneFact:
    """A milestone's dates; nothing of its text."""

    id: str
    project_id: str
    baseline_on: date | None
    forecast_on: date | None
    done_on: date | None
    status: MilestoneStatus
    status_on: date | None
    planned_anew: tuple[date, ...] = ()  # when, whatever became of it since

    @property
    def due_on(self) -> date | None:
        """The first agreed date, or the forecast where none was agreed."""
        return self.baseline_on or self.forecast_on

    def given_new_date(self, period: Period) -> bool:
        """Tell whether it was planned anew within a period, also if it is done by now."""
        now = self.status_on if self.status is MilestoneStatus.CHANGED else None
        return any(on in period for on in (*self.planned_anew, *([now] if now else [])))

    def cancelled_by(self, day: date) -> bool:
        """Tell whether it was given up on or before `day`; until then it was due."""
        gone = self.status is MilestoneStatus.CANCELLED
        return gone and (self.status_on is None or self.status_on <= day)


@dataclass(frozen=True, slots=True)
class FilingFact:
    """One filing of a family."""

    kind: str
    office: str
    number: str
    filed_on: date | None
    published_on: date | None
    granted_on: date | None


@dataclass(frozen=True, slots=True)
class FamilyFact:
    """A patent family; secret until one of its filings is published."""

    id: str
    project_id: str
    title: str
    dofi_on: date | None
    owner: str
    status: str
    filings: tuple[FilingFact, ...]

    @property
    def priority_on(self) -> date | None:
        """The first priority filing."""
        return _first(f.filed_on for f in self.filings if f.kind == "priority")

    @property
    def published_on(self) -> date | None:
        """The first publication: the end of secrecy."""
        return _first(f.published_on for f in self.filings)

    @property
    def granted_on(self) -> date | None:
        """The first grant."""
        return _first(f.granted_on for f in self.filings)

    def secret_on(self, day: date) -> bool:
        """Tell whether nothing but "filed" may be said of it on `day`."""
        return self.published_on is None or self.published_on > day


@dataclass(frozen=True, slots=True)
class CompanyLink:
    """What ties a company to one project."""

    project_id: str
    origin: CompanyOrigin
    relation: CompanyRelation
    licensed_on: date | None

    @property
    def licensed(self) -> bool:
        """A licence or an option was given."""
        return self.relation in LICENCES_OR_OPTION


@dataclass(frozen=True, slots=True)
class CompanyFact:
    """A company with its links to projects."""

    id: str
    name: str
    country: str
    registration_number: str
    incorporated_on: date | None
    ended_on: date | None
    links: tuple[CompanyLink, ...]

    @property
    def founded_here(self) -> bool:
        """The company grew out of at least one project."""
        return any(link.origin is CompanyOrigin.FOUNDED for link in self.links)

    @property
    def main_project(self) -> str:
        """The project it is counted under."""
        founded = [x.project_id for x in self.links if x.origin is CompanyOrigin.FOUNDED]
        return (founded or [link.project_id for link in self.links])[0]


@dataclass(frozen=True, slots=True)
class FundingFact:
    """Money from others; `amount` in whole units, `report_amount` in the report's currency.

    `report_amount` is None where the amount or a rate is missing.
    """

    id: str
    project_id: str | None
    company_id: str | None
    kind: FundingKind
    dilutive: bool
    awarded_on: date | None
    received_on: date | None
    amount: Decimal | None
    currency: str
    report_amount: int | None
    attribution: Attribution
    public: bool
    funder: str
    round_label: str

    @property
    def attributed(self) -> bool:
        """SPARK was decisive or contributing."""
        return self.attribution in (Attribution.DECISIVE, Attribution.CONTRIBUTING)


@dataclass(frozen=True, slots=True)
class InstalmentFact:
    """A part of SPARK's own money."""

    id: str
    project_id: str
    amount: Decimal
    currency: str
    report_amount: int | None
    status: str
    planned_for: date | None
    paid_on: date | None
    returned_on: date | None

    def status_on(self, day: date) -> InstalmentStatus:
        """Return the status at the end of `day`: what was paid later was approved until then."""
        status = InstalmentStatus(self.status)
        if self.returned_on is not None and self.returned_on <= day:
            return InstalmentStatus.RETURNED
        if self.paid_on is not None and status in _WAS_PAID:
            return InstalmentStatus.PAID if self.paid_on <= day else InstalmentStatus.APPROVED
        return status


@dataclass(frozen=True, slots=True)
class SoughtFact:
    """What a project looks for."""

    project_id: str
    kind: str
    topic: str | None
    text: str
    place: str | None
    needed_from: date | None
    hours_month: int | None


@dataclass(frozen=True, slots=True)
class LenderFact:
    """An advisor who would help other nodes; `name` only with consent."""

    id: str
    name: str
    expertise: tuple[str, ...]
    place: str | None
    available_from: date | None
    hours_month: int | None
    sector: str | None
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rate:
    """What one unit of the report's currency cost."""

    currency: str
    rate: Decimal
    on: date
    source: str


@dataclass(frozen=True, slots=True)
class Facts:
    """The programme as far as figures need it, seen from the last day of a quarter.

    `sessions` are in the order of their days. `counted` remembers what several figures need; a
    changed copy begins without it.
    """

    programme: str
    node: str
    currency: str
    projects: Mapping[str, ProjectFact]
    sessions: Sequence[SessionFact]
    milestones: Sequence[MilestoneFact]
    families: Sequence[FamilyFact]
    companies: Mapping[str, CompanyFact]
    funding: Sequence[FundingFact]
    instalments: Sequence[InstalmentFact]
    sought: Sequence[SoughtFact] = ()
    lenders: Sequence[LenderFact] = ()
    rates: Mapping[str, Rate] = field(default_factory=dict)
    missing_rates: frozenset[str] = frozenset()
    texts: Mapping[tuple[str, str], str] = field(default_factory=dict)
    counted: dict[Hashable, tuple[Any, ...]] = field(
        init=False, default_factory=dict, compare=False, repr=False
    )

    def once(self, what: Hashable, count: Callable[[], Iterable[_Row]]) -> tuple[_Row, ...]:
        """Return what `count` yields; it is asked once for `what`."""
        known = self.counted.get(what)
        if known is None:
            known = self.counted[what] = tuple(count())
        return known

    def project_of(self, entry: FundingFact) -> str | None:
        """Return the project an entry is counted under: its own, or its company's."""
        if entry.project_id:
            return entry.project_id
        company = self.companies.get(entry.company_id or "")
        return company.main_project if company and company.links else None

    def text(self, list_name: str, code: str | None) -> str | None:
        """Return the text of a code of a list that the node keeps itself."""
        return None if code is None else self.texts.get((list_name, code), code)


@cache
def _in_hours(minutes: int) -> Decimal:
    return Decimal(minutes) / 60


def _first(days: Iterable[date | None]) -> date | None:
    return min((day for day in days if day is not None), default=None)
