"""The sheets and columns of the workbook to fill in; writing and importing read the same list."""

from dataclasses import dataclass
from functools import cache

from spark_tracker.exchange.complete.layout import layout_of
from spark_tracker.exchange.reading import Spreadsheet
from spark_tracker.exchange.targets import targets
from spark_tracker.fields import catalogue
from spark_tracker.fields.field import Field, Kind
from spark_tracker.i18n import QT_TRANSLATE_NOOP

GUIDE = "How to fill in"
LISTS = "Lists"
MARK = "SPARK Tracker template"
PROJECTS = "Projects"

FIRST = ("person",)
"""Tables that are written before the projects, whose teams are made of these people."""

LATER = (
    "advisor",
    "assignment",
    "milestone",
    "instalment",
    "mentoring_session",
    "action_item",
    "patent_family",
    "patent_filing",
    "company",
    "project_company",
    "funding_entry",
    "readiness",
)

_EXPECTED = {
    Kind.TEXT: QT_TRANSLATE_NOOP("template", "words"),
    Kind.LONG_TEXT: QT_TRANSLATE_NOOP("template", "words, several lines if you like"),
    Kind.DATE: QT_TRANSLATE_NOOP("template", "a day: 2026-07-01 or 1.7.2026"),
    Kind.NUMBER: QT_TRANSLATE_NOOP("template", "a whole number"),
    Kind.MONEY: QT_TRANSLATE_NOOP("template", "an amount: 250000 or 250000.50"),
    Kind.CODE: QT_TRANSLATE_NOOP("template", "one of the words on the sheet “Lists”"),
    Kind.CODES: QT_TRANSLATE_NOOP("template", "words of the sheet “Lists”, with ; between"),
    Kind.PERSON: QT_TRANSLATE_NOOP("template", "a name"),
    Kind.PERSONS: QT_TRANSLATE_NOOP("template", "names, with ; between"),
    Kind.RECORD: QT_TRANSLATE_NOOP("template", "its code, name or title as on its own sheet"),
    Kind.FLAG: QT_TRANSLATE_NOOP("template", "yes or no"),
    Kind.MOMENT: QT_TRANSLATE_NOOP("template", "a day"),
}
_SEVERAL = QT_TRANSLATE_NOOP("template", "words, with ; between")


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """One column to fill in; meaning and what may stand there are untranslated."""

    title: str
    meaning: str
    expected: str
    codes: str


@dataclass(frozen=True, slots=True)
class TemplateSheet:
    """One sheet to fill in; `table` is "project" for the list of projects."""

    title: str
    table: str
    columns: tuple[TemplateColumn, ...]


@cache
def template_sheets() -> tuple[TemplateSheet, ...]:
    """Return the sheets in their order."""
    project = [_column(field, field.title) for field in project_fields()]
    sheets = [TemplateSheet(PROJECTS, "project", tuple(project))]
    for table in (*FIRST, *LATER):
        layout = layout_of(table)
        columns = []
        for column in layout.columns:
            name = column.words_of or column.column
            field = catalogue.column_field(table, name)
            # A reference is filled in by its words, never by an id.
            if field is None or (column.refers_to and not column.words_of):
                continue
            if field.settable or table == "advisor":
                columns.append(_column(field, column.title))
        sheets.append(TemplateSheet(layout.title, table, tuple(columns)))
    return tuple(sheets)


def project_fields() -> tuple[Field, ...]:
    """Return the fields of a project that a list can set."""
    known = targets("project")
    return tuple(field for field in catalogue.of("project") if field.key in known)


def is_template(spreadsheet: Spreadsheet) -> bool:
    """Say whether a workbook is our template, filled in or not."""
    return any(
        sheet.name == GUIDE and sheet.rows and sheet.rows[0].value(0) == MARK
        for sheet in spreadsheet.sheets
    )


def _column(field: Field, title: str) -> TemplateColumn:
    several = field.several and field.kind is Kind.TEXT
    expected = _SEVERAL if several else _EXPECTED[field.kind]
    return TemplateColumn(title, field.meaning, expected, field.codes)
