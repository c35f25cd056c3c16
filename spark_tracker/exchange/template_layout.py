"""The sheets and columns of the workbook to fill in; writing and importing read the same list."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from spark_tracker.exchange.cells import sheet_name
from spark_tracker.exchange.complete.layout import layout_of
from spark_tracker.exchange.reading import Spreadsheet
from spark_tracker.exchange.targets import targets
from spark_tracker.fields import catalogue
from spark_tracker.fields.field import Field, Kind
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.translated import languages, translated

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
    """One column to fill in, in the template's language.

    `key` is the English heading; of a project's column the key of the field.
    """

    title: str
    meaning: str
    expected: str
    codes: str
    key: str


@dataclass(frozen=True, slots=True)
class TemplateSheet:
    """One sheet to fill in; `table` is "project" for the list of projects."""

    title: str
    table: str
    columns: tuple[TemplateColumn, ...]


@cache
def template_sheets(language: str = "en") -> tuple[TemplateSheet, ...]:
    """Return the sheets in their order, with their words in `language`."""
    names = [GUIDE, LISTS]
    project = [_column(field, field.title, field.key, language) for field in project_fields()]
    sheets = [TemplateSheet(_name(PROJECTS, language, names), "project", _unique(project))]
    for table in (*FIRST, *LATER):
        layout = layout_of(table)
        columns = []
        for column in layout.columns:
            field = catalogue.column_field(table, column.words_of or column.column)
            # A reference is filled in by its words, never by an id.
            if field is None or (column.refers_to and not column.words_of):
                continue
            if field.settable or table == "advisor":
                columns.append(_column(field, column.title, column.title, language))
        many = catalogue.record_of_table(table).many
        title = layout.title if language == "en" else _name(many, language, names)
        sheets.append(TemplateSheet(title, table, _unique(columns)))
    return tuple(sheets)


def _name(title: str, language: str, names: list[str]) -> str:
    words = translated(language, "fields", title)
    if words == title:  # the catalogue calls many of them in small letters
        words = translated(language, "fields", title.lower())
    name = sheet_name(words[:1].upper() + words[1:], names)
    names.append(name)
    return name


def _unique(columns: Sequence[TemplateColumn]) -> tuple[TemplateColumn, ...]:
    """Let two headings that are one word in a language be told apart."""
    seen: set[str] = set()
    found = []
    for column in columns:
        own = column
        if column.title.casefold() in seen:
            own = replace(column, title=f"{column.title} ({column.key})")
        seen.add(own.title.casefold())
        found.append(own)
    return tuple(found)


def project_fields() -> tuple[Field, ...]:
    """Return the fields of a project that a list can set."""
    known = targets("project")
    return tuple(field for field in catalogue.of("project") if field.key in known)


def template_language(spreadsheet: Spreadsheet) -> str | None:
    """Return the language of our template, filled in or not; None where it is no template."""
    for sheet in spreadsheet.sheets:
        if sheet.rows and sheet.rows[0].value(0) == MARK:
            language = str(sheet.rows[0].value(2) or "en")
            return language if language in languages() else "en"
    return None


def _column(field: Field, title: str, key: str, language: str) -> TemplateColumn:
    several = field.several and field.kind is Kind.TEXT
    expected = _SEVERAL if several else _EXPECTED[field.kind]
    return TemplateColumn(
        translated(language, "fields", title),
        translated(language, "fields", field.meaning),
        translated(language, "template", expected),
        field.codes,
        key,
    )
