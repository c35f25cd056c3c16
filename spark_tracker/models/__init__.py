"""The tables of a `.spark` file, by subject. Importing this package knows them all."""

from spark_tracker.models.base import Base, Record, UtcDateTime, new_id, new_ids
from spark_tracker.models.companies import Company, ProjectCompany
from spark_tracker.models.documents import Document
from spark_tracker.models.journal import JournalEntry, JournalRow
from spark_tracker.models.mentoring import (
    ActionItem,
    Advice,
    Attendee,
    MentoringSession,
    SessionMilestone,
    SessionTopic,
)
from spark_tracker.models.milestones import Instalment, Milestone
from spark_tracker.models.money import FundingEntry
from spark_tracker.models.patents import PatentFamily, PatentFiling
from spark_tracker.models.people import (
    Advisor,
    AdvisorExpertise,
    Assignment,
    Conflict,
    Person,
    ProjectMember,
)
from spark_tracker.models.programme import (
    Call,
    CodeEntry,
    ExchangeRate,
    ImportMapping,
    ImportOrigin,
    Partner,
    Programme,
)
from spark_tracker.models.project import (
    Institution,
    Progress,
    Project,
    ProjectInstitution,
    ProjectTag,
    Readiness,
    Sought,
    StageClaim,
    StatusChange,
)
from spark_tracker.models.reports import Delivery, Report

__all__ = [
    "ActionItem",
    "Advice",
    "Advisor",
    "AdvisorExpertise",
    "Assignment",
    "Attendee",
    "Base",
    "Call",
    "CodeEntry",
    "Company",
    "Conflict",
    "Delivery",
    "Document",
    "ExchangeRate",
    "FundingEntry",
    "ImportMapping",
    "ImportOrigin",
    "Instalment",
    "Institution",
    "JournalEntry",
    "JournalRow",
    "MentoringSession",
    "Milestone",
    "Partner",
    "PatentFamily",
    "PatentFiling",
    "Person",
    "Programme",
    "Progress",
    "Project",
    "ProjectCompany",
    "ProjectInstitution",
    "ProjectMember",
    "ProjectTag",
    "Readiness",
    "Record",
    "Report",
    "SessionMilestone",
    "SessionTopic",
    "Sought",
    "StageClaim",
    "StatusChange",
    "UtcDateTime",
    "new_id",
    "new_ids",
]
