"""The field catalogue: every field a person can see, once.

Lists, filters, column choosers, imports, exports, partner profiles and the manual read it. It
imports neither SQLAlchemy nor Qt, so that the window can have it before it has a database.
"""

from collections.abc import Iterable
from functools import lru_cache

from spark_tracker.fields import (
    companies,
    funding,
    mentoring,
    mentoring_parts,
    milestones,
    patents,
    people,
    people_parts,
    programme,
    project_lists,
    project_parts,
    project_stages,
    projects,
    readiness,
    reports,
)
from spark_tracker.fields.field import Condition, Field, Kind
from spark_tracker.fields.records import RECORDS, RecordName, record, record_of_table

__all__ = [
    "FIELDS",
    "NOT_SHOWN",
    "RECORDS",
    "Condition",
    "Field",
    "Kind",
    "RecordName",
    "column_field",
    "find",
    "get",
    "nearest_word",
    "of",
    "record",
    "record_of_table",
    "words",
]

FIELDS: tuple[Field, ...] = (
    *projects.FIELDS,
    *project_stages.FIELDS,
    *project_lists.FIELDS,
    *project_parts.FIELDS,
    *readiness.FIELDS,
    *people.FIELDS,
    *people_parts.FIELDS,
    *mentoring.FIELDS,
    *mentoring_parts.FIELDS,
    *milestones.FIELDS,
    *patents.FIELDS,
    *companies.FIELDS,
    *funding.FIELDS,
    *programme.FIELDS,
    *reports.FIELDS,
)

# Columns without an entry, and why: nobody reads them, or they repeat what another field says.
# Besides, no table's `id` and `search_text` has one, and no column of the journal.
NOT_SHOWN = {
    "project_member.position": "the order in which names are listed",
    "project_institution.position": "the order in which names are listed",
    "advice.position": "the order in which it was typed",
    "action_item.position": "the order in which it was typed",
    "code_entry.position": "the order of the list",
    "mentoring_session.group_id": "ties the rows of one group session; shown as “group session”",
    "document.about_table": "the kind of record a document belongs to; shown beside that record",
    "document.about_id": "the record a document belongs to; shown beside that record",
    "import_mapping.fingerprint": "a checksum of headers",
    "import_mapping.mapping": "shown by the import window as the mapping itself",
    "import_origin.source": "a checksum of headers",
    "import_origin.key": "folded words, for finding the same row again",
    "report.snapshot": "what a sealed workbook was made from",
    "report.file": "the sealed workbook itself",
}

_BY_NAME = {field.name: field for field in FIELDS}
_BY_COLUMN = {field.column: field for field in FIELDS if field.column}


def find(name: str) -> Field | None:
    """Return the field called `name` ("project.title"), or None where there is none."""
    return _BY_NAME.get(name)


def get(name: str) -> Field:
    """Return the field called `name` ("project.title").

    Raises:
        KeyError: No such field; the caller is wrong, not the user.
    """
    return _BY_NAME[name]


def column_field(table: str, column: str) -> Field | None:
    """Return the field that shows `column` of `table`, or None where nobody sees it."""
    return _BY_COLUMN.get(f"{table}.{column}")


@lru_cache(maxsize=64)
def of(record_key: str) -> tuple[Field, ...]:
    """Return the fields of one kind of record, in their order; () for an unknown record."""
    return tuple(field for field in FIELDS if field.record == record_key)


@lru_cache(maxsize=64)
def words(record_key: str) -> dict[str, Field]:
    """Return every word that names a field of a record in a filter: keys, aliases, short forms.

    A date called "…_on" also answers to the word without its end; a key wins over an alias, and
    an alias over a short form.
    """
    found = {field.key: field for field in of(record_key)}
    for field in of(record_key):
        for alias in field.aliases:
            found.setdefault(alias, field)
    for field in of(record_key):
        if field.key.endswith("_on") and len(field.key) > len("_on"):
            found.setdefault(field.key.removesuffix("_on"), field)
    return found


def nearest_word(record_key: str, word: str) -> str:
    """Return the known word of a record that is written most like `word`, or "" if none is."""
    return nearest(word, words(record_key))


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that is written most like `word`, or "" if none is."""
    from difflib import get_close_matches  # noqa: PLC0415 - for a mistyped word, not for the start

    return next(iter(get_close_matches(word, tuple(known), n=1, cutoff=0.6)), "")
