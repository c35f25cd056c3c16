"""Words for codes in four languages."""

import re
from enum import StrEnum
from inspect import getmembers, isclass

import pytest

from spark_tracker.domain import code_texts, codes
from spark_tracker.domain.folding import fold

ENUMS = [
    enum
    for _, enum in getmembers(codes, isclass)
    if issubclass(enum, StrEnum) and enum is not StrEnum
]
ENTRIES = [(name, entry) for name in code_texts.lists() for entry in code_texts.entries(name)]


def list_of(enum: type[StrEnum]) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", enum.__name__).lower()


@pytest.mark.parametrize("enum", ENUMS, ids=list_of)
def test_every_code_has_texts_in_the_order_of_its_enum(enum: type[StrEnum]) -> None:
    assert list(code_texts.codes(list_of(enum))) == [str(code) for code in enum]


@pytest.mark.parametrize(("name", "entry"), ENTRIES, ids=lambda value: getattr(value, "code", ""))
def test_every_entry_is_worded_in_four_languages(name: str, entry: code_texts.CodeText) -> None:
    assert set(entry.texts) == set(code_texts.LANGUAGES)
    for words in entry.texts.values():
        assert words == words.strip()
        assert words[:1].isupper() or words[:1].isdigit()


@pytest.mark.parametrize(("name", "entry"), ENTRIES, ids=lambda value: getattr(value, "code", ""))
def test_every_text_is_found_again(name: str, entry: code_texts.CodeText) -> None:
    for words in (entry.code, *entry.texts.values(), *entry.also):
        assert code_texts.find(name, f" {words.upper()} ") == entry.code, words


@pytest.mark.parametrize("name", code_texts.lists())
def test_no_word_of_a_list_means_two_codes(name: str) -> None:
    meanings: dict[str, set[str]] = {}
    for entry in code_texts.entries(name):
        for word in entry.words():
            meanings.setdefault(fold(word), set()).add(entry.code)
    assert {word: found for word, found in meanings.items() if len(found) > 1} == {}


def test_parents_are_codes_of_the_same_list() -> None:
    for name, entry in ENTRIES:
        assert entry.parent is None or entry.parent in code_texts.codes(name)
    assert code_texts.parent("product_type", "vaccine") == "therapeutic"
    assert code_texts.parent("product_type", "therapeutic") is None


def test_an_unknown_language_gets_english_and_an_unknown_code_itself() -> None:
    assert code_texts.text("stage", "idea", "sv") == "Idea"
    assert code_texts.text("tag", "one_health", "nb") == "one health"
    assert code_texts.find("stage", "no such stage") is None


@pytest.mark.parametrize(
    ("name", "word", "code"),
    [
        ("project_status", "På vent", "on_hold"),
        ("project_status", "abgeschlossen", "graduated"),
        ("therapeutic_area", "kreft", "oncology"),
        ("product_type", "Medizinprodukt", "device"),
        ("stage", "spin-off", "startup"),
        ("institution", "UiO", "uio"),
        ("admission_class", "Full SPARKee", "full"),
    ],
)
def test_words_of_offices_are_understood(name: str, word: str, code: str) -> None:
    assert code_texts.find(name, word) == code
