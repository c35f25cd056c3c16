import re
import subprocess
import sys

import pytest
from sqlalchemy import BigInteger, Boolean, Date, Enum, Integer

from spark_tracker.domain import code_texts
from spark_tracker.domain.codes import Sharing
from spark_tracker.fields import catalogue
from spark_tracker.fields.catalogue import FIELDS, NOT_SHOWN, Kind
from spark_tracker.models import Base, UtcDateTime

JOURNAL = ("journal_entry", "journal_row")
EVERYWHERE = ("id", "search_text")


def columns():
    return {
        f"{table.name}.{column.name}": column
        for table in Base.metadata.sorted_tables
        if table.name not in JOURNAL
        for column in table.columns
        if column.name not in EVERYWHERE
    }


def test_every_column_has_a_field_or_a_reason_not_to():
    shown = {field.column for field in FIELDS if field.column}
    assert set(columns()) - shown - set(NOT_SHOWN) == set()


def test_no_field_names_a_column_that_is_not_there():
    shown = {field.column for field in FIELDS if field.column}
    assert shown - set(columns()) == set()


def test_no_column_is_both_shown_and_hidden():
    shown = {field.column for field in FIELDS if field.column}
    assert shown & set(NOT_SHOWN) == set()
    assert set(NOT_SHOWN) <= set(columns())


def test_every_table_has_a_name_in_words():
    tables = {table.name for table in Base.metadata.sorted_tables} - set(JOURNAL)
    assert {record.table for record in catalogue.RECORDS} == tables
    assert len({record.key for record in catalogue.RECORDS}) == len(catalogue.RECORDS)
    assert catalogue.record_of_table("patent_family").one == "patent family"
    assert catalogue.record("session").table == "mentoring_session"


def test_every_field_belongs_to_a_known_record():
    known = {record.key for record in catalogue.RECORDS}
    assert {field.record for field in FIELDS} <= known


def test_keys_are_unique_within_a_record():
    names = [field.name for field in FIELDS]
    assert sorted(names) == sorted(set(names))


def test_no_alias_of_a_record_names_two_fields():
    for record in catalogue.RECORDS:
        taken = [word for field in catalogue.of(record.key) for word in (field.key, *field.aliases)]
        assert sorted(taken) == sorted(set(taken)), record.key


def test_keys_are_words_that_can_be_typed_in_a_filter():
    for field in FIELDS:
        for word in (field.key, *field.aliases):
            assert re.fullmatch(r"[a-z][a-z0-9_]*", word), field.name


def test_titles_are_short_and_meanings_are_sentences():
    for field in FIELDS:
        assert 2 <= len(field.title) <= 26, field.name
        assert field.meaning.endswith("."), field.name
        assert field.meaning[0].isupper(), field.name
        assert len(field.meaning) <= 110, field.name


def test_code_fields_name_a_list_with_texts():
    for field in FIELDS:
        coded = field.kind in (Kind.CODE, Kind.CODES)
        assert coded == bool(field.codes), field.name
        if coded and field.codes != "field":
            assert field.codes in code_texts.lists(), field.name


def test_fields_of_several_values_are_marked():
    for field in FIELDS:
        if field.kind in (Kind.CODES, Kind.PERSONS):
            assert field.several, field.name


def test_kind_fits_the_column():
    kinds = {
        Date: {Kind.DATE},
        UtcDateTime: {Kind.MOMENT},
        Boolean: {Kind.FLAG},
        Integer: {Kind.NUMBER},
        BigInteger: {Kind.NUMBER, Kind.MONEY},
        Enum: {Kind.CODE, Kind.CODES},
    }
    texts = {Kind.TEXT, Kind.LONG_TEXT, Kind.CODE, Kind.CODES, Kind.PERSON, Kind.RECORD}
    known = columns()
    for field in FIELDS:
        if field.column:
            assert field.kind in kinds.get(type(known[field.column].type), texts), field.name


def test_what_a_reader_must_not_see_stays_in_the_programme():
    kept = [
        "project.title",
        "project.summary",
        "project.indication",
        "project.patent_on",
        "milestone.title",
        "milestone.criterion",
        "session.note",
        "advice.text",
        "patent.title",
        "patent.dofi_number",
        "patent.dofi_on",
    ]
    for name in kept:
        assert catalogue.get(name).level is Sharing.PROGRAMME, name
    for name in ["session.private_note", "person.note", "status_change.reason", "conflict.nature"]:
        assert catalogue.get(name).level is Sharing.RESTRICTED, name


def test_free_text_leaves_only_where_it_is_written_for_partners():
    shared = {
        field.name
        for field in FIELDS
        if field.kind is Kind.LONG_TEXT and field.level in (Sharing.NODE, Sharing.PUBLIC)
    }
    assert shared == {"project.nc_summary"}


def test_persons_leave_only_with_consent():
    for field in FIELDS:
        if field.kind in (Kind.PERSON, Kind.PERSONS) and field.level is Sharing.NODE:
            assert field.condition is catalogue.Condition.CONSENT, field.name


def test_secrets_of_a_patent_leave_only_when_published():
    for record in ("patent", "filing"):
        for field in catalogue.of(record):
            if field.level in (Sharing.NODE, Sharing.PUBLIC):
                assert field.condition is catalogue.Condition.PUBLISHED, field.name


def test_every_child_of_a_project_can_be_traced_to_it():
    linked = {name.split(".")[0] for name in columns() if name.endswith(".project_id")}
    traced = {
        field.column.split(".")[0] for field in FIELDS if field.column.endswith(".project_id")
    }
    assert linked == traced


def test_find_knows_names_and_nothing_else():
    found = catalogue.find("project.title")
    assert found is not None
    assert found.column == "project.title"
    assert catalogue.find("project.nonsense") is None
    assert catalogue.of("nonsense") == ()


def test_column_leads_to_its_field():
    found = catalogue.column_field("advisor", "capacity_hours")
    assert found is not None
    assert found.name == "person.capacity_hours"
    assert catalogue.column_field("project", "search_text") is None


@pytest.mark.parametrize(
    ("record", "word", "key"),
    [
        ("project", "mentor", "lead_advisor"),
        ("project", "applied", "applied_on"),
        ("project", "advisor", "advisors"),
        ("person", "cda", "cda_valid_until"),
        ("session", "held", "held_on"),
    ],
)
def test_short_words_lead_to_their_field(record, word, key):
    assert catalogue.words(record)[word].key == key


def test_nearest_word_is_found_and_a_far_one_is_not():
    assert catalogue.nearest_word("project", "stagee") == "stage"
    assert catalogue.nearest_word("project", "xyzzy") == ""


@pytest.mark.parametrize("module", ["catalogue", "filter_language", "completion"])
def test_catalogue_and_filters_need_neither_database_nor_window(module):
    program = (
        f"import sys, spark_tracker.fields.{module}\n"
        "print([m for m in ('sqlalchemy', 'PySide6', 'openpyxl') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
