"""Only marked words are taken out of a line; everything else is its title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.domain.quick_line import QuickLine, Token, quoted, read_line

SIGNS = "+@^#!="


def said(text: str) -> tuple[str, list[tuple[str, str]]]:
    line = read_line(text)
    return line.title, [(token.sign, token.value) for token in line.tokens]


@pytest.mark.parametrize(
    ("text", "title", "tokens"),
    [
        ("Gel for wounds", "Gel for wounds", []),
        ("Gel @ada #oncology", "Gel", [("@", "ada"), ("#", "oncology")]),
        ('+"Gel for wounds" Toxicity ^fri', "Toxicity", [("+", "Gel for wounds"), ("^", "fri")]),
        ("Call @ada_lund =+30d", "Call", [("@", "ada lund"), ("^", "+30d")]),
        ("Call =", "Call", [("^", "=")]),
        ("Call @", "Call @", []),
        ("R + D @ home", "R + D @ home", []),
        ("C++ and a@b.no", "C++ and a@b.no", []),
        ("++x ##y !!", "+x #y !!", []),
        ('Gel @"Ada Lu', "Gel", [("@", "Ada Lu")]),
        ('Gel @""', "Gel", [("@", "")]),
        ("Gel ^1.12. now", "Gel now", [("^", "1.12.")]),
        ("", "", []),
    ],
)
def test_a_line_is_cut_where_words_are_marked(
    text: str, title: str, tokens: list[tuple[str, str]]
) -> None:
    assert said(text) == (title, tokens)


@given(st.text())
def test_any_text_is_a_line(text: str) -> None:
    line = read_line(text)
    assert line.title == " ".join(line.title.split())
    ends = [0]
    for token in line.tokens:
        assert ends[-1] <= token.start < token.end <= len(text)
        ends.append(token.end)


@given(st.text(alphabet="abc æø.,:;-1 "))
def test_prose_is_never_interpreted(text: str) -> None:
    assert said(text) == (" ".join(text.split()), [])


@given(
    st.sampled_from("+@^#!"),
    st.text(alphabet="abcæø _1.-", min_size=1).map(lambda text: " ".join(text.split())),
)
def test_what_is_quoted_is_read_back(sign: str, value: str) -> None:
    if not value:
        return
    token = quoted(sign, value)
    assert read_line(f"Gel {token} more") == QuickLine(
        "Gel more", (Token(sign, value, 4, 4 + len(token)),)
    )


@given(st.lists(st.sampled_from(["gel", "for", "@ada", "+x", "^fri", "#tag", "=", "!on"])))
def test_the_order_of_marked_words_does_not_change_the_title(words: list[str]) -> None:
    plain = [word for word in words if word[0] not in SIGNS]
    title, tokens = said(" ".join(words))
    assert title == " ".join(plain)
    assert len(tokens) == len(words) - len(plain)
