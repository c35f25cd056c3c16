from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.domain.haystack import Haystack

TEXT = "a gel for chronic wounds\nnjal brattmo, oslo\nno-2026-03"


@given(st.text("ab \n", max_size=40), st.text("ab \n", max_size=14))
def test_it_answers_like_a_plain_search(text: str, needle: str) -> None:
    assert (needle in Haystack(text)) == (needle in text)


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_every_part_of_a_text_is_found(first: int, last: int) -> None:
    assert TEXT[first:last] in Haystack(TEXT)


def test_what_is_made_of_known_blocks_but_not_there_is_not_found() -> None:
    assert "brattmo oslo" not in Haystack(TEXT)
    assert "a gel for wounds" not in Haystack(TEXT)
