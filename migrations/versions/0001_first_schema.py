"""The whole schema of the first version, with the journal that only grows.

Texts of codes are written out here: a migration keeps meaning what it meant on the day it was
written, whatever the models say later.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# The only UPDATE let through is erasing personal data: the values and their salt become NULL, the
# digest stays, so that the chain of hashes can still be verified.
APPEND_ONLY = (
    """
    CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry
    WHEN NOT (
        NEW.label_values IS NULL AND NEW.salt IS NULL
        AND NEW.id IS OLD.id AND NEW.number IS OLD.number AND NEW.at IS OLD.at
        AND NEW.who IS OLD.who
        AND NEW.device IS OLD.device AND NEW.label IS OLD.label AND NEW.kind IS OLD.kind
        AND NEW.undoes_id IS OLD.undoes_id AND NEW.digest IS OLD.digest
        AND NEW.previous IS OLD.previous AND NEW.hash IS OLD.hash
    )
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    """,
    """
    CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    """,
    """
    CREATE TRIGGER journal_row_no_update BEFORE UPDATE ON journal_row
    WHEN NOT (
        NEW.before IS NULL AND NEW.after IS NULL AND NEW.salt IS NULL
        AND NEW.id IS OLD.id AND NEW.entry_id IS OLD.entry_id AND NEW.position IS OLD.position
        AND NEW.table_name IS OLD.table_name AND NEW.row_id IS OLD.row_id
        AND NEW.action IS OLD.action AND NEW.digest IS OLD.digest
    )
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    """,
    """
    CREATE TRIGGER journal_row_no_delete BEFORE DELETE ON journal_row
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    """,
)


def upgrade() -> None:
    op.create_table(
        "call",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=True),
        sa.Column("closes_on", sa.Date(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call")),
        sa.UniqueConstraint("name", name=op.f("uq_call_name")),
    )
    op.create_index(op.f("ix_call_year"), "call", ["year"], unique=False)
    op.create_table(
        "code_entry",
        sa.Column("list_name", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("text_en", sa.String(), nullable=False),
        sa.Column("text_nb", sa.String(), nullable=False),
        sa.Column("text_de", sa.String(), nullable=False),
        sa.Column("text_fi", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("in_use", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_code_entry")),
        sa.UniqueConstraint("list_name", "code", name=op.f("uq_code_entry_list_name_code")),
    )
    op.create_table(
        "company",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("legal_form", sa.String(), nullable=False),
        sa.Column("registration_number", sa.String(), nullable=False),
        sa.Column("registration_court", sa.String(), nullable=False),
        sa.Column("incorporated_on", sa.Date(), nullable=True),
        sa.Column("website", sa.String(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column(
            "ended_how",
            sa.Enum(
                "wound_up",
                "bankrupt",
                "merged",
                "acquired",
                "listed",
                name="companyend",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_company")),
    )
    op.create_index(
        op.f("ix_company_incorporated_on"), "company", ["incorporated_on"], unique=False
    )
    op.create_table(
        "exchange_rate",
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("micro_per_eur", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("micro_per_eur > 0", name=op.f("ck_exchange_rate_rate_positive")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_rate")),
        sa.UniqueConstraint("currency", "on", name=op.f("uq_exchange_rate_currency_on")),
    )
    op.create_table(
        "import_mapping",
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("mapping", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_mapping")),
        sa.UniqueConstraint("fingerprint", name=op.f("uq_import_mapping_fingerprint")),
    )
    op.create_table(
        "institution",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("short_name", sa.String(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_institution")),
        sa.UniqueConstraint("name", name=op.f("uq_institution_name")),
    )
    op.create_table(
        "journal_entry",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("label_values", sa.String(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "edit",
                "undo",
                "redo",
                "import",
                "merge",
                "erase",
                name="entrykind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("undoes_id", sa.String(length=32), nullable=True),
        sa.Column("salt", sa.String(length=32), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["undoes_id"],
            ["journal_entry.id"],
            name=op.f("fk_journal_entry_undoes_id_journal_entry"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_entry")),
        sa.UniqueConstraint("number", name=op.f("uq_journal_entry_number")),
    )
    op.create_index(op.f("ix_journal_entry_at"), "journal_entry", ["at"], unique=False)
    op.create_index(
        op.f("ix_journal_entry_undoes_id"), "journal_entry", ["undoes_id"], unique=False
    )
    op.create_table(
        "partner",
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("profile", sa.String(length=40), nullable=False),
        sa.Column("cda_signed_on", sa.Date(), nullable=True),
        sa.Column("cda_valid_until", sa.Date(), nullable=True),
        sa.Column("in_use", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner")),
        sa.UniqueConstraint("key", name=op.f("uq_partner_key")),
    )
    op.create_table(
        "person",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("named_consent", sa.Boolean(), nullable=False),
        sa.Column("consent_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_index(op.f("ix_person_search_text"), "person", ["search_text"], unique=False)
    op.create_table(
        "programme",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("node", sa.String(length=8), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("time_zone", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme")),
    )
    op.create_table(
        "advisor",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("cda_signed_on", sa.Date(), nullable=True),
        sa.Column("cda_valid_until", sa.Date(), nullable=True),
        sa.Column("cda_scope", sa.String(), nullable=False),
        sa.Column("capacity_hours", sa.Integer(), nullable=True),
        sa.Column("capacity_projects", sa.Integer(), nullable=True),
        sa.Column("helps_other_nodes", sa.Boolean(), nullable=False),
        sa.Column("available_from", sa.Date(), nullable=True),
        sa.Column(
            "place",
            sa.Enum(
                "in_person",
                "online",
                "mixed",
                name="place",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("sector", sa.String(length=60), nullable=True),
        sa.Column("languages", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_advisor_person_id_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advisor")),
        sa.UniqueConstraint("person_id", name=op.f("uq_advisor_person_id")),
    )
    op.create_table(
        "journal_row",
        sa.Column("entry_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(length=60), nullable=False),
        sa.Column("row_id", sa.String(length=32), nullable=False),
        sa.Column("action", sa.String(length=10), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.Column("salt", sa.String(length=32), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["journal_entry.id"],
            name=op.f("fk_journal_row_entry_id_journal_entry"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_row")),
        sa.UniqueConstraint("entry_id", "position", name=op.f("uq_journal_row_entry_id_position")),
    )
    op.create_index(op.f("ix_journal_row_row_id"), "journal_row", ["row_id"], unique=False)
    op.create_index(
        op.f("ix_journal_row_table_name_action"),
        "journal_row",
        ["table_name", "action"],
        unique=False,
    )
    op.create_table(
        "project",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("nc_title", sa.String(), nullable=False),
        sa.Column("nc_summary", sa.String(), nullable=False),
        sa.Column("nc_approved_by", sa.String(), nullable=False),
        sa.Column("nc_approved_on", sa.Date(), nullable=True),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("call_id", sa.String(length=32), nullable=True),
        sa.Column(
            "source",
            sa.Enum(
                "open_call",
                "tto_portfolio",
                "scouted",
                "promoted_prospect",
                "partner_node",
                name="projectsource",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("admission_class", sa.String(length=60), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "enquiry",
                "applied",
                "ineligible",
                "finalist",
                "rejected",
                "reserve",
                "prospect",
                "active",
                "on_hold",
                "graduated",
                "alumni",
                "terminated",
                "withdrawn",
                name="projectstatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("applied_on", sa.Date(), nullable=True),
        sa.Column("admitted_on", sa.Date(), nullable=True),
        sa.Column("planned_end", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("area", sa.String(length=60), nullable=True),
        sa.Column("indication", sa.String(), nullable=False),
        sa.Column("product_type", sa.String(length=60), nullable=True),
        sa.Column("host_department", sa.String(), nullable=False),
        sa.Column("coordinator_id", sa.String(length=32), nullable=True),
        sa.Column(
            "sharing",
            sa.Enum(
                "public",
                "node",
                "programme",
                "restricted",
                name="sharing",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["call_id"],
            ["call.id"],
            name=op.f("fk_project_call_id_call"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["coordinator_id"],
            ["person.id"],
            name=op.f("fk_project_coordinator_id_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project")),
        sa.UniqueConstraint("code", name=op.f("uq_project_code")),
    )
    op.create_index(op.f("ix_project_area"), "project", ["area"], unique=False)
    op.create_index(op.f("ix_project_call_id"), "project", ["call_id"], unique=False)
    op.create_index(op.f("ix_project_coordinator_id"), "project", ["coordinator_id"], unique=False)
    op.create_index(op.f("ix_project_search_text"), "project", ["search_text"], unique=False)
    op.create_index(op.f("ix_project_status"), "project", ["status"], unique=False)
    op.create_table(
        "report",
        sa.Column("partner_id", sa.String(length=32), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "sealed",
                name="reportstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("written_at", sa.DateTime(), nullable=True),
        sa.Column("sealed_at", sa.DateTime(), nullable=True),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("snapshot", sa.String(), nullable=False),
        sa.Column("file", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("quarter BETWEEN 1 AND 4", name=op.f("ck_report_quarter_of_year")),
        sa.ForeignKeyConstraint(
            ["partner_id"],
            ["partner.id"],
            name=op.f("fk_report_partner_id_partner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
        sa.UniqueConstraint(
            "partner_id",
            "year",
            "quarter",
            "revision",
            name=op.f("uq_report_partner_id_year_quarter_revision"),
        ),
    )
    op.create_index(op.f("ix_report_partner_id"), "report", ["partner_id"], unique=False)
    op.create_table(
        "advisor_expertise",
        sa.Column("advisor_id", sa.String(length=32), nullable=False),
        sa.Column("topic", sa.String(length=60), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["advisor_id"],
            ["advisor.id"],
            name=op.f("fk_advisor_expertise_advisor_id_advisor"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advisor_expertise")),
        sa.UniqueConstraint(
            "advisor_id", "topic", name=op.f("uq_advisor_expertise_advisor_id_topic")
        ),
    )
    op.create_index(
        op.f("ix_advisor_expertise_topic"), "advisor_expertise", ["topic"], unique=False
    )
    op.create_table(
        "assignment",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("role", sa.String(length=60), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("override_reason", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint(
            "until_on IS NULL OR until_on >= from_on", name=op.f("ck_assignment_ends_after_start")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_assignment_person_id_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_assignment_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
    )
    op.create_index(op.f("ix_assignment_person_id"), "assignment", ["person_id"], unique=False)
    op.create_index(op.f("ix_assignment_project_id"), "assignment", ["project_id"], unique=False)
    op.create_table(
        "conflict",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("project_id", sa.String(length=32), nullable=True),
        sa.Column("company_id", sa.String(length=32), nullable=True),
        sa.Column("nature", sa.String(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint(
            "project_id IS NOT NULL OR company_id IS NOT NULL",
            name=op.f("ck_conflict_with_something"),
        ),
        sa.CheckConstraint(
            "until_on IS NULL OR until_on >= from_on", name=op.f("ck_conflict_ends_after_start")
        ),
        sa.ForeignKeyConstraint(
            ["company_id"],
            ["company.id"],
            name=op.f("fk_conflict_company_id_company"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_conflict_person_id_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_conflict_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conflict")),
    )
    op.create_index(op.f("ix_conflict_company_id"), "conflict", ["company_id"], unique=False)
    op.create_index(op.f("ix_conflict_person_id"), "conflict", ["person_id"], unique=False)
    op.create_index(op.f("ix_conflict_project_id"), "conflict", ["project_id"], unique=False)
    op.create_table(
        "delivery",
        sa.Column("report_id", sa.String(length=32), nullable=False),
        sa.Column("sent_to", sa.String(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["report.id"],
            name=op.f("fk_delivery_report_id_report"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
    )
    op.create_index(op.f("ix_delivery_report_id"), "delivery", ["report_id"], unique=False)
    op.create_table(
        "document",
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("about_table", sa.String(length=40), nullable=False),
        sa.Column("about_id", sa.String(length=32), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=True),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("added_on", sa.Date(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint(
            "(file_name = '') <> (link = '')", name=op.f("ck_document_file_or_link")
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_document_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
    )
    op.create_index(op.f("ix_document_about_id"), "document", ["about_id"], unique=False)
    op.create_index(op.f("ix_document_project_id"), "document", ["project_id"], unique=False)
    op.create_table(
        "funding_entry",
        sa.Column("project_id", sa.String(length=32), nullable=True),
        sa.Column("company_id", sa.String(length=32), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "spark_grant",
                "public_grant",
                "foundation_grant",
                "prize",
                "in_kind",
                "loan",
                "convertible",
                "equity_angel",
                "equity_vc",
                "equity_corporate",
                "equity_university",
                "blended",
                "licence_income",
                "industry_research",
                "crowdfunding",
                name="fundingkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("round_label", sa.String(), nullable=False),
        sa.Column("funder", sa.String(), nullable=False),
        sa.Column("instrument", sa.String(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "applied",
                "awarded",
                "contracted",
                "received",
                "rejected",
                name="fundingstatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("applied_on", sa.Date(), nullable=True),
        sa.Column("awarded_on", sa.Date(), nullable=True),
        sa.Column("contracted_on", sa.Date(), nullable=True),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("rejected_on", sa.Date(), nullable=True),
        sa.Column("amount_minor", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column(
            "attribution",
            sa.Enum(
                "decisive",
                "contributing",
                "none",
                "unknown",
                name="attribution",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("attribution_evidence", sa.String(), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("amount_minor >= 0", name=op.f("ck_funding_entry_amount_not_negative")),
        sa.CheckConstraint(
            "project_id IS NOT NULL OR company_id IS NOT NULL",
            name=op.f("ck_funding_entry_for_something"),
        ),
        sa.ForeignKeyConstraint(
            ["company_id"],
            ["company.id"],
            name=op.f("fk_funding_entry_company_id_company"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_funding_entry_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_funding_entry")),
    )
    op.create_index(
        op.f("ix_funding_entry_awarded_on"), "funding_entry", ["awarded_on"], unique=False
    )
    op.create_index(
        op.f("ix_funding_entry_company_id"), "funding_entry", ["company_id"], unique=False
    )
    op.create_index(
        op.f("ix_funding_entry_project_id"), "funding_entry", ["project_id"], unique=False
    )
    op.create_index(
        op.f("ix_funding_entry_received_on"), "funding_entry", ["received_on"], unique=False
    )
    op.create_table(
        "import_origin",
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_import_origin_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_origin")),
        sa.UniqueConstraint("source", "key", name=op.f("uq_import_origin_source_key")),
    )
    op.create_index(
        op.f("ix_import_origin_project_id"), "import_origin", ["project_id"], unique=False
    )
    op.create_table(
        "mentoring_session",
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("group_id", sa.String(length=32), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column(
            "format",
            sa.Enum(
                "group",
                "one_to_one",
                "kick_off",
                "milestone_review",
                "check_in",
                "go_no_go",
                "pitch_training",
                "investor_or_partner",
                "site_visit",
                "email_or_phone",
                name="sessionformat",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "place",
            sa.Enum(
                "in_person",
                "online",
                "mixed",
                name="place",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("prep_minutes", sa.Integer(), nullable=True),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("next_session_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("private_note", sa.String(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("minutes > 0", name=op.f("ck_mentoring_session_minutes_positive")),
        sa.CheckConstraint(
            "prep_minutes >= 0", name=op.f("ck_mentoring_session_prep_minutes_not_negative")
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_mentoring_session_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentoring_session")),
    )
    op.create_index(
        op.f("ix_mentoring_session_group_id"), "mentoring_session", ["group_id"], unique=False
    )
    op.create_index(
        op.f("ix_mentoring_session_held_on"), "mentoring_session", ["held_on"], unique=False
    )
    op.create_index(
        op.f("ix_mentoring_session_project_id"), "mentoring_session", ["project_id"], unique=False
    )
    op.create_table(
        "patent_family",
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("dofi_number", sa.String(), nullable=False),
        sa.Column("dofi_on", sa.Date(), nullable=True),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "idea_noted",
                "dofi_submitted",
                "dofi_accepted",
                "released_to_inventor",
                "drafting",
                "priority_filed",
                "pct_filed",
                "published",
                "national_phase",
                "examination",
                "granted",
                "opposed",
                "lapsed",
                "abandoned",
                "withdrawn",
                "refused",
                "expired",
                "assigned_or_licensed",
                name="patentstatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_patent_family_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patent_family")),
    )
    op.create_index(
        op.f("ix_patent_family_project_id"), "patent_family", ["project_id"], unique=False
    )
    op.create_table(
        "progress",
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_progress_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_progress")),
        sa.UniqueConstraint(
            "project_id", "year", "quarter", name=op.f("uq_progress_project_id_year_quarter")
        ),
    )
    op.create_index(op.f("ix_progress_project_id"), "progress", ["project_id"], unique=False)
    op.create_table(
        "project_company",
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("company_id", sa.String(length=32), nullable=False),
        sa.Column(
            "origin",
            sa.Enum(
                "founded",
                "existing",
                name="companyorigin",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "relation",
            sa.Enum(
                "licence",
                "option",
                "equity",
                "both",
                "none",
                name="companyrelation",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("licensed_on", sa.Date(), nullable=True),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id"],
            ["company.id"],
            name=op.f("fk_project_company_company_id_company"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_project_company_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_company")),
        sa.UniqueConstraint(
            "project_id", "company_id", name=op.f("uq_project_company_project_id_company_id")
        ),
    )
    op.create_index(
        op.f("ix_project_company_company_id"), "project_company", ["company_id"], unique=False
    )
    op.create_index(
        op.f("ix_project_company_project_id"), "project_company", ["project_id"], unique=False
    )
    op.create_table(
        "project_institution",
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("institution_id", sa.String(length=32), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "host",
                "partner",
                name="institutionrole",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["institution_id"],
            ["institution.id"],
            name=op.f("fk_project_institution_institution_id_institution"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_project_institution_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_institution")),
        sa.UniqueConstraint(
            "project_id",
            "institution_id",
            name=op.f("uq_project_institution_project_id_institution_id"),
        ),
    )
    op.create_index(
        op.f("ix_project_institution_institution_id"),
        "project_institution",
        ["institution_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_project_institution_project_id"),
        "project_institution",
        ["project_id"],
        unique=False,
    )
    op.create_table(
        "project_member",
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "leader",
                "member",
                "anchor",
                "inventor",
                "tto",
                name="teamrole",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_project_member_person_id_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_project_member_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_member")),
        sa.UniqueConstraint(
            "project_id",
            "person_id",
            "role",
            name=op.f("uq_project_member_project_id_person_id_role"),
        ),
    )
    op.create_index(
        op.f("ix_project_member_person_id"), "project_member", ["person_id"], unique=False
    )
    op.create_index(
        op.f("ix_project_member_project_id"), "project_member", ["project_id"], unique=False
    )
    op.create_table(
        "project_tag",
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("tag", sa.String(length=60), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_project_tag_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_tag")),
        sa.UniqueConstraint("project_id", "tag", name=op.f("uq_project_tag_project_id_tag")),
    )
    op.create_index(op.f("ix_project_tag_project_id"), "project_tag", ["project_id"], unique=False)
    op.create_table(
        "readiness",
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("trl", sa.Integer(), nullable=True),
        sa.Column("trl_scale", sa.String(), nullable=False),
        sa.Column("technology", sa.Integer(), nullable=True),
        sa.Column("customer", sa.Integer(), nullable=True),
        sa.Column("business", sa.Integer(), nullable=True),
        sa.Column("ip", sa.Integer(), nullable=True),
        sa.Column("team", sa.Integer(), nullable=True),
        sa.Column("funding", sa.Integer(), nullable=True),
        sa.Column("judged_by", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("business BETWEEN 1 AND 9", name=op.f("ck_readiness_business_level")),
        sa.CheckConstraint("customer BETWEEN 1 AND 9", name=op.f("ck_readiness_customer_level")),
        sa.CheckConstraint("funding BETWEEN 1 AND 9", name=op.f("ck_readiness_funding_level")),
        sa.CheckConstraint("ip BETWEEN 1 AND 9", name=op.f("ck_readiness_ip_level")),
        sa.CheckConstraint("team BETWEEN 1 AND 9", name=op.f("ck_readiness_team_level")),
        sa.CheckConstraint(
            "technology BETWEEN 1 AND 9", name=op.f("ck_readiness_technology_level")
        ),
        sa.CheckConstraint("trl BETWEEN 1 AND 9", name=op.f("ck_readiness_trl_level")),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_readiness_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readiness")),
    )
    op.create_index(op.f("ix_readiness_project_id"), "readiness", ["project_id"], unique=False)
    op.create_table(
        "sought",
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "advisor",
                "partner",
                "funding",
                name="soughtkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("topic", sa.String(length=60), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column(
            "place",
            sa.Enum(
                "in_person",
                "online",
                "mixed",
                name="place",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("needed_from", sa.Date(), nullable=True),
        sa.Column("hours_month", sa.Integer(), nullable=True),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_sought_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sought")),
    )
    op.create_index(op.f("ix_sought_project_id"), "sought", ["project_id"], unique=False)
    op.create_table(
        "stage_claim",
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column(
            "stage",
            sa.Enum(
                "idea",
                "advisor",
                "patent",
                "startup",
                "investment",
                "licence",
                "clinical",
                name="stage",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("claimed_by", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_stage_claim_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stage_claim")),
        sa.UniqueConstraint("project_id", "stage", name=op.f("uq_stage_claim_project_id_stage")),
    )
    op.create_index(op.f("ix_stage_claim_project_id"), "stage_claim", ["project_id"], unique=False)
    op.create_table(
        "status_change",
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "enquiry",
                "applied",
                "ineligible",
                "finalist",
                "rejected",
                "reserve",
                "prospect",
                "active",
                "on_hold",
                "graduated",
                "alumni",
                "terminated",
                "withdrawn",
                name="projectstatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("on", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_status_change_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_status_change")),
    )
    op.create_index(op.f("ix_status_change_on"), "status_change", ["on"], unique=False)
    op.create_index(
        op.f("ix_status_change_project_id"), "status_change", ["project_id"], unique=False
    )
    op.create_table(
        "action_item",
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("owner_id", sa.String(length=32), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["person.id"],
            name=op.f("fk_action_item_owner_id_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_action_item_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["mentoring_session.id"],
            name=op.f("fk_action_item_session_id_mentoring_session"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_item")),
    )
    op.create_index(op.f("ix_action_item_due_on"), "action_item", ["due_on"], unique=False)
    op.create_index(op.f("ix_action_item_owner_id"), "action_item", ["owner_id"], unique=False)
    op.create_index(op.f("ix_action_item_project_id"), "action_item", ["project_id"], unique=False)
    op.create_index(op.f("ix_action_item_session_id"), "action_item", ["session_id"], unique=False)
    op.create_table(
        "advice",
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("advisor_id", sa.String(length=32), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("topic", sa.String(length=60), nullable=True),
        sa.Column(
            "weight",
            sa.Enum(
                "follow",
                "consider",
                "park",
                name="adviceweight",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "answer",
            sa.Enum(
                "accepted",
                "rejected",
                "later",
                name="adviceanswer",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("answer_reason", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["advisor_id"],
            ["person.id"],
            name=op.f("fk_advice_advisor_id_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["mentoring_session.id"],
            name=op.f("fk_advice_session_id_mentoring_session"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advice")),
    )
    op.create_index(op.f("ix_advice_advisor_id"), "advice", ["advisor_id"], unique=False)
    op.create_index(op.f("ix_advice_session_id"), "advice", ["session_id"], unique=False)
    op.create_table(
        "attendee",
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "advisor",
                "team",
                "staff",
                "guest",
                name="attendeerole",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("override_reason", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_attendee_person_id_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["mentoring_session.id"],
            name=op.f("fk_attendee_session_id_mentoring_session"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendee")),
        sa.UniqueConstraint(
            "session_id", "person_id", name=op.f("uq_attendee_session_id_person_id")
        ),
    )
    op.create_index(op.f("ix_attendee_person_id"), "attendee", ["person_id"], unique=False)
    op.create_table(
        "milestone",
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("criterion", sa.String(), nullable=False),
        sa.Column(
            "stage",
            sa.Enum(
                "idea",
                "advisor",
                "patent",
                "startup",
                "investment",
                "licence",
                "clinical",
                name="stage",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("owner_id", sa.String(length=32), nullable=True),
        sa.Column("baseline_on", sa.Date(), nullable=True),
        sa.Column("forecast_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "planned",
                "in_progress",
                "at_risk",
                "done",
                "missed",
                "changed",
                "cancelled",
                name="milestonestatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("status_on", sa.Date(), nullable=True),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("evidence_document_id", sa.String(length=32), nullable=True),
        sa.Column("evidence_session_id", sa.String(length=32), nullable=True),
        sa.Column(
            "decision",
            sa.Enum(
                "go",
                "conditional_go",
                "pivot",
                "hold",
                "no_go",
                name="decision",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decision_reason", sa.String(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["evidence_document_id"],
            ["document.id"],
            name=op.f("fk_milestone_evidence_document_id_document"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["evidence_session_id"],
            ["mentoring_session.id"],
            name=op.f("fk_milestone_evidence_session_id_mentoring_session"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["person.id"],
            name=op.f("fk_milestone_owner_id_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_milestone_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestone")),
    )
    op.create_index(op.f("ix_milestone_baseline_on"), "milestone", ["baseline_on"], unique=False)
    op.create_index(op.f("ix_milestone_done_on"), "milestone", ["done_on"], unique=False)
    op.create_index(op.f("ix_milestone_forecast_on"), "milestone", ["forecast_on"], unique=False)
    op.create_index(op.f("ix_milestone_project_id"), "milestone", ["project_id"], unique=False)
    op.create_table(
        "patent_filing",
        sa.Column("family_id", sa.String(length=32), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "priority",
                "pct",
                "national",
                "regional",
                "validation",
                name="filingkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("office", sa.String(length=2), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("filed_on", sa.Date(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("granted_on", sa.Date(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "idea_noted",
                "dofi_submitted",
                "dofi_accepted",
                "released_to_inventor",
                "drafting",
                "priority_filed",
                "pct_filed",
                "published",
                "national_phase",
                "examination",
                "granted",
                "opposed",
                "lapsed",
                "abandoned",
                "withdrawn",
                "refused",
                "expired",
                "assigned_or_licensed",
                name="patentstatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["family_id"],
            ["patent_family.id"],
            name=op.f("fk_patent_filing_family_id_patent_family"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patent_filing")),
    )
    op.create_index(
        op.f("ix_patent_filing_family_id"), "patent_filing", ["family_id"], unique=False
    )
    op.create_index(op.f("ix_patent_filing_filed_on"), "patent_filing", ["filed_on"], unique=False)
    op.create_table(
        "session_topic",
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("topic", sa.String(length=60), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["mentoring_session.id"],
            name=op.f("fk_session_topic_session_id_mentoring_session"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session_topic")),
        sa.UniqueConstraint("session_id", "topic", name=op.f("uq_session_topic_session_id_topic")),
    )
    op.create_index(op.f("ix_session_topic_topic"), "session_topic", ["topic"], unique=False)
    op.create_table(
        "instalment",
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("milestone_id", sa.String(length=32), nullable=True),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("planned_for", sa.Date(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "planned",
                "condition_met",
                "approved",
                "paid",
                "withheld",
                "returned",
                name="instalmentstatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("condition_met_on", sa.Date(), nullable=True),
        sa.Column("approved_on", sa.Date(), nullable=True),
        sa.Column("paid_on", sa.Date(), nullable=True),
        sa.Column("withheld_on", sa.Date(), nullable=True),
        sa.Column("returned_on", sa.Date(), nullable=True),
        sa.Column("override_reason", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("amount_minor > 0", name=op.f("ck_instalment_amount_positive")),
        sa.ForeignKeyConstraint(
            ["milestone_id"],
            ["milestone.id"],
            name=op.f("fk_instalment_milestone_id_milestone"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_instalment_project_id_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instalment")),
    )
    op.create_index(
        op.f("ix_instalment_milestone_id"), "instalment", ["milestone_id"], unique=False
    )
    op.create_index(op.f("ix_instalment_paid_on"), "instalment", ["paid_on"], unique=False)
    op.create_index(op.f("ix_instalment_project_id"), "instalment", ["project_id"], unique=False)
    op.create_table(
        "session_milestone",
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("milestone_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["milestone_id"],
            ["milestone.id"],
            name=op.f("fk_session_milestone_milestone_id_milestone"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["mentoring_session.id"],
            name=op.f("fk_session_milestone_session_id_mentoring_session"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session_milestone")),
        sa.UniqueConstraint(
            "session_id", "milestone_id", name=op.f("uq_session_milestone_session_id_milestone_id")
        ),
    )
    op.create_index(
        op.f("ix_session_milestone_milestone_id"),
        "session_milestone",
        ["milestone_id"],
        unique=False,
    )
    # ### end Alembic commands ###
    for trigger in APPEND_ONLY:
        op.execute(trigger)
