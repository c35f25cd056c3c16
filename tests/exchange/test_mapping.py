import pytest

from spark_tracker.errors import ExchangeError
from spark_tracker.exchange.headers import Heading
from spark_tracker.exchange.mapping import (
    ColumnMapping,
    Sureness,
    fingerprint,
    guess_mapping,
    overridden,
    remembered,
)
from spark_tracker.exchange.reading import Value
from spark_tracker.exchange.targets import LEAVE_OUT, targets
from spark_tracker.exchange.vocabulary import plain, project_words
from tests.exchange.lists import ENGLISH, FINNISH, GERMAN, NORWEGIAN
from tests.exchange.test_headers import table_of


def guessed(rows: list[list[object]]) -> ColumnMapping:
    table = table_of(rows)
    return guess_mapping(table.headings, table.samples())


def one_column(
    heading: str, *values: Value, record: str = "project"
) -> tuple[str | None, Sureness]:
    mapping = guess_mapping([Heading(0, heading, heading)], {0: list(values)}, record)
    return mapping.columns[0].key, mapping.columns[0].sureness


@pytest.mark.parametrize(
    ("rows", "keys"),
    [
        (NORWEGIAN, ["number", "intake", "title", "leader", "institutions", "indication",
                     "product_type", "status", "companies", "source_text"]),
        (GERMAN, ["title", "leader", "institutions", "indication", "product_type", "intake",
                  "outcome", "companies", "source_text"]),
        (FINNISH, ["title", "leader", "institutions", "indication", "status", "call", "trl"]),
        (ENGLISH, ["code", "title", "leader", "admitted_on", "team", "note", None]),
    ],
    ids=["Norwegian", "German", "Finnish", "English"],
)  # fmt: skip
def test_lists_in_four_languages_are_understood(
    rows: list[list[object]], keys: list[str | None]
) -> None:
    assert [column.key for column in guessed(rows).columns] == keys


@pytest.mark.parametrize(
    ("heading", "values", "key"),
    [
        ("Nr", (1, 2, 3), "number"),
        ("Nr", ("NO-2025-03", "NO-2025-04"), "code"),
        ("Source", ("https://example.org",), "source_text"),
        ("Source", ("Open call", "Scouted"), "source"),
        ("Idea", ("A gel for wounds",), "title"),
        ("Idea", ("2024-01-01", "1.2.2024"), "idea_on"),
        ("Patent", ("EP 1234567",), "patent"),
        ("Patent", ("2024-01-01",), "patent_on"),
        ("Admitted", ("30 Jan 2019", "31.1.2020"), "admitted_on"),
        ("Admitted", ("2019 (call autumn 2018)",), "intake"),
        ("Opptak", ("in programme by April",), "intake"),
        ("Prosjekt-\nleder", ("Ada",), "leader"),
        ("PROSJEKTTITTEL:", ("Gel",), "title"),
        ("Leitung (PI)", ("Ada",), "leader"),
        ("Ended on", ("yes", "no"), None),
    ],
)
def test_heading_and_values_decide_together(
    heading: str, values: tuple[Value, ...], key: str | None
) -> None:
    assert one_column(heading, *values)[0] == key


def test_similar_heading_is_proposed_but_not_sure() -> None:
    assert one_column("Prosjektlederen", "Ada") == ("leader", Sureness.UNSURE)
    assert one_column("Name of the institution today", "UiO") == ("institutions", Sureness.UNSURE)
    assert one_column("Prosjektleder", "Ada") == ("leader", Sureness.SURE)


def test_no_field_stands_twice_unless_it_takes_several() -> None:
    mapping = guessed(
        [
            ["Title", "Titel", "Status", "Tila", "Kommentar", "Bemerkung"],
            ["a", "b", "c", "d", "e", "f"],
        ]
    )
    keys = [column.key for column in mapping.columns]
    assert keys.count("title") == keys.count("status") == 1
    assert keys[4:] == ["note", "note"]


def test_our_own_titles_head_the_other_records() -> None:
    assert one_column("CDA signed on", "2026-01-01", record="person")[0] == "cda_signed_on"
    assert one_column("Success criterion", "works", record="milestone")[0] == "criterion"
    assert one_column("Prosjektleder", "Ada", record="milestone")[0] is None


def test_every_importable_field_is_found_by_its_own_title() -> None:
    for target in targets().values():
        if target.key in ("source_text",):  # its title is also that of another field
            continue
        assert one_column(target.title)[0] == target.key, target.key


def test_every_synonym_names_a_field_that_exists() -> None:
    known = set(targets())
    assert {key for keys in project_words().fields.values() for key in keys} <= known
    assert known - {key for keys in project_words().fields.values() for key in keys} == set()


def test_the_user_has_the_last_word() -> None:
    mapping = overridden(
        guessed(ENGLISH),
        ["Wine of the month=note", "working title=-", "PI (name)=", "Team members=Project leader"],
    )
    chosen = {column.heading.name: column.key for column in mapping.columns}
    assert chosen["Wine of the month"] == "note"
    assert chosen["Working title"] == LEAVE_OUT
    assert chosen["PI (name)"] is None
    assert chosen["Team members"] == "leader"
    assert mapping.columns[1].sureness is Sureness.CHOSEN


def test_chosen_column_takes_the_field_from_the_guessed_one() -> None:
    mapping = overridden(guessed(ENGLISH), ["Wine of the month=title"])
    assert [column.heading.name for column in mapping.columns if column.key == "title"] == [
        "Wine of the month"
    ]


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        ("Working title", r"“Working title” does not say which column is which field"),
        ("=title", "does not say which column"),
        ("Workin title=title", r"no column “Workin title”\. Did you mean “Working title”\?"),
        ("Working title=titel", r"no field “titel” to import into\. Did you mean “title”\?"),
        ("Working title=stage", "no field “stage”"),
    ],
)
def test_wrong_choice_is_refused_with_the_nearest_word(choice: str, sentence: str) -> None:
    with pytest.raises(ExchangeError, match=sentence):
        overridden(guessed(ENGLISH), [choice])


def test_one_field_for_two_columns_is_refused() -> None:
    with pytest.raises(ExchangeError, match="already has a column"):
        overridden(guessed(ENGLISH), ["Working title=title", "Internal comment=title"])


def test_mapping_is_remembered_for_the_same_headings_in_any_order() -> None:
    first = overridden(guessed(ENGLISH), ["Wine of the month=-", "Internal comment=summary"])
    turned = guessed([list(reversed(row)) for row in ENGLISH])
    assert turned.fingerprint() == first.fingerprint()
    again = remembered(turned, first.as_text())
    keys = {column.heading.name: column.key for column in again.columns}
    assert keys["Wine of the month"] == LEAVE_OUT
    assert keys["Internal comment"] == "summary"
    assert fingerprint("person", [column.heading for column in first.columns]) != (
        first.fingerprint()
    )


def test_remembered_field_that_no_longer_exists_is_guessed_anew() -> None:
    mapping = remembered(guessed(ENGLISH), '{"working title": "gone"}')
    assert mapping.columns[1].key == "title"


def test_headings_are_compared_without_case_accents_and_marks() -> None:
    assert plain(" Lfd.\nNr. ") == "lfd nr"
    assert plain("Indikasjon/ område") == plain("INDIKASJON / OMRADE")
