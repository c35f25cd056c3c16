"""What the lists of people, sessions, milestones, patents, companies and funding show.

Every attribute is called like its field in the catalogue; besides, a row carries its own id and
the ids of what it points to. Money is in minor units, names and codes of several are tuples.
"""

from dataclasses import dataclass
from datetime import date

from spark_tracker.domain.codes import (
    Attribution,
    CompanyEnd,
    CompanyOrigin,
    CompanyRelation,
    Decision,
    FundingKind,
    FundingStatus,
    MilestoneStatus,
    PatentStatus,
    Place,
    SessionFormat,
    Stage,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """A person, with what she does as an advisor; empty where she is none."""

    id: str
    name: str = ""
    email: str = ""
    organisation: str = ""
    phone: str = ""
    named_consent: bool = False
    consent_on: date | None = None
    note: str = ""
    cda_signed_on: date | None = None
    cda_valid_until: date | None = None
    cda_scope: str | None = None
    capacity_hours: int | None = None
    capacity_projects: int | None = None
    helps_other_nodes: bool | None = None
    available_from: date | None = None
    place: Place | None = None
    sector: str | None = None
    languages: str | None = None
    active: bool | None = None
    expertise: tuple[str, ...] = ()
    advisor: bool = False
    projects: tuple[str, ...] = ()
    load: int = 0
    teams: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    sessions: int = 0
    hours: float = 0.0
    last_session: date | None = None
    silent_days: int | None = None
    conflicts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRow:
    """A mentoring session; `project` is the project's code."""

    id: str
    project_id: str = ""
    group_id: str | None = None
    project: str = ""
    held_on: date | None = None
    format: SessionFormat | None = None
    place: Place | None = None
    minutes: int | None = None
    prep_minutes: int | None = None
    question: str = ""
    next_session_on: date | None = None
    note: str = ""
    private_note: str = ""
    title: str = ""
    attendees: tuple[str, ...] = ()
    advisors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    advice: int = 0
    actions: int = 0
    open_actions: int = 0
    group: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneRow:
    """A milestone of some project; `evidence_session` is the day of that session."""

    id: str
    project_id: str = ""
    project: str = ""
    title: str = ""
    criterion: str = ""
    stage: Stage | None = None
    owner: str | None = None
    baseline_on: date | None = None
    forecast_on: date | None = None
    done_on: date | None = None
    status: MilestoneStatus | None = None
    status_on: date | None = None
    evidence: str = ""
    evidence_document: str | None = None
    evidence_session: date | None = None
    decision: Decision | None = None
    decided_by: str = ""
    decided_on: date | None = None
    decision_reason: str = ""
    slip: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PatentRow:
    """A patent family with what is known of its filings."""

    id: str
    project_id: str = ""
    project: str = ""
    title: str = ""
    dofi_number: str = ""
    dofi_on: date | None = None
    owner: str = ""
    status: PatentStatus | None = None
    note: str = ""
    project_title: str = ""
    priority_on: date | None = None
    published_on: date | None = None
    granted_on: date | None = None
    offices: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    filings: int = 0
    next_clock: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyRow:
    """A company; `awarded` and `received` in the programme's currency."""

    id: str
    name: str = ""
    country: str = ""
    legal_form: str = ""
    registration_number: str = ""
    registration_court: str = ""
    incorporated_on: date | None = None
    website: str = ""
    checked_on: date | None = None
    ended_on: date | None = None
    ended_how: CompanyEnd | None = None
    note: str = ""
    projects: tuple[str, ...] = ()
    origin: tuple[CompanyOrigin, ...] = ()
    relation: tuple[CompanyRelation, ...] = ()
    alive: bool = True
    awarded: int | None = None
    received: int | None = None
    last_round: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingRow:
    """A funding entry; `amount` in minor units of its own `currency`."""

    id: str
    project_id: str | None = None
    company_id: str | None = None
    project: str | None = None
    company: str | None = None
    kind: FundingKind | None = None
    round_label: str = ""
    funder: str = ""
    instrument: str = ""
    status: FundingStatus | None = None
    applied_on: date | None = None
    awarded_on: date | None = None
    contracted_on: date | None = None
    received_on: date | None = None
    rejected_on: date | None = None
    amount: int | None = None
    currency: str = ""
    attribution: Attribution | None = None
    attribution_evidence: str = ""
    public: bool = False
    note: str = ""
    on: date | None = None
    dilutive: bool = False
