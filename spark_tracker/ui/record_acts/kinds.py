"""What can be added to a project: how each kind of record is read, saved and deleted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services import (
    actions,
    assignments,
    conflicts,
    documents,
    funding,
    instalments,
    mentoring,
    milestones,
    patents,
    readiness,
    sought,
    statuses,
)
from spark_tracker.services.actions import ActionValues
from spark_tracker.services.assignments import AssignmentValues
from spark_tracker.services.conflicts import ConflictValues
from spark_tracker.services.funding import FundingValues
from spark_tracker.services.instalments import InstalmentValues
from spark_tracker.services.milestones import MilestoneValues
from spark_tracker.services.patents import FamilyValues, FilingValues
from spark_tracker.services.readiness import ReadinessValues
from spark_tracker.services.sought import SoughtValues
from spark_tracker.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordKind:
    """One kind of record of a project; titles are untranslated (context "project_page").

    `shown` are the attributes the form asks for; `fixed` those of them that are only asked for
    when a record is added. `add` takes the store and the values, `edit` the id between them, and
    both the day it is as `today`.
    """

    table: str
    values: type[Any]
    shown: tuple[str, ...]
    read: Callable[[Store, str], Any]
    add: Callable[..., object]
    edit: Callable[..., object]
    delete: Callable[[Store, str], object]
    add_title: str
    edit_title: str
    deleted: str
    fixed: frozenset[str] = frozenset()


_KINDS = (
    RecordKind(
        table="milestone",
        values=MilestoneValues,
        shown=("title", "criterion", "baseline_on", "forecast_on", "stage", "owner_id", "status"),
        read=milestones.read_milestone,
        add=milestones.add_milestone,
        edit=milestones.edit_milestone,
        delete=milestones.delete_milestone,
        add_title=QT_TRANSLATE_NOOP("project_page", "Add milestone"),
        edit_title=QT_TRANSLATE_NOOP("project_page", "Milestone"),
        deleted=QT_TRANSLATE_NOOP("project_page", "Milestone deleted"),
    ),
    RecordKind(
        table="instalment",
        values=InstalmentValues,
        shown=(
            "amount_minor",
            "planned_for",
            "milestone_id",
            "status",
            "condition_met_on",
            "approved_on",
            "paid_on",
            "withheld_on",
            "returned_on",
            "override_reason",
        ),
        read=instalments.read_instalment,
        add=instalments.add_instalment,
        edit=instalments.edit_instalment,
        delete=instalments.delete_instalment,
        add_title=QT_TRANSLATE_NOOP("project_page", "Add instalment"),
        edit_title=QT_TRANSLATE_NOOP("project_page", "Instalment"),
        deleted=QT_TRANSLATE_NOOP("project_page", "Instalment deleted"),
    ),
    RecordKind(
        table="action_item",
        values=ActionValues,
        shown=("text", "owner_id", "due_on", "done_on"),
        read=actions.read_action,
        add=actions.add_action,
        edit=actions.edit_action,
        delete=actions.delete_action,
        add_title=QT_TRANSLATE_NOOP("project_page", "Add action item"),
        edit_title=QT_TRANSLATE_NOOP("project_page", "Action item"),
        deleted=QT_TRANSLATE_NOOP("project_page", "Action item deleted"),
    ),
    RecordKind(
        table="assignment",
        values=AssignmentValues,
        shown=("person_id", "role", "from_on", "until_on", "override_reason"),
        read=assignments.read_assignment,
        add=assignments.assign,
        edit=assignments.edit_assignment,
        delete=assignments.delete_assignment,
        add_title=QT_TRANSLATE_NOOP("project_page", "Assign advisor"),
        edit_title=QT_TRANSLATE_NOOP("project_page", "Assignment"),
        deleted=QT_TRANSLATE_NOOP("project_page", "Assignment deleted"),
    ),
    RecordKind(
        table="patent_family",
        values=FamilyValues,
        shown=("title", "dofi_number", "dofi_on", "owner", "status", "note"),
        read=patents.read_family,
        add=patents.add_family,
        edit=patents.edit_family,
        delete=patents.delete_family,
        add_title=QT_TRANSLATE_NOOP("project_page", "Add patent family"),
        edit_title=QT_TRANSLATE_NOOP("project_page", "Patent family"),
        deleted=QT_TRANSLATE_NOOP("project_page", "Patent family deleted"),
    ),
    RecordKind(
        table="patent_filing",
        values=FilingValues,
        shown=(
            "family_id",
            "kind",
            "office",
            "number",
            "filed_on",
            "published_on",
            "granted_on",
            "status",
        ),
        read=patents.read_filing,
        add=patents.add_filing,
        edit=patents.edit_filing,
        delete=patents.delete_filing,
        add_title=QT_TRANSLATE_NOOP("project_page", "Add filing"),
        edit_title=QT_TRANSLATE_NOOP("project_page", "Filing"),
        deleted=QT_TRANSLATE_NOOP("project_page", "Filing deleted"),
        fixed=frozenset({"family_id"}),
    ),
    RecordKind(
        table="funding_entry",
        values=FundingValues,
        shown=(
            "kind",
            "amount_minor",
            "funder",
            "round_label",
            "instrument",
            "status",
            "applied_on",
            "awarded_on",
            "contracted_on",
            "received_on",
            "rejected_on",
            "company_id",
            "attribution",
            "attribution_evidence",
            "public",
            "note",
        ),
        read=funding.read_funding,
        add=funding.add_funding,
        edit=funding.edit_funding,
        delete=funding.delete_funding,
        add_title=QT_TRANSLATE_NOOP("project_page", "Add funding"),
        edit_title=QT_TRANSLATE_NOOP("project_page", "Funding"),
        deleted=QT_TRANSLATE_NOOP("project_page", "Funding deleted"),
    ),
    RecordKind(
        table="readiness",
        values=ReadinessValues,
        shown=(
            "on",
            "judged_by",
            "trl",
            "trl_scale",
            "technology",
            "customer",
            "business",
            "ip",
            "team",
            "funding",
            "note",
        ),
        read=readiness.read_readiness,
        add=readiness.add_readiness,
        edit=readiness.edit_readiness,
        delete=readiness.delete_readiness,
        add_title=QT_TRANSLATE_NOOP("project_page", "Judge readiness"),
        edit_title=QT_TRANSLATE_NOOP("project_page", "Readiness"),
        deleted=QT_TRANSLATE_NOOP("project_page", "Readiness deleted"),
    ),
    RecordKind(
        table="sought",
        values=SoughtValues,
        shown=("kind", "topic", "text", "place", "needed_from", "hours_month"),
        read=sought.read_sought,
        add=sought.add_sought,
        edit=sought.edit_sought,
        delete=sought.delete_sought,
        add_title=QT_TRANSLATE_NOOP("project_page", "Add what is looked for"),
        edit_title=QT_TRANSLATE_NOOP("project_page", "Looked for"),
        deleted=QT_TRANSLATE_NOOP("project_page", "No longer looked for"),
    ),
    RecordKind(
        table="conflict",
        values=ConflictValues,
        shown=("person_id", "nature", "from_on", "until_on"),
        read=conflicts.read_conflict,
        add=conflicts.add_conflict,
        edit=conflicts.edit_conflict,
        delete=conflicts.delete_conflict,
        add_title=QT_TRANSLATE_NOOP("project_page", "Declare conflict of interest"),
        edit_title=QT_TRANSLATE_NOOP("project_page", "Conflict of interest"),
        deleted=QT_TRANSLATE_NOOP("project_page", "Conflict of interest deleted"),
    ),
)
KINDS = {kind.table: kind for kind in _KINDS}

COMPANY_SHOWN = (
    "name",
    "country",
    "registration_number",
    "registration_court",
    "legal_form",
    "incorporated_on",
    "origin",
    "relation",
    "licensed_on",
    "website",
    "ended_on",
    "ended_how",
    "note",
)
LINK_SHOWN = ("company_id", "origin", "relation", "licensed_on")

DELETED = {
    **{kind.table: (kind.delete, kind.deleted) for kind in KINDS.values()},
    "mentoring_session": (
        mentoring.delete_session,
        QT_TRANSLATE_NOOP("project_page", "Session deleted"),
    ),
    "document": (
        documents.delete_document,
        QT_TRANSLATE_NOOP("project_page", "Document deleted"),
    ),
    "status_change": (
        statuses.delete_status,
        QT_TRANSLATE_NOOP("project_page", "Status deleted"),
    ),
}
"""How to delete a record of each table, and what is said then."""
