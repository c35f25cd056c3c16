"""What each kind of record is called, for history, trash and lists."""

from dataclasses import dataclass

from spark_tracker.i18n import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class RecordName:
    """A kind of record: its key in the catalogue, its table, and its untranslated names."""

    key: str
    table: str
    one: str
    many: str


RECORDS = (
    RecordName(
        "project",
        "project",
        QT_TRANSLATE_NOOP("fields", "project"),
        QT_TRANSLATE_NOOP("fields", "projects"),
    ),
    RecordName(
        "status_change",
        "status_change",
        QT_TRANSLATE_NOOP("fields", "status change"),
        QT_TRANSLATE_NOOP("fields", "status changes"),
    ),
    RecordName(
        "stage_claim",
        "stage_claim",
        QT_TRANSLATE_NOOP("fields", "stage"),
        QT_TRANSLATE_NOOP("fields", "stages"),
    ),
    RecordName(
        "tag",
        "project_tag",
        QT_TRANSLATE_NOOP("fields", "tag"),
        QT_TRANSLATE_NOOP("fields", "tags"),
    ),
    RecordName(
        "institution",
        "institution",
        QT_TRANSLATE_NOOP("fields", "institution"),
        QT_TRANSLATE_NOOP("fields", "institutions"),
    ),
    RecordName(
        "participation",
        "project_institution",
        QT_TRANSLATE_NOOP("fields", "institution of a project"),
        QT_TRANSLATE_NOOP("fields", "institutions of projects"),
    ),
    RecordName(
        "sought",
        "sought",
        QT_TRANSLATE_NOOP("fields", "need"),
        QT_TRANSLATE_NOOP("fields", "needs"),
    ),
    RecordName(
        "progress",
        "progress",
        QT_TRANSLATE_NOOP("fields", "progress line"),
        QT_TRANSLATE_NOOP("fields", "progress lines"),
    ),
    RecordName(
        "readiness",
        "readiness",
        QT_TRANSLATE_NOOP("fields", "readiness"),
        QT_TRANSLATE_NOOP("fields", "readiness levels"),
    ),
    RecordName(
        "person",
        "person",
        QT_TRANSLATE_NOOP("fields", "person"),
        QT_TRANSLATE_NOOP("fields", "people"),
    ),
    RecordName(
        "advisor",
        "advisor",
        QT_TRANSLATE_NOOP("fields", "advisor part"),
        QT_TRANSLATE_NOOP("fields", "advisor parts"),
    ),
    RecordName(
        "expertise",
        "advisor_expertise",
        QT_TRANSLATE_NOOP("fields", "expertise"),
        QT_TRANSLATE_NOOP("fields", "expertise"),
    ),
    RecordName(
        "conflict",
        "conflict",
        QT_TRANSLATE_NOOP("fields", "conflict of interest"),
        QT_TRANSLATE_NOOP("fields", "conflicts of interest"),
    ),
    RecordName(
        "assignment",
        "assignment",
        QT_TRANSLATE_NOOP("fields", "assignment"),
        QT_TRANSLATE_NOOP("fields", "assignments"),
    ),
    RecordName(
        "member",
        "project_member",
        QT_TRANSLATE_NOOP("fields", "team member"),
        QT_TRANSLATE_NOOP("fields", "team members"),
    ),
    RecordName(
        "session",
        "mentoring_session",
        QT_TRANSLATE_NOOP("fields", "session"),
        QT_TRANSLATE_NOOP("fields", "sessions"),
    ),
    RecordName(
        "attendee",
        "attendee",
        QT_TRANSLATE_NOOP("fields", "attendee"),
        QT_TRANSLATE_NOOP("fields", "attendees"),
    ),
    RecordName(
        "session_topic",
        "session_topic",
        QT_TRANSLATE_NOOP("fields", "session topic"),
        QT_TRANSLATE_NOOP("fields", "session topics"),
    ),
    RecordName(
        "session_milestone",
        "session_milestone",
        QT_TRANSLATE_NOOP("fields", "milestone of a session"),
        QT_TRANSLATE_NOOP("fields", "milestones of sessions"),
    ),
    RecordName(
        "advice",
        "advice",
        QT_TRANSLATE_NOOP("fields", "advice"),
        QT_TRANSLATE_NOOP("fields", "pieces of advice"),
    ),
    RecordName(
        "action",
        "action_item",
        QT_TRANSLATE_NOOP("fields", "action item"),
        QT_TRANSLATE_NOOP("fields", "action items"),
    ),
    RecordName(
        "milestone",
        "milestone",
        QT_TRANSLATE_NOOP("fields", "milestone"),
        QT_TRANSLATE_NOOP("fields", "milestones"),
    ),
    RecordName(
        "instalment",
        "instalment",
        QT_TRANSLATE_NOOP("fields", "instalment"),
        QT_TRANSLATE_NOOP("fields", "instalments"),
    ),
    RecordName(
        "patent",
        "patent_family",
        QT_TRANSLATE_NOOP("fields", "patent family"),
        QT_TRANSLATE_NOOP("fields", "patent families"),
    ),
    RecordName(
        "filing",
        "patent_filing",
        QT_TRANSLATE_NOOP("fields", "filing"),
        QT_TRANSLATE_NOOP("fields", "filings"),
    ),
    RecordName(
        "company",
        "company",
        QT_TRANSLATE_NOOP("fields", "company"),
        QT_TRANSLATE_NOOP("fields", "companies"),
    ),
    RecordName(
        "link",
        "project_company",
        QT_TRANSLATE_NOOP("fields", "link to a company"),
        QT_TRANSLATE_NOOP("fields", "links to companies"),
    ),
    RecordName(
        "funding",
        "funding_entry",
        QT_TRANSLATE_NOOP("fields", "funding entry"),
        QT_TRANSLATE_NOOP("fields", "funding entries"),
    ),
    RecordName(
        "programme",
        "programme",
        QT_TRANSLATE_NOOP("fields", "programme"),
        QT_TRANSLATE_NOOP("fields", "programmes"),
    ),
    RecordName(
        "call", "call", QT_TRANSLATE_NOOP("fields", "call"), QT_TRANSLATE_NOOP("fields", "calls")
    ),
    RecordName(
        "partner",
        "partner",
        QT_TRANSLATE_NOOP("fields", "partner"),
        QT_TRANSLATE_NOOP("fields", "partners"),
    ),
    RecordName(
        "code_entry",
        "code_entry",
        QT_TRANSLATE_NOOP("fields", "list entry"),
        QT_TRANSLATE_NOOP("fields", "list entries"),
    ),
    RecordName(
        "exchange_rate",
        "exchange_rate",
        QT_TRANSLATE_NOOP("fields", "exchange rate"),
        QT_TRANSLATE_NOOP("fields", "exchange rates"),
    ),
    RecordName(
        "mapping",
        "import_mapping",
        QT_TRANSLATE_NOOP("fields", "remembered column mapping"),
        QT_TRANSLATE_NOOP("fields", "remembered column mappings"),
    ),
    RecordName(
        "origin",
        "import_origin",
        QT_TRANSLATE_NOOP("fields", "origin of an import"),
        QT_TRANSLATE_NOOP("fields", "origins of imports"),
    ),
    RecordName(
        "report",
        "report",
        QT_TRANSLATE_NOOP("fields", "report"),
        QT_TRANSLATE_NOOP("fields", "reports"),
    ),
    RecordName(
        "delivery",
        "delivery",
        QT_TRANSLATE_NOOP("fields", "delivery"),
        QT_TRANSLATE_NOOP("fields", "deliveries"),
    ),
    RecordName(
        "document",
        "document",
        QT_TRANSLATE_NOOP("fields", "document"),
        QT_TRANSLATE_NOOP("fields", "documents"),
    ),
)

_BY_KEY = {record.key: record for record in RECORDS}
_BY_TABLE = {record.table: record for record in RECORDS}


def record(key: str) -> RecordName:
    """Return the kind of record with the catalogue key `key`, for example "patent".

    Raises:
        KeyError: No such record; the caller is wrong, not the user.
    """
    return _BY_KEY[key]


def record_of_table(table: str) -> RecordName:
    """Return the kind of record that the table `table` holds, for example "patent_family".

    Raises:
        KeyError: No such table, or one of the journal's.
    """
    return _BY_TABLE[table]
