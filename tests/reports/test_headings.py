"""The words of the workbook are complete in every language."""

import csv
from datetime import date
from decimal import Decimal
from string import Formatter

import pytest

from spark_tracker.paths import bundled
from spark_tracker.reports.contents import Code, Mark, Phrase
from spark_tracker.reports.headings import LANGUAGES, Headings
from spark_tracker.reports.layout import SHEETS, table_columns


def rows() -> list[dict[str, str]]:
    path = bundled("resources") / "report" / "headings.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_text_is_there_in_four_languages_with_the_same_placeholders() -> None:
    for row in rows():
        texts = [row[language] for language in LANGUAGES]
        assert all(text.strip() for text in texts), row["key"]
        names = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in texts]
        assert all(found == names[0] for found in names), row["key"]


def test_every_key_is_there_once() -> None:
    keys = [row["key"] for row in rows()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_and_column_has_a_heading(language: str) -> None:
    text = Headings(language, "EUR")
    assert all(text(f"sheet.{key}") for key in SHEETS)
    assert all(text(f"answers.{key}") for key in SHEETS if key != "cover")
    for columns in table_columns().values():
        assert all(text(f"col.{column.key}") for column in columns)
    assert {name for tables in SHEETS.values() for name in tables} == set(table_columns())


def test_a_sheets_name_fits_into_excel_in_every_language() -> None:
    for language in LANGUAGES:
        names = [Headings(language, "EUR")(f"sheet.{key}") for key in SHEETS]
        assert all(len(name) <= 31 and not set(name) & set(":\\/?*[]'") for name in names)
        assert len({name.casefold() for name in names}) == len(names)


@pytest.mark.parametrize(
    ("language", "day", "number"),
    [
        ("en", "7 Oct 2026", "1,234.5"),
        ("de", "07.10.2026", "1.234,5"),
        ("fi", "7.10.2026", "1\u00a0234,5"),
        ("nb", "07.10.2026", "1\u00a0234,5"),
    ],
)
def test_days_and_numbers_are_written_as_in_the_partners_country(
    language: str, day: str, number: str
) -> None:
    text = Headings(language, "EUR")
    assert text.day(date(2026, 10, 7)) == day
    assert text.number(Decimal("1234.5")) == number


def test_texts_of_the_contents_are_shown_in_the_partners_language() -> None:
    text = Headings("de", "EUR")
    assert text.shown(Code("project_status", "active")) == "Aktiv"
    assert text.shown(Phrase("value.advisor_no", (("number", "07"),))) == "Advisor 07"
    assert text.shown(Mark.FILED) == "angemeldet"
    assert text.shown("as it is") == "as it is"
    assert text.shown(None) is None
    assert text("col.awarded_report") == "Bewilligt (EUR)"
