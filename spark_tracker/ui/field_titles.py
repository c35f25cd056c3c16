"""What the field is called that a refusal names, where no form stands beside it."""

from collections.abc import Sequence
from typing import Final

from spark_tracker.fields.catalogue import FIELDS, column_field
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.ui.wording import say

NO_FIELD: Final = frozenset(
    {"id", "beside", "columns", "list_name", "about_id", "about_table", "path"}
)
"""What a refusal names that nobody fills in: its sentence says what it is about."""
_FORMS: Final = {  # fields of forms that no column holds as it is
    "advisor": QT_TRANSLATE_NOOP("field_titles", "Advisor"),
    "done_actions": QT_TRANSLATE_NOOP("field_titles", "Actions done"),
    "institutions": QT_TRANSLATE_NOOP("field_titles", "Institutions"),
    "into": QT_TRANSLATE_NOOP("field_titles", "The one that stays"),
    "milestones": QT_TRANSLATE_NOOP("field_titles", "Milestones touched"),
    "progress": QT_TRANSLATE_NOOP("field_titles", "Progress"),
    "status_reason": QT_TRANSLATE_NOOP("field_titles", "Reason of the status"),
}


def title_of(key: str, tables: Sequence[str] = ()) -> str:
    """Return the title of the field `key` of an InputError ("advice.0.text"); "" where it has none.

    `tables` are asked first, in their order; else any table that has such a column.
    """
    name = key.rpartition(".")[2]
    if name in NO_FIELD:
        return ""
    if name in _FORMS:
        return say("field_titles", _FORMS[name])
    own = (column_field(table, name) for table in tables)
    ends = f".{name}"
    everywhere = (field for field in FIELDS if field.column.endswith(ends) or field.key == name)
    found = next((field for field in (*own, *everywhere) if field is not None), None)
    return say("fields", found.title) if found is not None else ""
