"""Codes with a meaning the program acts on. Their texts are in `resources/codes.toml`.

A code is a stable English word that is stored and never shown. Lists that differ between nodes
(admission class, therapeutic area, product type, session topic, advisor role, tag, document kind)
are rows of the table `code_entry` instead, seeded from the same file.
"""

from enum import StrEnum


class Stage(StrEnum):
    """The five SPARK stages in their order, then the side branches."""

    IDEA = "idea"
    ADVISOR = "advisor"
    PATENT = "patent"
    STARTUP = "startup"
    INVESTMENT = "investment"
    LICENCE = "licence"
    CLINICAL = "clinical"


MAIN_STAGES = (Stage.IDEA, Stage.ADVISOR, Stage.PATENT, Stage.STARTUP, Stage.INVESTMENT)
SIDE_STAGES = (Stage.LICENCE, Stage.CLINICAL)
STAGES_TO_REACH = (*MAIN_STAGES[1:], *SIDE_STAGES)
"""Those a project can be moved to: it has its idea from the first day."""


class ProjectStatus(StrEnum):
    """Where a project stands in the programme (not the same thing as its stage)."""

    ENQUIRY = "enquiry"
    APPLIED = "applied"
    INELIGIBLE = "ineligible"
    FINALIST = "finalist"
    REJECTED = "rejected"
    RESERVE = "reserve"
    PROSPECT = "prospect"
    ACTIVE = "active"
    ON_HOLD = "on_hold"
    GRADUATED = "graduated"
    ALUMNI = "alumni"
    TERMINATED = "terminated"
    WITHDRAWN = "withdrawn"


LIVE_STATUSES = (ProjectStatus.PROSPECT, ProjectStatus.ACTIVE, ProjectStatus.ON_HOLD)
RUNNING_STATUSES = (ProjectStatus.ACTIVE, ProjectStatus.PROSPECT)
ENDED_STATUSES = (
    ProjectStatus.GRADUATED,
    ProjectStatus.ALUMNI,
    ProjectStatus.TERMINATED,
    ProjectStatus.WITHDRAWN,
)
SILENT_DAYS = 60
"""So long after the last session somebody should ask a running project how it is."""


class ProjectSource(StrEnum):
    """How a project came to the programme."""

    OPEN_CALL = "open_call"
    TTO_PORTFOLIO = "tto_portfolio"
    SCOUTED = "scouted"
    PROMOTED_PROSPECT = "promoted_prospect"
    PARTNER_NODE = "partner_node"


class Sharing(StrEnum):
    """Who may see a field or a project, from everyone to named staff."""

    PUBLIC = "public"
    NODE = "node"
    PROGRAMME = "programme"
    RESTRICTED = "restricted"


class TeamRole(StrEnum):
    """What a person is in a project's team."""

    LEADER = "leader"
    MEMBER = "member"
    ANCHOR = "anchor"
    INVENTOR = "inventor"
    TTO = "tto"


class InstitutionRole(StrEnum):
    """What an institution is for a project."""

    HOST = "host"
    PARTNER = "partner"


class MilestoneStatus(StrEnum):
    """How a milestone stands; overdue is derived, never stored."""

    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    AT_RISK = "at_risk"
    DONE = "done"
    MISSED = "missed"
    CHANGED = "changed"
    CANCELLED = "cancelled"


OPEN_MILESTONES = (
    MilestoneStatus.PLANNED,
    MilestoneStatus.IN_PROGRESS,
    MilestoneStatus.AT_RISK,
)
"""Still to be reached. One that was planned anew ("changed") is not: another took its place, and
only its first date still counts (figure 11). Were both open, one promise would be late twice."""


class Decision(StrEnum):
    """What the programme decided at a milestone."""

    GO = "go"
    CONDITIONAL_GO = "conditional_go"
    PIVOT = "pivot"
    HOLD = "hold"
    NO_GO = "no_go"


class InstalmentStatus(StrEnum):
    """How far an instalment of SPARK's own money is."""

    PLANNED = "planned"
    CONDITION_MET = "condition_met"
    APPROVED = "approved"
    PAID = "paid"
    WITHHELD = "withheld"
    RETURNED = "returned"


class SessionFormat(StrEnum):
    """What kind of meeting a mentoring session was."""

    GROUP = "group"
    ONE_TO_ONE = "one_to_one"
    KICK_OFF = "kick_off"
    MILESTONE_REVIEW = "milestone_review"
    CHECK_IN = "check_in"
    GO_NO_GO = "go_no_go"
    PITCH_TRAINING = "pitch_training"
    INVESTOR_OR_PARTNER = "investor_or_partner"
    SITE_VISIT = "site_visit"
    EMAIL_OR_PHONE = "email_or_phone"


