"""What is meant by a few typed letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.domain.folding import fold
from spark_tracker.domain.matching import Rank, plain, rank, spans, words_of


def ranked(typed: str, name: str, beside: str = "") -> Rank | None:
    return rank(words_of(typed), plain(name), plain(beside))


@pytest.mark.parametrize(
    ("typed", "name", "found"),
    [
        ("bact", "Bacteriocin gel", Rank.BEGINS),
        ("bacteriocin g", "Bacteriocin gel", Rank.BEGINS),
        ("gel bact", "Bacteriocin gel", Rank.WORDS),
        ("ostenfold", "Nora Østenfold", Rank.WORDS),
        ("ase", "Åse-Marie", Rank.BEGINS),
        ("marie", "Åse-Marie", Rank.WORDS),
        ("cin", "Bacteriocin gel", Rank.WITHIN),
        ("no-2025-03", "NO-2025-03 Gel", Rank.BEGINS),
        ("2025-03", "NO-2025-03 Gel", Rank.WORDS),
        ("no2025", "NO-2025-03 Gel", None),
        ("bactx", "Bacteriocin gel", None),
    ],
)
def test_beginnings_of_words_come_before_middles(typed: str, name: str, found: Rank | None) -> None:
    assert ranked(typed, name) == found


def test_what_stands_beside_the_name_counts_least() -> None:
    assert ranked("wound gel", "Bacteriocin gel", "chronic wounds") is Rank.BESIDE
    assert ranked("wound", "Wound gel", "wounds") is Rank.BEGINS


def test_marks_alone_are_no_word() -> None:
    assert words_of(" - / ") == ()


def test_what_matched_is_marked_in_the_text_as_it_is_written() -> None:
    text = "Ørebarn, gel for ørebarn"
    marked = [text[start:end] for start, end in spans(text, words_of("oreb"))]
    assert marked == ["Øreb", "øreb"]
    assert spans("Bacteriocin", words_of("cin")) == ((8, 11),)
    assert spans("Weiß and Æneas", words_of("weiss ae")) == ((0, 4), (9, 10))
    assert spans("nothing", words_of("x")) == ()


@given(st.text(), st.text())
def test_any_text_can_be_looked_through(typed: str, text: str) -> None:
    words = words_of(typed)
    for start, end in spans(text, words):
        assert 0 <= start < end <= len(text)
    for word in words:
        assert plain(word) == f" {word}"


@given(st.text(alphabet="abcæøåÄÖé -"), st.data())
def test_each_word_of_a_text_finds_it_and_is_marked(text: str, data: st.DataObject) -> None:
    words = words_of(text)
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    assert rank((word,), plain(text)) in (Rank.BEGINS, Rank.WORDS)
    first = spans(text, (word,))[0]
    assert plain(text[first[0] : first[1]])[1:].startswith(word[:1])


@given(st.text(alphabet="abc ", max_size=6), st.text(alphabet="abc ", max_size=20))
def test_a_name_is_found_if_and_only_if_it_holds_each_word(typed: str, name: str) -> None:
    holds = all(word in fold(name) for word in fold(typed).split())
    assert (ranked(typed, name) is not None) is holds