class Place(StrEnum):
    """Where a session was held."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    MIXED = "mixed"


LEAD_MENTOR = "lead_mentor"
"""The one role of the list `advisor_role` that the program knows."""


class AttendeeRole(StrEnum):
    """In what part somebody attended a session."""

    ADVISOR = "advisor"
    TEAM = "team"
    STAFF = "staff"
    GUEST = "guest"


class AdviceWeight(StrEnum):
    """What the advisor thinks the team should do with the advice."""

    FOLLOW = "follow"
    CONSIDER = "consider"
    PARK = "park"


class AdviceAnswer(StrEnum):
    """What the team does with the advice."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    LATER = "later"


class PatentStatus(StrEnum):
    """How far a patent family or a filing is."""

    IDEA_NOTED = "idea_noted"
    DOFI_SUBMITTED = "dofi_submitted"
    DOFI_ACCEPTED = "dofi_accepted"
    RELEASED_TO_INVENTOR = "released_to_inventor"
    DRAFTING = "drafting"
    PRIORITY_FILED = "priority_filed"
    PCT_FILED = "pct_filed"
    PUBLISHED = "published"
    NATIONAL_PHASE = "national_phase"
    EXAMINATION = "examination"
    GRANTED = "granted"
    OPPOSED = "opposed"
    LAPSED = "lapsed"
    ABANDONED = "abandoned"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    EXPIRED = "expired"
    ASSIGNED_OR_LICENSED = "assigned_or_licensed"


class FilingKind(StrEnum):
    """What kind of filing of a patent family this is."""

    PRIORITY = "priority"
    PCT = "pct"
    NATIONAL = "national"
    REGIONAL = "regional"
    VALIDATION = "validation"


class CompanyOrigin(StrEnum):
    """Whether a company grew out of the project or was there before it."""

    FOUNDED = "founded"
    EXISTING = "existing"


class CompanyRelation(StrEnum):
    """What ties a company to a project's invention."""

    LICENCE = "licence"
    OPTION = "option"
    EQUITY = "equity"
    BOTH = "both"
    NONE = "none"


LICENCES = (CompanyRelation.LICENCE, CompanyRelation.BOTH)
"""With one of these the stage is reached; an option is no licence yet."""
LICENCES_OR_OPTION = (*LICENCES, CompanyRelation.OPTION)


class CompanyEnd(StrEnum):
    """How a company ended."""

    WOUND_UP = "wound_up"
    BANKRUPT = "bankrupt"
    MERGED = "merged"
    ACQUIRED = "acquired"
    LISTED = "listed"


class FundingKind(StrEnum):
    """What kind of money a funding entry is."""

    SPARK_GRANT = "spark_grant"
    PUBLIC_GRANT = "public_grant"
    FOUNDATION_GRANT = "foundation_grant"
    PRIZE = "prize"
    IN_KIND = "in_kind"
    LOAN = "loan"
    CONVERTIBLE = "convertible"
    EQUITY_ANGEL = "equity_angel"
    EQUITY_VC = "equity_vc"
    EQUITY_CORPORATE = "equity_corporate"
    EQUITY_UNIVERSITY = "equity_university"
    BLENDED = "blended"
    LICENCE_INCOME = "licence_income"
    INDUSTRY_RESEARCH = "industry_research"
    CROWDFUNDING = "crowdfunding"


EQUITY_KINDS = (
    FundingKind.EQUITY_ANGEL,
    FundingKind.EQUITY_VC,
    FundingKind.EQUITY_CORPORATE,
    FundingKind.EQUITY_UNIVERSITY,
    FundingKind.BLENDED,
)
DILUTIVE_KINDS = (*EQUITY_KINDS, FundingKind.CONVERTIBLE)


class FundingStatus(StrEnum):
    """How far a funding entry is; awarded and received are counted apart."""

    APPLIED = "applied"
    AWARDED = "awarded"
    CONTRACTED = "contracted"
    RECEIVED = "received"
    REJECTED = "rejected"


class Attribution(StrEnum):
    """What part SPARK had in a funding entry."""

    DECISIVE = "decisive"
    CONTRIBUTING = "contributing"
    NONE = "none"
    UNKNOWN = "unknown"


class SoughtKind(StrEnum):
    """What a project looks for."""

    ADVISOR = "advisor"
    PARTNER = "partner"
    FUNDING = "funding"


class ReportState(StrEnum):
    """How far a report for one partner and quarter is."""

    DRAFT = "draft"
    SEALED = "sealed"


class EntryKind(StrEnum):
    """What made a journal entry."""

    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
    IMPORT = "import"
    MERGE = "merge"
    ERASE = "erase"
